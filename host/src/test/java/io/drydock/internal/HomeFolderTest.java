package io.drydock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.Drydock;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {
  @TempDir Path folder;

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void a_new_home_is_its_owners_alone() throws IOException {
    Drydock.open(folder.resolve("deep/home")).close();
    assertThat(permissions(folder.resolve("deep/home"))).isEqualTo("rwx------");
  }

  @Test
  void in_a_folder_that_anybody_can_enter_catalog_and_storage_are_the_owners_all_the_same()
      throws IOException {
    Path home = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    Drydock.open(home).close();
    assertThat(permissions(home.resolve("catalog.db"))).isEqualTo("rw-------");
    assertThat(permissions(home.resolve("storage"))).isEqualTo("rwx------");
  }

  @Test
  void a_home_that_is_a_file_is_refused_and_left_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThatThrownBy(() -> Drydock.open(file))
        .isInstanceOfSatisfying(
            DrydockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.HOME_UNUSABLE));
    assertThat(file).hasContent("mine");
  }
}
