package dev.hookwarden.timing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
  private static final Instant START = Instant.parse("2026-11-27T10:00:00Z");

  private static Plan read(String json) {
    try {
      return PlanJson.read(
          Json.parse(json.replace('\'', '"')),
          (member, why) -> new IllegalArgumentException(member + ": " + why));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void readsEveryMember() {
    Plan plan =
        read(
            "{'cron':' 0  0 6 ? * MON-FRI','zone':'Europe/Berlin','jitter':'PT30S',"
                + "'misfire':'fire-all','overlap':'queue','exclude':['2026-12-25','Saturday']}");

    assertThat(plan.timing()).isEqualTo(new Timing.Cron("0 0 6 ? * MON-FRI"));
    assertThat(plan.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(plan.jitter()).isEqualTo(Duration.ofSeconds(30));
    assertThat(plan.misfire()).isEqualTo(Misfire.FIRE_ALL);
    assertThat(plan.overlap()).isEqualTo(Overlap.QUEUE);
    assertThat(plan.exclusions().texts()).containsExactly("saturday", "2026-12-25");
  }

  @Test
  void writesANormalFormThatReadsAsTheSame() {
    for (String text :
        new String[] {
          "{'every':'PT300S'}",
          "{'at':'2027-01-01T00:00:00Z'}",
          "{'cron':'0 0 6 ? * MON-FRI','exclude':['sunday','2026-12-25']}"
        }) {
      Plan plan = read(text);
      ObjectNode written = JsonNodeFactory.instance.objectNode();
      PlanJson.write(plan, written);
      assertThat(read(written.toString())).isEqualTo(plan);
    }
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    PlanJson.write(read("{'every':'PT300S'}"), written);
    assertThat(written.toString())
        .isEqualTo(
            "{\"every\":\"PT5M\",\"zone\":\"UTC\",\"exclude\":[],\"jitter\":\"PT0S\","
                + "\"misfire\":\"fire-once\",\"overlap\":\"skip\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}                                                          | cron:",
        "{'cron':'0 0 6 * * ?','every':'PT5M'}                       | every:",
        "{'cron':6}                                                  | cron:",
        "{'cron':'0 0 0 30 2 ?'}                                     | cron:",
        "{'cron':'often'}                                            | cron:",
        "{'every':'5m'}                                              | every:",
        "{'every':'PT0.5S'}                                          | every:",
        "{'every':'PT9999999H'}                                      | every:",
        "{'every':'-PT5M'}                                           | every:",
        "{'at':'tomorrow'}                                           | at:",
        "{'at':'+999999999-01-01T00:00:00Z'}                         | at:",
        "{'at':'2027-01-01T00:00:00Z','exclude':['sunday']}          | exclude:",
        "{'every':'PT5M','zone':'Mars/Base'}                         | zone:",
        "{'every':'PT5M','zone':'+01:00'}                            | zone:",
        "{'every':'PT5M','jitter':'PT3M'}                            | jitter:",
        "{'every':'P3D','jitter':'PT61M'}                            | jitter:",
        "{'every':'PT5M','jitter':'soon'}                            | jitter:",
        "{'every':'PT5M','misfire':'never'}                          | misfire:",
        "{'every':'PT5M','overlap':'maybe'}                          | overlap:",
        "{'every':'PT5M','exclude':'sunday'}                         | exclude:",
        "{'every':'PT5M','exclude':['someday']}                      | exclude:",
        "{'every':'PT5M','exclude':['monday','tuesday','wednesday','thursday','friday','saturday','sunday']} | exclude:",
      })
  void refusesAndNamesTheMember(String json, String named) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(named);
  }

  @Test
  void countsIntervalsFromTheBeginning() {
    Plan plan = read("{'every':'PT5M'}");
    assertThat(plan.next(START, START)).contains(START.plusSeconds(300));
    assertThat(plan.next(START.plusSeconds(299), START)).contains(START.plusSeconds(300));
    assertThat(plan.next(START.plusSeconds(300), START)).contains(START.plusSeconds(600));
    assertThat(plan.next(START.minusSeconds(5), START)).contains(START.plusSeconds(300));
  }

  @Test
  void takesPlaceOnce() {
    Plan plan = read("{'at':'2026-11-27T10:00:00Z'}");
    assertThat(plan.next(START.minusMillis(1), START)).contains(START);
    assertThat(plan.next(START, START)).isEmpty();
  }

  @Test
  void leavesExcludedDaysOutWhereItsClocksAre() {
    Plan plan =
        read(
            "{'cron':'0 30 0 * * ?','zone':'Europe/Berlin',"
                + "'exclude':['saturday','sunday','2026-11-30']}");
    assertThat(plan.next(START, START, 2))
        .containsExactly(
            Instant.parse("2026-11-30T23:30:00Z"), Instant.parse("2026-12-01T23:30:00Z"));
    assertThat(read("{'every':'PT5M','exclude':['friday']}").next(START, START))
        .contains(Instant.parse("2026-11-28T00:00:00Z"));
  }

  @Test
  void endsWhereAllTimesAreExcluded() {
    assertThat(read("{'cron':'0 0 6 ? * SUN','exclude':['sunday']}").next(START, START)).isEmpty();
  }

  @Test
  void spreadsFiringsAsOftenAsItIsAsked() {
    Plan plan = read("{'every':'PT5M','jitter':'PT1M'}");
    UUID one = UUID.fromString("019ac0f0-0000-7000-8000-000000000001");
    long distinct =
        plan.next(START, START, 50).stream()
            .map(
                planned -> {
                  Instant due = plan.due(one, planned);
                  assertThat(due).isEqualTo(plan.due(one, planned));
                  assertThat(Duration.between(planned, due))
                      .isBetween(Duration.ZERO, Duration.ofMinutes(1).minusMillis(1));
                  return Duration.between(planned, due);
                })
            .distinct()
            .count();
    assertThat(distinct).isGreaterThan(40);
    assertThat(read("{'every':'PT5M'}").due(one, START)).isEqualTo(START);
  }
}
