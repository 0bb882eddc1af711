"""`python -m wasi` is the command `wasi`."""

import sys

from wasi.cli import main

sys.exit(main())
