"""How an office is read to its holder's name over what lies between, and where it is not."""

import pytest

from tests.statements.reading import CAST, read, short


def told(sentences: str) -> list[tuple[str | None, str]]:
    """Source in print and whom it means, of sentences behind the paragraph of the cast."""
    return [(s.source.surface, short(s.source.entity)) for s in read(CAST + sentences)]


@pytest.mark.parametrize(
    ("phrase", "rest", "who"),
    [
        ("مدير مكتب الحملة النارية لنصرة الأشقاء في سهلستان، في مرسى سليم الورداني", " إن الحملة باقية.", "الورداني"),
        ("نائب قائد القوات الخاصة التابعة لجهاز الحدود العميد سليم الورداني", " في حديث إن القوات باقية.", "الورداني"),
        ("رئيس مجلس الإدارة في «الواحة» سليم الورداني", ": «الموعد باق في رأيي».", "الورداني"),
        ("المبعوث الخاص للوادي -سليم الورداني-", ": «الموعد باق في رأيي».", "الورداني"),
        ('المدعي العام للمحكمة العليا "سليم الورداني"', " في جلسة أمس إن الموعد باق.", "الورداني"),
        ("عضو رئاسة الهيئة الوطنية للرقابة على تنفيذ الاتفاق سليم الورداني", " إن الموعد باق.", "الورداني"),
        ("رئيس حكومة ولاية مرسى-الساحل النارية ركسان تولبايف", " في تصريحات خاصة إن الموعد باق.", "تولبايف"),
        ("عضو المكتب السياسي للحزب سليم الورداني", " إن الموعد باق.", "الورداني"),
        ("الشيخ حمدون البركي", "، وهو وجيه من الوادي، إن الموعد باق.", "البركي"),
        ("الدكتور الزيان", " إن الموعد باق.", "الزيان"),
        ("رئيس الوفد المفاوض باسم الحكومة سليم الورداني", "، في مرسى: «الموعد باق في رأيي».", "الورداني"),
        ("رئيس الهيئة المدعومة من مجلس الوادي سليم الورداني", " إن الموعد باق.", "الورداني"),
        ("نائب وزير الدفاع، وكبير المفاوضين في محادثات الوادي، سليم الورداني", "، إن الموعد باق.", "الورداني"),
        ("المبعوث الخاص إلى #نارية سليم الورداني", " إن الموعد باق.", "الورداني"),
        ("الوسيط السهلي في المفاوضات بين نارية وسهلستان لترسيم الحدود سليم الورداني", " إن الموعد باق.", "الورداني"),
    ],
)  # fmt: skip
def test_an_office_goes_on_to_its_holders_name(phrase: str, rest: str, who: str) -> None:
    ((surface, meant), *_) = told("وقال " + phrase + rest)
    assert (surface, meant.removeprefix("name:")) == (phrase, who)


def test_a_person_warned_about_comes_only_behind_the_commas_of_the_name() -> None:
    (statement,) = read(CAST + "وحذر الباحث المختص في شؤون الوادي، سليم الورداني، من إغلاق المعبر.")
    assert (statement.source.surface, statement.surface) == (
        "الباحث المختص في شؤون الوادي، سليم الورداني",
        "إغلاق المعبر",
    )


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("وأكد وزير الدفاع الناري أهمية دعم الرئيس رائد النجدي.", "وزير الدفاع الناري"),
        ("وقالت مستشارة شؤون الوادي للرئيس رائد النجدي إن الموعد باق.", "مستشارة شؤون الوادي للرئيس رائد النجدي"),
        ("وأكد المدير الناري في مقابلة مع سليم الورداني أن الموعد باق.", "المدير الناري"),
    ],
)
def test_a_name_of_another_clause_is_left_alone(sentence: str, surface: str) -> None:
    assert [who for who, _ in told(sentence)] == [surface]


def test_a_name_no_table_has_in_marks_is_the_offices_where_the_sentence_goes_on() -> None:
    (statement,) = read('أعلن المدير التنفيذي لشركة الواحة لصناعة المراكب "ركسان تولبايف" تضاعف الإنتاج في عام.')
    assert (statement.source.entity, statement.surface) == ("name:ركسان تولبايف", "تضاعف الإنتاج في عام")


