# Report municipality_profile. A municipality against its size class, province and country: $..._form is above, below,
# same (within rounding) or missing. $spot is its place among all, as text, empty without a figure.

column-area = Area
column-own = This municipality
column-of-size = Size class
column-of-province = Province
column-of-country = Netherlands
column-spot = Rank (1 = highest)
column-lowest = Lowest
column-first-quartile = Lower quartile
column-median = Median
column-third-quartile = Upper quartile
column-highest = Highest
column-population = Inhabitants
column-low-income = Low income
column-social-assistance = Social assistance (per 1,000 inhabitants)
column-problem-debt = Problematic debts
column-beside = Compared with

# On an island, in any other municipality.
municipality-profile-there = { $name ->
    [Ameland] on
    [Schiermonnikoog] on
    [Terschelling] on
    [Texel] on
    [Vlieland] on
   *[other] in
} { $name }

municipality-profile-size-class = Municipalities { $form ->
    [below] with fewer than { $under } inhabitants
    [above] with { $least } inhabitants or more
   *[between] of { $least } to { $under } inhabitants
}
municipality-profile-province = Province of { $province }
municipality-profile-country = Netherlands
municipality-profile-spot = { $form ->
    [one] { $upper } of { $among }
   *[several] { $lower } to { $upper } of { $among }
}
municipality-profile-range = { $form ->
    [one] { $upper }
   *[several] { $lower } to { $upper }
}
municipality-profile-in-unit = { $form ->
    [persons] { $figure }
   *[other] { $figure }, { $unit }
}
municipality-profile-group-counted = { $group } ({ $counted })
municipality-profile-group-size-class = Size class
municipality-profile-group-province = Province
municipality-profile-group-country = Netherlands
municipality-profile-counted = { $known } of { $of }
municipality-profile-headline = { $low_form ->
    [above] In { $low_period }, a low income was more common among households { municipality-profile-there } than in the Netherlands as a whole: { $low_value } against { $low_country_value }.
    [below] In { $low_period }, a low income was less common among households { municipality-profile-there } than in the Netherlands as a whole: { $low_value } against { $low_country_value }.
    [same] In { $low_period }, a low income was, within rounding, as common among households { municipality-profile-there } as in the Netherlands as a whole: { $low_value } and { $low_country_value }.
   *[missing] { $low_status ->
        [missing] For this selection there is no figure on low income { municipality-profile-there }.
       *[other] In { $low_period }, { $low_value } of households { municipality-profile-there } had a low income.
    }
} { $debt_form ->
    [above] Registered problematic debts were more common there than in the Netherlands as a whole on { $debt_period }: { $debt_value } against { $debt_country_value } of people aged 16 or over.
    [below] Registered problematic debts were less common there than in the Netherlands as a whole on { $debt_period }: { $debt_value } against { $debt_country_value } of people aged 16 or over.
    [same] Registered problematic debts were, within rounding, as common there as in the Netherlands as a whole on { $debt_period }: { $debt_value } and { $debt_country_value } of people aged 16 or over.
   *[missing] { $debt_status ->
        [missing] There is no figure on registered problematic debts.
       *[other] On { $debt_period }, { $debt_value } of people aged 16 or over there had registered problematic debts.
    }
}
municipality-profile-place-label = Municipality
municipality-profile-place = { $code }, { $name }, province of { $province }. Another municipality can be chosen when the report is made, by its code or name.
municipality-profile-compared-label = Compared with
municipality-profile-compared = { $size }: { $size_class }. { $in_province }: { $province } municipalities. The Netherlands: { $country } municipalities. The municipality itself is included in each group.
municipality-profile-key-inhabitants = Inhabitants
municipality-profile-key-low-income = Households with a low income
municipality-profile-key-minimum = Households below 101% of the social minimum
municipality-profile-key-assistance = Recipients of social assistance
municipality-profile-key-debt = People aged 16 or over with registered problematic debts

