"""Images beside plans: decoded and written anew, so that only pixels reach the site."""

import warnings
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageOps

from pejling.errors import PejlingError

MOST_BYTES = 5 * 1024 * 1024
MOST_PIXELS = 40_000_000
_JPEG_QUALITY = 90
_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}
_EXTENSIONS = {"PNG": ".png", "JPEG": ".jpg"}
_WHITE_OF_16_BITS = 65_535
# Decoders raise far more than OSError on a broken file, and any of it means the same to us.
_BROKEN = (Exception,)


class ImageProblem(StrEnum):
    """Why an image cannot be published."""

    TOO_MANY_BYTES = "image_too_many_bytes"
    TOO_MANY_PIXELS = "image_too_many_pixels"
    NOT_PNG_OR_JPEG = "image_not_png_or_jpeg"
    UNREADABLE = "image_unreadable"


class UnfitImageError(PejlingError):
    """An image that cannot be published, and why."""

    def __init__(self, kind: ImageProblem) -> None:
        super().__init__(f"the image cannot be published: {kind.value}")
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Image:
    """A published image: bytes that hold nothing but pixels, its size, and its extension."""

    data: bytes
    width: int
    height: int
    extension: str


def reencode(data: bytes) -> Image:
    """Return the image upright and without metadata; the same bytes give the same bytes.

    What it is, is read from its content, never from its name; its size in pixels is checked before
    anything is decoded. Raises UnfitImageError.
    """
    if len(data) > MOST_BYTES:
        raise UnfitImageError(ImageProblem.TOO_MANY_BYTES)
    kind = next((kind for start, kind in _SIGNATURES.items() if data.startswith(start)), None)
    if kind is None:
        raise UnfitImageError(ImageProblem.NOT_PNG_OR_JPEG)
    try:
        with warnings.catch_warnings():
            # Pillow warns of a damaged part that we drop anyway, and of sizes we refuse ourselves.
            warnings.simplefilter("ignore")
            return _written_anew(data, kind)
    except UnfitImageError:
        raise
    except Pillow.DecompressionBombError as error:
        raise UnfitImageError(ImageProblem.TOO_MANY_PIXELS) from error
    except _BROKEN as error:
        raise UnfitImageError(ImageProblem.UNREADABLE) from error


def _written_anew(data: bytes, kind: str) -> Image:
    with Pillow.open(BytesIO(data), formats=[kind]) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise UnfitImageError(ImageProblem.TOO_MANY_PIXELS)
        opened.load()
        upright = ImageOps.exif_transpose(opened)
        pixels = _for_png(upright) if kind == "PNG" else _for_jpeg(upright)
    stream = BytesIO()
    if kind == "PNG":
        pixels.save(stream, format="PNG")
    else:
        pixels.save(stream, format="JPEG", quality=_JPEG_QUALITY)
    return Image(stream.getvalue(), pixels.width, pixels.height, _EXTENSIONS[kind])


def _for_png(image: Pillow.Image) -> Pillow.Image:
    """Return the pixels in a mode PNG knows, without anything written beside them."""
    transparency = image.info.get("transparency")
    if image.mode.startswith("I"):
        image = image.convert("F").point(lambda value: value * 255 / _WHITE_OF_16_BITS)
        return _bare(image.convert("L"))
    if transparency is None:
        return _bare(image)
    if image.mode == "P":
        kept = _bare(image)
        kept.info["transparency"] = transparency
        return kept
    return _bare(image.convert("RGBA" if image.mode == "RGB" else "LA"))


def _for_jpeg(image: Pillow.Image) -> Pillow.Image:
    return _bare(image if image.mode in {"L", "RGB"} else image.convert("RGB"))


def _bare(image: Pillow.Image) -> Pillow.Image:
    bare = image.copy()
    bare.info = {}
    return bare
