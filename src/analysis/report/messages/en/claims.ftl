# Report claims. Every verdict is computed; the texts only choose words. $verdict is one of claims.VERDICTS.

claims-verdict = { $verdict ->
    [contradicted] Contradicted by the producer’s own figure
    [other_quantity] A number for another quantity
    [revised_since] Held at the time, revised since
    [arithmetic_fails] The numbers in the text do not fit each other
    [differs] Differs from a retelling: check the source
    [not_comparable] Needs a comparison that must not be made
    [consistent] Consistent with the figures
    [reproduced] Follows from the figures
    [arithmetic_holds] The numbers in the text fit each other
   *[single_source] Only the word of the ministry
}
claims-tally = { $holds_form ->
    [none] none fits
    [one] 1 fits
   *[many] { $holds } fit
} the figures or each other and { $fails_form ->
    [none] none is at odds with them
    [one] 1 does not
   *[many] { $fails } do not
}. { $open_form ->
    [none] {""}
    [one] The other one cannot be checked.
   *[many] The other { $open } cannot be checked.
}
claims-headline = { $form ->
    [none] On this reference date no document with statements to check had appeared.
    [one] Of { $claims } statements on poverty and debt in one document of the ministry, { claims-tally }
   *[many] Of { $claims } statements on poverty and debt in { $documents } documents of the ministry, { claims-tally }
}
claims-documents-label = Checked
claims-documents = { $form ->
    [none] Nothing: on this reference date no document with statements had appeared.
    [one] { $claims } statements in one document of the Ministry of Social Affairs and Employment, told in our own words.
   *[many] { $claims } statements in { $documents } documents of the Ministry of Social Affairs and Employment, told in our own words.
}
claims-not-tested-label = Not checked
claims-not-tested = Causes, intentions, sums set aside for policy, and words without a measure such as ‘many’ or ‘a large group’.
claims-key-holds = Statements that fit the figures or each other
claims-key-contradicted = Statements contradicted by the producer’s own figure
claims-key-other-quantity = Statements with a number that belongs to another quantity
claims-key-not-fit = Statements whose sum, retelling or old release does not fit
claims-key-not-comparable = Statements that need a comparison that must not be made
claims-key-single-source = Statements with only the word of the ministry

claims-place = { $publisher }, { $day }, { $section }, paragraph { $paragraph }{ $footnote ->
    [none] {""}
   *[other] , footnote { $footnote }
}
claims-statement = { $number }. { $what }
claims-label = { $number }. { $quantity } ({ $of }){ $when ->
    [none] {""}
   *[other] {" "}{ $when }
}
claims-mark = { $label }, { $group }: { $drawn ->
    [none] { $meant }
   *[other] { $meant } (in this figure { $drawn })
}
claims-set-said = what the text says
claims-set-computed = what follows from the figures
claims-set-other = the figure for another quantity
claims-set-earlier = what followed at the time
claims-range = all numbers that fit
claims-title = { $publisher }, { $day }
claims-bar = { $verdict } ({ $document }): { $value }

# Why a claim has its verdict; a remark of claims.csv follows where there is one.
claims-why = { $verdict ->
    [contradicted] The producer’s own figure ({ $producers }) gives { $computed }. That lies outside what the text says ({ $said }).
    [other_quantity] { $other_producer } gives this number ({ $other }) for something else: ‘{ $other_label }’. { $computed ->
        [none] For the quantity in the text this collection holds no independent figure.
       *[other] For the quantity in the text { $producers } gives { $computed }.
    }
    [revised_since] By now the figures give { $computed }, outside what the text says. As they stood when the document appeared ({ $day }), they gave { $earlier }, and the text fits that.
    [arithmetic_fails] The numbers in the text itself give { $computed }. That does not fit what the text says ({ $said }). There is no independent figure.
    [differs] A retelling of figures ({ $producers }) gives { $computed }. That lies outside what the text says ({ $said }); check the source itself.
    [not_comparable] The figures that would have to stand side by side for this must not be compared or combined: ‘{ $one }’ and ‘{ $two }’{ $refusal ->
        [definitions] {" "}do not count the same thing
       *[other] {" "}do not belong to one state of the series
    }.
    [consistent] Figures of { $producers } give { $computed }. That overlaps with what the text says ({ $said }) but does not lie wholly within it.
    [reproduced] Figures of { $producers } give { $computed }. That lies wholly within what the text says.
    [arithmetic_holds] The numbers in the text itself give { $computed }. That fits what the text says ({ $said }). There is no independent figure.
   *[single_source] { $lacking ->
        [none] For this statement this collection holds no figure that does not come from the ministry itself.
       *[other] { $producers } gives part of what this statement needs. What this collection only has from the ministry, or not at all: ‘{ $lacking }’.
    }
} { $remark }

