-- What a service changed of the law it follows, and of its calendar: standards of its own, from a day on. Only added to: what is
-- taken back is named by a later row, so that the law as known at an instant is what had been said by then.
create table law_change (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reason text not null,
  from_day date not null,
  what jsonb not null,
  reverses bigint references law_change (id)
);
create unique index law_change_reversed_once on law_change (reverses) where reverses is not null;
create trigger law_change_only_added before update or delete on law_change for each row execute function refuse_change();
create trigger law_change_not_emptied before truncate on law_change for each statement execute function refuse_change();
