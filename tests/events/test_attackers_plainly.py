"""Who attacked whom, in plain sentences on attacks that open a sentence, are owned up to, repelled or told again."""

from __future__ import annotations

import pytest

from tests.events.reading import events, told

N, S, FRONT = "naria", "sahlistan", "الوادي"


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # an attack that opens a sentence is of who does the deed in it
        ("في هجوم على حافلات في مرسى، قتل مسلحان من جبهة الوادي سبعة شرطيين.", "attack", (FRONT,), ("حافلات",)),
        ("في هجوم هو الأوسع على مرسى، شنت سهلستان ضربات بالصواريخ على العاصمة.", "attack", (S,), (N,)),
        ("بعد معارك عنيفة مع القوات النارية، سيطرت جبهة الوادي على مرسى.", "clashes", (FRONT,), (N,)),
        # but not of him who only answers it, speaks of it or suffers it
        ("بعد هجوم على ثكنة، قتلت الشرطة النارية ثلاثة مسلحين.", "attack", (), ("ثكنه",)),
        ("في هجوم على مركز الشرطة، قتلت الشرطة ثلاثة مهاجمين.", "attack", (), ("الشرطه",)),
        ("في هجوم مسلح على فندق بمرسى، قال الورداني إن نارية قصفت القرية.", "attack", (), ("فندق",)),
        # what an attack did
        ("رد الجيش الناري على هجوم سهلي قتل عشرة جنود.", "killing", (S,), ("جنود",)),
        ("قتلت غارة سهلية خمسة أشخاص في مرسى.", "killed", (S,), ()),
        # against whom one fights
        ("سيطرت جبهة الوادي على مرسى بعد معارك ضارية ضد المليشيات المحلية.", "clashes", (FRONT,), ("محليه",)),
        ("بحث الرئيسان التعاون في المعركة ضد تنظيم القاعدة.", "clashes", (), ("al-qaeda",)),
        # who owns up to it
        ("ضرب تفجير سوقا وأسفر عن مقتل خمسة أشخاص، وتبناه تنظيم القاعدة.", "explosion", ("al-qaeda",), ("اشخاص",)),
        ('"جبهة الوادي" المسلحة تتبنى هجوم فندق مرسى', "attack", (FRONT,), (N,)),
        ("عقب الهجوم الذي ضرب مرسى، تبنت جبهة الوادي هذا التفجير الانتحاري.", "suicide", (FRONT,), ()),
        # who beats an attack back kills its makers, they do the others
        ("مقتل خمسة مسلحين خلال تصدي قوات الأمن للهجوم.", "killing", ("امن",), ("مسلحين",)),
        ("قتل ثلاثة جنود خلال تصدي القوات النارية لهجوم الجبهة.", "killed", ("جبهه",), ("جنود",)),
        # who has done it before, or had
        ("وقد سبق لجبهة الوادي اختطاف نساء وأطفال.", "abduction", (FRONT,), ("نساء", "اطفال")),
        ("وسبق لجبهة الوادي أن خطفت خمسة جنود.", "kidnapped", (FRONT,), ("جنود",)),
        ("سبق للجنة بحث خطف خمسة جنود.", "abduction", (), ("جنود",)),
        ("أفرجت الشرطة عن رهائن كان المسلحون خطفوهم أمس.", "kidnapped", ("مسلحون",), ()),
        # who is described before a verb that carries his attack
        ("جبهة الوادي التي باتت تشن هجمات على القرى تقوم بقتل المدنيين.", "attack", (FRONT,), ("قري",)),
        ("جبهة الوادي المسلحة تشن هجوما على مرسى.", "attack", (FRONT,), (N,)),
        # those who are counted were killed, in what is told behind them
        ("قتل أربعة أشخاص جراء إلقاء القوات النارية براميل متفجرة في مرسى.", "killed", (N,), ("اشخاص",)),
        ("قتل مسلحون بعد هجوم على المقر خمسة جنود.", "killed", ("مسلحون",), ("جنود",)),
        ("اقتحم عناصر الجبهة موقعا عسكريا حيث قتلوا مئة جندي.", "killed", ("جبهه",), ("جندي",)),
        # a shell of guns, and a missile of a kind
        ("قتل ثلاثة أشخاص إثر سقوط قذيفة مدفعية أطلقتها القوات النارية.", "killed", (N,), ("اشخاص",)),
        ("قصفت المدفعية النارية القرية.", "bombed", (N,), ("قريه",)),
        ("هجوم باليستي سهلي استهدف مرسى.", "attack", (S,), (N,)),
        # two who fight, without a name
        ("اندلع تبادل إطلاق نار بين أعوان الحراسة ومجموعة مسلحة.", "clashes", ("حراسه",), ("مسلحه",)),
        ("دارت مواجهات بالأسلحة بين أعوان الحرس ومهربين.", "clashes", ("حرس",), ("مهربين",)),
        # blows from afar are an attack too
        ("شنت سهلستان ضربات على مرسى. ووصف الورداني الهجوم على المدينة بأنه إرهاب.", "attack", (S,), ("مدينه",)),
        ("كان الجنود عائدين إلى ثكنتهم عندما هاجموا مقرا للجبهة.", "attacked", ("جنود",), ("جبهه",)),
        # two blasts, what was done in the same breath, who carried it out
        ("وكان تفجيران ضربا مرسى أمس وخلفا عشرات الضحايا، وتبناهما تنظيم القاعدة.", "explosion", ("al-qaeda",), (N,)),
        ("هاجمت جبهة الوادي ثكنة. وهاجمت القوات النارية معسكرا وأسرت تسعة في الهجوم.", "attack", (N,), ()),
        ("جاء ذلك بعد قتل القوات النارية اثنين من قادة الجبهة في قصف على معسكرهما.", "strikes", (N,), ()),
        ("قالت الإذاعة إن الورداني هو منفذ عملية إطلاق النار في مرسى.", "gunfire", ("الورداني",), ()),
        # warplanes of which an army tells are its own, drones and others' are not
        ("قال المتحدث باسم الجيش السهلي إن مقاتلات قصفت مقرا للجبهة.", "bombed", (S,), ("جبهه",)),
        ("قال المتحدث باسم الجيش السهلي إن طائرات مسيرة هاجمت قاعدة.", "attacked", (), ("قاعده",)),
        ("قال المتحدث باسم الجيش السهلي إن طائرات حربية نارية قصفت قرية.", "bombed", (N,), ("قريه",)),
        # those who died in an attack did not make it
        ("لقي 22 شخصا على الأقل مصرعهم في هجوم على قافلة للتجار.", "attack", (), ("قافله",)),
        # who was doing it to those before
        ("أفرجت نارية عن بحارة كانت جبهة الوادي تحتجزهم.", "detained", (FRONT,), ()),
        # a group's name ends before what it does
        ("تبنت جبهة الوادي الهجوم بالقنبلة على ثكنة في مرسى.", "attack", (FRONT,), ("ثكنه",)),
        ("تبنت حركة البناء الهجوم على ثكنة في مرسى.", "attack", ("البناء",), ("ثكنه",)),
        # an ambush that is laid is one
        ("هاجم المسلحون القرية ونصبوا كمينا لقوات الجيش.", "attack", ("مسلحون",), ("جيش",)),
        ("قتل عناصر الجيش في كمين للجبهة.", "attack", ("جبهه",), ("جيش",)),
    ],
)
def test_who_attacked_whom(sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (row, actors, recipients) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # a checkpoint is no ambush
        "هاجم مسلحون كمينا للجيش في مرسى.",
        "قتل المسلحون خمسة من أفراد الكمين.",
        "أسفر ذلك عن تدمير الكمين بالكامل.",
    ],
)
def test_a_checkpoint_is_no_attack(sentence: str) -> None:
    assert "attack" not in [row for row, _, _ in told(sentence)]


