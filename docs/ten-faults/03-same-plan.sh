fault "The plan that did not work is set again."

get "$area/referrals/$referral/repeat-determination"
sees "before deciding, the coordinator has last time's plan, with what became of each action" \
  '.earlierCases[] | select(.id == $case) | [.previousPlan[].state] | sort == ["COMPLETE", "NOT_DONE", "NOT_POSSIBLE"]' \
  --arg case "$earlier"
jq -n --arg case "$earlier" '{verdict: "REPEAT", earlierCase: $case}' |
  change 422 PUT "$area/referrals/$referral" "$area/referrals/$referral/repeat-determination"
sees "a repeat is not determined without saying what will be different" '.errors[0].field == "whatWillBeDifferent"'
jq -n --arg case "$earlier" '{verdict: "REPEAT", earlierCase: $case, whatWillBeDifferent: "The police watch for his release themselves."}' |
  determine
get "$area/referrals/$referral/repeat-determination"
sees "what was said stands beside the determination" '.determination.whatWillBeDifferent | startswith("The police")'
accept "He does not stop."
repeat=$case

so "A repeat opens with the last plan and its outcomes, and asks what will be different this time."
