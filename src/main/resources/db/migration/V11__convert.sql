-- A lead that was converted knows what it became.
alter table lead
    add became_contact bigint,
    add became_account bigint,
    add became_deal bigint,
    add foreign key (workspace_id, became_contact) references contact (workspace_id, number),
    add foreign key (workspace_id, became_account) references account (workspace_id, number),
    add foreign key (workspace_id, became_deal) references deal (workspace_id, number),
    add check (status = 'converted' or num_nonnulls(became_contact, became_account, became_deal) = 0);
create index lead_that_became_contact on lead (workspace_id, became_contact) where became_contact is not null;
create index lead_that_became_account on lead (workspace_id, became_account) where became_account is not null;
create index lead_that_became_deal on lead (workspace_id, became_deal) where became_deal is not null;

-- What is needed to undo a conversion while nobody has touched what came of it.
create table conversion (
    workspace_id  text not null,
    lead_number   bigint not null,
    who           text not null,
    at            timestamptz not null,
    was           text not null,
    made_contact  boolean not null,
    made_account  boolean not null,
    before        text,
    last_activity bigint not null,
    primary key (workspace_id, lead_number),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number),
    foreign key (workspace_id, who) references member (workspace_id, user_id)
);
comment on column conversion.was is 'the status of the lead before';
comment on column conversion.before is 'the facts of a contact that was there already, before it was filled in, as JSON';
comment on column conversion.last_activity is 'the last that the conversion itself did to what came of it';

-- What a person typed into the steps and did not finish; gone when the lead is converted, and after an hour.
create table convert_draft (
    workspace_id text not null,
    user_id      text not null,
    lead_number  bigint not null,
    draft        text not null,
    kept_at      timestamptz not null,
    primary key (workspace_id, user_id, lead_number),
    foreign key (workspace_id, user_id) references member (workspace_id, user_id),
    foreign key (workspace_id, lead_number) references lead (workspace_id, number)
);
create index convert_draft_age on convert_draft (workspace_id, kept_at);
create index convert_draft_of_lead on convert_draft (workspace_id, lead_number);
