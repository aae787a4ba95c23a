# Finds the newest JDK of at least $1 (a major version) and prints its home; prints nothing and fails where there is none.
# Sourced-free and POSIX sh, so that ./mvnw, ./drydock and the packaged launcher can all run it:   sh .mvn/find-jdk.sh 21
# DRYDOCK_JDK, when set, is taken as it is. JAVA_HOME and the java of the PATH are candidates like any other.

wanted=${1:-21}

# A JDK says its version in its own "release" file, so no JVM has to be started to ask.
major_of() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}

candidates() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  onpath=$(command -v javac 2>/dev/null) && onpath=$(readlink -f "$onpath" 2>/dev/null) && printf '%s\n' "${onpath%/bin/javac}"
  for home in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.gradle/jdks/* "${HOME:-}"/.m2/jdks/* \
    "${HOME:-}"/.jbang/cache/jdks/* "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$home" ] && printf '%s\n' "$home"
  done
}

if [ -n "${DRYDOCK_JDK:-}" ]; then
  printf '%s\n' "$DRYDOCK_JDK"
  exit 0
fi

best=0
best_home=
found=
while IFS= read -r home; do
  major=$(major_of "$home") || continue
  [ -n "$major" ] || continue
  found="$found  $major  $home
"
  if [ "$major" -gt "$best" ]; then
    best=$major
    best_home=$home
  fi
done <<END
$(candidates)
END

if [ "$best" -ge "$wanted" ]; then
  printf '%s\n' "$best_home"
  exit 0
fi
{
  echo "Drydock needs a JDK of version $wanted or newer, and none was found."
  if [ -n "$found" ]; then
    echo "Found only:"
    printf '%s' "$found"
  else
    echo "No JDK was found at all (looked at JAVA_HOME, the PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks and the like)."
  fi
  echo "Install one (for example Temurin 25), or name its folder in DRYDOCK_JDK, and try again."
} >&2
exit 1
