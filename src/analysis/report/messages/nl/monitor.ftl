# Rapport monitor (de monitor in één oogopslag). Elke status is berekend; de teksten kiezen alleen de woorden.

# Statussen, met bij niet te beoordelen de reden.
monitor-verdict = { $verdict ->
    [met] Gehaald
    [not_met] Niet gehaald
    [towards] Naar het doel toe
    [away] Van het doel af
    [unchanged] Gelijk binnen de afronding
    [unscored] Niet te beoordelen
   *[no_figure] Geen cijfer gevonden
}
monitor-verdict-why = { monitor-verdict }{ $why ->
    [rounding] : door de afronding is niet te zeggen aan welke kant van de doelwaarde het cijfer ligt
    [line_ended] : op deze maatstaf komen geen cijfers meer
    [no_direction] : er is geen gewenste richting gesteld
    [one_point] : er is één meting
    [no_base] : er is geen eerder cijfer over hetzelfde deel van het jaar
    [apart] : de laatste twee cijfers zijn niet vergelijkbaar
    [none] : { $reason }
    [not_released] : op de peildatum was er nog geen cijfer
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
   *[other] verandering van { $spread_range }
}
monitor-moved = { $change_form ->
    [rise] { monitor-moved-size } sinds { $change_earlier_period }
    [fall] { monitor-moved-size } sinds { $change_earlier_period }
    [unchanged] gelijk binnen de afronding sinds { $change_earlier_period }
    [apart] niet te vergelijken met { $change_earlier_period }
   *[other] {""}
}
monitor-target = { $form ->
    [year] { $target_value } ({ $target_period })
    [ceiling] niet boven { $target_value } (niveau van { $target_period })
   *[none] {""}
}
monitor-goal = { $level ->
    [main] { $title }
   *[other] { $section } { $title }
}
monitor-range-text = wat woorden als bijna of één op de vijf openlaten
monitor-changed = { $name }, { $span_period }

column-key-indicator = Kernindicator
column-latest = Laatste cijfer
column-latest-change = Verandering
column-target = Doelwaarde
column-verdict = Status
column-produced-by = Producent
column-shown-in = Rapport
column-chapter-title = Hoofdstuk
column-indicators = Kernindicatoren
column-goals = Doelen en subdoelen
column-goals-without = Waarvan zonder cijfer
column-met = Gehaald
column-not-met = Niet gehaald
column-towards = Naar het doel toe
column-away = Van het doel af
column-unchanged = Gelijk binnen de afronding
column-unscored = Niet te beoordelen

# De telling: alleen statussen die voorkomen.
monitor-count = { $number } { $verdict ->
    [met] gehaald
    [not_met] niet gehaald
    [towards] naar het doel toe
    [away] van het doel af
    [unchanged] gelijk binnen de afronding
   *[unscored] niet te beoordelen
}
monitor-counted = { $counts_count ->
    [0] Op deze peildatum is er geen cijfer bij deze doelen
   *[other] Kernindicatoren met een cijfer: { $counts_list }
}
monitor-headline = { $form ->
    [none] Op deze peildatum is er bij geen van de { $goals } doelen en subdoelen een gepubliceerd cijfer.
    [decided] Bij de doelen voor armoede en schulden horen { $indicators } kernindicatoren met een cijfer. Bij { $met_form ->
        [none] geen enkele
       *[other] { $met }
    } is het doel gehaald en bij { $not_met_form ->
        [none] geen enkele
       *[other] { $not_met }
    } niet; de laatste verandering ging bij { $towards_form ->
        [none] geen enkele
       *[other] { $towards }
    } naar het doel toe, bij { $away_form ->
        [none] geen enkele
       *[other] { $away }
    } ervan af en was bij { $unchanged_form ->
        [none] geen enkele
       *[other] { $unchanged }
    } nul binnen de afronding; { $unscored_form ->
        [none] alle zijn te beoordelen
        [one] 1 is niet te beoordelen
       *[many] { $unscored } zijn niet te beoordelen
    }. Voor { $goals_without_form ->
        [none] geen
       *[other] { $goals_without }
    } van de { $goals } doelen en subdoelen is geen cijfer gevonden.
   *[moving] Van { $indicators } kernindicatoren bij de doelen voor armoede en schulden ging de laatste verandering bij { $towards_form ->
        [none] geen enkele
       *[other] { $towards }
    } naar het doel toe, bij { $away_form ->
        [none] geen enkele
       *[other] { $away }
    } ervan af en was die bij { $unchanged_form ->
        [none] geen enkele
       *[other] { $unchanged }
    } nul binnen de afronding; { $unscored_form ->
        [none] alle zijn te beoordelen
        [one] 1 is niet te beoordelen
       *[many] { $unscored } zijn niet te beoordelen
    }. Voor { $goals_without_form ->
        [none] geen
       *[other] { $goals_without }
    } van de { $goals } doelen en subdoelen is geen cijfer gevonden.
}
monitor-goals-of-label = Welke doelen
monitor-goals-of = De hoofddoelen en de doelen en subdoelen van hoofdstuk 1.1 tot en met 2.2 van de derde voortgangsrapportage Aanpak geldzorgen, armoede en schulden (juni 2024), in eigen woorden. { $replaced ->
    [yes] Latere kabinetten veranderden een deel ervan.
   *[no] {""}
}
monitor-no-cause-label = Geen oorzaken
monitor-no-cause = Een status zegt waar een cijfer staat of heen ging, niet waardoor en niet of het beleid werkte.

