# Report creditor_acceptance. Answers of creditors and agreements of cases are two units: never subtracted, never joined.
# Rows: rate (answers that are a yes), expected (all agree if independent), top/bottom (NVVK), city (Berenschot).

creditor-acceptance-city = { $city_status ->
    [missing] {""}
   *[other] {" "}en { $city_value } in drie grote gemeenten ({ $city_period })
}
creditor-acceptance-headline = { $rate_status ->
    [missing] Voor deze peildatum is er geen cijfer over hoe vaak schuldeisers akkoord gaan.
   *[other] Van de antwoorden van schuldeisers is { $rate_value } uiteindelijk een ja, maar in een dossier moeten alle schuldeisers akkoord gaan. { $expected_status ->
        [missing] {""}
       *[other] Als { $number } schuldeisers los van elkaar antwoorden, zou { $expected_value } van de dossiers slagen{ $shares_count ->
            [0] {""}
            [1] ; gepubliceerd is { $shares_last_value } bij NVVK-leden ({ $shares_last_period }){ creditor-acceptance-city }
           *[other] ; gepubliceerd is { $shares_lowest_value } tot { $shares_highest_value } bij NVVK-leden ({ $shares_first_period }–{ $shares_last_period }){ creditor-acceptance-city }
        }.
    }
}
creditor-acceptance-key-acceptance = Antwoorden die uiteindelijk een ja zijn{ $narrow_status ->
    [missing] {""}
   *[other] {" "}(interval { $narrow_range }, of breder)
}
creditor-acceptance-key-independent = Dossiers die bij { $number } losse antwoorden zouden slagen
creditor-acceptance-key-established = Pogingen die een schuldregeling werden (NVVK)
creditor-acceptance-key-cities = Dossiers met een akkoord in drie grote gemeenten
creditor-acceptance-key-creditors = Schuldeisers per aanvrager (gemiddeld)
creditor-acceptance-key-wsnp = Toelatingen tot de wettelijke schuldsanering (Wsnp)

# 1. The answers
creditor-acceptance-section-answers = Hoe vaak gaat een schuldeiser akkoord?
creditor-acceptance-answers-told = { $rate_status ->
    [missing] Voor deze peildatum is geen onderzoek naar de antwoorden van schuldeisers bekend.
   *[other] Bureau Bartels onderzocht { $asked } antwoorden van schuldeisers op een voorstel in minnelijke trajecten ({ $rate_period } is het jaar van het onderzoek; uit welke jaren de dossiers komen, is niet gezien). { $first_status ->
        [missing] {""}
       *[other] { $first_value } ging akkoord met het eerste voorstel en { $second_value } na heroverweging; { $no_value } weigerde.
    } Samen was { $rate_value } uiteindelijk een ja. Een antwoord na heroverweging is het tweede antwoord van dezelfde schuldeiser in hetzelfde dossier en geen nieuwe waarneming: het telt in hetzelfde totaal mee. Het onderzoek meet antwoorden, geen dossiers: een dossier kan ook mislukken als schuldeisers akkoord zijn, bijvoorbeeld doordat de schuldenaar uitvalt.
}
creditor-acceptance-two-totals = { $rate_status ->
    [missing] Zonder onderzoek is er ook geen totaal.
   *[other] { $totals_count ->
        [0] {""}
        [1] {""}
       *[other] Twee teksten over dit onderzoek noemen een ander totaal: { $totals_lowest_value } in een samenvatting en { $totals_highest_value } in het hoofdstuk zelf. Dat is afronding, geen andere uitkomst. Dit rapport rekent met { $rate_value }, het nauwkeurigste van de twee en ook de som van de beide soorten ja (aanname A17).
    } Een percentage dat in hele punten is afgedrukt, laat het aantal erachter ongeveer een half procent van de antwoorden naar beide kanten open. Dat is afronding; het steekproefinterval is iets anders en staat apart.
}
creditor-acceptance-interval-text = { $confidence }-interval als antwoorden los van elkaar staan
creditor-acceptance-band = { $confidence }-interval bij elk designeffect
creditor-acceptance-answers = { $first_status ->
    [missing] Antwoorden van schuldeisers op een voorstel
   *[other] { $first_value } van de antwoorden is een ja op het eerste voorstel, { $no_status ->
        [missing] een cijfer over weigeringen ontbreekt
       *[other] { $no_value } een weigering
    }
}
    .subtitle = Antwoorden van schuldeisers op een voorstel in minnelijke trajecten, in procenten van { $asked } antwoorden, met { $confidence }-interval, Nederland
    .alt = Puntgrafiek van de antwoorden van schuldeisers in procenten van alle antwoorden. { $first_status ->
        [missing] De cijfers zijn niet volledig.
       *[other] { $first_value } ging meteen akkoord, { $no_status ->
            [missing] het aandeel weigeringen ontbreekt.
           *[other] { $no_value } weigerde.
        }
    } Elk punt heeft zijn steekproefinterval.
    .caution = De intervallen gelden voor antwoorden die los van elkaar staan. Antwoorden binnen één dossier doen dat niet; de volgende figuur laat zien hoeveel breder het interval dan wordt.
