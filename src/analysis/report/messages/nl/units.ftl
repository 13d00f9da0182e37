# Quantities: a number with its unit. $form is one for exactly 1, else many; $sign stands apart where it precedes a symbol.
unit-percent = { $amount }%
unit-percentage-points = { $amount } { $form ->
    [one] procentpunt
   *[many] procentpunt
}
unit-euro = € { $sign }{ $amount }
unit-persons = { $amount } { $form ->
    [one] persoon
   *[many] personen
}
unit-households = { $amount } { $form ->
    [one] huishouden
   *[many] huishoudens
}
unit-days = { $amount } { $form ->
    [one] dag
   *[many] dagen
}
unit-working-days = { $amount } { $form ->
    [one] werkdag
   *[many] werkdagen
}
unit-months = { $amount } { $form ->
    [one] maand
   *[many] maanden
}
unit-minutes = { $amount } { $form ->
    [one] minuut
   *[many] minuten
}
unit-years = { $amount } { $form ->
    [one] jaar
   *[many] jaar
}
unit-count = { $amount }
unit-ratio = { $amount }
unit-per-1000-inhabitants = { $amount } per 1.000 inwoners
unit-per-1000-inhabitants-per-month = { $amount } per 1.000 inwoners per maand
unit-per-1000-inhabitants-per-year = { $amount } per 1.000 inwoners per jaar
unit-fte-per-10000-inhabitants = { $amount } fte per 10.000 inwoners

interval = { $lower } tot { $upper }

# A range with one end, or a single number.
range-open = { $form ->
    [at_least] ten minste { $end }
    [above] meer dan { $end }
    [at_most] ten hoogste { $end }
    [below] minder dan { $end }
   *[exactly] { $end }
}

period-range = { $first }–{ $last }
period-half = { $ordinal ->
    [first] eerste
   *[second] tweede
} halfjaar { $year }
period-quarter = { $ordinal ->
    [first] eerste
    [second] tweede
    [third] derde
   *[fourth] vierde
} kwartaal { $year }
