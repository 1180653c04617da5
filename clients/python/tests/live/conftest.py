"""Fixtures for the tests against a live server.

Names that the tests make up end with the time, so the tests can be repeated on the same database.
"""

import os
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from hookwarden import Client, Version

Activate = Callable[..., Version]
Approve = Callable[[Version], None]

_URL = os.environ.get("HOOKWARDEN_URL", "")
_KEY = os.environ.get("HOOKWARDEN_API_KEY", "")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if _URL and _KEY:
        return
    skip = pytest.mark.skip(reason="needs HOOKWARDEN_URL and HOOKWARDEN_API_KEY")
    for item in items:
        if "live" in item.path.parts:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def url() -> str:
    return _URL


@pytest.fixture(scope="session")
def client() -> Iterator[Client]:
    with Client(_URL, _KEY) as client:
        yield client


@pytest.fixture
def unique(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """Makes a name that nobody has used: small letters, digits and hyphens."""

    def name(stem: str) -> str:
        return f"{stem}-{time.time_ns():x}"

    return name


@pytest.fixture(scope="session")
def author(client: Client) -> Iterator[Client]:
    """Somebody who hands in."""
    yield from _holder(client, "author")


@pytest.fixture(scope="session")
def reviewer(client: Client) -> Iterator[Client]:
    """Somebody who decides about what others handed in."""
    yield from _holder(client, "reviewer")


def _holder(client: Client, role: str) -> Iterator[Client]:
    made = client.create_key(f"live tests {role}", role)
    with client.with_key(str(made.key)) as holder:
        yield holder
    client.revoke_key(made.id)


@pytest.fixture(scope="session")
def approve(reviewer: Client) -> Approve:
    """Accepts what was found in a version, and approves it."""

    def approve(version: Version) -> None:
        seen = reviewer.claim(version.hook, version.version)
        for finding in seen.findings:
            reviewer.accept_finding(version.hook, version.version, finding.id, "a test")
        reviewer.approve(seen, "a test")

    return approve


@pytest.fixture
def activate(
    client: Client, author: Client, approve: Approve, unique: Callable[[str], str]
) -> Iterator[Activate]:
    """Submits, approves and activates a hook under a new name, and stops it after the test."""
    names: list[str] = []

    def submit(language: str, source: str, manifest: dict[str, Any], stem: str = "it") -> Version:
        name = unique(stem)
        version = author.submit(name, language, source, manifest)
        names.append(name)
        approve(version)
        return client.activate(name, version.version).version

    yield submit
    for name in names:
        client.deactivate(name)
