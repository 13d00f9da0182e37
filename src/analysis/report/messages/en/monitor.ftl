# Report monitor (the monitor at a glance). Every status is computed; the texts only choose the words.

# Statuses, with the reason where none can be given.
monitor-verdict = { $verdict ->
    [met] Met
    [not_met] Not met
    [towards] Moving towards the goal
    [away] Moving away from the goal
    [unchanged] Unchanged within rounding
    [unscored] Cannot be scored
   *[no_figure] No figure found
}
monitor-verdict-why = { monitor-verdict }{ $why ->
    [rounding] : because of rounding it cannot be said on which side of the target the figure lies
    [line_ended] : no further figures appear on this measure
    [no_direction] : no direction was set
    [one_point] : there is one measurement
    [no_base] : there is no earlier figure for the same part of the year
    [apart] : the latest two figures cannot be compared
    [none] : { $reason }
    [not_released] : on the reference date there was no figure yet
   *[other] {""}
}
monitor-latest = { $latest_status ->
    [missing] {""}
   *[other] { $latest_value }, { $latest_when }
}{ $kind ->
    [secondary_unverified] {" "}[u]
   *[other] {""}
}
monitor-moved-size = { $spread_status ->
    [missing] { $change_number }
   *[other] change of { $spread_range }
}
monitor-moved = { $change_form ->
    [rise] { monitor-moved-size } since { $change_earlier_period }
    [fall] { monitor-moved-size } since { $change_earlier_period }
    [unchanged] unchanged within rounding since { $change_earlier_period }
    [apart] cannot be compared with { $change_earlier_period }
   *[other] {""}
}
monitor-target = { $form ->
    [year] { $target_value } ({ $target_period })
    [ceiling] not above { $target_value } (level of { $target_period })
   *[none] {""}
}
monitor-goal = { $level ->
    [main] { $title }
   *[other] { $section } { $title }
}
monitor-range-text = what words such as almost or one in five leave open
monitor-changed = { $name }, { $span_period }

column-key-indicator = Key indicator
column-latest = Latest figure
column-latest-change = Change
column-target = Target
column-verdict = Status
column-produced-by = Producer
column-shown-in = Report
column-chapter-title = Chapter
column-indicators = Key indicators
column-goals = Goals and sub-goals
column-goals-without = Of which without a figure
column-met = Met
column-not-met = Not met
column-towards = Moving towards the goal
column-away = Moving away from the goal
column-unchanged = Unchanged within rounding
column-unscored = Cannot be scored

# The counts: only statuses that occur.
monitor-count = { $number } { $verdict ->
    [met] met
    [not_met] not met
    [towards] moving towards the goal
    [away] moving away from the goal
    [unchanged] unchanged within rounding
   *[unscored] that cannot be scored
}
monitor-counted = { $counts_count ->
    [0] On this reference date there is no figure beside these goals
   *[other] Key indicators with a figure: { $counts_list }
}
monitor-headline = { $form ->
    [none] On this reference date there is no published figure beside any of the { $goals } goals and sub-goals.
    [decided] Beside the goals for poverty and debts stand { $indicators } key indicators with a figure. For { $met_form ->
        [none] none
       *[other] { $met }
    } the goal was met and for { $not_met_form ->
        [none] none
       *[other] { $not_met }
    } it was not; the latest change went towards the goal for { $towards_form ->
        [none] none
       *[other] { $towards }
    }, away from it for { $away_form ->
        [none] none
       *[other] { $away }
    } and was zero within rounding for { $unchanged_form ->
        [none] none
       *[other] { $unchanged }
    }; { $unscored_form ->
        [none] all can be scored
       *[other] { $unscored } cannot be scored
    }. For { $goals_without_form ->
        [none] none
       *[other] { $goals_without }
    } of the { $goals } goals and sub-goals no figure was found.
   *[moving] Of { $indicators } key indicators beside the goals for poverty and debts, the latest change went towards the goal for { $towards_form ->
        [none] none
       *[other] { $towards }
    }, away from it for { $away_form ->
        [none] none
       *[other] { $away }
    } and was zero within rounding for { $unchanged_form ->
        [none] none
       *[other] { $unchanged }
    }; { $unscored_form ->
        [none] all can be scored
       *[other] { $unscored } cannot be scored
    }. For { $goals_without_form ->
        [none] none
       *[other] { $goals_without }
    } of the { $goals } goals and sub-goals no figure was found.
}
monitor-goals-of-label = Which goals
monitor-goals-of = The main goals and the goals and sub-goals of chapters 1.1 to 2.2 of the third progress report on the Approach to money worries, poverty and debt (June 2024), in our own words. { $replaced ->
    [yes] Later cabinets changed some of them.
   *[no] {""}
}
monitor-no-cause-label = No causes
monitor-no-cause = A status tells where a figure stands or which way it went, not why, nor whether the policy worked.

