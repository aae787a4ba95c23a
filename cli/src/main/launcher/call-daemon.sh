# Sourced by drydock, with $home, $bin, $build, $jdk, $terminals, $starting and the command line: hands the command to the home's
# resident host, and ends with its exit code. All of it is a shell's own work, for a JVM that says hello takes longer than most
# commands. Both sides meet in a folder, which is deleted at the end:
#   request        that there is a command; the host renames it when it takes the command, we rename it to take it back
#   rung           it is complete
#   said           a pipe: who, where and what, with the environment, which must not lie on a disk
#   ask            a pipe: what the host asks for or tells, a line each
#   input          a pipe: the answers
#   out, err       pipes: the outputs
#   ear            a pipe: what we tell the host; it ends with this process
#   alive          written by the host from time to time
# Whatever is the matter with the host, the command is run: by it, or else by a process of its own. What a shell would say of that
# is for nobody: standard error is closed to it, and kept as descriptor 6.

call=$home/daemon/$build.call.$$

# A file that is there, and empty. Not with `:`, which would end the shell where it cannot be written.
mark() {
  true >"$call/$1"
} 2>/dev/null

# In the background, for when this process ends sooner: nothing may be left that holds its outputs open.
rest() { # seconds
  sleep "$1" </dev/null >/dev/null 2>&1 4<&- 5>&- 6>&- &
  resting=$!
  wait "$resting"
}

end_rest() {
  kill "$resting" 2>/dev/null
  exit 0
}

# What the host asks for. Ctrl-C does not reach this: it is in the background. Its exit code is the command's.
hand() {
  # Not at the call: a shell would keep a copy, for when the function is done.
  exec 5>&- 6>&-
  reading=
  trap 'kill $reading 2>/dev/null; exit 1' TERM
  while IFS= read -r word; do
    case $word in
      input)
        echo yes >"$call/asks"
        dd bs=8192 count=1 <&4 2>/dev/null >"$call/input" &
        reading=$!
        wait "$reading"
        mark asks
        ;;
      secret\ *)
        echo yes >"$call/asks"
        secret "${word#secret }"
        mark asks
        ;;
      refused)
        mark refused
        exit 0
        ;;
      exit\ *)
        mark ended
        exit "${word#exit }"
        ;;
    esac
  done
  mark lost
  exit 1
}

# Asks the person, without showing what is typed; without a person there is no answer.
secret() { # prompt
  answer=
  case $terminals in
    01*)
      stty -g <&4 >"$call/terminal"
      stty -echo <&4
      printf '%s: ' "$1" >/dev/tty
      ! IFS= read -r answer <&4 || answer="secret
$answer"
      restore_terminal
      ;;
  esac
  printf '%s' "$answer" >"$call/input"
}

restore_terminal() {
  if [ -s "$call/terminal" ]; then
    read -r modes <"$call/terminal"
    stty "$modes" <&4
    echo >/dev/tty
    mark terminal
  fi
}

# Notices within a second that the host does not take the command, and when it has said nothing for longer than a busy machine
# keeps it silent.
watch() {
  exec 4<&- 5>&-
  trap end_rest TERM
  cd /
  tries=0
  while [ "$starting" != 0 ] && [ "$tries" -lt 300 ] && [ -e "$call/request" ] && kill -0 "$starting" 2>/dev/null; do
    rest 0.1
    tries=$((tries + 1))
  done
  rest 0.9
  if [ -e "$call/request" ]; then
    kill -USR1 "$$"
    return
  fi
  silent=0
  while kill -0 "$$" 2>/dev/null && [ -d "$call" ]; do
    mark alive
    rest 0.9
    silent=$((silent + 1))
    [ ! -s "$call/alive" ] || silent=0
    if [ "$silent" = 11 ] && [ -d "$call" ]; then
      # The last line there may not be at its end.
      case $terminals in *2*) echo >&6 ;; esac
      echo "drydock: the resident host (process $host) does not answer; waiting for it. Ctrl-C leaves it;" \
        "'drydock daemon stop' ends it." >&6
    fi
  done
}

# Takes the command back; not when the host has it already.
withdraw() {
  interrupted=yes
  mv "$call/request" "$call/withdrawn" 2>/dev/null && kill "$hand" 2>/dev/null
}

lose_patience() {
  withdraw && alone=yes
}

