"""Accords, wars, summits and laws in sentences of our own, each name shown in its brackets."""

import re

import pytest

from musnad.lexicon.table import Row, read
from tests.entities.test_find import bracketed


@pytest.mark.parametrize(
    "marked",
    [
        "وقعت الأطراف [اتفاق سنجار] أمس.",
        "انتهت [قمة سوتشي] بلا بيان.",
        "بعد [حرب دارفور] عاد السكان.",
        "أقر البرلمان [قانون النفط والغاز] بالأغلبية.",
        "وقعت الدول [معاهدة حظر الانتشار] عام 1968.",
        "دعا إلى [مؤتمر إعادة إعمار غزة] قريبا.",
        "تناول [الأزمة السياسية اللبنانية] والحوار.",
        "أشاد ب[المبادرة الخليجية] أمس.",
        "رحب بتمديد [هدنة رمضان] أسبوعا.",
        'أطلق الجيش [عملية "رعد الشمال"] فجرا.',
        "صدر [القرار رقم 2548] بالإجماع.",
        "نص [قرار مجلس الأمن 2170] على ذلك.",
        "استند إلى [إعلان ناروغا] الذي وقع أمس.",
        "انتقد [قانون المالية] و[أزمة اللوحات].",
        "منذ [انقلاب أكتوبر] سقط [الاتفاق الإطاري].",
        "بحث [النزاع في شرق ليبيا] أمس.",
    ],
)
def test_a_head_and_what_completes_it_are_a_name(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "EVENT", "AGREEMENT", "LAW") == marked


@pytest.mark.parametrize(
    "text",
    [
        "اتفاق موسكو وواشنطن على الملف",
        "عقدت مفاوضات جنيف مع موسكو.",
        "إعلان طهران أن الوفد عاد",
        "اتفاق الطرفين على الموعد",
        "قرار الحكومة رفع الأسعار",
        'قانون "يبيح الفساد" كما قال',
        "دعم القانون 61 نائبا",
        "مؤتمر سلام في جنيف",
        "مبادرة الرئيس لحل الخلاف",
        "عملية جراحية ناجحة",
        "اتفاق سياسي جديد الأسبوع المقبل",
        "إعلان بلاده الذي صدر أمس",
        "قانون الإقليم لا يسمح",
    ],
)
def test_an_act_of_somebody_is_no_name_of_an_accord(text: str) -> None:
    assert "[" not in bracketed(text, "EVENT", "AGREEMENT", "LAW")


@pytest.mark.parametrize("row", list(read("process_heads")), ids=lambda row: row.id)
def test_every_head_names_what_its_row_says_in_its_example(row: Row) -> None:
    assert bracketed(row["example"] + ".", row["type"]) == f"[{row['example']}]."
