"""Who said what about what and when, over a kept record and over pages at hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad import read_page
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.record import Reading
from musnad.search import Ask, names_of, said, said_in, said_lately
from musnad.store import RecordFile
from tests.tables import WITH_SAMPLES as LEXICON

NAMES = names_of(LEXICON)
MARCH = (
    "الورداني: الموعد باق\n\nنشر في 4 مارس 2015\n\n"
    "قال وزير الخارجية الناري سليم الورداني إن الهدنة قائمة.\nوأضاف أن المعبر مفتوح.\n"
    "وقالت وزيرة الخارجية السهلية هالة مرزاق يوم الاثنين 2 مارس 2015 إن السدود ممتلئة.\n"
)
LATER = (
    "اجتماع في مرسى\n\nنشر في 9 مايو 2015\n\nأكد سليم الورداني لوكالة نبأ أن الهدنة انتهت.\n"
    "وعاد الوفد إلى مرسى في المساء بعد يوم طويل من المحادثات.\n"
)


def reading(text: str, name: str, lexicon: Lexicon = LEXICON) -> Reading:
    return read_page(receive(text.encode(), name), lexicon)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecordFile]:
    path: Path = tmp_path_factory.mktemp("said") / "r.db"
    with RecordFile.open(path) as opened:
        for text, name in ((MARCH, "march.txt"), (LATER, "later.txt")):
            received = receive(text.encode(), name)
            opened.keep(received, read_page(received, LEXICON), "v", when="2031-01-01T00:00:00Z")
        yield opened


def surfaces(file: RecordFile, ask: Ask) -> list[str]:
    return [each.statement.surface for each in said(file, ask, NAMES)]


@pytest.mark.parametrize(
    ("ask", "contents"),
    [
        (Ask(by=("سليم الورداني",), about="هدنة"), ["الهدنة قائمة", "الهدنة انتهت"]),
        (Ask(by=("الورداني",), about="والهدنة"), ["الهدنة قائمة", "الهدنة انتهت"]),
        (Ask(about="الهدنة -انتهت"), ["الهدنة قائمة"]),
        (Ask(about="المعبر OR سدود"), ["السدود ممتلئة", "المعبر مفتوح"]),
        (Ask(since="2015-05"), ["الهدنة انتهت"]),
        (Ask(until="2015-03-02"), ["السدود ممتلئة"]),
        (Ask(by=("مرزاق",)), ["السدود ممتلئة"]),
        (Ask(by=("رائد النجدي",)), []),
        (Ask(outlet=("no-such-outlet",)), []),
    ],
)
def test_a_record_answers_who_what_and_when(file: RecordFile, ask: Ask, contents: list[str]) -> None:
    assert surfaces(file, ask) == contents


def test_what_is_less_sure_can_be_left_out(file: RecordFile) -> None:
    every, sure = said(file, Ask(), NAMES), said(file, Ask(least=0.9), NAMES)
    assert [each for each in every if each.statement.confidence >= 0.9] == list(sure)
    assert len(sure) < len(every)


def test_pages_at_hand_answer_alike(file: RecordFile) -> None:
    held = [reading(MARCH, "march.txt"), reading(LATER, "later.txt")]
    for ask in (Ask(by=("الورداني",)), Ask(about="الهدنة"), Ask(since="2015-03-03")):
        assert said_in(held, ask, NAMES) == said(file, ask, NAMES)


def test_the_day_is_that_of_the_saying_where_the_page_tells_it(file: RecordFile) -> None:
    assert [each.day for each in said(file, Ask(by=("مرزاق",)), NAMES)] == ["2015-03-02"]


def test_who_does_not_wait_for_all_pages_is_told_how_many_are_left(file: RecordFile) -> None:
    every, none_left = said_lately(file, Ask(about="الهدنة"), NAMES, 10)
    newest, left = said_lately(file, Ask(about="الهدنة"), NAMES, 1)
    assert (every, none_left) == (said(file, Ask(about="الهدنة"), NAMES), 0)
    assert ([each.statement.surface for each in newest], left) == (["الهدنة انتهت"], 1)
    by, left = said_lately(file, Ask(by=("الورداني",)), NAMES, 1)
    assert ({each.location for each in by}, left) == ({"later.txt"}, 1)
