fault "Research comes late, or not at all."

as ashmere-probation
send 204 PUT "$safe_listing/research-return" <<<'{"submit": true, "nothingHeld": true}'
as ashmere-housing
send 204 PUT "$safe_listing/research-return" <<<'{"submit": false, "nothingHeld": true}'
as ashmere-coordinator
get "$safe_meeting/research-status"
sees "\"nothing held\" is an answer; silence is none, and neither is a draft" \
  '.items[0].agencies | map(select(.submittedAt)) | length == 1 and .[0].agency == $probation' \
  --arg probation "$(agency 'Ashmere Probation')"
call 200 POST "$safe_meeting/chase"
sees "those who owe an answer are reminded, and who has no address is counted: somebody calls them" \
  '.told + .toldAlready + .withoutAddress >= 3'

meeting=$safe_meeting
move_to_now "It cannot wait until tomorrow."
open_meeting
as ashmere-coordinator
get_until "$meeting/research-status" 'any(.items[].agencies[]; .late)'
sees "as soon as the meeting begins it stands there who is late" '[.items[0].agencies[] | select(.late)] | length == 3'
as ashmere-police
send 204 PUT "$safe_listing/research-return" <<<'{"submit": true, "nothingHeld": true}'
as ashmere-coordinator
get "$meeting/research-status"
sees "who answers then has answered, and late" \
  '.items[0].agencies[] | select(.agency == $police) | .late and .submittedAt != null' --arg police "$(agency 'Ashmere Police')"

so "One return for each agency and case; nobody's silence passes for \"nothing known\"."
