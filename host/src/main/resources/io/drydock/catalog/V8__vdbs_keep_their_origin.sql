-- A rollback to one of its own snapshots changes where a VDB's data came from, and not whose child
-- it is.
alter table vdb add column origin_snapshot_id integer references snapshot (id);

update vdb set origin_snapshot_id = parent_snapshot_id
where parent_snapshot_id not in (select id from snapshot where vdb_id = vdb.id);
