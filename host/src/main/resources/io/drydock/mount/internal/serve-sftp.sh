# An sshd of Drydock's own, which gives to whoever has the key of a share the files of that share, and nothing else.
# shares/SHARE/authorized lets a key in; shares/SHARE/sessions/PROCESS is a session that lasts.
type -P sshd >/dev/null || stop_with 'it has no sshd to serve it (Debian: openssh-server)'
server=$(ls /usr/lib/openssh/sftp-server /usr/libexec/openssh/sftp-server /usr/lib/ssh/sftp-server 2>/dev/null | head -n 1)
[ -n "$server" ] || stop_with 'it has no sftp-server (Debian: openssh-sftp-server)'
namespaces='unshare --mount --propagation private'
[ "$(id -u)" -eq 0 ] || namespaces='unshare --user --map-root-user --mount'
$namespaces true 2>/dev/null || stop_with 'it may not make the mount namespace that keeps a share apart: run Drydock as root, or allow user namespaces'

[ "$ACTION" != check ] || exit 0

quoted() { printf "'%s'" "${1//\'/\'\\\'\'}"; }

case $ACTION in
add)
  mkdir -p -- "shares/$SHARE/sessions"
  for session in "shares/$SHARE"/sessions/*; do
    [ -e "/proc/${session##*/}" ] || rm -f -- "$session"
  done
  command="exec $namespaces bash $(quoted "$HOME_OF_IT/serve-share.sh") $(quoted "$server") $(quoted "$SHARE") $(quoted "$FOLDER") $OWNER"
  command=${command//\\/\\\\}
  line="restrict,command=\"${command//\"/\\\"}\" $KEY"
  if [ "$line" != "$(cat "shares/$SHARE/authorized" 2>/dev/null)" ]; then
    printf '%s\n' "$line" >"shares/$SHARE/authorized"
    printf 'changed=yes\n'
  fi
  ;;
remove)
  for session in "shares/$SHARE"/sessions/*; do
    process=${session##*/}
    if [ -e "$session" ] && grep -qsF -- "$server" "/proc/$process/cmdline"; then kill "$process"; fi
  done
  rm -rf -- "shares/$SHARE"
  ;;
esac
cat shares/*/authorized >authorized_keys.new 2>/dev/null
mv authorized_keys.new authorized_keys
if [ ! -s authorized_keys ]; then
  if runs sshd.pid; then kill "$(<sshd.pid)"; fi
  exit 0
fi

[ -s host_key ] || ssh-keygen -q -t ed25519 -N '' -C drydock -f host_key || exit
printf '%s\n' "$SERVE_SHARE" >serve-share.sh
# An account without a password is locked to sshd, unless PAM says otherwise.
pam=no
if [ "$(id -u)" -eq 0 ] && getent shadow root | cut -d : -f 2 | grep -q '^!' && [ -e /etc/pam.d/sshd ]; then pam=yes; fi
cat >sshd_config <<CONFIGURATION
Port $port
HostKey "$HOME_OF_IT/host_key"
AuthorizedKeysFile "$HOME_OF_IT/authorized_keys"
PidFile "$HOME_OF_IT/sshd.pid"
AllowUsers $(id -un)
PermitRootLogin forced-commands-only
AuthenticationMethods publickey
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM $pam
# The folder is its owner's alone; what leads to it may be /tmp, which everybody can write.
StrictModes no
LoginGraceTime 30
ClientAliveInterval 30
ClientAliveCountMax 4
# What is asked for; what runs instead is the command of the key.
Subsystem sftp /bin/false
PrintMotd no
# A login's bash reads ~/.bashrc, which may take seconds and wait for others, unless it takes itself for one within another.
SetEnv SHLVL=2
CONFIGURATION
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
# Before OpenSSH 7.8 that is not known.
"$(type -P sshd)" -t -f sshd_config 2>/dev/null || sed -i '/^SetEnv /d' sshd_config
if ! runs sshd.pid; then
  check_port_free
  "$(type -P sshd)" -f "$HOME_OF_IT/sshd_config" -E "$HOME_OF_IT/log" 9>&- </dev/null >start.log 2>&1 ||
    stop_with "its sshd did not start: $(cat start.log; tail -n 3 log)"
  wait_for runs sshd.pid && wait_for answers || stop_with "its sshd did not start: $(tail -n 3 log)"
fi
printf 'port=%s\nhostKey=%s\nlogin=%s\n' "$port" "$(cut -d ' ' -f 1,2 host_key.pub)" "$(id -un)"
