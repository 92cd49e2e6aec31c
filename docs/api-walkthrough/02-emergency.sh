# What cannot wait: an emergency meeting in one call, the case closed after it and opened again.

step "An emergency meeting for the family, in one call: meeting and listing, with the reason."
as ashmere-coordinator
jq -n --arg at "$(in_seconds 3)" --argjson agencies "$(agencies 'Ashmere Police' 'Ashmere General practices' \
  "Ashmere Children's social care")" '{startsAt: $at, venue: "By telephone", agencies: $agencies,
  reason: "The flights are tomorrow."}' | send 201 POST "$area/cases/$family/emergency-meeting"
meeting=$area/meetings/$(body .id)
get "$meeting/agenda"
listing=$area/listings/$(body '.items[0].listing')
show "$(body '.items[] | "\(.place). \(.caseNumber): \(.reason)"')"

step "Within minutes it is sent to its agencies, opened, heard and closed, with one action; it waits for no regular meeting."
send_agenda
open_meeting
agree 'Ashmere Police' FGM_PROTECTION_ORDER true 1 "Apply for an FGM protection order that keeps her passport."
order=$action
hear
close_meeting

step "The case cannot be closed while something is owed. The police show that it was done, and it is."
as ashmere-coordinator
send 409 POST "$area/cases/$family/closures" <<<'{"reason": "The order is made."}'
show "$(body '.errors[0] | .field + " " + .message')"
report ashmere-police "$order" \
  <<<'{"state": "COMPLETE", "outcome": "The court made the order.", "evidence": "Sealed copy, filed with the case."}'
as ashmere-coordinator
send 201 POST "$area/cases/$family/closures" <<<'{"reason": "The order is made."}'
get "$area/cases/$family"
show "$(body '.caseNumber + " " + .state')"

step "New facts come in: the coordinator opens it again, with the reason. Who closed and reopened it, and why, stays to be read."
send 204 PUT "$area/cases/$family/reopening" <<<'{"reason": "He has asked for a second passport."}'
get "$area/cases/$family/closures"
show "$(body '.[-1] | "closed: \(.reason) reopened: \(.reopenedReason)"')"
