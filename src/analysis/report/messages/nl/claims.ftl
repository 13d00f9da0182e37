# Rapport claims. Elk oordeel is berekend; de teksten kiezen alleen de woorden.

claims-verdict = { $verdict ->
    [contradicted] Tegengesproken door het eigen cijfer van de producent
    [other_quantity] Een getal voor een andere grootheid
    [revised_since] Klopte toen, is sindsdien herzien
    [arithmetic_fails] De getallen in de tekst passen niet bij elkaar
    [differs] Wijkt af van een aanhaling: bron nazien
    [not_comparable] Vraagt een vergelijking die niet mag
    [consistent] Past bij de cijfers
    [reproduced] Volgt uit de cijfers
    [arithmetic_holds] De getallen in de tekst passen bij elkaar
   *[single_source] Alleen het woord van het ministerie
}
claims-tally = { $holds_form ->
    [none] past er geen
    [one] past er 1
   *[many] passen er { $holds }
} bij de cijfers of bij elkaar, en { $fails_form ->
    [none] is er geen die niet past
   *[other] { $fails } niet
}. { $open_form ->
    [none] {""}
    [one] De andere is niet te toetsen.
   *[many] De andere { $open } zijn niet te toetsen.
}
claims-headline = { $form ->
    [none] Op deze peildatum was er nog geen document met uitspraken om te toetsen.
    [one] Van { $claims } uitspraken over armoede en schulden in één document van het ministerie { claims-tally }
   *[many] Van { $claims } uitspraken over armoede en schulden in { $documents } documenten van het ministerie { claims-tally }
}
claims-documents-label = Getoetst
claims-documents = { $form ->
    [none] Niets: op deze peildatum was er nog geen document met uitspraken verschenen.
    [one] { $claims } uitspraken in één document van het ministerie van Sociale Zaken en Werkgelegenheid, in onze eigen woorden weergegeven.
   *[many] { $claims } uitspraken in { $documents } documenten van het ministerie van Sociale Zaken en Werkgelegenheid, in onze eigen woorden weergegeven.
}
claims-not-tested-label = Niet getoetst
claims-not-tested = Oorzaken, voornemens, bedragen voor beleid en woorden zonder maat, zoals ‘veel’ of ‘een grote groep’.
claims-key-holds = Uitspraken die passen bij de cijfers of bij elkaar
claims-key-contradicted = Uitspraken tegengesproken door het eigen cijfer van de producent
claims-key-other-quantity = Uitspraken met een getal dat bij een andere grootheid hoort
claims-key-not-fit = Uitspraken waarvan rekensom, aanhaling of oude uitgave niet past
claims-key-not-comparable = Uitspraken die een vergelijking vragen die niet mag
claims-key-single-source = Uitspraken met alleen het woord van het ministerie

claims-place = { $publisher }, { $day }, { $section }, alinea { $paragraph }{ $footnote ->
    [none] {""}
   *[other] , voetnoot { $footnote }
}
claims-statement = { $number }. { $what }
claims-label = { $number }. { $quantity } ({ $of }){ $when ->
    [none] {""}
   *[other] {" "}{ $when }
}
claims-mark = { $label }, { $group }: { $drawn ->
    [none] { $meant }
   *[other] { $meant } (in deze figuur { $drawn })
}
claims-set-said = wat de tekst zegt
claims-set-computed = wat uit de cijfers volgt
claims-set-other = het cijfer voor een andere grootheid
claims-set-earlier = wat er toen uit volgde
claims-range = alle getallen die passen
claims-title = { $publisher }, { $day }
claims-bar = { $verdict } ({ $document }): { $value }

