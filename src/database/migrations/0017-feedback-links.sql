-- A link opens one form, once, until its day: of its secret only the hash is kept.
create table feedback_link (
  id bigint generated always as identity primary key,
  hash text not null unique,
  -- whom and what it asks of, as the answers will say
  form_id bigint not null references subject (id),
  worker_id bigint not null references subject (id),
  household_id bigint references subject (id),
  child_id bigint references subject (id),
  review_id bigint references subject (id),
  -- a paper form that was recorded before its answers were keyed
  feedback_id bigint references subject (id),
  cohort text not null check (cohort in ('mainstream', 'kinship')),
  way text not null check (way in ('private link', 'in person', 'paper form')),
  made_by bigint not null references account (id),
  made_at timestamptz not null,
  until_day date not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index feedback_link_form on feedback_link (form_id, made_at);
