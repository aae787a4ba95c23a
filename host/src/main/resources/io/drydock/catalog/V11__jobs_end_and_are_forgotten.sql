-- Whoever wants a running job to end writes so here; the process that runs it looks.
alter table job add column cancel_asked_at bigint;

-- A million jobs must cost nobody anything: whatever is asked for has an index.
create index job_running_by_process on job (process) where state = 'RUNNING';
create index job_running_by_plugin on job (plugin) where state = 'RUNNING';
create index job_by_object on job (object, id);
create index job_by_state on job (state, id);

-- A job that something refers to is not forgotten.
create index snapshot_by_job on snapshot (job_id);
create index stray_by_job on stray (job_id);

-- How far old jobs have been looked through, from the oldest on; one row.
create table job_retention (
  looked_through bigint not null
);

insert into job_retention values (0);
