"""The workspace file: tables, the one opener, migrations, the journal, queries and changes.

Rows stay in this room; what leaves it is a frozen view or a plain value.
"""
