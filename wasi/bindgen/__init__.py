"""Python modules for worlds, written by `wasi bindgen`.

`generate` processes a world of the model: `names` chooses the names in the module,
`annotations` writes types as annotations and as expressions that create them,
`definitions` writes classes of values and resources, `protocols` those of interfaces and of the world.
"""

from wasi.bindgen.module import generate as generate
