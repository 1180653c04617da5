"""The demonstration, twice."""

from hookwarden import Client
from hookwarden.demo import demo, find_examples


def test_the_demonstration_can_be_repeated(client: Client) -> None:
    for _ in range(2):
        said: list[str] = []
        demo(client, find_examples(), said.append)
        text = "\n".join(said)

        assert "open-pull-requests version" in text
        assert "guest-error" not in text
        assert "denied" not in text
        notes = client.record("release-notes", "Codertocat/Hello-World@0.0.1").value
        assert notes["sections"] == {"other": ["Initial commit (6113728)"]}
        assert client.record("open-pull-requests", "Codertocat/Hello-World").value["count"] == 0
    for name in ("label-issues", "open-pull-requests", "release-notes"):
        client.deactivate(name)
