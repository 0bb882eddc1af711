"""Canonical built-ins other than lift and lower."""

from canonabi.copier.plans cimport Plans
from canonabi.copier.side cimport Side
from canonabi.state.component_instance cimport ComponentInstance
from engine.run.hostcall cimport Builtin

# `step` is a canonabi.validation.program.Canon, `side` has its options, `tables` are those it may name.
cdef Builtin new_builtin(ComponentInstance instance, object step, Plans plans, Side side, list tables)
