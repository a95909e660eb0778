# What a newcomer types. Every target makes its own .venv from nothing; `make` alone says what there is.

PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && echo $$each && break; done)
BIN := .venv/bin
READY := .venv/.ready
DEVELOPED := .venv/.ready-to-develop
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable
TYPES := build/types/quoth
SAMPLES := $(wildcard samples/*.txt)

.PHONY: help demo test check lint format types golden site remember same clean

help:
	@echo "make demo     read the articles in samples/ and show who said what"
	@echo "make test     run the tests"
	@echo "make check    format, lint, strict types, tests: green before every commit"
	@echo "make lint     the first three of these"
	@echo "make format   write the format"
	@echo "make golden   regenerate tests/golden, the outputs in README.md, the command reference; review the difference"
	@echo "make site     build docs/ into build/site, a folder of plain pages"
	@echo "make remember keep what is found today; after a change that must find the same, make same compares with it"
	@echo "make clean    remove .venv and everything built"

demo: $(READY)
	@$(BIN)/quoth extract --format table $(SAMPLES)

test: $(DEVELOPED)
	@$(BIN)/python -m pytest

check: lint
	@$(BIN)/python -m pytest

lint: $(DEVELOPED) types
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy

format: $(DEVELOPED)
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix

golden: $(DEVELOPED)
	@$(BIN)/python -m pytest --quiet --regenerate tests/test_golden.py tests/test_readme.py tests/test_docs.py tests/test_docs_blocks.py
	-@git status --short tests/golden README.md docs

remember same: $(DEVELOPED)
	@$(BIN)/python benchmarks/same.py $(if $(filter same,$@),compare,remember)

site: $(DEVELOPED)
	@$(BIN)/python -m mkdocs build --strict --quiet && echo "build/site/index.html"

# type checkers want to see the package `quoth` on disk
types:
	@mkdir -p $(TYPES)
	@ln -sfn $(CURDIR)/cli/root/* $(CURDIR)/cli $(CURDIR)/extractors $(TYPES)/

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "quoth needs Python 3.11, 3.12 or 3.13: make PYTHON=/path/to/python" >&2; exit 1; }
	@echo "Setting up .venv with $(PYTHON), once ..." >&2
	@$(PYTHON) -m venv .venv
	@$(PIP) .
	@touch $(READY)

$(DEVELOPED): $(READY)
	@$(PIP) '.[dev]'
	@touch $(DEVELOPED)

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
