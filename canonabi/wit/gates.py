"""The gates of WIT items: `@since`, `@unstable`, `@deprecated`.

Specification: WIT.md, "Feature Gates".
"""

from __future__ import annotations

from functools import lru_cache

from canonabi.versions import Version

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from canonabi.wit.lexer import WitText
    from canonabi.wit.model import Gate, PackageName

_parse = lru_cache(maxsize=256)(Version.parse)  # the gates of a package name few versions


class Gates:
    """`unstable` has the features of `@unstable` that are switched on; None is all."""

    __slots__ = ("unstable",)

    def __init__(self, unstable: Collection[str] | None = ()) -> None:
        self.unstable = unstable

    def open(self, source: WitText, at: int, gate: Gate, package: PackageName) -> bool:
        """Tell whether what has this gate is there. Raises Invalid if it is to come in a later version."""
        for version in (gate.since, gate.deprecated):
            if version is None:
                continue
            if package.version is None:
                raise source.invalid(at, f"a gate has version {version}, but package `{package}` has none")
            since = version is gate.since
            if since and _parse(version).precedence > _parse(package.version).precedence:
                raise source.invalid(at, f"a gate has version {version}, which is later than `{package}`")
        return gate.unstable is None or self.unstable is None or gate.unstable in self.unstable

    def check_within(self, source: WitText, at: int, inner: Gate, outer: Gate) -> None:
        """Raise Invalid if what is in an unstable item is not unstable itself, by whatever feature."""
        if outer.unstable is not None and inner.unstable is None:
            within = f"its parent has `@unstable(feature = {outer.unstable})`"
            message = f"{within}, so this must be unstable too"
            raise source.invalid(at, message)
