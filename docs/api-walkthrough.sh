#!/usr/bin/env bash
# docs/api-walkthrough.sh [FILE]   the whole cycle through the API of a running ./marac demo, with curl
# FILE holds the demonstration's addresses; default: .demo/demo.env. Needs bash, curl and jq. docs/api-walkthrough.md explains it.
set -euo pipefail

docs=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$docs/lib/demo.sh"
. "$docs/lib/cases.sh"

for part in "$docs"/api-walkthrough/*.sh; do
  # shellcheck disable=SC1090
  . "$part"
done

echo "Done: $steps steps."
