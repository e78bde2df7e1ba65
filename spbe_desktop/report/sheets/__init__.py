"""The parts of working papers: sheets to score on, indexes, comparisons, the brief."""
