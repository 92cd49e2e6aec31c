# The meetings of an area's own kinds, an agenda that has more than there is time for, and its order.

step "The administrator's protocol has a kind of meeting of the area's own: a joint screening of children and pregnant women."
as ashmere-administrator marac-demo-stepup
get "$area/protocol"
if jq -e '.settings.meetingKinds | all(.code != "CHILDREN")' "$work/body" >/dev/null; then
  protocol=$(tag)
  jq --argjson agencies "$(agencies 'Ashmere Police' 'Ashmere Idva service' "Ashmere Children's social care")" '.settings
    | .meetingKinds += [{code: "CHILDREN", label: "Joint screening", agencies: $agencies, slotMinutes: 8,
      meetingMinutes: 60, cutOffHours: 24, quorum: true, takes: ["CHILDREN", "PREGNANCY"]}]' "$work/body" |
    send 201 POST "$area/protocol" -H "If-Match: $protocol"
  get "$area/protocol"
fi
show "$(body '.settings | "every area: MARAC (\(.slotMinutes) minutes a case, \(.meetingMinutes) in all), EMERGENCY; this one: " + (.meetingKinds | map("\(.code) (\(.slotMinutes) and \(.meetingMinutes) minutes, takes \(.takes | join(" or ")))") | join(", "))')"

step "One is planned: its agencies come from the protocol, and it does not take a case without children."
as ashmere-coordinator
jq -n --arg at "$(in_seconds 864000)" '{kind: "CHILDREN", startsAt: $at, venue: "Civic Centre"}' |
  send 201 POST "$area/meetings"
screening=$area/meetings/$(body .id)
jq -n --arg case "$angharad" '{caseId: $case}' | send 409 POST "$screening/listings"
show "$(body '.errors[0] | .field + " " + .message')"

step "The file for a calendar has its time and a neutral word: no place, agency, number or name."
get "$screening/calendar"
if grep -qiE 'ashmere|civic|marac|children|screening|ASH-|parry' "$work/body"; then fail "the calendar file says too much"; fi
show "$(tr -d '\r' <"$work/body" | grep -E '^(SUMMARY|CLASS)' | paste -sd' ' -)"

step "It is cancelled, with a reason that all who are invited read; a calendar that takes the file again strikes it out."
get "$screening"
send 204 POST "$screening/cancellation" -H "If-Match: $(tag)" <<<'{"reason": "The room is flooded."}'
get "$screening/calendar"
show "$(tr -d '\r' <"$work/body" | grep '^STATUS')"

step "The next two regular meetings are planned, with police, the Idva service, housing, probation and social care."
asked=('Ashmere Police' 'Ashmere Idva service' 'Ashmere Housing' 'Ashmere Probation' "Ashmere Children's social care")
plan 3628800 "${asked[@]}"
later=$meeting
plan 1209600 "${asked[@]}"
marac=$meeting

step "Police refer a third couple. It is accepted, and listed with the first; the family that was opened again is forgotten."
refer ashmere-police "$(paper "$(couple)" "Priya Raghunathan" 5)"
accept "Meets the threshold."
third=$case
list "$third" 120
third_listing=$listing
list "$angharad" 120

step "No case is passed over: the agenda cannot be closed while one waits of which nothing is said."
get "$area/cases/$family"
number=$(body .caseNumber)
get "$meeting"
call 409 POST "$meeting/agenda/closing" -H "If-Match: $(tag)"
sees "on no agenda, and nothing is said why it may wait: $number" '.errors[0].message | contains($number)' \
  --arg number "$number"

step "The family is listed too, and comes first by its own right. Now there is more than there is time for, and the agenda says so."
list "$family"
get "$meeting/agenda"
show "$(body '.items[] | "\(.place). \(.occurrence), \(.slotMinutes) minutes: \(.reason)"' | paste -sd'|' - | sed 's/|/ | /g')"
show "$(body '.overrun | .warning')"

step "Nothing is dropped by that: the coordinator takes the third couple off, with the reason, and lists it at the later meeting."
get "$third_listing/outcome"
jq -n '{outcome: "WITHDRAWN", reason: "No time this month; nothing new has happened."}' |
  send 204 PUT "$third_listing/outcome" -H "If-Match: $(tag)"
(meeting=$later && list "$third")
get "$meeting/agenda"
show "$(body '"\(.minutesPlanned) of \(.minutesAvailable) minutes"')"

step "The Idva can stay for an hour only: the coordinator moves Angharad's case up by hand, and everybody reads why."
get "$meeting/agenda"
listing=$(body --arg case "$angharad" '.items[] | select(.caseId == $case) | .listing')
get "$meeting"
version=$(tag)
jq -n --arg listing "$listing" '{listing: $listing, place: 1, reason: "Her Idva must leave after an hour."}' |
  send 204 POST "$meeting/agenda/moves" -H "If-Match: $version"
get "$meeting/agenda"
while read -r line; do show "$line"; done < <(body '.items[] | "\(.place). \(.caseNumber), \(.occurrence): \(.reason)" +
  (if .moved then " Moved by \(.moved.byName), would be \(.moved.ownPlace)." else "" end)')
listing=$area/listings/$listing

step "Who looked before that and now moves something too is told that the agenda has changed; no move undoes another unseen."
jq -n --arg listing "${listing##*/}" '{listing: $listing, place: 2, reason: "As it was."}' |
  send 412 POST "$meeting/agenda/moves" -H "If-Match: $version"
show "$(body .title)"
