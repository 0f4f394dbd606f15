"""The day of a speech act is that of its cue, never one that is only spoken of."""

import pytest

from tests.events.reading import events


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("واتهم الورداني في 3 مارس 2022 سهلستان بخرق الهدنة.", "2022-03-03"),
        ("وطالب الورداني يوم 3 مارس 2022 سهلستان بفتح المعبر.", "2022-03-03"),
        ("وفي 3 مارس 2022 حذر الورداني سهلستان من خرق الهدنة.", "2022-03-03"),
        ("وطالب الورداني سهلستان بفتح المعبر يوم 3 مارس 2022.", None),
        ("واتهم الورداني سهلستان بخرق الهدنة في 3 مارس 2022.", None),
        ("وحذر الورداني من أن سهلستان قصفت الوادي يوم 3 مارس 2022.", None),
    ],
)
def test_a_speech_act_is_of_its_own_day(sentence: str, day: str | None) -> None:
    acts = [event for event in events(sentence) if event.rule.startswith("event.act.")]
    assert [event.date for event in acts] == [day]
