"""Names in quotation marks, behind the noun that announces them or behind a nationality."""

import pytest

from tests.entities.test_beside_names import entities, offices
from tests.entities.test_find import bracketed


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ('أعلنت حركة "[نور السهل]" وقف القتال.', "GROUP"),
        ("ووصل الوفد إلى قرية «[ناروغا]» ليلا.", "GPE"),
        ("وطالبت مؤسسة «[الوردان]» بفتح السد.", "ORG"),
        ("وسيطرت القوة على جبل «[منيرف]» القريب.", "LOC"),
        ('وصفها بأنها منظمة "إرهابية" وتنظيم "إرهابي".', "GROUP"),
        ('ودخل الوفد منطقة "خفض التصعيد" أمس.', "GPE"),
        ("ونشر الشاعر ديوان «أغاني الضفاف» أمس.", "ORG"),
    ],
)
def test_what_stands_in_marks_behind_a_noun_is_its_name_unless_it_only_describes(marked: str, kind: str) -> None:
    assert bracketed(marked.replace("[", "").replace("]", ""), kind) == marked


def test_a_noun_tells_which_row_the_name_in_marks_behind_it_is() -> None:
    assert entities('واجتمعت مجموعة "مينسك" أمس.') == {"مينسك": "osce-minsk-group"}


@pytest.mark.parametrize(
    "text",
    [
        'وحضر الوسطاء، الروسي "إيغور غروبوف"، والفرنسي "ستيفان فيسكونتر"، اللقاء.',
        "وحضر الوسطاء، الروسي إيغور غروبوف، والفرنسي ستيفان فيسكونتر، اللقاء.",
    ],
)
def test_people_are_told_by_their_nationality_in_a_row(text: str) -> None:
    assert [*entities(text)] == ["إيغور غروبوف", "ستيفان فيسكونتر"]


def test_an_adjective_of_a_state_behind_its_noun_tells_nobody() -> None:
    assert not entities('وعرض الفيلم الروسي "إيغور غروبوف" أمس.')


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ('وقال الممثل الخاص للمنظمة "أندرزج كاسبريك" ذلك.', "الممثل الخاص للمنظمة", "أندرزج كاسبريك"),
        (
            "وأكد رئيس الفريق الكوبي الضامن إيفان مورا غودوير، أنه باق.",
            "رئيس الفريق الكوبي الضامن",
            "إيفان مورا غودوير",
        ),
        ("وقال القائد السابق للقوات خورخي إنريكا مورا رانديل.", "القائد السابق للقوات", "خورخي إنريكا مورا رانديل"),
        ("وقال المتحدث باسم الحكومة راجح ورداني، إن السد آمن.", "المتحدث باسم الحكومة", "راجح ورداني"),
    ],
)
def test_an_office_ends_where_its_holder_s_whole_name_begins(text: str, office: str, name: str) -> None:
    assert [name] == [n for n in entities(text) if n == name]
    assert [span for span, _ in offices(text)] == [office]


def test_a_date_in_marks_is_nobody_s_name() -> None:
    assert not [n for n in entities('وقال المتحدث باسم التيار "24 مارس" إن السد آمن.') if "24" in n]