creditor-acceptance-answers-intervals = De antwoorden met wat over hun aantal bekend is, en twee soorten interval
    .subtitle = Aantallen die passen bij het afgeronde percentage van { $asked } antwoorden, en { $confidence }-intervallen voor losse antwoorden: afzonderlijk (Wilson) en gezamenlijk (Goodman)
    .caution = Een afzonderlijk interval dekt het eigen aandeel; gezamenlijke intervallen dekken alle aandelen tegelijk en zijn daarom breder. De aantallen laten alleen de afronding zien, de intervallen alleen de steekproef.
creditor-acceptance-clusters = { $rate_status ->
    [missing] Over clusters van antwoorden is zonder een aantal antwoorden niets te zeggen.
   *[other] De antwoorden komen uit een onbekend aantal dossiers, en antwoorden binnen één dossier lijken op elkaar: het aanbod en de schuldenaar zijn dezelfde. Het designeffect zegt hoeveel keer groter de variantie daardoor is. Bij 1 staan de antwoorden los van elkaar en loopt het { $confidence }-interval van { $rate_value } van { $narrow_range }. { $wide_status ->
        [missing] {""}
       *[other] Bij { $number }, het grootste gemiddelde aantal schuldeisers waarmee hier is gerekend, antwoordt elk dossier als met één stem en loopt het interval van { $wide_range }. De waarheid ligt daartussen (of iets voorbij het tweede, als dossiers sterk in grootte verschillen); waar, is zonder de dossiernummers niet te zeggen.
    } Schuldeisers met één beleid voor al hun dossiers vormen een tweede soort cluster, die niet in deze berekening zit.
}
creditor-acceptance-series-acceptance = Antwoorden die uiteindelijk een ja zijn
creditor-acceptance-axis-effect = Designeffect: hoeveel keer groter de variantie door samenhang is
creditor-acceptance-acceptance-by-design-effect = { $rate_value } van de antwoorden is een ja; een interval van { $narrow_range } wordt { $wide_range } als elk dossier met één stem antwoordt
    .subtitle = Antwoorden die uiteindelijk een ja zijn, in procenten, met { $confidence }-interval (Wilson) naar designeffect van 1 tot { $number }, Nederland, { $rate_period }
    .alt = Lijn met het { $confidence }-interval van { $rate_value } ja naar designeffect. Bij losse antwoorden loopt het van { $narrow_range }, bij een designeffect van { $number } van { $wide_range }.
    .caution = Dit is alleen het steekproefinterval. De afronding van het afgedrukte percentage komt daar nog bij (zie de tabel).
creditor-acceptance-design-effects = Het interval van de instemming bij enkele designeffecten
    .subtitle = { $confidence }-interval in procenten: afzonderlijk (Wilson), gezamenlijk voor ja en nee (Goodman), en afzonderlijk met de afronding van het percentage erbij. Designeffecten van 1 tot { $number } en die van de samenhang in deel 2
creditor-acceptance-governments = { $low_status ->
    [missing] Over soorten schuldeisers is voor deze peildatum geen cijfer bekend.
   *[other] Van de soorten schuldeisers geeft de tekst alleen voor lokale en landelijke overheden samen een bereik: { $low_value } tot { $high_value } ging akkoord met het eerste voorstel. Overheden zijn vaak preferente schuldeisers (met voorrang bij de verdeling) en krijgen dan doorgaans een ander aanbod; een hoog aandeel is dus niet alleen een kwestie van bereidheid.
}
creditor-acceptance-silence = { $silent_status ->
    [missing] Hoeveel schuldeisers niet op tijd reageren, is voor deze peildatum niet bekend.
   *[other] Ongeveer { $silent_value } van de schuldeisers reageert niet op tijd op het voorstel. Niet antwoorden is iets anders dan weigeren en telt hier apart. Met de aangekondigde reactietermijn zou zwijgen als weigeren gelden.
}
creditor-acceptance-opinions = { $low_status ->
    [missing] Schattingen van schuldhulpverleners zijn voor deze peildatum niet bekend.
   *[other] Schattingen van geïnterviewde schuldhulpverleners in hetzelfde onderzoek zijn meningen, geen metingen: over het aandeel trajecten waarin een schuldeiser incasso start of voortzet lopen ze van { $low_value } tot { $high_value }. Ze worden niet naast de antwoorden gelegd.
}
creditor-acceptance-no-types = Hoe vaak elke soort schuldeiser akkoord gaat, is niet te zeggen: de aantallen van tabel 3.3 van het onderzoek zijn niet gezien. { $low_status ->
    [missing] {""}
   *[other] Ook hoeveel antwoorden er per soort zijn, is niet gezien; bij enkele tientallen per soort zou een bereik van { $low_value } tot { $high_value } ook bij toeval passen.
}
creditor-acceptance-no-reasons = Waarom schuldeisers weigeren, is niet in cijfers te geven: aandelen van redenen zijn niet gevonden.{ $city_status ->
    [missing] {""}
   *[other] {" "}Het onderzoek van Berenschot noemt redenen zonder aandelen, als eerste het vermoeden dat er meer te bieden was.
}

