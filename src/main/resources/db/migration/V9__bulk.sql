-- What a manager did to many leads at once, and how they stood before, so that it can be undone.
create table bulk (
    workspace_id text not null,
    bulk_id      bigint generated always as identity,
    who          text not null,
    at           timestamptz not null,
    what         text not null,
    new_owner    text,
    undone_at    timestamptz,
    primary key (workspace_id, bulk_id),
    foreign key (workspace_id, who) references member (workspace_id, user_id)
);

create table bulk_lead (
    workspace_id text not null,
    bulk_id      bigint not null,
    lead_number  bigint not null,
    version      integer not null,
    owner_id     text,
    status       text not null,
    lost_reason  text,
    tags         text[] not null,
    follow_up    date,
    primary key (workspace_id, bulk_id, lead_number),
    foreign key (workspace_id, bulk_id) references bulk (workspace_id, bulk_id),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number)
);
comment on column bulk_lead.version is 'the version that the lead had afterwards: undone only while it still has it';
