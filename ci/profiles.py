"""The scripts of component-model-next: by which later rules each is run, and which is spelled the old way.

They are from several commits and branches, so no single text of the specification is behind all of them. Each
script runs by the rules that its row in the README of the folder names, and by no others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from wasi.wast.runner import ScriptJob

FOLDER = "component-model-next"

# a rule by the pull request of WebAssembly/component-model that made it
RULES: Mapping[str, str] = {
    "#704": "cm_hyphen_uniqueness",
    "#705": "cm_reentrance",
    "#711": "cm_canonical_names",
    "#715": "cm_callback_cancellation",
    "#716": "cm_callback_cancellation",
    "#717": "cm_forward",
    "#719": "cm_linked_ends",
    "#720": "cm_notified_drops",
    "#721": "cm_linked_ends",
    "#723": "cm_callback_cancellation",
    "#725": "cm_callback_cancellation",
    "#726": "cm_callback_cancellation",
}
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "async/big-interleaving-test.wast": ("#716", "#723"),
    "async/cancel-delivery.wast": ("#716", "#723"),
    "async/cancel-not-delivered.wast": ("#725",),
    "async/cancel-resumed-callback-switch.wast": ("#726",),
    "async/cancel-subtask.wast": ("#716",),
    "async/cancel-targeted-resume.wast": ("#726",),
    "async/cancel-yield-loop.wast": ("#723",),
    "async/dont-block-start.wast": ("#705",),
    "async/during-sync-call-exclusive-resume.wast": ("#705",),
    "async/during-sync-call-may-block-if-other-ready-threads.wast": ("#705",),
    "async/during-sync-call-no-sibling-resume.wast": ("#705",),
    "async/during-sync-scheduling-candidates.wast": ("#705",),
    "async/error-context.wast": (),
    "async/forward-future.wast": ("#717",),
    "async/forward-stream.wast": ("#717",),
    "async/future-completion-order.wast": ("#719", "#721"),
    "async/idle-drop.wast": ("#720",),
    "async/partial-stream-copies.wast": ("#719", "#721"),
    "async/reentrance.wast": ("#705", "#715"),
    "async/self-switch-traps.wast": (),
    "async/switch-to-ready-callback.wast": (),
    "async/sync-streams.wast": ("#705",),
    "async/trap-if-block-and-sync.wast": ("#705",),
    "async/trap-if-sync-and-waitable-set.wast": ("#715",),
    "async/zero-length.wast": ("#721",),
    "binary/binary.wast": ("#716",),
    "validation/kebab.wast": ("#704",),
    "validation/version-suffix.wast": ("#711",),
}

# By commit 75592ec, for which the README has no pull request: the text of 6d28164 has no such trap, so it
# comes with the later rules for threads.
UNNUMBERED: Mapping[str, str] = {"async/self-switch-traps.wast": "cm_callback_cancellation"}

# An export of a core instance, once written `(memory $m "mem")` and `(func $m "f")` in options, too. The
# parser wants `(core memory ...)` there, so the script is spelled anew, in the same lines.
OLD_SPELLING = ("async/error-context.wast",)
_OLD_MEMORY = re.compile(r'(?<!"mem" )\(memory (\$\w+ "\w+")\)')
_OLD_FUNCTION = re.compile(r"\((realloc|callback) \(func ")


def by_rules(scripts: Sequence[ScriptJob], folder: Path) -> list[ScriptJob]:
    """Return the scripts with the features of their rules; those spelled anew are written into `folder`.

    Raises ValueError for a script without a row.
    """
    return [_by_rules(script, folder) for script in scripts]


def _by_rules(script: ScriptJob, folder: Path) -> ScriptJob:
    if script.path not in SCRIPTS:
        raise ValueError(f"no rules for {script.path}: ci/profiles.py has a row for each script of {FOLDER}")
    features = script.features.replace(**{RULES[rule]: True for rule in SCRIPTS[script.path]})
    if script.path in UNNUMBERED:
        features = features.replace(**{UNNUMBERED[script.path]: True})
    if script.path in OLD_SPELLING:
        file = folder / script.file.name
        file.write_text(respelled(script.file.read_text(encoding="utf-8")), encoding="utf-8")
        script = replace(script, file=file)
    return replace(script, features=features)


def respelled(text: str) -> str:
    """Return a script with `core` wherever an option refers to an export of a core instance."""
    return _OLD_FUNCTION.sub(r"(\1 (core func ", _OLD_MEMORY.sub(r"(memory (core memory \1))", text))
