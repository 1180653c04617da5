package dev.hookwarden.web.access;

import dev.hookwarden.access.boundary.MailAddressView;
import dev.hookwarden.access.boundary.MailAddresses;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the visitor gets mail. A link in a mail fills the code in; the button confirms it. */
@Named
@RequestScoped
public class MailAddressPage {
  @Inject private MailAddresses addresses;

  private @Nullable MailAddressView present;
  private String address = "";
  private String code = "";

  /** Reads it before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    present = addresses.mine();
  }

  /** Asks for another address. */
  public void want() {
    Notices.attempt(
        () -> {
          Notices.success(
              "A code is on its way to %s.".formatted(addresses.want(address).wanted()));
          address = "";
        });
  }

  /** Confirms the address. */
  public void confirm() {
    Notices.attempt(
        () -> {
          Notices.success("Mail goes to %s now.".formatted(addresses.confirm(code).address()));
          code = "";
        });
  }

  /** Forgets the address. */
  public void remove() {
    Notices.attempt(
        () -> {
          addresses.remove();
          Notices.success("No mail is sent to you any more.");
        });
  }

  /** Turns the mails about requests on or off. */
  public void turn() {
    Notices.attempt(() -> addresses.tellRequests(!addresses.mine().requests()));
  }

  /** What holds now; before anything was done, what held when the form came back. */
  public MailAddressView getPresent() {
    if (present == null) {
      load();
    }
    return Objects.requireNonNull(present);
  }

  /** The address to be. */
  public String getAddress() {
    return address;
  }

  /** Takes the address to be. */
  public void setAddress(String address) {
    this.address = Addresses.text(address);
  }

  /** The code. */
  public String getCode() {
    return code;
  }

  /** Takes the code. */
  public void setCode(@Nullable String code) {
    this.code = Addresses.text(code);
  }
}
