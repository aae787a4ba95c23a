# Sourced, with $bin and $jdk: sets $major, $options (words without blanks) and $classpath.

major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release" 2>/dev/null)
major=${major:-21}

# What the libraries need, and what they would otherwise spend a short command's time on: looking for Groovy and for logging
# in every jar, data of the JVM for other tools, the events of a flight recorder that nobody starts, formats of all countries.
# One quick compiler, also where the process lasts: with both of them a resident host's first operation takes twice as long, and
# the next hundred take longer; whoever computes for minutes says DRYDOCK_JAVA_OPTIONS=-XX:TieredStopAtLevel=4.
# A thread that a plugin starts gets a stack for as deep a recursion as in CPython; what it does not use takes no memory.
options="-Xss8m --enable-native-access=ALL-UNNAMED \
-XX:TieredStopAtLevel=1 \
-XX:+UseSerialGC \
-XX:-UsePerfData \
-XX:+IgnoreUnrecognizedVMOptions \
-XX:-PrintWarnings \
-XX:-FlightRecorder \
-Xlog:disable \
-Djava.locale.providers=FALLBACK \
-Dpicocli.disable.closures=true \
-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider \
-Dslf4j.internal.verbosity=ERROR"
if [ "$major" -ge 23 ]; then
  options="--sun-misc-unsafe-memory-access=allow $options"
fi

# Always in the same order: a shared archive of classes is only good for the very same class path. A class or a resource is
# looked for in one jar after the other, so the jar that is asked for one in every command is the first, and the largest ones
# are the last.
jars() (
  LC_ALL=C
  cd "$bin/../lib" || exit 1
  here=$(pwd -P)
  seen=
  for jar in sqlite-jdbc-*.jar jdbi3-core-*.jar [!s]*.jar s[!q]*.jar python/*.jar; do
    case $jar in
      jdbi3-core-*) [ -n "${seen:-}" ] && continue; seen=yes ;;
    esac
    printf '%s:' "$here/$jar"
  done
  for jar in "crypto/$platform"/*.jar; do
    [ ! -r "$jar" ] || printf '%s:' "$here/$jar"
  done
)

# AES in native code, which needs no large compiler, for SSH. Its jars have a library for one platform each, under the same name, so
# only one may be on the class path: the JDK's, which need not be the machine's. Where there is none, AES is Java's.
release() { # key
  sed -n "s/^$1=\"\(.*\)\"/\1/p" "$jdk/release" 2>/dev/null
}
case $(release OS_NAME)-$(release OS_ARCH)-$(release LIBC) in
  *-musl) platform=none ;;
  Linux-x86_64-* | Linux-amd64-*) platform=linux-x86_64 ;;
  Linux-aarch64-*) platform=linux-aarch_64 ;;
  Darwin-aarch64-*) platform=osx-aarch_64 ;;
  Darwin-x86_64-*) platform=osx-x86_64 ;;
  *) platform=none ;;
esac
classpath=$(jars)
classpath=${classpath%:}
