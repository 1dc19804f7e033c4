-- How things reach people: a calendar at a secret address, of which only the hash is kept; and a digest by e-mail.
create table calendar_feed (
  hash text primary key,
  account_id bigint not null unique references account (id),
  created_at timestamptz not null,
  last_read_at timestamptz
);

create table digest (
  account_id bigint primary key references account (id),
  rhythm text not null check (rhythm in ('daily', 'weekly')),
  -- the slot it was last sent for, claimed before it is sent so that two processes do not both send it
  sent_for timestamptz,
  -- why the last one did not go: a kind of fault, never the message itself
  failed text,
  changed_at timestamptz not null
);
