"""OpenAPI documents in every notation that YAML has, sound and damaged, the same ones from the same seed."""

import random

# Plain scalars that one reader or another takes for something else than a string, and words near them.
WORDS = """~ null Null NULL true True TRUE false yes Yes YES no No on ON off y n Y N 0 1 -1 +1 007 08 012 0o7 0x10 0X1f 0b101
1_000 1_ _1 .5 -.5 +.5 1.5e3 1e3 1E+3 1e-3 .inf -.INF .nan .NaN 12:30 12:30:45 190:20:30.15 1:2 2001-01-01
2001-1-1 2001-12-14t21:59:43.10-05:00 = << <<< - -- -a -? ? ?a ?: a?b a? : :a :: a: a::b a:b a#b a'b a"b !a !!str &a *a %a @a `a |a >a [a {a a,b
9007199254740993 123456789012345678901234567890 ... --- ---a ...a é 😀 a\u00a0b \u00a0 \ufeff \u200b __proto__""".split()

# As values these are alike for all readers, but each writes them in its own way.
KEYS = [*WORDS, "1.0", "1.", "-0", "0.0", "10.50"]

# What may be put in anywhere.
PIECES = [
    " ", "  ", "\t", "\n", "\r", "\r\n", "\n\n", "\x85", "\u2028", "\u2029", "\ufeff", "\u00a0", "\x0b", "\x0c", "\x7f", "\x80", "\u200b", "\ufffe",
    "#", " #", " # x", "# x\n", ":", ": ", " : ", ",", ", ", "-", "- ", "? ", "?", "|", ">", "|-\n", ">-\n", "|2\n", "|+\n", ">1-\n", "|\t\n",
    "[", "]", "{", "}", "[]", "{}", "'", '"', "''", '""', "\\", "\\\n", '\\"', "!", "! ", "!!str ", "!!map ", "!!seq ", "!<tag:yaml.org,2002:str> ",
    "!!null ", "!!binary ", "!x ", "&a ", "*a", "*a ", "&a", "&b ", "*b ", "<<: *a\n", "<<: {}", "%YAML 1.1\n---\n", "%YAML 1.2\n---\n",
    "%TAG ! tag:x,2000:\n---\n", "%X\n", "---", "---\n", "--- ", "...\n", "...", "... #\n", "---\n...\n", "@", "`", "%", "=", "~", "null",
    "\\x85", "\\u2028", "\\N", "\\L", "\\/", "\\ud83d\\ude00", "\\0", "\\e", "security: []\n", "\nsecurity: []", "- {}\n", "security", "[{}]",
    "a: b\n", "? a\n: b\n", "a", "é", "😀",
]


class Writer:
    """Writes plain data as YAML, each value in a notation that chance picks."""

    def __init__(self, chance):
        self.chance = chance
        self.anchors = []
        self.oddity = chance.choice([0, 0.01, 0.03, 0.1])

    def is_odd(self):
        return self.chance.random() < self.oddity

    def document(self, value):
        head = self.chance.choice(["---\n", "%YAML 1.2\n---\n", "%YAML 1.1\n---\n", "--- # x\n", "\ufeff"]) if self.is_odd() else ""
        tail = self.chance.choice(["...\n", "\n...\n# x\n", "# x", "---\n"]) if self.is_odd() else ""
        body = self.flow(value, 0) + "\n" if self.chance.random() < 0.1 else self.block(value, 0).lstrip("\n")
        return head + body + tail

    def block(self, value, depth):
        """The value from the end of its key's line on."""
        if not value or not isinstance(value, (dict, list)) or self.chance.random() < 0.25:
            return " " + self.decorated(value, depth) + self.comment() + "\n"
        indent = "  " * depth if isinstance(value, dict) or self.chance.random() < 0.7 else "  " * max(depth - 1, 0)
        if isinstance(value, list):
            head = self.properties(value) + self.comment() + "\n" if depth else "\n"
            return head + "".join(f"{indent}-{self.item(item, depth + 1)}" for item in value)
        head = self.properties(value) + self.comment() + "\n" if depth else "\n"
        return head + "".join(f"{indent}{self.member(key, item, depth)}" for key, item in self.merged(value, indent))

    def merged(self, members, indent):
        """The members, some of them brought by a merge key."""
        members = list(members.items())
        if not self.is_odd() or not members:
            return members
        cut = self.chance.randrange(len(members))
        return [*members[:cut], ("<<", dict(members[cut:]))]

    def member(self, key, value, depth):
        if self.is_odd():
            return f"? {self.scalar(key)}{self.comment()}\n{'  ' * depth}:{self.block(value, depth + 1)}"
        return f"{self.properties(key).strip()} {self.key(key)}:".lstrip() + self.block(value, depth + 1)

    def item(self, value, depth):
        text = self.block(value, depth)
        if text.startswith("\n") and isinstance(value, dict) and self.chance.random() < 0.8:
            return " " + text.lstrip("\n").removeprefix("  " * depth)
        return text

    def flow(self, value, depth):
        blank = self.chance.choice(["\n" + "  " * (depth + 1), " # x\n" + "  " * (depth + 1), "\t", "  "]) if self.is_odd() else " "
        if isinstance(value, dict):
            members = [f"{self.key(key)}:{blank}{self.decorated(item, depth + 1)}" for key, item in value.items()]
            return "{" + f",{blank}".join(members) + self.chance.choice(["", "", "", ","] if members else [""]) + "}"
        if isinstance(value, list):
            items = [self.decorated(item, depth + 1) for item in value]
            if self.is_odd():
                items = [item.removeprefix("{").removesuffix("}") for item in items]
            return "[" + f",{blank}".join(items) + "]"
        return self.scalar(value)

    def key(self, key):
        return key if key == "<<" else self.scalar(key) + (" " if self.is_odd() else "")

    def scalar(self, text):
        if not self.is_odd():
            return text
        if self.chance.random() < 0.1:
            return self.chance.choice(WORDS)
        quoted = text.replace("\\", "\\\\").replace('"', '\\"')
        escaped = "".join(f"\\u{ord(letter):04x}" if ord(letter) < 0xFFFF and self.chance.random() < 0.3 else letter for letter in text)
        folded = text.replace(" ", "\n      ")
        return self.chance.choice([f'"{quoted}"', "'" + text.replace("'", "''") + "'", f'"{escaped}"', f"!!str {text}", f"'{folded}'", folded])

    def decorated(self, value, depth):
        """A value in the notation of one line, maybe an alias in its place."""
        if self.anchors and self.is_odd() and self.is_odd():
            return "*" + self.chance.choice(self.anchors) + " "
        text = self.flow(value, depth)
        return self.properties(value).lstrip() + text

    def properties(self, value):
        """An anchor or a tag."""
        if not self.is_odd():
            return ""
        tag = {dict: " !!map ", list: " !!seq ", str: " !!str "}[type(value)]
        anchor = self.chance.choice("abc")
        self.anchors.append(anchor)
        return self.chance.choice([f" &{anchor} ", f" &{anchor}", tag, f" &{anchor}{tag}"])

    def comment(self):
        return self.chance.choice([" # x", "\t# x", " #", "#x", " ", "\t", "\n\n", "\n# x", "\n      # x"]) if self.is_odd() else ""


