#!/usr/bin/env bash
# docs/api-walkthrough.sh [FILE]   one case's whole way through the API of a running ./marac demo, with curl
# FILE holds the demonstration's addresses; default: .demo/demo.env. Needs bash, curl and jq. docs/api-walkthrough.md explains it.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
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

# as WHO [CLIENT]: signs in; the password goes from its file to curl, and the token to a file that curl reads.
as() {
  curl -sS --fail-with-body "$MARAC_TOKENS" -d grant_type=password -d "client_id=${2:-marac-demo}" \
    -d "username=$1" --data-urlencode "password@$MARAC_PASSWORD_FILE" >"$work/token" ||
    fail "$1 cannot sign in: $(cat "$work/token")"
  jq -r '"Authorization: Bearer " + .access_token' "$work/token" >"$work/authorization"
  rm "$work/token"
}

# call STATUS METHOD PATH [CURL OPTION…]: the answer is in $work/body, its headers in $work/headers.
call() {
  local wanted=$1 method=$2 path=$3 got
  shift 3
  got=$(curl -sS -X "$method" "$MARAC$path" -H "@$work/authorization" -D "$work/headers" -o "$work/body" \
    -w '%{http_code}' "$@")
  [ "$got" = "$wanted" ] || fail "$method $path: $got instead of $wanted: $(jq -c . "$work/body" 2>/dev/null || cat "$work/body")"
}

# send STATUS METHOD PATH [CURL OPTION…] <BODY: a call with the JSON that comes in.
send() {
  cat >"$work/request"
  call "$@" -H 'Content-Type: application/json' --data-binary "@$work/request"
}

get() { call 200 GET "$1"; }
body() { jq -er "$1" "$work/body"; }
# What was read or written last has this version; a change names it, so that nobody overwrites what they have not seen.
tag() { sed -n 's/^[Ee][Tt]ag: *\(".*"\).*$/\1/p' "$work/headers"; }
day() { jq -rn "now + $1 * 86400 | strftime(\"%Y-%m-%d\")"; }
agency() { jq -er --arg name "$1" '.[] | select(.name == $name) | .id' "$work/agencies"; }

area=/areas/$AREA_ASHMERE

step "Housing's representative signs in and reads which agencies there are."
as ashmere-housing
get "$area/agencies"
cp "$work/body" "$work/agencies"
show "$(body length) agencies"

step "Housing refers a woman whom the coordinator's office may know; she could not be asked for her consent."
jq -n --arg incident "$(day -1)" --arg decided "$(jq -rn 'now - 3600 | todate')" '{
  referrerName: "Zainab Al-Hashimi",
  victim: {surname: "Llwyd Parry", givenNames: "Angharad", bornOn: "1983-07-19", pregnant: false,
    addresses: [{lines: "4 Fuller\u0027s Row, Ashmere", postcode: "ZZ4 9ZZ"}]},
  perpetrators: [{surname: "Parry", givenNames: "Gethin", bornOn: "1979-09-08", pregnant: false,
    relationship: "former partner"}],
  safeContact: {phone: "07700 900321", safeToCall: true, safeTimes: "mornings", messageMayBeLeft: false},
  criteria: ["PROFESSIONAL_JUDGEMENT"],
  judgementReason: "He is back, and this time he was inside.",
  incidentOn: $incident, incidentBasis: "INCIDENT",
  narrative: "The new lock was opened with a key. Nothing was taken but a photograph of her.",
  indicators: ["STALKING", "ESCALATION"],
  victimAware: false,
  victimUnawareReason: "She does not answer, and a message could be read by him.",
  riskAssessment: {instrument: "TWENTY_FOUR", version: 1, completedOn: $incident, answers:
    [range(1; 25) | {question: "Q\(if . < 10 then "0" else "" end)\(.)", answer: (if . % 2 == 0 then "YES" else "DONT_KNOW" end)}]},
  sharing: {consent: "NOT_SOUGHT", consentReason: "She cannot be reached safely.",
    purpose: "To lower the risk of serious harm by a plan of all agencies.",
    lawfulBases: ["UK_GDPR_6_1_E_PUBLIC_TASK", "CRIME_AND_DISORDER_ACT_1998_S115"],
    necessity: "No agency alone can keep him out.", proportionality: "Nothing but what bears on the risk is shared.",
    risksOfSharing: "He could learn of it.", risksOfNotSharing: "The next time she is at home.",
    decisionMaker: "Zainab Al-Hashimi", decisionMakerRole: "Housing officer", decidedAt: $decided}}' |
  send 201 POST "$area/referrals"
referral=$(body .id)

step "A referral without a reason for leaving consent out is refused, field by field."
jq 'del(.sharing.consentReason)' "$work/request" >"$work/incomplete"
send 422 POST "$area/referrals" <"$work/incomplete"
show "$(body '.errors[0] | .field + ": " + .message')"

