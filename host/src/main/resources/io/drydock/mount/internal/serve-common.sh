# What the two servers of shares have in common. HOME_OF_IT is the server's folder below Drydock's home; PORT is where it
# shall listen when it has none yet; ACTION is check (only say what is missing), ensure (that it runs, if it has
# anything to do), add (SHARE, FOLDER, …) or remove (SHARE). One at a time.
PATH=$PATH:/usr/sbin:/sbin:/usr/local/sbin
export LC_ALL=C
umask 077
case $HOME_OF_IT in
*[\"\\\$%[:cntrl:]]*)
  printf 'obstacle=%s\n' 'the path of its home has a quote, backslash, dollar, percent or control sign, which configurations cannot have'
  exit 0
  ;;
esac
mkdir -p -- "$HOME_OF_IT/shares"
cd -- "$HOME_OF_IT" || exit
exec 9>lock
flock 9
[ -s port ] || printf '%s\n' "$PORT" >port
port=$(<port)

stop_with() { # an obstacle, for people
  printf 'obstacle=%s\n' "$(printf %s "$1" | tr '\n' ' ')"
  exit 0
}

# Whether the process noted in a file still runs our server: numbers of processes are used again.
runs() {
  local process
  process=$(cat "$1" 2>/dev/null) && [ -n "$process" ] && tr '\0' ' ' 2>/dev/null <"/proc/$process/cmdline" | grep -qF -- "$HOME_OF_IT"
}

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }

wait_for() { # a condition, for twenty seconds
  local attempt
  for attempt in {1..200}; do
    "$@" && return
    sleep 0.1
  done
  return 1
}

# Anything but our server at our port would be asked for shares in vain, or worse.
check_port_free() {
  if answers; then stop_with "something else listens at its port $port; write another number into $HOME_OF_IT/port"; fi
}
