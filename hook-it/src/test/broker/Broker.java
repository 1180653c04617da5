import java.util.Set;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * A broker on this machine for tests, started from this source: {@code java -cp … Broker.java PORT
 * USER PASSWORD}. The user may do what docs/how-to/run-the-server.md says, and nothing more. It ends
 * when its standard input does.
 */
public final class Broker {
  private static final String ADDRESS = "hookwarden.bell";
  private static final String ROLE = "servers";

  private Broker() {}

  public static void main(String[] arguments) throws Exception {
    SecurityConfiguration users = new SecurityConfiguration();
    users.addUser(arguments[1], arguments[2]);
    users.addRole(arguments[1], ROLE);
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration(arguments[0]));
    broker.setSecurityManager(
        new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
    broker.start();
    while (System.in.read() >= 0) {
      // Whoever started it lives.
    }
    System.exit(0);
  }

  private static Configuration configuration(String port) throws Exception {
    Role servers =
        new Role(
            ROLE, true, true, false, false, true, true, false, false, true, false, false, false);
    return new ConfigurationImpl()
        .setPersistenceEnabled(false)
        .setJournalType(JournalType.NIO)
        .setJMXManagementEnabled(false)
        .setSecurityEnabled(true)
        .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port + "?protocols=CORE")
        .addAddressConfiguration(
            new CoreAddressConfiguration()
                .setName(ADDRESS)
                .addRoutingType(RoutingType.MULTICAST))
        .putSecurityRoles(ADDRESS, Set.of(servers));
  }
}
