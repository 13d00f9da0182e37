# Report poverty_trends. $population chooses between persons and children; forms of a change: rise, fall, unchanged,
# missing (no figure for the year before), apart (must not be compared), none (no figure at all).

# The people whom a sentence is about; cited by other messages.
poverty-trends-people = { $population ->
    [children_0_17] children
   *[all_persons] people
}

# Why two figures must not be compared ($change_why: release, break, definition, series).
poverty-trends-change-why = { $change_why ->
    [release] comes from another release
    [break] lies on the other side of a break in the series
    [definition] has another definition
   *[other] belongs to another series
}
poverty-trends-provisional = { $change_later_status ->
    [provisional] {" "}(provisional figure)
   *[other] {""}
}
poverty-trends-headline = { $change_form ->
    [rise] In { $change_later_period }, { $change_later_number } { poverty-trends-people } lived in poverty{ poverty-trends-provisional }: { $change_size_number } more than in { $change_earlier_period }.
    [fall] In { $change_later_period }, { $change_later_number } { poverty-trends-people } lived in poverty{ poverty-trends-provisional }: { $change_size_number } fewer than in { $change_earlier_period }.
    [unchanged] In { $change_later_period }, { $change_later_number } { poverty-trends-people } lived in poverty{ poverty-trends-provisional }: within rounding, the same number as in { $change_earlier_period }.
    [missing] In { $change_later_period }, { $change_later_number } { poverty-trends-people } lived in poverty{ poverty-trends-provisional }; there is no figure for { $change_earlier_period }, so the change from that year cannot be given.
    [apart] In { $change_later_period }, { $change_later_number } { poverty-trends-people } lived in poverty{ poverty-trends-provisional }; the figure for { $change_earlier_period } { poverty-trends-change-why } and cannot be compared with it.
   *[none] For the selected years and reference date, there is no figure for the number of { poverty-trends-people } in poverty.
}

poverty-trends-comparable-label = Comparable with
poverty-trends-comparable = { $earliest_status ->
    [missing] The latest number cannot be compared with any earlier year: there is no figure that belongs to the same state of the series.
   *[other] The numbers for { $earliest_period } to { $previous_period }, on the same poverty line and in the same state of the series. Not with { $before } or earlier: there is no figure for those years on this line, and figures on a former line measure something else.
}
poverty-trends-within-reach-label = Goals within reach?
poverty-trends-within-reach = { $latest_status ->
    [missing] That cannot be said: for this selection there is no outcome on the former poverty line, on which the goals were set.
   *[other] That cannot be said. The goals were set on the former poverty line, for which no outcome after { $latest_period } was found, only projections.
}
poverty-trends-key-count = { $population ->
    [children_0_17] Children in poverty
   *[all_persons] People in poverty
}
poverty-trends-key-persons-rate = Share of people in poverty
poverty-trends-key-children-rate = Share of children in poverty
poverty-trends-key-near-poor = People just above the poverty line
poverty-trends-key-long-term = People in long-term poverty (3 years or longer)

