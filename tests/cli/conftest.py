from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from musnad.cli import main
from musnad.lexicon import Lexicon

STORY = """{place} تستضيف الجولة {round} من محادثات نارية وسهلستان

نشر في الميناء يوم 04 - 03 - 2031
أعلنت وزارة الخارجية في نارية أن الجولة {round} من المحادثات مع سهلستان ستعقد في {place}.
وقال وزير الخارجية سليم الورداني إن المحادثات مستمرة وإن الوفدين اتفقا على جدول الأعمال.
وأكدت نوال الشاطر أن بلادها لن تتراجع عن مواقفها.
"""


@dataclass(frozen=True)
class Told:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def complaints(self) -> list[str]:
        return self.err.splitlines()


Musnad = Callable[..., Told]

SHIPPED = Lexicon()


def lexicon(folder: Path | None = None) -> Lexicon:
    """The shipped tables, read once for all tests."""
    return Lexicon(folder) if folder else SHIPPED


@pytest.fixture
def musnad(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Musnad:
    """Run a command in this process, in an empty folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MUSNAD_RECORD", raising=False)
    monkeypatch.delenv("MUSNAD_LEXICON", raising=False)
    monkeypatch.setattr("musnad.lexicon.Lexicon", lexicon)

    def run(*arguments: object) -> Told:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        told = capsys.readouterr()
        return Told(code, told.out, told.err)

    return run


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    """A folder with three stories of our own."""
    folder = tmp_path / "crawl"
    folder.mkdir()
    for number, place in enumerate(("تل الورد", "مرسى", "رأس الماء"), 1):
        (folder / f"{number}.txt").write_text(STORY.format(place=place, round=number), encoding="utf-8")
    return folder
