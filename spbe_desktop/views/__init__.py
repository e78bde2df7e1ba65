"""The frozen view of an evaluation: what screens, papers, bundles and the centre all read.

Because there is one view, the same score stands on screen, on paper and at the centre by
construction. Nothing here reads a database or a file.
"""
