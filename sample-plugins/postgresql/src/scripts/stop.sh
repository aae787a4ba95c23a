# Ends the server: sessions are cut off, and everything is written. Does nothing when it does not run.
let_go
if [[ -n $server ]]; then
  pg_ctl stop --silent --wait --timeout=600 --mode=fast
fi
