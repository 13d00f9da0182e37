# Report poverty_trends. $population chooses between persons and children; forms of a change: rise, fall, unchanged,
# missing (no figure for the year before), apart (must not be compared), none (no figure at all).

# The people whom a sentence is about; cited by other messages.
poverty-trends-people = { $population ->
    [children_0_17] kinderen
   *[all_persons] mensen
}

# Why two figures must not be compared ($change_why: release, break, definition, series).
poverty-trends-change-why = { $change_why ->
    [release] komt uit een andere uitgave
    [break] ligt aan de andere kant van een breuk in de reeks
    [definition] heeft een andere definitie
   *[other] hoort bij een andere reeks
}
poverty-trends-provisional = { $change_later_status ->
    [provisional] {" "}(voorlopig cijfer)
   *[other] {""}
}
poverty-trends-headline = { $change_form ->
    [rise] In { $change_later_period } leefden { $change_later_number } { poverty-trends-people } in armoede{ poverty-trends-provisional }: { $change_size_number } meer dan in { $change_earlier_period }.
    [fall] In { $change_later_period } leefden { $change_later_number } { poverty-trends-people } in armoede{ poverty-trends-provisional }: { $change_size_number } minder dan in { $change_earlier_period }.
    [unchanged] In { $change_later_period } leefden { $change_later_number } { poverty-trends-people } in armoede{ poverty-trends-provisional }: binnen de afronding evenveel als in { $change_earlier_period }.
    [missing] In { $change_later_period } leefden { $change_later_number } { poverty-trends-people } in armoede{ poverty-trends-provisional }; over { $change_earlier_period } ontbreekt een cijfer, dus de verandering ten opzichte van dat jaar is niet te geven.
    [apart] In { $change_later_period } leefden { $change_later_number } { poverty-trends-people } in armoede{ poverty-trends-provisional }; het cijfer over { $change_earlier_period } { poverty-trends-change-why } en is daarmee niet te vergelijken.
   *[none] Er is voor deze keuze van jaren en peildatum geen cijfer over het aantal { poverty-trends-people } in armoede.
}

poverty-trends-comparable-label = Te vergelijken met
poverty-trends-comparable = { $earliest_status ->
    [missing] Het laatste aantal is met geen enkel eerder jaar te vergelijken: er is geen cijfer dat bij dezelfde stand van de reeks hoort.
   *[other] De aantallen over { $earliest_period } tot en met { $previous_period }, op dezelfde armoedegrens en in dezelfde stand van de reeks. Niet met { $before } of eerder: daarover is op deze armoedegrens geen cijfer, en cijfers op een vroegere grens meten iets anders.
}
poverty-trends-within-reach-label = Doelen binnen bereik?
poverty-trends-within-reach = { $latest_status ->
    [missing] Dat is niet te zeggen: op de vroegere armoedegrens, waarop de doelen zijn gesteld, is in deze keuze geen uitkomst.
   *[other] Dat is niet te zeggen. De doelen zijn gesteld op de vroegere armoedegrens; daarop is na { $latest_period } geen uitkomst gevonden, alleen ramingen.
}
poverty-trends-key-count = { $population ->
    [children_0_17] Kinderen in armoede
   *[all_persons] Mensen in armoede
}
poverty-trends-key-persons-rate = Aandeel mensen in armoede
poverty-trends-key-children-rate = Aandeel kinderen in armoede
poverty-trends-key-near-poor = Mensen net boven de armoedegrens
poverty-trends-key-long-term = Mensen langdurig in armoede (3 jaar of langer)

