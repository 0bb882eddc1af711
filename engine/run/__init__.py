"""Running: stacks and their driver, calls, instances."""
