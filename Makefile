# What a person needs: `make site` and `make test`. Each target makes its own set-up.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BROWSER ?= find

.PHONY: site test serve check bench fuzz history lock sbom clean

site: $(VENV)/site.stamp ## check the plans and build site/
	@$(BIN)/pejling build .

serve: $(VENV)/site.stamp ## show the site here and build again after every change
	@$(BIN)/pejling serve .

test: $(VENV)/dev.stamp ## every test; BROWSER=skip leaves the browser out
	@bash tools/run-tests "$(BROWSER)"

check: $(VENV)/dev.stamp ## format, lint, strict types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/dev.stamp ## time and memory of every stage beside their baselines
	$(BIN)/python -m bench

fuzz: $(VENV)/dev.stamp ## many more mutants of plan files than the tests try
	PEJLING_MUTANTS=$${PEJLING_MUTANTS:-100000} $(BIN)/pytest -q tests/load/test_mutants.py --timeout 7200

history: $(VENV)/site.stamp ## FOLDER=…: the demonstration as a git repository, a commit for every act
	@test -n "$(FOLDER)" || { echo "Name a new folder: make history FOLDER=/tmp/pejling-history" >&2; exit 2; }
	@$(BIN)/python -m tools.demonstration_history "$(FOLDER)"

sbom: $(VENV)/dev.stamp ## sbom.cdx.json: what a site is built with (CycloneDX)
	$(BIN)/cyclonedx-py requirements --output-reproducible --pyproject pyproject.toml \
	  --output-file sbom.cdx.json requirements/site.txt

lock: ## pin every dependency anew (needs uv)
	for extra in site dev; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	    --no-emit-index-url --no-emit-find-links --extra $$extra \
	    --output-file requirements/$$extra.txt pyproject.toml; \
	done

$(VENV)/bin/python:
	@bash tools/make-venv "$(PYTHON)" "$(VENV)"

$(VENV)/site.stamp: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	@test -e $(VENV)/dev.stamp || bash tools/install "$(VENV)" requirements/site.txt
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt pyproject.toml | $(VENV)/bin/python
	@bash tools/install "$(VENV)" requirements/dev.txt
	@touch $@

clean: ## remove what was made: the environment, the site, caches
	rm -rf $(VENV) site .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
