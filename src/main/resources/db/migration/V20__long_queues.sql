-- What goes before a letter of its lane is looked for in this index and in no other, also while PostgreSQL's statistics are of
-- the hours in which next to nothing waits: no other index is known to hold all that is neither sent nor dead.
drop index outbox_lane;
create index outbox_lane on outbox (workspace_id, lane, outbox_id) where state not in ('sent', 'dead');

alter table workspace add untouched_days smallint not null default 14 check (untouched_days between 2 and 200);
comment on column workspace.untouched_days is 'after which managers hear of a lead that nobody has touched';
