"""All evaluations of the workspace, and how a new one begins."""
