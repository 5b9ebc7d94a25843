package dev.kuleshov.core.speech;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.TranscriptionRequest;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.SoundSink;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Transcribes the speech of a film chunk by chunk, as its sound streams by.
 *
 * <p>Several transcribers of one thread each work side by side, which costs less than several
 * threads in one; the sound waits for them, so that memory holds a few chunks whatever the film's
 * length. What is done is told in the film's order and can be kept, to go on from there.
 */
public final class SpeechReader {

  private static final int MOST_WORKERS = 4;
  private static final long LOOK_MILLIS = 100;

  /** Samples a second. */
  private static final int RATE = SoundSink.SAMPLE_RATE;

  private final Path model;
  private final TranscriptionRequest request;
  private final JobMonitor monitor;

  /**
   * Makes a reader.
   *
   * @param model Whisper's file
   * @param request in which language, and whether to translate
   * @param monitor hears of progress; when it cancels, the reader leaves at once
   */
  public SpeechReader(Path model, TranscriptionRequest request, JobMonitor monitor) {
    this.model = model;
    this.request = request;
    this.monitor = monitor;
  }

  /**
   * Transcribes what is not transcribed yet.
   *
   * @param media the film
   * @param chunks its speech
   * @param before what was done before: of the same film, model and request
   * @param keeper gets what is done from time to time, and once more at the end, however it ends
   * @return the whole
   * @throws dev.kuleshov.api.KuleshovException if the model cannot be used, or the work was
   *     cancelled
   */
  public SpeechProgress read(
      MediaInfo media,
      List<SpeechChunk> chunks,
      SpeechProgress before,
      Consumer<SpeechProgress> keeper) {
    if (before.chunks() >= chunks.size()) {
      return before;
    }
    Work work = new Work(chunks, before, keeper);
    try {
      DecodePass.hear(
          media,
          List.of(new ChunkCutter(chunks.subList(before.chunks(), chunks.size()), work::hear)),
          new Quiet());
      work.takeAll();
      return work.progress();
    } finally {
      work.close();
    }
  }

  /** The decoding's own progress is not what the user waits for. */
  private final class Quiet implements JobMonitor {
    @Override
    public void progress(String stage, double fraction) {
      // Told by the chunks.
    }

    @Override
    public boolean isCancelled() {
      return monitor.isCancelled();
    }
  }

