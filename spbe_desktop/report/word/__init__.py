"""The same papers as DOCX, to be edited: one story, told to a word processor."""
