"""WIT by rules that are later than WASI 0.3.1, each with the feature that it needs."""

import pytest

from canonabi.wit.loading import parse
from engine.errors import WasmError
from engine.features import Features


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("interface i { enum e { a-b, ab } }",
         "`ab` is defined twice: it differs from `a-b` only in hyphens"),
        ("interface i { record r { a-b: u8, AB: u8 } }",
         "`AB` is defined twice: it differs from `a-b` only in case and hyphens"),
        ("interface i { f: func(a-b: u8, ab: u8); }", "parameter `ab` is defined twice"),
        ("interface i { a-b: func(); ab: func(); }",
         "`ab` is defined twice; it is a function already: it differs from `a-b` only in hyphens"),
        ("interface i { resource r-s { rs: func(); } }", "`rs` is the name of the resource itself"),
        ("interface i { resource r { a-b: func(); ab: func(); } }", "`ab` is defined twice in resource `r`"),
        ("interface a-b {} interface ab {}", "`ab` is defined twice: it differs from `a-b` only in hyphens"),
        ("world w { export a-b: func(); export ab: func(); }",
         "`ab` is exported twice: it differs from `a-b` only in hyphens"),
        ("interface i {} use i as a-b; use i as ab;",
         "`ab` is defined twice: it differs from `a-b` only in hyphens"),
    ],
)  # fmt: skip
def test_names_that_conflict_by_the_later_rule(text, message):
    """#704: names are compared without hyphens, too."""
    parse(f"package a:b; {text}")
    with pytest.raises(WasmError) as caught:
        parse(f"package a:b; {text}", features=Features(cm_hyphen_uniqueness=True))
    assert caught.value.message == message
