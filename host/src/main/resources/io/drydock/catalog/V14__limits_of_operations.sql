-- How long an operation may take, where somebody has said so: the smaller of both counts.
alter table plugin add column operation_limit_s bigint;
alter table environment add column operation_limit_s bigint;
