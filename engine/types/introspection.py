"""Signatures of guest functions for `inspect`. Imported only on request."""

from __future__ import annotations

from inspect import Parameter, Signature
from keyword import iskeyword

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.types.externtypes import FuncType


def signature(func_type: FuncType, names: Mapping[int, str]) -> Signature:
    """Return the signature of a function of this type, annotated with value types as in the text format.

    `names` are the guest's, by index. A parameter without a name, or with one that is not valid in Python or
    not unique, is named by its position: `arg0`.
    """
    taken: set[str] = set()
    found = []
    for index, value_type in enumerate(func_type.params):
        name = names.get(index, "")
        if not name.isidentifier() or iskeyword(name) or name in taken:
            name = f"arg{index}"
        while name in taken:
            name += "_"
        taken.add(name)
        found.append(Parameter(name, Parameter.POSITIONAL_ONLY, annotation=value_type))
    return Signature(found, return_annotation=_results(func_type.results))


def _results(results: tuple[str, ...]) -> str | None:
    if len(results) == 1:
        return results[0]
    return f"tuple[{', '.join(results)}]" if results else None
