# A party who is called like somebody at the table, and a case that is closed to all but a few.

step "A referral comes in of a man who is called like somebody at the table. It is not accepted before somebody says who he is."
couple=$(couple)
refer ashmere-health "$(paper "$couple" "Li Wei" 2 |
  jq '.perpetrators[0] += {surname: "Sandhu", givenNames: "Gurpreet Kaur"}')"
as ashmere-coordinator
get_until "$area/referrals/$referral/matches" .searched
get "$area/referrals/$referral"
named=$(body .caseId)
version=$(tag)
send 409 PUT "$area/referrals/$referral/screening" -H "If-Match: $version" \
  <<<'{"decision": "ACCEPT", "reason": "He has a knife."}'
show "$(body '.errors[0].message')"
get "$area/referrals/$referral/resemblances"
show "$(body '.[0] | "\(.name) is called like the \(.role | ascii_downcase): surname \(.surname | ascii_downcase), given name \(.givenName | ascii_downcase)"')"

step "It is the same family. The case is closed to that member from now on, as if it were not there; nobody tells them of it."
jq '.[0] | {subject, agency, name, person, decision: "CONFLICT", reason: "His sister works there."}' "$work/body" |
  send 201 POST "$area/referrals/$referral/resemblances"
as ashmere-probation
call 404 GET "$area/cases/$named"

step "Others know him from work, so it becomes a staff case: open to those who are named, a coordinator and a chair among them."
as ashmere-coordinator
get "$area/members"
jq '{named: [.[] | select(.until == null) | select(.name == ("Nkechi Okafor", "Tomasz Wieczorek", "Li Wei")) | .subject] | unique,
  reason: "His sister works with most of the table."}' "$work/body" >"$work/mark"
as ashmere-deputy
get "$area/cases/$named"
as ashmere-coordinator
send 204 PUT "$area/cases/$named/staff-case" <"$work/mark"
as ashmere-deputy
call 404 GET "$area/cases/$named"
show "to the deputy coordinator, who is not named, it is not there any more"

step "She moves to friends abroad, and the referral is sent elsewhere with a reason."
as ashmere-coordinator
jq -n '{decision: "REDIRECT", reason: "She has left the country.", redirectedTo: "The helpline of that country."}' |
  change 204 PUT "$area/referrals/$referral" "$area/referrals/$referral/screening"
