package io.drydock.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.OpenSshServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which AES encrypts a session: the native library's where that can be, else Java's. */
@NeedsTool({"sshd", "ssh-keygen"})
class NativeAesTest {
  /** Loaded when it decrypts; not yet when a cipher is made. */
  private static final String NATIVE = "com.amazon.corretto.crypto.provider.AesGcmSpi$1";

  private static final String ANY_NATIVE = "com.amazon.";
  private static final String JAVA_GCM = "com.sun.crypto.provider.GaloisCounterMode";
  private static final String JAVA_CTR = "com.sun.crypto.provider.CounterMode";
  private static final String NO_LIBRARY =
      "-Dcom.amazon.corretto.crypto.provider.useExternalLib=true";

  private static final List<String> CLASS_PATH =
      List.of(System.getProperty("java.class.path").split(":"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"aes128-gcm@openssh.com", "aes256-gcm@openssh.com"})
  void the_native_library_goes_on_with_a_long_session(String cipher) throws Exception {
    try (var site = site("Ciphers " + cipher)) {
      assertThat(classesOf(site, CLASS_PATH)).contains(NATIVE);
    }
  }

  @Test
  void the_native_library_goes_on_where_the_server_leaves_the_choice() throws Exception {
    try (var site = SshSite.trusted()) {
      assertThat(classesOf(site, CLASS_PATH)).contains(NATIVE);
    }
  }

  @Test
  void the_native_library_goes_on_when_keys_change() throws Exception {
    try (var site = site("RekeyLimit 4M")) {
      assertThat(classesOf(site, CLASS_PATH)).contains(NATIVE);
    }
  }

  @Test
  void no_other_part_of_the_program_gets_its_ciphers_from_there() throws Exception {
    try (var site = SshSite.trusted()) {
      TwoSshCommands.Run run = TwoSshCommands.on(site, folder, CLASS_PATH, List.of());
      assertThat(run.said().getLast()).contains("SunJCE").doesNotContain("Corretto");
    }
  }

  @Test
  void a_server_with_counter_mode_only_gets_it() throws Exception {
    try (var site = site("Ciphers aes128-ctr,aes192-ctr,aes256-ctr")) {
      assertThat(classesOf(site, CLASS_PATH))
          .contains(JAVA_CTR)
          .noneMatch(name -> name.startsWith(ANY_NATIVE));
    }
  }

  @Test
  void java_encrypts_where_the_library_is_not_on_the_class_path() throws Exception {
    List<String> without =
        CLASS_PATH.stream().filter(it -> !it.contains("AmazonCorretto")).toList();
    assertThat(without).hasSize(CLASS_PATH.size() - 1);
    try (var site = SshSite.trusted()) {
      assertThat(classesOf(site, without))
          .contains(JAVA_GCM)
          .noneMatch(name -> name.startsWith(ANY_NATIVE));
    }
  }

  @Test
  void java_encrypts_where_the_library_does_not_load() throws Exception {
    try (var site = SshSite.trusted()) {
      assertThat(classesOf(site, CLASS_PATH, NO_LIBRARY, "-Djava.library.path=" + folder))
          .contains(JAVA_GCM)
          .anyMatch(name -> name.startsWith(ANY_NATIVE))
          .doesNotContain(NATIVE);
    }
  }

  private static SshSite site(String... lines) {
    return SshSite.trusted(OpenSshServer.startWith(lines));
  }

  /** The classes that two commands, which went well, had loaded. */
  private List<String> classesOf(SshSite site, List<String> classPath, String... options)
      throws IOException, InterruptedException {
    TwoSshCommands.Run run = TwoSshCommands.on(site, folder, classPath, List.of(options));
    String well = new Exit.Code(0) + ", whole";
    assertThat(run.said()).startsWith(well, well);
    return run.classes();
  }
}
