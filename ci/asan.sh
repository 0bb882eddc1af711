#!/usr/bin/env bash
# `make asan`: builds a copy of the tree with AddressSanitizer, runs the tests there, some fuzzing, and,
# where its path is given, the core suite and that of components beside it. The sanitizer breaks tail calls, so the import-time probe picks the switch twin.
set -euo pipefail
suite=${1:-}
root=$(cd "$(dirname "$0")/.." && pwd)
copy=$root/build/asan
mkdir -p "$copy"
(cd "$root" && tar --exclude='*.so' -cf - engine canonabi wasi tests ci bench examples setup.py pyproject.toml README.md LICENSE) |
    tar -C "$copy" -xf -
cd "$copy"
python=${PYTHON:-$root/.venv/bin/python}

WASI_ENGINE_CFLAGS="-fsanitize=address -fno-omit-frame-pointer -g -O1" \
    "$python" setup.py --quiet build_ext --inplace

# CPython frees nothing at exit, so leaks are the business of the lifetime tests
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 PYTHONMALLOC=malloc PYTHONPATH=$copy
LD_PRELOAD=$(gcc -print-file-name=libasan.so)
export LD_PRELOAD
[ -z "$suite" ] || export WASI_ENGINE_SUITES=${suite%/*}
"$python" -m ci.fuzz --count 2000
"$python" -m ci.fuzz_components --count 1000
[ -z "${WASI_ENGINE_DEFINITIONS:-}" ] || "$python" ci/definitions.py "$WASI_ENGINE_DEFINITIONS" --types 0 --count 4000
"$python" -m pytest -p no:cacheprovider -m "not source and not measures_memory" \
    --deselect tests/test_tail_calls.py::test_tail_calls_hold tests
for folder in "$suite" "${suite%/*}/component-model"; do
    if [ -n "$suite" ] && [ -d "$folder" ]; then
        "$python" -m ci.conformance --engine switch "$folder"
    else
        echo "!!!!! SKIPPED: a suite: no folder ${folder:-given}"
    fi
done
