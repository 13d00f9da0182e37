# Report vroegsignalering_reach. A base: participants, country, unstated, ministry, average. Forms of fits: inside, touches,
# outside, none; of holds: yes, no, none; of a part: rise, fall, unchanged, none.

vroegsignalering-reach-headline = { $reached_status ->
    [missing] For the selected years and reference date there is no figure for the number of people reached by early signalling in the whole country.
   *[other] In { $reached_period }, { $reached_number } people with payment arrears were reached, according to the number stated for the whole country.
} { $common_count ->
    [0] {""}
    [1] {""}
   *[other] How much the number grew from { $common_first_from } to { $common_first_to } cannot be said from the published figures: on the same base in both years the calculations give { $common_lowest_signed } to { $common_highest_signed }{ $said_status ->
        [missing] {""}
       *[other] {" "}(stated: { $said_value })
    }{ $other_count ->
        [0] {""}
        [1] ; with a reconstructed number for { $common_first_to }: { $other_first_signed }
       *[other] ; with a reconstructed number for { $common_first_to }: { $other_lowest_signed } to { $other_highest_signed }
    }.
}
vroegsignalering-reach-comparable-label = Comparable over the years?
vroegsignalering-reach-comparable = { $common_count ->
    [0] Shares and averages are, with care; totals are not: every year more municipalities take part.
   *[other] Shares and averages are, with care. Totals are not: every year more municipalities take part, and for some totals it is not stated which municipalities they cover.
}
vroegsignalering-reach-key-reached = People reached (stated for the whole country)
vroegsignalering-reach-key-reach = Share of case files with contact (participating municipalities)
vroegsignalering-reach-key-acceptance = Share of those reached who accept help (participating municipalities)
vroegsignalering-reach-key-signals = Signals per 1,000 inhabitants per month (participating municipalities, yearly average)
vroegsignalering-reach-key-coverage = Share of inhabitants living in a participating municipality

# Bases
vroegsignalering-reach-base-participants = participating municipalities
vroegsignalering-reach-base-country = whole country
vroegsignalering-reach-base-unstated = not stated
vroegsignalering-reach-base-ministry = stated by the ministry, base not verifiable
vroegsignalering-reach-base-average = average of participating municipalities
vroegsignalering-reach-cell = { $figure_number }
vroegsignalering-reach-open = { $figure_range }
vroegsignalering-reach-all = all
vroegsignalering-reach-when = { $part ->
    [jan_sep] January–September { $figure_period } (first report)
   *[other] { $figure_period }
}
column-step-when = Period
column-step-base = Counts
column-step-signals = Signals
column-step-cases = Case files
column-step-offers = Help offered
column-step-reached = Reached
column-step-accepted = Help accepted
column-step-formula = Formula
column-step-fits = Stated number and interval
column-step-holds = Interval contains stated growth
column-step-source = Source
column-step-open = What rounding leaves open
column-step-stated = Stated
column-step-asked = Municipalities answering

# 1. Steps
vroegsignalering-reach-section-steps = How many signals, case files and people reached?
vroegsignalering-reach-steps-told = { $signals_status ->
    [missing] In this selection there is no number of signals received.
   *[other] In { $signals_period }, { $signals_number } signals of payment arrears were received in the whole country{ $reached_status ->
        [missing] .
       *[other] ; in { $reached_period }, { $reached_number } people were reached.
    }
} A signal is one case of arrears reported by one creditor. A case file (melding) bundles the signals at one address; someone is reached when an attempt at contact succeeds. These are different units: a number of signals is not a number of people.
vroegsignalering-reach-steps = From signal to help accepted: what has been published, and for whom
    .subtitle = Numbers as published, with the words that stood before them; [x] means that no figure was found
    .caution = Each row counts different municipalities. Numbers in different rows must not be subtracted or divided, and a row with a half year or nine months must not be set beside a whole year.
    .caution2 = ‘Help offered’ is printed by Divosa as inhabitants or households contacted; it is not the same as the number of case files.
vroegsignalering-reach-funnel = What share of the signals leads to help cannot be calculated. { $cases_count ->
        [0] No number of case files was found
       *[other] The only number of case files found is for { $cases_last_period }, for the first nine months
    }, and for no year are signals, people reached and help accepted available for the same municipalities. A funnel would therefore divide numbers that count different municipalities.
