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
