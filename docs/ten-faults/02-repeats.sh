fault "A repeat is not recognised, or not sent back."

as ashmere-police
send 201 POST "$area/cases/$earlier/flags" <<<'{}'
flag=$area/flags/$(body .id)
jq -n --arg on "$(day -1)" '{occurredOn: $on, basis: "INCIDENT", kinds: ["UNWANTED_CONTACT"],
  account: "Eleven calls in one night.", disclosedTo: "Control room"}' | send 200 POST "$flag/incidents"
incident=$area/incidents/$(body .id)
sees "an incident that need not be a crime is logged against the flag; the rule proposes a repeat" \
  '.proposal == "REPEAT_PROPOSED" and .why == "WITHIN_WINDOW" and .anchorOn < .lastDay'
as ashmere-coordinator
get "$area/incidents?waiting=true"
sees "it stays in the coordinator's list until it is answered" 'any(.[]; .id == $id)' --arg id "${incident##*/}"

# The same two, as another agency hears their names: nothing but the way of writing differs.
heard=$(jq '.victim.surname |= ascii_upcase | .perpetrator.surname |= .[:4] + "-" + .[4:]' <<<"$pair")
refer ashmere-housing "$(paper "$heard" "Zainab Al-Hashimi" 1)"
as ashmere-coordinator
get_until "$area/referrals/$referral/matches" .searched
sees "housing refers the same two in another spelling, and the earlier case is found" \
  'any(.proposals[]; .earlierCase == $case)' --arg case "$earlier"
jq -n '{decision: "ACCEPT", reason: "High risk."}' |
  change 409 PUT "$area/referrals/$referral" "$area/referrals/$referral/screening"
sees "nobody can accept it before somebody has said whether these are the same people" '.errors[0].field == "matches"'
jq -n --arg id "$referral" '{referral: $id}' | change 204 PUT "$incident" "$incident/answer"
get "$area/incidents?waiting=true"
sees "with the referral the incident is answered" 'all(.[]; .id != $id)' --arg id "${incident##*/}"

so "Any agency sends an incident back against its flag, a rule that can be read says whether it is a repeat and from which day it counts, and a person decides."
