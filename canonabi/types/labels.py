"""Labels: their grammar, and when two of them are in conflict.

Specification: Explainer.md, "Import and Export Definitions", "Name Uniqueness".
"""

from __future__ import annotations

import re

from engine.errors import Invalid
from engine.wording import cut

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_LABEL = re.compile(r"(?:[a-z][0-9a-z]*|[A-Z][0-9A-Z]*)(?:-(?:[0-9a-z]+|[0-9A-Z]+))*")


def is_label(text: str) -> bool:
    """Tell whether a text is a label: words in kebab case."""
    return _LABEL.fullmatch(text) is not None


def fold(label: str, *, hyphens: bool) -> str:
    """Return what labels that are in conflict have in common (Explainer.md, "Name Uniqueness").

    These are labels that differ in case alone; with `hyphens`, the rule of `Features.cm_hyphen_uniqueness`,
    also those that differ in hyphens.
    """
    return (label.replace("-", "") if hyphens else label).lower()


def check_labels(labels: Iterable[str], kind: str, again: str, *, hyphens: bool = False) -> None:
    """Raise Invalid unless all are labels, and none is in conflict with another (see `fold`).

    `kind` and `again` name them in messages: "record field", "field".
    """
    seen: dict[str, str] = {}
    for label in labels:
        if not label:
            raise Invalid(f"{kind} name cannot be empty")
        if not is_label(label):
            raise Invalid(f"{kind} name `{cut(label)}` is not in kebab case")
        folded = fold(label, hyphens=hyphens)
        previous = seen.get(folded)
        if previous is not None:
            raise Invalid(f"{kind} name `{label}` conflicts with previous {again} name `{previous}`")
        seen[folded] = label


def difference(label: str, earlier: str) -> str:
    """Say of a label that is in conflict with an earlier one in what alone they differ; "" if in nothing."""
    if label == earlier:
        return ""
    if label.lower() == earlier.lower():
        alone = "case"
    else:
        alone = "hyphens" if label.replace("-", "") == earlier.replace("-", "") else "case and hyphens"
    return f": it differs from `{earlier}` only in {alone}"