# 1. The new line
poverty-trends-section-line = Hoeveel mensen leven in armoede?
poverty-trends-whole-period = { $whole_sign ->
    [fall] Tussen { $whole_from } en { $whole_to } daalde het aantal { poverty-trends-people } in armoede van { $first_number } naar { $last_number }.
    [rise] Tussen { $whole_from } en { $whole_to } steeg het aantal { poverty-trends-people } in armoede van { $first_number } naar { $last_number }.
    [unchanged] In { $whole_to } was het aantal { poverty-trends-people } in armoede binnen de afronding even groot als in { $whole_from }.
   *[missing] Voor deze keuze zijn er geen twee cijfers over het aantal { poverty-trends-people } in armoede die met elkaar te vergelijken zijn.
}
poverty-trends-latest-change = { $change_form ->
    [rise] In het laatste jaar nam het aantal toe, van { $change_earlier_number } in { $change_earlier_period } naar { $change_later_number } in { $change_later_period } ({ $change_percent } meer).
    [fall] In het laatste jaar nam het aantal af, van { $change_earlier_number } in { $change_earlier_period } naar { $change_later_number } in { $change_later_period } ({ $change_percent } minder).
    [unchanged] In het laatste jaar bleef het aantal binnen de afronding gelijk: { $change_earlier_number } in { $change_earlier_period } en { $change_later_number } in { $change_later_period }.
    [missing] Over { $change_earlier_period } ontbreekt een cijfer. De verandering van { $change_earlier_period } naar { $change_later_period } is daarom niet te geven; het ontbrekende cijfer is niet geschat of ingevuld.
    [apart] Het cijfer over { $change_earlier_period } ({ $change_earlier_number }) { poverty-trends-change-why }. Het mag niet naast het cijfer over { $change_later_period } ({ $change_later_number }) worden gezet{ $change_why ->
        [release] , want tussen beide uitgaven is de reeks herzien
       *[other] {""}
    }.
   *[none] Een verandering in het laatste jaar is niet te geven.
} { $change_later_status ->
    [provisional] Het cijfer over { $change_later_period } is voorlopig.
   *[other] {""}
}
poverty-trends-revision = { $revision_status ->
    [missing] In deze keuze van uitgaven is geen aantal later herzien.
   *[other] Cijfers worden soms herzien. Over { $revision_period } meldde het CBS eerst { $before_number } en in de laatste uitgave { $after_number }: { $relative_value } { $revision_sign ->
        [fall] lager
       *[other] hoger
    }. Een voorlopig cijfer kan dus nog veranderen. Vergelijk jaren daarom alleen binnen één uitgave.
}
poverty-trends-series-current = { $population ->
    [children_0_17] Kinderen in armoede
   *[all_persons] Mensen in armoede
}
poverty-trends-series-superseded = Eerste uitgave, later herzien
poverty-trends-series-persons = Mensen
poverty-trends-series-children = Kinderen
poverty-trends-persons-in-poverty = { $change_form ->
    [rise] In { $change_later_period } meer { poverty-trends-people } in armoede dan een jaar eerder
    [fall] In { $change_later_period } minder { poverty-trends-people } in armoede dan een jaar eerder
    [unchanged] In { $change_later_period } binnen de afronding evenveel { poverty-trends-people } in armoede als een jaar eerder
   *[other] Aantal { poverty-trends-people } in armoede: laatste cijfer over { $change_later_period }
}
    .subtitle = Aantal { $population ->
        [children_0_17] minderjarige kinderen
       *[all_persons] personen
    } in particuliere huishoudens onder de armoedegrens van CBS, SCP en Nibud, Nederland
    .alt = Lijngrafiek van het aantal { poverty-trends-people } in armoede per jaar{ $shown_count ->
        [1] : { $change_later_number }
       *[other] , van { $shown_first_number } in { $shown_first_period } tot { $change_later_number }
    } { poverty-trends-people } in { $change_later_period }{ $change_later_status ->
        [provisional] {" "}(voorlopig)
       *[other] {""}
    }. { $change_form ->
        [rise] Dat is { $change_size_number } meer dan in { $change_earlier_period }.
        [fall] Dat is { $change_size_number } minder dan in { $change_earlier_period }.
        [unchanged] Dat is binnen de afronding evenveel als in { $change_earlier_period }.
        [apart] Een vergelijking met { $change_earlier_period } kan niet: dat cijfer { poverty-trends-change-why }.
       *[other] Een cijfer over het jaar ervoor ontbreekt.
    } Het hoogste cijfer is { $shown_highest_number } in { $shown_highest_period }.
poverty-trends-poverty-rate = { $persons_form ->
    [rise] In { $persons_later_period } leefde { $persons_later_value } van de mensen in armoede, { $persons_size } meer dan een jaar eerder
    [fall] In { $persons_later_period } leefde { $persons_later_value } van de mensen in armoede, { $persons_size } minder dan een jaar eerder
    [unchanged] In { $persons_later_period } leefde { $persons_later_value } van de mensen in armoede, binnen de afronding evenveel als een jaar eerder
   *[other] Aandeel mensen in armoede: { $persons_later_value } in { $persons_later_period }
}
    .subtitle = Aandeel personen en minderjarige kinderen in particuliere huishoudens onder de armoedegrens van CBS, SCP en Nibud, in procenten, Nederland
    .alt = Puntgrafiek van het aandeel mensen en kinderen in armoede voor de jaren waarover een percentage is gevonden. Mensen: { $persons_later_value } in { $persons_later_when }. Kinderen: { $children_later_value } in { $children_later_when }, { $children_form ->
        [rise] { $children_size } meer dan een jaar eerder.
        [fall] { $children_size } minder dan een jaar eerder.
        [unchanged] binnen de afronding evenveel als een jaar eerder.
       *[other] zonder vergelijkbaar cijfer over een jaar eerder.
    }
    .caution = { $missing_count ->
        [0] {""}
       *[other] Tussen de punten staat geen lijn: over { $missing_list } is geen percentage gevonden. Ontbrekende jaren zijn niet ingevuld en ook niet uit het aantal teruggerekend.
    }
    .caution2 = { $older_count ->
        [0] {""}
       *[other] De cijfers over { $older_list } komen uit een eerdere uitgave dan het laatste cijfer. Voor zover te zien zijn ze later niet gewijzigd.
    }
