"""Exit statuses of the command `wasi`, besides the guest's own."""

FAILED = 1  # a file that cannot be read, or is no module to work with
USAGE = 2  # a wrong command line
INTERRUPTED = 130  # Ctrl-C
TRAPPED = 134  # a trap, an uncaught exception, a limit; what a process has that abort() ended
UNREAD = 141  # whoever reads our output stopped; what a process has that SIGPIPE ended
