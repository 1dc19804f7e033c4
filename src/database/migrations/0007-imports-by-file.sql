-- What became of each file's rows, beside what became of them all.
alter table import_run add column files jsonb not null default '[]';
