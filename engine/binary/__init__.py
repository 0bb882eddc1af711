"""From bytes to the C arrays of a module (core specification, chapter 5)."""
