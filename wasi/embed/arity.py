"""The number of arguments that a Python function takes, and whether it is `async def`.

Plain functions and methods have this information themselves; for other callables `inspect` is asked,
imported only then. Callables without a signature, such as some built-in functions, are assumed to fit.
"""

from __future__ import annotations

from functools import lru_cache, partial
from types import BuiltinFunctionType, FunctionType, MethodDescriptorType, MethodType, ModuleType

from engine.wording import counted, quoted

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable

_VARARGS, _COROUTINE, _ASYNC_GENERATOR = 0x04, 0x80, 0x200  # bits of co_flags


class Arity:
    """The positional arguments of a callable.

    - `least`, `most`: how many; `most` is None without a bound.
    - `keywords`: required keyword-only names, which positional arguments cannot provide.
    """

    __slots__ = ("keywords", "least", "most")

    def __init__(self, least: int, most: int | None, keywords: tuple[str, ...] = ()) -> None:
        self.least = least
        self.most = most
        self.keywords = keywords

    def fits(self, count: int) -> bool:
        """Return whether it can be called with exactly this many positional arguments."""
        return not self.keywords and self.least <= count and (self.most is None or count <= self.most)

    def __str__(self) -> str:
        if self.keywords:
            return f"needs the keyword argument {quoted(self.keywords[0])}"
        if self.most is None:
            return f"takes {counted(self.least, 'argument')} or more"
        if self.least == self.most:
            return f"takes {counted(self.least, 'argument')}"
        return f"takes from {self.least} to {counted(self.most, 'argument')}"


def arity(function: Callable[..., object], bound: int = 0) -> Arity | None:
    """Return the arity of a callable after its first `bound` arguments; None if it is unknown."""
    if isinstance(function, MethodType):
        return arity(function.__func__, bound + 1)
    if isinstance(function, type) and _is_plain_class(function):
        return arity(function.__init__, bound + 1)  # type: ignore[misc]  # of the class itself
    # A decorated function says with `__wrapped__` whose signature counts; only `inspect` follows that.
    if isinstance(function, FunctionType) and not hasattr(function, "__wrapped__"):
        return _of_code(function, bound)
    # Of functions in C only `inspect` knows, slowly; those of modules stay, so answers are kept.
    if isinstance(function, BuiltinFunctionType) and isinstance(function.__self__, ModuleType):
        return _of_builtin(function)
    return _inspected(function, bound)


def takes_self(cls: type, name: str) -> bool:
    """Return whether the attribute of a class receives the object as its first argument."""
    declared = next((vars(base)[name] for base in cls.__mro__ if name in vars(base)), None)
    return isinstance(declared, (FunctionType, MethodDescriptorType))


def is_async(function: object) -> bool:
    """Return whether calling it creates a coroutine or an asynchronous generator."""
    # Through methods, partials and callable objects to the function that has the code.
    while not isinstance(function, FunctionType):
        if isinstance(function, MethodType):
            function = function.__func__
        elif isinstance(function, partial):
            function = function.func
        else:
            function = vars(type(function)).get("__call__")  # of an object that can be called
            if not isinstance(function, FunctionType):
                return False
    return bool(function.__code__.co_flags & (_COROUTINE | _ASYNC_GENERATOR))


def _is_plain_class(cls: type) -> bool:
    """Return whether calling a class only calls an `__init__` written in Python."""
    # A metaclass or a `__new__` of its own may take other arguments than `__init__`.
    makes = type(cls).__call__ is type.__call__ and cls.__new__ is object.__new__  # type: ignore[comparison-overlap]
    return makes and isinstance(cls.__init__, FunctionType)  # type: ignore[misc]


@lru_cache(maxsize=100)
def _of_builtin(function: BuiltinFunctionType) -> Arity | None:
    return _inspected(function, 0)


def _of_code(function: FunctionType, bound: int) -> Arity:
    code = function.__code__
    named = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    optional = function.__kwdefaults__ or {}
    least = code.co_argcount - len(function.__defaults__ or ())
    # `self` of a bound method is given already, so it counts neither as needed nor as possible.
    most = None if code.co_flags & _VARARGS else max(0, code.co_argcount - bound)
    return Arity(max(0, least - bound), most, tuple(name for name in named if name not in optional))


def _inspected(function: Callable[..., object], bound: int) -> Arity | None:
    import inspect

    try:
        parameters = inspect.signature(function).parameters.values()
    except (ValueError, TypeError):
        # Nothing known is no misfit: the call itself will tell.
        return None
    placed = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    least = sum(p.default is p.empty for p in placed)
    most = None if any(p.kind is p.VAR_POSITIONAL for p in parameters) else max(0, len(placed) - bound)
    named = (p.name for p in parameters if p.kind is p.KEYWORD_ONLY and p.default is p.empty)
    return Arity(max(0, least - bound), most, tuple(named))
