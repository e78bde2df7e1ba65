"""Drawings of figures, made once as vectors and painted by the window and by the paper alike.

A scene knows no toolkit, no evaluation and no sentence of its own: names and values come in as
they are to be read, colours are tokens, text is measured by whoever will paint it.
"""
