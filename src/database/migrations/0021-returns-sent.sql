-- A return that was sent and looked at, and not yet recorded or thrown away.
create table return_sent (
  id bigint generated always as identity primary key,
  source text not null,
  year_end date not null,
  sent_by bigint not null references account (id),
  sent_at timestamptz not null,
  -- the import that was to record it; it is forgotten when that has ended without fault
  run_id bigint
);

-- Its files as they came, each compressed by itself.
create table return_sent_file (
  sent_id bigint not null references return_sent (id) on delete cascade,
  place int not null,
  name text not null,
  gzipped bytea not null,
  primary key (sent_id, place)
);
