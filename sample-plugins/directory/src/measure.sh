# Prints how many files are below $MOUNT, and the sum of their sizes.
set -eu
shopt -s dotglob nullglob globstar

# The mount may be a symbolic link, which ** would not follow.
cd -P -- "$MOUNT"
files=()
for path in ./**; do
  if [[ -f $path && ! -L $path ]]; then files+=("$path"); fi
done

# printf is a builtin, so any number of names may pass. /dev/null makes wc print a total also for one file.
total=$(printf '%s\0' /dev/null "${files[@]}" | wc -c --files0-from=- | tail -n 1)
if ((${#files[@]} == 0)); then total=0; fi
echo "${#files[@]} ${total% *}"
