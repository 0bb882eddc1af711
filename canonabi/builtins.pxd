"""Canonical built-ins other than lift and lower."""

from canonabi.component_instance cimport ComponentInstance
from canonabi.plans cimport Plans
from canonabi.side cimport Side
from engine.hostcall cimport Builtin

# `step` is a canonabi.program.Canon, `side` has its options.
cdef Builtin new_builtin(ComponentInstance instance, object step, Plans plans, Side side)
