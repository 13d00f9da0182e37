# The page of an edition: what changed since the last one.
edition-title = Edition { $edition }
edition-first = This is the first edition: there is no earlier one to compare with.
edition-changes = Since edition { $last } { $numbers ->
    [0] no figure has changed
    [one] { $shown } figure has changed
   *[other] { $shown } figures have changed
}{ $reports ->
    [0] , nor has any text.
    [one] ; one report is not as it was.
   *[other] ; { $places } reports are not as they were.
}
edition-same = Unchanged
edition-reports = To all reports of this edition
edition-data = All changes as CSV
edition-number = { $where }: from { $old } to { $new } ({ $difference }{ $form ->
    [rounding] ; rounding can explain this
   *[other] {""}
}).
edition-came-or-went = { $where }: { $form ->
    [appeared] new
   *[disappeared] gone
} ({ $what }).
edition-property = { $where }: { $form ->
    [definition] another definition
    [status] another status
    [period] another period
    [unit] another unit
    [vintage] another release of the source
    [source] another source
    [verdict] another verdict
    [moved] stands in another table
   *[text] another text
}, was “{ $old }”, is “{ $new }”.
edition-more = { $count ->
    [one] And { $shown } more change; all are in changes.csv.
   *[other] And { $shown } more changes; all are in changes.csv.
}
edition-gone = No longer in this edition: { $report }.
edition-kind-key-figure = Key figure
edition-kind-figure = Figure
edition-kind-table = Table
edition-kind-paragraph = Paragraph
edition-kind-note = Note
edition-kind-headline = Headline
edition-kind-section = Question
edition-kind-report = Report
edition-kind-fact = Fact
edition-kind-unanswered = What cannot be answered
