# Report problematic_debts. Forms of a change: rise, fall, unchanged, missing (no figure for the year before), apart
# (must not be compared), none (no figure at all). $need is what the goal asks a year, as a size.

problematic-debts-needed-tail = { $need_status ->
    [missing] {""}
   *[other] ; om het aantal van { $base } per { $need_to } te halveren, zouden het er elk jaar ongeveer { $need_number } minder moeten worden
}
problematic-debts-headline = { $change_form ->
    [rise] Op { $change_later_period } hadden { $change_later_number } huishoudens problematische schulden: { $change_size_number } meer dan een jaar eerder{ problematic-debts-needed-tail }.
    [fall] Op { $change_later_period } hadden { $change_later_number } huishoudens problematische schulden: { $change_size_number } minder dan een jaar eerder{ problematic-debts-needed-tail }.
    [unchanged] Op { $change_later_period } hadden { $change_later_number } huishoudens problematische schulden: binnen de afronding evenveel als een jaar eerder{ problematic-debts-needed-tail }.
    [missing] Op { $change_later_period } hadden { $change_later_number } huishoudens problematische schulden; een cijfer van een jaar eerder ontbreekt in deze keuze{ problematic-debts-needed-tail }.
    [apart] Op { $change_later_period } hadden { $change_later_number } huishoudens problematische schulden; met een jaar eerder is dat niet te vergelijken{ problematic-debts-needed-tail }.
   *[none] Er is voor deze keuze van jaren en peildatum geen cijfer van het CBS over huishoudens met problematische schulden volgens de nieuwe methode.
}
problematic-debts-comparable-label = Te vergelijken met
problematic-debts-comparable = { $new_count ->
    [0] Er is in deze keuze geen cijfer volgens de nieuwe methode.
    [1] In deze keuze is er één cijfer volgens de nieuwe methode, van { $new_first_period }: er is niets om het mee te vergelijken.
   *[other] Cijfers van het CBS volgens de nieuwe methode, van { $new_first_period } tot en met { $new_last_period }. Niet met de oude methode, en niet met cijfers over personen: die tellen iets anders.
}
problematic-debts-within-reach-label = Doel binnen bereik?
problematic-debts-within-reach = { $seen ->
    [never] Niet in het tempo van eerdere jaren. Nodig is een daling van { $need_number } huishoudens per jaar; de grootste daling in een jaar die hier is gemeten, was { $falls_highest_number } (in { $falls_highest_label }).
    [no_fall] Niet in het tempo van deze jaren: nodig is een daling van { $need_number } huishoudens per jaar, en in deze keuze van jaren is geen daling gemeten.
    [unmeasured] Dat is voor deze keuze van jaren niet te zeggen: nodig is een daling van { $need_number } huishoudens per jaar, en er is geen verandering van een heel jaar om die naast te leggen.
    [seen] Alleen als elk jaar zo gunstig wordt als het beste: nodig is een daling van { $need_number } huishoudens per jaar, en de grootste gemeten daling was { $falls_highest_number } (in { $falls_highest_label }).
   *[unknown] Dat is voor deze keuze van jaren en peildatum niet te zeggen: er is geen cijfer waarvan een nodige verandering te berekenen is.
}
problematic-debts-letter-label = Later cijfer
problematic-debts-letter-fact = { $letter_status ->
    [missing] Geen. Na het laatste cijfer van het CBS is in deze keuze geen later cijfer genoemd.
   *[other] { $letter_value } op { $letter_period }, genoemd in een Kamerbrief. Het cijfer van het CBS zelf is niet gezien; een verandering wordt daarom niet gegeven.
}
problematic-debts-key-households = Huishoudens met problematische schulden (nieuwe methode)
problematic-debts-key-rate = Aandeel van alle huishoudens
problematic-debts-key-inflow = Nieuw ingestroomd in het jaar ervoor
problematic-debts-key-needed = Daling per jaar die het doel vraagt (berekend)

