-- What becomes of those who wait at an action of an older version; done once nobody is left who could come there.
create table version_moves (
  workspace     text        not null,
  scenario_id   bigint      not null,
  version       int         not null,
  action_key    text        not null,
  policy        text        not null,
  to_action_key text,
  created_at    timestamptz not null default now(),
  done_at       timestamptz,
  primary key (workspace, scenario_id, version, action_key)
);
create index version_moves_open on version_moves (workspace, scenario_id, action_key, version) where done_at is null;

-- Who was told to move, by where they stood: one who still stands there is not told again.
create table moves_told (
  execution_id  uuid        not null,
  version       int         not null,
  last_sequence int         not null,
  told_at       timestamptz not null default now(),
  primary key (execution_id, version, last_sequence)
);
