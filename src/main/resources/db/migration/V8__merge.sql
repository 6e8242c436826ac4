-- What a lead was before it took up another, for as long as that can be undone.
create table merge_undo (
    workspace_id text not null,
    taken        bigint not null,
    kept         bigint not null,
    kept_version integer not null,
    before       text not null,
    merged_by    text not null,
    merged_at    timestamptz not null,
    primary key (workspace_id, taken),
    foreign key (workspace_id, taken) references lead (workspace_id, number),
    foreign key (workspace_id, kept) references lead (workspace_id, number),
    foreign key (workspace_id, merged_by) references member (workspace_id, user_id)
);
comment on column merge_undo.before is 'the facts, standing, owner and follow-up of the lead that was kept, as JSON';
create index merge_undo_age on merge_undo (workspace_id, merged_at);
create index merge_undo_kept on merge_undo (workspace_id, kept);

-- The history of a lead is also that of those which it has taken up.
create index lead_merged_into on lead (workspace_id, merged_into) where merged_into is not null;

-- Who has an address is asked of all live leads, those among them that were saved as second ones too.
create index lead_of_email on lead (workspace_id, lower(email)) where deleted_at is null;
create index lead_of_phone on lead (workspace_id, phone) where deleted_at is null;
