# Report creditor_acceptance. Answers of creditors and agreements of cases are two units: never subtracted, never joined.
# Rows: rate (answers that are a yes), expected (all agree if independent), top/bottom (NVVK), city (Berenschot).

creditor-acceptance-city = { $city_status ->
    [missing] {""}
   *[other] {" "}and { $city_value } in three large municipalities ({ $city_period })
}
creditor-acceptance-headline = { $rate_status ->
    [missing] For this reference date there is no figure on how often creditors agree.
   *[other] Of the answers of creditors, { $rate_value } are a yes in the end, but in a case all creditors must agree. { $expected_status ->
        [missing] {""}
       *[other] If { $number } creditors answered independently, { $expected_value } of cases would succeed{ $shares_count ->
            [0] {""}
            [1] ; the published share is { $shares_last_value } at NVVK members ({ $shares_last_period }){ creditor-acceptance-city }
           *[other] ; published shares are { $shares_lowest_value } to { $shares_highest_value } at NVVK members ({ $shares_first_period }–{ $shares_last_period }){ creditor-acceptance-city }
        }.
    }
}
creditor-acceptance-key-acceptance = Answers that are a yes in the end{ $narrow_status ->
    [missing] {""}
   *[other] {" "}(interval { $narrow_range }, or wider)
}
creditor-acceptance-key-independent = Cases that would succeed with { $number } independent answers
creditor-acceptance-key-established = Attempts that became an arrangement (NVVK)
creditor-acceptance-key-cities = Cases with an agreement in three large municipalities
creditor-acceptance-key-creditors = Creditors per applicant (mean)
creditor-acceptance-key-wsnp = Admissions to the statutory scheme (Wsnp)

# 1. The answers
creditor-acceptance-section-answers = How often does a creditor agree?
creditor-acceptance-answers-told = { $rate_status ->
    [missing] For this reference date no study of the answers of creditors is known.
   *[other] Bureau Bartels studied { $asked } answers of creditors to a proposal in amicable cases ({ $rate_period } is the year of the study; the years of the files were not seen). { $first_status ->
        [missing] {""}
       *[other] { $first_value } agreed with the first proposal and { $second_value } after reconsideration; { $no_value } refused.
    } Together, { $rate_value } were a yes in the end. An answer after reconsideration is the second answer of the same creditor in the same case, not a new observation: it counts in the same total. The study measures answers, not cases: a case can fail although creditors agree, for example because the debtor drops out.
}
creditor-acceptance-two-totals = { $rate_status ->
    [missing] Without a study there is no total either.
   *[other] { $totals_count ->
        [0] {""}
        [1] {""}
       *[other] Two texts about this study give different totals: { $totals_lowest_value } in a summary and { $totals_highest_value } in the section itself. That is rounding, not a difference in outcome. This report computes with { $rate_value }, the more precise one, which is also the sum of the two kinds of yes (assumption A17).
    } A percentage that is printed in whole points leaves the count behind it open by about 0.5% of the answers either way. That is rounding; the sampling interval is another matter and is shown apart.
}
creditor-acceptance-interval-text = { $confidence } interval if answers were independent
creditor-acceptance-band = { $confidence } interval at each design effect
creditor-acceptance-answers = { $first_status ->
    [missing] Answers of creditors to a proposal
   *[other] { $first_value } of answers accept the first proposal, { $no_status ->
        [missing] no figure for refusals
       *[other] { $no_value } refuse
    }
}
    .subtitle = Answers of creditors to a proposal in amicable cases, in % of { $asked } answers, with { $confidence } interval, Netherlands
    .alt = Dot plot of the answers of creditors as a percentage of all answers. { $first_status ->
        [missing] The figures are incomplete.
       *[other] { $first_value } agreed at once, { $no_status ->
            [missing] the share of refusals is missing.
           *[other] { $no_value } refused.
        }
    } Each point has its sampling interval.
    .caution = The intervals hold for independent answers. Answers within one case are not independent; the next figure shows how much wider the interval becomes.
