"""What a person says of a claim finds its claim again, and the last word holds."""

from musnad.record import Span
from musnad.record.corrections import Correction, claims_in_force, corrected_version
from musnad.record.put_right import PutRight

TEXT = "قال الورداني إن الاتفاق قريب جدا."
WORDS = "الاتفاق قريب جدا"


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def said(layer: str, should_be: str | None, was: str | None = None, words: str | None = WORDS) -> Correction:
    return Correction("0" * 16, at(words) if words else None, layer, was, should_be, "نوال", "2031-05-06", words)


def values(*made: Correction) -> list[str | None]:
    return [each.should_be for each in claims_in_force(made)]


def test_the_last_word_on_a_claim_holds_until_it_is_withdrawn() -> None:
    assert values(said("speaker", "naria"), said("speaker", "difaf")) == ["difaf"]
    assert values(said("speaker", "naria"), said("speaker", None)) == []
    assert values(said("speaker", "naria"), said("said", None)) == ["naria"]


def test_names_on_the_whole_page_are_told_apart_by_who_they_were() -> None:
    two = said("names", "c", "a", None), said("names", "d", "b", None)
    assert values(*two) == ["c", "d"]
    assert values(*two, said("names", None, "a", None)) == ["d"]


def test_a_correction_of_a_stretch_without_one_says_nothing() -> None:
    assert values(said("speaker", "naria", words=None), said("published", "2031", words=WORDS)) == []


def test_a_claim_that_is_cut_otherwise_by_now_is_still_found() -> None:
    told = PutRight.of([said("speaker", "naria")], TEXT)
    assert told.at("speaker", at("الاتفاق قريب")) is not None
    assert told.at("speaker", at("قريب")) is None
    assert told.at("said", at(WORDS)) is None


def test_a_claim_of_a_page_that_is_decoded_otherwise_is_found_by_its_words() -> None:
    moved = f"العنوان\n{TEXT}"
    told = PutRight.of([said("speaker", "naria")], moved)
    assert told.at("speaker", at(WORDS, moved)) is not None
    assert PutRight.of([said("speaker", "naria")], "نص آخر").at("speaker", Span(0, 5)) is None


def test_a_reading_is_of_another_version_while_a_claim_is_corrected() -> None:
    one, none = said("speaker", "naria"), said("speaker", None)
    assert corrected_version("1", [one]) != "1"
    assert corrected_version("1", [one]) != corrected_version("1", [said("speaker", "difaf")])
    assert corrected_version("1", [one, none]) == "1"