# 1. The new line
poverty-trends-section-line = How many people live in poverty?
poverty-trends-whole-period = { $whole_sign ->
    [fall] Between { $whole_from } and { $whole_to }, the number of { poverty-trends-people } in poverty fell from { $first_number } to { $last_number }.
    [rise] Between { $whole_from } and { $whole_to }, the number of { poverty-trends-people } in poverty rose from { $first_number } to { $last_number }.
    [unchanged] In { $whole_to }, the number of { poverty-trends-people } in poverty was, within rounding, the same as in { $whole_from }.
   *[missing] For this selection, there are no two figures for the number of { poverty-trends-people } in poverty that can be compared with each other.
}
poverty-trends-latest-change = { $change_form ->
    [rise] In the latest year the number increased, from { $change_earlier_number } in { $change_earlier_period } to { $change_later_number } in { $change_later_period } ({ $change_percent } more).
    [fall] In the latest year the number decreased, from { $change_earlier_number } in { $change_earlier_period } to { $change_later_number } in { $change_later_period } ({ $change_percent } fewer).
    [unchanged] In the latest year the number was unchanged within rounding: { $change_earlier_number } in { $change_earlier_period } and { $change_later_number } in { $change_later_period }.
    [missing] There is no figure for { $change_earlier_period }. The change from { $change_earlier_period } to { $change_later_period } therefore cannot be given; the missing figure has not been estimated or filled in.
    [apart] The figure for { $change_earlier_period } ({ $change_earlier_number }) { poverty-trends-change-why }. It must not be set beside the figure for { $change_later_period } ({ $change_later_number }){ $change_why ->
        [release] , because the series was revised between the two releases
       *[other] {""}
    }.
   *[none] A change in the latest year cannot be given.
} { $change_later_status ->
    [provisional] The figure for { $change_later_period } is provisional.
   *[other] {""}
}
poverty-trends-revision = { $revision_status ->
    [missing] In this selection of releases, no number was revised later.
   *[other] Figures are sometimes revised. For { $revision_period }, Statistics Netherlands (CBS) first reported { $before_number } and, in the latest release, { $after_number }: { $relative_value } { $revision_sign ->
        [fall] lower
       *[other] higher
    }. A provisional figure may therefore still change. For that reason, compare years only within one release.
}
poverty-trends-series-current = { $population ->
    [children_0_17] Children in poverty
   *[all_persons] People in poverty
}
poverty-trends-series-superseded = First release, later revised
poverty-trends-series-persons = People
poverty-trends-series-children = Children
poverty-trends-persons-in-poverty = { $change_form ->
    [rise] More { poverty-trends-people } in poverty in { $change_later_period } than a year earlier
    [fall] Fewer { poverty-trends-people } in poverty in { $change_later_period } than a year earlier
    [unchanged] Number of { poverty-trends-people } in poverty in { $change_later_period } unchanged within rounding from a year earlier
   *[other] Number of { poverty-trends-people } in poverty: latest figure for { $change_later_period }
}
    .subtitle = Number of { $population ->
        [children_0_17] children under 18
       *[all_persons] people
    } in private households below the poverty line of CBS, SCP and Nibud, Netherlands
    .alt = Line chart of the number of { poverty-trends-people } in poverty by year{ $shown_count ->
        [1] : { $change_later_number }
       *[other] , from { $shown_first_number } in { $shown_first_period } to { $change_later_number }
    } { poverty-trends-people } in { $change_later_period }{ $change_later_status ->
        [provisional] {" "}(provisional)
       *[other] {""}
    }. { $change_form ->
        [rise] That is { $change_size_number } more than in { $change_earlier_period }.
        [fall] That is { $change_size_number } fewer than in { $change_earlier_period }.
        [unchanged] Within rounding, that is the same number as in { $change_earlier_period }.
        [apart] A comparison with { $change_earlier_period } is not possible: that figure { poverty-trends-change-why }.
       *[other] There is no figure for the year before.
    } The highest figure is { $shown_highest_number } in { $shown_highest_period }.
poverty-trends-poverty-rate = { $persons_form ->
    [rise] In { $persons_later_period }, { $persons_later_value } of people lived in poverty, { $persons_size } more than a year earlier
    [fall] In { $persons_later_period }, { $persons_later_value } of people lived in poverty, { $persons_size } less than a year earlier
    [unchanged] In { $persons_later_period }, { $persons_later_value } of people lived in poverty, unchanged within rounding from a year earlier
   *[other] Share of people in poverty: { $persons_later_value } in { $persons_later_period }
}
    .subtitle = Share of people and of children under 18 in private households below the poverty line of CBS, SCP and Nibud, in %, Netherlands
    .alt = Dot plot of the share of people and of children in poverty for the years for which a percentage was found. People: { $persons_later_value } in { $persons_later_when }. Children: { $children_later_value } in { $children_later_when }, { $children_form ->
        [rise] { $children_size } higher than a year earlier.
        [fall] { $children_size } lower than a year earlier.
        [unchanged] unchanged within rounding from a year earlier.
       *[other] without a comparable figure for a year earlier.
    }
    .caution = { $missing_count ->
        [0] {""}
       *[other] No line is drawn between the points: no percentage was found for { $missing_list }. Missing years have not been filled in, nor calculated back from the number.
    }
    .caution2 = { $older_count ->
        [0] {""}
       *[other] The figures for { $older_list } come from an earlier release than the latest figure. As far as can be seen they were not changed later.
    }
poverty-trends-revisions = Figures that were revised later
    .subtitle = First and latest release of the same annual figure, new poverty line
    .caution = A change between two years can be given only with figures from the same release.

