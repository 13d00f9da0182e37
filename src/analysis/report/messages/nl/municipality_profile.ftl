# Verslag municipality_profile. Een gemeente tegenover haar grootteklasse, provincie en het land: $..._form is above,
# below, same (binnen de afronding) of missing. $spot is de plaats onder alle gemeenten, als tekst, leeg zonder cijfer.

column-area = Gebied
column-own = Deze gemeente
column-of-size = Grootteklasse
column-of-province = Provincie
column-of-country = Nederland
column-spot = Plaats (1 = hoogste)
column-lowest = Laagste
column-first-quartile = Onderste kwartiel
column-median = Mediaan
column-third-quartile = Bovenste kwartiel
column-highest = Hoogste
column-population = Inwoners
column-low-income = Laag inkomen
column-social-assistance = Bijstand (per 1.000 inwoners)
column-problem-debt = Problematische schulden
column-beside = Vergeleken met

# Op een eiland, in een andere gemeente.
municipality-profile-there = { $name ->
    [Ameland] op
    [Schiermonnikoog] op
    [Terschelling] op
    [Texel] op
    [Vlieland] op
   *[other] in
} { $name }

municipality-profile-size-class = Gemeenten { $form ->
    [below] met minder dan { $under } inwoners
    [above] met { $least } inwoners of meer
   *[between] van { $least } tot { $under } inwoners
}
municipality-profile-province = Provincie { $province }
municipality-profile-country = Nederland
municipality-profile-spot = { $form ->
    [one] { $upper } van { $among }
   *[several] { $lower } tot en met { $upper } van { $among }
}
municipality-profile-range = { $form ->
    [one] { $upper }
   *[several] { $lower } tot en met { $upper }
}
municipality-profile-in-unit = { $form ->
    [persons] { $figure }
   *[other] { $figure }, { $unit }
}
municipality-profile-group-counted = { $group } ({ $counted })
municipality-profile-group-size-class = Grootteklasse
municipality-profile-group-province = Provincie
municipality-profile-group-country = Nederland
municipality-profile-counted = { $known } van { $of }
municipality-profile-headline = { $low_form ->
    [above] In { $low_period } kwam een laag inkomen onder huishoudens { municipality-profile-there } vaker voor dan in heel Nederland: { $low_value } tegen { $low_country_value }.
    [below] In { $low_period } kwam een laag inkomen onder huishoudens { municipality-profile-there } minder vaak voor dan in heel Nederland: { $low_value } tegen { $low_country_value }.
    [same] In { $low_period } kwam een laag inkomen onder huishoudens { municipality-profile-there } binnen de afronding even vaak voor als in heel Nederland: { $low_value } en { $low_country_value }.
   *[missing] { $low_status ->
        [missing] Over lage inkomens { municipality-profile-there } is in deze keuze geen cijfer.
       *[other] In { $low_period } had { $low_value } van de huishoudens { municipality-profile-there } een laag inkomen.
    }
} { $debt_form ->
    [above] Geregistreerde problematische schulden kwamen er op { $debt_period } vaker voor dan in heel Nederland: { $debt_value } tegen { $debt_country_value } van de personen van 16 jaar of ouder.
    [below] Geregistreerde problematische schulden kwamen er op { $debt_period } minder vaak voor dan in heel Nederland: { $debt_value } tegen { $debt_country_value } van de personen van 16 jaar of ouder.
    [same] Geregistreerde problematische schulden kwamen er op { $debt_period } binnen de afronding even vaak voor als in heel Nederland: { $debt_value } en { $debt_country_value } van de personen van 16 jaar of ouder.
   *[missing] { $debt_status ->
        [missing] Over geregistreerde problematische schulden is er geen cijfer.
       *[other] Op { $debt_period } had er { $debt_value } van de personen van 16 jaar of ouder geregistreerde problematische schulden.
    }
}
municipality-profile-place-label = Gemeente
municipality-profile-place = { $code }, { $name }, provincie { $province }. Bij het maken van het rapport is een andere gemeente te kiezen, met haar code of naam.
municipality-profile-compared-label = Vergeleken met
municipality-profile-compared = { $size }: { $size_class }. { $in_province }: { $province } gemeenten. Nederland: { $country } gemeenten. De gemeente zelf telt in elke groep mee.
municipality-profile-key-inhabitants = Inwoners
municipality-profile-key-low-income = Huishoudens met een laag inkomen
municipality-profile-key-minimum = Huishoudens onder 101% van het sociaal minimum
municipality-profile-key-assistance = Personen met een bijstandsuitkering
municipality-profile-key-debt = Personen van 16 jaar of ouder met geregistreerde problematische schulden

