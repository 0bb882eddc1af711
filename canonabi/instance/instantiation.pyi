from collections.abc import Callable, Mapping
from typing import Literal

from canonabi.instance.instance import Instance
from canonabi.validation.program import Program
from engine.features import Limits

__all__ = ["instantiate"]

def instantiate(
    program: Program,
    imports: Mapping[str, object] | None = None,
    *,
    limits: Limits | None = None,
    engine: Literal["tail", "switch"] | None = None,
    begin: Callable[[Instance], object] | None = None,
    seed: int = 0,
) -> Instance:
    """Return a new Instance of a canonabi.validation.program.Program.

    `imports` maps the names of its imports to items: a function is a HostFunc, or a ComponentFunc of
    another instance; an instance a mapping of such items, or the `exports` of an instance; a resource type
    a Resource; a core module an engine.Module; a component a Program. `limits` (engine.Limits) hold
    for each core instance in it; `engine` is the form of the interpreter, "tail" or "switch".
    `begin(instance)` is called before anything runs; what it returns becomes the `host` of all core
    instances, which is how the embedder finds what engine.calling_instance() belongs to. With a `seed` other
    than 0 the threads that may run are chosen by chance, otherwise those that have waited longest.
    Raises LinkError, Trap, what a host function raises that a start function calls, and a
    LimitExceeded for what is too large from the beginning.
    """
