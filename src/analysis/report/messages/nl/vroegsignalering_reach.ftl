# Report vroegsignalering_reach. A base: participants, country, unstated, ministry, average. Forms of fits: inside, touches,
# outside, none; of holds: yes, no, none; of a part: rise, fall, unchanged, none.

vroegsignalering-reach-headline = { $reached_status ->
    [missing] Voor de gekozen jaren en peildatum is er geen cijfer over het aantal mensen dat in heel Nederland met vroegsignalering is bereikt.
   *[other] In { $reached_period } zijn { $reached_number } mensen met betalingsachterstanden bereikt, volgens het aantal dat voor heel Nederland is genoemd.
} { $common_count ->
    [0] {""}
    [1] {""}
   *[other] Hoeveel het aantal van { $common_first_from } op { $common_first_to } groeide, is met de gepubliceerde cijfers niet te zeggen: op een gelijke basis komen de berekeningen uit op { $common_lowest_signed } tot { $common_highest_signed }{ $said_status ->
        [missing] {""}
       *[other] {" "}(genoemd: { $said_value })
    }{ $other_count ->
        [0] {""}
        [1] , met een nagerekend aantal voor { $common_first_to } op { $other_first_signed }
       *[other] , met een nagerekend aantal voor { $common_first_to } op { $other_lowest_signed } tot { $other_highest_signed }
    }.
}
vroegsignalering-reach-comparable-label = Vergelijkbaar tussen jaren?
vroegsignalering-reach-comparable = { $common_count ->
    [0] Aandelen en gemiddelden met voorzichtigheid wel; totalen niet: elk jaar doen meer gemeenten mee.
   *[other] Aandelen en gemiddelden met voorzichtigheid wel. Totalen niet: elk jaar doen meer gemeenten mee, en bij sommige totalen staat niet welke gemeenten meetellen.
}
vroegsignalering-reach-key-reached = Bereikte mensen (genoemd voor heel Nederland)
vroegsignalering-reach-key-reach = Aandeel meldingen met contact (deelnemende gemeenten)
vroegsignalering-reach-key-acceptance = Aandeel bereikte mensen dat hulp accepteert (deelnemende gemeenten)
vroegsignalering-reach-key-signals = Signalen per 1.000 inwoners per maand (deelnemende gemeenten, jaargemiddelde)
vroegsignalering-reach-key-coverage = Aandeel inwoners dat in een deelnemende gemeente woont

# Bases
vroegsignalering-reach-base-participants = deelnemende gemeenten
vroegsignalering-reach-base-country = heel Nederland
vroegsignalering-reach-base-unstated = niet vermeld
vroegsignalering-reach-base-ministry = genoemd door het ministerie, basis niet na te gaan
vroegsignalering-reach-base-average = gemiddelde van deelnemende gemeenten
vroegsignalering-reach-cell = { $figure_number }
vroegsignalering-reach-open = { $figure_range }
vroegsignalering-reach-all = alle
vroegsignalering-reach-when = { $part ->
    [jan_sep] januari–september { $figure_period } (eerste rapportage)
   *[other] { $figure_period }
}
column-step-when = Periode
column-step-base = Wie telt mee
column-step-signals = Signalen
column-step-cases = Meldingen
column-step-offers = Hulp aangeboden
column-step-reached = Bereikt
column-step-accepted = Hulp geaccepteerd
column-step-formula = Formule
column-step-fits = Genoemd aantal en interval
column-step-holds = Genoemde groei in interval
column-step-source = Bron
column-step-open = Wat de afronding openlaat
column-step-stated = Genoemd
column-step-asked = Gemeenten die antwoordden

# 1. Steps
vroegsignalering-reach-section-steps = Hoeveel signalen, meldingen en bereikte mensen zijn er?
vroegsignalering-reach-steps-told = { $signals_status ->
    [missing] In deze keuze is er geen aantal ontvangen signalen voor heel Nederland.
   *[other] In { $signals_period } zijn in heel Nederland { $signals_number } signalen van betalingsachterstanden ontvangen{ $reached_status ->
        [missing] .
       *[other] ; in { $reached_period } zijn { $reached_number } mensen bereikt.
    }
} Een signaal is één achterstand die één vastelastenpartner doorgeeft. Een melding bundelt de signalen op één adres; iemand is bereikt als een contactpoging slaagt. Dat zijn verschillende eenheden: een aantal signalen is geen aantal mensen.
vroegsignalering-reach-steps = Van signaal tot geaccepteerde hulp: wat is gepubliceerd, en over wie
    .subtitle = Aantallen zoals gepubliceerd, met de woorden die ervoor stonden; [x] betekent dat geen cijfer is gevonden
    .caution = In elke rij tellen andere gemeenten mee. Aantallen uit verschillende rijen mogen niet van elkaar worden afgetrokken of op elkaar gedeeld, en een rij over een half jaar of negen maanden hoort niet naast een heel jaar.
    .caution2 = ‘Hulp aangeboden’ noemt Divosa als het aantal inwoners of huishoudens met wie contact is gezocht; dat is niet hetzelfde als het aantal meldingen.
