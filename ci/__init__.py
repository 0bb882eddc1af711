"""What CI and the developers run: generators, suites, real programs."""