step "The matcher, which works by itself, has found an earlier case of the same people."
as ashmere-coordinator
for _ in $(seq 60); do
  get "$area/referrals/$referral/matches"
  [ "$(body '.searched and (.proposals | length > 0)')" = false ] || break
  sleep 0.5
done
[ "$(body '.proposals | length > 0')" = true ] || fail "no earlier case was proposed"
show "$(body '.proposals[-1].people | map((.role | ascii_downcase) + ": surname " + .surname + ", given name " + .givenName + ", date of birth " + .bornOn) | join("; ")')"

step "It cannot be accepted while nobody has said whether these are the same people."
get "$area/referrals/$referral"
accept='{"decision": "ACCEPT", "reason": "He has a key: high risk."}'
send 409 PUT "$area/referrals/$referral/screening" -H "If-Match: $(tag)" <<<"$accept"
show "$(body '.errors[0].message')"

step "The coordinator reads what the protocol's rule proposes, and the plan of last time, and determines a repeat."
get "$area/referrals/$referral/repeat-determination"
jq '[.earlierCases[] | select(.finding.proposed == "REPEAT")][0]' "$work/body" >"$work/earlier"
show "$(jq -r '.finding.why + " of " + (.finding.anchor | ascii_downcase | gsub("_"; " ")) + "; actions of last time: " + ([.previousPlan[] | .state] | join(", "))' "$work/earlier")"
jq -n --slurpfile earlier "$work/earlier" '{verdict: "REPEAT", earlierCase: $earlier[0].id,
  whatWillBeDifferent: "The lock goes to a system that no old key opens, and the order is applied for again."}' |
  send 204 PUT "$area/referrals/$referral/repeat-determination" -H "If-Match: $(tag)"

step "The coordinator accepts the referral, and it is a case with a number."
get "$area/referrals/$referral"
case=$(body .caseId)
send 204 PUT "$area/referrals/$referral/screening" -H "If-Match: $(tag)" <<<"$accept"
get "$area/cases/$case"
show "case $(body .caseNumber), $(body .state)"

step "A meeting is planned in a fortnight, with police, the Idva service, housing and probation."
jq -n --arg at "$(jq -rn 'now + 14 * 86400 | todate')" --arg police "$(agency 'Ashmere Police')" \
  --arg idva "$(agency 'Ashmere Idva service')" --arg housing "$(agency 'Ashmere Housing')" \
  --arg probation "$(agency 'Ashmere Probation')" \
  '{kind: "MARAC", startsAt: $at, venue: "Civic Centre", agencies: [$police, $idva, $housing, $probation]}' |
  send 201 POST "$area/meetings"
meeting=$area/meetings/$(body .id)

step "The case is listed; until the agenda is circulated, probation sees nothing of it."
jq -n --arg case "$case" '{caseId: $case}' | send 201 POST "$meeting/listings"
listing=$area/listings/$(body .id)
as ashmere-probation
call 404 GET "$area/cases/$case"

step "The agenda is closed, which fixes its order and the reasons for it, and circulated."
as ashmere-coordinator
get "$area/waiting-cases?limit=200"
jq '{waiting: [.[] | {caseId, reason: "Not screened yet; the next meeting takes it.", choice: "NEXT"}]}' "$work/body" >"$work/waiting"
get "$meeting"
send 204 POST "$meeting/agenda/closing" -H "If-Match: $(tag)" <"$work/waiting"
call 204 POST "$meeting/agenda/circulation" -H "If-Match: $(tag)"
get "$meeting/agenda"
show "$(body '.items[] | "\(.place). \(.caseNumber), \(.occurrence): \(.reason)"')"

step "Probation can now find the people in its own records, and returns what it holds; one line is for the chair alone."
as ashmere-probation
get "$meeting/research-list"
perpetrator=$(body '.items[0].people[] | select(.role == "PERPETRATOR") | .id')
jq -n --arg person "$perpetrator" '{submit: true, nothingHeld: false, audience: "ALL_LISTED",
  peopleKnown: [{person: $person, known: true}], lastContact: "Order ended two years ago.", lines: [
    {person: $person, kind: "FACT", text: "Breached two orders before.", audience: "ALL_LISTED", minuted: true},
    {person: $person, kind: "OPINION", text: "Told his officer that he has somebody at the council.",
      audience: "CHAIR_COORDINATOR", minuted: true}]}' |
  send 204 PUT "$listing/research-return"

step "Housing reads the first line and does not learn that there is a second; the chair reads both."
as ashmere-housing
get "$listing/research"
show "housing: $(body '[.agencies[].lines[]] | length') line, the chair: $(as ashmere-chair && get "$listing/research" && body '[.agencies[].lines[]] | length') lines"

step "Coordinator and chair sign the declaration of confidentiality for this meeting; the chair opens it."
for who in ashmere-coordinator ashmere-chair; do
  as "$who"
  get "$meeting/declaration"
  jq '{textVersion: .textVersion}' "$work/body" | send 204 PUT "$meeting/declaration"