# 2. The former line and the goals
poverty-trends-section-goals = Are the goals within reach?
poverty-trends-goals-unscorable = The Rutte IV cabinet set the goals on the former poverty line (not-much-but-adequate): a halving compared with 2015. Figures on one line cannot be compared with figures on the other. { $rate_form ->
    [none] For this selection there is no figure on the new poverty line.
   *[other] On the new poverty line the first figure here is for { $line_first_period }: there is none for 2015. The goals therefore cannot be measured with the new figures: { $rate_later_value } in { $rate_later_period } on the new line cannot be set against the goal of { $goal_value } on the former one.
}
poverty-trends-goals-replaced = The goal for children ran until { $goal_period }. { $projection_status ->
    [missing] {""}
   *[other] The latest projection for that year was { $projection_value } of children; there is no outcome.
} { $ceiling_status ->
    [missing] {""}
   *[other] The Schoof cabinet replaced the goal (according to NJi): child poverty must not rise above its { $ceiling_period } level ({ $ceiling_value } on the new line, assuming that this is the line the cabinet has in mind). { $outcome_form ->
        [rise] In { $outcome_later_period }, the share was above that level: { $outcome_later_value }.
        [fall] In { $outcome_later_period }, the share was below that level: { $outcome_later_value }.
        [unchanged] In { $outcome_later_period }, the share was unchanged within rounding: { $outcome_later_value }.
       *[other] For the years after { $ceiling_period }, no figure was found that can be compared with it.
    }
} Whether later cabinets kept the goal for all people was not seen.
poverty-trends-former-line = { $persons_latest_status ->
    [missing] CPB estimates on the former poverty line
   *[other] According to the latest estimate, { $persons_latest_value } of people were below the former poverty line in { $persons_latest_period }
}
    .subtitle = Share of people and of children below the former poverty line (not-much-but-adequate), latest CPB estimate for each year, in %, Netherlands
    .alt = Dot plot of CPB estimates on the former poverty line. { $persons_latest_status ->
        [missing] {""}
       *[other] Latest estimate for people: { $persons_latest_value } in { $persons_latest_period }.
    } { $children_latest_status ->
        [missing] {""}
       *[other] Latest estimate for children: { $children_latest_value } in { $children_latest_period }.
    } The goal is { $persons_goal_value } of people in { $persons_goal_period } and { $children_goal_value } of children in { $children_goal_period }.
    .caution = The points are estimates from different projection rounds. For that reason, no line is drawn between them. Projections are not shown in this figure but in the table of projections.
poverty-trends-series-goal-persons = Goal for people in { $goal_period }: { $goal_value }
poverty-trends-series-goal-children = Goal for children in { $goal_period }: { $goal_value }
poverty-trends-goals = Poverty goals and the latest figure on the poverty line of each goal
    .subtitle = Share below the poverty line on which the goal was set, in %
poverty-trends-goals-measured = With what and until when a goal can be measured
    .subtitle = Poverty line of each goal, years for which an outcome exists or is expected, and what is needed per year
    .caution = The change needed per year is given only for a goal whose target year is still ahead and whose poverty line is still being updated.
poverty-trends-reason-past = the target year has been reached or has passed
poverty-trends-reason-line-ended = no new outcomes were found on this line
poverty-trends-reason-not-begun = the first year that counts has no figure yet
poverty-trends-reason-not-yet = not yet known on the reference date
poverty-trends-reason-no-year = no target year has been set
poverty-trends-reason-no-figure = there is no figure on this line

