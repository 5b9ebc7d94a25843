package dev.kuleshov.footage.film;

/** Paints the frames of a film one after another. */
final class FilmPainter {
  private final FilmScript script;
  private final Schedule schedule;
  private final Mouths mouths;
  private final Canvas canvas;
  private final Canvas other;
  private final ShotPainter[] painters;

  FilmPainter(FilmScript script, Schedule schedule) {
    this.script = script;
    this.schedule = schedule;
    mouths = new Mouths(script.sounds());
    canvas = new Canvas(script.width(), script.height());
    other = new Canvas(script.width(), script.height());
    painters = new ShotPainter[script.shots().size()];
  }

  /**
   * Paints a frame; the frames must be asked for in order.
   *
   * @param frame frame of the film
   * @return width times height pixels as 0xRRGGBB, valid until the next call
   */
  int[] paint(int frame) {
    int shot = schedule.shotAt(frame);
    double cover = schedule.cover(frame);
    if (cover < 1 && frame < schedule.place(shot).end()) {
      paint(canvas, shot, frame);
    }
    if (shot > 0 && frame < schedule.place(shot - 1).end()) {
      mix(shot, frame);
    }
    if (cover > 0) {
      canvas.cover(schedule.coverColor(frame), cover);
    }
    return canvas.pixels;
  }

  private void mix(int shot, int frame) {
    paint(other, shot - 1, frame);
    Join join = script.joins().get(shot - 1);
    double share = (frame - schedule.place(shot).start() + 1.0) / (join.overlap() + 1);
    if (join instanceof Join.Wipe) {
      other.wipe(canvas, share);
      System.arraycopy(other.pixels, 0, canvas.pixels, 0, canvas.pixels.length);
    } else {
      canvas.mixIn(other, 1 - share);
    }
  }

  private void paint(Canvas target, int shot, int frame) {
    for (int i = 0; i < shot - 1; i++) {
      painters[i] = null; // a shot that is over never comes back
    }
    if (painters[shot] == null) {
      painters[shot] = new ShotPainter(script.shots().get(shot), script, script.seed() + shot);
    }
    double seconds = frame / script.rate().perSecond();
    painters[shot].paint(
        target,
        frame - schedule.place(shot).start(),
        seconds,
        actor -> mouths.opening(actor.person(), seconds));
  }
}
