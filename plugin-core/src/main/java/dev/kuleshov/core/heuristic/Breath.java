package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cut in the breath between two lines, and leave a line the pause after it. */
public final class Breath extends Rule {

  /** A pause of more than this many seconds is a breath. */
  private static final double BREATH = .7;

  /** What a line keeps after it, in seconds. */
  private static final double AFTER_LINE = .25;

  /** Where in a breath to cut: nearer to the next line, which then starts the new picture. */
  private static final double PLACE = .6;

  /** Room before the next line, in seconds. */
  private static final double BEFORE_LINE = .12;

  /** Speech further away than this many seconds has nothing to do with a cut. */
  private static final double FAR = 6;

  private static final double CONFIDENCE = .75;

  /** Makes the rule. */
  public Breath() {
    super("breath", MurchTerm.RHYTHM);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    if (film.isEdit()) {
      return candidates;
    }
    List<TimeRange> speech = film.measured().sound().speech();
    for (int i = 0; i + 1 < speech.size(); i++) {
      double from = speech.get(i).end().toSeconds();
      double to = speech.get(i + 1).start().toSeconds();
      if (to - from > BREATH && to - from < FAR) {
        double at = Math.min(to - BEFORE_LINE, from + PLACE * (to - from));
        long frame = film.measured().clock().frameAt(RationalTime.ofMillis(Math.round(at * 1000)));
        Optional<Shot> shot = film.shotAt(frame);
        if (shot.isPresent()
            && shot.equals(film.shotAt(film.measured().clock().frameAt(speech.get(i).end())))) {
          candidates.add(Candidate.split(frame));
        }
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    RationalTime time = film.timeOf(candidate.frame());
    if (candidate.kind() == SuggestionKind.HOLD || film.speechAround(time).isPresent()) {
      return Optional.empty();
    }
    Pause pause = Pause.around(time, film);
    double after = time.toSeconds() - pause.start();
    if (after > FAR) {
      return Optional.empty();
    }
    if (after < AFTER_LINE) {
      return say(
          film,
          -.5 * (1 - after / AFTER_LINE),
          CONFIDENCE,
          "The line has ended only "
              + Say.length(film, film.framesIn(after))
              + " before: leave it its pause.",
          candidate.frame());
    }
    if (!pause.isBetweenLines() || pause.length() > FAR) {
      return Optional.empty();
    }
    double score = pause.length() > BREATH ? .5 + .3 * Scale.ramp(pause.length(), BREATH, 2) : -.2;
    String text =
        score > 0
            ? "Nobody speaks for "
                + Say.seconds(pause.length())
                + " here: the cut falls into a breath."
            : "The pause here is only "
                + Say.seconds(pause.length())
                + ": a cut would sound hurried.";
    return say(film, score, CONFIDENCE, text, candidate.frame());
  }
}
