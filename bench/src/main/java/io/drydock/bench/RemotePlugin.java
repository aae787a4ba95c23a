package io.drydock.bench;

import io.drydock.Drydock;
import io.drydock.fixtures.SystemUser;
import io.drydock.model.Repository;
import java.nio.file.Path;
import java.util.List;

/** The plugin in {@code bench/remote-plugin}, with the bench's host as its environment. */
final class RemotePlugin implements AutoCloseable {
  private final Drydock drydock;
  private final SystemUser user;

  RemotePlugin(Path folder, Path plugin, SystemUser user, BenchSite site) {
    this.user = user;
    order(0, "true", 0);
    drydock = Drydock.open(folder.resolve("home"));
    drydock.plugins().add(plugin);
    drydock.environments().add("there", site.settings());
  }

  /** How long a script took, run so often by libs.run_bash; by the plugin's own clock. */
  double seconds(int times, String script, int length) {
    order(times, script, length);
    List<Repository> found = drydock.environments().refresh("there");
    return Double.parseDouble(found.getFirst().name());
  }

  private void order(int times, String script, int length) {
    user.write("order", "%d\n%d\n%s".formatted(times, length, script));
  }

  @Override
  public void close() {
    drydock.close();
  }
}
