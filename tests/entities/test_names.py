"""Names of many regions in sentences of our own: neither cut short nor swallowing a neighbour."""

import re

import pytest

from tests.entities.test_find import bracketed, read


@pytest.mark.parametrize(
    "marked",
    [
        "استقبل ولي العهد الأمير [سلمان بن حمد بن عبد العزيز آل جابر] الوفد.",
        "بحث الأمين العام [نايف بن راشد الخثلان] في الملف.",
        "قال عضو الوفد [الهادي ود إبراهيم] إن الوفد عاد.",
        "وقال [محمد الأمين ولد السالك] القيادي في الحركة إن الاتفاق انهار.",
        "قالت عضو الوفد [أم جهاد شاهين] ذلك. وأضافت [أم جهاد] أنها باقية.",
        "قال الناطق باسم الوفد [داود أبو شمالة] ذلك. وكتب [أبو شمالة] أنه باق.",
        "شارك المبعوث [فيكتور أناتوليفيتش غروموف] في اللقاء.",
        "التقى السفير التركي [مراد يلدز أوغلو] مساعديه.",
        "قال كبير المفاوضين [علي رضا طهرانجي] إن اللقاء تأجل.",
        "قال المتحدث باسم الوفد [شيروان كويي] إن اللقاء تأجل.",
        "قال [أبو علي الزين]، مسؤول العلاقات، إن اللقاء تأجل.",
        "العقيد [نزار عبود] قائلا إن الحدود هادئة.",
        "بحث وزير الخارجية [سليم الورداني] يوم الاثنين.",
        "نفى مدير المكتب الدكتور [ياسر باحشوان] وجود وباء.",
        "قال الفريق [المختار النقراط] إن الوفد عاد.",
        "اتصل بمستشار الرئيس المصري [إلتشين حسينوف] أمس.",
        "أعلن عضو مجلس الشورى، [حسين نقوي حسيني]، أن اللقاء تأجل.",
        "قال مندوبها الدائم [سليم الورداني] إن اللقاء تأجل.",
        "وأضاف الباحث [سليم بدر الدين حامد] أن اللقاء تأجل.",
        "لكن نظيره المصري [دييغو ماركيز] طالب بخفض أعمق.",
        "وقال الوزير [سليم الورداني] الثلاثاء إن اللقاء تأجل.",
        "ورد [إسماعيل] قائلا إن اللقاء تأجل.",
        "وسمو ولي العهد حاضر.",
        "ترحب بأي اتفاق جديد.",
        "مكتب السلامة (ايه تي إس بي) أعلن ذلك.",
        "ومن حسن حظ قائد الوفد أن السيارة لم تنقلب.",
        "وإلى جانبه سعيد صامتا.",
        "في اتصال هاتفي مع الرئيس.",
    ],
)
def test_a_name_begins_and_ends_where_it_does(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "PER") == marked


def test_a_surname_of_the_pages_own_person_is_not_the_famous_ones() -> None:
    text = "قال المبعوث ديفيد كيري إن اللقاء تأجل. وأضاف كيري أنه باق."
    assert [m.entity for m in read(text)[0] if m.type == "PER"] == ["name:ديفيد كيري"] * 2


@pytest.mark.parametrize(
    "marked",
    [
        "مدير [مركز الضفة للدراسات] حاضر",
        "رئيس [لجنة الآثار والتراث] حاضر",
        "شارك [الهلال الأحمر المصري] في الإغاثة",
        "اجتمع مجلس المحافظة صباحا",
    ],
)
def test_a_body_is_whole_and_a_bare_head_is_none(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "ORG") == marked


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("محادثات بين روسيا وأميركا. وعلاقات البلدين جيدة.", ["russia+us"]),
        ("محادثات بين روسيا وأميركا وفرنسا. وعلاقات البلدين جيدة.", []),
    ],
)
def test_a_dual_is_the_only_two_states_told_before(text: str, pair: list[str]) -> None:
    assert [m.entity for m in read(text)[0] if m.optional] == pair


@pytest.mark.parametrize(
    "marked",
    [
        "هاجموا بلدة [خان بني سعد] ليلا.",
        "وصل قادة [النيجر] و[مالي] أمس.",
        "الوضع المالي صعب.",
        "وصل إلى العاصمة المقدسة ليلا.",
    ],
)
def test_a_town_and_a_state_are_told_from_common_words(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "GPE") == marked


@pytest.mark.parametrize(
    "text", ["توقفت حركة السيارات ساعة.", "وأدى ملايين المسلمين الصلاة.", "قرب مركز للألعاب الرياضية."]
)
def test_a_noun_that_looks_like_a_head_names_nothing(text: str) -> None:
    assert "[" not in bracketed(text)
