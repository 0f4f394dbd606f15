# `make run` and `make test` do the whole set-up themselves; a second run finds it done.
.DEFAULT_GOAL := help
.PHONY: help setup run test test-all format lint golden eval bench torture docs serve check clean
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
UV := $(shell command -v uv)
RECORD ?= musnad.db
HOST ?= 127.0.0.1
PORT ?= 8321
ARGS ?=
# Bytecode is kept: without it every run compiles and rewrites each test anew.
export PYTHONDONTWRITEBYTECODE =

# The states and outlets of the sample pages are invented; these tables know them as the shipped ones know real ones.
SAMPLE_LEXICON := evaluation/lexicon

# What is installed, and for which folder: an environment that was copied or moved names the wrong one.
RUN_STAMP := $(VENV)/.musnad-run
DEV_STAMP := $(VENV)/.musnad-dev
HOME_STAMP := $(VENV)/.musnad-home
ifneq ($(shell cat $(HOME_STAMP) 2>/dev/null),$(CURDIR))
$(shell rm -f $(RUN_STAMP) $(DEV_STAMP))
endif

ifneq ($(UV),)
MAKE_VENV = $(UV) venv --quiet --clear --python 3.11 $(VENV)
INSTALL = $(UV) pip install --quiet --python $(BIN)/python --require-hashes -r
INSTALL_SELF = $(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
else
MAKE_VENV = $(PYTHON) -m venv --clear $(VENV)
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r
INSTALL_SELF = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
endif

define make_venv
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || [ -n "$(UV)" ] || \
  { echo "musnad needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
@[ "$$(cat $(HOME_STAMP) 2>/dev/null)" = "$(CURDIR)" ] && $(BIN)/python -c '' 2>/dev/null || \
  { echo "making $(VENV)"; $(MAKE_VENV); printf '%s' "$(CURDIR)" > $(HOME_STAMP); }
endef

$(RUN_STAMP): requirements.txt pyproject.toml
	$(make_venv)
	@echo "installing requirements.txt"
	@$(INSTALL) requirements.txt
	@$(INSTALL_SELF)
	@touch $@

$(DEV_STAMP): requirements-dev.txt requirements.txt pyproject.toml
	$(make_venv)
	@echo "installing requirements-dev.txt"
	@$(INSTALL) requirements-dev.txt
	@$(INSTALL_SELF)
	@touch $@ $(RUN_STAMP)

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(DEV_STAMP) ## make .venv with all that running and developing need

run: $(RUN_STAMP) ## read the sample pages into musnad.db and serve the desk (RECORD=, HOST=, PORT=)
	@$(BIN)/musnad add --record "$(RECORD)" --lexicon $(SAMPLE_LEXICON) samples
	@$(BIN)/musnad serve --record "$(RECORD)" --lexicon $(SAMPLE_LEXICON) --host "$(HOST)" --port "$(PORT)"

test: $(DEV_STAMP) ## run the tests that take seconds, on all cores (ARGS="-k name" for some)
	@$(BIN)/python -m pytest -q -n auto -p no:hypothesispytest -m "not slow" $(ARGS)

test-all: $(DEV_STAMP) ## run every test, also those that start browsers, servers and processes
	@$(BIN)/python -m pytest -q -n auto $(ARGS)

format: $(DEV_STAMP) ## set the code in one form and mend what can be mended
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format .

lint: $(DEV_STAMP) ## check style (ruff), types (mypy) and who imports whom (import-linter)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

golden: $(DEV_STAMP) ## rewrite tests/golden from the pipeline and print the difference
	@$(BIN)/python tests/golden/regolden.py $(ARGS)

eval: $(DEV_STAMP) ## score the golden pages against the pinned floors
	@$(BIN)/python -m evaluation.run $(ARGS)

bench: $(DEV_STAMP) ## measure how fast things are, with words of the sample pages
	@for script in bench/bench_*.py; do echo "== $$script"; $(BIN)/python "$$script" samples $(ARGS) || exit 1; done

torture: $(DEV_STAMP) ## kill, cut the power and fill the disk some thousand times (ARGS="--kills 40 --cuts 40 --every 40")
	@$(BIN)/python -m tests.torture $(ARGS)

docs: $(DEV_STAMP) ## check that the docs and the glossary say what the code does
	@$(BIN)/python -m pytest tests/test_docs.py tests/test_glossary.py $(ARGS)

serve: $(RUN_STAMP) ## serve the desk over the record file there is (RECORD=, HOST=, PORT=)
	@$(BIN)/musnad serve --record "$(RECORD)" --host "$(HOST)" --port "$(PORT)"

check: lint test-all eval ## lint, test and eval: what a change must pass

clean: ## remove .venv and every cache; record files stay
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
