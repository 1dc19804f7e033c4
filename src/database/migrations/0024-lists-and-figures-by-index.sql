-- Whom somebody may see is found step by step from their homes, thousands of steps for a team: each is read from an index alone.
drop index span_by_with;
create index span_by_with on span (with_id, name) include (subject_id, itself_id, until_day) where with_id is not null;
drop index span_part;
create index span_part on span (subject_id) include (itself_id, name) where itself_id is not null and with_id is null;
-- Of what ends on a day ahead a list of work wants only what is due by then.
drop index duty_ending;
create index duty_ending on duty (until_day, due) where until_day < 'infinity';
-- Figures of what happened are drawn from one kind of thing at a time.
create index happening_by_kind on happening (kind, on_day);
