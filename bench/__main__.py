"""`python -m bench` is `python -m bench.report`."""

from bench.report import main

main()
