# Makes FOLDER appear at PLACE by a symbolic link: for whoever may not mount.
name=${PLACE##*/}
enter "${PLACE%/*}" "$OWNER" || exit
if [ -L "./$name" ]; then
  { [ "$(readlink -- "./$name")" = "$FOLDER" ] || [ "./$name" -ef "$FOLDER" ]; } && exit
  printf '%s is a symbolic link to somewhere else\n' "$PLACE" >&2
  exit 1
fi
# An empty folder; whoever calls has looked.
[ ! -e "./$name" ] || rmdir -- "./$name" || exit
ln -s -n -- "$FOLDER" "./$name"
