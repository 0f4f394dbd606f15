"""Meetings, plans, terms, relations and doubts of the record."""

from evaluation.score_contradictions import reading
from musnad import gather
from musnad.record import Reading
from tests.positions.reading import read
from tests.tables import WITH_SAMPLES

MEETING = (
    "التقى وزير الخارجية الناري سليم الورداني وزيرة الخارجية السهلية هالة مرزاق في رأس الماء يوم 8 مارس 2021، "
    "واستمر اللقاء {}."
)


def pages(*lengths: str) -> list[Reading]:
    head = "لقاء\nالميناء - الاثنين 8 مارس 2021\n"
    return [reading(head + MEETING.format(length), f"{n}.txt", WITH_SAMPLES) for n, length in enumerate(lengths)]


def test_one_meeting_of_two_pages_is_one_with_both_reports() -> None:
    (meeting,) = gather(pages("ست ساعات", "ست ساعات"), WITH_SAMPLES).meetings
    assert (meeting.place, meeting.start, meeting.duration) == ("ras-al-maa", "2021-03-08", "PT6H")
    assert {report.page for report in meeting.reports} == {"0.txt", "1.txt"}


def test_a_doubt_of_a_page_stands_in_the_record() -> None:
    text = "تعقد الجولة يوم الأحد 6 يناير 2021 في مرسى."
    (doubt,) = gather([read(text, day="2021-01-08")], WITH_SAMPLES).doubts
    assert (doubt.kind, doubt.report.span.of(text)) == ("weekday_conflict", "يوم الأحد 6 يناير 2021")
