# Report problematic_debts. Forms of a change: rise, fall, unchanged, missing (no figure for the year before), apart
# (must not be compared), none (no figure at all). $need is what the goal asks a year, as a size.

problematic-debts-needed-tail = { $need_status ->
    [missing] {""}
   *[other] ; to halve the number of { $base } by { $need_to } would take about { $need_number } fewer every year
}
problematic-debts-headline = { $change_form ->
    [rise] On { $change_later_period }, { $change_later_number } households had problematic debts: { $change_size_number } more than a year earlier{ problematic-debts-needed-tail }.
    [fall] On { $change_later_period }, { $change_later_number } households had problematic debts: { $change_size_number } fewer than a year earlier{ problematic-debts-needed-tail }.
    [unchanged] On { $change_later_period }, { $change_later_number } households had problematic debts: unchanged within rounding from a year earlier{ problematic-debts-needed-tail }.
    [missing] On { $change_later_period }, { $change_later_number } households had problematic debts; this selection has no figure for a year earlier{ problematic-debts-needed-tail }.
    [apart] On { $change_later_period }, { $change_later_number } households had problematic debts; this cannot be compared with a year earlier{ problematic-debts-needed-tail }.
   *[none] For this selection of years and reference date Statistics Netherlands (CBS) has no figure on households with problematic debts by the new method.
}
problematic-debts-comparable-label = Comparable with
problematic-debts-comparable = { $new_count ->
    [0] There is no figure by the new method in this selection.
    [1] In this selection there is one figure by the new method, of { $new_first_period }: there is nothing to compare it with.
   *[other] Figures of CBS by the new method, from { $new_first_period } to { $new_last_period }. Not with the old method, and not with figures on persons: those count something else.
}
problematic-debts-within-reach-label = Goal within reach?
problematic-debts-within-reach = { $seen ->
    [never] Not at the pace of earlier years. It takes a fall of { $need_number } households a year; the largest fall in one year measured here was { $falls_highest_number } (in { $falls_highest_label }).
    [no_fall] Not at the pace of these years: it takes a fall of { $need_number } households a year, and no fall was measured in this selection of years.
    [unmeasured] That cannot be said for this selection of years: it takes a fall of { $need_number } households a year, and there is no change over a whole year to set beside it.
    [seen] Only if every year is as favourable as the best one: it takes a fall of { $need_number } households a year, and the largest fall measured was { $falls_highest_number } (in { $falls_highest_label }).
   *[unknown] That cannot be said for this selection of years and reference date: there is no figure from which a required change follows.
}
problematic-debts-letter-label = Later figure
problematic-debts-letter-fact = { $letter_status ->
    [missing] None. In this selection no later figure was stated after the last one of CBS.
   *[other] { $letter_value } on { $letter_period }, stated in a letter to parliament. The figure of CBS itself was not seen; no change is therefore given.
}
problematic-debts-key-households = Households with problematic debts (new method)
problematic-debts-key-rate = Share of all households
problematic-debts-key-inflow = New inflow in the year before
problematic-debts-key-needed = Fall a year that the goal requires (computed)

