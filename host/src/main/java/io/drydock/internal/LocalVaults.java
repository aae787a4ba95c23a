package io.drydock.internal;

import io.drydock.Vaults;
import io.drydock.model.Vault;
import io.drydock.workflow.AddVault;
import io.drydock.workflow.Objects;
import io.drydock.workflow.Rooms;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

record LocalVaults(Rooms rooms) implements Vaults {
  @Override
  public Vault addHashiCorp(String name, URI url, @Nullable String namespace, String token) {
    return new AddVault(rooms).hashiCorp(name, url, namespace, token);
  }

  @Override
  public Vault addCyberArk(String name, URI url, String appId) {
    return new AddVault(rooms).cyberArk(name, url, appId);
  }

  @Override
  public List<Vault> list() {
    return rooms.catalog().vaults().all();
  }

  @Override
  public Vault get(String name) {
    var table = rooms.catalog().vaults();
    return Objects.found(table.find(name), "vault", name, table::all, Vault::name);
  }

  @Override
  public void delete(String name) {
    rooms.catalog().vaults().delete(get(name).name());
  }
}