monitor-key-persons = Mensen in armoede
monitor-key-children = Aandeel kinderen in armoede
monitor-key-long-term = Mensen langdurig in armoede (drie jaar of langer)
monitor-key-debts = Huishoudens met problematische schulden
monitor-key-reached = Mensen bereikt met vroegsignalering (opgave voor heel Nederland)
monitor-key-acceptance = Antwoorden van schuldeisers: ja bij het eerste voorstel (één onderzoek, Bureau Bartels)

# 1. Overzicht
monitor-section-overview = Hoe staan de doelen ervoor?
monitor-how-read = De status volgt uit vaste regels. Is er een uitkomst over het doeljaar op de maatstaf van het doel, dan is het doel gehaald of niet gehaald. Anders telt de richting van de laatste verandering binnen één reeks. Een richting is alleen gewenst waar de voortgangsrapportage die stelt; waar zij dat niet doet, of waar meer zowel goed als slecht nieuws kan zijn, krijgt een kernindicator geen oordeel. De reden staat er steeds bij.
monitor-statuses = { $away_form ->
    [more] Meer kernindicatoren bewogen van hun doel af dan ernaartoe
    [fewer] Meer kernindicatoren bewogen naar hun doel toe dan ervan af
   *[equal] Evenveel kernindicatoren bewogen naar hun doel toe als ervan af
}
    .subtitle = Aantal kernindicatoren met een cijfer naar status, armoedebeleid en schuldenbeleid, laatste gepubliceerde cijfers
    .alt = Staafgrafiek. { monitor-counted }. Per beleid en status: { $bars_list }.
    .caution = Het is een telling van gekozen indicatoren, niet van mensen en niet van beleid; indicatoren wegen even zwaar, ook waar zij hetzelfde meten op een andere manier.