vroegsignalering-reach-funnel = Welk deel van de signalen tot hulp leidt, is niet te berekenen. { $cases_count ->
        [0] Er is geen aantal meldingen gevonden
       *[other] Het enige gevonden aantal meldingen gaat over { $cases_last_period }, over de eerste negen maanden
    }, en voor geen enkel jaar zijn signalen, bereikte mensen en geaccepteerde hulp bekend van dezelfde gemeenten. Een trechter zou dus aantallen op elkaar delen waarin verschillende gemeenten meetellen.
vroegsignalering-reach-series-coverage = Aandeel inwoners
vroegsignalering-reach-coverage = { $change_form ->
    [rise] In { $change_later_period } woonde { $change_later_value } van de inwoners in een deelnemende gemeente, { $change_size } meer dan een jaar eerder
    [fall] In { $change_later_period } woonde { $change_later_value } van de inwoners in een deelnemende gemeente, { $change_size } minder dan een jaar eerder
    [unchanged] In { $change_later_period } woonde { $change_later_value } van de inwoners in een deelnemende gemeente, binnen de afronding evenveel als een jaar eerder
   *[other] In { $change_later_period } woonde { $change_later_value } van de inwoners in een deelnemende gemeente
}
    .subtitle = Aandeel van de inwoners van Nederland dat woont in een gemeente die meedoet aan de Divosa Monitor Vroegsignalering Schulden, in procenten
    .alt = Lijngrafiek van het aandeel inwoners dat in een deelnemende gemeente woont{ $shown_count ->
        [1] : { $shown_last_value }
       *[other] , van { $shown_first_value } in { $shown_first_period } tot { $shown_last_value }
    } in { $shown_last_period }.
    .caution = Een totaal van de deelnemers groeit met dit aandeel mee, ook als er verder niets verandert.
vroegsignalering-reach-series-participants = Deelnemende gemeenten
vroegsignalering-reach-participants = In { $last_period } deden { $last_number } gemeenten mee
    .subtitle = Aantal gemeenten dat meedoet aan de Divosa Monitor Vroegsignalering Schulden, in de maanden die zijn gepubliceerd
    .alt = Puntgrafiek van het aantal deelnemende gemeenten: { $first_number } in { $first_period }, { $last_number } in { $last_period }.
    .caution = Gemeenten sluiten in de loop van het jaar aan; in een jaartotaal tellen in december dus meer gemeenten mee dan in januari.
vroegsignalering-reach-signals-told = { $change_form ->
    [rise] Deelnemende gemeenten ontvingen in { $change_later_period } gemiddeld { $change_later_number } signalen per 1.000 inwoners per maand, tegen { $change_earlier_number } in { $change_earlier_period }.
    [fall] Deelnemende gemeenten ontvingen in { $change_later_period } gemiddeld { $change_later_number } signalen per 1.000 inwoners per maand, tegen { $change_earlier_number } in { $change_earlier_period }.
    [unchanged] Deelnemende gemeenten ontvingen in { $change_later_period } gemiddeld { $change_later_number } signalen per 1.000 inwoners per maand, binnen de afronding evenveel als een jaar eerder.
    [none] In deze keuze is er geen jaargemiddelde van het aantal signalen per 1.000 inwoners.
   *[other] Deelnemende gemeenten ontvingen in { $change_later_period } gemiddeld { $change_later_number } signalen per 1.000 inwoners per maand; er is geen eerder jaargemiddelde waarmee dat te vergelijken is.
} Meer signalen betekenen niet altijd meer achterstanden: een vastelastenpartner die eerder mag signaleren, iets nieuws moet signaleren of vaker factureert, geeft ook meer signalen af. De kanttekeningen bij de figuur noemen deze veranderingen. { $march_status ->
    [missing] {""}
   *[other] Binnen een jaar springt maart eruit ({ $march_number } in { $march_period }): zorgverzekeraars melden dan onbetaalde premies van januari. Een half jaar is daarom niet met een heel jaar te vergelijken.
}
vroegsignalering-reach-series-year = Jaargemiddelde
vroegsignalering-reach-series-half = Gemiddelde van een half jaar
vroegsignalering-reach-series-march = Maart
vroegsignalering-reach-mark-energy = energie eerder
vroegsignalering-reach-mark-supply = eindelevering
vroegsignalering-reach-mark-water = water maandelijks
vroegsignalering-reach-signals-per-1000 = { $change_form ->
    [rise] { $change_later_number } signalen per 1.000 inwoners per maand in { $change_later_period }: { $change_size_number } meer dan een jaar eerder, terwijl de regels verruimden
    [fall] { $change_later_number } signalen per 1.000 inwoners per maand in { $change_later_period }: { $change_size_number } minder dan een jaar eerder
   *[other] { $shown_count ->
        [0] Signalen per 1.000 inwoners per maand
       *[other] { $shown_last_number } signalen per 1.000 inwoners per maand in { $shown_last_period }
    }
}
    .subtitle = Gemiddeld aantal signalen per 1.000 inwoners per maand in deelnemende gemeenten
    .alt = Puntgrafiek van het aantal signalen per 1.000 inwoners per maand. { $shown_count ->
        [0] Er is geen jaargemiddelde.
        [1] Het jaargemiddelde is { $shown_last_number } in { $shown_last_period }.
       *[other] Het jaargemiddelde ging van { $shown_first_number } in { $shown_first_period } naar { $shown_last_number } in { $shown_last_period }.
    } { $half_status ->
        [missing] {""}
       *[other] Halve jaren zijn losse punten, het laatste { $half_number } in het { $half_period }.
    } { $march_status ->
        [missing] {""}
       *[other] Ook maart: { $march_number } in { $march_period }.
    }
    .caution = Er staat geen lijn tussen de punten: tussendoor veranderden de regels over wanneer een vastelastenpartner mag signaleren. Of gemeenten naar inwoners zijn gewogen, is niet vermeld.
