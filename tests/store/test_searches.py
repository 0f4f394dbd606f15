"""Saved searches are kept, listed and dropped."""

from pathlib import Path

import pytest

from musnad.errors import UsageError
from musnad.store import RecordFile, SavedSearch


def test_a_search_is_kept_once_under_its_last_title_and_dropped(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "musnad.db") as file:
        file.save_search(SavedSearch("1", "هدنة", "q=x"), "2031-01-01")
        file.save_search(SavedSearch("1", "الهدنة", "q=x"), "2031-01-02")
        assert [(each.title, each.made) for each in file.saved_searches()] == [("الهدنة", "2031-01-02")]
        assert file.saved_search("1").query == "q=x"
        file.drop_search("1")
        assert file.saved_searches() == ()
        with pytest.raises(UsageError, match="no saved search"):
            file.drop_search("1")
