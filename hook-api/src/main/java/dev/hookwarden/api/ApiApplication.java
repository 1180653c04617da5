package dev.hookwarden.api;

import dev.hookwarden.api.problem.ProblemDocument;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API's root below the context root {@code /api}, and what its description says of all. */
@ApplicationPath("v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Hookwarden",
            version = "1",
            description =
                "Runs untrusted hooks on events, in a jail. Every answer is JSON; every failure"
                    + " is application/problem+json with a code that never changes its meaning."
                    + " Unknown members are refused. Ids are UUIDs, times ISO-8601 in UTC, and"
                    + " numbers carry their unit in the name.",
            license = @License(name = "Apache-2.0")),
    servers = @Server(url = "/api", description = "This server"),
    security = @SecurityRequirement(name = "apiKey"),
    tags = {
      @Tag(name = "hooks", description = "Hooks, their versions, and direct calls"),
      @Tag(name = "reviews", description = "Decisions about versions"),
      @Tag(name = "rules", description = "What the scanner looks for in sources"),
      @Tag(name = "events", description = "What comes in"),
      @Tag(name = "streams", description = "What holds for what comes in"),
      @Tag(name = "runs", description = "What hooks did"),
      @Tag(name = "queue", description = "What hooks are still to do, and what was given up"),
      @Tag(name = "schedules", description = "When hooks are started by time"),
      @Tag(name = "records", description = "The data that hooks keep, and what changed it"),
      @Tag(name = "actions", description = "What waits for somebody's consent"),
      @Tag(name = "calls", description = "Destinations, and decisions about calls of them"),
      @Tag(name = "inbox", description = "What a person is asked, allows, mutes and is told"),
      @Tag(name = "deliveries", description = "What is sent outside, and what became of it"),
      @Tag(name = "undo", description = "Taking changes back"),
      @Tag(name = "audit", description = "What happened, signed"),
      @Tag(name = "access", description = "Who may do what"),
      @Tag(name = "redteam", description = "Attacks that show whether the walls hold"),
      @Tag(name = "settings", description = "What the workspace allows its runs"),
      @Tag(name = "problems", description = "The reference of failures")
    },
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "apiKey",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "hw_…",
                    description = "An API key. It belongs to one workspace and has one role."),
            responses = {
              @APIResponse(
                  name = "InvalidRequest",
                  responseCode = "400",
                  description =
                      "invalid-request, invalid-json, invalid-event or invalid-name: the detail"
                          + " names the field.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "NotFound",
                  responseCode = "404",
                  description = "not-found: the workspace of the key has no such thing.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "Conflict",
                  responseCode = "409",
                  description = "conflict: somebody else changed this at the same time.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "AlreadyDecided",
                  responseCode = "409",
                  description =
                      "already-decided: it was answered, or nobody answered in time; conflict:"
                          + " somebody decides at the same time; too-many.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "WrongState",
                  responseCode = "409",
                  description =
                      "wrong-state, not-approved, findings-open, code-differs or conflict: the"
                          + " detail says what is in the way.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "NoActiveVersion",
                  responseCode = "409",
                  description = "no-active-version: no version of this hook takes direct calls.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "FromManifest",
                  responseCode = "409",
                  description =
                      "from-manifest: it changes only with a version; or conflict: somebody else"
                          + " changed it at the same time.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "InvalidVersion",
                  responseCode = "422",
                  description =
                      "unknown-language, invalid-manifest, unknown-capability or compile-failed"
                          + " (with errors).",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "RunFailed",
                  responseCode = "422",
                  description =
                      "run-failed: the member run holds outcome, failure and log. Nothing was"
                          + " changed.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "EventRefused",
                  responseCode = "422",
                  description =
                      "event-rejected (with reason) or before-hook-failed; runs holds what ran. Or"
                          + " schema-mismatch; errors holds where the data do not fit.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "KeyReused",
                  responseCode = "409",
                  description = "key-reused: something else came in under the same key.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "QueueFull",
                  responseCode = "429",
                  description = "queue-full (with Retry-After): nothing was taken in.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "PreconditionFailed",
                  responseCode = "412",
                  description = "precondition-failed: it is not what the caller saw any more.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "TooLarge",
                  responseCode = "413",
                  description = "payload-too-large or source-too-large: nothing was stored.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "UnsupportedMediaType",
                  responseCode = "415",
                  description = "unsupported-media-type: see the request's content types.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class))),
              @APIResponse(
                  name = "Unavailable",
                  responseCode = "503",
                  description = "workers-busy (with Retry-After), jail-unavailable or unavailable.",
                  content =
                      @Content(
                          mediaType = "application/problem+json",
                          schema = @Schema(implementation = ProblemDocument.class)))
            }))
public class ApiApplication extends Application {}
