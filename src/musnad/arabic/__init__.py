"""The script and the language, knowing nothing of news."""

from musnad.arabic.clitics import Split, splits
from musnad.arabic.fold import Folded, fold, fold_key
from musnad.arabic.numerals import number, word_value
from musnad.arabic.remembered import Remembered
from musnad.arabic.sentences import quotations, sentences
from musnad.arabic.tokens import Quotation, Tokens, tokenize

__all__ = [
    "Folded",
    "Quotation",
    "Remembered",
    "Split",
    "Tokens",
    "fold",
    "fold_key",
    "number",
    "quotations",
    "sentences",
    "splits",
    "tokenize",
    "word_value",
]