# 3. Projections
poverty-trends-section-projections = How close were the projections to the latest estimate?
poverty-trends-projections-told = { $errors_count ->
    [0] For this selection of releases there is no projection that can be set beside a later estimate.
   *[other] Each earlier projection or estimate of CPB has been set beside the latest CPB estimate for the same year, on the same, former poverty line. For all people the difference ranged from { $adults_lowest_signed } to { $adults_highest_signed } (number of comparisons: { $adults_count_text }), for children from { $minors_lowest_signed } to { $minors_highest_signed } ({ $minors_count_text }).
}
poverty-trends-projections-outcome = The latest estimate is not itself a measurement. { $scp_status ->
    [missing] No SCP outcome on this line was found.
   *[other] For { $scp_period }, the press also reported a figure based on the former SCP method: { $scp_value }. It belongs to another series and is therefore shown separately here.
} { $unknown_count ->
    [0] {""}
   *[other] For { $unknown_list }, no outcome was found on a line for which projections were made. The CBS figure was measured on the new line, so the projections cannot be tested against it.
}
poverty-trends-projection-errors = { $errors_highest_sign ->
    [rise] Projections for all people were up to { $errors_highest_value } above the latest estimate
   *[other] Difference between the CPB projections and the latest estimate
}
    .subtitle = Projection minus latest CPB estimate for the same year, former poverty line, share of people, in percentage points
    .alt = Dot plot showing, for each projection round, the difference from the latest CPB estimate. The last point is { $errors_last_signed } ({ $errors_last_period }). The highest value is { $errors_highest_signed }, for { $errors_highest_period }; the lowest is { $errors_lowest_signed }.
    .caution = Rounding to one decimal leaves a tenth of a percentage point open on either side of each difference. Policy sometimes changed between projections, so a difference need not be an error of projection.
poverty-trends-projections = All projections found on the former poverty line
    .subtitle = Share below the former poverty line by CPB projection round, in %
    .caution = Reports that repeat a CPB projection do not count as a new projection.
poverty-trends-round = Projection of { $release } for { $period }

# 4. Change
poverty-trends-section-change = How fast is poverty changing?
poverty-trends-mean-change = { $mean_status ->
    [missing] For a mean change per year there are too few consecutive years in this selection.
   *[other] On average, the number changed by { $mean_signed } per year ({ $mean_from }–{ $mean_to }). The { $changes_count_text } yearly changes range from { $changes_lowest_signed } to { $changes_highest_signed }; the { $confidence } confidence interval of the mean is therefore { $mean_range }. That is neither a sampling margin nor a forecast: with so few years, no trend can be extended to { $horizon }.
}
poverty-trends-no-forecast = This report does not calculate the probability that a goal will be met. There are too few annual figures for that ({ $years_count_text }). { $policy_count ->
        [0] {""}
       *[other] The years with an energy allowance ({ $policy_list }) are marked in the figure showing numbers. The effect of that allowance has not been estimated here.
    }
poverty-trends-yearly-changes = { $changes_last_sign ->
    [rise] In { $changes_last_to } the number increased: { $changes_last_signed }
    [fall] In { $changes_last_to } the number decreased: { $changes_last_signed }
   *[other] Change in the number per year
}
    .subtitle = Change in the number of { poverty-trends-people } in poverty compared with a year earlier{ $mean_status ->
        [missing] {""}
       *[other] , and the mean per year with { $confidence } confidence interval
    }
    .alt = Dot plot of the change per year. The latest change, from { $changes_last_from } to { $changes_last_to }{ $changes_last_status ->
        [provisional] {" "}(provisional)
       *[other] {""}
    }, is { $changes_last_signed }. The lowest value is { $changes_lowest_signed } ({ $changes_lowest_to }). { $mean_status ->
        [missing] {""}
       *[other] The mean change is { $mean_signed } per year.
    }
    .caution = { $mean_status ->
        [missing] {""}
       *[other] Only the bar of the mean is a confidence interval (Student’s t over the yearly changes).
    } The rounding of the individual changes is not drawn.
poverty-trends-interval-text = { $confidence } confidence interval
poverty-trends-label-mean = Mean per year
poverty-trends-scenarios = Change that would be needed per year, beside earlier changes
    .subtitle = Change per year in the share of people in poverty, new poverty line, in percentage points
    .caution = This table is a calculation and not a forecast. The projections are from CPB; that CPB uses the same poverty line is inferred. The change that would be needed per year is calculated from the CBS figure for { $latest_period }.
    .caution2 = { $older_count ->
        [0] {""}
       *[other] The figures for { $older_list } come from an earlier release than the latest figure. As far as can be seen they were not changed later.
    }
poverty-trends-scenario-baseline = To { $aim } in { $year } (CPB projection, unchanged policy)
poverty-trends-scenario-agreement = To { $aim } in { $year } (CPB projection, with coalition agreement)
poverty-trends-scenario-lowest = To { $aim } in { $year } (the lowest figure on this line)
poverty-trends-scenario-half = To { $aim } in { $year } (half of the first figure on this line; not an official goal)
poverty-trends-kind-needed = needed, per year
poverty-trends-kind-observed = observed, per year
poverty-trends-kind-revision = size of a revision
poverty-trends-observed-change = { $from }–{ $to }
poverty-trends-observed-mean = From { $from } to { $to }
poverty-trends-revised-figure = Revision of the figure for { $period }

