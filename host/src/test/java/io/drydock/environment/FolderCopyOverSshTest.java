package io.drydock.environment;

import static io.drydock.environment.Scripts.GENEROUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.environment.rsync.CopyOrder;
import io.drydock.environment.rsync.FolderCopier;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SystemUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NeedsRoot
@NeedsTool({"sshd", "ssh-keygen", "rsync", "useradd", "sudo"})
class FolderCopyOverSshTest extends FolderCopyContract {
  private static SshSite site;
  private static SystemUser bare;

  @BeforeAll
  static void start() {
    site = SshSite.trusted();
    bare = SystemUser.create();
    String bash = "#!/bin/bash\nexec /bin/bash \"$@\"\n";
    String programs = ProgramFolders.with(bare.home(), "bash", bash);
    bare.write(".bashrc", "PATH=" + programs + "\n");
  }

  @AfterAll
  static void stop() {
    site.close();
    bare.close();
  }

  @Override
  HostConnection host() {
    // As whoever runs the test: the files are theirs.
    return site.connections.to(site.address(System.getProperty("user.name")));
  }

  @Override
  HostConnection hostWithoutRsync() {
    return site.connections.to(site.address(bare.name()));
  }

  private CopyOrder order(Path source, String user, Path target) {
    return new CopyOrder(source.toString(), user, List.of(), List.of("link"), target, GENEROUS);
  }

  @Test
  void a_chatty_profile_does_not_get_into_the_copy() throws IOException {
    try (var chatty = SystemUser.create()) {
      Path file = chatty.write("data/a.txt", "one");
      chatty.write(".bashrc", "echo welcome; echo to here >&2\n");
      var host = site.connections.to(site.address(chatty.name()));
      Path target = Files.createDirectory(folder.resolve("copy"));
      new FolderCopier(
              host,
              new CopyOrder(
                  file.getParent().toString(), null, List.of(), List.of(), target, GENEROUS))
          .copy(bytes -> {});
      assertThat(target.resolve("a.txt")).hasContent("one");
    }
  }

  @Test
  void another_user_reads_the_files_where_sudo_lets() throws IOException {
    try (var owner = SystemUser.create()) {
      Path file = owner.write("data/a.txt", "one");
      Files.createSymbolicLink(file.resolveSibling("link"), Path.of("a.txt"));
      Path seen = folder.resolve("copy");
      Files.createDirectory(seen);
      new FolderCopier(host(), order(file.getParent(), owner.name(), seen)).copy(bytes -> {});
      assertThat(seen.resolve("link")).hasContent("one");
      assertThat(Files.isSymbolicLink(seen.resolve("link"))).isFalse();
      assertThat(Files.getOwner(seen.resolve("a.txt")).getName()).isEqualTo(owner.name());
    }
  }

  @Test
  void another_user_is_refused_where_sudo_wants_a_password() throws IOException {
    try (var user = SystemUser.create();
        var owner = SystemUser.create()) {
      Path file = owner.write("data/a.txt", "one");
      var host = site.connections.to(site.address(user.name()));
      var order =
          new CopyOrder(
              file.getParent().toString(), owner.name(), List.of(), List.of(), folder, GENEROUS);
      var failure =
          catchThrowableOfType(
              DrydockException.class, () -> new FolderCopier(host, order).copy(bytes -> {}));
      assertThat(failure.code()).isEqualTo(ErrorCode.REMOTE_COMMAND_FAILED);
      assertThat(failure.output()).contains("sudo");
    }
  }

  @Test
  void a_file_that_the_user_may_not_read_makes_the_copy_incomplete() throws IOException {
    try (var user = SystemUser.create()) {
      Path file = user.write("data/a.txt", "one");
      Files.writeString(file.resolveSibling("b.txt"), "secret of root");
      Files.setPosixFilePermissions(file.resolveSibling("b.txt"), java.util.Set.of());
      var host = site.connections.to(site.address(user.name()));
      var order =
          new CopyOrder(file.getParent().toString(), null, List.of(), List.of(), folder, GENEROUS);
      var failure =
          catchThrowableOfType(
              DrydockException.class, () -> new FolderCopier(host, order).copy(bytes -> {}));
      assertThat(failure.why()).contains("code 23");
      assertThat(failure.output()).contains("b.txt").contains("Permission denied");
    }
  }

  @Test
  void other_commands_go_on_while_a_copy_runs() throws IOException {
    Path source = Files.createDirectory(folder.resolve("much"));
    Path target = Files.createDirectory(folder.resolve("copy"));
    Files.write(source.resolve("big"), new byte[20 << 20]);
    var order = new CopyOrder(source.toString(), null, List.of(), List.of(), target, GENEROUS);
    var said = new AtomicReference<String>();
    new FolderCopier(host(), order)
        .copy(
            bytes -> {
              if (said.get() == null) {
                said.set(Scripts.run(host(), "echo on").stdout());
              }
            });
    assertThat(said.get()).isEqualTo("on\n");
    assertThat(target.resolve("big")).hasSize(20 << 20);
  }
}
