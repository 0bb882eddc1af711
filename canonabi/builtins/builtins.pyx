"""Makes canonical built-ins other than lift and lower from their rows in `canonabi.opcodes.CANONS`.

Each row names the class that runs it; a class is in the module of its family, where checks come first, then
the effect, in the order of the specification.
"""

from canonabi.builtins.base cimport CanonBuiltin
from canonabi.copier.plans cimport Plans
from canonabi.copier.side cimport Side
from canonabi.state.component_instance cimport ComponentInstance
from engine.run.hostcall cimport Builtin

import canonabi.concurrency.passing  # no-cython-lint: it tells copies how streams pass
from canonabi.builtins import (
    backpressure, context, errorcontexts, resources, sets, streams, subtasks, tasks, threads)
from canonabi.opcodes import CANON_BY_NAME

# Rows name the classes, and do not import them: that table is read by pure Python.
CLASSES = {
    name: kind
    for family in (resources, tasks, subtasks, context, backpressure, streams, sets, threads, errorcontexts)
    for name, kind in vars(family).items() if isinstance(kind, type)
}


cdef Builtin new_builtin(ComponentInstance instance, object step, Plans plans, Side side, list tables):
    canon = CANON_BY_NAME[step.name]
    kind = CLASSES[canon.built]
    cdef CanonBuiltin made = <CanonBuiltin?>kind.__new__(kind)
    made.instance = instance
    made.leaves = canon.leaves
    if "core table" in canon.operands:
        made.table = tables[step.operands[len(step.operands) - 1]]
    made.take(step, plans, side)
    return made
