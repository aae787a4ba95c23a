# One session of a share, in a mount namespace of its own: an sftp-server that sees /data and the files that it needs to run.
# Arguments: the sftp-server, the share, its folder, and the uid and gid that all is done as.
set -eu
server=$1 share=$2 folder=$3 uid=$4 gid=$5
home=$(dirname -- "$0")
root=$home/root
touch -- "$home/shares/$share/sessions/$$"
mkdir -p -- "$root"
mount -t tmpfs -o mode=755,size=64m tmpfs "$root"
cp --parents -L -- "$server" $(ldd "$server" | grep -o '/[^ )]*') "$root"
mkdir -- "$root/etc" "$root/data" "$root/dev"
# It wants to know its own name.
printf 'owner:x:%s:%s::/data:/bin/false\n' "$uid" "$gid" >"$root/etc/passwd"
chmod -R go+rX -- "$root"
: >"$root/dev/null"
mount --bind /dev/null "$root/dev/null"
mount --bind -- "$folder" "$root/data"
mount -o remount,bind,ro "$root"
cd /
if grep -qs deny /proc/self/setgroups; then
  # A user namespace: its only user is whoever runs Drydock.
  exec chroot "$root" "$server" -d /data
fi
exec chroot --userspec="+$uid:+$gid" --groups= "$root" "$server" -d /data
