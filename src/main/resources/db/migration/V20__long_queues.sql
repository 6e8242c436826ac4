-- What goes before a letter of its lane is looked for in this index and in no other, also while PostgreSQL's statistics are of
-- the hours in which next to nothing waits: no other index is known to hold all that is neither sent nor dead.
drop index outbox_lane;
create index outbox_lane on outbox (workspace_id, lane, outbox_id) where state not in ('sent', 'dead');
