package io.drydock.cli.command;

import io.drydock.cli.output.Fields;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.VaultView;
import io.drydock.model.Vault;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code drydock vault …}. */
@Command(
    name = "vault",
    description = "Add vaults (servers that keep secrets for credentials) and look at them.",
    footer = {
      "  drydock vault add ark --type cyberark --url https://ccp.example --app-id drydock",
      "  drydock vault list"
    })
final class VaultCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(
        new Subcommand("add", VaultAdd.class),
        new Subcommand("list", Listing.class),
        new Subcommand("show", Show.class),
        new Subcommand("delete", Delete.class));
  }

  @Command(
      name = "list",
      description = "List the vaults.",
      footer = {"  drydock vault list", "  drydock vault list --json"})
  static final class Listing implements DirectCommand {
    private final Session session;

    Listing(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<Vault> vaults = session.drydock().vaults().list();
      String none =
          "There are no vaults yet. Add one: "
              + session.commandLine("vault add NAME --type TYPE --url URL");
      session.printer().list(new VaultView(), vaults, none);
    }
  }

  @Command(
      name = "show",
      description = "Show a vault, and never its token.",
      footer = "  drydock vault show corp")
  static final class Show implements Runnable {
    @Parameters(
        paramLabel = "NAME",
        completionCandidates = Names.Vaults.class,
        description = "The vault's name.")
    private String name = "";

    private final Session session;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.printer().show(new VaultView().fields(session.drydock().vaults().get(name)));
    }
  }

  @Command(
      name = "delete",
      description = {
        "Forget a vault and its token; what it keeps stays.",
        "Credentials that name it work again when a vault of that name is added."
      },
      footer = "  drydock vault delete corp")
  static final class Delete implements Runnable {
    @Parameters(
        paramLabel = "NAME",
        completionCandidates = Names.Vaults.class,
        description = "The vault's name.")
    private String name = "";

    private final Session session;

    Delete(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.drydock().vaults().delete(name);
      session
          .printer()
          .done("Deleted vault %s.".formatted(name), Fields.none().with("deleted", name));
    }
  }
}
