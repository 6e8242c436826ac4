-- The morning digest of one person for one local day: claimed here before anything is sent.
create table digest (
    workspace_id text not null,
    user_id      text not null,
    day          date not null,
    claimed_at   timestamptz not null,
    leads        bigint[] not null,
    due          date[] not null,
    channel_id   text,
    ts           text,
    sent_at      timestamptz,
    primary key (workspace_id, user_id, day),
    foreign key (workspace_id, user_id) references member (workspace_id, user_id)
);
comment on column digest.leads is 'the numbers of the leads it shows, in their order';
comment on column digest.due is 'their follow-up dates when it was claimed, so that a row stays in its place when it is acted on';
create index digest_of_lead on digest using gin (leads);
