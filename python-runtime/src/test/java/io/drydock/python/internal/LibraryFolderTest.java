package io.drydock.python.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Python files of a jar lie in a folder, whoever else needs them at the same moment. */
class LibraryFolderTest {
  private static final int AT_ONCE = 4;

  @TempDir Path cache;

  @RepeatedTest(10)
  void those_that_unpack_at_once_all_have_the_files_and_leave_nothing_else() throws Exception {
    var start = new CyclicBarrier(AT_ONCE);
    Callable<Path> unpacking =
        () -> {
          start.await();
          return LibraryFolder.unpack(cache, LibraryFolderTest.class, "library");
        };
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Path>> unpacked =
          IntStream.range(0, AT_ONCE).mapToObj(any -> threads.submit(unpacking)).toList();
      for (Future<Path> one : unpacked) {
        assertThat(one.get().resolve("module.py")).exists();
        assertThat(one.get().resolve("package/__init__.py")).exists();
      }
    }
    try (var left = Files.list(cache)) {
      assertThat(left).hasSize(1);
    }
  }
}
