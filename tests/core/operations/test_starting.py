"""A workspace is opened, an evaluation started and found, the sample loaded."""

from __future__ import annotations

import getpass
import hashlib
import time
from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.errors import (
    ActivityUnknown,
    AgencyUnknown,
    EvaluationExists,
    EvaluationUnknown,
    InstrumentUnknown,
)
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation
from spbe_desktop.store.queries import last_revision
from spbe_desktop.store.revisions import put_revision
from spbe_desktop.views.evaluation import EvaluationView, State
from tests.factories import an_evaluation


def test_an_evaluation_starts_empty_at_the_first_stage(workspace: Context) -> None:
    view = an_evaluation(workspace)
    assert (view.stage, view.revision, view.score.rated, view.journal_length) == ("self", 0, 0, 1)


def test_every_indicator_of_a_new_evaluation_is_empty(workspace: Context) -> None:
    assert {each.state for each in an_evaluation(workspace).indicators} == {State.EMPTY}


def test_an_evaluation_holds_the_very_bytes_of_its_instrument(workspace: Context) -> None:
    view = an_evaluation(workspace)
    close_workspace(workspace)
    again = open_workspace(workspace.paths.root)
    after = view_evaluation(again, view.id)
    close_workspace(again)
    assert after.pack == view.pack


def test_an_agency_is_named_as_people_write_it(workspace: Context) -> None:
    agency = an_evaluation(workspace, agency="pemerintah kota denpasar").agency
    assert (agency.id, agency.code, agency.kind) == ("51.71", "51.71", "kota")


def test_an_agency_without_a_code_has_the_same_id_everywhere(workspace: Context) -> None:
    """As docs/formats/workspace.md tells: from the plain name alone."""
    agency = an_evaluation(workspace, agency="Kementerian Koordinator Bidang Perekonomian").agency
    name = b"kementerian koordinator bidang perekonomian"
    assert (agency.code, agency.id) == ("", hashlib.sha256(name).hexdigest()[:32])


def test_an_unknown_agency_is_refused(workspace: Context) -> None:
    with pytest.raises(AgencyUnknown):
        an_evaluation(workspace, agency="Kota Atlantis")


def test_an_own_agency_is_taken_when_asked_for(workspace: Context) -> None:
    agency = an_evaluation(workspace, agency=" Kota Atlantis ", own_agency=True).agency
    assert (agency.name, agency.kind, agency.code) == ("Kota Atlantis", "own", "")


def test_an_own_agency_is_known_afterwards(workspace: Context) -> None:
    first = an_evaluation(workspace, agency="Kota Atlantis", own_agency=True)
    second = an_evaluation(workspace, agency="kota  atlantis", year=2024)
    assert second.agency == first.agency


def test_an_agency_without_a_name_is_refused(workspace: Context) -> None:
    with pytest.raises(AgencyUnknown):
        an_evaluation(workspace, agency="  ", own_agency=True)


def test_an_unknown_instrument_is_refused(workspace: Context) -> None:
    with pytest.raises(InstrumentUnknown):
        an_evaluation(workspace, instrument="permenpanrb-1-1900")


def test_an_unknown_activity_is_refused(workspace: Context) -> None:
    with pytest.raises(ActivityUnknown):
        an_evaluation(workspace, activity="pesta")


def test_an_agency_is_evaluated_once_a_year(workspace: Context) -> None:
    an_evaluation(workspace)
    with pytest.raises(EvaluationExists):
        an_evaluation(workspace, activity="pemantauan")


def test_an_evaluation_is_found_by_the_beginning_of_its_id(workspace: Context) -> None:
    ids = [an_evaluation(workspace, year=year).id for year in (2023, 2024)]
    wanted = next(length for length in range(1, 33) if ids[0][:length] != ids[1][:length])
    assert find_evaluation(workspace, ids[0][:wanted]) == ids[0]


def test_the_only_evaluation_needs_no_name(workspace: Context) -> None:
    view = an_evaluation(workspace)
    assert find_evaluation(workspace, "") == view.id


def test_one_of_two_needs_a_name(workspace: Context) -> None:
    for year in (2023, 2024):
        an_evaluation(workspace, year=year)
    with pytest.raises(EvaluationUnknown):
        find_evaluation(workspace, "")


def test_an_unknown_evaluation_is_refused(workspace: Context) -> None:
    with pytest.raises(EvaluationUnknown):
        view_evaluation(workspace, "gone")


def test_whoever_is_logged_in_is_at_work(tmp_path: Path) -> None:
    context = open_workspace(tmp_path, create=True)
    close_workspace(context)
    assert context.actor == getpass.getuser()


def test_a_user_without_a_name_is_at_work_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise OSError("No username set in the environment")

    monkeypatch.setattr(getpass, "getuser", nobody)
    context = open_workspace(tmp_path, create=True)
    close_workspace(context)
    assert context.actor == "-"


def test_a_workspace_speaks_the_language_asked_for(tmp_path: Path) -> None:
    context = open_workspace(tmp_path, create=True, language="en")
    an_evaluation(context)
    row = list_evaluations(context)[0]
    close_workspace(context)
    assert (context.words.language, row.stage_name) == ("en", "Self-assessment")


def test_the_sample_has_the_published_index(sample: EvaluationView) -> None:
    assert (sample.score.index, sample.score.predicate) == (Decimal("3.1925"), "Baik")


def test_the_sample_is_explained_and_proven(sample: EvaluationView) -> None:
    assert {each.state for each in sample.indicators} == {State.STARTED, State.DONE}


def test_the_sample_names_its_documents_examples(
    workspace: Context, sample: EvaluationView
) -> None:
    texts = [workspace.vault.path(each.digest).read_bytes() for each in sample.evidence]
    assert all(text.startswith(b"CONTOH") for text in texts)


def test_the_sample_is_loaded_once(workspace: Context, sample: EvaluationView) -> None:
    assert load_sample(workspace) == sample


def test_the_sample_is_loaded_in_less_than_a_second(workspace: Context) -> None:
    before = time.process_time()
    load_sample(workspace)
    assert time.process_time() - before < 1


def test_a_sealed_revision_is_counted(workspace: Context) -> None:
    view = an_evaluation(workspace)
    with workspace.changing(view.id) as change:
        put_revision(change, number=1, digest="d" * 64, parent="", path="x.spbe")
    with workspace.database.reading() as session:
        assert last_revision(session, view.id) == (1, "d" * 64)
    assert view_evaluation(workspace, view.id).revision == 1


def test_an_evaluation_never_sealed_has_no_revision(workspace: Context) -> None:
    view = an_evaluation(workspace)
    with workspace.database.reading() as session:
        assert last_revision(session, view.id) == (0, "")


def test_a_revision_sealed_meanwhile_is_not_sealed_over(workspace: Context) -> None:
    view = an_evaluation(workspace)
    with workspace.changing(view.id) as change:
        put_revision(change, number=1, digest="d" * 64, parent="", path="x.spbe")
    with pytest.raises(ValueError, match="revision 1"), workspace.changing(view.id) as change:
        put_revision(change, number=1, digest="e" * 64, parent="", path="y.spbe")
