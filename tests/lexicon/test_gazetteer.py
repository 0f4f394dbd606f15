"""The tables of names hold together: ids, states, capitals, and no common word standing for a name by itself."""

from collections import Counter

import pytest

from musnad.arabic import tokenize
from musnad.entities import find
from musnad.lexicon.names import WEAK_MARK, name_key
from musnad.lexicon.table import Row, read
from musnad.record import Article, Span
from tests.tables import SHIPPED

TABLES = ("people", "states", "cities", "bodies", "groups", "media", "places", "things")
GAZETTEER = TABLES[2:]
ROWS: dict[str, list[Row]] = {table: list(read(table)) for table in TABLES}
STATES = {row.id for row in ROWS["states"]}
LEXICON = SHIPPED


def strong(table: str) -> Counter[tuple[str, ...]]:
    """Each unmarked spelling, folded, and how many rows of a table own it."""
    return Counter(
        key
        for row in ROWS[table]
        for key in {name_key(name) for name in row.list("ar") if not name.startswith(WEAK_MARK)}
    )


def surfaces(text: str) -> list[str]:
    """The names found in a text."""
    article = Article("unknown", None, None, None, None, (), None, None, None, (Span(0, len(text)),), ())
    return [mention.surface for mention in find("page", article, tokenize(text), LEXICON)[0]]


def test_no_id_is_given_twice_in_any_of_the_tables() -> None:
    ids = Counter(row.id for rows in ROWS.values() for row in rows)
    assert [id_ for id_, count in ids.items() if count > 1] == []


@pytest.mark.parametrize("table", GAZETTEER)
def test_every_row_has_an_arabic_spelling_and_says_where_it_is_from(table: str) -> None:
    assert [row.place for row in ROWS[table] if not row.list("ar") or not row.get("checked") or not row["en"]] == []


@pytest.mark.parametrize("table", GAZETTEER)
def test_no_row_repeats_a_spelling(table: str) -> None:
    folded = {row.id: [name_key(name.removeprefix(WEAK_MARK)) for name in row.list("ar")] for row in ROWS[table]}
    assert [id_ for id_, keys in folded.items() if len(keys) != len(set(keys)) or () in keys] == []


@pytest.mark.parametrize("table", ["cities", "bodies", "groups", "media"])
def test_a_rows_state_is_in_the_table_of_states(table: str) -> None:
    named = {
        (row.id, state) for row in ROWS[table] for state in (row.get("state"), row.cells.get("metonym_of")) if state
    }
    assert [(id_, state) for id_, state in named if state not in STATES] == []


def test_every_states_capital_has_a_row() -> None:
    cities = {row.id for row in ROWS["cities"]}
    assert [row.id for row in ROWS["states"] if row["capital"] not in cities] == []


@pytest.mark.parametrize("table", GAZETTEER)
def test_an_unmarked_spelling_belongs_to_one_row_of_its_table(table: str) -> None:
    assert [" ".join(key) for key, owners in strong(table).items() if owners > 1] == []


def test_a_qid_stands_for_one_row_of_all_the_tables() -> None:
    qids = Counter(qid for rows in ROWS.values() for row in rows if (qid := row.get("qid")))
    assert [qid for qid, count in qids.items() if count > 1 or not qid[1:].isdigit()] == []


@pytest.mark.parametrize(
    "words",
    [
        "الباب العين الطبقة العمارة الكرامة الزاوية العيون العقبة الداخلة الجنينة النهود الميادين الحلة الخبر",
        "صور صوفيا فاس قم مشهد نيس بون ليون ليل كان فان بور بلد حديثة نوى هيت عنة سلا وجدة",
        "حجة إب آب عسير عمران البيضاء الجوف المهرة نجد واسط المثنى القصير الجليل الشعيرات المغازي",
        "دوما تدمر البندقية لفيف الزرقاء ينبع حائل المطلة مطروح الرطبة البيرة السلط الأبيض الأندلس حواره زواره",
        "الحياة العالم النهار الأخبار الوطن العربية الحرة اليوم الشرق البيان السفير المستقبل الجديد الرأي الغد",
        "القاعدة فتح النهضة حسم تمرد شل أمازون أفاد البيت أبيك غوا",
        "أفريقية الأطلسي الصعيد الخليج القبائل الحركة الجبهة المقاومة الجمهورية",
    ],
)
def test_a_common_word_stands_for_a_name_only_where_it_is_marked(words: str) -> None:
    unmarked = {key for table in GAZETTEER for key in strong(table)}
    assert [word for word in words.split() if name_key(word) in unmarked] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("عاد إلى مسقط رأسه.", []),
        ("أكل الصياد سمكة كبيرة.", []),
        ("اتهمه بالسعي للنيل من خصومه.", []),
        ("حضر باكرا وفسرت الوزارة موقفها.", []),
        ("وصل الوفد إلى مسقط.", ["مسقط"]),
        ("فاز ريال مدريد أمس.", ["ريال مدريد"]),
        ("تدمر الحرائق الغابات.", []),
    ],
)
def test_a_word_that_only_looks_like_a_name_is_none(text: str, names: list[str]) -> None:
    assert surfaces(text) == names
