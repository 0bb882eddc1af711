"""Text format: `.wat` modules and `.wast` scripts.

`parse_module` gives the binary of a module's text, `parse_script` the commands of a script. What
is only for scripts is loaded when it is first asked for: a program in text should start fast.
"""

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
    "parse_module",
    "parse_script",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from engine.text import commands, wast

    value: object = getattr(wast if name == "parse_script" else commands, name)
    globals()[name] = value
    return value
