fault "The referral is poor, and nobody is sure about consent."

as ashmere-health
jq -n '{referrerName: "Li Wei", victim: {surname: "Not yet known", givenNames: ""}}' | send 201 POST "$area/referral-drafts"
draft=$area/referral-drafts/$(body .id)
get "$draft"
sees "a draft says by itself what it lacks" '(.missing | length) > 5 and any(.missing[]; .field == "narrative")'
call 422 POST "$draft/submission" -H "If-Match: $(tag)"
lacking=$(jq '.errors | length' "$work/body")
sees "and cannot be sent with less, whatever the hurry: $lacking things" '.errors | length > 5'

couple >"$work/couple"
paper "$(cat "$work/couple")" "Li Wei" 2 | jq '.victimAware = false | .victimUnawareReason = "She is never alone."
  | .sharing.consent = "NOT_SOUGHT"' | change 204 PUT "$draft" "$draft"
get "$draft"
sees "without consent it asks for the reason, what makes it necessary and proportionate, and both risks" \
  '[.missing[].field] | sort == ["sharing.consentReason", "sharing.necessity", "sharing.proportionality",
    "sharing.risksOfNotSharing", "sharing.risksOfSharing"]'
paper "$(cat "$work/couple")" "Li Wei" 2 | jq --arg day "$(day -2)" '.victimAware = false
  | .victimUnawareReason = "She is never alone."
  | .sharing += {consent: "NOT_SOUGHT", consentReason: "She cannot be asked without him.", necessity: "No agency can do it alone.",
    proportionality: "Nothing but what bears on the risk.", risksOfSharing: "He could hear.", risksOfNotSharing: "The next time."}
  | .riskAssessment = {instrument: "TWENTY_FOUR", version: 1, completedOn: $day,
    answers: [range(1; 25) | {question: "Q\(if . < 10 then "0" else "" end)\(.)", answer: "NO"}]}' |
  change 204 PUT "$draft" "$draft"
call 201 POST "$draft/submission" -H "If-Match: $(tag)"
referral=$(body .id)
as ashmere-coordinator
get "$area/referrals/$referral"
sees "the record of sharing without consent stands with the referral, as of that day" \
  '.sharing[0] | .consent == "NOT_SOUGHT" and .decisionMaker == "Li Wei" and .necessity != null'
sees "a score of 0 refuses nobody: her referrer's judgement makes it high" '.riskAssessment.score == 0 and .riskAssessment.highRisk'

jq -n '{decision: "RETURN", reason: "We cannot reach her with this.", missing: ["Which number is safe, and when?"]}' |
  change 204 PUT "$area/referrals/$referral" "$area/referrals/$referral/screening"
as ashmere-health
get "$area/referrals/$referral"
sees "what is still poor goes back with what is missing, and nothing of it is lost" \
  '.state == "RETURNED" and (.missing | length) == 1 and .narrative != null'
get "$area/referrals/$referral"
send 204 POST "$area/referrals/$referral/withdrawal" -H "If-Match: $(tag)" <<<'{"reason": "She is with the Idva already."}'

so "A referral says itself what it needs. Sharing without consent is a decision with a name, a ground and a reason, not a guess."
