"""Types of core WebAssembly: values, functions, what is imported and exported."""
