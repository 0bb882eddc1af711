def check_stack() -> None:
    """Raise StackLimit if the thread's C stack is nearly exhausted: for Python that recurses through C."""
