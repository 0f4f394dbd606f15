"""Which role words of attribution play."""

from musnad.arabic import tokenize
from tests.tables import SHIPPED


def test_behind_the_last_word_of_a_page_no_role_is_played() -> None:
    folds = ["وكالة", "قال"]
    assert SHIPPED.attribution.begins(folds, len(folds), "in_it") == 0


def test_the_words_of_a_role_are_those_that_play_it_alone() -> None:
    words = SHIPPED.attribution.alone("negation")
    assert "لم" in words
    assert all(SHIPPED.attribution.plays(word, "negation") for word in words)


def test_a_word_plays_the_roles_of_what_stands_behind_its_conjunction() -> None:
    whole, led = SHIPPED.attribution.led(["لم", "ولم"])
    assert "negation" in whole
    assert "negation" in led


def test_what_begins_at_each_token_is_what_is_told_of_it_when_asked_for() -> None:
    folds = tokenize("وقال الوزير من جانبه إن نارية لم توافق على شروط سهلستان، في حين رفضت").folds
    roles = {role for begun in SHIPPED.attribution.lengths(folds) for role in begun}
    assert {"clause", "negation"} <= roles
    for i, begun in enumerate(SHIPPED.attribution.lengths(folds)[: len(folds)]):
        for role in roles:
            assert begun.get(role, 0) >= SHIPPED.attribution.begins(folds, i, role)
