"""Read an instrument, find in it, and compare two."""
