# De bladzijde bij een editie: wat veranderde sinds de vorige.
edition-title = Editie { $edition }
edition-first = Dit is de eerste editie: er is geen eerdere om mee te vergelijken.
edition-changes = Sinds editie { $last } { $numbers ->
    [0] is geen enkel cijfer veranderd
    [one] is op { $shown } plaats een cijfer veranderd
   *[other] is op { $shown } plaatsen een cijfer veranderd
}{ $reports ->
    [0] , en ook geen enkele tekst.
    [one] . Eén rapport is gewijzigd.
   *[other] . { $places } rapporten zijn gewijzigd.
}
edition-same = Ongewijzigde rapporten
edition-reports = Naar alle rapporten van deze editie
edition-data = Alle wijzigingen als CSV
edition-new-report = Dit rapport is nieuw in deze editie.
edition-gone = Niet meer in deze editie: { $report }.
edition-more = { $count ->
    [one] Nog { $shown } wijziging staat in changes.csv.
   *[other] Nog { $shown } wijzigingen staan in changes.csv.
}

# Waarin iets veranderde ($name: hoe het object in het rapport heet).
edition-object = { $kind ->
    [headline] Hoofdbevinding
    [key_figure] Kerncijfer: { $name }
    [figure] Figuur: { $name }
    [table] Tabel: { $name }
    [paragraph] Tekst: { $name }
    [unanswered] Niet te beantwoorden: { $name }
    [section] Vraag: { $name }
    [fact] Vooraf: { $name }
    [note] Toelichting
   *[loose] Tekst
}
edition-part-headline = kop
edition-part-subtitle = onderschrift
edition-part-caution = kanttekening
edition-part-label = omschrijving
edition-column-of = kolom ‘{ $column }’
edition-many = { $count } cijfers

# Wat er veranderde; staat na de plaats en een dubbele punt, of met een hoofdletter alleen.
edition-number = van { $old } naar { $new } ({ $difference }{ $form ->
    [rounding] ; kan aan afronding liggen
   *[other] {""}
})
edition-value = { $form ->
    [appeared] nieuw, { $value }
   *[disappeared] vervallen, was { $value }
}
edition-row = { $form ->
    [appeared] Nieuwe rij: { $name }
   *[disappeared] Vervallen rij: { $name }
}
edition-column = { $form ->
    [appeared] Nieuwe kolom: { $name }
   *[disappeared] Vervallen kolom: { $name }
}
edition-whole = { $form ->
    [appeared] Nieuw in dit rapport.
   *[disappeared] Staat niet meer in dit rapport.
}
edition-text = was “{ $old }”, is nu “{ $new }”
edition-added = toegevoegd is “{ $new }”
edition-removed = vervallen is “{ $old }”
edition-more-text = { $count ->
    [one] nog { $shown } andere zin is gewijzigd.
   *[other] nog { $shown } andere zinnen zijn gewijzigd.
}
edition-moved = staat nu in de tabel “{ $new }”, stond in “{ $old }”
edition-property = { $form ->
    [definition] andere definitie
    [status] andere status
    [period] andere periode
    [unit] andere eenheid
    [vintage] andere publicatiedatum van de bron
   *[source] andere bron
}, was “{ $old }”, is nu “{ $new }”
