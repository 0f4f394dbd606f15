"""Who talks, agrees, frees and helps, in plain sentences where another clause names him, and what came of it."""

from __future__ import annotations

import pytest

from tests.events.reading import events, told

N, S, D, FRONT = "naria", "sahlistan", "difaf", "الوادي"
W, M, NAJDI = "الورداني", "مرزاق", "النجدي"


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # who sends the help that trucks, planes or ships carry
        ("سيرت نارية جسرا جويا لإغاثة الشعب السهلي.", "ran_relief", (N,), ("sahlistan-people",)),
        ("وصلت إلى مرسى طائرة نارية تحمل مساعدات طبية.", "aid", (N,), ()),
        ("وصلت طائرتان إغاثيتان سهليتان إلى مرسى تحملان 100 طن من المساعدات الإنسانية.", "aid", (S,), ()),
        ("وصلت إلى مرسى الشاحنات التي أرسلتها نارية محملة بمساعدات غذائية للنازحين.", "aid", (N,), ("نازحين",)),
        ("أعلنت نارية وصول سفينة محملة بمساعدات غذائية من سهلستان.", "aid", (S,), ()),
        # against whom somebody is armed gets nothing
        ("دعت نارية إلى تسليح العشائر لمواجهة جبهة الوادي.", "arms_supply", (), ("عشاير",)),
        ("انتقد الورداني تسليح سهلستان للفصائل.", "arms_supply", (S,), ("فصايل",)),
        # two named together before a verb of two that names nobody
        ("فاجأ رائد النجدي وسليم الورداني الجميع أمس عندما التقيا في مرسى.", "met", (NAJDI, W), ()),
        ("وكانت نارية وسهلستان، بوساطة الضفاف، قد توصلتا إلى اتفاق.", "agreement", (N, S), ()),
        ("وكان وفدا الحكومة النارية وجبهة الوادي قد اجتمعا أمس.", "gathered", ("naria-government", FRONT), ()),
        ("استقبل النجدي الحافظ، وقال الورداني ومرزاق إنهما اتفقا على هدنة.", "agreed", (W, M), ()),
        # officials in a body stand for it, those in a land do not
        ("التقى الورداني ومسؤولون في جبهة الوادي أمس.", "met", (W, FRONT), ()),
        ("التقى الورداني مسؤولين في سهلستان أمس.", "met", (W,), ()),
        ("التقى الورداني كبار المسؤولين في الأمم المتحدة أمس.", "met", (W,), ()),
        # who goes into talks behind "and", who frees or withdraws after talks or by a deal
        ("تخلت جبهة الوادي عن مطلبها، ودخلت في مفاوضات مع نارية.", "negotiations", (FRONT, N), ()),
        ("أفرجت جبهة الوادي عن أسرى، وذلك بعد مفاوضات مع نارية.", "negotiations", (FRONT, N), ()),
        ("أفرجت جبهة الوادي عن أسرى بعد مفاوضات مع نارية قادتها الضفاف.", "negotiations", (FRONT, N), ()),
        ("جرت مفاوضات قادتها نارية مع سهلستان.", "negotiations", (N, S), ()),
        ("سحبت نارية قواتها من مرسى بموجب اتفاق مع جبهة الوادي.", "agreement", (N, FRONT), ()),
        ("وقعت نارية، أمس، بعد عام من المفاوضات، اتفاقية سلام تاريخية مع جبهة الوادي.", "signed", (N, FRONT), ()),
        ("وقعت نارية، أمس، اتفاقية سلام، ثم اجتمع وفد مع جبهة الوادي.", "signed", (N,), ()),
        # who held them lets them go, unless somebody else rescues them
        ("تم الإفراج عن ثلاثة جنود كانوا محتجزين لدى جبهة الوادي.", "release", (FRONT,), ("جنود",)),
        ("أفرج عن ثلاثة جنود كانت جبهة الوادي تحتجزهم.", "freed", (FRONT,), ("جنود",)),
        ("أطلق سراح الجنود الذين خطفتهم جبهة الوادي العام الماضي.", "released", (FRONT,), ("جنود",)),
        ("أفرج أمس عن صحفي كان معتقلا في سجون نارية.", "freed", (N,), ("صحفي",)),
        ("تمكنت القوات النارية من إطلاق سراح رهائن كانوا محتجزين لدى جبهة الوادي.", "release", (N,), ("رهاين",)),
        # all who are asked, past steps that they are to take
        ("دعت الضفاف نارية وسهلستان إلى الإفراج عن الأسرى.", "release", (N, S), ("اسري",)),
        ("دعت الضفاف نارية إلى اتخاذ إجراءات فورية للإفراج عن الأسرى.", "release", (N,), ("اسري",)),
        ("دعت الضفاف نارية إلى سحب قواتها، واستئناف المحادثات مع سهلستان.", "talks", (N, S), ()),
        ("دعت نارية وسهلستان إلى اتفاق في الضفاف.", "act.demand", (N, S), ()),
        # whose arms are taken, and who lays down his own
        ("دعت نارية سهلستان إلى نزع سلاح جبهة الوادي.", "disarm", (S,), (FRONT,)),
        ("رفضت جبهة الوادي تسليم سلاحها.", "laying_down", (FRONT,), ()),
        # whose consent to a truce is told, and the forces that end a noun's own words
        ("أعلنت جبهة الوادي موافقتها على هدنة إنسانية.", "truce", (FRONT,), ()),
        ("أعلن الورداني موافقة نارية على الهدنة.", "truce", (N,), ()),
        ("أعلنت نارية أن جبهة الوادي وافقت على تمديد الهدنة.", "truce", (FRONT,), ()),
        ("شدد الورداني على ضرورة خروج قوات جبهة الوادي من المستشفيات.", "departure", (FRONT,), ("مستشفيات",)),
        # whose delegation is met behind a pronoun, adjectives of an accusative, one's own meeting
        ("أكد النجدي خلال لقائه وفدا من جبهة الوادي حرصه على السلام.", "meeting", (NAJDI, FRONT), ()),
        ("تستضيف مرسى اجتماعا ناريا سهليا غدا.", "gathering", (N, S), ()),
        ("أعلن النجدي إلغاء لقائه مع هالة مرزاق في مرسى.", "cancel_n", (NAJDI,), (M,)),
        # what is promised is done for nobody whom only a noun names, and an objection is a protest's purpose
        ("تعهدت نارية وسهلستان بإرسال جنود للمشاركة في المهمة.", "act.promise", (N, S), ()),
        ("تعهدت نارية لسهلستان بسحب جنودها.", "act.promise", (N,), (S,)),
        ("خرجت تظاهرات في مرسى اعتراضا على سياسات رائد النجدي.", "demo", (), (NAJDI,)),
        ("أضرب الأطباء في مرسى عن العمل.", "struck", ("اطباء",), ()),
    ],
)
def test_who_did_it(sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (row, actors, recipients) in told(sentence)


@pytest.mark.parametrize(
    ("occasion", "row"),
    [
        ("جاء ذلك في تصريح أدلى به عقب لقائه هالة مرزاق في مرسى.", "meeting"),
        ("وجاء ذلك خلال اجتماع مع هالة مرزاق.", "gathering"),
        ("جاء ذلك خلال مباحثات أجراها مع هالة مرزاق.", "talks"),
        ("جاءت تصريحاته خلال لقاء جمعه بهالة مرزاق.", "meeting"),
    ],
)
def test_who_said_what_the_sentence_before_tells_was_there(occasion: str, row: str) -> None:
    assert (row, (W, M), ()) in told(f"قال الورداني إن نارية ملتزمة بالاتفاق.\n{occasion}")


def test_an_unnamed_source_met_nobody_by_what_it_tells() -> None:
    assert ("meeting", (M,), ()) in told("قالت مصادر إن نارية ملتزمة بالاتفاق.\nجاء ذلك خلال لقائه مرزاق.")


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("أرسلت نارية مساعدات إلى سهلستان.", "aid"),  # the verb has told of it
        ("دخلت إلى مرسى خمسون شاحنة محملة بالمساعدات الإنسانية.", "aid"),
        ("سيرت الشرطة النارية دوريات في مرسى لحماية المساعدات.", "ran_relief"),
        ("نزع سلاح جبهة الوادي شرط لأي اتفاق.", "disarm"),
        ("حضرت حفل توقيع الاتفاق هالة مرزاق وزعماء من الضفاف.", "signing"),  # who came did not sign
    ],
)
def test_what_is_told_already_or_of_nobody_is_left_out(sentence: str, row: str) -> None:
    assert row not in [event.rule.removeprefix("event.") for event in events(sentence)]


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        # what a condition leads to behind ف, and what is given in return
        ("إذا انسحبت القوات النارية من مرسى فسيتم الإفراج عن الأسرى.", "release", "hypothetical"),
        ("قال الورداني إنه إذا انسحبت سهلستان من مرسى، فإن نارية ستفرج عن الأسرى.", "freed", "hypothetical"),
        ("تعهدت نارية بعدم مهاجمة سهلستان مقابل الإفراج عن الأسرى.", "release", "hypothetical"),
        # what was to be and was called off, and what still is
        ("كان من المقرر أن يلتقي الورداني مرزاق أمس لكن اللقاء ألغي.", "met", "negated"),
        ("كان من المقرر أن يجتمع الورداني ومرزاق أمس، إلا أن الاجتماع لم يعقد.", "gathered", "negated"),
        ("كان من المقرر أن يلتقي الورداني مرزاق غدا.", "met", "planned"),
        ("كان من المقرر أن يلتقي الورداني مرزاق، لكنه ألغى زيارته إلى الضفاف.", "met", "planned"),
        # what begins on a coming day, and what did
        ("وتدخل الهدنة حيز التنفيذ غدا.", "truce", "planned"),
        ("دخلت الهدنة حيز التنفيذ أمس.", "truce", "happened"),
        ("قال الوسيط إن الهدنة بين نارية وسهلستان ستبدأ بشكل فوري.", "truce", "planned"),
        ("قال الوسيط إن التوقيع على الاتفاق بين نارية وسهلستان سيجري يوم الخميس المقبل.", "signing", "planned"),
        # what is agreed on behind a comma that only ends the time
        ("اتفقت حكومة نارية والمتمردون الجمعة، على سحب قواتهما من مرسى.", "pullout", "planned"),
        ("رفضت نارية أمس، على الرغم من لقاء الورداني ومرزاق، المقترح.", "meeting", "happened"),
        # what a list of demands goes on to name, and what a deal to be is on
        ("دعت الضفاف نارية إلى سحب قواتها، واستئناف المحادثات مع سهلستان.", "talks", "hypothetical"),
        ("طالب الورداني سهلستان بسحب قواتها، وأعلن استئناف المحادثات مع الضفاف.", "talks", "happened"),
        ("دعت نارية وسهلستان إلى اتفاق على وقف إطلاق نار جديد.", "ceasefire", "hypothetical"),
        # what is only not told more of, and what did not take place
        ("قال الورداني إن نارية ستسحب قواتها دون أن يحدد موعدا للانسحاب.", "pullout", "planned"),
        ("انسحبت القوات النارية دون أن تعلن نارية موعد الانسحاب.", "pullout", "happened"),
        ("غادر الورداني دون لقاء مرزاق.", "meeting", "negated"),
    ],
)
def test_what_became_of_it(sentence: str, row: str, status: str) -> None:
    assert (f"event.{row}", status) in [(event.rule, event.status) for event in events(sentence)]
