package io.drydock.catalog.internal;

import io.drydock.model.Definition;

/**
 * Where objects that a plugin's schema describes are kept. A further table of such objects is one
 * more constant here: upgrades then migrate it, too.
 *
 * <p>{@code select} gives id, label, scope and data_json of a plugin's objects; {@code update}
 * takes id, data, and where it wants to identity and name. Where identities have a unique index,
 * {@code prepare} moves them out of the way first: two objects may swap theirs.
 */
public enum StoredKind {
  REPOSITORY(
      Definition.REPOSITORY,
      """
      select r.id, 'repository ' || r.name || ' of environment ' || e.name as label,
        'environment ' || e.name as scope, r.data_json
      from repository r join environment e on e.number = r.environment_no
      where r.plugin_id = :plugin order by r.id
      """,
      "update repository set identity = 'upgrading ' || id where id = :id",
      "update repository set data_json = :data, identity = :identity, name = :name where id = :id"),
  SOURCE_CONFIG(
      Definition.SOURCE_CONFIG,
      """
      select s.id, 'source config ' || s.name as label, 'repository ' || r.id as scope, s.data_json
      from source_config s join repository r on r.id = s.repository_id
      where r.plugin_id = :plugin order by s.id
      """,
      "update source_config set identity = 'upgrading ' || id where id = :id",
      "update source_config set data_json = :data, identity = :identity where id = :id"),
  DSOURCE(
      Definition.LINKED_SOURCE,
      """
      select d.id, 'dSource ' || d.name as label, '' as scope, d.parameters_json as data_json
      from dsource d
        join source_config s on s.id = d.source_config_id
        join repository r on r.id = s.repository_id
      where r.plugin_id = :plugin order by d.id
      """,
      "",
      "update dsource set parameters_json = :data where id = :id"),
  VDB(
      Definition.VIRTUAL_SOURCE,
      """
      select v.id, 'VDB ' || v.name as label, '' as scope, v.parameters_json as data_json
      from vdb v join repository r on r.id = v.repository_id
      where r.plugin_id = :plugin order by v.id
      """,
      "",
      "update vdb set parameters_json = :data where id = :id"),
  /** What the plugin returned when it configured a VDB. */
  VDB_SOURCE_CONFIG(
      Definition.SOURCE_CONFIG,
      """
      select v.id, 'source config of VDB ' || v.name as label, 'VDB ' || v.name as scope,
        v.source_config_json as data_json
      from vdb v join repository r on r.id = v.repository_id
      where r.plugin_id = :plugin and v.source_config_json is not null order by v.id
      """,
      "",
      "update vdb set source_config_json = :data where id = :id"),
  SNAPSHOT(
      Definition.SNAPSHOT,
      """
      select p.id, 'snapshot ' || p.id || ' of ' || coalesce('dSource ' || d.name, 'VDB ' || v.name)
        as label, '' as scope, p.data_json
      from snapshot p
        left join vdb v on v.id = p.vdb_id
        left join dsource d on d.id = p.dsource_id
        left join source_config s on s.id = d.source_config_id
        join repository r on r.id = coalesce(s.repository_id, v.repository_id)
      where r.plugin_id = :plugin order by p.id
      """,
      "",
      "update snapshot set data_json = :data where id = :id");

  private final Definition definition;
  private final String select;
  private final String prepare;
  private final String update;

  StoredKind(Definition definition, String select, String prepare, String update) {
    this.definition = definition;
    this.select = select;
    this.prepare = prepare;
    this.update = update;
  }

  /** Which definition describes them. */
  public Definition definition() {
    return definition;
  }

  /** Those of a plugin. */
  public String select() {
    return select;
  }

  /** What is done to each object before the first is updated; empty for nothing. */
  public String prepare() {
    return prepare;
  }

  /** Replaces one's properties. */
  public String update() {
    return update;
  }
}