# 1. Two methods
problematic-debts-section-households = How many households have problematic debts?
problematic-debts-latest = { $change_form ->
    [none] In this selection there is no figure of CBS on the number of households with problematic debts by the new method.
   *[other] On { $change_later_period }, { $change_later_number } households were registered with problematic debts{ $rate_later_status ->
        [missing] {""}
       *[other] , { $rate_later_value } of all households
    }. { $change_form ->
        [rise] A year earlier there were { $change_earlier_number }.
        [fall] A year earlier there were { $change_earlier_number }.
        [unchanged] A year earlier there were, within rounding, as many.
       *[other] A comparable figure for a year earlier is missing.
    } The reference date is always 1 January: the figure shows the position at the end of the year before.
}
problematic-debts-letter = { $letter_status ->
    [missing] No number stated later was found in this selection.
   *[other] For { $letter_period }, the ministry gave { $letter_value } in a letter to parliament. { $change_later_status ->
        [missing] {""}
       *[other] The CBS figure of that date was not seen, nor whether CBS has revised its figure for { $change_later_period }. A change between the two has therefore not been computed.
    } Other sources stated other numbers around that time; they stand in the table of figures stated later.
}
problematic-debts-series-new = New method (13 registers)
problematic-debts-series-old = Old method (about 10 registers)
problematic-debts-series-coverage = Old method, other coverage
problematic-debts-series-october = Old method, position of 1 October
problematic-debts-date = { $period }
problematic-debts-series-letter = New method, from a letter to parliament
problematic-debts-households = { $change_form ->
    [rise] On { $change_later_period }, more households had problematic debts than a year earlier
    [fall] On { $change_later_period }, fewer households had problematic debts than a year earlier
    [unchanged] On { $change_later_period }, as many households had problematic debts as a year earlier, within rounding
    [none] Households with problematic debts by the old method
   *[other] On { $change_later_period }, { $change_later_number } households had problematic debts
}
    .subtitle = Number of private households with a registered problematic debt, two methods of CBS, Netherlands, position on the reference date. The axis does not start at zero
    .alt = Line chart with the old and the new method of CBS as separate lines. { $change_later_status ->
        [missing] {""}
       *[other] New method: { $change_later_number } households on { $change_later_period }. { $change_earlier_status ->
            [missing] {""}
           *[other] A year earlier { $change_earlier_number }.
        }
    } { $before_status ->
        [missing] {""}
       *[other] Old method: last figure { $before_number } on { $before_period }.
    } { $letter_status ->
        [missing] {""}
       *[other] Separate point from a letter to parliament: { $letter_number } on { $letter_period }.
    }
    .caution = { $odd_count ->
        [0] {""}
       *[other] The separate points ‘other coverage’ ({ $odd_list }) probably differ because data were missing, not because there were fewer debts. No fall or rise should be read into them; nor is the difference from the year after a trend.
    }
    .caution2 = { $october_count ->
        [0] {""}
       *[other] The positions of 1 October do not belong to the yearly series and are not joined to the line.
    }
problematic-debts-bridge = { $bridge_count ->
    [0] In this selection there is no reference date for which both methods have a figure; the methods can then not be compared.
    [1] The new method counts more registers than the old one and comes out higher. In this selection both have one reference date in common, { $bridge_first_period }: the difference is { $differences_lowest_number } households, and the new count is { $bridge_lowest_number } times the old one. One reference date does not tell how the ratio changes.
   *[other] The new method counts more registers than the old one and comes out higher. On the reference dates that both have ({ $bridge_first_period } to { $bridge_last_period }) the difference is { $differences_lowest_number } to { $differences_highest_number } households: the new count is { $bridge_lowest_number } to { $bridge_highest_number } times the old one. { $trend ->
        [falling] That ratio gets smaller every year, so there is no fixed number that turns one series into the other.
       *[other] That ratio is not the same every year, so there is no fixed number that turns one series into the other.
    } The uncertainty of the change of method is this whole range; the rounding of the figures is small beside it.
}
problematic-debts-methods-side-by-side = Both methods side by side on the reference dates they share
    .subtitle = Number of households, difference and ratio (new divided by old), with the range that the rounding of both numbers leaves
    .caution = This compares two counts of the same moment. No years have been computed with it.
problematic-debts-one-series = { $latest_status ->
    [missing] How the number developed on one method since the first count cannot be said in this selection: there is no continuous series of CBS itself.
   *[other] How the number developed on one method since the first old count cannot be said. The old count has stopped, the new one begins later, and outside the shared reference dates the ratio between them is not known.
}
problematic-debts-bases = Households, debtors and household members are three different counts
    .subtitle = Share with registered problematic debts in the same year, in %, by who is counted
    .caution = These percentages cannot be compared: the first counts households, the second only persons who are debtors themselves (in institutions too), the third all persons in a household with such debts, children included.
problematic-debts-later-figures = Numbers stated later, with who stated them
    .subtitle = Number of households with problematic debts, as stated
    .caution = Only the figure of CBS itself belongs to the series. The others are rounded, taken over or cannot be traced. A difference between two rows is no rise or fall.
problematic-debts-told-primary = CBS itself, read through { $publisher }
problematic-debts-told-retelling = Stated by others, through { $publisher }
problematic-debts-told-secondary-unverified = Cannot be traced, through { $publisher }
problematic-debts-latest-year = { $letter_status ->
    [missing] Whether the number rose or fell after the last figure cannot be said: no later figure was found in this selection.
   *[other] Whether the number rose or fell up to { $letter_period } cannot be said. The CBS figure of that date was not found, only what others wrote about it, and whether the figure of a year earlier was revised is not known.
}

