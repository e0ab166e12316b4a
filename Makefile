# `make demo`, `make test` and `make mutations` do everything on a fresh machine with a Swift toolchain; the rest are their
# parts.
SHELL := bash
SWIFT ?= swift
FLAGS := --explicit-target-dependency-import-check error
# With Swift's own libraries in the program it starts sooner, and runs where there is no Swift toolchain.
RELEASE := -c release --static-swift-stdlib
SAMPLE := samples/plan-2560
DEMO := demo
# Twenty of each kind.
MUTATIONS ?= 700

.PHONY: demo test pages mutations setup build lint bench clean
.NOTPARALLEL:

# Sets up, builds, and does the main job on the sample plan.
demo: setup
	$(SWIFT) build $(RELEASE) --product planbook $(FLAGS)
	@mkdir -p $(DEMO)
	@bin="$$($(SWIFT) build $(RELEASE) --show-bin-path)/planbook"; set -u; \
	run() { echo "$$ planbook $$*"; "$$bin" "$$@" || { status=$$?; [ $$status -eq 1 ] || exit $$status; }; }; \
	run import $(SAMPLE)/plan.txt -o $(DEMO)/plan.json --quiet; \
	run export $(DEMO)/plan.json -o $(DEMO)/official.xlsx; \
	run export $(DEMO)/plan.json -o $(DEMO)/official-csv; \
	run reconcile $(SAMPLE)/plan.txt -o $(DEMO)/findings.txt; \
	run reconcile $(SAMPLE)/plan.txt --format json -o $(DEMO)/findings.json; \
	head -n 12 $(DEMO)/findings.txt; \
	echo; echo "The plan:                 $(DEMO)/plan.json"; \
	echo "The official workbook:    $(DEMO)/official.xlsx"; \
	echo "The same as CSV:          $(DEMO)/official-csv/"; \
	echo "What contradicts what:    $(DEMO)/findings.txt (and findings.json)"

# Sets up, checks the format, builds with warnings as errors, and runs every test.
test: setup lint
	$(SWIFT) build --build-tests $(FLAGS)
	$(SWIFT) test --skip-build --parallel

# Sets up, builds, and looks whether any of some hundred changes at random, each time the same, changes the plan unseen.
mutations: setup
	$(SWIFT) build $(RELEASE) --product planbook $(FLAGS)
	@python=python3; \
	if ! $$python -c 'import openpyxl' 2>/dev/null; then .ci/setup python3-openpyxl; python=/usr/bin/python3; fi; \
	$$python Benchmarks/mutations.py --count $(MUTATIONS) --seed 1 \
	  --binary "$$($(SWIFT) build $(RELEASE) --show-bin-path)/planbook"

# Prints the demo's workbook through LibreOffice and looks at its pages; FONTS is a folder with TH Sarabun New's files.
pages: demo
	@.ci/setup libreoffice-calc fonts-crosextra-carlito poppler-utils python3-openpyxl
	Tests/Printing/printed.py $(DEMO)/official.xlsx $(if $(FONTS),--fonts $(FONTS))

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Plugins Package.swift templates
	@! grep -rnE 'try!|as! |fatalError\(|\bunowned\b' Sources/XLSX Sources/CSV Sources/Spreadsheet Sources/ThaiText \
	  || { echo 'A trap in a module that sees the bytes of files.'; exit 1; }

# The C libraries come from Debian.
setup:
	@.ci/setup

clean:
	rm -rf .build $(DEMO)
