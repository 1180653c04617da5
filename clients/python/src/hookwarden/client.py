"""The two clients: the same verbs, sent blocking or awaited.

A verb is described once in :mod:`hookwarden._calls`; the classes here only send it.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Self, TypeVar
from uuid import UUID

import httpx

from hookwarden import (
    _audit,
    _call_calls,
    _calls,
    _inbox,
    _queue,
    _reviews,
    _rules,
    _schedule_calls,
    _stream_calls,
    _undo_calls,
    deliveries,
    notices,
    redteam,
)
from hookwarden._calls import Call, Pages
from hookwarden._live import LiveEvents
from hookwarden.errors import ConnectionFailed, UnexpectedAnswer
from hookwarden.inbox import Notification
from hookwarden.model import Run
from hookwarden.problems import ProblemError, problem_of

P = ParamSpec("P")
T = TypeVar("T")

DEFAULT_TIMEOUT_SECONDS = 30.0
_RETRIES = 2
_FIRST_PAUSE_SECONDS = 0.2
_LONGEST_PAUSE_SECONDS = 5.0
_LONGEST_SILENCE_SECONDS = 45.0
_PASSING = frozenset({502, 503, 504})


def _sync(build: Callable[P, Call[T]]) -> Callable[Concatenate["Client", P], T]:
    @wraps(build)
    def verb(self: "Client", /, *args: P.args, **kwargs: P.kwargs) -> T:
        return self.send(build(*args, **kwargs))

    return verb


def _sync_pages(build: Callable[P, Pages[T]]) -> Callable[Concatenate["Client", P], Iterator[T]]:
    @wraps(build)
    def verb(self: "Client", /, *args: P.args, **kwargs: P.kwargs) -> Iterator[T]:
        pages = build(*args, **kwargs)
        items, cursor = self.send(pages.first)
        yield from items
        while cursor is not None:
            items, cursor = self.send(pages.after(cursor))
            yield from items

    return verb


def _async(
    build: Callable[P, Call[T]],
) -> Callable[Concatenate["AsyncClient", P], Coroutine[Any, Any, T]]:
    @wraps(build)
    async def verb(self: "AsyncClient", /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.send(build(*args, **kwargs))

    return verb


def _async_pages(
    build: Callable[P, Pages[T]],
) -> Callable[Concatenate["AsyncClient", P], AsyncIterator[T]]:
    @wraps(build)
    async def verb(self: "AsyncClient", /, *args: P.args, **kwargs: P.kwargs) -> AsyncIterator[T]:
        pages = build(*args, **kwargs)
        items, cursor = await self.send(pages.first)
        for item in items:
            yield item
        while cursor is not None:
            items, cursor = await self.send(pages.after(cursor))
            for item in items:
                yield item

    return verb


class Client:
    """A blocking client. Safe to share between threads; close it after use.

    ``timeout`` is in seconds and holds for connecting, writing and reading each. Calls that are
    safe to repeat are repeated twice when the connection breaks or the server is not ready; all
    others only if the connection could not be made at all.
    """

    def __init__(
        self,
        base_url: str,
        api_key: str,
        timeout: float = DEFAULT_TIMEOUT_SECONDS,
        *,
        transport: httpx.BaseTransport | None = None,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._http = httpx.Client(**_options(base_url, api_key, timeout), transport=transport)
        self._pause = pause

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes all connections."""
        self._http.close()

    def with_key(self, api_key: str) -> "Client":
        """Another client of the same server, who has another key; to be closed too."""
        timeout = self._http.timeout.read or DEFAULT_TIMEOUT_SECONDS
        return Client(str(self._http.base_url), api_key, timeout=timeout)

    def send(self, call: Call[T]) -> T:
        """Sends one described call."""
        attempt = 0
        while True:
            attempt += 1
            try:
                response = self._http.request(**_request(call), **_patience(self._http, call))
            except httpx.TransportError as e:
                pause = _pause_after_failure(call, e, attempt)
            else:
                wait = _pause_after_answer(call, response, attempt)
                if wait is None:
                    return _parse(call, response)
                pause = wait
            self._pause(pause)

    def watch_runs(self, *, hook: str | None = None, outcome: str | None = None) -> Iterator[Run]:
        """Yields each run of the workspace once it is stored, from now on.

        Ends when the server ends the stream: the key has ended, the reader was too slow, or the
        server stops. What was missed is in :meth:`runs`. Raises :class:`TooManyListeners`.
        """
        call = _calls.watch_runs(hook=hook, outcome=outcome)
        return self._live(call, LiveEvents("run", Run))

    def stream_notifications(self, last: UUID | str | None = None) -> Iterator[Notification]:
        """Yields each of your notifications once it is stored, from now on.

        With ``last``, the id of the last one that you got, it begins with what came since. Ends
        when the server ends the stream. Needs a key that you made for yourself. Raises
        :class:`TooManyListeners`.
        """
        return self._live(
            _inbox.stream_notifications(last), LiveEvents("notification", Notification)
        )

    def _live(self, call: Call[None], events: LiveEvents[T]) -> Iterator[T]:
        try:
            with self._http.stream(**_request(call), timeout=_quiet(self._http)) as response:
                if not response.is_success:
                    response.read()
                    raise _problem(response)
                for line in response.iter_lines():
                    item = events.line(line)
                    if item is not None:
                        yield item
        except httpx.TransportError as e:
            raise _broken(call, e) from e

    accept_finding = _sync(_reviews.accept_finding)
    approvals = _sync_pages(_reviews.approvals)
    approve = _sync(_reviews.approve)
    assign = _sync(_reviews.assign)
    claim = _sync(_reviews.claim)
    comment = _sync(_reviews.comment)
    compare_effects = _sync(_reviews.compare_effects)
    preview_revocation = _sync(_reviews.preview_revocation)
    release = _sync(_reviews.release)
    review = _sync(_reviews.review)
    reviewers = _sync(_reviews.reviewers)
    reviews = _sync_pages(_reviews.reviews)
    revoke_approval = _sync(_reviews.revoke_approval)
    send_back = _sync(_reviews.send_back)

    def export_audit(self, format: str = "log", **wanted: Any) -> Iterator[str]:
        """Yields the audit log line by line, as :func:`hookwarden._audit.export_audit`."""
        call = _audit.export_audit(format, **wanted)
        try:
            with self._http.stream(**_file(call)) as response:
                if not response.is_success:
                    response.read()
                    raise _problem(response)
                yield from response.iter_lines()
        except httpx.TransportError as e:
            raise _broken(call, e) from e

    queue = _sync_pages(_queue.queue)
    queue_summary = _sync(_queue.queue_summary)
    queued_run = _sync(_queue.queued_run)
    dead_letters = _sync_pages(_queue.dead_letters)
    dead_letter = _sync(_queue.dead_letter)
    replay_dead_letter = _sync(_queue.replay_dead_letter)
    replay_dead_letters = _sync(_queue.replay_dead_letters)
    discard_dead_letter = _sync(_queue.discard_dead_letter)
    answer = _sync(_inbox.answer)
    answer_group = _sync(_inbox.answer_group)
    answer_several = _sync(_inbox.answer_several)
    consents = _sync_pages(_inbox.consents)
    hook_consents = _sync_pages(_inbox.hook_consents)
    inbox = _sync_pages(_inbox.inbox)
    inbox_groups = _sync(_inbox.inbox_groups)
    lift_mute = _sync(_inbox.lift_mute)
    mute = _sync(_inbox.mute)
    mutes = _sync_pages(_inbox.mutes)
    my_keys = _sync(_inbox.my_keys)
    notifications = _sync_pages(_inbox.notifications)
    preferences = _sync(_inbox.preferences)
    read_notification = _sync(_inbox.read_notification)
    read_notifications = _sync(_inbox.read_notifications)
    request = _sync(_inbox.request)
    revoke_consents = _sync(_inbox.revoke_consents)
    revoke_my_key = _sync(_inbox.revoke_my_key)
    unread_notifications = _sync(_inbox.unread_notifications)
    withdraw_consent = _sync(_inbox.withdraw_consent)

    add_person = _sync(_calls.add_person)
    activate = _sync(_calls.activate)
    action = _sync(_calls.action)
    action_counts = _sync_pages(notices.action_counts)
    mandatory_notices = _sync_pages(notices.mandatory_notices)
    grant_notice = _sync(notices.grant_notice)
    end_notice = _sync(notices.end_notice)
    actions = _sync_pages(_calls.actions)
    audit_consistency = _sync(_audit.audit_consistency)
    audit_entries = _sync_pages(_audit.audit_entries)
    audit_entry = _sync(_audit.audit_entry)
    audit_inclusion = _sync(_audit.audit_inclusion)
    audit_policy = _sync(_audit.audit_policy)
    audit_state = _sync(_audit.audit_state)
    audit_verification = _sync(_audit.audit_verification)
    audit_verifications = _sync_pages(_audit.audit_verifications)
    change_audit_policy = _sync(_audit.change_audit_policy)
    verify_audit = _sync(_audit.verify_audit)
    change_role = _sync(_calls.change_role)
    create_key = _sync(_calls.create_key)
    create_workspace = _sync(_calls.create_workspace)
    deactivate = _sync(_calls.deactivate)
    discard_draft = _sync(_calls.discard_draft)
    draft = _sync(_calls.draft)
    drafts = _sync_pages(_calls.drafts)
    event = _sync(_calls.event)
    fixture = _sync(_calls.fixture)
    fixtures = _sync(_calls.fixtures)
    health = _sync(_calls.health)
    history = _sync_pages(_calls.history)
    hook = _sync(_calls.hook)
    hooks = _sync_pages(_calls.hooks)
    invoke = _sync(_calls.invoke)
    dry_run = _sync(_calls.dry_run)
    replay = _sync(_calls.replay)
    keys = _sync_pages(_calls.keys)
    me = _sync(_calls.me)
    people = _sync_pages(_calls.people)
    person = _sync(_calls.person)
    record = _sync(_calls.record)
    records = _sync_pages(_calls.records)
    remove_person = _sync(_calls.remove_person)
    remove_fixture = _sync(_calls.remove_fixture)
    reset_password = _sync(_calls.reset_password)
    revoke_key = _sync(_calls.revoke_key)
    rule = _sync(_rules.rule)
    rules = _sync_pages(_rules.rules)
    put_rule = _sync(_rules.put_rule)
    delete_rule = _sync(_rules.delete_rule)
    scan = _sync(_rules.scan)
    run = _sync(_calls.run)
    events = _sync_pages(_calls.events)
    runs = _sync_pages(_calls.runs)
    save_draft = _sync(_calls.save_draft)
    save_fixture = _sync(_calls.save_fixture)
    send_event = _sync(_calls.send_event)
    send_events = _sync(_calls.send_events)
    settings = _sync(_calls.settings)
    change_settings = _sync(_calls.change_settings)
    add_sample = _sync(redteam.add_sample)
    begin_campaign = _sync(redteam.begin_campaign)
    campaign = _sync(redteam.campaign)
    mark_sample = _sync(redteam.mark_sample)
    retire_sample = _sync(redteam.retire_sample)
    sample = _sync(redteam.sample)
    stop_campaign = _sync(redteam.stop_campaign)
    campaigns = _sync_pages(redteam.campaigns)
    samples = _sync_pages(redteam.samples)
    trials = _sync_pages(redteam.trials)
    source = _sync(_calls.source)
    submit = _sync(_calls.submit)
    approve_call = _sync(_call_calls.approve_call)
    call_review = _sync(_call_calls.call_review)
    call_reviews = _sync_pages(_call_calls.call_reviews)
    change_destination = _sync(_call_calls.change_destination)
    decide_calls = _sync(_call_calls.decide_calls)
    destination = _sync(_call_calls.destination)
    destinations = _sync_pages(_call_calls.destinations)
    refuse_call = _sync(_call_calls.refuse_call)
    register_destination = _sync(_call_calls.register_destination)
    remove_destination = _sync(_call_calls.remove_destination)
    rotate_destination_secret = _sync(_call_calls.rotate_destination_secret)
    standing_approvals = _sync_pages(_call_calls.standing_approvals)
    withdraw_standing_approval = _sync(_call_calls.withdraw_standing_approval)
    answer_undo = _sync(_undo_calls.answer_undo)
    confirm_undo = _sync(_undo_calls.confirm_undo)
    execute_undo = _sync(_undo_calls.execute_undo)
    plan_undo = _sync(_undo_calls.plan_undo)
    stop_undo = _sync(_undo_calls.stop_undo)
    undo = _sync(_undo_calls.undo)
    undo_actions = _sync_pages(_undo_calls.undo_actions)
    undo_entries = _sync_pages(_undo_calls.undo_entries)
    undo_runs = _sync_pages(_undo_calls.undo_runs)
    undos = _sync_pages(_undo_calls.undos)
    change_schedule = _sync(_schedule_calls.change_schedule)
    create_schedule = _sync(_schedule_calls.create_schedule)
    pause_schedule = _sync(_schedule_calls.pause_schedule)
    preview_schedule = _sync(_schedule_calls.preview_schedule)
    remove_schedule = _sync(_schedule_calls.remove_schedule)
    resume_schedule = _sync(_schedule_calls.resume_schedule)
    run_schedule = _sync(_schedule_calls.run_schedule)
    schedule = _sync(_schedule_calls.schedule)
    firings = _sync_pages(_schedule_calls.firings)
    schedules = _sync_pages(_schedule_calls.schedules)
    change_stream_settings = _sync(_stream_calls.change_stream_settings)
    check_stream_schema = _sync(_stream_calls.check_stream_schema)
    clear_stream_settings = _sync(_stream_calls.clear_stream_settings)
    stream_settings = _sync(_stream_calls.stream_settings)
    streams = _sync_pages(_stream_calls.streams)
    delivery = _sync(deliveries.delivery)
    delivery_counts = _sync(deliveries.delivery_counts)
    discard_delivery = _sync(deliveries.discard_delivery)
    mail_address = _sync(deliveries.mail_address)
    send_again = _sync(deliveries.send_again)
    send_all_again = _sync(deliveries.send_all_again)
    tell_requests = _sync(deliveries.tell_requests)
    deliveries = _sync_pages(deliveries.deliveries)
    version = _sync(_calls.version)
    versions = _sync_pages(_calls.versions)
    waiting_versions = _sync_pages(_calls.waiting_versions)
    workspaces = _sync_pages(_calls.workspaces)


