# Each target does its own set-up, so that any of them works as the first command on a machine with Swift 6.2 or later.

SAMPLES = $(sort $(wildcard Fixtures/render/sample-*))
STATIC  = --static-swift-stdlib -Xswiftc -static-executable
PROGRAM = .build/dist/ofevents

.PHONY: help render test oracles bench release check-release format check-format fuzz setup

help:
	@echo 'make render        show the Components and Deployments that the samples become'
	@echo 'make test          run every test'
	@echo 'make oracles       check the output with PyYAML and the adapter with the stubs of Dapr'
	@echo 'make release       build $(PROGRAM), one static file'
	@echo 'make check-release check what that file promises'
	@echo 'make bench         measure the release binary and update docs/performance.md'
	@echo 'make fuzz          run the fuzz targets for a while (SECONDS=600)'
	@echo 'make format        format the sources'
	@echo 'make check-format  fail where the sources are not formatted'

render: setup
	@swift build -q --product ofevents
	@for sample in $(SAMPLES); do \
	    printf '# %s\n' "$$sample"; \
	    .build/debug/ofevents render --quiet "$$sample" || exit; \
	done

test: setup
	swift test

# Readers and callers of another make: PyYAML, and Dapr's own stubs.
ORACLES = .build/oracles/bin/python
oracles: setup
	@command -v python3 >/dev/null || { echo 'make: the oracles need Python 3.9 or later' >&2; exit 1; }
	@[ -x $(ORACLES) ] || { python3 -m venv .build/oracles && $(ORACLES) -m pip -q install pyyaml dapr grpcio; } || { \
	    rm -rf .build/oracles; exit 1; }
	swift build -q
	$(ORACLES) Tests/Oracles/pyyaml.py .build/debug/ofevents
	$(ORACLES) Tests/Oracles/daprd.py .build/debug/ofevents-adapter
	timeout 300 $(ORACLES) Tests/Oracles/faults.py .build/debug/ofevents-adapter

release: setup
	swift build -c release --product ofevents $(STATIC)
	@mkdir -p $(dir $(PROGRAM))
	@strip -o $(PROGRAM) .build/release/ofevents
	@ls -l $(PROGRAM)

check-release: release
	Tests/Release/check.sh $(PROGRAM)

bench: release
	OFEVENTS=$(PROGRAM) python3 Tests/Benchmarks/bench.py --update

SECONDS ?= 600
fuzz: setup
	Tests/Fuzz/run.sh $(SECONDS)

format:
	swift format format --in-place --recursive Package.swift Sources Tests

check-format:
	swift format lint --strict --recursive Package.swift Sources Tests

# libyaml's header and library, from the system's package manager where that may be used without a question.
setup:
	@command -v swift >/dev/null || { \
	    echo 'make: swift is not installed: see https://www.swift.org/install (6.2 or later)' >&2; exit 1; }
	@printf '#include <yaml.h>\n' | $${CC:-cc} $$(pkg-config --cflags yaml-0.1 2>/dev/null) -E - >/dev/null 2>&1 || \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	    echo 'make: installing libyaml-dev' >&2; \
	    { apt-get -qq update; apt-get -qq install -y --no-install-recommends libyaml-dev; } >/dev/null || { \
	        echo 'make: apt-get could not install libyaml-dev' >&2; exit 1; }; \
	elif command -v brew >/dev/null; then \
	    echo 'make: installing libyaml' >&2; brew install -q libyaml; \
	else \
	    echo 'make: the header yaml.h is missing; install it and run make again:' >&2; \
	    echo '    sudo apt-get install libyaml-dev' >&2; exit 1; \
	fi
