"""The words that rows need or exclude as they stand on a page."""

from musnad.arabic import fold_key
from musnad.arabic.stems import plain
from musnad.events.needed import is_needed
from musnad.lexicon.table import shipped_rows
from tests.events.reading import events
from tests.tables import WITH_SAMPLES


def test_every_cell_fits_its_own_word() -> None:
    tables = WITH_SAMPLES.events.verbs, WITH_SAMPLES.events.nouns
    rows = {form.row.id: form.row for table in tables for forms in table.values() for form in forms}
    cells = 0
    for table in ("events_verbs", "events_nouns"):
        for row in shipped_rows(table):
            loaded = rows[row.id]
            for column, words in (("needs", loaded.needs), ("not", loaded.unless)):
                for cell in row.list(column):
                    cells += 1
                    assert is_needed(plain(fold_key(cell)), words), (row.place, cell)
    assert cells > 1000


def test_a_needed_word_stands_behind_its_letter() -> None:
    (pushed,) = events("دفعت نارية بقوات إلى الحدود.")
    assert (pushed.type, pushed.actors) == ("MOBILIZE", ("naria",))
    assert not events("استشهد الوزير الناري بقول مواطن من تل الورد.")
