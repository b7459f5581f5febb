# Needs git, make and Python 3.11 or newer; everything else is installed into .venv/.
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000
WORKERS ?= 2

# Python compiles a module once and keeps it, also where the shell says otherwise: tests start some hundred processes.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site offline serve quick test fuzz lowest lint format bench measure scans kill check clean

help:
	@echo "make site    build the site into site/"
	@echo "make offline build it, and a copy in offline/ that opens from disk"
	@echo "make serve   serve it live on http://127.0.0.1:$(PORT)/"
	@echo "make quick   run the tests that take no long time, need no browser, no site, no LibreOffice, before each commit"
	@echo "make test    run all tests"
	@echo "make fuzz    try standards changed at random: SEED=1 MUTANTS=2000"
	@echo "make lowest  run those that need no browser with the lowest versions that pyproject.toml allows"
	@echo "make check   check the YAML only"
	@echo "make lint    style and types"
	@echo "make bench   speed, as ratios measured in one run"
	@echo "make measure Lighthouse on a page of each kind of the site in site/ (needs npx and Chromium)"
	@echo "make scans   how exactly scans of standards are read (an hour; LAYOUTS='usual a5' for some)"
	@echo "make kill    kill 120 runs and fill 10 disks: what was there is whole, or what is new (half an hour)"
	@echo "make clean   remove what was built and installed"

# The validator of CTDL says that it needs Python 3.12, but runs on 3.11 and depends on nothing: hence its line of its own.
# One stamp for each set of dependencies: installing again costs nothing until pyproject.toml changes.
.venv/%.stamp: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed; name one with: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing what '$*' needs (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[$*]'
	@case '$*' in test|lint) $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --ignore-requires-python --constraint constraints.txt ctdl-validate;; esac
	@touch $@

site: .venv/build,parquet.stamp
	@$(BIN)/occstd build

offline: site
	@$(BIN)/python -c 'import shutil; shutil.rmtree("offline", ignore_errors=True); shutil.unpack_archive("site/offline.zip", "offline")'
	@echo "Open offline/index.html in a browser."

serve: .venv/build.stamp
	@$(BIN)/occstd serve --port $(PORT)

check: .venv/build.stamp
	@$(BIN)/occstd check

# The TypeScript compiler and schema.org as types, for tests; where there is no npm the tests say what is missing.
tests/typescript/node_modules/.package-lock.json: tests/typescript/package-lock.json
	@if command -v npm >/dev/null; then npm ci --silent --no-audit --no-fund --prefix tests/typescript; fi

# Workers take whole modules, the longest first (tests/conftest.py puts them in that order).
PYTEST := -m pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder

quick: .venv/test.stamp tests/typescript/node_modules/.package-lock.json
	@$(BIN)/python $(PYTEST) -m "not browser and not site and not office and not long"

test: .venv/test.stamp tests/typescript/node_modules/.package-lock.json
	@$(BIN)/python $(PYTEST)

# What check calls sound, every other command can do: tried on standards changed at random, each in its own process.
SEED ?= 1
MUTANTS ?= 2000
fuzz: .venv/test.stamp
	@$(BIN)/python tests/fuzz.py --seed $(SEED) --mutants $(MUTANTS)

# Its own environment: the lowest version of all that is asked for by name, by a resolver that can be told so.
.venv-lowest/test.stamp: pyproject.toml
	@$(PYTHON) -m venv .venv-lowest
	@.venv-lowest/bin/python -m pip install --quiet --disable-pip-version-check uv
	@.venv-lowest/bin/uv pip install --quiet --compile-bytecode --python .venv-lowest/bin/python --resolution lowest-direct --editable '.[test]'
	@touch $@

lowest: .venv-lowest/test.stamp
	@.venv-lowest/bin/python $(PYTEST) -m "not browser"
	@.venv-lowest/bin/occstd build --site-dir .site-lowest

lint: .venv/lint.stamp
	@$(BIN)/ruff check generator tests
	@$(BIN)/ruff format --check generator tests
	@$(BIN)/mypy

format: .venv/lint.stamp
	@$(BIN)/ruff check --fix generator tests
	@$(BIN)/ruff format generator tests

scans: .venv/test.stamp
	@$(BIN)/python tests/scans.py $(LAYOUTS)

bench: .venv/test.stamp
	@$(BIN)/python tests/bench.py
	@$(BIN)/python tests/simulate_answers.py

# Lighthouse on a page of each kind; npx fetches it.
measure: .venv/test.stamp
	@$(BIN)/python tests/measure.py

kill: .venv/test.stamp
	@$(BIN)/python tests/kill.py

clean:
	rm -rf site offline .site-lowest .venv .venv-lowest .pytest_cache .mypy_cache .ruff_cache
