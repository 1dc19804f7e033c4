-- Whether anything ever met a rule here, told by a look rather than a count.
create index duty_ever_met on duty (rule) where met is not null;
