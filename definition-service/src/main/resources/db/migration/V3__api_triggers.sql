-- parameters is text, not jsonb: an author gets back defaults as they were written.
create table api_trigger (
  id           bigint      generated always as identity primary key,
  workspace_id text        not null references workspace,
  name         text        not null,
  active       boolean     not null,
  parameters   text        not null check (parameters is json array),
  key_ids      uuid[]      not null,
  revision     bigint      not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null
);
create index api_trigger_of_workspace on api_trigger (workspace_id, id);
