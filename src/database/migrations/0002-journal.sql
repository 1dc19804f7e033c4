-- Who read or changed what, when and why. Each entry carries the hash of the one before it.
create table journal (
  seq bigint primary key,
  at timestamptz not null,
  who text not null,
  did text not null,
  -- the subject it is about, by ref, where there is one
  about text,
  details jsonb not null,
  previous text not null,
  hash text not null
);
create index journal_by_about on journal (about, seq desc);
create index journal_by_who on journal (who, seq desc);
create trigger journal_only_added before update or delete on journal for each row execute function refuse_change();
create trigger journal_not_emptied before truncate on journal for each statement execute function refuse_change();
