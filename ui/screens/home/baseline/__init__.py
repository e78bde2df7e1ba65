"""Choosing the baseline of an evaluation that is there, and copying from it."""
