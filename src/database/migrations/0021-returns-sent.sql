-- A return that was sent and looked at, and not yet recorded or thrown away: its files as they came, compressed.
create table return_sent (
  id bigint generated always as identity primary key,
  source text not null,
  year_end date not null,
  sent_by bigint not null references account (id),
  sent_at timestamptz not null,
  files bytea not null
);
