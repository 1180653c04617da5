package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** A read that a run makes through the host. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RecordQuery.Get.class, name = "get"),
  @JsonSubTypes.Type(value = RecordQuery.Find.class, name = "find"),
})
public sealed interface RecordQuery {

  /** The capability that a version must have declared for this read. */
  @JsonIgnore
  Capability needs();

  /**
   * One record. The answer is its value, or JSON {@code null} where it is absent.
   *
   * @param record its address
   */
  record Get(RecordKey record) implements RecordQuery {
    /** Validates. */
    public Get {
      Objects.requireNonNull(record, "record");
    }

    @Override
    public Capability needs() {
      return Capability.of(Capability.Kind.RECORDS_READ, record.collection());
    }
  }

  /**
   * Records of one collection in the order of their keys. The answer is an array of {@code {"key":
   * …, "value": …}}.
   *
   * @param filter which records
   */
  record Find(RecordFilter filter) implements RecordQuery {
    /** Validates. */
    public Find {
      Objects.requireNonNull(filter, "filter");
    }

    @Override
    public Capability needs() {
      return Capability.of(Capability.Kind.RECORDS_READ, filter.collection());
    }
  }
}
