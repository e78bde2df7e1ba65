"""Suggest what the documents of the inbox are about, from their names and texts."""

from __future__ import annotations

from spbe_desktop.evidence.suggest import Suggester, Suggestion
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.store.texts import Texts

__all__ = ["Suggestion", "suggest_indicators"]


def suggest_indicators(context: Context, evaluation: str) -> dict[str, tuple[Suggestion, ...]]:
    """The suggestions for every document that nothing cites yet, by its id.

    Raises EvaluationUnknown.
    """
    view, texts = view_evaluation(context, evaluation), Texts(context.paths.texts)
    suggester = Suggester(view.instrument)
    found: dict[str, tuple[Suggestion, ...]] = {}
    for document in view.evidence:
        if not document.citations:
            read = texts.read(document.digest)
            text = "" if read is None else " ".join(read.pages[:20])
            found[document.id] = suggester.suggest(document.name, text)
    return found
