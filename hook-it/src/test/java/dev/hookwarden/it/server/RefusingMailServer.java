package dev.hookwarden.it.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks SMTP just far enough to refuse every recipient for good, with their address in it. */
final class RefusingMailServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Thread thread;

  RefusingMailServer() {
    try {
      socket = new ServerSocket(MailServer.SMTP, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = Thread.ofVirtual().start(this::serve);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client, or this server, has gone.
      }
    }
  }

  private static void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    answer(client, "220 refusing.example");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("RCPT TO:")) {
        answer(client, "550 5.1.1 " + line.substring("RCPT TO:".length()) + ": no such user");
      } else if (line.equals("QUIT")) {
        answer(client, "221 bye");
        return;
      } else {
        answer(client, "250 ok");
      }
    }
  }

  private static void answer(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    try {
      socket.close();
      thread.join();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
