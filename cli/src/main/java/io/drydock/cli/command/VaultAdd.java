package io.drydock.cli.command;

import io.drydock.cli.input.VaultType;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.VaultView;
import io.drydock.model.Vault;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code drydock vault add …}. */
@Command(
    name = "add",
    description = {
      "Add a vault that credentials can name. It is asked when a plugin wants a secret, not now.",
      "hashicorp: a HashiCorp Vault with the secrets engine KV, version 2 or 1; it needs a token.",
      "cyberark: CyberArk's Central Credential Provider; it needs the id of an application."
    },
    footer = {
      "  drydock vault add corp --type hashicorp --url https://vault.example:8200 --token-stdin < token",
      "  drydock vault add ark --type cyberark --url https://ccp.example --app-id drydock"
    })
final class VaultAdd implements Runnable {
  @Parameters(paramLabel = "NAME", description = "How credentials are to call it.")
  private String name = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      required = true,
      converter = VaultType.class,
      completionCandidates = VaultType.Words.class,
      description = "What it is: hashicorp or cyberark.")
  private Vault.Type type = Vault.Type.HASHICORP;

  @Option(
      names = "--url",
      paramLabel = "URL",
      required = true,
      description = "Where it listens, without /v1 or /AIMWebService.")
  private URI url = URI.create("");

  @Option(
      names = "--namespace",
      paramLabel = "NAMESPACE",
      description = "The namespace in a HashiCorp vault; else its root.")
  private @Nullable String namespace;

  @Option(
      names = "--app-id",
      paramLabel = "ID",
      description = "The application that a CyberArk vault lets in.")
  private @Nullable String appId;

  @Option(
      names = "--token-stdin",
      description = "Read the token of a HashiCorp vault from standard input, one line.")
  private boolean token;

  @Spec private CommandSpec spec = CommandSpec.create();
  private final Session session;

  VaultAdd(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Vault added =
        switch (type) {
          case HASHICORP -> addHashiCorp();
          case CYBERARK -> addCyberArk();
        };
    String sentence = "Added vault %s (%s, %s).".formatted(name, type.word(), added.url());
    session.printer().done(sentence, new VaultView().fields(added));
    if (url.getScheme().equals("http")) {
      session.printer().remark("Secrets of this vault travel unencrypted: its URL is no https.");
    }
  }

  private Vault addHashiCorp() {
    if (!token || appId != null) {
      throw wrong("A vault of type hashicorp takes --token-stdin, and no --app-id");
    }
    String secret = session.secret("Token of vault " + name);
    return session.drydock().vaults().addHashiCorp(name, url, namespace, secret);
  }

  private Vault addCyberArk() {
    if (appId == null || token || namespace != null) {
      throw wrong("A vault of type cyberark takes --app-id, and no --token-stdin or --namespace");
    }
    return session.drydock().vaults().addCyberArk(name, url, appId);
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
