# Copies a tree with all that cp keeps: copy-tree FROM TO REFLINK GUARDED. TO is new; REFLINK is always or never. GUARDED says
# that others may write FROM meanwhile: a folder that becomes a link while it is copied must lead nowhere, so root copies where
# nothing else is to be seen. Paths longer than the system takes in one piece are gone to in several.
from=$1 to=$2 reflink=$3 guarded=$4
trap 'exit 130' INT TERM

if [ "$guarded" = yes ] && [ "$(id -u)" -eq 0 ] && [ -z "${drydock_apart:-}" ] && unshare --mount true 2>/dev/null; then
  drydock_apart=yes exec unshare --mount --propagation private bash -c "$BASH_EXECUTION_STRING" drydock "$@"
fi

if [ -n "${drydock_apart:-}" ]; then
  room=$(mktemp -d) || exit
  trap 'umount -l "$room"; rmdir "$room"' EXIT
  mount -t tmpfs -o mode=700,size=64m tmpfs "$room" && mkdir "$room/all" "$room/from" "$room/to" || exit
  # A script that stands for cp would need all that it calls there, too; one without libraries needs none.
  while IFS= read -r cp; do
    [ "$(head -c 2 -- "$cp")" = '#!' ] || break
  done < <(type -aP cp)
  cp --parents -L -- "$cp" $(ldd "$cp" 2>/dev/null | grep -o '/[^ )]*') "$room" || exit
fi

# Copies the current folder into the one that is open as descriptor 9.
copy_part() {
  if [ -z "${drydock_apart:-}" ]; then
    cp -a --reflink="$reflink" -T -- . /proc/self/fd/9/.
  else
    mount -c --bind . "$room/from" && mount -c --bind /proc/self/fd/9 "$room/to" &&
      chroot "$room" "$cp" -a --reflink="$reflink" -T -- /from/. /to/. 9<&-
    local code=$?
    umount -l "$room/from" "$room/to"
    return "$code"
  fi
}

# The whole of it, within one mount: older systems share no blocks between two.
copy_all() {
  if [ -z "${drydock_apart:-}" ]; then
    cp -a --reflink="$reflink" -T -- "$from" "$to"
  else
    local all=${from%/*}
    mount --bind -- "$all" "$room/all" &&
      chroot "$room" "$cp" -a --reflink="$reflink" -T -- "/all/${from##*/}" "/all/${to#"$all"/}"
  fi
}

# What failed because of its long path only is copied from further below.
go_on() { # what was said; the current folder and descriptor 9 are the two that did not become the same
  local far
  if [ -z "$1" ] || grep -qv ': File name too long$' <<<"$1"; then
    printf '%s\n' "$1" >&2
    return 1
  fi
  while IFS= read -r -d '' far; do
    (
      exec 8<"/proc/self/fd/9/$far" 9<&- 9<&8 8<&- || exit
      enter_below "$far" || exit
      said=$(copy_part 2>&1) || go_on "$said"
    ) || return
  done < <(find . -mindepth 1 -type d -regextype posix-extended -regex '.{2000,}' -prune -print0)
}

# Into a folder below the current one, of which no part may be a link.
enter_below() {
  local there
  there=$(env pwd -P)/${1#./}
  cd -P -- "$1" && [ "$(env pwd -P)" = "$there" ]
}

said=$(copy_all 2>&1) && exit
cd -P -- "$from" && exec 9<"$to" || exit
go_on "$said"
