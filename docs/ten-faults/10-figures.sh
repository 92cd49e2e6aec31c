fault "Figures cannot be explained or compared."

as ashmere-coordinator
get "$area/figures?by=MEETING"
sees "each meeting's figures say what they were made of: of the last full one, 2 cases heard, 1 of them a repeat" \
  '.periods[] | select(.meeting == $id) | [.figures[] | select(.measure == "CASES_HEARD" or .measure == "REPEATS") | .numerator]
    == [2, 1]' --arg id "${full##*/}"
sees "who referred is counted: 1 of those 2 came from another agency than the police" \
  '.periods[] | select(.meeting == $id) | .figures[] | select(.measure == "PARTNER_REFERRALS") | .numerator == 1 and .denominator == 2' \
  --arg id "${full##*/}"
sees "each names the version of the local rule that decided it, and which version rates it" \
  '.protocolNumber >= 1 and (.periods[] | select(.meeting == $id) | .figures[] | select(.measure == "REPEATS")
    | .ruleVersions | length >= 1)' --arg id "${full##*/}"
jq -S .periods "$work/body" >"$work/counted"
get "$area/figures?by=MEETING"
jq -S .periods "$work/body" | cmp -s - "$work/counted" || fail "counted again it is another number"
show "counted again it is the same: nothing is typed over, all is made of the records"
as ashmere-auditor
get "$area/figures?by=MEETING"
sees "who may see no case gets whole quarters, to the nearest five, and no number under five" \
  'all(.periods[]; .meeting == null) and all(.periods[].figures[]; .rounded and (.numerator == null or .numerator % 5 == 0))'

so "A figure is counted from the records when it is asked for, by a rule that has a version, and gives nobody away."
