"""Modules that need unsupported proposals, as `wasi inspect` reads them."""

from __future__ import annotations

from canonabi.binary.coremodules import CoreModules
from engine.errors import Invalid, Malformed
from engine.features import Features
from wasi.cli.survey import Survey

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, TypeAlias

    from engine.binary.loading import Loading
    from engine.sources import Source
    from engine.text.places import Places
    from engine.text.tokens import Tokens
    from engine.types.externtypes import ExternType

    Refusal: TypeAlias = Malformed | Invalid

ALL = Features.parse("all")
_UNSUPPORTED = " proposal is not supported"


def is_unsupported(refusal: Refusal) -> bool:
    """Return whether a module was refused because of an unsupported proposal."""
    return _UNSUPPORTED in refusal.message


def facts_of(missing: Iterable[str], refused: str) -> dict[str, object]:
    """Return the missing proposals and the refusal, as JSON data."""
    return {"missing": sorted(missing), "refused": refused.partition("\n")[0]}


def missing_line(facts: Any) -> str:
    """Return the same facts as text."""
    return f"missing:   {', '.join(facts['missing'])}; this engine cannot run it: {facts['refused']}"


class LenientModules(CoreModules):
    """Accepts modules like the engine, and surveys those that need unsupported proposals.

    - `missing`: these proposals, as far as they can be determined.
    - `refusals`: the engine's reason for refusing a module, by its binary.
    - `outlines`: binaries made from texts, without the code: their sizes mean nothing.
    """

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self.refusals: dict[bytes, Refusal] = {}
        self.outlines: set[bytes] = set()

    def translate(
        self,
        tokens: Tokens,
        first: int,
        end: int,
        features: Features | None,
        places: Places | None,
        name: str | None,
    ) -> bytes:
        """Return the binary of a module in text, or an outline of it if its code cannot be read."""
        try:
            return super().translate(tokens, first, end, features, places, name)
        except Malformed as error:
            if not is_unsupported(error):
                raise
            refusal = error
        from engine.text.outline import outline_module, proposals_of

        try:
            binary = outline_module(tokens, first, end, name)
        except Malformed:
            raise refusal from None
        self.missing |= proposals_of(tokens, first, end)
        self.outlines.add(binary)
        self.refusals[binary] = refusal
        return binary

    def check(self, binary: bytes, features: Features, loading: Loading | None) -> None:
        """Raise Malformed unless this has the form of a module, including an unsupported one."""
        # An outline has no code and would be refused; its form is right, as it was made here.
        if binary in self.outlines:
            return
        try:
            super().check(binary, features, loading)
        except Malformed as error:
            self._survey(binary, error)

    def module(self, binary: bytes, features: Features, loading: Loading | None = None) -> Any:
        """Return the valid module, or a Survey. Raises Malformed and Invalid."""
        if binary in self.outlines:
            return self._survey(binary, self.refusals[binary])
        try:
            return super().module(binary, features, loading)
        except (Malformed, Invalid) as error:
            return self._survey(binary, error)

    def mismatch(self, given: ExternType, expected: ExternType) -> str | None:
        """Compare types, unless they can only be compared within their modules."""
        # Types of a survey are spelled by indices of its own module, which mean nothing in another.
        return None if self.missing else super().mismatch(given, expected)

    def survey(self, source: Source, refusal: Refusal) -> Survey:
        """Survey a module that the engine refused, binary or text, or raise the refusal."""
        if not is_unsupported(refusal):
            raise refusal
        if source.is_binary:
            binary = bytes(source)
        else:
            from engine.text.module import whole_module

            binary = self.translate(*whole_module(source.data, ALL, None), ALL, None, None)
        self.refusals[binary] = refusal
        return self._survey(binary, refusal)

    def _survey(self, binary: bytes, refusal: Refusal) -> Survey:
        if not is_unsupported(refusal):
            raise refusal
        try:
            survey = Survey(binary)
        # Not even the survey could read it, so the engine's own reason is the better answer.
        except (IndexError, KeyError, ValueError):
            raise refusal from None
        self.refusals.setdefault(binary, refusal)
        self.missing |= survey.missing(refusal.message)
        return survey

    def facts(self, binaries: Sequence[bytes]) -> dict[str, object]:
        """Return the proposals missing for a component's core modules, as JSON data; empty if they run."""
        if not self.refusals:
            return {}
        refused = next((i for i, binary in enumerate(binaries) if binary in self.refusals), None)
        if refused is None:  # but types are
            return facts_of(self.missing, next(iter(self.refusals.values())).message)
        refusal = self.refusals[binaries[refused]]
        where = f"core module {refused}: " if refusal.line is None else ""
        return facts_of(self.missing, where + str(refusal))
