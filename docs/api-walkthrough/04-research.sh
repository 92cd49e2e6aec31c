# The agenda goes out, and agencies answer what they hold.

step "Until the agenda is circulated, probation sees nothing of the case."
as ashmere-probation
call 404 GET "$area/cases/$angharad"

step "The agenda is closed, which fixes its order and the reasons for it, and circulated. Each agency has its own list to answer."
send_agenda
for who in ashmere-police ashmere-idva-service ashmere-housing ashmere-probation ashmere-social-care; do
  as "$who"
  get "$meeting/research-list"
  show "$who: $(body '[.items[] | "\(.caseNumber): \(.people | length) people to look up, \(.returns[0].state // "no answer yet")"] | join("; ")')"
done

step "Before a line is saved, probation sees who will read it."
as ashmere-probation
get "$listing/audience?audience=CHAIR_COORDINATOR"
show "$(body '[.readers[] | ([.agencyName // empty, (.role // empty | ascii_downcase)] | join(", "))] | unique | join("; ")')"

step "It returns what it holds; one line is for the chair and the coordinator alone."
get "$meeting/research-list"
perpetrator=$(body --arg listing "${listing##*/}" '.items[] | select(.listing == $listing) | .people[] | select(.role == "PERPETRATOR") | .id')
jq -n --arg person "$perpetrator" '{submit: true, nothingHeld: false, audience: "ALL_LISTED",
  peopleKnown: [{person: $person, known: true}], lastContact: "Order ended two years ago.", lines: [
    {person: $person, kind: "FACT", text: "Breached two orders before.", audience: "ALL_LISTED", minuted: true},
    {person: $person, kind: "OPINION", text: "Told his officer that he has somebody at the council.",
      audience: "CHAIR_COORDINATOR", minuted: true}]}' |
  send 204 PUT "$listing/research-return"

step "The Idva service holds nothing. That is an answer; silence is none."
as ashmere-idva-service
send 204 PUT "$listing/research-return" <<<'{"submit": true, "nothingHeld": true}'

step "Housing reads the first line and does not learn that there is a second; the chair reads both."
as ashmere-housing
get "$listing/research"
show "housing: $(body '[.agencies[].lines[]] | length') line, the chair: $(as ashmere-chair && get "$listing/research" && body '[.agencies[].lines[]] | length') lines"

step "The police find that the risk has risen and add their own assessment. The coordinator reads all of them."
as ashmere-police
get "$area/risk-instruments"
jq --arg today "$(day 0)" '{assessment: {instrument: "POLICE", version: 1, completedOn: $today,
  answers: (.[] | select(.code == "POLICE") | .questions | map({question: .code, answer: "DONT_KNOW"})),
  grading: {officer: "HIGH", officerReason: "He has bought a van like hers."}}}' "$work/body" |
  send 201 POST "$area/cases/$angharad/risk-assessments"
as ashmere-coordinator
get "$area/cases/$angharad/risk-assessments"
show "$(body 'map("\(.instrument): \(.grade)" + (if .further then ", added since" else ", with the referral" end)) | join("; ")')"

step "The administrator gives the police's representative an address at work, so that notices reach her."
as ashmere-administrator marac-demo-stepup
get "$area/members"
member=$(body '.[] | select(.name == "Priya Raghunathan" and .until == null)')
send 204 PUT "$area/members/$(jq -r .id <<<"$member")/email" -H "If-Match: \"$(jq -r .version <<<"$member")\"" \
  <<<'{"email": "priya.raghunathan@police.invalid"}'

step "The coordinator sees who has not answered and reminds them. A notice says that something waits, and never what."
as ashmere-coordinator
get "$meeting/research-status"
show "no answer yet: $(body --arg listing "${listing##*/}" --slurpfile all "$work/agencies" '[.items[] | select(.listing == $listing) | .agencies[]
  | select(.submittedAt == null) | .agency as $id | $all[0][] | select(.id == $id) | .name] | sort | join(", ")')"
call 200 POST "$meeting/chase"
show "$(body '"told: \(.told), without an address, to be called: \(.withoutAddress)"')"
