// Stands between a program and the system (LD_PRELOAD, Linux): counts what the program writes in one
// folder, and at a chosen place kills it, makes a call fail, or cuts a write short. It can also write
// down everything that reaches the files, so that a disk can be imagined as it was at any moment.
//
//   FAULT_DIR         the folder, as an absolute path without links
//   FAULT_REPORT      a file for `loaded PROGRAM`, `killed N` and `ended N`; without it nothing is told
//   FAULT_KILL_AT     SIGKILL before the N-th boundary; with FAULT_KILL_HALF in the middle of it
//   FAULT_FAIL_AT     the N-th boundary fails once, with FAULT_ERRNO (default EIO)
//   FAULT_FAIL_FROM   every boundary from the N-th on fails
//   FAULT_OPEN_FROM   every open in the folder from the N-th on fails with EMFILE
//   FAULT_SHORT_EVERY every N-th write to the folder or a terminal is interrupted, every N+1-th is cut
//                     short
//   FAULT_RECORD      a file for what was done, in the form that `struct record` has
//
// A boundary is a write, a sync, a truncation, an unlink, a rename, a link, or an open that may make a
// file. A file called `acknowledged` is recorded and nothing else: a program notes there what it has
// been promised.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { most_files = 4096, path_room = 4352 };
enum standing { elsewhere = 0, inside = 1, noted = 2 };

/// What comes before the name and the bytes of each thing that was done.
struct record {
  unsigned char kind;  // O opened, W written, S synced, T cut, U unlinked, R renamed, L linked
  unsigned char unused[3];
  unsigned int name_length;
  unsigned long long file;  // its inode
  unsigned long long offset;
  unsigned long long length;
};

static char folder[path_room];
static size_t folder_length;
static int report = -1, record = -1;
static long kill_at, fail_at, fail_from, open_from, short_every;
static int kill_half, fault_number = EIO;
static atomic_long boundaries, opens, writes;
static atomic_uchar standings[most_files];
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

static long number(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

static int open_own(const char *name) {
  const char *path = getenv(name);
  if (!path) return -1;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0) return -1;
  // Out of the way of programs that count on low numbers.
  int high = fcntl(file, F_DUPFD_CLOEXEC, 900);
  if (high < 0) return file;
  syscall(SYS_close, file);
  return high;
}

static void tell(const char *what, const char *whom, long count) {
  char line[path_room + 64];
  if (report < 0) return;
  int length = whom ? snprintf(line, sizeof line, "%s %s\n", what, whom)
                    : snprintf(line, sizeof line, "%s %ld\n", what, count);
  syscall(SYS_write, report, line, (size_t)length);
}

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("FAULT_DIR");
  char program[path_room] = "?";
  if (!path) return;
  snprintf(folder, sizeof folder, "%s", path);
  folder_length = strlen(folder);
  kill_at = number("FAULT_KILL_AT");
  kill_half = number("FAULT_KILL_HALF") != 0;
  fail_at = number("FAULT_FAIL_AT");
  fail_from = number("FAULT_FAIL_FROM");
  open_from = number("FAULT_OPEN_FROM");
  short_every = number("FAULT_SHORT_EVERY");
  if (number("FAULT_ERRNO")) fault_number = (int)number("FAULT_ERRNO");
  report = open_own("FAULT_REPORT");
  record = open_own("FAULT_RECORD");
  ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
  if (length > 0) program[length] = 0;
  const char *last = strrchr(program, '/');
  tell("loaded", last ? last + 1 : program, 0);
}

__attribute__((destructor)) static void end(void) {
  if (folder_length) tell("ended", NULL, atomic_load(&boundaries));
}

// MARK: Which files

static int is_noted(const char *path) {
  const char *last = strrchr(path, '/');
  return strcmp(last ? last + 1 : path, "acknowledged") == 0;
}

