# Makes $PGDATA the files of a new server without any data, whose superuser $PGUSER has no password yet.
initdb --pgdata="$PGDATA" --username="$PGUSER" --auth=scram-sha-256 --pwfile=<(head -c 24 /dev/urandom | base64) \
  --encoding=UTF8 --no-locale >/dev/null