# 1. Inhabitants
municipality-profile-section-inhabitants = How many inhabitants does the municipality have?
municipality-profile-came = { $was } ({ $year })
municipality-profile-inhabitants = { $change_form ->
    [none] For these years and this reference date there is no figure for the number of inhabitants of { $name }.
   *[other] On { $change_later_period }, { $name } had { $change_later_number } inhabitants{ $change_form ->
        [rise] , { $change_size_number } more than a year earlier
        [fall] , { $change_size_number } fewer than a year earlier
        [unchanged] , as many as a year earlier
       *[other] {""}
    }.
} { $whole_sign ->
    [rise] Between { $whole_from } and { $whole_to } the number rose by { $whole_number }.
    [fall] Between { $whole_from } and { $whole_to } the number fell ({ $whole_signed }).
    [unchanged] On { $whole_to } the number was the same as on { $whole_from }.
   *[missing] {""}
} { $former_count ->
    [0] {""}
   *[other] In the years shown, other municipalities became part of this one, wholly or in part: { $former_list }. Figures from before and after that are about different areas, so no change between them is given.
} { $extent ->
    [published] {""}
   *[other] What the latest figure is about: { $area }.
}
municipality-profile-population = { $shown_count ->
    [0] Number of inhabitants of { $name }
   *[other] { $name } had { $shown_last_number } inhabitants on { $shown_last_period }
}
    .subtitle = Number of inhabitants on 1 January
    .alt = Line chart of the number of inhabitants of { $name } on 1 January. The latest figure is { $shown_last_number } on { $shown_last_period }{ $shown_count ->
        [1] .
       *[other] ; in the first year with the same area it was { $shown_first_number } ({ $shown_first_period }).
    }
    .caution = { $former_count ->
        [0] {""}
       *[other] The line is broken where other municipalities became part of this one, wholly or in part: { $former_list }. Before that, the figures are those of the former municipalities added up, or of the smaller area.
    }
municipality-profile-area = { $method ->
    [sum] former municipalities added up: { $parts_list }
    [former_boundaries] former, smaller area
   *[published] present area
}
municipality-profile-population-by-year = Inhabitants of { $name } by year, and of which area
    .subtitle = Number on 1 January, and the change compared with a year earlier
    .caution = A change is given only between two years with the same area.

# 2. Low income
municipality-profile-section-low-income = How many households have a low income?
municipality-profile-low-told = { $low_status ->
    [missing] For this selection there is no figure on households with a low income { municipality-profile-there }.
   *[other] In { $low_period }, { $low_value } of households { municipality-profile-there } had an income below the low-income threshold. { $low_form ->
        [above] That is more than in the Netherlands ({ $low_country_value }).
        [below] That is less than in the Netherlands ({ $low_country_value }).
        [same] Within rounding, that is as much as in the Netherlands ({ $low_country_value }).
       *[missing] {""}
    } { $low_size_status ->
        [missing] {""}
       *[other] { $size }: together about { $low_size_value }.
    } { $low_province_status ->
        [missing] {""}
       *[other] { $in_province }: about { $low_province_value }.
    } Among all municipalities with a figure the rank is { $spot } (1 is the highest share).
} { $parts_count ->
    [0] {""}
   *[other] The figure of { $name } is a mean of the former municipalities { $parts_list }, weighted with their households.
}
municipality-profile-weights = { $everyone_status ->
    [missing] For this selection there are no values of the size class and the province to weight.
   *[other] The values of the size class and the province are means weighted with the number of private households of the nearest year; CBS does not publish them. For low income in the whole country the same computation gives { $everyone_value }{ $country_status ->
        [missing] {""}
       *[other] , while CBS publishes { $country_value }
    }. The number of households that CBS uses for these shares (without student households, and only with a known income) is not in this collection by municipality.
}
municipality-profile-range-text = middle half of the municipalities in the group
municipality-profile-low-income = { $low_form ->
    [above] { $low_value } of households { municipality-profile-there } have a low income, more than in the Netherlands ({ $low_country_value })
    [below] { $low_value } of households { municipality-profile-there } have a low income, less than in the Netherlands ({ $low_country_value })
    [same] { $low_value } of households { municipality-profile-there } have a low income, within rounding as many as in the Netherlands ({ $low_country_value })
   *[missing] Share of households with a low income
}
    .subtitle = Share of households below the low-income threshold, in %, { $low_country_period }; the bar is the middle half of the municipalities in a group
    .alt = Dot plot of the share of households with a low income in { $low_country_when }: { $low_status ->
        [missing] no figure for { $name }
       *[other] { $low_value } { municipality-profile-there }
    }, { $low_country_value } in the Netherlands. The size class and the province stand beside them, each with the range of the middle half of its municipalities.
    .caution = The value of a group is weighted with households; the bar counts each municipality once, however large. The dot can therefore lie outside the bar.