# 2. The puzzle
creditor-acceptance-section-puzzle = Waarom mislukken dossiers terwijl bijna alle schuldeisers akkoord gaan?
creditor-acceptance-puzzle = { $expected_status ->
    [missing] Voor deze peildatum ontbreekt de instemming per schuldeiser of het aantal schuldeisers, zodat er voor dossiers niets te berekenen is.
   *[other] Voor een minnelijke schuldregeling moeten alle schuldeisers akkoord gaan. Als { $number } schuldeisers los van elkaar antwoorden en elk met een kans van { $rate_value } instemt, gaan ze in { $expected_value } van de dossiers allemaal akkoord.
} { $top_status ->
    [missing] Een gepubliceerd aandeel dossiers dat slaagt, ontbreekt.
   *[other] Volgens de NVVK werd { $bottom_value } ({ $bottom_period }) tot { $top_value } ({ $top_period }) van de pogingen een schuldregeling{ $city_status ->
        [missing] .
       *[other] , en volgens Berenschot kwam in drie grote gemeenten { $city_value } van de dossiers tot een akkoord ({ $city_period }).
    }
} Het aandeel antwoorden en een aandeel dossiers mogen niet van elkaar worden afgetrokken: het ene telt antwoorden, het andere dossiers, elk met een eigen noemer.
creditor-acceptance-lenient = { $expected_status ->
    [missing] Dezelfde rekensom voor alle antwoorden die geen weigering zijn, ontbreekt ook.
   *[other] Telt elk antwoord dat geen weigering is als geen belemmering ({ $lenient_value }), dan zou het bij { $number } schuldeisers { $expected_value } zijn. Dat is de gunstigste lezing van de antwoorden.
}
creditor-acceptance-basis-yes = uiteindelijk ja
creditor-acceptance-basis-lenient = niet geweigerd
creditor-acceptance-independence = Wat losse antwoorden zouden geven
    .subtitle = Aandeel dossiers waarin alle schuldeisers akkoord gaan als antwoorden los van elkaar staan, in procenten, naar aantal schuldeisers. Grenzen door de afronding van de instemming
    .caution = Dit is een rekensom met een gepubliceerd percentage ({ $rate_value }), geen gepubliceerd cijfer.
creditor-acceptance-series-size = { $number } schuldeisers
creditor-acceptance-level = { $level_value } ({ $level_period })
creditor-acceptance-axis-correlation = Correlatie van antwoorden binnen een dossier (0: los van elkaar, 1: allemaal gelijk)
creditor-acceptance-agreement-by-correlation = { $rho_top_status ->
    [missing] Hoe vaak alle schuldeisers akkoord gaan, naar de samenhang van hun antwoorden
   *[other] Voor { $top_value } geslaagde dossiers is een correlatie van { $rho_top_value } tussen de antwoorden in een dossier nodig{ $rho_city_status ->
        [missing] {""}
       *[other] , voor { $city_value } een van { $rho_city_value }
    }
}
    .subtitle = Aandeel dossiers waarin alle schuldeisers akkoord gaan, in procenten, beta-binomiaal model met { $rate_value } ja per antwoord, naar correlatie en aantal schuldeisers
    .alt = Lijnen met het aandeel dossiers waarin alle schuldeisers akkoord gaan, naar de correlatie van antwoorden binnen een dossier. Bij { $number } schuldeisers stijgt het van { $expected_value } bij losse antwoorden tot { $rate_value } als allen gelijk antwoorden. { $rho_top_status ->
        [missing] {""}
       *[other] Het aandeel van { $top_value } wordt bereikt bij een correlatie van { $rho_top_value }.
    } { $rho_city_status ->
        [missing] {""}
       *[other] Het aandeel van { $city_value } wordt bereikt bij een correlatie van { $rho_city_value }.
    }
    .caution = De punten zijn opgeloste waarden, geen metingen: ze leggen elke reden waarom dossiers vaker slagen dan bij losse antwoorden in de correlatie.
creditor-acceptance-solved-told = { $rho_top_status ->
    [missing] Uit de gepubliceerde aandelen van de NVVK is geen correlatie op te lossen.
   *[other] Als samenhang de enige reden was, zouden de antwoorden in een dossier van { $number } schuldeisers een correlatie van { $rho_top_value } hebben ({ $rho_top_range }, door afronding) bij de { $top_value } van de NVVK ({ $top_period }).
} { $rho_city_status ->
    [missing] {""}
   *[other] Bij de { $city_value } van Berenschot zou dat { $rho_city_value } zijn ({ $rho_city_range }). { $plausible ->
        [no] Dat is als samenhang alleen niet aannemelijk: de meeste dossiers zouden dan als met één stem antwoorden, en in { $none_value } van de dossiers zou niet één schuldeiser akkoord gaan.
        [yes] Samenhang alleen zou dat kunnen verklaren.
       *[missing] {""}
    }
} { $rho_top_status ->
    [missing] {""}
   *[other] De correlatie is uit twee aandelen opgelost en niet gemeten: geen bron volgt de antwoorden binnen een dossier.
}
creditor-acceptance-solved = De correlatie binnen dossiers die elk gepubliceerd aandeel nodig zou hebben
    .subtitle = Opgeloste correlatie met de grenzen die de afronding van beide aandelen openlaat, naar bron, jaar en aantal schuldeisers
    .caution = De aandelen hebben verschillende noemers: de NVVK telt pogingen van haar leden, Berenschot dossiers in drie grote gemeenten. Het ene is geen verandering van het andere. Alle rijen gaan uit van { $rate_value } ja per antwoord.
