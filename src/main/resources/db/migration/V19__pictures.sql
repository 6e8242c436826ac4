-- Figures for pictures, kept by triggers as the figures by status are: what each owner has open, and what was created, lost
-- and converted in each quarter of an hour, of which the days and weeks of every time zone are made.
alter table lead add ended_at timestamptz;
comment on column lead.ended_at is 'since when it has been lost or converted';

create function lead_ends() returns trigger language plpgsql as $$
begin
    if new.status not in ('lost', 'converted') then
        new.ended_at := null;
    elsif tg_op = 'INSERT' or new.status <> old.status then
        new.ended_at := new.touched_at;
    end if;
    return new;
end
$$;

create trigger lead_ended before insert or update of status on lead for each row execute function lead_ends();

update lead l set ended_at = coalesce((
    select max(a.at) from activity a
    where a.workspace_id = l.workspace_id and a.lead_number = l.number
        and (a.kind = 'converted' or a.kind = 'status_set' and a.became = 'lost')), l.touched_at)
where l.status in ('lost', 'converted');

create table lead_owner_figure (
    workspace_id text not null references workspace,
    owner_id     text not null,
    leads        bigint not null,
    value        numeric(24, 4) not null,
    primary key (workspace_id, owner_id)
);
comment on table lead_owner_figure is 'the live leads that are open, by owner; an empty owner_id for those of nobody';

create table lead_turnover (
    workspace_id text not null references workspace,
    quarter      timestamptz not null,
    what         text not null check (what in ('created', 'lost', 'converted')),
    leads        bigint not null,
    value        numeric(24, 4) not null,
    primary key (workspace_id, quarter, what)
);
comment on column lead_turnover.quarter is 'when the quarter of an hour begins; all offsets from UTC are whole quarters';

create function quarter_of(at timestamptz) returns timestamptz language sql immutable parallel safe
    return date_bin('15 minutes', at, timestamptz '2000-01-01 00:00:00+00');

create function lead_turns() returns trigger language plpgsql as $$
begin
    insert into lead_owner_figure (workspace_id, owner_id, leads, value)
    select workspace_id, owner_id, sum(leads), sum(value)
    from (
        select old.workspace_id, coalesce(old.owner_id, '') as owner_id, -1 as leads, -coalesce(old.value, 0) as value
        where tg_op <> 'INSERT' and old.deleted_at is null and old.status in ('new', 'contacted', 'qualified')
        union all
        select new.workspace_id, coalesce(new.owner_id, ''), 1, coalesce(new.value, 0)
        where tg_op <> 'DELETE' and new.deleted_at is null and new.status in ('new', 'contacted', 'qualified')) moved
    group by workspace_id, owner_id
    having sum(leads) <> 0 or sum(value) <> 0
    order by owner_id
    on conflict (workspace_id, owner_id) do update
        set leads = lead_owner_figure.leads + excluded.leads, value = lead_owner_figure.value + excluded.value;

    insert into lead_turnover (workspace_id, quarter, what, leads, value)
    select workspace_id, quarter_of(at), what, sum(leads), sum(value)
    from (
        select old.workspace_id, old.created_at as at, 'created' as what, -1 as leads, -coalesce(old.value, 0) as value
        where tg_op <> 'INSERT' and old.deleted_at is null
        union all
        select old.workspace_id, old.ended_at, old.status, -1, -coalesce(old.value, 0)
        where tg_op <> 'INSERT' and old.deleted_at is null and old.ended_at is not null
        union all
        select new.workspace_id, new.created_at, 'created', 1, coalesce(new.value, 0)
        where tg_op <> 'DELETE' and new.deleted_at is null
        union all
        select new.workspace_id, new.ended_at, new.status, 1, coalesce(new.value, 0)
        where tg_op <> 'DELETE' and new.deleted_at is null and new.ended_at is not null) moved
    group by workspace_id, quarter_of(at), what
    having sum(leads) <> 0 or sum(value) <> 0
    order by 2, 3
    on conflict (workspace_id, quarter, what) do update
        set leads = lead_turnover.leads + excluded.leads, value = lead_turnover.value + excluded.value;
    return null;
end
$$;

-- After lead_counted, by its name: whoever changes a status has its row of lead_figure before any of these.
create trigger lead_turned after insert or delete or update of status, value, owner_id, deleted_at on lead
    for each row execute function lead_turns();

insert into lead_owner_figure (workspace_id, owner_id, leads, value)
select workspace_id, coalesce(owner_id, ''), count(*), coalesce(sum(value), 0)
from lead where deleted_at is null and status in ('new', 'contacted', 'qualified')
group by workspace_id, coalesce(owner_id, '');

insert into lead_turnover (workspace_id, quarter, what, leads, value)
select workspace_id, quarter_of(at), what, count(*), coalesce(sum(value), 0)
from (
    select workspace_id, created_at as at, 'created' as what, value from lead where deleted_at is null
    union all
    select workspace_id, ended_at, status, value from lead where deleted_at is null and ended_at is not null) happened
group by workspace_id, quarter_of(at), what;

-- The pictures that stand in Slack, so that the same one is uploaded once.
create table picture (
    workspace_id text not null references workspace,
    fingerprint  text not null,
    file_id      text not null,
    seen_at      timestamptz not null,
    primary key (workspace_id, fingerprint)
);
comment on column picture.fingerprint is 'of all that the picture shows';
comment on column picture.seen_at is 'when Slack last said that it has the file';
create index picture_age on picture (workspace_id, seen_at);

-- The manager's digest of one person for one local day; claimed with the person's own digest.
create table overview (
    workspace_id  text not null,
    user_id       text not null,
    day           date not null,
    first_day     date not null,
    claimed_at    timestamptz not null,
    unassigned    bigint[] not null,
    untouched     bigint[] not null,
    picture_file  text,
    picture_title text,
    picture_words text,
    channel_id    text,
    ts            text,
    sent_at       timestamptz,
    primary key (workspace_id, user_id, day),
    foreign key (workspace_id, user_id) references member (workspace_id, user_id)
);
comment on column overview.first_day is 'since when it tells what happened: the day before, or the Monday of the week before';
comment on column overview.unassigned is 'the numbers of leads that it names since nobody works them, in their order';
comment on column overview.untouched is 'the numbers of leads that it names since nobody has touched them for long';
comment on column overview.picture_file is 'the file that it shows, fixed when it is first written; null: words alone';
create index overview_of_unassigned on overview using gin (unassigned);

-- A manager reminded an owner of what is overdue; of each lead once a day.
create table nudge (
    workspace_id text not null,
    nudge_id     bigint generated always as identity,
    owner_id     text not null,
    who          text not null,
    at           timestamptz not null,
    primary key (workspace_id, nudge_id),
    foreign key (workspace_id, owner_id) references member (workspace_id, user_id),
    foreign key (workspace_id, who) references member (workspace_id, user_id)
);
create index nudge_of_owner on nudge (workspace_id, owner_id, at);

create table nudge_lead (
    workspace_id text not null,
    lead_number  bigint not null,
    day          date not null,
    nudge_id     bigint not null,
    primary key (workspace_id, lead_number, day),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number),
    foreign key (workspace_id, nudge_id) references nudge (workspace_id, nudge_id)
);
comment on column nudge_lead.day is 'where the owner is';
create index nudge_leads on nudge_lead (workspace_id, nudge_id);
