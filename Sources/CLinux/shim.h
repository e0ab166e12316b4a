// What Swift's module of the C library leaves out: extended attributes, renaming with flags, settings of malloc.
#include <malloc.h>
#include <sys/xattr.h>

#define PLANBOOK_RENAME_NOREPLACE 1
#define PLANBOOK_RENAME_EXCHANGE 2

// <stdio.h> declares it under _GNU_SOURCE only, with which Swift's own module of that header is not built.
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
