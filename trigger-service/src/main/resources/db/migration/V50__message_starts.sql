-- Calls that messages made by themselves; of one contact and scenario only so many start something in a time.
create table message_starts (
  call_id     uuid        primary key,
  contact_id  bigint      not null,
  scenario_id bigint      not null,
  started_at  timestamptz not null,
  limited     boolean     not null
);
create index message_starts_counted on message_starts (contact_id, scenario_id, started_at) where not limited;
create index message_starts_by_age on message_starts (started_at);