municipality-profile-line-low-income = Low-income threshold
municipality-profile-line-minimum-101 = Below 101% of the social minimum
municipality-profile-line-minimum-110 = Below 110% of the social minimum
municipality-profile-line-minimum-120 = Below 120% of the social minimum
municipality-profile-social-minimum = { $form ->
    [above] { $least_value } of households { municipality-profile-there } are below 101% of the social minimum, more than in the Netherlands ({ $country_value })
    [below] { $least_value } of households { municipality-profile-there } are below 101% of the social minimum, less than in the Netherlands ({ $country_value })
    [same] { $least_value } of households { municipality-profile-there } are below 101% of the social minimum, within rounding as many as in the Netherlands ({ $country_value })
   *[missing] Households below 101%, 110% and 120% of the social minimum
}
    .subtitle = Share of households below 101%, 110% and 120% of the social minimum, in %, { $country_period }
    .alt = Bar chart with four bars for each limit: the municipality, its size class, its province and the Netherlands, in { $country_when }. Below 101% of the social minimum: { $least_status ->
        [missing] no figure for { $name }
       *[other] { $least_value } { municipality-profile-there }
    } and { $country_value } in the Netherlands.
    .caution = The three limits overlap: a household below 101% is also below 110% and 120%. The social minimum differs from the low-income threshold and from the poverty line.
municipality-profile-new-line = Where this municipality stands on the new poverty line, beside municipalities of its size and its province, cannot be said here. CBS publishes the poverty rate for all municipalities, but of the { $of } municipalities this collection holds figures for { $places_count ->
    [0] none on this reference date.
   *[other] only { $count } ({ $places_list }), and those come from different releases, which must not be set beside each other.
}

# 3. Benefits
municipality-profile-section-benefits = How many people receive a benefit?
municipality-profile-benefits-told = { $assistance_status ->
    [missing] { $divided_count ->
        [0] For this selection there is no figure on benefits { municipality-profile-there }.
       *[other] For { $name } there is no figure in its present boundaries: it received a part of a municipality that was divided afterwards ({ $divided_list }). Which of its inhabitants and recipients lived in that part is not published, and shares of area are not shares of people. The cells therefore show [x].
    }
   *[other] In { $assistance_when }, there were { $assistance_number } recipients of social assistance per 1,000 inhabitants { municipality-profile-there }. { $form ->
        [above] That is more than in the Netherlands ({ $country_number }).
        [below] That is fewer than in the Netherlands ({ $country_number }).
        [same] Within rounding, that is as many as in the Netherlands ({ $country_number }).
       *[missing] {""}
    } Among all municipalities with a figure the rank is { $spot } (1 is the highest number). { $precision ->
        [whole] The number of recipients is published rounded; with so few inhabitants the figure cannot be given more precisely, and the range of ranks is wide.
       *[other] {""}
    }
}
municipality-profile-benefit-social-assistance = Social assistance
municipality-profile-benefit-unemployment = Unemployment benefit (WW)
municipality-profile-benefit-disability = Disability benefit
municipality-profile-benefit-old-age = State old-age pension (AOW)
municipality-profile-benefits = { $form ->
    [above] More recipients of social assistance per 1,000 inhabitants { municipality-profile-there } than in the Netherlands: { $assistance_number } against { $country_number }
    [below] Fewer recipients of social assistance per 1,000 inhabitants { municipality-profile-there } than in the Netherlands: { $assistance_number } against { $country_number }
    [same] Within rounding, as many recipients of social assistance per 1,000 inhabitants { municipality-profile-there } as in the Netherlands: { $assistance_number } and { $country_number }
   *[missing] No figure on benefits { municipality-profile-there } in its present area; the Netherlands: { $country_number } recipients of social assistance per 1,000 inhabitants
}
    .subtitle = Recipients of three benefits per 1,000 inhabitants (all ages), { $country_when }
    .alt = Bar chart with four bars for each benefit: the municipality, its size class, its province and the Netherlands, in { $country_when }. Social assistance: { $assistance_status ->
        [missing] no figure for { $name }
       *[other] { $assistance_number } { municipality-profile-there }
    } and { $country_number } in the Netherlands, per 1,000 inhabitants.
    .caution = A person can receive more than one benefit: the bars must not be added up. The denominator is all inhabitants on 1 January of that year, of every age.