claims-section-overview = How often does a statement fit the figures?
claims-section-fails = What does not fit?
claims-section-apart = What must not be set side by side?
claims-section-holds = What fits?
claims-section-alone = What rests on the ministry’s word alone?
claims-how-read = Every statement is a set of numbers: a printed number stands for all that rounds to it, ‘about’ for one unit more or less, ‘slightly’ for a small change in the same direction. Beside it stands the set that follows from independent figures, with their own rounding. The verdict depends on these two alone. Figures of the ministry itself do not count, nor does anyone retelling them.
claims-papers = { $form ->
    [none] No document had appeared.
   *[other] Checked were: { $papers_list }.
}
claims-paper = ‘{ $title }’ ({ $name })
claims-part-fails = { $form ->
    [none] No statement is at odds with the figures.
    [one] One statement does not fit the figures, or its numbers do not fit each other.
   *[other] { $number } statements do not fit the figures, or their numbers do not fit each other.
} That does not tell where the fault lies: a word may be too loose, a figure may have been revised.
claims-part-apart = { $form ->
    [none] No statement needs a comparison that this collection does not allow.
    [one] One statement needs a comparison of figures that do not count the same thing. Published figures cannot tell whether it is true.
   *[other] { $number } statements need a comparison of figures that do not count the same thing. Published figures cannot tell whether they are true.
}
claims-part-holds = { $form ->
    [none] No statement could be confirmed.
    [one] One statement fits independent figures, or its numbers fit each other.
   *[other] { $number } statements fit independent figures, or their numbers fit each other.
} Where only the sum is right, it was not checked where the numbers come from.
claims-part-alone = { $form ->
    [none] For every statement there are figures that do not come from the ministry itself.
    [one] For one statement there are no figures, or not all that it needs, that do not come from the ministry itself.
   *[other] For { $number } statements there are no figures, or not all that they need, that do not come from the ministry itself.
} That does not make a statement wrong: it just cannot be checked.
claims-causes = Whether the causes hold that the documents name, such as measures for purchasing power. Published figures show what changed, not why.
claims-alone = { $form ->
    [none] Whether statements of the ministry hold: on this reference date no document with statements had appeared.
   *[other] Whether { $single_source } of the { $claims } statements hold. This collection has no figures on them, or not all that they need, that do not come from the ministry itself; often the study that the text draws on was not seen.
}

claims-verdicts = { $reproduced } statements follow from independent figures; for { $single_source } the figures needed come from the ministry alone, or are missing
    .subtitle = Number of statements by verdict and document; verdicts without a statement are left out
    .alt = Bar chart of { $claims } statements by verdict. { $bars_list }.

