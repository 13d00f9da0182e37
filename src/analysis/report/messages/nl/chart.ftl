# Words that charts write themselves: keys, axes, marks. Everything else comes with the frame or as an option.
chart-no-figure = geen cijfer
chart-break = breuk in de reeks: niet vergelijkbaar
chart-sampling = onzekerheidsinterval
chart-range = spreiding
chart-status-provisional = voorlopig
chart-status-projection = raming
chart-status-estimate = schatting
chart-status-sample = deelnemers of enquête
chart-all-provisional = alle cijfers voorlopig
chart-all-projection = alle cijfers zijn ramingen
chart-all-estimate = alle cijfers zijn schattingen
chart-all-sample = alle cijfers van deelnemers of uit een enquête
chart-source = Bron: { $sources }
chart-caution = Let op: { $text }
chart-cautions-left-out = { $count ->
    [one] Let op: bij deze figuur hoort een kanttekening; die staat in het rapport.
   *[other] Let op: bij deze figuur horen { $said } kanttekeningen; die staan in het rapport.
}
chart-more-cautions = { $count ->
    [one] Er is nog een kanttekening; die staat in het rapport.
   *[other] Er zijn nog { $said } kanttekeningen; die staan in het rapport.
}
chart-class-below = minder dan { $upper }
chart-class-between = { $lower } tot { $upper }
chart-class-above = { $lower } of meer
chart-range-text = { $lower } tot { $upper }
chart-class-count = ({ $count })
chart-told = { $period }: { $value }
chart-point = { $x } → { $value }
chart-worded = { $wording ->
    [more_than] ruim
    [almost] bijna
   *[about] ca.
} { $value }
