-- What linked.worker of a dSource failed with, until it succeeds again.
alter table dsource add column fault_at bigint;
alter table dsource add column fault_json text;
