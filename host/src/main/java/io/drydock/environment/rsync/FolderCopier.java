package io.drydock.environment.rsync;

import io.drydock.environment.HostConnection;
import io.drydock.environment.HostProgram;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Makes a folder of this machine a copy of one of a host: hard and symbolic links, modes, times,
 * numeric owners and holes of files kept, as far as who runs Drydock may; what is gone at the
 * source deleted.
 */
public final class FolderCopier {
  /** What only root may write, or what is of the system that it lies on, is left out. */
  private static final List<String> WITH_ATTRIBUTES =
      List.of("-AX", "--filter=-x security.selinux", "--filter=-x trusted.*");

  private final HostConnection host;
  private final CopyOrder order;
  private boolean keepsAttributes = true;
  private Consumer<String> remarks = remark -> {};

  /** Copies from this host, as ordered. */
  public FolderCopier(HostConnection host, CopyOrder order) {
    this.host = host;
    this.order = order;
  }

  /**
   * Copies.
   *
   * @param progress is told how many bytes came from the host with each part, while it runs
   * @throws DrydockException PLUGIN_OPERATION_FAILED for an order that makes no sense;
   *     HOST_UNSUITABLE where rsync or sudo is missing, on whichever side; REMOTE_TIMED_OUT;
   *     REMOTE_COMMAND_FAILED when the copy is not complete; or why the host cannot be reached
   */
  public void copy(LongConsumer progress) {
    copy(progress, warning -> {});
  }

  /**
   * The same, telling more.
   *
   * @param warnings takes what is not kept, and what changed while it was copied
   */
  public void copy(LongConsumer progress, Consumer<String> warnings) {
    remarks = warnings;
    check();
    List<PathBelow> links = order.followed().stream().map(this::link).toList();
    List<Boolean> folders =
        links.isEmpty() ? List.of() : new FollowedLinks(host, order).areFolders(links);
    run(order.source() + "/", order.target(), Filters.ofSource(order, links), progress);
    for (int i = 0; i < links.size(); i++) {
      follow(links.get(i), folders.get(i), progress);
    }
  }

  private void check() {
    if (!order.source().startsWith("/")) {
      throw senseless("source_directory '%s' is no absolute path.".formatted(order.source()));
    }
    String user = order.user();
    if (user != null && !HostProgram.isUserName(user)) {
      throw senseless("rsync_user '%s' is no name of a user.".formatted(user));
    }
  }

  private PathBelow link(String named) {
    return PathBelow.of(order.source(), named)
        .orElseThrow(
            () ->
                senseless(
                    "the link to follow '%s' does not lie below %s."
                        .formatted(named, order.source())));
  }

  private DrydockException senseless(String why) {
    return new DrydockException(
        ErrorCode.PLUGIN_OPERATION_FAILED,
        "copying %s of %s".formatted(order.source(), host.address()),
        why,
        "Correct what the plugin passes to libs.run_sync.");
  }

  private void follow(PathBelow link, boolean isFolder, LongConsumer progress) {
    Path place = placeOf(link);
    String from = order.source() + "/" + link.path();
    if (isFolder) {
      run(from + "/", place, Filters.below(order, link), progress);
    } else {
      run(from, place.resolveSibling("."), List.of("--copy-links"), progress);
    }
  }

  /**
   * Where the link's target goes. Nothing on the way may be a link, as one may have been copied in
   * an earlier run: the copy would go wherever it leads.
   */
  private Path placeOf(PathBelow link) {
    Path here = order.target();
    try {
      for (Path step : Path.of(link.path())) {
        here = here.resolve(step);
        boolean last = here.equals(order.target().resolve(link.path()));
        if (last) {
          replaceLink(here);
        } else if (!Files.isDirectory(here, LinkOption.NOFOLLOW_LINKS)) {
          throw senseless(
              "the link to follow '%s' lies in '%s', which is no folder of the source itself."
                  .formatted(link.path(), order.target().relativize(here)));
        }
      }
      return here;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static void replaceLink(Path place) throws IOException {
    if (Files.isSymbolicLink(place)) {
      Files.delete(place);
    }
  }

  private void run(String from, Path to, List<String> more, LongConsumer progress) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-aHS",
                "--numeric-ids",
                "--delete",
                "--protect-args",
                // Fractions of seconds count: a file may change once more in the second of its
                // copy.
                "--modify-window=-1",
                "--timeout=" + Math.max(1, order.patience().toSeconds())));
    options.addAll(more);
    RsyncEnd end = attempt(from, to, options, progress);
    if (keepsAttributes && end.lacksAttributes()) {
      keepsAttributes = false;
      remarks.accept(
          "ACLs and extended attributes are not kept: one of the two sides cannot. "
              + end.errors());
      end = attempt(from, to, options, progress);
    }
    if (end.onlySawChanges()) {
      remarks.accept("Files changed or vanished while they were copied. " + end.errors());
    } else if (end.exitCode() != 0) {
      throw new RsyncFailure(host.address(), doing(from)).of(end.exitCode(), end.errors());
    }
  }

  private String doing(String from) {
    return "copying %s of %s".formatted(from, host.address());
  }

  private RsyncEnd attempt(String from, Path to, List<String> options, LongConsumer progress) {
    List<String> all = new ArrayList<>(keepsAttributes ? WITH_ATTRIBUTES : List.of());
    all.addAll(options);
    try {
      GrownFiles grown = GrownFiles.watch();
      all.addAll(grown.options());
      RsyncEnd end =
          new RsyncRun(host, order.user(), doing(from))
              .run(all, PathBelow.literally(from), to, progress);
      grown.found(to).ifPresent(remarks);
      return end;
    } catch (IOException noTemporaryFile) {
      throw new UncheckedIOException(noTemporaryFile);
    }
  }
}
