# make demo: set up, then parse a sample.   make test: set up, then everything that has to pass.
# Needs Python 3.11 or newer (with venv), make and git; the rest comes from PyPI into .venv.
# PYTHON=/path/to/python picks the interpreter.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test check bench gold clean

WORKING = -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do $$p $(WORKING) && echo $$p && break; done)

BIN := .venv/bin
READY := .venv/.ready
SAMPLE := samples/district-plan.txt

help:  ## Say what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | expand -t 10

demo: $(READY)  ## Set up, then parse a sample: its JSON into build/, its outline on the screen
	@mkdir -p build
	$(BIN)/policyparse parse $(SAMPLE) --indent -o build/district-plan.json
	$(BIN)/policyparse show $(SAMPLE)
	@echo "The whole of it as JSON: build/district-plan.json"

test: check  ## Set up, then lint, format, types, layers and all tests
	$(BIN)/pytest -q -n 2

check: $(READY)  ## Lint, format, types and layers only
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo

bench: $(READY)  ## Speed, growth and memory
	$(BIN)/python bench/bench.py

gold: $(READY)  ## Write the samples' golden output anew (read the difference before you commit it)
	$(BIN)/pytest -q --write-golden tests/test_samples.py

clean:  ## Take away what was built, the environment too
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer with venv was found; install one or say make PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
