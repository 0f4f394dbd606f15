import pytest

from musnad.lexicon import Lexicon
from musnad.pipeline import stage_version
from musnad.runner import Limits
from musnad.scale import Order
from tests.tables import SHIPPED


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return SHIPPED


@pytest.fixture
def order(lexicon: Lexicon) -> Order:
    return Order(None, stage_version(lexicon), "jsonl", Limits(seconds=10, workers=1))
