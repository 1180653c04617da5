package dev.hookwarden.web.layout;

import dev.hookwarden.platform.HookwardenException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Tells people what came of what they did, in words and in its place. */
public final class Notices {
  private Notices() {}

  /**
   * Does something and tells why it can't be done, if so.
   *
   * @return whether it was done
   */
  public static boolean attempt(Runnable act) {
    try {
      act.run();
      return true;
    } catch (HookwardenException e) {
      failure(sentence(e.detail()));
      return false;
    }
  }

  /** Tells that something was done. */
  public static void success(String words) {
    add(FacesMessage.SEVERITY_INFO, words);
  }

  /** Tells that something was not done. */
  public static void failure(String words) {
    add(FacesMessage.SEVERITY_ERROR, words);
  }

  /**
   * Tells that something was not done because of a field; shown there, too.
   *
   * @param field the field's id in the page
   */
  public static void failureAt(String field, String words) {
    FacesContext.getCurrentInstance()
        .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
  }

  /** The words as a sentence. */
  public static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    String begun = words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    return begun.endsWith(".") || begun.endsWith("!") || begun.endsWith("?") ? begun : begun + ".";
  }

  private static void add(FacesMessage.Severity severity, String words) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, words, words));
  }
}