  /** The chunks under way. */
  private final class Work {
    private final List<SpeechChunk> chunks;
    private final Consumer<SpeechProgress> keeper;
    private final int workers =
        Math.max(1, Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    private final ExecutorService pool =
        Executors.newFixedThreadPool(
            workers,
            task -> {
              Thread thread = new Thread(task, "transcriber");
              thread.setDaemon(true);
              return thread;
            });
    private final WhisperModel whisper = WhisperModel.load(model);
    private final BlockingQueue<WhisperTranscriber> idle = new LinkedBlockingQueue<>();
    private final Deque<Future<List<Word>>> underWay = new ArrayDeque<>();
    private final List<Held> undecided = new ArrayList<>();
    private final LanguageVote vote = new LanguageVote();
    private final List<Word> words;
    private final double total;
    private volatile boolean stopped;
    private int made;
    private int done;
    private Optional<String> language;
    private long keptAt = System.nanoTime();

    /** A chunk that waits until the language is known. */
    // Arrays in a record compare by identity; nobody compares these.
    @SuppressWarnings("ArrayRecordComponent")
    private record Held(SpeechChunk chunk, float[] samples) {}

    private Work(List<SpeechChunk> chunks, SpeechProgress before, Consumer<SpeechProgress> keeper) {
      this.chunks = chunks;
      this.keeper = keeper;
      done = before.chunks();
      words = new ArrayList<>(before.transcript().words());
      total = end(chunks.size() - 1);
      language =
          request.language().or(() -> done > 0 ? Optional.of(before.spoken()) : Optional.empty());
      tell();
    }

    private double end(int chunk) {
      return chunk < 0 ? 0 : chunks.get(chunk).range().end().toSeconds();
    }

    void hear(SpeechChunk chunk, float[] samples) {
      if (language.isEmpty() && whisper.isMultilingual()) {
        undecided.add(new Held(chunk, samples));
        vote(samples);
      } else {
        submit(chunk, samples);
      }
    }

    private void vote(float[] samples) {
      float[] beginning =
          Arrays.copyOf(samples, Math.min(samples.length, LanguageVote.SECONDS_OF_EACH * RATE));
      WhisperTranscriber transcriber = transcriber();
      float[] languages =
          await(pool.submit(() -> using(transcriber, t -> t.languages(beginning, stopper()))));
      vote.add(languages, (double) beginning.length / RATE);
      if (vote.isSure()) {
        decide();
      }
    }

    private void decide() {
      WhisperTranscriber any = transcriber();
      language = Optional.of(any.languageCode(vote.winner()));
      idle.add(any);
      undecided.forEach(held -> submit(held.chunk(), held.samples()));
      undecided.clear();
    }

    private void submit(SpeechChunk chunk, float[] samples) {
      while (underWay.size() >= workers) {
        take();
      }
      TranscriptionRequest exact = new TranscriptionRequest(language, request.toEnglish());
      WhisperTranscriber transcriber = transcriber();
      underWay.add(
          pool.submit(
              () ->
                  using(
                      transcriber, t -> ChunkWords.of(chunk, t.hear(samples, exact, stopper())))));
    }

    private interface Use<T> {
      T with(WhisperTranscriber transcriber);
    }

    private <T> T using(WhisperTranscriber transcriber, Use<T> use) {
      try {
        return use.with(transcriber);
      } finally {
        giveBack(transcriber);
      }
    }

    private synchronized void giveBack(WhisperTranscriber transcriber) {
      if (stopped) {
        transcriber.close();
      } else {
        idle.add(transcriber);
      }
    }

    private synchronized void stop() {
      stopped = true;
      for (WhisperTranscriber t = idle.poll(); t != null; t = idle.poll()) {
        t.close();
      }
    }

    private JobMonitor stopper() {
      return new JobMonitor() {
        @Override
        public void progress(String stage, double fraction) {
          // Told when a chunk is done.
        }

        @Override
        public boolean isCancelled() {
          return stopped || monitor.isCancelled();
        }
      };
    }

    private WhisperTranscriber transcriber() {
      WhisperTranscriber free = idle.poll();
      if (free == null && made < workers) {
        made++;
        return whisper.newTranscriber();
      }
      try {
        while (free == null) {
          monitor.checkCancelled();
          free = idle.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return free;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      }
    }

    private void take() {
      words.addAll(await(underWay.remove()));
      done++;
      tell();
      if (System.nanoTime() - keptAt > TimeUnit.SECONDS.toNanos(10)) {
        keep();
      }
    }

    private void keep() {
      keeper.accept(progress());
      keptAt = System.nanoTime();
    }

    void takeAll() {
      if (!undecided.isEmpty()) {
        decide();
      }
      while (!underWay.isEmpty()) {
        take();
      }
    }

    private void tell() {
      monitor.progress("Writing down what is said", total == 0 ? 1 : end(done - 1) / total);
    }

    /** Waits for a worker, but not longer than the user wants. */
    private <T> T await(Future<T> future) {
      try {
        while (true) {
          monitor.checkCancelled();
          try {
            return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
          } catch (TimeoutException e) {
            // Look whether the user still wants it.
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException(e.getCause());
      }
    }

    SpeechProgress progress() {
      String spoken = language.orElse(done == 0 ? "und" : "en");
      String written = request.toEnglish() ? "en" : spoken;
      return new SpeechProgress(done, spoken, new Transcript(written, words));
    }

    /** Workers that are still busy put their things away when they are done. */
    void close() {
      stop();
      pool.shutdown();
      whisper.close();
      keep();
    }
  }

  /** Words of a chunk on the film's time. */
  private static final class ChunkWords {
    private ChunkWords() {}

    static List<Word> of(SpeechChunk chunk, WhisperTranscriber.Heard heard) {
      RationalTime speech =
          chunk.speech().stream()
              .map(TimeRange::duration)
              .reduce(RationalTime.ZERO, RationalTime::plus);
      RationalTime start = new RationalTime(chunk.firstSample(), RATE);
      return InventedText.drop(heard, speech).stream()
          .map(word -> new Word(word.range().shifted(start), word.text(), word.confidence()))
          .toList();
    }
  }
}