creditor-acceptance-answers-intervals = The answers with what is known of their counts, and two kinds of interval
    .subtitle = Counts that fit the rounded percentage of { $asked } answers, and { $confidence } intervals for independent answers: separate (Wilson) and simultaneous (Goodman)
    .caution = A separate interval covers its own share; simultaneous intervals cover all shares together and are therefore wider. The counts show rounding only, the intervals sampling only.
creditor-acceptance-clusters = { $rate_status ->
    [missing] On clusters of answers nothing can be said without a number of answers.
   *[other] The answers come from an unknown number of cases, and answers within one case resemble each other: the offer and the debtor are the same. The design effect says how many times larger that makes the variance. At 1, answers are independent and the { $confidence } interval of { $rate_value } runs from { $narrow_range }. { $wide_status ->
        [missing] {""}
       *[other] At { $number }, the largest mean number of creditors used here, every case answers as with one voice and the interval runs from { $wide_range }. The truth lies between these two (or a little beyond the second, if cases differ much in size): without the case numbers it cannot be said where.
    } Creditors with a policy for all their cases form a second kind of cluster, which is not in this calculation.
}
creditor-acceptance-series-acceptance = Answers that are a yes in the end
creditor-acceptance-axis-effect = Design effect: how many times larger clustering makes the variance
creditor-acceptance-acceptance-by-design-effect = { $rate_value } of answers are a yes; an interval of { $narrow_range } becomes { $wide_range } if every case answers as one
    .subtitle = Answers that are a yes in the end, in %, with { $confidence } interval (Wilson) by design effect from 1 to { $number }, Netherlands, { $rate_period }
    .alt = Curve of the { $confidence } interval of { $rate_value } yes by design effect. With independent answers it runs from { $narrow_range }, with a design effect of { $number } from { $wide_range }.
    .caution = This is the sampling interval only. The rounding of the printed percentage comes on top of it (see the table).
creditor-acceptance-design-effects = The interval of the acceptance at some design effects
    .subtitle = { $confidence } interval in %: separate (Wilson), simultaneous for yes and no together (Goodman), and separate with the rounding of the percentage added. Design effects from 1 to { $number } and those of the correlations in section 2
creditor-acceptance-governments = { $low_status ->
    [missing] On types of creditor no figure is known for this reference date.
   *[other] Of types of creditor, the text only gives a range for local and national governments together: { $low_value } to { $high_value } accepted the first proposal. Governments are often preferential creditors (with priority in the distribution), who then usually get another offer; a high share is therefore not only a matter of willingness.
}
creditor-acceptance-silence = { $silent_status ->
    [missing] How many creditors do not respond in time is not known for this reference date.
   *[other] About { $silent_value } of creditors do not respond to the proposal in time. Not answering is not the same as refusing, and is counted apart here. Under the response term that was announced, silence would count as a refusal.
}
creditor-acceptance-opinions = { $low_status ->
    [missing] Estimates by debt counsellors are not known for this reference date.
   *[other] Estimates by interviewed debt counsellors in the same study are opinions, not measurements: on the share of cases in which a creditor starts or continues collection they range from { $low_value } to { $high_value }. They are not compared with the answers.
}
creditor-acceptance-no-types = How often each type of creditor agrees cannot be said: the numbers of table 3.3 of the study were not seen. { $low_status ->
    [missing] {""}
   *[other] Nor was the number of answers of each type; with some tens of each, a range of { $low_value } to { $high_value } would also fit chance.
}
creditor-acceptance-no-reasons = Why creditors refuse cannot be given in figures: no shares of reasons were found.{ $city_status ->
    [missing] {""}
   *[other] {" "}The study by Berenschot names reasons without shares, first of all the suspicion that more could be offered.
}

