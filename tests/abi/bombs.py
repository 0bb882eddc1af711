"""Components whose types or structure grow beyond all measure, by name, and a command that tries one.

    python tests/abi/bombs.py NAME

decodes, validates and instantiates the bomb, within a bounded address space and processor time, and
prints what became of it. Indices are of one index space: bombs are chains.
"""

import resource
import sys
from collections.abc import Callable, Iterable
from itertools import count, islice

MEMORY = 3 << 29  # bytes of address space: 1.5 GiB
SECONDS = 60  # of processor time

TYPE, COMPONENT, INSTANCE, ALIAS, IMPORT, EXPORT, CORE_TYPE, CUSTOM = 7, 4, 5, 6, 10, 11, 3, 0
BOMBS: dict[str, Callable[[], bytes]] = {}


def u(n: int) -> bytes:
    """LEB128."""
    found = bytearray()
    while n > 0x7F:
        found.append(n & 0x7F | 0x80)
        n >>= 7
    return bytes((*found, n))


def t(index: int) -> bytes:
    """A type of values by its index, which is signed LEB128: what is negative stands for the others."""
    code = u(index)
    return code if code[-1] < 0x40 else code[:-1] + bytes((code[-1] | 0x80, 0))


def name(text: str) -> bytes:
    return u(len(text)) + text.encode()


def extern(text: str) -> bytes:
    return b"\0" + name(text)


def section(id: int, *items: bytes) -> bytes:
    body = u(len(items)) + b"".join(items)
    return bytes([id]) + u(len(body)) + body


def whole(id: int, body: bytes) -> bytes:
    """A section that is one thing: a component."""
    return bytes([id]) + u(len(body)) + body


def component(*sections: bytes) -> bytes:
    return b"\0asm\x0d\0\1\0" + b"".join(sections)


def bomb(make: Callable[[], bytes]) -> Callable[[], bytes]:
    BOMBS[make.__name__.replace("_", " ")] = make
    return make


def labels(n: int) -> Iterable[str]:
    return (f"a{i:x}" for i in islice(count(), n))


def chain(n: int, first: bytes, then: Callable[[int], bytes], *more: bytes) -> bytes:
    """A component of n types, each made of the one before it."""
    return component(section(TYPE, first, *map(then, range(n - 1))), *more)


def func(*types: bytes) -> bytes:
    """A type of a function that takes these."""
    params = (name(label) + t for label, t in zip(labels(len(types)), types, strict=True))
    return b"\x40" + u(len(types)) + b"".join(params) + b"\1\0"


# types of values


@bomb
def lists_in_lists() -> bytes:
    return chain(100_000, b"\x70\x7d", lambda i: b"\x70" + t(i))


@bomb
def options_in_options() -> bytes:
    return chain(100_000, b"\x6b\x7d", lambda i: b"\x6b" + t(i))


@bomb
def pairs_of_pairs() -> bytes:
    return chain(64, b"\x6f\2\x7d\x7d", lambda i: b"\x6f\2" + t(i) + t(i), section(TYPE, func(t(63))))


@bomb
def lists_of_pairs() -> bytes:
    """No value is large by itself, for each holds two pointers."""
    pairs = [
        b"\x6f\2" + (t(i - 1) + t(i - 1) if i else b"\x7d\x7d") if i % 2 == 0 else b"\x70" + t(i - 1)
        for i in range(90)
    ]
    return component(section(TYPE, *pairs, func(t(89))), section(IMPORT, extern("f") + b"\1" + u(90)))


@bomb
def records_of_records() -> bytes:
    field = lambda i: b"\x72\2" + name("a") + t(i) + name("b") + t(i)  # noqa: E731
    return chain(64, b"\x72\1" + name("a") + b"\x7d", field)


@bomb
def variants_of_variants() -> bytes:
    case = lambda label, i: name(label) + b"\1" + t(i) + b"\0"  # noqa: E731
    return chain(
        99,
        b"\x71\1" + name("a") + b"\0\0",
        lambda i: b"\x71\2" + case("a", i) + case("b", i),
        section(TYPE, func(t(98))),
    )


@bomb
def results_of_results() -> bytes:
    return chain(
        99, b"\x6a\0\0", lambda i: b"\x6a\1" + t(i) + b"\1" + t(i), section(TYPE, func(*[t(98)] * 16))
    )


@bomb
def fixed_lists_of_fixed_lists() -> bytes:
    return chain(50, b"\x67\x7d\xff\xff\xff\xff\x0f", lambda i: b"\x67" + t(i) + b"\xff\xff\xff\xff\x0f")


@bomb
def a_long_fixed_list_of_nothing_much() -> bytes:
    return component(section(TYPE, b"\x67\x7f\xff\xff\xff\x1f", func(b"\0")))


@bomb
def million_flags() -> bytes:
    return component(section(TYPE, b"\x6e" + u(1_000_000) + b"".join(map(name, labels(1_000_000)))))


@bomb
def many_flags() -> bytes:
    return component(section(TYPE, b"\x6e" + u(200_000) + b"".join(map(name, labels(200_000)))))


@bomb
def many_cases_of_an_enum() -> bytes:
    return component(section(TYPE, b"\x6d" + u(900_000) + b"".join(map(name, labels(900_000)))))


@bomb
def many_cases_of_a_variant() -> bytes:
    cases = b"".join(name(label) + b"\1\x7d\0" for label in labels(200_000))
    return component(section(TYPE, b"\x71" + u(200_000) + cases))


@bomb
def many_fields_of_a_record() -> bytes:
    return component(
        section(TYPE, b"\x72" + u(200_000) + b"".join(name(label) + b"\x7d" for label in labels(200_000)))
    )


