-- What the lead desk adds to a lead: the rest of its fields, a star, and search.
create extension if not exists pg_trgm;

alter table workspace
    add categories text[] not null default array['Consumer', 'Business', 'Partner', 'Public sector'],
    add required_fields text[] not null default '{}',
    add duplicates_allowed boolean not null default false;
comment on column workspace.required_fields is 'what a lead may not be without, by the names of its columns';

-- A tag as its workspace's own. An inverted index that begins with the workspace would read the list of all its leads for
-- each tag.
create function own_tags(workspace_id text, tags text[]) returns text[] language sql immutable parallel safe
    return array(select workspace_id || ' ' || tag from unnest(tags) tag);

alter table lead
    add contact text,
    add own_tags text[] not null generated always as (own_tags(workspace_id, tags)) stored,
    add category text,
    add starred boolean not null default false,
    add merged_into bigint,
    -- A second lead with the same address was saved knowingly, where the workspace allows it.
    add duplicate boolean not null default false,
    add erased_at timestamptz,
    add search text generated always as (
        lower(name || ' ' || coalesce(company, '') || ' ' || coalesce(contact, '') || ' ' || coalesce(email, '') || ' '
            || coalesce(phone, ''))) stored,
    add foreign key (workspace_id, merged_into) references lead (workspace_id, number),
    add check (merged_into is null or deleted_at is not null);

drop index lead_email_once;
drop index lead_phone_once;
create unique index lead_email_once on lead (workspace_id, lower(email)) where deleted_at is null and not duplicate;
create unique index lead_phone_once on lead (workspace_id, phone) where deleted_at is null and not duplicate;

create index lead_search on lead using gin (search gin_trgm_ops) where deleted_at is null;
create index lead_tags on lead using gin (own_tags) where deleted_at is null;
-- Each order with what Home filters by, so that a filter is asked of the index alone.
create index lead_newest on lead (workspace_id, created_at, number)
    include (status, source, category, owner_id, starred, value, follow_up, touched_at)
    where deleted_at is null;
create index lead_by_value on lead (workspace_id, coalesce(value, -1), number)
    include (status, source, category, owner_id, starred, value, follow_up, created_at, touched_at)
    where deleted_at is null;
create index lead_by_follow_up on lead (workspace_id, coalesce(follow_up, date '9999-12-31'), number)
    include (status, source, category, owner_id, starred, value, follow_up, created_at, touched_at)
    where deleted_at is null;
create index lead_by_touch on lead (workspace_id, touched_at, number)
    include (status, source, category, owner_id, starred, value, follow_up, created_at)
    where deleted_at is null;
create index lead_by_name on lead (workspace_id, lower(name), number)
    include (status, source, category, owner_id, starred, value, follow_up, created_at, name)
    where deleted_at is null;
create index lead_of_owner on lead (workspace_id, owner_id, coalesce(value, -1), number) where deleted_at is null;
create index lead_of_company on lead (workspace_id, lower(company)) where deleted_at is null;
create index lead_of_contact on lead (workspace_id, lower(contact)) where deleted_at is null;
create index lead_in_trash on lead (workspace_id, touched_at, number) where deleted_at is not null;
create index lead_starred on lead (workspace_id, created_at, number) where starred and deleted_at is null;

-- The planner does not use what it knows of the expressions of a partial index; without these it takes a company for one
-- lead in two hundred, and reads along an order instead of asking the company's index.
create statistics lead_name_lower on (lower(name)) from lead;
create statistics lead_company_lower on (lower(company)) from lead;
create statistics lead_contact_lower on (lower(contact)) from lead;
create statistics lead_email_lower on (lower(email)) from lead;
create statistics lead_value_or_none on (coalesce(value, -1)) from lead;
create statistics lead_follow_up_or_none on (coalesce(follow_up, date '9999-12-31')) from lead;

-- How many live leads stand at each status and what they are worth, kept by a trigger: counting a million takes too long.
create table lead_figure (
    workspace_id text not null references workspace,
    status       text not null,
    leads        bigint not null,
    value        numeric(24, 4) not null,
    primary key (workspace_id, status)
);

create function lead_counts() returns trigger language plpgsql as $$
begin
    -- In the order of the statuses, so that two people who move leads to and fro do not wait for each other.
    insert into lead_figure (workspace_id, status, leads, value)
    select workspace_id, status, sum(leads), sum(value)
    from (
        select old.workspace_id, old.status, -1 as leads, -coalesce(old.value, 0) as value
        where tg_op <> 'INSERT' and old.deleted_at is null
        union all
        select new.workspace_id, new.status, 1, coalesce(new.value, 0)
        where tg_op <> 'DELETE' and new.deleted_at is null) moved
    group by workspace_id, status
    having sum(leads) <> 0 or sum(value) <> 0
    order by status
    on conflict (workspace_id, status) do update
        set leads = lead_figure.leads + excluded.leads, value = lead_figure.value + excluded.value;
    return null;
end
$$;

create trigger lead_counted after insert or delete or update of status, value, deleted_at on lead
    for each row execute function lead_counts();

insert into lead_figure (workspace_id, status, leads, value)
select workspace_id, status, count(*), coalesce(sum(value), 0)
from lead where deleted_at is null group by workspace_id, status;

alter table activity add detail text;
comment on column activity.detail is 'what goes beyond from and to, such as the reason why a lead was lost';

alter table member add home_choice text not null default '';
comment on column member.home_choice is 'what the person chose last in the Home tab, as one would type it';
