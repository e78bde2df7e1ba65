"""What the person does joined to who does it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ui.desk import Desk
from ui.screens.evidence.bringing import Bringing
from ui.screens.evidence.budget import Budgeter, speed_names
from ui.screens.evidence.handing import Handing
from ui.screens.evidence.outcomes import OutcomesDialog
from ui.screens.evidence.presenter import EvidencePresenter
from ui.screens.evidence.scrubbing import Scrubbing
from ui.screens.evidence.thumbs import Thumbs
from ui.screens.evidence.tidying import Tidying
from ui.screens.evidence.values import Wish
from ui.screens.evidence.view import EvidenceView
from ui.screens.evidence.watcher import Watcher


def join_documents(view: EvidenceView, presenter: EvidencePresenter) -> None:
    """The list, the reader and citing."""
    lister, pane, side = presenter.lister, view.list, view.side
    pane.show_rows(lister.model)
    pane.chosen.connect(presenter.choose)
    pane.gathered.connect(presenter.gather)
    pane.gathered.connect(lambda keys: side.form.gather(len(keys)))
    pane.filter.currentIndexChanged.connect(lister.keep)
    pane.order.currentIndexChanged.connect(lister.order)
    pane.shelf.wanted.connect(lister.shelve)
    lister.emptied.connect(pane.tell_empty)
    view.top.typed.connect(presenter.finder.find)
    presenter.opener.shown.connect(view.reader.show_document)
    presenter.opener.pictured.connect(view.reader.show_pictures)
    presenter.opener.closed.connect(view.reader.clear)
    view.reader.text_wanted.connect(presenter.opener.turn)

    def enter() -> None:
        if presenter.enter(pane.list.currentIndex().row()):
            view.reader.take_keyboard()

    def cite(wish: Wish) -> None:
        presenter.keeper.cite(presenter.meant, view.reader.viewer.page, wish)

    pane.list.entered.connect(enter)
    pane.list.digit.connect(presenter.accept)
    view.commands["accept"].triggered.connect(lambda: presenter.accept(1))
    pane.numbered.clicked.connect(view.commands["accept_numbered"].trigger)
    lister.listed.connect(lambda: pane.offer_numbered(len(presenter.numbered)))
    side.form.wished.connect(cite)
    side.accepted.connect(presenter.accept)
    side.citation_chosen.connect(presenter.go)
    side.citation_removed.connect(presenter.keeper.uncite)
    side.indicator_chosen.connect(presenter.go_indicator)


def join_intake(desk: Desk, view: EvidenceView, presenter: EvidencePresenter) -> None:
    """Taking in: dropped, pasted, picked, watched."""
    taker, watcher, words = presenter.taker, Watcher(desk, view), desk.words
    bringing = Bringing(desk, view, taker, watcher)
    commands, strip = view.commands, view.intake
    view.files_dropped.connect(taker.take)
    view.list.shelf.files_dropped.connect(taker.take)
    view.list.shelf.documents_dropped.connect(
        lambda keys, code: presenter.keeper.accept([(key, code) for key in keys if code])
    )
    commands["add"].triggered.connect(bringing.pick_files)
    commands["add_folder"].triggered.connect(bringing.pick_folder)
    commands["paste"].triggered.connect(bringing.paste)
    commands["watch"].triggered.connect(bringing.watch)
    watcher.came.connect(taker.take)
    desk.bus.evaluation_opened.connect(watcher.follow)
    taker.told.connect(strip.tell)
    taker.over.connect(strip.tell_result)
    strip.paused.connect(taker.pause)
    strip.cancelled.connect(taker.cancel)

    def tell_watched(folder: str) -> None:
        commands["watch"].setChecked(bool(folder))
        view.watched.setText(words("evidence_screen.watching", folder=folder) if folder else "")
        view.watched.setVisible(bool(folder))

    def show_outcomes() -> None:
        heading = strip.sentence.text() or words("evidence_screen.intake_none")
        OutcomesDialog(words, desk.theme, heading, taker.outcomes, view).open()

    watcher.watching.connect(tell_watched)
    strip.details_wanted.connect(show_outcomes)
    commands["arrivals"].triggered.connect(show_outcomes)


def join_care(desk: Desk, view: EvidenceView, presenter: EvidencePresenter) -> None:
    """Looks, names, dates, size, scrubbing."""
    thumbs = Thumbs(desk, view.list.in_sight, view)
    thumbs.drawn.connect(view.list.show_thumb)
    view.list.list.verticalScrollBar().valueChanged.connect(thumbs.look)
    presenter.lister.listed.connect(thumbs.look)
    presenter.finder.told.connect(thumbs.look)
    budget, scrubbing = Budgeter(desk, view), Scrubbing(desk, view)
    view.top.offer_speeds(speed_names(desk.words), budget.row)
    view.top.speed_chosen.connect(budget.choose)
    budget.told.connect(view.top.budget.setText)
    view.commands["scrub"].triggered.connect(scrubbing.begin)
    view.commands["backup"].triggered.connect(scrubbing.backup)
    care, keeper = view.side.care, presenter.keeper
    care.dated.connect(lambda when: keeper.date(presenter.document, when))
    care.renamed.connect(lambda name: keeper.rename(presenter.document, name))
    keeper.refused.connect(presenter.lister.list)
    presenter.carer.told.connect(care.show_care)
    presenter.carer.proposed.connect(care.show_days)
    tidying = Tidying(desk, view, presenter, budget)
    care.withdraw_wanted.connect(view.commands["withdraw"].trigger)
    for key, does in (
        ("accept_date", care.take_day),
        ("rename", view.side.begin_renaming),
        ("withdraw", tidying.withdraw),
        ("collect", tidying.collect),
        ("size", tidying.tell_size),
    ):
        view.commands[key].triggered.connect(does)
    presenter.opener.shown.connect(presenter.carer.shown)
    handing = Handing(desk, view, presenter)
    view.reader.outside_wanted.connect(handing.open_outside)
    view.commands["outside"].triggered.connect(handing.open_outside)
    for suffix in ("pdf", "xlsx"):
        command = view.commands[f"request_{suffix}"]
        command.triggered.connect(partial(_ignoring, partial(handing.request, suffix)))
    view.commands["replace"].triggered.connect(handing.replace)
    view.side.care.replace_wanted.connect(view.commands["replace"].trigger)
    view.commands["accept_numbered"].triggered.connect(lambda: keeper.accept(presenter.numbered))
    presenter.finder.told.connect(view.tell_reading)


def _ignoring(does: Callable[[], None], _checked: bool = False) -> None:
    does()
