-- One row an HTTP request of an action: claimed before each call, settled with its result.
create table http_request (
  request_id   uuid primary key,
  workspace    text        not null,
  contact_id   bigint      not null,
  execution_id uuid        not null,
  state        text        not null check (state in ('calling', 'waiting', 'done')),
  attempts     integer     not null,
  -- Calls made again although the one before may have arrived.
  repeats      integer     not null default 0,
  result       text,
  claimed_at   timestamptz not null,
  updated_at   timestamptz not null
) with (fillfactor = 80);
create index http_request_age on http_request using brin (updated_at);

-- What signs a workspace's outgoing requests: an AES-256-GCM box each; the key is not here.
create table signing_secret (
  workspace  text primary key,
  secrets    bytea       not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
