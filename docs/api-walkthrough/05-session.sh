# The meeting: what became of earlier actions, each case, who does what, and who tells the victim.

step "He was seen at her work: the meeting is moved to this hour, with the reason. Who has not answered by its beginning is late."
move_to_now "It cannot wait for two weeks."
open_meeting
as ashmere-coordinator
get_until "$meeting/research-status" 'any(.items[].agencies[]; .late)'
show "late: $(body --arg listing "${listing##*/}" --slurpfile all "$work/agencies" '[.items[] | select(.listing == $listing)
  | .agencies[] | select(.late) | .agency as $id | $all[0][] | select(.id == $id) | .name] | sort | join(", ")')"

step "First is read out what agencies owe from earlier meetings. \"Not possible\" that was confirmed stands apart from \"not done\"."
as ashmere-chair
get "$meeting/actions-review"
while read -r line; do show "$line"; done < <(body '.agencies[] | "\(.name): " + ([.lines[].finding] | group_by(.)
  | map("\(length) \(.[0])") | join(", "))')
owed=$(body '[.agencies[].lines[] | select(.finding == "NOT_DONE")][0].action.id')
send 201 POST "$meeting/actions/$owed/remarks" <<<'{"said": "Its agency could not say why. It is asked to write by Friday."}'

step "Attendance: somebody without an account is there for housing and signed on paper; probation sent information only."
as ashmere-coordinator
jq -n '{status: "PRESENT", people: [{name: "Ellis Marchetti", observer: false, signedOnPaper: true}]}' |
  send 204 PUT "$meeting/attendance/$(agency 'Ashmere Housing')"
jq -n '{status: "INFORMATION_SENT", people: []}' | send 204 PUT "$meeting/attendance/$(agency 'Ashmere Probation')"

step "The catalogue says what kinds of action there are for an agency, and which are directed at the perpetrator."
get "$area/action-catalogue?agencyKind=PROBATION"
show "$(body '[.kinds[] | select(.aim == "PERPETRATOR") | .code] | join(", ")')"

step "What cannot be directed at him does not count as if it were."
as ashmere-chair
jq -n --arg owner "$(agency 'Ashmere Housing')" --arg due "$(day 3)" '{ownerAgency: $owner, description: "Replace the lock.",
  dueOn: $due, kind: "SANCTUARY", perpetratorDirected: true, riskLowered: "He has a key.", measure: "It does not turn."}' |
  send 422 POST "$listing/actions"
show "$(body '.errors[0] | .field + " " + .message')"

step "Actions are agreed: each is one agency's, by a day, against a risk, with a measure."
agree 'Ashmere Housing' SANCTUARY false 3 "Replace the lock by one that no old key opens."
lock=$action
agree 'Ashmere Police' STALKING_PROTECTION_ORDER true 5 "Apply again for a stalking protection order."
order=$action
agree 'Ashmere Probation' RELEASE_DATE false 0 "Tell the police on which day he is let out."
release=$action
for made in "$lock" "$order" "$release"; do
  get "$made"
  show "$(body '"\(.kind): \(.description)"')"
done

step "The meeting cannot be closed while a case has no outcome."
call 409 POST "$meeting/closing"
show "$(body '.errors[0].message')"

step "The case is heard: what is feared, what protects, and who tells her, when and how safely."
hear

step "The family is heard too. Nothing is asked of him this time, and without saying why it is not heard."
get "$meeting/agenda"
heard=$listing
listing=$area/listings/$(body --arg case "$family" '.items[] | select(.caseId == $case) | .listing')
jq -n --arg when "$(day 1)" '{outcome: "HEARD", riskSummary: {harm: "Mutilation.", toWhom: "Sahra.", contributing: "An aunt abroad.",
  protective: "The order."}, victimTold: {by: "Practice nurse", when: $when, howSafely: "At the surgery, alone."}}' |
  change 422 PUT "$listing/outcome" "$listing/outcome"
show "$(body '.errors[0] | .field + ": " + .message')"
hear "The order binds him already; more would tell him who spoke."
listing=$heard

step "The meeting is closed."
close_meeting
