package dev.hookwarden.worker.jail;

/** A processor architecture that the jail has a system call table for. */
enum Architecture {
  X86_64(0xC000003E, "amd64"),
  AARCH64(0xC00000B7, "aarch64");

  /** System call numbers from here on belong to the x32 variant of x86-64. */
  static final int X32_BIT = 0x4000_0000;

  private final int auditCode;
  private final String javaName;

  Architecture(int auditCode, String javaName) {
    this.auditCode = auditCode;
    this.javaName = javaName;
  }

  /** The kernel's AUDIT_ARCH number, which the filter finds in {@code seccomp_data.arch}. */
  int auditCode() {
    return auditCode;
  }

  /**
   * The architecture of this machine.
   *
   * @throws IllegalStateException on a machine the jail has no table for
   */
  static Architecture current() {
    String name = System.getProperty("os.arch");
    for (Architecture architecture : values()) {
      if (architecture.javaName.equals(name)) {
        return architecture;
      }
    }
    throw new IllegalStateException("The jail has no system call table for " + name);
  }
}
