"""Sealing an evaluation, and judging a bundle."""
