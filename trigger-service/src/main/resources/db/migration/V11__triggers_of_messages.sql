-- Whether somebody waited for this message when it came; else it may start scenarios that listen for messages.
alter table inbound_messages add column awaited boolean not null default false;
