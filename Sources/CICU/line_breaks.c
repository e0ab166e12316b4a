#include "CICU.h"

#include <unicode/ubrk.h>

line_breaks *line_breaks_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_LINE, "th", NULL, 0, &status);
  return U_SUCCESS(status) ? (line_breaks *)iterator : NULL;
}

bool line_breaks_set_text(line_breaks *breaks, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText((UBreakIterator *)breaks, (const UChar *)text, length, &status);
  return U_SUCCESS(status);
}

int32_t line_breaks_next(line_breaks *breaks) { return ubrk_next((UBreakIterator *)breaks); }

void line_breaks_close(line_breaks *breaks) { ubrk_close((UBreakIterator *)breaks); }
