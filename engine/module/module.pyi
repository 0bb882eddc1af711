from typing import final

from typing_extensions import Buffer

from engine.binary.loading import Loading
from engine.binary.sections import Section
from engine.features import Features, Limits
from engine.types.externtypes import Export, Import, MemoryType, TableType

@final
class Module:
    """A WebAssembly module: immutable, shareable by threads, picklable, hashed by identity.

    `source` is the binary as any bytes-like object, or text: a str, or bytes that begin like text,
    with "(" or ";" after white space. It is decoded and validated here; bytes are kept, not copied.
    `name` takes precedence over the name in the module. In `limits`, `seconds` bounds the time of
    loading, and `memory` plus 8 MiB the size of the decoded form; a `Loading` is the enclosing load.

    Raises Malformed if the source is not a module, Invalid if it breaks a rule of validation,
    TypeError for other sources, Timeout and MemoryLimit.
    """
    def __new__(
        cls,
        source: str | bytes | Buffer,
        *,
        features: Features | None = None,
        name: str | None = None,
        limits: Limits | Loading | None = None,
    ) -> Module: ...
    def __bytes__(self) -> bytes: ...
    @property
    def features(self) -> Features: ...
    @property
    def imports(self) -> tuple[Import, ...]:
        """The imports in order, as a tuple of `Import`."""
    def listed_imports(self, loading: Loading) -> tuple[Import, ...]:
        """Return `imports`; creating them is part of a load."""
    @property
    def exports(self) -> tuple[Export, ...]:
        """The exports in order, as a tuple of `Export`."""
    @property
    def memories(self) -> tuple[MemoryType, ...]:
        """The types of all memories, imported ones first, as a tuple."""
    @property
    def tables(self) -> tuple[TableType, ...]:
        """The types of all tables, imported ones first, as a tuple."""
    def export(self, name: str) -> Export | None:
        """Return the Export of this name; None if there is none."""
    def features_needed(self) -> Features:
        """The smallest `Features` under which the binary is valid, among those given to this module.

        Takes about as long as validation.
        """
    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections in order, as a tuple of `engine.binary.sections.Section`."""
    @property
    def custom_sections(self) -> list[tuple[str, bytes]]:
        """Names and contents of all custom sections, in order, as a list of (str, bytes)."""
    @property
    def name(self) -> str | None:
        """The name given to the constructor, otherwise that of the name section, otherwise None."""
    def func_name(self, index: int) -> str | None:
        """The name of the function at an index of the function index space, None if it has none."""
    def local_name(self, func_index: int, index: int) -> str | None:
        """The name of a function's local (parameters first), None if it has none."""