# 1. Inwoners
municipality-profile-section-inhabitants = Hoeveel inwoners heeft de gemeente?
municipality-profile-came = { $was } ({ $year })
municipality-profile-inhabitants = { $change_form ->
    [none] Over deze jaren is er op deze peildatum geen cijfer over het aantal inwoners van { $name }.
   *[other] Op { $change_later_period } telde { $name } { $change_later_number } inwoners{ $change_form ->
        [rise] , { $change_size_number } meer dan een jaar eerder
        [fall] , { $change_size_number } minder dan een jaar eerder
        [unchanged] , evenveel als een jaar eerder
       *[other] {""}
    }.
} { $whole_sign ->
    [rise] Tussen { $whole_from } en { $whole_to } nam het aantal toe met { $whole_number }.
    [fall] Tussen { $whole_from } en { $whole_to } nam het aantal af ({ $whole_signed }).
    [unchanged] Op { $whole_to } was het aantal hetzelfde als op { $whole_from }.
   *[missing] {""}
} { $former_count ->
    [0] {""}
   *[other] In de getoonde jaren gingen andere gemeenten geheel of voor een deel in deze gemeente op: { $former_list }. Cijfers van ervoor en erna gaan over een ander gebied; een verandering daartussen staat hier daarom niet.
} { $extent ->
    [published] {""}
   *[other] Waarover het laatste cijfer gaat: { $area }.
}
municipality-profile-population = { $shown_count ->
    [0] Aantal inwoners van { $name }
   *[other] { $name } telde { $shown_last_number } inwoners op { $shown_last_period }
}
    .subtitle = Aantal inwoners op 1 januari
    .alt = Lijngrafiek van het aantal inwoners van { $name } op 1 januari. Het laatste cijfer is { $shown_last_number } op { $shown_last_period }{ $shown_count ->
        [1] .
       *[other] ; in het eerste jaar met hetzelfde gebied was het { $shown_first_number } ({ $shown_first_period }).
    }
    .caution = { $former_count ->
        [0] {""}
       *[other] De lijn is onderbroken waar andere gemeenten geheel of voor een deel in deze gemeente opgingen: { $former_list }. De cijfers daarvoor zijn de vroegere gemeenten bij elkaar opgeteld, of gaan over het kleinere gebied.
    }
municipality-profile-area = { $method ->
    [sum] vroegere gemeenten opgeteld: { $parts_list }
    [former_boundaries] vroegere, kleinere gebied
   *[published] huidige gebied
}
municipality-profile-population-by-year = Inwoners van { $name } per jaar, en van welk gebied
    .subtitle = Aantal op 1 januari, en de verandering ten opzichte van een jaar eerder
    .caution = Een verandering staat er alleen tussen twee jaren met hetzelfde gebied.

