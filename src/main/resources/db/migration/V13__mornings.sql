-- Mornings as each person wants them.
alter table workspace
    add holidays text[] not null default '{}',
    add tells_when_empty boolean not null default false;
comment on column workspace.holidays is 'a date, 2026-12-25 or each year 12-25, and behind a space what it is called';
comment on column workspace.tells_when_empty is 'whether people are told in the morning that nothing is due';

alter table member
    add slack_zone text,
    add own_zone text,
    add tells_when_empty boolean;
update member set slack_zone = time_zone;
comment on column member.time_zone is 'where the person is: the own zone where one was chosen, else Slack''s';
comment on column member.slack_zone is 'as Slack''s profile says';
comment on column member.own_zone is 'what the person chose instead; null: Slack''s is followed';
comment on column member.tells_when_empty is 'null: as the workspace does';

alter table digest
    add page text,
    add entries text[] not null default '{}';
comment on column digest.page is 'the digests that were claimed with it and are written with it, while they wait to be sent';
comment on column digest.due is
    'their follow-up dates when it was claimed, so that a row stays in its place when it is acted on; null for a lead that was given to the person since the last digest';
comment on column digest.entries is 'what the journeys list beside leads, as section and key with a space between';
create index digest_of_page on digest (workspace_id, page) where sent_at is null;
create index digest_of_entry on digest using gin (entries);

-- What was given to a person by somebody else is asked for by person and time.
create index activity_given on activity (workspace_id, became, at) where kind in ('assigned', 'created');
