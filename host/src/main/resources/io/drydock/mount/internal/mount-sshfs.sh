# Mounts the share of Drydock's machine (LOGIN@ADDRESS, PORT, HOST_KEY) at PLACE for OWNER, with the key in FOLDER.
# FSNAME is how the mount is known afterwards; SHOWN_AS is uid and gid that all
# files are shown with, where the share cannot keep owners.
name=$ADDRESS
[ "$PORT" = 22 ] || name="[$ADDRESS]:$PORT"
printf '%s %s\n' "$name" "$HOST_KEY" >"$FOLDER/known_hosts"
keys=${FOLDER//,/\\,} # a comma would begin another option
options="port=$PORT,IdentityFile=$keys/key,IdentitiesOnly=yes,UserKnownHostsFile=$keys/known_hosts"
options+=",GlobalKnownHostsFile=/dev/null,StrictHostKeyChecking=yes,BatchMode=yes,ConnectTimeout=20"
# Whoever serves it may be restarted: it is found again, and one that is silent is given up.
options+=",reconnect,ServerAliveInterval=15,ServerAliveCountMax=3,fsname=$FSNAME,nosuid,nodev"
if can_be_root || grep -qs '^user_allow_other' /etc/fuse.conf; then options+=",allow_other,default_permissions"; fi
[ -z "$SHOWN_AS" ] || options+=",$SHOWN_AS"
case $ADDRESS in *:*) host="[$ADDRESS]" ;; *) host=$ADDRESS ;; esac
sshfs=(timeout -s KILL 40 sshfs -F /dev/null -o "$options" -- "$LOGIN@$host:/data")
# Its ssh lives as long as the mount, and must not hold on to our streams.
if can_be_root; then
  as_root_held put_mount "$PLACE" "$OWNER" "${sshfs[@]}"
else
  (enter "$PLACE" "$OWNER") && "${sshfs[@]}" "$PLACE"
fi </dev/null >"$FOLDER/log" 2>&1
code=$?
[ "$code" -eq 0 ] || cat -- "$FOLDER/log" >&2
exit "$code"
