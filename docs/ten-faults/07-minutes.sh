fault "Minutes hold too much, and are copied too far."

meeting=$safe_meeting
listing=$safe_listing
as ashmere-idva-service
jq -n '{submit: true, nothingHeld: false, audience: "ALL_LISTED", lines: [
  {kind: "FACT", text: "She was reached twice.", audience: "ALL_LISTED", minuted: true},
  {kind: "FACT", text: "She leaves on Friday.", audience: "CHAIR_COORDINATOR_IDVA", minuted: true},
  {kind: "OPINION", text: "Her aunt may tell him.", audience: "ALL_LISTED", minuted: false}]}' |
  send 204 PUT "$listing/research-return"
agree "Ashmere Children's social care" OTHER false 7 "Look whether a child visits there."
hear "Nothing may tell him that she spoke."
close_meeting
as ashmere-coordinator
send 201 POST "$meeting/minutes" <<<'{}'
minutes=$area/minutes/$(body .id)
for reader in "ashmere-probation 1" "ashmere-idva 2" "ashmere-chair 2"; do
  as "${reader% *}"
  get "$minutes"
  sees "${reader% *} finds ${reader#* } of the three lines" '[.cases[] | .paragraphs[], .annex[] | .lines[]] | length == $lines' \
    --argjson lines "${reader#* }"
  jq -e '[.. | strings] | any(contains("aunt") or contains("refuge")) | not' "$work/body" >/dev/null ||
    fail "what was not to be minuted, or an address, is in the minutes"
done
show "what was not to be minuted is in nobody's, and no safe address"
as ashmere-social-care
get "$minutes"
sees "who only owns an action reads that action, and nothing else of the case" \
  '.cases[0] | .extent == "OWN_ACTIONS" and (.ownActions | length) == 1 and .minute == null and .paragraphs == []'
sees "every reader finds on it how it is handled" '.handling | contains("do not copy it")'
jq -S . "$work/body" >"$work/issued"
as ashmere-coordinator
send 422 POST "$meeting/minutes" <<<'{}'
send 201 POST "$meeting/minutes" <<<'{"correction": "The chair was late."}'
as ashmere-social-care
get "$minutes"
jq -S . "$work/body" | cmp -s - "$work/issued" || fail "issued minutes have changed"
show "a correction is a new number that says what it corrects; what was issued does not change"

so "What an agency said stays that agency's: each reader gets the share that was meant for them, made anew for them and never as a copy of all."
