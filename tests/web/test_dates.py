import pytest

from musnad.web.dates import show_date
from musnad.web.i18n import wording


@pytest.mark.parametrize(
    ("value", "arabic", "english"),
    [
        ("2013-08-09", "9 أغسطس 2013", "9 August 2013"),
        ("2013-08", "أغسطس 2013", "August 2013"),
        ("2013", "2013", "2013"),
        ("2013-08-09T19:56Z", "9 أغسطس 2013، 19:56 غرينتش", "9 August 2013, 19:56 GMT"),
        ("2013-08-09T19:56:30", "9 أغسطس 2013، 19:56 ", "9 August 2013, 19:56 "),
    ],
)
def test_a_day_reads_in_either_language(value: str, arabic: str, english: str) -> None:
    told = [show_date(value, wording(language)) for language in ("ar", "en")]
    assert told == [f'<time datetime="{value}">{each}</time>' for each in (arabic, english)]


def test_a_weekday_is_told_where_it_is_asked() -> None:
    assert "الجمعة 9 أغسطس 2013" in show_date("2013-08-09", wording("ar"), weekday=True)


@pytest.mark.parametrize("value", ["2013-02-31", "2013-13", "XXXX-WXX-5", "<b>"])
def test_what_is_no_day_is_shown_as_it_stands(value: str) -> None:
    told = show_date(value, wording("en"))
    assert "<time" not in told
    assert "<b>" not in told


def test_no_day_shows_nothing() -> None:
    assert show_date(None, wording("ar")) == ""