poverty-trends-revisions = Cijfers die later zijn herzien
    .subtitle = Eerste en laatste uitgave van hetzelfde jaarcijfer, nieuwe armoedegrens
    .caution = Een verandering tussen twee jaren is alleen te geven met cijfers uit dezelfde uitgave.

# 2. The former line and the goals
poverty-trends-section-goals = Zijn de doelen te halen?
poverty-trends-goals-unscorable = Het kabinet-Rutte IV stelde de doelen op de vroegere armoedegrens (niet-veel-maar-toereikend): een halvering ten opzichte van 2015. Cijfers op de ene grens zijn niet te vergelijken met cijfers op de andere. { $rate_form ->
    [none] Op de nieuwe armoedegrens is in deze keuze geen cijfer.
   *[other] Op de nieuwe armoedegrens is het eerste cijfer hier van { $line_first_period }: over 2015 is er geen. De doelen zijn daarom met de nieuwe cijfers niet te meten: { $rate_later_value } in { $rate_later_period } op de nieuwe grens is niet af te zetten tegen het doel van { $goal_value } op de vroegere.
}
poverty-trends-goals-replaced = Het doel voor kinderen liep tot { $goal_period }. { $projection_status ->
    [missing] {""}
   *[other] De laatste raming voor dat jaar was { $projection_value } van de kinderen; een uitkomst is er niet.
} { $ceiling_status ->
    [missing] {""}
   *[other] Het kabinet-Schoof heeft het doel vervangen (volgens het NJi): de kinderarmoede mag niet boven het niveau van { $ceiling_period } komen ({ $ceiling_value } op de nieuwe grens; aangenomen is dat het kabinet die grens bedoelt). { $outcome_form ->
        [rise] In { $outcome_later_period } lag het aandeel daarboven: { $outcome_later_value }.
        [fall] In { $outcome_later_period } lag het aandeel daaronder: { $outcome_later_value }.
        [unchanged] In { $outcome_later_period } was het aandeel binnen de afronding even hoog: { $outcome_later_value }.
       *[other] Over de jaren na { $ceiling_period } is geen cijfer gevonden dat daarmee te vergelijken is.
    }
} Of latere kabinetten het doel voor alle mensen aanhielden, is niet gezien.
poverty-trends-former-line = { $persons_latest_status ->
    [missing] Schattingen van het CPB op de vroegere armoedegrens
   *[other] Volgens de laatste schatting leefde { $persons_latest_value } van de mensen in { $persons_latest_period } onder de vroegere armoedegrens
}
    .subtitle = Aandeel personen en kinderen onder de vroegere armoedegrens (niet-veel-maar-toereikend), laatste schatting van het CPB per jaar, in procenten, Nederland
    .alt = Puntgrafiek van schattingen van het CPB op de vroegere armoedegrens. { $persons_latest_status ->
        [missing] {""}
       *[other] Laatste schatting voor mensen: { $persons_latest_value } in { $persons_latest_period }.
    } { $children_latest_status ->
        [missing] {""}
       *[other] Laatste schatting voor kinderen: { $children_latest_value } in { $children_latest_period }.
    } Het doel is { $persons_goal_value } van de mensen in { $persons_goal_period } en { $children_goal_value } van de kinderen in { $children_goal_period }.
    .caution = De punten zijn schattingen uit verschillende ramingsrondes. Daarom staat er geen lijn tussen. Ramingen staan niet in deze figuur, maar in de tabel met ramingen.
poverty-trends-series-goal-persons = Doel voor mensen in { $goal_period }: { $goal_value }
poverty-trends-series-goal-children = Doel voor kinderen in { $goal_period }: { $goal_value }
poverty-trends-goals = Armoededoelen en het laatste cijfer op de armoedegrens van elk doel
    .subtitle = Aandeel onder de armoedegrens waarop het doel is gesteld, in procenten
poverty-trends-goals-measured = Waarmee en tot wanneer een doel te meten is
    .subtitle = Armoedegrens van elk doel, jaren waarover een uitkomst bestaat of verwacht wordt, en wat er per jaar nodig is
    .caution = Wat er per jaar nodig is, staat er alleen bij een doel waarvan het doeljaar nog komt en de armoedegrens nog wordt bijgehouden.
