package dev.hookwarden.web.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/** The drawings of the console: one path each, drawn as a line in a square of 20. */
@Named
@ApplicationScoped
public class Icons {
  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("mark", "M10 2 17 5v5c0 4-3 7-7 8-4-1-7-4-7-8V5zM7 8v3a3 3 0 0 0 6 0V7"),
          Map.entry("home", "M3 17V9m5 8V4m5 13v-6m5 6V7"),
          Map.entry("hook", "M10 2v9a3.5 3.5 0 1 1-7 0m3-3L3 11l-1-1M10 2h6v5h-6"),
          Map.entry(
              "review",
              "M9 14a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zm4-1.500 4 4M6.500 8.500l2 2"
                  + " 3-4"),
          Map.entry("run", "M5 3.5 16 10 5 16.500z"),
          Map.entry("queue", "M3 5h14M3 10h14M3 15h9"),
          Map.entry("clock", "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l3 2"),
          Map.entry(
              "record",
              "M4 5c0-1.500 3-2.500 6-2.500s6 1 6 2.500-3 2.500-6 2.500S4 6.500 4 5zm0 0v10c0 1.500"
                  + " 3 2.500 6 2.500s6-1 6-2.500V5M4 10c0 1.500 3 2.500 6 2.500s6-1 6-2.500"),
          Map.entry(
              "people",
              "M7.500 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3 2.500-5 5.500-5s5.500 2 5.500 5M13"
                  + " 3.500a3 3 0 0 1 0 5M15 12.500c2 .6 3 2.300 3 4.500"),
          Map.entry(
              "key",
              "M7 13a4 4 0 1 1 3.500-5.900H18v3h-2v2.500h-3v-2.500h-2.500A4 4 0 0 1 7 13zm0-4h.01"),
          Map.entry("outbox", "M3 11v6h14v-6M10 13V3M6 7l4-4 4 4"),
          Map.entry("audit", "M5 2.500h7l3 3v12H5zM7.500 9h5m-5 3h5m-5 3h2.500"),
          Map.entry("server", "M3 4h14v5H3zm0 7h14v5H3zM6 6.500h.01M6 13.500h.01"),
          Map.entry(
              "target",
              "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zm0-4a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM10 1v4m0"
                  + " 10v4M1 10h4m10 0h4"),
          Map.entry(
              "search", "M8.500 14a5.500 5.500 0 1 1 0-11 5.500 5.500 0 0 1 0 11zm4-1.500 5 5"),
          Map.entry("sliders", "M3 6h8m4 0h2M3 14h2m4 0h8M11 3.500v5h4v-5zM5 11.500v5h4v-5z"),
          Map.entry(
              "person",
              "M10 10a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zm-6.500 7c0-3.500 3-5.500"
                  + " 6.500-5.500s6.500 2 6.500 5.500"),
          Map.entry("notice", "M3 8v4h3l6 4V4L6 8zM15 7.500a3.500 3.500 0 0 1 0 5"),
          Map.entry("undo", "M7 4 3 8l4 4M3 8h9a5 5 0 0 1 0 10H8"),
          Map.entry("theme", "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14"),
          Map.entry(
              "stream", "M3 6c3.500-3 7 3 14 0M3 10.500c3.500-3 7 3 14 0M3 15c3.500-3 7 3 14 0"),
          Map.entry("call", "M4 16 15 5M7 5h8v8"),
          Map.entry(
              "place",
              "M10 18s5.500-5.500 5.500-10a5.500 5.500 0 0 0-11 0C4.500 12.500 10 18 10 18zm0-8a2 2"
                  + " 0 1 0 0-4 2 2 0 0 0 0 4z"),
          Map.entry("inbox", "M3 11 5.500 4h9L17 11v5H3zM3 11h4l1.500 2.500h3L13 11h4"),
          Map.entry("bell", "M5 14V9a5 5 0 0 1 10 0v5l1.500 1.500h-13zM8.500 17.500h3"),
          Map.entry("heart", "M10 16.500 3.500 10a4 4 0 0 1 6.500-4.500A4 4 0 0 1 16.500 10z"),
          Map.entry("down", "M6 8l4 4 4-4"));

  /** The path of a drawing. */
  public String path(String name) {
    String path = PATHS.get(name);
    if (path == null) {
      throw new IllegalArgumentException("there is no drawing " + name);
    }
    return path;
  }
}
