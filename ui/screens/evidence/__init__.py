"""The documents: an inbox, a reader, search over everything, and citing to the page."""
