# She moves: the case goes to the area where she will live, and neither area loses sight of it on the way.

north=/areas/$AREA_NORTHFOLD

step "Another woman moves to Northfold before a meeting has heard her case. It is offered there: who she is and why, and no address."
refer ashmere-housing "$(paper "$(couple)" "Zainab Al-Hashimi" 2)"
accept "He has a knife."
moving=$case
jq -n --arg moved "$(day 2)" --arg decided "$(in_seconds -600)" '{area: "northfold", reason: "She moves to her sister.",
  movedOn: $moved, dayExact: true, temporary: false, agendaCirculated: false, contact: "marac@ashmere.example",
  idva: "Eleni Papadaki", idvaContact: "eleni@ashmere.example",
  sharing: {consent: "GIVEN", purpose: "So that the area where she will live can keep her safe.",
    lawfulBases: ["UK_GDPR_6_1_E_PUBLIC_TASK", "CRIME_AND_DISORDER_ACT_1998_S115"],
    decisionMaker: "Nkechi Okafor", decisionMakerRole: "coordinator", decidedAt: $decided}}' |
  send 201 POST "$area/cases/$moving/transfers"
transfer=$(body .id)
as northfold-coordinator
get_until "$north/transfers" "any(.[]; .id == \"$transfer\")"
get "$north/transfers/$transfer"
show "they read: $(body '.offer | keys | join(", ")')"

step "Northfold takes it for its Idva service. A referral is there, with the papers; it waits until somebody says how she is reached now."
get "$north/agencies"
jq '{agency: [.[] | select(.kind == "IDVA_SERVICE")][0].id, contact: "marac@northfold.example", idva: "Ana Lucía Morales",
  idvaContact: "ana@northfold.example"}' "$work/body" |
  change 204 PUT "$north/transfers/$transfer" "$north/transfers/$transfer/acceptance"
get_until "$north/transfers/$transfer" '.state == "RECEIVED"'
get "$north/cases/$transfer/transfer-papers"
show "papers: $(body '[.[].kind] | group_by(.) | map("\(length) \(.[0] | ascii_downcase)") | join(", ")')"
get "$north/referrals?state=SUBMITTED&limit=200"
jq -r '.[].id' "$work/body" >"$work/waiting"
while read -r one; do
  get "$north/referrals/$one"
  [ "$(body .caseId)" != "$transfer" ] || referral=$one
done <"$work/waiting"
get_until "$north/referrals/$referral/matches" .searched
get "$north/referrals/$referral"
send 409 PUT "$north/referrals/$referral/screening" -H "If-Match: $(tag)" \
  <<<'{"decision": "ACCEPT", "reason": "He may follow her."}'
show "$(body '.errors[0] | .field + " " + .message')"

step "The Idva there asks hers, and it is accepted. Each area sees of the other how the case stands there."
send 201 POST "$north/referrals/$referral/safe-contacts" \
  <<<'{"phone": "07700 900655", "safeToCall": true, "safeTimes": "evenings", "messageMayBeLeft": false}'
jq -n '{decision: "ACCEPT", reason: "He may follow her."}' |
  change 204 PUT "$north/referrals/$referral" "$north/referrals/$referral/screening"
get "$north/cases/$transfer"
show "in Northfold: $(body '.caseNumber + " " + .state')"
as ashmere-coordinator
get "$area/cases/$moving"
show "in Ashmere: $(body '.caseNumber + " " + .state'); on no agenda asked about any more"
get_until "$area/transfers/$transfer" '.state == "RECEIVED"'
show "Ashmere reads of Northfold: $(body '.otherSide | "\(.contact.coordinator), Idva \(.contact.idva)"')"

step "The Idvas say on which day one handed over and the other received."
jq -n --arg on "$(day 0)" '{on: $on}' >"$work/handover"
as ashmere-coordinator
change 204 PUT "$area/transfers/$transfer" "$area/transfers/$transfer/handover" <"$work/handover"
as northfold-idva
get_until "$north/transfers/$transfer" .otherSide.handedOverOn
change 204 PUT "$north/transfers/$transfer" "$north/transfers/$transfer/handover" <"$work/handover"
get "$north/transfers/$transfer"
show "handed over on $(body .otherSide.handedOverOn), received on $(body .handedOverOn)"
