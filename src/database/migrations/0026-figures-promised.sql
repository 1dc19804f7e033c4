-- A figure is promised before it is worked out. Whoever records meanwhile forgets the promise as they forget what is kept, and
-- nobody waits: what has no promise any more when it is ready is told, and not kept.
alter table figure_kept alter column answer drop not null;
alter table figure_kept add column promise uuid;
