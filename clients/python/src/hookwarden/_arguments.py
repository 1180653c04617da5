"""What several commands read from their arguments."""

import argparse
from datetime import datetime


def moment(text: str) -> datetime:
    """A time with its zone, as in ISO 8601."""
    time = datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise argparse.ArgumentTypeError("a time needs a zone, as in 2027-01-31T12:00:00Z")
    return time
