package dev.hookwarden.schema.boundary;

import dev.hookwarden.schema.Migrator;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** The database that all is stored in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Database {
  @EJB private Migrator migrator;

  /** For the container. */
  public Database() {}

  /** How well it kept, when the server started, what is recorded from being changed. */
  public Guard guard() {
    return migrator.guard();
  }
}
