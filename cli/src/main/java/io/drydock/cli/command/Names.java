package io.drydock.cli.command;

import io.drydock.Drydock;
import io.drydock.cli.session.Session;
import io.drydock.error.DrydockException;
import io.drydock.model.DSource;
import io.drydock.model.Environment;
import io.drydock.model.Job;
import io.drydock.model.Plugin;
import io.drydock.model.Repository;
import io.drydock.model.Snapshot;
import io.drydock.model.SourceConfig;
import io.drydock.model.Vault;
import io.drydock.model.Vdb;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The names of existing objects, to complete in the REPL; nothing while no Drydock is open. */
abstract class Names implements Iterable<String> {
  private final Session session;
  private final Function<Drydock, List<String>> names;

  Names(Session session, Function<Drydock, List<String>> names) {
    this.session = session;
    this.names = names;
  }

  @Override
  public Iterator<String> iterator() {
    try {
      return session.opened().map(names).orElse(List.of()).iterator();
    } catch (DrydockException e) {
      // A key press is no command: what is wrong will be told by the next one.
      return List.<String>of().iterator();
    }
  }

  static final class Plugins extends Names {
    Plugins(Session session) {
      super(session, d -> d.plugins().list().stream().map(Plugin::name).toList());
    }
  }

  static final class Environments extends Names {
    Environments(Session session) {
      super(session, d -> d.environments().list().stream().map(Environment::name).toList());
    }
  }

  static final class Repositories extends Names {
    Repositories(Session session) {
      super(
          session,
          d -> d.environments().repositories(null).stream().map(Repository::name).toList());
    }
  }

  static final class Vaults extends Names {
    Vaults(Session session) {
      super(session, d -> d.vaults().list().stream().map(Vault::name).toList());
    }
  }

  static final class Sources extends Names {
    Sources(Session session) {
      super(session, d -> d.sources().list().stream().map(SourceConfig::name).toList());
    }
  }

  static final class DSources extends Names {
    DSources(Session session) {
      super(session, d -> d.dsources().list().stream().map(DSource::name).toList());
    }
  }

  static final class Snapshots extends Names {
    Snapshots(Session session) {
      super(session, d -> ids(d.snapshots().list(null).stream().map(Snapshot::id).toList()));
    }
  }

  static final class Jobs extends Names {
    Jobs(Session session) {
      super(session, d -> ids(d.jobs().list().stream().map(Job::id).toList()));
    }
  }

  private static List<String> ids(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).toList();
  }

  static final class Vdbs extends Names {
    Vdbs(Session session) {
      super(session, d -> d.vdbs().list().stream().map(Vdb::name).toList());
    }
  }

  /** dSources and VDBs. */
  static final class Datasets extends Names {
    Datasets(Session session) {
      super(
          session,
          d ->
              Stream.concat(
                      d.dsources().list().stream().map(DSource::name),
                      d.vdbs().list().stream().map(Vdb::name))
                  .toList());
    }
  }
}
