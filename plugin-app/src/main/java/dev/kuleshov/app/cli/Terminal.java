package dev.kuleshov.app.cli;

import dev.kuleshov.api.JobMonitor;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Shows progress on standard error and passes Ctrl-C on to the work.
 *
 * <p>On a terminal one line is written over and over; elsewhere each stage is named once.
 */
final class Terminal implements JobMonitor {

  /** Set by the launcher, which can tell: Java cannot ask about standard error. */
  private static final boolean LIVE = Boolean.getBoolean("kuleshov.terminal");

  /** How long the work may take to put its things away after Ctrl-C. */
  private static final long PATIENCE_MILLIS = 10_000;

  private static final long TICK_MILLIS = 50;

  /** Width of the bar in characters. */
  private static final int BAR = 20;

  private static volatile boolean finished;

  private final PrintWriter err;
  private final boolean quiet;
  private final Thread worker = Thread.currentThread();
  private volatile boolean cancelled;
  private String stage = "";
  private int percent = -1;

  private Terminal(PrintWriter err, boolean quiet) {
    this.err = err;
    this.quiet = quiet;
  }

  static Terminal start(PrintWriter err, boolean quiet) {
    Terminal terminal = new Terminal(err, quiet);
    Runtime.getRuntime().addShutdownHook(new Thread(terminal::interrupt, "cancel"));
    return terminal;
  }

  /** Tells the work to stop, and waits until it has put its things away. */
  private void interrupt() {
    cancelled = true;
    try {
      // A worker that is in System.exit itself waits for this hook: it is done.
      for (long left = PATIENCE_MILLIS; left > 0 && !done(); left -= TICK_MILLIS) {
        worker.join(TICK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean done() {
    return !worker.isAlive() || finished;
  }

  /** Hears that the work is over, well or not, so that nothing waits for it. */
  static void finish() {
    finished = true;
  }

  @Override
  public synchronized void progress(String name, double fraction) {
    if (quiet) {
      return;
    }
    int now = Double.isNaN(fraction) ? 0 : (int) Math.floor(100 * fraction);
    boolean started = !name.equals(stage);
    if (LIVE) {
      if (started || now != percent) {
        err.print(String.format(Locale.ROOT, "\r\u001b[K%s %s %d %%", name, bar(now), now));
        err.print(now >= 100 ? "\r\u001b[K" : "");
        err.flush();
      }
    } else if (started) {
      err.println(name + " …");
      err.flush();
    }
    stage = name;
    percent = now;
  }

  private static String bar(int percent) {
    int full = Math.min(BAR, BAR * percent / 100);
    return "█".repeat(full) + "░".repeat(BAR - full);
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }
}
