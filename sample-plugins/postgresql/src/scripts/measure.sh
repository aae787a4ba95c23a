# Prints, a line each: the files' major version, the WAL position that they reach, when that was, their bytes.
cat "$PGDATA/PG_VERSION"
if [[ -f $PGDATA/backup_label ]]; then
  # A base backup that no server was started from: its manifest says where its WAL ends.
  sed -n 's/.*"End-LSN": "\([^"]*\)".*/\1/p' "$PGDATA/backup_manifest"
  date -u -r "$PGDATA/backup_manifest" +%FT%TZ
else
  pg_controldata | sed -n 's/^Latest checkpoint location: *//p'
  date -u -r "$PGDATA/global/pg_control" +%FT%TZ
fi
du -sb "$PGDATA" | cut -f 1