# 2. The goal
problematic-debts-section-goal = Is the goal, halving by 2030, within reach?
problematic-debts-goal = { $new_status ->
    [missing] { $old_status ->
        [missing] On the reference date of this report the goal had not been set yet, or no figure had been published of which to take half.
       *[other] The goal is to halve the number of households with problematic debts by 2030. Half of the first count by the old method is { $old_number } households. By the new method no figure had been published on the reference date of this report.
    }
   *[other] The goal of the Rutte IV cabinet is to halve the number of households with problematic debts by 2030. Against which year is not confirmed: the press wrote 2015, but a text of the cabinet with the baseline was not seen. Two readings are therefore given here: { $old_number } households (half of the first count by the old method) and { $new_number } (half of the first count by the new one). Both targets are computed, not published. A figure is only set beside the goal of its own method.
}
problematic-debts-goal-bridged = { $moved_status ->
    [missing] How high the baseline of the old method would be on the new one cannot be computed in this selection.
   *[other] On { $base_period }, the old method counted { $base_number } households. Had the ratio between the methods been then what it was on the shared reference dates, that would be { $moved_range } on the new method. This is a computation, not a published figure, and the goal has not been moved by it.
}
problematic-debts-series-goal-old = Goal on the old method: { $goal_number }
problematic-debts-series-goal-new = Goal on the new method: { $goal_number }
problematic-debts-mark-goal = target year
problematic-debts-goal-levels = { $gap_status ->
    [missing] The number by each method and half of its first figure
   *[other] On { $latest_period }, the number was { $gap_number } { $gap_sign ->
        [rise] above
       *[other] below
    } the goal on the new method
}
    .subtitle = Number of households with problematic debts by method on 1 January, and half of the first figure of each method
    .alt = Line chart of both methods with their goal as a horizontal line. { $latest_status ->
        [missing] {""}
       *[other] New method: { $latest_number } households on { $latest_period }, goal { $goal_number }.
    } { $earlier_status ->
        [missing] {""}
       *[other] Old method: { $earlier_number } on { $earlier_period }{ $old_goal_status ->
            [missing] {""}
           *[other] , goal { $old_goal_number }
        }.
    }
    .caution = { $latest_status ->
        [missing] {""}
       *[other] The old count has stopped: its goal can no longer be measured.
    } Reference dates with other coverage and positions of 1 October are not in this figure.
problematic-debts-goal-counts = Distance to the goal in numbers of households
    .subtitle = Baseline, goal, figure on its own method, distance and yearly change required up to 1 January of the target year
    .caution = A required change is arithmetic, not a forecast. A row with ‘more than’ computes with the lower end of a figure that others stated.
problematic-debts-goal-rates = Distance to the goal as a percentage of households
    .subtitle = The goal is about the number; the share stands beside it for comparison
    .caution = The number of households grows. Halving the share therefore takes a smaller fall of the number than halving the number itself.
