package dev.hookwarden.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/**
 * Tells why a body can't be read: text that is not acceptable JSON, or JSON that does not have the
 * shape that the resource reads.
 */
@Provider
public class JsonProcessingExceptionMapper implements ExceptionMapper<JsonProcessingException> {
  @Override
  public Response toResponse(JsonProcessingException failure) {
    return ProblemAnswer.of(translate(failure));
  }

  /** The failure in our own words: no class names, no piece of the body. */
  public static HookwardenException translate(JsonProcessingException failure) {
    if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String why =
          mapping instanceof UnrecognizedPropertyException
              ? "is not a known member"
              : "is missing or has a value of the wrong type";
      return new HookwardenException(Problem.INVALID_REQUEST, pathOf(mapping) + " " + why);
    }
    if (failure instanceof JsonMappingException) {
      return new HookwardenException(
          Problem.INVALID_REQUEST, "the body is not of the type that is expected here");
    }
    return new HookwardenException(
        Problem.INVALID_JSON, firstLineOf(failure) + placeOf(failure.getLocation()));
  }

  private static String pathOf(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String firstLineOf(JsonProcessingException failure) {
    String message = String.valueOf(failure.getOriginalMessage());
    // Jackson appends its advice and configuration in brackets; it is of no use to a caller.
    String first = message.lines().findFirst().orElse("").replaceAll("\\s*\\(.*", "");
    return first.length() > 200 ? first.substring(0, 200) : first;
  }

  private static String placeOf(JsonLocation place) {
    return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }
}
