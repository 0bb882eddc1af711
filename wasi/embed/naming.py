"""WIT names and their Python names.

The name of an import or export is plain (`add`), that of an interface
(`acme:calc/ops@0.1.0`), or that of a function of a resource (`[method]counter.inc`). Attributes are named
after the last word; a Python name shared by two is not an attribute, since it would be ambiguous.
Specification: Explainer.md (import and export definitions; canonical interface names).
"""

from __future__ import annotations

from operator import itemgetter

from canonabi.values.classes import class_name, python_name
from canonabi.versions import Version, split_version
from engine.fieldtuple import FieldTuple
from engine.wording import nearest, quoted

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


_ACCESSORS = ("get", "set")


class FunctionName(FieldTuple):
    """A parsed function name.

    - `kind`: "" for a plain function, "constructor", "method" or "static".
    - `resource`: the label of its resource, "" for a plain function.
    - `label`: its own label, "" for a constructor.
    - `accessor`: "get" or "set" of a getter or setter, "" for others.
    """

    __slots__ = ()
    kind: str
    resource: str
    label: str
    accessor: str = ""

    @property
    def python_name(self) -> str:
        """Its name in Python, "" for a constructor; the getter of `size` is `get_size`."""
        return python_name(f"{self.accessor}-{self.label}" if self.accessor else self.label)


def function_name(name: str) -> FunctionName:
    """Parse a function name: `[method]counter.inc` is a method `inc` of the resource `counter`."""
    if not name.startswith("["):
        return FunctionName("", "", name)
    # Names were validated: what begins with `[` is one of constructor, method, static, get and set.
    kind, _, rest = name[1:].partition("]")
    if kind in _ACCESSORS:
        return FunctionName("", "", rest, kind)
    accessor = ""
    if rest.startswith("["):
        accessor, _, rest = rest[1:].partition("]")
    resource, _, label = rest.partition(".")
    return FunctionName(kind, resource, label, accessor)


def matching(name: str, offered: Iterable[str]) -> str | None:
    """Return the offered name that matches an interface; None if there is none.

    That is the same name; otherwise the highest compatible version; otherwise the name without a
    version, which matches any version.
    """
    names = list(offered)
    if name in names:
        return name
    base, version = split_version(name)
    if version is None:
        return None
    wanted = Version.find(version, short=True)
    found = []
    # Explainer.md, canonical interface names: versions are compatible on one track (1, 0.2, 0.0.1).
    if wanted is not None and wanted.track is not None:
        for other in names:
            there = Version.find(split_version(other)[1], short=True) if other.startswith(base) else None
            if there is not None and there.track == wanted.track and split_version(other)[0] == base:
                found.append((there.precedence, other))
    if found:
        return max(found, key=itemgetter(0))[1]
    # An offered name without a version is what Python programs write who do not care.
    return base if base in names else None


def found_in(name: object, names: Mapping[str, object]) -> str | None:
    """Return the name that another name refers to: itself, or the interface in another version.

    A name without a version refers to the only version there is; an object other than a str to nothing.
    """
    if not isinstance(name, str):
        return None
    if name in names:
        return name
    found = matching(name, names)
    if found is None and split_version(name)[1] is None:
        # Programs need not name a version as long as there is no choice.
        others = [other for other in names if split_version(other)[0] == name]
        found = others[0] if len(others) == 1 else None
    return found


def no_item(of: str, word: str, name: object, names: Collection[str]) -> str:
    """Say that `of` has no export or import (`word`) of that name, and list the candidates."""
    versions = [other for other in names if split_version(other)[0] == name]
    if versions:
        return f"{quoted(name)} could be any of {len(versions)} {word}s: {', '.join(versions)}"
    return f"{of} has no {word} {quoted(name)}{nearest(name, names)}"


def attribute(name: str, is_class: bool) -> str | None:
    """Return the attribute name of an import or export; None for functions of resources."""
    if name.startswith("["):
        parsed = function_name(name)
        return None if parsed.kind else parsed.python_name
    label = split_version(name)[0].rpartition("/")[2]
    made = class_name(label) if is_class else python_name(label)
    # What cannot be an attribute is still an item, by its WIT name.
    return made if made.isidentifier() else None


def attributes(names: Mapping[str, bool], reserved: Iterable[str] = ()) -> dict[str, tuple[str, ...]]:
    """Return for each attribute the names that it could refer to: a single one unless ambiguous.

    `names` maps each name to whether it is the name of a class. Names in `reserved` are omitted.
    """
    found: dict[str, tuple[str, ...]] = {}
    for name, is_class in names.items():
        short = attribute(name, is_class)
        if short is not None and short not in reserved:
            found[short] = (*found.get(short, ()), name)
    return found
