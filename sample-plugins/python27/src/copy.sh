# Makes $MOUNT hold what $SOURCE holds, but for files that end like a word of $SKIP.
set -eu
shopt -s dotglob nullglob

if [[ ! -d $SOURCE ]]; then
  echo "$SOURCE is no folder on $(uname -n)." >&2
  exit 2
fi
for old in "$MOUNT"/*; do rm -rf -- "$old"; done
cp -a -- "$SOURCE"/. "$MOUNT"/
for ending in $SKIP; do
  find "$MOUNT"/ -type f -name "*$ending" -exec rm -f -- {} +
done
