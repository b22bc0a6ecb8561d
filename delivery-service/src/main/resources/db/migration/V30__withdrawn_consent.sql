-- Who wants no more messages on which channel, as the contacts' profiles tell; '*' for a contact who was deleted.
create table withdrawn_consent (
  workspace    text        not null,
  contact_id   bigint      not null,
  channel      text        not null,
  -- The profile's; an older one changes nothing.
  revision     bigint      not null,
  withdrawn_at timestamptz not null,
  primary key (workspace, contact_id, channel)
);
create index withdrawn_consent_deleted on withdrawn_consent (withdrawn_at) where channel = '*';
