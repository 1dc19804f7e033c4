-- Somebody else's window lapses without a breach; a due day that moved keeps what it was until the day it did.
alter table duty add column theirs boolean not null default false;
alter table duty add column moved jsonb;
