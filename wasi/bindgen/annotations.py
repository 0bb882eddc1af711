"""Types in a generated module: annotations, by the table of `canonabi.values.classes`, and as expressions."""

from __future__ import annotations

from canonabi.types import valtypes as v
from canonabi.wit import model as m

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from wasi.bindgen.names import DefinitionNames, Side

    Mode: TypeAlias = Literal["got", "passed", "taken"]

_PYTHON = {
    "bool": "bool",
    "f32": "float",
    "f64": "float",
    "char": "str",
    "string": "str",
    "error-context": "Any",
}
WIDTH = 100  # columns that lines keep to where they can


class Annotations:
    """Writes types, depending on the direction of the values.

    "got" values come from the guest; "passed" values are passed by Python and may be of more
    types; "taken" values are parameters of host functions: for the host's own resources no type fits
    every class that implements them.
    """

    def __init__(self, names: DefinitionNames) -> None:
        self.names = names
        self.types = names.types

    def of(self, given: m.Type | None, side: Side = "import", *, mode: Mode = "got") -> str:
        """Return a type as an annotation; `side` tells resources of the host from those of the guest."""

        def inner(part: m.Type | None) -> str:
            return self.of(part, side, mode=mode)

        match given:
            case None:
                return "None"
            case str():
                return _PYTHON.get(given, "int")
            case m.TypeDef():
                return self._named(given, side, mode)
            case m.List(element):
                return self._list(element, side, mode)
            case m.Option(element):
                # As at run time: an option of an option needs Some, as None alone could be either.
                nested = isinstance(self.types.value(element), v.Option)
                return f"Some[{inner(element)}] | None" if nested else f"{inner(element)} | None"
            case m.Result(ok, error):
                return f"Ok[{inner(ok)}] | Err[{inner(error)}]"
            case m.Tuple(elements):
                return f"tuple[{', '.join(map(inner, elements))}]"
            case m.Map(key, value):
                return f"{'Mapping' if mode == 'passed' else 'dict'}[{inner(key)}, {inner(value)}]"
            case m.Stream(element):
                items = "bytes" if element == "u8" else self.of(element, side)
                return f"AsyncIterator[{items}]"
            case m.Future(element):
                return f"Awaitable[{self.of(element, side)}]"
            case m.Own(resource) | m.Borrow(resource):
                return inner(resource)
        raise AssertionError(given)

    def result(self, function: m.Function, side: Side, *, mode: Mode = "got") -> str:
        """Return the return type of a function: for a result its success type; the error is raised."""
        result = self._plain(function.result)
        if isinstance(result, m.Result):
            return self.of(result.ok, side, mode=mode)
        return self.of(function.result, side, mode=mode)

    def raised(self, function: m.Function, side: Side) -> str | None:
        """Return a sentence on what a function raises; None if it does not return a result."""
        result = self._plain(function.result)
        if not isinstance(result, m.Result):
            return None
        return f"Raises WitError{'' if result.error is None else f'[{self.of(result.error, side)}]'}."

    def is_option(self, given: m.Type | None) -> bool:
        """Tell whether a type is an option, whatever it is called."""
        return given is not None and isinstance(self.types.value(given), v.Option)

    def _plain(self, given: m.Type | None) -> m.Shape | m.Type | None:
        """Return the structure of a type without a class of its own, resolving aliases."""
        while isinstance(given, m.TypeDef) and not given.is_resource:
            behind = given.used or given.shape
            if isinstance(behind, m.Shape):
                break
            given = behind
        return given

    def _named(self, made: m.TypeDef, side: Side, mode: Mode) -> str:
        shape = made.origin.shape
        name = self.names.of(made, side)
        if shape is None and mode == "taken":
            return "Any"
        if isinstance(shape, m.Shape) and shape.kind == "variant":
            # The union of the classes of the cases, which is what values are of.
            return f"Any{name}"
        if shape is not None and not isinstance(shape, m.Shape) and mode != "got":
            plain = self._plain(made)
            if isinstance(plain, (m.List, m.Map)):
                return self.of(plain, side, mode=mode)  # more than the alias, which is of what comes back
        return name

    def _list(self, element: m.Type, side: Side, mode: Mode) -> str:
        if isinstance(self.types.value(element), v.U8):
            return "bytes | bytearray | memoryview" if mode == "passed" else "bytes"
        return f"{'Sequence' if mode == 'passed' else 'list'}[{self.of(element, side, mode=mode)}]"

    # expressions

    def expression(self, given: m.Shape | m.Type | None) -> str:
        """Return the expression that creates a type, over `_t` and the types of classes."""
        match given:
            case None:
                return "None"
            case str():
                return f"_t.{type(self.types.value(given)).__name__}()"
            case m.TypeDef():
                return self._type_of(given)
            case m.Shape(kind, fields):
                return self._shape(kind, fields)
            case m.List(element, length):
                return _call("List", self.expression(element), *([] if length is None else [str(length)]))
            case m.Option(element) | m.Stream(element) | m.Future(element):
                return _call(type(given).__name__, self.expression(element))
            case m.Result(ok, error):
                return _call("Result", self.expression(ok), self.expression(error))
            case m.Map(key, value):
                return _call("Map", self.expression(key), self.expression(value))
            case m.Tuple(elements):
                return _call("Tuple", f"[{', '.join(map(self.expression, elements))}]")
            case m.Own() | m.Borrow():
                return f"_t.{type(given).__name__}(_t.ANY_RESOURCE)"
        raise AssertionError(given)

    def _shape(self, kind: str, fields: tuple[m.Field, ...]) -> str:
        if kind in ("enum", "flags"):
            items = [f'"{field.name}"' for field in fields]
        else:
            items = [f'("{field.name}", {self.expression(field.type)})' for field in fields]
        return _call(kind.capitalize(), listed(items))

    def _type_of(self, made: m.TypeDef) -> str:
        origin = made.origin
        if origin.shape is None:
            return "_t.Own(_t.ANY_RESOURCE)"
        if not isinstance(origin.shape, m.Shape):
            return self.expression(origin.shape)
        # Defined above the class in the module; definitions come after those that they use.
        return f"_{self.names.of(origin)}_type"


def _call(name: str, *arguments: str) -> str:
    return f"_t.{name}({', '.join(arguments)})"


def listed(items: list[str]) -> str:
    """Return a list of expressions, one per line if it is long."""
    line = f"[{', '.join(items)}]"
    if len(line) < WIDTH - 40:
        return line
    return "[\n" + "".join(f"    {item},\n" for item in items) + "]"
