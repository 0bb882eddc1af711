"""Options that become `Features` and `Limits`, under our names and wasmtime's (`-W`)."""

from __future__ import annotations

from argparse import ArgumentTypeError

from engine.features import Features, Limits
from engine.wording import quoted
from wasi.cli.parsing import UsageError, count, duration, size

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

# Who comes from wasmtime finds what scripts use already; ours are options of their own.
_WASMTIME: dict[str, tuple[str, Callable[[str], float]]] = {  # its name: (ours, kind of value)
    "fuel": ("fuel", count),
    "timeout": ("timeout", duration),
    "max-memory-size": ("max_memory", size),
    "max-wasm-stack": ("max_stack", size),
    "max-table-elements": ("max_table", count),
    "max-instances": ("max_instances", count),
}
_OFF, _ON = ("n", "no", "false"), ("", "y", "yes", "true")


def add_features(parser: ArgumentParser) -> None:
    """Declare `--features`."""
    parser.add_argument(
        "--features",
        metavar="LIST",
        default="",
        help="proposals to enable, or to disable with a minus: wide-arithmetic,-tail-call; the first may be "
        "all or mvp",
    )


def apply_wasm_options(arguments: Namespace) -> None:
    """Turn `-W KEY=VAL,...` into the corresponding options; options that are given take precedence."""
    # These two have no option of ours, so that the list of options stays short.
    arguments.max_table = arguments.max_instances = None
    for item in filter(None, ",".join(arguments.wasm).split(",")):
        key, _, value = item.partition("=")
        if key in _WASMTIME:
            name, kind = _WASMTIME[key]
            if getattr(arguments, name) is None:
                setattr(arguments, name, _read(kind, key, value))
        elif key == "all-proposals" or key.replace("-", "_") in Features.__slots__:
            feature = "all" if key == "all-proposals" else key
            # Appended, as the last word for a proposal counts.
            arguments.features = f"{arguments.features},{_switch(feature, key, value)}"
        else:
            known = ", ".join(_WASMTIME)
            options = f"{known}, all-proposals and the proposals of --features"
            raise UsageError(f"-W {key}: unknown option; the options are {options}")


def limits(arguments: Namespace) -> Limits:
    """Return the limits set by the options, the defaults for others."""
    given = {
        "fuel": arguments.fuel,
        "total_fuel": arguments.total_fuel,
        "seconds": arguments.timeout,
        "memory": arguments.max_memory,
        "stack": arguments.max_stack,
        "files": arguments.max_files,
        "table": arguments.max_table,
        "instances": arguments.max_instances,
    }
    return Limits().replace(**{name: value for name, value in given.items() if value is not None})


def features(arguments: Namespace) -> Features:
    """Return the proposals of `--features`; raises UsageError that lists them."""
    try:
        return Features.parse(arguments.features)
    except ValueError as error:
        raise UsageError(str(error)) from None


def _read(kind: Callable[[str], float], key: str, value: str) -> float:
    try:
        return kind(value)
    except ArgumentTypeError as error:
        raise UsageError(f"-W {key}: {error}") from None


def _switch(feature: str, key: str, value: str) -> str:
    """Return the `--features` word for one of wasmtime's proposals, on or off."""
    if value not in (*_ON, *_OFF):
        raise UsageError(f"-W {key}: expected y or n, got {quoted(value)}")
    if value in _ON:
        return feature
    return "mvp" if feature == "all" else f"-{feature}"
