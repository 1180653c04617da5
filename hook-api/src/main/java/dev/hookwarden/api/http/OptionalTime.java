package dev.hookwarden.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Reads a time that may be absent or {@code null}, where members are needed otherwise. */
public class OptionalTime extends StdDeserializer<Optional<Instant>> {
  private static final long serialVersionUID = 1L;

  /** For Jackson. */
  public OptionalTime() {
    super(Optional.class);
  }

  @Override
  public Optional<Instant> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return Optional.of(context.readValue(parser, Instant.class));
  }

  @Override
  public Optional<Instant> getNullValue(DeserializationContext context) {
    return Optional.empty();
  }

  @Override
  public Object getAbsentValue(DeserializationContext context) {
    return Optional.empty();
  }
}
