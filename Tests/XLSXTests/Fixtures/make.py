#!/usr/bin/env python3
"""Makes the fixtures beside it with openpyxl, XlsxWriter, LibreOffice and (compiled from make.c) libxlsxwriter.

    python3 make.py        needs openpyxl, XlsxWriter, soffice, cc and libxlsxwriter-dev

All four hold the same cells, a comment, names, validations and something drawn, which FixtureTests.swift lists.
"""
import os
import subprocess
import tempfile

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

HERE = os.path.dirname(os.path.abspath(__file__))
TITLE = "แผนปฏิบัติการ ปี ๒๕๖๐"


def with_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "สรุปงบประมาณ"
    sheet["A1"] = TITLE
    sheet["A1"].font = Font(bold=True, size=18)
    sheet["A1"].alignment = Alignment(horizontal="center", wrap_text=True)
    sheet.merge_cells("A1:C1")
    sheet["A2"], sheet["B2"], sheet["C2"] = "น้ำ\nบรรทัดสอง", 500000, 0.25
    sheet["B2"].number_format = "[$-D00041E]#,##0"
    sheet["C2"].number_format = "0%"
    sheet["A3"], sheet["B3"], sheet["C3"] = True, "=SUM(B2:B2)", "<&> \"'"
    sheet["A4"].fill = PatternFill("solid", fgColor="FFFFCC00")
    sheet.column_dimensions["A"].width = 30
    sheet.row_dimensions[3].hidden = True
    hidden = book.create_sheet("ซ่อน")
    hidden.sheet_state = "hidden"
    hidden["XFD1048576"] = 1
    sheet["B2"].comment = Comment("ตรวจแล้ว\nครบ", "ผู้ตรวจ")
    book.defined_names["งบรวม"] = DefinedName("งบรวม", attr_text="'สรุปงบประมาณ'!$B$2:$B$3")
    sheet.print_title_rows = "1:2"
    answers = DataValidation(type="list", formula1='"ใช่,ไม่ใช่"')
    answers.add("C4:C5")
    answers.add("E9")
    sheet.add_data_validation(answers)
    choices = DataValidation(type="list", formula1="'ซ่อน'!$A$1:$A$3")
    choices.add("D4")
    sheet.add_data_validation(choices)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=2, max_row=3))
    chart.width, chart.height = 5, 3
    sheet.add_chart(chart, "F6")
    book.save(path)


def with_xlsxwriter(path):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("สรุปงบประมาณ")
    title = book.add_format({"bold": True, "font_size": 18, "align": "center", "text_wrap": True})
    sheet.merge_range("A1:C1", TITLE, title)
    sheet.write("A2", "น้ำ\nบรรทัดสอง")
    sheet.write("B2", 500000, book.add_format({"num_format": "[$-D00041E]#,##0"}))
    sheet.write("C2", 0.25, book.add_format({"num_format": 9}))
    sheet.write("A3", True)
    sheet.write_formula("B3", "=SUM(B2:B2)", None, 500000)
    sheet.write("C3", "<&> \"'")
    sheet.write_blank("A4", None, book.add_format({"bg_color": "#FFCC00"}))
    sheet.set_column("A:A", 30)
    sheet.set_row(2, None, None, {"hidden": True})
    hidden = book.add_worksheet("ซ่อน")
    hidden.hide()
    hidden.write("XFD1048576", 1)
    sheet.write_comment("B2", "ตรวจแล้ว\nครบ", {"author": "ผู้ตรวจ"})
    book.define_name("งบรวม", "='สรุปงบประมาณ'!$B$2:$B$3")
    sheet.repeat_rows(0, 1)
    sheet.data_validation("C4:C5", {"validate": "list", "source": ["ใช่", "ไม่ใช่"], "other_cells": [(8, 4, 8, 4)]})
    sheet.data_validation("D4", {"validate": "list", "source": "='ซ่อน'!$A$1:$A$3"})
    # Three columns and two rows, less a pixel, from ten pixels in.
    sheet.insert_textbox("F6", "ต.ค. – ธ.ค.", {"width": 181, "height": 39, "x_offset": 10})
    book.close()


def with_libreoffice(source, path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, source],
            check=True, stdout=subprocess.DEVNULL, env={**os.environ, "HOME": folder})
        os.replace(os.path.join(folder, os.path.basename(source)), path)


def with_libxlsxwriter(path):
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "make")
        subprocess.run(["cc", os.path.join(HERE, "make.c"), "-lxlsxwriter", "-o", program], check=True)
        subprocess.run([program, path], check=True)


if __name__ == "__main__":
    with_openpyxl(os.path.join(HERE, "openpyxl.xlsx"))
    with_xlsxwriter(os.path.join(HERE, "xlsxwriter.xlsx"))
    with_libxlsxwriter(os.path.join(HERE, "libxlsxwriter.xlsx"))
    with_libreoffice(os.path.join(HERE, "xlsxwriter.xlsx"), os.path.join(HERE, "libreoffice.xlsx"))
