#!/usr/bin/env bash
# `make check`: formatting, lint, types, stubs against the compiled modules, lint of Cython. Runs every
# tool before it fails, so that one run shows everything.
set -uo pipefail
cd "$(dirname "$0")/.."
failed=()

step() {
    echo "-- $1"
    shift
    "$@" || failed+=("$1 ${2:-}")
}

typed=()
for folder in engine canonabi wasi ci bench; do
    [ -z "$(find "$folder" -name '*.py' -print -quit 2>/dev/null)" ] || typed+=("$folder")
done
mapfile -t cython < <(find engine canonabi \( -name '*.pyx' -o -name '*.pxd' \) ! -name 'ops_*.pyx' ! -name _opcodes.pxd | sort)
mapfile -t generated < <(find engine -name 'ops_*.pyx' -o -name _opcodes.pxd | sort)
# only modules with a stub are public; a stub beside a .pyx must agree with what was compiled
mapfile -t stubbed < <(find engine canonabi -name '*.pyi' | sort | sed 's/\.pyi$//; s,/,.,g')

step "ruff check" ruff check .
step "ruff format" ruff format --check .
step "mypy --strict" mypy --strict "${typed[@]}"
[ ${#stubbed[@]} -eq 0 ] || step "stubtest" python -m mypy.stubtest --mypy-config-file pyproject.toml \
    --allowlist ci/stubtest.txt --ignore-unused-allowlist "${stubbed[@]}"
[ ${#cython[@]} -eq 0 ] || step "cython-lint" cython-lint --max-line-length 110 "${cython[@]}"
[ ${#generated[@]} -eq 0 ] || step "cython-lint, generated" cython-lint --max-line-length 140 "${generated[@]}"

if [ ${#failed[@]} -gt 0 ]; then
    printf 'check failed: %s\n' "${failed[@]}" >&2
    exit 1
fi
echo "check passed"
