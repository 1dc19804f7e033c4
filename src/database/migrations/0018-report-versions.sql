-- What was sent for review, whole: each figure with its rows, as at and as known at, sealed. Only added to: what is put right
-- later is a version of its own, and the old one still says what it said.
create table report_version (
  id bigint generated always as identity primary key,
  report text not null,
  from_day date not null,
  until_day date not null,
  known_at timestamptz not null,
  -- the report with every count, and its twin for anybody, with small counts hidden
  content jsonb not null,
  twin jsonb not null,
  -- by figure, who stood behind it: for those who may read cases, and read apart
  behind jsonb not null,
  behind_seal text not null,
  restates bigint references report_version (id),
  why text,
  changes jsonb not null,
  frozen_at timestamptz not null,
  frozen_by text not null,
  -- whoever froze it or wrote any of its words: none of them may approve it
  drafted_by jsonb not null,
  seal text not null,
  check ((restates is null) = (why is null))
);
create index report_version_by_report on report_version (report, until_day, id);

create table report_step (
  id bigint generated always as identity primary key,
  version_id bigint not null references report_version (id),
  step text not null check (step in ('approved', 'sent back', 'published')),
  at timestamptz not null,
  by_whom text not null,
  note text,
  unique (version_id, step)
);

create trigger report_version_only_added before update or delete on report_version for each row execute function refuse_change();
create trigger report_version_not_emptied before truncate on report_version for each statement execute function refuse_change();
create trigger report_step_only_added before update or delete on report_step for each row execute function refuse_change();
create trigger report_step_not_emptied before truncate on report_step for each statement execute function refuse_change();

create function report_step_follows() returns trigger language plpgsql as $$
declare
  taken text[] := array(select step from report_step where version_id = new.version_id);
begin
  if 'sent back' = any(taken) or (new.step = 'sent back' and 'published' = any(taken)) or (new.step = 'published' and not 'approved' = any(taken)) then
    raise exception 'A report cannot be % now', new.step using errcode = 'check_violation';
  end if;
  if new.step = 'approved' and exists (select from report_version v where v.id = new.version_id and v.drafted_by ? new.by_whom) then
    raise exception 'Whoever drafted a report does not approve it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger report_step_in_order before insert on report_step for each row execute function report_step_follows();
