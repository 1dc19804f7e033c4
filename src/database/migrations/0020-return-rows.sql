-- Each row of a return as it came, and the latest said of it: what we record of a return follows from these.
create table return_row (
  source text not null,
  table_name text not null,
  key text not null,
  -- the last day of the year whose return it came with
  year_end date not null,
  line int not null,
  cells jsonb not null,
  run_id bigint not null,
  primary key (source, table_name, key, year_end)
);
