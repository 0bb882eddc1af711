"""`python -m wasi` is the command `wasi`."""

if __name__ == "__main__":  # `import wasi.__main__`, as tools that list modules do, runs and loads nothing
    import sys

    from wasi.cli import main

    sys.exit(main())
