-- Configured senders. Secrets are one AES-256-GCM box a channel; the key is not here.
create table channel (
  id         text primary key,
  workspace  text        not null,
  channel    text        not null,
  title      text        not null,
  settings   text        not null,
  secrets    bytea       not null,
  on_unknown text        not null,
  active     boolean     not null,
  revision   bigint      not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index channel_by_workspace on channel (workspace, id);

-- One row a message: claimed before the provider is called, settled after.
create table message_ledger (
  message_id          uuid primary key,
  workspace           text        not null,
  contact_id          bigint      not null,
  execution_id        uuid,
  action_key          text,
  channel             text,
  channel_id          text,
  address             text,
  state               text        not null check (state in ('sending', 'retrying', 'held', 'done')),
  status              text        not null,
  rank                smallint    not null,
  provider_id         text,
  reason              text,
  detail              text,
  attempts            integer     not null,
  possible_duplicates integer     not null default 0,
  claimed_at          timestamptz not null,
  hold_until          timestamptz,
  updated_at          timestamptz not null,
  trace_parent        text
) with (fillfactor = 80);
create index message_ledger_by_provider_id on message_ledger (channel_id, provider_id) where provider_id is not null;
create index message_ledger_open on message_ledger (claimed_at) where state = 'sending';
create index message_ledger_held on message_ledger (hold_until) where state = 'held';
create index message_ledger_age on message_ledger using brin (updated_at);

-- What providers report of messages, each report once; parked until its message is known.
create table receipt (
  channel_id  text        not null,
  receipt_key text        not null,
  provider_id text,
  message_id  uuid,
  status      text        not null,
  reason      text,
  detail      text,
  occurred_at timestamptz not null,
  received_at timestamptz not null default now(),
  matched     boolean     not null,
  primary key (channel_id, receipt_key)
);
create index receipt_parked on receipt (received_at) where not matched;
create index receipt_age on receipt using brin (received_at);

-- What people sent, each once.
create table inbound (
  inbound_id  uuid primary key,
  workspace   text        not null,
  channel_id  text        not null,
  provider_id text        not null,
  address     text        not null,
  text        text,
  option_id   text,
  in_reply_to uuid,
  occurred_at timestamptz not null,
  received_at timestamptz not null default now()
);
create index inbound_age on inbound using brin (received_at);

create table outbox (
  id         bigint generated always as identity primary key,
  topic      text        not null,
  record_key text        not null,
  payload    bytea,
  created_at timestamptz not null default now()
);
