# Starts the server, and comes back when it answers. pg_ctl makes it a daemon: it lives on when this shell is gone.
if [[ $(id -u) == 0 ]]; then
  echo "PostgreSQL refuses to run as root." >&2
  exit 1
fi
let_go
log=$PGDATA/../server.log
if [[ -z $server ]]; then
  rm -f "$PGDATA/postmaster.pid"
  if ! pg_ctl start --silent --wait --timeout=600 --log="$log" >/dev/null; then
    tail -n 20 "$log" >&2
    exit 1
  fi
fi
answer=$(psql -XAtqc 'SELECT 1')
[[ $answer == 1 ]]
