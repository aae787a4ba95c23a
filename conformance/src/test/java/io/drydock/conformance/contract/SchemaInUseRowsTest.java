package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.Vdbs.NewVdb;
import io.drydock.error.DrydockException;
import io.drydock.model.DSource;
import io.drydock.model.Environment;
import io.drydock.model.Repository;
import io.drydock.model.SealedValue;
import io.drydock.model.SourceConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract §1: what a schema says about the objects of a home. */
class SchemaInUseRowsTest {
  private static final String SECRET = "correct-horse-battery";

  @TempDir static Path folder;
  private static ContractHome home;

  @BeforeAll
  static void open() {
    home = new ContractHome(folder);
  }

  @AfterAll
  static void close() {
    home.close();
  }

  private static List<Repository> repositories(String plugin) {
    return home.drydock().environments().repositories("here").stream()
        .filter(one -> one.plugin().equals(plugin))
        .toList();
  }

  private static List<SourceConfig> sources(String plugin) {
    return home.drydock().sources().list().stream()
        .filter(one -> one.plugin().equals(plugin))
        .toList();
  }

  /** A definition of objects with a label and a port. */
  private static String labelled(String identityField) {
    return """
        {"type": "object", "required": ["label"], "properties": {
          "label": {"type": "string"}, "port": {"type": "integer"}},
         "nameField": "label", "identityFields": ["%s"]}
        """
        .formatted(identityField);
  }

  /** A plugin that discovers what the file {@code found} says: label and port. */
  private static PluginTemplate discovering(String name, String identityField) {
    String found = "[%s(*eval(line)) for line in open('../%s')]";
    return home.staged(name)
        .definition("repositoryDefinition", labelled(identityField))
        .definition("sourceConfigDefinition", labelled(identityField))
        .operation(
            "discovery.repository",
            "def f(source_connection):\n    return "
                + found.formatted("RepositoryDefinition", "repositories"))
        .operation(
            "discovery.source_config",
            "def f(source_connection, repository):\n    return "
                + found.formatted("SourceConfigDefinition", "sources"));
  }

  private static void found(String plugin, String file, String... lines) {
    ContractHome.write(
        folder.resolve("plugins").resolve(plugin).resolve(file), String.join("\n", lines));
  }

  private static void discover() {
    home.drydock().environments().refresh("here");
  }

  @Row("schema-name-field")
  @Test
  void the_name_field_names_repositories_and_source_configs() {
    home.drydock().plugins().add(discovering("named", "label").write());
    found("named", "repositories", "'the installation', 1");
    found("named", "sources", "'the database', 2");
    discover();
    assertThat(repositories("named"))
        .extracting(Repository::name)
        .containsExactly("the installation");
    assertThat(sources("named")).extracting(SourceConfig::name).containsExactly("the database");
    assertThat(home.drydock().sources().get("the database").data())
        .isEqualTo(Map.of("label", "the database", "port", 2));
  }

  @Row("schema-identity")
  @Test
  void what_has_equal_identity_fields_stays_the_same_object_at_rediscovery() {
    home.drydock().plugins().add(discovering("identified", "port").write());
    found("identified", "repositories", "'before', 11");
    found("identified", "sources", "'database before', 21");
    discover();
    long repository = repositories("identified").getFirst().id();
    long source = sources("identified").getFirst().id();
    found("identified", "repositories", "'after', 11");
    found("identified", "sources", "'database after', 21", "'another', 22");
    discover();
    assertThat(repositories("identified"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(repository);
              assertThat(one.name()).isEqualTo("after");
            });
    assertThat(sources("identified")).hasSize(2);
    assertThat(sources("identified"))
        .filteredOn(one -> one.id() == source)
        .singleElement()
        .satisfies(one -> assertThat(one.data()).containsEntry("label", "database after"));
    found("identified", "repositories", "'after', 12");
    found("identified", "sources");
    discover();
    assertThat(repositories("identified"))
        .filteredOn(one -> one.data().get("port").equals(12))
        .singleElement()
        .satisfies(one -> assertThat(one.id()).isNotEqualTo(repository));
  }

  @Row("schema-undeclared-identity")
  @Test
  void a_plugin_with_an_undeclared_identity_field_discovers_all_the_same() {
    home.drydock().plugins().add(discovering("undeclared", "no such field").write());
    found("undeclared", "repositories", "'one', 1");
    found("undeclared", "sources");
    discover();
    assertThat(repositories("undeclared")).extracting(Repository::name).containsExactly("one");
  }

