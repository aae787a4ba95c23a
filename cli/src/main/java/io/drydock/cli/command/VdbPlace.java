package io.drydock.cli.command;

import io.drydock.Vdbs.NewVdb;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every new VDB needs: a name, and where it runs. */
final class VdbPlace {
  @Parameters(paramLabel = "NAME", description = "How the VDB is to be called.")
  private String name = "";

  @Option(
      names = "--env",
      paramLabel = "ENV",
      required = true,
      completionCandidates = Names.Environments.class,
      description = "The environment where it runs.")
  private String environment = "";

  @Option(
      names = "--repository",
      paramLabel = "NAME",
      completionCandidates = Names.Repositories.class,
      description = "The repository there, when there are several.")
  private @Nullable String repository;

  NewVdb wanted(Map<String, Object> parameters, Map<String, String> hooks) {
    return new NewVdb(name, environment, repository, parameters, hooks);
  }
}
