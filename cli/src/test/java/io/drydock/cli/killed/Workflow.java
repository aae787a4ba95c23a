package io.drydock.cli.killed;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every workflow of the contract that has storage or mounts: how it begins, and what it is. */
enum Workflow {
  LINK(Group.OF_DSOURCES, Site::addSource, Site::link),
  SYNC(Group.OF_DSOURCES, Workflow::linked, site -> site.drydock().dsources().sync(site.dsource())),
  RESYNC(
      Group.OF_DSOURCES,
      Workflow::linked,
      site -> site.drydock().dsources().sync(site.dsource(), true, Map.of())),
  DSOURCE_DISABLE(
      Group.OF_DSOURCES,
      Workflow::linked,
      site -> site.drydock().dsources().disable(site.dsource())),
  DSOURCE_ENABLE(
      Group.OF_DSOURCES,
      site -> {
        linked(site);
        site.drydock().dsources().disable(site.dsource());
      },
      site -> site.drydock().dsources().enable(site.dsource())),
  DSOURCE_DELETE(
      Group.OF_DSOURCES,
      Workflow::linked,
      site -> site.drydock().dsources().delete(site.dsource(), false)),
  PROVISION(Group.WITH_STORAGE_OF_VDBS, site -> {}, Site::provision),
  CREATE_EMPTY(
      Group.WITH_STORAGE_OF_VDBS,
      site -> {},
      site -> site.drydock().vdbs().createEmpty(site.wanted(site.copy()), Site.PLUGIN)),
  VDB_SNAPSHOT(
      Group.WITH_STORAGE_OF_VDBS,
      Site::provisionWithOwnFile,
      site -> site.drydock().vdbs().snapshot(site.copy())),
  SNAPSHOT_DELETE(
      Group.WITH_STORAGE_OF_VDBS,
      site -> {
        site.provisionWithOwnFile();
        site.drydock().vdbs().snapshot(site.copy());
      },
      site -> site.drydock().snapshots().delete(site.newest(site.copy()).id())),
  REFRESH(
      Group.WITH_STORAGE_OF_VDBS,
      Site::provisionWithOwnFile,
      site -> site.drydock().vdbs().refresh(site.copy(), site.second().id())),
  ROLLBACK(
      Group.WITH_STORAGE_OF_VDBS,
      site -> {
        site.provisionWithOwnFile();
        site.drydock().vdbs().snapshot(site.copy());
        site.write(site.copy(), Site.OWN_FILE, Site.LATER);
      },
      site -> site.drydock().vdbs().rollback(site.copy(), site.newest(site.copy()).id())),
  DELETE(
      Group.WITH_STORAGE_OF_VDBS,
      site -> {
        site.provisionWithOwnFile();
        site.drydock().vdbs().snapshot(site.copy());
      },
      site -> site.drydock().vdbs().delete(site.copy(), false)),
  STOP(
      Group.UP_AND_DOWN,
      Site::provisionWithOwnFile,
      site -> site.drydock().vdbs().stop(site.copy())),
  START(
      Group.UP_AND_DOWN,
      site -> {
        site.provisionWithOwnFile();
        site.drydock().vdbs().stop(site.copy());
      },
      site -> site.drydock().vdbs().start(site.copy())),
  DISABLE(
      Group.UP_AND_DOWN,
      Site::provisionWithOwnFile,
      site -> site.drydock().vdbs().disable(site.copy())),
  ENABLE(
      Group.UP_AND_DOWN,
      site -> {
        site.provisionWithOwnFile();
        site.drydock().vdbs().disable(site.copy());
      },
      site -> site.drydock().vdbs().enable(site.copy()));

  /** The workflows that share a home. */
  enum Group {
    OF_DSOURCES,
    WITH_STORAGE_OF_VDBS,
    UP_AND_DOWN
  }

  private final Group group;
  private final Consumer<Site> preparation;
  private final Consumer<Site> work;

  Workflow(Group group, Consumer<Site> preparation, Consumer<Site> work) {
    this.group = group;
    this.preparation = preparation;
    this.work = work;
  }

  static Stream<Workflow> of(Group group) {
    return Stream.of(values()).filter(workflow -> workflow.group == group);
  }

  /** Makes a new dSource or VDB, and brings it to where the workflow can begin. */
  void prepare(Site site) {
    preparation.accept(site);
  }

  /** Runs it; in the process that is killed. */
  void run(Site site) {
    work.accept(site);
  }

  /** Whether it works on the VDB; else it works on the dSource. */
  boolean isOfVdb() {
    return group != Group.OF_DSOURCES;
  }

  private static void linked(Site site) {
    site.addSource();
    site.link();
  }
}
