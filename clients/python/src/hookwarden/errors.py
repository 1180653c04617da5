"""What can go wrong besides a refusal; see :mod:`hookwarden.problems` for those."""


class HookwardenError(Exception):
    """Every failure of this client."""


class ConnectionFailed(HookwardenError):
    """The server could not be reached, or did not answer in time."""


class UnexpectedAnswer(HookwardenError):
    """The server answered with something that is not in its interface."""
