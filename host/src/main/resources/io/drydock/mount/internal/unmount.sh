# Takes our mount away from PLACE, and says how that went: gone, covered (by what), or busy (by whom).
fuse_unmount() {
  if type -P fusermount3 >/dev/null; then fusermount3 "$@"; else fusermount "$@"; fi
}

take_away() {
  if can_be_root; then as_root_held take_off "$(real_place)" "$@"
  elif [ "$1" = -l ]; then fuse_unmount -u -z -- "$PLACE"
  else fuse_unmount -u -- "$PLACE"
  fi
}

# Processes that work at PLACE, as far as they can be seen.
users() {
  local real pattern run=env
  if can_be_root; then run=as_root; fi
  real=$(real_place)
  pattern=$(printf %s "$real" | sed 's/[][\\*?]/\\&/g')
  $run find /proc/[0-9]*/cwd /proc/[0-9]*/root /proc/[0-9]*/exe /proc/[0-9]*/fd -maxdepth 1 \
    \( -lname "$pattern" -o -lname "$pattern/*" \) 2>/dev/null |
    sed -n 's|^/proc/\([0-9]*\)/.*|\1|p' | sort -nu | head -n 10 |
    while read -r process; do printf '%s (%s)\n' "$process" "$(cat "/proc/$process/comm" 2>/dev/null)"; done |
    paste -sd ',' | sed 's/,/, /g'
}

while mapfile -t lines < <(mounts_at_place) && [ "${#lines[@]}" -gt 0 ]; do
  if ! is_ours "${lines[-1]}"; then
    for line in "${lines[@]}"; do
      if is_ours "$line"; then
        IFS=$'\t' read -r type source _ <<<"${lines[-1]}"
        printf 'state=covered\nby=%s %s\n' "$type" "$source"
        exit 0
      fi
    done
    break
  fi
  if [ -n "${SOURCE_END:-}" ] && ! in_time stat -- "$PLACE/." >/dev/null; then
    # Nobody answers there: what waits for it is not helped by waiting.
    said=$(take_away -l 2>&1)
  else
    said=$(take_away 2>&1)
  fi
  if [ "$?" -ne 0 ]; then
    said=${said//"/proc/self/cwd/${PLACE##*/}"/"$PLACE"}
    printf 'state=busy\nby=%s\nsaid=%s\n' "$(users)" "$(printf %s "$said" | tr '\n' ' ')"
    exit 0
  fi
done
# The key to what was mounted is of no more use.
[ -z "${FOLDER:-}" ] || rm -rf -- "$FOLDER"
printf 'state=gone\n'
