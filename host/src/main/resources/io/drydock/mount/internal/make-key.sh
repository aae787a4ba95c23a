# Makes a key pair in FOLDER that opens one dataset's share, and says its public half. The private one never leaves this host.
set -e
umask 077
mkdir -p -- "$FOLDER"
if [ ! -s "$FOLDER/key" ] || [ ! -s "$FOLDER/key.pub" ]; then
  rm -f -- "$FOLDER/key" "$FOLDER/key.pub"
  ssh-keygen -q -t ed25519 -N '' -C drydock -f "$FOLDER/key"
fi
printf 'key=%s\n' "$(cut -d ' ' -f 1,2 "$FOLDER/key.pub")"
