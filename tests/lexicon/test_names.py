import pytest

from musnad.arabic import tokenize
from musnad.lexicon import names
from musnad.lexicon.names import Names

NAMES = Names([
    ("مجلس الأمن", "council"), ("مجلس الأمن الدولي", "world-council"), ("مرسى", "marsa"), ("مكة", "makka"),
    ("جنيف-2", "talks"), ("~الورداني", "selim"), ("~الورداني", "hala"), ("النجدي", "raid"), ("~النجدي", "other"),
    ("2 مرسى", "second-marsa"), ("الضفاف", "difaf"),
])  # fmt: skip


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The words and owners of each name found."""
    folds = tokenize(text).folds
    hits = NAMES.matches(folds, range(len(folds)))
    return [(" ".join(folds[i : i + match.length])[cut:], match.known) for i, cut, match in hits]


@pytest.mark.parametrize(
    ("text", "names_"),
    [
        ("اجتمع مجلس الأمن الدولي", [("مجلس الامن الدولي", ("world-council",))]),
        ("اجتمع مجلس الأمن أمس", [("مجلس الامن", ("council",))]),
        ("اجتمع مجلس الأمة", []),
        ("وبمرسى", [("مرسي", ("marsa",))]),
        ("بمرسى ومرسى", [("مرسي", ("marsa",)), ("مرسي", ("marsa",))]),
        ("للضفاف", [("لضفاف", ("difaf",))]),
        ("أكل سمكة", []),
        ("جنيف 2", [("جنيف 2", ("talks",))]),
        ("جنيف - 2", [("جنيف - 2", ("talks",))]),
        ("جنيف 3", []),
        ("2 مرسى", [("2 مرسي", ("second-marsa",)), ("مرسي", ("marsa",))]),
        ("مجلس", []),
        ("مرسى الجديدة", [("مرسي", ("marsa",))]),
    ],
)
def test_the_longest_name_at_each_token(text: str, names_: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(text) == names_


def test_a_weak_spelling_is_told_and_gives_way_to_a_strong_one() -> None:
    folds = tokenize("الورداني النجدي").folds
    (_, _, weak), (_, _, strong) = NAMES.matches(folds, range(2))
    assert (weak.weak, weak.known, strong.weak, strong.known) == (True, ("selim", "hala"), False, ("raid",))
    assert NAMES.exactly("النجدي") == ("raid", "other")


def test_no_name_runs_over_the_end_of_its_stretch() -> None:
    folds = tokenize("في مجلس الأمن الدولي").folds
    assert [match.length for _, _, match in NAMES.matches(folds, range(3))] == [2]


def test_words_are_forgotten_before_they_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "MOST_WORDS", 2)
    assert [known for _, known in found("في مرسى قال مجلس الأمن إن مرسى")] == [("marsa",), ("council",), ("marsa",)]


def test_where_no_word_stands_no_name_does() -> None:
    assert list(NAMES.matches(["مرسى"], range(1, 1))) == []
