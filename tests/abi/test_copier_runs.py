"""Strings from guest to guest are looked at in runs of 4 to 32 units: what ends one, at each place."""

import random

import pytest

from canonabi.types.valtypes import String
from engine import Trap

ENCODINGS = ("utf8", "utf16", "latin1+utf16")
ENDS = (
    "",
    "\x7f",
    "\x80",
    "é",
    "ÿ",
    "Ā",
    "\u07ff",
    "\u0800",
    "\ud7ff",
    "\ue000",
    "中",
    "\uffff",
    "\U00010000",
)
ILL_FORMED = (
    b"\x80",
    b"\xc1\xbf",
    b"\xe0\x9f\xbf",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xe4\xb8",
    b"\xff",
)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("other", ENCODINGS)
def test_what_ends_a_run(make_guest, encoding, other):
    source, to = make_guest(), make_guest()
    here, there = source.copier(String(), encoding), to.copier(String(), other)
    for end in ENDS:
        for n in range(36):
            text = "a" * n + end + "b" * (35 - n)
            assert there.lift_flat(here.copy_flat_flat(here.lower_flat(text), there)) == text


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("other", ENCODINGS)
def test_mixed_texts(make_guest, encoding, other):
    source, to = make_guest(), make_guest()
    here, there = source.copier(String(), encoding), to.copier(String(), other)
    chosen = random.Random(4)
    for _ in range(200):
        letters = chosen.choice(("aé", "a中", "é中", "aÿĀ", "中\U0001f600", "aé中\U0001f600"))
        text = "".join(chosen.choice(letters) * chosen.randrange(1, 20) for _ in range(chosen.randrange(12)))
        assert there.lift_flat(here.copy_flat_flat(here.lower_flat(text), there)) == text


@pytest.mark.parametrize("ill", ILL_FORMED)
@pytest.mark.parametrize("before", ["", "a", "é", "中", "a" * 40])
@pytest.mark.parametrize("behind", ["", "a", "aaaa", "中" * 9])
def test_what_is_no_utf8_traps(make_guest, ill, before, behind):
    source, to = make_guest(), make_guest()
    text = before.encode() + ill + behind.encode()
    source.memory.write(0, text)
    with pytest.raises(Trap, match="utf-8"):
        source.copier(String()).copy_flat_flat((0, len(text)), to.copier(String()))


@pytest.mark.parametrize("n", range(70))
def test_lone_surrogates_trap(make_guest, n):
    source, to = make_guest(), make_guest()
    units = ["a"] * 70
    units[n] = "\udc00"
    source.memory.write(0, "".join(units).encode("utf-16-le", "surrogatepass"))
    with pytest.raises(Trap, match="invalid utf-16: lone surrogate found"):
        source.copier(String(), "utf16").copy_flat_flat((0, 70), to.copier(String(), "utf16"))
