"""What a link's or an image's target is: another site, one of our files, or refused."""

import re
import unicodedata
from enum import Enum
from urllib.parse import quote, unquote

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_WEB = re.compile(r"https?://[^/?#@%:\[\]]+(?::[0-9]{1,5})?(?:[/?#].*)?", re.IGNORECASE | re.DOTALL)
_MAIL = re.compile(r"mailto:[^@?#%]+@[^@?#%]+(?:\?[^#]*)?", re.IGNORECASE)
_PHONE = re.compile(r"tel:\+?[0-9().\-]+", re.IGNORECASE)
_LINE_END = re.compile(r"%0[ad]", re.IGNORECASE)
_LONGEST = 2000
_ROUNDS_OF_DECODING = 4
IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg")


class TargetKind(Enum):
    """Who decides where a target leads."""

    EXTERNAL = "external"
    LOCAL = "local"
    REFUSED = "refused"


def kind_of(target: str) -> TargetKind:
    """Say whether a target is another site, one of our own files, or one we do not link to."""
    if len(target) > _LONGEST or not _is_plain(target):
        return TargetKind.REFUSED
    if _SCHEME.match(target):
        return TargetKind.EXTERNAL if _is_allowed_abroad(target) else TargetKind.REFUSED
    return TargetKind.LOCAL if _stays_here(target) else TargetKind.REFUSED


def external_address(target: str) -> str:
    """Return another site's address with everything that needs it percent-encoded."""
    scheme, mark, rest = target.partition("://")
    if not mark:
        return quote(target, safe="%:@?&=+;,.~()!*'")
    host_end = min((at for at in map(rest.find, "/?#") if at >= 0), default=len(rest))
    path = quote(rest[host_end:], safe="%/?#:@!$&'()*+,;=~[]")
    return f"{scheme.lower()}://{rest[:host_end]}{path}"


def _is_allowed_abroad(target: str) -> bool:
    if " " in target:
        return False
    if _MAIL.fullmatch(target):
        return not _LINE_END.search(target)
    return bool(_WEB.fullmatch(target) or _PHONE.fullmatch(target))


def _stays_here(target: str) -> bool:
    """Say whether a relative target is one however often it is decoded."""
    for _round in range(_ROUNDS_OF_DECODING):
        if not _is_plain(target) or target.startswith("//") or target != target.strip():
            return False
        path = re.split(r"[?#]", target, maxsplit=1)[0]
        if ":" in path.split("/", 1)[0]:
            return False
        decoded = unquote(target, errors="replace")
        if decoded == target:
            return True
        target = decoded
    return False


def _is_plain(target: str) -> bool:
    """Say whether no character is invisible, a control, a backslash or a broken one."""
    if "\\" in target or "\ufffd" in target:
        return False
    return all(
        letter == " " or unicodedata.category(letter)[0] not in "CZ"
        for letter in target
        if not letter.isalnum()
    )
