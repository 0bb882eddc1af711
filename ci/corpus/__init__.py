"""Real programs, compiled by others: fetched, run, and compared with wasmtime."""
