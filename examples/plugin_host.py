"""A host of untrusted plugins: threads, limits, an outcome for every kind of failure, a pool of instances.

A plugin exports `run: (i32) -> i32` and may import `log: (ptr, length)` and `progress: (i32)` from "host".
Whatever it does, the result is an Outcome, and neither the process nor other plugins are affected.
"""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field

import wasi

LIMITS = wasi.Limits(fuel=50_000_000, seconds=5, memory="16MiB", table=10_000, instances=1, stack="1MiB")
RUN = wasi.FuncType(("i32",), ("i32",))


class NoPluginError(Exception):
    """A valid module that is not a plugin."""


KINDS = {  # the host's word for each kind of failure; the first match counts
    wasi.Exit: "exited",
    wasi.Trap: "trapped",
    wasi.UncaughtException: "threw",
    wasi.Interrupted: "cancelled",
    wasi.OutOfFuel: "took too many steps",
    wasi.Timeout: "took too long",
    wasi.Exhaustion: "recursed too deeply",
    wasi.MemoryLimit: "needs too much memory",
    wasi.TableLimit: "needs too much memory",
    wasi.LimitExceeded: "needs too much",
    wasi.Malformed: "is not a module",
    wasi.Invalid: "is not a module",
    wasi.Unlinkable: "has unknown imports",
    NoPluginError: "is not a plugin",
    Exception: "caused an error in the host",  # a host function raised: a bug in the host, not in the plugin
}


@dataclass
class Outcome:
    """The outcome of a call: its kind, details for a log, the returned value, and the logged texts."""

    kind: str
    detail: str = ""
    value: int | None = None
    log: list[str] = field(default_factory=list)


class Job:
    """A call of a plugin in one of the host's threads."""

    def __init__(self, source: bytes | str, argument: int) -> None:
        self.source = source
        self.argument = argument
        self.log: list[str] = []
        self.progress = 0
        self.instance: wasi.Instance | None = None  # set while the call runs
        self.cancelled = False
        self.outcome: Future[Outcome] = Future()


class PluginHost:
    """Runs plugins in threads. Instances that are still usable are reused, by one call at a time."""

    def __init__(self, threads: int = 4, limits: wasi.Limits = LIMITS) -> None:
        self._limits = limits
        self._workers = ThreadPoolExecutor(threads)
        self._modules: dict[bytes | str, wasi.Module] = {}
        self._idle: dict[bytes | str, list[wasi.Instance]] = {}
        self._jobs: dict[int, Job] = {}  # running jobs, by thread
        self._lock = threading.Lock()
        self._imports = {"host": {"log": self._log, "progress": self._progress}}  # for all plugins

    def submit(self, source: bytes | str, argument: int = 0) -> Job:
        """Start a plugin; its `outcome` is a Future."""
        job = Job(source, argument)
        self._workers.submit(self._work, job)
        return job

    def run(self, source: bytes | str, argument: int = 0) -> Outcome:
        """Run a plugin and wait for it."""
        return self.submit(source, argument).outcome.result()

    def cancel(self, job: Job) -> None:
        """End a plugin, from any thread, and wait until it has ended."""
        job.cancelled = True
        while not job.outcome.done():  # repeatedly, since a call about to start is not running yet
            with self._lock:  # so that another job cannot have the instance by now
                if job.instance is not None:
                    wasi.interrupt(job.instance)
            wait([job.outcome], timeout=0.01)

    def close(self) -> None:
        """Wait for running jobs, and release everything."""
        self._workers.shutdown()
        for instance in (instance for idle in self._idle.values() for instance in idle):
            instance.close()
        self._idle.clear()

    def _work(self, job: Job) -> None:
        thread = threading.get_ident()
        self._jobs[thread] = job
        try:
            outcome = Outcome("done", value=self._call(job))
        except Exception as error:  # reported as the outcome
            kind = next(word for kinds, word in KINDS.items() if isinstance(error, kinds))
            outcome = Outcome(kind, getattr(error, "message", str(error)).partition("\n")[0])
        del self._jobs[thread]
        outcome.log = job.log
        job.outcome.set_result(outcome)

    def _call(self, job: Job) -> int:
        instance = self._take(job)
        good = False
        try:
            with self._lock:
                job.instance = instance
                if job.cancelled:
                    raise wasi.Interrupted("interrupted")
            value: int = instance["run"](job.argument)
            good = True
        finally:
            with self._lock:
                job.instance = None
                if good:
                    self._idle.setdefault(job.source, []).append(instance)
            if not good:  # its state is unknown
                instance.close()
        return value

    def _take(self, job: Job) -> wasi.Instance:
        with self._lock:
            idle = self._idle.get(job.source)
            if idle:
                return idle.pop()
            module = self._modules.get(job.source)
        if module is None:
            compiled = wasi.compile(job.source)
            if not isinstance(compiled, wasi.Module):
                raise NoPluginError("a component")
            module = self._modules.setdefault(job.source, compiled)
        instance = module.instantiate(self._imports, limits=self._limits)
        run = instance.exports.get("run")
        if not isinstance(run, wasi.Func) or run.type != RUN:
            instance.close()
            raise NoPluginError("a plugin exports run: (i32) -> i32")
        return instance

    def _log(self, ptr: int, length: int) -> None:
        """Log a text in the memory of the calling plugin, possibly while it is being instantiated."""
        data = wasi.caller().memory.read(ptr & 0xFFFFFFFF, length & 0xFFFFFFFF)
        self._jobs[threading.get_ident()].log.append(data[:200].decode(errors="replace"))

    def _progress(self, percent: int) -> None:
        """Give a plugin that makes progress more fuel for each step."""
        job = self._jobs[threading.get_ident()]
        if not 0 <= percent <= 100:
            raise ValueError(f"{percent} percent")
        if percent > job.progress:
            job.progress = percent
            wasi.refuel(wasi.caller(), 1_000_000)


GOOD = """(module
  (import "host" "log" (func $log (param i32 i32)))
  (memory (export "memory") 1) (data (i32.const 8) "at work")
  (func (export "run") (param i32) (result i32)
    (call $log (i32.const 8) (i32.const 7))
    (i32.mul (local.get 0) (i32.const 2))))"""
ENDLESS = """(module
  (import "host" "log" (func $log (param i32 i32)))
  (memory (export "memory") 1) (data (i32.const 8) "for ever")
  (func (export "run") (param i32) (result i32)
    (call $log (i32.const 8) (i32.const 8))
    (loop $forever (result i32) (br $forever))))"""


def main() -> None:
    host = PluginHost()
    print(host.run(GOOD, 21))
    print(host.run(ENDLESS))

    patient = PluginHost(limits=LIMITS.replace(fuel=None, seconds=3600))
    job = patient.submit(ENDLESS)
    patient.cancel(job)
    print(job.outcome.result().kind)
    print(patient.run(GOOD, 4).value)
    patient.close()

    print(host.run('(module (func (export "run") (param i32) (result i32) unreachable))'))
    host.close()


if __name__ == "__main__":
    main()
