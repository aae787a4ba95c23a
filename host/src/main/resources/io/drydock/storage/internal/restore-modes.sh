# Gives files below the folder TREE the modes that standard input has: MODE PATH, each ended by a NUL. The paths are too long
# for the system to take them in one piece.
LC_ALL=C
while IFS= read -r -d '' record; do
  mode=${record%% *} path=${record#* }
  cd -P -- "$1" || exit
  while [ "${#path}" -gt 1000 ]; do
    part=${path:0:1000}
    part=${part%/*}
    cd -P -- "./$part" || exit
    path=${path#"$part"/}
  done
  chmod -- "$mode" "./$path" || exit
done
