"""Random functions: structured control flow, with operands left on the stack on purpose (fuzz/programs.py).

Each exists as two texts, which are equal but for legacy exception handling: the reference engine
does not have it, so there it is spelled with try_table.
"""

from __future__ import annotations

from collections.abc import Sequence

from ci.fuzz.operands import (
    BY_RESULT,
    NUMERIC,
    OPERATORS,
    SIGNATURES,
    TAGS,
    TYPES,
    Label,
    Operands,
    Signature,
    spell,
)


class Function(Operands):
    """One function while it is drawn."""

    def text(self, index: int) -> tuple[str, str]:
        """Draw the function; return both texts."""
        kinds = self.draw.choices((*TYPES, *NUMERIC), k=3)  # few, so that there are several of a type
        own = [self.draw.choice(kinds) for _ in range(self.draw.randrange(1, 9))]
        self.locals = [*self.signature.params, *own]
        self.labels = [Label("", self.signature.results, 0, guarded=self.draw.random() < 0.25)]
        self.put("(loop $burn (if (global.get $burn) (then")
        self.put("(global.set $burn (i32.sub (global.get $burn) (i32.const 1))) (br $burn))))")
        self.pay()
        self.sequence(self.signature.results)
        extra = "".join(f" (local $x{i} exnref)" for i in range(self.names + 1))
        extra += "".join(f" (local $n_{t} {t})" for t in NUMERIC) + " (local $r funcref)"
        head = f'(func $f{index} (export "f{index}") {spell(self.signature)} (local {" ".join(own)}){extra}'
        ours, theirs = ("\n".join([head, *lines, ")"]) for lines in (self.ours, self.theirs))
        return ours, theirs

    def sequence(self, results: Sequence[str]) -> None:
        """Draw what fills a block, and leave exactly its results (or nothing that is reached)."""
        self.dead = False
        if self.draw.random() < 0.5:
            self.chain()
        for _ in range(self.draw.randrange(1, 7)):
            if self.budget <= 0:
                break
            self.budget -= 1
            self.step()
            if self.dead:
                break
        if not self.dead and self.labels[-1].guarded and self.draw.random() < 0.6:
            self.fail()
        if self.dead:
            self.unreachable()
            return
        base = self.labels[-1].height
        while len(self.free) > len(results) or tuple(self.free) != tuple(results[: len(self.free)]):
            self.discard()
        self.values(results[len(self.stack) - base :])

    def unreachable(self) -> None:
        """Sometimes put code behind a jump."""
        way = self.draw.random()
        if way < 0.2:
            self.put("unreachable")
        elif way < 0.3:
            self.put("i32.const 1 (if (then (block (br 0) nop)) (else (i64.const -9) drop))")
        elif way < 0.4:
            jump = "unreachable" if self.labels[-1].types else "(br_table 0 0 0)"
            self.put(f"i32.add select (result i64) (local.set $n_i64) {jump}")

    def discard(self) -> None:
        """Get rid of the topmost operand, or keep it in a local."""
        kind = self.stack.pop()
        own = [i for i, t in enumerate(self.locals) if t == kind]
        if own and self.draw.random() < 0.6:
            self.put(f"local.set {self.draw.choice(own)}")
        else:
            self.put("drop")

    def step(self) -> None:
        """One or a few instructions."""
        often = (self.push, self.apply, self.assign, self.nested, self.chain)
        less = (self.branch_if, self.calling, self.storing, self.trying, self.legacy_try)
        seldom = (self.references, self.references, self.leaving, self.bulk)
        self.draw.choice((*often * 6, *less * 3, *seldom))()

    def push(self) -> None:
        """Leave values on the stack for later."""
        self.values([self.draw.choice(NUMERIC) for _ in range(self.draw.randrange(1, 4))])

    def apply(self) -> None:
        """Apply an operator to operands that lie there already, in part or wholly."""
        operator = self.draw.choice(OPERATORS)
        for _ in range(8):
            free = self.free
            if free and operator.params[0] == free[-1]:
                break
            operator = self.draw.choice(OPERATORS)
        self.have(operator.params)
        self.operate(operator)

    def assign(self) -> None:
        """Write a local or a global."""
        i = self.draw.randrange(len(self.locals))
        kind = self.locals[i]
        if self.draw.random() < 0.3:
            self.put(f"local.get {i}")  # to be read after the write
            self.stack.append(kind)
        if not (self.free and self.free[-1] == kind and self.draw.random() < 0.4):
            self.value(kind)
        way = self.draw.random()
        self.recent[kind] = i
        if way < 0.35:
            self.put(f"local.tee {i}")
            return
        self.put(f"global.set $g_{kind}" if way < 0.5 and kind in NUMERIC else f"local.set {i}")
        self.stack.pop()

    def chain(self) -> None:
        """Compute on locals: each step takes what the one before has written, or moves it."""
        kind = self.draw.choice(NUMERIC)
        own = [i for i, t in enumerate(self.locals) if t == kind]
        if not own:
            return
        for _ in range(self.draw.randrange(1, 9)):
            last, other, to = self.recent.get(kind, own[0]), self.draw.choice(own), self.draw.choice(own)
            way = self.draw.random()
            if way < 0.4:
                self.put(f"local.get {last}")
                self.stack.append(kind)
                operator = self.draw.choice([o for o in BY_RESULT[kind] if o.params[0] == kind])
                self.values(operator.params[1:], 3)
                self.operate(operator)
                self.stack.pop()
                self.put(f"local.set {to}")
            elif way < 0.55 and kind[0] == "i":
                name = self.draw.choice(("div_u", "rem_s", "div_s"))
                self.put(f"local.get {last} {kind}.const {self.draw.choice((3, -7, 32768))} {kind}.{name}")
                self.put(f"local.set {to}")
            elif way < 0.7:
                self.branch_on(kind, last, other)
                continue
            else:
                self.put(f"local.get {last if way < 0.8 else other} local.set {to}")
            self.recent[kind] = to

    def branch_on(self, kind: str, first: int, second: int) -> None:
        """Compare two locals, or one with a constant, and branch where nothing is taken along."""
        labels = [t for t in self.targets() if not t.types]
        name = self.draw.choice([o.name for o in BY_RESULT["i32"] if o.params == (kind, kind)])
        if not name.startswith("i32.") or name.split(".")[1][:2] in ("eq", "ne", "lt", "gt", "le", "ge"):
            compare = f"local.get {first} local.get {second} {name}"
            if labels and self.draw.random() < 0.6:
                label = self.draw.choice(labels)
                if label.loop:
                    self.pay()
                self.put(f"{compare} br_if {self.depth_to(label)}")
            else:
                self.put(f"{compare} if local.get {second} local.set {first} end")

    def storing(self) -> None:
        """Store something."""
        self.store(self.draw.choice(NUMERIC))

    def references(self) -> None:
        """Null tests, table.set, br_on_null."""
        self.value("funcref")
        way = self.draw.randrange(5)
        if way == 0:
            self.put("ref.is_null")
            self.stack[-1] = "i32"
        elif way == 1:
            self.put("local.set $r (i32.const 7) (local.get $r) table.set $t")
            self.stack.pop()
        elif way == 2:
            name = self.name()
            self.stack.pop()
            self.put(f"local.set $r (block {name} (br_on_null {name} (local.get $r)) drop")
            self.put("(global.set $g_i32 (i32.const 5)))")
        elif way == 3:
            name = self.name()
            self.stack[-1] = "i32"
            self.put(f"local.set $r (block {name} (result (ref func))")
            self.put(f"(i64.const 3) (local.get $r) (br_on_non_null {name})")
            self.put("drop (ref.func $f0)) ref.is_null")
        else:
            self.put("(ref.is_null)")
            self.stack[-1] = "i32"

    def depth_to(self, label: Label) -> str:
        """Name a label; the function's own has none, and counts as a number."""
        return label.name or str(len(self.labels) - 1)

    def targets(self) -> list[Label]:
        """Labels that a branch can name in both texts."""
        return [label for label in self.labels if label.name or not self.shape.legacy]

    def branch_if(self) -> None:
        """br_if or br_table to any label."""
        targets = self.targets()
        if not targets:
            return
        label = self.draw.choice(targets)
        if label.loop:
            self.pay()
        self.have(label.types)
        if self.draw.random() < 0.25:
            alike = [t for t in targets if t.types == label.types]
            others = [self.draw.choice(alike) for _ in range(self.draw.randrange(0, 6))]
            if any(t.loop for t in others) and not label.loop:
                self.pay()
            self.value("i32", 1)
            self.put(f"br_table {' '.join(map(self.depth_to, [*others, label]))}")
            self.stack.pop()
            self.dead = True
            return
        self.value("i32", 1)
        self.stack.pop()
        self.put(f"br_if {self.depth_to(label)}")

    def leaving(self) -> None:
        """Something that ends the block."""
        way = self.draw.randrange(5)
        label = self.draw.choice(self.targets() or [self.labels[0]])
        if way == 0 and not label.loop and (label.name or not self.shape.legacy):
            self.have(label.types)
            self.put(f"br {self.depth_to(label)}")
        elif way == 1:
            self.throwing()
        elif way == 2:
            self.tail_call()
        else:
            self.have(self.signature.results)
            self.put("return")
        self.dead = True

    def throwing(self) -> None:
        """Throw, or throw again."""
        self.pay()
        handlers = [label for label in self.labels if label.caught]
        if handlers and self.draw.random() < 0.5:
            label = self.draw.choice(handlers)
            self.put(f"rethrow {label.name}", f"(throw_ref (local.get {label.caught}))")
        elif self.draw.random() < 0.2:
            self.have(("exnref",))
            self.put("throw_ref")
        else:
            tag = self.draw.randrange(len(TAGS))
            self.have(TAGS[tag])
            self.put(f"throw $tag{tag}")

    def fail(self) -> None:
        """In a try: throw, or leave the frame by a call of what perhaps throws."""
        if self.draw.random() < 0.5:
            if self.draw.random() < 0.5:
                self.value("i32", 2)
                self.stack.pop()
                self.labels.append(Label(self.name(), (), len(self.stack)))
                self.put(f"if {self.labels[-1].name}")
                self.throwing()
                self.put("end")
                del self.stack[self.labels.pop().height :]
                return
            self.throwing()
        else:
            self.tail_call()
        self.dead = True

    def calling(self) -> None:
        """A call in one of its forms."""
        i = self.draw.randrange(len(self.shape.functions))
        self.call(i, "")
        self.stack += self.shape.functions[i].results

    def tail_call(self) -> None:
        """A tail call, if there is a function with our results."""
        fitting = [i for i, s in enumerate(self.shape.functions) if s.results == self.signature.results]
        if self.draw.random() < 0.5:  # first come imports
            fitting = fitting[:2]
        self.call(self.draw.choice(fitting), "return_")

    def call(self, i: int, prefix: str) -> None:
        """Call function i, by itself, by the table or by a reference."""
        signature = self.shape.functions[i]
        kind = SIGNATURES.index(signature)
        self.have(signature.params)
        self.pop(len(signature.params))
        way = self.draw.random()
        if way < 0.5:
            self.put(f"{prefix}call $f{i}")
        elif way < 0.75:
            slots = [s for s in range(12) if s % len(SIGNATURES) == kind]
            self.put(f"(i32.const {self.draw.choice(slots)}) {prefix}call_indirect $t (type $s{kind})")
        else:
            self.put(f"(ref.func $f{i}) {prefix}call_ref $s{kind}")

    def nested(self) -> None:
        """A block that takes some of what lies there."""
        params = tuple(self.free[len(self.free) - self.draw.randrange(0, min(3, len(self.free)) + 1) :])
        if self.draw.random() < 0.3:
            self.values([self.draw.choice(NUMERIC) for _ in range(2)])
            params = tuple(self.free[-2:])
        self.block(params, self.some_types())

    def some_types(self) -> tuple[str, ...]:
        """Draw up to three types."""
        return tuple(self.draw.choice(NUMERIC) for _ in range(self.draw.choice((0, 0, 1, 1, 2, 3))))

    def block(self, params: tuple[str, ...], results: tuple[str, ...]) -> None:
        """block, loop or if, whose parameters lie on the stack."""
        way = self.draw.randrange(3)
        name = self.name()
        head = f"{name} {spell(Signature(params, results))}"
        if way == 2:
            self.value("i32", 1)
            self.stack.pop()
        self.put(f"{('block', 'loop', 'if')[way]} {head}")
        base = len(self.stack) - len(params)
        self.arm(Label(name, params if way == 1 else results, base, way == 1), params, results)
        if way == 2 and (params != results or self.draw.random() < 0.7):
            self.put("else")
            self.arm(Label(name, results, len(self.stack)), params, results, again=True)
        self.put("end")
        self.stack += results

    def arm(
        self, label: Label, params: tuple[str, ...], results: tuple[str, ...], again: bool = False
    ) -> None:
        """Draw one arm of a block; afterwards neither its parameters nor its results are on the stack."""
        if again:
            self.stack += params
        self.labels.append(label)
        self.sequence(results)
        self.labels.pop()
        del self.stack[label.height :]
        self.dead = False

    def trying(self) -> None:
        """A try_table whose handler is a block around it, and perhaps any other label that fits."""
        tag = self.draw.choice((-1, *range(len(TAGS))))
        with_ref = self.draw.random() < 0.5
        payload = (*(TAGS[tag] if tag >= 0 else ()), *(("exnref",) if with_ref else ()))
        outer, handler, name = self.name(), self.name(), self.name()
        results = self.some_types()
        clauses = [(handler, tag, with_ref)]
        for label in self.targets():
            for other, kinds in enumerate(TAGS):
                if label.types in (kinds, (*kinds, "exnref")) and not label.loop and self.draw.random() < 0.7:
                    clause = (self.outward(label), other, label.types != kinds)
                    clauses.insert(self.draw.randrange(2), clause)
        self.put(f"block {outer} {spell(Signature((), results))}")
        self.put(f"block {handler} {spell(Signature((), payload))}")
        spelled = " ".join(self.clause(*clause) for clause in clauses)
        height = len(self.stack)
        self.labels += [Label(outer, results, height), Label(handler, payload, height)]
        self.put(f"try_table {name} {spell(Signature((), results))} {spelled}")
        self.arm(Label(name, results, height, guarded=True), (), results)
        self.put(f"end br {outer} end")
        self.labels.pop()
        self.stack += payload
        self.budget += 3
        self.sequence(results)
        self.labels.pop()
        del self.stack[height:]
        self.dead = False
        self.put("end")
        self.stack += results

    def outward(self, label: Label) -> str:
        """Name a label from within two blocks that are about to be opened."""
        return label.name or str(len(self.labels) + 1)

    def clause(self, target: str, tag: int, with_ref: bool) -> str:
        """Spell a catch clause."""
        suffix = "_ref" if with_ref else ""
        return f"(catch_all{suffix} {target})" if tag < 0 else f"(catch{suffix} $tag{tag} {target})"

    def legacy_try(self) -> None:
        """A try with handlers or delegate; with try_table in the other text."""
        if not self.shape.legacy:
            return
        params = tuple(self.free[-1:]) if self.draw.random() < 0.5 else ()
        results = self.some_types()
        name = self.name()
        bodies = [label for label in self.labels if label.catches]
        if bodies and self.draw.random() < 0.4:
            self.delegating(name, params, results, self.draw.choice(bodies))
            return
        tags = [t for t in range(len(TAGS)) if self.draw.random() < 0.5]
        if not tags or self.draw.random() < 0.5:
            tags.append(-1)
        head = spell(Signature(params, results))
        self.put(f"try {name} {head}", f"block {name} {head}")
        for tag in reversed(tags):
            payload = (*(TAGS[tag] if tag >= 0 else ()), "exnref")
            self.only(theirs=f"block {name}_{tag & 7} {spell(Signature(params, payload))}")
        spelled = " ".join(self.clause(f"{name}_{t & 7}", t, True) for t in tags)
        self.only(theirs=f"try_table {name}_t {head} {spelled}")
        self.only(theirs=f"block {name}_p {spell(Signature(params, ('exnref',)))}")
        base = len(self.stack) - len(params)
        self.arm(Label(name, results, base, catches=True, guarded=True), params, results)
        self.only(theirs=f"br {name}_t end throw_ref end br {name}")
        for tag in tags:
            payload = TAGS[tag] if tag >= 0 else ()
            local = f"$x{name[2:]}"
            self.put(f"catch $tag{tag}" if tag >= 0 else "catch_all", f"end local.set {local}")
            self.budget += 3
            label = Label(name, results, len(self.stack), caught=local, guarded=self.draw.random() < 0.3)
            self.arm(label, payload, results, again=True)
            self.only(theirs=f"br {name}")
        self.put("end")
        self.stack += results

    def delegating(self, name: str, params: tuple[str, ...], results: tuple[str, ...], to: Label) -> None:
        """A try whose exceptions the body of an outer try has thrown."""
        head = spell(Signature(params, results))
        self.put(f"try {name} {head}", f"try_table {name} {head} (catch_all_ref {to.name}_p)")
        self.arm(Label(name, results, len(self.stack) - len(params), guarded=True), params, results)
        self.put(f"delegate {to.name}", "end")
        self.stack += results
