-- Whose lease it is: who comes back after it has ended must not take it for its own.
alter table generation_job add column leased_by uuid;
