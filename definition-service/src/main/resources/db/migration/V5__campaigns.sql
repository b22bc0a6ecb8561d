-- The tree of a campaign is the scenario of the same id. rules is text, not jsonb: an author gets them back as written.
create table campaign (
  id                  bigint      primary key references scenario,
  workspace_id        text        not null references workspace,
  title               text        not null,
  status              text        not null check (status in ('draft', 'scheduled', 'running', 'paused', 'cancelled')),
  rules               text        not null check (rules is json array),
  scheduled_at        timestamptz,
  local_time          time,
  launch_at           timestamptz check (launch_at is not null or status = 'draft'),
  spread_over_seconds bigint      check (spread_over_seconds > 0),
  per_second          integer     check (per_second > 0),
  revision            bigint      not null,
  created_at          timestamptz not null,
  updated_at          timestamptz not null
);
create index campaign_of_workspace on campaign (workspace_id, id);