poverty-trends-reason-past = het doeljaar is bereikt of voorbij
poverty-trends-reason-line-ended = op deze grens zijn geen nieuwe uitkomsten gevonden
poverty-trends-reason-not-begun = het eerste jaar dat telt, heeft nog geen cijfer
poverty-trends-reason-not-yet = op de peildatum nog niet bekend
poverty-trends-reason-no-year = er is geen eindjaar vastgelegd
poverty-trends-reason-no-figure = er is geen cijfer op deze grens

# 3. Projections
poverty-trends-section-projections = Hoe dicht zaten de ramingen bij de laatste schatting?
poverty-trends-projections-told = { $errors_count ->
    [0] Voor deze keuze van uitgaven is er geen raming die naast een latere schatting te leggen is.
   *[other] Elke eerdere raming of schatting van het CPB is gelegd naast de laatste schatting van het CPB voor hetzelfde jaar, op dezelfde, vroegere armoedegrens. Voor alle mensen liep het verschil uiteen van { $adults_lowest_signed } tot { $adults_highest_signed } (aantal vergelijkingen: { $adults_count_text }), voor kinderen van { $minors_lowest_signed } tot { $minors_highest_signed } ({ $minors_count_text }).
}
poverty-trends-projections-outcome = De laatste schatting is zelf geen meting. { $scp_status ->
    [missing] Een uitkomst van het SCP op deze grens is niet gevonden.
   *[other] In de pers is voor { $scp_period } ook een cijfer met de vroegere methode van het SCP genoemd: { $scp_value }. Dat hoort bij een andere reeks en staat hier daarom apart.
} { $unknown_count ->
    [0] {""}
   *[other] Voor { $unknown_list } is geen uitkomst gevonden op een grens waarop is geraamd. Het CBS-cijfer is op de nieuwe grens gemeten; de ramingen zijn daar dus niet mee te toetsen.
}
poverty-trends-projection-errors = { $errors_highest_sign ->
    [rise] Ramingen voor alle mensen lagen tot { $errors_highest_value } boven de laatste schatting
   *[other] Verschil tussen de ramingen van het CPB en de laatste schatting
}
    .subtitle = Raming min laatste schatting van het CPB voor hetzelfde jaar, vroegere armoedegrens, aandeel personen, in procentpunten
    .alt = Puntgrafiek met per ramingsronde het verschil met de laatste schatting van het CPB. Het laatste punt is { $errors_last_signed } ({ $errors_last_period }). De hoogste waarde is { $errors_highest_signed }, voor { $errors_highest_period }; de laagste is { $errors_lowest_signed }.
    .caution = De afronding op één decimaal laat bij elk verschil een tiende procentpunt naar beide kanten open. Tussen ramingen is soms beleid gewijzigd: een afwijking hoeft dus geen fout in de raming te zijn.
poverty-trends-projections = Alle gevonden ramingen op de vroegere armoedegrens
    .subtitle = Aandeel onder de vroegere armoedegrens per ramingsronde van het CPB, in procenten
    .caution = Berichten die een raming van het CPB herhalen, tellen niet als nieuwe raming.
poverty-trends-round = Raming van { $release } voor { $period }

# 4. Change
poverty-trends-section-change = Hoe snel verandert de armoede?
poverty-trends-mean-change = { $mean_status ->
    [missing] Voor een gemiddelde verandering per jaar zijn er in deze keuze te weinig opeenvolgende jaren.
   *[other] Gemiddeld veranderde het aantal met { $mean_signed } per jaar ({ $mean_from }–{ $mean_to }). De { $changes_count_text } jaarlijkse veranderingen lopen uiteen van { $changes_lowest_signed } tot { $changes_highest_signed }; het { $confidence }-betrouwbaarheidsinterval van het gemiddelde is daardoor { $mean_range }. Dat is geen steekproefmarge en geen voorspelling: uit zo weinig jaren is geen trend door te trekken naar { $horizon }.
}
poverty-trends-no-forecast = Dit rapport berekent niet hoe groot de kans is dat een doel wordt gehaald. Daarvoor zijn er te weinig jaarcijfers ({ $years_count_text }). { $policy_count ->
        [0] {""}
       *[other] De jaren met een energietoeslag ({ $policy_list }) zijn gemarkeerd in de figuur met aantallen. Het effect van die toeslag is hier niet geschat.
    }
