# Prints port and socket folder of each server that $BINARIES/postgres runs for this user; VDBs are left out.
# What other users run cannot be looked into, and is added by hand.
set -eu

for process in /proc/[0-9]*; do
  if [[ $(readlink "$process/exe" || true) != "$BINARIES/postgres" ]]; then continue; fi
  # A server works in its data folder, and so do its helpers, which are not named there.
  file=$process/cwd/postmaster.pid
  if [[ ! -r $file || -e $process/cwd/vdb.conf ]]; then continue; fi
  mapfile -t lines <"$file"
  if [[ ${lines[0]} == "${process#/proc/}" && -n ${lines[4]} ]]; then
    echo "${lines[3]} ${lines[4]}"
  fi
done
