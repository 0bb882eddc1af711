"""Components on the specification's `definitions.py`: an oracle for tasks, threads, streams and futures."""
