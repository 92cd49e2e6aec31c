# What a case goes through at the coordinator's office, for scripts that source demo.sh. Each leaves the id of what it made in a
# variable: $referral, $case, $meeting, $listing, $action.

# A woman and a man of whom no earlier run has spoken, so that none is taken for a repeat of it: {"victim": …, "perpetrator": …}
couple() {
  od -An -N18 -tu1 /dev/urandom | jq -s -c '
    def name: map(["ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "yo", "zi", "ha", "fe"][. % 16])
      | add | (.[:1] | ascii_upcase) + .[1:];
    def two: tostring | if length < 2 then "0" + . else . end;
    def born: "19\(60 + .[0] % 40)-\(1 + .[1] % 12 | two)-\(1 + .[2] % 28 | two)";
    def drawn: {surname: (.[0:4] | name), givenNames: (.[4:6] | name), bornOn: (.[6:9] | born), pregnant: false};
    {victim: (.[0:9] | drawn), perpetrator: (.[9:18] | drawn + {relationship: "former partner"})}'
}

# paper COUPLE REFERRER DAYS: a whole referral of them, of an incident so many days ago. She agreed.
paper() {
  jq -n --argjson couple "$1" --arg who "$2" --arg incident "$(day "-$3")" --arg decided "$(in_seconds -3600)" '{
    referrerName: $who, victim: $couple.victim, perpetrators: [$couple.perpetrator],
    safeContact: {phone: "07700 900654", safeToCall: true, safeTimes: "mornings", messageMayBeLeft: false},
    criteria: ["PROFESSIONAL_JUDGEMENT"], judgementReason: "It is getting worse, and she knows it.",
    incidentOn: $incident, incidentBasis: "INCIDENT", narrative: "He waited at the gate and had a knife.",
    strands: ["DOMESTIC"], victimAware: true,
    sharing: {consent: "GIVEN", purpose: "To lower the risk of serious harm by a plan of all agencies.",
      lawfulBases: ["UK_GDPR_6_1_E_PUBLIC_TASK", "CRIME_AND_DISORDER_ACT_1998_S115"],
      decisionMaker: $who, decisionMakerRole: "referring practitioner", decidedAt: $decided}}'
}

# refer WHO REFERRAL
refer() {
  as "$1"
  send 201 POST "$area/referrals" <<<"$2"
  referral=$(body .id)
}

# What comes in is the determination whether it repeats an earlier case, where its people were found in one.
determine() { change 204 PUT "$area/referrals/$referral" "$area/referrals/$referral/repeat-determination"; }

# accept REASON: once its people were compared with those of earlier cases.
accept() {
  as ashmere-coordinator
  get_until "$area/referrals/$referral/matches" .searched
  jq -n --arg reason "$1" '{decision: "ACCEPT", reason: $reason}' |
    change 204 PUT "$area/referrals/$referral" "$area/referrals/$referral/screening"
  get "$area/referrals/$referral"
  case=$(body .caseId)
  get "$area/cases/$case"
  number=$(body .caseNumber)
}

# plan SECONDS AGENCY…: a MARAC so many seconds from now.
plan() {
  as ashmere-coordinator
  jq -n --arg at "$(in_seconds "$1")" --argjson agencies "$(agencies "${@:2}")" \
    '{kind: "MARAC", startsAt: $at, venue: "Civic Centre", agencies: $agencies}' | send 201 POST "$area/meetings"
  meeting=$area/meetings/$(body .id)
}

# move_to_now REASON: a script cannot wait for the day of its meeting.
move_to_now() {
  as ashmere-coordinator
  get "$meeting"
  jq -n --arg at "$(in_seconds 3)" --arg reason "$1" '{startsAt: $at, reason: $reason}' |
    send 204 PUT "$meeting/schedule" -H "If-Match: $(tag)"
}

# list CASE [MINUTES]: puts it on the agenda.
list() {
  as ashmere-coordinator
  jq -n --arg case "$1" --argjson minutes "${2:-null}" '{caseId: $case, slotMinutes: $minutes}' |
    send 201 POST "$meeting/listings"
  listing=$area/listings/$(body .id)
}

# Closes the agenda. Of cases that others have left waiting for a meeting it says that the next takes them.
close_agenda() {
  local version
  as ashmere-coordinator
  get "$meeting"
  version=$(tag)
  try POST "$meeting/agenda/closing" -H "If-Match: $version"
  [ "$status" != 204 ] || return 0
  get "$area/waiting-cases?limit=200"
  jq '{waiting: [.[] | {caseId, reason: "Came up while this agenda was made; the next meeting takes it.", choice: "NEXT"}]}' \
    "$work/body" | send 204 POST "$meeting/agenda/closing" -H "If-Match: $version"
}

send_agenda() {
  close_agenda
  get "$meeting"
  call 204 POST "$meeting/agenda/circulation" -H "If-Match: $(tag)"
}

# When its time has come coordinator and chair sign the declaration of confidentiality for this meeting; the chair opens it.
open_meeting() {
  local who
  get_until "$meeting" '(.startsAt | fromdateiso8601) < now'
  for who in ashmere-coordinator ashmere-chair; do
    as "$who"
    get "$meeting/declaration"
    jq '{textVersion: .textVersion}' "$work/body" | send 204 PUT "$meeting/declaration"
  done
  call 204 POST "$meeting/opening"
}

# agree AGENCY KIND AT-PERPETRATOR DUE-IN-DAYS DESCRIPTION [MORE JSON]
agree() {
  local more=${6:-'{}'}
  as ashmere-chair
  jq -n --arg owner "$(agency "$1")" --arg kind "$2" --argjson aimed "$3" --arg due "$(day "$4")" --arg what "$5" \
    --argjson more "$more" '{ownerAgency: $owner, kind: $kind, perpetratorDirected: $aimed, dueOn: $due, description: $what,
      riskLowered: "He gets at her.", measure: "It can be shown."} + $more' | send 201 POST "$listing/actions"
  action=$area/actions/$(body .id)
}

# hear [WHY NOTHING IS ASKED OF THE PERPETRATOR]: records the case as heard.
hear() {
  as ashmere-chair
  jq -n --arg when "$(day 1)" --arg nothing "${1:-}" '{outcome: "HEARD",
    riskSummary: {harm: "An attack at home.", toWhom: "Her.", contributing: "He has a key and comes when she is out.",
      protective: "Her employer.", noPerpetratorAction: (if $nothing == "" then null else $nothing end)},
    victimTold: {by: "Idva", when: $when, howSafely: "At work, in the office of her manager."}}' |
    change 204 PUT "$listing/outcome" "$listing/outcome"
}

close_meeting() {
  as ashmere-chair
  call 204 POST "$meeting/closing"
}

# report WHO ACTION <OUTCOME: what the agency that owns it says became of it.
report() {
  as "$1"
  change 204 PUT "$2" "$2/outcome"
}
