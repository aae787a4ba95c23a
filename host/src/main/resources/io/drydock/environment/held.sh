# How root works in folders of others. A name may lead elsewhere from one moment to the next, so nothing is done by a
# path: a folder is entered, looked at, and what is done then is done at ".", which stays that folder.

# Asks the kernel, whatever is on the PATH; the shell's own word is from before.
where() { command -p readlink /proc/self/cwd 2>/dev/null || /bin/pwd -P; }

# Makes a folder the current one. Root follows a link on the way only where nobody but root can have put it. With an
# owner (uid:gid), what is missing is made, and given to them.
enter() { # PATH [OWNER]
  local rest=$1 owner=${2:-} here='' name target links=0
  cd / || return
  while [ -n "$rest" ]; do
    name=${rest%%/*}
    case $rest in */*) rest=${rest#*/} ;; *) rest='' ;; esac
    case $name in
    '' | .) ;;
    ..)
      cd -P .. || return
      here=${here%/*}
      ;;
    *)
      if [ -L "./$name" ]; then
        links=$((links + 1))
        [ "$links" -le 40 ] && may_follow "$here" "$name" || return
        target=$(readlink -- "./$name") || return
        rest=$target/$rest
        case $target in /*) cd / && here='' || return ;; esac
      elif [ -n "$owner" ] && [ ! -e "./$name" ]; then
        make "$here" "$name" "$owner" || return
        here=$here/$name
      else
        cd -P -- "./$name" || return
        here=$here/$name
      fi
      ;;
    esac
  done
  stay "$here"
}

# Whether the current folder is still the one of this path.
stay() { # PATH
  [ "$(where)" = "${1:-/}" ] && return
  printf '%s is no longer the folder that it was: somebody moved it, or put a link in its place\n' "${1:-/}" >&2
  return 1
}

# Data is no place for links at all: follow=never.
may_follow() { # FOLDER NAME
  if [ "${follow:-}" != never ]; then
    [ "$(id -u)" -eq 0 ] || return 0
    stay "$1" || return
    case $(stat -c %u:%A .) in 0:d????-??-?) return ;; esac
  fi
  printf '%s/%s is a symbolic link that is not followed, since others can put it there; name the folder that it leads to\n' "$1" "$2" >&2
  return 1
}

make() { # FOLDER NAME OWNER: in the current one, and enters it
  stay "$1" || return
  # Another process may have been quicker, as for two mounts below one folder.
  mkdir -- "./$2" || [ -d "./$2" ] || return
  cd -P -- "./$2" && stay "$1/$2" || return
  [ "$(id -u)" -eq 0 ] && [ "$3" != "$(id -u):$(id -g)" ] || return 0
  # What is root's and empty was made just now; anything else is not ours to give away.
  if [ "$(stat -c %u .)" = 0 ] && [ -z "$(ls -A)" ]; then chown -- "$3" .; fi
}

# Makes what is open as descriptor 8 appear at a place, which is made for its owner where it is missing.
put() { # PLACE OWNER
  local place now
  enter "$1" "$2" && place=$(where) && mount -c --bind /proc/self/fd/8 . || return
  now=$(where)
  [ "$now" = "$place" ] && return
  cd .. && umount -i -c -l -- "/proc/self/cwd/${now##*/}"
  printf '%s was moved while it was mounted on; nothing is mounted there now\n' "$place" >&2
  return 1
}

# The same with a folder of this machine, on the way to which others may have put links.
put_folder() { # FOLDER PLACE OWNER
  follow=never enter "$1" && exec 8<. && put "$2" "$3"
}

# The same with what a command mounts, whose last argument is the place: it does so where only root comes, because
# such programs take paths.
put_mount() { # PLACE OWNER COMMAND...
  local place=$1 owner=$2 stage code
  shift 2
  stage=$(mktemp -d /run/drydock.XXXXXX 2>/dev/null || mktemp -d) || return
  "$@" "$stage"
  code=$?
  if [ "$code" -eq 0 ]; then
    (exec 8<"$stage" && put "$place" "$owner")
    code=$?
    umount -i -l -- "$stage"
  fi
  rmdir -- "$stage"
  return "$code"
}

# Takes away what is mounted on a name of a folder.
take_off() { # PLACE OPTION...
  local place=$1
  shift
  # By the kernel alone: helpers of file systems look such a path up in the list of mounts.
  enter "${place%/*}" && umount -i -c "$@" -- "/proc/self/cwd/${place##*/}"
}
