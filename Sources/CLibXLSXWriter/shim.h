#include <xlsxwriter.h>

/// Notes a merged range of a sheet without writing its cells.
///
/// `worksheet_merge_range` writes them as well, so that a range of several rows ends rows whose other cells are still to
/// come; and where a sheet has 65,536 ranges, its counter says that there are none.
static inline lxw_error planbook_note_merge(
    lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row, lxw_col_t last_col) {
  lxw_merged_range *range = calloc(1, sizeof(lxw_merged_range));
  if (!range) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  range->first_row = first_row;
  range->first_col = first_col;
  range->last_row = last_row;
  range->last_col = last_col;
  STAILQ_INSERT_TAIL(sheet->merged_ranges, range, list_pointers);
  if (sheet->merged_range_count < UINT16_MAX) sheet->merged_range_count++;
  return LXW_NO_ERROR;
}
