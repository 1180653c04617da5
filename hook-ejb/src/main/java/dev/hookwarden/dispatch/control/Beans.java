package dev.hookwarden.dispatch.control;

import jakarta.enterprise.inject.Instance;
import java.util.function.Consumer;
import java.util.function.Function;

/** Beans that are made for one piece of work and end with it. */
final class Beans {
  private Beans() {}

  /** Lets a new bean answer something. */
  static <T, R> R ask(Instance<T> beans, Function<T, R> work) {
    T bean = beans.get();
    try {
      return work.apply(bean);
    } finally {
      beans.destroy(bean);
    }
  }

  /** Lets a new bean do something. */
  static <T> void use(Instance<T> beans, Consumer<T> work) {
    ask(
        beans,
        bean -> {
          work.accept(bean);
          return bean;
        });
  }
}
