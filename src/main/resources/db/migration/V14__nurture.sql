-- Nurture: plans of steps, leads that are enrolled in one, and the tasks that come of it.
alter table workspace
    add nurture boolean not null default false,
    add nurture_late_days smallint not null default 3 check (nurture_late_days between 1 and 30);
comment on column workspace.nurture_late_days is 'how many days a task may be overdue before managers hear of it';

create table nurture_plan (
    workspace_id text not null references workspace,
    plan_id      bigint generated always as identity,
    version      integer not null default 1,
    name         text not null check (name <> ''),
    sources      text[] not null default '{}',
    categories   text[] not null default '{}',
    statuses     text[] not null default '{}',
    deleted_at   timestamptz,
    primary key (workspace_id, plan_id)
);
create unique index nurture_plan_name on nurture_plan (workspace_id, lower(name)) where deleted_at is null;
comment on column nurture_plan.sources is
    'with categories and statuses the rule by which leads are enrolled by themselves; none where all three are empty';

create table nurture_step (
    workspace_id text not null,
    plan_id      bigint not null,
    place        smallint not null,
    day          smallint not null check (day between 0 and 365),
    kind         text not null check (kind in ('call', 'email', 'message', 'task')),
    words        text not null check (words <> ''),
    primary key (workspace_id, plan_id, place),
    foreign key (workspace_id, plan_id) references nurture_plan (workspace_id, plan_id)
);
comment on column nurture_step.day is 'counted from the day of the enrolment, which is 0';

create table enrolment (
    workspace_id text not null,
    enrolment_id bigint generated always as identity,
    lead_number  bigint not null,
    plan_id      bigint not null,
    started_on   date not null,
    by_rule      boolean not null,
    batch        text,
    enrolled_by  text not null,
    enrolled_at  timestamptz not null,
    ended_by     text,
    ended_at     timestamptz,
    finished     boolean not null default false,
    primary key (workspace_id, enrolment_id),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number),
    foreign key (workspace_id, plan_id) references nurture_plan (workspace_id, plan_id),
    foreign key (workspace_id, enrolled_by) references member (workspace_id, user_id),
    foreign key (workspace_id, ended_by) references member (workspace_id, user_id),
    check ((ended_at is null) = (ended_by is null)),
    check (ended_at is not null or not finished)
);
create unique index enrolment_once on enrolment (workspace_id, lead_number) where ended_at is null;
create index enrolment_of_lead on enrolment (workspace_id, lead_number, plan_id);
create index enrolment_of_plan on enrolment (workspace_id, plan_id) where ended_at is null;
create index enrolment_of_batch on enrolment (workspace_id, batch) where batch is not null;
comment on column enrolment.batch is 'the request by which many leads were enrolled at once, so that it can be undone';
comment on column enrolment.finished is 'all of its tasks were done or skipped; else it was ended before';

create table task (
    workspace_id text not null,
    task_id      bigint generated always as identity,
    enrolment_id bigint not null,
    lead_number  bigint not null,
    place        smallint not null,
    kind         text not null check (kind in ('call', 'email', 'message', 'task')),
    words        text not null check (words <> ''),
    due          date not null,
    status       text not null default 'open' check (status in ('open', 'done', 'skipped', 'ended')),
    settled_by   text,
    settled_at   timestamptz,
    primary key (workspace_id, task_id),
    foreign key (workspace_id, enrolment_id) references enrolment (workspace_id, enrolment_id),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number),
    foreign key (workspace_id, settled_by) references member (workspace_id, user_id),
    check ((status = 'open') = (settled_at is null)),
    check ((status = 'open') = (settled_by is null))
);
create index task_of_enrolment on task (workspace_id, enrolment_id, place);
create index task_open on task (workspace_id, lead_number, due) where status = 'open';
comment on column task.words is 'as in the plan on the day of the enrolment, with its fields; filled in when it is read';

-- When a lead's next open task is due, kept by a trigger, so that a list marks its leads with no further query.
alter table lead add next_task date;
create index lead_next_task on lead (workspace_id, next_task, number) where next_task is not null;
create index lead_next_task_of_owner on lead (workspace_id, owner_id, next_task, number) where next_task is not null;

create function lead_next_task() returns trigger language plpgsql as $$
begin
    -- In the order of the leads, so that two people who work many leads at once do not wait for each other.
    with meant as (
        select l.workspace_id, l.number, (
                select min(t.due) from task t
                where t.workspace_id = l.workspace_id and t.lead_number = l.number and t.status = 'open') as next
        from lead l
        where (l.workspace_id, l.number) in (select workspace_id, lead_number from changed)
        order by l.workspace_id, l.number
        for update of l)
    update lead l set next_task = meant.next
    from meant
    where l.workspace_id = meant.workspace_id and l.number = meant.number
        and l.next_task is distinct from meant.next;
    return null;
end
$$;

create trigger task_made after insert on task
    referencing new table as changed for each statement execute function lead_next_task();
create trigger task_moved after update on task
    referencing new table as changed for each statement execute function lead_next_task();

-- The first day from this one on that is no day off for the person; Monday to Friday where nobody is meant.
create function next_working_day(team text, person text, day date) returns date language plpgsql stable as $$
declare
    days integer := coalesce(
        (select m.working_days from member m where m.workspace_id = team and m.user_id = person), 31);
begin
    while days <> 0 and days & (1 << (extract(isodow from day)::int - 1)) = 0 loop
        day := day + 1;
    end loop;
    return day;
end
$$;
