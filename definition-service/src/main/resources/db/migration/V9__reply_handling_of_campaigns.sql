alter table campaign add column reply_handling text not null default 'continue'
  check (reply_handling in ('continue', 'stop_on_reply'));
