-- The three ledgers. What happened is only ever added to; what was true and what is owed are derived from it.

create table subject (
  id bigint generated always as identity primary key,
  ref text not null unique,
  kind text not null
);
create index subject_by_kind on subject (kind, ref);

create table happening (
  id bigint generated always as identity primary key,
  kind text not null,
  -- '-infinity': a subject's row that says no day, true from the first
  on_day date not null,
  at_time time,
  recorded_at timestamptz not null,
  source_recorded_at timestamptz,
  recorded_by text not null,
  taken_on boolean not null default false,
  about jsonb not null,
  facts jsonb not null,
  corrects bigint references happening (id),
  withdrawn boolean not null default false,
  reason text,
  check (corrects is null or reason is not null),
  check (not withdrawn or corrects is not null)
);
-- One happening is corrected at most once: the next correction names the correction.
create unique index happening_corrected_once on happening (corrects) where corrects is not null;
create index happening_by_recorded on happening (recorded_at);
create index happening_by_recorder on happening (recorded_by, id desc);

create table happening_subject (
  subject_id bigint not null,
  on_day date not null,
  role text not null,
  happening_id bigint not null,
  primary key (subject_id, on_day, happening_id, role)
);

create table span (
  id bigint generated always as identity primary key,
  subject_id bigint not null,
  name text not null,
  key text not null,
  with_id bigint,
  itself_id bigint,
  from_day date not null,
  until_day date not null,
  began_day date not null,
  value jsonb not null
);
create index span_by_subject on span (subject_id, name);
create index span_by_with on span (with_id, name) where with_id is not null;
create index span_by_itself on span (itself_id) where itself_id is not null;
create index span_by_name on span (name, key, until_day, from_day) include (subject_id, with_id);

create table duty (
  id bigint generated always as identity primary key,
  subject_id bigint not null,
  rule text not null,
  version date not null,
  opened date not null,
  due date,
  due_at timestamptz,
  met date,
  met_by bigint,
  in_time boolean not null,
  closed date,
  -- the day it stopped being open: met or closed; 'infinity' while it is open
  until_day date not null,
  excusals jsonb,
  unknown boolean not null
);
create index duty_by_subject on duty (subject_id, rule, opened);
create index duty_by_rule on duty (rule, until_day, opened) include (subject_id, due);
create index duty_open on duty (due, rule, subject_id) where until_day = 'infinity';

-- Where a row of a file went, so that the same row again changes nothing and the same id again corrects.
create table import_row (
  key uuid not null,
  seq int not null,
  content uuid not null,
  happening_id bigint not null,
  primary key (key, seq)
);

create table setting (
  name text primary key,
  value jsonb not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to: record a correction instead', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger happening_only_added before update or delete on happening for each row execute function refuse_change();
create trigger happening_not_emptied before truncate on happening for each statement execute function refuse_change();
create trigger happening_subject_only_added before update or delete on happening_subject for each row execute function refuse_change();
create trigger happening_subject_not_emptied before truncate on happening_subject for each statement execute function refuse_change();
create trigger subject_only_added before update or delete on subject for each row execute function refuse_change();
create trigger subject_not_emptied before truncate on subject for each statement execute function refuse_change();
