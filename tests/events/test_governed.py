"""What governs a known act and what only stands before it, and words that tell of no act between parties."""

import pytest

from musnad.record import Event
from tests.events.reading import events


def told(sentence: str, rule: str) -> Event | None:
    """The first event of a rule in a sentence."""
    return next((e for e in events(sentence) if e.rule == f"event.{rule}"), None)


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        # a noun between is what is governed, not the known act behind it
        ("لا تستبعد الشرطة وجود أكثر من شخص متورط في الهجوم على مقر الحكومة في مرسى.", "attack", "happened"),
        ("دعا الورداني إلى عدم تسييس الاحتجاجات ضد الحكومة النارية في مرسى.", "protest", "happened"),
        ("ستسلم سهلستان المخزون مقابل تخفيف العقوبات النارية عليها.", "sanctions", "happened"),
        ("طلب النجدي دراسة ما إذا كان يجب أن تنضم نارية إلى الضربات السهلية على جبهة الوادي.", "strikes", "happened"),
        ("هدف الاجتماع بين نارية وسهلستان إبقاء الباب مفتوحا.", "gathering", "happened"),
        # who refuses what others do does not undo it
        ("ترفض نارية التدخلات السهلية في شؤونها الداخلية.", "interference", "happened"),
        # what nothing but carries the noun lets through is governed
        ("رفضت نارية عقد الاجتماع مع سهلستان.", "gathering", "negated"),
        ("توقع الورداني أن يتناول اللقاء مع هالة مرزاق ملف المياه.", "meeting", "planned"),
        # a deal is there of which terms are told or which is talked about
        ("ينص الاتفاق بين نارية وسهلستان على فتح المعبر.", "agreement", "happened"),
        ("ناقش النواب الاتفاق بين نارية وسهلستان.", "agreement", "happened"),
        # efforts in helping are made, efforts to help are not yet
        ("أشاد الورداني بجهود الضفاف في دعم سهلستان.", "support", "happened"),
        ("أشاد الورداني بسعي الضفاف إلى دعم سهلستان.", "support", "hypothetical"),
        # what is told behind "that" is said of something else
        ("قالت مرزاق قبل افتتاح الاجتماع الناري السهلي إن العملية متوقفة.", "gathering", "happened"),
        # what is to be done during talks puts them ahead, what is done beside them does not deny them
        ("قالت نارية إن مرزاق ستؤكد خلال لقائها مع الورداني حرص سهلستان على السلم.", "meeting", "planned"),
        ("لن يلتقي الورداني مرزاق على هامش القمة بين نارية وسهلستان.", "summit", "happened"),
        # "and" joins a verb to one that is only thought of
        ("المطلوب هو أن ينزل الورداني من برجه ويلتقي هالة مرزاق.", "met", "hypothetical"),
        # an unlikely act is none that was denied
        ("يبدو التعاون بين نارية وسهلستان مستبعدا.", "cooperation", "hypothetical"),
        ("هذه الخطوة تحتاج لموافقة نارية.", "approval", "hypothetical"),
        # who insists that something is so asks for nothing
        ("تصر سهلستان على أن الضربات النارية على مرسى باطلة.", "strikes", "happened"),
        # a truce that is broken was there, whoever tells of it
        ("قال سكان إن وقف إطلاق النار بين نارية وسهلستان شهد خروقات كثيرة.", "ceasefire", "reported"),
        ("قالت مصادر إن القتال تجدد بعد سريان الهدنة بين نارية وسهلستان.", "truce", "happened"),
        # the police's own arrests, what a relative clause takes up
        ("قالت الشرطة النارية إنها اعتقلت ناشطا في مرسى.", "arrested", "happened"),
        ("شكك معارضون في الهدنة التي وافقت عليها نارية.", "consented", "happened"),
        # what is eased or moved on is there, what is to be stopped goes on
        ("سيخفف الاتفاق العقوبات المفروضة على نارية.", "sanctions", "happened"),
        ("ألقت الضفاف بثقلها لدفع المحادثات بين نارية وسهلستان قدما.", "talks", "happened"),
        ("اتفق القادة على تطويق الانتشار العسكري الناري في الضفاف.", "deployment", "happened"),
        ("قال الورداني إن منتقدين يقولون إن نارية ستوقف دعمها لجبهة الوادي.", "support", "reported"),
        ("حذر النجدي من المفاوضات التي تجريها جبهة الوادي مع سهلستان.", "negotiations", "happened"),
        ("ستتركز المحادثات التي سيجريها الورداني مع مرزاق على المياه.", "talks", "planned"),
        ("قد تضرب سهلستان نارية إذا فشلت المفاوضات مع نارية.", "negotiations", "hypothetical"),
        ("قد تضرب سهلستان نارية إذا انهارت المفاوضات مع نارية.", "negotiations", "hypothetical"),
        # what an anniversary or a past day is told of was
        ("اختار الورداني الموعد ليوافق الذكرى الأربعين لمقتل جنود ناريين في سهلستان.", "killing", "happened"),
        ("هناك مخاوف من أن يقود اتفاق الأسبوع الماضي بين نارية وسهلستان إلى حرب.", "agreement", "happened"),
        # what somebody comes for
        ("وصل الورداني إلى مرسى للاجتماع مع هالة مرزاق.", "gathering", "hypothetical"),
        # what delay may hinder, an announcement that a paper holds
        ("أي تأخير يمكن أن يعرقل إقرار الاتفاق بين نارية وسهلستان.", "ratifying", "hypothetical"),
        ("بعث الورداني برسالة تتضمن الإعلان عن هدنة بين نارية وسهلستان.", "truce", "planned"),
        # who speaks for his side refuses in its name; what everybody knows of is no claim
        ("جدد الورداني التأكيد على رفض نارية لكل المشاريع السهلية.", "rejection", "happened"),
        ("قالت مصادر إن الخلاف شق تحالف انقلاب جبهة الوادي.", "coup", "happened"),
        ("قالت مصادر إن الضفاف تشرف على المشاورات بين نارية وسهلستان.", "discussions", "happened"),
        ("قالت مصادر إن نارية أجرت المشاورات مع سهلستان في مرسى.", "discussions", "reported"),
        # what drove somebody to it, what was not escaped, what is denied is only the part in it
        ("دفع ذلك بجبهة الوادي إلى شن حملة اعتقالات واسعة في مرسى.", "arrest_n", "happened"),
        ("لم تسلم مرسى من هجمات جبهة الوادي.", "attack", "happened"),
        ("نفى الورداني أن يكون ذلك السبب في اعتقال الضباط السهليين.", "arrest_n", "happened"),
        # "that he did not" is no "if not"
        ("قال خبير أن نارية لم تكن تتفاوض مع سهلستان.", "negotiated", "negated"),
        # what he who speaks charges or what is praised is no claim
        ("قال الورداني إنه يوجه انتقادات حادة لسهلستان.", "condemnation", "happened"),
        ("ثمن مسؤولون سهليون لنارية دعمها منذ البداية لسهلستان.", "support", "happened"),
        ("قال معارضون إن المنطقة ابتليت بجبهة الوادي التي احتلت مرسى.", "occupied", "happened"),
        ("أعلنت مرزاق، نائبة حزب نداء سهلستان اليوم الأربعاء انسحاب نارية من الهيئة.", "withdrawal_deal", "happened"),
        # a noun that another word governs is no subject of the future behind it
        ("التقدم الاستراتيجي بدعم ناري سيتمدد إلى سهلستان.", "support", "happened"),
        # what facts are sought about, what one relies on, what is to be kept or has lost its sense is there
        ("طلب الورداني تقصي الحقائق حول هجمات الجيش الناري على سهلستان.", "attack", "happened"),
        ("يعتقد الورداني أن بوسعه الاعتماد على الدعم الناري لسهلستان.", "support", "happened"),
        ("طالب الورداني جبهة الوادي باحترام الهدنة مع نارية.", "truce", "happened"),
        ("قالت جبهة الوادي إن هدنتها مع نارية فقدت أي معنى.", "truce", "happened"),
        ("كشفت مصادر هوية منفذ هجوم المسجد في مرسى.", "attack", "happened"),
        # sanctions that are to be lifted are there
        ("ستسلم سهلستان المخزون مقابل رفع العقوبات النارية عنها.", "sanctions", "happened"),
        # "but by" makes a condition of what is denied
        ("قال الورداني إن تجاوز الأزمة لن يكون إلا بالتفاوض مع سهلستان.", "negotiations", "hypothetical"),
        ("لم يتفق الوزيران إلا بعد محادثات شاقة بين نارية وسهلستان.", "talks", "happened"),
        # no purpose is in the hour of an act, and what is under way is there
        ("يعاني السكان منذ أول ساعة لاحتلال نارية مرسى.", "occupation", "happened"),
        ("تأمل الضفاف في انتهاء الحرب الدائرة بين نارية وسهلستان.", "war", "happened"),
        ("واصلت نارية القصف بدل التفاوض مع سهلستان.", "negotiations", "negated"),
        # who announces a truce may be told of by a clause of his own
        ("أعلن التحالف الذي يقاتل جبهة الوادي وقفا لإطلاق النار مع نارية من مساء الأحد.", "ceasefire", "planned"),
        # the wounded of a war, what was while it was imposed, what came of talks
        ("سيتم نقل جرحى حرب جبهة الوادي على مرسى.", "war", "happened"),
        ("استحوذت الضفاف على حصة نارية إبان فرض العقوبات على نارية.", "impose_n", "happened"),
        (
            "أوضح الورداني أن المبعوث سيرفع توصياته مع أخذ محصلة مشاوراته مع نارية في الاعتبار.",
            "discussions",
            "happened",
        ),
        # only a verb stands behind "did not"
        ("قال الورداني إن نارية لم تتعرض لأي هجوم من سهلستان.", "attack", "negated"),
        # aggression that has its doer goes on, whoever is to be kept from it
        ("تدخل التحالف لحماية نارية من عدوان المسلحين على مرسى.", "attack", "happened"),
        # "will", "and that he", a condition that "and" carries on
        ("قال الورداني إن نارية سوف تطال مساعداتها كل أبناء سهلستان.", "aid", "planned"),
        ("على العالم أن يحذر نارية وأن يقف موقفا حاسما منها بإجبارها على الانصياع.", "coercion", "hypothetical"),
        ("سيكون له مكان إذا لم يسبب قلقا لنارية وقام بقطع كل علاقاته مع سهلستان.", "rupture", "hypothetical"),
        ("توجه الورداني إلى مرسى لتفعيل الشراكة النارية السهلية.", "cooperation", "hypothetical"),
        # a visit before which somebody is warned
        ("حذرت الضفاف نارية من التصعيد قبل زيارة الورداني لسهلستان.", "visit", "happened"),
    ],
)
def test_only_what_governs_an_act_decides_its_status(sentence: str, rule: str, status: str) -> None:
    event = told(sentence, rule)
    assert event is not None
    assert event.status == status


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("تعتزم نارية وسهلستان توقيع اتفاقية تعاون في مرسى.", "cooperation"),
        ("قال الورداني إن خطة العمل المشترك بين نارية وسهلستان جيدة.", "cooperation"),
        ("أعادت نارية فتح المعبر بتنسيق مع سهلستان.", "cooperation"),
        ("قال الورداني في حوار أجرته معه صحيفة الميناء إن نارية قوية.", "dialogue"),
        ("وجه الورداني انتقادات حادة للمبعوث السهلي.", "act.thank"),
        ("الصراع على السلطة في قمة النظام الناري يحتدم.", "summit"),
        ("شاهد الملايين لقاء السفير السابق سليم الورداني مع قناة الميناء التلفزيونية.", "meeting"),
        ("حذر الخبير سليم الورداني من خطورة دفع نارية نحو الاستبداد.", "act.warn"),
        ("حذر الخبير سليم الورداني من خطورة دفع نارية نحو الاستبداد.", "warned"),
        ("أوضح البيان أن الجانبين بحثا خلال اللقاء التعاون بين نارية وسهلستان.", "cooperation"),
        ("نشر المرصد صورا لجنود ناريين في مرسى.", "deployed"),
        ("عقد اللقاء لحماية نارية من حرب أهلية.", "war"),
        ("هل بإمكان الضفاف أن تجلب نارية وسهلستان إلى طاولة الحوار؟", "dialogue"),
        ("قطع الجيش الناري طرق الإمداد عن جبهة الوادي.", "roadblock"),
        ("زار النجدي المسجد النبوي أمس.", "visited"),
        ("تعرض الاتفاق الناري السهلي لهجوم من المعارضة.", "attack"),
        ("ينسق البلدان بما يدعم استقرار سهلستان.", "backed"),
        ("كانت الوثائق تزوّر في وزارة الخارجية النارية.", "visited"),
        ("حذرت نارية رعاياها من السفر إلى سهلستان.", "act.warn"),
        ("حذرت نارية رعاياها من السفر إلى سهلستان.", "warned"),
        ("تصر سهلستان على أنه برنامج سلمي.", "act.asarra"),
        ("تصر سهلستان على أنه برنامج سلمي.", "act.insist"),
        ("افتخر الورداني بصمود أهل الوادي.", "act.praise"),
        ("أوقفت القوات النارية هجومها على مسلحين في مرسى.", "took_in"),
    ],
)
def test_what_is_no_act_between_parties(sentence: str, rule: str) -> None:
    assert told(sentence, rule) is None


def test_who_insists_on_a_need_asks_for_it() -> None:
    assert told("تصر سهلستان على أن الضربات تحتاج إلى موافقة نارية.", "act.insist") is not None
