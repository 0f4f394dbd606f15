"""Who speaks in plain sentences: an office beside another state's leader, several of a state, a deed done by words."""

from __future__ import annotations

import pytest

from tests.statements.reading import CAST, read, short


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        # whom an office addresses is of another state, and does not hold it
        ("دعا الرئيس الفرنسي ترامب إلى حضور عرض العيد الوطني في باريس.", "الرئيس الفرنسي"),
        ("دعا الرئيس الأميركي ترامب إلى حضور العرض.", "الرئيس الأميركي ترامب"),
        # several of a state have no genitive behind
        ("طالب نواب ناريون حكومة سهلستان بفتح المعبر.", "نواب ناريون"),
        ("ناشدت عائلات الجنود الناريين الورداني وقف القتال.", "عائلات الجنود الناريين"),
        # states that are counted
        ("طالبت 28 دولة نارية بإنهاء الحرب في الضفاف.", "28 دولة"),
        # who does something by saying it
        ("اكتفت نارية بتحذير سهلستان من التصعيد.", "نارية"),
        ("رد الورداني بدعوة سهلستان إلى وقف القتال.", "الورداني"),
        ("رد الورداني على دعوة سهلستان إلى وقف القتال.", "سهلستان"),
    ],
)
def test_who_speaks(sentence: str, source: str) -> None:
    assert source in [s.source.surface for s in read(CAST + sentence)]


def test_an_office_alone_is_not_whom_it_addresses() -> None:
    (one,) = read("دعا الرئيس الفرنسي ترامب إلى حضور عرض العيد الوطني في باريس.")
    assert short(one.source.entity) != "donald-trump"