# Waarom een uitspraak haar oordeel heeft; een opmerking uit claims.csv volgt waar die er is.
claims-why = { $verdict ->
    [contradicted] Het eigen cijfer van { $producers } geeft { $computed }. Dat ligt buiten wat de tekst zegt ({ $said }).
    [other_quantity] { $other_producer } geeft dit getal ({ $other }) voor iets anders: ‘{ $other_label }’. { $computed ->
        [none] Voor de grootheid in de tekst staat in deze verzameling geen onafhankelijk cijfer.
       *[other] Voor de grootheid in de tekst geeft { $producers } { $computed }.
    }
    [revised_since] Nu volgt uit de cijfers { $computed }. Dat ligt buiten wat de tekst zegt. Uit de cijfers zoals ze waren toen het document verscheen ({ $day }) volgde { $earlier }, en daarbij past de tekst.
    [arithmetic_fails] De getallen in de tekst zelf geven { $computed }. Dat past niet bij wat de tekst zegt ({ $said }). Een onafhankelijk cijfer is er niet.
    [differs] Een aanhaling van cijfers van { $producers } geeft { $computed }. Dat ligt buiten wat de tekst zegt ({ $said }); zie de bron zelf na.
    [not_comparable] De cijfers die hiervoor naast elkaar zouden moeten staan, mogen niet met elkaar worden vergeleken of verrekend: ‘{ $one }’ en ‘{ $two }’{ $refusal ->
        [definitions] {" "}tellen niet hetzelfde
       *[other] {" "}horen niet bij een en dezelfde stand van de reeks
    }.
    [consistent] Uit cijfers van { $producers } volgt { $computed }. Dat overlapt met wat de tekst zegt ({ $said }), maar valt er niet geheel binnen.
    [reproduced] Uit cijfers van { $producers } volgt { $computed }. Dat ligt geheel binnen wat de tekst zegt.
    [arithmetic_holds] De getallen in de tekst zelf geven { $computed }. Dat past bij wat de tekst zegt ({ $said }). Een onafhankelijk cijfer is er niet.
   *[single_source] { $lacking ->
        [none] Voor deze uitspraak staat in deze verzameling geen cijfer dat niet van het ministerie zelf komt.
       *[other] { $producers } geeft een deel van wat deze uitspraak vraagt. Wat deze verzameling alleen van het ministerie heeft, of helemaal niet: ‘{ $lacking }’.
    }
} { $remark }

claims-section-overview = Hoe vaak past een uitspraak bij de cijfers?
claims-section-fails = Wat past niet?
claims-section-apart = Wat mag niet naast elkaar?
claims-section-holds = Wat past?
claims-section-alone = Wat zegt alleen het ministerie?
claims-how-read = Elke uitspraak is een verzameling getallen: een gedrukt getal staat voor alles wat daarop afrondt, ‘circa’ voor één eenheid meer of minder, ‘licht’ voor een kleine verandering in dezelfde richting. Daarnaast staat de verzameling die uit onafhankelijke cijfers volgt, met hun eigen afronding. Het oordeel hangt alleen van die twee af. Cijfers van het ministerie zelf tellen niet mee, ook niet als een ander ze navertelt.
claims-papers = { $form ->
    [none] Er was nog geen document verschenen.
   *[other] Getoetst zijn: { $papers_list }.
}
claims-paper = ‘{ $title }’ ({ $name })
claims-part-fails = { $form ->
    [none] Geen enkele uitspraak is in tegenspraak met de cijfers.
    [one] Eén uitspraak past niet bij de cijfers, of haar getallen passen niet bij elkaar.
   *[other] { $number } uitspraken passen niet bij de cijfers, of hun getallen passen niet bij elkaar.
} Dat zegt niet waar de fout zit: een woord kan te ruim zijn gekozen, een cijfer kan herzien zijn.
claims-part-apart = { $form ->
    [none] Geen enkele uitspraak vraagt een vergelijking die deze verzameling niet toelaat.
    [one] Eén uitspraak vraagt een vergelijking tussen cijfers die niet hetzelfde tellen. Of zij waar is, is met gepubliceerde cijfers niet te zeggen.
   *[other] { $number } uitspraken vragen een vergelijking tussen cijfers die niet hetzelfde tellen. Of ze waar zijn, is met gepubliceerde cijfers niet te zeggen.
}
claims-part-holds = { $form ->
    [none] Geen enkele uitspraak kon worden bevestigd.
    [one] Eén uitspraak past bij onafhankelijke cijfers, of haar getallen passen bij elkaar.
   *[other] { $number } uitspraken passen bij onafhankelijke cijfers, of hun getallen passen bij elkaar.
} Waar alleen de rekensom klopt, is niet nagegaan waar de getallen vandaan komen.
claims-part-alone = { $form ->
    [none] Voor elke uitspraak zijn er cijfers die niet van het ministerie zelf komen.
    [one] Voor één uitspraak zijn er geen cijfers, of niet alle cijfers die nodig zijn, die niet van het ministerie zelf komen.
   *[other] Voor { $number } uitspraken zijn er geen cijfers, of niet alle cijfers die nodig zijn, die niet van het ministerie zelf komen.
} Dat maakt een uitspraak niet onjuist: zij is alleen niet te toetsen.
claims-causes = Of de oorzaken kloppen die de documenten noemen, zoals maatregelen voor de koopkracht. Gepubliceerde cijfers laten zien wat er veranderde, niet waardoor.
claims-alone = { $form ->
    [none] Of uitspraken van het ministerie kloppen: op deze peildatum was er nog geen document met uitspraken verschenen.
   *[other] Of { $single_source } van de { $claims } uitspraken kloppen. In deze verzameling staan daarover geen cijfers, of niet alle cijfers die nodig zijn, die niet van het ministerie zelf komen; vaak is het onderzoek waar de tekst uit put niet gezien.
}

