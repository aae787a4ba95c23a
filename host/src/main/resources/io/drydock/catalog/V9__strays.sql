-- Storage that nothing refers to yet, or nothing any more: a job notes it before it makes or
-- removes it. What a job that died left in here is removed by a later one.
create table stray (
  id            integer primary key autoincrement,
  storage_guid  text not null,
  -- Null for a whole dataset with all its snapshots.
  snapshot_guid text,
  job_id        integer not null references job (id)
);
