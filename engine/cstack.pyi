def check_stack() -> None:
    """Raise StackLimit if the thread's C stack is nearly used up: for Python that recurses through C."""