creditor-acceptance-spread-told = { $bent_count ->
    [0] Wat een spreiding van het aantal schuldeisers zou doen, is niet te berekenen.
   *[other] Het aantal schuldeisers is een gemiddelde; dossiers verschillen. Kleine dossiers slagen makkelijker, zodat een spreiding rond { $number } verhoogt wat losse antwoorden geven en de benodigde correlatie verlaagt{ $rho_top_status ->
        [missing] .
       *[other] , van { $rho_top_value } naar tussen { $bent_lowest_value } en { $bent_highest_value } bij de spreidingen in de tabel.
    }
} { $rho_city_status ->
    [missing] {""}
   *[other] Bij het aandeel van Berenschot gaat ze van { $rho_city_value } naar tussen { $far_lowest_value } en { $far_highest_value }.
}
creditor-acceptance-spread-none = alle dossiers gelijk
creditor-acceptance-spread-poisson = Poisson
creditor-acceptance-spread-double = twee keer zo breed (variantie)
creditor-acceptance-spread-quadruple = vier keer zo breed (variantie)
creditor-acceptance-spread-halves = half kleine, half grote dossiers
creditor-acceptance-spread = Wat een spreiding van het aantal schuldeisers met de correlatie doet
    .subtitle = Opgeloste correlatie bij aangenomen verdelingen van het aantal schuldeisers met gemiddelde { $number } en de genoemde standaardafwijking; aandeel dossiers waarin allen akkoord gaan bij losse antwoorden; verschil met alle dossiers gelijk
    .caution = De spreiding is aangenomen (aanname A18): geen bron geeft de verdeling van het aantal schuldeisers.
creditor-acceptance-differs = Antwoorden en dossiers kunnen ook om andere redenen dan samenhang verschillen. { $top_status ->
    [missing] {""}
   *[other] De noemer van de NVVK is het aantal pogingen; een poging kan ook stoppen doordat de schuldenaar uitvalt.
} { $city_status ->
    [missing] {""}
   *[other] Berenschot onderzocht dossiers in drie grote gemeenten, niet in het hele land, en het cijfer is alleen bekend zoals het in de voortgangsrapportage van het ministerie staat. De Belastingdienst weigerde tot april 2021 in een deel van de dossiers ten onrechte mee te werken, zodat er voordien minder dossiers konden slagen.
} Alleen dossiers die tot een voorstel komen, zijn gezien, en dat is geen willekeurige keuze. Een rechter kan een weigering opzij zetten (dwangakkoord), of het verzoek daarom kan een schuldeiser laten instemmen. Sommige schuldeisers gaan op grond van een convenant vooraf met elk voorstel akkoord. En het gemiddelde aantal schuldeisers is geteld over aanvragers; vorderingen worden bij incassobureaus gebundeld, vervallen of worden betaald, zodat minder schuldeisers een voorstel kunnen krijgen.
creditor-acceptance-no-cases = Hoe de antwoorden binnen een dossier samenhangen, is niet te meten: geen bron geeft antwoorden per dossier. Dossiersystemen en het berichtenverkeer van het Schuldenknooppunt bevatten ze; de landelijke uitwisselstandaard (DDAS) heeft geen veld voor het antwoord van een schuldeiser.
creditor-acceptance-no-mechanism = Welk deel van het verschil samenhang is, welk deel selectie, instemming vooraf of de rechter, is uit deze aandelen niet te zeggen: één getal is niet over vier oorzaken te verdelen.

# 3. Series
creditor-acceptance-section-series = Wat laten de reeksen zien over aanmeldingen, instrumenten en de wettelijke schuldsanering?
creditor-acceptance-applications-told = { $persons_form ->
    [none] {""}
   *[other] De leden van de NVVK telden { $persons_later_number } personen die zich in { $persons_later_period } aanmeldden. { $persons_form ->
        [apart] Met een jaar eerder ({ $persons_earlier_number }) is dat niet te vergelijken; de opmerking bij de figuur zegt waarom.
       *[other] {""}
    }
} { $requests_form ->
    [none] Voor deze keuze is er geen cijfer over hulpvragen.
    [rise] Vanaf het jaarverslag over 2019 gaat het om verzoeken om informatie, advies of hulp: { $requests_later_number } in { $requests_later_when }, meer dan een jaar eerder ({ $requests_earlier_number }).
    [fall] Vanaf het jaarverslag over 2019 gaat het om verzoeken om informatie, advies of hulp: { $requests_later_number } in { $requests_later_when }, minder dan een jaar eerder ({ $requests_earlier_number }).
    [unchanged] Vanaf het jaarverslag over 2019 gaat het om verzoeken om informatie, advies of hulp: { $requests_later_number } in { $requests_later_when }. Uit het afgeronde getal is niet af te leiden of dat meer of minder is dan een jaar eerder ({ $requests_earlier_number }).
   *[other] Vanaf het jaarverslag over 2019 gaat het om verzoeken om informatie, advies of hulp: { $requests_later_number } in { $requests_later_when }.
} { $home_status ->
    [missing] {""}
   *[other] In { $home_period } zijn huishoudens geteld ({ $home_number }).
} Personen, verzoeken en huishoudens zijn drie manieren van tellen en dus niet één reeks. Niet elke gemeente is lid van de NVVK.
creditor-acceptance-series-persons = Personen
creditor-acceptance-series-requests = Verzoeken om informatie, advies of hulp
creditor-acceptance-applications-persons = { $persons_form ->
    [rise] Personen die zich bij NVVK-leden aanmeldden: { $persons_later_number } in { $persons_later_period }, meer dan een jaar eerder
    [fall] Personen die zich bij NVVK-leden aanmeldden: { $persons_later_number } in { $persons_later_period }, minder dan een jaar eerder
    [unchanged] Personen die zich bij NVVK-leden aanmeldden: { $persons_later_number } in { $persons_later_period }, binnen de afronding gelijk aan een jaar eerder
    [apart] Personen die zich bij NVVK-leden aanmeldden: { $persons_later_number } in { $persons_later_period }, niet te vergelijken met een jaar eerder
   *[other] Personen die zich bij NVVK-leden aanmeldden: { $persons_later_number } in { $persons_later_period }
}
    .subtitle = Aantal personen dat zich voor schuldhulp aanmeldde bij leden van de NVVK, Nederland
    .alt = Lijngrafiek van het aantal personen dat zich bij NVVK-leden aanmeldde: { $persons_later_number } in { $persons_later_period }, het laatste jaar in de figuur. De figuur begint met { $shown_first_number } in { $shown_first_period }; de lijn loopt niet door waar anders is geteld of jaren ontbreken.
