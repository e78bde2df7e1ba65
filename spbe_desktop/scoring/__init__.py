"""Arithmetic of an instrument: index and predicate, pure and exact in Decimal.

Nothing here reads a file, a clock or a database. Rounding happens only where a value is shown.
"""