claims-sets-numbers-contradicted = What the text says and the producer’s own figure lie apart (numbers)
    .subtitle = Both sets, as a percentage of the number stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-bounds-contradicted = What the text says and the producer’s own figure lie apart (bounds)
    .subtitle = Both sets, as a percentage of the bound stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-changes-contradicted = What the text says and the producer’s own figure lie apart (comparisons)
    .subtitle = Both sets, as a change or difference as a percentage of the earlier or second figure
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-numbers-other-quantity = The number in the text coincides with a figure for something else (numbers)
    .subtitle = Both sets, as a percentage of the number stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-bounds-other-quantity = The number in the text coincides with a figure for something else (bounds)
    .subtitle = Both sets, as a percentage of the bound stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-changes-other-quantity = The number in the text coincides with a figure for something else (comparisons)
    .subtitle = Both sets, as a change or difference as a percentage of the earlier or second figure
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-numbers-revised-since = After a revision text and figure lie apart (numbers)
    .subtitle = Both sets, as a percentage of the number stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-bounds-revised-since = After a revision text and figure lie apart (bounds)
    .subtitle = Both sets, as a percentage of the bound stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-changes-revised-since = After a revision text and figure lie apart (comparisons)
    .subtitle = Both sets, as a change or difference as a percentage of the earlier or second figure
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-numbers-arithmetic-fails = What the text says and what follows from its own numbers lie apart (numbers)
    .subtitle = Both sets, as a percentage of the number stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-bounds-arithmetic-fails = What the text says and what follows from its own numbers lie apart (bounds)
    .subtitle = Both sets, as a percentage of the bound stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-changes-arithmetic-fails = What the text says and what follows from its own numbers lie apart (comparisons)
    .subtitle = Both sets, as a change or difference as a percentage of the earlier or second figure
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-numbers-differs = What the text says and what a retelling gives lie apart (numbers)
    .subtitle = Both sets, as a percentage of the number stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-bounds-differs = What the text says and what a retelling gives lie apart (bounds)
    .subtitle = Both sets, as a percentage of the bound stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-changes-differs = What the text says and what a retelling gives lie apart (comparisons)
    .subtitle = Both sets, as a change or difference as a percentage of the earlier or second figure
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-numbers-consistent = Text and figures overlap (numbers)
    .subtitle = Both sets, as a percentage of the number stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-bounds-consistent = Text and figures overlap (bounds)
    .subtitle = Both sets, as a percentage of the bound stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-changes-consistent = Text and figures overlap (comparisons)
    .subtitle = Both sets, as a change or difference as a percentage of the earlier or second figure
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-numbers-reproduced = What follows from the figures lies within what the text says (numbers)
    .subtitle = Both sets, as a percentage of the number stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-bounds-reproduced = What follows from the figures lies within what the text says (bounds)
    .subtitle = Both sets, as a percentage of the bound stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-changes-reproduced = What follows from the figures lies within what the text says (comparisons)
    .subtitle = Both sets, as a change or difference as a percentage of the earlier or second figure
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-numbers-arithmetic-holds = What follows from the numbers in the text fits what it says (numbers)
    .subtitle = Both sets, as a percentage of the number stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-bounds-arithmetic-holds = What follows from the numbers in the text fits what it says (bounds)
    .subtitle = Both sets, as a percentage of the bound stated
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-sets-changes-arithmetic-holds = What follows from the numbers in the text fits what it says (comparisons)
    .subtitle = Both sets, as a change or difference as a percentage of the earlier or second figure
    .alt = For each statement its sets of numbers under each other; the table gives all of them. As an example: { $told_list }.
claims-statements-contradicted = Contradicted by the producer’s own figure ({ $number })
    .subtitle = The statements in our words, both sets and the explanation
claims-figures-contradicted = The figures behind these verdicts ({ $number })
    .subtitle = Published figures for each statement, with their release and source (contradicted by the producer’s own figure)
claims-statements-other-quantity = A number for another quantity ({ $number })
    .subtitle = The statements in our words, both sets and the explanation
claims-figures-other-quantity = The figures behind these verdicts ({ $number })
    .subtitle = Published figures for each statement, with their release and source (a number for another quantity)
claims-statements-revised-since = Held at the time, revised since ({ $number })
    .subtitle = The statements in our words, both sets and the explanation
claims-figures-revised-since = The figures behind these verdicts ({ $number })
    .subtitle = Published figures for each statement, with their release and source (held at the time, revised since)
claims-statements-arithmetic-fails = The numbers in the text do not fit each other ({ $number })
    .subtitle = The statements in our words, both sets and the explanation
claims-figures-arithmetic-fails = The figures behind these verdicts ({ $number })
    .subtitle = Published figures for each statement, with their release and source (the numbers in the text do not fit each other)
