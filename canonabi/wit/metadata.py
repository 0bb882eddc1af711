"""Metadata of a binary package: documentation and gates, in the section "package-docs".

It is JSON behind a byte of version, as wit-component of wasm-tools defines it. A section that is not
of this form, or is so only in part, says so much less: it never makes a package unreadable.
"""

from __future__ import annotations

import json
from dataclasses import replace

from canonabi.versions import Version
from canonabi.wit.lexer import FORBIDDEN, LABEL
from canonabi.wit.model import NO_GATE, Extern, Function, Gate, Interface, Shape

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from canonabi.wit.model import Package, TypeDef, World

    Json = dict[str, Any]

SECTION = "package-docs"
_VERSION = b"\1"


def encode_metadata(package: Package) -> bytes:
    """Return what the section has."""
    found = _pruned({
        "docs": package.docs,
        "worlds": _pruned({name: _world(world) for name, world in package.worlds.items()}),
        "interfaces": _pruned({name: _interface(each) for name, each in package.interfaces.items()}),
    })  # fmt: skip
    return _VERSION + json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _pruned(given: Mapping[str, Any]) -> Json:
    """Leave out what says nothing."""
    return {key: value for key, value in given.items() if value}


def _stability(gate: Gate) -> Json:
    deprecated = {"deprecated": gate.deprecated}
    if gate.since:
        return {"stable": _pruned({"since": gate.since, **deprecated})}
    return {"unstable": _pruned({"feature": gate.unstable, **deprecated})} if gate.unstable else {}


def _facts(docs: str | None, gate: Gate, **more: Json) -> Json:
    return _pruned({"docs": docs, "stability": _stability(gate), **more})


def _types(types: Mapping[str, TypeDef]) -> Json:
    found = {}
    for name, made in types.items():
        fields = made.shape.fields if isinstance(made.shape, Shape) else ()
        items = _pruned({field.name: field.docs for field in fields})
        found[name] = _facts(made.docs, made.gate, items=items)
    return _pruned(found)


def _functions(types: Mapping[str, TypeDef], functions: Mapping[str, Function]) -> Json:
    named = {name: function for made in types.values() for name, function in made.named_functions()}
    return _pruned({name: _facts(f.docs, f.gate) for name, f in {**named, **functions}.items()})


def _interface(interface: Interface, docs: str | None = None, gate: Gate = NO_GATE) -> Json:
    return _facts(
        interface.docs or docs,
        interface.gate if gate is NO_GATE else gate,
        funcs=_functions(interface.types, interface.functions),
        types=_types(interface.types),
    )


def _world(world: World) -> Json:
    imported, exported = _externs(world.imports), _externs(world.exports)
    functions = {**_functions(world.types, {}), **imported["funcs"]}
    return _pruned({
        "docs": world.docs,
        "stability": _stability(world.gate),
        "interfaces": imported["interfaces"],
        "types": _types(world.types),
        "funcs": functions,
        "interface_exports": exported["interfaces"],
        "func_exports": exported["funcs"],
        "interface_import_stability": imported["stability"],
        "interface_export_stability": exported["stability"],
        "interface_import_docs": imported["docs"],
        "interface_export_docs": exported["docs"],
    })  # fmt: skip


def _externs(externs: Mapping[str, Extern]) -> Json:
    """Return what there is of the imports or of the exports, by the maps that it goes to."""
    found: Json = {"interfaces": {}, "funcs": {}, "stability": {}, "docs": {}}
    for key, extern in externs.items():
        item = extern.item
        if isinstance(item, Function):
            found["funcs"][key] = _facts(extern.docs, extern.gate)
        elif item.name is None:
            found["interfaces"][key] = _interface(item, extern.docs, extern.gate)
        else:
            found["stability"][key] = _stability(extern.gate)
            found["docs"][key] = extern.docs
    return {kind: _pruned(facts) for kind, facts in found.items()}


# and back


