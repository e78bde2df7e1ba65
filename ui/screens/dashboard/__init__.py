"""Where the evaluation stands, what is missing, and the way to a better index."""
