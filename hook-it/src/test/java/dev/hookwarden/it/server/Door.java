package dev.hookwarden.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to a server behind it for as long as it is open; connections end with it. */
final class Door implements AutoCloseable {
  private final int behind;
  private final ServerSocket port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  Door(int port, int behind) {
    this.behind = behind;
    try {
      this.port = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  private void serve() {
    while (!port.isClosed()) {
      try {
        Socket client = port.accept();
        Thread.ofVirtual().start(() -> lead(client));
      } catch (IOException e) {
        // It was closed.
      }
    }
  }

  private void lead(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      open.add(client);
      open.add(server);
      if (port.isClosed()) {
        return;
      }
      Thread answers = Thread.ofVirtual().start(() -> carry(server, client));
      carry(client, server);
      answers.join();
    } catch (IOException e) {
      // One of the two has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void carry(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One of the two has gone.
    }
  }

  @Override
  public void close() {
    try {
      port.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
