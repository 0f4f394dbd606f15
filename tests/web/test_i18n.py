from typing import get_args

import pytest
from starlette.requests import Request

from musnad.lexicon.table import read
from musnad.record.article import Basis, FurnitureKind, PartyRole
from musnad.record.mentions import MentionType
from musnad.record.statements import Mode, SourceForm
from musnad.web.families import families, family
from musnad.web.i18n import choose, plural, preferred, wording
from musnad.web.names import TYPES

AR, EN = wording("ar"), wording("en")
FORMS = {"ar": ("zero", "one", "two", "few", "many", "other"), "en": ("one", "other")}


def test_both_languages_say_the_same_things() -> None:
    plain = [{key for key in each.strings if not key.startswith("count.")} for each in (AR, EN)]
    assert plain[0] == plain[1]


@pytest.mark.parametrize("words", [AR, EN], ids=["ar", "en"])
def test_counted_nouns_have_all_their_forms(words: object) -> None:
    nouns = {key.split(".")[1] for key in EN.strings if key.startswith("count.")}
    told = {key for key in words.strings if key.startswith("count.")}
    assert told == {f"count.{noun}.{form}" for noun in nouns for form in FORMS[words.language]}


def test_both_languages_leave_the_same_blanks() -> None:
    def blanks(text: str) -> set[str]:
        return {part.split("}")[0] for part in text.split("{")[1:]}

    both = [key for key in AR.strings if not key.startswith("count.")]
    assert [key for key in both if blanks(AR.strings[key]) != blanks(EN.strings[key])] == []


@pytest.mark.parametrize(
    ("prefix", "values"),
    [
        ("kind", get_args(FurnitureKind)),
        ("type", get_args(MentionType)),
        ("mode", get_args(Mode)),
        ("mode_hint", get_args(Mode)),
        ("form", get_args(SourceForm)),
        ("party", (*get_args(PartyRole), *get_args(Basis))),
        ("family", tuple(families())),
    ],
)
def test_every_value_of_a_field_has_its_words(prefix: str, values: tuple[str, ...]) -> None:
    assert [value for value in values if not AR.has(f"{prefix}.{value}")] == []


def test_every_kind_of_furniture_is_of_a_family_and_every_type_is_listed() -> None:
    kinds = {kind for each in families().values() for kind in each}
    assert set(get_args(FurnitureKind)) <= kinds
    assert set(TYPES) == set(get_args(MentionType))
    assert family("no_such_kind") == "other"


def test_arabic_counts_by_its_own_grammar() -> None:
    told = [str(AR.count("count.statements", n)) for n in (0, 1, 2, 5, 11, 100, 1000)]
    assert told == ["لا أقوال", "قول واحد", "قولان", "5 أقوال", "11 قولًا", "100 قول", "1,000 قول"]
    assert plural("ar", 102) == "other"


def test_a_part_put_into_a_string_is_escaped() -> None:
    assert EN("search.results_for", query="<b>") == "Results for &lt;b&gt;"


def test_arabic_words_in_an_english_sentence_are_set_apart() -> None:
    assert "\u2068سورية\u2069 and \u2068سوريا\u2069, " in EN("search.start")
    assert "\u2068" not in AR("search.start")


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "ar"),
        ("fr", "ar"),
        ("en-GB,en;q=0.9", "en"),
        ("ar;q=0.2, en;q=0.9", "en"),
        ("en;q=0, *", "ar"),
        ("en;q=x", "ar"),
    ],
)
def test_the_browser_decides_where_nobody_chose(accepted: str, language: str) -> None:
    assert preferred(accepted) == language


def test_the_address_wins_over_the_cookie_and_the_cookie_over_the_browser() -> None:
    def request(query: bytes, cookie: bytes) -> Request:
        headers = [(b"cookie", b"musnad_language=" + cookie), (b"accept-language", b"ar")]
        return Request({"type": "http", "query_string": query, "headers": headers})

    assert [choose(request(*asked)) for asked in ((b"lang=ar", b"en"), (b"", b"en"), (b"lang=xx", b"zz"))] == [
        "ar",
        "en",
        "ar",
    ]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_mode_and_every_body_of_a_state_has_its_words(language: str) -> None:
    words = wording(language)
    modes = {row["mode"] for table in ("events_verbs", "events_nouns", "events_acts") for row in read(table, None)}
    assert sorted(mode for mode in modes if mode and not words.has(f"event_mode.{mode}")) == []
    assert [row.id for row in read("state_bodies", None) if not words.has(f"state_body.{row.id}")] == []