poverty-trends-yearly-changes = { $changes_last_sign ->
    [rise] In { $changes_last_to } nam het aantal toe: { $changes_last_signed }
    [fall] In { $changes_last_to } nam het aantal af: { $changes_last_signed }
   *[other] Verandering van het aantal per jaar
}
    .subtitle = Verandering van het aantal { poverty-trends-people } in armoede ten opzichte van een jaar eerder{ $mean_status ->
        [missing] {""}
       *[other] , en het gemiddelde per jaar met { $confidence }-betrouwbaarheidsinterval
    }
    .alt = Puntgrafiek van de verandering per jaar. De laatste verandering, van { $changes_last_from } naar { $changes_last_to }{ $changes_last_status ->
        [provisional] {" "}(voorlopig)
       *[other] {""}
    }, is { $changes_last_signed }. De laagste waarde is { $changes_lowest_signed } ({ $changes_lowest_to }). { $mean_status ->
        [missing] {""}
       *[other] Gemiddeld is de verandering { $mean_signed } per jaar.
    }
    .caution = { $mean_status ->
        [missing] {""}
       *[other] Alleen bij het gemiddelde is het streepje een betrouwbaarheidsinterval (Student-t over de jaarlijkse veranderingen).
    } De afronding van de afzonderlijke veranderingen is niet getekend.
poverty-trends-interval-text = { $confidence }-betrouwbaarheidsinterval
poverty-trends-label-mean = Gemiddeld per jaar
poverty-trends-scenarios = Verandering die per jaar nodig zou zijn, naast eerdere veranderingen
    .subtitle = Verandering per jaar van het aandeel mensen in armoede, nieuwe armoedegrens, in procentpunten
    .caution = Dit is een rekentabel en geen voorspelling. De ramingen zijn van het CPB; dat het CPB dezelfde armoedegrens gebruikt, is afgeleid. Wat er per jaar nodig zou zijn, is gerekend vanaf het CBS-cijfer over { $latest_period }.
    .caution2 = { $older_count ->
        [0] {""}
       *[other] De cijfers over { $older_list } komen uit een eerdere uitgave dan het laatste cijfer. Voor zover te zien zijn ze later niet gewijzigd.
    }
poverty-trends-scenario-baseline = Naar { $aim } in { $year } (raming CPB, ongewijzigd beleid)
poverty-trends-scenario-agreement = Naar { $aim } in { $year } (raming CPB, met coalitieakkoord)
poverty-trends-scenario-lowest = Naar { $aim } in { $year } (het laagste cijfer op deze grens)
poverty-trends-scenario-half = Naar { $aim } in { $year } (de helft van het eerste cijfer op deze grens; geen officieel doel)
poverty-trends-kind-needed = nodig, per jaar
poverty-trends-kind-observed = waargenomen, per jaar
poverty-trends-kind-revision = omvang van een herziening
poverty-trends-observed-change = { $from }–{ $to }
poverty-trends-observed-mean = Van { $from } naar { $to }
poverty-trends-revised-figure = Herziening van het cijfer over { $period }

