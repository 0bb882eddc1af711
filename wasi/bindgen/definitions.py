"""Classes of values and resources in a generated module."""

from __future__ import annotations

from canonabi.values.classes import anonymous, class_name, constant_name, distinct, python_name
from canonabi.wit import model as m
from wasi.bindgen.writing import class_body, comment, docstring, function, union

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from wasi.bindgen.annotations import Annotations
    from wasi.bindgen.names import DefinitionNames, Side

OURS = ("drop", "owned", "resource")  # attributes of every handle, which no method of a guest can take


class Definitions:
    """Writes the definitions of a world."""

    def __init__(self, names: DefinitionNames, annotations: Annotations) -> None:
        self.names = names
        self.annotations = annotations
        self._cases_made: dict[tuple[str, str], str] = {}

    def lines(self) -> Iterator[str]:
        """Yield the lines of all definitions; each once, even if it has several names."""
        # By name: several definitions may share a class, which is written once.
        done: set[str] = set()
        for made in self.names.definitions():
            name = self.names.of(made)
            if made is not made.origin:
                if name not in done and name != self.names.of(made.origin):
                    done.add(name)
                    yield from self._alias(made, name)
            elif made.is_resource:
                for side in self.names.sides(made):
                    yield from self._resource(made, side)
            elif name not in done:
                done.add(name)
                yield from self._value(made, name)

    def _alias(self, made: m.TypeDef, name: str) -> Iterator[str]:
        """Another name of a definition."""
        origin = self.names.of(made.origin)
        yield f"{name}: TypeAlias = {origin}"
        shape = made.origin.shape
        if isinstance(shape, m.Shape) and shape.kind == "variant":
            yield f"Any{name}: TypeAlias = Any{origin}"
        yield ""

    def _value(self, made: m.TypeDef, name: str) -> Iterator[str]:
        shape = made.shape
        if not isinstance(shape, m.Shape):
            yield from comment(made.docs)
            yield f"{name}: TypeAlias = {self.annotations.of(shape)}"
            yield ""
            return
        t = anonymous(self.names.types.definition(made))
        first = self.names.first[t]
        if first is not made:
            there = self.names.of(first)
            yield from (*comment(made.docs), f"{name}: TypeAlias = {there}  # the same type")
            if shape.kind == "variant":
                yield f"Any{name}: TypeAlias = Any{there}"
            yield f"_{name}_type = _{there}_type"
            yield ""
            return
        labels = "".join(f', "{label}"' for label in self.names.labels[t])
        yield from f"_{name}_type = {self.annotations.expression(shape)}".split("\n")
        # At run time the decorator returns the class that values of the type have: the one below is for type
        # checkers, documentation and names.
        yield f"@_t.{shape.kind}(_{name}_type{labels})"
        yield f"class {name}(_t.{_BASES[shape.kind]}):"
        yield from class_body(docstring(made.docs), self._members(shape, name))
        if shape.kind == "variant":
            yield from self._cases(shape, name)

    def _members(self, shape: m.Shape, name: str) -> Iterator[str]:
        fields = shape.fields
        if shape.kind == "record":
            yield from self._fields(fields)
        elif shape.kind == "variant":
            for field, case in zip(fields, self._case_names(shape), strict=True):
                yield from comment(field.docs)
                yield f'{case}: TypeAlias = "{self._case_class(name, case)}"'
        else:
            constants = distinct(constant_name(field.name) for field in fields)
            for position, (field, constant) in enumerate(zip(fields, constants, strict=True)):
                yield from comment(field.docs)
                value = f'"{field.name}"' if shape.kind == "enum" else str(1 << position)
                yield f"{constant} = {value}"

    def _fields(self, fields: tuple[m.Field, ...]) -> Iterator[str]:
        """The fields of a record; options at the end may be omitted."""
        names = distinct(python_name(field.name) for field in fields)
        optional = len(fields)
        # Only at the end, as in any signature of Python; elsewhere options have to be given.
        while optional and self.annotations.is_option(fields[optional - 1].type):
            optional -= 1
        for position, (field, name) in enumerate(zip(fields, names, strict=True)):
            yield from comment(field.docs)
            given = self.names.shadowed(self.annotations.of(field.type), names)
            yield f"{name}: {given}" + (" = None" if position >= optional else "")

    def _case_names(self, shape: m.Shape) -> tuple[str, ...]:
        return distinct(class_name(field.name) for field in shape.fields)

    def _case_class(self, name: str, case: str) -> str:
        """Return a unique name for a case's class."""
        made = self._cases_made.get((name, case))
        if made is None:
            # At the top of the module: a class nested in another cannot be its subclass as well.
            made = self._cases_made[name, case] = self.names.new(f"{name}{case.rstrip('_')}")
        return made

    def _cases(self, shape: m.Shape, name: str) -> Iterator[str]:
        classes = []
        for field, case in zip(shape.fields, self._case_names(shape), strict=True):
            classes.append(self._case_class(name, case))
            yield from (f'@_t.case("{field.name}")', f"class {classes[-1]}({name}):")
            members = [] if field.type is None else [f"value: {self.annotations.of(field.type)}"]
            yield from class_body(docstring(field.docs), members)
        yield from (*union(f"Any{name}: TypeAlias = ", classes), "")

    def _resource(self, made: m.TypeDef, side: Side) -> Iterator[str]:
        """The class of a resource: the one that hosts implement, or the guest's."""
        functions = {python_name(f.label): f for f in made.functions}  # as attributes: the last of a name
        guest = side == "export"
        if guest:
            functions = {name: f for name, f in functions.items() if name not in OURS}
        bases = "_t.Handle, Protocol" if guest else "Protocol"
        yield f"class {self.names.of(made, side)}({bases}):"
        body: list[str] = []
        for name, each in functions.items():
            body += function(self.annotations, each, name, side, functions)
        yield from class_body(docstring(made.docs), body)


_BASES = {"record": "RecordValue", "variant": "VariantValue", "enum": "EnumValue", "flags": "FlagsValue"}