monitor-bar = { monitor-part } – { monitor-verdict }: { $value }
monitor-part = { $part ->
    [poverty] Armoedebeleid
   *[debts] Schuldenbeleid
}
monitor-changes = { $changes_count ->
    [1] Eén aandeel is te beoordelen: de laatste verandering ging { $away_count ->
        [1] van het doel af
       *[other] { $towards_count ->
            [1] naar het doel toe
           *[other] niet van het doel af en niet ernaartoe
        }
    }
   *[other] Bij { $away_count_text } van de { $changes_count_text } aandelen ging de laatste verandering van het doel af, bij { $towards_count_text } ernaartoe
}
    .subtitle = Laatste verandering van aandelen die te beoordelen zijn, elk over de eigen jaren, in procentpunt
    .alt = Puntgrafiek van de laatste verandering van aandelen die te beoordelen zijn ({ $changes_count_text }), in procentpunt, gegroepeerd naar status. De hoogste is { $changes_highest_signed } ({ $changes_highest_label }), de laagste { $changes_lowest_signed } ({ $changes_lowest_label }).
    .caution = De aandelen tellen verschillende groepen over verschillende jaren; de lengte van de ene verandering is niet af te zetten tegen die van de andere. Bij sommige indicatoren is een daling gewenst, bij andere een stijging: de groep zegt welke kant naar het doel wijst.
    .caution3 = De opmerkingen bij de afzonderlijke cijfers staan bij de tabellen hieronder.
    .caution2 = Alleen de afronding is meegerekend. Bij enquêtes (Nibud, Deloitte) is de steekproefmarge niet gepubliceerd, zodat een klein verschil toeval kan zijn.
monitor-by-chapter = { monitor-counted }
    .subtitle = Aantal kernindicatoren naar status, per hoofdstuk van de voortgangsrapportage
monitor-choice = { $choice ->
    [own] Alle kernindicatoren met een cijfer (zo in dit rapport)
    [own_source] Alleen cijfers die bij de producent zelf zijn gezien
    [no_margin] Zonder steekproeven waarvan de marge niet is gepubliceerd
    [one_a_goal] Per doel of subdoel één kernindicator, de eerste
    [once] Van aantal en aandeel van dezelfde groep alleen het eerste
    [final] Alleen definitieve cijfers
   *[as_printed] Verschillen zoals afgedrukt, zonder op de afronding te letten
}
monitor-balance = { $balance ->
    [more] meer van het doel af dan ernaartoe
    [fewer] meer naar het doel toe dan ervan af
   *[equal] evenveel naar het doel toe als ervan af
}
monitor-finding = { $form ->
    [itself] { monitor-balance } (dit rapport)
    [same] zelfde bevinding: { monitor-balance }
    [other] andere bevinding: { monitor-balance }
   *[none] geen kernindicator bewoog naar het doel toe of ervan af
}
monitor-sensitivity = Bij { $same_form ->
    [none] geen
   *[other] { $same }
} van de { $others } andere keuzes blijft de bevinding dezelfde: { monitor-balance }
    .subtitle = Aantal kernindicatoren met een cijfer naar status, bij de keuze van dit rapport en bij andere keuzes
    .caution = De keuzes zijn los van elkaar gemaakt; zij zijn niet bij elkaar op te tellen. Steekproeven zonder gepubliceerde marge zijn niet per se onnauwkeuriger dan andere cijfers uit de tweede hand.
monitor-chapter = { $chapter ->
    [c0] Hoofddoelen
    [c1-1] 1.1 Minder mensen onder de armoedegrens
    [c1-2] 1.2 Rondkomen
    [c1-3] 1.3 Meedoen en ontwikkelen
    [c1-4] 1.4 Kinderarmoede
    [c1-5] 1.5 Energiearmoede
    [c1-6] 1.6 Armoede in Caribisch Nederland
    [c2-1] 2.1 Voorkomen van problematische schulden
   *[other] 2.2 Uit problematische schulden komen
}

# 2 tot en met 10: per hoofdstuk een tabel, en wat niet te volgen is.
monitor-chapter-subtitle = Kernindicatoren met het laatste gepubliceerde cijfer, de verandering sinds het vorige in dezelfde reeks en de status; voor deze indicatoren is geen doelwaarde gesteld
monitor-section-0 = Hoofddoelen: wat is bereikt van de halveringen?
monitor-goals-0 = { monitor-counted }
    .subtitle = Kernindicatoren met het laatste gepubliceerde cijfer, de verandering sinds het vorige in dezelfde reeks, de doelwaarde en de status
    .caution = De twee armoedegrenzen meten iets anders: cijfers op de huidige armoedegrens zijn niet af te zetten tegen doelwaarden op de vroegere. Hetzelfde geldt voor de oude en de nieuwe methode voor problematische schulden.
    .caution2 = { $remarks }
