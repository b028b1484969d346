"""Taking answers and checks away: one report, written as Markdown or as a Word document."""
