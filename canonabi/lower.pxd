"""Lowered functions: component functions as core functions (`canon lower`)."""

from canonabi.canons cimport Function, Lowering
from canonabi.component_instance cimport ComponentInstance
from canonabi.plans cimport Signature
from canonabi.side cimport Side

cdef Lowering new_lowered(
    Function callee, ComponentInstance instance, Side side, Signature signature, bint is_async)
