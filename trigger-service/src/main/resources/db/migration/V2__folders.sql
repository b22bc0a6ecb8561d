-- Folders hold contacts. What a contact is in stands with the contact, whose revision it raises; folder_contacts is the
-- same told from the folder's side, in the order in which audiences are read. One transaction writes both.
create table folders (
  id         bigint      generated always as identity (start with 101) primary key,
  workspace  text        not null,
  title      text        not null,
  revision   bigint      not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index folders_title on folders (workspace, title);
create index folders_by_workspace on folders (workspace, id);

create table folder_contacts (
  folder_id  bigint      not null references folders,
  contact_id bigint      not null references contacts on delete cascade,
  added_at   timestamptz not null default now(),
  primary key (folder_id, contact_id)
);
create index folder_contacts_by_contact on folder_contacts (contact_id);

alter table contacts add column folders bigint[] not null default '{}';
