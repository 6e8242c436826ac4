-- The morning digest of one person for one local day: claimed here before anything is sent.
create table digest (
    workspace_id text not null,
    user_id      text not null,
    day          date not null,
    claimed_at   timestamptz not null,
    leads        bigint[] not null default '{}',
    channel_id   text,
    ts           text,
    sent_at      timestamptz,
    primary key (workspace_id, user_id, day),
    foreign key (workspace_id, user_id) references member (workspace_id, user_id)
);
comment on column digest.leads is 'the numbers of the leads it shows, in their order';
