# Words that every recorded object can need, whatever the report.
value-worded = { $wording ->
    [more_than] ruim
    [almost] bijna
   *[about] ongeveer
} { $value }
caution-named = ‘{ $name }’
caution-about = { $form ->
    [seriessince] { $series } (vanaf { $since }): { $text }
    [series] { $series }: { $text }
    [since] Vanaf { $since }: { $text }
   *[bare] { $text }
}
value-missing = geen cijfer
figure-missing = { $form ->
    [named] Voor deze keuze van jaren en peildatum is er geen cijfer om hier te tonen: { $shown }.
   *[unnamed] Voor deze keuze van jaren en peildatum is er geen cijfer om hier te tonen.
}
key-change = { $change_form ->
    [rise] { $change_number } ten opzichte van { $change_earlier_period }
    [fall] { $change_number } ten opzichte van { $change_earlier_period }
    [unchanged] binnen de afronding gelijk aan { $change_earlier_period }
    [missing] geen cijfer over { $change_earlier_period }
    [apart] niet te vergelijken met { $change_earlier_period } ({ $change_why ->
        [release] andere uitgave
        [break] breuk in de reeks
        [definition] andere definitie
       *[other] andere reeks
    })
   *[none] {""}
}
source-line = { $form ->
    [own] Bron: { $producers }
    [copied] Bron: { $producers }, gelezen in een kopie van de publicatie
    [partly_copied] Bron: { $producers }, deels gelezen in een kopie van de publicatie
    [mixed] Bron: { $producers }, deels geciteerd door anderen
   *[retold] Bron: { $producers }, geciteerd door anderen
}
figures-up-to = { $day } (kerncijfers)
next-release = { $form ->
    [known] { $when } verwacht, van { $producer } (op grond van eerdere jaren)
   *[unknown] nog niet bekend ({ $producer })
}
cite-report = Monitor armoede en schulden, ‘{ $title }’, versie { $version }, cijfers tot en met { $until }.

column-label = Wat
column-group = Groep
column-unit-label = Eenheid
column-period = Periode
column-first-vintage = Eerste uitgave
column-last-vintage = Laatste uitgave
column-vintage = Uitgave
column-first-value = Eerst
column-last-value = Nu
column-value = Waarde
column-revised = Verschil
column-percent = Verschil
column-status = Status
column-goal = Doel
column-line = Armoedegrens
column-baseline-value = Uitgangspunt
column-baseline-period = Uitgangsjaar
column-target-value = Doelwaarde
column-target-period = Doeljaar
column-latest-value = Laatste cijfer
column-latest-period = Jaar van laatste cijfer
column-latest-status = Status van laatste cijfer
column-distance = Afstand tot het doel
column-required = Nodig per jaar
column-why = Waarom niet
column-first-scorable = Meetbaar vanaf
column-last-scorable = Meetbaar tot en met
column-alternatives = Ook genoemd
column-forecast = Raming
column-release = Raming van
column-outcome = Laatste schatting
column-error = Verschil
column-horizon = Jaren vooruit
column-kind-label = Soort
column-change = Verandering
column-lower = Ondergrens
column-upper = Bovengrens
column-earlier = Jaar eerder
column-note = Toelichting
column-region = Code
column-name = Gemeente
column-province = Provincie
column-merged-from = Samengevoegd uit
