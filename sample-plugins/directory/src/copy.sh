# Makes $MOUNT look like $SOURCE, with nothing but bash and coreutils.
# $RESYNC (yes/no): start from an empty $MOUNT. $HIDDEN (yes/no): also entries of $SOURCE that begin with a dot.
set -eu
shopt -s dotglob nullglob

if [[ ! -d $SOURCE ]]; then
  echo "$SOURCE is no folder on $(uname -n)." >&2
  exit 2
fi

same_kind() {
  if [[ -L $1 || -L $2 ]]; then [[ -L $1 && -L $2 ]]
  elif [[ -d $1 || -d $2 ]]; then [[ -d $1 && -d $2 ]]
  else [[ -e $1 ]]; fi
}

# Deletes from folder $2 what folder $1 does not have any more, or has as something else by now:
# cp would neither delete the one nor put a folder in place of a file.
prune() {
  local kept name
  for kept in "$2"/*; do
    name=${kept##*/}
    if same_kind "$1/$name" "$kept"; then
      if [[ -d $kept && ! -L $kept ]]; then prune "$1/$name" "$kept"; fi
    else
      rm -rf -- "$kept"
    fi
  done
}

# Folders may have come without the permission to write; cp gives each its own permissions again.
chmod -R u+rwX -- "$MOUNT"/.

if [[ $RESYNC == yes ]]; then
  for old in "$MOUNT"/*; do rm -rf -- "$old"; done
else
  prune "$SOURCE" "$MOUNT"
fi

if [[ $HIDDEN == yes ]]; then
  cp -a --remove-destination -- "$SOURCE"/. "$MOUNT"/
else
  for kept in "$MOUNT"/*; do
    if [[ ${kept##*/} == .* ]]; then rm -rf -- "$kept"; fi
  done
  shopt -u dotglob
  for entry in "$SOURCE"/*; do cp -a --remove-destination -- "$entry" "$MOUNT"/; done
fi