# 5. Depth
poverty-trends-section-depth = How deep and how long-lasting is poverty?
poverty-trends-shortfall = { $shortfall_status ->
    [missing] In this selection there is no figure for the income shortfall.
   *[other] In { $shortfall_when }, the median income shortfall of people in poverty was { $shortfall_value } of the poverty line.
}
poverty-trends-near = { $near_form ->
    [none] In this selection there is no figure for people just above the poverty line.
   *[other] In { $near_later_when }, { $near_later_number } people were near-poor: they had an income of 100% to 125% of the poverty line and little wealth. { $near_form ->
        [rise] That is more than a year earlier ({ $near_earlier_number }).
        [fall] That is fewer than a year earlier ({ $near_earlier_number }).
        [unchanged] Within rounding, that is the same number as a year earlier.
        [apart] It cannot be compared with { $near_earlier_period }, because that figure { $near_why ->
            [release] comes from another release
            [break] lies on the other side of a break in the series
            [definition] has another definition
           *[other] belongs to another series
        }.
       *[other] There is no figure for a year earlier.
    }
}
poverty-trends-long = { $long_form ->
    [rise] The number of people in long-term poverty (three years or longer) increased to { $long_later_number } in { $long_later_when }, { $long_size_number } more than in { $long_earlier_period }.
    [fall] The number of people in long-term poverty (three years or longer) decreased to { $long_later_number } in { $long_later_when }, { $long_size_number } fewer than in { $long_earlier_period }.
    [unchanged] The number of people in long-term poverty (three years or longer) was unchanged within rounding: { $long_later_number } in { $long_later_when }.
    [none] In this selection there is no figure for long-term poverty.
   *[other] In { $long_later_when }, { $long_later_number } people had lived in poverty for three years or longer; there is no comparable figure for a year earlier.
}
poverty-trends-working = { $work_status ->
    [missing] In this selection there is no figure for workers in poverty.
   *[other] In { $work_when }, { $work_value } of people in poverty lived in a household whose main income came from work and { $assistance_value } in a household living mainly on social assistance. { $workers_status ->
        [missing] {""}
       *[other] The number of workers in poverty ({ $workers_number } in { $workers_period }) is a different concept: it counts only the workers themselves, not their families.
    }
}
poverty-trends-debts = { $poor_status ->
    [missing] For this selection there is no figure on problematic debts of people in poverty.
   *[other] In { $poor_when }, { $poor_value } of people in poverty lived in a household with registered problematic debts{ $rest_status ->
        [missing] {""}
       *[other] , compared with { $rest_value } of people who were neither poor nor near-poor
    }.
}
poverty-trends-debts-of-any-kind = { $poor_status ->
    [missing] For this selection there is no figure on other debts of people in poverty.
   *[other] ‘Other debts’ (debts other than a mortgage or student loan) were held in { $poor_when } by { $poor_value } of people in poverty{ $rest_status ->
        [missing] {""}
       *[other] , compared with { $rest_value } of people who were neither poor nor near-poor
    }. Such debts need not be problematic: people who simply pay them off are counted as well.
}
poverty-trends-long-term = { $long_form ->
    [rise] More people in long-term poverty in { $long_later_period } than a year earlier
    [fall] Fewer people in long-term poverty in { $long_later_period } than a year earlier
   *[other] People in long-term poverty
}
    .subtitle = Number of people who have been below the poverty line of CBS, SCP and Nibud for three years or longer, Netherlands
    .alt = Line chart of the number of people who have been poor for three years or longer{ $shown_count ->
        [1] : { $long_later_number }
       *[other] , from { $shown_first_number } in { $shown_first_period } to { $long_later_number }
    } people in { $long_later_when }.
    .caution = Three years in a row can first be determined for 2020. A long-term low income counts only from four years onwards and cannot be compared with this.
poverty-trends-near-poor = { $near_form ->
    [none] No figure for people just above the poverty line
   *[other] Near-poverty: { $near_later_number } people in { $near_later_period }
}
    .subtitle = Number of people with an income of 100% to 125% of the poverty line and little wealth, Netherlands
    .alt = Dot plot of the number of people just above the poverty line. The latest figure is { $near_later_value } in { $near_later_when }, the highest { $shown_highest_number } in { $shown_highest_period }.
