# Every step also works without make; the README names the plain commands.
PYTHON ?= python3
PORT ?= 8000
BIN = .venv/bin

.PHONY: setup run test lint lock bench eval

setup:
	@$(PYTHON) tools/setup_environment.py

run: setup
	@$(BIN)/minutebook ingest data/minutes
	@echo
	@echo "Q: What has the PCC said about Action Fraud?"
	@$(BIN)/minutebook ask "What has the PCC said about Action Fraud?"
	@echo
	@$(BIN)/minutebook serve --port $(PORT)

test: setup
	@$(BIN)/python -m pytest

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: setup
	@$(BIN)/python -m eval.latency
	@$(BIN)/python -m eval.scale

eval: setup
	@$(BIN)/minutebook eval run --documents data/minutes --accepted data/questions/accepted.json

lock:
	@$(PYTHON) tools/lock_dependencies.py