# 2. The puzzle
creditor-acceptance-section-puzzle = Why do cases fail when nearly all creditors agree?
creditor-acceptance-puzzle = { $expected_status ->
    [missing] For this reference date, the acceptance per creditor or the number of creditors is missing, so that nothing can be computed for cases.
   *[other] An amicable arrangement needs the consent of all creditors. If { $number } creditors answered independently of each other and each agreed with a probability of { $rate_value }, all of them would agree in { $expected_value } of cases.
} { $top_status ->
    [missing] A published share of cases that succeed is missing.
   *[other] According to NVVK, { $bottom_value } ({ $bottom_period }) to { $top_value } ({ $top_period }) of attempts became an arrangement{ $city_status ->
        [missing] .
       *[other] , and according to Berenschot { $city_value } of cases in three large municipalities ({ $city_period }).
    }
} A share of answers and a share of cases must not be subtracted from each other: one counts answers, the other counts cases, each with a base of its own.
creditor-acceptance-lenient = { $expected_status ->
    [missing] The same calculation for all answers but refusals is missing too.
   *[other] If every answer that is not a refusal is no obstacle ({ $lenient_value }), it would be { $expected_value } with { $number } creditors. That is the most favourable reading of the answers.
}
creditor-acceptance-basis-yes = a yes in the end
creditor-acceptance-basis-lenient = not refused
creditor-acceptance-independence = What independence would give
    .subtitle = Share of cases in which all creditors agree if answers are independent, in %, by number of creditors. Bounds from the rounding of the acceptance
    .caution = This is arithmetic on a published percentage ({ $rate_value }), not a published figure.
creditor-acceptance-series-size = { $number } creditors
creditor-acceptance-level = { $level_value } ({ $level_period })
creditor-acceptance-axis-correlation = Correlation of answers within a case (0: independent, 1: all alike)
creditor-acceptance-agreement-by-correlation = { $rho_top_status ->
    [missing] How often all creditors agree, by how alike they answer
   *[other] { $top_value } of cases would need a correlation of { $rho_top_value } between the answers in a case{ $rho_city_status ->
        [missing] {""}
       *[other] , { $city_value } one of { $rho_city_value }
    }
}
    .subtitle = Share of cases in which all creditors agree, in %, beta-binomial model with { $rate_value } yes per answer, by correlation and number of creditors
    .alt = Curves of the share of cases in which all creditors agree, by the correlation of answers within a case. With { $number } creditors it rises from { $expected_value } for independent answers to { $rate_value } if all answer alike. { $rho_top_status ->
        [missing] {""}
       *[other] The share of { $top_value } is reached at a correlation of { $rho_top_value }.
    } { $rho_city_status ->
        [missing] {""}
       *[other] The share of { $city_value } is reached at a correlation of { $rho_city_value }.
    }
    .caution = The points are solved values, not measurements: they put every reason why cases succeed more often than independence would give into the correlation.
creditor-acceptance-solved-told = { $rho_top_status ->
    [missing] No correlation can be solved from the published shares of NVVK.
   *[other] If clustering alone were the reason, the answers within a case of { $number } creditors would have a correlation of { $rho_top_value } ({ $rho_top_range }, by rounding) for the { $top_value } of NVVK ({ $top_period }).
} { $rho_city_status ->
    [missing] {""}
   *[other] For the { $city_value } of Berenschot it would be { $rho_city_value } ({ $rho_city_range }). { $plausible ->
        [no] That is not plausible as clustering alone: it would mean that most cases answer as with one voice, and that in { $none_value } of cases not one creditor agrees.
        [yes] Clustering alone could explain that.
       *[missing] {""}
    }
} { $rho_top_status ->
    [missing] {""}
   *[other] The correlation was solved from two shares, not measured: no source follows the answers within a case.
}
creditor-acceptance-solved = The correlation within cases that each published share would need
    .subtitle = Solved correlation with the bounds that the rounding of both shares leaves open, by source, year and number of creditors
    .caution = The shares have different bases: NVVK counts attempts of its members, Berenschot cases in three large municipalities. Neither is a change of the other. All rows start from { $rate_value } yes per answer.