poverty-trends-depth = Depth of poverty and the group just above the poverty line
    .subtitle = Figures as published, with the release they come from
poverty-trends-work = Source of income of people in poverty, and workers in poverty
    .subtitle = Shares of people in poverty and numbers of workers
    .caution = Shares of people in poverty and numbers of workers are different concepts; one cannot be converted into the other.
poverty-trends-problem-debt = { $poor_status ->
    [missing] No figure for problematic debts of people in poverty
   *[other] { $poor_value } of people in poverty live in a household with problematic debts{ $rest_status ->
        [missing] {""}
       *[other] , compared with { $rest_value } of people who are neither poor nor near-poor
    }
}
    .subtitle = Share of people in a household with registered problematic debts, by distance from the poverty line, in %, { $poor_period }
    .alt = Bar chart of the share of people with problematic debts: { $poor_value } of people in poverty, { $near_debt_status ->
        [missing] {""}
       *[other] { $near_debt_value } of people just above the poverty line,
    } { $rest_status ->
        [missing] {""}
       *[other] { $rest_value } of people who are neither poor nor near-poor,
    } in { $poor_when }.
poverty-trends-other-debts = Other debts are not the same as problematic debts
    .subtitle = Share of people with a type of debt, by distance from the poverty line, in %
    .caution = Every debt counts here, including a debt that is simply being paid off. A higher share therefore does not mean that a group has more payment problems.

# 6. Low income
poverty-trends-section-low-income = What do the other thresholds show?
poverty-trends-low-income-told = { $low_form ->
    [rise] The share of households with a low income rose to { $low_later_value } in { $low_later_period }, { $low_size } more than a year earlier.
    [fall] The share of households with a low income fell to { $low_later_value } in { $low_later_period }, { $low_size } less than a year earlier.
    [unchanged] The share of households with a low income was unchanged within rounding in { $low_later_period }: { $low_later_value }.
    [none] For this selection there is no figure on households with a low income.
   *[other] The latest figure on households with a low income is { $low_later_value } in { $low_later_period }.
} The low-income threshold and the social minimum measure something other than the poverty line: they consider income only, not wealth, and the figures here are on households. { $minimum_form ->
    [none] {""}
   *[other] Below 101% of the social minimum were { $minimum_later_value } of households in { $minimum_later_when }. The series do not run equally far and are not joined.
}
poverty-trends-low-income-lines = { $low_form ->
    [fall] The share of households below the low-income threshold fell to { $low_later_value }
    [rise] The share of households below the low-income threshold rose to { $low_later_value }
    [none] Households below the social minimum
   *[other] Share of households below the low-income threshold: { $low_later_value }
}
    .subtitle = Share of households below the low-income threshold and below 101%, 110% and 120% of the social minimum, in %, Netherlands
    .alt = Line chart with series that are not linked to one another. { $low_form ->
        [none] {""}
       *[other] Below the low-income threshold: { $low_later_value } in { $low_later_when }.
    } { $minimum_form ->
        [none] {""}
       *[other] Below 101% of the social minimum: { $minimum_later_value } in { $minimum_later_when }.
    }
poverty-trends-by-household = In { $top_period }, { $top_value } of households in the group ‘{ $top_label }’ had a low income{ $low_status ->
        [missing] {""}
       *[other] , compared with { $low_value } of all households
    }
    .subtitle = Share of households below the low-income threshold in some groups, in %, { $top_period }. All groups are in the table.
    .alt = Bar chart of the share of households with a low income in { $top_period }. Highest share in this figure: { $top_label }, { $top_value }. Lowest share: { $bottom_label }, { $bottom_value }.
poverty-trends-characteristics = Low income by characteristic of the household
    .subtitle = Share of households below the low-income threshold and the change compared with a year earlier
    .caution = The sizes of the groups have not been published. It is therefore not possible to calculate what part of a change is associated with groups that became larger or smaller.

