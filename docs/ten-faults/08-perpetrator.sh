fault "The perpetrator is not in view, and nobody notices that he has done it before."

meeting=$full
listing=$second_listing
as ashmere-chair
jq -n --arg when "$(day 1)" '{outcome: "HEARD", riskSummary: {harm: "An attack.", toWhom: "Her.", contributing: "He is near.",
  protective: "Her sister."}, victimTold: {by: "Idva", when: $when, howSafely: "At work."}}' |
  change 422 PUT "$listing/outcome" "$listing/outcome"
sees "a case is not heard while nothing is asked of the perpetrator and nobody says why" \
  '.errors[0].field == "riskSummary.noPerpetratorAction"'
jq -n '{outcome: "HEARD", riskSummary: {harm: "An attack.", toWhom: "Her.", contributing: "He is near.", protective: "Her sister.",
  noPerpetratorAction: "He is not found yet."}}' | change 422 PUT "$listing/outcome" "$listing/outcome"
sees "nor while nobody says who tells her, when, and how that is safe" '.errors[0].field == "victimTold"'
hear "He is not found yet."
listing=$repeat_listing
jq -n --arg owner "$(agency 'Ashmere Housing')" --arg due "$(day 3)" '{ownerAgency: $owner, description: "Fit a lock.", dueOn: $due,
  kind: "SANCTUARY", perpetratorDirected: true, riskLowered: "He comes in.", measure: "It holds."}' |
  send 422 POST "$listing/actions"
sees "a lock does not count as something asked of him" '.errors[0].field == "perpetratorDirected"'
agree 'Ashmere Police' INTELLIGENCE true 2 "Watch for his release themselves."
hear
close_meeting
as ashmere-coordinator
send 201 POST "$meeting/minutes" <<<'{}'

other=$(couple | jq --argjson pair "$pair" '.perpetrator = $pair.perpetrator')
refer ashmere-social-care "$(paper "$other" "Delroy Campbell" 1)"
as ashmere-coordinator
get_until "$area/referrals/$referral/matches" .searched
sees "another woman is referred, with the same man: the coordinator alone is alerted to his earlier cases" \
  '(.proposals | length) == 0 and any(.alerts[]; .earlierCase == $case and .kind == "SERIAL_PERPETRATOR")' --arg case "$earlier"
as ashmere-social-care
call 404 GET "$area/referrals/$referral/matches"
get "$area/referrals/$referral"
sees "nothing that her referrer reads says that he is known" '[.. | strings] | any(. == $case) | not' --arg case "$earlier"
accept "He has done this before."
meeting=$another
list "$case"
send_agenda
move_to_now "He is near."
open_meeting
agree 'Ashmere Police' DVPN_DVPO true 1 "Apply for a protection order."
hear
listing=$forgotten_listing
hear "He is not found yet."
close_meeting
as ashmere-coordinator
send 201 POST "$meeting/minutes" <<<'{}'

so "Each case asks something of the perpetrator or says why not, and a man who comes back with another victim is seen by who must see it, and by nobody else."