creditor-acceptance-spread-told = { $bent_count ->
    [0] What a spread of the number of creditors would do cannot be computed.
   *[other] The number of creditors is a mean; cases differ. Small cases succeed more easily, so that a spread around { $number } raises what independence gives and lowers the correlation that is needed{ $rho_top_status ->
        [missing] .
       *[other] , from { $rho_top_value } to between { $bent_lowest_value } and { $bent_highest_value } with the spreads in the table.
    }
} { $rho_city_status ->
    [missing] {""}
   *[other] For the share of Berenschot it moves from { $rho_city_value } to between { $far_lowest_value } and { $far_highest_value }.
}
creditor-acceptance-spread-none = all cases alike
creditor-acceptance-spread-poisson = Poisson
creditor-acceptance-spread-double = twice as wide (variance)
creditor-acceptance-spread-quadruple = four times as wide (variance)
creditor-acceptance-spread-halves = half small, half large cases
creditor-acceptance-spread = What a spread of the number of creditors does to the correlation
    .subtitle = Solved correlation for assumed distributions of the number of creditors with mean { $number } and the standard deviation shown; share of cases in which all agree if answers are independent; difference with all cases alike
    .caution = The spread is assumed (assumption A18): no source gives the distribution of the number of creditors.
creditor-acceptance-differs = Answers and cases can also differ for other reasons than clustering. { $top_status ->
    [missing] {""}
   *[other] The base of NVVK is attempts, in which the case may also stop because the debtor drops out.
} { $city_status ->
    [missing] {""}
   *[other] Berenschot studied cases in three large municipalities, not the country, and the figure is known only as stated in the progress report of the ministry. The Tax Authority wrongly refused to cooperate in part of the cases until April 2021, so that fewer cases could succeed before that.
} Only cases that reach a proposal are seen, and those are not a random choice. A court can overrule a refusal (compulsory settlement), or the request for it can make a creditor agree. Some creditors agree in advance with every proposal under a covenant. And the mean number of creditors is counted over applicants; claims are bundled at collection agencies, lapse or are paid, so that fewer creditors may receive a proposal.
creditor-acceptance-no-cases = How far the answers within a case are related cannot be measured: no source gives answers by case. Case systems and the message exchange Schuldenknooppunt hold them; the national exchange standard (DDAS) has no field for the answer of a creditor.
creditor-acceptance-no-mechanism = What part of the gap is clustering, what part selection, advance consent or the court cannot be said from these shares: one number cannot be split over four causes.

# 3. Series
creditor-acceptance-section-series = What do the series show of applications, instruments and the statutory scheme?
creditor-acceptance-applications-told = { $persons_form ->
    [none] {""}
   *[other] NVVK members counted { $persons_later_number } persons who applied in { $persons_later_period }. { $persons_form ->
        [apart] That cannot be compared with a year earlier ({ $persons_earlier_number }); the remark under the figure says why.
       *[other] {""}
    }
} { $requests_form ->
    [none] For this selection there is no figure on requests for help.
    [rise] From the annual report on 2019 onwards, requests for information, advice or help are counted: { $requests_later_number } in { $requests_later_when }, more than a year earlier ({ $requests_earlier_number }).
    [fall] From the annual report on 2019 onwards, requests for information, advice or help are counted: { $requests_later_number } in { $requests_later_when }, fewer than a year earlier ({ $requests_earlier_number }).
    [unchanged] From the annual report on 2019 onwards, requests for information, advice or help are counted: { $requests_later_number } in { $requests_later_when }. The rounded number alone does not say whether that is more or fewer than a year earlier ({ $requests_earlier_number }).
   *[other] From the annual report on 2019 onwards, requests for information, advice or help are counted: { $requests_later_number } in { $requests_later_when }.
} { $home_status ->
    [missing] {""}
   *[other] In { $home_period }, households were counted ({ $home_number }).
} Persons, requests and households are three ways of counting and therefore not one series. Not every municipality is a member of NVVK.
creditor-acceptance-series-persons = Persons
creditor-acceptance-series-requests = Requests for information, advice or help
creditor-acceptance-applications-persons = { $persons_form ->
    [rise] Persons applying to NVVK members: { $persons_later_number } in { $persons_later_period }, more than a year earlier
    [fall] Persons applying to NVVK members: { $persons_later_number } in { $persons_later_period }, fewer than a year earlier
    [unchanged] Persons applying to NVVK members: { $persons_later_number } in { $persons_later_period }, within rounding the same as a year earlier
    [apart] Persons applying to NVVK members: { $persons_later_number } in { $persons_later_period }, not comparable with a year earlier
   *[other] Persons applying to NVVK members: { $persons_later_number } in { $persons_later_period }
}
    .subtitle = Number of persons who applied for debt assistance to members of NVVK, Netherlands
    .alt = Line chart of the number of persons applying to NVVK members: { $persons_later_number } in { $persons_later_period }, the last year in the figure. The figure starts with { $shown_first_number } in { $shown_first_period }; the line stops where the count changed or years are missing.
