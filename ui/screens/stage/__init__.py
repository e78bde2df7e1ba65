"""The stage screen: where the evaluation is, what keeps it there, and how it came there."""
