"""Run by CPython as a guest: reads the directory it was granted, /examples, and reports on it."""

import dataclasses
import hashlib
import json
import os
import re
import sys


@dataclasses.dataclass(frozen=True, order=True)
class Drawing:
    name: str
    size: int
    digest: str
    shapes: dict[str, int] = dataclasses.field(compare=False)


def drawing(path: str) -> Drawing:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    shapes: dict[str, int] = {}
    for element in re.findall(r"<(circle|rect|path|line|polygon|ellipse)\b", text):
        shapes[element] = shapes.get(element, 0) + 1
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Drawing(os.path.basename(path), len(text), digest[:16], shapes)


def main() -> None:
    names = sorted(name for name in os.listdir("/examples") if name.endswith(".svg"))
    drawings = [drawing(f"/examples/{name}") for name in names]
    print(json.dumps([dataclasses.asdict(d) for d in drawings], indent=2, sort_keys=True))
    print("largest:", max(drawings, key=lambda d: d.size).name)
    try:
        os.stat("/etc/passwd")
    except OSError as refused:
        print("outside:", type(refused).__name__)
    print("python", ".".join(map(str, sys.version_info[:2])), sys.platform)


main()
