# Makes $MOUNT look like $SOURCE, and writes no more than what is different: snapshots share all the rest.
# $RESYNC (yes/no): compare all contents, trust no times. $HIDDEN (yes/no): also entries of $SOURCE that begin with a dot.
set -eu
shopt -s dotglob nullglob

if [[ ! -d $SOURCE ]]; then
  echo "$SOURCE is no folder on $(uname -n)." >&2
  exit 2
fi

# With rsync only the changed parts of a file are written, into the file as it is.
copy_with_rsync() {
  local options=(-aH --delete --delete-excluded --inplace --no-whole-file)
  if [[ $RESYNC == yes ]]; then options+=(--checksum); fi
  if [[ $HIDDEN == no ]]; then options+=(--exclude='/.*'); fi
  rsync "${options[@]}" -- "$SOURCE"/ "$MOUNT"/
}

same_kind() {
  if [[ -L $1 || -L $2 ]]; then return 1
  elif [[ -d $1 || -d $2 ]]; then [[ -d $1 && -d $2 ]]
  elif [[ -f $1 && -f $2 ]]; then cmp -s -- "$1" "$2"
  else return 1; fi
}

# Without it whole files are: those of folder $1 that folder $2 has not, or has with other contents.
# $3: entries that begin so are not copied.
copy_by_hand() {
  local entry name
  for entry in "$2"/*; do
    name=${entry##*/}
    if [[ $name == $3* ]] || ! same_kind "$1/$name" "$entry"; then rm -rf -- "$entry"; fi
  done
  for entry in "$1"/*; do
    name=${entry##*/}
    if [[ $name == $3* ]]; then continue; fi
    if [[ ! -e $2/$name && ! -L $2/$name ]]; then cp -a -- "$entry" "$2"/
    elif [[ -d $entry ]]; then copy_by_hand "$entry" "$2/$name" /; fi
  done
  chmod --reference="$1" -- "$2"
  touch --reference="$1" -- "$2"
}

# Files and folders may have come without the permission to write; they get theirs again below.
find "$MOUNT" ! -type l ! -perm -u=w -exec chmod u+rwX -- {} +

if command -v rsync >/dev/null; then
  copy_with_rsync
elif [[ $HIDDEN == yes ]]; then
  copy_by_hand "$SOURCE" "$MOUNT" /
else
  copy_by_hand "$SOURCE" "$MOUNT" .
fi

# Permissions, owners, times, attributes and which names are one file; no contents.
cd -- "$SOURCE"
hidden=()
if [[ $HIDDEN == no ]]; then hidden=(-path './.*' -prune -o); fi
find . "${hidden[@]}" -type f -exec cp -d --preserve=all --attributes-only --parents -t "$MOUNT" -- {} +
