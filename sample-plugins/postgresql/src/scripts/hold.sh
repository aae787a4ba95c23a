# Has the server write what it remembers, and then holds all its processes: until they are let go, no file changes.
# Storage may take a while to copy the files one by one, and a server that writes meanwhile would make that useless.
is_held() {
  [[ ! -e /proc/$1 ]] || grep -q '^State:[[:space:]]*[TZ]' "/proc/$1/status"
}

hold() {
  kill -STOP "$1" || true
  for attempt in {1..100}; do
    if is_held "$1"; then return; fi
    sleep 0.1
  done
  let_go
  echo "Process $1 of the server cannot be held." >&2
  exit 1
}

let_go
if [[ -z $server ]]; then exit 0; fi
psql -Xqc CHECKPOINT
# The first process first: after that, nobody starts another.
hold "$server"
for process in $(helpers); do hold "$process"; done
