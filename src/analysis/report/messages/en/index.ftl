# The index of all published reports.
index-title = Poverty and debt monitor
index-lead = Reports on poverty and debt in the Netherlands, made from published figures. Each report names its sources and gives the data behind each figure.
index-reports = Reports in English
index-none = No reports have been published yet.
index-read = Read the report
index-workbook = All figures and tables (XLSX)
index-notebook = Analysis (IPYNB)
index-downloads = Downloads
index-state = State
index-state-ok = Complete
index-state-other = Incomplete: the last attempt to make this report failed
index-unreadable = The report in folder { $folder } cannot be read. Make it again with { $command }.
index-settings = Settings that differ
index-setting = { $name }: { $value }
index-variant = { $title } – { $settings }
index-as-of = figures as known on { $date }
index-other = { $name } = { $value }
