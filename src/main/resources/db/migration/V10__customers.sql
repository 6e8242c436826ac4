-- What leads become: contacts, accounts and deals, numbered per workspace as C-7, A-3 and D-12, with their history.
create table customer_counter (
    workspace_id text not null references workspace,
    kind         text not null check (kind in ('contact', 'account', 'deal')),
    last_number  bigint not null,
    primary key (workspace_id, kind)
);

-- Two names that differ in upper and lower case or in spaces alone are one.
create function account_key(name text) returns text language sql immutable strict parallel safe
    return lower(regexp_replace(name, '\s', '', 'g'));

create table account (
    workspace_id text not null references workspace,
    number       bigint not null,
    version      integer not null default 1,
    name         text not null check (name <> ''),
    industry     text,
    website      text,
    phone        text,
    address      text,
    owner_id     text,
    created_at   timestamptz not null,
    created_by   text not null,
    touched_at   timestamptz not null,
    deleted_at   timestamptz,
    search       text generated always as (lower(name || ' ' || coalesce(website, ''))) stored,
    primary key (workspace_id, number),
    foreign key (workspace_id, owner_id) references member (workspace_id, user_id),
    foreign key (workspace_id, created_by) references member (workspace_id, user_id)
);
create unique index account_once on account (workspace_id, account_key(name)) where deleted_at is null;
create index account_search on account using gin (search gin_trgm_ops) where deleted_at is null;
create index account_by_name on account (workspace_id, lower(name) text_pattern_ops, number) where deleted_at is null;
create index account_by_touch on account (workspace_id, touched_at, number) where deleted_at is null;
create index account_in_trash on account (workspace_id, touched_at, number) where deleted_at is not null;