# 1. Two methods
problematic-debts-section-households = Hoeveel huishoudens hebben problematische schulden?
problematic-debts-latest = { $change_form ->
    [none] Over het aantal huishoudens met problematische schulden volgens de nieuwe methode is in deze keuze geen cijfer van het CBS.
   *[other] Op { $change_later_period } stonden { $change_later_number } huishoudens met problematische schulden geregistreerd{ $rate_later_status ->
        [missing] {""}
       *[other] , { $rate_later_value } van alle huishoudens
    }. { $change_form ->
        [rise] Een jaar eerder waren het er { $change_earlier_number }.
        [fall] Een jaar eerder waren het er { $change_earlier_number }.
        [unchanged] Een jaar eerder waren het er, binnen de afronding, evenveel.
       *[other] Een vergelijkbaar cijfer van een jaar eerder ontbreekt.
    } De peildatum is steeds 1 januari: het cijfer geeft de stand aan het eind van het jaar ervoor.
}
problematic-debts-letter = { $letter_status ->
    [missing] Een later genoemd aantal is in deze keuze niet gevonden.
   *[other] Over { $letter_period } schreef het ministerie in een Kamerbrief { $letter_value }. { $change_later_status ->
        [missing] {""}
       *[other] Het CBS-cijfer van die datum is niet gezien, en ook niet of het CBS het cijfer van { $change_later_period } heeft bijgesteld. Een verandering tussen beide is daarom niet berekend.
    } Andere bronnen noemden rond die tijd andere aantallen; ze staan in de tabel met later genoemde cijfers.
}
problematic-debts-series-new = Nieuwe methode (13 registraties)
problematic-debts-series-old = Oude methode (ongeveer 10 registraties)
problematic-debts-series-coverage = Oude methode, afwijkende dekking
problematic-debts-series-october = Oude methode, stand van 1 oktober
problematic-debts-date = { $period }
problematic-debts-series-letter = Nieuwe methode, uit Kamerbrief
problematic-debts-households = { $change_form ->
    [rise] Op { $change_later_period } meer huishoudens met problematische schulden dan een jaar eerder
    [fall] Op { $change_later_period } minder huishoudens met problematische schulden dan een jaar eerder
    [unchanged] Op { $change_later_period } binnen de afronding evenveel huishoudens met problematische schulden als een jaar eerder
    [none] Huishoudens met problematische schulden volgens de oude methode
   *[other] Op { $change_later_period } hadden { $change_later_number } huishoudens problematische schulden
}
    .subtitle = Aantal particuliere huishoudens met een geregistreerde problematische schuld, twee methoden van het CBS, Nederland, stand op de peildatum. De as begint niet bij nul
    .alt = Lijngrafiek met de oude en de nieuwe methode van het CBS als aparte lijnen. { $change_later_status ->
        [missing] {""}
       *[other] Nieuwe methode: { $change_later_number } huishoudens op { $change_later_period }. { $change_earlier_status ->
            [missing] {""}
           *[other] Een jaar eerder { $change_earlier_number }.
        }
    } { $before_status ->
        [missing] {""}
       *[other] Oude methode: laatste cijfer { $before_number } op { $before_period }.
    } { $letter_status ->
        [missing] {""}
       *[other] Los punt uit een Kamerbrief: { $letter_number } op { $letter_period }.
    }
    .caution = { $odd_count ->
        [0] {""}
       *[other] De losse punten ‘afwijkende dekking’ ({ $odd_list }) wijken waarschijnlijk af doordat gegevens ontbraken, niet doordat er minder schulden waren. Lees er geen daling of stijging in; ook het verschil met het jaar erna is daardoor geen trend.
    }
    .caution2 = { $october_count ->
        [0] {""}
       *[other] De standen van 1 oktober horen niet bij de jaarreeks en zijn niet met de lijn verbonden.
    }
problematic-debts-bridge = { $bridge_count ->
    [0] In deze keuze is er geen peildatum waarvoor beide methoden een cijfer hebben; een vergelijking van de methoden is dan niet te geven.
    [1] De nieuwe methode telt meer registraties mee dan de oude en komt hoger uit. In deze keuze hebben beide één gemeenschappelijke peildatum, { $bridge_first_period }: het verschil is { $differences_lowest_number } huishoudens, en de nieuwe telling is { $bridge_lowest_number } keer de oude. Uit één peildatum is niet af te leiden hoe de verhouding verandert.
   *[other] De nieuwe methode telt meer registraties mee dan de oude en komt hoger uit. Op de peildata die beide hebben ({ $bridge_first_period } tot en met { $bridge_last_period }), is het verschil { $differences_lowest_number } tot { $differences_highest_number } huishoudens: de nieuwe telling is { $bridge_lowest_number } tot { $bridge_highest_number } keer de oude. { $trend ->
        [falling] Die verhouding wordt elk jaar kleiner, dus er is geen vast getal waarmee de ene reeks in de andere is om te rekenen.
       *[other] Die verhouding is niet elk jaar gelijk, dus er is geen vast getal waarmee de ene reeks in de andere is om te rekenen.
    } De onzekerheid van de overgang is dit hele bereik; de afronding van de cijfers is daarbij vergeleken klein.
}
problematic-debts-methods-side-by-side = Beide methoden naast elkaar op de peildata die ze gemeen hebben
    .subtitle = Aantal huishoudens, verschil en verhouding (nieuw gedeeld door oud), met het bereik dat de afronding van beide aantallen laat
    .caution = Dit is een vergelijking van twee tellingen van hetzelfde moment. Er zijn geen jaren mee doorgerekend.
problematic-debts-one-series = { $latest_status ->
    [missing] Hoe het aantal zich sinds de eerste telling op één methode ontwikkelde, is in deze keuze niet te zeggen: er is geen doorlopende reeks van het CBS zelf.
   *[other] Hoe het aantal zich sinds de eerste oude telling tot nu op één methode ontwikkelde, is niet te zeggen. De oude telling is gestopt, de nieuwe begint later, en buiten de gemeenschappelijke peildata is de verhouding tussen beide niet bekend.
}
problematic-debts-bases = Huishoudens, schuldenaren en gezinsleden zijn drie verschillende tellingen
    .subtitle = Aandeel met geregistreerde problematische schulden in hetzelfde jaar, in procenten, naar wie er wordt geteld
    .caution = Deze percentages zijn niet met elkaar te vergelijken: de eerste telt huishoudens, de tweede alleen personen die zelf schuldenaar zijn (ook in instellingen), de derde alle personen in een huishouden met zulke schulden, ook kinderen.
