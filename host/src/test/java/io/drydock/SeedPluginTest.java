package io.drydock;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SshAccount;
import io.drydock.fixtures.TwoHosts;
import io.drydock.job.ProgressListener;
import io.drydock.model.DSource;
import io.drydock.model.Job;
import io.drydock.model.JobFailure;
import io.drydock.model.Snapshot;
import io.drydock.testing.SeedPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plugin that the project started from, as its page prints it, on real hosts. */
@NeedsRoot
@NeedsTool({"sshd", "ssh", "ssh-keygen", "useradd", "rsync", "mount"})
class SeedPluginTest {
  @TempDir Path folder;
  private TwoHosts hosts;
  private Drydock drydock;

  /** What runs between the plugin's pre_snapshot and the snapshot. */
  private Runnable afterPreSnapshot = () -> {};

  @BeforeEach
  void addBothHosts() {
    hosts = TwoHosts.start();
    writeSource("a.txt", "one");
    drydock = Drydock.open(folder.resolve("home"), new AfterPreSnapshot());
    drydock.plugins().add(SeedPlugin.write(folder.resolve("plugin")));
    drydock.environments().add("source", settings(hosts.source()));
    drydock.environments().add("staging", settings(hosts.staging()));
    drydock.sources().add("docs", "first-plugin", "source", null, Map.of("path", sourcePath()));
  }

  private final class AfterPreSnapshot implements ProgressListener {
    @Override
    public void stepFinished(Job job, String step, Duration took) {
      if (step.equals("linked.pre_snapshot")) {
        afterPreSnapshot.run();
      }
    }
  }

  @AfterEach
  void unmountAndStop() {
    for (DSource dsource : drydock.dsources().list()) {
      drydock.dsources().delete(dsource.name(), true);
    }
    drydock.close();
    hosts.close();
  }

  private static SshSettings settings(SshAccount host) {
    return new SshSettings(
        host.server().address(),
        host.server().port(),
        host.user().name(),
        new SshLogin.PrivateKey(host.server().clientKey().privateKey(), null),
        true,
        Duration.ofMinutes(1));
  }

  /**
   * A file that changes needs another size: rsync takes the same size in the same second for no
   * change.
   */
  private void writeSource(String file, String text) {
    hosts.source().user().write("docs/" + file, text);
  }

  private String sourcePath() {
    return hosts.source().user().home().resolve("docs").toString();
  }

  private Path mountLocation(String environment) {
    SshAccount host = environment.equals("source") ? hosts.source() : hosts.staging();
    return host.user().home().resolve("mounts/docs");
  }

  private void link(String stagingEnvironment) {
    Map<String, Object> parameters =
        Map.of(
            "sourceAddress", hosts.source().server().address(),
            "username", hosts.source().user().name(),
            "mountLocation", mountLocation(stagingEnvironment).toString());
    drydock.dsources().link("docs-ds", "docs", stagingEnvironment, parameters);
  }

