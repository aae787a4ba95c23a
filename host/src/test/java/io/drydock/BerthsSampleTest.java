package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.Vdbs.NewVdb;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.OrdinaryLogin;
import io.drydock.fixtures.SystemUser;
import io.drydock.fixtures.Tool;
import io.drydock.job.ProgressListener;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import io.drydock.model.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample plugin with credentials, several mounts and ownership, over SSH. */
@NeedsTool({"sshd", "ssh", "ssh-keygen", "openssl", "tar"})
class BerthsSampleTest {
  private static final Path SAMPLE = Path.of("../sample-plugins/berths");
  private static final String PASSWORD = "open the 3rd hatch";

  @TempDir Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private OrdinaryLogin login;
  private Path archive;
  private Drydock drydock;

  @BeforeEach
  void lockAnArchive() {
    login = OrdinaryLogin.create();
    archive = login.folder().resolve("archive");
    login.run(
        """
        cd '%s' && mkdir -p pack/cargo pack/papers
        echo tea >pack/cargo/box && echo manifest >pack/papers/list
        tar -c -C pack cargo papers | PASSWORD='%s' openssl enc -aes-256-cbc -pbkdf2 -pass env:PASSWORD >archive
        """
            .formatted(login.folder(), PASSWORD));
    drydock = Drydock.open(folder.resolve("home"), new Listening());
    drydock.plugins().add(SAMPLE);
    var key = new SshLogin.PrivateKey(login.server().clientKey().privateKey(), null);
    var server = login.server();
    Duration limit = Duration.ofMinutes(1);
    drydock
        .environments()
        .add(
            "quay",
            new SshSettings(server.address(), server.port(), login.name(), key, true, limit));
  }

  private final class Listening implements ProgressListener {
    @Override
    public void logged(Job job, JobLogLine line) {
      told.add(line.text());
    }
  }

  @AfterEach
  void close() {
    drydock.vdbs().list().forEach(vdb -> drydock.vdbs().delete(vdb.name(), true));
    drydock.dsources().list().forEach(each -> drydock.dsources().delete(each.name(), true));
    drydock.close();
    login.close();
  }

  private Path place(String name) {
    return login.folder().resolve(name);
  }

  private Snapshot link(Path path, String password) {
    drydock.sources().add("tea", "berths", "quay", null, Map.of("path", path.toString()));
    Map<String, Object> parameters =
        Map.of(
            "mountLocation", place("staging").toString(),
            "credentials", Map.of("type", "NamedPasswordCredential", "password", password));
    drydock.dsources().link("tea-ds", "tea", null, parameters);
    return drydock.snapshots().list("tea-ds").getFirst();
  }

  private void provision(Snapshot snapshot, Map<String, Object> more) {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put("cargoLocation", place("hold").toString());
    parameters.put("papersLocation", place("office/desk").toString());
    drydock.vdbs().provision(new NewVdb("copy", "quay", parameters), snapshot.id());
  }

  /** Owner, group and name of what is in a folder that an SSH login sees. */
  private List<String> owners(Path place) {
    String script = "stat -c '%%u %%g %%n' '%1$s'/ '%1$s'/*".formatted(place);
    return login.run(script).lines().toList();
  }

  private static int id(String kind, Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:" + kind);
  }

  private static String owner(Path path) throws IOException {
    return id("uid", path) + " " + id("gid", path);
  }

  @Test
  void both_parts_are_mounted_apart_belong_to_the_environment_user_and_are_in_one_snapshot()
      throws IOException {
    Snapshot snapshot = link(archive, PASSWORD);
    String user = owner(login.folder());
    assertThat(owners(place("staging/cargo")))
        .containsExactly(
            user + " " + place("staging/cargo") + "/", user + " " + place("staging/cargo/box"));
    assertThat(owners(place("staging/papers"))).allMatch(line -> line.startsWith(user + " "));
    assertThat(snapshot.data()).containsEntry("files", 2);
    assertThat(snapshot.folder().resolve("cargo/box")).hasContent("tea");
    assertThat(snapshot.folder().resolve("papers/list")).hasContent("manifest");
  }

