"""Images: only pixels reach the site, upright, bounded, and the same each time."""

import random
import struct
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image as Pillow
from PIL.PngImagePlugin import PngInfo

from pejling.load import images
from pejling.load.images import Image, ImageProblem, UnfitImageError, reencode

RED, BLUE = (200, 30, 30), (30, 30, 200)


def picture(mode: str = "RGB", size: tuple[int, int] = (6, 4)) -> Pillow.Image:
    """Return a picture, red with a blue upper left quarter."""
    drawn = Pillow.new("RGB", size, RED)
    drawn.paste(BLUE, (0, 0, size[0] // 2, size[1] // 2))
    return drawn.convert(mode)


def saved(drawn: Pillow.Image, kind: str = "PNG", **options: object) -> bytes:
    stream = BytesIO()
    drawn.save(stream, format=kind, **options)
    return stream.getvalue()


def opened(image: Image) -> Pillow.Image:
    result = Pillow.open(BytesIO(image.data))
    result.load()
    return result


def refusal(data: bytes) -> ImageProblem:
    with pytest.raises(UnfitImageError) as caught:
        reencode(data)
    return caught.value.kind


def png_chunk(name: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + check


def png_that_says(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", zlib.compress(b"\x00" * 1000))
        + png_chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_png_of_every_mode_keeps_its_size_and_is_a_png(mode: str) -> None:
    drawn = picture("L").convert("I").convert("I;16") if mode == "I;16" else picture(mode)

    image = reencode(saved(drawn))

    assert (image.width, image.height, image.extension) == (6, 4, ".png")
    assert opened(image).format == "PNG"


def test_png_keeps_every_pixel() -> None:
    assert opened(reencode(saved(picture("RGBA")))).tobytes() == picture("RGBA").tobytes()


def test_sixteen_bits_become_eight() -> None:
    deep = Pillow.new("I;16", (1, 1), 65_535)

    assert opened(reencode(saved(deep))).getpixel((0, 0)) == 255


@pytest.mark.parametrize("mode", ["P", "L", "RGB"])
def test_a_transparent_colour_stays_transparent(mode: str) -> None:
    drawn = picture(mode)
    corner = drawn.getpixel((0, 0))

    image = opened(reencode(saved(drawn, transparency=corner))).convert("RGBA")

    assert image.getchannel("A").getpixel((0, 0)) == 0
    assert image.getchannel("A").getpixel((5, 3)) == 255


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_jpeg_of_every_mode_is_a_jpeg(mode: str) -> None:
    image = reencode(saved(picture(mode), "JPEG"))

    assert (image.width, image.height, image.extension) == (6, 4, ".jpg")
    assert opened(image).format == "JPEG"
    assert opened(image).mode in {"L", "RGB"}


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_metadata_is_gone(kind: str) -> None:
    exif = Pillow.Exif()
    exif[0x010E] = "hemmelig-exif"
    options: dict[str, object] = {"exif": exif, "icc_profile": b"hemmelig-profil" * 20}
    if kind == "PNG":
        notes = PngInfo()
        notes.add_text("Comment", "hemmelig-note")
        notes.add_text("Comment", "hemmelig-zip", zip=True)
        options["pnginfo"] = notes
    else:
        options["comment"] = b"hemmelig-note"
    data = saved(picture(), kind, **options) + b"hemmelig-hale"

    image = reencode(data)

    assert b"hemmelig" in data
    assert b"hemmelig" not in image.data
    assert set(opened(image).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_turned_photo_stands_upright(kind: str) -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6  # turn a quarter to the right to see it

    image = reencode(saved(picture(size=(64, 32)), kind, exif=exif))

    assert (image.width, image.height) == (32, 64)
    top, bottom = (0, 0, 32, 8), (0, 56, 32, 64)
    blue = opened(image).convert("RGB").getchannel("B")
    assert blue.crop((20, *top[1:])).getextrema()[0] == pytest.approx(BLUE[2], abs=6)
    assert blue.crop(bottom).getextrema()[1] == pytest.approx(RED[2], abs=6)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_the_same_bytes_give_the_same_bytes(kind: str) -> None:
    data = saved(picture(size=(200, 100)), kind)

    assert reencode(data) == reencode(data)


def test_what_was_written_can_be_written_again() -> None:
    once = reencode(saved(picture("P")))

    assert reencode(once.data) == once


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"GIF89a<script>",
        saved(picture(), "GIF"),
        saved(picture(), "WEBP"),
        saved(picture(), "BMP"),
        saved(picture(), "TIFF"),
        b" " + saved(picture()),
        b"%!PS-Adobe-3.0 EPSF-3.0",
    ],
)
def test_the_content_says_what_it_is(data: bytes) -> None:
    assert refusal(data) is ImageProblem.NOT_PNG_OR_JPEG


@pytest.mark.parametrize(
    ("width", "height"),
    [(8_000, 5_001), (20_000, 20_000), (2**31 - 1, 2**31 - 1), (1, 2**31 - 1)],
)
def test_too_many_pixels_are_refused_before_they_are_decoded(
    width: int, height: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def decode(*_args: object) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr(Pillow.Image, "load", decode)

    assert refusal(png_that_says(width, height)) is ImageProblem.TOO_MANY_PIXELS


def test_as_many_pixels_as_allowed_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "MOST_PIXELS", 24)

    assert reencode(saved(picture())).width == 6
    assert refusal(saved(picture(size=(5, 5)))) is ImageProblem.TOO_MANY_PIXELS


def test_too_many_bytes_are_refused_unread() -> None:
    data = saved(picture()) + b"\x00" * images.MOST_BYTES

    assert refusal(data) is ImageProblem.TOO_MANY_BYTES


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data[:30],
        lambda data: data[:8],
        lambda data: data[:8] + b"\xff" * 100,
    ],
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_broken_image_is_unreadable(kind: str, spoil: Callable[[bytes], bytes]) -> None:
    assert refusal(spoil(saved(picture(size=(40, 40)), kind))) is ImageProblem.UNREADABLE


def test_compressed_text_is_no_bomb() -> None:
    data = saved(picture())
    bomb = png_chunk(b"zTXt", b"Comment\x00\x00" + zlib.compress(b"\x00" * 100_000_000, 9))

    assert refusal(data[:33] + bomb + data[33:]) is ImageProblem.UNREADABLE


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_no_change_of_bytes_gives_more_than_a_refusal(kind: str) -> None:
    chance = random.Random(20)
    exif = Pillow.Exif()
    exif[0x0112] = 6
    data = saved(picture(size=(20, 20)), kind, exif=exif)
    for _mutant in range(400):
        mutant = bytearray(data)
        for _change in range(chance.randint(1, 6)):
            mutant[chance.randrange(len(mutant))] = chance.randrange(256)
        try:
            image = reencode(bytes(mutant))
        except UnfitImageError:
            continue
        assert image.width * image.height <= images.MOST_PIXELS
