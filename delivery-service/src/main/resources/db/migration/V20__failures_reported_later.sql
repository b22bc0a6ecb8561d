-- By what a provider knows a variant after the first of its plan; null for the first, known by the message's own id.
alter table message_ledger add column send_id uuid;
create index message_ledger_by_send_id on message_ledger (send_id) where send_id is not null;

-- Whether the next variant has its turn after this failure; kept for reports that are parked.
alter table receipt add column gives_way boolean not null default false;

-- Messages with variants left, as they came to us: when a provider reports later that one has failed, they come again.
create table open_plan (
  message_id   uuid primary key,
  -- The last variant that could be sent when the message was claimed first.
  last_variant integer     not null,
  message      text        not null,
  kept_since   timestamptz not null
);
create index open_plan_age on open_plan using brin (kept_since);

-- Variants that were accepted, failed later, and gave way to the next one; providers may still speak of them.
create table passed_variant (
  message_id  uuid        not null,
  variant     integer     not null,
  send_id     uuid        not null,
  channel     text        not null,
  channel_id  text        not null,
  address     text        not null,
  provider_id text,
  status      text        not null,
  rank        smallint    not null,
  reason      text,
  detail      text,
  passed_at   timestamptz not null,
  updated_at  timestamptz not null,
  primary key (message_id, variant)
);
create index passed_variant_by_send_id on passed_variant (send_id);
create index passed_variant_by_provider_id on passed_variant (channel_id, provider_id);
create index passed_variant_age on passed_variant using brin (updated_at);
