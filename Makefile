# One door to everything that is done with this project. Each target is what it says; see README.md.

.PHONY: build check test quick browser golden mutants figures fuzz growth bench bench-compare trial serve

build:            ## the site, in public/
	go run ./cmd/build

test:             ## all tests; those in a browser are skipped where there is no Chromium
	go test ./...

quick:            ## the tests without a browser, in under a minute: the loop while you work
	go test -short ./...

browser:          ## the tests in a real browser alone
	REQUIRE_BROWSER=1 go test -count=1 ./checks/browser/

check:            ## what CI checks beside the tests: format, vet, staticcheck, sizes, the content
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo 'these files want gofmt'; exit 1; }
	go vet ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...
	go test -count=1 -v -run '^Test(Sizes|TypesHaveOneTrade)$$' ./internal/build/
	go run ./cmd/build -check -strict

golden:           ## write the expected pages, figures and scripts anew; read the difference before you commit it
	go test ./internal/build/ ./internal/figure/ ./internal/bodymap/ ./cmd/build/ -update

PKG ?= ./internal/handout/
mutants:          ## break the code of PKG in hundreds of ways, and see which its tests and the golden sites let live; by hand, some minutes
	PATH="$(CURDIR)/checks/mutants:$$PATH" go run github.com/go-gremlins/gremlins/cmd/gremlins@v0.6.0 unleash --timeout-coefficient 3 -S lct $(PKG)

figures:          ## one page of all figures, in figures/; compare.html shows the last ones beside the new
	go run ./cmd/build -figures figures

FUZZTIME ?= 20s
fuzz:             ## every fuzz target for FUZZTIME
	@go list ./... | while read -r pkg; do \
	  go test -list '^Fuzz' "$$pkg" | grep '^Fuzz' | while read -r target; do \
	    echo "$$pkg $$target"; go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) "$$pkg" || exit 1; \
	  done || exit 1; done

growth:           ## every list and every text made longer: none may take more than twice the work for twice the length
	GROWTH=1 go test -count=1 -timeout 20m ./checks/growth/

bench:            ## benchmarks of every stage, over generated libraries
	cd bench && go test -run '^$$' -bench . -benchmem ./...

COMPARE ?=
bench-compare:    ## beside Hugo, turn by turn, ratios; COMPARE='-rounds 5 lean' for one job; see docs/speed.md
	cd bench && go run ./cmd/compare $(COMPARE)

TRIALS ?=
trial:            ## kills, full disks, readers while sites change, hostile texts: a quarter of an hour; TRIALS='-n 500 -for 5m kill' for some
	go run ./trial $(TRIALS)
	$(if $(TRIALS),,TRIAL=1 go test -count=1 -v -run Hostile ./trial)

serve: build      ## the site on http://localhost:8080
	@cd public && python3 -m http.server 8080