problematic-debts-row-old = Old method{ $day }
problematic-debts-row-new = New method{ $day }
problematic-debts-row-letter = New method{ $day } (from the letter)
problematic-debts-row-told = Old method{ $day } (stated by others)
problematic-debts-reason-given = not applicable
problematic-debts-reason-past = the target year has been reached or is past
problematic-debts-reason-line-ended = the count by this method has stopped
problematic-debts-reason-told = the figure was not seen at CBS itself
problematic-debts-reason-not-begun = the first year that counts has no figure yet
problematic-debts-reason-not-yet = not yet known on the reference date of this report
problematic-debts-reason-no-year = no end year was set
problematic-debts-reason-no-figure = there is no figure by this method in this selection
problematic-debts-needed = { $need_status ->
    [missing] What is required each year cannot be computed for this selection of years and reference date, or no fall is needed.
   *[other] From { $need_from } to { $need_to } the goal on the new method requires { $need_number } fewer households every year. { $needed_count ->
        [0] {""}
        [1] If a target year one year later was meant, it is { $needed_lowest_number } a year.
       *[other] If a target year one year later was meant, or if one starts from the figure in the letter, it is { $needed_lowest_number } to { $needed_highest_number } a year.
    } { $falls_count ->
        [0] In this selection of years no fall at all was measured, apart from reference dates with other coverage.
       *[other] The largest fall in one year, apart from reference dates with other coverage, was { $falls_highest_number } households (in { $falls_highest_label }).
    }
}
problematic-debts-label-seen-old = { $year }, old method
problematic-debts-label-seen-new = { $year }, new method
problematic-debts-kind-seen = Measured
problematic-debts-kind-needed = Required by the goal (computed)
problematic-debts-label-needed-own = Required a year, { $start } to { $end }
problematic-debts-label-needed-letter = Required a year, { $start } to { $end } (from the figure in the letter)
problematic-debts-yearly-changes = { $seen ->
    [never] In no year was there a fall as large as the goal now requires every year
    [unmeasured] What the goal requires every year; this selection has no change over a whole year
    [no_fall] No fall was measured in these years, while the goal requires a fall every year
    [seen] A fall as large as the goal requires every year has been measured before
   *[unknown] Change of the number of households with problematic debts each year
}
    .subtitle = Change of the number of households with problematic debts from 1 January of the year to 1 January after it, by method, and the change that the goal requires
    .alt = Dot plot of the change each year within each method. { $changes_last_status ->
        [missing] {""}
       *[other] The last change, from { $changes_last_from } to { $changes_last_to }, is { $changes_last_signed }. The lowest is { $changes_lowest_signed } (in { $changes_lowest_label }).
    } { $need_status ->
        [missing] {""}
       *[other] The goal requires { $need_number } fewer households every year.
    }
    .caution = What is required is arithmetic and no forecast. Years that begin or end on a reference date with other coverage are left out.
problematic-debts-choice-own = Change in a year: new method, number (as in this report)
problematic-debts-choice-share = Change in a year: share instead of number
problematic-debts-choice-persons = Change in a year: people aged 16 or over who are debtors themselves
problematic-debts-choice-old-method = Change in a year: old method, its last year
problematic-debts-choice-thousands = Change in a year: both numbers first rounded to thousands
problematic-debts-choice-letter = Change in a year: up to the figure in the letter to parliament
problematic-debts-choice-needed = Needed a year: baseline and target year as in this report
problematic-debts-choice-later-year = Needed a year: target year read a year later
problematic-debts-choice-old-base = Needed a year: baseline by the old method
problematic-debts-direction = { $direction ->
    [rise] rise
    [fall] fall
    [never] no such fall was measured
    [seen] such a fall was measured before
    [no_fall] no fall was measured
   *[other] {""}
}
problematic-debts-finding = { $form ->
    [itself] { problematic-debts-direction } (finding of this report)
    [same] same finding: { problematic-debts-direction }
    [other] other finding: { problematic-debts-direction }
    [alone] { problematic-debts-direction }; this report has no direction
    [open] cannot be said, because of rounding or without a measured change
    [missing] no figure for a year earlier
    [told] cannot be compared: { problematic-debts-reason-told }
   *[apart] cannot be compared: { $why ->
        [definition] a figure by the new method does not belong beside a baseline by the old one
        [release] two releases that differ by a revision
        [break] a break lies between
       *[other] these are two series
    }
}
problematic-debts-sensitivity = { $finding ->
    [yes] Under { $same_form ->
        [none] none
       *[other] { $same }
    } of the { $others } other choices the finding stays the same; under { $other_form ->
        [none] none
       *[other] { $other }
    } it is another, and under { $rest_form ->
        [none] none
       *[other] { $rest }
    } it cannot be given
   *[no] For this selection of years this report has no direction to set other choices beside
}
    .subtitle = Change in a year and change needed a year, with the range that rounding leaves, under the choices of this report and others
    .caution = Each line has its own series and unit: only the direction is set beside that of this report, not the size. Persons and households are different counts, and the last year of the old method is another year.
problematic-debts-base-year = { $latest_status ->
    [missing] Whether halving against 2015 is on course cannot be said: the baseline is not confirmed, and in this selection there is no continuous series of CBS itself.
   *[other] Whether halving against 2015 is on course cannot be said. The baseline is not confirmed, the old count has stopped, and a figure by the new method must not be set beside a baseline of the old one.
}