# 5. Depth
poverty-trends-section-depth = Hoe diep en hoe langdurig is de armoede?
poverty-trends-shortfall = { $shortfall_status ->
    [missing] Over het inkomenstekort is in deze keuze geen cijfer.
   *[other] Wie arm was, had in { $shortfall_when } een inkomen dat in doorsnee (mediaan) { $shortfall_value } onder de armoedegrens lag.
}
poverty-trends-near = { $near_form ->
    [none] Over mensen net boven de armoedegrens is in deze keuze geen cijfer.
   *[other] In { $near_later_when } waren { $near_later_number } mensen bijna-arm: zij hadden een inkomen van 100% tot 125% van de armoedegrens en weinig vermogen. { $near_form ->
        [rise] Dat zijn er meer dan een jaar eerder ({ $near_earlier_number }).
        [fall] Dat zijn er minder dan een jaar eerder ({ $near_earlier_number }).
        [unchanged] Binnen de afronding is dat evenveel als een jaar eerder.
        [apart] Met { $near_earlier_period } is dat niet te vergelijken, want dat cijfer { $near_why ->
            [release] komt uit een andere uitgave
            [break] ligt aan de andere kant van een breuk in de reeks
            [definition] heeft een andere definitie
           *[other] hoort bij een andere reeks
        }.
       *[other] Een cijfer over een jaar eerder ontbreekt.
    }
}
poverty-trends-long = { $long_form ->
    [rise] Het aantal mensen in langdurige armoede (drie jaar of langer) nam toe tot { $long_later_number } in { $long_later_when }, { $long_size_number } meer dan in { $long_earlier_period }.
    [fall] Het aantal mensen in langdurige armoede (drie jaar of langer) nam af tot { $long_later_number } in { $long_later_when }, { $long_size_number } minder dan in { $long_earlier_period }.
    [unchanged] Het aantal mensen in langdurige armoede (drie jaar of langer) bleef binnen de afronding gelijk: { $long_later_number } in { $long_later_when }.
    [none] Over langdurige armoede is in deze keuze geen cijfer.
   *[other] In { $long_later_when } leefden { $long_later_number } mensen drie jaar of langer in armoede; een vergelijkbaar cijfer over een jaar eerder ontbreekt.
}
poverty-trends-working = { $work_status ->
    [missing] Over werkenden in armoede is in deze keuze geen cijfer.
   *[other] In { $work_when } leefde { $work_value } van de mensen in armoede in een huishouden met vooral inkomen uit werk en { $assistance_value } in een huishouden met vooral bijstand. { $workers_status ->
        [missing] {""}
       *[other] Het aantal werkenden in armoede ({ $workers_number } in { $workers_period }) is een ander begrip: daarin tellen alleen de werkenden zelf mee, niet hun gezin.
    }
}
poverty-trends-debts = { $poor_status ->
    [missing] Over problematische schulden van mensen in armoede is in deze keuze geen cijfer.
   *[other] In { $poor_when } leefde { $poor_value } van de mensen in armoede in een huishouden met geregistreerde problematische schulden{ $rest_status ->
        [missing] {""}
       *[other] , tegen { $rest_value } van de mensen die niet arm en niet bijna-arm zijn
    }.
}
poverty-trends-debts-of-any-kind = { $poor_status ->
    [missing] Over overige schulden van mensen in armoede is in deze keuze geen cijfer.
   *[other] ‘Overige schulden’ (anders dan hypotheek of studieschuld) waren er in { $poor_when } bij { $poor_value } van de mensen in armoede{ $rest_status ->
        [missing] {""}
       *[other] , tegen { $rest_value } van de mensen die niet arm en niet bijna-arm zijn
    }. Zulke schulden hoeven niet problematisch te zijn: ook wie gewoon aflost, telt mee.
}
poverty-trends-long-term = { $long_form ->
    [rise] In { $long_later_period } meer mensen langdurig in armoede dan een jaar eerder
    [fall] In { $long_later_period } minder mensen langdurig in armoede dan een jaar eerder
   *[other] Mensen langdurig in armoede
}
    .subtitle = Aantal personen dat drie jaar of langer onder de armoedegrens van CBS, SCP en Nibud leeft, Nederland
    .alt = Lijngrafiek van het aantal mensen dat drie jaar of langer arm is{ $shown_count ->
        [1] : { $long_later_number }
       *[other] , van { $shown_first_number } in { $shown_first_period } tot { $long_later_number }
    } mensen in { $long_later_when }.
    .caution = Drie jaar op rij is voor het eerst te bepalen over 2020. Een langdurig laag inkomen telt pas vanaf vier jaar en is hiermee niet te vergelijken.
poverty-trends-near-poor = { $near_form ->
    [none] Geen cijfer over mensen net boven de armoedegrens
   *[other] Bijna-armoede: { $near_later_number } mensen in { $near_later_period }
}
    .subtitle = Aantal personen met een inkomen van 100% tot 125% van de armoedegrens en weinig vermogen, Nederland
    .alt = Puntgrafiek van het aantal mensen net boven de armoedegrens. Het laatste cijfer is { $near_later_value } in { $near_later_when }, het hoogste { $shown_highest_number } in { $shown_highest_period }.
poverty-trends-depth = Diepte van de armoede en de groep net boven de armoedegrens
    .subtitle = Cijfers zoals gepubliceerd, met de uitgave waaruit ze komen
poverty-trends-work = Inkomensbron van mensen in armoede, en werkenden in armoede
    .subtitle = Aandelen van mensen in armoede en aantallen werkenden
    .caution = Aandelen van mensen in armoede en aantallen werkenden zijn verschillende begrippen en zijn niet in elkaar om te rekenen.
poverty-trends-problem-debt = { $poor_status ->
    [missing] Geen cijfer over problematische schulden van mensen in armoede
   *[other] Van de mensen in armoede leeft { $poor_value } in een huishouden met problematische schulden{ $rest_status ->
        [missing] {""}
       *[other] , van de mensen die niet arm en niet bijna-arm zijn { $rest_value }
    }
}
    .subtitle = Aandeel personen in een huishouden met geregistreerde problematische schulden, naar afstand tot de armoedegrens, in procenten, { $poor_period }
    .alt = Staafgrafiek van het aandeel mensen met problematische schulden: { $poor_value } van de mensen in armoede, { $near_debt_status ->
        [missing] {""}
       *[other] { $near_debt_value } van de mensen net boven de armoedegrens,
    } { $rest_status ->
        [missing] {""}
       *[other] { $rest_value } van de mensen die niet arm en niet bijna-arm zijn,
    } in { $poor_when }.
poverty-trends-other-debts = Overige schulden zijn niet hetzelfde als problematische schulden
    .subtitle = Aandeel personen met een soort schuld, naar afstand tot de armoedegrens, in procenten
    .caution = Hier telt elke schuld mee, ook een schuld die gewoon wordt afgelost. Een hoger aandeel betekent dus niet dat een groep meer betalingsproblemen heeft.