# 2. Laag inkomen
municipality-profile-section-low-income = Hoeveel huishoudens hebben een laag inkomen?
municipality-profile-low-told = { $low_status ->
    [missing] Over huishoudens met een laag inkomen { municipality-profile-there } is in deze keuze geen cijfer.
   *[other] In { $low_period } had { $low_value } van de huishoudens { municipality-profile-there } een inkomen onder de lage-inkomensgrens. { $low_form ->
        [above] Dat is meer dan in Nederland ({ $low_country_value }).
        [below] Dat is minder dan in Nederland ({ $low_country_value }).
        [same] Binnen de afronding is dat evenveel als in Nederland ({ $low_country_value }).
       *[missing] {""}
    } { $low_size_status ->
        [missing] {""}
       *[other] { $size }: samen ongeveer { $low_size_value }.
    } { $low_province_status ->
        [missing] {""}
       *[other] { $in_province }: ongeveer { $low_province_value }.
    } Onder alle gemeenten met een cijfer is de plaats { $spot } (1 is het hoogste aandeel).
} { $parts_count ->
    [0] {""}
   *[other] Het cijfer van { $name } is een gemiddelde van de vroegere gemeenten { $parts_list }, gewogen met hun huishoudens.
}
municipality-profile-weights = { $everyone_status ->
    [missing] In deze keuze zijn er geen waarden van de grootteklasse en de provincie om te wegen.
   *[other] De waarden van de grootteklasse en de provincie zijn gemiddelden, gewogen met het aantal particuliere huishoudens van het dichtstbijzijnde jaar; het CBS publiceert ze niet. Voor het lage inkomen in heel Nederland geeft dezelfde berekening { $everyone_value }{ $country_status ->
        [missing] {""}
       *[other] , terwijl het CBS { $country_value } publiceert
    }. Het aantal huishoudens dat het CBS bij deze aandelen gebruikt (zonder studentenhuishoudens, en alleen met een bekend inkomen) staat per gemeente niet in deze verzameling.
}
municipality-profile-range-text = middelste helft van de gemeenten in de groep
municipality-profile-low-income = { $low_form ->
    [above] { $low_value } van de huishoudens { municipality-profile-there } heeft een laag inkomen, meer dan in Nederland ({ $low_country_value })
    [below] { $low_value } van de huishoudens { municipality-profile-there } heeft een laag inkomen, minder dan in Nederland ({ $low_country_value })
    [same] { $low_value } van de huishoudens { municipality-profile-there } heeft een laag inkomen, binnen de afronding evenveel als in Nederland ({ $low_country_value })
   *[missing] Aandeel huishoudens met een laag inkomen
}
    .subtitle = Aandeel huishoudens onder de lage-inkomensgrens, in procenten, { $low_country_period }; de balk is de middelste helft van de gemeenten in een groep
    .alt = Puntgrafiek van het aandeel huishoudens met een laag inkomen in { $low_country_when }: { $low_status ->
        [missing] geen cijfer voor { $name }
       *[other] { $low_value } { municipality-profile-there }
    }, { $low_country_value } in Nederland. De grootteklasse en de provincie staan ernaast, elk met het bereik van de middelste helft van haar gemeenten.
    .caution = De waarde van een groep is gewogen met huishoudens; in de balk telt elke gemeente één keer, hoe groot ook. De punt kan daarom buiten de balk liggen.
municipality-profile-line-low-income = Lage-inkomensgrens
municipality-profile-line-minimum-101 = Onder 101% van het sociaal minimum
municipality-profile-line-minimum-110 = Onder 110% van het sociaal minimum
municipality-profile-line-minimum-120 = Onder 120% van het sociaal minimum
municipality-profile-social-minimum = { $form ->
    [above] { $least_value } van de huishoudens { municipality-profile-there } zit onder 101% van het sociaal minimum, meer dan in Nederland ({ $country_value })
    [below] { $least_value } van de huishoudens { municipality-profile-there } zit onder 101% van het sociaal minimum, minder dan in Nederland ({ $country_value })
    [same] { $least_value } van de huishoudens { municipality-profile-there } zit onder 101% van het sociaal minimum, binnen de afronding evenveel als in Nederland ({ $country_value })
   *[missing] Huishoudens onder 101%, 110% en 120% van het sociaal minimum
}
    .subtitle = Aandeel huishoudens onder 101%, 110% en 120% van het sociaal minimum, in procenten, { $country_period }
    .alt = Staafgrafiek met vier staven per grens: de gemeente, haar grootteklasse, haar provincie en Nederland, in { $country_when }. Onder 101% van het sociaal minimum: { $least_status ->
        [missing] geen cijfer voor { $name }
       *[other] { $least_value } { municipality-profile-there }
    } en { $country_value } in Nederland.
    .caution = De drie grenzen overlappen: een huishouden onder 101% zit ook onder 110% en 120%. Het sociaal minimum is iets anders dan de lage-inkomensgrens en dan de armoedegrens.