municipality-profile-recipients = Recipients of benefits { municipality-profile-there }
    .subtitle = Number of people with a benefit, { $country_when }
    .caution = { $divided_count ->
        [0] {""}
       *[other] [x]: a part of { $divided_list } belongs to this municipality now; how many recipients lived there is not published.
    } { $parts_count ->
        [0] {""}
       *[other] The numbers are those of the former municipalities { $parts_list } added up.
    }

# 4. Debts
municipality-profile-section-debt = How many people have registered problematic debts?
municipality-profile-debt-told = { $debt_status ->
    [missing] For this selection there is no figure on registered problematic debts { municipality-profile-there }.
   *[other] On { $debt_period }, { $debt_value } of people aged 16 or over { municipality-profile-there } were registered with problematic debts. { $debt_form ->
        [above] That is more than in the Netherlands ({ $debt_country_value }).
        [below] That is less than in the Netherlands ({ $debt_country_value }).
        [same] Within rounding, that is as much as in the Netherlands ({ $debt_country_value }).
       *[missing] {""}
    } { $debt_size_status ->
        [missing] {""}
       *[other] { $size }: together about { $debt_size_value }.
    } { $debt_province_status ->
        [missing] {""}
       *[other] { $in_province }: about { $debt_province_value }.
    } Among all municipalities with a figure the rank is { $spot } (1 is the highest share).
} { $printed_status ->
    [missing] {""}
   *[other] In the annex of the CBS report the values of { $shifted } municipalities stand one row off, that of { $name } among them: { $printed_value } is printed there. The value here is the one that belongs to { $name }.
}
municipality-profile-problem-debt = { $debt_form ->
    [above] { $debt_value } of people aged 16 or over { municipality-profile-there } have registered problematic debts, more than in the Netherlands ({ $debt_country_value })
    [below] { $debt_value } of people aged 16 or over { municipality-profile-there } have registered problematic debts, less than in the Netherlands ({ $debt_country_value })
    [same] { $debt_value } of people aged 16 or over { municipality-profile-there } have registered problematic debts, within rounding as many as in the Netherlands ({ $debt_country_value })
   *[missing] Share of people with registered problematic debts
}
    .subtitle = Share of people aged 16 or over with registered problematic debts, in %, { $debt_country_period }; the bar is the middle half of the municipalities in a group
    .alt = Dot plot of the share of people with registered problematic debts on { $debt_country_when }: { $debt_status ->
        [missing] no figure for { $name }
       *[other] { $debt_value } { municipality-profile-there }
    }, { $debt_country_value } in the Netherlands. The size class and the province stand beside them, each with the range of the middle half of its municipalities.
    .caution = Only people who are themselves the debtor in a register count, not all members of their household. Group values are weighted with all inhabitants, for the number of people aged 16 or over is not in this collection by municipality.

