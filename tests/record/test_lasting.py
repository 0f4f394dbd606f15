"""The collector waits while values are made that last, and no longer."""

import gc

import pytest

from musnad.record.lasting import lasting


def test_the_collector_waits_and_goes_on_whatever_happens() -> None:
    with pytest.raises(ZeroDivisionError), lasting():
        assert 1 / gc.isenabled()
    assert gc.isenabled()


def test_within_another_it_waits_until_that_ends() -> None:
    with lasting():
        with lasting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
