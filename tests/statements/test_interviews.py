"""Interviews: what answers a question is said, though no cue says so."""

from tests.statements.reading import CAST, read, short


def answers(lines: str) -> list[tuple[str, str]]:
    return [(short(s.source.entity), s.surface) for s in read(CAST + lines) if s.cue is None]


def test_every_second_line_of_a_talk_is_his_who_is_asked() -> None:
    found = answers(
        "وقال الورداني إن السد آمن. وفي ما يلي نص الحوار:\n"
        "■ ما أصعب النقاط؟\n■■ كل النقاط تقريبا. ولن نتعجل.\n■ هل تثقون بجيرانكم؟\n■■ لا أعتقد أن أحدا يثق بأحد.\n"
    )
    assert found == [
        ("الورداني", "كل النقاط تقريبا. ولن نتعجل"),
        ("الورداني", "لا أعتقد أن أحدا يثق بأحد"),
    ]


def test_a_line_that_names_who_answers_is_his_to_its_end() -> None:
    found = answers(
        "لينا أوستربرغ: هل تعودون إلى الطاولة؟\nالوزير الورداني: لا أستطيع الحكم. لكن الحوار هو السبيل.\n"
        "لينا أوستربرغ: ومتى تعودون؟\nالوزير الورداني: قريبا جدا. نحن جاهزون."
    )
    assert found == [
        ("الورداني", "لا أستطيع الحكم. لكن الحوار هو السبيل"),
        ("الورداني", "قريبا جدا. نحن جاهزون"),
    ]


def test_the_questions_of_an_essay_are_answered_by_nobody() -> None:
    assert not answers("وقال الورداني إن السد آمن.\nما الذي سيحدث غدا؟\nلا أحد يعرف.\nومن يملك النهر؟\nلا أحد يملكه.")
