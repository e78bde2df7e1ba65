"""Widgets of ours that know no core: they are handed values and colours, and say what was done."""
