-- How leads come to people, and what becomes of those that nobody works.
alter table workspace
    add only_managers_assign boolean not null default true,
    add opens_minute smallint not null default 540 check (opens_minute between 0 and 1439),
    add closes_minute smallint not null default 1080 check (closes_minute between 0 and 1439),
    add accept_minutes smallint check (accept_minutes between 1 and 1440),
    add pool_days smallint check (pool_days between 2 and 200),
    add check (opens_minute < closes_minute);
comment on column workspace.opens_minute is 'with closes_minute the working hours, in minutes after midnight, where each person is';
comment on column workspace.accept_minutes is 'of working time, in which a lead has to be accepted; null: it has not to be';
comment on column workspace.pool_days is 'working days, after which an untouched lead goes back to the pool; null: it stays';

-- Who gets a new lead that nobody owns: the first rule that it fits, by place.
create table assignment_rule (
    workspace_id text not null references workspace,
    rule_id      bigint generated always as identity,
    place        integer not null,
    name         text not null check (name <> ''),
    sources      text[] not null default '{}',
    categories   text[] not null default '{}',
    value_from   numeric(18, 4) check (value_from >= 0),
    how          text not null check (how in ('round_robin', 'least_busy', 'pool')),
    among        text[] not null default '{}',
    turns        bigint not null default 0,
    primary key (workspace_id, rule_id)
);
create unique index assignment_rule_once on assignment_rule (workspace_id, lower(name));
comment on column assignment_rule.sources is 'with categories: any of these; empty: whatever it is';
comment on column assignment_rule.among is 'user ids in their order; empty: all reps';
comment on column assignment_rule.turns is 'how often it gave somebody a lead; whoever gives one locks the row';

create table assignment_turn (
    workspace_id text not null,
    rule_id      bigint not null,
    user_id      text not null,
    turn         bigint not null,
    primary key (workspace_id, rule_id, user_id),
    foreign key (workspace_id, rule_id) references assignment_rule (workspace_id, rule_id) on delete cascade,
    foreign key (workspace_id, user_id) references member (workspace_id, user_id)
);
comment on column assignment_turn.turn is 'which of the rule''s turns this person had last: the lowest is next';

-- Why a lead is whose it is, where a rule gave it.
create table lead_given (
    workspace_id text not null,
    lead_number  bigint not null,
    user_id      text not null,
    why          text not null,
    primary key (workspace_id, lead_number),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number),
    foreign key (workspace_id, user_id) references member (workspace_id, user_id)
);

-- Speed to lead: who was given a lead, and until when it has to be accepted. What was missed is kept to be told.
create table lead_offer (
    workspace_id text not null,
    lead_number  bigint not null,
    activity_id  bigint not null,
    user_id      text not null,
    offered_at   timestamptz not null,
    deadline     timestamptz not null,
    misses       smallint not null default 0,
    state        text not null default 'open' check (state in ('open', 'accepted', 'missed', 'withdrawn')),
    ended_at     timestamptz,
    passed_to    text,
    channel_id   text,
    ts           text,
    primary key (workspace_id, lead_number, activity_id),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number),
    foreign key (workspace_id, activity_id) references activity (workspace_id, activity_id),
    foreign key (workspace_id, user_id) references member (workspace_id, user_id),
    foreign key (workspace_id, passed_to) references member (workspace_id, user_id),
    check ((state = 'open') = (ended_at is null))
);
create unique index lead_offer_open on lead_offer (workspace_id, lead_number) where state = 'open';
create index lead_offer_due on lead_offer (workspace_id, deadline) where state = 'open';
create index lead_offer_missed on lead_offer (workspace_id, ended_at) where state = 'missed';
comment on column lead_offer.activity_id is 'by which the lead was given';
comment on column lead_offer.misses is 'how many before this person had it and did not accept it';
comment on column lead_offer.passed_to is 'who has it after a miss; null: the pool';

-- When the owner of an open lead last did something with it.
create table lead_care (
    workspace_id text not null,
    lead_number  bigint not null,
    owner_id     text not null,
    touched_at   timestamptz not null,
    warned_on    date,
    primary key (workspace_id, lead_number),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number),
    foreign key (workspace_id, owner_id) references member (workspace_id, user_id)
);
create index lead_care_of_owner on lead_care (workspace_id, owner_id, touched_at);
comment on column lead_care.warned_on is 'the day, where the owner is, on which they were told that it will go back to the pool';
insert into lead_care (workspace_id, lead_number, owner_id, touched_at)
select workspace_id, number, owner_id, touched_at from lead
where owner_id is not null and deleted_at is null and status in ('new', 'contacted', 'qualified');

-- The message of a day that warns an owner.
create table pool_warning (
    workspace_id text not null,
    user_id      text not null,
    day          date not null,
    leads        bigint[] not null,
    channel_id   text,
    ts           text,
    primary key (workspace_id, user_id, day),
    foreign key (workspace_id, user_id) references member (workspace_id, user_id)
);
