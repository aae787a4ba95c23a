# One session of a share, in a mount namespace of its own: an sftp-server that sees /data and the files that it needs to run.
# Arguments: the sftp-server, the share, its folder, and the uid and gid that all is done as.
set -eu
PATH=$PATH:/usr/sbin:/sbin
server=$1 share=$2 folder=$3 uid=$4 gid=$5
# In a user namespace there is only one user, whoever runs Drydock, by the name of root.
alone=
if grep -qs deny /proc/self/setgroups; then alone=yes uid=0 gid=0; fi
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
(follow=never enter "$folder" && mount -c --bind . "$root/data")
mount -o remount,bind,ro "$root"
cd /
# The modes of new files are the host's business.
[ -z "$alone" ] || exec chroot "$root" "$server" -u 0 -d /data
exec chroot --userspec="+$uid:+$gid" --groups= "$root" "$server" -u 0 -d /data