# 7. Municipalities
poverty-trends-section-municipalities = Where do households with a low income live?
poverty-trends-municipalities-told = Statistics Netherlands also publishes poverty figures by municipality on the new line, but this collection holds them for only a few municipalities. { $top_status ->
    [missing] For this selection there is no figure on low income by municipality either.
   *[other] Shown here instead is the share of households with a low income in { $top_period }, for the present municipalities. Number of municipalities merged from older ones: { $merged }. Their figure is a mean weighted by the number of households.
}
poverty-trends-low-income-municipalities = In { $top_period }, low income was most common in { $top_label } ({ $top_value }){ $country_status ->
        [missing] {""}
       *[other] ; { $country_value } in the Netherlands as a whole
    }
    .subtitle = Share of households below the low-income threshold by municipality, in %, { $top_period }, division of 2023 and later
    .alt = Tile map of { $places } municipalities, in five classes. The highest share is { $top_value } in { $top_label }, the lowest { $bottom_value } in { $bottom_label }, for { $top_period }. The table below lists all municipalities.
    .caution = Each municipality is one tile of the same size: the map does not show where most people live. The figures are rounded to one decimal place.
poverty-trends-municipalities = Low income in all municipalities
    .subtitle = Share of households below the low-income threshold, { $top_period }, in order of municipality code
    .caution = A difference of a tenth of a percentage point may be due to rounding.

# What changes under other choices? $form: itself, same, other, open, alone, apart, ended, missing (no year before).
poverty-trends-section-sensitivity = What changes under other choices?
poverty-trends-choice = { $choice ->
    [first_release] The same, with the first release for the year before
    [persons_rate] Share of people in poverty
    [children_rate] Share of children in poverty
    [near_poor] Number of people just above the poverty line
    [long_term] Number of people in long-term poverty (3 years or longer)
    [social_minimum] Share of households below 101% of the social minimum
    [low_income] Share of households below the low-income threshold
   *[own] Number of { poverty-trends-people } in poverty, latest release (the choice of this report)
}
poverty-trends-direction = { $direction ->
    [rise] an increase
    [fall] a decrease
   *[other] unchanged within rounding
}
poverty-trends-verdict = { $form ->
    [itself] The finding of this report: { poverty-trends-direction }
    [same] The same direction: { poverty-trends-direction }
    [other] Another direction: { poverty-trends-direction }
    [open] Direction not determined: { poverty-trends-direction }
    [alone] The headline figure has no direction to compare with; here: { poverty-trends-direction }
    [apart] Not comparable: the figure for { $before } { $why ->
        [release] comes from another release
        [break] lies on the other side of a break in the series
        [definition] has another definition
       *[other] belongs to another series
    }
    [ended] No figure for { $year }; the latest is for { $until }
   *[missing] No figure for { $before }
}
poverty-trends-sensitivity = { $finding ->
    [yes] The same direction under { $same_form ->
        [none] none
       *[other] { $same }
    } of the { $others } other choices, another under { $other_form ->
        [none] none
       *[other] { $other }
    }; { $rest_form ->
        [none] a direction can be given under all of them
       *[other] under { $rest } none can be given
    }
   *[no] Change under other choices; the headline figure itself has no direction
}
    .subtitle = Change of the headline figure over one year, under each choice in its own unit, with the bounds that rounding leaves open
    .caution = Each row is a change within one series, with its own group, threshold and unit. The sizes cannot be compared with each other, and another direction of another concept does not refute the headline figure.

# Notes
poverty-trends-note-definition = A person is poor if the income and the freely available wealth of the household are both below the poverty line. The line follows the actual costs of housing, energy and care and a minimum budget for other expenses (CBS, SCP and Nibud, 2024).
poverty-trends-note-base = Numerator and denominator are people in private households with known income, not the whole population. People in institutions, homeless people and people who are not registered are not counted.
poverty-trends-note-vintage = If there are several figures for a year, the latest release takes precedence, then the producer’s own publication and then the most precise figure (assumptions A6 to A8).
poverty-trends-note-rounding = ‘Unchanged within rounding’ means that, because both figures are rounded, it is not possible to say whether there was an increase or a decrease (assumption A1). The numbers and shares of Statistics Netherlands (CBS) come from registers: there is no sampling margin.
poverty-trends-note-mean = The mean change per year has a Student’s t interval over the yearly changes, as if these were independent (Student, 1908; assumption A10).
poverty-trends-note-division = The present municipalities are composed from the older division, with the number of households as weights (assumption A9).
poverty-trends-note-coverage = If a year is missing, the figure was not found for this collection. It may nevertheless have been published.
