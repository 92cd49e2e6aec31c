# Signs people in at a running demonstration and calls its API. Sourced by scripts that were given its demo.env, or nothing.
# Needs bash, curl and jq.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
environment=${1:-${MARAC_DEMO_ENV:-$home/.demo/demo.env}}
[ -r "$environment" ] || { echo "no $environment: start ./marac demo first, or name its demo.env" >&2; exit 1; }
for tool in curl jq; do command -v "$tool" >/dev/null || { echo "$tool is needed" >&2; exit 1; }; done
# shellcheck disable=SC1090
. "$environment"

# Tokens and what people wrote are kept where only this user can read them, and not for longer than this takes.
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

steps=0
step() { steps=$((steps + 1)); printf '%2d. %s\n' "$steps" "$*"; }
show() { printf '      %s\n' "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }

# as WHO [CLIENT]: signs in; the password goes from its file to curl, and the token to a file that curl reads. Who signed in
# within the last two minutes need not again.
as() {
  authorization=$work/authorization-$1-${2:-marac-demo}
  [ -z "$(find "$authorization" -mmin -2 2>/dev/null)" ] || return 0
  curl -sS --fail-with-body "$MARAC_TOKENS" -d grant_type=password -d "client_id=${2:-marac-demo}" \
    -d "username=$1" --data-urlencode "password@$MARAC_PASSWORD_FILE" >"$work/token" ||
    fail "$1 cannot sign in: $(cat "$work/token")"
  jq -r '"Authorization: Bearer " + .access_token' "$work/token" >"$authorization"
  rm "$work/token"
}

# try METHOD PATH [CURL OPTION…]: leaves the answer in $work/body, its headers in $work/headers, its number in $status.
try() {
  local method=$1 path=$2
  shift 2
  status=$(curl -sS -X "$method" "$MARAC$path" -H "@$authorization" -D "$work/headers" -o "$work/body" \
    -w '%{http_code}' "$@")
}

# call STATUS METHOD PATH [CURL OPTION…]: fails unless the answer is that.
call() {
  local wanted=$1
  shift
  try "$@"
  [ "$status" = "$wanted" ] ||
    fail "$1 $2: $status instead of $wanted: $(jq -c . "$work/body" 2>/dev/null || cat "$work/body")"
}

# send STATUS METHOD PATH [CURL OPTION…] <BODY: a call with the JSON that comes in.
send() {
  cat >"$work/request"
  call "$@" -H 'Content-Type: application/json' --data-binary "@$work/request"
}

get() { call 200 GET "$1"; }
body() { jq -er "$@" "$work/body" || fail "what was answered has no $1"; }
# sees WORDS FILTER [JQ OPTION…]: fails unless what was answered last is as the filter says, and shows the words for it.
sees() {
  local words=$1
  shift
  jq -e "$@" "$work/body" >/dev/null || fail "it is not so that $words: $(jq -c . "$work/body")"
  show "$words"
}

# What was read or written last has this version; a change names it, so that nobody overwrites what they have not seen.
tag() { sed -n 's/^[Ee][Tt]ag: *\(".*"\).*$/\1/p' "$work/headers"; }
# change STATUS METHOD PATH-OF-THE-VERSION PATH <BODY: reads the one, then changes the other by that version.
change() {
  local wanted=$1 method=$2 version=$3 path=$4
  cat >"$work/change"
  get "$version"
  send "$wanted" "$method" "$path" -H "If-Match: $(tag)" <"$work/change"
}

# day DAYS: that many days from today, as London counts days.
day() { TZ=Europe/London jq -rn "now + $1 * 86400 | strflocaltime(\"%Y-%m-%d\")"; }
in_seconds() { jq -rn "now + $1 | todate"; }
agency() { jq -er --arg name "$1" '.[] | select(.name == $name) | .id' "$work/agencies"; }
# agencies NAME…: their ids as a JSON list.
agencies() { jq -n '[$named[] as $name | $all[0][] | select(.name == $name) | .id] | if length == ($named | length)
  then . else error("no such agency") end' --slurpfile all "$work/agencies" --argjson named "$(jq -n '$ARGS.positional' --args "$@")"; }

# Asks until the answer to a GET is as the filter says: for what the service does by itself a moment later.
get_until() {
  local path=$1 filter=$2
  for _ in $(seq 120); do
    get "$path"
    if jq -e "$filter" "$work/body" >/dev/null; then return 0; fi
    sleep 0.5
  done
  fail "$path never came to: $filter"
}

area=/areas/$AREA_ASHMERE
as ashmere-coordinator
get "$area/agencies"
cp "$work/body" "$work/agencies"
