-- Two admins who edit a pipeline at once: whoever saves later is told.
alter table pipeline add version integer not null default 1;
comment on column pipeline.version is 'counts the changes of the pipeline and of its stages';

-- Where the cards of deals stand.
create table deal_card (
    workspace_id text not null,
    deal         bigint not null,
    channel_id   text not null,
    ts           text,
    primary key (workspace_id, deal, channel_id),
    foreign key (workspace_id, deal) references deal (workspace_id, number)
);

-- What open deals are worth at each stage, read from the index alone.
create index deal_worth on deal (workspace_id, pipeline_id, stage_id) include (value, probability)
    where status = 'open' and deleted_at is null;

-- What a day brought.
create index activity_that_ends on activity (workspace_id, at)
    where kind in ('converted', 'unconverted', 'status_set');
create index activity_of_deals_by_time on customer_activity (workspace_id, at)
    where kind in ('moved', 'won', 'lost', 'reopened');