municipality-profile-new-line = Hoe deze gemeente ervoor staat volgens de nieuwe armoedegrens, naast gemeenten van haar grootte en haar provincie, is hier niet te zeggen. Het CBS publiceert het armoedecijfer voor alle gemeenten, maar van de { $of } gemeenten bevat deze verzameling er { $places_count ->
    [0] op deze peildatum geen.
   *[other] maar { $count } ({ $places_list }), en die cijfers komen uit verschillende uitgaven die niet naast elkaar mogen staan.
}

# 3. Uitkeringen
municipality-profile-section-benefits = Hoeveel mensen krijgen een uitkering?
municipality-profile-benefits-told = { $assistance_status ->
    [missing] { $divided_count ->
        [0] Over uitkeringen { municipality-profile-there } is in deze keuze geen cijfer.
       *[other] Voor { $name } is er geen cijfer in de huidige grenzen: de gemeente kreeg er een deel bij van een gemeente die daarna is verdeeld ({ $divided_list }). Hoeveel van de inwoners en uitkeringsontvangers in dat deel woonden, is niet gepubliceerd, en aandelen van de oppervlakte zijn geen aandelen van de mensen. In de tabellen staat daarom [x].
    }
   *[other] In { $assistance_when } waren er { municipality-profile-there } { $assistance_number } personen met een bijstandsuitkering per 1.000 inwoners. { $form ->
        [above] Dat is meer dan in Nederland ({ $country_number }).
        [below] Dat is minder dan in Nederland ({ $country_number }).
        [same] Binnen de afronding is dat evenveel als in Nederland ({ $country_number }).
       *[missing] {""}
    } Onder alle gemeenten met een cijfer is de plaats { $spot } (1 is het hoogste aantal). { $precision ->
        [whole] Het aantal ontvangers is afgerond gepubliceerd; bij zo weinig inwoners is het cijfer daarom niet nauwkeuriger te geven, en is het bereik van plaatsen groot.
       *[other] {""}
    }
}
municipality-profile-benefit-social-assistance = Bijstand
municipality-profile-benefit-unemployment = Werkloosheidsuitkering (WW)
municipality-profile-benefit-disability = Arbeidsongeschiktheidsuitkering
municipality-profile-benefit-old-age = Ouderdomspensioen (AOW)
municipality-profile-benefits = { $form ->
    [above] Meer bijstandsontvangers per 1.000 inwoners { municipality-profile-there } dan in Nederland: { $assistance_number } tegen { $country_number }
    [below] Minder bijstandsontvangers per 1.000 inwoners { municipality-profile-there } dan in Nederland: { $assistance_number } tegen { $country_number }
    [same] Binnen de afronding evenveel bijstandsontvangers per 1.000 inwoners { municipality-profile-there } als in Nederland: { $assistance_number } en { $country_number }
   *[missing] Geen cijfer over uitkeringen { municipality-profile-there } in het huidige gebied; Nederland: { $country_number } bijstandsontvangers per 1.000 inwoners
}
    .subtitle = Personen met drie soorten uitkeringen per 1.000 inwoners (alle leeftijden), { $country_when }
    .alt = Staafgrafiek met vier staven per uitkering: de gemeente, haar grootteklasse, haar provincie en Nederland, in { $country_when }. Bijstand: { $assistance_status ->
        [missing] geen cijfer voor { $name }
       *[other] { $assistance_number } { municipality-profile-there }
    } en { $country_number } in Nederland, per 1.000 inwoners.
    .caution = Iemand kan meer dan één uitkering hebben: tel de staven niet op. De noemer is alle inwoners op 1 januari van dat jaar, van elke leeftijd.
