package io.drydock.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Definition;
import io.drydock.model.Environment;
import io.drydock.testing.PluginFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people leave out is filled in, what they name is found, what is wrong is all told. */
class FormInputTest {

  @TempDir Path folder;

  private FormInput form(String linkedSource) {
    String schema = PluginFolder.COPYING_SCHEMA;
    int start = schema.indexOf("\"linkedSourceDefinition\"");
    int end = schema.indexOf("\"virtualSourceDefinition\"");
    String changed =
        schema.substring(0, start)
            + "\"linkedSourceDefinition\": "
            + linkedSource
            + ", "
            + schema.substring(end);
    PluginFolder.copying(folder).schema(changed);
    PluginSchema read = new PluginFilesReader(Clock.systemUTC()).read(folder).schema();
    return new FormInput(
        read, List.of(environment(1, "quay", "ada"), environment(2, "pier", "bo")));
  }

  private static Environment environment(long number, String name, String user) {
    return new Environment(
        number,
        name,
        null,
        0,
        user,
        "Linux",
        "/h",
        1,
        1,
        "/b",
        "/s",
        "/jq",
        true,
        Duration.ZERO,
        Instant.EPOCH);
  }

  /** A form of an object with these properties; `'` stands for `"`. */
  private FormInput properties(String properties, String required) {
    return form(
        "{'type': 'object', 'additionalProperties': false, 'required': [%s], 'properties': {%s}}"
            .formatted(required, properties)
            .replace('\'', '"'));
  }

  private static Map<String, Object> complete(FormInput form, Map<String, Object> given) {
    return form.complete("testing", Definition.LINKED_SOURCE, given);
  }

