package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.entity.QueuedRun;
import dev.hookwarden.platform.Sha256;
import java.util.UUID;

/** Which rows of the queue go one after the other: those of one lane, a SHA-256 in hex. */
final class LaneKey {
  private LaneKey() {}

  /** Runs of a hook on events of one stream with the same subject. */
  static String ofSubject(UUID workspace, String hook, String stream, String subject) {
    return Sha256.ofFields("subject", workspace, hook, stream, subject);
  }

  /** Events that hooks emitted to one stream. */
  static String ofStream(UUID workspace, String stream) {
    return Sha256.ofFields("stream", workspace, stream);
  }

  /** Runs of a schedule. */
  static String ofSchedule(UUID workspace, String hook, UUID schedule) {
    return Sha256.ofFields("schedule", workspace, hook, schedule);
  }

  /** A run that waits for no other. */
  static String alone(QueuedRun.Task task) {
    return Sha256.ofFields("alone", task.workspace(), String.valueOf(task.hook()), task.event());
  }

  /** The slot that has to be locked to change a lane, 1 to 256. */
  static int slot(String lane) {
    return Integer.parseInt(lane.substring(0, 2), 16) + 1;
  }
}