municipality-profile-recipients = Personen met een uitkering { municipality-profile-there }
    .subtitle = Aantal personen met een uitkering, { $country_when }
    .caution = { $divided_count ->
        [0] {""}
       *[other] [x]: een deel van { $divided_list } hoort nu bij deze gemeente; hoeveel uitkeringsontvangers daar woonden, is niet gepubliceerd.
    } { $parts_count ->
        [0] {""}
       *[other] De aantallen zijn opgeteld over de vroegere gemeenten { $parts_list }.
    }

# 4. Schulden
municipality-profile-section-debt = Hoeveel mensen hebben geregistreerde problematische schulden?
municipality-profile-debt-told = { $debt_status ->
    [missing] Over geregistreerde problematische schulden { municipality-profile-there } is in deze keuze geen cijfer.
   *[other] Op { $debt_period } stond { $debt_value } van de personen van 16 jaar of ouder { municipality-profile-there } geregistreerd met problematische schulden. { $debt_form ->
        [above] Dat is meer dan in Nederland ({ $debt_country_value }).
        [below] Dat is minder dan in Nederland ({ $debt_country_value }).
        [same] Binnen de afronding is dat evenveel als in Nederland ({ $debt_country_value }).
       *[missing] {""}
    } { $debt_size_status ->
        [missing] {""}
       *[other] { $size }: samen ongeveer { $debt_size_value }.
    } { $debt_province_status ->
        [missing] {""}
       *[other] { $in_province }: ongeveer { $debt_province_value }.
    } Onder alle gemeenten met een cijfer is de plaats { $spot } (1 is het hoogste aandeel).
} { $printed_status ->
    [missing] {""}
   *[other] In de bijlage van het CBS-rapport staan de waarden van { $shifted } gemeenten een rij verschoven, ook die van { $name }: daar staat { $printed_value } gedrukt. Het cijfer hier is het cijfer dat bij { $name } hoort.
}
municipality-profile-problem-debt = { $debt_form ->
    [above] { $debt_value } van de personen van 16 jaar of ouder { municipality-profile-there } heeft geregistreerde problematische schulden, meer dan in Nederland ({ $debt_country_value })
    [below] { $debt_value } van de personen van 16 jaar of ouder { municipality-profile-there } heeft geregistreerde problematische schulden, minder dan in Nederland ({ $debt_country_value })
    [same] { $debt_value } van de personen van 16 jaar of ouder { municipality-profile-there } heeft geregistreerde problematische schulden, binnen de afronding evenveel als in Nederland ({ $debt_country_value })
   *[missing] Aandeel personen met geregistreerde problematische schulden
}
    .subtitle = Aandeel personen van 16 jaar of ouder met geregistreerde problematische schulden, in procenten, { $debt_country_period }; de balk is de middelste helft van de gemeenten in een groep
    .alt = Puntgrafiek van het aandeel personen met geregistreerde problematische schulden op { $debt_country_when }: { $debt_status ->
        [missing] geen cijfer voor { $name }
       *[other] { $debt_value } { municipality-profile-there }
    }, { $debt_country_value } in Nederland. De grootteklasse en de provincie staan ernaast, elk met het bereik van de middelste helft van haar gemeenten.
    .caution = Alleen wie zelf de schuldenaar in een registratie is, telt mee, niet alle leden van het huishouden. De waarden van groepen zijn gewogen met alle inwoners, want het aantal personen van 16 jaar of ouder per gemeente staat niet in deze verzameling.

