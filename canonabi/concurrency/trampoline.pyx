"""Trampolines: wasm functions that call a built-in, for what wants a function with a frame."""

from engine.binary.loading cimport Loading
from engine.run.instance cimport Instance, new_instance_in

from engine.module.module import Module

cdef enum:
    MOST_TRAMPOLINES = 256

cdef dict trampolines = {}          # core FuncType → Module that calls an imported function of that type


cdef Func wasm_func(Store store, Func func):
    cdef Instance made
    module = trampolines.get(func.type)
    if module is None:
        params, results = func.type.params, func.type.results
        signature = f"(param {' '.join(params)}) (result {' '.join(results)})"
        # A cache over the whole process: hostile components could fill it with types, so it starts anew.
        if len(trampolines) >= MOST_TRAMPOLINES:
            trampolines.clear()
        operands = " ".join([f"(local.get {i})" for i in range(len(params))])
        module = trampolines[func.type] = Module(f"""(module
            (import "" "f" (func $f {signature}))
            (func (export "f") {signature} (call $f {operands})))""")
    made = new_instance_in(store.root(), module, {"": {"f": func}}, Loading.__new__(Loading))
    return made["f"]
