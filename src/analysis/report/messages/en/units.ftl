# Quantities: a number with its unit. $form is one for exactly 1, else many; $sign stands apart where it precedes a symbol.
unit-percent = { $amount }%
unit-percentage-points = { $amount } { $form ->
    [one] percentage point
   *[many] percentage points
}
unit-euro = { $sign }€{ $amount }
unit-persons = { $amount } { $form ->
    [one] person
   *[many] persons
}
unit-households = { $amount } { $form ->
    [one] household
   *[many] households
}
unit-days = { $amount } { $form ->
    [one] day
   *[many] days
}
unit-working-days = { $amount } { $form ->
    [one] working day
   *[many] working days
}
unit-months = { $amount } { $form ->
    [one] month
   *[many] months
}
unit-minutes = { $amount } { $form ->
    [one] minute
   *[many] minutes
}
unit-years = { $amount } { $form ->
    [one] year
   *[many] years
}
unit-count = { $amount }
unit-ratio = { $amount }
unit-per-1000-inhabitants = { $amount } per 1,000 inhabitants
unit-per-1000-inhabitants-per-month = { $amount } per 1,000 inhabitants per month
unit-per-1000-inhabitants-per-year = { $amount } per 1,000 inhabitants per year
unit-fte-per-10000-inhabitants = { $amount } FTE per 10,000 inhabitants

interval = { $lower } to { $upper }

# A range with one end, or a single number.
range-open = { $form ->
    [at_least] at least { $end }
    [above] more than { $end }
    [at_most] at most { $end }
    [below] less than { $end }
   *[exactly] { $end }
}

period-range = { $first }–{ $last }
period-half = { $ordinal ->
    [first] first
   *[second] second
} half of { $year }
period-quarter = { $ordinal ->
    [first] first
    [second] second
    [third] third
   *[fourth] fourth
} quarter of { $year }