problematic-debts-later-figures = Later genoemde aantallen, met wie ze noemde
    .subtitle = Aantal huishoudens met problematische schulden, zoals genoemd
    .caution = Alleen het cijfer van het CBS zelf hoort bij de reeks. De andere zijn afgerond, overgenomen of niet na te gaan. Een verschil tussen twee regels is geen stijging of daling.
problematic-debts-told-primary = CBS zelf, gelezen via { $publisher }
problematic-debts-told-retelling = Genoemd door anderen, via { $publisher }
problematic-debts-told-secondary-unverified = Niet na te gaan, via { $publisher }
problematic-debts-latest-year = { $letter_status ->
    [missing] Of het aantal na het laatste cijfer steeg of daalde, is niet te zeggen: een later cijfer is in deze keuze niet gevonden.
   *[other] Of het aantal tot { $letter_period } steeg of daalde, is niet te zeggen. Het CBS-cijfer van die datum is niet gevonden, alleen wat anderen erover schreven, en of het cijfer van een jaar eerder is bijgesteld, is niet bekend.
}

# 2. The goal
problematic-debts-section-goal = Is het doel, een halvering in 2030, binnen bereik?
problematic-debts-goal = { $new_status ->
    [missing] { $old_status ->
        [missing] Op de peildatum van dit rapport was het doel nog niet gesteld, of er was nog geen cijfer waarvan de helft te nemen is.
       *[other] Het doel is een halvering van het aantal huishoudens met problematische schulden in 2030. De helft van de eerste telling met de oude methode is { $old_number } huishoudens. Met de nieuwe methode was op de peildatum van dit rapport nog geen cijfer gepubliceerd.
    }
   *[other] Het doel van het kabinet-Rutte IV is een halvering van het aantal huishoudens met problematische schulden in 2030. Ten opzichte van welk jaar is niet bevestigd: in de pers stond 2015, maar een tekst van het kabinet met het uitgangspunt is niet gezien. Daarom staan hier twee lezingen: { $old_number } huishoudens (de helft van de eerste telling met de oude methode) en { $new_number } huishoudens (de helft van de eerste telling met de nieuwe). Beide doelwaarden zijn berekend, niet gepubliceerd. Een cijfer wordt alleen gelegd naast het doel van zijn eigen methode.
}
problematic-debts-goal-bridged = { $moved_status ->
    [missing] Hoe hoog het uitgangspunt van de oude methode op de nieuwe zou zijn, is in deze keuze niet te berekenen.
   *[other] Op { $base_period } telde de oude methode { $base_number } huishoudens. Was de verhouding tussen de methoden toen zoals op de gemeenschappelijke peildata, dan zou dat op de nieuwe methode { $moved_range } zijn. Dat is een berekening, geen gepubliceerd cijfer, en het doel is er niet mee verschoven.
}
problematic-debts-series-goal-old = Doel bij de oude methode: { $goal_number }
problematic-debts-series-goal-new = Doel bij de nieuwe methode: { $goal_number }
problematic-debts-mark-goal = doeljaar
problematic-debts-goal-levels = { $gap_status ->
    [missing] Het aantal per methode en de helft van het eerste cijfer
   *[other] Op { $latest_period } lag het aantal { $gap_number } { $gap_sign ->
        [rise] boven
       *[other] onder
    } het doel bij de nieuwe methode
}
    .subtitle = Aantal huishoudens met problematische schulden per methode op 1 januari, en de helft van het eerste cijfer van elke methode
    .alt = Lijngrafiek van beide methoden met hun doel als horizontale lijn. { $latest_status ->
        [missing] {""}
       *[other] Nieuwe methode: { $latest_number } huishoudens op { $latest_period }, doel { $goal_number }.
    } { $earlier_status ->
        [missing] {""}
       *[other] Oude methode: { $earlier_number } op { $earlier_period }{ $old_goal_status ->
            [missing] {""}
           *[other] , doel { $old_goal_number }
        }.
    }
    .caution = { $latest_status ->
        [missing] {""}
       *[other] De oude telling is gestopt: haar doel is niet meer te meten.
    } Peildata met afwijkende dekking en standen van 1 oktober staan niet in deze figuur.
problematic-debts-goal-counts = Afstand tot het doel in aantallen huishoudens
    .subtitle = Uitgangspunt, doel, cijfer op de eigen methode, afstand en nodige verandering per jaar tot 1 januari van het doeljaar
    .caution = Een nodige verandering is een rekensom, geen voorspelling. Een regel met ‘ruim’ rekent met de ondergrens van een cijfer dat anderen noemden.
problematic-debts-goal-rates = Afstand tot het doel in procenten van de huishoudens
    .subtitle = Het doel gaat over het aantal; het aandeel staat er ter vergelijking bij
    .caution = Het aantal huishoudens groeit. Een halvering van het aandeel vraagt daarom een kleinere daling van het aantal dan een halvering van het aantal zelf.
