"""What stops us: exceptions mean that we cannot go on; content mistakes are diagnostics."""


class PejlingError(Exception):
    """Root of every exception of ours; its text is one sentence for the person at the keyboard."""


class SettingsError(PejlingError):
    """The settings file is missing, unreadable or says something we do not know."""


class EnvironmentFault(PejlingError):  # noqa: N818 (a fault of the machine, not of ours)
    """The machine stopped us: disk full, no rights, too many open files.

    `message` is the key of a translated sentence, `values` what is put into it, `place` the file
    it is about (or empty) and `status` the exit status of its own (`pejling.publish.faults`).
    """

    def __init__(self, message: str, status: int = 2, place: str = "", **values: str) -> None:
        self.message = message
        self.status = int(status)
        self.place = place
        self.values = values
        sentence = message.format(**values) if values else message
        super().__init__(f"{place}: {sentence}" if place else sentence)