vroegsignalering-reach-series-coverage = Share of inhabitants
vroegsignalering-reach-coverage = { $change_form ->
    [rise] { $change_later_value } of inhabitants lived in a participating municipality in { $change_later_period }, { $change_size } more than a year earlier
    [fall] { $change_later_value } of inhabitants lived in a participating municipality in { $change_later_period }, { $change_size } less than a year earlier
    [unchanged] { $change_later_value } of inhabitants lived in a participating municipality in { $change_later_period }, unchanged within rounding
   *[other] { $change_later_value } of inhabitants lived in a participating municipality in { $change_later_period }
}
    .subtitle = Share of inhabitants of the Netherlands living in a municipality that takes part in the Divosa monitor, in %
    .alt = Line chart of the share of inhabitants living in a participating municipality{ $shown_count ->
        [1] : { $shown_last_value }
       *[other] , from { $shown_first_value } in { $shown_first_period } to { $shown_last_value }
    } in { $shown_last_period }.
    .caution = A total of the participants grows with this share, even if nothing else changes.
vroegsignalering-reach-series-participants = Participating municipalities
vroegsignalering-reach-participants = { $last_number } municipalities took part in { $last_period }
    .subtitle = Number of municipalities taking part in the Divosa monitor, at the months that were published
    .alt = Dot plot of the number of participating municipalities: { $first_number } in { $first_period }, { $last_number } in { $last_period }.
    .caution = Municipalities join during the year, so a yearly total covers more municipalities in December than in January.
vroegsignalering-reach-signals-told = { $change_form ->
    [rise] Participating municipalities received on average { $change_later_number } signals per 1,000 inhabitants per month in { $change_later_period }, compared with { $change_earlier_number } in { $change_earlier_period }.
    [fall] Participating municipalities received on average { $change_later_number } signals per 1,000 inhabitants per month in { $change_later_period }, compared with { $change_earlier_number } in { $change_earlier_period }.
    [unchanged] Participating municipalities received on average { $change_later_number } signals per 1,000 inhabitants per month in { $change_later_period }, unchanged within rounding.
    [none] In this selection there is no yearly average of signals per 1,000 inhabitants.
   *[other] Participating municipalities received on average { $change_later_number } signals per 1,000 inhabitants per month in { $change_later_period }; there is no earlier yearly average that it can be compared with.
} More signals need not mean more arrears: a creditor that may signal earlier, must signal something new or sends bills more often also gives more signals. The cautions beneath the figure name these changes. { $march_status ->
    [missing] {""}
   *[other] Within a year, March stands out ({ $march_number } in { $march_period }): health insurers then signal unpaid premiums of January. A half year must therefore not be compared with a year.
}
vroegsignalering-reach-series-year = Yearly average
vroegsignalering-reach-series-half = Average of a half year
vroegsignalering-reach-series-march = March
vroegsignalering-reach-mark-energy = energy earlier
vroegsignalering-reach-mark-supply = end of supply
vroegsignalering-reach-mark-water = water monthly
vroegsignalering-reach-signals-per-1000 = { $change_form ->
    [rise] { $change_later_number } signals per 1,000 inhabitants per month in { $change_later_period }: { $change_size_number } more than a year earlier, while rules were widened
    [fall] { $change_later_number } signals per 1,000 inhabitants per month in { $change_later_period }: { $change_size_number } fewer than a year earlier
   *[other] { $shown_count ->
        [0] Signals per 1,000 inhabitants per month
       *[other] { $shown_last_number } signals per 1,000 inhabitants per month in { $shown_last_period }
    }
}
    .subtitle = Average number of signals per 1,000 inhabitants per month in participating municipalities
    .alt = Dot plot of signals per 1,000 inhabitants per month. { $shown_count ->
        [0] There is no yearly average.
        [1] The yearly average is { $shown_last_number } in { $shown_last_period }.
       *[other] The yearly average went from { $shown_first_number } in { $shown_first_period } to { $shown_last_number } in { $shown_last_period }.
    } { $half_status ->
        [missing] {""}
       *[other] Half years are separate points, the latest { $half_number } in the { $half_period }.
    } { $march_status ->
        [missing] {""}
       *[other] March is a separate point as well: { $march_number } in { $march_period }.
    }
    .caution = No line joins the points: the rules on when a creditor may signal changed in between. Whether the municipalities were weighted by inhabitants is not stated.