creditor-acceptance-applications-requests = { $requests_form ->
    [rise] Verzoeken bij NVVK-leden: { $requests_later_number } in { $requests_later_period }, meer dan een jaar eerder
    [fall] Verzoeken bij NVVK-leden: { $requests_later_number } in { $requests_later_period }, minder dan een jaar eerder
    [unchanged] Verzoeken bij NVVK-leden: { $requests_later_number } in { $requests_later_period }, door de afronding niet te onderscheiden van een jaar eerder
   *[other] Verzoeken bij NVVK-leden: { $requests_later_number } in { $requests_later_period }
}
    .subtitle = Aantal verzoeken om informatie, advies of hulp bij leden van de NVVK, Nederland
    .alt = Lijngrafiek van het aantal verzoeken bij NVVK-leden: { $requests_later_number } in { $requests_later_period }. Het hoogste cijfer is { $shown_highest_number } in { $shown_highest_period }.
creditor-acceptance-counted-households = Huishoudens
creditor-acceptance-counted-persons = Personen
creditor-acceptance-counted-count = Verzoeken
creditor-acceptance-applications = Aanmeldingen in drie manieren van tellen
    .subtitle = Huishoudens, personen en verzoeken bij leden van de NVVK, zoals gepubliceerd
    .caution = Huishoudens, personen en verzoeken tellen iets anders en zijn niet te vergelijken.
creditor-acceptance-series-established = Pogingen die een schuldregeling werden
creditor-acceptance-established = { $shown_count ->
    [1] { $latest_value } van de pogingen bij NVVK-leden werd in { $latest_period } een schuldregeling
   *[other] { $shown_lowest_value } tot { $shown_highest_value } van de pogingen bij NVVK-leden werd een schuldregeling ({ $shown_first_period }–{ $shown_last_period })
}
    .subtitle = Aandeel pogingen waarbij schuldeisers akkoord gingen, leden van de NVVK, in procenten, Nederland
    .alt = Puntgrafiek van het aandeel pogingen dat bij NVVK-leden een schuldregeling werd: { $latest_value } in { $latest_period }. Het laagste cijfer is { $shown_lowest_value } in { $shown_lowest_period }.
    .caution = Het aantal pogingen is niet afgedrukt, en een aandeel na { $latest_period } is niet gevonden.
creditor-acceptance-creditors-per-case = { $shown_count ->
    [1] Aanvragers hadden in { $latest_when } gemiddeld { $latest_number } schuldeisers
   *[other] Aanvragers hadden gemiddeld { $shown_lowest_number } tot { $shown_highest_number } schuldeisers ({ $shown_first_period }–{ $shown_last_period })
}
    .subtitle = Gemiddeld aantal schuldeisers per aanvrager bij leden van de NVVK, Nederland
    .alt = Puntgrafiek van het gemiddelde aantal schuldeisers per aanvrager: { $latest_number } in { $latest_period }.{ $shown_count ->
        [1] {""}
       *[other] {" "}Het hoogste cijfer is { $shown_highest_number } in { $shown_highest_period }, het laagste { $shown_lowest_number }.
    }
    .caution = Een gemiddelde over aanvragers, in hele getallen. Het is niet het aantal schuldeisers dat een voorstel krijgt.
creditor-acceptance-arranged-told = { $arranged_form ->
    [none] Voor deze keuze is er geen cijfer over het aantal regelingen.
    [rise] In { $arranged_later_period } troffen de leden van de NVVK { $arranged_later_number } regelingen, { $arranged_size_number } meer dan een jaar eerder.
    [fall] In { $arranged_later_period } troffen de leden van de NVVK { $arranged_later_number } regelingen, { $arranged_size_number } minder dan een jaar eerder.
    [unchanged] In { $arranged_later_period } troffen de leden van de NVVK { $arranged_later_number } regelingen, binnen de afronding evenveel als een jaar eerder.
   *[other] In { $arranged_later_period } troffen de leden van de NVVK { $arranged_later_number } regelingen.
} Dat telt alle oplossingen, ook die waarbij alles wordt terugbetaald en schuldeisers niets kwijtschelden.
creditor-acceptance-series-arrangements = Regelingen
creditor-acceptance-arrangements = { $arranged_form ->
    [rise] Meer regelingen bij NVVK-leden: { $arranged_later_number } in { $arranged_later_period }
    [fall] Minder regelingen bij NVVK-leden: { $arranged_later_number } in { $arranged_later_period }
   *[other] Regelingen bij NVVK-leden: { $arranged_later_number } in { $arranged_later_period }
}
    .subtitle = Aantal schuldoplossingen door leden van de NVVK, alle instrumenten, Nederland
    .alt = Lijngrafiek van het aantal schuldoplossingen door NVVK-leden: { $arranged_later_number } in { $arranged_later_period }. Het hoogste cijfer is { $shown_highest_number } in { $shown_highest_period }.
