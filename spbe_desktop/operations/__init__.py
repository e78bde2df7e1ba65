"""What happens: one verb a file, a plain function that does it and returns what changed.

A change reads shortly, does slow work with no session open, and ends in one short write
transaction that changes rows and appends to the journal.
"""