vroegsignalering-reach-rates = Signals and case files per 1,000 inhabitants
    .subtitle = Averages over participating municipalities, as published
    .caution = A case file can hold several signals, so case files divided by signals is not the share of signals that was picked up.
    .caution2 = { $twelve ->
        [inside] The yearly figure is twelve times the monthly one within rounding.
        [outside] The yearly figure is not twelve times the monthly one, not even within rounding. How the two were made is not stated.
       *[none] {""}
    }
vroegsignalering-reach-weighting = { $signals_count ->
    [0] Whether an average over municipalities counts each municipality once or each inhabitant once cannot be seen here: there is no average in this selection.
   *[other] How much more would be signalled if all municipalities took part cannot be calculated: it is not stated whether the average counts each municipality once or each inhabitant once, and whether end-of-supply signals are included.
}

# 2. Stated numbers
vroegsignalering-reach-section-stated = Do the stated numbers of people reached follow from other figures?
vroegsignalering-reach-stated-before = { $made_status ->
    [missing] The first number stated by the ministry cannot be recalculated in this selection: an input is missing.
   *[other] For { $made_period }, { $made_number } people reached follow from the number who accepted help, divided by the share who accept and by the share of inhabitants in participating municipalities. Given rounding, anything from { $made_range } is possible. { $stated_status ->
        [missing] No number was stated for that year in this selection.
       *[other] { $fits ->
            [inside] The ministry stated { $stated_number }, which lies within that interval: the number is very probably that of the participants, scaled up to the whole country.
            [touches] The ministry stated { $stated_number }; taking its own rounding into account, that is compatible.
           *[other] The ministry stated { $stated_number }, which lies outside that interval.
        }
    }
}
vroegsignalering-reach-stated-after = { $stated_status ->
    [missing] A second number stated by the ministry is not in this selection.
   *[other] For { $stated_period }, the ministry stated { $stated_number } people. { $rounded_status ->
        [missing] The published total and the published reach are not in this selection.
       *[other] The published total times the published reach gives { $rounded_number }. Given the rounding of both, the interval is { $rounded_range }, and the stated number { $rounded_fits ->
            [inside] lies within it.
            [touches] is compatible with it given its own rounding.
           *[other] lies outside it.
        } As a sensitivity: read as they were worded (‘about’, ‘one in so many’), the interval widens to { $worded_range }, and the stated number { $worded_fits ->
            [inside] lies within it: so it is not ruled out.
            [touches] is only just compatible with it.
           *[other] still lies outside it.
        }
    } { $following_status ->
        [missing] {""}
       *[other] The number for the year after, divided by the growth stated with it, gives { $following_number } ({ $following_range }); the stated number { $following_fits ->
            [inside] lies within that interval.
            [touches] is only just compatible with it.
           *[other] lies outside that interval.
        }
    }
}
vroegsignalering-reach-implied = { $implied_status ->
    [missing] Which reach would give the stated number cannot be calculated in this selection.
   *[other] A reach of { $implied_value } would give the stated number of { $stated_number } from { $offers_number } contacts ({ $implied_range }).
}
vroegsignalering-reach-stated-number = { $figure_period }: as stated
vroegsignalering-reach-made-accepted = { $figure_period }: help accepted ÷ acceptance ÷ coverage
vroegsignalering-reach-made-offers = { $figure_period }: total × reach
vroegsignalering-reach-made-offers-worded = { $figure_period }: sensitivity, total × reach as worded
vroegsignalering-reach-made-next = { $figure_period }: number for the year after ÷ stated growth
vroegsignalering-reach-formula-accepted = { $accepted_number } ÷ { $acceptance_value } ÷ { $coverage_value }
vroegsignalering-reach-formula-offers = { $offers_number } × { $reach_after_value }
vroegsignalering-reach-formula-offers-worded = { $offers_number } × { $reach_after_value }, as worded
vroegsignalering-reach-formula-next = { $reached_next_number } ÷ (1 + { $growth_next_value })
vroegsignalering-reach-fits-inside = stated number lies inside
vroegsignalering-reach-fits-touches = only the intervals overlap
vroegsignalering-reach-fits-outside = stated number lies outside
vroegsignalering-reach-fits-none = no stated number
vroegsignalering-reach-range-text = what rounding of the inputs leaves open (not a confidence interval)
vroegsignalering-reach-reconstructions = { $stated_status ->
    [missing] People reached according to other published figures
   *[other] { $later_follows ->
        [no] The number stated for { $stated_period } does not follow from the other published figures{ $fits ->
            [inside] ; that for { $made_period } does
           *[other] {""}
        }
       *[other] The number stated for { $stated_period }, beside what follows from other published figures
    }
}
    .subtitle = Number of people reached: as stated by the ministry, and recalculated from other published figures
    .alt = Dot plot with intervals of the number of people reached. { $made_status ->
        [missing] {""}
       *[other] Recalculated for { $made_period }: { $made_number } ({ $made_range }).
    } { $stated_status ->
        [missing] {""}
       *[other] Stated for { $stated_period }: { $stated_number }.
    } { $rounded_status ->
        [missing] {""}
       *[other] Total times reach: { $rounded_number } ({ $rounded_range }).
    } { $following_status ->
        [missing] {""}
       *[other] From the year after: { $following_number } ({ $following_range }).
    }
    .caution = The stated numbers must not be compared with each other: for the later one it is unknown which municipalities it covers.
