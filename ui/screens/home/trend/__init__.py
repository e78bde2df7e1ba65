"""The indices of one agency over the years, with a mark where the ruler changed."""
