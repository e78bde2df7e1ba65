"""Measurements against named peers in the same run, told as ratios: `make bench`."""