vroegsignalering-reach-reconstructed = The calculations
    .subtitle = People reached; lower and upper bound are what the rounding of the inputs leaves open, to the nearest hundred
vroegsignalering-reach-inputs = What went into the calculations
    .subtitle = The published figures as they stand, with what their rounding and wording leave open
    .caution = ‘One in N’ stands for everything between one in N + ½ and one in N − ½; ‘about’ for one unit of the last printed digit on either side (assumptions A3 and A4).
vroegsignalering-reach-base-unknown = { $stated_status ->
    [missing] Which municipalities the stated numbers cover cannot be examined in this selection: a stated number is missing.
   *[other] Which municipalities are counted in the number stated for { $stated_period } ({ $stated_number }) is unknown. The ministry calls it an extrapolation to the whole country; no calculation with published figures gives it. { $before_status ->
        [missing] {""}
       *[other] It must therefore not be set beside the number for { $before_period } ({ $before_number }) as if both counted the same.
    }
}

# 3. Growth
vroegsignalering-reach-section-growth = Were more people reached than a year earlier?
vroegsignalering-reach-growth-printed = { $printed_status ->
    [missing] The two stated numbers are not both in this selection, so the stated growth cannot be checked.
   *[other] The two stated numbers give { $printed_signed } ({ $printed_range }). { $said_status ->
        [missing] {""}
       *[other] { $holds ->
            [yes] The stated growth of { $said_value } therefore follows from the two printed numbers. It says nothing about growth if the two numbers count different municipalities.
           *[other] The stated growth of { $said_value } does not follow from them.
        }
    }
}
vroegsignalering-reach-growth-common = { $most_status ->
    [missing] The growth on a common base cannot be calculated in this selection.
   *[other] If the later number counts the participants, as the earlier one did before it was scaled up, the growth is { $most_signed } ({ $most_range }). { $raised_status ->
        [missing] {""}
       *[other] If that number is scaled up to the whole country as well, it is { $raised_signed } ({ $raised_range }).
    }
} { $least_status ->
    [missing] {""}
   *[other] Per 1,000 inhabitants of participating municipalities, from case files and reach, it is { $least_signed }; reach is stated only as a fraction, so that anything from { $least_range } remains possible.
}
vroegsignalering-reach-growth-other = { $other_count ->
    [0] With another number for the later year, no growth can be calculated in this selection.
    [1] With a reconstructed number for the later year it is { $other_first_signed }.
   *[other] With a reconstructed number for the later year instead of the stated one, it ranges from { $other_lowest_signed } to { $other_highest_signed }.
}
vroegsignalering-reach-label-growth-printed = As printed: both stated numbers
vroegsignalering-reach-label-growth-per-inhabitant = Same base: per 1,000 inhabitants of participants
vroegsignalering-reach-label-growth-raised = Same base: stated number = participants, both scaled up
vroegsignalering-reach-label-growth-participants = Same base: stated number = participants, neither scaled up
vroegsignalering-reach-label-growth-offers-national = Reconstructed: total × reach = whole country
vroegsignalering-reach-label-growth-next-national = Reconstructed: number of the year after ÷ its growth
vroegsignalering-reach-label-growth-offers-participants = Reconstructed: total × reach = participants
vroegsignalering-reach-formula-growth-printed = { $stated_after_number } ÷ { $stated_number } − 1
vroegsignalering-reach-formula-growth-per-inhabitant = ({ $cases_after_number } × { $reach_after_value }) ÷ ({ $cases_number } × { $acceptance_of_cases_value } ÷ { $acceptance_value }) − 1
vroegsignalering-reach-formula-growth-raised = ({ $stated_after_number } ÷ { $coverage_after_value }) ÷ ({ $accepted_number } ÷ { $acceptance_value } ÷ { $coverage_value }) − 1
vroegsignalering-reach-formula-growth-participants = { $stated_after_number } ÷ ({ $accepted_number } ÷ { $acceptance_value }) − 1
vroegsignalering-reach-formula-growth-offers-national = ({ $offers_number } × { $reach_after_value }) ÷ ({ $accepted_number } ÷ { $acceptance_value } ÷ { $coverage_value }) − 1
vroegsignalering-reach-formula-growth-next-national = ({ $reached_next_number } ÷ (1 + { $growth_next_value })) ÷ ({ $accepted_number } ÷ { $acceptance_value } ÷ { $coverage_value }) − 1
vroegsignalering-reach-formula-growth-offers-participants = ({ $offers_number } × { $reach_after_value }) ÷ ({ $accepted_number } ÷ { $acceptance_value }) − 1
vroegsignalering-reach-group-printed = as printed
vroegsignalering-reach-group-common = same base in both years
vroegsignalering-reach-group-other = reconstructed number for the later year
vroegsignalering-reach-holds-yes = yes
vroegsignalering-reach-holds-no = no
vroegsignalering-reach-holds-none = no stated growth
vroegsignalering-reach-growth-bases = { $common_count ->
    [0] Growth of the number reached according to the stated numbers
   *[other] Growth on the same base: { $common_lowest_signed } to { $common_highest_signed }{ $other_count ->
        [0] {""}
        [1] ; with a reconstructed number for { $common_first_to }: { $other_first_signed }
       *[other] ; with a reconstructed number for { $common_first_to }: { $other_lowest_signed } to { $other_highest_signed }
    }
}
    .subtitle = Change in the number of people reached, { $common_first_from } to { $common_first_to }, in %, for each base that the published figures allow
    .alt = Dot plot with intervals of growth on each possible base. { $common_count ->
        [0] {""}
       *[other] On the same base the lowest is { $common_lowest_signed } and the highest { $common_highest_signed }.
    } { $other_count ->
        [0] {""}
        [1] With a reconstructed number for the later year it is { $other_first_signed }.
       *[other] With a reconstructed number for the later year the lowest is { $other_lowest_signed } and the highest { $other_highest_signed }.
    } { $said_status ->
        [missing] {""}
       *[other] The stated growth is { $said_value }.
    }
    .caution = Each row shows what follows if a base is assumed. The published figures do not say which one holds, so none of them is the growth.
