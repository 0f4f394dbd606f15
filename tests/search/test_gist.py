"""The part of a reading that a hit list unpacks says what the whole reading says."""

from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.pipeline import read_page
from musnad.search.gist import gist_of
from musnad.store import keeping

PAGE = """الورداني: لا موعد للجولة الثالثة

مرسى - وكالة نبأ

قال وزير الخارجية الناري سليم الورداني إن بلاده لن تحضر قبل فتح المعبر.

من يفتح المعبر؟

وأضاف الورداني أن "الخلاف على يوم واحد".
"""


def test_text_zones_and_statements_are_those_of_the_reading() -> None:
    reading = read_page(receive(PAGE.encode(), "page.txt"), Lexicon())
    gist = gist_of(keeping.pack_reading(reading), "here")
    assert gist.page.text == reading.page.text
    assert gist.article == reading.article
    assert [(each.id, each.content) for each in gist.statements] == [(s.id, s.content) for s in reading.statements]
