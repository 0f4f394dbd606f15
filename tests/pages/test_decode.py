"""The one gate from bytes to text."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from musnad.errors import PageError, UndecodablePage
from musnad.pages.decode import decode

REPORT = (
    "قال وزير خارجية نارية سليم الورداني إن اللقاء الذي تستضيفه مرسى في موعده، وأضاف أن الوفود تصل غداً.\n"
    "وقالت نوال الشاطر: «ستحضر سهلستان إذا وصلت الدعوة» – ولم تحدد من يرأس الوفد.\r\n"
)
IN_EVERY_CODE_PAGE = "قال وزير خارجية نارية سليم الورداني إن اللقاء الذي تستضيفه مرسى في موعده\n"


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("cp1256", "windows-1256"),
    ],
)
@pytest.mark.parametrize(
    "claim", [None, "windows-1256", "utf-8", "iso-8859-6", "iso-8859-1", "windows-1251", "nonsense"]
)
def test_a_report_is_decoded_whatever_is_claimed(codec: str, name: str, claim: str | None) -> None:
    assert decode(REPORT.encode(codec), "page.txt", claim) == (REPORT, name)


@pytest.mark.parametrize("claim", [None, "windows-1256", "utf-8", "iso-8859-6", "iso-8859-1"])
def test_the_older_standard_too(claim: str | None) -> None:
    found = decode(IN_EVERY_CODE_PAGE.encode("iso8859-6"), "page.txt", claim)
    assert found == (IN_EVERY_CODE_PAGE, "iso-8859-6")


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1256">',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">',
        '<?xml version="1.0" encoding="windows-1256"?>',
        "<html><head><script>var x;</script><META CHARSET=Windows-1256>",
    ],
)
def test_a_short_page_is_decoded_as_it_declares(head: str) -> None:
    page = f"{head}<p>ثقة</p>"
    assert decode(page.encode("cp1256"), "page.html") == (page, "windows-1256")


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (IN_EVERY_CODE_PAGE, "cp720"),
        ("Министр иностранных дел заявил, что переговоры продолжаются. " * 3, "cp1251"),
        ("Ο υπουργός εξωτερικών δήλωσε σήμερα ότι οι συνομιλίες συνεχίζονται. " * 3, "cp1253"),
        ("外交部长今天表示谈判仍在继续双方就议程上的所有问题达成一致。" * 3, "gb18030"),
    ],
)
def test_a_rarer_code_page_is_guessed(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "page.txt").text == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Le ministre a déclaré à la presse que la réunion était très utile.", "cp1252"),
        ("Utrikesministern sade på måndagen att mötet går vidare där.", "cp1252"),
        ("Der Außenminister erklärte, die Gespräche würden fortgeführt.", "cp1252"),
        ("El señor ministro declaró que la reunión será mañana aquí.", "cp1252"),
        ("Dışişleri bakanı görüşmelerin sürdüğünü söyledi.", "cp1254"),
        ("Ministr řekl, že jednání pokračují a účastníci přijeli včas.", "cp1250"),
        ("Szef MSZ powiedział, że rozmowy będą kontynuowane również później.", "iso8859-2"),
        ("Министр заявил, что переговоры продолжаются.", "koi8-r"),
        ("שר החוץ אמר היום כי השיחות נמשכות.", "cp1255"),
    ],
)
def test_a_declared_page_without_arabic_is_believed(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "page.txt", codec).text == text


def test_undeclared_accented_latin_is_refused_rather_than_guessed() -> None:
    with pytest.raises(UndecodablePage):
        decode("Dışişleri bakanı görüşmelerin sürdüğünü söyledi.".encode("cp1254"), "page.txt")


def test_english_with_windows_quotation_marks_needs_no_declaration() -> None:
    said = "The minister said the “talks” would go on…"
    assert decode(said.encode("cp1252"), "page.txt").text == said


def test_a_declared_encoding_that_is_no_text_encoding_is_not_asked() -> None:
    assert decode(REPORT.encode("cp1256"), "page.txt", "base64") == (REPORT, "windows-1256")
    assert decode(REPORT.encode("cp1256"), "page.txt", "unicode_escape").text == REPORT


def test_utf_8_with_a_broken_character_stays_utf_8() -> None:
    raw = REPORT.encode()
    assert decode(raw[:40] + b"\xff" + raw[40:], "page.txt") == (
        raw[:40].decode() + "\ufffd" + raw[40:].decode(),
        "utf-8",
    )
    assert decode(raw.rstrip()[:-1], "page.txt").encoding == "utf-8"


def test_nul_and_lone_surrogates_are_replaced_one_for_one() -> None:
    assert decode(b"ab\x00cdefghijklmnop", "page.txt").text == "ab\ufffdcdefghijklmnop"
    assert decode("قال\ud800 الورداني".encode("utf-8", "surrogatepass"), "page.txt").text == "قال\ufffd الورداني"
    assert decode("\ufeffقال\udc00 و".encode("utf-16-le", "surrogatepass"), "page.txt").text == "قال\ufffd و"


def test_only_the_first_byte_order_mark_goes_and_no_line_end_changes() -> None:
    assert decode("\ufeff\ufeffقال\r\nو\rثم\u2028".encode(), "page.txt").text == "\ufeffقال\r\nو\rثم\u2028"


def test_bytes_in_no_encoding_are_refused_with_place_and_remedy() -> None:
    with pytest.raises(UndecodablePage, match=r"^a/page\.txt: .*windows-1253.*Save it as UTF-8"):
        decode(bytes(range(0x80, 0x100)) * 4, "a/page.txt", "windows-1253")


@settings(deadline=None)
@given(
    st.binary(max_size=400), st.sampled_from([None, "utf-8", "windows-1256", "utf-16", "iso-8859-1", "\x00", "x" * 99])
)
def test_any_bytes_are_decoded_or_refused(raw: bytes, claim: str | None) -> None:
    try:
        text, _ = decode(raw, "page.txt", claim)
    except PageError as error:
        text, told = "", (error.place, bool(error.remedy))
    else:
        told = ("page.txt", True)
    assert told == ("page.txt", True)
    assert "\x00" not in text.encode().decode()


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_utf_8_text_keeps_its_offsets(text: str) -> None:
    assume(text.count("\x00") + text.count("\x06") <= len(text) / 10)  # with more it may be UTF-16 without its mark
    try:
        found, _ = decode(text.encode(), "page.txt")
    except PageError:
        return
    kept = text.removeprefix("\ufeff")
    assert found == kept.replace("\x00", "\ufffd")
