package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.testing.CopierHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where storage may be mounted, and what happens to what is there. */
class MountLocationTest {
  @TempDir Path folder;
  private CopierHome home;
  private Path staging;

  @BeforeEach
  void open() throws IOException {
    home = CopierHome.open(folder);
    staging = Files.createDirectory(folder.resolve("staging"));
  }

  @AfterEach
  void unmountAndClose() {
    home.close();
  }

  private void isRefused(Path location, String why) {
    isRefused(location.toString(), why);
  }

  private void isRefused(String location, String why) {
    var failure =
        catchThrowableOfType(DrydockException.class, () -> home.link("refused", location));
    assertThat(failure.code()).isEqualTo(ErrorCode.MOUNT_LOCATION_UNUSABLE);
    assertThat(failure.why()).contains(why);
    assertThat(failure.action()).isNotBlank();
    assertThat(home.drydock().snapshots().list("refused")).isEmpty();
    home.drydock().dsources().delete("refused", false);
  }

  @Test
  void a_folder_with_something_in_it_is_refused_and_left_alone() throws IOException {
    Path own = Files.writeString(staging.resolve("precious"), "mine");
    isRefused(staging, "is not empty");
    assertThat(own).hasContent("mine");
  }

  @Test
  void a_file_is_refused_and_left_alone() throws IOException {
    Path own = Files.writeString(staging.resolve("precious"), "mine");
    isRefused(own, "is a file");
    assertThat(own).hasContent("mine");
  }

  @Test
  void a_link_of_somebody_else_is_refused_and_left_alone() throws IOException {
    Path link = Files.createSymbolicLink(staging.resolve("link"), folder);
    isRefused(link, "is a symbolic link");
    assertThat(link).isSymbolicLink();
    assertThat(Files.readSymbolicLink(link)).isEqualTo(folder);
  }

  @Test
  void a_relative_path_is_refused() {
    isRefused(Path.of("staging/docs"), "is no absolute path");
  }

  @Test
  void a_path_that_goes_back_and_forth_is_refused() {
    isRefused(staging + "/../staging/docs", "has '.' or '..' in it");
  }

  @Test
  void the_home_itself_is_refused_by_whatever_way() throws IOException {
    isRefused(home.home().resolve("storage/docs"), "inside Drydock's home");
    Path link = Files.createSymbolicLink(staging.resolve("way"), home.home());
    isRefused(link.resolve("docs"), "inside Drydock's home");
  }

  @Test
  void an_empty_folder_is_used_and_is_there_empty_again_afterwards() throws IOException {
    Path empty = Files.createDirectory(staging.resolve("docs"));
    home.link("docs-ds", empty);
    assertThat(empty.resolve("a.txt")).hasContent("one");
    home.drydock().dsources().disable("docs-ds");
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void the_location_of_another_dsource_is_refused_until_that_is_disabled() {
    Path location = staging.resolve("docs");
    home.link("first", location);
    var failure = catchThrowableOfType(DrydockException.class, () -> home.link("second", location));
    assertThat(failure.code()).isEqualTo(ErrorCode.MOUNT_LOCATION_UNUSABLE);
    assertThat(failure.why()).contains("dSource first is mounted at " + location);
    assertThat(home.drydock().snapshots().content(home.drydock().dsources().sync("first")).files())
        .isEqualTo(1);

    home.drydock().dsources().disable("first");
    assertThat(home.drydock().snapshots().content(home.drydock().dsources().sync("second")).files())
        .isEqualTo(1);
    assertThat(location.resolve("a.txt")).hasContent("one");
  }

  /** There, one dSource's storage would turn up in the snapshots of the other. */
  @Test
  void a_location_inside_that_of_another_dsource_is_refused() throws IOException {
    Path outer = staging.resolve("docs");
    home.link("first", outer);
    isRefused(outer.resolve("inner"), "dSource first is mounted at " + outer);
    Path way = Files.createSymbolicLink(staging.resolve("way"), staging);
    isRefused(way.resolve("docs/inner"), "dSource first is mounted at ");
    assertThat(outer.resolve("inner")).doesNotExist();
  }

  /** The storage of an empty source looks like an empty folder, however its place is written. */
  @Test
  void another_spelling_of_a_taken_location_is_refused() throws IOException {
    Files.delete(home.data().resolve("a.txt"));
    home.link("first", staging.resolve("docs"));
    isRefused(staging + "/docs/", "dSource first is mounted at ");
    isRefused(staging + "//docs", "dSource first is mounted at ");
    isRefused(staging + "/./docs", "dSource first is mounted at ");
    Path way = Files.createSymbolicLink(staging.resolve("way"), staging);
    isRefused(way.resolve("docs"), "dSource first is mounted at ");
  }
}