# 5. Plaatsen
municipality-profile-section-places = Wat is de plaats onder alle gemeenten?
municipality-profile-places-told = Gepubliceerde cijfers zijn afgerond. Gemeenten met bijna hetzelfde cijfer zijn daardoor niet op volgorde te zetten. Elke plaats staat hier daarom als bereik: alle plaatsen, van de eerste tot de laatste, die de afronding en gelijke cijfers toelaten. Plaats 1 is het hoogste cijfer; een hoge plaats is op zichzelf niet goed of slecht. { $placed ->
    [0] {""}
   *[other] Aantal cijfers waarbij voor { $name } meer dan één plaats mogelijk is: { $wide }.
}
municipality-profile-places-range = alle plaatsen die afronding en gelijke cijfers toelaten
municipality-profile-places = { $low_status ->
    [missing] De plaats van { $name } onder alle gemeenten
   *[other] { $name }: plaats { $low_spot } bij laag inkomen{ $debt_status ->
        [missing] {""}
       *[other] , en { $debt_spot } bij geregistreerde problematische schulden
    }
}
    .subtitle = Plaats onder de gemeenten met een cijfer, van 1 (hoogste cijfer) tot hoogstens { $of }
    .alt = Puntgrafiek van de plaats van { $name } per cijfer, met het bereik van plaatsen die afronding en gelijke cijfers toelaten. { $first_label }: plaats { $first_number }. De tabel met alle cijfers bevat dezelfde plaatsen.
    .caution = De cijfers gaan over verschillende jaren en groepen: plaatsen zijn niet te middelen of op te tellen.
municipality-profile-figure-population = Inwoners
municipality-profile-figure-low-income = Laag inkomen (huishoudens)
municipality-profile-figure-minimum-101 = Onder 101% van het sociaal minimum
municipality-profile-figure-minimum-110 = Onder 110% van het sociaal minimum
municipality-profile-figure-minimum-120 = Onder 120% van het sociaal minimum
municipality-profile-figure-social-assistance = Bijstand
municipality-profile-figure-unemployment = Werkloosheidsuitkering
municipality-profile-figure-disability = Uitkering bij arbeidsongeschiktheid
municipality-profile-figure-old-age = Ouderdomspensioen AOW
municipality-profile-figure-problem-debt = Geregistreerde problematische schulden (16+)
municipality-profile-values = { $name } naast haar grootteklasse, haar provincie en Nederland
    .subtitle = Waarde van de gemeente en van elke groep als geheel, en de plaats als bereik
    .caution = De rijen gaan over verschillende jaren; verschillen tussen rijen zijn geen veranderingen.
municipality-profile-groups = De groepen, en hoe hun gemeenten verschillen
    .subtitle = Waarde van de groep als geheel; laagste, kwartielen en hoogste over haar gemeenten, elk één keer geteld; tussen haakjes hoeveel gemeenten een cijfer hebben
    .caution = De waarde van een groep is niet het gemiddelde van haar gemeenten maar is gewogen met hun huishoudens of inwoners; voor Nederland is het het gepubliceerde cijfer als dat er is.
municipality-profile-neighbours = De gemeenten boven en onder { $name } op volgorde van het aantal inwoners
    .subtitle = De eerstvolgende grotere ({ $larger }) en kleinere ({ $smaller }) gemeenten, op volgorde van het aantal inwoners
    .caution = De kolommen gaan over verschillende jaren. Inwoners: op { $people_period }. { $low_status ->
        [missing] {""}
       *[other] Laag inkomen: aandeel huishoudens in { $low_period }.
    } { $assistance_status ->
        [missing] {""}
       *[other] Bijstand: personen per 1.000 inwoners in { $assistance_when }.
    } { $debt_status ->
        [missing] {""}
       *[other] Problematische schulden: aandeel personen van 16 jaar of ouder op { $debt_period }.
    }

