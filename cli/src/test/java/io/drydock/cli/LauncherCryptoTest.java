package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the jars with native AES, the one that the JDK can load is on the class path, and last. */
class LauncherCryptoTest {
  private TalkingLauncher launcher;

  @BeforeEach
  void install(@TempDir Path folder) throws IOException {
    launcher = new TalkingLauncher(folder);
    launcher.addJar("lib/python/one.jar");
    for (String platform :
        List.of("linux-x86_64", "linux-aarch_64", "osx-x86_64", "osx-aarch_64")) {
      launcher.addJar("lib/crypto/%1$s/crypto-%1$s.jar".formatted(platform));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, x86_64, linux-x86_64",
    "Linux, amd64, linux-x86_64",
    "Linux, aarch64, linux-aarch_64",
    "Darwin, x86_64, osx-x86_64",
    "Darwin, aarch64, osx-aarch_64"
  })
  void each_platform_gets_its_own(String system, String processor, String platform)
      throws Exception {
    launcher.release(
        "JAVA_VERSION=\"25.0.3\"",
        "LIBC=\"default\"",
        "OS_ARCH=\"%s\"".formatted(processor),
        "OS_NAME=\"%s\"".formatted(system));
    assertThat(classPath())
        .contains("lib/python/one.jar")
        .endsWith("lib/crypto/%1$s/crypto-%1$s.jar".formatted(platform))
        .containsOnlyOnce("crypto-");
  }

  @Test
  void other_platforms_get_none() throws Exception {
    launcher.release("OS_ARCH=\"riscv64\"", "OS_NAME=\"Linux\"");
    assertThat(classPath()).endsWith("lib/python/one.jar");
    launcher.release("LIBC=\"musl\"", "OS_ARCH=\"x86_64\"", "OS_NAME=\"Linux\"");
    assertThat(classPath()).endsWith("lib/python/one.jar");
  }

  private String classPath() throws IOException, InterruptedException {
    List<String> options = launcher.options(Map.of(), "repl");
    return options.get(options.indexOf("-cp") + 1);
  }
}