claims-statements-differs = Differs from a retelling: check the source ({ $number })
    .subtitle = The statements in our words, both sets and the explanation
claims-figures-differs = The figures behind these verdicts ({ $number })
    .subtitle = Published figures for each statement, with their release and source (differs from a retelling: check the source)
claims-statements-not-comparable = Needs a comparison that must not be made ({ $number })
    .subtitle = The statements in our words, both sets and the explanation
claims-figures-not-comparable = The figures behind these verdicts ({ $number })
    .subtitle = Published figures for each statement, with their release and source (needs a comparison that must not be made)
claims-statements-consistent = Consistent with the figures ({ $number })
    .subtitle = The statements in our words, both sets and the explanation
claims-figures-consistent = The figures behind these verdicts ({ $number })
    .subtitle = Published figures for each statement, with their release and source (consistent with the figures)
claims-statements-reproduced = Follows from the figures ({ $number })
    .subtitle = The statements in our words, both sets and the explanation
claims-figures-reproduced = The figures behind these verdicts ({ $number })
    .subtitle = Published figures for each statement, with their release and source (follows from the figures)
claims-statements-arithmetic-holds = The numbers in the text fit each other ({ $number })
    .subtitle = The statements in our words, both sets and the explanation
claims-figures-arithmetic-holds = The figures behind these verdicts ({ $number })
    .subtitle = Published figures for each statement, with their release and source (the numbers in the text fit each other)
claims-statements-single-source = Only the word of the ministry ({ $number })
    .subtitle = The statements in our words, both sets and the explanation
claims-figures-single-source = The figures behind these verdicts ({ $number })
    .subtitle = Published figures for each statement, with their release and source (only the word of the ministry)

claims-section-sensitivity = What changes under other choices?
claims-choice = { $choice ->
    [other_words] Other words of the ministry (answers, letters, news items) are evidence too; the document and what retells it are not
    [half_about] ‘About’ leaves half a unit to either side instead of one
    [wide_slight] ‘Slightly’ goes up to 10% instead of 5%
    [on_its_day] Only figures that were out when the document appeared
    [verified] Without figures that were only read in an unverified quotation
    [primary] Only figures read with the producer itself, no retellings
   *[own] The choice of this report
}
claims-changed = { $form ->
    [none] none
    [one] 1: no. { $which_list }
   *[many] { $number }: nos. { $which_list }
}
claims-sensitivity = Other choices leave between { $least } and { $most } statements that fit; this report has { $holds }
    .subtitle = Number of statements by group as in the headline; last, which statements move to another group. One choice differs at a time

claims-note-sets = Words become sets by one table (docs/assumptions.md, A27): a printed number stands for half a unit to either side, ‘just over’ for up to one unit more, ‘almost’ for up to one unit less, ‘about’ for one unit to either side, ‘one in N’ for 1/(N+½) to 1/(N−½), ‘at least’ for all above, ‘slightly’ for the same direction and less than 5%.
claims-note-order = Verdicts are considered in a fixed order (A29): no independent figure, or not all that are needed; not comparable; computed within said; overlap; true on the day of the document; a number for another quantity; apart from the own figure; apart from a retelling.
claims-note-exact = The arithmetic is done in exact fractions, so that a bound is exact. The computation that belongs to a statement comes from a closed list.
claims-note-independence = Sources that the ministry issued itself, or that retell the ministry, are no evidence (A28). claims_not_independent.csv names them.
claims-note-single = Some numbers stand in this collection only because the document states them. They do not check themselves.
claims-note-unverified = Some figures were only read in a quotation that could not be checked with the producer. They count; the table then names that source.
claims-note-assumptions = The choices behind the check stand in docs/assumptions.md as A27 to A30.

column-statement = Statement
column-place = Place
column-said = The text says
column-computed = The figures give
column-why-so = Explanation
column-figure = Figure
column-cited = Source
column-choice = Choice
column-holds = Fit
column-fails = Do not fit
column-open = Cannot be checked
column-moved = Move to another group