/// The whole path of a name below an open folder.
static const char *whole(int base, const char *path, char *room) {
  char link[64], start[path_room / 2];
  if (!path || path[0] == '/' || !folder_length) return path;
  snprintf(link, sizeof link, base == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", base);
  ssize_t length = readlink(link, start, sizeof start - 1);
  if (length <= 0) return path;
  start[length] = 0;
  snprintf(room, path_room, "%s/%s", start, path);
  return room;
}

static enum standing standing_of_path(const char *path) {
  if (!folder_length || !path || strncmp(path, folder, folder_length) != 0) return elsewhere;
  if (path[folder_length] != '/') return elsewhere;
  return is_noted(path) ? noted : inside;
}

static enum standing standing_of(int file) {
  if (!folder_length || file < 0 || file >= most_files) return elsewhere;
  return (enum standing)atomic_load(&standings[file]);
}

// MARK: Writing down

static void note(char kind, int file, const char *name, off_t offset, const void *bytes, size_t length) {
  if (record < 0) return;
  struct stat about;
  struct record head = {.kind = (unsigned char)kind, .offset = (unsigned long long)offset};
  if (file >= 0 && fstat(file, &about) == 0) head.file = about.st_ino;
  head.name_length = name ? (unsigned int)strlen(name) : 0;
  head.length = bytes ? length : 0;
  struct iovec parts[3] = {
    {&head, sizeof head}, {(void *)name, head.name_length}, {(void *)bytes, head.length}};
  syscall(SYS_writev, record, parts, 3);
}

static const char *short_name(const char *path) { return path + folder_length + 1; }

// MARK: What goes wrong

static void die(long count) {
  tell("killed", NULL, count);
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

/// Counts a boundary. 0 to go on, 1 to do half of it and die, -1 with `errno` to fail.
static int meet(enum standing standing) {
  if (standing != inside) return 0;
  long count = atomic_fetch_add(&boundaries, 1) + 1;
  if (kill_at && count == kill_at) {
    if (!kill_half) die(count);
    return 1;
  }
  if ((fail_at && count == fail_at) || (fail_from && count >= fail_from)) {
    errno = fault_number;
    return -1;
  }
  return 0;
}

/// How much of a write is done: all of it, half of it, or nothing because it is interrupted.
static long share(int file, enum standing standing, size_t length) {
  if (!short_every || length < 2 || (standing != inside && !isatty(file))) return (long)length;
  long count = atomic_fetch_add(&writes, 1) + 1;
  if (count % short_every == 0) {
    errno = EINTR;
    return -1;
  }
  return count % short_every == 1 ? (long)(length / 2) : (long)length;
}

#define IN_ORDER(standing, body)                                \
  do {                                                          \
    if (standing != elsewhere) pthread_mutex_lock(&order);      \
    body;                                                       \
    int kept = errno;                                           \
    if (standing != elsewhere) pthread_mutex_unlock(&order);    \
    errno = kept;                                               \
  } while (0)

// MARK: Opening and closing

static int open_whole(int base, const char *path, int flags, mode_t mode) {
  char room[path_room];
  const char *full = whole(base, path, room);
  enum standing standing = standing_of_path(full);
  int file;
  if (standing == inside && open_from && atomic_fetch_add(&opens, 1) + 1 >= open_from) {
    errno = EMFILE;
    return -1;
  }
  int way = (flags & O_CREAT) ? meet(standing) : 0;
  if (way < 0) return -1;
  IN_ORDER(standing, {
    file = (int)syscall(SYS_openat, base, path, flags, mode);
    if (file >= 0 && file < most_files) {
      atomic_store(&standings[file], (unsigned char)standing);
      if (standing != elsewhere) note('O', file, short_name(full), 0, NULL, 0);
    }
  });
  if (way > 0) die(atomic_load(&boundaries));
  return file;
}

#define MODE_OF(flags, last)                                     \
  mode_t mode = 0;                                               \
  if ((flags) & (O_CREAT | O_TMPFILE)) {                         \
    va_list list;                                                \
    va_start(list, last);                                        \
    mode = va_arg(list, mode_t);                                 \
    va_end(list);                                                \
  }

int open(const char *path, int flags, ...) {
  MODE_OF(flags, flags)
  return open_whole(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  MODE_OF(flags, flags)
  return open_whole(AT_FDCWD, path, flags, mode);
}
int openat(int base, const char *path, int flags, ...) {
  MODE_OF(flags, flags)
  return open_whole(base, path, flags, mode);
}
int openat64(int base, const char *path, int flags, ...) {
  MODE_OF(flags, flags)
  return open_whole(base, path, flags, mode);
}
int creat(const char *path, mode_t mode) {
  return open_whole(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode);
}
int close(int file) {
  if (file >= 0 && file < most_files) atomic_store(&standings[file], (unsigned char)elsewhere);
  return (int)syscall(SYS_close, file);
}

// MARK: Writing

static off_t place(int file) {
  struct stat about;
  if (fcntl(file, F_GETFL) & O_APPEND) return fstat(file, &about) == 0 ? about.st_size : 0;
  return lseek(file, 0, SEEK_CUR);
}

static ssize_t write_at(int file, const void *bytes, size_t length, off_t offset, int has_offset) {
  enum standing standing = standing_of(file);
  int way = length ? meet(standing) : 0;
  if (way < 0) return -1;
  long wanted = way > 0 ? (long)(length / 2) : share(file, standing, length);
  if (wanted < 0) return -1;
  ssize_t done;
  IN_ORDER(standing, {
    if (standing != elsewhere && !has_offset) offset = place(file);
    done = has_offset ? syscall(SYS_pwrite64, file, bytes, (size_t)wanted, offset)
                      : syscall(SYS_write, file, bytes, (size_t)wanted);
    if (standing != elsewhere && done > 0) note('W', file, NULL, offset, bytes, (size_t)done);
  });
  if (way > 0) die(atomic_load(&boundaries));
  return done;
}

ssize_t write(int file, const void *bytes, size_t length) {
  return write_at(file, bytes, length, 0, 0);
}
ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
  return write_at(file, bytes, length, offset, 1);
}
ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
  return write_at(file, bytes, length, offset, 1);
}
ssize_t writev(int file, const struct iovec *parts, int count) {
  if (standing_of(file) == elsewhere) return syscall(SYS_writev, file, parts, count);
  // One part is a short write, and callers know how to go on from one.
  for (int index = 0; index < count; index++)
    if (parts[index].iov_len) return write(file, parts[index].iov_base, parts[index].iov_len);
  return 0;
}

// MARK: Making it last, cutting it

static int plain(int file, char kind, long call, off_t length) {
  enum standing standing = standing_of(file);
  int way = meet(standing);
  if (way < 0) return -1;
  int answer;
  IN_ORDER(standing, {
    answer = (int)(kind == 'T' ? syscall(call, file, length) : syscall(call, file));
    if (standing != elsewhere && answer == 0) note(kind, file, NULL, length, NULL, 0);
  });
  if (way > 0) die(atomic_load(&boundaries));
  return answer;
}

int fsync(int file) { return plain(file, 'S', SYS_fsync, 0); }
int fdatasync(int file) { return plain(file, 'S', SYS_fdatasync, 0); }
int ftruncate(int file, off_t length) { return plain(file, 'T', SYS_ftruncate, length); }
int ftruncate64(int file, off64_t length) { return plain(file, 'T', SYS_ftruncate, length); }

// MARK: Names

int unlinkat(int base, const char *path, int flags) {
  char room[path_room];
  const char *full = whole(base, path, room);
  enum standing standing = standing_of_path(full);
  int way = meet(standing);
  if (way < 0) return -1;
  int answer;
  IN_ORDER(standing, {
    answer = (int)syscall(SYS_unlinkat, base, path, flags);
    if (standing != elsewhere && answer == 0) note('U', -1, short_name(full), 0, NULL, 0);
  });
  if (way > 0) die(atomic_load(&boundaries));
  return answer;
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }

/// `kind` is R or L; the second name stands where the bytes do.
static int give_name(char kind, int base, const char *path, int other, const char *name, unsigned flags) {
  char room[path_room], second[path_room];
  const char *from = whole(base, path, room), *to = whole(other, name, second);
  enum standing standing = standing_of_path(to);
  int way = meet(standing);
  if (way < 0) return -1;
  int answer;
  IN_ORDER(standing, {
    answer = (int)syscall(kind == 'R' ? SYS_renameat2 : SYS_linkat, base, path, other, name, flags);
    if (standing != elsewhere && answer == 0) {
      const char *old = standing_of_path(from) == elsewhere ? from : short_name(from);
      note(kind, -1, old, 0, short_name(to), strlen(short_name(to)));
    }
  });
  if (way > 0) die(atomic_load(&boundaries));
  return answer;
}
int rename(const char *path, const char *name) {
  return give_name('R', AT_FDCWD, path, AT_FDCWD, name, 0);
}
int renameat(int base, const char *path, int other, const char *name) {
  return give_name('R', base, path, other, name, 0);
}
int renameat2(int base, const char *path, int other, const char *name, unsigned flags) {
  return give_name('R', base, path, other, name, flags);
}
int link(const char *path, const char *name) {
  return give_name('L', AT_FDCWD, path, AT_FDCWD, name, 0);
}
int linkat(int base, const char *path, int other, const char *name, int flags) {
  return give_name('L', base, path, other, name, (unsigned)flags);
}
