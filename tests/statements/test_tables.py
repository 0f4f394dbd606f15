"""The tables of this room: every class and role in them is one that the code knows, and the other way round."""

import re
from pathlib import Path
from typing import get_args

import pytest

import musnad.entities
import musnad.statements
from musnad.arabic import fold_key
from musnad.lexicon.cues import GOVERNMENTS
from musnad.lexicon.speakers import SpeakerKind
from musnad.lexicon.table import Row
from musnad.lexicon.table import read as rows
from tests.statements.reading import LEXICON

ROOMS = [Path(room.__file__ or "").parent for room in (musnad.statements, musnad.entities)]
CODE = "\n".join(path.read_text(encoding="utf-8") for room in ROOMS for path in room.glob("*.py"))


def test_every_noun_that_speaks_is_of_a_class_the_code_knows() -> None:
    assert {row["class"] for row in rows("speakers", None)} <= set(get_args(SpeakerKind))


@pytest.mark.parametrize("row", list(rows("speakers", None)), ids=lambda r: r.id)
def test_every_form_of_a_noun_is_found(row: Row) -> None:
    for column in ("m", "f", "mp", "fp"):
        for form in row.list(column):
            noun = LEXICON.speakers.get(fold_key(form))
            assert noun is not None, form


def test_every_role_of_a_word_is_asked_for() -> None:
    roles = {row["role"] for row in rows("attribution", None)}
    assert (
        sorted(role for role in roles if not re.search(rf'["_]{role}"', CODE) and not role.startswith("preposition"))
        == []
    )


def test_every_government_of_a_cue_is_known() -> None:
    told = {way for cue in LEXICON.cues.by_id.values() for way in cue.government}
    assert told <= GOVERNMENTS
