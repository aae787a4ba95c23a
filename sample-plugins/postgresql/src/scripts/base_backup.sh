# Fills $PGDATA with a base backup of the server at $PGHOST and $PGPORT. Everything that psql and pg_basebackup want
# to know, the password too, they find in variables that begin with PG.
elsewhere=$(psql -XAtqc "SELECT string_agg(spcname, ', ') FROM pg_tablespace WHERE spcname !~ '^pg_'")
if [[ -n $elsewhere ]]; then
  echo "The server has tablespaces outside of its data folder, which this sample does not copy: $elsewhere" >&2
  exit 1
fi
rm -rf -- "$PGDATA"
# With its WAL, so that the backup is enough to start a server from.
pg_basebackup --pgdata="$PGDATA" --wal-method=stream --checkpoint=fast --no-password
