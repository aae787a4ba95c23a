# Prints the folder and the version of each PostgreSQL on this host, one a line.
set -eu
shopt -s nullglob

folders=(/usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin)
if program=$(command -v pg_config); then folders+=("$("$program" --bindir)"); fi
if program=$(command -v postgres); then folders+=("$(dirname "$(readlink -f "$program")")"); fi

for folder in "${folders[@]}"; do
  complete=yes
  for program in postgres pg_ctl pg_basebackup pg_controldata initdb psql; do
    if [[ ! -x $folder/$program ]]; then complete=no; fi
  done
  # The same folder may be reached by several names.
  if [[ $complete == yes ]]; then (cd -P "$folder" && pwd); fi
done | sort -u | while IFS= read -r folder; do
  version=$("$folder/postgres" --version)
  version=${version#*PostgreSQL) }
  echo "$folder ${version%% *}"
done
