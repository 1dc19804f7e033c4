-- Members of staff are asked about their own work: no home, and so no cohort, is meant.
alter table feedback_link alter column cohort drop not null;