problematic-debts-row-old = Oude methode{ $day }
problematic-debts-row-new = Nieuwe methode{ $day }
problematic-debts-row-letter = Nieuwe methode{ $day } (uit Kamerbrief)
problematic-debts-row-told = Oude methode{ $day } (genoemd door anderen)
problematic-debts-reason-given = niet van toepassing
problematic-debts-reason-past = het doeljaar is bereikt of voorbij
problematic-debts-reason-line-ended = de telling met deze methode is gestopt
problematic-debts-reason-told = het cijfer is niet bij het CBS zelf gezien
problematic-debts-reason-not-begun = het eerste jaar dat telt, heeft nog geen cijfer
problematic-debts-reason-not-yet = op de peildatum van dit rapport nog niet bekend
problematic-debts-reason-no-year = er is geen eindjaar vastgelegd
problematic-debts-reason-no-figure = er is geen cijfer met deze methode in deze keuze
problematic-debts-needed = { $need_status ->
    [missing] Wat er per jaar nodig is, is voor deze keuze van jaren en peildatum niet te berekenen of er is geen daling nodig.
   *[other] Van { $need_from } tot { $need_to } vraagt het doel bij de nieuwe methode elk jaar { $need_number } huishoudens minder. { $needed_count ->
        [0] {""}
        [1] Is met het doeljaar een jaar later bedoeld, dan is het { $needed_lowest_number } per jaar.
       *[other] Is met het doeljaar een jaar later bedoeld, of begint de berekening bij het cijfer uit de Kamerbrief, dan is het { $needed_lowest_number } tot { $needed_highest_number } per jaar.
    } { $falls_count ->
        [0] In deze keuze van jaren is geen enkele daling gemeten, buiten de peildata met afwijkende dekking.
       *[other] De grootste daling in een jaar, buiten de peildata met afwijkende dekking, was { $falls_highest_number } huishoudens (in { $falls_highest_label }).
    }
}
problematic-debts-label-seen-old = { $year }, oude methode
problematic-debts-label-seen-new = { $year }, nieuwe methode
problematic-debts-kind-seen = Gemeten
problematic-debts-kind-needed = Nodig voor het doel (berekend)
problematic-debts-label-needed-own = Nodig per jaar, van { $start } tot { $end }
problematic-debts-label-needed-letter = Nodig per jaar, van { $start } tot { $end } (vanaf cijfer Kamerbrief)
problematic-debts-yearly-changes = { $seen ->
    [never] Geen enkel jaar kende een daling zo groot als het doel nu elk jaar vraagt
    [unmeasured] Wat het doel elk jaar vraagt; een verandering van een heel jaar is er in deze keuze niet
    [no_fall] In deze jaren is geen daling gemeten, terwijl het doel elk jaar een daling vraagt
    [seen] Een daling zo groot als het doel elk jaar vraagt, is eerder gemeten
   *[unknown] Verandering van het aantal huishoudens met problematische schulden per jaar
}
    .subtitle = Verandering van het aantal huishoudens met problematische schulden tussen 1 januari van het jaar en 1 januari erna, per methode, en de verandering die het doel vraagt
    .alt = Puntgrafiek van de verandering per jaar binnen elke methode. { $changes_last_status ->
        [missing] {""}
       *[other] De laatste verandering, van { $changes_last_from } tot { $changes_last_to }, is { $changes_last_signed }. De laagste is { $changes_lowest_signed } (in { $changes_lowest_label }).
    } { $need_status ->
        [missing] {""}
       *[other] Nodig is elk jaar { $need_number } huishoudens minder.
    }
    .caution = Wat nodig is, is een rekensom en geen voorspelling. Jaren die beginnen of eindigen op een peildatum met afwijkende dekking, staan er niet bij.