vroegsignalering-reach-growth = Growth on each possible base, with its formula
    .subtitle = Change in %; lower and upper bound are what the rounding of the inputs leaves open{ $said_status ->
        [missing] {""}
       *[other] ; stated growth: { $said_value }
    }
vroegsignalering-reach-growth-unknown = { $common_count ->
    [0] How much the number of people reached grew cannot be said: in this selection there are no two numbers on the same base.
   *[other] How much the number of people reached grew from { $common_first_from } to { $common_first_to } cannot be said. With the same base in both years the calculations give { $common_lowest_signed } to { $common_highest_signed }, rounding leaves still more open, and the published figures do not identify the base.
}
vroegsignalering-reach-stated-growth = Growth as it was stated
    .subtitle = Change compared with the same period a year earlier, as published, in %
    .caution = The number of participating municipalities grew as well; what part of a growth that explains was not published.

# 4. Factors
vroegsignalering-reach-section-factors = What drives the change: more case files or more contact?
vroegsignalering-reach-factors-told = { $change_status ->
    [missing] The change cannot be split in this selection: an input is missing.
   *[other] Per 1,000 inhabitants of participating municipalities, { $before_number } people were reached in { $before_period } and { $after_number } in { $after_period }; the difference is { $change_number } (given rounding: { $change_range }). { $cases_form ->
        [rise] Of that, { $cases_number } ({ $cases_range }) goes with more case files
        [fall] Of that, { $cases_number } ({ $cases_range }) goes with fewer case files
       *[other] For case files, the part is { $cases_number } ({ $cases_range })
    } and { $reach_number } ({ $reach_range }) with { $reach_form ->
        [rise] a higher reach.
        [fall] a lower reach.
       *[other] reach, of which rounding leaves open whether it rose or fell.
    } { $change_form ->
        [unchanged] Whether more people were reached per 1,000 inhabitants is left open by rounding, too.
       *[other] {""}
    } The split is arithmetic and says nothing about causes.
}
vroegsignalering-reach-part = { $part ->
    [change] Change { $figure_from }–{ $figure_to }
    [cases] of which through case files
    [reach] of which through reach
   *[other] { $figure_period }: people reached per 1,000 inhabitants
}
vroegsignalering-reach-factors = { $cases_form ->
    [rise] More case files per inhabitant in { $change_to } than in { $change_from }; { $reach_form ->
        [rise] reach rose, too
        [fall] reach fell
       *[other] whether reach rose or fell cannot be said
    }
    [fall] Fewer case files per inhabitant in { $change_to } than in { $change_from }
   *[other] People reached per 1,000 inhabitants: the parts of the change
}
    .subtitle = Change in people reached per 1,000 inhabitants of participating municipalities per year, { $change_from } to { $change_to }, and its two parts
    .alt = Dot plot with intervals. The number went from { $before_number } in { $before_period } to { $after_number } in { $after_period }. The change is { $change_number } ({ $change_range }), of which { $cases_number } ({ $cases_range }) through case files and { $reach_number } ({ $reach_range }) through reach{ $change_form ->
        [unchanged] . Zero lies inside the interval of the change.
       *[other] .
    }
    .caution = Reach in the first year was not published; it is the share of case files with help accepted divided by the share of those reached who accept help. Reach in the second year was told as a fraction in words.
    .caution2 = Between the two years, energy suppliers were allowed to signal earlier, so part of the extra case files follows from a rule. The intervals do not add up, the values do.
