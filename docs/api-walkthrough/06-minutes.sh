# Minutes: a draft, the issue, a correction.

step "The draft of the minutes is there by itself; the coordinator issues them. Each reader gets the share that the agencies meant for them."
as ashmere-coordinator
get "$meeting/minutes/draft"
show "the draft: number $(body .number), $(body '.cases | length') cases"
send 201 POST "$meeting/minutes" <<<'{"note": "The next meeting is a month from now."}'
minutes=$area/minutes/$(body .id)
for who in ashmere-housing ashmere-chair; do
  as "$who"
  get "$minutes"
  show "$who: number $(body .number), $(body '[.cases[].paragraphs[].lines[]] | length') line for all, $(body '[.cases[].annex[].lines[]] | length') for fewer"
done
show "$(body .handling)"

step "A mistake is found: the words are corrected, and the minutes get their next number. What was issued stays as it was."
as ashmere-coordinator
get "$minutes"
jq -S . "$work/body" >"$work/issued"
get "$listing/outcome"
version=$(tag)
jq '{outcome, riskSummary: (.riskSummary | .protective = "Her employer and her sister."), victimTold}' "$work/body" |
  send 204 PUT "$listing/outcome" -H "If-Match: $version"
send 201 POST "$meeting/minutes" <<<'{"correction": "Her sister protects her too."}'
get "$meeting/minutes"
show "numbers: $(body 'map(.number) | join(", ")')"
get "$minutes"
jq -S . "$work/body" | cmp -s - "$work/issued" || fail "issued minutes have changed"
show "number 1 is what it was"
