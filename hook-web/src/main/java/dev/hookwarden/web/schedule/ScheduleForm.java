package dev.hookwarden.web.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.schedule.boundary.ScheduleDefinition;
import dev.hookwarden.schedule.boundary.ScheduleDraft;
import dev.hookwarden.schedule.boundary.ScheduleView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is typed in the form of a schedule, as text. */
@Named
@RequestScoped
public class ScheduleForm {
  private static final List<String> KINDS = List.of("cron", "every", "at");
  private static final String PREFIX = "definition.";

  private String hook = "";
  private String name = "";
  private String kind = "cron";
  private String time = "0 0 6 ? * MON-FRI";
  private String zone = "UTC";
  private String exclude = "";
  private String jitter = "PT0S";
  private String misfire = "fire-once";
  private String overlap = "skip";
  private String data = "";
  private boolean follow;
  private long revision;

  /** Begins with a schedule as it is. */
  void fill(ScheduleView view) {
    ObjectNode json = view.definition().json();
    hook = view.identity().hook();
    name = view.identity().name();
    kind = KINDS.stream().filter(json::has).findFirst().orElse("cron");
    time = json.path(kind).asText();
    zone = json.path("zone").asText();
    exclude = String.join(", ", view.definition().plan().exclusions().texts());
    jitter = json.path("jitter").asText();
    misfire = json.path("misfire").asText();
    overlap = json.path("overlap").asText();
    data = json.has("data") ? json.get("data").toPrettyString() : "";
    follow = view.version() == null;
    revision = view.change().revision();
  }

  /**
   * What is typed.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}, which names the member
   */
  ScheduleDefinition definition() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(KINDS.contains(kind) ? kind : "cron", time);
    put(json, "zone", zone);
    put(json, "jitter", jitter);
    put(json, "misfire", misfire);
    put(json, "overlap", overlap);
    ArrayNode days = json.putArray("exclude");
    exclude
        .lines()
        .flatMap(line -> List.of(line.split("[, ]+")).stream())
        .forEach(
            day -> {
              if (!day.isBlank()) {
                days.add(day.strip());
              }
            });
    if (!data.isBlank()) {
      json.set("data", parsed());
    }
    return ScheduleDefinition.read(json);
  }

  private static void put(ObjectNode json, String member, String value) {
    if (!value.isBlank()) {
      json.put(member, value);
    }
  }

  private JsonNode parsed() {
    try {
      return Json.parse(data);
    } catch (JsonProcessingException e) {
      throw ScheduleDefinition.refusal("data", "it is not JSON: " + e.getOriginalMessage());
    }
  }

  /** The schedule that is wanted. */
  ScheduleDraft draft() {
    return new ScheduleDraft(hook, name, null, follow, definition());
  }

  /** Shows a refusal at the field that it is about. */
  void refuse(HookwardenException failure) {
    String detail = failure.detail();
    String member =
        detail.startsWith(PREFIX) && detail.contains(":")
            ? detail.substring(PREFIX.length(), detail.indexOf(':'))
            : "";
    String field =
        switch (member) {
          case "zone", "exclude", "jitter", "misfire", "overlap", "data" -> member;
          case "" ->
              failure.problem() == Problem.INVALID_NAME || detail.startsWith("name:")
                  ? "name"
                  : "hook";
          default -> "time";
        };
    String words = member.isEmpty() ? detail : detail.substring(detail.indexOf(':') + 1).strip();
    Notices.failureAt("schedule:" + field, Notices.sentence(words));
  }

  /** The hook. */
  public String getHook() {
    return hook;
  }

  /** Takes the hook. */
  public void setHook(@Nullable String hook) {
    this.hook = Addresses.text(hook);
  }

  /** The name. */
  public String getName() {
    return name;
  }

  /** Takes the name. */
  public void setName(@Nullable String name) {
    this.name = Addresses.text(name);
  }

  /** What the time is: {@code cron}, {@code every} or {@code at}. */
  public String getKind() {
    return kind;
  }

  /** Takes what the time is. */
  public void setKind(@Nullable String kind) {
    this.kind = Addresses.text(kind);
  }

  /** When. */
  public String getTime() {
    return time;
  }

  /** Takes when. */
  public void setTime(@Nullable String time) {
    this.time = Addresses.text(time);
  }

  /** The time zone. */
  public String getZone() {
    return zone;
  }

  /** Takes the time zone. */
  public void setZone(@Nullable String zone) {
    this.zone = Addresses.text(zone);
  }

  /** Days without firings, separated by commas. */
  public String getExclude() {
    return exclude;
  }

  /** Takes the days without firings. */
  public void setExclude(@Nullable String exclude) {
    this.exclude = Addresses.text(exclude);
  }

  /** By how much firings are later at the most. */
  public String getJitter() {
    return jitter;
  }

  /** Takes by how much firings are later. */
  public void setJitter(@Nullable String jitter) {
    this.jitter = Addresses.text(jitter);
  }

  /** What happens to missed firings. */
  public String getMisfire() {
    return misfire;
  }

  /** Takes what happens to missed firings. */
  public void setMisfire(@Nullable String misfire) {
    this.misfire = Addresses.text(misfire);
  }

  /** What happens to firings that would overlap. */
  public String getOverlap() {
    return overlap;
  }

  /** Takes what happens to firings that would overlap. */
  public void setOverlap(@Nullable String overlap) {
    this.overlap = Addresses.text(overlap);
  }

  /** The data as JSON; empty for none. */
  public String getData() {
    return data;
  }

  /** Takes the data. */
  public void setData(@Nullable String data) {
    this.data = Addresses.text(data);
  }

  /** Whether it starts whichever version is active. */
  public boolean isFollow() {
    return follow;
  }

  /** Takes whether it follows. */
  public void setFollow(boolean follow) {
    this.follow = follow;
  }

  /** The revision that the form is about. */
  public long getRevision() {
    return revision;
  }

  /** Takes the revision that the form is about. */
  public void setRevision(long revision) {
    this.revision = revision;
  }
}