def content(chance):
    """A document with a few schemes and operations, mostly with ordinary names."""
    is_odd = chance.random() < 0.4

    def word(words=WORDS):
        return chance.choice(words) if is_odd and chance.random() < 0.6 else "word"

    names = [chance.choice(["Key", "Login", "a b", "2fa", "v1.0", word(KEYS)]) for _ in range(2)] + ["Token"]
    scope = chance.choice(["read", "pets:read", word()])
    schemes = {
        names[0]: {"type": "apiKey", "in": "header", "name": chance.choice(["X-Key", word()])},
        names[1]: {"type": "http", "scheme": "bearer"},
        "Token": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://a.example/t", "scopes": {scope: "text"}}}},
    }

    def security():
        alternatives = [{names[0]: []}, {names[1]: []}, {"Token": [scope]}, {names[0]: [], names[1]: []}, {}]
        return chance.sample(alternatives, chance.choice([0, 1, 1, 1, 2]))

    def operation():
        operation = {"operationId": chance.choice(["get a", "list", word()]), "responses": {"200": {"description": chance.choice(["fine", word()])}}}
        return {**operation, "security": security()} if chance.random() < 0.6 else operation

    paths = {path: {method: operation() for method in chance.sample(["get", "put", "post"], chance.choice([1, 1, 2]))} for path in ["/a", "/b"]}
    document = {"openapi": "3.1.2", "info": {"title": "T", "version": "'1'"}, "paths": paths, "components": {"securitySchemes": schemes}}
    members = list(document.items())
    if chance.random() < 0.7:
        members.insert(chance.randrange(1, len(members) + 1), ("security", security()))
    return dict(members)


def damaged(chance, text):
    """The text with a few pieces put in, taken out or moved."""
    for _ in range(chance.choice([0, 0, 1, 1, 1, 2])):
        at = chance.randrange(len(text) + 1)
        if chance.random() < 0.5:
            # Most of what means something in YAML stands at the edge of a line or of a word.
            edges = [place for place in range(len(text) + 1) if place == len(text) or text[place] in "\n :,-#[]{}\"'"]
            at = chance.choice(edges) + chance.choice([0, 1])
        text = text[:at] + chance.choice(PIECES) + text[at + chance.choice([0, 0, 0, 1, 2]) :]
    if chance.random() < 0.1:
        lines = text.split("\n")
        line = chance.randrange(len(lines))
        lines[line] = chance.choice([" " + lines[line], lines[line].removeprefix(" "), lines[line] + "\n" + lines[line], lines[line].lstrip()])
        text = "\n".join(lines)
    return text


def documents(seed, count):
    """As many texts as asked for."""
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        text = Writer(chance).document(content(chance))
        yield damaged(chance, text)
