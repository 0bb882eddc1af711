"""Any binary → what it says in WIT: a package in binary form, a component's world, a module's sections."""

from __future__ import annotations

from canonabi.binary.decode import decode
from canonabi.validation.validate import validate
from canonabi.wit.decode import decode_component, decode_embedded, decode_package, is_package
from engine.errors import Invalid, Malformed
from engine.features import Features
from engine.sources import MODULE, Source

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from canonabi.binary.component import Component
    from canonabi.wit.model import Resolved

EMBEDDED = "component-type"  # how the names of such sections of core modules begin


def read_binary(source: bytes, *, features: Features | None = None) -> Resolved:
    """Return what a binary says: in WIT's binary form, or as a component, which is validated; or embedded.

    A core module has sections "component-type", which tools put there for later use; several are read
    as one world. Raises Malformed or Invalid, also for what WIT cannot say.
    """
    if Source(source).kind == MODULE:
        return _embedded(source, features)
    component = _valid(source, features)
    return decode_package(component) if is_package(component) else decode_component(component)


def read_package(source: bytes, *, features: Features | None = None) -> Resolved:
    """Return a package in WIT's binary form. Raises Malformed or Invalid, also for other components."""
    component = _valid(source, features)
    if not is_package(component):
        raise Invalid("this component is not a package in WIT's binary form")
    return decode_package(component)


def _valid(source: bytes, features: Features | None) -> Component:
    component = decode(source, features=features)
    validate(component, features)
    return component


def _embedded(source: bytes, features: Features | None) -> Resolved:
    from engine.module.module import Module

    sections = Module(source, features=features).custom_sections
    found = [content for name, content in sections if name.startswith(EMBEDDED)]
    if not found:
        raise Invalid(f"this core module has no embedded WIT: section `{EMBEDDED}` is missing")
    components = []
    for content in found:
        try:
            components.append(_valid(content, features))
        except (Malformed, Invalid) as error:
            raise Malformed(f"section `{EMBEDDED}` of the core module: {error.message}") from None
    return decode_embedded(components)
