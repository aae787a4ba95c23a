-- Two hosts may have the same path: a mount is known by its environment, too.
create table mount_of_host (
  id             integer primary key autoincrement,
  dsource_id     integer references dsource (id),
  vdb_id         integer references vdb (id),
  storage_guid   text not null,
  environment_no integer not null references environment (number),
  path           text not null,
  shared_path    text,
  method         text not null,
  restore_folder integer not null,
  unique (environment_no, path),
  check ((dsource_id is null) <> (vdb_id is null))
);

insert into mount_of_host
select id, dsource_id, vdb_id, storage_guid, environment_no, path, shared_path, method, restore_folder
from mount;

drop table mount;

alter table mount_of_host rename to mount;