done
call 204 POST "$meeting/opening"

step "Attendance: somebody without an account is there for housing and signed on paper; probation sent information only."
as ashmere-coordinator
jq -n '{status: "PRESENT", people: [{name: "Ellis Marchetti", observer: false, signedOnPaper: true}]}' |
  send 204 PUT "$meeting/attendance/$(agency 'Ashmere Housing')"
jq -n '{status: "INFORMATION_SENT", people: []}' | send 204 PUT "$meeting/attendance/$(agency 'Ashmere Probation')"

step "An action is agreed: one agency owns it, by a day, against a risk, with a measure."
jq -n --arg owner "$(agency 'Ashmere Housing')" --arg due "$(day 3)" '{ownerAgency: $owner, ownerName: "Zainab Al-Hashimi",
  description: "Replace the lock by one that no old key opens.", dueOn: $due, riskLowered: "He has a key.",
  measure: "The old key does not turn.", perpetratorDirected: false}' |
  send 201 POST "$listing/actions"
action=$area/actions/$(body .id)

step "The meeting cannot be closed while a case has no outcome."
call 409 POST "$meeting/closing"
show "$(body '.errors[0].message')"

step "The case is heard: what is feared, what protects, and who tells her, when and how safely."
get "$listing/outcome"
jq -n --arg when "$(day 15)" '{outcome: "HEARD", riskSummary: {harm: "An attack at home.", toWhom: "Angharad.",
    contributing: "He has a key and comes when she is out.", protective: "Her employer.",
    noPerpetratorAction: "The order of last time is being applied for again by the police themselves."},
  victimTold: {by: "Idva", when: $when, howSafely: "At work, in the office of her manager."}}' |
  send 204 PUT "$listing/outcome" -H "If-Match: $(tag)"

step "The meeting is closed."
call 204 POST "$meeting/closing"

step "The coordinator issues the minutes: frozen, and each reader gets the share that the agencies meant for them."
as ashmere-coordinator
send 201 POST "$meeting/minutes" <<<'{"note": "The next meeting is a month from now."}'
minutes=$area/minutes/$(body .id)
for who in ashmere-housing ashmere-chair; do
  as "$who"
  get "$minutes"
  show "$who: number $(body .number), $(body '[.cases[].paragraphs[].lines[]] | length') line for all, $(body '[.cases[].annex[].lines[]] | length') for fewer"
done

step "Housing reports its action as done; without evidence that is refused."
as ashmere-housing
get "$action"
version=$(tag)
send 422 PUT "$action/outcome" -H "If-Match: $version" <<<'{"state": "COMPLETE", "outcome": "The lock was replaced."}'
show "$(body '.errors[0] | .field + ": " + .message')"
send 204 PUT "$action/outcome" -H "If-Match: $version" \
  <<<'{"state": "COMPLETE", "outcome": "The lock was replaced.", "evidence": "Receipt of the locksmith; the old key was tried."}'

step "Somebody of another area asks for the case, and gets the bytes that they get for a case which does not exist."
as northfold-coordinator
call 404 GET "$area/cases/$case"
mv "$work/body" "$work/outside"
call 404 GET "/areas/$AREA_NORTHFOLD/cases/00000000-0000-4000-8000-000000000000"
cmp -s "$work/outside" "$work/body" || fail "the two answers differ"
show "$(jq -c . "$work/body")"

step "The auditor needs a fresh sign-in for the log, and then reads who saw this case, and why they could."
as ashmere-auditor
call 401 GET "$area/audit?case=$case"
as ashmere-auditor marac-demo-stepup
for _ in $(seq 60); do
  get "$area/audit?case=$case"
  [ "$(body '[.entries[-1].index] | all')" = false ] || break
  sleep 0.5
done
show "$(body '.entries | length') entries, the first: $(body '.entries[0].permission')"
entry=$area/audit/entries/$(body '.entries[0].id')

step "The auditor takes along the log's signed checkpoint, the first entry and the proof that it is in the log."
get "$area/audit/verifier-keys" && mv "$work/body" "$work/keys"
get "$area/audit/checkpoint" && mv "$work/body" "$work/checkpoint"
get "$entry/leaf" && mv "$work/body" "$work/leaf"
get "$entry/proof" && mv "$work/body" "$work/proof"

step "All three are checked offline, by a program that trusts the log's keys alone."
"$home/marac" audit verify-checkpoint --origin demo.invalid/ashmere --keys "$work/keys" "$work/checkpoint" |
  while read -r line; do show "$line"; done
"$home/marac" audit verify-proof --origin demo.invalid/ashmere --keys "$work/keys" --leaf "$work/leaf" "$work/proof" |
  sed -n '/^act/p' | while read -r line; do show "$line"; done

echo "Done: $steps steps."
