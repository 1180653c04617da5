package dev.hookwarden.access.boundary;

import dev.hookwarden.access.control.AccountStore;
import dev.hookwarden.access.control.Admission;
import dev.hookwarden.access.control.ClaimedName;
import dev.hookwarden.access.control.SignOnConfig;
import dev.hookwarden.access.control.SignOnStarter;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The way in for people for whom a provider of identities vouches. Who vouches and whether it is
 * true is the container's matter; here a name becomes an account, if there is one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOn {
  @EJB private SignOnStarter starter;

  private AccountStore accounts;
  private Admission admission;
  private Transactions transactions;

  /** For the container. */
  public SignOn() {}

  /** Creates the bean. */
  @Inject
  public SignOn(AccountStore accounts, Admission admission, Transactions transactions) {
    this.accounts = accounts;
    this.admission = admission;
    this.transactions = transactions;
  }

  /** What people call the provider; empty if there is none. */
  public Optional<String> offer() {
    return Optional.of(starter.config()).filter(SignOnConfig::enabled).map(SignOnConfig::name);
  }

  /**
   * Lets somebody in. Makes no account: who has none is refused.
   *
   * @param claim the name that the provider gave
   * @throws HookwardenException with {@link Problem#NOT_FOUND} if there is no provider
   */
  public Entry enter(String claim) {
    if (!starter.config().enabled()) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no provider of identities");
    }
    return ClaimedName.of(claim)
        .flatMap(accounts::named)
        .map(person -> transactions.inNew(() -> admission.admit(person, true)))
        .orElseGet(Entry.Refused::new);
  }
}
