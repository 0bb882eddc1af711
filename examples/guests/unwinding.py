# Run by MicroPython as a guest, whose own exceptions are WebAssembly exceptions.
import json


class Refused(Exception):
    pass


def risky(depth):
    if depth == 0:
        raise Refused("bottom")
    try:
        return risky(depth - 1)
    finally:
        unwound.append(depth)


def countdown(n):
    try:
        while n:
            yield n
            n -= 1
    finally:
        print("generator closed")


unwound = []
caught = 0
for depth in range(60):
    try:
        risky(depth % 12)
    except Refused:
        caught += 1
print(caught, len(unwound), sum(unwound))
for n in countdown(10):
    if n == 7:
        break
print(json.dumps({"words": sorted("exceptions unwind the stack".split(), key=len)}))
try:
    import host

    host.call("anything", "{}")
except RuntimeError as error:
    print("the host said:", error)
raise Refused("nobody catches this one")
