"""Qt's own words in the window's language: the buttons of its dialogs, the menus of its fields."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from spbe_desktop.words import Words

PREFIX = "qt."  # keys of the catalogue are Qt's English words, without the mark of their key


class QtWords(QTranslator):
    """Answers what Qt asks of itself; what the catalogue has not stays as it is."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said = {
            key.removeprefix(PREFIX): text
            for key, text in words.catalogue.items()
            if key.startswith(PREFIX) and isinstance(text, str)
        }

    def isEmpty(self) -> bool:
        """Never: Qt asks no translator that says it is."""
        return False

    def translate(  # type: ignore[override]
        self, _context: str, source: str, _disambiguation: str = "", _count: int = -1
    ) -> str | None:
        """The words for `source`; None is Qt's own."""
        return self._said.get(source.replace("&", ""))


def speak(words: Words) -> None:
    """Let Qt speak the language of `words` from now on."""
    application = QCoreApplication.instance()
    if application is None:
        return
    for before in application.findChildren(QtWords):
        application.removeTranslator(before)
        before.deleteLater()
    application.installTranslator(QtWords(words, application))