def test_what_two_exchange_is_told_once() -> None:
    [exchanged] = events("تبادل الجيش الناري والمسلحون إطلاق النار.")
    assert exchanged.rule == "event.exchanged_fire"


@pytest.mark.parametrize(
    "sentence",
    [
        # accidents, also where they are taken up, private crime, kinds and gear
        "قالت سلطات محلية إن أربعة أشخاص على الأقل قتلوا في انهيار جليدي.",
        "لقي 20 شخصا مصرعهم في انقلاب حافلة تقل سياحا. وأشارت معلومات إلى مصرع 17 شخصا جراء الحادث.",
        "لقي 20 شخصا مصرعهم إثر خروج قطار عن السكة.",
        "قتل عشرة مهاجرين كانوا على متن قارب.",
        "قتل شاب في مشاجرة بين عائلتين.",
        "قتل رجل زوجته في مرسى.",
        "معدل جرائم القتل في سهلستان مرتفع.",
        "عثر على ألغام ومعدات التفجير في مرسى.",
    ],
)
def test_nothing_is_done_by_one_side_to_another(sentence: str) -> None:
    assert not told(sentence)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("قتل أربعة أشخاص في غارة سهلية على قارب قبالة مرسى.", "killed"),
        ("هاجم مسلحون مقرا في مرسى. وقتل خمسة جنود في الحادث.", "killed"),
        ("ارتكبت القوات جرائم القتل في القرية.", "killing"),
        ("قتلت القوات النارية رجلا وزوجته في مرسى.", "killed"),
    ],
)
def test_what_only_looks_so_is_told(sentence: str, row: str) -> None:
    assert row in [found for found, _, _ in told(sentence)]


def test_owning_up_to_attacks_adopts_nothing() -> None:
    assert "adopted" not in [row for row, _, _ in told("تبنت جبهة الوادي في بيان هجمات عدة في مرسى.")]
