-- Whom the worker refused: the log of an API trigger counts them, and there are few.
create index verdicts_refused on verdicts (call_id) where execution_id is not null and status in ('skipped', 'failed');
