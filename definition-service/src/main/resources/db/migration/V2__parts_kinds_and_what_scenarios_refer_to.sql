alter table scenario add column kind text not null default 'scenario' check (kind in ('scenario', 'campaign'));
-- What generation from a prompt has come to; null for what was not generated.
alter table scenario add column generation text check (generation is json object);

create sequence part_number;

-- Actions and triggers of versions made before there were numbers: one number for each action key or trigger of a scenario.
create temporary table numbered on commit drop as
  select scenario_id, field, name, nextval('part_number') as number
  from (
    select distinct v.scenario_id, list.key as field, coalesce(part.value ->> 'action_key', part.value::text) as name
    from scenario_version v,
         json_each(v.definition::json) list,
         json_array_elements(case json_typeof(list.value) when 'array' then list.value else '[]' end) part
    where list.key in ('actions', 'triggers')
  ) parts;

update scenario_version v
set definition = (
  select '{' || string_agg(
    to_json(list.key)::text || ':' ||
    case when list.key in ('actions', 'triggers') and json_typeof(list.value) = 'array' then
      '[' || coalesce((
        select string_agg('{"id":' || n.number || ',' || substr(ltrim(part.value::text), 2), ',' order by part.ordinality)
        from json_array_elements(list.value) with ordinality part
        join numbered n on n.scenario_id = v.scenario_id and n.field = list.key
         and n.name = coalesce(part.value ->> 'action_key', part.value::text)), '') || ']'
    else list.value::text end, ',' order by list.ordinality) || '}'
  from json_each(v.definition::json) with ordinality list);

create table media_file (
  id           bigint      generated always as identity primary key,
  workspace_id text        not null references workspace,
  type         text        not null check (type in ('image', 'video', 'audio', 'document')),
  url          text,
  token        text        unique,
  content      bytea,
  filename     text,
  mime_type    text,
  size         integer,
  revision     bigint      not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  check ((url is null) <> (content is null)),
  check ((token is null) = (content is null))
);
create index media_file_of_workspace on media_file (workspace_id, id);

create table conversion_link (
  id           bigint      generated always as identity primary key,
  workspace_id text        not null references workspace,
  title        text,
  url          text        not null,
  revision     bigint      not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null
);
create index conversion_link_of_workspace on conversion_link (workspace_id, id);

create table survey (
  id           bigint      generated always as identity primary key,
  workspace_id text        not null references workspace,
  title        text        not null,
  questions    text        not null check (questions is json array),
  revision     bigint      not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null
);
create index survey_of_workspace on survey (workspace_id, id);

-- Which versions refer to what: executions may be pinned to any of them.
create table scenario_reference (
  scenario_id bigint  not null references scenario,
  version     integer not null,
  kind        text    not null,
  object_id   bigint  not null,
  primary key (scenario_id, version, kind, object_id)
);
create index scenario_reference_to on scenario_reference (kind, object_id);
