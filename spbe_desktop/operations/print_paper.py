"""Print a paper of the catalogue: to a file, or into memory to be looked at.

Printing leaves no trace in the journal: papers tell the journal's length and head, so an entry
would make the next print of the same evaluation another file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from spbe_desktop.bundle.names import slug
from spbe_desktop.errors import PaperNotOffered, PaperUnknown
from spbe_desktop.files import write_whole
from spbe_desktop.identity.keys import Signer, unlock
from spbe_desktop.operations.compared import compared
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_papers import read_paper
from spbe_desktop.operations.mark_pages import page_marks, variant_of
from spbe_desktop.operations.paper_state import paper_state
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.progress import Progress, silent
from spbe_desktop.report.catalogue import Template, templates
from spbe_desktop.store.letterheads import letterhead_of
from spbe_desktop.store.queries import evaluation_view
from spbe_desktop.views.document import as_document
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PLAIN, Format, Letterhead, PaperOptions, PrintedPaper
from spbe_desktop.views.state import state_digest
from spbe_desktop.words import Words, load_words

AS_USUAL = PaperOptions()


def print_paper(
    context: Context,
    evaluation: str,
    paper: str,
    target: Path,
    *,
    language: str | None = None,
    options: PaperOptions = AS_USUAL,
    passphrase: str = "",
    progress: Progress = silent,
) -> PrintedPaper:
    """Write the paper of that id to `target`, whole or not at all.

    Raises EvaluationUnknown, PaperUnknown, PaperNotOffered, FileNotWritable, IdentityMissing,
    PassphraseWrong, and whatever `progress` stops the work with.
    """
    printed = preview_paper(
        context,
        evaluation,
        paper,
        language=language,
        options=options,
        passphrase=passphrase,
        progress=progress,
    )
    write_whole(target, printed.content)
    return printed


def preview_paper(
    context: Context,
    evaluation: str,
    paper: str,
    *,
    language: str | None = None,
    options: PaperOptions = AS_USUAL,
    passphrase: str = "",
    progress: Progress = silent,
) -> PrintedPaper:
    """What `print_paper` would write now, to the byte, and where its signatures go.

    With the passphrase of the workspace's identity the mark of every page is signed.
    """
    signer = unlock(context.paths.identity, passphrase) if passphrase else None
    with context.database.settled(evaluation) as session:
        view = evaluation_view(session, evaluation)
        head = letterhead_of(session)
    template = _offered(view, paper, options)
    others = compared(context, view, template.kind.others, options.others)
    words = load_words(language or context.language)
    return paper_of(template, view, words, options, head, others, signer=signer, progress=progress)


def paper_name(
    context: Context, evaluation: str, paper: str, format: Format = "pdf", language: str = ""
) -> str:
    """The name offered for the file of a paper. Raises EvaluationUnknown or PaperUnknown."""
    view = view_evaluation(context, evaluation)
    kind = read_paper(paper)
    words = load_words(language or context.language)
    return _name(words(kind.title), view, format)


def paper_of(
    template: Template,
    view: EvaluationView,
    words: Words,
    options: PaperOptions = AS_USUAL,
    letterhead: Letterhead = PLAIN,
    others: Sequence[EvaluationView] = (),
    signer: Signer | None = None,
    progress: Progress = silent,
) -> PrintedPaper:
    """A paper from what it needs: the same view, words and options give the same bytes.

    Every page bears its mark, signed where there is a signer.
    """
    # ReportLab takes a fifth of a second to import; only printing and sealing pay for it.
    from spbe_desktop.report.write import paper_for, write_paper

    target, said = BytesIO(), state_digest(as_document(view))
    variant = variant_of(words.language, options.sheet or letterhead.sheet, options)
    if options.mark is None and options.format == "pdf":
        mark = page_marks(view, template.kind.id, variant, signer, said)
        options = replace(options, mark=mark)
    paper = paper_for(template, view, words, options, letterhead, others)
    name = _name(paper.title, view, options.format)
    state = paper_state(view, letterhead, template.kind.id, said)
    if options.format == "docx":
        from spbe_desktop.report.word.write import write_word

        write_word(template, paper, target, progress)
        return PrintedPaper(name=name, content=target.getvalue(), format="docx", state=state)
    found = write_paper(template, paper, target, progress)
    return PrintedPaper(
        name=name,
        content=target.getvalue(),
        format=options.format,
        pages=found.total,
        state=state,
        areas=tuple(found.areas),
    )


def _offered(view: EvaluationView, paper: str, options: PaperOptions) -> Template:
    template = templates().get(paper)
    if template is None:
        raise PaperUnknown(paper=paper)
    kind = template.kind
    fits = kind.offered(view.instrument.activity(view.activity))
    if not fits or options.format not in kind.formats:
        raise PaperNotOffered(paper=paper, format=options.format)
    return template


def _name(title: str, view: EvaluationView, format: Format) -> str:
    """The name offered for the file: what it is, whose, and of which year."""
    return f"{slug(title)}-{slug(view.agency.name) or view.id}-{view.year}.{format}"