# 3. Stock and flow
problematic-debts-section-flows = How many households come in, and how many leave the count?
problematic-debts-inflow = { $inflow_form ->
    [none] In this selection there is no figure on inflow by the new method.
   *[other] In the year to { $inflow_later_period }, { $inflow_later_number } households came in that had no problematic debts a year earlier{ $rate_later_status ->
        [missing] {""}
       *[other] : { $rate_later_value } of those households
    }. { $inflow_form ->
        [rise] That is { $inflow_size_number } more than in the year before.
        [fall] That is { $inflow_size_number } fewer than in the year before.
        [unchanged] That is, within rounding, as many as in the year before.
       *[other] A comparable figure for the year before is missing.
    }
}
problematic-debts-leaving = { $leaving_status ->
    [missing] How many households left the count cannot be computed for this selection: it takes the position of two years in a row, and the inflow between them.
   *[other] How many households leave the count is not published by CBS. It does follow from the sum: the position a year earlier, plus inflow, minus the new position. Between { $leaving_from } and { $leaving_to }, { $leaving_number } households left in this way, for whatever reason: paid off, written off, taken out of a register, moved to an institution, deceased, or merged into another household.
}
problematic-debts-way-in = Came in (published)
problematic-debts-way-out = Left the count (computed)
problematic-debts-label-year-old = { $year }, old method
problematic-debts-label-year-new = { $year }, new method
problematic-debts-label-odd = { $label } (other coverage)
problematic-debts-flows = { $leaving_status ->
    [missing] Inflow and households that left, by year
   *[other] Between { $leaving_from } and { $leaving_to }, { $came_number } households came in and { $leaving_number } left
}
    .subtitle = Number of households that came into problematic debts in a year and that left the count, by method
    .alt = Bar chart with two bars for each year and method. { $leaving_status ->
        [missing] {""}
       *[other] Last year, to { $leaving_to }: { $came_number } households came in and { $leaving_number } left the count.
    } { $old_leaving_status ->
        [missing] {""}
       *[other] Old method, last year to { $old_leaving_to }: { $old_leaving_number } left.
    }
    .caution = ‘Left’ is computed from stock and inflow, and not published. Households that are newly formed and have debts at once may not count as inflow; then more have left than is shown here.
    .caution2 = Years that begin or end on a reference date with other coverage stand in the table only. Inflow measured on 1 October does not count. The two methods do not form one series.
problematic-debts-stock-and-flow = Stock, inflow and what left, by year and method
    .subtitle = Number of households; left = stock before + inflow − stock after
    .caution = The rounding of the three numbers leaves ‘left’ a margin of at most { $margin } households up and down.
problematic-debts-method-old = old method
problematic-debts-method-new = new method
problematic-debts-outflow = Why households leave the count cannot be said. Outflow is not published anywhere, by reason or otherwise. The stock does not tell apart those who pay off their debt, those whose debt is written off, and those who die or move.
problematic-debts-life-events = { $top_status ->
    [missing] Inflow after an event in life
   *[other] After ‘{ $top_label }’ { $top_value } of households came into problematic debts{ $rest_status ->
        [missing] {""}
       *[other] , without that event { $rest_value }
    }
}
    .subtitle = Share of households that came into problematic debts in a year, with and without an event of the reference person, in %, new method, { $top_period }
    .alt = Bar chart with two bars for each event. Highest is ‘{ $top_label }’: { $top_value } of households came into problematic debts, against { $rest_value } of households without that event.
    .caution = This is an association, no proof of cause. Events overlap: do not add them up.
    .caution2 = Only the new method is shown here. The first count by the old method counted persons, later ones households, and the list of events changed; there is therefore no series.
problematic-debts-event-yes = With the event
problematic-debts-event-no = Without the event

# 4. Registers and municipalities
problematic-debts-section-registers = To whom is the money owed, and where do debtors live?
problematic-debts-registers-told = { $top_status ->
    [missing] In this selection there is no figure on registers by the new method.
   *[other] On { $top_period }, { $top_value } of households with problematic debts were registered under ‘{ $top_label }’. { $grown_sign ->
       *[other] {""}
        [rise] The largest rise over the year was in ‘{ $grown_label }’ ({ $grown_signed }).
    } A household can be in several registers; together the shares therefore exceed 100%.
}
problematic-debts-registers = { $top_status ->
    [missing] Registers of households with problematic debts
   *[other] { $top_value } of households with problematic debts are registered under ‘{ $top_label }’
}
    .subtitle = Share of households with problematic debts by register, in %, new method, { $top_period }
    .alt = Bar chart of registers. The largest is ‘{ $top_label }’ with { $top_value } on { $top_period }.
    .caution = Together the shares exceed 100%, because a household can be in several registers.
    .caution2 = Payment arrears stay registered with BKR for five years after repayment: the position lags behind.
