#!/usr/bin/env bash
# docs/ten-faults.sh [FILE]   ten ways in which a MARAC goes wrong, played on a running ./marac demo, and what the product does
# FILE holds the demonstration's addresses; default: .demo/demo.env. Needs bash, curl and jq. Fails where the product does not do
# what it says. docs/ten-faults.md explains it.
set -euo pipefail

docs=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$docs/lib/demo.sh"
. "$docs/lib/cases.sh"

fault() { step "$*"; }
so() { printf '   => %s\n' "$*"; }

table=('Ashmere Police' 'Ashmere Idva service' 'Ashmere Housing' 'Ashmere Probation')

for part in "$docs"/ten-faults/*.sh; do
  # shellcheck disable=SC1090
  . "$part"
done

echo "Done: $steps faults."