@pytest.mark.parametrize(
    ("sentence", "entity"),
    [
        ("وقال اثنان من المسؤولين إن الموعد باق.", "anon:officials"),
        ("لكن منتقدين يقولون إن الموعد بعيد.", "anon:critics"),
        ("وأعلنت كتلة الواحة بوزارة الخارجية النارية أنها باقية.", "name:كتله الواحه بوزاره الخارجيه الناريه"),
    ],
)
def test_several_and_bodies_speak_for_themselves(sentence: str, entity: str) -> None:
    assert [s.source.entity for s in read(CAST + sentence)] == [entity]


@pytest.mark.parametrize(
    "sentence",
    [
        "ورفع العشرات لافتات كُتب عليها «السلام في بلادنا أولا».",
        "وهي تدعي الانتصار، مما يعني أن الموعد بعيد.",
        "ولطالما سألت نفسي: ما هي مصلحة الوطن في هذا؟",
        "وجاء الوفد لمطالبتها بإيقاف أشغال السد.",
    ],
)
def test_nobody_speaks_in_a_passive_a_boast_or_a_purpose(sentence: str) -> None:
    assert read(CAST + sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        ("وأكدت نارية أن المعبر مفتوح، من جهتها قالت سهلستان إن السد مغلق.", ["المعبر مفتوح", "السد مغلق"]),
        ("وقال الورداني إن الموعد قريب خاصة وأن الوفد وصل.", ["الموعد قريب خاصة وأن الوفد وصل"]),
        ("وقال الملك رائد النجدي – حفظه الله – إن الموعد باق.", ["الموعد باق"]),
        ("وأكد عز الدين الزياتي، وزير الزراعة، أن الموعد باق.", ["الموعد باق"]),
        ("وأوضح الورداني على هامش ملتقى تحت عنوان: «السد بعد عام من البناء» أن الموعد باق.", ["الموعد باق"]),
    ],
)
def test_a_content_is_neither_cut_nor_mixed_with_what_stands_beside_it(sentence: str, contents: list[str]) -> None:
    assert [s.surface for s in read(CAST + sentence)] == contents


@pytest.mark.parametrize(
    ("title", "given"),
    [("نارية: مقتل شرطي في انفجار عبوة", 0), ("نارية: لن نوقع الاتفاق", 1), ("نارية: الاتفاق بعيد", 1)],
)
def test_a_state_before_a_bare_event_only_says_where(title: str, given: int) -> None:
    found = read(f"# {title}\n\nقالت وزارة الداخلية النارية إن شرطيا قتل في انفجار.")
    assert sum(s.rule == "heading" for s in found) == given


@pytest.mark.parametrize(
    ("sentences", "who"),
    [
        ("وكان رائد النجدي، حاكم منطقة الوادي، على رأس الاجتماع، وقال إنه عائد.", "النجدي"),
        ("وقالت مرزاق إن الموعد باق. وأشادت بدور قوات الوادي التي وصفتها بالسند قائلة: «نشكر لها عملها».", "مرزاق"),
        ("ونقلت «جمعية الدفاع عن حرية الصحافة في الوادي» عن أسرة الورداني تأكيدها أن الموعد باق.", "أسرة الورداني"),
    ],
)
def test_the_speaker_is_who_acts_and_not_who_is_told_of(sentences: str, who: str) -> None:
    last = read(CAST + sentences)[-1].source
    assert who.rsplit(" ", 1)[-1] in {short(last.entity), (last.surface or "").rsplit(" ", 1)[-1]}


def test_via_a_network_is_no_verb_of_expressing() -> None:
    found = read(CAST + "ودعت مرزاق عبر تويتر إلى لقاء الوفد والإجابة عن سؤالها عما إذا كان الموعد باقيا.")
    assert [s.cue and s.rule for s in found if "abbara" in s.rule] == []


