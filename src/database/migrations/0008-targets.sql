-- What each figure should reach, from a day on. Only added to: of two for one figure and day the later said counts, so that
-- a page as known at an instant is rated by what had been said by then.
create table target (
  id bigint generated always as identity primary key,
  measure text not null,
  from_day date not null,
  target int not null check (target between 0 and 100),
  amber int not null check (amber between 0 and 100),
  set_at timestamptz not null,
  -- null: it came from the setting of before, which said neither who nor when
  set_by text
);
create index target_by_measure on target (measure, from_day, id);
create trigger target_only_added before update or delete on target for each row execute function refuse_change();
create trigger target_not_emptied before truncate on target for each statement execute function refuse_change();

-- They were one setting, which did not say when they were set: each counts as known from the day it holds from, so that
-- pages as known at an instant are rated as they were.
do $$
declare said jsonb;
begin
  for said in
    select each.said
    from setting, jsonb_array_elements(case jsonb_typeof(value) when 'array' then value else '[]' end) with ordinality as each (said, nth)
    where name = 'targets' order by nth
  loop
    begin
      insert into target (measure, from_day, target, amber, set_at, set_by)
      select said->>'measure', day, percent, coalesce((said->>'amber')::int, greatest(percent - 10, 0)),
        least(day::timestamp at time zone 'Europe/London', now()), null
      from (select (said->>'from')::date as day, (said->>'target')::int as percent) as read;
    exception when others then
      -- One that could not be read counted as not set, and still does.
      raise notice 'A target could not be read: %', said;
    end;
  end loop;
  delete from setting where name = 'targets';
end $$;
