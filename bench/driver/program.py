"""What is run: Drydock's programs on one side, python3 on the other."""

import glob
import json
import os
import re
import subprocess
import sys
import time

BENCH = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROOT = os.path.dirname(BENCH)
TARGET = os.path.join(BENCH, "target")
PLUGIN = os.path.join(BENCH, "plugin")
DRYDOCK = os.path.join(ROOT, "cli", "target", "drydock")
# Real servers that tests use.
FIXTURES = [os.path.join(ROOT, "test-fixtures", "target", "classes")]
JDK = os.environ["DRYDOCK_JDK"]

# As in the launcher: one quick compiler and a simple collector.
LAUNCHER_FLAGS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]


def graalpy_version():
    """Return the version of GraalPy that was built in."""
    (jar,) = glob.glob(os.path.join(DRYDOCK, "lib", "python", "python-language-*.jar"))
    return re.fullmatch(r"python-language-(.+)\.jar", os.path.basename(jar)).group(1)


def jdk_version():
    """Return name and version of the JDK, as its release file says."""
    with open(os.path.join(JDK, "release"), encoding="utf-8") as file:
        values = dict(line.strip().split("=", 1) for line in file if "=" in line)
    return " ".join(
        values.get(key, "").strip('"') for key in ("IMPLEMENTOR", "JAVA_VERSION")
    ).strip()


def calls(main_class, arguments, flags=()):
    """Return the command line of a Java program that calls the plugin in bench/plugin."""
    return java(main_class, [PLUGIN, os.path.join(TARGET, "cache", "java"), *arguments], flags)


def java(main_class, arguments, flags=(), more_classes=()):
    """Return the command line of one of the benchmark's Java programs."""
    always = ["--enable-native-access=ALL-UNNAMED"]
    if int(jdk_version().split()[-1].split(".")[0]) >= 23:
        always.append("--sun-misc-unsafe-memory-access=allow")
    # Jars that only Python needs are in a folder of their own.
    jars = [os.path.join(DRYDOCK, "lib", "*"), os.path.join(DRYDOCK, "lib", "python", "*")]
    classes = [os.path.join(TARGET, "classes"), *more_classes, *jars]
    return [
        os.path.join(JDK, "bin", "java"),
        *always,
        *flags,
        "-cp",
        os.pathsep.join(classes),
        f"io.drydock.bench.{main_class}",
        *arguments,
    ]


def native_aes():
    """Return the jars that the launcher has on its class path for AES on this JDK: one, or none."""
    script = '. "$bin/java-options.sh"; printf %s "$classpath"'
    places = {"bin": os.path.join(DRYDOCK, "bin"), "jdk": JDK}
    done = subprocess.run(
        ["sh", "-c", script], env={**os.environ, **places}, capture_output=True, text=True, check=True
    )
    return [jar for jar in done.stdout.split(os.pathsep) if "/lib/crypto/" in jar]


def python(script, arguments=()):
    """Return the command line of one of the benchmark's scripts, on this python3 itself.

    That is the interpreter, and not a version manager's script in front of it: a slower start of
    python3 would flatter Drydock.
    """
    arguments_file = os.path.join(PLUGIN, "arguments.json")
    return [sys.executable, os.path.join(BENCH, "python", script), arguments_file, *arguments]


def environment(daemon=False):
    """Return the environment variables for both sides; in: whether a resident host may answer."""
    variables = dict(os.environ)
    variables["DRYDOCK_DAEMON"] = "yes" if daemon else "no"
    variables["PYTHONPATH"] = os.path.join(PLUGIN, "src")
    variables["XDG_CACHE_HOME"] = os.path.join(TARGET, "cache")
    # An environment makes its folders in the user's home: those of a benchmark are in nobody's way.
    variables["HOME"] = os.path.join(TARGET, "home")
    os.makedirs(variables["HOME"], exist_ok=True)
    # Cold means cold: no resident host answers, unless somebody measures that one.
    variables.setdefault("DRYDOCK_DAEMON", "no")
    return variables


def output(command, daemon=False):
    """Run a command and return its standard output; its failure is ours."""
    done = subprocess.run(
        command, env=environment(daemon), stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    if done.returncode != 0:
        sys.exit(f"bench: {' '.join(command)} exited with {done.returncode}:\n{done.stderr}")
    return done.stdout


def json_of(command):
    """Run a command and return what it printed as JSON."""
    return json.loads(output(command))


def seconds(command, daemon=False):
    """Return how long a command takes from its start to its end."""
    start = time.perf_counter()
    output(command, daemon)
    return time.perf_counter() - start
