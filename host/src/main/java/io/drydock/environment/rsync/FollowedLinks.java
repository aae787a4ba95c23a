package io.drydock.environment.rsync;

import io.drydock.environment.BashScript;
import io.drydock.environment.CommandResult;
import io.drydock.environment.HostConnection;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a host where the links lead that are to be followed. */
final class FollowedLinks {
  /** The paths are arguments, not variables: sudo lets no variable through. */
  private static final String SCRIPT =
      """
      look='for link; do if [ -d "$link" ]; then echo folder; elif [ -e "$link" ]; then echo file;
        else echo "missing $link"; fi; done'
      links=(); count=0
      while [ $count -lt "$LINKS" ]; do name=LINK$count; links+=("${!name}"); count=$((count + 1)); done
      as=()
      if [ -n "$AS_USER" ] && [ "$AS_USER" != "$(id -un)" ]; then
        if command -v sudo >/dev/null; then as=(sudo -n -u "$AS_USER" --)
        else as=(runuser -u "$AS_USER" --); fi
      fi
      "${as[@]}" bash -c "$look" bash "${links[@]}"
      """;

  private final HostConnection host;
  private final CopyOrder order;

  FollowedLinks(HostConnection host, CopyOrder order) {
    this.host = host;
    this.order = order;
  }

  /** Whether each leads to a folder; else it leads to a file. */
  List<Boolean> areFolders(List<PathBelow> links) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("LINKS", Integer.toString(links.size()));
    variables.put("AS_USER", order.user() == null ? "" : order.user());
    for (int i = 0; i < links.size(); i++) {
      variables.put("LINK" + i, order.source() + "/" + links.get(i).path());
    }
    CommandResult said = host.run(new BashScript(SCRIPT, variables, false, order.patience()));
    List<String> answers = said.stdout().lines().toList();
    if (!said.succeeded() || answers.size() != links.size()) {
      throw failure("the host could not say where they lead.", said.stderr());
    }
    answers.stream()
        .filter(answer -> answer.startsWith("missing "))
        .findFirst()
        .ifPresent(
            answer -> {
              String link = answer.substring("missing ".length());
              throw failure("'%s' is not there, or leads nowhere.".formatted(link), "");
            });
    return answers.stream().map("folder"::equals).toList();
  }

  private DrydockException failure(String why, String output) {
    return new DrydockException(
        ErrorCode.REMOTE_COMMAND_FAILED,
        "following links below %s of %s".formatted(order.source(), host.address()),
        why,
        "See that the links are there, and that the user that reads them may.",
        output,
        null);
  }
}
