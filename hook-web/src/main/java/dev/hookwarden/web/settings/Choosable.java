package dev.hookwarden.web.settings;

/** A setting that is one of two things. The form sends {@code yes} or {@code no} for it. */
public final class Choosable {
  private final String name;
  private final String label;
  private final String no;
  private final String yes;
  private boolean chosen;

  Choosable(String name, String label, String no, String yes) {
    this.name = name;
    this.label = label;
    this.no = no;
    this.yes = yes;
  }

  /** Takes which it is. */
  void choose(boolean which) {
    chosen = which;
  }

  /** Which it is, in words. */
  String words() {
    return chosen ? yes : no;
  }

  /** The name under which the form sends it. */
  public String getName() {
    return name;
  }

  /** What it is about. */
  public String getLabel() {
    return label;
  }

  /** The one thing. */
  public String getNo() {
    return no;
  }

  /** The other thing. */
  public String getYes() {
    return yes;
  }

  /** Whether it is the other thing. */
  public boolean isChosen() {
    return chosen;
  }
}
