"""Benchmarks beside other engines in one run: `make bench`; of the border alone: `python -m bench`."""
