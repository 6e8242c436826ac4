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

create function add_to_customer_figure(
    workspace text, of_kind text, at_stage bigint, at_status text, more bigint, worth numeric)
    returns void language sql as $$
    insert into customer_figure (workspace_id, kind, stage_id, status, live, value)
    values (workspace, of_kind, at_stage, at_status, more, worth)
    on conflict (workspace_id, kind, stage_id, status) do update
        set live = customer_figure.live + excluded.live, value = customer_figure.value + excluded.value
$$;

-- Once for each statement: many rows at once would leave as many dead versions of one figure behind. What changes no figure
-- touches none.
create function customer_counts() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform add_to_customer_figure(workspace_id, tg_argv[0], 0, '', count(*), 0)
        from after_rows where deleted_at is null group by workspace_id;
    elsif tg_op = 'DELETE' then
        perform add_to_customer_figure(workspace_id, tg_argv[0], 0, '', -count(*), 0)
        from before_rows where deleted_at is null group by workspace_id;
    else
        perform add_to_customer_figure(workspace_id, tg_argv[0], 0, '', live, 0)
        from (
            select workspace_id, sum(live)::bigint as live
            from (
                select workspace_id, -1 as live from before_rows where deleted_at is null
                union all
                select workspace_id, 1 from after_rows where deleted_at is null) moved
            group by workspace_id) of_each
        where live <> 0;
    end if;
    return null;
end
$$;

-- In one order, so that two people who move deals to and fro do not wait for each other.
create function deal_counts() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform add_to_customer_figure(workspace_id, 'deal', stage_id, status, live, value)
        from (
            select workspace_id, stage_id, status, count(*) as live, coalesce(sum(value), 0) as value
            from after_rows where deleted_at is null
            group by workspace_id, stage_id, status order by workspace_id, stage_id, status) of_each;
    elsif tg_op = 'DELETE' then
        perform add_to_customer_figure(workspace_id, 'deal', stage_id, status, -live, -value)
        from (
            select workspace_id, stage_id, status, count(*) as live, coalesce(sum(value), 0) as value
            from before_rows where deleted_at is null
            group by workspace_id, stage_id, status order by workspace_id, stage_id, status) of_each;
    else
        perform add_to_customer_figure(workspace_id, 'deal', stage_id, status, live, value)
        from (
            select workspace_id, stage_id, status, sum(live)::bigint as live, sum(value) as value
            from (
                select workspace_id, stage_id, status, -1 as live, -coalesce(value, 0) as value
                from before_rows where deleted_at is null
                union all
                select workspace_id, stage_id, status, 1, coalesce(value, 0)
                from after_rows where deleted_at is null) moved
            group by workspace_id, stage_id, status order by workspace_id, stage_id, status) of_each
        where live <> 0 or value <> 0;
    end if;
    return null;
end
$$;

create trigger contact_made after insert on contact referencing new table as after_rows
    for each statement execute function customer_counts('contact');
create trigger contact_changed after update on contact referencing old table as before_rows new table as after_rows
    for each statement execute function customer_counts('contact');
create trigger contact_gone after delete on contact referencing old table as before_rows
    for each statement execute function customer_counts('contact');
create trigger account_made after insert on account referencing new table as after_rows
    for each statement execute function customer_counts('account');
create trigger account_changed after update on account referencing old table as before_rows new table as after_rows
    for each statement execute function customer_counts('account');
create trigger account_gone after delete on account referencing old table as before_rows
    for each statement execute function customer_counts('account');
create trigger deal_made after insert on deal referencing new table as after_rows
    for each statement execute function deal_counts();
create trigger deal_changed after update on deal referencing old table as before_rows new table as after_rows
    for each statement execute function deal_counts();
create trigger deal_gone after delete on deal referencing old table as before_rows
    for each statement execute function deal_counts();

insert into customer_figure (workspace_id, kind, live, value)
select workspace_id, 'contact', count(*), 0 from contact where deleted_at is null group by workspace_id
union all
select workspace_id, 'account', count(*), 0 from account where deleted_at is null group by workspace_id;
insert into customer_figure (workspace_id, kind, stage_id, status, live, value)
select workspace_id, 'deal', stage_id, status, count(*), coalesce(sum(value), 0)
from deal where deleted_at is null group by workspace_id, stage_id, status;