vroegsignalering-reach-decomposition = The change in two parts
    .subtitle = People reached per 1,000 inhabitants of participating municipalities per year, and the parts of the change
vroegsignalering-reach-four-factors = Which part comes from more signals, from picking them up more often, from reach and from acceptance cannot be said: for that, the numbers of signals, case files, people reached and help accepted of the same municipalities are needed in both years. They have not been published; with records the calculation can be made.

# 5. Partners, contact, help
vroegsignalering-reach-section-drivers = With whom, how and how often is contact made, and who accepts help?
vroegsignalering-reach-partners-told = { $recent_count ->
    [0] In this selection there is no figure on signals by creditor.
   *[other] Of the signals received, { $recent_highest_value } came from the creditors ‘{ $recent_highest_label }’ ({ $recent_first_period }). A share falls when another creditor may or must signal more; it does not show whether that creditor signalled less.
}
vroegsignalering-reach-signals-by-partner = { $recent_highest_value } of signals came from ‘{ $recent_highest_label }’ ({ $recent_highest_period })
    .subtitle = Share of signals by type of creditor in participating municipalities, in %
    .alt = Bar chart of signals by type of creditor, { $recent_highest_period }. Largest: { $recent_highest_label } ({ $recent_highest_value }), smallest: { $recent_lowest_label } ({ $recent_lowest_value }).
    .caution = The shares are rounded and need not add up to a hundred.
