package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.access.boundary.MailProof;
import dev.hookwarden.access.boundary.Mailboxes;
import dev.hookwarden.access.boundary.Person;
import dev.hookwarden.access.boundary.Persons;
import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.delivery.boundary.Parcel;
import dev.hookwarden.platform.LinkKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftsTest {
  private static final UUID WORKSPACE = new UUID(1, 1);
  private static final UUID ADA = new UUID(2, 2);
  private static final Instant UNTIL = Instant.parse("2026-03-02T10:00:00Z");

  private @Nullable Person member = new Person(ADA, "ada", true, "ada@example.org");
  private @Nullable MailProof proof = new MailProof("ada@example.com", "AAAA-BBBB-CCCC", UNTIL);

  private final Drafts drafts =
      new Drafts(
          MailConfig.read(
              key ->
                  Optional.ofNullable(
                      Map.of("hookwarden.public-url", "https://hooks.example").get(key))),
          new Persons() {
            @Override
            public Optional<Person> find(UUID workspace, String recipient) {
              return recipient.equals(ADA.toString())
                  ? Optional.ofNullable(member)
                  : Optional.empty();
            }
          },
          new Mailboxes() {
            @Override
            public Optional<MailProof> proof(UUID person) {
              return Optional.ofNullable(proof);
            }
          },
          new Workspaces() {
            @Override
            public String name(UUID id) {
              return "acme";
            }
          },
          new SubscriptionLinks(new LinkKey(new byte[32])));

  private Written write(MailContent content) {
    return drafts.write(WORKSPACE, ADA, content);
  }

  private Written.Draft draft(MailContent content) {
    return (Written.Draft) write(content);
  }

  private static MailContent message(boolean mandatory) {
    Parcel.Source source = new Parcel.Source(WORKSPACE, new UUID(3, 3), "letters", 4, mandatory);
    return MailContent.read(
        Contents.of(new Parcel.Mail(source, ADA, "news", "One\r\ntwo", "The text")));
  }

  @Test
  void saysWhoseItIsAndHowToStopIt() {
    Written.Draft draft = draft(message(false));

    assertThat(draft.to()).isEqualTo("ada@example.org");
    assertThat(draft.subject()).isEqualTo("One  two");
    assertThat(draft.plain())
        .startsWith("The text\n\n-- \n")
        .contains("\"letters\"", "\"acme\"", "for: news", "because you allowed it")
        .contains("To get no more of these, open: https://hooks.example/unsubscribe?t=");
  }

  @Test
  void mandatoryNoticeSaysSoAndCanNotBeStopped() {
    Written.Draft draft = draft(message(true));

    assertThat(draft.plain()).contains("made this notice mandatory").doesNotContain("unsubscribe");
    assertThat(draft.stop()).isNull();
  }

  @Test
  void digestStopsMailsOfEveryHook() {
    MailContent digest =
        MailContent.read("{\"mandatory\":false,\"subject\":\"12 messages\",\"text\":\"t\"}");

    assertThat(draft(digest).plain()).contains("hooks of the workspace \"acme\"", "unsubscribe");
  }

  @Test
  void codeIsInTheMailOnlyAndOnlyTheLatest() {
    String stored = MailContent.write(new MailContent.Confirmation(UNTIL));
    Written.Draft draft = draft(MailContent.read(stored));

    assertThat(stored).doesNotContain("ada", "AAAA");
    assertThat(draft.to()).isEqualTo("ada@example.com");
    assertThat(draft.plain())
        .contains("as ada", "https://hooks.example/mailaddress.xhtml?code=AAAA-BBBB-CCCC");
    assertThat(MailHtml.of(draft))
        .contains("<a href=\"https://hooks.example/mailaddress.xhtml?code=AAAA-BBBB-CCCC\">");
    assertThat(write(new MailContent.Confirmation(UNTIL.minusSeconds(1))))
        .isInstanceOf(Written.Pointless.class);
    proof = null;
    assertThat(write(MailContent.read(stored))).isInstanceOf(Written.Pointless.class);
  }

  @Test
  void waitingRequestsAreCountedAndNotTold() {
    MailContent.Waiting waiting = new MailContent.Waiting(Map.of("letters", 3L, "bills", 1L));
    MailContent read = MailContent.read(MailContent.write(waiting));

    assertThat(read).isEqualTo(waiting);
    assertThat(draft(read).plain()).contains("  bills: 1\n  letters: 3\n", "/inbox.xhtml");
  }

  @Test
  void nobodyWithoutAnAddressOrAMembershipGetsMail() {
    member = new Person(ADA, "ada", true, null);
    assertThat(write(message(true)))
        .isEqualTo(new Written.Pointless("the person has no confirmed mail address"));
    member = null;
    assertThat(write(message(true)))
        .isEqualTo(new Written.Pointless("the person is no member any more"));
  }
}
