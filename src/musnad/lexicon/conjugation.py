"""The forms that a verb of reporting takes in news: third person, past and present, participle and verbal noun."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

Shape = Literal["past", "present", "participle", "noun"]
Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]

OBJECTS = ("ه", "ها", "هم", "هما", "هن", "ني")
"""Pronouns that a verb or a verbal noun takes: وصفه, تأكيدها."""

OWNERS: dict[str, tuple[Gender, Number]] = {"ه": ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p"), "هما": ("m", "d")}
"""Whose speech a verbal noun's pronoun says it is: تأكيدها is hers."""


class Inflected(NamedTuple):
    """One form: `owned` says that gender and number are those of a pronoun on it."""

    form: str
    shape: Shape
    gender: Gender
    number: Number
    owned: bool = False


def past(stem: str) -> Iterator[Inflected]:
    """Past forms of a third person masculine singular.

    >>> [i.form for i in past("نفى")]
    ['نفى', 'نفت', 'نفوا', 'نفيا', 'نفتا']
    """
    weak = stem[-1] in "اى"
    base = stem[:-1] if weak else stem
    joint = {"ا": "و", "ى": "ي"}.get(stem[-1], "")
    plural = base[:-1] if base.endswith("ي") and not weak else base
    yield Inflected(stem, "past", "m", "s")
    yield Inflected(base + "ت", "past", "f", "s")
    yield Inflected(plural + "وا", "past", "m", "p")
    yield Inflected(base + joint + "ا", "past", "m", "d")
    yield Inflected(base + "تا", "past", "f", "d")


def present(stem: str, jussive: str) -> Iterator[Inflected]:
    """Present forms of a third person masculine singular, and those after لم where they differ.

    >>> [i.form for i in present("يدعو", "يدع")]
    ['يدعو', 'تدعو', 'يدعون', 'يدعوا', 'يدعوان', 'يدعوا', 'تدعوان', 'يدع', 'تدع']
    """
    plural = stem[:-1] if stem[-1] in "ويى" else stem
    dual = plural + ("ي" if stem[-1] in "يى" else "و" if stem[-1] == "و" else "")
    yield Inflected(stem, "present", "m", "s")
    yield Inflected("ت" + stem[1:], "present", "f", "s")
    for ending in ("ون", "وا"):
        yield Inflected(plural + ending, "present", "m", "p")
    for ending in ("ان", "ا"):
        yield Inflected(dual + ending, "present", "m", "d")
    yield Inflected("ت" + dual[1:] + "ان", "present", "f", "d")
    if jussive != stem:
        yield Inflected(jussive, "present", "m", "s")
        yield Inflected("ت" + jussive[1:], "present", "f", "s")


def participle(stem: str) -> Iterator[Inflected]:
    """Forms of an active participle in the accusative.

    >>> [i.form for i in participle("داعيا")]
    ['داعيا', 'داعية', 'داعين', 'داعيين', 'داعيتين', 'داعيات']
    """
    base = stem.removesuffix("ا")
    yield Inflected(stem, "participle", "m", "s")
    yield Inflected(base + "ة", "participle", "f", "s")
    yield Inflected(base.removesuffix("ي") + "ين", "participle", "m", "p")
    yield Inflected(base + "ين", "participle", "m", "d")
    yield Inflected(base + "تين", "participle", "f", "d")
    yield Inflected(base + "ات", "participle", "f", "p")


def noun(stem: str) -> Iterator[Inflected]:
    """A verbal noun alone, and with the pronoun of who speaks.

    >>> [i.form for i in noun("دعوة")]
    ['دعوة', 'دعوته', 'دعوتها', 'دعوتهم', 'دعوتهما']
    """
    yield Inflected(stem, "noun", "m", "s")
    base = stem.removesuffix("ة") + ("ت" if stem.endswith("ة") else "")
    for ending, (gender, number) in OWNERS.items():
        yield Inflected(base + ending, "noun", gender, number, owned=True)
        if stem.endswith("اء"):  # استياءها, من استيائها
            yield Inflected(base[:-1] + "ئ" + ending, "noun", gender, number, owned=True)


def with_objects(form: Inflected) -> Iterator[Inflected]:
    """A verb with whom it is said to or of: اتهمه.

    >>> [i.form for i in with_objects(Inflected("دعا", "past", "m", "s"))][:2]
    ['دعاه', 'دعاها']
    """
    if form.number == "s":
        base = form.form[:-1] + "ا" if form.form.endswith("ى") else form.form
        for ending in OBJECTS:
            yield form._replace(form=base + ending)
