"""What a word form may begin, and what all spellings of a word keep."""

from musnad.entities.variants import word_variant
from musnad.lexicon.stems import NONE
from tests.tables import SHIPPED


def test_a_word_is_cut_where_a_table_knows_what_is_left() -> None:
    stems = SHIPPED.stems["ووزير"]
    assert [cut.stem for cut in stems.offices] == ["وزير"]
    assert SHIPPED.stems["سمكه"] is NONE


def test_some_spellings_are_told_by_their_skeleton_and_others_are_not() -> None:
    keep = SHIPPED.namesakes.skeletons
    assert word_variant("سولفانج", "سولفانغ", SHIPPED.spelling)
    assert not set(keep("لندرغ")) & set(keep("هالفرسن"))


def test_every_variant_among_known_names_shares_a_skeleton() -> None:
    keep, spelling = SHIPPED.namesakes.skeletons, SHIPPED.spelling
    words = sorted(word for word in SHIPPED.words.names if word.startswith("غو"))
    pairs = [(a, b) for a in words for b in words if a < b]
    variants = [(a, b) for a, b in pairs if word_variant(a, b, spelling)]
    assert variants
    assert all(set(keep(a)) & set(keep(b)) for a, b in variants)
