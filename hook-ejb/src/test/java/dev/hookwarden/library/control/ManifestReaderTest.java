package dev.hookwarden.library.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {
  private static Manifest read(String json) throws JsonProcessingException {
    return ManifestReader.read(Json.parse(json.replace('\'', '"')));
  }

  @Test
  void readsEveryMember() throws JsonProcessingException {
    Manifest manifest =
        read(
            """
            {'triggers':[
               {'on':'before','stream':'github','types':['com.github.issues.*'],'order':7,
                'onFailure':'continue'},
               {'on':'after','stream':'github'},
               {'on':'invoke'}],
             'capabilities':['records.write:issues','notify'],
             'limits':{'cpu':'PT0.05S','allocation':'8MiB','recordReads':0},
             'isolation':'version'}""");

    assertThat(manifest.triggers())
        .containsExactly(
            new Trigger.Before(
                "github", List.of("com.github.issues.*"), 7, Trigger.OnFailure.CONTINUE),
            new Trigger.After("github", List.of()),
            new Trigger.Invoke());
    assertThat(manifest.capabilities())
        .containsExactlyInAnyOrder(
            Capability.parse("records.write:issues"), Capability.parse("notify"));
    assertThat(manifest.limits())
        .containsEntry(Limit.CPU, 50L)
        .containsEntry(Limit.ALLOCATION, 8L * 1024 * 1024)
        .containsEntry(Limit.RECORD_READS, 0L);
    assertThat(manifest.isolation()).isEqualTo(Isolation.VERSION);
  }

  @Test
  void lowersThePolicyAndNeverRaisesIt() throws JsonProcessingException {
    Manifest manifest =
        read("{'triggers':[{'on':'invoke'}],'limits':{'cpu':'PT5S','recordWrites':3}}");
    Limits defaults = Limits.defaultsFor(TriggerKind.INVOKE);
    Limits generous =
        Limit.limits(defaults, limit -> limit == Limit.CPU ? 9_000 : limit.of(defaults));

    assertThat(manifest.limitsWithin(defaults).resources().cpuMillis()).isEqualTo(2_000);
    assertThat(manifest.limitsWithin(generous).resources().cpuMillis()).isEqualTo(5_000);
    assertThat(manifest.limitsWithin(defaults).quotas().recordWrites()).isEqualTo(3);
  }

  @Test
  void readsHowRunsAreOrderedAndTriedAgain() throws JsonProcessingException {
    Manifest manifest =
        read("{'triggers':[{'on':'after','stream':'s','retries':0,'ordering':'none'}]}");

    assertThat(manifest.triggers())
        .containsExactly(new Trigger.After("s", List.of(), 0, Trigger.Ordering.NONE));
    assertThat(ManifestReader.read(ManifestWriter.write(manifest))).isEqualTo(manifest);
    assertThatThrownBy(() -> read("{'triggers':[{'on':'after','stream':'s','retries':21}]}"))
        .hasMessageContaining("retries");
    assertThatThrownBy(() -> read("{'triggers':[{'on':'after','stream':'s','ordering':'no'}]}"))
        .hasMessageContaining("ordering");
  }

  /** The hashes of versions rest on it, which were handed in before there were these members. */
  @Test
  void whatIsAsAlwaysIsNotInTheNormalForm() throws JsonProcessingException {
    Manifest manifest =
        read("{'triggers':[{'on':'after','stream':'s','retries':5,'ordering':'subject'}]}");

    assertThat(ManifestWriter.write(manifest).at("/triggers/0").toString())
        .isEqualTo("{\"on\":\"after\",\"stream\":\"s\",\"types\":[]}");
  }

  @Test
  void keepsSchedulesWithTheirData() throws JsonProcessingException {
    String json =
        "{'triggers':[{'on':'schedule','cron':'0 0 6 ? * MON-FRI','zone':'Europe/Berlin'},"
            + "{'on':'schedule','every':'PT5M','data':{'depth':2}}]}";
    Manifest manifest = read(json);

    assertThat(manifest.triggers())
        .extracting(Trigger::kind)
        .containsExactly(TriggerKind.SCHEDULE, TriggerKind.SCHEDULE);
    assertThat(manifest.triggers())
        .extracting(Trigger::words)
        .containsExactly("at 0 0 6 ? * MON-FRI (Europe/Berlin)", "every 5 minutes");
    assertThat(ManifestReader.read(ManifestWriter.write(manifest))).isEqualTo(manifest);
    assertThat(((Trigger.Schedule) manifest.triggers().get(1)).data())
        .isEqualTo(Json.parse("{\"depth\":2}"));
  }

  @Test
  void refusesMoreDataThanAScheduleHas() {
    String data = "x".repeat(Trigger.Schedule.MAX_DATA_CHARS);
    assertThatThrownBy(
            () ->
                read("{'triggers':[{'on':'schedule','every':'PT5M','data':'%s'}]}".formatted(data)))
        .hasMessageStartingWith("manifest.triggers[0].data:");
  }

  @Test
  void writesANormalFormThatReadsAsTheSame() throws JsonProcessingException {
    Manifest manifest =
        read(
            "{'isolation':'run','capabilities':['notify','email'],'limits':{'log':'1KiB','cpu':'PT1S'},"
                + "'triggers':[{'stream':'a','on':'before'}]}");

    assertThat(ManifestReader.read(ManifestWriter.write(manifest))).isEqualTo(manifest);
    assertThat(ManifestWriter.write(manifest).toString())
        .isEqualTo(
            ManifestWriter.write(
                    read(
                        "{'triggers':[{'on':'before','order':100,'onFailure':'reject','stream':'a',"
                            + "'types':[]}],'limits':{'cpu':'PT1.0S','log':'1024B'},"
                            + "'capabilities':['email','notify']}"))
                .toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]                                                            | manifest:",
        "{}                                                            | manifest.triggers:",
        "{'triggers':[]}                                               | manifest.triggers:",
        "{'triggers':[{'on':'invoke'},{'on':'invoke'}]}                | manifest.triggers:",
        "{'triggers':[{'on':'never'}]}                                 | manifest.triggers[0].on:",
        "{'triggers':[{'on':'schedule'}]}                              | manifest.triggers[0].cron:",
        "{'triggers':[{'on':'schedule','cron':'often'}]}               | manifest.triggers[0].cron:",
        "{'triggers':[{'on':'schedule','every':'PT5M','stream':'a'}]}  | manifest.triggers[0].stream:",
        "{'triggers':[{'on':'schedule','every':'PT5M'},{'on':'schedule','every':'PT300S'}]} | manifest.triggers:",
        "{'triggers':[{'on':'after'}]}                                 | manifest.triggers[0].stream:",
        "{'triggers':[{'on':'after','stream':'../x'}]}                 | manifest.triggers[0].stream:",
        "{'triggers':[{'on':'after','stream':'a','order':1}]}          | manifest.triggers[0].order:",
        "{'triggers':[{'on':'before','stream':'a','order':-1}]}        | manifest.triggers[0].order:",
        "{'triggers':[{'on':'before','stream':'a','onFailure':'x'}]}   | manifest.triggers[0].onFailure:",
        "{'triggers':[{'on':'after','stream':'a','types':['a.**']}]}   | manifest.triggers[0].types:",
        "{'triggers':[{'on':'invoke'}],'limits':{'cpu':'fast'}}        | manifest.limits.cpu:",
        "{'triggers':[{'on':'invoke'}],'limits':{'cpu':'PT1H'}}        | manifest.limits.cpu:",
        "{'triggers':[{'on':'invoke'}],'limits':{'cpu':'-PT1S'}}       | manifest.limits.cpu:",
        "{'triggers':[{'on':'invoke'}],'limits':{'log':'1GB'}}         | manifest.limits.log:",
        "{'triggers':[{'on':'invoke'}],'limits':{'emits':1.5}}         | manifest.limits.emits:",
        "{'triggers':[{'on':'invoke'}],'limits':{'power':1}}           | manifest.limits.power:",
        "{'triggers':[{'on':'invoke'}],'isolation':'none'}             | manifest.isolation:",
        "{'triggers':[{'on':'invoke'}],'extra':1}                      | manifest.extra:",
      })
  void refusesAndNamesTheMember(String json, String named) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(Problem.INVALID_MANIFEST);
              assertThat(e.detail()).startsWith(named);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "records.write",
    "records.write:../x",
    "notify:somebody",
    "eval",
    "''",
    "records.*:a"
  })
  void refusesUnknownCapabilities(String capability) {
    assertThatThrownBy(
            () ->
                read("{'triggers':[{'on':'invoke'}],'capabilities':['%s']}".formatted(capability)))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.UNKNOWN_CAPABILITY));
  }
}
