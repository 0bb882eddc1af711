"""Components of scripts: compiled, instantiated, and their functions called with constants of the script.

The text of a component lies in the tokens of the script. Imports of components are resolved to
the component instances that the script registered.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from canonabi.binary.decode import decode
from canonabi.calls.functions import ComponentFunc
from canonabi.errors import WitError
from canonabi.instance.instance import Instance
from canonabi.instance.instantiation import instantiate
from canonabi.text import parse_component
from canonabi.text.component import encode_component
from canonabi.types.valtypes import Result, ValType
from canonabi.validation.program import Program
from canonabi.validation.validate import validate
from canonabi.values.classes import Err, Ok
from engine.features import Features
from engine.text import Action, Get, ModuleSource
from engine.wording import quoted
from wasi.wast.component_values import check_result, to_component
from wasi.wast.values import CannotMake

if TYPE_CHECKING:
    from wasi.wast.runner import Form

__all__ = ["check_result", "compile_component", "instance_of", "invoke"]


def compile_component(source: ModuleSource, features: Features) -> Program:
    """Return a component of a script, validated. Raises Malformed or Invalid."""
    return validate(decode(_binary(source, features), features=features), features)


def _binary(source: ModuleSource, features: Features) -> bytes:
    if source.form == "binary":
        return source.data
    if source.form == "quote":
        return parse_component(source.data, features)
    # Out of the script's own tokens: the text is not read twice.
    return encode_component(source.tokens, *source.span, features)


def instance_of(program: Program, registered: Mapping[str, Instance], form: Form) -> Instance:
    """Instantiate a component, with the registered instances as possible imports."""
    imports = {name: item.exports for name, item in registered.items() if name in program.type.imports}
    return instantiate(program, imports, engine=form)


def invoke(instance: Instance, action: Action) -> tuple[ValType | None, object]:
    """Call a function of an instance; return the type of its result, and the result as a value of it."""
    if isinstance(action, Get):
        raise CannotMake("a component exports no globals")
    function = instance.exports.get(action.name)
    if not isinstance(function, ComponentFunc):
        raise CannotMake(f"no exported function {quoted(action.name)}")
    params, result = function.type.params, function.type.result
    if len(params) != len(action.arguments):
        raise CannotMake(f"{quoted(action.name)} takes {len(params)} arguments, not {len(action.arguments)}")
    pairs = zip(action.arguments, params, strict=True)
    arguments = [to_component(value, t) for value, (_, t) in pairs]
    if not isinstance(result, Result):
        return result, function(*arguments)
    try:
        # Python returns the success and raises the error; scripts expect the result as a value.
        return result, Ok(function(*arguments))
    except WitError as error:
        return result, Err(error.value)