monitor-key-persons = People in poverty
monitor-key-children = Share of children in poverty
monitor-key-long-term = People in long-term poverty (three years or longer)
monitor-key-debts = Households with problematic debts
monitor-key-reached = People reached through early signalling (as stated for the whole country)
monitor-key-acceptance = Answers of creditors: yes to the first proposal (one study, Bureau Bartels)

# 1. Overview
monitor-section-overview = How do the goals stand?
monitor-how-read = The status follows from fixed rules. Where there is an outcome for the target year on the goal’s own measure, the goal is met or not met. Otherwise the direction of the latest change within one series counts. A direction is wanted only where the progress report sets one; where it does not, or where more can be good news as well as bad, a key indicator is not scored. The reason is always given.
monitor-statuses = { $away_form ->
    [more] More key indicators moved away from their goal than towards it
    [fewer] More key indicators moved towards their goal than away from it
   *[equal] As many key indicators moved towards their goal as away from it
}
    .subtitle = Number of key indicators with a figure by status, poverty policy and debt policy, latest published figures
    .alt = Bar chart. { monitor-counted }. By policy and status: { $bars_list }.
    .caution = This counts indicators that were chosen, not people and not policies; indicators weigh the same, also where they measure the same thing in another way.
monitor-bar = { monitor-part } – { monitor-verdict }: { $value }
monitor-part = { $part ->
    [poverty] Poverty policy
   *[debts] Debt policy
}
monitor-changes = { $changes_count ->
    [1] One share can be scored: its latest change went { $away_count ->
        [1] away from the goal
       *[other] { $towards_count ->
            [1] towards the goal
           *[other] neither away from the goal nor towards it
        }
    }
   *[other] For { $away_count_text } of the { $changes_count_text } shares the latest change went away from the goal, for { $towards_count_text } towards it
}
    .subtitle = Latest change of shares that can be scored, each over its own years, in percentage points
    .alt = Dot plot of the latest change of shares that can be scored ({ $changes_count_text }), in percentage points, grouped by status. The highest is { $changes_highest_signed } ({ $changes_highest_label }), the lowest { $changes_lowest_signed } ({ $changes_lowest_label }).
    .caution = The shares count different groups over different years; the length of one change cannot be set against that of another. For some indicators a fall is wanted, for others a rise: the group tells which way points towards the goal.
    .caution3 = The remarks on the separate figures stand with the tables below.
    .caution2 = Only rounding is taken into account. For surveys (Nibud, Deloitte) the sampling margin is not published, so a small difference may be chance.
monitor-by-chapter = { monitor-counted }
    .subtitle = Number of key indicators by status, for each chapter of the progress report
monitor-choice = { $choice ->
    [own] All key indicators with a figure (as in this report)
    [own_source] Only figures that were seen at the producer itself
    [no_margin] Without samples whose margin is not published
    [one_a_goal] One key indicator for each goal or sub-goal, the first
    [once] Of a number and a share of the same group only the first
    [final] Only final figures
   *[as_printed] Differences as printed, whatever rounding leaves open
}
monitor-balance = { $balance ->
    [more] more moved away from the goal than towards it
    [fewer] more moved towards the goal than away from it
   *[equal] as many moved towards the goal as away from it
}
monitor-finding = { $form ->
    [itself] { monitor-balance } (this report)
    [same] same finding: { monitor-balance }
    [other] other finding: { monitor-balance }
   *[none] no key indicator moved towards the goal or away from it
}
monitor-sensitivity = Under { $same_form ->
    [none] none
   *[other] { $same }
} of the { $others } other choices the finding stays the same: { monitor-balance }
    .subtitle = Number of key indicators with a figure by status, under the choice of this report and other choices
    .caution = Each choice is made on its own; they cannot be added up. Samples without a published margin are not necessarily less precise than other second-hand figures.
