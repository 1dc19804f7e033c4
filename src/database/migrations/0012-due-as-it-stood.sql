-- The due day as it stood at the end of a day: one that moved keeps its earlier value until the day it did.
create function due_as_at(due date, moved jsonb, day date) returns date language sql stable as $$
  select case when moved is null then due else (
    select value from (
      select nth, (move->>'due')::date as value from jsonb_array_elements(moved) with ordinality as step (move, nth) where (move->>'until')::date > day
      union all select null, due
    ) stood order by nth nulls last limit 1) end
$$;
-- Few ever move, and those that did are looked through apart.
create index duty_moved on duty (rule, until_day) where moved is not null;
