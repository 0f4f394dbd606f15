"""What is worked out once for a word form."""

from __future__ import annotations

import pickle

from musnad.arabic import Remembered


def test_a_word_is_worked_out_once() -> None:
    asked: list[str] = []
    seen: Remembered[str, bool] = Remembered(lambda fold: not asked.append(fold))
    assert [seen["وزير"], seen["وزير"], seen["قال"]] == [True, True, True]
    assert asked == ["وزير", "قال"]


def test_it_begins_anew_where_it_has_grown_to_the_most() -> None:
    lengths = Remembered(len, most=2)
    assert [lengths[word] for word in ("من", "إلى", "قالوا")] == [2, 3, 5]
    assert dict(lengths) == {"قالوا": 5}


def test_another_process_is_told_how_and_not_what() -> None:
    lengths = Remembered(len)
    assert lengths["وزير"] == 4
    elsewhere = pickle.loads(pickle.dumps(lengths))  # noqa: S301 - our own
    assert dict(elsewhere) == {}
    assert elsewhere["سفير"] == 4
