-- Imports, what each came to, and every row it rejected: kept, so that nothing that was sent is lost.
create table import_run (
  id bigint generated always as identity primary key,
  source text not null,
  by_whom text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  accepted int not null default 0,
  unchanged int not null default 0,
  rejected int not null default 0,
  -- why it stopped, when it did not finish
  fault text
);
create table import_reject (
  run_id bigint not null references import_run (id),
  seq int not null,
  file text not null,
  row int not null,
  column_name text not null,
  reason text not null,
  -- the row as it came, to be put right and sent again
  cells jsonb not null,
  primary key (run_id, seq)
);