monitor-section-1-1 = 1.1 Leven er minder mensen onder de armoedegrens?
monitor-goals-1-1 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-1-2 = 1.2 Komen meer mensen rond van hun inkomen?
monitor-goals-1-2 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-1-3 = 1.3 Doen meer mensen met geldzorgen mee?
monitor-goals-1-3 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-1-4 = 1.4 Neemt kinderarmoede af?
monitor-goals-1-4 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-1-5 = 1.5 Neemt energiearmoede af?
monitor-goals-1-5 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-1-6 = 1.6 Neemt armoede in Caribisch Nederland af?
monitor-goals-1-6 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }
monitor-section-2-1 = 2.1 Komen minder mensen in problematische schulden?
monitor-goals-2-1 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = Cijfers van deelnemende gemeenten en cijfers voor heel Nederland hebben een andere basis en worden niet vergeleken.
    .caution2 = { $remarks }
monitor-section-2-2 = 2.2 Komen meer mensen voorgoed uit problematische schulden?
monitor-goals-2-2 = { monitor-counted }
    .subtitle = { monitor-chapter-subtitle }
    .caution = { $remarks }

monitor-missing-main = { $ended ->
    [debts] Of de halvering van problematische schulden wordt gehaald, is met gepubliceerde cijfers niet te zeggen: er is geen reeks op één methode van het uitgangsjaar tot nu.
   *[poverty] Of de halveringen van armoede worden gehaald, is met gepubliceerde cijfers niet te zeggen: op de armoedegrens waarop de doelen zijn gesteld verschijnen geen uitkomsten meer, en de huidige grens heeft geen cijfer over het uitgangsjaar.
    [both] Of de halveringen van armoede worden gehaald, is met gepubliceerde cijfers niet te zeggen: op de armoedegrens waarop de doelen zijn gesteld verschijnen geen uitkomsten meer, en de huidige grens heeft geen cijfer over het uitgangsjaar. Voor schulden is er geen reeks op één methode van het uitgangsjaar tot nu.
}
monitor-missing-1-1 = Geen gepubliceerd cijfer gevonden bij: { $told_list }.
monitor-missing-1-2 = Geen gepubliceerd cijfer gevonden bij: { $told_list }.
monitor-missing-1-3 = Geen gepubliceerd cijfer gevonden bij: { $told_list }.
monitor-missing-1-4 = Geen gepubliceerd cijfer gevonden bij: { $told_list }.
monitor-missing-1-5 = Geen gepubliceerd cijfer gevonden bij: { $told_list }.
monitor-missing-1-6 = Geen gepubliceerd cijfer gevonden bij: { $told_list }.
monitor-missing-2-1 = Geen gepubliceerd cijfer gevonden bij: { $told_list }.
monitor-missing-2-2 = Geen gepubliceerd cijfer gevonden bij: { $told_list }.
monitor-missing-outflow = Hoeveel huishoudens uit problematische schulden komen, en hoeveel daarvan duurzaam, is niet te zeggen: een gepubliceerd cijfer over de uitstroom is niet gevonden.
monitor-missing-goal = { $section } { $reason }
monitor-missing-released = { $title } (nog geen cijfer op de peildatum)

monitor-note-rules = De regels voor een status staan, met hun volgorde, in de lijst van aannames (A23 tot en met A26). Ze gebruiken de gepubliceerde waarde, de afronding ervan, de gewenste richting en de doelwaarde.
monitor-note-change = Een verandering wordt alleen gegeven binnen één reeks en één uitgave, en alleen tussen gelijke delen van het jaar: een jaar met een jaar, 1 januari met 1 januari.
monitor-note-choice = De kernindicatoren zijn gekozen uit gepubliceerde cijfers. Het is niet de lijst van de officiële monitor van het ministerie; die lijst is niet gezien.
monitor-note-unverified = Met [u] gemerkte cijfers zijn alleen uit de tweede hand bekend.
monitor-note-projections = Ramingen tellen niet als uitkomst.