# 5. Places
municipality-profile-section-places = What is the rank among all municipalities?
municipality-profile-places-told = Published figures are rounded, so that municipalities with nearly the same figure cannot be put in order. Each rank is therefore given as a range: all ranks, from the first to the last, that rounding and ties allow. Rank 1 is the highest figure; a high rank is in itself neither good nor bad. { $placed ->
    [0] {""}
   *[other] Number of figures for which more than one rank is possible for { $name }: { $wide }.
}
municipality-profile-places-range = all ranks that rounding and ties allow
municipality-profile-places = { $low_status ->
    [missing] The rank of { $name } among all municipalities
   *[other] { $name }: rank { $low_spot } for low income{ $debt_status ->
        [missing] {""}
       *[other] , and { $debt_spot } for registered problematic debts
    }
}
    .subtitle = Rank among the municipalities with a figure, from 1 (highest figure) to at most { $of }
    .alt = Dot plot of the rank of { $name } for each figure, with the range of ranks that rounding and ties allow. { $first_label }: rank { $first_number }. The table of all figures holds the same ranks.
    .caution = The figures are about different years and groups of people: ranks must not be averaged or added up.
municipality-profile-figure-population = Inhabitants
municipality-profile-figure-low-income = Low income (households)
municipality-profile-figure-minimum-101 = Below 101% of the social minimum
municipality-profile-figure-minimum-110 = Below 110% of the social minimum
municipality-profile-figure-minimum-120 = Below 120% of the social minimum
municipality-profile-figure-social-assistance = Social assistance
municipality-profile-figure-unemployment = Unemployment benefit
municipality-profile-figure-disability = Disability benefit
municipality-profile-figure-old-age = State old-age pension
municipality-profile-figure-problem-debt = Registered problematic debts (16+)
municipality-profile-values = { $name } beside its size class, its province and the Netherlands
    .subtitle = Value of the municipality and of each group as a whole, and the rank as a range
    .caution = The rows are about different years; differences between them are not changes.
municipality-profile-groups = The groups, and how their municipalities differ
    .subtitle = Value of the group as a whole; lowest, quartiles and highest over its municipalities, each counted once; in brackets how many municipalities have a figure
    .caution = The value of a group is not the mean of its municipalities but is weighted with their households or inhabitants; for the Netherlands it is the published figure where there is one.
municipality-profile-neighbours = The municipalities above and below { $name } in order of the number of inhabitants
    .subtitle = The next larger ({ $larger }) and the next smaller ({ $smaller }) municipalities, in order of the number of inhabitants
    .caution = The columns are about different years. Inhabitants: on { $people_period }. { $low_status ->
        [missing] {""}
       *[other] Low income: share of households in { $low_period }.
    } { $assistance_status ->
        [missing] {""}
       *[other] Social assistance: recipients per 1,000 inhabitants in { $assistance_when }.
    } { $debt_status ->
        [missing] {""}
       *[other] Problematic debts: share of people aged 16 or over on { $debt_period }.
    }

# 6. Map
municipality-profile-section-map = Where does the municipality stand in the country?
municipality-profile-low-income-municipalities = { $low_status ->
    [missing] Low income by municipality, with { $name } ringed
   *[other] With { $low_value }, { $name } has rank { $spot } for low income
}
    .subtitle = Share of households below the low-income threshold by municipality, in %, { $low_country_period }, in the present division; the ring marks { $name }
    .alt = Tile map of { $of } municipalities in five classes, { $low_country_when }, with a ring around { $name }. { $low_status ->
        [missing] No figure for { $name };
       *[other] Its share is { $low_value };
    } { $low_form ->
        [above] that is above the national figure of { $low_country_value }.
        [below] that is below the national figure of { $low_country_value }.
        [same] within rounding that is the national figure of { $low_country_value }.
       *[missing] the national figure is { $low_country_value }.
    } The table below lists all municipalities.
    .caution = Each municipality is one tile of the same size: the map does not show where most people live, and tiles lie only roughly where the municipality is.
municipality-profile-municipalities = All municipalities
    .subtitle = Inhabitants on { $people_period }{ $low_status ->
        [missing] {""}
       *[other] ; low income in { $low_period } (households)
    }{ $assistance_status ->
        [missing] {""}
       *[other] ; social assistance per 1,000 inhabitants in { $assistance_when }
    }{ $debt_status ->
        [missing] {""}
       *[other] ; registered problematic debts on { $debt_period } (people aged 16 or over)
    }{ $low_status ->
        [missing] {""}
       *[other] ; the rank is that for low income
    }
    .caution = { $missing_count ->
        [0] {""}
       *[other] [x]: no figure for the present area. Without a figure on social assistance: { $missing_list }, because a part of a municipality that was divided later came to each of them.
    }