problematic-debts-registers-new = Registers by the new method, with the change in a year
    .subtitle = Share of households with problematic debts, in %
    .caution = A change of a tenth of a percentage point can come from rounding.
problematic-debts-registers-old = Registers by the old method, with the change in a year
    .subtitle = Share of households with problematic debts, in %, last 1 January for which the table exists
    .caution = This table cannot be joined to that of the new method: the tables share no reference date and count other registers.
problematic-debts-number-of-registers = { $one_status ->
    [missing] Number of registers per household
   *[other] { $one_value } of households with problematic debts are in one register
}
    .subtitle = Share of households with problematic debts by number of registers, in %, new method{ $one_status ->
        [missing] {""}
       *[other] , { $one_period }
    }
    .alt = Bar chart of the number of registers per household. { $one_status ->
        [missing] {""}
       *[other] In one register: { $one_value } on { $one_period }.
    } { $mean_status ->
        [missing] {""}
       *[other] On average it is { $mean_number } per household.
    }
    .caution = How many registers a household is in does not tell how high its debt is. That amount is not published.
problematic-debts-register-totals = Sum of the register table beside the headline figure
    .subtitle = Number of households, summed over the number of registers, and the published total, with the computed number of registers per household
    .caution = By the old method the sum differs from the headline, probably because missing data were estimated into the headline. The shares in the register tables have the sum as their base. Do not join the two methods: more registers also means more per household.
problematic-debts-not-registered = Debts that are in none of these registers do not count: rent and energy, loans from family and buy-now-pay-later. How many households have only such debts is not published. Nor can it be said how the shares by register changed at the change of method, for a shared reference date is missing.
problematic-debts-municipalities-told = { $whole_status ->
    [missing] In this selection there is no figure on persons with problematic debts by municipality.
   *[other] By municipality only people aged 16 or over who are debtors themselves have been counted, on { $whole_period }. In the Netherlands as a whole that is { $whole_value }. This is another figure than the share of households.
}
problematic-debts-problem-debt-municipalities = Debtors themselves: most often in { $highest_list } ({ $top_value }), least in { $lowest_list } ({ $bottom_value }){ $country_status ->
        [missing] {""}
       *[other] ; Netherlands { $country_value }
    }
    .subtitle = Share of people aged 16 or over with registered problematic debts by municipality, in %, { $top_period }
    .alt = Tile map of { $places } municipalities, in five classes. The highest share is { $top_value } in { $highest_list }, the lowest { $bottom_value } in { $lowest_list }, on { $top_period }. All municipalities stand in the table below.
    .caution = Each municipality is one tile of the same size: the map does not show where most debtors live. Municipalities with the same rounded percentage have no order.
problematic-debts-municipalities = Persons with problematic debts in all municipalities
    .subtitle = Share of people aged 16 or over who are debtors themselves, in %, in the order of municipality codes
    .caution = A difference of a tenth of a percentage point can come from rounding.
problematic-debts-shifted = Municipalities whose figure the source prints one row off
    .subtitle = Share of people aged 16 or over, as printed in the annex and as used here, in %
    .caution = As printed the annex contradicts the text of the same report. With the realigned figures it agrees again.
problematic-debts-municipal-households = How many households in each municipality have problematic debts cannot be given here. CBS shows it on its dashboard, but this collection holds only single figures of a few municipalities, by the old method. There is also only one reference date by municipality: a development cannot be shown.

# 5. Debt among the poor
problematic-debts-section-poor = How often do people in poverty have problematic debts?
problematic-debts-poor = { $poor_status ->
    [missing] In this selection there is no figure on problematic debts of people in poverty.
   *[other] In { $poor_when }, { $poor_value } of people in poverty lived in a household with problematic debts{ $rest_status ->
        [missing] {""}
       *[other] , against { $rest_value } of people who are neither poor nor near-poor
    }. { $everyone_status ->
        [missing] {""}
       *[other] Of the whole population it was { $everyone_value } in { $everyone_when }.
    } All persons in such a household count here, children included. Near-poor are those with an income just above the poverty line and few savings or other assets.
}
problematic-debts-poor-problem-debt = { $poor_status ->
    [missing] No figure on problematic debts of people in poverty
   *[other] { $poor_value } of people in poverty live in a household with problematic debts{ $near_status ->
        [missing] {""}
       *[other] , of people just above the poverty line { $near_value }
    }
}
    .subtitle = Share of persons in a household with registered problematic debts, by distance to the poverty line, in %, { $poor_period }
    .alt = Bar chart of problematic debts: { $poor_value } of people in poverty, { $near_status ->
        [missing] {""}
       *[other] { $near_value } of people just above the poverty line,
    } { $rest_status ->
        [missing] {""}
       *[other] { $rest_value } of people neither poor nor near-poor,
    } in { $poor_when }.
    .caution = These are persons, not households: not comparable with the share of households with problematic debts.
