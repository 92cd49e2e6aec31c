# Flag and tag: a further incident comes back as a possible repeat.

step "The police flag their own file of the case, and say on which of their systems the flag stands. It is live while the protocol says."
as ashmere-police
send 201 POST "$area/cases/$angharad/flags" <<<'{}'
flag=$area/flags/$(body .id)
jq -n --arg today "$(day 0)" '{system: "Command and control", placedOn: $today, placedBy: "Priya Raghunathan"}' |
  change 204 PUT "$flag" "$flag/acknowledgement"
get "$flag"
show "$(body '"\(.state) until \(.window.lastDay), counted from \(.window.anchor | ascii_downcase | gsub("_"; " ")); names \(.parties | map(.givenNames) | join(", "))"')"
last=$(body .window.lastDay)

step "A call comes in, and the police log it against the flag. The answer says whether it is a repeat, and by which rule."
jq -n --arg on "$(day 0)" '{occurredOn: $on, basis: "INCIDENT", criminalType: true, kinds: ["UNWANTED_CONTACT"],
  account: "He stood across the road for an hour.", disclosedTo: "Control room"}' | send 200 POST "$flag/incidents"
incident=$area/incidents/$(body .id)
show "$(body '"\(.proposal): \(.why), from \(.anchorOn) to \(.lastDay), protocol \(.protocol)"')"

step "It waits in the coordinator's list until it is answered: by the referral that is made of it, or with a reason why none is."
as ashmere-coordinator
get "$area/incidents?waiting=true"
sees "it waits" 'any(.[]; .id == $id)' --arg id "${incident##*/}"
change 204 PUT "$incident" "$incident/answer" \
  <<<'{"reason": "The same evening as the incident that housing refers today; that referral says it too."}'
get "$area/incidents?waiting=true"
sees "it is answered" 'all(.[]; .id != $id)' --arg id "${incident##*/}"

step "Flags lapse by themselves; the coordinator sees beforehand which ones do in a month."
get "$area/flags/lapsing?year=${last%%-*}&month=$(jq -n --arg day "$last" '$day[5:7] | tonumber')"
sees "one of them is this, on $last" 'any(.[]; .id == $id)' --arg id "${flag##*/}"

step "All actions are settled, and the coordinator closes the case. The flag lives on, so that the next incident is recognised."
for one in "$angharad" "$family" "$third"; do
  send 201 POST "$area/cases/$one/closures" <<<'{"reason": "The plan is carried out."}'
done
as ashmere-police
get "$flag"
show "the case is closed, the flag $(body .state)"