class AsyncClient:
    """The same verbs as :class:`Client`, awaited."""

    def __init__(
        self,
        base_url: str,
        api_key: str,
        timeout: float = DEFAULT_TIMEOUT_SECONDS,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        pause: Callable[[float], Coroutine[Any, Any, None]] = asyncio.sleep,
    ) -> None:
        self._http = httpx.AsyncClient(**_options(base_url, api_key, timeout), transport=transport)
        self._pause = pause

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def with_key(self, api_key: str) -> "AsyncClient":
        """Another client of the same server, who has another key; to be closed too."""
        timeout = self._http.timeout.read or DEFAULT_TIMEOUT_SECONDS
        return AsyncClient(str(self._http.base_url), api_key, timeout=timeout)

    async def aclose(self) -> None:
        """Closes all connections."""
        await self._http.aclose()

    async def send(self, call: Call[T]) -> T:
        """Sends one described call."""
        attempt = 0
        while True:
            attempt += 1
            try:
                response = await self._http.request(**_request(call), **_patience(self._http, call))
            except httpx.TransportError as e:
                pause = _pause_after_failure(call, e, attempt)
            else:
                wait = _pause_after_answer(call, response, attempt)
                if wait is None:
                    return _parse(call, response)
                pause = wait
            await self._pause(pause)

    def watch_runs(
        self, *, hook: str | None = None, outcome: str | None = None
    ) -> AsyncIterator[Run]:
        """Yields each run of the workspace once it is stored, as :meth:`Client.watch_runs`."""
        call = _calls.watch_runs(hook=hook, outcome=outcome)
        return self._live(call, LiveEvents("run", Run))

    def stream_notifications(self, last: UUID | str | None = None) -> AsyncIterator[Notification]:
        """Yields each of your notifications, as :meth:`Client.stream_notifications`."""
        return self._live(
            _inbox.stream_notifications(last), LiveEvents("notification", Notification)
        )

    async def _live(self, call: Call[None], events: LiveEvents[T]) -> AsyncIterator[T]:
        try:
            async with self._http.stream(**_request(call), timeout=_quiet(self._http)) as response:
                if not response.is_success:
                    await response.aread()
                    raise _problem(response)
                async for line in response.aiter_lines():
                    item = events.line(line)
                    if item is not None:
                        yield item
        except httpx.TransportError as e:
            raise _broken(call, e) from e

    accept_finding = _async(_reviews.accept_finding)
    approvals = _async_pages(_reviews.approvals)
    approve = _async(_reviews.approve)
    assign = _async(_reviews.assign)
    claim = _async(_reviews.claim)
    comment = _async(_reviews.comment)
    compare_effects = _async(_reviews.compare_effects)
    preview_revocation = _async(_reviews.preview_revocation)
    release = _async(_reviews.release)
    review = _async(_reviews.review)
    reviewers = _async(_reviews.reviewers)
    reviews = _async_pages(_reviews.reviews)
    revoke_approval = _async(_reviews.revoke_approval)
    send_back = _async(_reviews.send_back)

    async def export_audit(self, format: str = "log", **wanted: Any) -> AsyncIterator[str]:
        """Yields the audit log line by line, as :meth:`Client.export_audit`."""
        call = _audit.export_audit(format, **wanted)
        try:
            async with self._http.stream(**_file(call)) as response:
                if not response.is_success:
                    await response.aread()
                    raise _problem(response)
                async for line in response.aiter_lines():
                    yield line
        except httpx.TransportError as e:
            raise _broken(call, e) from e

    queue = _async_pages(_queue.queue)
    queue_summary = _async(_queue.queue_summary)
    queued_run = _async(_queue.queued_run)
    dead_letters = _async_pages(_queue.dead_letters)
    dead_letter = _async(_queue.dead_letter)
    replay_dead_letter = _async(_queue.replay_dead_letter)
    replay_dead_letters = _async(_queue.replay_dead_letters)
    discard_dead_letter = _async(_queue.discard_dead_letter)
    answer = _async(_inbox.answer)
    answer_group = _async(_inbox.answer_group)
    answer_several = _async(_inbox.answer_several)
    consents = _async_pages(_inbox.consents)
    hook_consents = _async_pages(_inbox.hook_consents)
    inbox = _async_pages(_inbox.inbox)
    inbox_groups = _async(_inbox.inbox_groups)
    lift_mute = _async(_inbox.lift_mute)
    mute = _async(_inbox.mute)
    mutes = _async_pages(_inbox.mutes)
    my_keys = _async(_inbox.my_keys)
    notifications = _async_pages(_inbox.notifications)
    preferences = _async(_inbox.preferences)
    read_notification = _async(_inbox.read_notification)
    read_notifications = _async(_inbox.read_notifications)
    request = _async(_inbox.request)
    revoke_consents = _async(_inbox.revoke_consents)
    revoke_my_key = _async(_inbox.revoke_my_key)
    unread_notifications = _async(_inbox.unread_notifications)
    withdraw_consent = _async(_inbox.withdraw_consent)

    add_person = _async(_calls.add_person)
    activate = _async(_calls.activate)
    action = _async(_calls.action)
    action_counts = _async_pages(notices.action_counts)
    mandatory_notices = _async_pages(notices.mandatory_notices)
    grant_notice = _async(notices.grant_notice)
    end_notice = _async(notices.end_notice)
    actions = _async_pages(_calls.actions)
    audit_consistency = _async(_audit.audit_consistency)
    audit_entries = _async_pages(_audit.audit_entries)
    audit_entry = _async(_audit.audit_entry)
    audit_inclusion = _async(_audit.audit_inclusion)
    audit_policy = _async(_audit.audit_policy)
    audit_state = _async(_audit.audit_state)
    audit_verification = _async(_audit.audit_verification)
    audit_verifications = _async_pages(_audit.audit_verifications)
    change_audit_policy = _async(_audit.change_audit_policy)
    verify_audit = _async(_audit.verify_audit)
    change_role = _async(_calls.change_role)
    create_key = _async(_calls.create_key)
    create_workspace = _async(_calls.create_workspace)
    deactivate = _async(_calls.deactivate)
    discard_draft = _async(_calls.discard_draft)
    draft = _async(_calls.draft)
    drafts = _async_pages(_calls.drafts)
    event = _async(_calls.event)
    fixture = _async(_calls.fixture)
    fixtures = _async(_calls.fixtures)
    health = _async(_calls.health)
    history = _async_pages(_calls.history)
    hook = _async(_calls.hook)
    hooks = _async_pages(_calls.hooks)
    invoke = _async(_calls.invoke)
    dry_run = _async(_calls.dry_run)
    replay = _async(_calls.replay)
    keys = _async_pages(_calls.keys)
    me = _async(_calls.me)
    people = _async_pages(_calls.people)
    person = _async(_calls.person)
    record = _async(_calls.record)
    records = _async_pages(_calls.records)
    remove_person = _async(_calls.remove_person)
    remove_fixture = _async(_calls.remove_fixture)
    reset_password = _async(_calls.reset_password)
    revoke_key = _async(_calls.revoke_key)
    rule = _async(_rules.rule)
    rules = _async_pages(_rules.rules)
    put_rule = _async(_rules.put_rule)
    delete_rule = _async(_rules.delete_rule)
    scan = _async(_rules.scan)
    run = _async(_calls.run)
    events = _async_pages(_calls.events)
    runs = _async_pages(_calls.runs)
    save_draft = _async(_calls.save_draft)
    save_fixture = _async(_calls.save_fixture)
    send_event = _async(_calls.send_event)
    send_events = _async(_calls.send_events)
    settings = _async(_calls.settings)
    change_settings = _async(_calls.change_settings)
    add_sample = _async(redteam.add_sample)
    begin_campaign = _async(redteam.begin_campaign)
    campaign = _async(redteam.campaign)
    mark_sample = _async(redteam.mark_sample)
    retire_sample = _async(redteam.retire_sample)
    sample = _async(redteam.sample)
    stop_campaign = _async(redteam.stop_campaign)
    campaigns = _async_pages(redteam.campaigns)
    samples = _async_pages(redteam.samples)
    trials = _async_pages(redteam.trials)
    source = _async(_calls.source)
    submit = _async(_calls.submit)
    approve_call = _async(_call_calls.approve_call)
    call_review = _async(_call_calls.call_review)
    call_reviews = _async_pages(_call_calls.call_reviews)
    change_destination = _async(_call_calls.change_destination)
    decide_calls = _async(_call_calls.decide_calls)
    destination = _async(_call_calls.destination)
    destinations = _async_pages(_call_calls.destinations)
    refuse_call = _async(_call_calls.refuse_call)
    register_destination = _async(_call_calls.register_destination)
    remove_destination = _async(_call_calls.remove_destination)
    rotate_destination_secret = _async(_call_calls.rotate_destination_secret)
    standing_approvals = _async_pages(_call_calls.standing_approvals)
    withdraw_standing_approval = _async(_call_calls.withdraw_standing_approval)
    answer_undo = _async(_undo_calls.answer_undo)
    confirm_undo = _async(_undo_calls.confirm_undo)
    execute_undo = _async(_undo_calls.execute_undo)
    plan_undo = _async(_undo_calls.plan_undo)
    stop_undo = _async(_undo_calls.stop_undo)
    undo = _async(_undo_calls.undo)
    undo_actions = _async_pages(_undo_calls.undo_actions)
    undo_entries = _async_pages(_undo_calls.undo_entries)
    undo_runs = _async_pages(_undo_calls.undo_runs)
    undos = _async_pages(_undo_calls.undos)
    change_schedule = _async(_schedule_calls.change_schedule)
    create_schedule = _async(_schedule_calls.create_schedule)
    pause_schedule = _async(_schedule_calls.pause_schedule)
    preview_schedule = _async(_schedule_calls.preview_schedule)
    remove_schedule = _async(_schedule_calls.remove_schedule)
    resume_schedule = _async(_schedule_calls.resume_schedule)
    run_schedule = _async(_schedule_calls.run_schedule)
    schedule = _async(_schedule_calls.schedule)
    firings = _async_pages(_schedule_calls.firings)
    schedules = _async_pages(_schedule_calls.schedules)
    change_stream_settings = _async(_stream_calls.change_stream_settings)
    check_stream_schema = _async(_stream_calls.check_stream_schema)
    clear_stream_settings = _async(_stream_calls.clear_stream_settings)
    stream_settings = _async(_stream_calls.stream_settings)
    streams = _async_pages(_stream_calls.streams)
    delivery = _async(deliveries.delivery)
    delivery_counts = _async(deliveries.delivery_counts)
    discard_delivery = _async(deliveries.discard_delivery)
    mail_address = _async(deliveries.mail_address)
    send_again = _async(deliveries.send_again)
    send_all_again = _async(deliveries.send_all_again)
    tell_requests = _async(deliveries.tell_requests)
    deliveries = _async_pages(deliveries.deliveries)
    version = _async(_calls.version)
    versions = _async_pages(_calls.versions)
    waiting_versions = _async_pages(_calls.waiting_versions)
    workspaces = _async_pages(_calls.workspaces)


