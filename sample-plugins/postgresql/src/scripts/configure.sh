# Makes a copy of another server's files fit to be started as a server of its own, unless it runs already.
find_server
if [[ -n $server ]]; then exit 0; fi
if [[ $(cat "$PGDATA/PG_VERSION") != "${VERSION%%.*}" ]]; then
  echo "The data is PostgreSQL $(cat "$PGDATA/PG_VERSION")'s, and the programs in $BINARIES are $VERSION." >&2
  exit 1
fi
chmod 0700 "$PGDATA"
cd "$PGDATA"
rm -f postmaster.pid postmaster.opts standby.signal recovery.signal

# What a person set with ALTER SYSTEM would win over our own settings.
touch postgresql.auto.conf
own='port|listen_addresses|unix_socket_directories|data_directory|hba_file|ident_file|external_pid_file'
own+='|archive_mode|archive_command|restore_command|primary_conninfo|primary_slot_name'
sed -i -E "/^ *($own) *=/d" postgresql.auto.conf

quoted() { # as postgresql.conf wants it
  printf "'%s'" "${1//\'/\'\'}"
}
cat >vdb.conf <<END
# Written whenever this VDB is configured; anything before it in postgresql.conf is the source's.
port = $PGPORT
listen_addresses = $(quoted "$LISTEN_ADDRESSES")
unix_socket_directories = $(quoted "$PGHOST")
data_directory = $(quoted "$PGDATA")
hba_file = $(quoted "$PGDATA/vdb_hba.conf")
ident_file = $(quoted "$PGDATA/vdb_ident.conf")
external_pid_file = ''
# A copy must never write into the archive of its source, nor follow it.
archive_mode = off
restore_command = ''
primary_conninfo = ''
primary_slot_name = ''
END
# Some systems keep these files elsewhere, so that a base backup does not have them.
touch postgresql.conf
if ! grep -qx "include 'vdb.conf'" postgresql.conf; then
  printf "\ninclude 'vdb.conf'\n" >>postgresql.conf
fi

# The host's user who owns the files may be the superuser, without a password; all others as at the source.
printf 'vdb "%s" "%s"\n' "$(id -un)" "$PGUSER" >vdb_ident.conf
{
  printf 'local all "%s" peer map=vdb\n' "$PGUSER"
  if [[ -f pg_hba.conf ]]; then
    cat pg_hba.conf
  else
    printf '%s all all %s scram-sha-256\n' local '' host 127.0.0.1/32 host ::1/128
  fi
} >vdb_hba.conf
