"""Text format: `.wat` modules and `.wast` scripts."""