creditor-acceptance-applications-requests = { $requests_form ->
    [rise] Requests to NVVK members: { $requests_later_number } in { $requests_later_period }, more than a year earlier
    [fall] Requests to NVVK members: { $requests_later_number } in { $requests_later_period }, fewer than a year earlier
    [unchanged] Requests to NVVK members: { $requests_later_number } in { $requests_later_period }, not to be told apart from a year earlier because of rounding
   *[other] Requests to NVVK members: { $requests_later_number } in { $requests_later_period }
}
    .subtitle = Number of requests for information, advice or help to members of NVVK, Netherlands
    .alt = Line chart of the number of requests to NVVK members: { $requests_later_number } in { $requests_later_period }. The highest figure is { $shown_highest_number } in { $shown_highest_period }.
creditor-acceptance-counted-households = Households
creditor-acceptance-counted-persons = Persons
creditor-acceptance-counted-count = Requests
creditor-acceptance-applications = Applications in three ways of counting
    .subtitle = Households, persons and requests with members of NVVK, as published
    .caution = Households, persons and requests count different things and cannot be compared.
creditor-acceptance-series-established = Attempts that became an arrangement
creditor-acceptance-established = { $shown_count ->
    [1] { $latest_value } of attempts at NVVK members became an arrangement in { $latest_period }
   *[other] { $shown_lowest_value } to { $shown_highest_value } of attempts at NVVK members became an arrangement ({ $shown_first_period }–{ $shown_last_period })
}
    .subtitle = Share of attempted arrangements with which creditors agreed, members of NVVK, in %, Netherlands
    .alt = Dot plot of the share of attempts that became an arrangement at NVVK members: { $latest_value } in { $latest_period }. The lowest figure is { $shown_lowest_value } in { $shown_lowest_period }.
    .caution = The number of attempts is not printed, and no share after { $latest_period } was found.
creditor-acceptance-creditors-per-case = { $shown_count ->
    [1] Applicants had { $latest_number } creditors on average in { $latest_when }
   *[other] Applicants had { $shown_lowest_number } to { $shown_highest_number } creditors on average ({ $shown_first_period }–{ $shown_last_period })
}
    .subtitle = Mean number of creditors per applicant at members of NVVK, Netherlands
    .alt = Dot plot of the mean number of creditors per applicant: { $latest_number } in { $latest_period }.{ $shown_count ->
        [1] {""}
       *[other] {" "}The highest figure is { $shown_highest_number } in { $shown_highest_period }, the lowest { $shown_lowest_number }.
    }
    .caution = A mean over applicants, in whole numbers. It is not the number of creditors that receive a proposal.
creditor-acceptance-arranged-told = { $arranged_form ->
    [none] For this selection there is no figure on the number of arrangements.
    [rise] NVVK members made { $arranged_later_number } arrangements in { $arranged_later_period }, { $arranged_size_number } more than a year earlier.
    [fall] NVVK members made { $arranged_later_number } arrangements in { $arranged_later_period }, { $arranged_size_number } fewer than a year earlier.
    [unchanged] NVVK members made { $arranged_later_number } arrangements in { $arranged_later_period }, within rounding as many as a year earlier.
   *[other] NVVK members made { $arranged_later_number } arrangements in { $arranged_later_period }.
} This counts all solutions, also those in which everything is repaid and creditors waive nothing.
creditor-acceptance-series-arrangements = Arrangements
creditor-acceptance-arrangements = { $arranged_form ->
    [rise] More arrangements at NVVK members: { $arranged_later_number } in { $arranged_later_period }
    [fall] Fewer arrangements at NVVK members: { $arranged_later_number } in { $arranged_later_period }
   *[other] Arrangements at NVVK members: { $arranged_later_number } in { $arranged_later_period }
}
    .subtitle = Number of debt solutions by members of NVVK, all instruments, Netherlands
    .alt = Line chart of the number of debt solutions by NVVK members: { $arranged_later_number } in { $arranged_later_period }. The highest figure is { $shown_highest_number } in { $shown_highest_period }.
