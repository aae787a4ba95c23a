# Takes a link to FOLDER away from PLACE; RESTORE says whether an empty folder was there before.
name=${PLACE##*/}
[ -d "${PLACE%/*}" ] || exit 0
enter "${PLACE%/*}" || exit
if [ -L "./$name" ] && { [ "$(readlink -- "./$name")" = "$FOLDER" ] || [ "./$name" -ef "$FOLDER" ]; }; then rm -- "./$name" || exit; fi
[ -z "$RESTORE" ] || [ -e "./$name" ] || [ -L "./$name" ] || mkdir -- "./$name"
