"""The worked example of the README is what the command prints."""

import re
from pathlib import Path

import musnad
from musnad.cli.show import told
from musnad.pages import receive
from tests.tables import WITH_SAMPLES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_worked_example_is_the_commands_real_output() -> None:
    sample = ROOT / "samples" / "002_nabaa_wire.txt"
    reading = musnad.read_page(receive(sample.read_bytes(), str(sample)), WITH_SAMPLES)
    printed = [line for line in told(reading) if "|" in line]
    (shown,) = re.findall(r"<!-- statements -->\n```\n(.+?)```", README, re.DOTALL)
    assert shown.splitlines() == printed


def test_every_link_of_the_readme_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
