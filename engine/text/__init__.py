"""Text format: `.wat` modules and `.wast` scripts.

`parse_module` returns the binary of a module's text, `print_module` (or `iter_text`, in pieces) the text
of a binary, `parse_script` the commands of a script. Modules that `parse_module` does not need are loaded
on first use, so that a program in text starts fast.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from engine.text.module import parse_module

if TYPE_CHECKING:
    from engine.text.commands import (
        Action,
        AssertException,
        AssertExhaustion,
        AssertInvalid,
        AssertInvalidCustom,
        AssertMalformed,
        AssertMalformedCustom,
        AssertReturn,
        AssertSuspension,
        AssertTrap,
        AssertUnlinkable,
        Command,
        Const,
        DefineModule,
        Either,
        Get,
        Input,
        Invoke,
        ModuleDefinition,
        ModuleInstance,
        ModuleSource,
        NanPattern,
        Output,
        Perform,
        RefNull,
        RefValue,
        Register,
        Script,
        Thread,
        Unread,
        V128Const,
        Value,
        Wait,
    )
    from engine.text.printer import iter_text, print_module
    from engine.text.wast import parse_script

__all__ = [
    "Action",
    "AssertException",
    "AssertExhaustion",
    "AssertInvalid",
    "AssertInvalidCustom",
    "AssertMalformed",
    "AssertMalformedCustom",
    "AssertReturn",
    "AssertSuspension",
    "AssertTrap",
    "AssertUnlinkable",
    "Command",
    "Const",
    "DefineModule",
    "Either",
    "Get",
    "Input",
    "Invoke",
    "ModuleDefinition",
    "ModuleInstance",
    "ModuleSource",
    "NanPattern",
    "Output",
    "Perform",
    "RefNull",
    "RefValue",
    "Register",
    "Script",
    "Thread",
    "Unread",
    "V128Const",
    "Value",
    "Wait",
    "iter_text",
    "parse_module",
    "parse_script",
    "print_module",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = {"parse_script": "wast", "print_module": "printer", "iter_text": "printer"}.get(name, "commands")
    value: object = getattr(import_module(f"engine.text.{home}"), name)
    globals()[name] = value
    return value
