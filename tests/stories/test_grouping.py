"""Average linkage."""

from hypothesis import given
from hypothesis import strategies as st

from musnad.stories.grouping import groups


def test_a_page_like_two_stories_does_not_join_them() -> None:
    alike = {(0, 1): 0.9, (2, 3): 0.9, (1, 4): 0.5, (2, 4): 0.45}
    assert groups(5, alike, 0.4) == ((0, 1), (2, 3), (4,))


def test_pages_all_alike_are_one_group() -> None:
    alike = {(a, b): 0.8 for b in range(4) for a in range(b)}
    assert groups(4, alike, 0.4) == ((0, 1, 2, 3),)


def test_nothing_alike_leaves_every_page_alone() -> None:
    assert groups(3, {}, 0.4) == ((0,), (1,), (2,))


@given(st.dictionaries(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1]), st.floats(0, 1)))
def test_every_number_stands_in_exactly_one_group(alike: dict[tuple[int, int], float]) -> None:
    assert sorted(n for group in groups(8, alike, 0.5) for n in group) == list(range(8))