problematic-debts-choice-own = Verandering in een jaar: nieuwe methode, aantal (zo in dit rapport)
problematic-debts-choice-share = Verandering in een jaar: aandeel in plaats van aantal
problematic-debts-choice-persons = Verandering in een jaar: personen van 16 jaar of ouder die zelf schuldenaar zijn
problematic-debts-choice-old-method = Verandering in een jaar: oude methode, haar laatste jaar
problematic-debts-choice-thousands = Verandering in een jaar: beide aantallen eerst afgerond op duizendtallen
problematic-debts-choice-letter = Verandering in een jaar: tot het cijfer uit de Kamerbrief
problematic-debts-choice-needed = Nodig per jaar: uitgangspunt en doeljaar zoals in dit rapport
problematic-debts-choice-later-year = Nodig per jaar: doeljaar een jaar later gelezen
problematic-debts-choice-old-base = Nodig per jaar: uitgangspunt volgens de oude methode
problematic-debts-direction = { $direction ->
    [rise] stijging
    [fall] daling
    [never] zo’n daling is niet gemeten
    [seen] zo’n daling is eerder gemeten
    [no_fall] er is geen daling gemeten
   *[other] {""}
}
problematic-debts-finding = { $form ->
    [itself] { problematic-debts-direction } (bevinding van dit rapport)
    [same] zelfde bevinding: { problematic-debts-direction }
    [other] andere bevinding: { problematic-debts-direction }
    [alone] { problematic-debts-direction }; in dit rapport is er geen richting
    [open] door de afronding, of zonder gemeten verandering, niet te zeggen
    [missing] geen cijfer van een jaar eerder
    [told] niet te vergelijken: { problematic-debts-reason-told }
   *[apart] niet te vergelijken: { $why ->
        [definition] een cijfer van de nieuwe methode hoort niet naast een uitgangspunt van de oude
        [release] twee uitgaven die verschillen door een bijstelling
        [break] er ligt een breuk tussen
       *[other] het zijn twee reeksen
    }
}
problematic-debts-sensitivity = { $finding ->
    [yes] { $same_form ->
        [none] Bij geen van de { $others } andere keuzes blijft de bevinding dezelfde
       *[other] Bij { $same } van de { $others } andere keuzes blijft de bevinding dezelfde
    }; bij { $other_form ->
        [none] geen enkele
       *[other] { $other }
    } is zij anders en bij { $rest_form ->
        [none] geen enkele
       *[other] { $rest }
    } is zij niet te geven
   *[no] Dit rapport heeft voor deze keuze van jaren geen richting om andere keuzes naast te leggen
}
    .subtitle = Verandering in een jaar en nodige verandering per jaar, met het bereik dat de afronding laat, bij de keuzes van dit rapport en bij andere
    .caution = Elke regel heeft zijn eigen reeks en eenheid: alleen de richting is naast die van dit rapport gelegd, niet de grootte. Personen en huishoudens zijn verschillende tellingen, en het laatste jaar van de oude methode is een ander jaar.
problematic-debts-base-year = { $latest_status ->
    [missing] Of een halvering ten opzichte van 2015 op koers ligt, is niet te zeggen: het uitgangspunt is niet bevestigd, en in deze keuze is er geen doorlopende reeks van het CBS zelf.
   *[other] Of de halvering ten opzichte van 2015 op koers ligt, is niet te zeggen. Het uitgangspunt is niet bevestigd, de oude telling is gestopt, en een cijfer van de nieuwe methode mag niet naast een uitgangspunt van de oude worden gelegd.
}

# 3. Stock and flow
problematic-debts-section-flows = Hoeveel huishoudens komen erbij, en hoeveel verdwijnen er uit de telling?
problematic-debts-inflow = { $inflow_form ->
    [none] Over de instroom is in deze keuze geen cijfer volgens de nieuwe methode.
   *[other] In het jaar tot { $inflow_later_period } kwamen er { $inflow_later_number } huishoudens bij die een jaar eerder geen problematische schulden hadden{ $rate_later_status ->
        [missing] {""}
       *[other] : { $rate_later_value } van die huishoudens
    }. { $inflow_form ->
        [rise] Dat zijn er { $inflow_size_number } meer dan in het jaar ervoor.
        [fall] Dat zijn er { $inflow_size_number } minder dan in het jaar ervoor.
        [unchanged] Dat zijn er, binnen de afronding, evenveel als in het jaar ervoor.
       *[other] Een vergelijkbaar cijfer over het jaar ervoor ontbreekt.
    }
}
problematic-debts-leaving = { $leaving_status ->
    [missing] Hoeveel huishoudens er uit de telling verdwenen, is voor deze keuze niet te berekenen: daarvoor is van twee opeenvolgende jaren de stand nodig, en de instroom ertussen.
   *[other] Hoeveel huishoudens er uit de telling verdwijnen, publiceert het CBS niet. Het volgt wel uit de som: de stand van een jaar eerder, plus de instroom, min de nieuwe stand. Tussen { $leaving_from } en { $leaving_to } verdwenen zo { $leaving_number } huishoudens, om welke reden ook: afgelost, kwijtgescholden, uit een registratie gehaald, verhuisd naar een instelling, overleden, of opgegaan in een ander huishouden.
}
problematic-debts-way-in = Ingestroomd (gepubliceerd)
problematic-debts-way-out = Verdwenen uit de telling (berekend)
problematic-debts-label-year-old = { $year }, oude methode
problematic-debts-label-year-new = { $year }, nieuwe methode
problematic-debts-label-odd = { $label } (afwijkende dekking)
problematic-debts-flows = { $leaving_status ->
    [missing] Instroom en verdwenen huishoudens per jaar
   *[other] Tussen { $leaving_from } en { $leaving_to } kwamen er { $came_number } huishoudens bij en verdwenen er { $leaving_number }
}
    .subtitle = Aantal huishoudens dat in een jaar in problematische schulden kwam en dat uit de telling verdween, per methode
    .alt = Staafgrafiek met twee staven per jaar en methode. { $leaving_status ->
        [missing] {""}
       *[other] Laatste jaar, tot { $leaving_to }: { $came_number } huishoudens ingestroomd en { $leaving_number } verdwenen uit de telling.
    } { $old_leaving_status ->
        [missing] {""}
       *[other] Oude methode, laatste jaar tot { $old_leaving_to }: { $old_leaving_number } verdwenen.
    }
    .caution = ‘Verdwenen’ is berekend uit stand en instroom en niet gepubliceerd. Huishoudens die nieuw ontstaan en meteen schulden hebben, tellen mogelijk niet als instroom; dan zijn er meer verdwenen dan hier staat.
    .caution2 = Jaren die beginnen of eindigen op een peildatum met afwijkende dekking, staan alleen in de tabel. Instroom gemeten op 1 oktober telt niet mee. Zet de twee methoden niet achter elkaar.
