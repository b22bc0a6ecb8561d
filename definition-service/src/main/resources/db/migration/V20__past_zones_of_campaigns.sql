-- local_day: on which local_time is meant; null for the day of launch_at. past_zones is null without a local_time, and in
-- campaigns older than the choice, which means next_day.
alter table campaign add column past_zones text check (past_zones in ('next_day', 'at_once', 'skip'));
alter table campaign add column local_day date;
