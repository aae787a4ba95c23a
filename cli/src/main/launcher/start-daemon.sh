# Sourced by drydock, with $home, $bin, $build, $jdk, $start and the first words: starts the home's resident host, in a session of
# its own, so that no Ctrl-C or closed terminal of this command reaches it, without any file that is open here; sets $starting to
# its process.

# Commands have a help text, where the start is prepared; those of a group have one each.
is_command() {
  help=$start/help/plain/drydock.$first
  [ -n "$start" ] && [ ! -e "$help.$second" ] || return 0
  for one in "$help".*; do
    [ ! -e "$one" ] || return 1
  done
  [ -e "$help" ]
}

daemon_folder=$home/daemon
bell=$daemon_folder/$build

# Where the home cannot be written there is no host, and the command says what is the matter, not a shell.
make_bell() {
  [ -d "$daemon_folder" ] || (umask 077 && mkdir "$daemon_folder")
  [ -O "$daemon_folder" ] && true >"$daemon_folder/log" && { [ -p "$bell" ] || { rm -f "$bell" && mkfifo -m 600 "$bell"; }; }
} 2>/dev/null

if is_command && make_bell; then
  echo "drydock: starting this home's resident host, for quicker commands from now on (drydock help daemon) ..." >&2
  (
    cd -- "$daemon_folder" || exit 1
    # shellcheck disable=SC2086 # several options in one variable
    set -- ${DRYDOCK_JAVA_OPTIONS:-} "-Dpolyglot.engine.userResourceCache=$caches" -Ddrydock.terminals= \
      -XX:TrimNativeHeapInterval=60000 io.drydock.cli.resident.ResidentHost .. "$build"
    lasting=yes
    . "$bin/compiler.sh"
    if [ -n "$compiler" ]; then
      set -- -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI "--upgrade-module-path=$compiler" "$@"
    fi
    if [ -n "$start" ] && [ -z "$compiler" ]; then
      set -- "@$start/operation.options" "$@"
    else
      . "$bin/java-options.sh"
      # shellcheck disable=SC2086 # several options in one variable
      set -- $options -cp "$classpath" "$@"
    fi
    set -- "$jdk/bin/java" "$@"
    . "$bin/without-files.sh"
    ! command -v bash >/dev/null 2>&1 || set -- bash --norc -c "$without_files" drydock "$@"
    if command -v setsid >/dev/null 2>&1; then
      set -- setsid "$@"
    else
      trap '' HUP INT TSTP
    fi
    exec "$@" </dev/null >log 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
  ) &
  starting=$!
  host=$starting
fi
