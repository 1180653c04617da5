package dev.hookwarden.delivery.control;

import dev.hookwarden.access.boundary.MailAddressWanted;
import dev.hookwarden.delivery.boundary.Letters;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Sends people the codes by which they confirm their addresses. */
@Dependent
public class AddressLetters {
  private final Letters letters;

  /** Creates the bean. */
  @Inject
  public AddressLetters(Letters letters) {
    this.letters = letters;
  }

  /** Queues the mail with the code, in the transaction in which the person asks for it. */
  public void send(@Observes MailAddressWanted wanted) {
    letters.confirm(wanted.workspace(), wanted.person(), wanted.until());
  }
}
