/* Makes libxlsxwriter.xlsx; called by make.py. */
#include <xlsxwriter.h>

int main(int count, char **arguments) {
  if (count < 2) return 1;
  lxw_workbook *book = workbook_new(arguments[1]);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "สรุปงบประมาณ");
  lxw_format *title = workbook_add_format(book), *baht = workbook_add_format(book);
  lxw_format *percent = workbook_add_format(book), *fill = workbook_add_format(book);
  format_set_bold(title);
  format_set_font_size(title, 18);
  format_set_align(title, LXW_ALIGN_CENTER);
  format_set_text_wrap(title);
  format_set_num_format(baht, "[$-D00041E]#,##0");
  format_set_num_format(percent, "0%");
  format_set_bg_color(fill, 0xFFCC00);
  worksheet_merge_range(sheet, 0, 0, 0, 2, "แผนปฏิบัติการ ปี ๒๕๖๐", title);
  worksheet_write_string(sheet, 1, 0, "น้ำ\nบรรทัดสอง", NULL);
  worksheet_write_number(sheet, 1, 1, 500000, baht);
  worksheet_write_number(sheet, 1, 2, 0.25, percent);
  worksheet_write_boolean(sheet, 2, 0, 1, NULL);
  worksheet_write_formula_num(sheet, 2, 1, "=SUM(B2:B2)", NULL, 500000);
  worksheet_write_string(sheet, 2, 2, "<&> \"'", NULL);
  worksheet_write_blank(sheet, 3, 0, fill);
  worksheet_set_column(sheet, 0, 0, 30, NULL);
  lxw_row_col_options hidden_row = {.hidden = 1};
  worksheet_set_row_opt(sheet, 2, LXW_DEF_ROW_HEIGHT, NULL, &hidden_row);
  lxw_worksheet *hidden = workbook_add_worksheet(book, "ซ่อน");
  worksheet_hide(hidden);
  worksheet_write_number(hidden, 1048575, 16383, 1, NULL);
  lxw_comment_options reviewer = {.author = "ผู้ตรวจ"};
  worksheet_write_comment_opt(sheet, 1, 1, "ตรวจแล้ว\nครบ", &reviewer);
  workbook_define_name(book, "งบรวม", "='สรุปงบประมาณ'!$B$2:$B$3");
  worksheet_repeat_rows(sheet, 0, 1);
  char *words[] = {"ใช่", "ไม่ใช่", NULL};
  lxw_data_validation answers = {.validate = LXW_VALIDATION_TYPE_LIST, .value_list = words};
  worksheet_data_validation_range(sheet, 3, 2, 4, 2, &answers);
  worksheet_data_validation_cell(sheet, 8, 4, &answers);
  lxw_data_validation choices = {.validate = LXW_VALIDATION_TYPE_LIST_FORMULA, .value_formula = "='ซ่อน'!$A$1:$A$3"};
  worksheet_data_validation_cell(sheet, 3, 3, &choices);
  lxw_chart *chart = workbook_add_chart(book, LXW_CHART_BAR);
  chart_add_series(chart, NULL, "='สรุปงบประมาณ'!$B$2:$B$3");
  lxw_chart_options half = {.x_scale = 0.5, .y_scale = 0.5};
  worksheet_insert_chart_opt(sheet, 5, 5, chart, &half);
  return workbook_close(book);
}
