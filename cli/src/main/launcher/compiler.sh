# Sourced, with $bin and $lasting: sets $compiler to the module path of the jars that compile Python, for those who have added
# them (docs/performance.md), and else to nothing. No AOT cache goes with it, so it is only worth it where the process lasts.

compiler=
if [ -d "$bin/../lib/compiler" ] && [ "${DRYDOCK_JIT:-${lasting:-no}}" = yes ]; then
  for jar in "$bin"/../lib/compiler/*.jar "$bin"/../lib/python/truffle-compiler-*.jar \
    "$bin"/../lib/python/collections-*.jar "$bin"/../lib/python/word-*.jar; do
    if [ -r "$jar" ]; then
      compiler=$compiler${compiler:+:}$jar
    fi
  done
fi
