# Words that charts write themselves: keys, axes, marks. Everything else comes with the frame or as an option.
chart-no-figure = no figure
chart-break = break in the series: not comparable
chart-sampling = uncertainty interval
chart-range = range
chart-status-provisional = provisional
chart-status-projection = projection
chart-status-estimate = estimate
chart-status-sample = participants or survey
chart-all-provisional = all figures provisional
chart-all-projection = all figures are projections
chart-all-estimate = all figures are estimates
chart-all-sample = all figures from participants or a survey
chart-source = Source: { $sources }
chart-caution = Note: { $text }
chart-cautions-left-out = { $count ->
    [one] Note: a caution goes with this figure; it stands in the report.
   *[other] Note: { $said } cautions go with this figure; they stand in the report.
}
chart-more-cautions = { $count ->
    [one] There is one more caution; it stands in the report.
   *[other] There are { $said } more cautions; they stand in the report.
}
chart-class-below = less than { $upper }
chart-class-between = { $lower } to { $upper }
chart-class-above = { $lower } or more
chart-range-text = { $lower } to { $upper }
chart-class-count = ({ $count })
chart-told = { $period }: { $value }
chart-point = { $x } → { $value }
chart-worded = { $wording ->
    [more_than] over
    [almost] almost
   *[about] ca.
} { $value }
