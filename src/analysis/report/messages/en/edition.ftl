# The page of an edition: what changed since the last one.
edition-title = Edition { $edition }
edition-first = This is the first edition: there is no earlier one to compare with.
edition-changes = Since edition { $last }, { $numbers ->
    [0] no figure has changed
    [one] a figure has changed in { $shown } place
   *[other] a figure has changed in { $shown } places
}{ $reports ->
    [0] , nor has any text.
    [one] . One report has changed.
   *[other] . { $places } reports have changed.
}
edition-same = Unchanged reports
edition-reports = All reports of this edition
edition-data = All changes as CSV
edition-new-report = This report is new in this edition.
edition-gone = No longer in this edition: { $report }.
edition-more = { $count ->
    [one] { $shown } more change is listed in changes.csv.
   *[other] { $shown } more changes are listed in changes.csv.
}

# Where something changed ($name: what the object is called in the report).
edition-object = { $kind ->
    [headline] Main finding
    [key_figure] Key figure: { $name }
    [figure] Figure: { $name }
    [table] Table: { $name }
    [paragraph] Text: { $name }
    [unanswered] Cannot be answered: { $name }
    [section] Question: { $name }
    [fact] At the head of the page: { $name }
    [note] Note
   *[loose] Text
}
edition-part-headline = heading
edition-part-subtitle = subtitle
edition-part-caution = caution
edition-part-label = label
edition-column-of = column ‘{ $column }’
edition-many = { $count } figures

# What changed; stands after the place and a colon, or alone with a capital.
edition-number = from { $old } to { $new } ({ $difference }{ $form ->
    [rounding] ; may be due to rounding
   *[other] {""}
})
edition-value = { $form ->
    [appeared] new, { $value }
   *[disappeared] no longer given, was { $value }
}
edition-row = { $form ->
    [appeared] New row: { $name }
   *[disappeared] Row removed: { $name }
}
edition-column = { $form ->
    [appeared] New column: { $name }
   *[disappeared] Column removed: { $name }
}
edition-whole = { $form ->
    [appeared] New in this report.
   *[disappeared] No longer in this report.
}
edition-text = was “{ $old }”, is now “{ $new }”
edition-added = added: “{ $new }”
edition-removed = removed: “{ $old }”
edition-more-text = { $count ->
    [one] { $shown } more sentence has changed.
   *[other] { $shown } more sentences have changed.
}
edition-moved = is now in the table “{ $new }”, was in “{ $old }”
edition-property = { $form ->
    [definition] different definition
    [status] different status
    [period] different period
    [unit] different unit
    [vintage] different release date of the source
   *[source] different source
}, was “{ $old }”, is now “{ $new }”
