package io.drydock.cli.killed;

import static io.drydock.cli.killed.Site.COPY;
import static io.drydock.cli.killed.Site.DSOURCE;

import io.drydock.model.DSource;
import io.drydock.model.Vdb;
import java.util.Map;

/** Every workflow of the contract that has storage or mounts: how it begins, and what it is. */
enum Workflow {
  LINK {
    @Override
    void prepare(Site site) {
      if (site.hasDSource()) {
        site.drydock().dsources().delete(DSOURCE, false);
      }
    }

    @Override
    void run(Site site) {
      site.link(DSOURCE);
    }
  },
  SYNC {
    @Override
    void prepare(Site site) {
      readyDSource(site);
    }

    @Override
    void run(Site site) {
      site.drydock().dsources().sync(DSOURCE);
    }
  },
  RESYNC {
    @Override
    void prepare(Site site) {
      readyDSource(site);
    }

    @Override
    void run(Site site) {
      site.drydock().dsources().sync(DSOURCE, true, Map.of());
    }
  },
  DSOURCE_DISABLE {
    @Override
    void prepare(Site site) {
      readyDSource(site);
    }

    @Override
    void run(Site site) {
      site.drydock().dsources().disable(DSOURCE);
    }
  },
  DSOURCE_ENABLE {
    @Override
    void prepare(Site site) {
      readyDSource(site);
      site.drydock().dsources().disable(DSOURCE);
    }

    @Override
    void run(Site site) {
      site.drydock().dsources().enable(DSOURCE);
    }
  },
  DSOURCE_DELETE {
    @Override
    void prepare(Site site) {
      readyDSource(site);
    }

    @Override
    void run(Site site) {
      site.drydock().dsources().delete(DSOURCE, false);
    }
  },
  PROVISION {
    @Override
    void prepare(Site site) {
      withoutCopy(site);
    }

    @Override
    void run(Site site) {
      site.drydock().vdbs().provision(site.wanted(COPY), site.first().id());
    }
  },
  CREATE_EMPTY {
    @Override
    void prepare(Site site) {
      withoutCopy(site);
    }

    @Override
    void run(Site site) {
      site.drydock().vdbs().createEmpty(site.wanted(COPY), "every-step");
    }
  },
  VDB_SNAPSHOT {
    @Override
    void prepare(Site site) {
      readyCopy(site);
    }

    @Override
    void run(Site site) {
      site.drydock().vdbs().snapshot(COPY);
    }
  },
  SNAPSHOT_DELETE {
    @Override
    void prepare(Site site) {
      readyCopy(site);
      site.drydock().vdbs().snapshot(COPY);
    }

    @Override
    void run(Site site) {
      site.drydock().snapshots().delete(site.newest(COPY).id());
    }
  },
  REFRESH {
    @Override
    void prepare(Site site) {
      readyCopy(site);
    }

    @Override
    void run(Site site) {
      site.drydock().vdbs().refresh(COPY, site.first().id());
    }
  },
  ROLLBACK {
    @Override
    void prepare(Site site) {
      readyCopy(site);
      site.drydock().vdbs().snapshot(COPY);
    }

    @Override
    void run(Site site) {
      site.drydock().vdbs().rollback(COPY, site.newest(COPY).id());
    }
  },
  STOP {
    @Override
    void prepare(Site site) {
      readyCopy(site);
    }

    @Override
    void run(Site site) {
      site.drydock().vdbs().stop(COPY);
    }
  },
  START {
    @Override
    void prepare(Site site) {
      readyCopy(site);
      site.drydock().vdbs().stop(COPY);
    }

    @Override
    void run(Site site) {
      site.drydock().vdbs().start(COPY);
    }
  },
  DISABLE {
    @Override
    void prepare(Site site) {
      readyCopy(site);
    }

    @Override
    void run(Site site) {
      site.drydock().vdbs().disable(COPY);
    }
  },
  ENABLE {
    @Override
    void prepare(Site site) {
      readyCopy(site);
      site.drydock().vdbs().disable(COPY);
    }

    @Override
    void run(Site site) {
      site.drydock().vdbs().enable(COPY);
    }
  },
  DELETE {
    @Override
    void prepare(Site site) {
      readyCopy(site);
      site.drydock().vdbs().snapshot(COPY);
    }

    @Override
    void run(Site site) {
      site.drydock().vdbs().delete(COPY, false);
    }
  };

  /** Brings the site to where the workflow can begin, from wherever the last one left it. */
  abstract void prepare(Site site);

  /** Runs it; in the process that is killed. */
  abstract void run(Site site);

  /** Whether it works on the VDB; else it works on the dSource. */
  boolean isOfVdb() {
    return ordinal() >= PROVISION.ordinal();
  }

  private static void readyDSource(Site site) {
    if (!site.hasDSource()) {
      site.link(DSOURCE);
    } else if (site.drydock().dsources().get(DSOURCE).state() != DSource.State.ENABLED) {
      site.drydock().dsources().enable(DSOURCE);
    }
  }

  private static void withoutCopy(Site site) {
    if (site.has(COPY)) {
      site.drydock().vdbs().delete(COPY, false);
    }
  }

  /** With a file of its own, which only a refresh may take away. */
  private static void readyCopy(Site site) {
    if (!site.has(COPY)) {
      site.drydock().vdbs().provision(site.wanted(COPY), site.first().id());
    } else if (site.drydock().vdbs().get(COPY).state() != Vdb.State.ENABLED) {
      site.drydock().vdbs().enable(COPY);
    }
    site.write(COPY, Site.OWN_FILE, "mine");
  }
}
