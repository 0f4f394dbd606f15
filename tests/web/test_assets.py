import hashlib
import re
from importlib import resources
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from musnad.web.families import families

STATIC = Path(str(resources.files("musnad.web"))) / "static"
SHEETS = sorted(STATIC.glob("*.css"))
PHYSICAL = re.compile(
    r"(?<![-\w])(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|(?:margin|padding|border)-"
    r"(?:left|right|top|bottom)|text-align:\s*(?:left|right)|float:\s*(?:left|right))(?=\s*:|\s*;)"
)
PAIRS = [
    (ink, ground) for ink in ("ink", "soft", "link", "source", "cue", "good", "warn") for ground in ("paper", "sheet")
]
PAIRS += [(ink, "said") for ink in ("ink", "source", "cue")] + [("ink", "said-strong"), ("ink", "hit"), ("ink", "when")]
PAIRS += [(family, "sheet") for family in ("heading", "provenance", "picture", "news", "control", "advert", "other")]
PAIRS += [("accent-ink", "accent")]


def test_fonts_are_the_ones_whose_digests_we_wrote_down() -> None:
    lines = (STATIC / "fonts" / "DIGESTS").read_text().splitlines()
    told = dict(reversed(line.split("  ")) for line in lines if not line.startswith("#"))
    files = [path for path in (STATIC / "fonts").iterdir() if path.name != "DIGESTS"]
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files} == told


def test_fonts_come_with_their_licences() -> None:
    for path in (STATIC / "fonts").glob("LICENSE-*"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in path.read_text()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_sheet_fetches_only_files_of_ours(sheet: Path) -> None:
    for address in re.findall(r"url\(\"?([^\")]+)", sheet.read_text()):
        assert (STATIC / address).is_file()
    assert "@import" not in sheet.read_text()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_sheet_serves_both_directions(sheet: Path) -> None:
    rules = re.sub(r"/\*.*?\*/|@media[^{]*", "", sheet.read_text(), flags=re.DOTALL)
    assert PHYSICAL.findall(rules) == []


def test_every_family_has_its_colour() -> None:
    assert [name for name in families() if f".fam-{name} " not in (STATIC / "crawled.css").read_text()] == []


def test_the_dark_sheet_alone_knows_of_the_ground() -> None:
    """A reader who chose a ground gets it everywhere: it is linked or not, and no other sheet asks the browser."""
    assert [sheet.name for sheet in SHEETS if "prefers-color-scheme" in sheet.read_text()] == []


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})\b", block))


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_text_keeps_a_contrast_of_four_and_a_half_to_one(ground: str) -> None:
    light, dark = ((STATIC / name).read_text() for name in ("palette.css", "dark.css"))
    palette = colours(light) if ground == "light" else {**colours(light), **colours(dark)}
    poor = []
    for ink, paper in PAIRS:
        high, low = sorted((luminance(palette[ink]), luminance(palette[paper])), reverse=True)
        if (high + 0.05) / (low + 0.05) < 4.5:
            poor.append((ink, paper, round((high + 0.05) / (low + 0.05), 2)))
    assert poor == []


def test_a_file_asked_for_by_its_digest_is_kept(client: TestClient) -> None:
    assert "immutable" in client.get("/static/frame.css?v=1").headers["cache-control"]
    assert client.get("/static/frame.css").headers["cache-control"] == "no-cache"


def test_axe_is_the_file_whose_digest_we_wrote_down_and_has_its_licence() -> None:
    folder = Path(__file__).parent / "axe"
    digest, name = (folder / "DIGESTS").read_text().split()
    assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    assert (folder / "LICENSE").read_text().startswith("Mozilla Public License")
