package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.app.panel.http.Failure;
import dev.kuleshov.app.panel.http.JsonText;
import dev.kuleshov.app.panel.project.CaptionTrack;
import dev.kuleshov.app.panel.project.CutSettings;
import dev.kuleshov.app.panel.project.Decision;
import dev.kuleshov.app.panel.project.Edit;
import dev.kuleshov.app.panel.project.Patch;
import dev.kuleshov.app.panel.project.PlacedCue;
import dev.kuleshov.app.panel.project.PlacedTitle;
import dev.kuleshov.app.panel.project.Project;
import dev.kuleshov.app.panel.project.SuggestionKey;
import dev.kuleshov.app.panel.project.Verdict;
import dev.kuleshov.core.subtitle.Profiles;
import dev.kuleshov.core.suggest.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what a page asks for into a change of the project, or refuses it. */
final class Edits {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_LINES = 20;
  private static final int MOST_DECISIONS = 20_000;
  private static final int MOST_CUES = 50_000;
  private static final long MOST_FRAMES = 100_000_000;

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

  private final Project project;

  private Edits(Project project) {
    this.project = project;
  }

  /**
   * Returns the change that a request stands for.
   *
   * @param project as it is
   * @param request what is asked for
   */
  static Edit of(Project project, Requests.Edit request) {
    if (request.revision() != null && request.revision() != project.revision()) {
      throw new Failure(
          409, "project.revision", "The project has changed since; look at it again.");
    }
    try {
      return new Edits(project).edit(request);
    } catch (IllegalArgumentException e) {
      throw JsonText.field("A value is out of its range: " + e.getMessage() + ".");
    }
  }

  private Edit edit(Requests.Edit request) {
    if (request instanceof Requests.Decide decide) {
      return decide(decide);
    } else if (request instanceof Requests.Trim trim) {
      return trim(trim);
    } else if (request instanceof Requests.Settings s) {
      Requests.Rank changes =
          new Requests.Rank(s.sensitivity(), s.weights(), s.target(), s.style());
      return new Edit("settings", Patch.ofSettings(settings(project, changes)), 0);
    } else if (request instanceof Requests.Rename rename) {
      return new Edit("rename", Patch.ofName(text("name", rename.name(), LONGEST_NAME)), 0);
    } else if (request instanceof Requests.Track track) {
      return track(track);
    } else if (request instanceof Requests.TrackRemove remove) {
      track("track", remove.track());
      return new Edit("remove track", Patch.ofTrack(remove.track(), Optional.empty()), 0);
    } else if (request instanceof Requests.Cue cue) {
      return cue(cue);
    } else if (request instanceof Requests.CueRemove remove) {
      known("cue", track("track", remove.track()).cues(), remove.cue());
      Patch patch = Patch.ofCue(remove.track(), remove.cue(), Optional.empty());
      return new Edit("remove cue", patch, 0);
    } else if (request instanceof Requests.Title title) {
      return title(title);
    } else if (request instanceof Requests.TitleRemove remove) {
      known("title", project.content().titles(), remove.title());
      return new Edit("remove title", Patch.ofTitle(remove.title(), Optional.empty()), 0);
    }
    throw new IllegalStateException("no such edit: " + request);
  }

  private Edit decide(Requests.Decide request) {
    List<String> keys = given("suggestions", request.suggestions());
    if (keys.isEmpty() || keys.size() > MOST_DECISIONS) {
      throw JsonText.field("The field suggestions names one suggestion or more.");
    }
    Verdict verdict = Names.parse(Verdict.class, request.state(), "state");
    Map<String, Optional<Decision>> decisions = new HashMap<>();
    for (String text : keys) {
      SuggestionKey key = key(text);
      Decision now = project.content().decisions().get(text);
      Decision then =
          now == null ? asProposed(key, verdict) : new Decision(verdict, now.start(), now.end());
      boolean nothing = then.equals(asProposed(key, Verdict.OPEN));
      decisions.put(text, nothing ? Optional.empty() : Optional.of(then));
    }
    String what = keys.size() == 1 ? keys.get(0) : keys.size() + " suggestions";
    return new Edit(label(verdict) + " " + what, Patch.ofDecisions(decisions), 0);
  }

