# Says what is at PLACE, and what this host has for mounting; a line a fact.
number=0
while IFS= read -r line; do
  number=$((number + 1))
  IFS=$'\t' read -r type source root <<<"$line"
  printf 'mount=%s %s\n' "$type" "$source"
  if is_ours "$line"; then ours=top; elif [ "${ours:-}" = top ]; then ours=covered; fi
done < <([ -r /proc/self/mountinfo ] && mounts_at_place)
printf 'ours=%s\n' "${ours:-}"

what_is_there() {
  if [ "$number" -gt 0 ]; then
    if in_time stat -f -- "$PLACE" >/dev/null && in_time stat -- "$PLACE/." >/dev/null; then echo mounted; else echo dead; fi
  elif [ -L "$PLACE" ]; then echo link
  elif [ ! -e "$PLACE" ]; then echo nothing
  elif [ ! -d "$PLACE" ]; then echo file
  elif ! { ls -A -- "$PLACE" || as_root ls -A -- "$PLACE"; } >/dev/null 2>&1; then echo unreadable
  elif [ -z "$(ls -A -- "$PLACE" 2>/dev/null || as_root ls -A -- "$PLACE")" ]; then echo empty
  else echo full
  fi
}
printf 'there=%s\n' "$(what_is_there)"
printf 'target=%s\n' "$(readlink -- "$PLACE" 2>/dev/null)"

has() { # bash finds files that cannot be run, too
  local path
  path=$(type -P "$1") && [ -x "$path" ]
}
kernel_knows() { grep -qw "$1" /proc/filesystems || { as_root modprobe "$2" && grep -qw "$1" /proc/filesystems; } >/dev/null 2>&1; }

if [ ! -r /proc/self/mountinfo ]; then nfs='it is no Linux' sshfs='it is no Linux'; fi
if ! can_be_root; then
  : "${nfs:=only root may mount, and its user may not use sudo without a password}"
fi
has mount.nfs4 || : "${nfs:=it has no mount.nfs4 (Debian: nfs-common, Red Hat: nfs-utils)}"
[ -n "${nfs:-}" ] || kernel_knows nfs4 nfsv4 || : "${nfs:=its kernel has no NFS client}"

has sshfs || : "${sshfs:=it has no sshfs (Debian: sshfs, Red Hat: fuse-sshfs)}"
has ssh-keygen || : "${sshfs:=it has no ssh-keygen}"
[ -c /dev/fuse ] || kernel_knows fuse fuse || : "${sshfs:=its kernel has no FUSE}"
{ [ -r /dev/fuse ] && [ -w /dev/fuse ]; } || can_be_root || : "${sshfs:=its user may not open /dev/fuse}"
if ! can_be_root && [ "$(id -u)" != "${OWNER%:*}" ] && ! grep -qs '^user_allow_other' /etc/fuse.conf; then
  : "${sshfs:=the storage belongs to uid ${OWNER%:*}, and its user may mount for itself only: permit sudo without a password, or put user_allow_other into /etc/fuse.conf}"
fi
printf 'noNfs=%s\n' "${nfs:-}"
printf 'noSshfs=%s\n' "${sshfs:-}"
printf 'connection=%s\n' "${SSH_CONNECTION:-}"
