package dev.hookwarden.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every way in which a call can fail, as a problem type of RFC 9457. The code is part of the
 * interface: it never changes its meaning.
 */
public enum Problem {
  INVALID_REQUEST(
      400,
      Blame.CALLER,
      "The request is not valid",
      "A parameter or member of the request is "
          + "missing, unknown or has a value that is not allowed. The detail names it."),
  INVALID_JSON(
      400,
      Blame.CALLER,
      "The body is not acceptable JSON",
      "The body is not I-JSON (RFC 7493): it "
          + "has a syntax error, a duplicate name, a lone surrogate, a number beyond a double, or "
          + "is nested more than 100 levels deep."),
  INVALID_EVENT(
      400,
      Blame.CALLER,
      "The event is not a CloudEvent",
      "The event lacks a required attribute of "
          + "CloudEvents 1.0 or has an attribute with a value that is not allowed."),
  INVALID_NAME(
      400,
      Blame.CALLER,
      "The name is not valid",
      "Hooks are named [a-z][a-z0-9-]{0,62}; streams, "
          + "collections and destinations [a-z0-9][a-z0-9._-]{0,62}; record keys have 1 to 256 "
          + "characters without control characters."),
  UNAUTHENTICATED(
      401,
      Blame.CALLER,
      "A valid API key is needed",
      "Send the key as Authorization: Bearer hw_…. "
          + "The key is missing, unknown, revoked or expired."),
  FORBIDDEN(
      403,
      Blame.CALLER,
      "The role does not permit this",
      "The key is valid but its role "
          + "lacks the permission that the detail names, or the stream takes events from others "
          + "only."),
  OWN_VERSION(
      403,
      Blame.CALLER,
      "Nobody decides about their own version",
      "A version is reviewed by somebody else than its author, whatever their role is. A key and "
          + "whoever made it count as one."),
  OWN_UNDO(
      403,
      Blame.CALLER,
      "Nobody confirms their own undo",
      "A large undo is confirmed by somebody else than who planned it, whatever their role is."),
  NOT_A_PERSON(
      403,
      Blame.CALLER,
      "Only a person can answer for themself",
      "What hooks want to do to a person is decided by that person: logged in to the console, or "
          + "with a key that they made for themself. No other key and no administrator can."),
  NOT_FOUND(
      404,
      Blame.CALLER,
      "There is no such thing here",
      "Nothing with this address exists in the " + "workspace of the key."),
  METHOD_NOT_ALLOWED(
      405,
      Blame.CALLER,
      "The method is not allowed here",
      "The path exists, but not with this " + "HTTP method; the Allow header lists those that do."),
  NOT_ACCEPTABLE(
      406,
      Blame.CALLER,
      "The wanted media type is not available",
      "Answers are application/json " + "or application/problem+json."),
  NO_ACTIVE_VERSION(
      409,
      Blame.CALLER,
      "The hook has no active version",
      "Somebody who may activate has to put a version into service before the hook can run."),
  NOT_APPROVED(
      409,
      Blame.CALLER,
      "The version is not approved",
      "Only a version whose approval stands can be activated. Let a reviewer approve it first."),
  CODE_DIFFERS(
      409,
      Blame.US,
      "The stored code is not what the source compiles to",
      "A version is compiled again before it is approved, and has to give the code that is stored. "
          + "This one did not, because the compiler of this server is another one by now, or because "
          + "the stored code was forged. The attempt is in the audit log. Send the version back; "
          + "with any change to its source, an empty line say, its author can hand it in as a new "
          + "version."),
  WRONG_STATE(
      409,
      Blame.CALLER,
      "The version is not in a state for this",
      "The detail names the state of the version. Somebody may have decided meanwhile; read its "
          + "review again."),
  FINDINGS_OPEN(
      409,
      Blame.CALLER,
      "A finding is not resolved yet",
      "Every finding has to be accepted with a reason, a critical one by two reviewers, before the "
          + "version can be approved. The member findings names those that are left."),
  STALE_PLAN(
      409,
      Blame.CALLER,
      "Records have changed since the undo was planned",
      "An undo writes nothing that was not shown before. Plan it again and look at the new plan."),
  UNANSWERED(
      409,
      Blame.CALLER,
      "The undo has conflicts without an answer",
      "Others have changed records since. Say for each of them whether to keep what is there, "
          + "overwrite it or merge both."),
  CONFIRMATION_NEEDED(
      409,
      Blame.CALLER,
      "A second person has to confirm the undo",
      "It undoes more changes than the settings of the workspace allow one person to undo alone."),
  FROM_MANIFEST(
      409,
      Blame.CALLER,
      "The schedule comes from a manifest",
      "It changes only with a version that says something else, which a reviewer reads. It can be "
          + "paused."),
  SCHEDULE_BUSY(
      409,
      Blame.LIMIT,
      "The run of the firing before has not ended",
      "The schedule skips firings that would overlap. Wait until the run has ended, or let firings "
          + "wait or overlap."),
  CONFLICT(
      409,
      Blame.CALLER,
      "Somebody else changed this at the same time",
      "Read the present state " + "and try again."),
  ALREADY_DECIDED(
      409,
      Blame.CALLER,
      "The action is decided already",
      "It was allowed, refused or sent, or nobody answered in time. The detail names its state."),
  KEY_REUSED(
      409,
      Blame.CALLER,
      "Something else came in under this key",
      "The same Idempotency-Key, or the same source and id of a CloudEvent, means the same event "
          + "for a time, 24 hours unless configured otherwise. What came in first stays as it is; "
          + "give what is new a key of its own."),
  TOO_MANY(
      409,
      Blame.LIMIT,
      "There are as many as there may be",
      "The detail names the limit. Remove one before you add another."),
  PRECONDITION_FAILED(
      412,
      Blame.CALLER,
      "It is not what you saw any more",
      "The revision in If-Match, or the version that a submission is based on, is not the present "
          + "one. Read the present state and decide again."),
  PAYLOAD_TOO_LARGE(
      413, Blame.LIMIT, "The body is too large", "An event or an invocation may have 1 MiB."),
  SOURCE_TOO_LARGE(
      413, Blame.LIMIT, "The source is too large", "The source of a hook may have 1 MiB of UTF-8."),
  BATCH_TOO_COSTLY(
      413,
      Blame.LIMIT,
      "The events sent together take too long to check",
      "One call has some seconds to check its events against the schema of their stream, and those "
          + "before this one took them. Send this one again, with fewer together."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      Blame.CALLER,
      "The media type of the body is not supported",
      "Events are "
          + "application/cloudevents+json, application/cloudevents-batch+json or "
          + "application/json, lines of events application/x-ndjson; everything else is "
          + "application/json."),
  UNKNOWN_LANGUAGE(
      422,
      Blame.CALLER,
      "The language is not known",
      "Hooks are written in javascript, typescript " + "or python."),
  INVALID_MANIFEST(
      422,
      Blame.CALLER,
      "The manifest is not valid",
      "A member of the manifest is unknown, missing "
          + "or asks for more than the policy allows. The detail names it."),
  UNKNOWN_CAPABILITY(
      422,
      Blame.CALLER,
      "The manifest asks for an unknown capability",
      "Capabilities are "
          + "records.read:<collection>, records.write:<collection>, notify, email, "
          + "call:<destination> and emit:<stream>."),
  COMPILE_FAILED(
      422,
      Blame.CALLER,
      "The source does not compile",
      "The member errors lists line, column and " + "text. Nothing was stored."),
  WEAK_PASSWORD(
      422,
      Blame.CALLER,
      "The password is too easy to guess",
      "The detail says what is wrong with it."),
  EVENT_REJECTED(
      422,
      Blame.CALLER,
      "A hook rejected the event",
      "A before hook called api.reject. The member "
          + "reason holds its words, the member runs what ran. The event was not accepted."),
  SCHEMA_MISMATCH(
      422,
      Blame.CALLER,
      "The data does not fit the schema of the stream",
      "The settings of the stream have a JSON Schema. The member errors lists up to 20 places, each"
          + " with a JSON pointer into the data and words. It is empty if the check took too long."
          + " Nothing was stored, and no hook was asked."),
  BEFORE_HOOK_FAILED(
      422,
      Blame.EXTERNAL,
      "A hook that must pass did not end well",
      "A before hook failed and its "
          + "trigger says onFailure: reject, so the event was not accepted. The member runs holds "
          + "the outcome."),
  RUN_FAILED(
      422,
      Blame.EXTERNAL,
      "The hook did not end well",
      "The member run holds the outcome, the "
          + "failure with the author's own lines, and the log. Nothing was changed."),
  TOO_MANY_LISTENERS(
      429,
      Blame.LIMIT,
      "Too many listen already",
      "A workspace and the server serve so many listeners to live runs at a time. The detail says "
          + "which limit is reached. End one that is not needed, or try again after the time in "
          + "Retry-After."),
  QUEUE_FULL(
      429,
      Blame.LIMIT,
      "Too many runs wait already",
      "The queue of a workspace is bounded. Nothing was taken in. Try again after the time in "
          + "Retry-After, with the same Idempotency-Key or the same event."),
  TOO_OFTEN(
      429,
      Blame.LIMIT,
      "It was asked for too often",
      "A mail to confirm an address is sent a few times an hour only. The detail says how long to "
          + "wait."),
  JAIL_UNAVAILABLE(
      503,
      Blame.US,
      "The jail is not complete, so no hook runs",
      "A layer of the jail that the "
          + "policy requires is missing on this machine. The health check and the launcher's "
          + "doctor command say which, and what to do."),
  HOOK_SUSPENDED(
      503,
      Blame.EXTERNAL,
      "A hook that checks the stream is suspended",
      "An alarm stopped a before hook that every event has to pass, so none is taken in. The detail "
          + "names it. A version of it has to be put into service, or it has to be deactivated; then "
          + "send again."),
  WORKERS_BUSY(
      503,
      Blame.LIMIT,
      "All workers are busy",
      "No worker became free in time. Try again after " + "the time in Retry-After."),
  UNAVAILABLE(
      503,
      Blame.US,
      "The server is not ready",
      "The database or another part is not reachable. " + "The health check says which."),
  INTERNAL(
      500,
      Blame.US,
      "Something went wrong on our side",
      "The fault is ours. The detail holds a " + "number under which the log has the cause.");

  /** Whose fault a failure is. */
  public enum Blame {
    /** The caller has to change the request. */
    CALLER,
    /** A limit is reached. */
    LIMIT,
    /** A hook or another outside party failed. */
    EXTERNAL,
    /** We failed. */
    US
  }

  private final int status;
  private final Blame blame;
  private final String title;
  private final String explanation;

  Problem(int status, Blame blame, String title, String explanation) {
    this.status = status;
    this.blame = blame;
    this.title = title;
    this.explanation = explanation;
  }

  /** The code, in lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The problem with a code. */
  public static Optional<Problem> ofCode(String code) {
    return Arrays.stream(values()).filter(problem -> problem.code().equals(code)).findFirst();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Whose fault it is. */
  public Blame blame() {
    return blame;
  }

  /** One line for people. */
  public String title() {
    return title;
  }

  /** What it means and what to do, for people. */
  public String explanation() {
    return explanation;
  }
}