creditor-acceptance-instruments-told = { $credit_form ->
    [none] {""}
    [rise] The share of restructuring credits was { $credit_later_value } in { $credit_later_period }, { $credit_size } more than a year earlier. The base of that share is not printed; it may be restructuring credit and debt mediation together.
    [fall] The share of restructuring credits was { $credit_later_value } in { $credit_later_period }, { $credit_size } less than a year earlier. The base of that share is not printed; it may be restructuring credit and debt mediation together.
   *[other] The share of restructuring credits was { $credit_later_value } in { $credit_later_period }. The base of that share is not printed; it may be restructuring credit and debt mediation together.
} With a restructuring credit (saneringskrediet) a loan pays all creditors a percentage at once; with debt mediation (schuldbemiddeling) the debtor pays in instalments.
creditor-acceptance-instruments = Instruments, as published
    .subtitle = Numbers by instrument, share of restructuring credits and the ratio of both instruments, members of NVVK
    .caution = The figures come from annual figures, blogs and news and have different bases; a share of one row does not follow from the numbers of another.
creditor-acceptance-completed = How arrangements end, as published
    .subtitle = Arrangements completed (NVVK) and debt-free at exit (Divosa), in %, each with its own base
    .caution = Completed is a later stage than agreed and has another base: arrangements that were started. The shares of NVVK and Divosa are similar in idea, but population and year differ; they cannot be compared with each other.
creditor-acceptance-no-instruments = Acceptance by instrument, the number of 0% offers (where creditors are asked to waive everything) and the shares of instruments in a row of years were not found.
creditor-acceptance-no-offers = What percentage creditors are offered across cases was not found: only a fixed offer of one fund and one court case are known, and those are examples.
creditor-acceptance-wsnp-told = { $monitored_form ->
    [none] For this selection there is no figure of the monitor on admissions to the statutory scheme.
   *[other] Those who do not reach an amicable arrangement can ask the court for the statutory scheme (Wsnp). The Legal Aid Board (Raad voor Rechtsbijstand) counted { $monitored_later_number } admissions in { $monitored_later_period }. { $monitored_form ->
        [apart] The figure for { $monitored_earlier_period } ({ $monitored_earlier_number }) is not comparable with it, because { $monitored_why ->
            [break] the rules of access changed in between
           *[other] it comes from another release or count
        }.
        [rise] That is more than a year earlier ({ $monitored_earlier_number }).
        [fall] That is fewer than a year earlier ({ $monitored_earlier_number }).
       *[other] {""}
    }
} { $people_form ->
    [none] {""}
   *[other] Statistics Netherlands (CBS) counts persons: { $people_later_number } in { $people_later_period }.
} { $cases_status ->
    [missing] {""}
   *[other] A trade journal also gives rounded numbers of cases (at most { $cases_number } expected for { $cases_period }).
} Court rulings, admissions in the monitor, persons and cases are counted differently and are shown apart.
creditor-acceptance-series-monitor = Monitor Wsnp (Legal Aid Board)
creditor-acceptance-series-rulings = Court rulings (CBS)
creditor-acceptance-series-people = Persons admitted (CBS)
creditor-acceptance-wsnp-admissions = { $monitored_form ->
    [apart] { $monitored_later_number } admissions to the statutory scheme in { $monitored_later_period }, { $monitored_why ->
        [break] under other rules than a year earlier
       *[other] not comparable with a year earlier
    }
    [rise] { $monitored_later_number } admissions to the statutory scheme in { $monitored_later_period }, more than a year earlier
    [fall] { $monitored_later_number } admissions to the statutory scheme in { $monitored_later_period }, fewer than a year earlier
    [none] Admissions to the statutory scheme by court rulings
   *[other] Admissions to the statutory scheme: { $monitored_later_number } in { $monitored_later_period }
}
    .subtitle = Number of admissions to the Wsnp a year, by two counts that are not joined, Netherlands
    .alt = Dot plot of yearly admissions to the Wsnp by the monitor of the Legal Aid Board and by court rulings.{ $monitored_form ->
        [none] {""}
       *[other] {" "}Monitor: { $monitored_later_number } in { $monitored_later_period }.
    }{ $rulings_status ->
        [missing] {""}
       *[other] {" "}Rulings: { $rulings_number } in { $rulings_period }.
    }
    .caution = Many years are missing: only years that were found in the sources are shown. Rounded figures such as ‘almost 15,000’ are drawn at the number named.
