"""Imports of a component that Python instantiates: made items of the runtime, and matched by type.

Functions of other instances bring their store and their owner along. Types of values are equal if
they are built alike, and their resource types are the same at run time.
"""

cimport cython

from canonabi.concurrency.canons cimport Function, LiftedFunc
from canonabi.calls.functions cimport ComponentFunc, HostFunc
from canonabi.instance.instance cimport Instance
from canonabi.instance.items cimport Component, new_component
from canonabi.state.component_instance cimport ComponentInstance
from canonabi.state.handles cimport Resource
from engine.store.merging cimport merge_stores

from canonabi.errors import LinkError
from canonabi.types.base import Type
from canonabi.types.valtypes import ResourceType
from canonabi.validation.coretypes import type_of
from canonabi.validation.program import Program
from canonabi.validation.subtyping import Subtyping
from canonabi.validation.work import Work
from engine.module.module import Module
from engine.wording import quoted


@cython.final
cdef class Importer:

    cdef object take(self, object step):
        name = step.name
        try:
            value = self.given[name]
        except KeyError:
            if step.sort == "type" and not isinstance(step.type, ResourceType):
                return None         # of a type that is known there is nothing to give
            raise LinkError("unknown import", quoted(name)) from None
        return self.item(step.sort, step.type, value, (name,))

    cdef object item(self, str sort, object type, object value, tuple place):
        """What stands for an object at a place, which is names on the way. Raises LinkError if it is none."""
        if sort == "func":
            return self.function(value, place)
        if sort == "instance":
            return self.exports(type, value, place)
        if sort == "type":
            if not isinstance(type, ResourceType):
                return type
            if isinstance(value, Resource):
                self.hold((<Resource>value).impl)
                return value
        elif sort == "core module":
            if isinstance(value, Module):
                return value
        elif isinstance(value, Program):
            return new_component(value, None)
        elif isinstance(value, Component):
            return value
        raise wrong(place, f"expected {EXPECTED[sort]}, got {value!r}")

    cdef Function function(self, object value, tuple place):
        if isinstance(value, HostFunc):
            return value
        if isinstance(value, ComponentFunc):
            # Pointers in a LiftedFunc are good while the other tree lives; calls between both need one store.
            self.hold((<ComponentFunc>value).lifted.instance)
            return (<ComponentFunc>value).lifted
        raise wrong(place, f"expected {EXPECTED['func']}, got {value!r}")

    cdef dict exports(self, object type, object value, tuple place):
        """The items of an instance that its type names."""
        cdef dict items = {}
        for name, entity in type.exports.items():
            try:
                # Any mapping will do; it may be Python code, so nothing is half-made while it runs.
                found = value[name]
            except KeyError:
                if entity.sort == "type" and not isinstance(entity.type, ResourceType):
                    items[name] = entity.type
                    continue
                raise LinkError("unknown import", quoted(*place, name)) from None
            except TypeError:
                raise wrong(place, f"expected {EXPECTED['instance']}, got {value!r}") from None
            items[name] = self.item(entity.sort, entity.type, found, (*place, name))
        return items

    cdef int hold(self, ComponentInstance instance) except -1:
        """Keep the owner of an instance, and share a store with it."""
        cdef Instance other
        if instance is None:
            return 0
        if instance.owner == NULL:
            raise LinkError("incompatible import type", "its instance no longer exists")
        other = <Instance>instance.owner
        if other not in self.owner.others:
            # Both trees run in one store from now on: one thread at a time, one collector, one total of
            # memory.
            self.owner.store = merge_stores(self.owner.store, other.store)
            self.owner.others.append(other)
            # Also those of the other, which its functions may call: drop_waiting() looks at one level only.
            self.owner.others.extend([each for each in other.others if each not in self.owner.others])
        return 0

    cdef int check(self, object step, object item) except -1:
        return self.match(step.sort, step.type, item, (step.name,))

    cdef int match(self, str sort, object type, object item, tuple place) except -1:
        """Raise LinkError unless an item has a type, whose resource types are bound."""
        cdef object reason = None
        if sort == "func":
            if not self.same_function(<Function>item, type):
                raise wrong(place, unlike(str(type), str((<Function>item).type)))
        elif sort == "instance":
            for name, entity in (<object>type).exports.items():
                self.match(entity.sort, entity.type, (<dict>item)[name], (*place, name))
        elif sort == "type":
            # The first import that mentions the type has bound the slot; all others must agree with it.
            if isinstance(type, ResourceType) and item is not self.instance.resources[type.slot]:
                raise wrong(place, f"resource type {type.name} must be the same as elsewhere in the imports")
        elif sort == "core module":
            reason = Subtyping(Work()).type(type_of(item), type)
        else:
            reason = Subtyping(Work()).type((<Component>item).program.type, type)
        if reason is not None:
            raise wrong(place, reason)
        return 0

    cdef bint same_function(self, Function func, object type) except -1:
        cdef list resources = None
        if type_is(func, LiftedFunc):
            # Each component numbers its slots: types are compared by what is in them.
            resources = (<LiftedFunc>func).instance.resources
        return same_type(func.type, resources, type, self.instance.resources)


cdef bint type_is(object value, object kind) noexcept:
    return type(value) is kind


cdef bint same_type(object a, list a_resources, object b, list b_resources) except -1:
    """Whether two types are equal; those of functions of the host may mention any resource types."""
    if isinstance(a, ResourceType):
        return a_resources is None or a_resources[a.slot] is b_resources[b.slot]
    if isinstance(a, (tuple, list)):
        return len(a) == len(b) and all(
            [same_type(x, a_resources, y, b_resources) for x, y in zip(a, b)])
    if not isinstance(a, Type):
        return a == b
    if a.__class__ is not b.__class__:
        return False
    # The same object may mean two types, if resource types are in it: each instance binds its own.
    if a is b and not mentions_resources(a):
        return True
    return same_type(a._values(), a_resources, b._values(), b_resources)


cdef bint mentions_resources(object type) except -1:
    """Whether a handle is in a type; what is known of a type is kept with it."""
    cdef object known
    if isinstance(type, ResourceType):
        return True
    known = type.kept.get("resources")
    if known is None:
        known = hasattr(type, "resource") or any(
            [mentions_resources(part) for part in type.parts() if part is not None])
        type.kept["resources"] = known
    return known


cdef str unlike(str expected, str got):
    if expected == got:
        return f"expected {expected}, got one whose resource types are others"
    return f"expected {expected}, got {got}"


cdef object wrong(tuple place, str why):
    return LinkError("incompatible import type", f"{quoted(*place)}: {why}")


cdef dict EXPECTED = {
    "func": "a HostFunc or ComponentFunc",
    "instance": "a mapping of names to items, or the exports of an instance",
    "type": "a Resource",
    "core module": "an engine.Module",
    "component": "a Program",
}
