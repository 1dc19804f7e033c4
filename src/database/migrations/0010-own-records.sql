-- Whoever takes a history on records it all: only what was recorded here is looked up by who did.
drop index happening_by_recorder;
create index happening_by_recorder on happening (recorded_by, id desc) where not taken_on;
