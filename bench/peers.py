"""Other ways to run a stranger's function, doing the same work on the same machine."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from stats import Sample, timed
from worker import EVENT

HERE = Path(__file__).resolve().parent / "isolated-vm"
HOOK = (
    "import json, sys\n"
    "event = json.loads(sys.stdin.read())\n"
    "sys.stdout.write(json.dumps({'hello': event['data']['name']}))\n"
)


@dataclass(frozen=True)
class Peer:
    """What a peer took; ``first_seconds`` is from the start of its process to its first answer."""

    sample: Sample
    first_seconds: float | None
    version: str


def isolated_vm(warm_ups: int, measured: int) -> Peer:
    """A fresh V8 isolate per run, in a Node.js process without a jail."""
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--silent"], cwd=HERE, check=True)
    out = subprocess.run(
        ["node", "--no-node-snapshot", "bench.js", str(warm_ups), str(measured)],
        cwd=HERE,
        check=True,
        capture_output=True,
        text=True,
    )
    answer = json.loads(out.stdout)
    versions = answer["versions"]
    return Peer(
        Sample.of(answer["micros"]),
        answer["firstMicros"] / 1_000_000,
        f"isolated-vm {versions['isolatedVm']}, Node.js {versions['node']}",
    )


def bubblewrap_python(warm_ups: int, measured: int) -> Peer:
    """A CPython process in a bubblewrap jail per run."""
    python = "/usr/bin/python3"
    if not Path(python).exists() or shutil.which("bwrap") is None:
        raise RuntimeError("needs bwrap and /usr/bin/python3")
    links = [
        argument
        for name in ("lib", "lib64", "bin")
        if Path("/", name).is_symlink()
        for argument in ("--symlink", str(Path("/", name).readlink()), f"/{name}")
    ]
    command = [
        "bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv",
        "--cap-drop", "ALL", "--ro-bind", "/usr", "/usr", *links,
        "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp",
        "--", python, "-I", "-S", "-c", HOOK,
    ]  # fmt: skip

    def once() -> None:
        out = subprocess.run(command, input=EVENT, check=True, capture_output=True, text=True)
        if json.loads(out.stdout) != {"hello": "Ada"}:
            raise RuntimeError(f"a wrong answer: {out.stdout}")

    sample = timed(once, warm_ups, measured)
    version = subprocess.run([python, "--version"], check=True, capture_output=True, text=True)
    bwrap = subprocess.run(["bwrap", "--version"], check=True, capture_output=True, text=True)
    return Peer(sample, None, f"C{version.stdout.strip()}, {bwrap.stdout.strip()}")
