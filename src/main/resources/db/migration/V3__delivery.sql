-- What Slack must hear of, written with the change that it tells of. A row says what to tell of; its words are made when
-- it is sent, so that they are true then.
create table outbox (
    workspace_id text not null references workspace,
    outbox_id    bigint generated always as identity,
    kind         text not null,
    subject      text not null,
    lane         text not null,
    urgency      smallint not null default 0,
    state        text not null default 'waiting' check (state in ('waiting', 'sending', 'retrying', 'sent', 'dead')),
    maybe_sent   boolean not null default false,
    attempts     integer not null default 0,
    created_at   timestamptz not null default now(),
    due_at       timestamptz not null default now(),
    road         text,
    sent_at      timestamptz,
    channel_id   text,
    ts           text,
    fault        text,
    primary key (workspace_id, outbox_id)
);
comment on column outbox.lane is 'rows of one lane are sent in their order, one at a time';
comment on column outbox.urgency is 'the lower goes first: what a person waits for before what a clock sends';
comment on column outbox.due_at is 'from when it may be taken; while it is being sent, until when nobody else may take it';
comment on column outbox.maybe_sent is 'an earlier try may have reached Slack: look before saying it again';
comment on column outbox.road is 'what it keeps pace with: a recipient, or all edits; known once it was written';
create unique index outbox_waiting_once on outbox (workspace_id, kind, subject) where state = 'waiting';
create index outbox_under_way on outbox (workspace_id, kind, subject) where state in ('sending', 'retrying');
create index outbox_next on outbox (workspace_id, urgency, outbox_id) where state in ('waiting', 'sending', 'retrying');
create index outbox_lane on outbox (workspace_id, lane, outbox_id) where state in ('waiting', 'sending', 'retrying');
create index outbox_due on outbox (workspace_id, due_at) where state in ('waiting', 'sending', 'retrying');
create index outbox_age on outbox (workspace_id, sent_at) where state = 'sent';
create index outbox_dead on outbox (workspace_id, created_at) where state = 'dead';

-- Who can't be reached: told to the admin, left alone until it is reached again.
create table dead_recipient (
    workspace_id text not null references workspace,
    recipient    text not null,
    fault        text not null,
    refusals     integer not null,
    since        timestamptz not null,
    primary key (workspace_id, recipient)
);
