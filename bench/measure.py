"""One measurement: a stage run once in a process of its own, with its time and peak memory."""

import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Measurement:
    """Seconds of processor time and of the clock, and the most memory held, in megabytes."""

    cpu: float
    wall: float
    peak: float


def measured(work: Callable[[], object]) -> Measurement:
    """Run `work` and return what it took in this process."""
    gc.collect()
    cpu, wall = time.process_time(), time.perf_counter()
    kept = work()
    taken = Measurement(time.process_time() - cpu, time.perf_counter() - wall, peak_memory())
    del kept
    return taken


def stage_alone(stage: str, folder: Path) -> Measurement:
    """Run one stage in a fresh process, so that nothing is warm and the peak is its own.

    Raises CalledProcessError where the stage fails.
    """
    command = [sys.executable, "-m", "bench", "stage", stage, str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603
    return Measurement(**json.loads(done.stdout.splitlines()[-1]))


def command_alone(command: list[str]) -> Measurement:
    """Run a whole command, from the start of its process, and return what it took.

    The peak is never below this process's own, some 60 MB, which the child starts from.
    Raises CalledProcessError, with what the command said, where it fails.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=said)  # noqa: S603
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise subprocess.CalledProcessError(process.returncode, command, said.read()[-4000:])
    return Measurement(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def middle(measurements: list[Measurement]) -> Measurement:
    """Return the median of each figure."""
    return Measurement(
        median(each.cpu for each in measurements),
        median(each.wall for each in measurements),
        median(each.peak for each in measurements),
    )


def as_json(measurement: Measurement) -> str:
    """Return a measurement as one line."""
    return json.dumps(asdict(measurement))


def peak_memory() -> float:
    """Return the most memory this process has held, in megabytes.

    Linux's VmHWM comes before `ru_maxrss`, which a process inherits from the one that started it.
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
        own = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(own.split()[1]) / 1024
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