claims-verdicts = { $reproduced } uitspraken volgen uit onafhankelijke cijfers; voor { $single_source } komen de nodige cijfers alleen van het ministerie, of ze ontbreken
    .subtitle = Aantal uitspraken naar oordeel en document; oordelen zonder uitspraak staan er niet
    .alt = Staafgrafiek van { $claims } uitspraken naar oordeel. { $bars_list }.

claims-sets-numbers-contradicted = Wat de tekst zegt en het eigen cijfer van de producent liggen uiteen (getallen)
    .subtitle = Beide verzamelingen in procenten van het genoemde getal
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-bounds-contradicted = Wat de tekst zegt en het eigen cijfer van de producent liggen uiteen (grenzen)
    .subtitle = Beide verzamelingen in procenten van de genoemde grens
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-changes-contradicted = Wat de tekst zegt en het eigen cijfer van de producent liggen uiteen (vergelijkingen)
    .subtitle = Beide verzamelingen, als verandering of verschil in procenten van het eerdere of tweede cijfer
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-numbers-other-quantity = Het getal in de tekst valt samen met een cijfer voor iets anders (getallen)
    .subtitle = Beide verzamelingen in procenten van het genoemde getal
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-bounds-other-quantity = Het getal in de tekst valt samen met een cijfer voor iets anders (grenzen)
    .subtitle = Beide verzamelingen in procenten van de genoemde grens
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-changes-other-quantity = Het getal in de tekst valt samen met een cijfer voor iets anders (vergelijkingen)
    .subtitle = Beide verzamelingen, als verandering of verschil in procenten van het eerdere of tweede cijfer
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-numbers-revised-since = Na herziening liggen tekst en cijfer uiteen (getallen)
    .subtitle = Beide verzamelingen in procenten van het genoemde getal
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-bounds-revised-since = Na herziening liggen tekst en cijfer uiteen (grenzen)
    .subtitle = Beide verzamelingen in procenten van de genoemde grens
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-changes-revised-since = Na herziening liggen tekst en cijfer uiteen (vergelijkingen)
    .subtitle = Beide verzamelingen, als verandering of verschil in procenten van het eerdere of tweede cijfer
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-numbers-arithmetic-fails = Wat de tekst zegt en wat uit zijn eigen getallen volgt, liggen uiteen (getallen)
    .subtitle = Beide verzamelingen in procenten van het genoemde getal
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-bounds-arithmetic-fails = Wat de tekst zegt en wat uit zijn eigen getallen volgt, liggen uiteen (grenzen)
    .subtitle = Beide verzamelingen in procenten van de genoemde grens
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-changes-arithmetic-fails = Wat de tekst zegt en wat uit zijn eigen getallen volgt, liggen uiteen (vergelijkingen)
    .subtitle = Beide verzamelingen, als verandering of verschil in procenten van het eerdere of tweede cijfer
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-numbers-differs = Wat de tekst zegt en wat een aanhaling geeft, liggen uiteen (getallen)
    .subtitle = Beide verzamelingen in procenten van het genoemde getal
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-bounds-differs = Wat de tekst zegt en wat een aanhaling geeft, liggen uiteen (grenzen)
    .subtitle = Beide verzamelingen in procenten van de genoemde grens
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-changes-differs = Wat de tekst zegt en wat een aanhaling geeft, liggen uiteen (vergelijkingen)
    .subtitle = Beide verzamelingen, als verandering of verschil in procenten van het eerdere of tweede cijfer
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-numbers-consistent = Tekst en cijfers overlappen (getallen)
    .subtitle = Beide verzamelingen in procenten van het genoemde getal
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-bounds-consistent = Tekst en cijfers overlappen (grenzen)
    .subtitle = Beide verzamelingen in procenten van de genoemde grens
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-changes-consistent = Tekst en cijfers overlappen (vergelijkingen)
    .subtitle = Beide verzamelingen, als verandering of verschil in procenten van het eerdere of tweede cijfer
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-numbers-reproduced = Wat uit de cijfers volgt, ligt binnen wat de tekst zegt (getallen)
    .subtitle = Beide verzamelingen in procenten van het genoemde getal
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-bounds-reproduced = Wat uit de cijfers volgt, ligt binnen wat de tekst zegt (grenzen)
    .subtitle = Beide verzamelingen in procenten van de genoemde grens
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-changes-reproduced = Wat uit de cijfers volgt, ligt binnen wat de tekst zegt (vergelijkingen)
    .subtitle = Beide verzamelingen, als verandering of verschil in procenten van het eerdere of tweede cijfer
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-numbers-arithmetic-holds = Wat uit de getallen in de tekst volgt, past bij wat hij zegt (getallen)
    .subtitle = Beide verzamelingen in procenten van het genoemde getal
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-bounds-arithmetic-holds = Wat uit de getallen in de tekst volgt, past bij wat hij zegt (grenzen)
    .subtitle = Beide verzamelingen in procenten van de genoemde grens
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-sets-changes-arithmetic-holds = Wat uit de getallen in de tekst volgt, past bij wat hij zegt (vergelijkingen)
    .subtitle = Beide verzamelingen, als verandering of verschil in procenten van het eerdere of tweede cijfer
    .alt = Voor elke uitspraak de verzamelingen getallen onder elkaar; de tabel geeft ze alle. Als voorbeeld: { $told_list }.
