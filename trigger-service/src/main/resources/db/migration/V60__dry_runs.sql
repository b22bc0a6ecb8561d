-- What is wrong with a call that failed, for people; dry_run_samples keeps, of a dry run, some contacts with their verdicts.
-- Whether a call is a dry run is a column, as lists would otherwise read the whole request of each call.
alter table trigger_calls add column failure_detail text;
alter table trigger_calls add column dry_run boolean not null
  generated always as (coalesce(request -> 'dry_run' = 'true'::jsonb, false)) stored;

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

create table dry_run_samples (
  call_id uuid  primary key references trigger_calls on delete cascade,
  sample  jsonb not null
);
