"""Drives a jailed worker directly, over its frames: no server, no database."""

import hashlib
import json
import struct
import subprocess
import time
import uuid
from pathlib import Path
from typing import Any

MIB = 1024 * 1024
EVENT = json.dumps(
    {"specversion": "1.0", "id": "1", "source": "/bench", "type": "bench", "data": {"name": "Ada"}}
)
CODE = {
    "javascript": "export default (event) => ({ hello: event.data.name });\n",
    "python": "def handle(event, api):\n    return {'hello': event['data']['name']}\n",
}
LIMITS = {
    "resources": {
        "cpuMillis": 2_000,
        "wallMillis": 10_000,
        "allocationBytes": 256 * MIB,
        "inputBytes": MIB,
        "resultBytes": MIB,
        "logBytes": 64 * 1024,
    },
    "quotas": {
        "recordReads": 0,
        "recordWrites": 0,
        "notifies": 0,
        "emails": 0,
        "calls": 0,
        "emits": 0,
    },
}


class Worker:
    """One worker process; warm once the constructor returns."""

    def __init__(self, image: Path, language: str, stock: int) -> None:
        self._language = language
        self._version = hashlib.sha256(CODE[language].encode()).hexdigest()
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            [image / "bin" / "worker-jail", "runner"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._write(type="hello", protocol=1, role="runner", languages=[language], stock=stock)
        self._expect("ready")
        self._write(type="prepare", version=self._version, language=language, code=CODE[language])

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()

    def run(self) -> dict[str, Any]:
        """Executes the hook once and checks its answer."""
        run = str(uuid.uuid4())
        self._write(
            type="execute",
            context={
                "run": run,
                "hook": "bench",
                "version": 1,
                "trigger": "invoke",
                "attempt": 1,
                "nowMillis": time.time_ns() // 1_000_000,
                "seed": 1,
            },
            version=self._version,
            isolation="run",
            event=EVENT,
            capabilities=[],
            limits=LIMITS,
        )
        completed = self._expect("completed")
        if completed["run"] != run or json.loads(completed["value"]) != {"hello": "Ada"}:
            raise RuntimeError(f"a wrong answer: {completed}")
        return completed

    def _write(self, **message: Any) -> None:
        body = json.dumps(message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(struct.pack(">I", len(body)) + body)
        self._process.stdin.flush()

    def _expect(self, kind: str) -> dict[str, Any]:
        assert self._process.stdout is not None
        head = self._process.stdout.read(4)
        if len(head) < 4:
            raise RuntimeError(f"the worker ended with {self._process.wait()} before {kind}")
        message: dict[str, Any] = json.loads(self._process.stdout.read(*struct.unpack(">I", head)))
        if message["type"] != kind:
            raise RuntimeError(f"not a {kind}: {message}")
        return message


def first_run_seconds(image: Path, language: str) -> tuple[float, float]:
    """Seconds from the start of the process until it is ready, and until its first run is done."""
    with Worker(image, language, stock=1) as worker:
        ready = time.perf_counter() - worker.started
        worker.run()
        return ready, time.perf_counter() - worker.started
