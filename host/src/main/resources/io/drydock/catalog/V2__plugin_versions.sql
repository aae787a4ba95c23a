-- An upgrade has to know which version is installed. Plugins of before get to know it when they are
-- used next.
alter table plugin add column build_number text not null default '';
alter table plugin add column migrations_known integer not null default 0;

-- The migrations that a plugin's objects need not go through any more, by canonical id.
create table plugin_migration (
  plugin_id    text not null references plugin (id),
  migration_id text not null,
  operation    text not null,
  primary key (plugin_id, migration_id)
);

-- Which plugin a job uses, and whether it has to be alone with it.
alter table job add column plugin text;
alter table job add column alone integer not null default 0;
