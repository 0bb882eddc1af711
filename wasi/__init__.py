"""The face of the library: one import for everything."""
