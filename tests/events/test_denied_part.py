"""Who denies his part in an act, keeps from it or names another's commitment does nothing; sentences of our own."""

import pytest

from musnad.record import Event
from tests.events.reading import events, sides


def told(sentence: str, rule: str) -> Event | None:
    """The first event of a rule in a sentence."""
    return next((e for e in events(sentence) if e.rule == f"event.{rule}"), None)


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "status"),
    [
        # the act is there, who denies a part in it is none of its doers
        ("نفت سهلستان تورطها في الهجوم على القرية أمس.", "attack", (), "happened"),
        ("نفى الورداني مسؤولية نارية عن مقتل ضابط سهلي أمس.", "killing", (), "happened"),
        ("ليس لنارية يد في قتل الجنود السهليين قرب الحدود.", "killing", (), "happened"),
        ("نفت نارية ضلوعها في الهجوم الذي شنته جبهة الوادي أمس.", "attack", ("الوادي",), "happened"),
        # who binds himself or keeps from bombing a land is not that land
        ("امتنعت نارية عن قصف سهلستان بعد الوساطة.", "strikes", (), "negated"),
        ("وعدت نارية بعدم قصف سهلستان خلال الشهر المقبل.", "strikes", (), "negated"),
        # only what was is denied to have been escaped; what is avoided did not happen
        ("لن تسلم نارية من هجمات جبهة الوادي.", "attack", ("الوادي",), "hypothetical"),
        ("تفادت نارية هجوما لجبهة الوادي على القرية.", "attack", ("الوادي",), "negated"),
        # what somebody is asked for by a verb of a she is not done
        ("تطلب نارية من سهلستان الانسحاب من القرية.", "pullout", ("sahlistan",), "hypothetical"),
    ],
)
def test_who_does_what_is_denied_or_kept_from(sentence: str, rule: str, actors: tuple[str, ...], status: str) -> None:
    event = told(sentence, rule)
    assert event is not None
    assert (sides(event)[0], event.status) == (actors, status)


@pytest.mark.parametrize(
    "sentence",
    [
        "التفجير في القرية ليس من تنفيذ جبهة الوادي.",
        "نفت الشرطة أن يكون التفجير من تنفيذ جبهة الوادي.",
        "قالت الشرطة إن جبهة الوادي لا تقف وراء الهجوم على القرية.",
    ],
)
def test_whose_work_an_attack_is_not(sentence: str) -> None:
    assert all("الوادي" not in sides(event)[0] for event in events(sentence))


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("تعهدت نارية بألا تقصف سهلستان خلال الشهر المقبل.", "bombed"),
        ("أكدت هالة مرزاق التزام نارية بالهدنة.", "act.promise"),
        ("لم تحل نارية دون توقيع سهلستان الاتفاق مع الضفاف.", "signing"),
        ("وصل الورداني إلى نارية قادما من سهلستان.", "arrived"),
        ("زار وزير الخارجية الناري المتحف الوطني في سهلستان.", "visited"),
    ],
)
def test_what_is_no_such_act(sentence: str, rule: str) -> None:
    assert told(sentence, rule) is None


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        ("جدد الورداني التزام نارية بالهدنة مع سهلستان.", "act.promise", ("الورداني",), ()),
        ("حذرت سهلستان من هجمات على رعاياها في نارية.", "act.warn", ("sahlistan",), ()),
        ("زار سليم الورداني سهلستان أمس وتفقد قبر رائد النجدي.", "visited", ("الورداني", "sahlistan"), ()),
        ("أدانت نارية اعتقال سهلستان صحفيين ناريين.", "arrest_n", ("sahlistan",), ()),
        ("استهدفت نارية بغارات جوية مواقع جبهة الوادي في الشمال.", "targeted", ("naria",), ("الوادي",)),
        ("رفضت نارية تسليم المتهم السهلي إلى جبهة الوادي.", "refused", ("naria",), ()),
        ("رفضت نارية محاولات التدخل السهلي في شؤونها.", "refused", ("naria",), ("sahlistan",)),
        ("ولم تقصف نارية أو جبهة الوادي سهلستان.", "bombed", ("naria", "الوادي"), ("sahlistan",)),
    ],
)
def test_whose_act_and_upon_whom(
    sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    event = told(sentence, rule)
    assert event is not None
    assert sides(event) == (actors, recipients)


@pytest.mark.parametrize(
    "sentence", ["أكدت نارية التزامها بالهدنة مع سهلستان.", "جدد الورداني التزام نارية بالهدنة مع سهلستان."]
)
def test_a_truce_to_which_somebody_keeps_is_there(sentence: str) -> None:
    event = told(sentence, "truce")
    assert event is not None
    assert event.status == "happened"


@pytest.mark.parametrize(
    "sentence",
    [
        "رفضت سهلستان دعوة نارية إلى محادثات في 12 آذار/مارس 2022.",
        "طلب الورداني من مرزاق لقاء النجدي في 12 آذار/مارس 2022.",
    ],
)
def test_a_stance_is_taken_before_the_day_of_what_it_is_taken_to(sentence: str) -> None:
    stance = next(e for e in events(sentence, published="2022-03-01") if e.type in {"REJECT", "REQUEST"})
    assert (stance.date, stance.status) == (None, "happened")


def test_who_receives_the_accused_did_not_do_it() -> None:
    event = told("تسلمت نارية من سهلستان مطلوبين متهمين بقتل رائد النجدي.", "killing")
    assert event is not None
    assert "naria" not in event.actors


def test_who_hosts_talks_told_before_it_is_not_in_them() -> None:
    assert told("محادثات تستضيفها الضفاف بين نارية وسهلستان بدأت أمس.", "hosted") is None


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        ("لم تعد نارية تدعم سهلستان.", "backed", "negated"),
        ("قالت مرزاق إن نارية لم تعد تدعم سهلستان.", "backed", "negated"),
        ("قالت مرزاق إن نارية ما زالت تقصف سهلستان.", "bombed", "reported"),
    ],
)
def test_what_goes_on_or_is_no_more(sentence: str, rule: str, status: str) -> None:
    event = told(sentence, rule)
    assert event is not None
    assert (sides(event), event.status) == ((("naria",), ("sahlistan",)), status)


def test_whom_an_attack_did_not_befall() -> None:
    event = told("تحدث الورداني عن القصف الذي لم تتعرض له نارية.", "strikes")
    assert event is None or "naria" not in event.recipients


def test_who_is_taken_off_a_list_is_not_put_on_it() -> None:
    assert told("رفعت نارية جبهة الوادي من قائمة الإرهاب.", "listing") is None


def test_a_death_that_will_lead_to_something_is_there() -> None:
    event = told("مقتل الجندي الناري في مرسى سيؤدي إلى تصعيد.", "killing")
    assert event is not None
    assert event.status == "happened"


def test_who_has_a_verb_of_his_own_behind_a_comma_is_not_met() -> None:
    event = told("عقد سليم الورداني اجتماعا مع هالة مرزاق، ورائد النجدي لم يحضره.", "gathering")
    assert event is not None
    assert sides(event)[0] == ("الورداني", "مرزاق")


def test_an_interview_that_an_outlet_holds_is_no_dialogue() -> None:
    assert told("أجرت صحيفة الميناء حوارا مع سليم الورداني تناول العلاقات مع سهلستان.", "dialogue") is None


def test_a_warning_of_a_coming_attack_makes_it_none() -> None:
    event = told("حذر سليم الورداني من هجوم سهلي على نارية خلال الأيام المقبلة.", "attack")
    assert event is not None
    assert event.status == "hypothetical"
