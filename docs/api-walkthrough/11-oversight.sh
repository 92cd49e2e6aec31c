# What is counted, who may see nothing, and what the log says.

step "What is counted says from what and by which rule. Who may see cases gets it exactly, everybody else rounded and by whole quarters."
as ashmere-coordinator
get "$area/figures?by=MEETING"
show "this meeting, for the coordinator: $(body --arg id "${marac##*/}" '[.periods[] | select(.meeting == $id)][0].figures
  | map("\(.measure) \(.numerator)" + (if .denominator then " of \(.denominator)" else "" end)) | join(", ")')"
as ashmere-auditor
get "$area/figures?by=MEETING"
show "for the auditor: $(body '"by meeting: \([.periods[] | select(.meeting)] | length), by quarter: \([.periods[] | select(.meeting == null)] | length), all rounded: \([.periods[].figures[].rounded] | all)"')"

step "Somebody of another area asks for the case, and gets the bytes that they get for a case which does not exist."
as northfold-coordinator
call 404 GET "$area/cases/$angharad"
mv "$work/body" "$work/outside"
call 404 GET "/areas/$AREA_NORTHFOLD/cases/00000000-0000-4000-8000-000000000000"
cmp -s "$work/outside" "$work/body" || fail "the two answers differ"
show "$(jq -c . "$work/body")"

step "The auditor needs a fresh sign-in for the log, and then reads who saw this case, and why they could."
as ashmere-auditor
call 401 GET "$area/audit?case=$angharad"
as ashmere-auditor marac-demo-stepup
get_until "$area/audit?case=$angharad" '[.entries[-1].index] | all'
show "$(body '.entries | length') entries, the first: $(body '.entries[0].permission')"
entry=$area/audit/entries/$(body '.entries[0].id')

step "The auditor takes along the log's signed checkpoint, the first entry and the proof that it is in the log."
get "$area/audit/verifier-keys" && mv "$work/body" "$work/keys"
get "$area/audit/checkpoint" && mv "$work/body" "$work/checkpoint"
get "$entry/leaf" && mv "$work/body" "$work/leaf"
get "$entry/proof" && mv "$work/body" "$work/proof"

step "All three are checked offline, by a program that trusts the log's keys alone."
"$home/marac" audit verify-checkpoint --origin demo.invalid/ashmere --keys "$work/keys" "$work/checkpoint" |
  while read -r line; do show "$line"; done
"$home/marac" audit verify-proof --origin demo.invalid/ashmere --keys "$work/keys" --leaf "$work/leaf" "$work/proof" |
  sed -n '/^act/p' | while read -r line; do show "$line"; done

step "The auditor takes along who saw the case, line by line, by a program that keeps it only if every line of it holds."
sed 's/^Authorization: Bearer //' "$authorization" >"$work/auditor-token"
"$home/marac" audit export --service "$MARAC" --token-file "$work/auditor-token" --area "$AREA_ASHMERE" \
  --case "$angharad" --key "$work/keys" --to "$work/history" | while read -r line; do show "$line"; done
show "the first of them: $(sed -n 2p "$work/history" | jq -r '"\(.permission), number \(.cases[0].seq) of the case"')"