claims-statements-contradicted = Tegengesproken door het eigen cijfer van de producent ({ $number })
    .subtitle = De uitspraken in onze woorden, beide verzamelingen en de uitleg
claims-figures-contradicted = De cijfers achter deze oordelen ({ $number })
    .subtitle = Gepubliceerde cijfers per uitspraak, met hun uitgave en bron (tegengesproken door het eigen cijfer van de producent)
claims-statements-other-quantity = Een getal voor een andere grootheid ({ $number })
    .subtitle = De uitspraken in onze woorden, beide verzamelingen en de uitleg
claims-figures-other-quantity = De cijfers achter deze oordelen ({ $number })
    .subtitle = Gepubliceerde cijfers per uitspraak, met hun uitgave en bron (een getal voor een andere grootheid)
claims-statements-revised-since = Klopte toen, is sindsdien herzien ({ $number })
    .subtitle = De uitspraken in onze woorden, beide verzamelingen en de uitleg
claims-figures-revised-since = De cijfers achter deze oordelen ({ $number })
    .subtitle = Gepubliceerde cijfers per uitspraak, met hun uitgave en bron (klopte toen, is sindsdien herzien)
claims-statements-arithmetic-fails = De getallen in de tekst passen niet bij elkaar ({ $number })
    .subtitle = De uitspraken in onze woorden, beide verzamelingen en de uitleg
claims-figures-arithmetic-fails = De cijfers achter deze oordelen ({ $number })
    .subtitle = Gepubliceerde cijfers per uitspraak, met hun uitgave en bron (de getallen in de tekst passen niet bij elkaar)
claims-statements-differs = Wijkt af van een aanhaling: bron nazien ({ $number })
    .subtitle = De uitspraken in onze woorden, beide verzamelingen en de uitleg
claims-figures-differs = De cijfers achter deze oordelen ({ $number })
    .subtitle = Gepubliceerde cijfers per uitspraak, met hun uitgave en bron (wijkt af van een aanhaling: bron nazien)
claims-statements-not-comparable = Vraagt een vergelijking die niet mag ({ $number })
    .subtitle = De uitspraken in onze woorden, beide verzamelingen en de uitleg
claims-figures-not-comparable = De cijfers achter deze oordelen ({ $number })
    .subtitle = Gepubliceerde cijfers per uitspraak, met hun uitgave en bron (vraagt een vergelijking die niet mag)
claims-statements-consistent = Past bij de cijfers ({ $number })
    .subtitle = De uitspraken in onze woorden, beide verzamelingen en de uitleg
claims-figures-consistent = De cijfers achter deze oordelen ({ $number })
    .subtitle = Gepubliceerde cijfers per uitspraak, met hun uitgave en bron (past bij de cijfers)
