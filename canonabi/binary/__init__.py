"""Components as binaries (Binary.md)."""