create table contact (
    workspace_id text not null references workspace,
    number       bigint not null,
    version      integer not null default 1,
    name         text not null check (name <> ''),
    first_name   text,
    last_name    text,
    company      text,
    account      bigint,
    email        text,
    phone        text,
    tags         text[] not null default '{}',
    owner_id     text,
    created_at   timestamptz not null,
    created_by   text not null,
    touched_at   timestamptz not null,
    deleted_at   timestamptz,
    -- A second contact with the same address was made knowingly, where the workspace allows it.
    duplicate    boolean not null default false,
    search       text generated always as (
        lower(name || ' ' || coalesce(company, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) stored,
    primary key (workspace_id, number),
    foreign key (workspace_id, account) references account (workspace_id, number),
    foreign key (workspace_id, owner_id) references member (workspace_id, user_id),
    foreign key (workspace_id, created_by) references member (workspace_id, user_id)
);
comment on column contact.first_name is 'without titles; null where the name is a company''s, or a family name is all that is known';
comment on column contact.company is 'as it was typed; the account, where there is one, says it better';
create unique index contact_email_once on contact (workspace_id, lower(email)) where deleted_at is null and not duplicate;
create unique index contact_phone_once on contact (workspace_id, phone) where deleted_at is null and not duplicate;
create index contact_of_email on contact (workspace_id, lower(email)) where deleted_at is null;
create index contact_of_phone on contact (workspace_id, phone) where deleted_at is null;
create index contact_search on contact using gin (search gin_trgm_ops) where deleted_at is null;
create index contact_by_name on contact (workspace_id, lower(name) text_pattern_ops, number) where deleted_at is null;
create index contact_of_company on contact (workspace_id, lower(company)) where deleted_at is null;
create index contact_of_account on contact (workspace_id, account) where deleted_at is null;
create index contact_by_touch on contact (workspace_id, touched_at, number) where deleted_at is null;
create index contact_in_trash on contact (workspace_id, touched_at, number) where deleted_at is not null;

create table pipeline (
    workspace_id text not null references workspace,
    pipeline_id  bigint generated always as identity,
    name         text not null check (name <> ''),
    place        smallint not null,
    primary key (workspace_id, pipeline_id)
);
create unique index pipeline_once on pipeline (workspace_id, lower(name));

create table stage (
    workspace_id text not null,
    pipeline_id  bigint not null,
    stage_id     bigint generated always as identity,
    name         text not null check (name <> ''),
    place        smallint not null,
    probability  smallint not null check (probability between 0 and 100),
    primary key (workspace_id, pipeline_id, stage_id),
    foreign key (workspace_id, pipeline_id) references pipeline (workspace_id, pipeline_id)
);
create unique index stage_once on stage (workspace_id, pipeline_id, lower(name));
comment on column stage.probability is 'of a deal that comes to this stage, in percent';

-- Every workspace has a pipeline from the start, those that come later too.
create function pipeline_to_start_with() returns trigger language plpgsql as $$
declare
    first bigint;
begin
    insert into pipeline (workspace_id, name, place) values (new.workspace_id, 'Sales', 1) returning pipeline_id into first;
    insert into stage (workspace_id, pipeline_id, name, place, probability)
    values
        (new.workspace_id, first, 'Discovery', 1, 10), (new.workspace_id, first, 'Meeting', 2, 25),
        (new.workspace_id, first, 'Proposal', 3, 50), (new.workspace_id, first, 'Negotiation', 4, 75),
        (new.workspace_id, first, 'Contract', 5, 90);
    return null;
end
$$;
create trigger workspace_has_a_pipeline after insert on workspace for each row execute function pipeline_to_start_with();

with first as (
    insert into pipeline (workspace_id, name, place) select workspace_id, 'Sales', 1 from workspace
    returning workspace_id, pipeline_id)
insert into stage (workspace_id, pipeline_id, name, place, probability)
select f.workspace_id, f.pipeline_id, s.name, s.place, s.probability
from first f cross join (
    values ('Discovery', 1, 10), ('Meeting', 2, 25), ('Proposal', 3, 50), ('Negotiation', 4, 75), ('Contract', 5, 90))
    as s (name, place, probability);

create table deal (
    workspace_id   text not null references workspace,
    number         bigint not null,
    version        integer not null default 1,
    name           text not null check (name <> ''),
    value          numeric(18, 4) check (value >= 0),
    pipeline_id    bigint not null,
    stage_id       bigint not null,
    status         text not null default 'open' check (status in ('open', 'won', 'lost')),
    lost_reason    text,
    expected_close date,
    probability    smallint not null check (probability between 0 and 100),
    contact        bigint,
    account        bigint,
    owner_id       text,
    created_at     timestamptz not null,
    created_by     text not null,
    touched_at     timestamptz not null,
    deleted_at     timestamptz,
    search         text generated always as (lower(name)) stored,
    primary key (workspace_id, number),
    foreign key (workspace_id, pipeline_id, stage_id) references stage (workspace_id, pipeline_id, stage_id),
    foreign key (workspace_id, contact) references contact (workspace_id, number),
    foreign key (workspace_id, account) references account (workspace_id, number),
    foreign key (workspace_id, owner_id) references member (workspace_id, user_id),
    foreign key (workspace_id, created_by) references member (workspace_id, user_id),
    check (lost_reason is null or status = 'lost')
);
create index deal_search on deal using gin (search gin_trgm_ops) where deleted_at is null;
create index deal_by_touch on deal (workspace_id, touched_at, number) where deleted_at is null;
create index deal_at_stage on deal (workspace_id, pipeline_id, stage_id, number) where deleted_at is null;
create index deal_of_contact on deal (workspace_id, contact) where deleted_at is null;
create index deal_of_account on deal (workspace_id, account) where deleted_at is null;
create index deal_of_owner on deal (workspace_id, owner_id, number) where deleted_at is null;
create index deal_in_trash on deal (workspace_id, touched_at, number) where deleted_at is not null;

-- Every change of a contact, account or deal, and what was said of it, for good: who, when, what from, what to.
create table customer_activity (
    workspace_id text not null,
    activity_id  bigint generated always as identity,
    contact      bigint,
    account      bigint,
    deal         bigint,
    kind         text not null,
    who          text not null,
    at           timestamptz not null,
    was          text,
    became       text,
    detail       text,
    primary key (workspace_id, activity_id),
    foreign key (workspace_id, contact) references contact (workspace_id, number),
    foreign key (workspace_id, account) references account (workspace_id, number),
    foreign key (workspace_id, deal) references deal (workspace_id, number),
    foreign key (workspace_id, who) references member (workspace_id, user_id),
    check (num_nonnulls(contact, account, deal) = 1)
);
create index activity_of_contact on customer_activity (workspace_id, contact, activity_id desc) where contact is not null;
create index activity_of_account on customer_activity (workspace_id, account, activity_id desc) where account is not null;
create index activity_of_deal on customer_activity (workspace_id, deal, activity_id desc) where deal is not null;
comment on column customer_activity.kind is 'a note is one of them: its words are the detail';
