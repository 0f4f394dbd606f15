"""Tables that have read a page go to another process: a page that is put right on the desk is read again there."""

import pickle

from musnad.pipeline import read_page
from tests.tables import WITH_SAMPLES
from tests.web.world import received


def test_tables_that_have_read_a_page_read_it_alike_elsewhere() -> None:
    page = received()[1]
    told = read_page(page, WITH_SAMPLES)
    elsewhere = pickle.loads(pickle.dumps(WITH_SAMPLES))  # noqa: S301 - our own tables
    assert read_page(page, elsewhere) == told
