#!/usr/bin/env bash
# `make asan`: builds a copy of the tree with AddressSanitizer, runs the tests there, some fuzzing, and,
# where their paths are given, the official suites. The sanitizer breaks tail calls, so the import-time probe picks the switch twin.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
copy=$root/build/asan
mkdir -p "$copy"
(cd "$root" && tar --exclude='*.so' -cf - engine canonabi wasi tests ci bench examples setup.py pyproject.toml README.md LICENSE) |
    tar -C "$copy" -xf -
cd "$copy"
python=${PYTHON:-$root/.venv/bin/python}

WASI_ENGINE_CFLAGS="-fsanitize=address -fno-omit-frame-pointer -g -O1" \
    "$python" setup.py --quiet build_ext --inplace

# the collector runs after every few cells, and slabs and cells that it frees may not be touched any more
export WASI_ENGINE_EAGER=1
# CPython frees nothing at exit, so leaks are the business of the lifetime tests
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 PYTHONMALLOC=malloc PYTHONPATH=$copy
LD_PRELOAD=$(gcc -print-file-name=libasan.so)
export LD_PRELOAD
[ $# -eq 0 ] || export WASI_ENGINE_SUITES=${1%/*}
"$python" -m ci.fuzz.fuzz --count 2000
[ -z "${WASI_ENGINE_DEFINITIONS:-}" ] || "$python" ci/oracle/definitions.py "$WASI_ENGINE_DEFINITIONS" --types 0 --count 4000
"$python" -m pytest -p no:cacheprovider -m "not source and not measures_memory" \
    --deselect tests/test_tail_calls.py::test_tail_calls_hold tests
[ $# -gt 0 ] || echo "!!!!! SKIPPED: the suites: no folders given"
for suite in "$@"; do
    if [ -d "$suite" ]; then
        "$python" -m ci.conformance --engine switch "$suite"
    else
        echo "!!!!! SKIPPED: the suite: no folder $suite"
    fi
done