  private static String label(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> "accept";
      case REJECTED -> "reject";
      case OPEN -> "reopen";
    };
  }

  private static Decision asProposed(SuggestionKey key, Verdict verdict) {
    return new Decision(verdict, key.candidate().range().start(), key.candidate().range().end());
  }

  private Edit trim(Requests.Trim request) {
    String text = given("suggestion", request.suggestion());
    SuggestionKey key = key(text);
    long start = given("start", request.start());
    long end = given("end", request.end());
    if (start < 0 || end < start || end > MOST_FRAMES) {
      throw JsonText.field("The frames from start to end are no stretch of film.");
    }
    boolean split = key.candidate().kind() == SuggestionKind.SPLIT;
    if (split != (start == end)) {
      throw JsonText.field(
          split
              ? "A split is at one frame: start and end are the same."
              : "The stretch of film has at least one frame.");
    }
    Decision now = project.content().decisions().get(text);
    Decision then = new Decision(now == null ? Verdict.OPEN : now.verdict(), start, end);
    key.edited(then);
    return new Edit("edit " + text, Patch.ofDecisions(Map.of(text, Optional.of(then))), 0);
  }

  private SuggestionKey key(String text) {
    return SuggestionKey.parse(text == null ? "" : text)
        .filter(key -> key.media() < project.media().size() && key.toString().equals(text))
        .orElseThrow(
            () ->
                new Failure(
                    404, "suggestion.unknown", "There is no such suggestion in this project."));
  }

  /** Returns the project's settings with some of them changed; a new style brings its weights. */
  static CutSettings settings(Project project, Requests.Rank changes) {
    CutSettings now = project.content().settings();
    String style = changes.style() == null ? now.style() : Styles.named(changes.style()).name();
    Map<dev.kuleshov.api.suggest.MurchTerm, Double> weights =
        new HashMap<>(
            changes.style() == null ? now.weights() : Styles.named(changes.style()).weights());
    if (changes.weights() != null) {
      weights.putAll(Names.terms("weights", changes.weights()));
    }
    Optional<RationalTime> target =
        changes.target() == null
            ? now.target()
            : Optional.of(changes.target()).filter(t -> !t.equals(RationalTime.ZERO));
    double sensitivity = changes.sensitivity() == null ? now.sensitivity() : changes.sensitivity();
    try {
      return new CutSettings(sensitivity, weights, target, style);
    } catch (IllegalArgumentException e) {
      throw JsonText.field("A setting is out of its range: " + e.getMessage() + ".");
    }
  }

  private Edit track(Requests.Track request) {
    boolean fresh = request.track() == null;
    Optional<CaptionTrack> now =
        fresh ? Optional.empty() : Optional.of(track("track", request.track()));
    String language =
        request.language() == null
            ? now.map(CaptionTrack::language).orElse("und")
            : request.language();
    language("language", language);
    String name =
        request.name() == null
            ? now.map(CaptionTrack::name).orElse(language)
            : text("name", request.name(), LONGEST_NAME);
    String profile =
        request.profile() == null
            ? now.map(CaptionTrack::profile).orElse(null)
            : profile(request.profile());
    CaptionTrack then =
        new CaptionTrack(language, name, profile, now.map(CaptionTrack::cues).orElse(Map.of()));
    String id = fresh ? "k" + project.next() : request.track();
    return new Edit(
        fresh ? "add track" : "change track", Patch.ofTrack(id, Optional.of(then)), fresh ? 1 : 0);
  }

  /** Refuses what is no language. */
  static String language(String field, String tag) {
    if (!LANGUAGE.matcher(tag).matches()) {
      throw JsonText.field("The field " + field + " is a tag such as en or zh-Hans.");
    }
    return tag;
  }

  /** Refuses what is no profile of subtitles that Kuleshov brings. */
  static String profile(String name) {
    if (!Profiles.names().contains(name)) {
      throw JsonText.field(
          "The field profile is one of " + String.join(", ", Profiles.names()) + ".");
    }
    return name;
  }

  private Edit cue(Requests.Cue request) {
    CaptionTrack track = track("track", request.track());
    Requests.CueText cue = given("cue", request.cue());
    boolean fresh = cue.id() == null;
    PlacedCue now = fresh ? null : known("cue", track.cues(), cue.id());
    if (fresh && track.cues().size() >= MOST_CUES) {
      throw JsonText.field("The track is full.");
    }
    List<String> lines = cue.lines() == null && now != null ? now.lines() : cue.lines();
    if (given("lines", lines).size() > MOST_LINES) {
      throw JsonText.field("A cue has at most " + MOST_LINES + " lines.");
    }
    lines.forEach(line -> text("lines", line, LONGEST_TEXT));
    PlacedCue then =
        new PlacedCue(
            media(cue.media(), now == null ? null : now.media()),
            given("start", cue.start() == null && now != null ? now.start() : cue.start()),
            given("end", cue.end() == null && now != null ? now.end() : cue.end()),
            lines);
    String id = fresh ? "c" + project.next() : cue.id();
    return new Edit(
        fresh ? "add cue" : "change cue",
        Patch.ofCue(request.track(), id, Optional.of(then)),
        fresh ? 1 : 0);
  }

  private Edit title(Requests.Title request) {
    Requests.TitleText title = given("title", request.title());
    boolean fresh = title.id() == null;
    PlacedTitle now = fresh ? null : known("title", project.content().titles(), title.id());
    PlacedTitle then =
        new PlacedTitle(
            text(
                "text",
                title.text() == null && now != null ? now.text() : title.text(),
                LONGEST_TEXT),
            media(title.media(), now == null ? null : now.media()),
            given("start", title.start() == null && now != null ? now.start() : title.start()),
            given("end", title.end() == null && now != null ? now.end() : title.end()),
            now == null ? "hand" : now.source());
    String id = fresh ? "t" + project.next() : title.id();
    return new Edit(
        fresh ? "add title" : "change title", Patch.ofTitle(id, Optional.of(then)), fresh ? 1 : 0);
  }

  private int media(Integer given, Integer before) {
    int media = given != null ? given : before != null ? before : 0;
    if (media < 0 || media >= project.media().size()) {
      throw JsonText.field("The project has no such media.");
    }
    return media;
  }

  private CaptionTrack track(String field, String id) {
    return known(field, project.content().tracks(), id);
  }

  private static <V> V known(String field, Map<String, V> all, String id) {
    V found = id == null ? null : all.get(id);
    if (found == null) {
      throw new Failure(404, field + ".unknown", "There is no such " + field + " in this project.");
    }
    return found;
  }

  private static <V> V given(String field, V value) {
    if (value == null) {
      throw JsonText.field("The field " + field + " is missing.");
    }
    return value;
  }

  private static String text(String field, String value, int longest) {
    if (given(field, value).isBlank() || value.length() > longest) {
      throw JsonText.field("The field " + field + " is a text of 1 to " + longest + " characters.");
    }
    return value;
  }
}
