-- What an execution stands at, by type; whether a person has taken its contact over (null: never).
alter table executions add column current_type text;
alter table executions add column in_handover boolean;
alter table executions add column handover_note text;
alter table executions add column handover_until timestamptz;
create index executions_waiting on executions (workspace, scenario_id, scenario_version, current_action)
  where status = 'waiting';
create index executions_in_handover on executions (workspace, contact_id) where in_handover;

-- Counters of scenarios (action_key '') and of their actions. Each writer adds to rows of its own, so that none waits for
-- another. Metrics: started, completed, failed, expired, interrupted, entered, answered, converted, sent, delivered, read,
-- message_failed, branch:<label>. Built from the journal and the outcomes, like the projections.
create table action_counts (
  workspace   text     not null,
  scenario_id bigint   not null,
  version     int      not null,
  action_key  text     not null,
  metric      text     not null,
  writer      smallint not null,
  value       bigint   not null,
  primary key (workspace, scenario_id, version, action_key, metric, writer)
);

-- What of a message stands in the counters: 1 sent, 2 delivered, 4 read, 8 failed, added.
alter table messages add column scenario_id bigint;
alter table messages add column scenario_version int;
alter table messages add column counted smallint not null default 0;

-- The tracked links of messages, and how often each was followed.
create table message_links (
  token            uuid        primary key,
  workspace        text        not null,
  contact_id       bigint      not null,
  execution_id     uuid        not null,
  message_id       uuid        not null,
  scenario_id      bigint      not null,
  scenario_version int         not null,
  action_key       text        not null,
  link_id          bigint,
  target           text        not null,
  clicks           int         not null default 0,
  first_clicked_at timestamptz,
  created_at       timestamptz not null
);
create index message_links_clicked on message_links (workspace, scenario_id, scenario_version, action_key)
  where clicks > 0;
