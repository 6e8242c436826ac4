-- Customers in Home: figures that are kept and not counted, the orders and filters of the lists, and the erasing of a person.
alter table contact
    add erased_at timestamptz,
    add own_tags text[] not null generated always as (own_tags(workspace_id, tags)) stored,
    add check (erased_at is null or deleted_at is not null);

create index contact_tags on contact using gin (own_tags) where deleted_at is null;
create index contact_of_owner on contact (workspace_id, owner_id, number) where deleted_at is null;
create index account_of_owner on account (workspace_id, owner_id, number) where deleted_at is null;
create index contact_in_order on contact (workspace_id, lower(name), number) where deleted_at is null;
create index account_in_order on account (workspace_id, lower(name), number) where deleted_at is null;
create index deal_in_order on deal (workspace_id, lower(name), number) where deleted_at is null;
-- For the beginning of a name, which is what two letters are looked for as.
create index deal_by_name on deal (workspace_id, lower(name) text_pattern_ops, number) where deleted_at is null;
create index deal_by_value on deal (workspace_id, coalesce(value, -1), number) where deleted_at is null;
create index deal_by_close on deal (workspace_id, coalesce(expected_close, date '9999-12-31'), number)
    where deleted_at is null;

create table customer_figure (
    workspace_id text not null references workspace,
    kind         text not null check (kind in ('contact', 'account', 'deal')),
    stage_id     bigint not null default 0,
    status       text not null default '',
    live         bigint not null,
    value        numeric(24, 4) not null,
    primary key (workspace_id, kind, stage_id, status)
);
comment on table customer_figure is 'how many are not in the trash; deals by stage and status, with their value';

create function customer_counts() returns trigger language plpgsql as $$
begin
    insert into customer_figure (workspace_id, kind, live, value)
    select workspace_id, tg_argv[0], sum(live), 0
    from (
        select old.workspace_id, -1 as live where tg_op <> 'INSERT' and old.deleted_at is null
        union all
        select new.workspace_id, 1 where tg_op <> 'DELETE' and new.deleted_at is null) moved
    group by workspace_id
    having sum(live) <> 0
    on conflict (workspace_id, kind, stage_id, status) do update set live = customer_figure.live + excluded.live;
    return null;
end
$$;
create trigger contact_counted after insert or delete or update of deleted_at on contact
    for each row execute function customer_counts('contact');
create trigger account_counted after insert or delete or update of deleted_at on account
    for each row execute function customer_counts('account');

create function deal_counts() returns trigger language plpgsql as $$
begin
    -- In one order, so that two people who move deals to and fro do not wait for each other.
    insert into customer_figure (workspace_id, kind, stage_id, status, live, value)
    select workspace_id, 'deal', stage_id, status, sum(live), sum(value)
    from (
        select old.workspace_id, old.stage_id, old.status, -1 as live, -coalesce(old.value, 0) as value
        where tg_op <> 'INSERT' and old.deleted_at is null
        union all
        select new.workspace_id, new.stage_id, new.status, 1, coalesce(new.value, 0)
        where tg_op <> 'DELETE' and new.deleted_at is null) moved
    group by workspace_id, stage_id, status
    having sum(live) <> 0 or sum(value) <> 0
    order by stage_id, status
    on conflict (workspace_id, kind, stage_id, status) do update
        set live = customer_figure.live + excluded.live, value = customer_figure.value + excluded.value;
    return null;
end
$$;
create trigger deal_counted after insert or delete or update of stage_id, status, value, deleted_at on deal
    for each row execute function deal_counts();

insert into customer_figure (workspace_id, kind, live, value)
select workspace_id, 'contact', count(*), 0 from contact where deleted_at is null group by workspace_id
union all
select workspace_id, 'account', count(*), 0 from account where deleted_at is null group by workspace_id;
insert into customer_figure (workspace_id, kind, stage_id, status, live, value)
select workspace_id, 'deal', stage_id, status, count(*), coalesce(sum(value), 0)
from deal where deleted_at is null group by workspace_id, stage_id, status;
