package dev.hookwarden.schema.boundary;

/** What the database itself does to keep ledger and audit log as they were written. */
public enum Guard {
  /** The application's user has no right to change them, and triggers refuse it. */
  SEPARATE_OWNER,
  /** Triggers refuse it, but the application's user owns the tables and could remove them. */
  SAME_OWNER,
  /** Triggers refuse it; the database has one user only, who could remove them. */
  TRIGGERS_ONLY;

  /**
   * What there is.
   *
   * @param application as whom the application reads and writes
   * @param owner who owns the tables
   */
  public static Guard between(DatabaseLogin application, DatabaseLogin owner) {
    if (!application.product().equals("PostgreSQL")) {
      return TRIGGERS_ONLY;
    }
    return application.user().equals(owner.user()) ? SAME_OWNER : SEPARATE_OWNER;
  }
}
