#include <stdbool.h>
#include <stdint.h>

// What is used of ICU, by names without its version. Its own headers are not seen here: Foundation has a copy of ICU, and two
// modules may not define the same types.

/// An iterator over the places where lines of Thai and other text may end.
typedef struct line_breaks line_breaks;

/// A new iterator; NULL where ICU has none.
line_breaks *line_breaks_open(void);

/// Sets the text, in UTF-16, which has to stay where it is; false where ICU refuses it.
bool line_breaks_set_text(line_breaks *breaks, const uint16_t *text, int32_t length);

/// The next place behind the one before; negative at the end.
int32_t line_breaks_next(line_breaks *breaks);

/// Frees the iterator.
void line_breaks_close(line_breaks *breaks);