  /** The files of a snapshot below the folder that rsync copied: {@code a.txt=one, …}. */
  private static String content(Snapshot snapshot) throws IOException {
    try (var files = Files.list(snapshot.folder().resolve("docs"))) {
      return files
          .sorted()
          .map(file -> file.getFileName() + "=" + read(file))
          .collect(joining(", "));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void not_a_character_of_the_page_is_changed() throws GeneralSecurityException {
    String all = SeedPlugin.PRINTED.stream().map(SeedPlugin::printed).collect(joining());
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("2b6928db050156723d38ed7a3d068c6f63d7c7c0d13817627d26cd5f1e3cf53b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staging", "source"})
  void it_links_syncs_and_resyncs_wherever_it_is_staged(String environment) throws IOException {
    link(environment);
    writeSource("a.txt", "another");
    drydock.dsources().sync("docs-ds");
    writeSource("b.txt", "new");
    drydock.dsources().sync("docs-ds", true, Map.of());

    List<Snapshot> snapshots = drydock.snapshots().list("docs-ds");
    assertThat(snapshots).extracting(Snapshot::resync).containsExactly(true, false, true);
    assertThat(content(snapshots.get(0))).isEqualTo("a.txt=one");
    assertThat(content(snapshots.get(1))).isEqualTo("a.txt=another");
    assertThat(content(snapshots.get(2))).isEqualTo("a.txt=another, b.txt=new");
    assertThat(drydock.jobs().list())
        .filteredOn(job -> job.object().equals("dSource docs-ds"))
        .extracting(Job::kind, Job::state)
        .containsExactly(
            succeeded(Job.Kind.RESYNC), succeeded(Job.Kind.SYNC), succeeded(Job.Kind.LINK));
  }

  private static Tuple succeeded(Job.Kind kind) {
    return tuple(kind, Job.State.SUCCEEDED);
  }

  @Test
  void the_staging_host_fetches_the_data_over_ssh_by_itself() {
    link("staging");
    String itsKey = hosts.staging().user().sshKey().fingerprint();
    assertThat(hosts.source().server().log())
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("Accepted publickey for " + hosts.source().user().name(), itsKey));
  }

  @Test
  void the_data_is_at_the_mount_location_of_the_staging_host_while_it_syncs() {
    Path mount = mountLocation("staging");
    List<String> seen = new CopyOnWriteArrayList<>();
    afterPreSnapshot =
        () -> {
          String script =
              "cat %1$s/docs/a.txt; grep -c ' %1$s ' /proc/self/mountinfo".formatted(mount);
          seen.add(hosts.staging().run(script));
        };
    link("staging");
    writeSource("a.txt", "another");
    drydock.dsources().sync("docs-ds");
    assertThat(seen).containsExactly("one1\n", "another1\n");
  }

  @Test
  void a_snapshot_is_a_read_only_copy_of_the_storage() throws IOException {
    link("staging");
    Snapshot snapshot = drydock.snapshots().list("docs-ds").getFirst();
    Path kept = snapshot.folder().resolve("docs/a.txt");
    Path live = mountLocation("staging").resolve("docs/a.txt");
    assertThat(Files.isSameFile(kept, live)).isFalse();
    for (Path path : List.of(kept, kept.getParent(), snapshot.folder())) {
      assertThat(Files.getPosixFilePermissions(path).toString())
          .as("permissions of %s", path)
          .doesNotContain("WRITE");
    }
  }

  @Test
  void a_failing_rsync_shows_the_plugins_own_words_and_takes_no_snapshot() throws IOException {
    link("staging");
    Path source = hosts.source().user().home();
    Files.move(source.resolve("docs"), source.resolve("elsewhere"));

    var failure =
        catchThrowableOfType(DrydockException.class, () -> drydock.dsources().sync("docs-ds"));

    String address = hosts.source().server().address();
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(failure.why()).isEqualTo("Could not copy files.");
    assertThat(failure.action())
        .isEqualTo("Ensure that passwordless SSH works for %s.".formatted(address));
    assertThat(failure.output()).isEqualTo(stderrOfRsync()).contains("No such file or directory");

    Job job = drydock.jobs().list().getFirst();
    assertThat(job.state()).isEqualTo(Job.State.FAILED);
    assertThat(job.failure())
        .extracting(JobFailure::code, JobFailure::why, JobFailure::action, JobFailure::output)
        .containsExactly("PLUGIN_USER_ERROR", failure.why(), failure.action(), failure.output());
    List<Snapshot> snapshots = drydock.snapshots().list("docs-ds");
    assertThat(snapshots).hasSize(1);
    assertThat(snapshots.getFirst().folder().getParent().getParent())
        .as("where snapshots are")
        .isDirectoryNotContaining(path -> !snapshots.getFirst().folder().startsWith(path));
  }

  private String stderrOfRsync() {
    return hosts
        .staging()
        .run(
            "rsync -r %s@%s:%s %s 2>&1 >/dev/null || true"
                .formatted(
                    hosts.source().user().name(),
                    hosts.source().server().address(),
                    sourcePath(),
                    mountLocation("staging")));
  }

  @Test
  void a_link_whose_first_sync_fails_says_what_became_of_the_dsource() throws IOException {
    Path source = hosts.source().user().home();
    Files.move(source.resolve("docs"), source.resolve("elsewhere"));
    var failure = catchThrowableOfType(DrydockException.class, () -> link("staging"));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(failure.action())
        .startsWith("Ensure that passwordless SSH works for ")
        .contains("drydock dsource sync docs-ds", "drydock dsource delete docs-ds");
    assertThat(drydock.snapshots().list("docs-ds")).isEmpty();

    Files.move(source.resolve("elsewhere"), source.resolve("docs"));
    assertThat(content(drydock.dsources().sync("docs-ds"))).isEqualTo("a.txt=one");
    assertThat(drydock.snapshots().list("docs-ds").getFirst().resync()).isTrue();
  }
}
