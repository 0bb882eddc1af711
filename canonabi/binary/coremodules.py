"""Readers of the core modules of a component: the engine, unless a caller brings one that takes more."""

from __future__ import annotations

from canonabi.types.coresubtyping import mismatch

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from engine.binary.loading import Loading
    from engine.features import Features
    from engine.module.module import Module
    from engine.text.places import Places
    from engine.text.tokens import Tokens
    from engine.types.externtypes import ExternType


class CoreModules:
    """Reads core modules, wherever they are in a component, with the engine.

    `wasi inspect` has another one, for what the engine does not support.
    """

    def translate(
        self,
        tokens: Tokens,
        first: int,
        end: int,
        features: Features | None,
        places: Places | None,
        name: str | None,
    ) -> bytes:
        """Return the binary of a module in text; parameters are those of `encode_module`."""
        from engine.text.module import encode_module

        return encode_module(tokens, first, end, features, places, name)

    def check(self, binary: bytes, features: Features, loading: Loading | None) -> None:
        """Raise Malformed unless the binary has the form of a module."""
        from engine.validation.wellformed import check_well_formed

        check_well_formed(binary, features, loading)

    def module(self, binary: bytes, features: Features, loading: Loading | None = None) -> Module:
        """Return the valid module. Raises Malformed and Invalid."""
        from engine.module.module import Module

        return Module(binary, features=features, limits=loading)

    def mismatch(self, given: ExternType, expected: ExternType) -> str | None:
        """Return why the type of an export does not match that of an import; None if it does."""
        return mismatch(given, expected)


ENGINE = CoreModules()
