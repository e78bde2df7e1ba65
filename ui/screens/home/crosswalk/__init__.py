"""What an assessor by another instrument may start from; never a score."""
