"""Which role words of attribution play."""

from tests.tables import SHIPPED


def test_behind_the_last_word_of_a_page_no_role_is_played() -> None:
    folds = ["وكالة", "قال"]
    assert SHIPPED.attribution.begins(folds, len(folds), "in_it") == 0
