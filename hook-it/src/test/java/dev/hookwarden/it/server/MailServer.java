package dev.hookwarden.it.server;

import static org.awaitility.Awaitility.await;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A real mail server, GreenMail, as a process of its own; every address has a mailbox there. The
 * process runs from the first test that needs it until the last of all has ended, and can be
 * reached while a test wants it to be.
 */
final class MailServer implements AutoCloseable {
  /** Where the server under test sends its mail. */
  static final int SMTP = Integer.getInteger("it.smtp.port");

  private static final int POP3 = SMTP + 1;
  private static final int BEHIND = SMTP + 2;
  private static final Duration START = Duration.ofSeconds(60);

  private final Door door;

  MailServer() {
    await()
        .atMost(START)
        .failFast("the mail server ended", () -> !GreenMail.PROCESS.isAlive())
        .until(() -> listens(BEHIND) && listens(POP3));
    door = new Door(SMTP, BEHIND);
  }

  /** The process that all tests share. */
  private static final class GreenMail {
    static final Process PROCESS = start();

    private static Process start() {
      try {
        Process process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-Dgreenmail.smtp.hostname=127.0.0.1",
                    "-Dgreenmail.smtp.port=" + BEHIND,
                    "-Dgreenmail.pop3.hostname=127.0.0.1",
                    "-Dgreenmail.pop3.port=" + POP3,
                    "-Dgreenmail.auth.disabled",
                    "-jar",
                    System.getProperty("it.mailserver"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits until an address has so many mails. */
  List<MimeMessage> expect(String address, int count) {
    await().atMost(Duration.ofSeconds(30)).until(() -> mails(address).size() >= count);
    return mails(address);
  }

  /** The mails of an address, oldest first. */
  List<MimeMessage> mails(String address) {
    Session session = Session.getInstance(new Properties());
    try (Store store = session.getStore("pop3")) {
      store.connect("127.0.0.1", POP3, address, "any");
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        List<MimeMessage> mails = new ArrayList<>();
        for (Message mail : inbox.getMessages()) {
          mails.add(copy(session, mail));
        }
        return mails;
      }
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeMessage copy(Session session, Message mail)
      throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
  }

  @Override
  public void close() {
    door.close();
  }
}