creditor-acceptance-instruments-told = { $credit_form ->
    [none] {""}
    [rise] Het aandeel saneringskredieten was { $credit_later_value } in { $credit_later_period }, { $credit_size } meer dan een jaar eerder. De noemer van dat aandeel is niet afgedrukt; het kunnen saneringskrediet en schuldbemiddeling samen zijn.
    [fall] Het aandeel saneringskredieten was { $credit_later_value } in { $credit_later_period }, { $credit_size } minder dan een jaar eerder. De noemer van dat aandeel is niet afgedrukt; het kunnen saneringskrediet en schuldbemiddeling samen zijn.
   *[other] Het aandeel saneringskredieten was { $credit_later_value } in { $credit_later_period }. De noemer van dat aandeel is niet afgedrukt; het kunnen saneringskrediet en schuldbemiddeling samen zijn.
} Bij een saneringskrediet betaalt een lening alle schuldeisers in één keer een percentage; bij schuldbemiddeling betaalt de schuldenaar in termijnen.
creditor-acceptance-instruments = Instrumenten, zoals gepubliceerd
    .subtitle = Aantallen naar instrument, aandeel saneringskredieten en de verhouding van beide instrumenten, leden van de NVVK
    .caution = De cijfers komen uit jaarcijfers, blogs en nieuws en hebben verschillende noemers; een aandeel in de ene rij volgt niet uit de aantallen in een andere.
creditor-acceptance-completed = Hoe regelingen eindigen, zoals gepubliceerd
    .subtitle = Regelingen die zijn afgerond (NVVK) en schuldenvrij bij uitstroom (Divosa), in procenten, elk met een eigen noemer
    .caution = Afgerond is een latere stap dan akkoord en heeft een andere noemer: gestarte regelingen. De aandelen van NVVK en Divosa lijken qua idee op elkaar, maar groep en jaar verschillen; ze zijn niet met elkaar te vergelijken.
creditor-acceptance-no-instruments = Instemming per instrument, het aantal 0%-aanbiedingen (waarbij schuldeisers wordt gevraagd alles kwijt te schelden) en de aandelen van instrumenten over een rij jaren zijn niet gevonden.
creditor-acceptance-no-offers = Welk percentage schuldeisers over dossiers heen krijgen aangeboden, is niet gevonden: alleen een vast aanbod van één fonds en één rechtszaak zijn bekend, en dat zijn voorbeelden.
creditor-acceptance-wsnp-told = { $monitored_form ->
    [none] Voor deze keuze is er geen cijfer van de monitor over toelatingen tot de wettelijke schuldsanering.
   *[other] Wie geen minnelijke schuldregeling bereikt, kan de rechter om de wettelijke schuldsanering (Wsnp) vragen. De Raad voor Rechtsbijstand telde { $monitored_later_number } toelatingen in { $monitored_later_period }. { $monitored_form ->
        [apart] Het cijfer over { $monitored_earlier_period } ({ $monitored_earlier_number }) is daarmee niet te vergelijken{ $monitored_why ->
            [break] , omdat de regels voor toelating intussen zijn veranderd
           *[other] , omdat het uit een andere uitgave of telling komt
        }.
        [rise] Dat is meer dan een jaar eerder ({ $monitored_earlier_number }).
        [fall] Dat is minder dan een jaar eerder ({ $monitored_earlier_number }).
       *[other] {""}
    }
} { $people_form ->
    [none] {""}
   *[other] Het CBS telt personen: { $people_later_number } in { $people_later_period }.
} { $cases_status ->
    [missing] {""}
   *[other] Een vakblad noemt ook afgeronde aantallen zaken (voor { $cases_period } werden er hoogstens { $cases_number } verwacht).
} Uitspraken, toelatingen in de monitor, personen en zaken zijn verschillend geteld en staan apart.
creditor-acceptance-series-monitor = Monitor Wsnp (Raad voor Rechtsbijstand)
creditor-acceptance-series-rulings = Uitspraken van rechtbanken (CBS)
creditor-acceptance-series-people = Toegelaten personen (CBS)
creditor-acceptance-wsnp-admissions = { $monitored_form ->
    [apart] { $monitored_later_number } toelatingen tot de wettelijke schuldsanering in { $monitored_later_period }, { $monitored_why ->
        [break] onder andere regels dan een jaar eerder
       *[other] niet te vergelijken met een jaar eerder
    }
    [rise] { $monitored_later_number } toelatingen tot de wettelijke schuldsanering in { $monitored_later_period }, meer dan een jaar eerder
    [fall] { $monitored_later_number } toelatingen tot de wettelijke schuldsanering in { $monitored_later_period }, minder dan een jaar eerder
    [none] Toelatingen tot de wettelijke schuldsanering volgens uitspraken van rechtbanken
   *[other] Toelatingen tot de wettelijke schuldsanering: { $monitored_later_number } in { $monitored_later_period }
}
    .subtitle = Aantal toelatingen tot de Wsnp per jaar, volgens twee tellingen die niet zijn verbonden, Nederland
    .alt = Puntgrafiek van de jaarlijkse toelatingen tot de Wsnp volgens de monitor van de Raad voor Rechtsbijstand en volgens uitspraken van rechtbanken.{ $monitored_form ->
        [none] {""}
       *[other] {" "}Monitor: { $monitored_later_number } in { $monitored_later_period }.
    }{ $rulings_status ->
        [missing] {""}
       *[other] {" "}Uitspraken: { $rulings_number } in { $rulings_period }.
    }
    .caution = Veel jaren ontbreken: alleen jaren die in de bronnen zijn gevonden, staan erin. Afgeronde cijfers zoals ‘bijna 15.000’ staan op het genoemde getal.
