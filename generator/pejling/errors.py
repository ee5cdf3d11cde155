"""What stops us: exceptions mean that we cannot go on; content mistakes are diagnostics."""


class PejlingError(Exception):
    """Root of every exception of ours; its text is one sentence for the person at the keyboard."""


class SettingsError(PejlingError):
    """The settings file is missing, unreadable or says something we do not know."""


class EnvironmentFault(PejlingError):
    """The machine stopped us: disk full, no rights, too many open files."""
