# What became of the actions, until the next meeting and beyond it.

step "A person at housing accepts its action; then it is in progress, then done. Done without what shows it is refused."
as ashmere-housing
change 204 PUT "$lock" "$lock/acceptance" <<<'{"ownerName": "Zainab Al-Hashimi"}'
report ashmere-housing "$lock" <<<'{"state": "IN_PROGRESS", "outcome": "The locksmith comes tomorrow."}'
change 422 PUT "$lock" "$lock/outcome" <<<'{"state": "COMPLETE", "outcome": "The lock was replaced."}'
show "$(body '.errors[0] | .field + ": " + .message')"
report ashmere-housing "$lock" \
  <<<'{"state": "COMPLETE", "outcome": "The lock was replaced.", "evidence": "Receipt of the locksmith; the old key was tried."}'

step "The police say that theirs is not possible any more. Until somebody else believes it, it counts as not done."
report ashmere-police "$order" <<<'{"state": "NOT_POSSIBLE", "outcome": "No order was made.",
  "reason": "He was remanded for another offence on the same day."}'
as ashmere-coordinator
get "$order"
show "before: $(body .fulfilment)"
call 204 PUT "$order/confirmation" -H "If-Match: $(tag)"
get "$order"
show "after it is confirmed: $(body .fulfilment)"

step "Probation did not do its own, and says why. That settles nothing."
report ashmere-probation "$release" \
  <<<'{"state": "NOT_DONE", "outcome": "Nobody was told.", "reason": "The officer was ill and nobody stood in."}'

step "The coordinator sees what is past its day, and puts what cannot wait before the steering group."
as ashmere-coordinator
get "$area/actions?overdue=true"
show "overdue in the area: $(body length), the oldest \"$(body '.[0].description')\""
send 201 POST "$release/escalation" \
  <<<'{"cause": "TOO_DANGEROUS_TO_WAIT", "reason": "He may be out before anybody knows."}'

step "The steering group reads which agency owes what kind of action, how late, and why it is there; and nothing of the case."
as ashmere-steering
get "$area/steering-list?limit=200"
show "$(body '[.items[] | select(.cause == "TOO_DANGEROUS_TO_WAIT")][0] | "\(.agencyName), \(.kind), \(.grounds | join(" and ")), \(.cause), names the action: \(.action != null)"')"
call 404 GET "$release"

step "At the next meeting, which is held today too, it is all read out, agency by agency."
meeting=$later
move_to_now "The room is free today."
send_agenda
open_meeting
as ashmere-chair
get "$meeting/actions-review"
for made in "$lock" "$order" "$release"; do
  show "$(body --arg id "${made##*/}" '.agencies[] | .name as $name | .lines[] | select(.action.id == $id)
    | "\($name): \(.finding), \(.action.description) \(.action.reason // .action.evidence)"')"
done
sees "what was said of an action at the last meeting stands beside it" 'any(.agencies[].lines[]; .remarks | length > 0)'

step "What was not done is replaced by an action of another agency; it leaves the steering group's list by itself."
agree 'Ashmere Police' INTELLIGENCE true 1 "Watch for his release themselves." \
  "$(jq -n --arg id "${release##*/}" '{supersedes: $id}')"
watch=$action
get "$area/steering-list?limit=200"
show "on the list still: $(body --arg id "${release##*/}" '[.items[] | select(.action == $id)] | length')"
report ashmere-police "$watch" \
  <<<'{"state": "COMPLETE", "outcome": "He is out and is watched.", "evidence": "Entry in the command system."}'

step "The couple that was taken off is heard at this meeting, with nobody forgotten, and it is closed."
as ashmere-chair
get "$meeting/agenda"
listing=$area/listings/$(body --arg case "$third" '.items[] | select(.caseId == $case) | .listing')
hear "He is not found yet; the police look for him anyway."
close_meeting
as ashmere-coordinator
send 201 POST "$meeting/minutes" <<<'{}'
