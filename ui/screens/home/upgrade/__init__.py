"""Moving an evaluation to a newer version of its instrument: seen first, then done, and undone."""
