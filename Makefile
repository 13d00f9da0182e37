# make reports | make test | make lab    each builds .venv by itself, with Python 3.11 or newer, its venv module and git
#
#   PYTHON=python3.12   the interpreter for .venv (default: the first suitable one on the PATH)
#   RUN="..."           arguments for `monitor run`, such as RUN="poverty_trends -l en"
#   TESTS="..."         arguments for pytest, such as TESTS="tests/unit -k boxes"
#   BENCH="..."         files for `make bench`, such as BENCH=benchmarks/runner.py (default: all)
#   LAB="..."           arguments for JupyterLab, such as LAB="--no-browser --port 8890"
#
# Paths are relative, so the folder's own path may hold spaces; nothing here needs a newer GNU make than 3.81.

PYTHON =
RUN =
TESTS =
BENCH = benchmarks/runner.py benchmarks/warm.py
LAB =
BIN = .venv/bin
UV = uv

.PHONY: help reports test check bench gallery mutants lab lint format lock environment clean
.DEFAULT_GOAL := help

help:
	@sed -n 's/^# \{0,1\}//p' Makefile | sed -n '1,7p'
	@echo "  also: make check | bench | gallery | mutants | lint | format | environment | lock | clean"

reports: environment
	@$(BIN)/monitor run $(RUN)

# Kernels of nbval are forked from one process, which ends with the command; with MONITOR_WARM=0 they start normally.
FORKED = if [ "$$MONITOR_WARM" = 0 ]; then export JUPYTER_DEFAULT_PROVISIONER_NAME=local-provisioner; \
	else export JUPYTER_DEFAULT_PROVISIONER_NAME=warmkernel WARMKERNEL_SHARE=$$$$-nbval \
	    WARMKERNEL_MODULES="$$($(BIN)/python -m analysis.runs.warm)"; fi;

test: lint
	@echo "== monitor data check"
	@$(BIN)/monitor data check
	@echo "== pytest"
	@$(BIN)/python -m pytest -n 2 $(TESTS)
	@echo "== notebooks against their committed outputs"
	@$(FORKED) $(BIN)/python -m pytest -n 2 --dist loadscope --override-ini testpaths=notebooks \
	    --nbval --nbval-current-env notebooks/*.ipynb

# The published documents in a browser, in LibreOffice and as pages; a missing program is told in one line. The network is
# taken away where the system can.
# Browser and forked kernels do not share a process: the browser's driver keeps an event loop running in its own.
CHECK = $(BIN)/python scripts/without_network.py $(BIN)/python -m pytest -n 2 -m check
check: environment
	@if [ "$$MONITOR_CHECKS" = required ]; then $(BIN)/python scripts/check_tools.py; fi
	@echo "== documents: all reports in both languages, without network"
	@$(CHECK) --dist worksteal $(or $(TESTS),tests/accessibility)
	@echo "== what takes minutes: all reports in two places, every figure measured, kernels that are forked"
	@[ -n "$(TESTS)" ] || $(CHECK) --dist loadscope --ignore tests/accessibility
	@echo "== the states of cells, of kernels that are forked"
	@[ -n "$(TESTS)" ] || MONITOR_WARM=1 $(BIN)/python -m pytest -n 2 tests/runs/test_engine.py tests/runs/test_kernel.py tests/runs/test_states.py

# The runner and forked kernels against the other side; each prints what was measured, and nothing is written into the tree.
bench: environment
	@for file in $(BENCH); do echo "== $$file"; $(BIN)/python "$$file" || exit 1; done

# The pictures of the README, drawn anew from three reports.
gallery: environment
	@$(BIN)/python scripts/gallery.py

# Seeds faults one by one in a copy and requires that the tests catch each; about two minutes, so not part of `make test`.
mutants: environment
	@$(BIN)/python scripts/mutation_check.py

lint: environment
	@echo "== ruff, mypy, import-linter"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: environment
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

lab: environment
	@cd notebooks && JUPYTER_PATH="$$PWD/.jupyter" ../$(BIN)/python -m jupyterlab --notebook-dir . $(LAB)

environment:
	@sh scripts/environment.sh "$(PYTHON)"

# Needs uv (https://docs.astral.sh/uv/): solves for every supported Python and system at once.
lock:
	@$(UV) pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
	    --no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade --quiet --output-file requirements.lock

# The environment, caches and drafts; published reports stay (remove reports/ by hand when you mean to).
clean:
	@rm -rf .venv .venv.previous .venv-install.log .pytest_cache .mypy_cache .ruff_cache .hypothesis \
	    .import_linter_cache build dist reports/_draft
	@find src tests notebooks -name __pycache__ -type d -prune -exec rm -rf {} +
	@find notebooks -name .ipynb_checkpoints -type d -prune -exec rm -rf {} +