monitor-chapter = { $chapter ->
    [c0] Main goals
    [c1-1] 1.1 Fewer people below the poverty line
    [c1-2] 1.2 Making ends meet
    [c1-3] 1.3 Taking part and developing
    [c1-4] 1.4 Child poverty
    [c1-5] 1.5 Energy poverty
    [c1-6] 1.6 Poverty in the Caribbean Netherlands
    [c2-1] 2.1 Preventing problematic debts
   *[other] 2.2 Leaving problematic debts
}

# 2 to 10: a table for each chapter, and what cannot be followed.
monitor-chapter-subtitle = Key indicators with the latest published figure, the change since the one before in the same series and the status; no target was set for these indicators
monitor-section-0 = Main goals: what has come of the halvings?
monitor-goals-0 = { monitor-counted }
    .subtitle = Key indicators with the latest published figure, the change since the one before in the same series, the target and the status
    .caution = The two poverty lines measure different things: figures on the present line cannot be set against targets on the former one. The same holds for the old and the new method for problematic debts.
    .caution2 = { $remarks }
monitor-section-1-1 = 1.1 Do fewer people live below the poverty line?
monitor-goals-1-1 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-1-2 = 1.2 Do more people make ends meet?
monitor-goals-1-2 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-1-3 = 1.3 Do more people with money worries take part?
monitor-goals-1-3 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-1-4 = 1.4 Does child poverty decrease?
monitor-goals-1-4 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-1-5 = 1.5 Does energy poverty decrease?
monitor-goals-1-5 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-1-6 = 1.6 Does poverty in the Caribbean Netherlands decrease?
monitor-goals-1-6 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-2-1 = 2.1 Do fewer people enter problematic debt?
monitor-goals-2-1 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = Figures of participating municipalities and figures for the whole country have different bases and are not compared.
    .caution2 = { $remarks }
monitor-section-2-2 = 2.2 Do more people leave problematic debts for good?
monitor-goals-2-2 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }

monitor-missing-main = { $ended ->
    [debts] Whether the halving of problematic debts will be reached cannot be said from published figures: there is no series on one method from the base year until now.
   *[poverty] Whether the halvings of poverty will be reached cannot be said from published figures: no outcomes appear any more on the poverty line on which the goals were set, and the present line has no figure for the base year.
    [both] Whether the halvings of poverty will be reached cannot be said from published figures: no outcomes appear any more on the poverty line on which the goals were set, and the present line has no figure for the base year. For debts there is no series on one method from the base year until now.
}
monitor-missing-1-1 = No published figure was found for: { $told_list }.
monitor-missing-1-2 = No published figure was found for: { $told_list }.
monitor-missing-1-3 = No published figure was found for: { $told_list }.
monitor-missing-1-4 = No published figure was found for: { $told_list }.
monitor-missing-1-5 = No published figure was found for: { $told_list }.
monitor-missing-1-6 = No published figure was found for: { $told_list }.
monitor-missing-2-1 = No published figure was found for: { $told_list }.
monitor-missing-2-2 = No published figure was found for: { $told_list }.
monitor-missing-outflow = How many households leave problematic debts, and how many of those for good, cannot be said: no published figure on outflow was found.
monitor-missing-goal = { $section } { $reason }
monitor-missing-released = { $title } (no figure yet on the reference date)

monitor-note-rules = The rules for a status stand, with their order, in the list of assumptions (A23 to A26). They use the published value, its rounding, the direction wanted and the target.
monitor-note-change = A change is given only within one series and one release, and only between equal parts of the year: a year with a year, 1 January with 1 January.
monitor-note-choice = The key indicators were chosen from published figures. They are not the list of the ministry’s official monitor, which was not seen.
monitor-note-unverified = Figures marked [u] are known second-hand only.
monitor-note-projections = Projections do not count as outcomes.