creditor-acceptance-wsnp-persons = Persons admitted to the statutory scheme: { $people_later_number } in { $people_later_period }
    .subtitle = Number of persons admitted to the Wsnp a year, CBS, Netherlands
    .alt = Dot plot of the number of persons admitted to the Wsnp: { $people_later_number } in { $people_later_period }. The highest figure is { $shown_highest_number } in { $shown_highest_period }.
    .caution = { $replaced_count ->
        [0] {""}
       *[other] For { $replaced_last_period }, an earlier release gave { $replaced_last_number }; the latest release counts (assumption A6), also where it is rounded further.
    }
creditor-acceptance-wsnp = Admissions to the statutory scheme in all counts
    .subtitle = As published, each count on its own
    .caution = Admissions, rulings, persons and cases cannot be compared with each other.
    .caution2 = { $cases_status ->
        [missing] {""}
       *[other] New cases (Bureau Wsnp): recent figures were printed as upper bounds, that for { $cases_period } as an expectation.
    }
creditor-acceptance-courts-told = { $requests_status ->
    [missing] For this selection there is no figure on requests for a compulsory settlement.
   *[other] A court can order refusing creditors to agree (dwangakkoord). It was asked to do so { $requests_number } times in { $requests_period }{ $first_status ->
        [missing] .
       *[other] {" "}and { $first_number } times in { $first_period }; the years between were not found.
    } { $withdrawn_status ->
        [missing] {""}
       *[other] In { $withdrawn_period }, { $withdrawn_value } of requests were withdrawn. That can be a success, when the creditor agrees before the hearing; the source suggests this, but does not measure it.
    }
}
creditor-acceptance-courts = What courts were asked
    .subtitle = Requests for special provisions, share of requests withdrawn, and share of requests for the Wsnp that was admitted
    .caution = Courts register rejections and withdrawals unevenly. The share of requests admitted includes requests that only accompany a request for a moratorium or compulsory settlement.
creditor-acceptance-no-granted = How many compulsory settlements were granted cannot be said reliably: courts register rejections and withdrawals unevenly, above all for requests that accompany another one.{ $withdrawn_status ->
    [missing] {""}
   *[other] {" "}For that reason no percentage of rejections has been published since 2016.
}
creditor-acceptance-terms-told = { $after_status ->
    [missing] What is offered to creditors rests on the payments over the term of the arrangement; for this selection, the terms are missing.
   *[other] On { $after_period } the term of arrangements went from { $before_number } to { $after_value }, in the amicable and in the statutory way. What is offered to creditors rests on the payments over that term. Figures on acceptance, offers and duration before and after that day are therefore not one series.
}
creditor-acceptance-terms = Terms before and after the change of law
    .subtitle = Rules, not measurements
creditor-acceptance-no-new-regime = { $after_status ->
    [missing] Whether creditors came to agree more or less often cannot be said: acceptance was measured in one study only.
   *[other] Whether creditors agree more or less often since the term was shortened on { $after_period } cannot be said: no figure on acceptance or on agreements after that day was found.
}

