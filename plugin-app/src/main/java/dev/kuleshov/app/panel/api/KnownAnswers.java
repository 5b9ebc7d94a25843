package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.app.panel.http.Fragment;
import dev.kuleshov.app.panel.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Answers about analyses, which never change: the latest are kept as they were written. */
final class KnownAnswers {

  /** What a page asks of two or three films; the largest takes a few megabytes. */
  private static final int MOST = 12;

  private final Map<Key, Fragment<Object>> known =
      new LinkedHashMap<>(MOST, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Fragment<Object>> eldest) {
          return size() > MOST;
        }
      };

  /** An analysis by its identity, for to compare two takes as long as to read them. */
  private record Key(Analysis analysis, String what) {

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      return other instanceof Key key && analysis == key.analysis && what.equals(key.what);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(analysis) + what.hashCode();
    }
  }

  /**
   * Answers.
   *
   * @param analysis what is asked about
   * @param what tells what is asked from anything else that is asked about it
   * @param view gives the answer
   */
  Reply answer(Analysis analysis, String what, Function<Analysis, Object> view) {
    Key key = new Key(analysis, what);
    Fragment<Object> answer;
    synchronized (known) {
      answer = known.get(key);
    }
    if (answer == null) {
      answer = Fragment.of(view.apply(analysis));
      synchronized (known) {
        known.put(key, answer);
      }
    }
    return Reply.json(answer);
  }
}
