"""The outbox of a server that is real."""

import pytest

from hookwarden import Client, NotFound, ProblemError


def test_empty_outbox_is_counted_and_listed(client: Client) -> None:
    assert all(count.count >= 0 for count in client.delivery_counts())
    assert all(item.state == "dead" for item in client.deliveries(state="dead", channel="mail"))
    assert client.send_all_again("call") == 0


def test_what_is_absent_is_not_found(client: Client) -> None:
    absent = "00000000-0000-7000-8000-000000000000"
    for ask in (client.delivery, client.send_again):
        with pytest.raises(NotFound):
            ask(absent)
    with pytest.raises(NotFound):
        client.discard_delivery(absent, "too late")


def test_key_is_no_person(client: Client) -> None:
    with pytest.raises(ProblemError) as refused:
        client.mail_address()
    assert refused.value.code == "not-a-person"
