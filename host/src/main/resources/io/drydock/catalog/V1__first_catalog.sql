-- Times are milliseconds since 1970 in UTC; *_json columns are JSON objects with passwords sealed.

create table plugin (
  id            text primary key,
  name          text not null unique,
  version       text not null,
  type          text not null,
  language      text not null,
  config_file   text not null,
  source_folder text not null,
  entry_point   text not null,
  schema_text   text not null,
  warnings_json text not null,
  added_at      bigint not null
);

create table environment (
  number              integer primary key autoincrement,
  name                text not null unique,
  host                text,
  port                integer not null,
  user_name           text not null,
  sealed_login        text,
  operating_system    text not null,
  home_folder         text not null,
  uid                 integer not null,
  gid                 integer not null,
  binary_path         text not null,
  scratch_path        text not null,
  jq_path             text not null,
  shares_file_system  integer not null,
  command_timeout_ms  bigint not null,
  added_at            bigint not null
);

create table repository (
  id             integer primary key autoincrement,
  plugin_id      text not null references plugin (id),
  environment_no integer not null references environment (number),
  identity       text not null,
  name           text not null,
  data_json      text not null,
  unique (plugin_id, environment_no, identity)
);

create table source_config (
  id            integer primary key autoincrement,
  repository_id integer not null references repository (id),
  name          text not null unique,
  identity      text not null,
  manual        integer not null,
  data_json     text not null,
  unique (repository_id, identity)
);

create table dsource (
  id               integer primary key autoincrement,
  guid             text not null unique,
  name             text not null unique,
  source_config_id integer not null references source_config (id),
  staging_no       integer not null references environment (number),
  parameters_json  text not null,
  state            text not null,
  note             text not null,
  linked_at        bigint not null
);

create table mount (
  id             integer primary key autoincrement,
  dsource_id     integer not null references dsource (id),
  environment_no integer not null references environment (number),
  path           text not null unique,
  shared_path    text,
  method         text not null,
  restore_folder integer not null
);

-- The name of the object stays when the object is gone: jobs are history.
create table job (
  id           integer primary key autoincrement,
  kind         text not null,
  object       text not null,
  state        text not null,
  process      text not null,
  started_at   bigint not null,
  ended_at     bigint,
  failure_json text
);

-- One job at a time for an object, in whichever process.
create unique index job_running_once on job (object) where state = 'RUNNING';

create table job_log (
  id     integer primary key autoincrement,
  job_id integer not null references job (id),
  at     bigint not null,
  level  text not null,
  source text not null,
  text   text not null
);

create index job_log_by_job on job_log (job_id, id);

create table snapshot (
  id         integer primary key autoincrement,
  guid       text not null unique,
  dsource_id integer not null references dsource (id),
  job_id     integer not null references job (id),
  taken_at   bigint not null,
  resync     integer not null,
  data_json  text not null,
  bytes      bigint not null,
  files      bigint not null,
  folder     text not null
);
