"""Which deeds are listed, and what became of them: truces, terms, wars by their name, attacks pointed back to."""

import pytest

from musnad.record import Event
from tests.events.reading import events, read


def told(sentence: str, rule: str) -> list[Event]:
    """The events of a sentence by one row."""
    return [e for e in events(sentence) if e.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        # a truce that is only spoken of; one that is announced or agreed, or whose day is told; one that holds or ends
        ("بدأت نارية وسهلستان مفاوضات لوقف إطلاق النار.", "ceasefire", "hypothetical"),
        ("أعلنت نارية هدنة مع سهلستان لمدة أسبوع.", "truce", "planned"),
        ("اتفقت نارية وسهلستان على وقف إطلاق النار.", "ceasefire", "planned"),
        ("قتل عشرة مدنيين منذ دخول وقف إطلاق النار بين نارية وسهلستان حيز التنفيذ.", "ceasefire", "happened"),
        ("أنهت نارية وقف إطلاق النار مع سهلستان.", "ceasefire", "negated"),
        # what a deal provides for, and what goes on in its list
        ("بحث الوزيران آليات انسحاب القوات النارية من وادي الحجر.", "pullout", "hypothetical"),
        ("ينص الاتفاق على انسحاب نارية، فيما تفرج سهلستان عن الأسرى.", "freed", "hypothetical"),
        # what is to end is there; what was before a war does not plan it
        ("وقعت نارية وسهلستان اتفاقا على أمل إنهاء الحرب في وادي الحجر.", "war", "happened"),
        ("قبل بدء الحرب النارية السهلية زار الورداني مرسى.", "war", "happened"),
        # the trigger's own words are no condition; what "and" joins under "that"
        ("وضعت نارية جيشها في حالة تأهب.", "deployment", "happened"),
        ("تخشى نارية أن تستغل سهلستان الوضع وترسل قوات إلى الضفاف.", "sent_troops", "hypothetical"),
        # whose side the teller is on
        ("قالت الشرطة النارية إن مسلحين هاجموا قرية في وادي الحجر.", "attacked", "happened"),
        ("قالت سهلستان إن قواتها تعرضت لهجوم من الجيش الناري.", "attack", "reported"),
    ],
)
def test_what_became_of_a_deed(sentence: str, rule: str, status: str) -> None:
    assert [e.status for e in told(sentence, rule)] == [status]


@pytest.mark.parametrize(
    ("kept", "left_out", "rule"),
    [
        # a fight that is told to be fierce; the ground that it is fought on
        ("كانت القرية مسرحا لقتال عنيف.", "تحدث الناس عن جبهات القتال.", "clashes"),
        # a war by its name
        ("مر عام على الحرب الأهلية.", "تحدث الناس عن حرب.", "war"),
        # police who break up a gang topple nobody
        ("أطاح الجيش الناري بالرئيس.", "أطاحت الشرطة النارية بعصابة في مرسى.", "toppled"),
        # money for a party is aid, money that is only spoken of is none
        ("نددت نارية بتمويل الجماعات المسلحة في وادي الحجر.", "ندد رائد النجدي بتمويله للإرهاب.", "funding"),
        # a comment is no suspension
        ("أعلنت نارية تعليق التجارة مع سهلستان.", "رفض الورداني تعليقه على الاتفاق.", "suspension_n"),
    ],
)
def test_a_deed_is_listed_and_what_only_looks_like_it_is_not(kept: str, left_out: str, rule: str) -> None:
    assert told(kept, rule)
    assert not told(left_out, rule)


def test_what_is_to_stop_is_listed_beside_its_stopping() -> None:
    listed = {(e.rule, e.status) for e in events("دعا رائد النجدي سهلستان إلى وقف الغارات السهلية على نارية.")}
    assert {("event.stop_attacks", "hypothetical"), ("event.strikes", "happened")} <= listed


def test_a_definite_noun_points_back_to_the_attack_before_it_and_takes_its_sides() -> None:
    page = read("قصف الجيش الناري أمس قرية في سهلستان.\n\nوأدانت جمهورية الضفاف القصف في بيان.")
    first, again = (e for e in page.events if e.type == "ASSAULT")
    assert (again.actors, again.same_as) == (first.actors, first.id)


def test_a_noun_of_one_attack_points_back_to_no_many() -> None:
    page = read("شن الجيش الناري غارات على سهلستان.\n\nوأدانت جمهورية الضفاف الهجوم الذي وقع في مرسى.")
    assert [e.actors for e in page.events if e.rule == "event.attack"] == [()]


def test_the_page_s_one_truce_has_one_pair_of_sides_and_is_set_once_it_is_agreed() -> None:
    page = read("اتفقت نارية وسهلستان على وقف إطلاق النار.\n\nوقال الوسيط إن وقف إطلاق النار مهم.")
    first, again = (e for e in page.events if e.mode == "ceasefire")
    assert (again.status, set(again.actors)) == ("planned", set(first.actors))


def test_the_dead_are_laid_to_the_attack_that_the_next_words_tell() -> None:
    (dead,) = told("قتل عشرة مدنيين عندما هاجم مسلحون سوقا في مرسى.", "killed")
    assert [one.removeprefix("name:") for one in dead.actors] == ["مسلحون"]


def test_those_killed_elsewhere_are_another_occurrence_with_a_day_of_their_own() -> None:
    page = read("قتل ثلاثة جنود في مرسى.\n\nوقتل عشرة مدنيين في وادي الحجر عام 2011.")
    assert [(e.date, e.same_as) for e in page.events if e.rule == "event.killed"] == [(None, None), ("2011", None)]


def test_troops_that_are_sent_are_no_senders() -> None:
    (sent,) = told("قال الورداني إن نارية غاضبة ونشرت قوات على الحدود.", "deployed")
    assert sent.actors == ("naria",)


def test_a_decimal_point_ends_no_clause() -> None:
    (aid,) = told("خصصت نارية مبلغا بقيمة 1.49 مليار دولار لسهلستان.", "allotted")
    assert (aid.actors, aid.recipients) == (("naria",), ("sahlistan",))
