package dev.hookwarden.delivery.control;

import dev.hookwarden.access.boundary.MailProof;
import dev.hookwarden.access.boundary.Mailboxes;
import dev.hookwarden.access.boundary.Person;
import dev.hookwarden.access.boundary.Persons;
import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.delivery.boundary.SubscriptionView.About;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts mails into words. */
@Dependent
public class Drafts {
  private static final String NO_ADDRESS = "the person has no confirmed mail address";
  private static final String PREFERENCES = "/preferences.xhtml";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final MailConfig config;
  private final Persons persons;
  private final Mailboxes mailboxes;
  private final Workspaces workspaces;
  private final SubscriptionLinks links;

  /** Creates the bean. */
  @Inject
  public Drafts(
      MailConfig config,
      Persons persons,
      Mailboxes mailboxes,
      Workspaces workspaces,
      SubscriptionLinks links) {
    this.config = config;
    this.persons = persons;
    this.mailboxes = mailboxes;
    this.workspaces = workspaces;
    this.links = links;
  }

  /** The mail to a person. */
  public Written write(UUID workspace, UUID person, MailContent content) {
    Optional<Person> member = persons.find(workspace, person.toString());
    if (member.isEmpty()) {
      return new Written.Pointless("the person is no member any more");
    }
    String name = workspaces.name(workspace);
    return switch (content) {
      case MailContent.Message message ->
          member
              .get()
              .mail()
              .<Written>map(to -> message(to, name, message, new Reader(workspace, person)))
              .orElseGet(() -> new Written.Pointless(NO_ADDRESS));
      case MailContent.Confirmation confirmation ->
          mailboxes
              .proof(person)
              .filter(proof -> proof.until().equals(confirmation.until()))
              .<Written>map(proof -> confirmation(name, member.get(), proof))
              .orElseGet(() -> new Written.Pointless("the code is not asked for any more"));
      case MailContent.Waiting waiting ->
          member
              .get()
              .mail()
              .<Written>map(to -> waiting(to, name, waiting, new Reader(workspace, person)))
              .orElseGet(() -> new Written.Pointless(NO_ADDRESS));
    };
  }

  private record Reader(UUID workspace, UUID person) {
    Subscription of(About about, @Nullable String hook, @Nullable String purpose) {
      return new Subscription(workspace, person, about, hook, purpose);
    }
  }

  private Written.Draft message(
      String to, String workspace, MailContent.Message message, Reader reader) {
    String from =
        message.hook() == null
            ? "It is from hooks of the workspace \"%s\".".formatted(workspace)
            : "It is from the hook \"%s\" of the workspace \"%s\", which sends it for: %s."
                .formatted(
                    message.hook(), workspace, Texts.line(String.valueOf(message.purpose())));
    String why =
        message.mandatory()
            ? "An administrator of the workspace made this notice mandatory; it can't be stopped."
            : "You get it because you allowed it.";
    About about = message.hook() == null ? About.EVERY_HOOK : About.MATTER;
    return new Written.Draft(
        to,
        workspace,
        Texts.line(message.subject()),
        message.text(),
        null,
        List.of(
            "A program wrote this mail. %s %s".formatted(from, why),
            "What hooks may send you: " + config.link(PREFERENCES)),
        message.mandatory() ? null : stop(reader.of(about, message.hook(), message.purpose())));
  }

  private Written.Draft confirmation(String workspace, Person person, MailProof proof) {
    String link = config.link("/mailaddress.xhtml?code=" + proof.code());
    String text =
        """
        Somebody who is logged in as %s wants to get mail from hooks at this address.

        If that is you, open this page, log in, and confirm it:

        %s

        Or type this code on the page "Mail address": %s

        It can be used until %s. If it is not you, do nothing: then nothing is ever sent here.
        """
            .formatted(person.name(), link, proof.code(), TIME.format(proof.until()));
    return new Written.Draft(
        proof.address(),
        workspace,
        "Confirm your mail address",
        text,
        link,
        List.of("Hookwarden sent this once, because it was asked to."),
        null);
  }

  private Written.Draft waiting(
      String to, String workspace, MailContent.Waiting waiting, Reader reader) {
    String link = config.link("/inbox.xhtml");
    String list =
        waiting.hooks().entrySet().stream()
            .map(hook -> "  %s: %d".formatted(hook.getKey(), hook.getValue()))
            .collect(Collectors.joining("\n"));
    String text =
        """
        Hooks of the workspace "%s" want to reach you, and wait for your answer:

        %s

        See what they want to send, and answer:

        %s

        Nothing is sent before you answer, and no answer is a no.
        """
            .formatted(workspace, list, link);
    return new Written.Draft(
        to,
        workspace,
        "Requests wait for your answer in " + workspace,
        text,
        link,
        List.of("Hookwarden sends this at most once an hour."),
        stop(reader.of(About.REQUESTS, null, null)));
  }

  private String stop(Subscription subscription) {
    return config.link("/unsubscribe?t=" + links.write(subscription));
  }
}