vroegsignalering-reach-rates = Signalen en meldingen per 1.000 inwoners
    .subtitle = Gemiddelden van deelnemende gemeenten, zoals gepubliceerd
    .caution = Een melding kan meerdere signalen bevatten; meldingen gedeeld door signalen is dus niet het aandeel opgepakte signalen.
    .caution2 = { $twelve ->
        [inside] Het jaarcijfer is binnen de afronding twaalf keer het maandcijfer.
        [outside] Het jaarcijfer is niet twaalf keer het maandcijfer, ook niet binnen de afronding. Hoe de twee zijn gemaakt, is niet vermeld.
       *[none] {""}
    }
vroegsignalering-reach-weighting = { $signals_count ->
    [0] Of in een gemiddelde elke gemeente of elke inwoner even zwaar telt, is hier niet te zien: er is in deze keuze geen gemiddelde.
   *[other] Hoeveel signalen er zouden zijn als alle gemeenten meededen, is niet te berekenen: er staat niet bij of in het gemiddelde elke gemeente of elke inwoner even zwaar telt, en ook niet of eindeleveringssignalen meetellen.
}

# 2. Stated numbers
vroegsignalering-reach-section-stated = Zijn de genoemde aantallen bereikte mensen na te rekenen?
vroegsignalering-reach-stated-before = { $made_status ->
    [missing] Het eerste aantal dat het ministerie noemde, is in deze keuze niet na te rekenen: een van de benodigde cijfers ontbreekt.
   *[other] Voor { $made_period } volgen { $made_number } bereikte mensen uit het aantal dat hulp accepteerde, gedeeld door het aandeel dat accepteert en door het aandeel inwoners in deelnemende gemeenten. De afronding laat { $made_range } open. { $stated_status ->
        [missing] In deze keuze is er voor dat jaar geen genoemd aantal.
       *[other] { $fits ->
            [inside] Het ministerie noemde { $stated_number }; dat ligt binnen dat interval. Het is dus zeer waarschijnlijk het aantal van de deelnemers, opgehoogd naar heel Nederland.
            [touches] Het ministerie noemde { $stated_number }; gezien de afronding van dat aantal zelf kan dat kloppen.
           *[other] Het ministerie noemde { $stated_number }; dat ligt buiten dat interval.
        }
    }
}
vroegsignalering-reach-stated-after = { $stated_status ->
    [missing] Een tweede aantal dat het ministerie noemde, valt buiten deze keuze.
   *[other] Voor { $stated_period } noemde het ministerie { $stated_number } mensen. { $rounded_status ->
        [missing] Het gepubliceerde totaal en het gepubliceerde bereik vallen buiten deze keuze.
       *[other] Het gepubliceerde totaal maal het gepubliceerde bereik geeft { $rounded_number }. Met de afronding van beide getallen is het interval { $rounded_range } en ligt het genoemde aantal { $rounded_fits ->
            [inside] erbinnen.
            [touches] er gezien de eigen afronding net binnen.
           *[other] erbuiten.
        } Als gevoeligheid: letterlijk gelezen (‘ongeveer’, ‘één op de zoveel’) wordt het interval { $worded_range } en ligt het genoemde aantal { $worded_fits ->
            [inside] erbinnen: het is dan niet uitgesloten.
            [touches] er net binnen.
           *[other] er nog steeds buiten.
        }
    } { $following_status ->
        [missing] {""}
       *[other] Het aantal van het jaar erna, gedeeld door de groei die daarbij is genoemd, geeft { $following_number } ({ $following_range }); het genoemde aantal ligt { $following_fits ->
            [inside] binnen dat interval.
            [touches] net binnen dat interval.
           *[other] buiten dat interval.
        }
    }
}
vroegsignalering-reach-implied = { $implied_status ->
    [missing] Welk bereik het genoemde aantal zou geven, is in deze keuze niet te berekenen.
   *[other] Bij een bereik van { $implied_value } zouden { $offers_number } contacten het genoemde aantal van { $stated_number } geven ({ $implied_range }).
}
vroegsignalering-reach-stated-number = { $figure_period }: zoals genoemd
vroegsignalering-reach-made-accepted = { $figure_period }: hulp geaccepteerd ÷ acceptatie ÷ dekking
vroegsignalering-reach-made-offers = { $figure_period }: totaal × bereik
vroegsignalering-reach-made-offers-worded = { $figure_period }: gevoeligheid, totaal × bereik letterlijk gelezen
vroegsignalering-reach-made-next = { $figure_period }: aantal van het jaar erna ÷ genoemde groei
vroegsignalering-reach-formula-accepted = { $accepted_number } ÷ { $acceptance_value } ÷ { $coverage_value }
vroegsignalering-reach-formula-offers = { $offers_number } × { $reach_after_value }
vroegsignalering-reach-formula-offers-worded = { $offers_number } × { $reach_after_value }, letterlijk
vroegsignalering-reach-formula-next = { $reached_next_number } ÷ (1 + { $growth_next_value })
vroegsignalering-reach-fits-inside = genoemd aantal ligt erin
vroegsignalering-reach-fits-touches = alleen de intervallen overlappen
vroegsignalering-reach-fits-outside = genoemd aantal ligt erbuiten
vroegsignalering-reach-fits-none = geen genoemd aantal
vroegsignalering-reach-range-text = wat de afronding van de invoer openlaat (geen betrouwbaarheidsinterval)
vroegsignalering-reach-reconstructions = { $stated_status ->
    [missing] Bereikte mensen volgens andere gepubliceerde cijfers
   *[other] { $later_follows ->
        [no] Het genoemde aantal over { $stated_period } volgt niet uit de andere gepubliceerde cijfers{ $fits ->
            [inside] , dat over { $made_period } wel
           *[other] {""}
        }
       *[other] Het genoemde aantal over { $stated_period }, naast wat uit andere gepubliceerde cijfers volgt
    }
}
    .subtitle = Aantal bereikte mensen: zoals genoemd door het ministerie en nagerekend uit andere gepubliceerde cijfers
    .alt = Puntgrafiek met intervallen van het aantal bereikte mensen. { $made_status ->
        [missing] {""}
       *[other] Nagerekend voor { $made_period }: { $made_number } ({ $made_range }).
    } { $stated_status ->
        [missing] {""}
       *[other] Genoemd voor { $stated_period }: { $stated_number }.
    } { $rounded_status ->
        [missing] {""}
       *[other] Totaal maal bereik: { $rounded_number } ({ $rounded_range }).
    } { $following_status ->
        [missing] {""}
       *[other] Uit het jaar erna: { $following_number } ({ $following_range }).
    }
    .caution = De genoemde aantallen zijn niet met elkaar te vergelijken: van het latere is niet bekend welke gemeenten meetellen.
