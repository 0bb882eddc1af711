"""Names of imports and exports: their grammar, and when two are too much alike.

Specification: Explainer.md, "Import and Export Definitions", "Name Uniqueness".
"""

from __future__ import annotations

import re

from canonabi.types.labels import fold, is_label
from canonabi.versions import Version, split_version
from engine.errors import Invalid
from engine.fieldtuple import FieldTuple
from engine.wording import cut

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from engine.features import Features

_ANNOTATIONS = ("constructor", "method", "static")
_ACCESSORS = ("get", "set")
_LOWER = re.compile(r"[a-z][0-9a-z]*(?:-[0-9a-z]+)*")


class ParsedName(FieldTuple):
    """What a name says.

    - `kind`: "label", "interface", or an annotation: "constructor", "method", "static". "accessor" is a
      getter or setter that has no other annotation.
    - `resource`: the label of the resource type that an annotated function belongs to, else None.
    - `key`: names whose keys are equal cannot be in one scope.
    - `accessor`: "get" or "set", of a getter or setter.
    """

    __slots__ = ()
    kind: str
    resource: str | None
    key: tuple[str, str]
    accessor: str | None = None


def parse(name: str, features: Features) -> ParsedName:
    """Read a name. Raises Invalid; of the version of an interface name see `check_interface_version`."""
    hyphens = features.cm_hyphen_uniqueness
    for annotation in _ANNOTATIONS:
        if name.startswith(f"[{annotation}]"):
            return _annotated(annotation, name[len(annotation) + 2 :], features)
    accessor, rest = _accessor(name, features)
    if accessor is not None:
        _check_label(rest)
        key = accessor if accessor == "set" else ""
        return ParsedName("accessor", None, (key, fold(rest, hyphens=hyphens)), accessor)
    # The grammar's other forms (`url=`, `locked-dep=` and so on) are refused as labels.
    if ":" in name:
        return _interface(name, features)
    _check_label(name)
    return ParsedName("label", None, ("", fold(name, hyphens=hyphens)))


def _accessor(name: str, features: Features) -> tuple[str | None, str]:
    """Return "get" or "set" if a name, or what is behind another annotation, begins so, and what follows."""
    if features.cm_accessors:
        for accessor in _ACCESSORS:
            if name.startswith(f"[{accessor}]"):
                return accessor, name[len(accessor) + 2 :]
    return None, name


def _annotated(annotation: str, rest: str, features: Features) -> ParsedName:
    hyphens = features.cm_hyphen_uniqueness
    accessor, rest = _accessor(rest, features)
    if annotation == "constructor":
        if accessor is not None:
            raise Invalid("names with [constructor] cannot contain [get] or [set]")
        _check_label(rest)
        return ParsedName(annotation, rest, (annotation, fold(rest, hyphens=hyphens)))
    resource, dot, method = rest.partition(".")
    if not dot:
        raise Invalid("failed to find `.` character")
    _check_label(resource)
    _check_label(method)
    words = [fold(label, hyphens=hyphens) for label in (resource, method)]
    # `[method]a.a` clashes with the function `a`: their key is the same
    if words[0] == words[1]:
        return ParsedName(annotation, resource, ("", words[0]), accessor)
    # A getter and its setter are two functions, while a getter and a method of its name clash.
    key = accessor if accessor == "set" else ""
    return ParsedName(annotation, resource, (key, ".".join(words)), accessor)


def _interface(name: str, features: Features) -> ParsedName:
    path, _, _ = name.partition("@")
    package, slash, rest = path.partition("/")
    words = package.split(":")
    labels, tail = rest, ""
    if not features.cm_nested_names:
        labels, more, tail = rest.partition("/")
        tail = more + tail
    for word in words[: None if features.cm_nested_names else 2]:
        _check_label(word)
        if not _LOWER.fullmatch(word):
            raise Invalid(f"`{cut(word)}` is not lowercase: namespaces and packages have to be")
    if len(words) < 2 or not slash or (len(words) > 2 and not features.cm_nested_names):
        raise Invalid("expected `/` after package name")
    for label in labels.split("/"):
        _check_label(label)
    if tail:
        raise Invalid(f"trailing characters found: `{cut(tail)}`")
    # The version is a part of the key, so two versions of an interface may be imported side by side.
    return ParsedName(
        "interface", None, (name[len(path) :], fold(path, hyphens=features.cm_hyphen_uniqueness))
    )


def _check_label(text: str) -> None:
    if not is_label(text):
        raise Invalid(f"`{cut(text)}` is not in kebab case")


def check_interface_version(name: str, suffix: str | None) -> None:
    """Raise Invalid unless the version of an interface name, with its suffix if there is one, is right."""
    _, version = split_version(name)
    if suffix is not None:
        parsed = Version.find(version, short=True)
        # Canonical names carry only what is compatible (1, 0.2, 0.0.1); the rest is in `versionsuffix`.
        if parsed is None or parsed.track != version:
            raise Invalid("a `versionsuffix` needs a canonical version before it, such as 1, 0.2 or 0.0.1")
    # With its suffix a version is whole: 1 and 0.2 cannot stand alone.
    if version is not None:
        Version.parse(version + (suffix or ""))
