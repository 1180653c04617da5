package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.access.boundary.Mailboxes;
import dev.hookwarden.access.boundary.Person;
import dev.hookwarden.access.boundary.Persons;
import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.delivery.boundary.Parcel;
import dev.hookwarden.platform.LinkKey;
import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Speaks SMTP over loopback with another side that answers as a test says. */
class MailCarrierTest {
  private static final UUID WORKSPACE = new UUID(1, 1);
  private static final UUID ADA = new UUID(2, 2);
  private static final UUID ID = new UUID(3, 3);
  private static final String ADDRESS = "ada@example.org";

  /** The other side: takes everything but what it is told to refuse. */
  private static final class OtherSide implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> heard = new ArrayList<>();
    private final String command;
    private final @Nullable String answer;
    private final Thread thread;

    /**
     * Begins to listen.
     *
     * @param command what it answers otherwise
     * @param answer the answer; {@code null} for breaking the connection off
     */
    OtherSide(String command, @Nullable String answer) throws IOException {
      this.command = command;
      this.answer = answer;
      this.thread = Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
      try (Socket client = socket.accept()) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 here");
        boolean inData = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          heard.add(line);
          boolean ends = inData && line.equals(".");
          String said = ends ? "END" : line;
          if (inData && !ends) {
            continue;
          }
          inData = line.startsWith("DATA");
          if (said.startsWith(command)) {
            if (answer == null) {
              return;
            }
            say(client, answer);
          } else {
            say(client, inData ? "354 go on" : "250 ok");
          }
        }
      } catch (IOException e) {
        // The client has gone, or the test is over.
      }
    }

    private static void say(Socket client, String line) throws IOException {
      client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    int port() {
      return socket.getLocalPort();
    }

    List<String> heard() throws InterruptedException {
      thread.join();
      return heard;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static MailConfig config(Map<String, String> settings) {
    return MailConfig.read(key -> Optional.ofNullable(settings.get(key)));
  }

  private static MailConfig sendingTo(int port) {
    return config(
        Map.of(
            "hookwarden.smtp.host", "127.0.0.1",
            "hookwarden.smtp.port", String.valueOf(port),
            "hookwarden.smtp.starttls", "false",
            "hookwarden.smtp.from", "hooks@hooks.example",
            "hookwarden.public-url", "https://hooks.example"));
  }

  private static Carrier.Result carry(MailConfig config) {
    Drafts drafts =
        new Drafts(
            config,
            new Persons() {
              @Override
              public Optional<Person> find(UUID workspace, String recipient) {
                return Optional.of(new Person(ADA, "ada", true, ADDRESS));
              }
            },
            new Mailboxes(),
            new Workspaces() {
              @Override
              public String name(UUID id) {
                return "acme";
              }
            },
            new SubscriptionLinks(new LinkKey(new byte[32])));
    MailCarrier carrier =
        new MailCarrier(drafts, config) {
          @Override
          Session session() {
            // As the container has it.
            Properties properties = new Properties();
            properties.put("mail.host", "localhost");
            properties.put("mail.user", "nobody");
            properties.put("mail.smtp.auth", "false");
            properties.put("mail.smtp.timeout", "5000");
            return Session.getInstance(properties);
          }
        };
    Parcel.Source source = new Parcel.Source(WORKSPACE, new UUID(4, 4), "letters", 1, false);
    return carrier.carry(
        new Carrier.Consignment(
            ID,
            WORKSPACE,
            source.action(),
            ADA,
            ADA.toString(),
            Contents.of(new Parcel.Mail(source, ADA, "news", "Hi", "One\n.\ntwo")),
            1,
            Instant.parse("2026-03-01T10:00:00Z")));
  }

  @Test
  void keepsWhereNoServerIsSet() {
    assertThat(carry(config(Map.of()))).isEqualTo(new Carrier.Result.Delivered("kept"));
  }

  @Test
  void sendsToOneRecipientWithoutALogIn() throws Exception {
    try (OtherSide other = new OtherSide("nothing", "250 ok")) {
      assertThat(carry(sendingTo(other.port())))
          .isEqualTo(new Carrier.Result.Delivered("taken by 127.0.0.1:" + other.port()));
      assertThat(other.heard())
          .contains("MAIL FROM:<hooks@hooks.example>", "RCPT TO:<" + ADDRESS + ">")
          .contains("Message-ID: <" + ID + "@hooks.example>", "..", "two")
          .noneMatch(line -> line.startsWith("AUTH"))
          .filteredOn(line -> line.startsWith("RCPT"))
          .hasSize(1);
    }
  }

  @Test
  void refusalForGoodIsHopelessAndDoesNotNameTheAddress() throws Exception {
    try (OtherSide other = new OtherSide("RCPT", "550 5.1.1 <" + ADDRESS + "> is unknown")) {
      assertThat(carry(sendingTo(other.port())))
          .isEqualTo(new Carrier.Result.Hopeless("550 5.1.1 <the address> is unknown"));
    }
    try (OtherSide other = new OtherSide("END", "554 5.7.1 looks like spam")) {
      assertThat(carry(sendingTo(other.port())))
          .isEqualTo(new Carrier.Result.Hopeless("554 5.7.1 looks like spam"));
    }
  }

  @Test
  void whatMayPassIsTriedLater() throws Exception {
    try (OtherSide other = new OtherSide("RCPT", "451 4.7.1 come again")) {
      assertThat(carry(sendingTo(other.port())))
          .isEqualTo(new Carrier.Result.TryLater("451 4.7.1 come again", null));
    }
    int port;
    try (OtherSide other = new OtherSide("END", null)) {
      port = other.port();
      assertThat(carry(sendingTo(port))).isInstanceOf(Carrier.Result.TryLater.class);
    }
    assertThat(carry(sendingTo(port)))
        .as("nobody listens")
        .isInstanceOf(Carrier.Result.TryLater.class);
  }

  @Test
  void brokenGoodByeDoesNotUndoWhatWasTaken() throws Exception {
    try (OtherSide other = new OtherSide("QUIT", null)) {
      assertThat(carry(sendingTo(other.port()))).isInstanceOf(Carrier.Result.Delivered.class);
    }
  }
}
