create table lead_counter (
    workspace_id text primary key references workspace,
    last_number  bigint not null
);

create table lead (
    workspace_id text not null references workspace,
    number       bigint not null,
    version      integer not null default 1,
    name         text not null check (name <> ''),
    company      text,
    email        text,
    phone        text,
    status       text not null default 'new' check (status in ('new', 'contacted', 'qualified', 'lost', 'converted')),
    lost_reason  text,
    source       text,
    value        numeric(18, 4) check (value >= 0),
    owner_id     text,
    follow_up    date,
    tags         text[] not null default '{}',
    created_at   timestamptz not null,
    created_by   text not null,
    touched_at   timestamptz not null,
    deleted_at   timestamptz,
    primary key (workspace_id, number),
    foreign key (workspace_id, owner_id) references member (workspace_id, user_id),
    foreign key (workspace_id, created_by) references member (workspace_id, user_id),
    check ((status = 'lost') = (lost_reason is not null))
);
create unique index lead_email_once on lead (workspace_id, lower(email)) where deleted_at is null;
create unique index lead_phone_once on lead (workspace_id, phone) where deleted_at is null;
create index lead_follow_up on lead (workspace_id, owner_id, follow_up)
    where deleted_at is null and status in ('new', 'contacted', 'qualified');

-- Every change of a lead, for good: who, when, what from, what to.
create table activity (
    workspace_id text not null,
    activity_id  bigint generated always as identity,
    lead_number  bigint not null,
    kind         text not null,
    who          text not null,
    at           timestamptz not null,
    was          text,
    became       text,
    primary key (workspace_id, activity_id),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number),
    foreign key (workspace_id, who) references member (workspace_id, user_id)
);
create index activity_of_lead on activity (workspace_id, lead_number, activity_id desc);

create table note (
    workspace_id text not null,
    note_id      bigint generated always as identity,
    lead_number  bigint not null,
    author       text not null,
    at           timestamptz not null,
    body         text not null check (body <> ''),
    primary key (workspace_id, note_id),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number),
    foreign key (workspace_id, author) references member (workspace_id, user_id)
);
create index note_of_lead on note (workspace_id, lead_number, note_id desc);

-- Where a lead's card stands; without ts until Slack has it.
create table card (
    workspace_id text not null,
    lead_number  bigint not null,
    channel_id   text not null,
    ts           text,
    primary key (workspace_id, lead_number, channel_id),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number)
);
