"""`wasi inspect`: the contents and requirements of a module or component, as text or JSON."""

from __future__ import annotations

import json

import engine
from engine.features import Features
from engine.text.cursor import Cursor
from engine.text.printer_names import Names
from engine.wording import counted, quoted, visible
from wasi.cli.failing import report
from wasi.cli.files import input_name, read_input
from wasi.cli.lenient import ALL, LenientModules, facts_of, missing_line
from wasi.embed.compiling import check_module, component_binary
from wasi.embed.words import describe, signature

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator
    from typing import Any

    from engine.binary.sections import Section
    from engine.sources import Source
    from wasi.cli.lenient import Refusal
    from wasi.cli.survey import Survey

    Facts = dict[str, Any]

USAGE = "[--json] FILE"
EXAMPLES = """\
  wasi inspect hello.wasm
  wasi inspect --json hello.wasm | jq .features
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "file", metavar="FILE", help="a module or component, binary or text; - is standard input"
    )


def run(arguments: Namespace) -> int:
    """Run the command; a module must be valid with all supported proposals enabled.

    For a module that needs unsupported proposals, everything except its code is printed.
    """
    try:
        found = _look(read_input(arguments.file))
    except Exception as error:
        return report(error, arguments.file)
    facts = {"file": input_name(arguments.file), **found}
    if arguments.json:
        print(json.dumps(facts, indent=2))
    else:  # a name may have line ends in it, and say what we do not
        print("\n".join(visible(line, lines=False) for line in _lines(facts)))
    return 0


def _look(source: Source) -> Facts:
    modules = LenientModules()
    # With every proposal on: this command tells which ones are needed.
    component = component_binary(source, ALL, None, modules)
    if component is not None:
        from wasi.cli.inspect_component import component_facts

        return component_facts(source, component, modules)
    check_module(source)
    try:
        module = engine.Module(source.data, features=ALL, name=source.name)
    except (engine.Malformed, engine.Invalid) as error:
        return _facts_of_survey(source, modules, error)
    needed = module.features_needed()
    features = [name.replace("_", "-") for name in Features.__slots__ if getattr(needed, name)]
    return _facts(module, len(bytes(module)), features)


def _facts_of_survey(source: Source, modules: LenientModules, refusal: Refusal) -> Facts:
    """Say what can be said of a module that needs more than there is, or raise the refusal."""
    facts = _facts(modules.survey(source, refusal), len(bytes(source)), None)
    if modules.outlines:  # a text whose code was not read has no sizes
        facts |= {"bytes": None, "code_bytes": None, "sections": None}
        facts["data"]["bytes"] = None
    return facts | facts_of(modules.missing, str(refusal))


def _facts(module: engine.Module | Survey, size: int, features: list[str] | None) -> Facts:
    sections = module.sections
    custom = dict(module.custom_sections)
    sizes = {section.name: section.size for section in sections if section.id}
    counts = {section.name: section.count or 0 for section in sections if section.id}
    # Imported functions come first in the index space; the section of functions counts the others.
    imported = sum(isinstance(type_, engine.FuncType) for _, _, type_ in module.imports)
    return {
        "bytes": size,
        "kind": _kind(module),
        "imports": [
            {"module": given, "name": name, "type": describe(type_)} for given, name, type_ in module.imports
        ],
        "exports": [
            {"name": name, "type": describe(type_), "use": signature(name, type_)}
            for name, type_ in module.exports
        ],
        "functions": {"imported": imported, "defined": counts.get("func", 0)},
        "memories": [describe(type_) for type_ in module.memories],
        "tables": [describe(type_) for type_ in module.tables],
        "code_bytes": sizes.get("code", 0),
        "data": {"segments": counts.get("data", 0), "bytes": sizes.get("data", 0)},
        "names": _names(custom.get("name", b"")),
        "producers": _producers(custom.get("producers", b"")),
        "features": features,
        "sections": [_section(section) for section in sections],
    }


def _kind(module: engine.Module | Survey) -> str:
    """Return the kind of module, as far as its exports tell."""
    # By convention, not by the binary: WASI's own rule for commands and reactors.
    names = {name for name, _ in module.exports}
    if "_start" in names:
        return "command"
    return "reactor" if "_initialize" in names else "library"


def _section(section: Section) -> Facts:
    return {
        "id": section.id,
        "name": section.name,
        "offset": section.offset,
        "size": section.size,
        "count": section.count,
    }


def _names(content: bytes) -> Facts | None:
    """Return the module's own name and how many functions have one; None if there is no name section."""
    try:
        names = Names(content)
    except (IndexError, ValueError):
        return None
    return {"module": names.module, "functions": len(names.of("func"))} if content else None


def _producers(content: bytes) -> dict[str, list[str]]:
    """Read the producers section: field → names with versions, as far as it is readable."""
    found: dict[str, list[str]] = {}
    cursor = Cursor(content)
    try:
        for _ in range(cursor.u() if content else 0):
            values = found.setdefault(cursor.name(), [])
            for _ in range(cursor.u()):
                # Name, then version, which may be empty.
                values.append(f"{cursor.name()} {cursor.name()}".strip())
    except (IndexError, ValueError):
        pass  # nothing depends on it
    return found


def _lines(facts: Any) -> Iterator[str]:
    """Return the same facts as text."""
    size = "" if facts["bytes"] is None else f" of {facts['bytes']:,} bytes"
    yield f"{facts['file']}: a {facts['kind']}{size}"
    if facts["kind"] == "component":
        from wasi.cli.inspect_component import component_lines

        yield from component_lines(facts)
    else:
        yield from _module_lines(facts)
    if facts["sections"] is None:
        yield "sizes:     unknown: this engine cannot translate the code; use wasm-tools parse"
        return
    yield "sections:                    offset         size    count"
    for section in facts["sections"]:
        name = section["name"] if section["id"] else f'custom "{section["name"]}"'
        count = "" if section["count"] is None else f"{section['count']:,}"
        yield f"  {name:<22} {section['offset']:>#10x} {section['size']:>12,} {count:>8}".rstrip()


def _module_lines(facts: Any) -> Iterator[str]:
    functions, data = facts["functions"], facts["data"]
    yield f"functions: {functions['defined']:,} defined, {functions['imported']:,} imported"
    segments = counted(data["segments"], "segment")
    if facts["code_bytes"] is None:
        yield f"data:      {segments}"
    else:
        yield f"code:      {facts['code_bytes']:,} bytes"
        yield f"data:      {data['bytes']:,} bytes in {segments}"
    for kind in ("memories", "tables"):
        if facts[kind]:
            yield f"{kind + ':':<11}{', '.join(facts[kind])}"
    if facts["names"] is not None:
        own = facts["names"]["module"]
        yield f"names:     {facts['names']['functions']:,} functions" + (
            f", the module is {quoted(own)}" if own else ""
        )
    for field, values in facts["producers"].items():
        yield f"{field + ':':<11}{', '.join(values)}"
    if facts["features"] is not None:
        yield f"features:  {', '.join(facts['features']) or 'none'}"
    else:
        yield missing_line(facts)
    yield from _listed("imports", [f'"{i["module"]}" "{i["name"]}" {i["type"]}' for i in facts["imports"]])
    yield from _listed("exports", [item["use"] for item in facts["exports"]])


def _listed(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"{title}:"
        yield from (f"  {item}" for item in items)
