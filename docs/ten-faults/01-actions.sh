fault "Actions are not tracked, and \"not done\" hides among \"no longer possible\"."

pair=$(couple)
refer ashmere-police "$(paper "$pair" "Priya Raghunathan" 20)"
accept "Meets the threshold."
earlier=$case
plan 4 "${table[@]}"
list "$earlier"
send_agenda
open_meeting
agree 'Ashmere Police' BAIL_CONDITIONS true 1 "Ask for bail conditions that keep him from her street."
bail=$action
agree 'Ashmere Housing' SANCTUARY false 1 "Fit a second lock."
lock=$action
agree 'Ashmere Probation' RELEASE_DATE false 1 "Say on which day he is let out."
release=$action
hear
close_meeting
as ashmere-coordinator
send 201 POST "$meeting/minutes" <<<'{}'

as ashmere-police
change 422 PUT "$bail" "$bail/outcome" <<<'{"state": "COMPLETE", "outcome": "Done."}'
sees "\"done\" without what shows it is refused" '.errors[0].field == "evidence"'
report ashmere-police "$bail" <<<'{"state": "COMPLETE", "outcome": "The court added it.", "evidence": "Bail sheet, filed."}'
report ashmere-housing "$lock" <<<'{"state": "NOT_POSSIBLE", "outcome": "Not fitted.", "reason": "The tenant has moved."}'
get "$lock"
sees "\"no longer possible\" counts as not done while only its own agency says so" '.fulfilment == "NOT_DONE"'
call 404 PUT "$lock/confirmation" -H "If-Match: $(tag)"
show "and it cannot confirm that itself"
as ashmere-coordinator
get "$lock"
call 204 PUT "$lock/confirmation" -H "If-Match: $(tag)"
report ashmere-probation "$release" <<<'{"state": "NOT_DONE", "outcome": "Nobody was told.", "reason": "Nobody stood in."}'
as ashmere-coordinator
send 201 POST "$release/escalation" <<<'{"cause": "NO_ANSWER", "reason": "Asked twice."}'

plan 4 "${table[@]}"
get "$meeting/actions-review"
for kept in "$bail DONE" "$lock NOT_POSSIBLE" "$release NOT_DONE"; do
  sees "the next meeting hears ${kept#* }" 'any(.agencies[].lines[]; .action.id == $id and .finding == $finding)' \
    --arg id "$(basename "${kept% *}")" --arg finding "${kept#* }"
done
as ashmere-steering
get "$area/steering-list?limit=200"
sees "the steering group reads that probation owes it" \
  'any(.items[]; .agencyName == "Ashmere Probation" and .kind == "RELEASE_DATE" and .cause == "NO_ANSWER")'
sees "and nothing that leads to a case" 'all(.items[]; .action == null and (has("caseId") or has("description") | not))'
as ashmere-coordinator
get "$meeting"
send 204 POST "$meeting/cancellation" -H "If-Match: $(tag)" <<<'{"reason": "Planned to be looked at only."}'

so "Each action has one agency and a day. Only done with evidence, or an impossibility that somebody else confirmed, ends it; all else is read out at every meeting and reaches the steering group."