vroegsignalering-reach-reconstructed = De berekeningen
    .subtitle = Bereikte mensen; onder- en bovengrens zijn wat de afronding van de invoer openlaat, op honderdtallen
vroegsignalering-reach-inputs = Wat er in de berekeningen ging
    .subtitle = De gepubliceerde cijfers zoals ze er staan, met wat hun afronding en bewoording openlaten
    .caution = ‘Eén op de N’ staat voor alles tussen één op N + ½ en één op N − ½; ‘ongeveer’ voor één eenheid van het laatste gedrukte cijfer naar beide kanten (aannames A3 en A4).
vroegsignalering-reach-base-unknown = { $stated_status ->
    [missing] Welke gemeenten meetellen in de genoemde aantallen, is in deze keuze niet te onderzoeken: er ontbreekt een genoemd aantal.
   *[other] Welke gemeenten meetellen in het genoemde aantal over { $stated_period } ({ $stated_number }), is niet bekend. Het ministerie noemt het een extrapolatie naar heel Nederland; geen berekening met gepubliceerde cijfers komt erop uit. { $before_status ->
        [missing] {""}
       *[other] Het mag dus niet zonder meer naast het aantal over { $before_period } ({ $before_number }) worden gezet.
    }
}

# 3. Growth
vroegsignalering-reach-section-growth = Zijn er meer mensen bereikt dan een jaar eerder?
vroegsignalering-reach-growth-printed = { $printed_status ->
    [missing] De twee genoemde aantallen vallen niet allebei binnen deze keuze; de genoemde groei is daarom niet na te rekenen.
   *[other] De twee genoemde aantallen geven { $printed_signed } ({ $printed_range }). { $said_status ->
        [missing] {""}
       *[other] { $holds ->
            [yes] De genoemde groei van { $said_value } volgt dus uit de twee gedrukte aantallen. Over de groei zegt dat niets als in die aantallen verschillende gemeenten meetellen.
           *[other] De genoemde groei van { $said_value } volgt daar niet uit.
        }
    }
}
vroegsignalering-reach-growth-common = { $most_status ->
    [missing] De groei op een gelijke basis is in deze keuze niet te berekenen.
   *[other] Telt het latere aantal alleen de deelnemers, zoals het eerdere voordat het werd opgehoogd, dan is de groei { $most_signed } ({ $most_range }). { $raised_status ->
        [missing] {""}
       *[other] Wordt dat aantal ook opgehoogd naar heel Nederland, dan is zij { $raised_signed } ({ $raised_range }).
    }
} { $least_status ->
    [missing] {""}
   *[other] Per 1.000 inwoners van deelnemende gemeenten, uit meldingen en bereik, is zij { $least_signed }; het bereik is alleen als breuk in woorden genoemd, zodat { $least_range } mogelijk blijft.
}
vroegsignalering-reach-growth-other = { $other_count ->
    [0] Met een ander aantal voor het latere jaar is in deze keuze geen groei te berekenen.
    [1] Met een nagerekend aantal voor het latere jaar is zij { $other_first_signed }.
   *[other] Met een nagerekend aantal voor het latere jaar in plaats van het genoemde loopt zij van { $other_lowest_signed } tot { $other_highest_signed }.
}
vroegsignalering-reach-label-growth-printed = Zoals gedrukt: beide genoemde aantallen
vroegsignalering-reach-label-growth-per-inhabitant = Gelijke basis: per 1.000 inwoners van deelnemers
vroegsignalering-reach-label-growth-raised = Gelijke basis: genoemd aantal = deelnemers, beide opgehoogd
vroegsignalering-reach-label-growth-participants = Gelijke basis: genoemd aantal = deelnemers, geen van beide opgehoogd
vroegsignalering-reach-label-growth-offers-national = Nagerekend: totaal × bereik = heel Nederland
vroegsignalering-reach-label-growth-next-national = Nagerekend: aantal van het jaar erna ÷ de groei daarvan
vroegsignalering-reach-label-growth-offers-participants = Nagerekend: totaal × bereik = deelnemers
vroegsignalering-reach-formula-growth-printed = { $stated_after_number } ÷ { $stated_number } − 1
vroegsignalering-reach-formula-growth-per-inhabitant = ({ $cases_after_number } × { $reach_after_value }) ÷ ({ $cases_number } × { $acceptance_of_cases_value } ÷ { $acceptance_value }) − 1
vroegsignalering-reach-formula-growth-raised = ({ $stated_after_number } ÷ { $coverage_after_value }) ÷ ({ $accepted_number } ÷ { $acceptance_value } ÷ { $coverage_value }) − 1
vroegsignalering-reach-formula-growth-participants = { $stated_after_number } ÷ ({ $accepted_number } ÷ { $acceptance_value }) − 1
vroegsignalering-reach-formula-growth-offers-national = ({ $offers_number } × { $reach_after_value }) ÷ ({ $accepted_number } ÷ { $acceptance_value } ÷ { $coverage_value }) − 1
vroegsignalering-reach-formula-growth-next-national = ({ $reached_next_number } ÷ (1 + { $growth_next_value })) ÷ ({ $accepted_number } ÷ { $acceptance_value } ÷ { $coverage_value }) − 1
vroegsignalering-reach-formula-growth-offers-participants = ({ $offers_number } × { $reach_after_value }) ÷ ({ $accepted_number } ÷ { $acceptance_value }) − 1
vroegsignalering-reach-group-printed = zoals gedrukt
vroegsignalering-reach-group-common = beide jaren dezelfde basis
vroegsignalering-reach-group-other = nagerekend aantal voor het latere jaar
vroegsignalering-reach-holds-yes = ja
vroegsignalering-reach-holds-no = nee
vroegsignalering-reach-holds-none = geen genoemde groei
vroegsignalering-reach-growth-bases = { $common_count ->
    [0] Groei van het aantal bereikte mensen volgens de genoemde aantallen
   *[other] Groei op een gelijke basis: { $common_lowest_signed } tot { $common_highest_signed }{ $other_count ->
        [0] {""}
        [1] ; met een nagerekend aantal voor { $common_first_to }: { $other_first_signed }
       *[other] ; met een nagerekend aantal voor { $common_first_to }: { $other_lowest_signed } tot { $other_highest_signed }
    }
}
    .subtitle = Verandering van het aantal bereikte mensen, { $common_first_from } op { $common_first_to }, in procenten, voor elke basis die de gepubliceerde cijfers toelaten
    .alt = Puntgrafiek met intervallen van de groei op elke mogelijke basis. { $common_count ->
        [0] {""}
       *[other] Op een gelijke basis is de laagste { $common_lowest_signed } en de hoogste { $common_highest_signed }.
    } { $other_count ->
        [0] {""}
        [1] Met een nagerekend aantal voor het latere jaar is zij { $other_first_signed }.
       *[other] Met een nagerekend aantal voor het latere jaar is de laagste { $other_lowest_signed } en de hoogste { $other_highest_signed }.
    } { $said_status ->
        [missing] {""}
       *[other] De genoemde groei is { $said_value }.
    }
    .caution = Elke rij laat zien wat volgt als een basis wordt aangenomen. De gepubliceerde cijfers zeggen niet welke de juiste is; geen van de uitkomsten is dus dé groei.
