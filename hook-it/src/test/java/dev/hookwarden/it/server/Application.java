package dev.hookwarden.it.server;

import dev.hookwarden.platform.Rights;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The deployment that all tests share: the product's own EAR, and a further web module that holds
 * the tests that run inside.
 */
@ExtendWith(ArquillianExtension.class)
abstract class Application {
  private static final String DESCRIPTOR = "META-INF/application.xml";
  private static final String TEST_MODULE =
      "<module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web></module>";

  /** The archive to deploy. */
  @Deployment
  static EnterpriseArchive application() {
    EnterpriseArchive product =
        ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("../ear/target/hook.ear"));
    String descriptor = text(product, DESCRIPTOR);
    product.delete(DESCRIPTOR);
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "it.war")
            .addClasses(Application.class, SharedDeployment.class, InContainerIT.class)
            .addClasses(UndoInterleavingIT.class, ClearanceIT.class)
            .addClasses(RingIT.class)
            .addClasses(RightsIT.class, Rights.class, Rights.Need.class)
            .addAsResource(
                Rights.class.getResource("rights.table"), "dev/hookwarden/platform/rights.table")
            .addAsLibraries(libraryOf(org.assertj.core.api.Assertions.class))
            .addAsLibraries(libraryOf(net.bytebuddy.ByteBuddy.class))
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    return ShrinkWrap.create(EnterpriseArchive.class, "hook.ear")
        .merge(product)
        .addAsModule(Testable.archiveToTest(tests))
        .add(
            new ByteArrayAsset(
                descriptor
                    .replace("</application>", TEST_MODULE + "</application>")
                    .getBytes(StandardCharsets.UTF_8)),
            DESCRIPTOR);
  }

  private static String text(EnterpriseArchive archive, String path) {
    try (var in = archive.get(path).getAsset().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static File libraryOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toFile();
  }
}