municipality-profile-since = Whether low income, benefits or problematic debts became more or less common { municipality-profile-there } cannot be said: for each of them this collection holds at most one year by municipality that can be used{ $low_status ->
    [missing] {""}
   *[other] {" "}({ $low_period }, { $assistance_period } and { $debt_period })
}, and the years of different figures must not be compared.

# What changes under other choices? $form: itself, same, other, open, alone, missing; $direction: above or below.
municipality-profile-section-sensitivity = What changes under other choices?
municipality-profile-choice = { $choice ->
    [best] Highest rank that rounding allows: own share as high, national share as low as it can be
    [worst] Lowest rank that rounding allows: own share as low, national share as high as it can be
    [size_class] { $size }, rank among these
    [province] { $in_province }, rank within it
    [recomputed] The Netherlands computed as weighted mean of the municipalities
    [median] Median of all municipalities, each counted once
    [minimum_101] Households below 101% of the social minimum
    [problem_debt] People aged 16 or over with registered problematic debts
   *[own] Low income, beside the published figure of the Netherlands (the choice of this report)
}
municipality-profile-direction = { $direction ->
    [above] higher than the value compared with
    [below] lower than the value compared with
   *[other] {""}
}
municipality-profile-verdict = { $form ->
    [itself] The finding of this report: { municipality-profile-direction }
    [same] The same: { municipality-profile-direction }
    [other] Different: { municipality-profile-direction }
    [open] Not determined: the same within rounding
    [alone] Here { municipality-profile-direction }; under the choice of this report that is not determined
   *[missing] There is no value to compare with
}{ $why ->
    [none] {""}
    [definition] . Another concept: the share itself cannot be compared with that in the first row
   *[other] . Another series: the share itself cannot be compared with that in the first row
}
municipality-profile-of-choices = { $same_form ->
    [none] none
   *[other] { $same }
} of the { $others } other choices, is reversed under { $other_form ->
    [none] none
   *[other] { $other }
} and not determined under { $rest_form ->
    [none] none
   *[other] { $rest }
}
municipality-profile-sensitivity = { $finding ->
    [above] { $name } is higher on low income; that holds under { municipality-profile-of-choices }
    [below] { $name } is lower on low income; that holds under { municipality-profile-of-choices }
   *[other] Share and rank of { $name } under other choices
}
    .subtitle = Share in %, with the bounds that rounding leaves, beside the value that it is compared with, and the rank under that choice
    .caution = The median counts a small municipality as much as a large one and therefore differs from the share of the whole country. A high rank is not good or bad in itself.

# Notes
municipality-profile-note-rank = The range of ranks follows from the rounding interval of each figure (assumption A1): a municipality is certainly above another only when their intervals do not overlap; of equals each may stand first (Goldstein and Spiegelhalter, 1996, on the limits of league tables; intervals here are of rounding, not of sampling).
municipality-profile-note-weights = The value of a size class or province is the mean of its municipalities weighted with private households (income) or inhabitants (debts and benefits) of the nearest year, never the mean of shares. Municipalities without a figure are left out; the table of the groups tells how many have one (assumption A22).
municipality-profile-note-division = Figures of an older division are brought to the present municipalities: shares as a mean weighted with households, numbers added up. A municipality that was divided over several is not allocated; its heirs show [x] (assumption A9).
municipality-profile-note-quartiles = Quartiles are over municipalities, each counted once, with linear interpolation between two successive values.
municipality-profile-note-benefits = Recipients per 1,000 inhabitants are computed here from two published numbers: recipients and inhabitants on 1 January of the same year (assumption A21). Where rounding leaves more than a whole unit open, the figure has no decimal.
municipality-profile-note-years = Income, benefits, debts and inhabitants are of different years, named with each figure: these are levels, and no change is computed between them.
municipality-profile-note-map = CBS codes decide what is one municipality, not names. The size class is that of 1 January 2024.
