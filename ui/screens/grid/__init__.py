"""All indicators of the evaluation in one table that is typed into like a spreadsheet."""
