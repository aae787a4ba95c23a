-- VDBs; and snapshots and mounts belong to a dSource or to a VDB.

create table vdb (
  id                 integer primary key autoincrement,
  guid               text not null unique,
  name               text not null unique,
  repository_id      integer not null references repository (id),
  -- What it was provisioned from, or refreshed or rolled back to; null for one that began empty.
  parent_snapshot_id integer references snapshot (id),
  -- Where its data is. A refresh makes new storage; until it is done, it is the next one.
  storage_guid       text not null,
  next_storage_guid  text,
  parameters_json    text not null,
  -- What the plugin returned when it configured it; null until then.
  source_config_json text,
  state              text not null,
  note               text not null,
  created_at         bigint not null
);

create table snapshot_of_any (
  id           integer primary key autoincrement,
  guid         text not null unique,
  dsource_id   integer references dsource (id),
  vdb_id       integer references vdb (id),
  storage_guid text not null,
  job_id       integer not null references job (id),
  taken_at     bigint not null,
  resync       integer not null,
  data_json    text not null,
  bytes        bigint not null,
  files        bigint not null,
  folder       text not null,
  check ((dsource_id is null) <> (vdb_id is null))
);

insert into snapshot_of_any
select s.id, s.guid, s.dsource_id, null, d.guid, s.job_id, s.taken_at, s.resync, s.data_json,
  s.bytes, s.files, s.folder
from snapshot s join dsource d on d.id = s.dsource_id;

drop table snapshot;

alter table snapshot_of_any rename to snapshot;

create table mount_of_any (
  id             integer primary key autoincrement,
  dsource_id     integer references dsource (id),
  vdb_id         integer references vdb (id),
  storage_guid   text not null,
  environment_no integer not null references environment (number),
  path           text not null unique,
  shared_path    text,
  method         text not null,
  restore_folder integer not null,
  check ((dsource_id is null) <> (vdb_id is null))
);

insert into mount_of_any
select m.id, m.dsource_id, null, d.guid, m.environment_no, m.path, m.shared_path, m.method,
  m.restore_folder
from mount m join dsource d on d.id = m.dsource_id;

drop table mount;

alter table mount_of_any rename to mount;

-- A user's own script around an operation: pre-sync, configure-clone, post-refresh, ….
create table hook (
  id         integer primary key autoincrement,
  dsource_id integer references dsource (id),
  vdb_id     integer references vdb (id),
  event      text not null,
  script     text not null,
  check ((dsource_id is null) <> (vdb_id is null)),
  unique (dsource_id, vdb_id, event)
);
