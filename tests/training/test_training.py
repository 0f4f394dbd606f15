"""A tagger of names out of tagged text and an archive."""

from importlib import import_module
from pathlib import Path

import pytest

import musnad
from musnad.cli import main
from musnad.entities.features import Words
from musnad.errors import LexiconError
from musnad.lexicon import Lexicon
from musnad.lexicon.tagger import FILE, LONGEST, TaggerModel, unpack
from musnad.pages import receive
from musnad.training import train
from musnad.training.clusters import clusters
from musnad.training.frames import filled, frames
from musnad.training.sequences import of_reading, of_tagged
from musnad.training.tagged import BRACKETED, Tagged, bracketed, pages
from musnad.training.train import our_text
from tests.tables import SHIPPED

pytest.importorskip("pycrfsuite")

SMALL = [bracketed([line]) for page in filled(SHIPPED, seed=3, times=1) for line in page]
"""Every frame filled once."""


@pytest.fixture(scope="module")
def model() -> TaggerModel:
    return train(SHIPPED, ours=SMALL)


def test_names_in_brackets_are_told_with_their_place() -> None:
    page = bracketed(["قال [PER سليم الورداني] في [GPE مرسى].", "ثم سكت."])
    assert page.text == "قال سليم الورداني في مرسى.\nثم سكت.\n"
    assert [(n.span.of(page.text), n.type) for n in page.names] == [("سليم الورداني", "PER"), ("مرسى", "GPE")]


CONLL = "وقال\tO\nسليم\tB-PERS\nالورداني\tI-PERS\n.\tO\n\nفي\tO\nمرسى\tB-GPE\nعام\tB-DATE\n"
WEBANNO = (
    "#FORMAT=WebAnno TSV 3.3\n\n#Text=وقال سليم الورداني\n"
    "1-1\t0-4\tوقال\t_\n1-2\t5-9\tسليم\tPER[1]\n1-3\t10-18\tالورداني\tPER[1]\n"
    "\n#Text=في مرسى\n2-1\t0-2\tفي\t_\n2-2\t3-7\tمرسى\tGPE\n"
)


@pytest.mark.parametrize(
    "content", [CONLL, WEBANNO, "وقال [PER سليم الورداني].\nفي [GPE مرسى]"], ids=["conll", "webanno", "brackets"]
)
def test_tagged_text_is_read_in_three_forms(content: str) -> None:
    (page,) = pages(content, "gold")
    assert [(n.span.of(page.text), n.type) for n in page.names] == [("سليم الورداني", "PER"), ("مرسى", "GPE")]


def test_text_without_tags_is_refused_with_its_place() -> None:
    with pytest.raises(LexiconError, match=r"notes\.txt: no tagged text"):
        list(pages("قال الوزير إن\nالماء كثير في النهر", "notes.txt"))


def test_a_token_with_a_proclitic_begins_the_name() -> None:
    (line,) = of_tagged(bracketed(["زار و[PER سليم الورداني] أمس"]), SHIPPED, Words(SHIPPED, {}))
    assert line.labels == ["O", "B-PER", "I-PER", "O"]


def test_the_tagger_does_not_see_the_answer() -> None:
    names = {"زار [PER كوريدان الزحليني] أمس", "زار كوريدان الزحليني أمس"}
    seen = [next(of_tagged(bracketed([line]), SHIPPED, Words(SHIPPED, {}))).features for line in sorted(names)]
    assert seen[0] == seen[1]


def test_every_frame_is_filled_with_tagged_names() -> None:
    lines = [line for page in filled(SHIPPED, seed=3, times=1) for line in page]
    assert len(lines) == len(frames())
    assert [line for line in lines if "{" in line or "<" in line or "[" in BRACKETED.sub("", line)] == []


def test_filled_frames_are_the_same_each_time() -> None:
    assert list(filled(SHIPPED, seed=3, times=1)) == list(filled(SHIPPED, seed=3, times=1))