problematic-debts-poor-all = Problematic debts by distance to the poverty line, all figures found
    .subtitle = Share of persons in a household with problematic debts, in %, with the release that the figure comes from
    .caution = No change may be computed between the years: they do not rest on the same release of the poverty figures.
problematic-debts-other-debts = { $poor_status ->
    [missing] In this selection there is no figure on other debts of people in poverty.
   *[other] ‘Other debts’ are something else: any debt apart from a mortgage or a student loan. In { $poor_when }, { $poor_value } of people in poverty had one{ $rest_status ->
        [missing] {""}
       *[other] , against { $rest_value } of people who are neither poor nor near-poor
    }. Those are not problematic debts: a loan that is simply being repaid counts too.
}
problematic-debts-poor-other-debts = { $poor_status ->
    [missing] No figure on other debts of people in poverty
   *[other] ‘Other debts’ are not problematic debts: { $poor_value } of people in poverty have them{ $rest_status ->
        [missing] {""}
       *[other] , of people neither poor nor near-poor { $rest_value }
    }
}
    .subtitle = Share of persons in a household with other debts (no mortgage, no student loan), by distance to the poverty line, in %, { $poor_period }
    .alt = Bar chart of other debts: { $poor_value } of people in poverty, { $near_status ->
        [missing] {""}
       *[other] { $near_value } of people just above the poverty line,
    } { $rest_status ->
        [missing] {""}
       *[other] { $rest_value } of people neither poor nor near-poor,
    } in { $poor_when }.
    .caution = These are not problematic debts. These percentages must not be compared with those in the previous figure.
problematic-debts-children = How many children grow up in a household with problematic debts cannot be said: that number was not found. Nor is it published for this count how high the problematic debts are.

# Notes
problematic-debts-note-methods = A household counts when at least one member has a problematic debt in one of the registers. The old method uses about ten, the new one thirteen: SVB, UWV, social assistance claims and own contributions (CAK) were added, the guardianship register was dropped.
problematic-debts-note-bridge = The bridge is the range of the ratios on the shared reference dates, with their rounding. The series have not been linked anywhere. Anyone who still wants to link them must name a method, such as the geometric mean of the ratios (Hill and Fox, 1997).
problematic-debts-note-identity = What left the count is computed within one method: stock before plus inflow minus stock after. The range follows from the rounding to tens.
problematic-debts-note-rounding = ‘Unchanged within rounding’ means: the rounding of both figures leaves open whether there was a rise or a fall (assumption A1). The numbers come from registers: there is no sampling margin.
problematic-debts-note-date = The reference date is 1 January. What happened in a year shows in the position of 1 January after it.
problematic-debts-note-covers = The count misses debts that are in none of the registers, and includes debts that are disputed. Only private households count; for people aged 16 or over, residents of institutions too.
problematic-debts-note-lag = A repayment shows later: with BKR arrears stay for five years.
problematic-debts-note-goal-date = The target year is read as 1 January of that year; whether a year later was meant was not seen (assumption A20).
problematic-debts-note-collection = When a figure is missing, it was not found for this collection. It may have been published.

# Columns
column-reference-date = Reference date
column-old-method = Old method
column-new-method = New method
column-apart = Difference
column-quotient = Ratio
column-quotient-lower = Ratio, at least
column-quotient-upper = Ratio, at most
column-told-by = Who stated it
column-method-name = Method
column-stock-before = Stock before
column-flowed-in = Came in
column-flowed-out = Left
column-stock-after = Stock after
column-stock-change = Change
column-headline-stock = Headline figure
column-sum-apart = Sum minus headline
column-registers-sum = Sum
column-mean-registers = Registers per household
column-as-printed = As printed
column-finding-of-choice = What becomes of the finding?
