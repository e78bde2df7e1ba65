"""Instrument packs: what is measured, as data.

No indicator number, weight, title, level name or predicate stands in code; a new regulation is
a new file in `resources/instruments/`. This room reads and checks packs, and computes nothing.
"""
