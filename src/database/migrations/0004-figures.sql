-- Figures already worked out. Each depends only on what happened by its day, so an append forgets those from the
-- earliest day it touches; what is kept is never wrong, and never needed.
create table figure_kept (
  measure text not null,
  as_at date not null,
  split text not null,
  answer jsonb not null,
  primary key (measure, as_at, split)
);
create index figure_kept_by_day on figure_kept (as_at);
