"""Functions of the host that a component exports again: Python calls Python, by the type between them."""

import pytest

from canonabi.errors import WitError


@pytest.mark.parametrize(
    "call, kind, message",
    [
        (lambda f: f("no"), TypeError, "x: expected int, got str"),
        (lambda f: f(-1), ValueError, "x: -1 is out of range for u32: 0 to 4294967295"),
        (lambda f: f(), TypeError, "f() missing required argument: 'x'"),
        (lambda f: f(1, 2), TypeError, "f() takes 1 argument but 2 were given"),
        (lambda f: f(y=1), TypeError, "f() got an unexpected keyword argument 'y'; it takes 'x'"),
        (lambda f: f(0), TypeError, "f: result: expected int, got NoneType"),
    ],
)
def test_a_host_function_that_is_exported_is_called_by_its_type(load, call, kind, message):
    instance = load(
        '(component (import "f" (func $f (param "x" u32) (result u32))) (export "g" (func $f)))',
        {"f": lambda x: x or None},
    )
    assert instance.exports["g"](x=3) == 3
    with pytest.raises(kind) as caught:
        call(instance.exports["g"])
    assert str(caught.value) == message


def test_results_of_a_host_function_that_is_exported(load):
    def f(x):
        if x == 7:
            raise WitError("seven")
        return x

    instance = load(
        """(component
          (import "f" (func $f (param "x" u32) (result (result u32 (error string)))))
          (export "g" (func $f)))""",
        {"f": f},
    )
    assert instance.exports["g"](3) == 3
    with pytest.raises(WitError, match="^seven$"):
        instance.exports["g"](7)
