package dev.kuleshov.core.text;

import dev.kuleshov.api.text.Chapter;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/** Decides whether a model's chapters follow the film; one wrong chapter makes all wrong. */
final class ChapterJudge implements Judge<List<Chapter>> {

  private final Story story;
  private final List<Line> lines;
  private final Grounding grounding;
  private final Tongue tongue;
  private final int most;

  ChapterJudge(Story story, List<Line> lines, Grounding grounding, Tongue tongue, int most) {
    this.story = story;
    this.lines = lines;
    this.grounding = grounding;
    this.tongue = tongue;
    this.most = most;
  }

  @Override
  public Judged<List<Chapter>> judge(Answer answer) throws Refused {
    List<Line> starts = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    int last = -1;
    for (Answer item : answer.only("chapters").objects("chapters")) {
      String id = item.only("from", "title").text("from");
      int index = lines.stream().map(Line::id).toList().indexOf(id);
      if (index < 0) {
        throw new Refused("there is no line " + Answer.quote(id));
      }
      if (index <= last) {
        throw new Refused("the chapters are not in the order of the film");
      }
      last = index;
      starts.add(lines.get(index));
      titles.add(
          TitleJudge.checked(item.text("title"), tongue.charactersPerLine(), grounding, tongue));
    }
    if (starts.isEmpty() || starts.size() > most) {
      throw new Refused("there are " + starts.size() + " chapters instead of 1 to " + most);
    }
    return new Judged<>(chapters(story, lines, starts, titles), List.of());
  }

  /** Places chapters: each begins with the shot of its line where that line is the shot's first. */
  static List<Chapter> chapters(
      Story story, List<Line> lines, List<Line> starts, List<String> titles) {
    List<RationalTime> times = new ArrayList<>();
    for (Line start : starts) {
      int before = lines.indexOf(start) - 1;
      boolean opens = start.shot() >= 0 && (before < 0 || lines.get(before).shot() < start.shot());
      times.add(
          opens ? story.shots().get(start.shot()).shot().time().start() : start.range().start());
    }
    times.set(0, RationalTime.ZERO);
    times.add(RationalTime.max(story.duration(), times.get(times.size() - 1)));
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      chapters.add(new Chapter(titles.get(i), new TimeRange(times.get(i), times.get(i + 1))));
    }
    return chapters;
  }
}
