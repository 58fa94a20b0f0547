#ifndef CFILES_H
#define CFILES_H

/// Has two files or folders change their names at once. 0, or -1 with `errno`.
int files_exchange(const char *one, const char *other);

/// Renames, and fails with EEXIST where the new name is taken. 0, or -1 with `errno`.
int files_rename_new(const char *from, const char *to);

#endif
