"""One evaluation sealed into one file that anyone can check with stock tools (docs/formats)."""
