-- The send plan's place in the ledger. A claim names its variant; -1 for a message that ends without a call.
alter table message_ledger
  add column variant      integer not null default 0,
  -- The first variant that may still be tried: those before it were refused.
  add column next_variant integer not null default 0,
  -- Variants that providers refused, with their codes: '0 whatsapp_131047; 1 rcs_not_found'.
  add column refusals     text,
  -- A call may have reached the person: no other variant is sent any more.
  add column maybe_sent   boolean not null default false;

-- When a person last wrote to a WhatsApp number: free-form messages go for 24 hours from then.
create table service_window (
  channel_id      text        not null,
  address         text        not null,
  last_inbound_at timestamptz not null,
  primary key (channel_id, address)
);
