-- Each row of an extract of a case system as it was last told, and since when each of its cells is told so.
create table extract_row (
  source text not null,
  table_name text not null,
  key text not null,
  line int not null,
  cells jsonb not null,
  since jsonb not null,
  run_id bigint not null,
  primary key (source, table_name, key)
);

-- What was sent and waits may be an extract too: which it is, told when it was read.
alter table return_sent add column form text not null default 'Looked-after return';