problematic-debts-stock-and-flow = Stand, instroom en wat verdween, per jaar en methode
    .subtitle = Aantal huishoudens; verdwenen = stand vooraf + instroom − stand achteraf
    .caution = De afronding van de drie aantallen laat bij ‘verdwenen’ een speling van hooguit { $margin } huishoudens naar boven en naar beneden.
problematic-debts-method-old = oude methode
problematic-debts-method-new = nieuwe methode
problematic-debts-outflow = Waarom huishoudens uit de telling verdwijnen, is niet te zeggen. De uitstroom is nergens gepubliceerd, ook niet naar reden. Wie zijn schuld aflost, wie wordt kwijtgescholden en wie overlijdt of verhuist, is in de stand niet te onderscheiden.
problematic-debts-life-events = { $top_status ->
    [missing] Instroom na een gebeurtenis in het leven
   *[other] Na ‘{ $top_label }’ kwam { $top_value } van de huishoudens in problematische schulden{ $rest_status ->
        [missing] {""}
       *[other] , zonder die gebeurtenis { $rest_value }
    }
}
    .subtitle = Aandeel huishoudens dat in een jaar in problematische schulden kwam, met en zonder een gebeurtenis bij de referentiepersoon, in procenten, nieuwe methode, { $top_period }
    .alt = Staafgrafiek met per gebeurtenis twee staven. Het hoogst is ‘{ $top_label }’: { $top_value } van de huishoudens kwam in problematische schulden, tegen { $rest_value } van de huishoudens zonder die gebeurtenis.
    .caution = Dit is een samenhang, geen bewijs van oorzaak. Gebeurtenissen overlappen: tel ze niet op.
    .caution2 = Alleen de nieuwe methode staat hier. De eerste telling met de oude methode telde personen, latere telden huishoudens, en de lijst van gebeurtenissen veranderde; daarom is er geen reeks.
problematic-debts-event-yes = Met de gebeurtenis
problematic-debts-event-no = Zonder de gebeurtenis

# 4. Registers and municipalities
problematic-debts-section-registers = Bij wie staan de schulden open, en waar wonen de schuldenaren?
problematic-debts-registers-told = { $top_status ->
    [missing] Over de registraties volgens de nieuwe methode is in deze keuze geen cijfer.
   *[other] Op { $top_period } stond { $top_value } van de huishoudens met problematische schulden geregistreerd onder ‘{ $top_label }’. { $grown_sign ->
       *[other] {""}
        [rise] Het sterkst groeide in een jaar ‘{ $grown_label }’ ({ $grown_signed }).
    } Een huishouden kan in meer registraties staan; de aandelen zijn samen dus meer dan 100%.
}
problematic-debts-registers = { $top_status ->
    [missing] Registraties van huishoudens met problematische schulden
   *[other] { $top_value } van de huishoudens met problematische schulden staat geregistreerd onder ‘{ $top_label }’
}
    .subtitle = Aandeel van de huishoudens met problematische schulden per registratie, in procenten, nieuwe methode, { $top_period }
    .alt = Staafgrafiek van registraties. De grootste is ‘{ $top_label }’ met { $top_value } op { $top_period }.
    .caution = De aandelen zijn samen meer dan 100%, omdat een huishouden in meer registraties kan staan.
    .caution2 = Een betalingsachterstand blijft nog vijf jaar na aflossing bij het BKR geregistreerd: de stand loopt dus achter.
problematic-debts-registers-new = Registraties volgens de nieuwe methode, met de verandering in een jaar
    .subtitle = Aandeel van de huishoudens met problematische schulden, in procenten
    .caution = Een verandering van een tiende procentpunt kan door afronding ontstaan.
problematic-debts-registers-old = Registraties volgens de oude methode, met de verandering in een jaar
    .subtitle = Aandeel van de huishoudens met problematische schulden, in procenten, laatste 1 januari waarover de tabel bestaat
    .caution = Deze tabel is niet met die van de nieuwe methode te verbinden: de tabellen hebben geen gemeenschappelijke peildatum en tellen andere registraties.
problematic-debts-number-of-registers = { $one_status ->
    [missing] Aantal registraties per huishouden
   *[other] { $one_value } van de huishoudens met problematische schulden staat in één registratie
}
    .subtitle = Aandeel van de huishoudens met problematische schulden naar het aantal registraties, in procenten, nieuwe methode{ $one_status ->
        [missing] {""}
       *[other] , { $one_period }
    }
    .alt = Staafgrafiek van het aantal registraties per huishouden. { $one_status ->
        [missing] {""}
       *[other] In één registratie staat { $one_value } op { $one_period }.
    } { $mean_status ->
        [missing] {""}
       *[other] Gemiddeld zijn het er { $mean_number } per huishouden.
    }
    .caution = Hoeveel registraties een huishouden heeft, zegt niet hoe hoog de schuld is. Dat bedrag is niet gepubliceerd.
