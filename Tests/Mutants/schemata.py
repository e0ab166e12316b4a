"""Writes many mutants into the sources at once, each asleep until its number is chosen when the tests are started.

A number becomes `(Mutant.on(17) ? 5 : 4)`, a condition that may be left out `Mutant.on(17) || (…)`, and an operator or a
method gives way to one of its own that does the one or the other: only tokens change, so nothing of Swift has to be
parsed, and every line stays where it is. What does not compile so is found out line by line and has to be built alone.
"""

import re
from collections import defaultdict

# What chooses the mutant of a run.
VARIABLE = "PLANBOOK_MUTANT"

SWITCH = """\
internal import FoundationEssentials

enum Mutant {{
  static let chosen = ProcessInfo.processInfo.environment["{variable}"].flatMap {{ Int($0) }} ?? 0
  static func on(_ number: Int) -> Bool {{ chosen == number }}
}}
"""

OPERATOR = {
    "comparison": """\
infix operator {name}: ComparisonPrecedence
func {name} <Value: Comparable>(left: Value, right: Value) -> Bool {{
  Mutant.on({number}) ? left {other} right : left {own} right
}}
func {name} <A: Comparable, B: Comparable>(left: (A, B), right: (A, B)) -> Bool {{
  Mutant.on({number}) ? left {other} right : left {own} right
}}
func {name} <A: Comparable, B: Comparable, C: Comparable>(left: (A, B, C), right: (A, B, C)) -> Bool {{
  Mutant.on({number}) ? left {other} right : left {own} right
}}
""",
    "equality": """\
infix operator {name}: ComparisonPrecedence
func {name} <Value: Equatable>(left: Value, right: Value) -> Bool {{
  Mutant.on({number}) ? left {other} right : left {own} right
}}
func {name} <A: Equatable, B: Equatable>(left: (A, B), right: (A, B)) -> Bool {{
  Mutant.on({number}) ? left {other} right : left {own} right
}}
""",
    "nil": """\
infix operator {name}: ComparisonPrecedence
func {name} <Value>(left: Value?, right: _OptionalNilComparisonType) -> Bool {{
  Mutant.on({number}) ? left {other} right : left {own} right
}}
""",
    "connective": """\
infix operator {name}: {precedence}
func {name} (left: Bool, right: @autoclosure () throws -> Bool) rethrows -> Bool {{
  if Mutant.on({number}) {{ try left {other} right() }} else {{ try left {own} right() }}
}}
""",
    "negation": """\
prefix operator {name}
prefix func {name} (value: Bool) -> Bool {{ Mutant.on({number}) ? value : !value }}
""",
    "sign": """\
infix operator {name}: AdditionPrecedence
func {name} <Value: AdditiveArithmetic>(left: Value, right: Value) -> Value {{
  Mutant.on({number}) ? left {other} right : left {own} right
}}
""",
    "change": """\
infix operator {name}: AssignmentPrecedence
func {name} <Value: AdditiveArithmetic>(left: inout Value, right: Value) {{
  if Mutant.on({number}) {{ left {other} right }} else {{ left {own} right }}
}}
""",
}

METHOD = {
    "end": """\
extension BidirectionalCollection {{
  var {name}: Element? {{ Mutant.on({number}) ? {other} : {own} }}
  func {name}(where fits: (Element) throws -> Bool) rethrows -> Element? {{
    if Mutant.on({number}) {{ try {other}(where: fits) }} else {{ try {own}(where: fits) }}
  }}
}}
""",
    "quantifier": """\
extension Sequence {{
  func {name}(_ fits: (Element) throws -> Bool) rethrows -> Bool {{
    if Mutant.on({number}) {{ try {other}{otherLabel} }} else {{ try {own}{ownLabel} }}
  }}
}}
""",
    "extreme": """\
extension Sequence where Element: Comparable {{
  func {name}() -> Element? {{ Mutant.on({number}) ? self.{other}() : self.{own}() }}
}}
extension Sequence {{
  func {name}(by less: (Element, Element) throws -> Bool) rethrows -> Element? {{
    if Mutant.on({number}) {{ try self.{other}(by: less) }} else {{ try self.{own}(by: less) }}
  }}
}}
func {name} <Value: Comparable>(_ one: Value, _ other: Value) -> Value {{
  Mutant.on({number}) ? Swift.{other}(one, other) : Swift.{own}(one, other)
}}
""",
}


def suffix(number):
    """A number in two of Swift's operator characters."""
    return chr(0x2500 + number // 128) + chr(0x2500 + number % 128)


def token(mutant, number, code):
    """What stands in the place of a token, and the declaration that it needs."""
    own, other = code[mutant.start : mutant.end], mutant.replacement
    if mutant.kind in ("end", "quantifier", "extreme"):
        name = f"{own}_mutant{number}"
        labels = {"contains": "(where: fits)", "allSatisfy": "(fits)"}
        return name, METHOD[mutant.kind].format(
            name=name, number=number, own=own, other=other, ownLabel=labels.get(own), otherLabel=labels.get(other))
    kind = mutant.kind
    if kind == "equality" and re.match(r"\s*nil\b", code[mutant.end :]):
        kind = "nil"
    if kind == "sign" and own.endswith("="):
        kind = "change"
    name = own + suffix(number)
    precedence = "LogicalConjunctionPrecedence" if own == "&&" else "LogicalDisjunctionPrecedence"
    return name, OPERATOR[kind].format(name=name, number=number, own=own, other=other, precedence=precedence)


def spoilt(source, code, mutants, conditions):
    """A source with all mutants in it, and the declarations that they need.

    `mutants` are pairs of a mutant and its number; `code` is the source without comments and texts; `conditions` gives the
    ranges of the conditions of a guard.
    """
    edits, declarations, values = [], [], defaultdict(list)
    for mutant, number in mutants:
        if mutant.kind in ("number", "truth"):
            values[(mutant.start, mutant.end)].append((number, mutant.replacement))
        elif mutant.kind in ("guard", "condition"):
            for first, stop in conditions(mutant):
                while code[first].isspace() or code[first] == ",":
                    first += 1
                while code[stop - 1].isspace() or code[stop - 1] == ",":
                    stop -= 1
                edits.append((first, 0, first, f"Mutant.on({number}) || ("))
                edits.append((stop, 0, stop, ")"))
        else:
            text, declaration = token(mutant, number, code)
            edits.append((mutant.start, 1, mutant.end, text))
            declarations.append(declaration)
    for (start, end), others in values.items():
        chosen = "".join(f"Mutant.on({number}) ? {other} : " for number, other in others)
        edits.append((start, 1, end, f"({chosen}{source[start:end]})"))
    edits.sort()
    out, place = [], 0
    for start, _, end, text in edits:
        out += [source[place:start], text]
        place = end
    return "".join(out) + source[place:], declarations
