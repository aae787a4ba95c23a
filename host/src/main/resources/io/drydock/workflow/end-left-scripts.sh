# Ends the shells whose command line has the word $MARK, each with its process group; where it leads none (on the machine of
# Drydock itself), with all that descends from it. Prints their process ids.
export -n MARK

marked() {
  if [ -r /proc/self/cmdline ]; then
    # The mark is not on the command line of what looks for it.
    grep -l -a -F -f <(printf '%s\n' "$MARK") /proc/[0-9]*/cmdline 2>/dev/null | tr -d -c '0-9\n'
  else
    ps -e -o pid= -o args= | while read -r pid args; do
      case $args in *"$MARK"*) echo "$pid" ;; esac
    done
  fi
}

# Sets $parent and $group of a process.
look_at() { # process
  local stat
  if { read -r stat <"/proc/$1/stat"; } 2>/dev/null; then
    # After the name, which is in parentheses and may hold anything.
    set -- ${stat##*) }
    parent=$2 group=$3
  else
    set -- $(ps -o ppid= -o pgid= -p "$1")
    parent=${1:-0} group=${2:-0}
  fi
}

end_tree() { # process
  local child
  kill -STOP "$1" 2>/dev/null
  for child in $(ps -e -o pid= -o ppid= | awk -v of="$1" '$2 == of { print $1 }'); do
    end_tree "$child"
  done
  kill -KILL "$1" 2>/dev/null
}

for process in $(marked); do
  [ "$process" != "$$" ] || continue
  look_at "$process"
  if [ "$group" = "$process" ]; then
    kill -KILL -- "-$process" 2>/dev/null || continue
  else
    kill -0 "$process" 2>/dev/null || continue
    end_tree "$process"
  fi
  echo "$process"
done