problematic-debts-register-totals = Som van de registertabel naast het hoofdcijfer
    .subtitle = Aantal huishoudens, opgeteld over het aantal registraties, en het gepubliceerde totaal, met het berekende aantal registraties per huishouden
    .caution = Bij de oude methode wijkt de som af van het hoofdcijfer, waarschijnlijk doordat ontbrekende gegevens in het hoofdcijfer zijn bijgeschat. De aandelen in de registertabellen gaan uit van de som. Verbind de twee methoden niet: meer registraties betekent ook meer per huishouden.
problematic-debts-not-registered = Schulden die in geen van deze registraties staan, tellen niet mee: huur en energie, leningen bij familie en achteraf betalen. Hoeveel huishoudens alleen zulke schulden hebben, is niet gepubliceerd. Ook hoe de aandelen per registratie bij de overgang tussen de methoden veranderden, is niet te zeggen, want een gemeenschappelijke peildatum ontbreekt.
problematic-debts-municipalities-told = { $whole_status ->
    [missing] Over personen met problematische schulden per gemeente is in deze keuze geen cijfer.
   *[other] Per gemeente zijn alleen personen van 16 jaar of ouder geteld die zelf schuldenaar zijn, op { $whole_period }. In heel Nederland is dat { $whole_value }. Dit is een ander cijfer dan het aandeel huishoudens.
}
problematic-debts-problem-debt-municipalities = Zelf schuldenaar: het vaakst in { $highest_list } ({ $top_value }), het minst in { $lowest_list } ({ $bottom_value }){ $country_status ->
        [missing] {""}
       *[other] ; heel Nederland { $country_value }
    }
    .subtitle = Aandeel personen van 16 jaar of ouder met geregistreerde problematische schulden per gemeente, in procenten, { $top_period }
    .alt = Tegelkaart van { $places } gemeenten, in vijf klassen. Het hoogste aandeel is { $top_value } in { $highest_list }, het laagste { $bottom_value } in { $lowest_list }, op { $top_period }. In de tabel eronder staan alle gemeenten.
    .caution = Elke gemeente is één even grote tegel: de kaart toont niet waar de meeste schuldenaren wonen. Gemeenten met hetzelfde afgeronde percentage hebben geen volgorde.
problematic-debts-municipalities = Personen met problematische schulden in alle gemeenten
    .subtitle = Aandeel personen van 16 jaar of ouder dat zelf schuldenaar is, in procenten, op volgorde van gemeentecode
    .caution = Een verschil van een tiende procentpunt kan door afronding ontstaan.
problematic-debts-shifted = Gemeenten waarvan de bron het cijfer een rij verschoven afdrukt
    .subtitle = Aandeel personen van 16 jaar of ouder, zoals afgedrukt in de bijlage en zoals hier gebruikt, in procenten
    .caution = Zoals afgedrukt spreekt de bijlage de tekst van hetzelfde rapport tegen. Met de rechtgezette cijfers klopt die weer.
problematic-debts-municipal-households = Hoeveel huishoudens per gemeente problematische schulden hebben, is hier niet te geven. Het CBS toont dat op zijn dashboard, maar in deze verzameling zijn alleen losse cijfers van een paar gemeenten, met de oude methode. Ook is er per gemeente maar één peildatum: een ontwikkeling is niet te tonen.

# 5. Debt among the poor
problematic-debts-section-poor = Hoe vaak hebben mensen in armoede problematische schulden?
problematic-debts-poor = { $poor_status ->
    [missing] Over problematische schulden van mensen in armoede is in deze keuze geen cijfer.
   *[other] In { $poor_when } leefde { $poor_value } van de mensen in armoede in een huishouden met problematische schulden{ $rest_status ->
        [missing] {""}
       *[other] , tegen { $rest_value } van de mensen die niet arm en niet bijna-arm zijn
    }. { $everyone_status ->
        [missing] {""}
       *[other] Van de hele bevolking was dat { $everyone_value } in { $everyone_when }.
    } Hier tellen alle personen in zo’n huishouden mee, ook kinderen. Bijna-arm is wie een inkomen net boven de armoedegrens heeft en weinig spaargeld of ander vermogen.
}
problematic-debts-poor-problem-debt = { $poor_status ->
    [missing] Geen cijfer over problematische schulden van mensen in armoede
   *[other] { $poor_value } van de mensen in armoede leeft in een huishouden met problematische schulden{ $near_status ->
        [missing] {""}
       *[other] , van de mensen net boven de armoedegrens { $near_value }
    }
}
    .subtitle = Aandeel personen in een huishouden met geregistreerde problematische schulden, naar afstand tot de armoedegrens, in procenten, { $poor_period }
    .alt = Staafgrafiek van problematische schulden: { $poor_value } van de mensen in armoede, { $near_status ->
        [missing] {""}
       *[other] { $near_value } van de mensen net boven de armoedegrens,
    } { $rest_status ->
        [missing] {""}
       *[other] { $rest_value } van de mensen die niet arm en niet bijna-arm zijn,
    } in { $poor_when }.
    .caution = Dit zijn personen, geen huishoudens: niet te vergelijken met het aandeel huishoudens met problematische schulden.
