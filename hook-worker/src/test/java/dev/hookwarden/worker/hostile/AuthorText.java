package dev.hookwarden.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.worker.HostDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Everything of a run that its author can read, and what must not be in it. */
final class AuthorText {
  /** Names of Java, places of the host or the image; Python itself knows the three exceptions. */
  private static final Pattern LEAK =
      Pattern.compile(
          "com\\.oracle|org\\.graalvm|\\bjavax?\\.\\w+\\.|jdk\\.|sun\\.\\w+\\.|dev\\.hookwarden"
              + "|Java stack trace|JavaObject|Truffle|Polyglot[A-Z]|\\.java\\b"
              + "|/opt/|/jdk|/proc/|/home/|/root|/usr/|/work"
              + "|\\b(?!BaseException\\b|ForeignException\\b)[A-Z]\\w+Exception\\b");

  private AuthorText() {}

  /** Fails if the text tells what it must not. What the attack's own source says is no leak. */
  static void requireClean(Sample attack, HostDriver.Result result) {
    for (String text : texts(result)) {
      List<String> leaks =
          LEAK.matcher(text)
              .results()
              .map(found -> found.group())
              .filter(found -> !attack.source().contains(found))
              .toList();
      assertThat(leaks).as("what '%s' gives away", text).isEmpty();
    }
  }

  private static List<String> texts(HostDriver.Result result) {
    List<String> texts = new ArrayList<>();
    GuestFailure failure = result.completed().failure();
    if (failure != null) {
      texts.add(failure.name());
      texts.add(failure.message());
      failure.frames().forEach(frame -> texts.add(frame.function()));
    }
    if (result.completed().value() != null) {
      texts.add(result.completed().value());
    }
    result.log().stream().map(LogLine::text).forEach(texts::add);
    return texts;
  }
}
