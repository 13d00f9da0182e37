# The index of all published reports.
index-title = Monitor armoede en schulden
index-lead = Rapporten over armoede en schulden in Nederland, gemaakt uit gepubliceerde cijfers. Elk rapport noemt zijn bronnen en geeft de cijfers achter elke figuur.
index-reports = Rapporten
index-none = Er zijn nog geen rapporten gepubliceerd.
index-read = Rapport lezen
index-workbook = Alle cijfers en tabellen (XLSX)
index-notebook = Analyse (IPYNB)
index-downloads = Downloads
index-state = Stand
index-state-ok = Compleet
index-state-other = Niet compleet: de laatste keer dat het rapport werd gemaakt, is niet gelukt
index-unreadable = Het rapport in de map { $folder } kan niet worden gelezen. Maak het opnieuw met { $command }.
index-settings = Afwijkende instellingen
index-setting = { $name }: { $value }
index-variant = { $title } – { $settings }
index-as-of = stand { $date }
index-other = { $name } = { $value }
