"""How screens hear of each other without knowing each other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """News that more than one screen wants; screens talk to each other only through it."""

    evaluation_opened = Signal(str)  # id
    evaluation_changed = Signal(object)  # operations.changed.Changed, after a durable commit
    evaluations_changed = Signal()  # the list: one was added
    saved = Signal(object)  # datetime of a durable commit
    indicator_wanted = Signal(str)  # code: some screen asks to see this indicator
    evidence_wanted = Signal(str, int)  # id, page (0: any): some screen asks to see this document
    indicator_shown = Signal(str)  # code: the score screen turned to it
    screen_wanted = Signal(str)  # name: some screen asks to turn to this one
    help_wanted = Signal(str)  # the page of the guide about this screen
    settings_chosen = Signal(object)  # choices by name, kept now: they may hold
    new_wanted = Signal()  # a new evaluation is to be begun
    sample_wanted = Signal()  # the sample is to be opened
    welcome_wanted = Signal()  # the first steps, once more
    hand_in = Signal()  # the window closes: give what is typed to the SHORT lane now
