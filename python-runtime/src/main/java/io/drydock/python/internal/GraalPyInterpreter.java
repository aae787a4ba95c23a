package io.drydock.python.internal;

import io.drydock.python.Interpreter;
import io.drydock.python.InterpreterBrokenException;
import io.drydock.python.InterpreterSettings;
import io.drydock.python.JavaModule;
import io.drydock.python.PythonException;
import io.drydock.python.PythonTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import tools.jackson.databind.json.JsonMapper;

/** One GraalPy context and the only thread that enters it. */
public final class GraalPyInterpreter implements Interpreter {
  /** Python frames are large: 1 MB holds 200 to 300 of them, and Python's own limit is 1000. */
  private static final long STACK_BYTES = 64L << 20;

  /** Where an interpreter works that nobody has given work yet. */
  private static final Path NOWHERE = Path.of("/");

  /** Imports our side of the border from its folder, where its byte code is found by time. */
  private static final Source IMPORT_BORDER =
      Source.create(
          "python",
          """
          lambda sys, folder: (
              sys.path.insert(0, folder), __import__("_drydock_border"), sys.path.remove(folder))[1]
          """
              .strip());

  private static final AtomicLong COUNT = new AtomicLong();

  private final ExecutorService thread;
  private final Context context;
  private final Value call;
  private volatile boolean usable = true;

  private GraalPyInterpreter(ExecutorService thread, Context context, Value call) {
    this.thread = thread;
    this.context = context;
    this.call = call;
  }

  /**
   * Makes an interpreter on a new thread and waits until it can serve.
   *
   * @param border the folder with our own Python files
   */
  public static GraalPyInterpreter start(
      Engine engine, InterpreterSettings settings, CodeFolders code, Path border) {
    ExecutorService thread = newThread();
    try {
      return thread.submit(() -> prepare(engine, settings, code, border, thread)).get();
    } catch (ExecutionException e) {
      thread.shutdownNow();
      throw new InterpreterBrokenException("GraalPy did not start: " + e.getCause(), e);
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while GraalPy started");
    }
  }

  private static ExecutorService newThread() {
    String name = "python-" + COUNT.incrementAndGet();
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new Waiting.Tasks(),
        task -> {
          var thread = new Thread(null, task, name, STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        });
  }

  private static GraalPyInterpreter prepare(
      Engine engine,
      InterpreterSettings settings,
      CodeFolders code,
      Path border,
      ExecutorService thread) {
    Context context =
        HostPermissions.newContext(
            engine,
            folder(settings),
            code.ofPython(),
            new LineSink(line -> settings.printed().accept("stdout", line)),
            new LineSink(line -> settings.printed().accept("stderr", line)));
    Value sys = context.eval("python", "__import__('sys')");
    Value bootstrap = context.eval(IMPORT_BORDER).execute(sys, border.toString());
    bootstrap
        .getMember("prepare")
        .execute(
            settings.sourceFolder() == null ? "" : folder(settings).toString(),
            ProxyArray.fromList(
                settings.libraryFolders().stream().<Object>map(Path::toString).toList()));
    for (JavaModule<?> module : settings.modules()) {
      HostFunctions.bind(bootstrap, module);
    }
    bootstrap
        .getMember("import_prelude")
        .execute(ProxyArray.fromList(List.copyOf(settings.prelude())), code.kept().toString());
    return new GraalPyInterpreter(thread, context, bootstrap.getMember("call"));
  }

  private static Path folder(InterpreterSettings settings) {
    Path folder = settings.sourceFolder();
    return folder == null ? NOWHERE : folder.toAbsolutePath();
  }

  @Override
  public String call(String module, String function, List<String> arguments, Duration deadline) {
    String name = module + "." + function;
    Future<String> answer;
    synchronized (this) {
      if (!usable) {
        throw new InterpreterBrokenException(
            "This interpreter was stopped; it cannot call " + name);
      }
      answer = thread.submit(() -> answer(module, function, arguments));
    }
    try {
      Waiting.aMomentFor(answer);
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      close();
      throw new PythonTimeoutException(name, deadline);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new CancellationException(name + " was cancelled");
    } catch (ExecutionException e) {
      throw failure(name, e);
    }
  }

  private String answer(String module, String function, List<String> arguments) {
    Object[] all = new Object[2 + arguments.size()];
    all[0] = module;
    all[1] = function;
    for (int i = 0; i < arguments.size(); i++) {
      all[2 + i] = arguments.get(i);
    }
    Value outcome = call.execute(all);
    if (outcome.isString()) {
      return outcome.asString();
    }
    String raised = outcome.getArrayElement(0).asString();
    throw new PythonException(
        JsonMapper.shared().readValue(raised, PythonException.Description.class));
  }

  private RuntimeException failure(String name, ExecutionException e) {
    if (e.getCause() instanceof PythonException raised) {
      return raised;
    }
    // Anything but a described Python exception says that the interpreter itself is damaged.
    close();
    if (e.getCause() instanceof PolyglotException polyglot && polyglot.isCancelled()) {
      return new CancellationException(name + " was cancelled");
    }
    return new InterpreterBrokenException("GraalPy failed in " + name + ": " + e.getCause(), e);
  }

  @Override
  public boolean isUsable() {
    return usable;
  }

  @Override
  public void close() {
    synchronized (this) {
      usable = false;
    }
    // Stops running code; close() without force would wait for it, and for its threads.
    context.close(true);
    thread.shutdownNow();
  }
}
