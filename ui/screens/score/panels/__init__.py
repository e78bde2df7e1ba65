"""The three panes of the score screen; they know no core, like the view they stand in."""