  private static String refusal(FormInput form, Map<String, Object> given) {
    var e = catchThrowableOfType(DrydockException.class, () -> complete(form, given));
    assertThat(e).as("a refusal").isNotNull();
    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PARAMETERS);
    return e.why();
  }

  @Test
  void defaults_are_filled_in_and_what_was_given_stays() {
    FormInput form =
        properties(
            """
            'port': {'type': 'integer', 'default': 5432}, 'deep': {'type': 'boolean', 'default': true},
            'plain': {'type': 'string'}
            """,
            "");
    assertThat(complete(form, Map.of("deep", false)))
        .isEqualTo(Map.of("port", 5432, "deep", false));
  }

  @Test
  void optional_arrays_that_are_missing_become_empty_unless_that_is_refused() {
    FormInput form =
        properties(
            """
            'hosts': {'type': 'array', 'items': {'type': 'string'}},
            'some': {'type': 'array', 'minItems': 1},
            'preset': {'type': 'array', 'default': ['a']}
            """,
            "");
    assertThat(complete(form, Map.of()))
        .isEqualTo(Map.of("hosts", List.of(), "preset", List.of("a")));
  }

  @Test
  void a_required_array_that_is_missing_is_a_problem() {
    FormInput form = properties("'hosts': {'type': 'array', 'prettyName': 'Hosts'}", "'hosts'");
    assertThat(refusal(form, Map.of())).isEqualTo("/hosts (Hosts): is required and missing");
  }

  @Test
  void nested_objects_are_filled_when_given_or_required_and_never_invented() {
    String nested =
        """
        {'type': 'object', 'properties': {'size': {'type': 'integer', 'default': 1},
          'tags': {'type': 'array'}}}
        """;
    FormInput form =
        properties(
            "'given': %1$s, 'needed': %1$s, 'optional': %1$s, 'rows': {'type': 'array', 'items': %1$s}"
                .formatted(nested),
            "'needed'");
    Map<String, Object> filled = Map.of("size", 1, "tags", List.of());
    assertThat(complete(form, Map.of("given", Map.of(), "rows", List.of(Map.of("size", 2)))))
        .isEqualTo(
            Map.of(
                "given", filled,
                "needed", filled,
                "rows", List.of(Map.of("size", 2, "tags", List.of()))));
  }

  @Test
  void null_means_left_out() {
    FormInput form = properties("'port': {'type': 'integer', 'default': 7}", "");
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("port", null);
    assertThat(complete(form, given)).isEqualTo(Map.of("port", 7));
  }

  @Test
  void all_problems_are_told_with_what_was_expected_and_given() {
    FormInput form =
        properties(
            """
            'port': {'type': 'integer', 'maximum': 65535, 'prettyName': 'Port'},
            'mode': {'type': 'string', 'enum': ['hot', 'cold']},
            'rows': {'type': 'array', 'items': {'type': 'object',
              'properties': {'path': {'type': 'string', 'prettyName': 'Path'}}}},
            'name': {'type': 'string', 'prettyName': 'Name'}
            """,
            "'name'");
    String why =
        refusal(
            form,
            Map.of(
                "port",
                70000,
                "mode",
                "warm",
                "rows",
                List.of(Map.of("path", 3)),
                "colour",
                "red"));
    assertThat(why.lines())
        .containsExactlyInAnyOrder(
            "/port (Port): must be at most 65535, given 70000",
            "/mode: must be one of hot, cold, given \"warm\"",
            "/rows/0/path (Path): must be of type string, given 3",
            "/name (Name): is required and missing",
            "/colour: is not a property of the plugin's schema");
  }

  @Test
  void the_value_of_a_password_is_in_no_problem() {
    FormInput form =
        properties(
            "'word': {'type': 'string', 'format': 'password', 'minLength': 20, 'pattern': '^[0-9]+$'}",
            "");
    assertThat(refusal(form, Map.of("word", "hunter2")))
        .contains("at least 20 characters, given ******", "must match the pattern")
        .doesNotContain("hunter2");
  }

  @Test
  void paths_are_absolute_in_the_way_of_their_system() {
    FormInput form =
        properties(
            """
            'unix': {'type': 'string', 'format': 'unixpath', 'prettyName': 'Folder'},
            'windows': {'type': 'string', 'format': 'windowspath'}
            """,
            "");
    Map<String, Object> good = Map.of("unix", "/srv/x y", "windows", "D:\\data");
    assertThat(complete(form, good)).isEqualTo(good);
    assertThat(complete(form, Map.of("windows", "\\\\server\\share", "unix", ""))).hasSize(2);
    assertThat(refusal(form, Map.of("unix", "srv", "windows", "/srv")))
        .contains("/unix (Folder): expected an absolute path that begins with /, given 'srv'")
        .contains("/windows: expected an absolute path such as C:\\data, given '/srv'");
  }

  private FormInput places() {
    return properties(
        """
        'where': {'type': 'string', 'format': 'reference', 'referenceType': 'UnixHostEnvironment'},
        'who': {'type': 'string', 'format': 'reference', 'referenceType': 'EnvironmentUser',
          'matches': 'where'},
        'anybody': {'type': 'string', 'format': 'reference', 'referenceType': 'HOST_USER'},
        'rows': {'type': 'array', 'items': {'type': 'object', 'properties': {
          'where': {'type': 'string', 'format': 'reference', 'referenceType': 'UNIX_HOST_ENVIRONMENT'},
          'who': {'type': 'string', 'format': 'reference', 'referenceType': 'HOST_USER',
            'matches': 'where'}}}}
        """,
        "");
  }

  @Test
  void environments_and_users_are_named_and_kept_as_references() {
    Map<String, Object> row = Map.of("where", "pier", "who", "bo");
    Map<String, Object> given = new LinkedHashMap<>(Map.of("where", "quay", "who", "ada"));
    given.put("rows", List.of(row));
    given.put("anybody", "bo");
    assertThat(complete(places(), given))
        .containsEntry("where", "UNIX_HOST_ENVIRONMENT-1")
        .containsEntry("who", "HOST_USER-1")
        .containsEntry("anybody", "HOST_USER-2")
        .containsEntry(
            "rows", List.of(Map.of("where", "UNIX_HOST_ENVIRONMENT-2", "who", "HOST_USER-2")));
  }

  @Test
  void references_are_taken_as_they_are_when_there_is_such_an_object() {
    Map<String, Object> given = Map.of("where", "UNIX_HOST_ENVIRONMENT-2", "who", "HOST_USER-2");
    assertThat(complete(places(), given)).containsAllEntriesOf(given);
  }

  @Test
  void a_wrong_name_is_told_with_those_that_there_are() {
    assertThat(refusal(places(), Map.of("where", "dock")))
        .isEqualTo("/where: expected an environment, given 'dock'; there are: quay, pier");
    assertThat(refusal(places(), Map.of("where", "quay", "who", "bo")))
        .isEqualTo(
            "/who: expected a user of environment quay, given 'bo'; there are: ada (HOST_USER-1)");
    assertThat(refusal(places(), Map.of("who", "ada")))
        .isEqualTo(
            "/who: expected a user of the environment /where, which is left out; given 'ada'");
    assertThat(refusal(places(), Map.of("anybody", "HOST_USER-9")))
        .contains("there are: ada (HOST_USER-1), bo (HOST_USER-2)");
  }

  private FormInput supplier(String kind) {
    return properties(
        "'login': {'$ref': 'https://delphix.com/platform/api#/definitions/%s'}".formatted(kind),
        "");
  }

  private static Map<String, Object> login(Object... namesAndValues) {
    Map<String, Object> supplier = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      supplier.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return Map.of("login", supplier);
  }

  @Test
  void a_supplier_of_each_type_is_taken_where_its_kind_fits() {
    Map<String, Object> password = login("type", "NamedPasswordCredential", "password", "pw");
    Map<String, Object> key =
        login("type", "NamedKeyPairCredential", "privateKey", "k", "username", "u");
    Map<String, Object> cyberArk =
        login("type", "CyberArkVaultCredential", "vault", "v", "queryString", "q");
    assertThat(complete(supplier("credentialsSupplier"), password)).isEqualTo(password);
    assertThat(complete(supplier("credentialsSupplier"), key)).isEqualTo(key);
    assertThat(complete(supplier("keyCredentialsSupplier"), cyberArk)).isEqualTo(cyberArk);
    assertThat(refusal(supplier("passwordCredentialsSupplier"), key))
        .contains("/login/type: must be one of NamedPasswordCredential, CyberArkVaultCredential");
    assertThat(refusal(supplier("keyCredentialsSupplier"), password)).contains("/login/type");
  }

  @Test
  void a_suppliers_problems_are_told_at_their_place_without_its_secrets() {
    FormInput form = supplier("credentialsSupplier");
    assertThat(refusal(form, login())).isEqualTo("/login/type: is required and missing");
    assertThat(
            refusal(form, login("type", "NamedPasswordCredential", "pasword", "hunter2")).lines())
        .containsExactlyInAnyOrder(
            "/login/password: is required and missing",
            "/login/pasword: is not a property of the plugin's schema");
    assertThat(refusal(form, login("type", "NamedPasswordCredential", "password", 12345)))
        .isEqualTo("/login/password: must be of type string, given ******");
    assertThat(refusal(form, login("type", "HashiCorpVaultCredential", "vault", "v")))
        .contains("/login/engine", "/login/path", "/login/usernameKey", "/login/secretKey");
  }

  @Test
  void a_vaults_secret_is_of_the_kind_that_the_plugin_asks_for() {
    List<Object> query =
        new ArrayList<>(
            List.of("type", "CyberArkVaultCredential", "vault", "v", "queryString", "q"));
    query.addAll(List.of("expectedSecretType", "keyPair"));
    assertThat(refusal(supplier("passwordCredentialsSupplier"), login(query.toArray())))
        .isEqualTo("/login/expectedSecretType: must be one of any, password, given \"keyPair\"");
  }
}
