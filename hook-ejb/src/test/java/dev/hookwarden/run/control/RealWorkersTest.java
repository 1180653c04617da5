package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanMatch;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.Examination;
import dev.hookwarden.scan.control.Catalogue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The contract with the real worker in its jail. The build sets the property, because it makes the
 * image before; only a single module built alone goes without.
 */
@EnabledIfSystemProperty(named = RealWorkersTest.IMAGE, matches = ".+")
class RealWorkersTest extends WorkersContract {
  static final String IMAGE = "hookwarden.test.worker.image";
  private static RunEngine engine;

  @BeforeAll
  static void start() {
    Path image = Path.of(System.getProperty(IMAGE));
    assertThat(image)
        .as("the image; build it by 'mvn package -pl hook-worker -am', or set -Dworker.image=")
        .isDirectory();
    engine = Engines.of(image).startWarm();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void saysThatASourceCannotBeScannedAndScansTheNext() {
    List<ScanRule> rules = Catalogue.builtIn().forLanguage(Language.JAVASCRIPT);
    WorkerMessage.Scanned broken =
        engine.scan(
            Hooks.WORKSPACE, Language.JAVASCRIPT, "(".repeat(500_000), ScanFacts.NONE, rules);
    WorkerMessage.Scanned next =
        engine.scan(
            Hooks.WORKSPACE,
            Language.JAVASCRIPT,
            "export default () => [].constructor.constructor('1')();",
            ScanFacts.NONE,
            rules);

    assertThat(broken.failure()).isNotBlank();
    assertThat(next.failure()).isNull();
    assertThat(next.matches()).contains(new ScanMatch("constructor-chain", 1, 37, 1, 48));
  }

  @Test
  void compilesTypeScriptToTheSameTextInEveryAnalyst() {
    String source =
        """
        interface Order { total: number }
        enum Size { SMALL, LARGE }
        export default function (event: { data: Order }): string {
          return Size[event.data.total > 1 ? Size.LARGE : Size.SMALL];
        }
        """;
    String first = engine.checkAlone(Hooks.WORKSPACE, Language.TYPESCRIPT, source).code();
    List<ScanRule> rules = Catalogue.builtIn().forLanguage(Language.TYPESCRIPT);
    Examination second =
        engine.examine(Hooks.WORKSPACE, Language.TYPESCRIPT, source, ScanFacts.NONE, rules);

    assertThat(first).contains("function");
    assertThat(second.checked().code()).isEqualTo(first);
    assertThat(second.scanned().failure()).isNull();
  }

  @Override
  RunEngine engine() {
    return engine;
  }
}