@pytest.mark.parametrize(
    ("sentence", "surface", "content"),
    [
        ("وأبلغ مصدران أمنيان وكالة نبأ بأن المعبر أغلق.", "مصدران أمنيان", "المعبر أغلق"),
        ("عاد الوفد إلى العاصمة، حسبما أوردته مصادر محلية أمس.", "مصادر محلية", "عاد الوفد إلى العاصمة"),
        ("ونقلت وكالة نبأ عن سليم الورداني نفيه إغلاق المعبر.", "سليم الورداني", "نفيه إغلاق المعبر"),
        ("ونسبت وكالة نبأ لمصدر أمني القول إن المعبر أغلق.", "مصدر أمني", "المعبر أغلق"),
        ("نفت الشركة المشغلة علمها بالتأخير.", "الشركة المشغلة", "علمها بالتأخير"),
        ("والي الجزيرة الخضراء يعلن حالة الطوارئ.", "والي الجزيرة الخضراء", "حالة الطوارئ"),
        ("ورغم قول المحللين إن الأمر بعيد فإن السوق هادئة.", "المحللين", "الأمر بعيد"),
        ("وصدر أمس عن القيادة بيان بشأن الهدنة، أكد أن الموعد باق.", None, "الموعد باق"),
    ],
)  # fmt: skip
def test_reports_of_reports_are_found(sentence: str, surface: str | None, content: str) -> None:
    found = [s for s in read(CAST + sentence) if s.rule != "name"]
    assert [(s.source.surface, s.surface) for s in found] == [(surface, content)]


@pytest.mark.parametrize(
    "sentence",
    ["ويعتبر الورداني، الذي يقود السباق، أقل المرشحين اعتدالا.", "وجددت قوات نارية قصفها للوادي."],
)
def test_what_is_deemed_or_done_is_not_said(sentence: str) -> None:
    assert read(CAST + sentence) == ()


@pytest.mark.parametrize(
    ("sentences", "who", "via"),
    [
        ("وقال الورداني إن الموعد باق. ونقلت صحيفة «الميناء» عنه قوله «من المهم حماية القوافل».", "الورداني", 1),
        ("وقالت مرزاق إن الموعد باق. وحول الاتفاق بشأن السد قالت إن الماء قليل.", "مرزاق", 0),
        ("جاء ذلك على لسان السفيرة هالة مرزاق وفقا لما نقلته الوكالة.\nوأوضحت أن الموعد باق.", "مرزاق", 0),
        ("وقال لـ«الميناء» مصدر عسكري، إنه باق.", "anon:source", 1),
        ("وقال المسؤولون إن الموعد باق. وعبروا خلال زيارتهم للمركز عن شكرهم العميق للجيران.", "anon:officials", 0),
    ],
)  # fmt: skip
def test_whoever_goes_on_is_found_by_what_takes_him_up(sentences: str, who: str, via: int) -> None:
    last = read(CAST + sentences)[-1]
    assert (short(last.source.entity), len(last.via)) == (who, via)


@pytest.mark.parametrize(
    ("sentences", "who", "content"),
    [
        (
            "وظهر على القناة سليم الورداني، رئيس وزراء نارية، وكرر قوله بأن الاتفاق بعيد.",
            "الورداني",
            "الاتفاق بعيد",
        ),
        (
            "واكتفى وزير العمل سليم الورداني بالقول: «إنه وقت للصمود الطويل»، أشارت هالة مرزاق إلى أن السد قريب.",
            "مرزاق",
            "السد قريب",
        ),
        ("وذكرت وكالة نبأ «نون» أن الموعد باق.", "nabaa", "الموعد باق"),
        ("وقال مصدر محلي في مديرية الوادي لـ«الميناء» إن الموعد باق.", "anon:source", "الموعد باق"),
        ("وأشار الضامن إلى أن الموعد باق.", "name:الضامن", "الموعد باق"),
    ],
)
def test_what_stands_beside_a_speaker_is_his(sentences: str, who: str, content: str) -> None:
    last = read(CAST + sentences)[-1]
    assert (who in {last.source.entity, short(last.source.entity)}, last.surface) == (True, content)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("وقالت مرزاق إن موقف الوفد كان متوقعا ولم يحرجها.", [("مرزاق", "موقف الوفد كان متوقعا ولم يحرجها")]),
        ("واعتبر النائب بالمجلس، بدر القاسمي الزيارة «حدثا كبيرا» لنا.", [("القاسمي", "الزيارة «حدثا كبيرا» لنا")]),
        (
            "وأكد سليم الورداني، رئيس مركز البحوث على هامش ندوة أن الموعد باق.",
            [("الورداني", "الموعد باق")],
        ),
    ],
)  # fmt: skip
def test_an_office_beside_a_name_is_no_content_and_what_was_expected_is_no_cue(
    sentence: str, told: list[tuple[str, str]]
) -> None:
    assert [(short(s.source.entity), s.surface) for s in read(CAST + sentence)] == told
