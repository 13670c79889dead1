# Two commands for a fresh machine (Python 3.11, git, make): `make demo` and `make test`.
# Both set up what they need in $(VENV) the first time and go straight to work after that.

PYTHON ?= python3
VENV ?= .venv
GOLD ?= ../shared/gold
NEWS ?= ../shared/news/dispatches.jsonl
OFFICES ?= ../shared/facts/offices.jsonl
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: help demo test lint docs bench endure quality calibrate lock clean

help:
	@echo "make demo     set up, run the main job on the dispatches that ship with the package"
	@echo "make test     set up, check style and types, run all tests"
	@echo "make lint     style and types only"
	@echo "make docs     write the help texts of docs/cli.md and the outputs of the notebook anew"
	@echo "make bench    measure speed and memory"
	@echo "make endure   put the dispatches of NEWS into stores in random orders and under kills"
	@echo "make quality  score the gold records of GOLD=$(GOLD), update docs/quality.md and README"
	@echo "make calibrate  fit the weights of confidence anew on the gold records of GOLD"
	@echo "make lock     write the lock files anew from pyproject.toml"

demo: $(VENV)/.run
	@$(BIN)/dyade demo

test: lint
	@$(BIN)/python -m pytest

lint: $(VENV)/.dev
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary

docs: $(VENV)/.dev
	@DYADE_WRITE_DOCS=1 $(BIN)/python -m pytest tests/test_documented.py tests/test_notebook.py

bench: $(VENV)/.run
	@$(BIN)/python -m dyade.measure.bench --page docs/performance.md
	@$(BIN)/python -m dyade.measure.bench_store --page docs/performance.md

endure: $(VENV)/.run
	@$(BIN)/python -m dyade.measure.endure $(NEWS) --page docs/performance.md

quality: $(VENV)/.run
	@$(BIN)/python -m dyade.measure.quality $(GOLD) $(if $(wildcard $(NEWS)),--news $(NEWS)) \
		$(if $(wildcard $(OFFICES)),--offices $(OFFICES)) --page docs/quality.md --readme README.md README.fr.md

calibrate: $(VENV)/.run
	@$(BIN)/python -m dyade.measure.calibrate $(GOLD)/train.jsonl --dev $(GOLD)/dev.jsonl --write

$(VENV)/.run: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("dyade needs Python 3.11 or later" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

UV := $(BIN)/uv pip compile --quiet --generate-hashes --no-annotate --no-header --universal --python-version 3.11

lock: $(VENV)/.dev
	$(PIP) uv
	$(UV) --group build pyproject.toml -o requirements.lock
	$(UV) --group build --group dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
