"""Core WebAssembly: text or bytes → Module → Instance → calls."""
