"""What a form sent, read no further than its bounds."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.requests import Request

from musnad.web.refusal import Refused

MOST_FIELDS = 8


async def sent(request: Request, most: int) -> dict[str, str]:
    """The fields of a form of at most so many bytes; 413 beyond, 400 for what is no form."""
    return form_of(await body_of(request, most))


async def body_of(request: Request, most: int) -> bytes:
    """The body, read no further than its bound; 413 beyond."""
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and int(declared) > most:
        raise Refused(413, "large", f"{int(declared):,} > {most:,}")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise Refused(413, "large", f"> {most:,}")
    return bytes(body)


def form_of(body: bytes) -> dict[str, str]:
    """The fields of a form; a text's line ends are the page's again, since a browser sends each as CR LF."""
    try:
        fields = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS, strict_parsing=True
        )
    except ValueError as error:
        raise Refused(400, "form", str(error)) from None
    return {key: value.replace("\r\n", "\n") for key, value in fields}
