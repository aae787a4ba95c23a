package io.drydock.python.internal;

import io.drydock.python.CallOwner;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
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
  /**
   * Python frames are large: 1 MB holds 200 to 300 of them. Python's own limit is 1000, which some
   * code raises.
   */
  private static final long STACK_BYTES = 16L << 20;

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

  private static final String BORDER = "_drydock_border";

  private static final AtomicLong COUNT = new AtomicLong();

  private final ExecutorService thread;
  private final Place place;
  private final Context context;
  private final Value call;
  private final ProcessEnd end;
  private volatile boolean usable = true;

  private GraalPyInterpreter(
      ExecutorService thread, Place place, Context context, Value bootstrap, ProcessEnd end) {
    this.thread = thread;
    this.place = place;
    this.context = context;
    this.call = bootstrap.getMember("call");
    this.end = end;
  }

  /**
   * Makes an interpreter on a new thread and waits until it can serve.
   *
   * @param place its files
   */
  public static GraalPyInterpreter start(Engine engine, InterpreterSettings settings, Place place) {
    ExecutorService thread = newThread();
    try {
      return thread.submit(() -> prepare(engine, settings, place, thread)).get();
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
      Engine engine, InterpreterSettings settings, Place place, ExecutorService thread) {
    Context context =
        HostPermissions.newContext(
            engine,
            place.files(),
            folder(settings),
            place.code().ofPython(),
            new LineSink(line -> settings.printed().accept("stdout", line)),
            new LineSink(line -> settings.printed().accept("stderr", line)));
    var end = new ProcessEnd();
    Value bootstrap = border(context, settings, place, end);
    Path home = Path.of(context.eval("python", "__import__('sys').prefix").asString());
    place.close(home, settings.libraryFolders());
    var interpreter = new GraalPyInterpreter(thread, place, context, bootstrap, end);
    Path sourceFolder = settings.sourceFolder();
    if (sourceFolder != null) {
      Path own = place.open(sourceFolder.toAbsolutePath());
      bootstrap.getMember("keep_in").execute(own.toString());
    }
    return interpreter;
  }

  private static Value border(
      Context context, InterpreterSettings settings, Place place, ProcessEnd end) {
    Value sys = context.eval("python", "__import__('sys')");
    Value bootstrap = context.eval(IMPORT_BORDER).execute(sys, place.border().toString());
    bootstrap
        .getMember("prepare")
        .execute(
            settings.sourceFolder() == null ? "" : folder(settings).toString(),
            ProxyArray.fromList(
                settings.libraryFolders().stream().<Object>map(Path::toString).toList()));
    HostFunctions.bind(bootstrap, place.keptCode().module());
    HostFunctions.bind(bootstrap, end.module());
    for (JavaModule<?> module : settings.modules()) {
      HostFunctions.bind(bootstrap, module);
    }
    bootstrap
        .getMember("import_prelude")
        .execute(
            ProxyArray.fromList(List.copyOf(settings.prelude())), place.code().kept().toString());
    return bootstrap;
  }

  private static Path folder(InterpreterSettings settings) {
    Path folder = settings.sourceFolder();
    return folder == null ? NOWHERE : folder.toAbsolutePath();
  }

  @Override
  public void enter(Path sourceFolder, Path around, Duration deadline) {
    Path folder = sourceFolder.toAbsolutePath();
    Path own = place.open(folder);
    place.openAround(folder, around.toAbsolutePath());
    call(BORDER, "enter", List.of(folder.toString(), own.toString()), deadline);
  }

  @Override
  public String call(String module, String function, List<String> arguments, Duration deadline) {
    String name = module + "." + function;
    var answer = new CompletableFuture<String>();
    synchronized (this) {
      if (!usable) {
        throw new InterpreterBrokenException(
            "This interpreter was stopped; it cannot call " + name);
      }
      Object owner = CallOwner.get();
      thread.execute(
          () -> {
            CallOwner.set(owner);
            end.serve(answer, () -> answer(module, function, arguments));
          });
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
      if (end.isEnded()) {
        close();
      }
      return raised;
    }
    // Anything but a described Python exception says that the interpreter itself is damaged.
    close();
    PythonException ofTheCode = GuestFailure.of(e.getCause(), List.of(place.border()));
    if (ofTheCode != null) {
      return ofTheCode;
    }
    if (e.getCause() instanceof PolyglotException polyglot && polyglot.isCancelled()) {
      return new CancellationException(name + " was cancelled");
    }
    return new InterpreterBrokenException("GraalPy failed in " + name + ": " + e.getCause(), e);
  }

  @Override
  public boolean isUsable() {
    return usable && !end.isEnded() && !end.isWornOut();
  }

  @Override
  public void close() {
    synchronized (this) {
      if (!usable) {
        return;
      }
      usable = false;
    }
    thread.shutdown();
    place.ending().await(this::stop);
  }

  private void stop() {
    // Stops running code; close() without force would wait for it, and for its threads.
    context.close(true);
    place.files().deleteTemporary();
  }
}
