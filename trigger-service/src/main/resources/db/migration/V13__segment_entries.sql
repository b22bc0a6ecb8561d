-- Segments whose new members somebody waits for: who is known to be in them. The rules are those by which they were found;
-- when they change, the members are found anew, and nobody has entered by that.
create table segment_watches (
  segment_id bigint      primary key,
  workspace  text        not null,
  rules_hash text        not null,
  began_at   timestamptz not null default now(),
  swept_at   timestamptz not null default now()
);
create table segment_members (
  segment_id bigint      not null references segment_watches on delete cascade,
  contact_id bigint      not null,
  entered_at timestamptz not null default now(),
  primary key (segment_id, contact_id)
);
