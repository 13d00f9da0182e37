# Words that every recorded object can need, whatever the report.
value-worded = { $wording ->
    [more_than] more than
    [almost] almost
   *[about] about
} { $value }
caution-named = ‘{ $name }’
caution-about = { $form ->
    [seriessince] { $series } (from { $since }): { $text }
    [series] { $series }: { $text }
    [since] From { $since }: { $text }
   *[bare] { $text }
}
value-missing = no figure
figure-missing = { $form ->
    [named] For this selection of years and reference date there is no figure to show here: { $shown }.
   *[unnamed] For this selection of years and reference date there is no figure to show here.
}
key-change = { $change_form ->
    [rise] { $change_number } compared with { $change_earlier_period }
    [fall] { $change_number } compared with { $change_earlier_period }
    [unchanged] unchanged within rounding compared with { $change_earlier_period }
    [missing] no figure for { $change_earlier_period }
    [apart] not comparable with { $change_earlier_period } ({ $change_why ->
        [release] another release
        [break] break in the series
        [definition] another definition
       *[other] another series
    })
   *[none] {""}
}
source-line = { $form ->
    [own] Source: { $producers }
    [copied] Source: { $producers }, read in a copy of the publication
    [partly_copied] Source: { $producers }, partly read in a copy of the publication
    [mixed] Source: { $producers }, partly as cited by others
   *[retold] Source: { $producers }, as cited by others
}
figures-up-to = { $day } (key figures)
next-release = { $form ->
    [known] expected in { $when }, from { $producer } (judging by earlier years)
   *[unknown] not yet known ({ $producer })
}
cite-report = Poverty and debt monitor, ‘{ $title }’, version { $version }, figures up to { $until }.

column-label = What
column-group = Group
column-unit-label = Unit
column-period = Period
column-first-vintage = First release
column-last-vintage = Latest release
column-vintage = Release
column-first-value = First
column-last-value = Now
column-value = Value
column-revised = Difference
column-percent = Difference
column-status = Status
column-goal = Goal
column-line = Poverty line
column-baseline-value = Baseline
column-baseline-period = Baseline year
column-target-value = Target
column-target-period = Target year
column-latest-value = Latest figure
column-latest-period = Year of latest figure
column-latest-status = Status of latest figure
column-distance = Distance to target
column-required = Needed per year
column-why = Why not
column-first-scorable = Can be measured from
column-last-scorable = Can be measured up to
column-alternatives = Also printed
column-forecast = Projection
column-release = Projection of
column-outcome = Latest estimate
column-error = Difference
column-horizon = Years ahead
column-kind-label = Kind
column-change = Change
column-lower = Lower bound
column-upper = Upper bound
column-earlier = Year before
column-note = Remark
column-region = Code
column-name = Municipality
column-province = Province
column-merged-from = Merged from