def _options(base_url: str, api_key: str, timeout: float) -> dict[str, Any]:
    return {
        "base_url": base_url,
        "timeout": timeout,
        "follow_redirects": False,  # a redirect would carry the key elsewhere
        "headers": {
            "Authorization": f"Bearer {api_key}",
            "Accept": "application/json, application/problem+json",
            "User-Agent": "hookwarden-python/0.1",
        },
    }


def _request(call: Call[Any]) -> dict[str, Any]:
    headers = dict(call.headers)
    if call.content_type:
        headers["Content-Type"] = call.content_type
    return {
        "method": call.method,
        "url": call.path,
        "params": dict(call.params) or None,
        "content": call.body,
        "headers": headers,
    }


def _patience(http: httpx.Client | httpx.AsyncClient, call: Call[Any]) -> dict[str, Any]:
    """A longer time-out for a call that the server takes its time to answer."""
    read = http.timeout.read
    if not call.wait_seconds or read is None:
        return {}
    timeouts = http.timeout.as_dict() | {"read": read + call.wait_seconds}
    return {"timeout": httpx.Timeout(**timeouts)}


def _file(call: Call[Any]) -> dict[str, Any]:
    request = _request(call)
    request["headers"]["Accept"] = "*/*"
    return request


def _pause_after_failure(call: Call[Any], failure: httpx.TransportError, attempt: int) -> float:
    """The pause before the next attempt, or the failure as ours."""
    never_arrived = isinstance(failure, httpx.ConnectError | httpx.ConnectTimeout)
    if attempt <= _RETRIES and (call.repeatable or never_arrived):
        return _growing(attempt)
    raise _broken(call, failure) from failure


