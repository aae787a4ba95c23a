# Begins each script that works on a data folder: $PGDATA, with the programs in $BINARIES.
set -eu
export LC_ALL=C
PATH=$BINARIES:$PATH

# The server process of this very folder, where there is one. The id in postmaster.pid is not enough: in a clone it
# is that of the server that the clone was made from, which pg_ctl would believe to be ours, and would stop.
find_server() {
  server=
  local id=
  if [[ -r $PGDATA/postmaster.pid ]]; then read -r id <"$PGDATA/postmaster.pid" || true; fi
  if [[ -n $id && /proc/$id/cwd -ef $PGDATA ]]; then server=$id; fi
}

# The processes that $server started; nobody else starts any for it.
helpers() {
  { grep -ls "^PPid:[[:space:]]*$server\$" /proc/[0-9]*/status || true; } | cut -d / -f 3
}

# Lets a server that was held go on; nothing happens to one that was not.
let_go() {
  find_server
  if [[ -n $server ]]; then kill -CONT "$server" $(helpers) || true; fi
}
