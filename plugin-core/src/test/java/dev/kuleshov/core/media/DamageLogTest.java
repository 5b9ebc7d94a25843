package dev.kuleshov.core.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DamageLogTest {

  private static final RationalTime FRAME = new RationalTime(1, 25);

  private final DamageLog log = new DamageLog("x.y", "damaged frame", "damaged frames");

  @Test
  void findings_nothingAdded_isEmpty() {
    assertEquals(List.of(), log.findings());
  }

  @Test
  void findings_nearDamage_isOnePlace() {
    log.add(RationalTime.ofSeconds(72), FRAME);
    log.add(RationalTime.ofSeconds(72).plus(FRAME), FRAME);
    log.add(new RationalTime(1461, 20), FRAME);
    Finding finding = log.findings().get(0);
    assertEquals("3 damaged frames from 00:01:12 to 00:01:13.", finding.message());
    assertEquals(
        Optional.of(new TimeRange(RationalTime.ofSeconds(72), new RationalTime(7309, 100))),
        finding.at());
  }

  @Test
  void findings_oneFrame_saysWhere() {
    log.add(RationalTime.ofSeconds(3661), FRAME);
    assertEquals("1 damaged frame at 01:01:01.", log.findings().get(0).message());
  }

  @Test
  void findings_damageAllOver_areFew() {
    for (int i = 0; i < 1000; i++) {
      log.add(RationalTime.ofSeconds(i * 10L), FRAME);
    }
    List<Finding> findings = log.findings();
    assertEquals(5, findings.size());
    assertEquals("996 damaged frames from 00:00:40 to 02:46:30.", findings.get(4).message());
  }
}
