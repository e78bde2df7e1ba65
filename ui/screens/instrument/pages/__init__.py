"""What is read: an instrument, its groups and indicators, and comparisons, as rich text."""
