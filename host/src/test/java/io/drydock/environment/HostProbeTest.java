package io.drydock.environment;

import static io.drydock.environment.Scripts.run;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.environment.shell.LocalHost;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostProbeTest {
  @TempDir Path home;
  private final HostProbe probe = new HostProbe();

  private HostConnection host() {
    return hostWithPath(System.getenv("PATH"));
  }

  private HostConnection hostWithPath(String path) {
    return new LocalHost(Map.of("HOME", home.toString(), "PATH", path));
  }

  @Test
  void the_facts_of_a_host_are_those_that_its_own_commands_tell() {
    var facts = probe.inspect(host(), "HOST-1");
    assertThat(facts.operatingSystem() + "\n").isEqualTo(run(host(), "uname -s").stdout());
    assertThat(facts.hostName() + "\n").isEqualTo(run(host(), "uname -n").stdout());
    assertThat(facts.uid() + ":" + facts.gid() + "\n")
        .isEqualTo(run(host(), "echo $(id -u):$(id -g)").stdout());
    assertThat(facts.homeFolder()).isEqualTo(home.toString());
    assertThat(facts.sharesFileSystem()).isTrue();
  }

  @Test
  void the_folders_exist_and_the_third_above_the_helpers_can_be_written() {
    var facts = probe.inspect(host(), "HOST-1");
    var binaries = Path.of(facts.binaryPath());
    assertThat(binaries).isDirectory();
    assertThat(binaries.getParent().getParent().getParent())
        .isEqualTo(home.resolve(".drydock-toolkit/HOST-1"))
        .isWritable();
    assertThat(Path.of(facts.scratchPath())).isDirectory().isWritable().isEmptyDirectory();
  }

  @Test
  void a_host_without_jq_gets_one_that_explains_itself() throws IOException {
    var bin = Files.createDirectory(home.resolve("bin"));
    for (var tool :
        new String[] {"bash", "sh", "cat", "mkdir", "rm", "chmod", "stat", "uname", "id"}) {
      Files.copy(Tool.named(tool).path(), bin.resolve(tool), COPY_ATTRIBUTES);
    }
    var host = hostWithPath(bin.toString());
    var facts = probe.inspect(host, "HOST-1");
    assertThat(facts.jqPath()).isEqualTo(facts.binaryPath() + "/jq");
    var result = run(host, facts.jqPath() + " .");
    assertThat(result.exit()).isEqualTo(new Exit.Code(127));
    assertThat(result.stderr()).contains("jq is not installed");
  }

  @Test
  void looking_again_changes_nothing() {
    assertThat(probe.inspect(host(), "HOST-1")).isEqualTo(probe.inspect(host(), "HOST-1"));
  }

  @Test
  void a_home_that_cannot_hold_the_folders_is_unsuitable() throws IOException {
    Files.writeString(home.resolve(".drydock-toolkit"), "in the way");
    var failure =
        catchThrowableOfType(DrydockException.class, () -> probe.inspect(host(), "HOST-1"));
    assertThat(failure.code()).isEqualTo(ErrorCode.HOST_UNSUITABLE);
    assertThat(failure).hasMessageContaining(".drydock-toolkit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/b", "a b", "-x"})
  void a_reference_that_cannot_name_a_folder_is_refused(String reference) {
    var failure =
        catchThrowableOfType(DrydockException.class, () -> probe.inspect(host(), reference));
    assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_PARAMETERS);
  }

  @Test
  void a_link_leads_to_the_same_folder_and_another_folder_does_not() throws IOException {
    var data = Files.createDirectory(home.resolve("data"));
    var link = Files.createSymbolicLink(home.resolve("link"), data);
    var other = Files.createDirectory(home.resolve("other"));
    assertThat(probe.sees(host(), link, data)).isTrue();
    assertThat(probe.sees(host(), data, link)).isTrue();
    assertThat(probe.sees(host(), other, data)).isFalse();
    assertThat(probe.sees(host(), home.resolve("nowhere"), data)).isFalse();
    assertThat(probe.sees(host(), data, home.resolve("nowhere"))).isFalse();
    assertThat(data).isEmptyDirectory();
  }
}