@bomb
def many_parameters() -> bytes:
    return component(section(TYPE, func(*[b"\x7d"] * 200_000)))


@bomb
def many_functions_with_a_wide_record() -> bytes:
    """Small uses of something large, each of which might look at all of it."""
    wide = b"\x72" + u(10_000) + b"".join(name(label) + b"\x7d" for label in labels(10_000))
    return component(section(TYPE, wide, *[func(b"\0")] * 100_000))


@bomb
def a_label_of_a_megabyte() -> bytes:
    return component(section(TYPE, b"\x6d\1" + name("a" * (1 << 20))), section(TYPE, b"\x6f\2\0\0"))


# types of instances and components


def instance_type(*declarations: bytes) -> bytes:
    return b"\x42" + u(len(declarations)) + b"".join(declarations)


def outer_type(index: int, depth: int = 1) -> bytes:
    """A declaration: alias of a type outside."""
    return b"\2\3\2" + u(depth) + u(index)


def export(text: str, what: bytes) -> bytes:
    return b"\4" + extern(text) + what


@bomb
def instances_of_instances() -> bytes:
    both = lambda i: instance_type(outer_type(i), export("a", b"\5\0"), export("b", b"\5\0"))  # noqa: E731
    return chain(64, instance_type(), both, section(IMPORT, extern("i") + b"\5" + u(63)))


@bomb
def resources_of_instances() -> bytes:
    """Each use of an instance type with a resource makes another one: two to the power of the depth."""
    both = lambda i: instance_type(outer_type(i), export("a", b"\5\0"), export("b", b"\5\0"))  # noqa: E731
    one = instance_type(export("r", b"\3\1"))
    return chain(40, one, both, section(IMPORT, extern("i") + b"\5" + u(39)))


@bomb
def resources_imported_often() -> bytes:
    """Not deep: a type with a thousand resources, used a thousand times."""
    wide = instance_type(*[export(label, b"\3\1") for label in labels(1000)])
    imports = [extern(label) + b"\5\0" for label in labels(10_000)]
    return component(section(TYPE, wide), section(IMPORT, *imports))


@bomb
def components_of_components() -> bytes:
    both = lambda i: b"\x41\3" + outer_type(i) + b"\3" + extern("a") + b"\4\0" + export("b", b"\4\0")  # noqa: E731
    return chain(64, b"\x41\0", both, section(IMPORT, extern("c") + b"\4" + u(63)))


@bomb
def types_in_types() -> bytes:
    return component(section(TYPE, b"\x42\1\1" * 100_000 + b"\x42\0"))


@bomb
def a_chain_of_equal_types() -> bytes:
    exports = [extern(label) + b"\3" + u(i) + b"\0" for i, label in enumerate(labels(50_000))]
    return component(section(TYPE, b"\x72\1" + name("a") + b"\x7d"), section(EXPORT, *exports))


@bomb
def a_chain_of_aliases() -> bytes:
    """Each takes the type before it from this component itself."""
    return component(section(TYPE, b"\x70\x7d"), section(ALIAS, *[b"\3\2\0" + u(i) for i in range(200_000)]))


@bomb
def imports_of_the_same_big_type() -> bytes:
    wide = instance_type(
        *[export(label, b"\1\0") for label in []],
        b"\1\x40\0\1\0",
        *[export(label, b"\1\0") for label in labels(10_000)],
    )
    return component(
        section(TYPE, wide), section(IMPORT, *[extern(label) + b"\5\0" for label in labels(20_000)])
    )


# structure


@bomb
def components_in_components() -> bytes:
    heads: list[bytes] = []
    size = len(component())
    for _ in range(100_000):
        heads.append(component(bytes([COMPONENT]) + u(size)))
        size += len(heads[-1])
    return b"".join((*reversed(heads), component()))


@bomb
def hundred_thousand_components() -> bytes:
    return component(*[whole(COMPONENT, component())] * 100_000)


@bomb
def many_sections() -> bytes:
    return component(*[section(TYPE)] * 2_000_000)


@bomb
def many_instances_of_nothing() -> bytes:
    return component(section(INSTANCE, *[b"\1\0"] * 200_000))


@bomb
def instances_doubled() -> bytes:
    """Each component makes two instances of the one before it: two to the power of forty in the end."""
    outer = lambda i: component(  # noqa: E731
        section(ALIAS, b"\4\2\1" + u(i)), section(INSTANCE, b"\0\0\0", b"\0\0\0")
    )
    nested = [whole(COMPONENT, component()), *(whole(COMPONENT, outer(i)) for i in range(40))]
    return component(*nested, section(INSTANCE, b"\0" + u(40) + b"\0"))


@bomb
def an_import_of_a_long_name() -> bytes:
    return component(section(TYPE, func()), section(IMPORT, extern("a-" * (1 << 19) + "b") + b"\1\0"))


@bomb
def names_that_differ_at_the_end() -> bytes:
    """Uniqueness of names is not to compare each with each."""
    imports = [extern("a" * 100 + label) + b"\1\0" for label in labels(100_000)]
    return component(section(TYPE, func()), section(IMPORT, *imports))


def main(which: str) -> None:
    """Try the bomb of a name; print the class and message of what came of it."""
    import engine
    from canonabi.binary.decode import decode
    from canonabi.instance.instantiation import instantiate
    from canonabi.validation.validate import validate

    every = engine.Features.parse("all")
    binary = BOMBS[which]()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        program = validate(decode(binary, features=every), every)
        instance = instantiate(program, {}, limits=engine.Limits(instances=1000))
        instance.close()
    except engine.WasmError as error:
        print(f"{type(error).__name__}: {str(error)[:300]}")
        return
    print("runs")


if __name__ == "__main__":
    main(sys.argv[1])
