package dev.hookwarden.platform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Who listens to what is stored, by what they listen to. Safe for use by several threads.
 *
 * @param <K> what they listen to, such as a workspace
 * @param <T> what is stored
 */
public final class Audience<K, T> {
  private final Map<K, Set<LiveFeed<T>>> feeds = new HashMap<>();
  private final String keyName;
  private final int mostOfKey;
  private final int most;
  private final ToLongFunction<T> chars;
  private int count;

  /**
   * Creates an audience.
   *
   * @param keyName what people call a key, such as "a workspace"
   * @param mostOfKey the most listeners of one key
   * @param most the most listeners of this server
   * @param chars how many characters an item has
   */
  public Audience(String keyName, int mostOfKey, int most, ToLongFunction<T> chars) {
    this.keyName = keyName;
    this.mostOfKey = mostOfKey;
    this.most = most;
    this.chars = chars;
  }

  /**
   * Adds a listener.
   *
   * @param wanted which items the listener wants
   * @throws HookwardenException with {@link Problem#TOO_MANY_LISTENERS}
   */
  public synchronized LiveFeed<T> add(K key, Predicate<T> wanted) {
    if (feeds.getOrDefault(key, Set.of()).size() >= mostOfKey) {
      throw new HookwardenException(
          Problem.TOO_MANY_LISTENERS, "%s may have %d".formatted(keyName, mostOfKey));
    }
    if (count >= most) {
      throw new HookwardenException(Problem.TOO_MANY_LISTENERS, "the server may have " + most);
    }
    LiveFeed<T> feed = new LiveFeed<>(wanted, ended -> remove(key, ended));
    feeds.computeIfAbsent(key, absent -> new HashSet<>()).add(feed);
    count++;
    return feed;
  }

  /** Tells an item to those who listen to its key. Never waits. */
  public void tell(K key, T item) {
    List<LiveFeed<T>> listeners = of(key);
    if (!listeners.isEmpty()) {
      long size = chars.applyAsLong(item);
      listeners.forEach(feed -> feed.offer(item, size));
    }
  }

  /** How many listen. */
  public synchronized int count() {
    return count;
  }

  /** Ends all feeds. */
  public void closeAll() {
    all().forEach(LiveFeed::close);
  }

  private synchronized List<LiveFeed<T>> of(K key) {
    return List.copyOf(feeds.getOrDefault(key, Set.of()));
  }

  private synchronized List<LiveFeed<T>> all() {
    return feeds.values().stream().flatMap(Set::stream).toList();
  }

  private synchronized void remove(K key, LiveFeed<T> ended) {
    Set<LiveFeed<T>> others = feeds.get(key);
    if (others != null && others.remove(ended)) {
      count--;
      if (others.isEmpty()) {
        feeds.remove(key);
      }
    }
  }
}