vroegsignalering-reach-growth = Groei op elke mogelijke basis, met de formule
    .subtitle = Verandering in procenten; onder- en bovengrens zijn wat de afronding van de invoer openlaat{ $said_status ->
        [missing] {""}
       *[other] ; genoemde groei: { $said_value }
    }
vroegsignalering-reach-growth-unknown = { $common_count ->
    [0] Hoeveel het aantal bereikte mensen groeide, is niet te zeggen: in deze keuze zijn er geen twee aantallen met dezelfde basis.
   *[other] Hoeveel het aantal bereikte mensen van { $common_first_from } op { $common_first_to } groeide, is niet te zeggen. Met in beide jaren dezelfde basis komen de berekeningen uit op { $common_lowest_signed } tot { $common_highest_signed }; de afronding laat nog meer open, en de gepubliceerde cijfers leggen de basis niet vast.
}
vroegsignalering-reach-stated-growth = Groei zoals die is genoemd
    .subtitle = Verandering ten opzichte van dezelfde periode een jaar eerder, zoals gepubliceerd, in procenten
    .caution = Ook het aantal deelnemende gemeenten groeide; welk deel van een groei dat verklaart, is niet gepubliceerd.

# 4. Factors
vroegsignalering-reach-section-factors = Wat zit er achter de verandering: meer meldingen of meer contact?
vroegsignalering-reach-factors-told = { $change_status ->
    [missing] De verandering is in deze keuze niet te splitsen: een van de benodigde cijfers ontbreekt.
   *[other] Per 1.000 inwoners van deelnemende gemeenten zijn { $before_number } mensen bereikt in { $before_period } en { $after_number } in { $after_period }; het verschil is { $change_number } (de afronding laat { $change_range } open). { $cases_form ->
        [rise] Daarvan hangt { $cases_number } ({ $cases_range }) samen met meer meldingen
        [fall] Daarvan hangt { $cases_number } ({ $cases_range }) samen met minder meldingen
       *[other] Voor de meldingen is het deel { $cases_number } ({ $cases_range })
    } en { $reach_number } ({ $reach_range }) met { $reach_form ->
        [rise] een hoger bereik.
        [fall] een lager bereik.
       *[other] het bereik, waarvan de afronding openlaat of het steeg of daalde.
    } { $change_form ->
        [unchanged] Ook of er per 1.000 inwoners meer mensen zijn bereikt, laat de afronding open.
       *[other] {""}
    } De splitsing is rekenwerk en zegt niets over oorzaken.
}
vroegsignalering-reach-part = { $part ->
    [change] Verandering { $figure_from }–{ $figure_to }
    [cases] waarvan door meldingen
    [reach] waarvan door bereik
   *[other] { $figure_period }: bereikte mensen per 1.000 inwoners
}
vroegsignalering-reach-factors = { $cases_form ->
    [rise] In { $change_to } meer meldingen per inwoner dan in { $change_from }; { $reach_form ->
        [rise] ook het bereik steeg
        [fall] het bereik daalde
       *[other] of het bereik steeg of daalde, is niet te zeggen
    }
    [fall] In { $change_to } minder meldingen per inwoner dan in { $change_from }
   *[other] Bereikte mensen per 1.000 inwoners: de delen van de verandering
}
    .subtitle = Verandering van het aantal bereikte mensen per 1.000 inwoners van deelnemende gemeenten per jaar, { $change_from } op { $change_to }, en de twee delen daarvan
    .alt = Puntgrafiek met intervallen. Het aantal ging van { $before_number } in { $before_period } naar { $after_number } in { $after_period }. De verandering is { $change_number } ({ $change_range }), waarvan { $cases_number } ({ $cases_range }) door meldingen en { $reach_number } ({ $reach_range }) door bereik{ $change_form ->
        [unchanged] . Nul ligt in het interval van de verandering.
       *[other] .
    }
    .caution = Het bereik in het eerste jaar is niet gepubliceerd; het is het aandeel meldingen met geaccepteerde hulp, gedeeld door het aandeel bereikte mensen dat hulp accepteert. Het bereik in het tweede jaar is als breuk in woorden genoemd.
    .caution2 = Tussen de twee jaren mochten energieleveranciers eerder gaan signaleren; een deel van de extra meldingen volgt dus uit een regel. De intervallen tellen niet op, de waarden wel.
