"""Python modules for worlds: what `wasi bindgen` writes.

`generate` goes through a world of the model: `names` decides what things are called in the module,
`annotations` says types as people and type checkers read them and as expressions that make them,
`definitions` writes classes of values and resources, `protocols` those of interfaces and of the world.
"""

from wasi.bindgen.module import generate as generate
