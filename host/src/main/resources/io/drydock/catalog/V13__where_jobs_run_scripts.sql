-- Noted before a job's first script in an environment, and removed when the job ends by itself: the
-- scripts of one that died may still run there.
create table job_host (
  job_id         integer not null references job (id) on delete cascade,
  environment_no integer not null,
  primary key (job_id, environment_no)
);
