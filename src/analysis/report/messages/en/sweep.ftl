# The page of a sweep: one report for each municipality or other value.
sweep-lead = { $count ->
    [one] This report was made for { $shown } choice.
   *[other] This report was made for { $shown } choices. Choose below which one to read.
}
sweep-lead-places = { $count ->
    [one] This report was made for { $shown } municipality.
   *[other] This report was made for { $shown } municipalities. Choose one below.
}
sweep-letters = Go to the letter
sweep-reports = Reports
sweep-missing = Not made
sweep-missing-lead = There is no report for these choices, because making it failed or has not happened yet.
