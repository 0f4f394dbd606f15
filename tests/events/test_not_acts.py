"""Words of a row that tell of no act for what stands around them."""

from __future__ import annotations

import pytest

from tests.events.reading import events


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("أعلنت وزارة الدفاع النارية إلقاء القبض على عنصرين بتهمة دعم الجماعات الإرهابية.", "support"),
        ("كثفت قوات التحالف قصفها لتعزيزات عسكرية قرب مرسى.", "deployment"),
        ("دمرت نارية أربع منصات لإطلاق صواريخ.", "gunfire"),
        ("يمكن الاطلاع عليها من خلال زيارة موقع المديرية العامة للجوازات الإلكتروني.", "visit"),
        ("غرضه من المجيء زيارة قبر رائد النجدي.", "visit"),
        ("ويفترض أن يرد سليم الورداني على أسئلة المحققين من سهلستان ابتداء من الاثنين.", "wants"),
        ("أصابت القوات النارية نجليه بجروح.", "evacuated"),
        ("قال سليم الورداني إن علينا ألا نستسلم أبدا للخوف.", "surrendered"),
        ("طالب الورداني الضفاف بزيارة سهلستان ودعمها.", "support"),
        ("حذر الورداني من أن القوة العسكرية وحدها لن تكفي.", "act.warn"),
        ("لما احتجنا إلى قوة نارية.", "protested"),
        ("قصفت نارية مدينة تسيطر عليها سهلستان.", "controlled"),
        ("وتسيطر نارية على معظم القرى في سهلستان.", "controlled"),
        ("قال الورداني إن هذا النوع من الحروب يهدد نارية.", "war"),
        ("بحث الورداني مع هالة مرزاق سبل تعزيز التعاون بين نارية وسهلستان.", "cooperation"),
        ("دمرت نارية مخازن كانت تستخدم لصنع القنابل.", "used_arms"),
        ("شارك تسعون شرطيا في الحملة.", "took_part"),
        ("ثم جلس رائد النجدي وراء مكتب قبل أن يستقل سيارة سوداء.", "resigned"),
        ("رفضت وزارة الدفاع النارية نفي الأنباء.", "refused"),
        ("التزمت القوات النارية بقواعد الاشتباك.", "committed"),
    ],
)
def test_words_around_it_say_that_nothing_was_done(sentence: str, rule: str) -> None:
    assert f"event.{rule}" not in {e.rule for e in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("وصلت تعزيزات عسكرية نارية إلى الحدود.", "deployment"),
        ("بدأ سليم الورداني زيارة إلى سهلستان.", "visit"),
        ("لم يرد الورداني من سهلستان شيئا.", "wants"),
        ("سيطرت نارية على القرى في سهلستان.", "controlled"),
        ("# نارية تسيطر على سهلستان", "controlled"),
        ("شنت نارية هذه الحرب على سهلستان.", "war"),
        ("استقال الورداني من منصبه.", "resigned"),
        ("رفضت نارية مطلب سهلستان.", "refused"),
        ("التزمت نارية بفتح المعبر.", "committed"),
    ],
)
def test_other_words_leave_the_act_as_it_is(sentence: str, rule: str) -> None:
    assert f"event.{rule}" in {e.rule for e in events(sentence)}
