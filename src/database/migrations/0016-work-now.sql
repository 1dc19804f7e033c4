-- What is open now, rule by rule and soonest first, read without looking at the rows: lists of work count and begin from it.
-- The few that moved or are excused, and those that end on a day ahead, are found apart and looked at one by one.
create index duty_now on duty (rule, due) include (id, subject_id, opened) where until_day = 'infinity' and moved is null and excusals is null;
create index duty_now_odd on duty (rule) where until_day = 'infinity' and (moved is not null or excusals is not null);
create index duty_ending on duty (until_day) where until_day < 'infinity';
drop index duty_open;