def test_our_own_text_is_thirty_thousand_tokens_and_more() -> None:
    assert sum(len(page.text.split()) for page in our_text(SHIPPED)) > 60_000


def test_no_name_of_the_measuring_pages_is_in_the_training_text() -> None:
    """The cast of samples/ is unseen by the tagger, else its figures there would be memory."""
    text = " ".join(page.text for page in our_text(SHIPPED))
    assert [
        n for n in ("الورداني", "هالة مرزاق", "أوستربرغ", "الكتبي", "تل الورد", "رأس الماء", "بنزيدان") if n in text
    ] == []


def test_the_same_text_gives_the_same_file(model: TaggerModel) -> None:
    assert train(SHIPPED, ours=SMALL).pack() == model.pack()


def test_a_tagger_comes_back_from_its_file(model: TaggerModel) -> None:
    again = unpack(model.pack(), FILE)
    assert (again.rule, again.sure, again.weights) == (model.rule, model.sure, model.weights)
    assert model.rule.startswith("tagger.shipped-")


@pytest.mark.parametrize("content", [b"PK\x03\x04 nothing", b"x" * (LONGEST + 1)], ids=["damaged", "too long"])
def test_a_file_that_is_no_tagger_is_refused_with_what_to_do(content: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(LexiconError, match="musnad train"):
        _ = Lexicon(tmp_path).tagger


def test_an_empty_file_in_the_folder_means_the_rules_alone(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"")
    lexicon = Lexicon(tmp_path)
    assert lexicon.tagger is None
    reading = musnad.read_page(receive("خبر\n\nوتقدم عبر سامبا كوليبالي في أول المباراة.".encode(), "a.txt"), lexicon)
    assert [m.surface for m in reading.mentions] == []
    assert lexicon.digest != SHIPPED.digest


def test_words_of_like_company_share_a_cluster() -> None:
    verbs, names = ("قال", "اكد", "اعلن"), [f"اسم{letter}" for letter in "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"]
    things = [f"شيء{letter}" for letter in "ابتثجحخدذرزسشصضطظعغفقكلمنهوي" for _ in range(2)]
    archive = [
        [verb, name, "ان", "في", thing, "كثير"]
        for verb in verbs
        for name, thing in zip(names * 2, things, strict=False)
    ] * 3
    found = clusters(archive + [[f"لفظ{n}", "هنا"] for n in range(40)] * 6)
    assert len({found[name] for name in names}) < len(names)
    assert not {found[name] for name in names} & {found[verb] for verb in verbs}
    assert clusters(archive) == clusters(archive)


def test_an_archive_teaches_its_sure_sentences() -> None:
    page = "خبر\n\nوصل أمس إلى موسكو وفد كبير للقاء المسؤولين.\n\nلم يتضح سبب التأخير بعد."
    reading = musnad.read_page(receive(page.encode(), "a.txt"), SHIPPED)
    lines = list(of_reading(reading, SHIPPED, Words(SHIPPED, {})))
    assert [[label for label in line.labels if label != "O"] for line in lines] == [["B-GPE"]]


def test_musnad_train_writes_a_tagger_that_a_folder_uses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("musnad.training.train"), "our_text", lambda _: iter(SMALL))
    (tmp_path / "a.txt").write_text("خبر\n\nوصل وزير الري سليم الورداني إلى موسكو أمس.", encoding="utf-8")
    gold = tmp_path / "gold.conll"
    gold.write_text(CONLL, encoding="utf-8")
    assert main(["train", "--out", str(tmp_path / FILE), "--gold", str(gold), str(tmp_path / "a.txt")]) == 0
    tagger = Lexicon(tmp_path).tagger
    assert tagger
    assert tagger.name == "own"
    assert tagger.trained["readings"] == 1


def test_a_tagged_page_without_names_is_text_too() -> None:
    assert bracketed(["لا اسم هنا"]) == Tagged("لا اسم هنا\n", ((0, 10),), ())