vroegsignalering-reach-decomposition = De verandering in twee delen
    .subtitle = Bereikte mensen per 1.000 inwoners van deelnemende gemeenten per jaar, en de delen van de verandering
vroegsignalering-reach-four-factors = Welk deel komt van meer signalen, van vaker oppakken, van bereik en van acceptatie, is niet te zeggen: daarvoor zijn in beide jaren de aantallen signalen, meldingen, bereikte mensen en geaccepteerde hulp van dezelfde gemeenten nodig. Die zijn niet gepubliceerd; met gegevens per melding kan de berekening wel.

# 5. Partners, contact, help
vroegsignalering-reach-section-drivers = Bij wie, hoe en hoe vaak is er contact, en wie accepteert hulp?
vroegsignalering-reach-partners-told = { $recent_count ->
    [0] In deze keuze is er geen cijfer over signalen per vastelastenpartner.
   *[other] Van de signalen kwam { $recent_highest_value } van de groep vastelastenpartners ‘{ $recent_highest_label }’ ({ $recent_first_period }). Een aandeel daalt ook als een andere partner meer mag of moet signaleren; het laat niet zien of die partner zelf minder signaleerde.
}
vroegsignalering-reach-signals-by-partner = { $recent_highest_value } van de signalen kwam van de groep ‘{ $recent_highest_label }’ ({ $recent_highest_period })
    .subtitle = Aandeel van de signalen naar soort vastelastenpartner in deelnemende gemeenten, in procenten
    .alt = Staafgrafiek van signalen naar soort vastelastenpartner, { $recent_highest_period }. Grootste: { $recent_highest_label } ({ $recent_highest_value }), kleinste: { $recent_lowest_label } ({ $recent_lowest_value }).
    .caution = De aandelen zijn afgerond en tellen niet altijd op tot honderd.
vroegsignalering-reach-partners = Signalen naar soort vastelastenpartner, alle gevonden perioden
    .subtitle = Aandeel van de signalen in deelnemende gemeenten, in procenten
    .caution = Een half jaar is niet met een jaar te vergelijken, en waar de regels voor één partner veranderden, verschuiven alle aandelen.
