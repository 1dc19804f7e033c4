-- What of a subject is a subject itself and of nobody else, as a time missing is of its child: few rows, looked for of everybody in sight.
create index span_part on span (subject_id) where itself_id is not null and with_id is null;
