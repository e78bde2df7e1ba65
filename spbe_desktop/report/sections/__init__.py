"""The report's chapters, one file each: a paper goes in, pieces of pages come out."""
