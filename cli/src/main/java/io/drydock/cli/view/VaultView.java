package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.model.SealedValue;
import io.drydock.model.Vault;
import java.util.List;

/** Vaults. */
public final class VaultView implements View<Vault> {
  @Override
  public List<String> headers() {
    return List.of("NAME", "TYPE", "URL");
  }

  @Override
  public List<String> row(Vault vault) {
    return List.of(vault.name(), vault.type().word(), vault.url().toString());
  }

  @Override
  public Fields fields(Vault vault) {
    boolean token = vault.type() == Vault.Type.HASHICORP;
    return Fields.none()
        .with("name", vault.name())
        .with("type", vault.type().word())
        .with("url", vault.url())
        .with("namespace", vault.namespace())
        .with("appId", vault.appId())
        .with("token", token ? SealedValue.BLOTTED : null)
        .with("addedAt", vault.addedAt());
  }
}
