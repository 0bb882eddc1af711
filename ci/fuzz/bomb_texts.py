"""Texts whose bytes stand for as much work, or as much memory, as their kind can; see bombs.py.

Each takes the number of characters that are wanted, about. All are modules but those of components,
and not all are valid: what is refused has cost its time before.
"""

from __future__ import annotations

from collections.abc import Callable

Make = Callable[[int], str]


def _many(before: str, item: str, after: str = ")") -> Make:
    """Return what makes as many items as fit, in a module."""
    return lambda n: f"(module {before}{item * (n // len(item))}{after}"


# one token, or what stands between tokens, in each: reading it is the lexer's work alone
TOKENS: dict[str, Make] = {
    "annotations in each other": _many("", "(@a "),
    "annotations": _many("", "(@a)"),
    "annotations that are names": lambda n: _many("", "(@name)")(min(n, 7_000_000)),
    "annotation of words": _many("(@a ", "a ", "))"),
    "annotation of one word": _many("(@a ", "a", "))"),
    "annotation of strings": _many("(@a ", 'a"b"', "))"),
    "annotation of a string": _many('(@a "', "a", '"))'),
    "annotation of space": _many("(@a", " ", "))"),
    "annotation of a comment": _many("(@a ;;", "a", "\n))"),
    "annotation of broken strings": _many("(@a ", '"\1" ', "))"),
    "annotation id": _many("(@", "a"),
    "annotation id in quotes": _many('(@"', "a", '"))'),
    "block comments in each other": _many("", "(;"),
    "block comments in each other, closed": lambda n: _many("(;" * (n // 4), ";)")(n // 2),
    "block comment": _many("(;", "a", ";))"),
    "block comment of semicolons": _many("(;", "; ", ";))"),
    "block comments": _many("", "(;;)"),
    "line comment": _many(";;", "a", "\n)"),
    "line comments": _many("", ";;\n"),
    "line comments of 100 KB": _many("", f";;{'a' * 100_000}\r"),
    "string": _many('(data "', "a", '"))'),
    "string of bytes": _many('(data "', "\\61", '"))'),
    "string of escapes": _many('(data "', "\\n", '"))'),
    "string of code points": _many('(data "', "\\u{41}", '"))'),
    "string of one code point": _many('(data "\\u{', "0", '41}"))'),
    "string that is open": _many('(data "', "a", ""),
    "string of two lines": _many('(data "', "a", '\n"))'),
    "strings that are broken": _many("", '"\1" '),
    "string of wide characters": lambda n: _many('(data "', "\U0001f600", '"))')(n // 4),
    "identifier": _many("$", "a"),
    "identifier in quotes": _many('$"', "a", '")'),
    "number": _many("(func i32.const ", "1", "))"),
    "number of sixteens": _many("(func i32.const 0x", "1", "))"),
    "number of a fraction": _many("(func f64.const 1.", "1", "))"),
    "space": _many("", " "),
    "lines": _many("", "\n", "(foo))"),
    "parentheses that open": _many("", "(", ""),
    "parentheses that close": _many(")", ")", ""),
    "parentheses": _many("", "()"),
    "punctuation": _many("", ",;"),
    "words": _many("", "ab "),
    "letters": _many("", "a "),
    "dollars": _many("", "$ "),
    "control characters": _many("", "\1"),
}

# lists of what a module, a field or an instruction has many of
LISTS: dict[str, Make] = {
    "custom sections": lambda n: _many("", '(@custom "a")')(min(n, 12_000_000)),
    "custom section of strings": _many('(@custom "a" ', '"" ', "))"),
    "symbols": _many("(@dylink.0 ", '(export-info "" 0)(import-info "" "" 0)', "))"),
    "producers": _many("(@producers ", '(language "" "")', "))"),
    "data strings": _many("(data ", '"" ', "))"),
    "binary in strings": _many("binary ", '"" '),
    "nops": _many("(func ", "nop ", "))"),
    "folded instructions": _many("(func ", "(drop (i32.const 0))", "))"),
    "folded instructions in each other": lambda n: _many("(func " + "(drop" * (n // 6), ")", "))")(n // 6),
    "blocks": _many("(func ", "block ", "))"),
    "folded blocks": lambda n: _many("(func " + "(block" * (n // 7), ")", "))")(n // 7),
    "labels": _many("(func ", "block $a ", "))"),
    "labels of br_table": _many("(func br_table ", "0 ", "))"),
    "types of select": _many("(func select (result ", "i32 ", ")))"),
    "catch clauses": _many("(func (try_table ", "(catch_all 0)", ")))"),
    "functions": _many("", "(func)"),
    "functions with a type of many parameters": lambda n: _many(
        f"(type (func (param {'i32 ' * (n // 8)})))", "(func (type 0))"
    )(n // 2),
    "exports": _many("(func)", '(export "a"(func 0))'),
    "exports of a function": _many("(func ", '(export "a")', "))"),
    "parameters": _many("(func (param ", "i32 ", ")))"),
    "parameters alone": _many("(func ", "(param i32)", "))"),
    "locals": _many("(func (local ", "i32 i64 ", ")))"),
    "types": _many("", "(type (func))"),
    "group of types": _many("(rec ", "(type (func))", "))"),
    "fields": _many("(type (struct ", "(field i32)", ")))"),
    "fields together": _many("(type (struct (field ", "i32 ", "))))"),
    "supertypes": _many("(type (sub ", "0 ", "(func))))"),
    "elements": _many("(func) (elem func ", "0 ", "))"),
    "element expressions": _many("(elem funcref ", "(ref.func 0)", "))"),
    "globals": _many("", "(global i32 i32.const 0)"),
    "imports": _many("", '(import"" ""(func))'),
    "data segments": _many("", '(data "")'),
}

TEXTS = TOKENS | LISTS
