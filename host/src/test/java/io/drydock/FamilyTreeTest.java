package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Vdbs.NewVdb;
import io.drydock.job.ProgressListener;
import io.drydock.model.Family;
import io.drydock.model.Snapshot;
import io.drydock.testing.CopierHome;
import io.drydock.testing.VdbPlugin;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who came from whom. */
class FamilyTreeTest {
  @TempDir Path folder;
  private CopierHome home;
  private Vdbs vdbs;
  private Snapshot first;

  @BeforeEach
  void link() {
    home = CopierHome.open(folder, VdbPlugin.in(folder.resolve("plugin")), ProgressListener.SILENT);
    vdbs = home.drydock().vdbs();
    home.link("docs", folder.resolve("staging/docs"));
    first = home.drydock().snapshots().list("docs").getFirst();
  }

  @AfterEach
  void close() {
    home.close();
  }

  private NewVdb wanted(String name) {
    String place = folder.resolve("virtual").resolve(name).toString();
    return new NewVdb(name, "here", Map.of("mountLocation", place));
  }

  /** {@code docs(1(child(2(grandchild()))))}: names, snapshots, and what came from them. */
  private String drawn() {
    StringBuilder text = new StringBuilder();
    home.drydock().datasets().families().forEach(family -> draw(text, family));
    return text.toString();
  }

  private static void draw(StringBuilder text, Family family) {
    text.append(family.dataset().name()).append('(');
    for (Family.Branch branch : family.snapshots()) {
      text.append(branch.snapshot().id()).append('(');
      branch.vdbs().forEach(vdb -> draw(text, vdb));
      text.append(')');
    }
    text.append(')');
  }

  @Test
  void a_vdb_of_a_vdb_is_a_grandchild_and_who_began_empty_stands_alone() {
    vdbs.provision(wanted("child"), first.id());
    Snapshot ofChild = vdbs.snapshot("child");
    vdbs.provision(wanted("grandchild"), ofChild.id());
    vdbs.createEmpty(wanted("alone"), "copier");
    assertThat(drawn()).isEqualTo("docs(1(child(2(grandchild()))))alone()");
    assertThat(home.drydock().datasets().family("grandchild").snapshots()).isEmpty();
  }

  @Test
  void a_vdb_that_was_rolled_back_to_its_own_snapshot_is_still_whose_child_it_was() {
    vdbs.provision(wanted("child"), first.id());
    Snapshot ofChild = vdbs.snapshot("child");
    vdbs.rollback("child", ofChild.id());
    assertThat(drawn()).isEqualTo("docs(1(child(2())))");
    assertThat(home.drydock().datasets().family("child").dataFrom()).isEqualTo(ofChild.id());
  }

  @Test
  void two_vdbs_that_were_refreshed_from_each_other_are_drawn_once() {
    vdbs.provision(wanted("one"), first.id());
    Snapshot ofOne = vdbs.snapshot("one");
    vdbs.provision(wanted("two"), ofOne.id());
    Snapshot ofTwo = vdbs.snapshot("two");
    vdbs.refresh("one", ofTwo.id());
    assertThat(drawn()).isEqualTo("docs(1())one(2(two(3())))");
    // Neither could be deleted before the other.
    vdbs.refresh("one", first.id());
  }
}
