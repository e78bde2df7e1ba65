"""Judging: the indicators, the ladder of one, its explanation and evidence, and the live index."""
