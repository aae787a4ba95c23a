package io.drydock.mount.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.environment.shell.LocalHost;
import io.drydock.mount.Share;
import io.drydock.storage.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How storage is mounted for those who may not mount. */
class LinkMounterTest {
  @TempDir Path folder;
  private final LinkMounter mounter = new LinkMounter(new HostScripts(new LocalHost()));
  private Path storage;
  private Path place;

  @BeforeEach
  void makeStorage() throws IOException {
    storage = Files.createDirectory(folder.resolve("storage"));
    Files.writeString(storage.resolve("file"), "data");
    place = folder.resolve("place");
  }

  private Share at(Path wanted) {
    return new Share("guid", storage, wanted.toString(), new Ownership(0, 0));
  }

  @Test
  void the_storage_is_seen_at_the_place_and_written_through_it() throws IOException {
    mounter.mount(at(place));
    assertThat(place.resolve("file")).hasContent("data");
    Files.writeString(place.resolve("new"), "new");
    assertThat(storage.resolve("new")).hasContent("new");
  }

  @Test
  void an_empty_folder_makes_way_and_mounting_twice_is_mounting_once() throws IOException {
    Files.createDirectory(place);
    mounter.mount(at(place));
    mounter.mount(at(place));
    assertThat(place.resolve("file")).hasContent("data");
  }

  @Test
  void unmounting_takes_the_link_and_leaves_the_data() throws IOException {
    mounter.mount(at(place));
    mounter.unmount(at(place), false);
    assertThat(Files.exists(place, LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(storage.resolve("file")).hasContent("data");
  }

  @Test
  void what_is_not_ours_is_left_alone() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.createSymbolicLink(place, other);
    mounter.unmount(at(place), false);
    assertThat(Files.readSymbolicLink(place)).isEqualTo(other);
    assertThatThrownBy(() -> mounter.mount(at(place))).hasMessageContaining("somewhere else");

    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("precious"), "mine");
    assertThatThrownBy(() -> mounter.mount(at(full))).isInstanceOf(IOException.class);
    mounter.unmount(at(full), false);
    assertThat(full.resolve("precious")).hasContent("mine");
  }
}