# Ctrl-C, or another signal: the host cancels the command, and what it says about that is still shown.
cancel() { # exit code
  interrupted=yes
  [ -z "$signal" ] || return 0
  signal=$1
  echo cancel >&5
  if ! withdraw; then
    if [ -s "$call/asks" ]; then
      abandon
    else
      wait_for_end >/dev/null &
      patience=$!
    fi
  fi
}

wait_for_end() {
  exec 4<&- 5>&- 6>&-
  trap end_rest TERM
  rest 10
  abandon
}

# Waits for the host no longer.
abandon() {
  mark abandoned
  kill "$hand" 2>/dev/null
}

# As it was given to us, where that can be seen: variables of this script may have names of exported ones.
environment() {
  if [ -r "/proc/$$/environ" ]; then
    cat "/proc/$$/environ"
    # These may have been set here.
    [ -z "${LC_CTYPE+set}" ] || printf 'LC_CTYPE=%s\0' "$LC_CTYPE"
    [ -z "${XDG_CACHE_HOME+set}" ] || printf 'XDG_CACHE_HOME=%s\0' "$XDG_CACHE_HOME"
  else
    env -0
  fi
}

# All that the host has to know.
say() {
  printf '%s\0' "$build" "$jdk" "$$" "$terminals" "$outputs" "$PWD" "$#" "$@"
  environment
}

run_alone() {
  DRYDOCK_DAEMON=no
  export DRYDOCK_DAEMON
  exec "$bin/drydock" "$@" 4<&- 5>&- 6>&-
}

# A shell does not survive it when its own are closed.
{ true 3<&0; } 2>/dev/null || exec </dev/null
{ true 3>&1; } 2>/dev/null || exec >/dev/null
true 3>&2 || exec 2>/dev/null
outputs='out err'
[ /dev/fd/1 -ef /dev/fd/2 ] && outputs=out

exec 6>&2 2>/dev/null
{ mkdir -m 700 "$call" || { rm -rf "$call" && mkdir -m 700 "$call"; }; } &&
  mkfifo -m 600 "$call/said" "$call/ask" "$call/input" "$call/out" "$call/err" "$call/ear" &&
  printf 'run\0' >"$call/request" && [ -p "$home/daemon/$build" ] && mark rung || {
  exec 2>&6 6>&-
  rm -rf "$call" 2>/dev/null
  run_alone "$@"
}

signal= alone= patience=
exec 4<&0 5<>"$call/ear"
trap 'cancel 130' INT
trap 'cancel 143' TERM
trap 'cancel 129' HUP
trap lose_patience USR1
say "$@" >"$call/said" </dev/null 4<&- 5>&- 6>&- &
said=$!
echo "$build.call.$$" 1<>"$home/daemon/$build"

hand <"$call/ask" &
hand=$!
cat <"$call/out" 4<&- 5>&- 6>&- &
out=$!
err=
if [ "$outputs" != out ]; then
  cat <"$call/err" >&6 4<&- 5>&- 6>&- &
  err=$!
fi
watch </dev/null >/dev/null &
watch=$!

# A signal ends a wait.
while :; do
  interrupted=
  wait "$hand"
  code=$?
  [ -n "$interrupted" ] || break
done
[ -z "$signal" ] || code=$signal
state=served
[ -z "$alone" ] && [ ! -e "$call/refused" ] || state=alone
[ "$state$signal" != served ] || [ ! -e "$call/lost" ] || state=lost

# What was said is shown to its end, if the host had begun.
if [ "$state" = lost ]; then
  rest 0.1
elif [ "$state" = served ] && [ ! -e "$call/withdrawn" ] && [ ! -e "$call/abandoned" ]; then
  wait "$out" $err
fi
restore_terminal

kill "$watch" "$said" "$out" $err $patience
trap - INT TERM HUP USR1
# Else the host does it: it may wait for somebody to open one of these pipes, and finds that we are gone.
if [ -e "$call/ended" ] || [ -e "$call/withdrawn" ] || [ "$state" != served ]; then
  rm -rf "$call" </dev/null >/dev/null 4<&- 5>&- 6>&- &
fi
[ "$state" != served ] || exit "$code"

exec 2>&6 6>&-
json=
[ "$state" != lost ] || for word in "$@"; do
  # A command that only looks is run again; of any other nobody knows how far it came, and that is told.
  case $word in
    list | show | tree) state=alone ;;
    --json) json=--json ;;
  esac
done
[ "$state" = alone ] || set -- daemon lost $json
run_alone "$@"