claims-statements-reproduced = Volgt uit de cijfers ({ $number })
    .subtitle = De uitspraken in onze woorden, beide verzamelingen en de uitleg
claims-figures-reproduced = De cijfers achter deze oordelen ({ $number })
    .subtitle = Gepubliceerde cijfers per uitspraak, met hun uitgave en bron (volgt uit de cijfers)
claims-statements-arithmetic-holds = De getallen in de tekst passen bij elkaar ({ $number })
    .subtitle = De uitspraken in onze woorden, beide verzamelingen en de uitleg
claims-figures-arithmetic-holds = De cijfers achter deze oordelen ({ $number })
    .subtitle = Gepubliceerde cijfers per uitspraak, met hun uitgave en bron (de getallen in de tekst passen bij elkaar)
claims-statements-single-source = Alleen het woord van het ministerie ({ $number })
    .subtitle = De uitspraken in onze woorden, beide verzamelingen en de uitleg
claims-figures-single-source = De cijfers achter deze oordelen ({ $number })
    .subtitle = Gepubliceerde cijfers per uitspraak, met hun uitgave en bron (alleen het woord van het ministerie)

claims-section-sensitivity = Wat verandert er bij andere keuzes?
claims-choice = { $choice ->
    [other_words] Andere woorden van het ministerie (antwoorden, brieven, nieuwsberichten) tellen ook als bewijs; het document en wie het navertelt niet
    [half_about] ‘Circa’ laat een halve eenheid naar beide kanten in plaats van één
    [wide_slight] ‘Licht’ loopt tot 10% in plaats van 5%
    [on_its_day] Alleen cijfers die er al waren toen het document verscheen
    [verified] Zonder cijfers die alleen in een niet nagezien citaat zijn gelezen
    [primary] Alleen cijfers die bij de producent zelf zijn gelezen, geen aanhalingen
   *[own] De keuze van dit rapport
}
claims-changed = { $form ->
    [none] geen
    [one] 1: nr. { $which_list }
   *[many] { $number }: nrs. { $which_list }
}
claims-sensitivity = Bij andere keuzes passen { $least } tot { $most } uitspraken; in dit rapport zijn het er { $holds }
    .subtitle = Aantal uitspraken per groep, zoals in de kop; daarna welke uitspraken naar een andere groep gaan. Steeds verschilt één keuze

claims-note-sets = Woorden worden verzamelingen volgens één tabel (docs/assumptions.md, A27): een gedrukt getal staat voor een halve eenheid naar beide kanten, ‘ruim’ voor tot één eenheid meer, ‘bijna’ voor tot één eenheid minder, ‘circa’ voor één eenheid naar beide kanten, ‘één op de N’ voor 1/(N+½) tot 1/(N−½), ‘ten minste’ voor alles daarboven, ‘licht’ voor dezelfde richting en minder dan 5%.
claims-note-order = De oordelen worden in een vaste volgorde bekeken (A29): geen onafhankelijk cijfer, of niet alle die nodig zijn; niet te vergelijken; berekend binnen gezegd; overlap; waar op de dag van het document; een getal voor een andere grootheid; uiteen met het eigen cijfer; uiteen met een aanhaling.
claims-note-exact = Er wordt gerekend met breuken, zodat een grens een grens is. Welke berekening bij een uitspraak hoort, komt uit een gesloten lijst.
claims-note-independence = Bronnen die het ministerie zelf uitgaf, of die het ministerie navertellen, tellen niet als bewijs (A28). Welke dat zijn, staat in claims_not_independent.csv.
claims-note-single = Sommige getallen staan in deze verzameling alleen omdat het document ze noemt. Zij toetsen zichzelf niet.
claims-note-unverified = Sommige cijfers zijn alleen gelezen in een aanhaling die niet bij de producent kon worden nagezien. Zij tellen mee; de tabel noemt dan die bron.
claims-note-assumptions = De keuzes achter de toets staan in docs/assumptions.md als A27 tot en met A30.

column-statement = Uitspraak
column-place = Plaats
column-said = De tekst zegt
column-computed = Uit de cijfers volgt
column-why-so = Uitleg
column-figure = Cijfer
column-cited = Bron
column-choice = Keuze
column-holds = Past
column-fails = Past niet
column-open = Niet te toetsen
column-moved = Naar een andere groep