# 6. Low income
poverty-trends-section-low-income = Wat zeggen de andere grenzen?
poverty-trends-low-income-told = { $low_form ->
    [rise] Het aandeel huishoudens met een laag inkomen steeg in { $low_later_period } tot { $low_later_value }, { $low_size } meer dan een jaar eerder.
    [fall] Het aandeel huishoudens met een laag inkomen daalde in { $low_later_period } tot { $low_later_value }, { $low_size } minder dan een jaar eerder.
    [unchanged] Het aandeel huishoudens met een laag inkomen bleef in { $low_later_period } binnen de afronding gelijk: { $low_later_value }.
    [none] Over huishoudens met een laag inkomen is in deze keuze geen cijfer.
   *[other] Het laatste cijfer over huishoudens met een laag inkomen is { $low_later_value } in { $low_later_period }.
} De lage-inkomensgrens en het sociaal minimum meten iets anders dan de armoedegrens: ze kijken alleen naar inkomen en niet naar vermogen, en de cijfers gaan hier over huishoudens. { $minimum_form ->
    [none] {""}
   *[other] Onder 101% van het sociaal minimum leefde { $minimum_later_value } van de huishoudens in { $minimum_later_when }. De reeksen lopen niet even ver door en zijn niet aan elkaar gekoppeld.
}
poverty-trends-low-income-lines = { $low_form ->
    [fall] Onder de lage-inkomensgrens daalde het aandeel huishoudens tot { $low_later_value }
    [rise] Onder de lage-inkomensgrens steeg het aandeel huishoudens tot { $low_later_value }
    [none] Huishoudens onder het sociaal minimum
   *[other] Onder de lage-inkomensgrens leefde { $low_later_value } van de huishoudens
}
    .subtitle = Aandeel huishoudens onder de lage-inkomensgrens en onder 101%, 110% en 120% van het sociaal minimum, in procenten, Nederland
    .alt = Lijngrafiek van reeksen die niet aan elkaar zijn gekoppeld. { $low_form ->
        [none] {""}
       *[other] Onder de lage-inkomensgrens: { $low_later_value } in { $low_later_when }.
    } { $minimum_form ->
        [none] {""}
       *[other] Onder 101% van het sociaal minimum: { $minimum_later_value } in { $minimum_later_when }.
    }
poverty-trends-by-household = In { $top_period } had { $top_value } van de huishoudens in de groep ‘{ $top_label }’ een laag inkomen{ $low_status ->
        [missing] {""}
       *[other] , tegen { $low_value } van alle huishoudens
    }
    .subtitle = Aandeel huishoudens onder de lage-inkomensgrens in enkele groepen, in procenten, { $top_period }. Alle groepen staan in de tabel.
    .alt = Staafgrafiek van het aandeel huishoudens met een laag inkomen in { $top_period }. Hoogste aandeel in deze figuur: { $top_label }, { $top_value }. Laagste aandeel: { $bottom_label }, { $bottom_value }.
poverty-trends-characteristics = Laag inkomen naar kenmerk van het huishouden
    .subtitle = Aandeel huishoudens onder de lage-inkomensgrens en de verandering ten opzichte van een jaar eerder
    .caution = Hoe groot de groepen zijn, is niet gepubliceerd. Het is daarom niet te berekenen welk deel van een verandering samenhangt met groepen die groter of kleiner werden.

# 7. Municipalities
poverty-trends-section-municipalities = Waar wonen huishoudens met een laag inkomen?
poverty-trends-municipalities-told = Het CBS publiceert ook armoedecijfers per gemeente op de nieuwe armoedegrens, maar die zijn in deze verzameling alleen voor enkele gemeenten aanwezig. { $top_status ->
    [missing] Over laag inkomen per gemeente is in deze keuze ook geen cijfer.
   *[other] Daarom staat hier het aandeel huishoudens met een laag inkomen in { $top_period }, voor de gemeenten van nu. Aantal gemeenten dat is samengevoegd uit oudere gemeenten: { $merged }. Hun cijfer is een gemiddelde, gewogen met het aantal huishoudens.
}
poverty-trends-low-income-municipalities = In { $top_period } kwam een laag inkomen het vaakst voor in { $top_label } ({ $top_value }){ $country_status ->
        [missing] {""}
       *[other] ; in heel Nederland { $country_value }
    }
    .subtitle = Aandeel huishoudens onder de lage-inkomensgrens per gemeente, in procenten, { $top_period }, indeling van 2023 en later
    .alt = Tegelkaart van { $places } gemeenten, in vijf klassen. Het hoogste aandeel is { $top_value } in { $top_label }, het laagste { $bottom_value } in { $bottom_label }, over { $top_period }. In de tabel eronder staan alle gemeenten.
    .caution = Elke gemeente is één even grote tegel: de kaart toont niet waar de meeste mensen wonen. De cijfers zijn afgerond op één decimaal.
