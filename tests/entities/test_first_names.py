"""A person called by a first name alone."""

from tests.statements.reading import read


def speakers(page: str) -> list[str]:
    """Who speaks, in turn."""
    return [s.source.entity for s in read(page)]


def test_a_first_name_alone_is_its_one_bearers() -> None:
    page = "رحب فرحات مرزاق الناطق باسم الوزارة بالهدنة.\nوقال فرحات إن السد آمن."
    assert speakers(page) == ["name:فرحات مرزاق"] * 2


def test_a_first_name_of_two_is_neithers() -> None:
    page = "رحب فرحات مرزاق الناطق باسم الوزارة بالهدنة. وأكد الوزير فرحات الصافي أن السد آمن.\nوقال فرحات إن السد آمن."
    assert speakers(page)[-1] == "name:فرحات"
