fault "There are more cases than minutes, and one is dropped without a word."

refer ashmere-police "$(paper "$(couple)" "Priya Raghunathan" 2)"
accept "Meets the threshold."
second=$case
refer ashmere-police "$(paper "$(couple)" "Priya Raghunathan" 2)"
accept "Meets the threshold."
forgotten=$case
plan 172800 "${table[@]}"
another=$meeting
plan 4 "${table[@]}"
full=$meeting
list "$repeat" 120
repeat_listing=$listing
list "$second" 120
second_listing=$listing
get "$meeting"
call 409 POST "$meeting/agenda/closing" -H "If-Match: $(tag)"
sees "an agenda cannot be closed while a case waits of which nothing is said" '.errors[0].message | contains($number)' \
  --arg number "$number"
list "$forgotten"
get "$meeting/agenda"
sees "with it there are 252 minutes for 240, and the agenda says so and names a later meeting that has room" \
  '.minutesPlanned == 252 and .overrun.minutes == 12 and .overrun.furtherMeeting != null'
sees "all three are still on it: nothing is dropped by a number" '.items | length == 3'
get "$listing/outcome"
jq -n '{outcome: "WITHDRAWN"}' | send 422 PUT "$listing/outcome" -H "If-Match: $(tag)"
sees "whoever takes one off says why" '.errors[0].field == "reason"'
get "$listing/outcome"
send 204 PUT "$listing/outcome" -H "If-Match: $(tag)" <<<'{"outcome": "WITHDRAWN", "reason": "The later meeting has room."}'
meeting=$another
list "$forgotten"
forgotten_listing=$listing
meeting=$full
send_agenda
open_meeting
call 409 POST "$meeting/closing"
sees "a meeting does not end while a case has no outcome" '.errors[0].message | startswith("without an outcome")'

so "Time is counted and overruns are shown with where there is room, but a person decides, with a reason, what waits."
