-- A form is recorded once: each carries a token, which is kept in the transaction that records what the form said.
create table form_sent (
  token uuid primary key,
  account_id bigint not null references account (id),
  happening_id bigint not null,
  sent_at timestamptz not null
);
create index form_sent_by_time on form_sent (sent_at);

-- What somebody began to write and has not recorded: theirs alone, and part of no ledger. One for each form and whom
-- it is about, as the form's address says it (`household=H-0147`).
create table draft (
  account_id bigint not null references account (id),
  kind text not null,
  about text not null,
  values jsonb not null,
  saved_at timestamptz not null,
  primary key (account_id, kind, about)
);
