# Every step also works without make; docs/commands.md names the plain commands.
PYTHON ?= python3
PORT ?= 8000
BIN = .venv/bin

.PHONY: setup setup-run run test test-llm lint lock bench load eval reading examples sample mutate screenshots \
	packages licences sbom soak kill

# What reading, asking and serving need; `setup` adds what the evaluation and the tests need.
setup-run:
	@$(PYTHON) tools/setup_environment.py run

setup:
	@$(PYTHON) tools/setup_environment.py test

run: setup-run
	@$(BIN)/minutebook ingest data/minutes
	@echo
	@echo "Q: What has the PCC said about Action Fraud?"
	@$(BIN)/minutebook ask "What has the PCC said about Action Fraud?"
	@echo
	@$(BIN)/minutebook serve --port $(PORT)

# A process for each core, up to four; a file's tests stay together, for what they share. Those
# marked `long` come first, not those of which a file has most.
test: setup
	@OMP_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile \
		--no-loadscope-reorder

# Compiles for minutes the first time, unless MINUTEBOOK_LLM_BASE_URL names an endpoint.
test-llm: setup
	@$(BIN)/python tools/run_llm_server.py $(BIN)/python -m pytest -m llm tests/service/summary

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: setup
	@$(BIN)/python -m eval.bench.latency
	@$(BIN)/python -m eval.bench.scale
	@$(BIN)/python -m eval.bench.adding

# What memory and times do under load; takes most of an hour.
load: setup
	@$(BIN)/python -m eval.bench.load_memory
	@$(BIN)/python -m eval.bench.load_trial

eval: setup
	@$(BIN)/minutebook eval run --documents data/minutes --accepted data/questions/accepted.json

# Reads documents of which it is known what is right: those of the sample book, and real pages kept
# beside the project. No figure may fall; `make reading ACCEPT=--accept` accepts those of today.
READING = $(BIN)/minutebook eval reading
reading: setup
	@$(READING) data/reading/gold.jsonl data --accepted data/reading/accepted.json $(ACCEPT)
	@if [ -d ../shared/real ]; then \
		$(READING) ../shared/real/gold.jsonl ../shared/real/pages --by-form \
			--choice 'limerick-[!c]*' --choice 'kingston-*' --choice 'django-*' --choice 'w3c-*' \
			--accepted data/reading/accepted-real.json $(ACCEPT); \
	elif [ "$$CI" = true ]; then \
		echo "../shared/real is missing, and CI must read its pages" >&2; exit 1; \
	else \
		echo "Real pages were not read: ../shared/real is not here"; \
	fi

# Asks the sample book anew; the tests hold the page to what it answers.
examples: setup
	@$(BIN)/python -m eval.worked_examples

# The printed minutes of the sample book, from their sources.
sample: setup
	@for made in 2021-09-24.pdf 2022-02-04.docx 2022-06-24.docx; do \
		$(BIN)/python tools/make_sample_documents.py \
			data/minutes-sources/cheshire-$${made%.*}.md data/minutes/cheshire/cheshire-$$made; \
	done

# Ten thousand damaged pages: none may crash a reader, lose a character or take long.
mutate: setup
	@$(BIN)/python tools/mutate_pages.py --pages 10000 --seed 1

# Under ten minutes: forty sites read, ten swaps, two thousand questions, an upgrade, a restoration.
soak: setup
	@PYTHONPATH=tools $(BIN)/python -m tests.soak.soak

# 200 kills over all that writes, then the tests of full disks and of flipped bytes.
kill: setup
	@$(BIN)/python -m tests.journeys.kills
	@$(BIN)/python -m pytest -q tests/service/holding/test_full_disk.py \
		tests/service/holding/test_doctor.py tests/ingest/record/test_damaged_record.py

# Serves the sample book and takes the pictures of docs/screenshots anew.
screenshots: setup
	@$(BIN)/python tools/take_screenshots.py

# The sdist and the wheel in dist/; `make packages CHECK=--check` asks the wheel a question besides.
packages: setup
	@$(BIN)/python tools/make_packages.py $(CHECK)

# The licence of every dependency; fails where one is not known.
licences: setup
	@$(BIN)/python tools/licences.py

# What runs, as a bill of materials (CycloneDX).
sbom: setup
	@mkdir -p dist
	@$(BIN)/python tools/bill_of_materials.py dist/minutebook.cdx.json

# Adds to locked/ what is not locked yet; `make lock UPGRADE=--upgrade` renews all of it.
lock:
	@$(PYTHON) tools/lock_dependencies.py $(UPGRADE)