  private static PluginTemplate withPasswords() {
    String named =
        """
        {"type": "object", "required": ["name"], "properties": {
          "name": {"type": "string"}, "path": {"type": "string"},
          "secret": {"type": "string", "format": "password"}}, "nameField": "name"}
        """;
    String mounted =
        """
        {"type": "object", "properties": {"mountLocation": {"type": "string"},
          "deep": {"type": "object", "properties": {"list": {"type": "array",
            "items": {"type": "string", "format": "password"}}}}}}
        """;
    return home.staged("secretive")
        .definition("repositoryDefinition", named)
        .definition("sourceConfigDefinition", named)
        .definition("linkedSourceDefinition", mounted)
        .definition("virtualSourceDefinition", mounted)
        .definition("snapshotDefinition", named.replace(", \"nameField\": \"name\"", ""))
        .operation(
            "discovery.repository",
            """
            def f(source_connection):
                return [RepositoryDefinition('r', secret='%s-repository')]
            """
                .formatted(SECRET))
        .operation(
            "linked.pre_snapshot",
            """
            def f(staged_source, repository, source_config, optional_snapshot_parameters):
                logging.info('%d %d %d', len(repository.secret), len(source_config.secret),
                    len(staged_source.parameters.deep.list[0]))
                logging.info('seen: ' + repository.secret + source_config.secret)
            """)
        .operation(
            "linked.post_snapshot",
            """
            def f(staged_source, repository, source_config, optional_snapshot_parameters):
                return SnapshotDefinition('s', secret='%s-snapshot')
            """
                .formatted(SECRET))
        .operation(
            "virtual.configure",
            """
            def f(virtual_source, repository, snapshot):
                logging.info('%%d %%d', len(snapshot.secret),
                    len(virtual_source.parameters.deep.list[0]))
                return SourceConfigDefinition('c', secret='%s-configured')
            """
                .formatted(SECRET));
  }

  @Row("schema-password")
  @Test
  void passwords_of_every_definition_reach_the_plugin_and_are_nowhere_else_in_the_clear()
      throws IOException {
    var drydock = home.drydock();
    drydock.plugins().add(withPasswords().write());
    Map<String, Object> source =
        Map.of("path", home.data().toString(), "secret", SECRET + "-source");
    drydock.sources().add("secretive", "secretive", "here", null, source);
    DSource linked = drydock.dsources().link("secretive", "secretive", null, mounted("staged"));
    assertThat(home.logged()).contains("32 28 28").noneMatch(line -> line.contains(SECRET));
    long snapshot = drydock.snapshots().list("secretive").getLast().id();
    drydock.vdbs().provision(new NewVdb("secretive-vdb", "here", mounted("virtual")), snapshot);
    assertThat(home.logged()).contains("30 28");
    assertThat(SealedValue.blotted(linked.parameters()).get("deep"))
        .isEqualTo(Map.of("list", List.of(SealedValue.BLOTTED)));
    assertThat(SealedValue.blotted(repositories("secretive").getFirst().data()))
        .containsEntry("secret", SealedValue.BLOTTED);
    assertThat(drydock.snapshots().get(snapshot).data().toString()).doesNotContain(SECRET);
    assertThat(filesThatTell(drydock.home())).isEmpty();
  }

  private static Map<String, Object> mounted(String place) {
    return Map.of(
        "mountLocation", folder.resolve("secretive " + place).toString(),
        "deep", Map.of("list", List.of(SECRET + "-linked")));
  }

  private static List<Path> filesThatTell(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).filter(SchemaInUseRowsTest::tells).toList();
    }
  }

  private static boolean tells(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Row("schema-reference")
  @ParameterizedTest
  @CsvSource({"UNIX_HOST_ENVIRONMENT, HOST_USER", "UnixHostEnvironment, EnvironmentUser"})
  void references_become_those_of_the_environment_and_its_user(String environment, String user) {
    String name = "referring-" + user;
    String linked =
        """
        {"type": "object", "properties": {"mountLocation": {"type": "string"},
          "where": {"type": "string", "format": "reference", "referenceType": "%s"},
          "who": {"type": "string", "format": "reference", "referenceType": "%s",
            "matches": "where"}}}
        """
            .formatted(environment, user);
    home.add(
        home.staged(name)
            .definition("linkedSourceDefinition", linked)
            .operation(
                "linked.pre_snapshot",
                """
                def f(staged_source, repository, source_config, optional_snapshot_parameters):
                    parameters = staged_source.parameters
                    logging.info('%s %s', parameters.where, parameters.who)
                """),
        name);
    Environment here = home.drydock().environments().get("here");
    Path at = folder.resolve(name);
    home.drydock()
        .dsources()
        .link(name, name, null, referring(at, "here", System.getProperty("user.name")));
    assertThat(home.logged()).contains(here.reference() + " " + here.userReference());
    var refused =
        catchThrowableOfType(
            DrydockException.class,
            () ->
                home.drydock()
                    .dsources()
                    .link(name + "2", name, null, referring(at, "nowhere", "nobody")));
    assertThat(refused.why()).contains("/where", "nowhere", "here");
  }

  private static Map<String, Object> referring(Path at, String where, String who) {
    return Map.of("mountLocation", at.toString(), "where", where, "who", who);
  }
}
