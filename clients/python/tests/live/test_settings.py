"""Settings of a workspace."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from hookwarden import Client, ProblemError, Settings


@pytest.fixture
def tenant(client: Client, url: str, unique: Callable[[str], str]) -> Iterator[Client]:
    made = client.create_workspace(unique("settings"))
    assert made.key is not None
    assert made.key.key is not None
    with Client(url, made.key.key) as tenant:
        yield tenant


def rest(seen: Settings) -> dict[str, Any]:
    return {
        "ledger_days": seen.ledger_days,
        "confirm_undo_above": seen.confirm_undo_above,
        "actions": seen.actions,
    }


def test_a_workspace_begins_with_the_defaults(tenant: Client) -> None:
    settings = tenant.settings()

    assert settings.revision == 0
    assert settings.changed_by is None
    assert settings.retention_days == 90
    assert settings.ledger_days == 400
    assert settings.confirm_undo_above == 1000
    assert settings.limits.after.cpu_millis == 2000
    assert settings.actions.answer_days == 7
    assert settings.actions.over_rate == "digest"


def test_settings_change_only_as_they_were_seen(tenant: Client) -> None:
    seen = tenant.settings()
    limits = replace(seen.limits, invoke=replace(seen.limits.invoke, cpu_millis=500))

    changed = tenant.change_settings(
        limits, 30, seen.review_policy, revision=seen.revision, **rest(seen)
    )
    assert changed.limits.invoke.cpu_millis == 500
    assert changed.retention_days == 30
    assert tenant.settings() == changed
    with pytest.raises(ProblemError) as caught:
        tenant.change_settings(limits, 31, seen.review_policy, revision=seen.revision, **rest(seen))
    assert caught.value.status == 412


def test_what_is_not_possible_is_named(tenant: Client) -> None:
    seen = tenant.settings()
    limits = replace(seen.limits, before=replace(seen.limits.before, cpu_millis=10**9))

    with pytest.raises(ProblemError) as caught:
        tenant.change_settings(limits, 0, seen.review_policy, **rest(seen))
    assert caught.value.status == 400
    assert "limits.before.cpuMillis" in str(caught.value)
    assert "retentionDays" in str(caught.value)
