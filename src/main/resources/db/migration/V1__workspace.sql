-- Who is here: one row for each Slack workspace, with its settings, and one for each of its members.
create table workspace (
    workspace_id  text primary key,
    name          text not null,
    bot_user_id   text not null,
    leads_channel text,
    currency      text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
    country       text not null default 'US' check (country ~ '^[A-Z]{2}$'),
    time_zone     text not null default 'UTC',
    digest_minute smallint not null default 540 check (digest_minute between 0 and 1439),
    newcomer_role text not null default 'rep' check (newcomer_role in ('viewer', 'rep', 'manager', 'admin')),
    sources       text[] not null default array[
        'Website', 'Referral', 'Email', 'Phone', 'Social', 'LinkedIn', 'Cold outreach', 'Event', 'Advertisement', 'Other']
);
comment on column workspace.digest_minute is 'minutes after midnight, in each member''s own zone';

create table member (
    workspace_id  text not null references workspace,
    user_id       text not null,
    name          text not null,
    role          text not null check (role in ('viewer', 'rep', 'manager', 'admin')),
    time_zone     text not null,
    outsider      boolean not null default false,
    is_bot        boolean not null default false,
    deactivated   boolean not null default false,
    digest_minute smallint check (digest_minute between 0 and 1439),
    working_days  smallint not null default 31 check (working_days between 0 and 127),
    paused_until  date,
    primary key (workspace_id, user_id)
);
comment on column member.working_days is 'a bit a day, Monday the lowest';
comment on column member.digest_minute is 'the person''s own hour; null: the workspace''s';

-- What was done already, by the id of the request; written in the transaction that does it.
create table handled_request (
    workspace_id text not null references workspace,
    request_id   text not null,
    handled_at   timestamptz not null default now(),
    primary key (workspace_id, request_id)
);
create index handled_request_age on handled_request (workspace_id, handled_at);
