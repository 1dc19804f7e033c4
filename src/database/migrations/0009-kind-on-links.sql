-- A subject's history is read by kind: told by the link itself, so that only the happenings asked for are fetched.
alter table happening_subject disable trigger happening_subject_only_added;
alter table happening_subject add column kind text;
update happening_subject l set kind = h.kind from happening h where h.id = l.happening_id;
alter table happening_subject alter column kind set not null, drop constraint happening_subject_pkey,
  add primary key (subject_id, on_day, happening_id, role) include (kind);
alter table happening_subject enable trigger happening_subject_only_added;
