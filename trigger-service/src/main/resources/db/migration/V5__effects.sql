-- Which events of the journal have been carried out, each once. Older than the journal's retention they may go.
create table effects_applied (
  execution_id uuid        not null,
  sequence     int         not null,
  ordinal      int         not null,
  applied_at   timestamptz not null default now(),
  primary key (execution_id, sequence, ordinal)
);
create index effects_applied_by_age on effects_applied (applied_at);

-- Calls that were made because an execution changed its contact: the scenarios that led there, the oldest first.
create table call_causes (
  call_id    uuid        primary key,
  scenarios  bigint[]    not null,
  created_at timestamptz not null default now()
);
create index call_causes_by_age on call_causes (created_at);

-- Surveys that were answered to the end.
create index contact_events_survey on contact_events (workspace, (properties ->> 'survey_id'), occurred_at, event_id)
  where name = 'survey_completed';