# 6. Kaart
municipality-profile-section-map = Waar staat de gemeente in het land?
municipality-profile-low-income-municipalities = { $low_status ->
    [missing] Laag inkomen per gemeente, met een ring om { $name }
   *[other] Met { $low_value } heeft { $name } plaats { $spot } bij laag inkomen
}
    .subtitle = Aandeel huishoudens onder de lage-inkomensgrens per gemeente, in procenten, { $low_country_period }, huidige indeling; de ring markeert { $name }
    .alt = Tegelkaart van { $of } gemeenten in vijf klassen, { $low_country_when }, met een ring om { $name }. { $low_status ->
        [missing] Geen cijfer voor { $name };
       *[other] Het aandeel is { $low_value };
    } { $low_form ->
        [above] dat ligt boven het landelijke cijfer van { $low_country_value }.
        [below] dat ligt onder het landelijke cijfer van { $low_country_value }.
        [same] binnen de afronding is dat het landelijke cijfer van { $low_country_value }.
       *[missing] het landelijke cijfer is { $low_country_value }.
    } De tabel eronder bevat alle gemeenten.
    .caution = Elke gemeente is een tegel van dezelfde grootte: de kaart laat niet zien waar de meeste mensen wonen, en een tegel ligt maar ongeveer waar de gemeente ligt.
municipality-profile-municipalities = Alle gemeenten
    .subtitle = Inwoners op { $people_period }{ $low_status ->
        [missing] {""}
       *[other] ; laag inkomen in { $low_period } (huishoudens)
    }{ $assistance_status ->
        [missing] {""}
       *[other] ; bijstand per 1.000 inwoners in { $assistance_when }
    }{ $debt_status ->
        [missing] {""}
       *[other] ; geregistreerde problematische schulden op { $debt_period } (personen van 16 jaar of ouder)
    }{ $low_status ->
        [missing] {""}
       *[other] ; de plaats is die bij laag inkomen
    }
    .caution = { $missing_count ->
        [0] {""}
       *[other] [x]: geen cijfer voor het huidige gebied. Zonder cijfer over de bijstand: { $missing_list }, omdat bij elk van hen een deel kwam van een gemeente die later is verdeeld.
    }
municipality-profile-since = Of lage inkomens, uitkeringen of problematische schulden { municipality-profile-there } vaker of minder vaak zijn gaan voorkomen, is niet te zeggen: van elk bevat deze verzameling per gemeente hoogstens één bruikbaar jaar{ $low_status ->
    [missing] {""}
   *[other] {" "}({ $low_period }, { $assistance_period } en { $debt_period })
}, en jaren van verschillende cijfers zijn niet te vergelijken.