problematic-debts-poor-all = Problematische schulden naar afstand tot de armoedegrens, alle gevonden cijfers
    .subtitle = Aandeel personen in een huishouden met problematische schulden, in procenten, met de uitgave waaruit het cijfer komt
    .caution = Bereken geen verandering tussen de jaren: zij rusten niet op dezelfde uitgave van de armoedecijfers.
problematic-debts-other-debts = { $poor_status ->
    [missing] Over overige schulden van mensen in armoede is in deze keuze geen cijfer.
   *[other] Iets anders zijn ‘overige schulden’: elke schuld buiten hypotheek en studieschuld. In { $poor_when } had { $poor_value } van de mensen in armoede zulke schulden{ $rest_status ->
        [missing] {""}
       *[other] , tegen { $rest_value } van de mensen die niet arm en niet bijna-arm zijn
    }. Dat zijn geen problematische schulden: ook een lening die gewoon wordt afgelost, telt mee.
}
problematic-debts-poor-other-debts = { $poor_status ->
    [missing] Geen cijfer over overige schulden van mensen in armoede
   *[other] ‘Overige schulden’ zijn geen problematische schulden: { $poor_value } van de mensen in armoede heeft ze{ $rest_status ->
        [missing] {""}
       *[other] , van de mensen die niet arm en niet bijna-arm zijn { $rest_value }
    }
}
    .subtitle = Aandeel personen in een huishouden met overige schulden (geen hypotheek, geen studieschuld), naar afstand tot de armoedegrens, in procenten, { $poor_period }
    .alt = Staafgrafiek van overige schulden: { $poor_value } van de mensen in armoede, { $near_status ->
        [missing] {""}
       *[other] { $near_value } van de mensen net boven de armoedegrens,
    } { $rest_status ->
        [missing] {""}
       *[other] { $rest_value } van de mensen die niet arm en niet bijna-arm zijn,
    } in { $poor_when }.
    .caution = Dit zijn geen problematische schulden. Zet deze percentages niet naast die van de vorige figuur.
problematic-debts-children = Hoeveel kinderen opgroeien in een huishouden met problematische schulden, is niet te zeggen: dat aantal is niet gevonden. Ook hoe hoog de problematische schulden zijn, is bij deze telling niet gepubliceerd.

# Notes
problematic-debts-note-methods = Een huishouden telt mee als ten minste één lid een problematische schuld heeft in een van de registraties. De oude methode gebruikt er ongeveer tien, de nieuwe dertien: SVB, UWV, bijstandsvorderingen en eigen bijdragen (CAK) kwamen erbij, het curateleregister verviel.
problematic-debts-note-bridge = De brug is het bereik van de verhoudingen op de gemeenschappelijke peildata, met hun afronding. De reeksen zijn nergens aan elkaar gekoppeld. Wie dat toch wil, moet een methode noemen, zoals het meetkundig gemiddelde van de verhoudingen (Hill en Fox, 1997).
problematic-debts-note-identity = Wat uit de telling verdween, is berekend binnen één methode: stand vooraf plus instroom min stand achteraf. Het bereik volgt uit de afronding op tientallen.
problematic-debts-note-rounding = ‘Binnen de afronding gelijk’ betekent: door de afronding van beide cijfers is niet te zeggen of er een toename of een afname is (aanname A1). De aantallen komen uit registraties: er is geen steekproefmarge.
problematic-debts-note-date = De peildatum is 1 januari. Wat er in een jaar gebeurde, is te zien aan de stand van 1 januari erna.
problematic-debts-note-covers = De telling mist schulden die in geen registratie staan, en telt schulden mee die worden betwist. Alleen particuliere huishoudens tellen mee; bij personen van 16 jaar of ouder ook bewoners van instellingen.
problematic-debts-note-lag = Een aflossing is pas later te zien: bij het BKR blijft een achterstand vijf jaar staan.
problematic-debts-note-goal-date = Het doeljaar is gelezen als 1 januari van dat jaar; of een jaar later is bedoeld, is niet gezien (aanname A20).
problematic-debts-note-collection = Ontbreekt een cijfer, dan is het niet gevonden voor deze verzameling. Het kan wel zijn gepubliceerd.

# Columns
column-reference-date = Peildatum
column-old-method = Oude methode
column-new-method = Nieuwe methode
column-apart = Verschil
column-quotient = Verhouding
column-quotient-lower = Verhouding, ten minste
column-quotient-upper = Verhouding, ten hoogste
column-told-by = Wie het noemde
column-method-name = Methode
column-stock-before = Stand vooraf
column-flowed-in = Ingestroomd
column-flowed-out = Verdwenen
column-stock-after = Stand achteraf
column-stock-change = Verandering
column-headline-stock = Hoofdcijfer
column-sum-apart = Som min hoofdcijfer
column-registers-sum = Som
column-mean-registers = Registraties per huishouden
column-as-printed = Zoals afgedrukt
column-finding-of-choice = Wat wordt de bevinding?