poverty-trends-municipalities = Laag inkomen in alle gemeenten
    .subtitle = Aandeel huishoudens onder de lage-inkomensgrens, { $top_period }, op volgorde van gemeentecode
    .caution = Een verschil van een tiende procentpunt kan door afronding ontstaan.

# What changes under other choices? $form: itself, same, other, open, alone, apart, ended, missing (no year before).
poverty-trends-section-sensitivity = Wat verandert er bij andere keuzes?
poverty-trends-choice = { $choice ->
    [first_release] Hetzelfde, met de eerste uitgave van het jaar ervoor
    [persons_rate] Aandeel mensen in armoede
    [children_rate] Aandeel kinderen in armoede
    [near_poor] Aantal mensen net boven de armoedegrens
    [long_term] Aantal mensen langdurig in armoede (3 jaar of langer)
    [social_minimum] Aandeel huishoudens onder 101% van het sociaal minimum
    [low_income] Aandeel huishoudens onder de lage-inkomensgrens
   *[own] Aantal { poverty-trends-people } in armoede, laatste uitgave (de keuze van dit rapport)
}
poverty-trends-direction = { $direction ->
    [rise] een toename
    [fall] een afname
   *[other] binnen de afronding gelijk
}
poverty-trends-verdict = { $form ->
    [itself] De bevinding van dit rapport: { poverty-trends-direction }
    [same] Dezelfde richting: { poverty-trends-direction }
    [other] Een andere richting: { poverty-trends-direction }
    [open] Richting niet te bepalen: { poverty-trends-direction }
    [alone] Het kerncijfer heeft geen richting om mee te vergelijken; hier: { poverty-trends-direction }
    [apart] Niet te vergelijken: het cijfer over { $before } { $why ->
        [release] komt uit een andere uitgave
        [break] ligt aan de andere kant van een breuk in de reeks
        [definition] heeft een andere definitie
       *[other] hoort bij een andere reeks
    }
    [ended] Geen cijfer over { $year }; het laatste is over { $until }
   *[missing] Geen cijfer over { $before }
}
poverty-trends-sensitivity = { $finding ->
    [yes] Dezelfde richting bij { $same_form ->
        [none] geen
       *[other] { $same }
    } van de { $others } andere keuzes, een andere bij { $other_form ->
        [none] geen enkele
       *[other] { $other }
    }; bij { $rest_form ->
        [none] elke keuze is er een richting te geven
       *[other] { $rest } is er geen richting te geven
    }
   *[no] Verandering bij andere keuzes; het kerncijfer zelf heeft geen richting
}
    .subtitle = Verandering van het kerncijfer in een jaar, bij elke keuze in de eigen eenheid, met de grenzen die de afronding openlaat
    .caution = Elke rij is een verandering binnen één reeks, met een eigen groep, grens en eenheid. De groottes zijn niet met elkaar te vergelijken, en een andere richting bij een ander begrip weerlegt het kerncijfer niet.

# Notes
poverty-trends-note-definition = Iemand is arm als het inkomen en het vrij beschikbare vermogen van het huishouden beide onder de armoedegrens liggen. De grens volgt de werkelijke kosten van wonen, energie en zorg en een minimaal budget voor de rest (CBS, SCP en Nibud, 2024).
poverty-trends-note-base = Teller en noemer zijn personen in particuliere huishoudens met bekend inkomen, niet de hele bevolking. Mensen in instellingen, dakloze mensen en mensen die niet zijn ingeschreven, tellen niet mee.
poverty-trends-note-vintage = Zijn er over een jaar meer cijfers, dan telt eerst de laatste uitgave, dan de eigen publicatie van de producent en dan het nauwkeurigste cijfer (aannames A6 tot en met A8).
poverty-trends-note-rounding = ‘Binnen de afronding gelijk’ betekent: door de afronding van beide cijfers is niet te zeggen of er een toename of een afname is (aanname A1). De aantallen en aandelen van het CBS komen uit registraties: er is geen steekproefmarge.
poverty-trends-note-mean = De gemiddelde verandering per jaar heeft een Student-t-interval over de jaarlijkse veranderingen, alsof die onafhankelijk zijn (Student, 1908; aanname A10).
poverty-trends-note-division = De gemeenten van nu zijn samengesteld uit de oudere indeling, met het aantal huishoudens als gewicht (aanname A9).
poverty-trends-note-coverage = Ontbreekt een jaar, dan is het cijfer niet gevonden voor deze verzameling. Het kan wel zijn gepubliceerd.
