-- What a person typed and could not save yet, where it is too long to travel with the view; gone when it is done with, and
-- after an hour.
create table capture_draft (
    workspace_id text not null,
    user_id      text not null,
    draft_id     uuid not null default gen_random_uuid(),
    draft        text not null,
    kept_at      timestamptz not null,
    primary key (workspace_id, user_id, draft_id),
    foreign key (workspace_id, user_id) references member (workspace_id, user_id)
);
create index capture_draft_age on capture_draft (workspace_id, kept_at);
