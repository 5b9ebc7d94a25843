package dev.kuleshov.core.preview;

import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.Trend;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.suggest.Suggestion;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Draws a film's emotion curve with its shots, trends and suggestions. */
final class CurveChart {

  private static final Color VALENCE = new Color(0x0E7C86);
  private static final Color AROUSAL = new Color(0xE0671B);
  private static final Color INK = new Color(0x30343B);
  private static final Color FAINT = new Color(0xE3E6EA);
  private static final Color FLAG = new Color(0x6A4FBF);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.BOLD, 11);

  /** Half the band's width where nothing is known; the band closes as confidence grows. */
  private static final double WIDEST_BAND = .35;

  /** More points than this cannot be told apart on a page. */
  private static final int MOST_POINTS = 2000;

  private final XYPlot plot = new XYPlot();
  private final Film film;

  private CurveChart(Film film) {
    this.film = film;
  }

  static JFreeChart of(Film film) {
    CurveChart chart = new CurveChart(film);
    chart.axes();
    chart.lines();
    chart.shots();
    chart.trends();
    chart.flags();
    JFreeChart drawn = new JFreeChart(null, LABEL, chart.plot, true);
    drawn.setBackgroundPaint(Color.WHITE);
    drawn.setPadding(new RectangleInsets(8, 8, 4, 12));
    drawn.getLegend().setItemFont(SMALL);
    drawn.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
    return drawn;
  }

  private void axes() {
    NumberAxis time = new NumberAxis();
    time.setNumberFormatOverride(new MinutesFormat());
    time.setRange(0, Math.max(.1, film.measured().clock().duration().toSeconds()));
    time.setTickLabelFont(SMALL);
    time.setTickLabelPaint(INK);
    NumberAxis value = new NumberAxis();
    value.setRange(-1.12, 1.12);
    value.setTickUnit(new org.jfree.chart.axis.NumberTickUnit(.5));
    value.setTickLabelFont(SMALL);
    value.setTickLabelPaint(INK);
    plot.setDomainAxis(time);
    plot.setRangeAxis(value);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(FAINT);
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setOutlineVisible(false);
    plot.addRangeMarker(new ValueMarker(0, INK, new BasicStroke(.8f)), Layer.BACKGROUND);
  }

  private void lines() {
    YIntervalSeriesCollection lines = new YIntervalSeriesCollection();
    lines.addSeries(line("Valence (band: confidence)", EmotionSample::valence));
    lines.addSeries(line("Arousal", EmotionSample::arousal));
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    style(renderer, 0, VALENCE);
    style(renderer, 1, AROUSAL);
    renderer.setAlpha(.14f);
    plot.setDataset(lines);
    plot.setRenderer(renderer);
  }

  private static void style(DeviationRenderer renderer, int series, Color color) {
    renderer.setSeriesPaint(series, color);
    renderer.setSeriesFillPaint(series, color);
    renderer.setSeriesStroke(
        series, new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  private YIntervalSeries line(String name, ToDoubleFunction<EmotionSample> value) {
    YIntervalSeries line = new YIntervalSeries(name);
    List<EmotionSample> samples = film.curve().samples();
    int step = Math.max(1, samples.size() / MOST_POINTS);
    for (int i = 0; i < samples.size(); i += step) {
      EmotionSample sample = samples.get(i);
      double y = value.applyAsDouble(sample);
      double half = WIDEST_BAND * (1 - sample.confidence());
      line.add(sample.time().toSeconds(), y, Math.max(-1.1, y - half), Math.min(1.1, y + half));
    }
    return line;
  }

  private void shots() {
    for (Shot shot : film.measured().shots()) {
      if (shot.index() % 2 == 1) {
        plot.addDomainMarker(
            new IntervalMarker(
                shot.time().start().toSeconds(),
                shot.time().end().toSeconds(),
                new Color(0xF4F5F7)),
            Layer.BACKGROUND);
      }
    }
  }

  private void trends() {
    for (Trend trend : film.curve().trends()) {
      if (trend.kind() == TrendKind.CLIMAX
          || trend.kind() == TrendKind.TURNING_POINT
          || trend.kind() == TrendKind.LOW) {
        plot.addDomainMarker(mark(trend), Layer.BACKGROUND);
      }
    }
  }

  private static IntervalMarker mark(Trend trend) {
    Color color =
        switch (trend.kind()) {
          case CLIMAX -> new Color(0xFFE3D1);
          case LOW -> new Color(0xDCE6F5);
          default -> new Color(0xE9E2FA);
        };
    IntervalMarker mark =
        new IntervalMarker(
            trend.range().start().toSeconds(), trend.range().end().toSeconds(), color);
    mark.setLabel(Words.plain(trend.kind()));
    mark.setLabelFont(LABEL);
    mark.setLabelPaint(INK);
    // A turning point often lies beside the climax: the two labels must not meet.
    boolean low = trend.kind() == TrendKind.TURNING_POINT;
    mark.setLabelAnchor(low ? RectangleAnchor.BOTTOM : RectangleAnchor.TOP);
    mark.setLabelTextAnchor(low ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER);
    mark.setLabelBackgroundColor(new Color(0, 0, 0, 0));
    return mark;
  }

  /** A flag at the foot of the chart for each suggestion, taller for better ones. */
  private void flags() {
    film.suggestions().stream()
        .sorted(Comparator.comparing(Suggestion::frame))
        .forEach(
            suggestion -> {
              double at = suggestion.time().toSeconds();
              double top = -1.12 + .12 + .25 * Math.max(0, suggestion.score());
              plot.addAnnotation(
                  new XYLineAnnotation(at, -1.12, at, top, new BasicStroke(2.5f), FLAG));
            });
  }
}
