"""The language, told from script and letters."""

import pytest

from musnad.pages.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال وزير خارجية نارية سليم الورداني إن اللقاء في موعده", "ar"),
        ("کما قالت وزیرة خارجیة سهلستان في الاجتماع الذي عقد الیوم", "ar"),
        ("أعلن رئيس نارية إقالة وزير ماليته إثر أزمة حادة", "ar"),
        ("The talks in مرسى: قال وزير خارجية نارية إن اللقاء الذي تستضيفه العاصمة في موعده", "ar"),
        ("وزیر امور خارجه روز گذشته گفت که مذاکرات با طرف های غربی ادامه دارد", "fa"),
        ("وزير خارجه گفت كه مذاكرات ادامه دارد و هر دو طرف به توافق رسيدند", "fa"),
        ("وزیر خارجہ نے کہا ہے کہ مذاکرات جاری ہیں اور معاہدہ طے پا جائے گا", "ur"),
        ("وەزیری دەرەوە ڕایگەیاند کە دانوستانەکان بەردەوامن", "ckb"),
        ("د بهرنيو چارو وزير وويل چې خبرې اترې روانې دي او لوري به هوکړې ته رسېږي", "und"),
        ("تاشقى ئىشلار مىنىستىرى سۆھبەتلەرنىڭ داۋاملىشىۋاتقانلىقىنى ئېيتتى", "und"),
        ("Министр иностранных дел заявил сегодня", "und"),
        ("The minister of foreign affairs said on Sunday that the talks were useful", "en"),
        ("Le ministre des affaires étrangères a déclaré que la réunion était utile", None),
        ("قال", None),
        ("2031-04-17", None),
    ],
)
def test_the_language_of_a_page(text: str, language: str | None) -> None:
    assert language_of(text) == language
