package dev.kuleshov.core.evaluation;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** A table of which class was taken for which, as a picture: the darker, the more of its row. */
final class ConfusionPicture {

  private static final int CELL = 58;
  private static final int MARGIN = 180;

  private ConfusionPicture() {}

  /** Draws it as PNG. */
  static byte[] png(EvaluationReport report) {
    int count = report.labels().size();
    XYPlot plot =
        new XYPlot(
            cells(report),
            axis("the net says", report.labels(), false),
            axis("it is", report.labels(), true),
            renderer());
    for (int is = 0; is < count; is++) {
      for (int said = 0; said < count; said++) {
        if (report.confusion()[is][said] > 0) {
          plot.addAnnotation(number(report, is, said));
        }
      }
    }
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    JFreeChart chart = new JFreeChart(report.model(), plot);
    chart.removeLegend();
    chart.setBackgroundPaint(Color.WHITE);
    int side = MARGIN + CELL * count;
    try {
      return ChartUtils.encodeAsPNG(chart.createBufferedImage(side, side));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }

  private static SymbolAxis axis(String title, List<String> labels, boolean down) {
    SymbolAxis axis = new SymbolAxis(title, labels.toArray(String[]::new));
    axis.setInverted(down);
    axis.setVerticalTickLabels(!down);
    axis.setGridBandsVisible(false);
    axis.setRange(-0.5, labels.size() - 0.5);
    return axis;
  }

  private static double share(EvaluationReport report, int is, int said) {
    int all = report.classes().get(report.labels().get(is)).support();
    return all == 0 ? 0 : (double) report.confusion()[is][said] / all;
  }

  private static DefaultXYZDataset cells(EvaluationReport report) {
    int count = report.labels().size();
    double[][] cells = new double[3][count * count];
    int at = 0;
    for (int is = 0; is < count; is++) {
      for (int said = 0; said < count; said++) {
        cells[0][at] = said;
        cells[1][at] = is;
        cells[2][at++] = share(report, is, said);
      }
    }
    DefaultXYZDataset data = new DefaultXYZDataset();
    data.addSeries("share", cells);
    return data;
  }

  private static XYBlockRenderer renderer() {
    XYBlockRenderer renderer = new XYBlockRenderer();
    renderer.setPaintScale(
        new PaintScale() {
          @Override
          public double getLowerBound() {
            return 0;
          }

          @Override
          public double getUpperBound() {
            return 1;
          }

          @Override
          public Paint getPaint(double share) {
            return shade(share);
          }
        });
    return renderer;
  }

  private static Color shade(double share) {
    float part = (float) Math.sqrt(Math.max(0, Math.min(1, share)));
    return new Color(1 - 0.88f * part, 1 - 0.65f * part, 1 - 0.35f * part);
  }

  private static XYTextAnnotation number(EvaluationReport report, int is, int said) {
    XYTextAnnotation number =
        new XYTextAnnotation(String.valueOf(report.confusion()[is][said]), said, is);
    number.setFont(new Font(Font.SANS_SERIF, is == said ? Font.BOLD : Font.PLAIN, 13));
    number.setPaint(share(report, is, said) > 0.4 ? Color.WHITE : Color.BLACK);
    return number;
  }
}
