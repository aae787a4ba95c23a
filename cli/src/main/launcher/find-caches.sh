# Sourced: sets $caches to the folder of the user's caches: where it cannot be written, to one that can. It costs no process but
# in these cases.

caches=${XDG_CACHE_HOME:-}
if [ -z "$caches" ]; then
  if [ -n "${HOME:-}" ]; then
    caches=$HOME/.cache
  else
    # Without a HOME the user's home is what the system says.
    caches=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)
    caches=${caches:-/nonexistent}/.cache
  fi
fi
caches=$caches/drydock
if [ ! -w "$caches" ] && ! { mkdir -p -m 700 "$caches" 2>/dev/null && [ -w "$caches" ]; }; then
  for folder in "${TMPDIR:-/tmp}" /tmp /var/tmp /dev/shm; do
    caches=$folder/drydock-cache-$(id -u)
    # Nobody else may have made it.
    [ -d "$caches" ] || mkdir -m 700 "$caches" 2>/dev/null
    if [ -d "$caches" ] && [ ! -L "$caches" ] && [ -O "$caches" ] && [ -w "$caches" ]; then
      # For the program, which asks the same question.
      XDG_CACHE_HOME=$caches
      export XDG_CACHE_HOME
      caches=$caches/drydock
      break
    fi
  done
fi
