"""Wrongly decoded text is told from writing."""

import pytest

from musnad.pages.plausible import garbled

REPORT = "قال وزير خارجية نارية سليم الورداني إن اللقاء الذي تستضيفه مرسى في موعده ولم يحدد من يرأس الوفد"


@pytest.mark.parametrize(
    ("true", "read_as"),
    [
        ("utf-8", "cp1252"),
        ("utf-8", "latin-1"),
        ("utf-8", "cp1256"),
        ("utf-8", "cp1251"),
        ("cp1256", "latin-1"),
        ("cp1256", "cp1251"),
        ("cp1256", "mac_cyrillic"),
        ("cp1256", "cp1253"),
        ("cp1256", "utf-8"),
        ("iso8859-6", "cp1256"),
    ],
)
def test_arabic_read_in_a_wrong_code_page_is_garbled(true: str, read_as: str) -> None:
    assert garbled(REPORT.encode(true).decode(read_as, "replace"))


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        "قَالَ الوَزِيرُ إنَّ اللِّقَاءَ في مَوعِدِه ١٧ نيسان ٢٠٣١",
        "ظل الوضع على الخط كما طلب الطرفان",
        "وزیر امور خارجه گفت که مذاکرات با طرف های غربی ادامه دارد",
        "وزیر خارجہ نے کہا ہے کہ مذاکرات جاری ہیں۔",
        "وەزیری دەرەوە ڕایگەیاند کە دانوستانەکان بەردەوامن",
        "Le ministre des affaires étrangères a déclaré: «ça ira à l'été»",
        "Dışişleri bakanı görüşmelerin sürdüğünü söyledi. ŞÖYLE DEDİ: İYİ",
        "Bộ trưởng ngoại giao cho biết cuộc đàm phán vẫn tiếp tục",
        "Ændringen på øen: ÆØÅ og æøå er også bogstaver",
        "Министр иностранных дел РФ заявил: «Переговоры продолжаются»",
        "Ο Υπουργός Εξωτερικών δήλωσε ότι οι συνομιλίες συνεχίζονται",
        "외교부 장관은 회담이 계속되고 있다고 말했다",
        "The minister said talks go on",
        "قال \u202eالورداني\u202c 🙂 — BBC: «é»",
        "",
    ],
)
def test_writing_is_not_garbled(text: str) -> None:
    assert garbled(text) is None