vroegsignalering-reach-partners = Signals by type of creditor, all periods found
    .subtitle = Share of signals in participating municipalities, in %
    .caution = A half year must not be compared with a year, and where the rules for one creditor changed, all shares shift.
vroegsignalering-reach-reach-by-partner = Reach by type of creditor has not been published for the statutory partners. { $supply_status ->
        [missing] {""}
       *[other] For end-of-supply signals a reach was stated ({ $supply_value } in { $supply_period }).
    } { $experiment_status ->
        [missing] {""}
       *[other] For an experiment with municipal taxes it was { $experiment_value } of signals ({ $experiment_period }).
    } Such special signals have another urgency and another denominator; they do not show which creditor’s signals work best.
vroegsignalering-reach-contact-told = { $method_count ->
    [0] In this selection there is no figure on reach by contact method.
   *[other] Of case files in which ‘{ $method_highest_label }’ was used, { $method_highest_value } were reached; with ‘{ $method_lowest_label }’, { $method_lowest_value }. That is not the effect of the method: municipalities use more intensive methods for higher arrears, and more attempts follow when earlier ones fail.
} { $attempts_count ->
    [0] {""}
   *[other] With ‘{ $attempts_highest_label }’ { $attempts_highest_value } were reached, with ‘{ $attempts_lowest_label }’ { $attempts_lowest_value }.
}
vroegsignalering-reach-reach-by-method = { $method_highest_value } reached with ‘{ $method_highest_label }’, { $method_lowest_value } with ‘{ $method_lowest_label }’: not an effect of the method
    .subtitle = Share of case files with contact, by contact method used, in %, participating municipalities
    .alt = Bar chart of reach by contact method. Highest: { $method_highest_label }, { $method_highest_value }. Lowest: { $method_lowest_label }, { $method_lowest_value }.
    .caution = One case file can count under telephone and under home visit: the groups overlap.
vroegsignalering-reach-three-attempts = Three contact attempts
vroegsignalering-reach-reach-by-attempts = { $attempts_highest_value } reached with ‘{ $attempts_highest_label }’, { $attempts_lowest_value } with ‘{ $attempts_lowest_label }’
    .subtitle = Share of case files with contact, by number of contact attempts, in %, participating municipalities
    .alt = Bar chart of reach by number of attempts: { $attempts_lowest_value } with { $attempts_lowest_label }, { $attempts_highest_value } with { $attempts_highest_label }. No figure was found for three attempts.
vroegsignalering-reach-acceptance-told = { $change_form ->
    [rise] Of those reached, { $change_later_value } accepted help in { $change_later_period }, compared with { $change_earlier_value } in { $change_earlier_period }.
    [fall] Of those reached, { $change_later_value } accepted help in { $change_later_period }, compared with { $change_earlier_value } in { $change_earlier_period }.
    [unchanged] Of those reached, { $change_later_value } accepted help in { $change_later_period }, unchanged within rounding and wording from { $change_earlier_period } ({ $change_earlier_value }).
    [none] In this selection there is no figure on help acceptance among those reached.
   *[other] Of those reached, { $change_later_value } accepted help in { $change_later_period }; there is no comparable figure for a year earlier.
} Municipalities register acceptance in different ways: some count a conversation about solving it oneself, others do not. { $vps_status ->
    [missing] {""}
   *[other] In municipalities working with the VPS system, help was accepted in { $vps_value } of case files in { $vps_period }. They select more strictly before making a case file; that is selection and not effectiveness.
}
vroegsignalering-reach-acceptance = Help acceptance among those reached: { $shown_last_value } in { $shown_last_period }
    .subtitle = Share of inhabitants reached who accept help, in %, participating municipalities
    .alt = Dot plot of the share of those reached who accept help{ $shown_count ->
        [1] : { $shown_last_value }
       *[other] , from { $shown_first_value } in { $shown_first_period } to { $shown_last_value }
    } in { $shown_last_period }.
    .caution = Accepting help is a quick fix, a payment arrangement or a referral. Municipalities do not register it uniformly.
