"""What a Python hook may use of Hookwarden, API version 1, for editors and type checkers.

The module does not exist when a hook runs; the api object is handed to ``handle(event, api)``.
"""

from typing import Any, Literal, Mapping, NoReturn, Protocol, TypedDict

class Found(TypedDict):
    key: str
    value: Any

class Records(Protocol):
    def get(self, collection: str, key: str) -> Any: ...
    def find(
        self,
        collection: str,
        *,
        prefix: str = "",
        where: Mapping[str, Any] | None = None,
        after: str = "",
        limit: int = 100,
    ) -> list[Found]: ...
    def put(self, collection: str, key: str, value: Any) -> None: ...
    def patch(self, collection: str, key: str, patch: Mapping[str, Any]) -> None: ...
    def delete(self, collection: str, key: str) -> None: ...

class Log(Protocol):
    def debug(self, *values: Any) -> None: ...
    def info(self, *values: Any) -> None: ...
    def warn(self, *values: Any) -> None: ...
    def error(self, *values: Any) -> None: ...

class Run(Protocol):
    id: str
    hook: str
    version: int
    trigger: Literal["before", "after", "schedule", "invoke"]
    attempt: int
    now: str

class Budget(TypedDict):
    """What is left of each limit; times rounded down to 100 ms, allocation to a mebibyte."""

    recordReads: int
    recordWrites: int
    notifies: int
    emails: int
    calls: int
    emits: int
    resultBytes: int
    logBytes: int
    cpuMillis: int
    wallMillis: int
    allocationBytes: int

class HookApi(Protocol):
    records: Records
    log: Log
    run: Run
    def notify(self, recipient: str, *, title: str, purpose: str, body: str | None = None) -> None: ...
    def email(self, recipient: str, *, subject: str, text: str, purpose: str) -> None: ...
    def call(self, destination: str, request: Mapping[str, Any] | None = None) -> None: ...
    def emit(self, stream: str, type: str, data: Any = None) -> None: ...
    def reject(self, reason: str) -> NoReturn: ...
    def budget(self) -> Budget: ...

class HookError(Exception):
    code: str

HookEvent = dict[str, Any]
