"""From recorded results to documents: texts in two languages, charts, records, pages, workbooks and the index."""
