package io.drydock.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SshKeyPair;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What people see when something fails, and that it harms nothing: whatever happens, the snapshot
 * that was taken before is there with its content, and the listings work.
 */
@NeedsRoot
@NeedsTool({"sshd", "ssh", "ssh-keygen", "useradd", "rsync", "mount", "mkfifo"})
@Tag("thorough")
class WhenThingsGoWrongIT {
  @TempDir static Path folder;
  private static FirstPluginSite site;
  private static DrydockProgram drydock;
  private static Path plugin;
  private static JsonNode snapshotBefore;
  private String goodCode;

  @BeforeAll
  static void linkOnce() {
    site = new FirstPluginSite(folder);
    // As people have it by default: commands run in the home's resident host.
    drydock = site.drydock.with("DRYDOCK_DAEMON", "yes");
    plugin = site.plugin("first-plugin");
    FirstPluginSite.change(
        plugin.resolve("schema.json"),
        "\"mountLocation\": {",
        "\"retries\": {\"type\": \"integer\"}, \"mountLocation\": {");
    var source = site.hosts.source();
    drydock.run("plugin", "add", plugin.toString()).printed();
    site.addEnvironment("prod", source, source.server().clientKey().file(), "--accept-host-key")
        .printed();
    // The storage is staged where the source is: what else goes wrong needs no second environment.
    drydock
        .run(
            "source",
            "add",
            "docs",
            "--plugin",
            "first-plugin",
            "--env",
            "prod",
            "-p",
            "path=" + site.sourcePath())
        .printed();
    drydock.run(site.link("docs-ds", "prod")).printed();
    snapshotBefore = drydock.run("snapshot", "list", "--json").json().get(0);
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      drydock.run("dsource", "delete", "docs-ds", "--force");
      drydock.run("daemon", "stop", "--now");
      site.close();
    }
  }

  @BeforeEach
  void rememberCode() throws IOException {
    goodCode = Files.readString(FirstPluginSite.code(plugin));
  }

  @AfterEach
  void nothingIsHarmed() throws IOException {
    Files.writeString(FirstPluginSite.code(plugin), goodCode);
    JsonNode snapshot = drydock.run("snapshot", "list", "--json").json().get(0);
    assertThat(snapshot).isEqualTo(snapshotBefore);
    Path kept = Path.of(snapshot.path("folder").asString());
    assertThat(kept.resolve("docs/a.txt")).hasContent("one");
    assertThat(names("dsource")).containsExactly("docs-ds");
  }

  private static List<String> names(String kind) {
    List<String> names = new ArrayList<>();
    for (JsonNode object : drydock.run(kind, "list", "--json").json()) {
      names.add(object.path("name").asString());
    }
    return names;
  }

  private static Path keyOfTheServer() {
    return site.hosts.source().server().clientKey().file();
  }

  @Test
  void a_wrong_key_is_refused() {
    Path wrong = SshKeyPair.create(folder.resolve("wrong_key")).file();
    String err =
        site.addEnvironment("other", site.hosts.source(), wrong).failed(ErrorCode.LOGIN_REFUSED);
    assertThat(err).contains(site.hosts.source().user().name());
    assertThat(names("env")).doesNotContain("other");
  }

  @Test
  void an_unknown_host_key_is_refused_with_its_fingerprint_until_it_is_accepted() {
    var host = site.hosts.staging();
    Path key = host.server().clientKey().file();
    String err = site.addEnvironment("stage", host, key).failed(ErrorCode.HOST_KEY_UNKNOWN);
    assertThat(err).contains(host.server().hostKey().fingerprint(), "--accept-host-key");
    assertThat(names("env")).doesNotContain("stage");

    site.addEnvironment("stage", host, key, "--accept-host-key").printed();
    assertThat(names("env")).contains("stage");
  }

  @Test
  void a_host_that_does_not_answer_is_unreachable() throws IOException {
    int nobody;
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.14"))) {
      nobody = socket.getLocalPort();
    }
    String err =
        drydock
            .run(
                "env",
                "add",
                "other",
                "--host",
                "127.0.0.14",
                "--port",
                Integer.toString(nobody),
                "--key",
                keyOfTheServer().toString())
            .failed(ErrorCode.HOST_UNREACHABLE);
    assertThat(err).contains("127.0.0.14:" + nobody);
  }

  @Test
  void a_script_that_exits_with_3_shows_the_plugins_message_action_and_output() {
    FirstPluginSite.change(
        FirstPluginSite.code(plugin),
        "\"rsync -r {} {}\".format(data_location, stage_mount_path)",
        "\"echo out of luck >&2; exit 3\"");
    String err = drydock.run("dsource", "sync", "docs-ds").failed(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(err)
        .contains(
            "Could not copy files.",
            "What to do: Ensure that passwordless SSH works for "
                + site.hosts.source().server().address(),
            "out of luck");
    JsonNode job = drydock.run("job", "list", "--json").json().get(0);
    assertThat(job.path("state").asString()).isEqualTo("FAILED");
    assertThat(job.path("failure").path("code").asString()).isEqualTo("PLUGIN_USER_ERROR");
  }

  @Test
  void a_plugin_that_does_not_parse_is_refused_with_file_and_line() throws IOException {
    Path broken = site.plugin("broken");
    Path code = FirstPluginSite.code(broken);
    FirstPluginSite.change(code, "plugin = Plugin()", "plugin = Plugin(");
    int line = 1 + Files.readAllLines(code).indexOf("plugin = Plugin(");
    String err =
        drydock.run("plugin", "add", broken.toString()).failed(ErrorCode.PLUGIN_CODE_INVALID);
    assertThat(err).contains("plugin_runner.py:" + line, "SyntaxError");
    assertThat(names("plugin")).containsExactly("first-plugin");
  }

  @Test
  void a_plugin_that_is_broken_after_it_was_added_can_be_mended() {
    FirstPluginSite.change(FirstPluginSite.code(plugin), "plugin = Plugin()", "plugin = Plugin(");
    String err = drydock.run("dsource", "sync", "docs-ds").failed(ErrorCode.PLUGIN_CODE_INVALID);
    assertThat(err).contains("plugin_runner.py:");
  }

  @Test
  void a_schema_that_is_no_json_is_refused_with_its_line() {
    Path broken = site.plugin("broken");
    FirstPluginSite.change(broken.resolve("schema.json"), "{", "{ what?");
    String err =
        drydock.run("plugin", "add", broken.toString()).failed(ErrorCode.PLUGIN_SCHEMA_INVALID);
    assertThat(err).contains("schema.json", "line 1");
    assertThat(names("plugin")).containsExactly("first-plugin");
  }

  @Test
  void a_parameter_that_is_missing_or_of_the_wrong_type_is_named() {
    String[] link = site.link("other", "prod");
    String[] withoutLocation = Arrays.copyOf(link, link.length - 2);
    assertThat(drydock.run(withoutLocation).failed(ErrorCode.INVALID_PARAMETERS))
        .contains("/mountLocation (Mount Location on Staging Host): is required and missing");

    String[] withAWord = Arrays.copyOf(link, link.length + 2);
    withAWord[link.length] = "-p";
    withAWord[link.length + 1] = "retries=many";
    assertThat(drydock.run(withAWord).failed(ErrorCode.INVALID_PARAMETERS))
        .contains("/retries: must be of type integer, and 'many' is not");
    assertThat(names("source")).containsExactly("docs");
  }

  @Test
  void a_sync_that_is_killed_is_known_afterwards_and_the_next_one_works() throws Exception {
    FirstPluginSite.change(
        FirstPluginSite.code(plugin),
        "\"rsync -r {} {}\".format(data_location, stage_mount_path)",
        "\"if [ -p gate ]; then touch running; cat gate; fi; rsync -r {} {}\"\\\n"
            + "        .format(data_location, stage_mount_path)");
    var host = site.hosts.source();
    host.run("mkfifo gate");
    int snapshots = drydock.run("snapshot", "list", "--json").json().size();

    Process sync = site.drydock.start("dsource", "sync", "docs-ds");
    Path running = host.user().home().resolve("running");
    await().atMost(2, MINUTES).until(() -> Files.exists(running) || !sync.isAlive());
    assertThat(running).exists();
    sync.destroyForcibly().waitFor();

    JsonNode job = drydock.run("job", "list", "--json").json().get(0);
    assertThat(job.path("kind").asString()).isEqualTo("SYNC");
    assertThat(job.path("state").asString()).isEqualTo("INTERRUPTED");
    JsonNode marked = drydock.run("dsource", "show", "docs-ds", "--json").json();
    assertThat(marked.path("state").asString()).isEqualTo("INTERRUPTED");
    assertThat(marked.path("note").asString()).contains("drydock dsource enable docs-ds");
    assertThat(drydock.run("snapshot", "list", "--json").json()).hasSize(snapshots);

    // What was killed was Drydock, not the script on the host: the next job ends that, and says so.
    host.run("ps -e -o args= | grep -q '^cat gate$'");
    host.run("mv gate no-gate");
    String said = drydock.run("dsource", "sync", "docs-ds").err();
    assertThat(said).contains("had left a script running in environment prod", "it was ended");
    host.run("! ps -e -o args= | grep -q '^cat gate$'");
    JsonNode mended = drydock.run("dsource", "show", "docs-ds", "--json").json();
    assertThat(mended.path("state").asString()).isEqualTo("ENABLED");
    assertThat(mended.path("note").asString()).isEmpty();
    assertThat(drydock.run("snapshot", "list", "--json").json()).hasSize(snapshots + 1);
  }
}
