"""What the server refuses, as exceptions: problem documents (RFC 9457)."""

from collections.abc import Mapping
from typing import Any

from hookwarden._decode import decode
from hookwarden.errors import HookwardenError
from hookwarden.model import Diagnostic, Run
from hookwarden.streams import Mismatch


class ProblemError(HookwardenError):
    """The server refused, with a problem document (RFC 9457).

    ``members`` holds the whole document.
    """

    def __init__(
        self, code: str, title: str, status: int, detail: str | None, members: Mapping[str, Any]
    ) -> None:
        super().__init__(f"{title}: {detail}" if detail else title)
        self.code = code
        self.title = title
        self.status = status
        self.detail = detail
        self.members = members

    @property
    def blame(self) -> str | None:
        """Whose fault it is: ``caller``, ``limit``, ``external`` or ``us``."""
        return self.members.get("blame")

    def _runs(self) -> tuple[Run, ...]:
        return tuple(decode(Run, run) for run in self.members.get("runs", ()))


class Unauthenticated(ProblemError):
    """The key is missing, unknown or revoked."""


class Forbidden(ProblemError):
    """The key's role does not permit the call."""


class NotFound(ProblemError):
    """Nothing with this address exists in the key's workspace."""


class InvalidManifest(ProblemError):
    """A member of the manifest is unknown, missing or not allowed."""


class CompileFailed(ProblemError):
    """The source does not compile; nothing was stored."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What the compiler said, with line and column."""
        return tuple(decode(Diagnostic, error) for error in self.members.get("errors", ()))


class EventRejected(ProblemError):
    """A ``before`` hook rejected the event; it was not accepted."""

    @property
    def reason(self) -> str:
        """The hook's words."""
        return str(self.members.get("reason", ""))

    @property
    def runs(self) -> tuple[Run, ...]:
        """What ran."""
        return self._runs()


class SchemaMismatch(ProblemError):
    """The data do not fit the schema of the stream; nothing was stored."""

    @property
    def errors(self) -> tuple[Mismatch, ...]:
        """Where; none if the check took too long."""
        return tuple(decode(Mismatch, error) for error in self.members.get("errors", ()))


class BeforeHookFailed(ProblemError):
    """A ``before`` hook that must pass did not end well; the event was not accepted."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """What ran."""
        return self._runs()


class RunFailed(ProblemError):
    """The invoked hook did not end well; nothing was changed."""

    @property
    def run(self) -> Run:
        """The run, with its outcome, failure and log."""
        return decode(Run, self.members.get("run"))


class NoActiveVersion(ProblemError):
    """The hook has no active version."""


class OwnVersion(ProblemError):
    """Nobody decides about a version that they, or a key of theirs, handed in."""


class NotAPerson(ProblemError):
    """Only a person can answer for themself: with a key that they made, and no other."""


class AlreadyDecided(ProblemError):
    """The action was allowed, refused or sent, or nobody answered in time."""


class NotApproved(ProblemError):
    """The version has no approval that stands."""


class CodeDiffers(ProblemError):
    """The stored code of the version is not what its source compiles to."""


class WrongState(ProblemError):
    """The version is not in a state for this; somebody may have decided meanwhile."""


class FindingsOpen(ProblemError):
    """Findings have to be accepted before the version can be approved."""


class PreconditionFailed(ProblemError):
    """It is not what the caller saw any more; nothing was changed."""


class WorkersBusy(ProblemError):
    """No worker became free in time."""


class TooManyListeners(ProblemError):
    """The workspace or the server has as many listeners to live runs as it serves."""


class QueueFull(ProblemError):
    """Too many runs of the workspace wait; nothing was taken in."""


class BatchTooCostly(ProblemError):
    """The events sent with this one took all the time there is to check them. Send fewer."""


class HookSuspended(ProblemError):
    """A hook that checks the stream is suspended; nothing is taken in until somebody decides."""


class KeyReused(ProblemError):
    """Something else came in under the same key, or as the same event."""


class JailUnavailable(ProblemError):
    """A required layer of the jail is missing on the server, so no hook runs."""


class StalePlan(ProblemError):
    """Records have changed since the undo was planned. Plan it again."""


class Unanswered(ProblemError):
    """The undo has conflicts that nobody has answered."""


class ConfirmationNeeded(ProblemError):
    """A second person has to confirm the undo first."""


class FromManifest(ProblemError):
    """The schedule comes from a manifest; only a version changes it."""


class ScheduleBusy(ProblemError):
    """The run of the firing before has not ended, and firings must not overlap."""


_BY_CODE: dict[str, type[ProblemError]] = {
    "unauthenticated": Unauthenticated,
    "forbidden": Forbidden,
    "not-found": NotFound,
    "invalid-manifest": InvalidManifest,
    "unknown-capability": InvalidManifest,
    "compile-failed": CompileFailed,
    "event-rejected": EventRejected,
    "schema-mismatch": SchemaMismatch,
    "hook-suspended": HookSuspended,
    "batch-too-costly": BatchTooCostly,
    "before-hook-failed": BeforeHookFailed,
    "run-failed": RunFailed,
    "no-active-version": NoActiveVersion,
    "own-version": OwnVersion,
    "not-a-person": NotAPerson,
    "already-decided": AlreadyDecided,
    "not-approved": NotApproved,
    "code-differs": CodeDiffers,
    "wrong-state": WrongState,
    "findings-open": FindingsOpen,
    "stale-plan": StalePlan,
    "unanswered": Unanswered,
    "confirmation-needed": ConfirmationNeeded,
    "precondition-failed": PreconditionFailed,
    "from-manifest": FromManifest,
    "schedule-busy": ScheduleBusy,
    "workers-busy": WorkersBusy,
    "too-many-listeners": TooManyListeners,
    "queue-full": QueueFull,
    "key-reused": KeyReused,
    "jail-unavailable": JailUnavailable,
}


def problem_of(status: int, members: Mapping[str, Any]) -> ProblemError:
    """The exception for a problem document. Unknown codes become a plain :class:`ProblemError`."""
    code = members.get("code")
    if not isinstance(code, str):
        code = str(members.get("type", "about:blank")).rsplit("/", 1)[-1]
    title = str(members.get("title", f"HTTP status {status}"))
    detail = members.get("detail")
    kind = _BY_CODE.get(code, ProblemError)
    return kind(code, title, status, None if detail is None else str(detail), members)
