-- People of a workspace. Phones are E.164, e-mail addresses lower case; tags, properties and consents are JSON.
create sequence contact_ids start with 1001;

create table contacts (
  id          bigint      primary key,
  workspace   text        not null,
  external_id text,
  username    text,
  name        text,
  email       text,
  phone       text,
  language    text,
  country     text,
  time_zone   text,
  tags        jsonb       not null default '[]',
  properties  jsonb       not null default '{}',
  consents    jsonb       not null default '{}',
  revision    bigint      not null,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create unique index contacts_external_id on contacts (workspace, external_id) where external_id is not null;
create unique index contacts_email       on contacts (workspace, lower(email)) where email is not null;
create unique index contacts_phone       on contacts (workspace, phone) where phone is not null;
create unique index contacts_username    on contacts (workspace, lower(username)) where username is not null;
create index contacts_by_workspace       on contacts (workspace, id);

-- Records to publish, stored with the state they tell of.
create table outbox (
  id         bigint generated always as identity primary key,
  topic      text        not null,
  record_key text        not null,
  payload    bytea,
  created_at timestamptz not null default now()
);

-- Every accepted call: accepted, emitted, failed or cancelled; completed follows from the verdicts.
create table trigger_calls (
  call_id          uuid        primary key,
  seq              bigint      generated always as identity,
  workspace        text        not null,
  source           text        not null,
  idempotency_key  text,
  scenario_id      bigint      not null,
  scenario_version int,
  lane             text        not null,
  status           text        not null,
  failure          text,
  contacts         int         not null,
  request          jsonb       not null,
  body_hash        text        not null,
  conflicts        int         not null default 0,
  occurred_at      timestamptz not null,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now()
);
create unique index trigger_calls_by_workspace on trigger_calls (workspace, seq);

-- What became of each contact that a call names, by its position in the call.
create table verdicts (
  call_id      uuid        not null references trigger_calls on delete cascade,
  position     int         not null,
  reference    jsonb       not null,
  contact_id   bigint,
  status       text        not null,
  reason       text,
  execution_id uuid,
  updated_at   timestamptz not null default now(),
  primary key (call_id, position)
);
create index verdicts_pending on verdicts (call_id) where status = 'pending';
create unique index verdicts_execution on verdicts (execution_id) where execution_id is not null;

create view trigger_call_states as
  select c.*,
         case when c.status = 'emitted'
               and not exists (select from verdicts v where v.call_id = c.call_id and v.status = 'pending')
              then 'completed' else c.status end as state
    from trigger_calls c;

-- From here on: projections of the journal and the outcomes. They can be emptied and built again from the topics.
create table executions (
  execution_id     uuid        primary key,
  seq              bigint      generated always as identity,
  workspace        text        not null,
  contact_id       bigint      not null,
  trigger_call_id  uuid,
  scenario_id      bigint      not null,
  scenario_version int         not null,
  status           text        not null,
  current_action   text,
  answers          jsonb       not null default '{}',
  last_sequence    int         not null,
  end_code         text,
  end_detail       text,
  started_at       timestamptz,
  ended_at         timestamptz,
  updated_at       timestamptz not null
);
create unique index executions_by_workspace on executions (workspace, seq);
create index executions_by_contact on executions (workspace, contact_id, seq);
create index executions_by_call    on executions (trigger_call_id, seq);

-- The ordinal numbers the events of a sprint; refused inputs (sequence 0) take it from their place in the journal.
create table execution_events (
  execution_id uuid        not null,
  sequence     int         not null,
  ordinal      bigint      not null,
  workspace    text        not null,
  occurred_at  timestamptz not null,
  type         text        not null,
  body         jsonb       not null,
  primary key (execution_id, sequence, ordinal)
);

create table messages (
  message_id          uuid        primary key,
  seq                 bigint      generated always as identity,
  workspace           text        not null,
  contact_id          bigint      not null,
  execution_id        uuid        not null,
  trigger_call_id     uuid,
  action_key          text,
  channel             text,
  channel_id          text,
  address             text,
  text                text,
  subject             text,
  status              text        not null,
  rank                int         not null,
  provider_id         text,
  reason              text,
  detail              text,
  attempts            int         not null default 0,
  possible_duplicates int         not null default 0,
  timestamps          jsonb       not null default '{}',
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now()
);
create unique index messages_by_workspace on messages (workspace, seq);
create index messages_by_contact   on messages (workspace, contact_id, seq);
create index messages_by_execution on messages (execution_id, seq);
create index messages_by_call      on messages (trigger_call_id, seq);

-- What people sent to us; handling: received, delivered, unknown_sender or opted_out.
create table inbound_messages (
  inbound_id  uuid        primary key,
  workspace   text        not null,
  channel     text        not null,
  channel_id  text,
  provider_id text,
  address     text        not null,
  text        text,
  option_id   text,
  in_reply_to uuid,
  contact_id  bigint,
  handling    text        not null,
  occurred_at timestamptz not null,
  created_at  timestamptz not null default now()
);
create index inbound_by_contact on inbound_messages (workspace, contact_id, occurred_at);
