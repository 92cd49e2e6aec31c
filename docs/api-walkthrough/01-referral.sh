# A referral is written bit by bit and sent; another is answered with a prompt; one is found to repeat an earlier case.

step "Housing's representative begins a referral with what there is. It is a draft: the draft itself says what it still needs."
as ashmere-housing
jq -n '{referrerName: "Zainab Al-Hashimi", victim: {surname: "Llwyd Parry", givenNames: "Angharad"},
  narrative: "The new lock was opened with a key. Nothing was taken but a photograph of her."}' |
  send 201 POST "$area/referral-drafts"
draft=$area/referral-drafts/$(body .id)
get "$draft"
show "$(body '.missing | length') things, among them $(body '[.missing[].field] | sort | .[0:4] | join(", ")')"

step "Nobody else sees it: not the coordinator, not even that it is there."
as ashmere-coordinator
call 404 GET "$draft"

step "It is completed. She could not be asked for her consent, and one thing about that is not said yet: it cannot be sent."
as ashmere-housing
jq -n --arg incident "$(day -1)" --arg decided "$(in_seconds -3600)" '{
  referrerName: "Zainab Al-Hashimi",
  victim: {surname: "Llwyd Parry", givenNames: "Angharad", bornOn: "1983-07-19", pregnant: false,
    addresses: [{lines: "4 Fuller\u0027s Row, Ashmere", postcode: "ZZ4 9ZZ"}],
    equality: {language: "Welsh", interpreterNeeded: false, barriers: ["FEAR_OF_SERVICES"], answers: [
      {attribute: "ETHNICITY", source: "SELF_DESCRIBED", scheme: "MARAC_ETHNICITY", schemeVersion: 1,
        code: "WHITE_BRITISH", ownWords: "Welsh"},
      {attribute: "DISABILITY", source: "NOT_ASKED"}, {attribute: "RELIGION", source: "PREFERS_NOT_TO_SAY"}]}},
  perpetrators: [{surname: "Parry", givenNames: "Gethin", bornOn: "1979-09-08", pregnant: false,
    relationship: "former partner"}],
  safeContact: {phone: "07700 900321", safeToCall: true, safeTimes: "mornings", messageMayBeLeft: false},
  criteria: ["PROFESSIONAL_JUDGEMENT"], strands: ["DOMESTIC", "STALKING_AND_HARASSMENT"],
  judgementReason: "He is back, and this time he was inside.",
  incidentOn: $incident, incidentBasis: "INCIDENT",
  narrative: "The new lock was opened with a key. Nothing was taken but a photograph of her.",
  indicators: ["STALKING", "ESCALATION"],
  victimAware: false,
  victimUnawareReason: "She does not answer, and a message could be read by him.",
  riskAssessment: {instrument: "TWENTY_FOUR", version: 1, completedOn: $incident, answers:
    [range(1; 25) | {question: "Q\(if . < 10 then "0" else "" end)\(.)", answer: (if . % 2 == 0 then "YES" else "DONT_KNOW" end)}]},
  sharing: {consent: "NOT_SOUGHT",
    purpose: "To lower the risk of serious harm by a plan of all agencies.",
    lawfulBases: ["UK_GDPR_6_1_E_PUBLIC_TASK", "CRIME_AND_DISORDER_ACT_1998_S115"],
    necessity: "No agency alone can keep him out.", proportionality: "Nothing but what bears on the risk is shared.",
    risksOfSharing: "He could learn of it.", risksOfNotSharing: "The next time she is at home.",
    decisionMaker: "Zainab Al-Hashimi", decisionMakerRole: "Housing officer", decidedAt: $decided}}' >"$work/referral"
change 204 PUT "$draft" "$draft" <"$work/referral"
call 422 POST "$draft/submission" -H "If-Match: $(tag)"
show "$(body '.errors | map(.field + ": " + .message) | join("; ")')"

step "With the reason it is sent, and the draft is no more."
jq '.sharing.consentReason = "She cannot be reached safely."' "$work/referral" | change 204 PUT "$draft" "$draft"
call 201 POST "$draft/submission" -H "If-Match: $(tag)"
referral=$(body .id)
call 404 GET "$draft"

step "The coordinator reads how the risk was assessed. The score is not high; the referrer's judgement is, and the higher of both stands."
as ashmere-coordinator
get "$area/referrals/$referral"
show "$(body '.riskAssessment | "\(.score) of 24 said yes, high by score: \(.highByScore), by judgement: \(.highByJudgement); grade \(.grade)"')"

step "The matcher, which works by itself, has found an earlier case of the same people."
get_until "$area/referrals/$referral/matches" '.searched and (.proposals | length > 0)'
show "$(body '.proposals[-1].people | map((.role | ascii_downcase) + ": surname " + .surname + ", given name " + .givenName + ", date of birth " + .bornOn) | join("; ")')"

step "It cannot be accepted while nobody has said whether these are the same people."
jq -n '{decision: "ACCEPT", reason: "He has a key: high risk."}' |
  change 409 PUT "$area/referrals/$referral" "$area/referrals/$referral/screening"
show "$(body '.errors[0].message')"

step "The coordinator reads what the protocol's rule proposes, and the plan of last time, and determines a repeat."
get "$area/referrals/$referral/repeat-determination"
jq '[.earlierCases[] | select(.finding.proposed == "REPEAT")][0]' "$work/body" >"$work/earlier"
show "$(jq -r '.finding.why + " of " + (.finding.anchor | ascii_downcase | gsub("_"; " ")) + "; actions of last time: " + ([.previousPlan[] | .state] | join(", "))' "$work/earlier")"
jq -n --slurpfile earlier "$work/earlier" '{verdict: "REPEAT", earlierCase: $earlier[0].id,
  whatWillBeDifferent: "The lock goes to a system that no old key opens, and the order is applied for again."}' | determine

step "The coordinator accepts the referral, and it is a case with a number."
accept "He has a key: high risk."
angharad=$case
show "case $number, $(body .state), repeats $(jq -r .caseNumber "$work/earlier")"

step "A practice refers a family in which FGM is feared for a girl of nine. The answer reminds it of a duty that is its own."
couple | jq --arg born "$(jq -rn '(now | strftime("%Y") | tonumber) - 9')-02-01" \
  '.girl = {surname: .victim.surname, givenNames: "Sahra", bornOn: $born, pregnant: false, relationship: "daughter"}' >"$work/family"
refer ashmere-health "$(paper "$(cat "$work/family")" "Li Wei" 3 | jq --slurpfile family "$work/family" '
  .strands = ["DOMESTIC", "FGM"] | .children = [$family[0].girl] | .fgmReport = {profession: "REGULATED_HEALTH"}
  | .narrative = "He has booked flights for her and her aunt."')"
show "$(body '.fgm | "\(.duty), about \(.under18 | join(", "))"')"

step "It reports to the police, and says under which reference."
jq -n --arg today "$(day 0)" '{profession: "REGULATED_HEALTH", reported: true, reference: "AP-2211-77", reportedOn: $today}' |
  change 204 PUT "$area/referrals/$referral" "$area/referrals/$referral/fgm-report"
get "$area/referrals/$referral"
show "$(body .fgm.duty)"
accept "A child may be taken out of the country."
family=$case
