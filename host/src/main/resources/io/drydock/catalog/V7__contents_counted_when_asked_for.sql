-- Counting what is in a snapshot takes longer than taking it: it is done when somebody asks.
create table snapshot_content (
  snapshot_id integer primary key references snapshot (id) on delete cascade,
  bytes       bigint not null,
  files       bigint not null
);

insert into snapshot_content select id, bytes, files from snapshot;

alter table snapshot drop column bytes;
alter table snapshot drop column files;
