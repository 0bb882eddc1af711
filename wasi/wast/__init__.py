"""Scripts of the official test suites: `wasi wast`."""
