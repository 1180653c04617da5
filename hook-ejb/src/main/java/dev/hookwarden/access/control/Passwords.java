package dev.hookwarden.access.control;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.crypto.hash.DefaultHashService;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and compares passwords with Argon2id. One hash takes 64 MiB, so only a few are computed at
 * a time.
 */
@ApplicationScoped
public class Passwords {
  private static final int AT_A_TIME = 2;
  private static final int WAIT_SECONDS = 10;

  private final Semaphore permits = new Semaphore(AT_A_TIME, true);
  private final DefaultPasswordService hashing;
  private final String decoy;

  /** Creates the bean. */
  public Passwords() {
    DefaultHashService hashes = new DefaultHashService();
    hashes.setDefaultAlgorithmName("argon2id");
    hashing = new DefaultPasswordService();
    hashing.setHashService(hashes);
    decoy = hashing.encryptPassword(Secrets.newPassword());
  }

  /** The hash of a password, in Shiro's modular crypt format. */
  public String hash(String password) {
    return guarded(() -> hashing.encryptPassword(normal(password)));
  }

  /**
   * Whether a password has a hash. Takes the same time where there is no hash to compare with.
   *
   * @param hash {@code null} if there is no such account
   */
  public boolean matches(String password, @Nullable String hash) {
    boolean same =
        guarded(() -> hashing.passwordsMatch(normal(password), hash == null ? decoy : hash));
    return same && hash != null;
  }

  /** The same characters may be typed in several ways (NIST SP 800-63B, 3.1.1.2). */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T guarded(Supplier<T> work) {
    try {
      if (!permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new HookwardenException(Problem.UNAVAILABLE, "too many people log in right now");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HookwardenException(Problem.UNAVAILABLE, "the server stops");
    }
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }
}
