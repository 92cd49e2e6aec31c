fault "The safe address, or that there is one, leaks."

refer ashmere-housing "$(paper "$(couple)" "Zainab Al-Hashimi" 4 | jq '.victim.addresses = [
  {lines: "12 Quay Terrace, Ashmere", postcode: "ZZ1 9ZZ", confidential: false},
  {lines: "The refuge at Saltmarsh Road", postcode: "ZZ7 9ZZ"}]')"
get "$area/referrals/$referral"
sees "a victim's address of which nobody says otherwise is taken for a safe one; even its referrer's page has no more than its id" \
  '.people[].addresses[] | select(.confidential) | .lines == null'
safe=$area/addresses/$(body '.people[].addresses[] | select(.confidential) | .id')
open=$area/addresses/$(body '.people[] | select(.role == "VICTIM") | .addresses[] | select(.confidential | not) | .id')
accept "Meets the threshold."
safe_case=$case
plan 86400 "${table[@]}"
safe_meeting=$meeting
list "$safe_case"
safe_listing=$listing
send_agenda
get "$meeting/agenda"
sees "it is not on the agenda, and the address that everybody knows is" \
  '[.. | .lines? // empty] | any(. == "12 Quay Terrace, Ashmere") and all(contains("refuge") | not)'

as ashmere-probation
get "$area/cases/$safe_case"
sees "probation reads the case and finds one address, and no sign of a second" \
  '[.people[].addresses[]] | length == 1 and all(.confidential | not)'
call 404 GET "$safe"
mv "$work/body" "$work/not-yours"
call 404 GET "$area/addresses/00000000-0000-4000-8000-000000000000"
cmp -s "$work/not-yours" "$work/body" || fail "an address that is not yours answers otherwise than one that is not there"
show "asked for it, probation gets the bytes of an address that does not exist"

as ashmere-idva
call 200 GET "$safe"
sees "the Idva opens it" '.lines | contains("refuge")'
as ashmere-auditor marac-demo-stepup
get_until "$area/audit?case=$safe_case" 'any(.entries[]; .permission == "OPEN_ADDRESS" and .outcome == "DONE")'
sees "and that is written down, once" '[.entries[] | select(.permission == "OPEN_ADDRESS" and .outcome == "DONE")] | length == 1'

as ashmere-police
call 204 PUT "$open/confidentiality"
as ashmere-probation
get "$area/cases/$safe_case"
sees "he has found the other address too: the police hide it, and it is gone from the case as probation reads it" \
  '[.people[].addresses[]] | length == 0'
as northfold-coordinator
call 404 GET "$area/cases/$safe_case"
mv "$work/body" "$work/outside"
call 404 GET "/areas/$AREA_NORTHFOLD/cases/00000000-0000-4000-8000-000000000000"
cmp -s "$work/outside" "$work/body" || fail "somebody of another area can tell that there is such a case"
show "another area cannot tell that there is such a case"

so "A safe address is in no list. Who is meant opens it by itself, each opening is written down, and nobody else can tell that it is there."
