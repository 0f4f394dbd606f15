"""Meetings that share somebody and are two."""

from tests.events.reading import CAST, read


def met(text: str) -> list[tuple[str, ...]]:
    return [tuple(m.participants) for m in read(CAST + text).meetings]


def occurrences(text: str) -> int:
    return sum(e.type == "CONSULT" and e.same_as is None for e in read(CAST + text).events)


def test_a_presidents_meeting_with_his_own_delegation_is_not_its_talks() -> None:
    text = (
        "عقد الرئيس الناري رائد النجدي اجتماعا مع أعضاء وفد نارية إلى المفاوضات.\n"
        "وقال الوسيط في المفاوضات بين نارية وسهلستان إن الاتفاق ملزم.\n"
    )
    assert occurrences(text) == 2


def test_whom_somebody_met_took_no_part_in_the_talks_of_states() -> None:
    text = (
        "قال الوسيط في المفاوضات بين لبنان وإسرائيل إن الاتفاق ملزم.\n"
        "جاء ذلك في تصريح له اليوم عقب لقائه برئيس مجلس النواب نبيه بري في مقر المجلس.\n"
    )
    assert occurrences(text) == 2


def test_a_mention_joins_the_meeting_of_its_own_people() -> None:
    text = (
        "أجرى الورداني محادثات مع مرزاق في مرسى.\n"
        "واستقبل النجدي في مرسى الورداني ومرزاق.\n"
        "ووصف الورداني محادثاته مع مرزاق بأنها مثمرة.\n"
    )
    events = [e for e in read(CAST + text).events if e.type == "CONSULT"]
    assert events[-1].same_as == events[0].id
