"""Client for Hookwarden, a server that runs small event hooks in a jail.

>>> from hookwarden import Client
>>> with Client("http://localhost:9080", api_key) as client:  # doctest: +SKIP
...     client.invoke("greet", {"name": "Ada"}).value
"""

from hookwarden.client import AsyncClient, Client
from hookwarden.errors import ConnectionFailed, HookwardenError, UnexpectedAnswer
from hookwarden.events import CloudEvent
from hookwarden.model import (
    Action,
    ApiKey,
    Delivery,
    Diagnostic,
    Effect,
    Failure,
    Health,
    Hook,
    Invocation,
    LedgerEntry,
    Me,
    Membership,
    Person,
    Record,
    Run,
    Source,
    StoredEvent,
    Usage,
    Version,
)
from hookwarden.problems import (
    BeforeHookFailed,
    CompileFailed,
    EventRejected,
    Forbidden,
    InvalidManifest,
    JailUnavailable,
    NoActiveVersion,
    NotFound,
    ProblemError,
    RunFailed,
    Unauthenticated,
    WorkersBusy,
)

__all__ = [
    "Action",
    "ApiKey",
    "AsyncClient",
    "BeforeHookFailed",
    "Client",
    "CloudEvent",
    "CompileFailed",
    "ConnectionFailed",
    "Delivery",
    "Diagnostic",
    "Effect",
    "EventRejected",
    "Failure",
    "Forbidden",
    "Health",
    "Hook",
    "HookwardenError",
    "InvalidManifest",
    "Invocation",
    "JailUnavailable",
    "LedgerEntry",
    "Me",
    "Membership",
    "NoActiveVersion",
    "NotFound",
    "Person",
    "ProblemError",
    "Record",
    "Run",
    "RunFailed",
    "Source",
    "StoredEvent",
    "Unauthenticated",
    "UnexpectedAnswer",
    "Usage",
    "Version",
    "WorkersBusy",
]
