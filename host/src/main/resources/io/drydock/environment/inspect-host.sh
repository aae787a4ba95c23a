# Makes Drydock's folders on a host and says what the host is like, a line a fact.
# Gets REFERENCE (the host's reference in Drydock) and MARKER (random text).
set -e
toolkit=$HOME/.drydock-toolkit/$REFERENCE
bin=$toolkit/lib/host/bin
scratch=$toolkit/scratch
# Root's home may be one that another user can write; and every step is looked at: a folder, not a link of theirs.
owner=$(id -u):$(id -g)
(enter "$scratch" "$owner")
enter "$bin" "$owner"

# Plugins call whatever DLPX_BIN_JQ names, so there is always something to call.
jq=$(type -P jq || true)
rm -f ./jq
case $jq in
/*) ;;
*)
  jq=$bin/jq
  set -C # and into a new file only
  cat >./jq <<'STUB'
#!/bin/sh
echo "jq is not installed on this host, and the plugin needs it. Install jq, then refresh the environment in Drydock." >&2
exit 127
STUB
  set +C
  chmod 755 ./jq
  ;;
esac

# Drydock looks whether it finds this file on its own machine.
marker=$scratch/.drydock-marker
enter "$scratch"
rm -f ./.drydock-marker
set -C
printf %s "$MARKER" >./.drydock-marker
set +C
identity=$(stat -L -c %d:%i "$marker" 2>/dev/null || stat -L -f %d:%i "$marker" 2>/dev/null || true)

printf 'operatingSystem=%s\n' "$(uname -s)"
printf 'hostName=%s\n' "$(uname -n)"
printf 'home=%s\n' "$HOME"
printf 'uid=%s\n' "$(id -u)"
printf 'gid=%s\n' "$(id -g)"
printf 'binaryPath=%s\n' "$bin"
printf 'scratchPath=%s\n' "$scratch"
printf 'jq=%s\n' "$jq"
printf 'marker=%s\n' "$marker"
printf 'markerIdentity=%s\n' "$identity"
