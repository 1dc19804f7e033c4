-- Who may sign in, who is signed in, and who tried to.

create table account (
  id bigint generated always as identity primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  role text not null,
  -- whose caseload: the ref of a worker; and which team's cases
  worker_ref text,
  team text,
  -- empty: no password opens it
  password_hash text not null,
  -- false while the password is one that somebody else was shown
  own_password boolean not null default false,
  -- of the fictional service: opens without a password, and only while the service says that it is fictional
  persona boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null
);

-- The cookie holds a random id; only its hash is kept, so that nobody who reads this table can sign in with it.
create table session (
  hash text primary key,
  account_id bigint not null references account (id),
  csrf text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index session_by_account on session (account_id);

-- Failures, and what is being tried now, by a hash of the address typed: people type passwords into the wrong field.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  address_hash text not null,
  at timestamptz not null
);
create index sign_in_attempt_by_address on sign_in_attempt (address_hash, at desc);

-- The journal's page lists what was done and filters by it.
create index journal_by_did on journal (did, seq desc);
