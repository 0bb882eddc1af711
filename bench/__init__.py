"""Benchmarks: this engine beside others in one run. `make bench` or `python -m bench.report`."""
