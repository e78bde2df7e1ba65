"""The centre's receipt as a paper."""