creditor-acceptance-wsnp-persons = Personen toegelaten tot de wettelijke schuldsanering: { $people_later_number } in { $people_later_period }
    .subtitle = Aantal personen toegelaten tot de Wsnp per jaar, CBS, Nederland
    .alt = Puntgrafiek van het aantal personen dat tot de Wsnp is toegelaten: { $people_later_number } in { $people_later_period }. Het hoogste cijfer is { $shown_highest_number } in { $shown_highest_period }.
    .caution = { $replaced_count ->
        [0] {""}
       *[other] Over { $replaced_last_period } gaf een eerdere uitgave { $replaced_last_number }; de laatste uitgave telt (aanname A6), ook als die verder is afgerond.
    }
creditor-acceptance-wsnp = Toelatingen tot de wettelijke schuldsanering in alle tellingen
    .subtitle = Zoals gepubliceerd, elke telling op zichzelf
    .caution = Toelatingen, uitspraken, personen en zaken zijn niet met elkaar te vergelijken.
    .caution2 = { $cases_status ->
        [missing] {""}
       *[other] Nieuwe zaken (Bureau Wsnp): recente cijfers zijn als bovengrens afgedrukt, dat over { $cases_period } als verwachting.
    }
creditor-acceptance-courts-told = { $requests_status ->
    [missing] Voor deze keuze is er geen cijfer over verzoeken om een dwangakkoord.
   *[other] Een rechter kan weigerende schuldeisers dwingen akkoord te gaan (dwangakkoord). In { $requests_period } is daar { $requests_number } keer om verzocht{ $first_status ->
        [missing] .
       *[other] {" "}en { $first_number } keer in { $first_period }; de jaren ertussen zijn niet gevonden.
    } { $withdrawn_status ->
        [missing] {""}
       *[other] In { $withdrawn_period } is { $withdrawn_value } van de verzoeken ingetrokken. Dat kan een succes zijn, als de schuldeiser vóór de zitting akkoord gaat; de bron vermoedt dat, maar meet het niet.
    }
}
creditor-acceptance-courts = Waar rechtbanken om zijn gevraagd
    .subtitle = Verzoeken om bijzondere voorzieningen, aandeel ingetrokken verzoeken, en aandeel toegewezen verzoeken om de Wsnp
    .caution = Rechtbanken registreren afwijzingen en intrekkingen verschillend. Het aandeel toegewezen verzoeken telt ook verzoeken mee die alleen een verzoek om een moratorium of dwangakkoord begeleiden.
creditor-acceptance-no-granted = Hoeveel dwangakkoorden zijn toegewezen, is niet betrouwbaar te zeggen: rechtbanken registreren afwijzingen en intrekkingen verschillend, vooral bij verzoeken die een ander verzoek begeleiden.{ $withdrawn_status ->
    [missing] {""}
   *[other] {" "}Daarom is er sinds 2016 geen afwijzingspercentage meer gepubliceerd.
}
creditor-acceptance-terms-told = { $after_status ->
    [missing] Wat schuldeisers krijgen aangeboden, berust op de betalingen over de looptijd van de regeling; voor deze keuze ontbreken de looptijden.
   *[other] Op { $after_period } ging de looptijd van regelingen van { $before_number } naar { $after_value }, minnelijk en wettelijk. Wat schuldeisers krijgen aangeboden, berust op de betalingen over die looptijd. Cijfers over instemming, aanbod en duur van voor en na die dag vormen daarom niet één reeks.
}
creditor-acceptance-terms = Termijnen voor en na de wetswijziging
    .subtitle = Regels, geen metingen
creditor-acceptance-no-new-regime = { $after_status ->
    [missing] Of schuldeisers vaker of minder vaak akkoord gingen, is niet te zeggen: de instemming is in slechts één onderzoek gemeten.
   *[other] Of schuldeisers vaker of minder vaak akkoord gaan sinds de looptijd op { $after_period } is verkort, is niet te zeggen: over instemming of akkoorden na die dag is geen cijfer gevonden.
}

