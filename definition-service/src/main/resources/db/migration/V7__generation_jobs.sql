create table generation_job (
  scenario_id  bigint      primary key references scenario,
  workspace_id text        not null references workspace,
  prompt       text        not null,
  attempts     integer     not null,
  leased_until timestamptz,
  created_at   timestamptz not null
);
create index generation_job_by_age on generation_job (created_at);
