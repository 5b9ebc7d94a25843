package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.suggest.Contest;
import dev.kuleshov.core.suggest.DecidedCut;
import dev.kuleshov.core.suggest.Deliberation;
import dev.kuleshov.core.suggest.Planned;
import dev.kuleshov.core.suggest.Planner;
import dev.kuleshov.core.suggest.Sensitivity;
import dev.kuleshov.core.timeline.RoughCut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Analysed footage that an editor is deciding about: ranked again and again, planned and put on a
 * timeline.
 *
 * <p>The rules are heard once for each pace of cutting and remembered; other weights and another
 * sensitivity only rank what they said. Calls may come from several threads.
 */
public final class Footage {

  /** An editor compares a few styles; each takes as much memory as the rules had to say. */
  private static final int MOST_PACES = 4;

  private final List<Analysis> analyses;
  private final Services services;
  private final Map<Pace, List<Deliberation>> heard =
      new LinkedHashMap<>(MOST_PACES, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pace, List<Deliberation>> eldest) {
          return size() > MOST_PACES;
        }
      };

  Footage(List<Analysis> analyses, Services services) {
    this.analyses = List.copyOf(analyses);
    this.services = services;
  }

  /** All of a style that rules look at. */
  private record Pace(double averageShot, double spread, double slope, double longestPause) {
    static Pace of(CutStyle style) {
      return new Pace(style.averageShot(), style.spread(), style.paceSlope(), style.longestPause());
    }
  }

  /** Returns the films in the order of the story. */
  public List<Analysis> analyses() {
    return analyses;
  }

  /**
   * Ranks what the rules propose.
   *
   * @param style how to cut, and the weights
   * @param sensitivity how much is suggested
   * @return suggestions and what lost to them, for each film
   */
  public List<Contest> rank(CutStyle style, Sensitivity sensitivity) {
    return heard(style).stream().map(said -> said.contest(style, sensitivity)).toList();
  }

  /**
   * Returns what the rules say of one change, whether or not it is suggested now.
   *
   * @param media which film, counted from 0
   * @param candidate the change
   * @param style how to cut, and the weights
   * @return the suggestion; empty where no rule spoke of it
   */
  public Optional<Suggestion> find(int media, Candidate candidate, CutStyle style) {
    return heard(style).get(media).find(candidate, style);
  }

  /** Returns rules that failed, plug-ins that are left out, and what was damaged in the films. */
  public List<Finding> findings(CutStyle style) {
    List<Finding> findings = new ArrayList<>(services.findings());
    analyses.forEach(analysis -> findings.addAll(analysis.findings()));
    heard(style).forEach(said -> findings.addAll(said.findings()));
    return findings;
  }

  /**
   * Plans a rough cut of a length.
   *
   * @param style how to cut
   * @param suggestions for each film, what may be followed
   * @param target how long the cut should be; absent to follow the suggestions
   * @throws dev.kuleshov.api.UsageException if the target is not above zero
   */
  public Planned plan(
      CutStyle style, List<List<Suggestion>> suggestions, Optional<RationalTime> target) {
    return Planner.plan(evidence(style), suggestions, target);
  }

  /**
   * Returns the cut that decisions amount to.
   *
   * @param style how to cut
   * @param decided for each film, what was accepted
   */
  public EditPlan decided(CutStyle style, List<List<Suggestion>> decided) {
    return DecidedCut.of(evidence(style), decided);
  }

  /**
   * Returns a plan as a timeline.
   *
   * @param plan what is kept
   * @param marked suggestions that become markers
   * @param name the timeline's name
   */
  public Timeline timeline(EditPlan plan, List<Suggestion> marked, String name) {
    return RoughCut.of(plan, media(), marked, name);
  }

  /**
   * Returns the films whole, with suggestions as markers.
   *
   * @param marked suggestions that become markers
   * @param name the timeline's name
   */
  public Timeline uncut(List<Suggestion> marked, String name) {
    return RoughCut.uncut(media(), marked, name);
  }

  private List<MediaInfo> media() {
    return analyses.stream().map(Analysis::media).toList();
  }

  private List<Evidence> evidence(CutStyle style) {
    return heard(style).stream().map(Deliberation::film).toList();
  }

  /** Others wait while the rules are heard, rather than hear them a second time. */
  private List<Deliberation> heard(CutStyle style) {
    synchronized (heard) {
      return heard.computeIfAbsent(Pace.of(style), pace -> hear(style));
    }
  }

  private List<Deliberation> hear(CutStyle style) {
    List<Deliberation> all = new ArrayList<>();
    for (int media = 0; media < analyses.size(); media++) {
      Evidence film = FootageReview.evidence(analyses.get(media), style);
      all.add(Deliberation.of(media, services.heuristics().rules(), film));
    }
    return List.copyOf(all);
  }
}
