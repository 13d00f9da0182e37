# De bladzijde bij een editie: wat veranderde sinds de vorige.
edition-title = Editie { $edition }
edition-first = Dit is de eerste editie: er is geen eerdere om mee te vergelijken.
edition-changes = Sinds editie { $last } { $numbers ->
    [0] is geen enkel cijfer veranderd
    [one] is { $shown } cijfer veranderd
   *[other] zijn { $shown } cijfers veranderd
}{ $reports ->
    [0] , en ook geen enkele tekst.
    [one] ; één rapport is anders dan toen.
   *[other] ; { $places } rapporten zijn anders dan toen.
}
edition-same = Ongewijzigd
edition-reports = Naar alle rapporten van deze editie
edition-data = Alle veranderingen als CSV
edition-number = { $where }: van { $old } naar { $new } ({ $difference }{ $form ->
    [rounding] ; afronding kan dit verklaren
   *[other] {""}
}).
edition-came-or-went = { $where }: { $form ->
    [appeared] nieuw
   *[disappeared] vervallen
} ({ $what }).
edition-property = { $where }: { $form ->
    [definition] andere definitie
    [status] andere status
    [period] andere periode
    [unit] andere eenheid
    [vintage] andere uitgave van de bron
    [source] andere bron
    [verdict] ander oordeel
    [moved] staat in een andere tabel
   *[text] andere tekst
}, was “{ $old }”, is “{ $new }”.
edition-more = { $count ->
    [one] En nog { $shown } verandering; alle staan in changes.csv.
   *[other] En nog { $shown } veranderingen; alle staan in changes.csv.
}
edition-gone = Niet meer in deze editie: { $report }.
edition-kind-key-figure = Kerncijfer
edition-kind-figure = Figuur
edition-kind-table = Tabel
edition-kind-paragraph = Alinea
edition-kind-note = Toelichting
edition-kind-headline = Hoofdbevinding
edition-kind-section = Vraag
edition-kind-report = Rapport
edition-kind-fact = Feit
edition-kind-unanswered = Wat niet te beantwoorden is
