"""Measures a running server over HTTP: authentication, jail, and rows written for every run."""

import statistics
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from hookwarden import Client, Run
from hookwarden._service import service
from stats import Sample, timed

PLAIN = {
    "javascript": "export default (event) => ({ hello: event.data.name });\n",
    "python": "def handle(event, api):\n    return {'hello': event['data']['name']}\n",
}
WRITING = {
    "javascript": "export default (event, api) => {\n"
    "  api.records.put('bench', event.data.key, { name: event.data.name });\n};\n",
    "python": "def handle(event, api):\n"
    "    api.records.put('bench', event['data']['key'], {'name': event['data']['name']})\n",
}


PACED_PER_SECOND = 10
PACED_CALLS = 100


@dataclass(frozen=True)
class Served:
    """One hook, called now and then, one after the other, and by several callers at a time."""

    paced: Sample
    alone: Sample
    together: Sample
    callers: int
    duration_micros: float
    wall_micros: float


def measure(client: Client, language: str, writing: bool, warm_ups: int, measured: int) -> Served:
    """Calls a hook again and again; ``writing`` makes it put one record."""
    name = f"bench-{language}{'-writing' if writing else ''}"
    source = (WRITING if writing else PLAIN)[language]
    manifest: dict[str, object] = {"triggers": [{"on": "invoke"}]}
    if writing:
        manifest["capabilities"] = ["records.write:bench"]
    with service(client, "A benchmark.") as put:
        put(name, language, source, manifest)
    runs: list[Run] = []

    def once() -> None:
        # A key per thread: whether runs collide on one record is not the question here.
        data = {"name": "Ada", "key": threading.current_thread().name}
        runs.append(client.invoke(name, data).run)

    alone = timed(once, warm_ups, measured)
    callers = 8
    together = _together(once, callers, measured)
    before = len(runs)
    paced = timed(once, 0, PACED_CALLS, pause=1 / PACED_PER_SECOND)
    client.deactivate(name)
    quiet = runs[before:]
    return Served(
        paced,
        alone,
        together,
        callers,
        statistics.median(run.duration_micros for run in quiet),
        statistics.median(run.usage.wall_micros for run in quiet if run.usage),
    )


def _together(once: Callable[[], object], callers: int, measured: int) -> Sample:
    def some(_: int) -> list[float]:
        return list(timed(once, 0, measured // callers).micros)

    start = time.perf_counter()
    with ThreadPoolExecutor(callers) as pool:
        micros = [m for part in pool.map(some, range(callers)) for m in part]
    return Sample(tuple(micros), len(micros) / (time.perf_counter() - start))
