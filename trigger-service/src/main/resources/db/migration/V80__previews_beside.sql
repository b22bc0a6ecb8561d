-- Previews of a dry run are made when it is decided, until this time at most; null when none are awaited. The call is not
-- completed before.
alter table dry_run_samples add column previews_until timestamptz;
create index dry_run_samples_awaited on dry_run_samples (previews_until) where previews_until is not null;

drop view trigger_call_states;
create view trigger_call_states as
  select c.*,
         case when c.status = 'emitted'
               and not exists (select from verdicts v where v.call_id = c.call_id and v.status = 'pending')
               and not exists (select from trigger_calls k where k.parent_id = c.call_id
                                and (k.status = 'accepted'
                                     or exists (select from verdicts v where v.call_id = k.call_id and v.status = 'pending')))
               and not (c.dry_run and exists (select from dry_run_samples s join trigger_calls k on k.call_id = s.call_id
                                               where (k.call_id = c.call_id or k.parent_id = c.call_id)
                                                 and s.previews_until > now()))
              then 'completed' else c.status end as state
    from trigger_calls c;
