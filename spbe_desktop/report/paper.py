"""What every section is handed: the view, its words, its look; text made safe for the page."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

from spbe_desktop.instrument.model import Activity
from spbe_desktop.instrument.text import Text
from spbe_desktop.report.sheet import Sheet, sheet_of
from spbe_desktop.report.style import Look, hex_of
from spbe_desktop.report.texts import Passage, plain
from spbe_desktop.scoring.predicate import shown
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PLAIN, Letterhead, Meeting, PaperOptions
from spbe_desktop.words import Words

NOTHING = "–"
DOT = " · "
GROUP = 8  # hex digits of one shade
UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Text without what a PDF cannot hold: control characters, lone surrogates."""
    if text.isascii() and text.isprintable():
        return text.strip()
    return unicodedata.normalize("NFC", UNPRINTABLE.sub("", text.replace("\t", " "))).strip()


def markup(text: str) -> str:
    """A person's text as paragraph markup: nothing in it is a tag, lines stay lines."""
    return escape(clean(text)).replace("\n", "<br/>")


@dataclass(frozen=True, slots=True)
class Paper:
    """One evaluation on its way to paper; `others` are those it is compared with."""

    view: EvaluationView
    words: Words
    look: Look
    sheet: Sheet = field(default_factory=sheet_of)
    letterhead: Letterhead = PLAIN
    options: PaperOptions = field(default_factory=PaperOptions)
    others: tuple[EvaluationView, ...] = ()
    title_key: str = ""
    meeting: Meeting = field(default_factory=Meeting)

    @property
    def activity(self) -> Activity:
        """The yearly activity this evaluation belongs to."""
        return self.view.instrument.activity(self.view.activity)

    @property
    def title(self) -> str:
        """What this paper is called; without a name of its own, as the law calls the report."""
        if self.title_key:
            return self.words(self.title_key)
        kind = "evaluation" if self.activity.recommendations else "monitoring"
        return self.words(f"report.title.{kind}")

    @property
    def agency(self) -> str:
        """The agency's name on one line."""
        return " ".join(clean(self.view.agency.name).split())

    @property
    def provisional(self) -> str:
        """The warning of an incomplete evaluation, empty once all is rated."""
        score = self.view.score
        if score.complete:
            return ""
        return self.words("report.provisional", rated=score.rated, total=score.total)

    @property
    def predicate(self) -> str:
        """The predicate reached, in this paper's language."""
        rows = self.view.instrument.predicates
        found = (r.name for r in rows if r.name.id == self.view.score.predicate)
        return next((self.say(name) for name in found), NOTHING)

    def say(self, text: Text) -> str:
        """A pack's text in this paper's language."""
        return text.of(self.words.language)

    def shown(self, value: Decimal | None) -> str:
        """An index with the digits and the rounding of the instrument."""
        if value is None:
            return NOTHING
        rounding = self.view.instrument.rounding
        return self.words.number(shown(value, rounding), max(0, rounding.decimals))

    def rating(self, value: Decimal | None) -> str:
        """A rating with the digits of the scale."""
        if value is None:
            return NOTHING
        scale = self.view.instrument.scale
        step = Decimal(1) if scale.step is None else scale.step.normalize()
        return self.words.number(value, max(scale.decimals, -int(step.as_tuple().exponent), 0))

    def stage(self, code: str) -> str:
        """The name of a stage; its code where the pack has none."""
        names = {s.code: s.name for s in self.view.instrument.stages}
        return self.say(names[code]) if code in names else code

    def digest(self, digits: str) -> str:
        """Hex digits as markup, each group in the other shade: read in groups, copied whole."""
        shades = (hex_of(self.look.ink), hex_of(self.look.muted))
        groups = [digits[at : at + GROUP] for at in range(0, len(digits), GROUP)]
        return "".join(
            f'<font color="{shades[number % 2]}">{markup(group)}</font>'
            for number, group in enumerate(groups)
        )

    def text(self, text: str, style: str = "body", **more: Any) -> Any:
        """A paragraph of plain text: nothing in it is markup."""
        return plain(clean(text), self.look[style], **more)

    def rich(self, text: str, style: str = "body", **more: Any) -> Any:
        """A paragraph of markup that we wrote; people's text goes through `markup` first."""
        return Passage(text, self.look[style], **more)
