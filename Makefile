# The front door. What each line does stands in scripts/setup.py.
PYTHON ?= $(shell sh scripts/find-python.sh)
SETUP = @$(if $(PYTHON),$(PYTHON),$(error no usable Python, see above)) -m scripts.setup
export PYTHONUTF8 = 1

.DEFAULT_GOAL := help
.PHONY: run test check bench pictures dist lock clean help

run: ## Set up, and open the program on the sample evaluation (ARGS="…" instead: any command)
	$(SETUP) run $(ARGS)

test: ## Set up, and run the whole test suite with its coverage gates (ARGS="…": some of it)
	$(SETUP) test $(ARGS)

check: ## Format, lint, strict types, import contracts
	$(SETUP) check

bench: ## Measure against named peers in the same run
	$(SETUP) bench $(ARGS)

pictures: ## Draw every screen in both languages, light and dark, at 100 and 150 %, into out/pictures
	$(SETUP) pictures $(ARGS)

dist: ## Freeze into dist/spbe-desktop, and let it test itself
	$(SETUP) dist

lock: ## Write requirements/*.txt anew from pyproject.toml (needs uv)
	$(SETUP) lock $(ARGS)

clean: ## Remove everything made here, .venv too
	rm -rf .venv build dist out .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## Show these lines
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
