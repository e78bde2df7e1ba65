"""The command line: one thin function a command, the same operations as the window.

Nothing here loads Qt. What is printed goes through the catalogues, or is JSON with `--json`.
"""
