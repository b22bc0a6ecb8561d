-- What stands in the way of an audience, and how often in a row it did; null and 0 when nothing does.
alter table expansions add column failures int not null default 0, add column problem text, add column problem_at timestamptz;
alter table campaign_runs add column failures int not null default 0, add column problem text, add column problem_at timestamptz;