vroegsignalering-reach-reach-by-partner = Het bereik per soort vastelastenpartner is voor de wettelijke partners niet gepubliceerd. { $supply_status ->
        [missing] {""}
       *[other] Voor eindeleveringssignalen is een bereik genoemd ({ $supply_value } in { $supply_period }).
    } { $experiment_status ->
        [missing] {""}
       *[other] Bij een experiment met gemeentelijke belastingen was het { $experiment_value } van de signalen ({ $experiment_period }).
    } Zulke bijzondere signalen hebben een andere urgentie en een andere noemer; ze laten niet zien welke signalen het beste werken.
vroegsignalering-reach-contact-told = { $method_count ->
    [0] In deze keuze is er geen cijfer over bereik per contactmethode.
   *[other] Van de meldingen met ‘{ $method_highest_label }’ is { $method_highest_value } bereikt, met ‘{ $method_lowest_label }’ { $method_lowest_value }. Dat is niet het effect van de methode: gemeenten zetten intensievere methoden in bij hogere achterstanden, en meer pogingen volgen als eerdere mislukken.
} { $attempts_count ->
    [0] {""}
   *[other] Met ‘{ $attempts_highest_label }’ is { $attempts_highest_value } bereikt, met ‘{ $attempts_lowest_label }’ { $attempts_lowest_value }.
}
vroegsignalering-reach-reach-by-method = { $method_highest_value } bereikt met ‘{ $method_highest_label }’, { $method_lowest_value } met ‘{ $method_lowest_label }’: geen effect van de methode
    .subtitle = Aandeel meldingen met contact naar gebruikte contactmethode, in procenten, deelnemende gemeenten
    .alt = Staafgrafiek van het bereik per contactmethode. Hoogste: { $method_highest_label }, { $method_highest_value }. Laagste: { $method_lowest_label }, { $method_lowest_value }.
    .caution = Een melding kan zowel bij telefoon als bij huisbezoek meetellen: de groepen overlappen.
vroegsignalering-reach-three-attempts = Drie contactpogingen
vroegsignalering-reach-reach-by-attempts = { $attempts_highest_value } bereikt met ‘{ $attempts_highest_label }’, { $attempts_lowest_value } met ‘{ $attempts_lowest_label }’
    .subtitle = Aandeel meldingen met contact naar aantal contactpogingen, in procenten, deelnemende gemeenten
    .alt = Staafgrafiek van het bereik naar aantal pogingen: { $attempts_lowest_value } met ‘{ $attempts_lowest_label }’, { $attempts_highest_value } met ‘{ $attempts_highest_label }’. Voor drie pogingen is geen cijfer gevonden.
vroegsignalering-reach-acceptance-told = { $change_form ->
    [rise] Van de bereikte mensen accepteerde { $change_later_value } hulp in { $change_later_period }, tegen { $change_earlier_value } in { $change_earlier_period }.
    [fall] Van de bereikte mensen accepteerde { $change_later_value } hulp in { $change_later_period }, tegen { $change_earlier_value } in { $change_earlier_period }.
    [unchanged] Van de bereikte mensen accepteerde { $change_later_value } hulp in { $change_later_period }, binnen afronding en bewoording evenveel als in { $change_earlier_period } ({ $change_earlier_value }).
    [none] In deze keuze is er geen cijfer over hulpacceptatie onder bereikte mensen.
   *[other] Van de bereikte mensen accepteerde { $change_later_value } hulp in { $change_later_period }; er is geen vergelijkbaar cijfer over een jaar eerder.
} Gemeenten registreren hulpacceptatie verschillend: sommige tellen een gesprek over zelf oplossen mee, andere niet. { $vps_status ->
    [missing] {""}
   *[other] In gemeenten die met het systeem VPS werken, is bij { $vps_value } van de meldingen hulp geaccepteerd ({ $vps_period }). Zij selecteren strenger voordat ze een melding maken; dat is selectie en geen effectiviteit.
}
vroegsignalering-reach-acceptance = Hulpacceptatie onder bereikte mensen: { $shown_last_value } in { $shown_last_period }
    .subtitle = Aandeel bereikte mensen dat hulp accepteert, in procenten, deelnemende gemeenten
    .alt = Puntgrafiek van het aandeel bereikte mensen dat hulp accepteert{ $shown_count ->
        [1] : { $shown_last_value }
       *[other] , van { $shown_first_value } in { $shown_first_period } tot { $shown_last_value }
    } in { $shown_last_period }.
    .caution = Hulp accepteren is een quick fix, een betalingsregeling of een doorverwijzing. Gemeenten registreren dat niet eenduidig.
vroegsignalering-reach-shares = Bereik en hulpacceptatie, met hun noemer
    .subtitle = Aandelen in procenten; de kolom ‘Groep’ zegt waarvan
    .caution = Aandelen van meldingen, van bereikte mensen en van losse contactpogingen hebben een andere noemer en horen niet naast elkaar. Negen maanden van een jaar komen uit de eerste rapportage.
    .caution2 = Niet bereikt is niet mislukt: sommige mensen komen na een brief zelf in actie. Een deel van de acceptatie van alle meldingen komt uit een samenvatting van anderen die niet was na te gaan.
