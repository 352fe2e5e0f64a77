"""Which pages look alike, so that each look is measured once and not once for each person and dialogue."""

import re

TAG = re.compile(r"""<(/?)([a-z][a-z0-9-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*/?>""")
ATTRIBUTE = re.compile(r'([\w:-]+)(?:="([^"]*)")?')
WITHOUT_CONTENT = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
# Attributes whose value is to be seen; of the others only their presence counts.
SEEN = {"class", "role", "type", "aria-current", "aria-invalid", "rows"}


def shapes(html):
    """The shape of the page's main part and of the frame around it. Two pages of the same shapes look alike."""
    main = re.search(r"<main\b.*</main>", html, re.DOTALL)
    frame = html[: main.start()] + html[main.end() :] if main else html
    return {("frame", shape(frame)), ("main", shape(main[0] if main else ""))}


def shape(html):
    """The tree of elements without texts, ids and addresses. Like neighbours, such as notes in a list, count as one."""
    above, children = [], {}
    for closing, tag, attributes in TAG.findall(html):
        if not closing:
            looks = tuple(
                (name, value if name in SEEN else "") for name, value in sorted(ATTRIBUTE.findall(attributes))
            )
            if tag in WITHOUT_CONTENT:
                children[hash((tag, looks))] = None
            else:
                above.append((tag, looks, children))
                children = {}
        elif above:
            within = () if tag in ("svg", "select") else tuple(children)
            name, looks, children = above.pop()
            children[hash((name, looks, within))] = None
    return hash(tuple(children))