def apply_metadata(package: Package, section: bytes) -> None:
    """Put what a section says into a package without documentation and gates."""
    try:
        # Written by other tools, and only documentation: whatever is wrong with it is passed over in silence.
        given = json.loads(section[1:])
    except (ValueError, RecursionError):
        return
    package.docs = _docs(given)
    for name, interface in package.interfaces.items():
        _fill_interface(interface, _at(given, "interfaces", name))
    for name, world in package.worlds.items():
        _fill_world(world, _at(given, "worlds", name))


def _at(given: Any, *keys: str) -> Any:
    """Go into maps; what is not there is None, as is what is no map."""
    for key in keys:
        given = given.get(key) if isinstance(given, dict) else None
    return given


def _text(given: Any) -> str | None:
    """Return a text as WIT can have it in a comment."""
    return FORBIDDEN.sub("\ufffd", given) if isinstance(given, str) and given else None


def _docs(given: Any) -> str | None:
    return _text(_at(given, "docs"))


def _gate(given: Any) -> Gate:
    def checked(path: tuple[str, str], form: Callable[[str], object]) -> str | None:
        found = _at(given, *path)
        return found if isinstance(found, str) and form(found) else None

    since = checked(("stable", "since"), Version.find)
    if since:
        return Gate(since=since, deprecated=checked(("stable", "deprecated"), Version.find))
    unstable = checked(("unstable", "feature"), LABEL.fullmatch)
    if unstable is None:
        return NO_GATE
    return Gate(unstable=unstable, deprecated=checked(("unstable", "deprecated"), Version.find))


def _fill_types(types: Mapping[str, TypeDef], given: Any, functions: Any) -> None:
    for name, made in types.items():
        facts = _at(given, name)
        made.docs, made.gate = _docs(facts), _gate(_at(facts, "stability"))
        if isinstance(made.shape, Shape):
            fields = [replace(f, docs=_text(_at(facts, "items", f.name))) for f in made.shape.fields]
            made.shape = Shape(made.shape.kind, tuple(fields))
        made.functions = [_filled(f, _at(functions, name)) for name, f in made.named_functions()]


def _filled(function: Function, facts: Any) -> Function:
    docs = facts if isinstance(facts, str) else _at(facts, "docs")  # a text in version 0
    return replace(function, docs=_text(docs), gate=_gate(_at(facts, "stability")))


def _fill_interface(interface: Interface, given: Any) -> None:
    interface.docs, interface.gate = _docs(given), _gate(_at(given, "stability"))
    functions = _at(given, "funcs")
    _fill_types(interface.types, _at(given, "types"), functions)
    for name, function in interface.functions.items():
        interface.functions[name] = _filled(function, _at(functions, name))


def _fill_world(world: World, given: Any) -> None:
    world.docs, world.gate = _docs(given), _gate(_at(given, "stability"))
    _fill_types(world.types, _at(given, "types"), _at(given, "funcs"))
    for word, externs in (("import", world.imports), ("export", world.exports)):
        for key, extern in externs.items():
            externs[key] = _filled_extern(extern, word, key, given, either=key not in world.imports)


def _filled_extern(extern: Extern, word: str, key: str, given: Any, *, either: bool) -> Extern:
    """Return an import or export with what is said of it; `either`: also where exports stood once."""
    item = extern.item
    if isinstance(item, Interface) and item.name is not None:
        docs = _text(_at(given, f"interface_{word}_docs", key))
        return replace(extern, docs=docs, gate=_gate(_at(given, f"interface_{word}_stability", key)))
    kind = "func" if isinstance(item, Function) else "interface"
    facts = _at(given, f"{kind}s", key) if word == "import" else _at(given, f"{kind}_exports", key)
    if facts is None and word == "export" and either:
        facts = _at(given, f"{kind}s", key)
    if isinstance(item, Function):
        item = _filled(item, facts)
        return replace(extern, item=item, docs=item.docs, gate=item.gate)
    _fill_interface(item, facts)
    docs, gate = item.docs, item.gate
    item.docs, item.gate = None, NO_GATE
    return replace(extern, docs=docs, gate=gate)
