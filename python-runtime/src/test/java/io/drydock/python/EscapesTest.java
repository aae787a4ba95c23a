package io.drydock.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Python code that wants to read or write what is not its own (contract §2). */
class EscapesTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  /** Answers with the ways that led out, and what each of them gave. */
  private static final String TRIES =
      """
      import importlib.machinery, importlib.util, io, mmap, os, posix, runpy, shutil, sys
      import tempfile, threading, zipimport

      def tries(secret):
          folder, name = os.path.split(secret)
          here = os.getcwd()
          def link(target, as_what=os.symlink):
              path = tempfile.mktemp(dir="/tmp")
              as_what(target, path)
              return path
          def linked_folder():
              return os.path.join(link(folder), name)
          def moved_link():
              os.makedirs("/tmp/one/two", exist_ok=True)
              os.symlink("../.." + secret, "/tmp/one/two/link")
              os.rename("/tmp/one/two/link", "/tmp/moved")
              return "/tmp/moved"
          def written(path):
              open(path, "w").write("mine")
              return path
          def module_at(path):
              loader = importlib.machinery.SourceFileLoader("stolen", path)
              return loader.get_data(path)
          def on_the_path():
              sys.path.insert(0, folder)
              try:
                  import secret_module
                  return secret_module.SECRET
              finally:
                  sys.path.remove(folder)
          def in_a_thread():
              found = []
              def work():
                  try:
                      found.append(open(secret).read())
                  except OSError:
                      pass
              thread = threading.Thread(target=work)
              thread.start()
              thread.join()
              if not found:
                  raise OSError("refused")
              return found
          def at_the_working_directory():
              os.chdir(folder)
              try:
                  return open(name).read()
              finally:
                  os.chdir(here)
          def mapped():
              with open(secret, "rb") as file:
                  return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)[:]
          def by_folder_descriptor():
              return os.open(name, os.O_RDONLY, dir_fd=os.open(folder, os.O_RDONLY))
          def modes_of(path):
              os.chmod(path, 0o777)
              return path
          yield from {
              "plain": lambda: open(secret).read(),
              "posix": lambda: posix.open(secret, posix.O_RDONLY),
              "FileIO": lambda: io.FileIO(secret).read(),
              "dots": lambda: open("/tmp/.." + secret).read(),
              "dots from here": lambda: open(here + "/.." * 30 + secret).read(),
              "slashes": lambda: open("//" + secret).read(),
              "slashes and dots": lambda: open("/./" + secret.replace("/", "//./")).read(),
              "bytes": lambda: open(os.fsencode(secret)).read(),
              "link": lambda: open(link(secret)).read(),
              "link to a link": lambda: open(link(link(secret))).read(),
              "link to a folder": lambda: open(linked_folder()).read(),
              "link to the root": lambda: open(link("/") + secret).read(),
              "moved link": lambda: open(moved_link()).read(),
              "link written through": lambda: written(link(secret)),
              "new file by a link": lambda: written(link(secret + ".new")),
              "hard link": lambda: open(link(secret, os.link)).read(),
              "hard link of a readable file": lambda: written(link(__file__, os.link)),
              "descriptors": lambda: os.listdir("/proc/self/fd"),
              "memory": lambda: open("/proc/self/mem", "rb"),
              "environment": lambda: open("/proc/self/environ").read(),
              "other process": lambda: open("/proc/1/cmdline").read(),
              "dev fd": lambda: os.listdir("/dev/fd"),
              "dev fd 0": lambda: open("/dev/fd/0"),
              "dev stdin": lambda: open("/dev/stdin"),
              "inherited descriptor": lambda: [open(fd) for fd in range(3, 64)],
              "passwd": lambda: open("/etc/passwd").read(),
              "shadow by a link": lambda: open(link("/etc/ssl/certs/../../shadow")).read(),
              "private keys": lambda: os.listdir("/etc/ssl/private"),
              "root": lambda: os.listdir("/"),
              "etc": lambda: os.listdir("/etc"),
              "folder": lambda: os.listdir(folder),
              "walk": lambda: [1 / len(found) for _, *found in os.walk(folder)] or 1 / 0,
              "stat": lambda: os.stat(secret),
              "exists": lambda: 1 / os.path.exists(secret),
              "copy": lambda: shutil.copy(secret, "/tmp/copy"),
              "move": lambda: os.rename(secret, "/tmp/moved-in"),
              "delete": lambda: os.unlink(secret),
              "new folder": lambda: os.mkdir(folder + "/new"),
              "write": lambda: written(secret),
              "own source": lambda: written(__file__),
              "new source": lambda: written(here + "/new.py"),
              "standard library": lambda: written(os.path.dirname(os.__file__) + "/new.py"),
              "byte code": lambda: written(os.__cached__ or "/none"),
              "byte code for all": lambda: written(sys.pycache_prefix + "/new.pyc"),
              "chmod": lambda: modes_of(secret),
              "chmod of tmp": lambda: modes_of("/tmp"),
              "chown": lambda: os.chown(written("/tmp/mine"), 12345, 12345),
              "working directory": at_the_working_directory,
              "chroot": lambda: os.chroot("/tmp"),
              "thread": in_a_thread,
              "mmap": mapped,
              "folder descriptor": by_folder_descriptor,
              "loader": lambda: module_at(secret),
              "import": on_the_path,
              "zip": lambda: zipimport.zipimporter(folder + "/secret.zip"),
              "runpy": lambda: runpy.run_path(folder + "/secret_module.py"),
              "temporary folder": lambda: tempfile.mkdtemp(dir=folder),
              "ctypes": lambda: __import__("ctypes").CDLL(None),
              "_ctypes": lambda: __import__("_ctypes").dlopen(None, 0),
              "java": lambda: __import__("java").type("java.lang.System"),
              "java path": lambda: __import__("java").add_to_classpath(folder),
              "polyglot": lambda: __import__("polyglot").eval(language="python", string="1"),
              "polyglot file": lambda: __import__("polyglot").eval(
                  path=folder + "/secret_module.py", language="python"),
              "internals read": lambda: __graalpython__.read_file(secret),
              "internals load": lambda: __graalpython__.load_bytecode_file(
                  secret, secret, {"mtime": 0, "size": 1}) or 1 / 0,
              "internals build": lambda: __import__("__graalpython_dev__"),
              "unix socket": lambda: __import__("socket").socket(1, 1).connect("/run/x"),
              "shared memory": lambda: __import__("_posixshmem").shm_open("/x", 66, 0o600),
              "system": lambda: os.system("id"),
              "popen": lambda: os.popen("id").read(),
              "subprocess": lambda: __import__("subprocess").run(["id"]),
              "fork_exec": lambda: __import__("_posixsubprocess").fork_exec(*[None] * 23),
              "fork": lambda: os.fork(),
              "exec": lambda: os.execv("/bin/true", ["true"]),
              "spawn": lambda: os.spawnl(os.P_WAIT, "/bin/true", "true"),
              "signal handler": lambda: __import__("signal").signal(2, print),
              "interpreters": lambda: __import__("_xxsubinterpreters").create(),
          }.items()

      def f(secret):
          out = []
          for name, attempt in tries(secret):
              try:
                  out.append(f"{name}: {attempt()!r}")
              except Exception:
                  pass
          return "\\n".join(out)

      def environment():
          return repr({**os.environ, "UNSAFE_PYO3_SKIP_VERSION_CHECK": ""})

      def temporary():
          os.makedirs("/tmp/a/b")
          with open("/tmp/a/b/c", "w") as file:
              file.write("text")
          os.symlink("b/c", "/tmp/a/link")
          os.symlink("/tmp/a", "/tmp/folder")
          shutil.copy("/tmp/a/b/c", "/tmp/same")
          os.replace("/tmp/same", "/tmp/replaced")
          shutil.copytree("/tmp/a", "/tmp/copied")
          read = [open(p).read() for p in (
              "/tmp/a/link", "/tmp/folder/b/c", "/tmp/a/b/../b/c", "/tmp/replaced", "/tmp/copied/b/c")]
          shutil.rmtree("/tmp/copied")
          here = os.getcwd()
          with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as file:
              file.write(b"more")
              os.chdir(folder)
              open("here", "w").close()
              listed = os.listdir(".")
              os.chdir(here)
          return repr([read, listed, os.path.realpath("/tmp/a/link"), tempfile.gettempdir()])

      def allowed():
          import ssl, socket
          open(os.devnull, "w").write("x")
          ssl.create_default_context()
          socket.getaddrinfo("localhost", 80)
          here = os.path.dirname(__file__)
          return " ".join([
              open(os.path.join(here, "data.txt")).read(), open("data.txt").read(),
              open("linked/data.txt").read(), open(os.path.realpath("linked/data.txt")).read(),
              __import__("linked_module").ANSWER, __import__("linked.inner").inner.ANSWER,
              open("/etc/hosts").read()[:0],
          ])

      def private():
          found = []
          for path in ("home/secret", "ssh/key", "root/etc/passwd", "passwd", "drydock/key"):
              try:
                  found.append(open(path).read())
              except OSError:
                  pass
          return repr(found)

      def many():
          for _ in range(1000):
              open("data.txt").read()
          return "read"
      """;

  @TempDir static Path cache;
  @TempDir static Path project;
  @TempDir static Path outside;
  private static PythonRuntime runtime;
  private static Interpreter python;

  @BeforeAll
  static void startEngine() throws IOException {
    Path sources = Files.createDirectories(project.resolve("src"));
    Files.writeString(sources.resolve("subject.py"), TRIES);
    Files.writeString(sources.resolve("data.txt"), "data");
    Path inner = Files.createDirectories(project.resolve("lib/inner"));
    Files.writeString(inner.resolve("data.txt"), "linked");
    Files.writeString(inner.resolve("inner.py"), "ANSWER = 'inner'");
    Files.writeString(project.resolve("lib/module.py"), "ANSWER = 'module'");
    Files.createSymbolicLink(sources.resolve("linked"), Path.of("../lib/inner"));
    Files.createSymbolicLink(sources.resolve("linked_module.py"), Path.of("../lib/module.py"));
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.writeString(outside.resolve("secret_module.py"), "SECRET = 'secret'");
    Path ssh = Files.createDirectories(outside.resolve(".ssh"));
    Files.writeString(ssh.resolve("key"), "key");
    Path drydock = Files.createDirectories(project.resolve("drydock"));
    Files.writeString(drydock.resolve("key"), "key");
    Files.createSymbolicLink(sources.resolve("ssh"), ssh);
    Files.createSymbolicLink(sources.resolve("root"), Path.of("/"));
    Files.createSymbolicLink(sources.resolve("passwd"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(sources.resolve("drydock"), drydock);
    runtime = new PythonRuntime(cache);
    runtime.keepPrivate(drydock);
    python = newInterpreter();
  }

  private static Interpreter newInterpreter() {
    return runtime.newInterpreter(
        new InterpreterSettings(
            project.resolve("src"), List.of(), List.of(), List.of(), (stream, line) -> {}));
  }

  @AfterAll
  static void stopEngine() {
    python.close();
    runtime.close();
  }

  private static String call(String function, String... arguments) {
    return python.call("subject", function, List.of(arguments), LONG);
  }

  @Test
  void no_way_leads_out() {
    Path secret = outside.resolve("secret.txt");
    assertThat(call("f", secret.toString())).isEmpty();
    assertThat(secret).hasContent("secret");
    assertThat(outside.toFile().list())
        .containsExactlyInAnyOrder(".ssh", "secret.txt", "secret_module.py");
  }

  @Test
  void the_environment_of_the_process_is_not_there() {
    assertThat(call("environment")).isEqualTo("{'UNSAFE_PYO3_SKIP_VERSION_CHECK': ''}");
  }

  @Test
  void a_temporary_folder_is_there_with_all_that_files_can_do() {
    assertThat(call("temporary"))
        .isEqualTo("[['text', 'text', 'text', 'text', 'text'], ['here'], '/tmp/a/b/c', '/tmp']");
  }

  @Test
  void the_plugins_own_files_are_read_and_what_the_authors_links_lead_to() {
    assertThat(call("allowed")).isEqualTo("data data linked linked module inner ");
  }

  @Test
  void links_among_a_plugins_files_lead_to_nothing_private() {
    assertThat(call("private")).isEqualTo("[]");
  }

  @Test
  void files_that_nobody_closes_do_not_use_up_all_that_there_may_be() {
    try (Interpreter other = newInterpreter()) {
      assertThat(other.call("subject", "many", List.of(), LONG)).isEqualTo("read");
    }
  }

  @Test
  void the_temporary_folder_goes_with_its_interpreter() throws IOException {
    try (Interpreter other = newInterpreter()) {
      Set<Path> before = temporaryFolders();
      other.call("subject", "temporary", List.of(), LONG);
      Set<Path> made = temporaryFolders();
      made.removeAll(before);
      assertThat(made).hasSize(1);
      other.close();
      assertThat(temporaryFolders()).doesNotContainAnyElementsOf(made);
    }
  }

  private static Set<Path> temporaryFolders() throws IOException {
    String mine = "drydock-plugin-" + ProcessHandle.current().pid() + "-";
    try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith(mine))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