# What changes under other choices? $form: itself, same, other, open, alone, missing; $direction: above or below.
municipality-profile-section-sensitivity = Wat verandert er bij andere keuzes?
municipality-profile-choice = { $choice ->
    [best] Hoogste plaats die de afronding toelaat: eigen aandeel zo hoog, landelijk aandeel zo laag als kan
    [worst] Laagste plaats die de afronding toelaat: eigen aandeel zo laag, landelijk aandeel zo hoog als kan
    [size_class] { $size }, plaats daarbinnen
    [province] { $in_province }, plaats daarbinnen
    [recomputed] Nederland berekend als gewogen gemiddelde van de gemeenten
    [median] Mediaan van alle gemeenten, elk één keer geteld
    [minimum_101] Huishoudens onder 101% van het sociaal minimum
    [problem_debt] Personen van 16 jaar of ouder met geregistreerde problematische schulden
   *[own] Laag inkomen, naast het gepubliceerde cijfer van Nederland (de keuze van dit rapport)
}
municipality-profile-direction = { $direction ->
    [above] hoger dan de vergeleken waarde
    [below] lager dan de vergeleken waarde
   *[other] {""}
}
municipality-profile-verdict = { $form ->
    [itself] De bevinding van dit rapport: { municipality-profile-direction }
    [same] Hetzelfde: { municipality-profile-direction }
    [other] Anders: { municipality-profile-direction }
    [open] Niet te bepalen: binnen de afronding gelijk
    [alone] Hier { municipality-profile-direction }; bij de keuze van dit rapport is dat niet te bepalen
   *[missing] Een waarde om mee te vergelijken ontbreekt
}{ $why ->
    [none] {""}
    [definition] . Een ander begrip: het aandeel zelf is niet te vergelijken met dat in de eerste rij
   *[other] . Een andere reeks: het aandeel zelf is niet te vergelijken met dat in de eerste rij
}
municipality-profile-of-choices = { $same_form ->
    [none] geen
   *[other] { $same }
} van de { $others } andere keuzes, is bij { $other_form ->
    [none] geen enkele
   *[other] { $other }
} andersom en bij { $rest_form ->
    [none] geen enkele
   *[other] { $rest }
} niet te bepalen
municipality-profile-sensitivity = { $finding ->
    [above] { $name } ligt hoger bij laag inkomen; dat blijft zo bij { municipality-profile-of-choices }
    [below] { $name } ligt lager bij laag inkomen; dat blijft zo bij { municipality-profile-of-choices }
   *[other] Het aandeel en de plaats van { $name } bij andere keuzes
}
    .subtitle = Aandeel in %, met de grenzen die de afronding openlaat, naast de waarde waarmee het wordt vergeleken, en de plaats bij die keuze
    .caution = De mediaan telt een kleine gemeente even zwaar als een grote en is daarom iets anders dan het aandeel van het hele land. Een hoge plaats is op zichzelf niet goed of slecht.

# Toelichting
municipality-profile-note-rank = Het bereik van plaatsen volgt uit het afrondingsinterval van elk cijfer (aanname A1): een gemeente staat alleen zeker boven een andere als hun intervallen elkaar niet overlappen; van gelijke cijfers kan elk vooraan staan (Goldstein en Spiegelhalter, 1996, over de grenzen van ranglijsten; de intervallen hier zijn van afronding, niet van een steekproef).
municipality-profile-note-weights = De waarde van een grootteklasse of provincie is het gemiddelde van haar gemeenten, gewogen met particuliere huishoudens (inkomen) of inwoners (schulden en uitkeringen) van het dichtstbijzijnde jaar, nooit het gemiddelde van aandelen. Gemeenten zonder cijfer tellen niet mee; de tabel met groepen vertelt hoeveel er een cijfer hebben (aanname A22).
municipality-profile-note-division = Cijfers van een oudere indeling zijn omgezet naar de huidige gemeenten: aandelen als gemiddelde gewogen met huishoudens, aantallen opgeteld. Een gemeente die over meer gemeenten is verdeeld, wordt niet toegedeeld; bij haar opvolgers staat [x] (aanname A9).
municipality-profile-note-quartiles = Kwartielen gaan over gemeenten, elk één keer geteld, met lineaire interpolatie tussen twee opeenvolgende waarden.
municipality-profile-note-benefits = Personen met een uitkering per 1.000 inwoners is hier berekend uit twee gepubliceerde aantallen: de ontvangers en de inwoners op 1 januari van hetzelfde jaar (aanname A21). Waar de afronding meer dan een hele eenheid openlaat, staat het cijfer zonder decimaal.
municipality-profile-note-years = Inkomen, uitkeringen, schulden en inwoners gaan over verschillende jaren, die bij elk cijfer staan: het zijn niveaus, en er is geen verandering tussen berekend.
municipality-profile-note-map = Wat één gemeente is, volgt uit de CBS-code en niet uit de naam. De grootteklasse is die van 1 januari 2024.
