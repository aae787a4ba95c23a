# An NFS server of Drydock's own (NFS-Ganesha, in user space), which exports each share to its clients only.
# shares/SHARE/{id,folder,clients,squash}; binds/SHARE is where a Btrfs subvolume is mounted by itself: Ganesha
# exports file systems that it finds among the mounts, and a subvolume is one that is not there.
[ "$(id -u)" -eq 0 ] || stop_with 'exporting files takes root, and Drydock runs without'
if [ -z "$(type -P ganesha.nfsd)" ] || [ -z "$(ls /usr/lib/*/ganesha/libfsalvfs.so /usr/lib*/ganesha/libfsalvfs.so 2>/dev/null)" ]; then
  stop_with 'it has no NFS-Ganesha (Debian: nfs-ganesha and nfs-ganesha-vfs)'
fi

[ "$ACTION" != check ] || exit 0

case $ACTION in
add)
  mkdir -p -- "shares/$SHARE"
  if [ ! -s "shares/$SHARE/id" ]; then
    # Never one that was used before: a client may remember what it meant.
    id=$(($(cat last-id 2>/dev/null || echo 100) % 65000 + 1))
    printf '%s\n' "$id" >last-id
    printf '%s\n' "$id" >"shares/$SHARE/id"
  fi
  printf '%s\n' "$FOLDER" >"shares/$SHARE/folder"
  printf '%s\n' "$CLIENTS" >"shares/$SHARE/clients"
  printf '%s\n' "$SQUASH" >"shares/$SHARE/squash"
  ;;
remove) rm -rf -- "shares/$SHARE" ;;
esac

# Where Ganesha finds the folder of a share: bound to a place of ours, since others may write what leads to it.
path_of() {
  local share=$1 folder=$2 bind=$HOME_OF_IT/binds/$1
  mkdir -p -- "$bind"
  if ! [ "$bind" -ef "$folder" ]; then
    while mountpoint -q -- "$bind"; do umount -l -- "$bind" || return; done
    (follow=never enter "$folder" && mount -c --bind . "$bind") || return
  fi
  printf %s "$bind"
}

configuration() {
  cat <<CORE
NFS_CORE_PARAM { Protocols = 4; NFS_Port = $port; Enable_NLM = false; Enable_RQUOTA = false; allow_set_io_flusher_fail = true; }
NFSv4 { RecoveryBackend = fs; RecoveryRoot = "$HOME_OF_IT/recovery"; Graceless = true; Only_Numeric_Owners = true; Delegations = false; }
NFS_KRB5 { Active_krb5 = false; }
EXPORT_DEFAULTS { SecType = sys; Protocols = 4; Transports = TCP; Access_Type = None; }
CORE
  local share id path
  for share in shares/*/; do
    share=$(basename -- "$share")
    [ -d "$(cat "shares/$share/folder" 2>/dev/null)" ] || continue
    path=$(path_of "$share" "$(<"shares/$share/folder")") || continue
    id=$(<"shares/$share/id")
    printf 'EXPORT { Export_Id = %s; Filesystem_Id = %s.%s; Path = "%s"; Pseudo = "/%s"; FSAL { Name = VFS; } ' "$id" "$id" "$id" "$path" "$share"
    printf 'CLIENT { Clients = %s; Protocols = 4; Access_Type = RW; Squash = %s; } }\n' "$(<"shares/$share/clients")" "$(<"shares/$share/squash")"
  done
}

remove_binds() { # those of shares that are no more
  local bind
  for bind in binds/*/; do
    if [ -d "$bind" ] && [ ! -e "shares/$(basename -- "$bind")" ]; then
      while mountpoint -q -- "$bind"; do umount -l -- "$bind" || break; done
      rmdir -- "$bind" 2>/dev/null
    fi
  done
}

mkdir -p recovery
configuration >ganesha.conf.new
if [ -z "$(ls shares)" ]; then
  if runs ganesha.pid; then
    kill "$(<ganesha.pid)"
    stopped() { ! runs ganesha.pid; }
    wait_for stopped
  fi
  rm -f ganesha.conf ganesha.conf.new
  remove_binds
  exit 0
fi
same=no
cmp -s ganesha.conf.new ganesha.conf && same=yes
mv ganesha.conf.new ganesha.conf
if ! runs ganesha.pid; then
  check_port_free
  rm -f ganesha.pid log
  # The modes of new files are the host's business.
  (umask 0 && exec ganesha.nfsd -f "$HOME_OF_IT/ganesha.conf" -L "$HOME_OF_IT/log" -p "$HOME_OF_IT/ganesha.pid" -N NIV_EVENT 9>&- </dev/null) >start.log 2>&1 ||
    stop_with "NFS-Ganesha did not start: $(tail -n 3 start.log)"
  ready() { grep -qs 'NFS SERVER INITIALIZED' log && answers; }
  wait_for ready || stop_with "NFS-Ganesha did not start: $(grep -hs -e CRIT -e MAJ log | tail -n 3)"
elif [ "$same" = no ]; then
  before=$(grep -c 'Reread exports complete' log)
  kill -HUP "$(<ganesha.pid)"
  reread() { [ "$(grep -c 'Reread exports complete' log)" -gt "$before" ]; }
  wait_for reread || stop_with 'NFS-Ganesha did not take the new share'
fi
remove_binds
printf 'port=%s\n' "$port"