# What changes under other choices? $form: itself, same, other, open, alone, missing; $direction: below or above all.
creditor-acceptance-section-sensitivity = What changes under other choices?
creditor-acceptance-choice = { $choice ->
    [size] { $size } creditors
    [first_answer] Only a yes to the first proposal counts ({ $basis_value })
    [other_total] The other printed total ({ $basis_value })
    [not_refused] Every answer that is not a refusal counts as a yes ({ $basis_value })
    [design_effect] Sampling interval instead of rounding, design effect { $effect }
   *[own] { $basis_value } yes in the end, { $size } creditors (the choice of this report)
}
creditor-acceptance-direction = { $direction ->
    [below] fewer cases than any published share
    [above] more cases than any published share
   *[other] {""}
}
creditor-acceptance-verdict = { $form ->
    [itself] The finding of this report: { creditor-acceptance-direction }
    [same] The same: { creditor-acceptance-direction }
    [other] Different: { creditor-acceptance-direction }
    [alone] Determined only here: { creditor-acceptance-direction }
    [open] Not determined: the bounds do not exclude a published share
   *[missing] There is no published share
}
creditor-acceptance-sensitivity = { $finding ->
    [below] The same outcome under { $same_form ->
        [none] none
       *[other] { $same }
    } of the { $others } other choices: independence gives fewer cases than any published share
    [above] The same outcome under { $same_form ->
        [none] none
       *[other] { $same }
    } of the { $others } other choices: independence gives more cases than any published share
   *[other] What independence would give under other choices
}
    .subtitle = Share of cases in which all creditors agree if answers are independent, in %. Bounds from rounding of the acceptance; at a design effect the { $confidence } sampling interval
    .caution = Published shares have a base of their own and are not subtracted from the computed ones. The table only tells whether both bounds lie below, or above, all published shares.

# Notes
creditor-acceptance-note-acceptance = Estimand: the share of answers of creditors to a proposal that were a yes in the end, in files supplied by debt assistance organisations to Bureau Bartels. Selection: only cases that reached a proposal, and only organisations that supplied data.
creditor-acceptance-note-wilson = Separate intervals are Wilson’s (1927), simultaneous ones Goodman’s (1965), both computed by statsmodels. They are sampling intervals; rounding is shown apart.
creditor-acceptance-note-design = With a design effect d, the interval is that of the same share in a sample d times smaller (Kish, 1965). In clusters of m answers with correlation ρ, d = 1 + (m − 1)ρ; it lies between 1 and m when all clusters are of one size.
creditor-acceptance-note-model = Beta-binomial model (Skellam, 1948): each case has its own probability of a yes, drawn from a beta distribution; given that, answers are independent. The correlation is solved from the mean share of yes and the share of cases in which all agree (Brent, 1973).
creditor-acceptance-note-boxes = Bounds of a solved correlation are those that the rounding of both printed percentages leaves open (assumptions A1 and A13). They contain no sampling error.
creditor-acceptance-note-units = Answers and cases are two units. No difference, line or ratio between the share of answers and the shares of cases is made here; a model stands between them.
creditor-acceptance-note-number = The number of creditors to compute with is the middle of the yearly means of NVVK from the first year with a published share of cases; all numbers between the lowest and highest are shown as well.
creditor-acceptance-note-own-claims = Claims of providers about their own results are left out: they cannot be checked and are never pooled with research.
creditor-acceptance-note-choice = Of totals that are printed for one study, the one with the narrowest rounding counts, the sum of its parts included (assumption A17).
creditor-acceptance-note-spread = Distributions of the number of creditors are assumed: Poisson, negative binomial with a variance of two and four times that, and half small with half large cases (assumption A18).
creditor-acceptance-note-plausible = A correlation above one half is called not plausible as clustering alone: more than half of the variance of answers would then lie between cases (assumption A19).

column-share = Share
column-part = Part
column-count-lower = Answers from
column-count-upper = Answers up to
column-alone-lower = Wilson from
column-alone-upper = Wilson up to
column-joint-lower = Goodman from
column-joint-upper = Goodman up to
column-wide-lower = With rounding from
column-wide-upper = With rounding up to
column-effect = Design effect
column-effective-n = Effective answers
column-basis = Which answers count
column-creditors = Creditors
column-size = Creditors per case
column-predicted = If independent
column-correlation = Correlation
column-spread-label = Spread
column-deviation = Standard deviation
column-bias = Difference