# What changes under other choices? $form: itself, same, other, open, alone, missing; $direction: below or above all.
creditor-acceptance-section-sensitivity = Wat verandert er bij andere keuzes?
creditor-acceptance-choice = { $choice ->
    [size] { $size } schuldeisers
    [first_answer] Alleen ja op het eerste voorstel telt ({ $basis_value })
    [other_total] Het andere afgedrukte totaal ({ $basis_value })
    [not_refused] Elk antwoord dat geen weigering is, telt als ja ({ $basis_value })
    [design_effect] Steekproefinterval in plaats van afronding, designeffect { $effect }
   *[own] { $basis_value } uiteindelijk ja, { $size } schuldeisers (de keuze van dit rapport)
}
creditor-acceptance-direction = { $direction ->
    [below] minder dossiers dan elk gepubliceerd aandeel
    [above] meer dossiers dan elk gepubliceerd aandeel
   *[other] {""}
}
creditor-acceptance-verdict = { $form ->
    [itself] De bevinding van dit rapport: { creditor-acceptance-direction }
    [same] Hetzelfde: { creditor-acceptance-direction }
    [other] Anders: { creditor-acceptance-direction }
    [alone] Alleen hier te bepalen: { creditor-acceptance-direction }
    [open] Niet te bepalen: de grenzen sluiten een gepubliceerd aandeel niet uit
   *[missing] Een gepubliceerd aandeel ontbreekt
}
creditor-acceptance-sensitivity = { $finding ->
    [below] Bij { $same_form ->
        [none] geen
       *[other] { $same }
    } van de { $others } andere keuzes dezelfde uitkomst: losse antwoorden geven minder dossiers dan elk gepubliceerd aandeel
    [above] Bij { $same_form ->
        [none] geen
       *[other] { $same }
    } van de { $others } andere keuzes dezelfde uitkomst: losse antwoorden geven meer dossiers dan elk gepubliceerd aandeel
   *[other] Wat losse antwoorden bij andere keuzes zouden geven
}
    .subtitle = Aandeel dossiers waarin alle schuldeisers akkoord gaan als antwoorden los van elkaar staan, in procenten. Grenzen door afronding van de instemming; bij een designeffect het { $confidence }-steekproefinterval
    .caution = Gepubliceerde aandelen hebben een eigen noemer en worden hier niet van de berekende afgetrokken. Er staat alleen of beide grenzen onder, of boven, alle gepubliceerde aandelen liggen.

# Notes
creditor-acceptance-note-acceptance = Gemeten is het aandeel antwoorden van schuldeisers op een voorstel dat uiteindelijk een ja was, in dossiers die schuldhulporganisaties aan Bureau Bartels gaven. Selectie: alleen dossiers die tot een voorstel kwamen, en alleen organisaties die gegevens leverden.
creditor-acceptance-note-wilson = Afzonderlijke intervallen zijn die van Wilson (1927), gezamenlijke die van Goodman (1965), beide berekend met statsmodels. Het zijn steekproefintervallen; de afronding staat apart.
creditor-acceptance-note-design = Bij een designeffect d is het interval dat van hetzelfde aandeel in een d keer kleinere steekproef (Kish, 1965). Bij clusters van m antwoorden met correlatie ρ is d = 1 + (m − 1)ρ; het ligt tussen 1 en m als alle clusters even groot zijn.
creditor-acceptance-note-model = Beta-binomiaal model (Skellam, 1948): elk dossier heeft een eigen kans op ja, getrokken uit een betaverdeling; gegeven die kans staan antwoorden los van elkaar. De correlatie is opgelost uit het gemiddelde aandeel ja en het aandeel dossiers waarin allen akkoord gaan (Brent, 1973).
creditor-acceptance-note-boxes = De grenzen van een opgeloste correlatie zijn die welke de afronding van beide afgedrukte percentages openlaat (aannames A1 en A13). Er zit geen steekproeffout in.
creditor-acceptance-note-units = Antwoorden en dossiers zijn twee eenheden. Tussen het aandeel antwoorden en de aandelen dossiers wordt hier geen verschil, lijn of verhouding gemaakt; er staat een model tussen.
creditor-acceptance-note-number = Het aantal schuldeisers waarmee is gerekend, is het midden van de jaargemiddelden van de NVVK vanaf het eerste jaar met een gepubliceerd aandeel dossiers; alle aantallen tussen het laagste en het hoogste staan er ook bij.
creditor-acceptance-note-own-claims = Beweringen van aanbieders over hun eigen resultaten zijn weggelaten: ze zijn niet te controleren en worden nooit met onderzoek samengenomen.
creditor-acceptance-note-choice = Van totalen die voor één onderzoek zijn afgedrukt, telt het totaal met de kleinste afronding, de som van de delen inbegrepen (aanname A17).
creditor-acceptance-note-spread = De verdelingen van het aantal schuldeisers zijn aangenomen: Poisson, negatief-binomiaal met een variantie van twee en vier keer zo veel, en half kleine, half grote dossiers (aanname A18).
creditor-acceptance-note-plausible = Een correlatie boven de helft heet als samenhang alleen niet aannemelijk: meer dan de helft van de variantie van antwoorden zou dan tussen dossiers liggen (aanname A19).

column-share = Aandeel
column-part = Deel
column-count-lower = Antwoorden vanaf
column-count-upper = Antwoorden tot en met
column-alone-lower = Wilson van
column-alone-upper = Wilson tot
column-joint-lower = Goodman van
column-joint-upper = Goodman tot
column-wide-lower = Met afronding van
column-wide-upper = Met afronding tot
column-effect = Designeffect
column-effective-n = Effectieve antwoorden
column-basis = Welke antwoorden tellen
column-creditors = Schuldeisers
column-size = Schuldeisers per dossier
column-predicted = Bij losse antwoorden
column-correlation = Correlatie
column-spread-label = Spreiding
column-deviation = Standaardafwijking
column-bias = Verschil