vroegsignalering-reach-case-types = Meldingen naar soort
    .subtitle = Aandeel van de meldingen in deelnemende gemeenten, in procenten
    .caution = De soorten overlappen: een melding kan zowel meervoudig als opeenvolgend zijn. Wat meetelt als meervoudig, enkelvoudig en opeenvolgend is veranderd; de jaren zijn dus niet te vergelijken.
vroegsignalering-reach-end-of-supply = Signalen dat de energielevering dreigt te eindigen
    .subtitle = Aantallen en aandelen zoals gepubliceerd
    .caution = Deze signalen worden apart van de reguliere geteld. Het aantal opgepakte signalen en het bereik ervan noemde het ministerie; op welke gemeenten ze slaan, is niet vermeld.
vroegsignalering-reach-survey = Hoe gemeenten werken en registreren
    .subtitle = Antwoorden van gemeenten op vragenlijsten van Divosa
    .caution = Aandelen van de gemeenten die antwoordden, niet van signalen of mensen; elke gemeente telt even zwaar. Elk jaar antwoordden andere gemeenten, en een mediaan en een gemiddelde van het drempelbedrag zijn niet te vergelijken.
    .caution2 = Een deel van de antwoorden komt uit een samenvatting van anderen die niet aan het rapport was te toetsen.
vroegsignalering-reach-by-municipality = Bereik per gemeente, gemeentegrootte of groep inwoners is niet vergelijkbaar gepubliceerd. { $share_status ->
        [missing] {""}
       *[other] Amsterdam noemt bijvoorbeeld { $share_value } voor { $share_period }{ $own_status ->
            [missing] .
           *[other] , terwijl de eigen aantallen, { $reached_number } bereikte mensen en { $cases_number } meldingen, op { $own_value } uitkomen ({ $own_range }): de noemer is een andere.
        }
    }
vroegsignalering-reach-outcomes = Of vroegsignalering schulden voorkomt, is niet te zeggen: er is niet gepubliceerd wat er gebeurt nadat hulp is geaccepteerd, en ook niet wat er zonder contact gebeurt.

# 6. Records
vroegsignalering-reach-section-records = Wat is alleen met gegevens per melding te zeggen?
vroegsignalering-reach-records = Gegevens per signaal, melding en contactpoging (het informatiemodel DDAS) zouden signalen, bereik en acceptatie van dezelfde gemeenten laten zien, naar vastelastenpartner, methode en volgorde van pogingen, gecorrigeerd voor seizoen en regels. Als gepubliceerde cijfers bestaan ze niet. Volgens de NVVK gaat vroegsignalering deel uitmaken van DDAS.

# Notes
vroegsignalering-reach-note-base = Divosa telt op en middelt over deelnemende gemeenten. Sommige totalen zijn naar heel Nederland opgehoogd, van andere is dat niet vermeld; hoe er is opgehoogd, is niet gevonden.
vroegsignalering-reach-note-box = Intervallen van berekende aantallen zijn precies wat afronding en bewoording van de invoer openlaten (intervalrekening: Moore, 1966; aannames A1 tot en met A4 en A13). Het zijn geen betrouwbaarheidsintervallen, en geen waarde erin is waarschijnlijker dan een andere.
vroegsignalering-reach-note-divisia = De splitsing in twee delen is de additieve logaritmisch-gemiddelde Divisia-index (Ang, 2005). Er blijft geen rest over en de volgorde maakt niet uit. De uitersten van het interval liggen in de hoekpunten van wat de invoer openlaat.
vroegsignalering-reach-note-words = ‘Ruim’, ‘ongeveer’ en ‘bijna’ stonden in de bron voor het cijfer en zijn overgenomen. Een breuk in woorden (één op de zoveel) is als percentage geschreven.
vroegsignalering-reach-note-growth = Op een gelijke basis betekent: in beide aantallen tellen dezelfde soort gemeenten mee, onder de aanname die in de rij staat.
vroegsignalering-reach-note-rules = De regels over wanneer een vastelastenpartner mag of moet signaleren zijn meer dan eens verruimd. Een stijging van het aantal signalen kan dus een verandering van regels zijn.
vroegsignalering-reach-note-reach = Bereik is het aandeel meldingen met ten minste één geslaagd contact. Eerdere rapportages geven ook het succes per poging; dat is iets anders.
vroegsignalering-reach-note-indication = Gemeenten kiezen zelf de contactmethode en het aantal pogingen: hogere achterstanden krijgen meer aandacht (confounding by indication). Verschillen in bereik zijn daarom geen effecten.
vroegsignalering-reach-note-sources = Een deel van de cijfers komt uit nieuwsberichten over de Divosa-rapportages; van de meeste rapportages zijn alleen de eerste pagina’s gezien. Een cijfer dat hier ontbreekt, kan wel zijn gepubliceerd.
vroegsignalering-reach-note-rounded = In één van de twee lezingen geldt een bereik dat als breuk in woorden is genoemd als een percentage dat op hele procenten is afgerond, en het totaal als afgerond op tienduizendtallen (aanname A15).
vroegsignalering-reach-note-coverage = Ophogen naar heel Nederland deelt door de dekking zoals genoemd voor het einde van het jaar en neemt aan dat andere gemeenten per inwoner evenveel mensen bereiken als de deelnemers (aanname A16).
