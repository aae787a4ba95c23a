# Mounts SOURCE (host:/share), which is served at PORT, at PLACE, for OWNER.
# The first attempt decides: a wrong address must not be tried for minutes. Once mounted, it waits for its server.
as_root_held put_mount "$PLACE" "$OWNER" \
  timeout -s KILL 40 mount -t nfs4 -o "port=$PORT,proto=tcp,hard,timeo=100,retry=0,nosuid,nodev" -- "$SOURCE"
