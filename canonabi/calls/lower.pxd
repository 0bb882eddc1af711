"""Lowered functions: component functions as core functions (`canon lower`)."""

from canonabi.calls.canons cimport Function, Lowering
from canonabi.copier.plans cimport Signature
from canonabi.copier.side cimport Side
from canonabi.state.component_instance cimport ComponentInstance

cdef Lowering new_lowered(
    Function callee, ComponentInstance instance, Side side, Signature signature, bint is_async)
