"""The text of documents, read in a process of its own with bounds on time and memory.

A hostile or broken document ends that process at worst, never the program: `batch` starts it,
`process` runs in it, and only there are documents opened.
"""
