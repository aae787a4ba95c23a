# What the scripts about mounts share. PLACE is where storage appears; the end of a mount's source
# (SOURCE_END) or of its root (ROOT_END) is how one of Drydock's is told from anybody else's.
PATH=$PATH:/usr/sbin:/sbin:/usr/local/sbin
export PATH LC_ALL=C

# Runs as root what only root may do: by sudo that asks nothing, for anybody else.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n -- "$@" </dev/null; fi
}

can_be_root() { # asked once: sudo takes its time, and writes to the host's log
  if [ -z "${root_is_possible:-}" ]; then
    if as_root true >/dev/null 2>&1; then root_is_possible=yes; else root_is_possible=no; fi
  fi
  [ "$root_is_possible" = yes ]
}
can_be_root || :

# A dead network mount never answers; KILL ends even those who wait for one.
in_time() { timeout -s KILL 10 "$@" 2>/dev/null; }

real_place() {
  printf '%s/%s\n' "$(in_time readlink -m -- "$(dirname -- "$PLACE")" | sed 's|^/$||')" "$(basename -- "$PLACE")"
}

# The mounts at PLACE, the lowest first, a line each: type TAB source TAB root.
mounts_at_place() {
  local all real point root rest type source _
  real=$(real_place)
  # At once: bash goes back to the end of each line that it has read, which is another place when others unmount meanwhile.
  all=$(cat /proc/self/mountinfo)
  while read -r _ _ _ root point _ rest; do
    printf -v point %b "$point"
    if [ "$point" = "$real" ]; then
      rest=" $rest"
      read -r type source _ <<<"${rest#* - }"
      printf -v source %b "$source"
      printf -v root %b "$root"
      printf '%s\t%s\t%s\n' "$type" "$source" "$root"
    fi
  done <<<"$all"
}

# Whether such a line is of our mount.
is_ours() {
  local type source root
  IFS=$'\t' read -r type source root <<<"$1"
  if [ -n "${SOURCE_END:-}" ]; then
    [[ $source == *"$SOURCE_END" ]]
  else
    [[ ${root%//deleted} == *"$ROOT_END" ]]
  fi
}

# Runs one of the functions of held.sh as root, in a shell of its own.
as_root_held() {
  if [ "$(id -u)" -eq 0 ]; then ("$@"); else as_root bash -c "$(declare -f where enter stay may_follow make put put_mount take_off)"'; "$@"' drydock "$@"; fi
}
