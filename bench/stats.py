"""Times of many runs, summed up."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Sample:
    """Times of single runs in microseconds, and how many were done per second."""

    micros: tuple[float, ...]
    per_second: float

    @property
    def median(self) -> float:
        return statistics.median(self.micros)

    @property
    def p99(self) -> float:
        ordered = sorted(self.micros)
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]

    @staticmethod
    def of(micros: list[float]) -> "Sample":
        """A sample of runs that were done one after the other."""
        return Sample(tuple(micros), len(micros) * 1_000_000 / sum(micros))


def timed(
    action: Callable[[], object], warm_ups: int, measured: int, pause: float = 0.0
) -> Sample:
    """Does an action again and again, ``pause`` seconds apart, and takes the time of each."""
    for _ in range(warm_ups):
        action()
    micros = []
    for _ in range(measured):
        time.sleep(pause)
        start = time.perf_counter_ns()
        action()
        micros.append((time.perf_counter_ns() - start) / 1000)
    return Sample.of(micros)
