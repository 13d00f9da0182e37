# The page of a sweep: one report for each municipality or other value.
sweep-lead = { $count ->
    [one] Dit rapport is voor { $shown } keuze gemaakt.
   *[other] Dit rapport is voor { $shown } keuzes gemaakt. Kies hieronder welke u wilt lezen.
}
sweep-lead-places = { $count ->
    [one] Dit rapport is voor { $shown } gemeente gemaakt.
   *[other] Dit rapport is voor { $shown } gemeenten gemaakt. Kies hieronder een gemeente.
}
sweep-letters = Ga naar de letter
sweep-reports = Rapporten
sweep-missing = Niet gemaakt
sweep-missing-lead = Van deze keuzes is er geen rapport, omdat het maken niet is gelukt of nog niet is gebeurd.
