-- Calls whose contacts are not named but found: of API triggers, one a listening scenario, and of campaigns.
alter table trigger_calls
  alter column scenario_id drop not null,
  add column parent_id      uuid references trigger_calls,
  add column api_trigger_id bigint;
create index trigger_calls_by_parent on trigger_calls (parent_id) where parent_id is not null;
create index trigger_calls_by_api_trigger on trigger_calls (workspace, api_trigger_id, seq) where api_trigger_id is not null;

drop view trigger_call_states;
create view trigger_call_states as
  select c.*,
         case when c.status = 'emitted'
               and not exists (select from verdicts v where v.call_id = c.call_id and v.status = 'pending')
               and not exists (select from trigger_calls k where k.parent_id = c.call_id
                                and (k.status = 'accepted'
                                     or exists (select from verdicts v where v.call_id = k.call_id and v.status = 'pending')))
              then 'completed' else c.status end as state
    from trigger_calls c;

-- How far such a call came: contacts up to after_id, of those up to upto_id, have a verdict; the first emitted ones were
-- handed to the worker. One instance at a time works on it, for as long as its lease.
create table expansions (
  call_id      uuid        primary key references trigger_calls on delete cascade,
  workspace    text        not null,
  plan         jsonb       not null,
  trace_parent text,
  state        text        not null check (state in ('open', 'held', 'done')),
  upto_id      bigint      not null,
  after_id     bigint      not null default 0,
  wave         int         not null default 0,
  exhausted    boolean     not null default false,
  decided      int         not null default 0,
  started      int         not null default 0,
  emitted      int         not null default 0,
  due_at       timestamptz not null,
  served_at    timestamptz,
  owner        uuid,
  leased_until timestamptz,
  created_at   timestamptz not null default now()
);
create index expansions_open on expansions (due_at) where state = 'open';

-- The run of a campaign, which follows what is wanted of it: scheduled, running, paused, cancelled, completed.
create table campaign_runs (
  campaign_id   bigint      primary key,
  workspace     text        not null,
  call_id       uuid        not null,
  state         text        not null,
  failure       text,
  audience_size bigint,
  began_at      timestamptz,
  ended_at      timestamptz,
  updated_at    timestamptz not null default now()
);
create index campaign_runs_by_call on campaign_runs (call_id);

create index contacts_by_tag on contacts using gin (tags jsonb_path_ops);
create index contacts_by_property on contacts using gin (properties jsonb_path_ops);

-- Rules by which contacts are picked; named are the segments that the rules name themselves.
create table segments (
  id         bigint      generated always as identity (start with 101) primary key,
  workspace  text        not null,
  title      text        not null,
  filter     jsonb       not null,
  named      bigint[]    not null default '{}',
  revision   bigint      not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index segments_by_workspace on segments (workspace, id);
