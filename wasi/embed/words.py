"""Types and names as text, for messages and `repr`. Imported only when a text is needed."""

from __future__ import annotations

from collections.abc import Iterable

from engine.types.externtypes import Export, FuncType, GlobalType, MemoryType, TableType, TagType
from engine.wording import visible

_PAGE = 65536
_OTHERS = {  # what files begin with that are taken for modules
    b"\x7fELF": "a native program",
    b"\x1f\x8b": "compressed; unpack it: gunzip FILE",
    b"PK\x03\x04": "a zip archive; unpack it first",
    b"\xef\xbb\xbf": "text with a byte order mark; save it without",
}
_NO_STORE = "wasi has no stores: wasi.load(source, imports={...}) creates an instance"
_LINKER = (
    'imports are a mapping: wasi.load(source, imports={"env": {"log": print}}), for a component by interface'
)
_SETTINGS = "no setup is needed: pass limits=wasi.Limits(...) to wasi.load"
_WASI = "grant access with wasi.Grants(...), or with the arguments of wasi.run"
# Names that people try who come from other engines; each message says what to write instead.
_ELSEWHERE = {  # what other engines have for Python: what to use instead
    "Store": _NO_STORE,
    "Engine": _NO_STORE,
    "Environment": _NO_STORE,
    "Runtime": _NO_STORE,
    "Linker": _LINKER,
    "ImportObject": _LINKER,
    "Config": _SETTINGS,
    "WasiConfig": _WASI,
    "WasiCtxBuilder": _WASI,
    "WasmtimeError": "errors of guests are subclasses of wasi.WasmError",
    "ExitTrap": "a program that exits raises wasi.Exit; wasi.run returns its status",
}


def describe(type_: object) -> str:
    """Return an extern type in the text format: `(func (param i32) (result i32))`."""
    match type_:
        case FuncType():
            return f"(func{_list('param', type_.params)}{_list('result', type_.results)})"
        case MemoryType():
            page = "" if type_.page_size == _PAGE else f" (pagesize {type_.page_size})"
            shared = " shared" if type_.shared else ""
            return f"(memory{_limits(type_)}{shared}{page})"
        case TableType():
            return f"(table{_limits(type_)} {type_.element})"
        case GlobalType():
            return f"(global (mut {type_.content}))" if type_.mutable else f"(global {type_.content})"
        case TagType():
            return f"(tag{_list('param', type_.params)})"
        case _:
            return str(type_)


def signature(name: str, type_: object) -> str:
    """Return an export as used from Python: `add(i32, i32) -> i32`; other kinds as `name: (memory 1)`."""
    # Names are the guest's, and a terminal acts on some characters.
    name = visible(name, lines=False)
    if not isinstance(type_, FuncType):
        return f"{name}: {describe(type_)}"
    results = ", ".join(type_.results)
    if len(type_.results) != 1:
        results = f"({results})" if results else "None"
    return f"{name}({', '.join(type_.params)}) -> {results}"


def no_name(name: str) -> str:
    """Return the error for an unknown name in `wasi`, with a replacement if another engine has the name."""
    instead = _ELSEWHERE.get(name)
    return f"module 'wasi' has no attribute {name!r}{f': {instead}' if instead else ''}"


def shown(kind: str, name: str | None, exports: list[str], state: str = "") -> str:
    """Return the `repr` of a module or an instance: its state, and its exports in one line."""
    return f"<wasi.{kind} {name or 'without a name'}{state}: {', '.join(exports) or 'no exports'}>"


def no_module(data: bytes) -> str:
    """Describe bytes that are not a module, and what they look like."""
    if not data:
        return "the file is empty"
    for magic, what in _OTHERS.items():
        if data.startswith(magic):
            return f"not a WebAssembly module: this is {what}"
    # Every byte is a character in Latin-1, and ascii() escapes what is none to print.
    begins = ascii(data[:20].decode("latin-1"))
    return f"not a WebAssembly module: it begins with {begins}, not with \\0asm (binary) or ( (text)"


def no_program(exports: Iterable[Export]) -> str:
    """Explain that a module is not a program, and how to use it."""
    lines = [f"\n  {signature(item.name, item.type)}" for item in exports]
    return f"no `_start`, so this is not a program; it exports{''.join(lines) or ' nothing'}"


def _list(keyword: str, types: Iterable[str]) -> str:
    words = " ".join(types)
    return f" ({keyword} {words})" if words else ""


def _limits(type_: MemoryType | TableType) -> str:
    address = " i64" if type_.address == "i64" else ""
    maximum = "" if type_.maximum is None else f" {type_.maximum}"
    return f"{address} {type_.minimum}{maximum}"
