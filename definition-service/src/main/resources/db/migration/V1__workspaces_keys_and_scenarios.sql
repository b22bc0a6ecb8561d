create table workspace (
  id         text        primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name       text        not null,
  country    char(2)     not null,
  time_zone  text        not null,
  channels   text[]      not null,
  revision   bigint      not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table api_key (
  id           uuid        primary key,
  workspace_id text        not null references workspace,
  name         text        not null,
  key_hash     char(64)    not null unique,
  permissions  text[]      not null,
  created_at   timestamptz not null
);
create index api_key_of_workspace on api_key (workspace_id, created_at, id);

create table scenario (
  id              bigint      generated always as identity primary key,
  workspace_id    text        not null references workspace,
  title           text        not null,
  active          boolean     not null,
  current_version integer     not null,
  revision        bigint      not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  deleted_at      timestamptz
);
create index scenario_of_workspace on scenario (workspace_id, id) where deleted_at is null;

-- Text, not jsonb: an author gets back the fields in the order in which they were written.
create table scenario_version (
  scenario_id bigint      not null references scenario,
  version     integer     not null check (version > 0),
  definition  text        not null check (definition is json object),
  created_at  timestamptz not null,
  primary key (scenario_id, version)
);

create table outbox (
  id         bigint      generated always as identity primary key,
  topic      text        not null,
  record_key text        not null,
  payload    bytea,
  created_at timestamptz not null default now()
);
