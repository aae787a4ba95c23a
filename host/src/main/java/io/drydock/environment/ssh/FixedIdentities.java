package io.drydock.environment.ssh;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import java.util.List;
import java.util.Vector;

/** The keys of one login, of whatever origin, and no others. */
record FixedIdentities(List<Identity> identities) implements IdentityRepository {
  @Override
  public String getName() {
    return "Drydock";
  }

  @Override
  public int getStatus() {
    return RUNNING;
  }

  // A Vector, because JSch's interface says so.
  @Override
  @SuppressWarnings("JdkObsolete")
  public Vector<Identity> getIdentities() {
    return new Vector<>(identities);
  }

  @Override
  public boolean add(byte[] identity) {
    return false;
  }

  @Override
  public boolean remove(byte[] blob) {
    return false;
  }

  @Override
  public void removeAll() {}
}
