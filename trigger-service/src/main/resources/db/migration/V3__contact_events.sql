-- What happened to contacts, as callers and this system tell. The id follows from the teller's own, so that told twice is
-- stored once.
create table contact_events (
  event_id    uuid        primary key,
  workspace   text        not null,
  contact_id  bigint      not null,
  name        text        not null,
  properties  jsonb       not null default '{}',
  occurred_at timestamptz not null,
  created_at  timestamptz not null default now()
);
create index contact_events_by_name on contact_events (workspace, contact_id, name, occurred_at);
