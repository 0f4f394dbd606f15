"""`python -m musnad.cli`."""

import sys

from musnad.cli.main import main

sys.exit(main())
