package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.analysis.SoundTrack;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.app.panel.http.Call;
import dev.kuleshov.app.panel.http.Reply;
import dev.kuleshov.app.panel.http.Route;
import java.util.ArrayList;
import java.util.List;

/** What was measured in one of a project's films. */
final class AnalysisRoutes {

  private static final String MEDIA = "/api/projects/{project}/media/{media}";
  private static final double MOST_POINTS = 20_000;

  private final Workbench bench;
  private final KnownAnswers known = new KnownAnswers();

  AnalysisRoutes(Workbench bench) {
    this.bench = bench;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
            MEDIA + "/shots",
            "Lists the shots, what they are like, and how they meet.",
            Views.Shots.class,
            call -> known.answer(analysis(call), "shots", AnalysisRoutes::shots)),
        Route.get(
                MEDIA + "/curve",
                "Tells the emotion curve, and what it amounts to.",
                Views.Curve.class,
                this::curve)
            .with(new Route.Query("points", "integer", "How many points there may be.")),
        Route.get(
            MEDIA + "/speech",
            "Tells where somebody speaks, where it is silent, and where the music beats.",
            Views.Sound.class,
            call ->
                known.answer(
                    analysis(call), "speech", analysis -> sound(analysis.measured().sound()))),
        Route.get(
            MEDIA + "/clock",
            "Tells when each frame is shown.",
            Views.Clock.class,
            call -> known.answer(analysis(call), "clock", AnalysisRoutes::clock)));
  }

  private Analysis analysis(Call call) {
    return bench.analysis(bench.project(call.path("project")).now(), call.number("media"));
  }

  private Reply curve(Call call) {
    double wanted = call.queryNumber("points").orElse(MOST_POINTS);
    int points = (int) Math.max(2, Math.min(MOST_POINTS, wanted));
    return known.answer(analysis(call), "curve " + points, analysis -> curve(analysis, points));
  }

  private static Views.Shots shots(Analysis analysis) {
    return new Views.Shots(
        analysis.curve().shots().stream().map(AnalysisRoutes::shot).toList(),
        analysis.measured().boundaries().stream()
            .map(b -> new Views.Boundary(Names.of(b.type()), b.start(), b.end(), b.confidence()))
            .toList());
  }

  private static Views.Shot shot(ShotProfile profile) {
    return new Views.Shot(
        profile.shot().index(),
        profile.shot().frames().start(),
        profile.shot().frames().end(),
        profile.shot().time().start(),
        profile.shot().time().end(),
        profile.valence(),
        profile.arousal(),
        profile.confidence(),
        Names.of(profile.dominant()),
        Names.of(profile.trend()),
        profile.scene().orElse(null),
        Names.of(profile.scale()));
  }

  private static Views.Curve curve(Analysis analysis, int most) {
    List<EmotionSample> all = analysis.curve().samples();
    List<EmotionSample> samples = new ArrayList<>();
    int points = Math.min(most, all.size());
    for (int i = 0; i < points; i++) {
      samples.add(all.get((int) ((long) i * (all.size() - 1) / Math.max(1, points - 1))));
    }
    return new Views.Curve(
        new Views.Samples(
            samples.stream().map(EmotionSample::time).toList(),
            samples.stream().map(EmotionSample::valence).toList(),
            samples.stream().map(EmotionSample::arousal).toList(),
            samples.stream().map(EmotionSample::confidence).toList(),
            samples.stream().map(EmotionSample::faces).toList()),
        analysis.curve().trends().stream()
            .map(t -> new Views.Trend(Names.of(t.kind()), t.range().start(), t.range().end()))
            .toList(),
        analysis.curve().arc().map(Names::of).orElse(null));
  }

  private static Views.Sound sound(SoundTrack sound) {
    return new Views.Sound(
        ranges(sound.speech()),
        ranges(sound.silence()),
        sound.pulse().map(pulse -> pulse.beats()).orElse(List.of()));
  }

  private static List<Views.Range> ranges(List<TimeRange> ranges) {
    return ranges.stream().map(r -> new Views.Range(r.start(), r.end())).toList();
  }

  private static Views.Clock clock(Analysis analysis) {
    FrameClock clock = analysis.measured().clock();
    return new Views.Clock(
        !clock.isVariable(),
        clock.rate().toString(),
        clock.frames(),
        analysis.media().timecode().map(Object::toString).orElse(null),
        runs(clock));
  }

  /** Frames of one length make a run; frame f of it is shown at its time + (f - frame) * step. */
  private static List<Views.Run> runs(FrameClock clock) {
    if (!clock.isVariable()) {
      return List.of(new Views.Run(0, RationalTime.ZERO, clock.rate().frameDuration()));
    }
    List<Views.Run> runs = new ArrayList<>();
    long[] ticks = clock.ticks();
    for (int frame = 0; frame + 1 < ticks.length; frame++) {
      long step = ticks[frame + 1] - ticks[frame];
      if (frame == 0 || step != ticks[frame] - ticks[frame - 1]) {
        runs.add(
            new Views.Run(frame, clock.tick().times(ticks[frame], 1), clock.tick().times(step, 1)));
      }
    }
    return List.copyOf(runs);
  }
}