  @Test
  void a_vdb_has_each_part_where_it_is_wanted_and_nothing_else_there() {
    provision(link(archive, PASSWORD), Map.of());
    assertThat(place("hold")).isDirectoryContaining(path -> path.endsWith("box"));
    assertThat(place("office/desk")).isDirectoryContaining(path -> path.endsWith("list"));
    assertThat(place("hold").resolve("papers")).doesNotExist();
    drydock.vdbs().disable("copy");
    assertThat(place("hold/box")).doesNotExist();
    assertThat(place("office/desk/list")).doesNotExist();
    drydock.vdbs().enable("copy");
    assertThat(place("hold/box")).hasContent("tea");
  }

  @Test
  @NeedsRoot
  void a_vdb_belongs_to_the_user_that_its_specification_names() throws IOException {
    try (SystemUser clerk = SystemUser.create()) {
      Snapshot snapshot = link(archive, PASSWORD);
      int uid = id("uid", clerk.home());
      int gid = id("gid", clerk.home());
      provision(snapshot, Map.of("uid", uid, "gid", gid));
      assertThat(
              Stream.concat(owners(place("hold")).stream(), owners(place("office/desk")).stream()))
          .hasSize(4)
          .allMatch(line -> line.startsWith("%d %d ".formatted(uid, gid)));
      assertThat(owners(place("staging/cargo"))).allMatch(this::isOfTheLogin);
      assertThat(owner(snapshot.folder().resolve("cargo/box"))).isEqualTo(owner(login.folder()));
    }
  }

  private boolean isOfTheLogin(String line) {
    try {
      return line.startsWith(owner(login.folder()) + " ");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void the_password_is_a_variable_of_the_script_and_is_nowhere_else() throws Exception {
    Path slow = login.folder().resolve("slow");
    login.run("mkfifo '%s'".formatted(slow));
    CompletableFuture<List<String>> commands =
        CompletableFuture.supplyAsync(() -> commandsWhileReading(slow));
    assertThat(link(slow, PASSWORD).data()).containsEntry("files", 2);

    assertThat(commands.get())
        .anyMatch(line -> line.startsWith("openssl enc -d") && line.contains(slow.toString()))
        .noneMatch(line -> line.contains(PASSWORD));
    assertThat(everythingThatPeopleRead()).noneMatch(text -> text.contains(PASSWORD));
    assertThat(filesWithThePassword(drydock.home())).isEmpty();
    assertThat(filesWithThePassword(login.folder())).isEmpty();
  }

  /** Opening a pipe takes until the other side, openssl here, has opened it as well. */
  private List<String> commandsWhileReading(Path pipe) {
    try (var out = Files.newOutputStream(pipe)) {
      List<String> commands = new ArrayList<>();
      for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
        Path file = Path.of("/proc/%d/cmdline".formatted(process.pid()));
        if (Files.isReadable(file) && process.isAlive()) {
          commands.add(Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' '));
        }
      }
      Files.copy(archive, out);
      return commands;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> everythingThatPeopleRead() {
    List<String> all = new ArrayList<>(told);
    all.add(drydock.dsources().list().toString());
    drydock.jobs().list().forEach(job -> all.add(job.toString()));
    return all;
  }

  private static List<Path> filesWithThePassword(Path tree) throws IOException {
    List<Path> found = new ArrayList<>();
    try (var files = Files.walk(tree)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Every byte is a character of Latin 1.
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(PASSWORD)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  @Test
  void a_wrong_password_is_told_in_the_words_of_openssl() {
    var failure = catchThrowableOfType(DrydockException.class, () -> link(archive, "open sesame"));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(failure.why()).isEqualTo("Could not unlock %s.".formatted(archive));
    assertThat(failure.output()).contains("bad decrypt");
  }

  @Test
  void a_part_that_is_a_link_to_somewhere_else_is_not_mounted() throws IOException {
    link(archive, PASSWORD);
    Snapshot snapshot = drydock.dsources().sync("tea-ds");
    provision(snapshot, Map.of());
    drydock.vdbs().disable("copy");
    Path data = drydock.home().resolve("storage").resolve(drydock.vdbs().get("copy").storageGuid());
    Tool.named("rm").run("-r", data.resolve("live/papers").toString());
    Files.createSymbolicLink(data.resolve("live/papers"), Path.of("/etc"));
    var failure = catchThrowableOfType(DrydockException.class, () -> drydock.vdbs().enable("copy"));
    assertThat(failure.code()).isEqualTo(ErrorCode.MOUNT_FAILED);
    assertThat(failure.why()).contains("is a symbolic link that is not followed");
    assertThat(place("office/desk").resolve("passwd")).doesNotExist();
  }
}