vroegsignalering-reach-shares = Reach and help acceptance, with their denominators
    .subtitle = Shares in %; the column ‘Group’ says of what
    .caution = Shares of case files, of people reached and of single contact attempts have different denominators and must not be set beside each other. Nine months of a year come from the first report.
    .caution2 = Not being reached is not failure: some people act after a letter. Part of the acceptance of all case files comes from a summary by others that could not be checked.
vroegsignalering-reach-case-types = Case files by type
    .subtitle = Share of case files in participating municipalities, in %
    .caution = The types overlap: a case file can be both multiple and successive. What counts as multiple, single and successive changed, so the years must not be compared.
vroegsignalering-reach-end-of-supply = Signals that energy supply is about to end
    .subtitle = Numbers and shares as published
    .caution = These signals are counted apart from the regular ones. The number picked up and its reach were stated by the ministry; their base is not stated.
vroegsignalering-reach-survey = How municipalities work and register
    .subtitle = Answers of municipalities to Divosa questionnaires
    .caution = Shares of municipalities that answered, not of signals or people; each municipality counts equally. Different municipalities answered each year, and a median and an average of the threshold amount must not be compared.
    .caution2 = Part of the answers comes from a summary by others that could not be checked with the report.
vroegsignalering-reach-by-municipality = Reach by municipality, size of municipality or group of inhabitants has not been published in a comparable way. { $share_status ->
        [missing] {""}
       *[other] Amsterdam, for example, states { $share_value } for { $share_period }{ $own_status ->
            [missing] .
           *[other] , while its own numbers, { $reached_number } people reached and { $cases_number } case files, give { $own_value } ({ $own_range }): the denominator is another one.
        }
    }
vroegsignalering-reach-outcomes = Whether debts are prevented by early signalling cannot be said: it is not published what happens after help is accepted, nor what happens without contact.

# 6. Records
vroegsignalering-reach-section-records = What can only be said with records?
vroegsignalering-reach-records = Records of signals, case files and contact attempts (the DDAS information model) would show signals, reach and acceptance for the same municipalities, by creditor, method and order of attempts, corrected for season and rules. They do not exist as published figures. According to NVVK, early signalling will join DDAS.

# Notes
vroegsignalering-reach-note-base = Divosa sums and averages over participating municipalities. Some totals are scaled up to the whole country; for others this is not stated. How they are scaled up was not found.
vroegsignalering-reach-note-box = Intervals of calculated numbers are the exact range that rounding and wording of the inputs leave open (interval arithmetic: Moore, 1966; assumptions A1 to A4 and A13). They are not confidence intervals, and no value inside is more likely.
vroegsignalering-reach-note-divisia = The split in two parts is the additive logarithmic mean Divisia index (Ang, 2005). It leaves no remainder and does not depend on the order. Its interval lies in the corners of the box of inputs.
vroegsignalering-reach-note-words = ‘More than’, ‘about’ and ‘almost’ stood before the figure in the source and are repeated. A fraction in words (one in so many) is written as a percentage.
vroegsignalering-reach-note-growth = On a common base means: both numbers count the same kind of municipalities, under the assumption named in the row.
vroegsignalering-reach-note-rules = The rules on when a creditor may or must signal were widened more than once. A rise in signals may therefore be a change in the rules.
vroegsignalering-reach-note-reach = Reach is the share of case files with at least one successful contact. Early reports also give success per attempt, which is another quantity.
vroegsignalering-reach-note-indication = Contact methods and numbers of attempts are chosen by municipalities: higher arrears get more attention (confounding by indication). Differences in reach are therefore not effects.
vroegsignalering-reach-note-sources = Part of the figures comes from news items about the Divosa reports; of most reports only the opening pages were seen. A figure that is missing here may have been published.
vroegsignalering-reach-note-rounded = In one of the two readings, a reach told as a fraction in words counts as a percentage rounded to whole percents and the total as rounded to ten thousands (assumption A15).
vroegsignalering-reach-note-coverage = Scaling up to the country divides by the coverage stated for the end of the year and assumes that other municipalities reach as many people per inhabitant as participants do (assumption A16).