def _broken(call: Call[Any], failure: httpx.TransportError) -> ConnectionFailed:
    text = str(failure) or type(failure).__name__
    return ConnectionFailed(f"{call.method} {call.path}: {text}")


def _quiet(http: httpx.Client | httpx.AsyncClient) -> httpx.Timeout:
    """How long a stream may be silent: the server gives a sign of life every 15 seconds."""
    usual = http.timeout
    return httpx.Timeout(
        connect=usual.connect, read=_LONGEST_SILENCE_SECONDS, write=usual.write, pool=usual.pool
    )


def _pause_after_answer(call: Call[Any], response: httpx.Response, attempt: int) -> float | None:
    """The pause before the next attempt; None if the answer is to be taken."""
    if (
        attempt > _RETRIES
        or not call.repeatable
        or response.status_code not in _PASSING
        or response.status_code in call.also_accept
    ):
        return None
    wanted = response.headers.get("Retry-After", "")
    if wanted.isascii() and wanted.isdigit():
        return min(float(wanted), _LONGEST_PAUSE_SECONDS)
    return _growing(attempt)


def _growing(attempt: int) -> float:
    return float(_FIRST_PAUSE_SECONDS * 2 ** (attempt - 1))


def _parse(call: Call[T], response: httpx.Response) -> T:
    if not response.is_success and response.status_code not in call.also_accept:
        raise _problem(response)
    if not response.content:
        return call.parse(None)
    try:
        answer = json.loads(response.content)
    except ValueError as e:
        raise UnexpectedAnswer(f"{call.method} {call.path}: the answer is not JSON") from e
    return call.parse(answer)


def _problem(response: httpx.Response) -> ProblemError:
    try:
        members = json.loads(response.content)
    except ValueError:
        members = None
    if not isinstance(members, dict):
        members = {"title": f"HTTP {response.status_code} {response.reason_phrase}"}
    return problem_of(response.status_code, members)
