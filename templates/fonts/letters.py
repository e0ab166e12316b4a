#!/usr/bin/env python3
"""How wide the letters of a font are, as a table.

    pip install fonttools
    templates/fonts/letters.py REGULAR.ttf BOLD.ttf > templates/fonts/th-sarabun.csv

Each line has a letter's code point and its widths, regular and bold, in thousandths of the font's size. Marks above and
below a letter have none. Letters that only one of the two has are left out.
"""
import sys

from fontTools.ttLib import TTFont


def widths(path):
    font = TTFont(path)
    units = font["head"].unitsPerEm
    return {code: round(font["hmtx"][glyph][0] * 1000 / units) for code, glyph in font.getBestCmap().items()}


regular, bold = widths(sys.argv[1]), widths(sys.argv[2])
print("letter,regular,bold")
for code in sorted(regular.keys() & bold.keys()):
    # Letters of the private use area belong to old programs, and nothing is written with them.
    if code >= 0x20 and not 0xE000 <= code < 0xF900:
        print(f"{code:04X},{regular[code]},{bold[code]}")
