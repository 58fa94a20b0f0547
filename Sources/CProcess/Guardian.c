#define _GNU_SOURCE

#include "CGuardian.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

// How long a terminal that takes nothing is waited for.
enum { patience_ms = 100, most_bytes = 512 };

// Seen by both processes. The program writes the bytes before their number.
struct farewell {
  atomic_int count;
  uint8_t bytes[most_bytes];
};

static struct farewell *farewell;
static struct termios before;

void guardian_farewell(const uint8_t *bytes, int count) {
  if (farewell == NULL || count < 0 || count > most_bytes) return;
  atomic_store(&farewell->count, 0);
  memcpy(farewell->bytes, bytes, (size_t)count);
  atomic_store(&farewell->count, count);
}

// MARK: The terminal

static bool takes(int terminal) {
  struct pollfd output = {.fd = terminal, .events = POLLOUT};
  return poll(&output, 1, patience_ms) > 0 && (output.revents & POLLOUT) != 0;
}

static void put(int terminal, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0 && takes(terminal)) {
    ssize_t sent = write(terminal, next, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return;
    next += sent;
    count -= (size_t)sent;
  }
}

static void say(const char *text) {
  if (text != NULL) put(STDERR_FILENO, text, strlen(text));
}

// Only while it is ours: a shell may have it, with a prompt and settings of its own.
static void give_back(void) {
  if (tcgetpgrp(STDIN_FILENO) != getpgrp()) return;
  // What was typed was meant for the program, never for the shell.
  tcflush(STDIN_FILENO, TCIFLUSH);
  if (!takes(STDOUT_FILENO)) tcflush(STDOUT_FILENO, TCOFLUSH);
  put(STDOUT_FILENO, farewell->bytes, (size_t)atomic_load(&farewell->count));
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
}

// MARK: The report

static const char *name_of(int number) {
  switch (number) {
    case SIGABRT: return "SIGABRT";
    case SIGBUS: return "SIGBUS";
    case SIGFPE: return "SIGFPE";
    case SIGILL: return "SIGILL";
    case SIGKILL: return "SIGKILL";
    case SIGSEGV: return "SIGSEGV";
    case SIGSYS: return "SIGSYS";
    case SIGTRAP: return "SIGTRAP";
    default: return "signal";
  }
}

// A terminal's name comes from the environment: letters, digits, and what stands between them.
static void copy_plain(char *room, size_t size, const char *text) {
  size_t length = 0;
  for (; *text != 0 && length + 1 < size; text++) {
    char byte = *text;
    bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                 (byte >= 'a' && byte <= 'z') || strchr("+-._", byte) != NULL;
    room[length++] = plain ? byte : '?';
  }
  room[length] = 0;
}

static bool add_report(const struct guardian_words *words, int number) {
  if (words->report[0] == 0) return false;
  char terminal[41], day[11], line[256];
  copy_plain(terminal, sizeof terminal, words->terminal);
  struct winsize size = {0};
  ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
  // The day in Shanghai, eight hours ahead all the year.
  time_t now = time(NULL) + 8 * 3600;
  struct tm parts;
  strftime(day, sizeof day, "%Y-%m-%d", gmtime_r(&now, &parts));
  int length = snprintf(
      line, sizeof line, "%s fenqi %s %s %d TERM=%s %dx%d\n", day, words->version, name_of(number),
      number, terminal, size.ws_col, size.ws_row);
  if (length < 0 || (size_t)length >= sizeof line) return false;
  int file = open(
      words->report, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
  if (file < 0) return false;
  struct stat found;
  bool fits = fstat(file, &found) == 0 && S_ISREG(found.st_mode) && found.st_uid == geteuid() &&
              found.st_nlink == 1 && fchmod(file, 0600) == 0;
  bool added = fits && write(file, line, (size_t)length) == length;
  close(file);
  return added;
}

// MARK: Standing guard

// Stops as the program did, until the shell goes on with both.
static void stop_too(int number) {
  sigset_t only, blocked;
  sigemptyset(&only);
  sigaddset(&only, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &only, &blocked);
  sigprocmask(SIG_SETMASK, &blocked, NULL);
}

// The program's status once it has ended.
static int watch(pid_t program, const sigset_t *signals) {
  for (;;) {
    int status;
    while (waitpid(program, &status, WNOHANG | WUNTRACED) == program) {
      if (!WIFSTOPPED(status)) return status;
      // SIGSTOP comes from somebody who will go on with the program alone.
      if (WSTOPSIG(status) != SIGSTOP) stop_too(WSTOPSIG(status));
    }
    siginfo_t sent;
    int number = sigwaitinfo(signals, &sent);
    // What the terminal sends goes to the program by itself.
    if (number > 0 && number != SIGCHLD && (sent.si_code <= 0 || number == SIGCONT)) {
      kill(program, number);
    }
  }
}

static _Noreturn void stand_guard(
    pid_t program, const sigset_t *signals, const struct guardian_words *words) {
#ifdef __linux__
  // Another name, so that what ends every fenqi at once leaves somebody to give the terminal back.
  prctl(PR_SET_NAME, "fq-guard", 0, 0, 0);
#endif
  int status = watch(program, signals);
  bool signalled = WIFSIGNALED(status);
  int number = signalled ? WTERMSIG(status) : 0;
  if (signalled || atomic_load(&farewell->count) > 0) give_back();
  bool was_asked = number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGQUIT;
  if (signalled && !was_asked) {
    bool reported = add_report(words, number);
    say(words->before_signal);
    say(name_of(number));
    say(words->after_signal);
    if (reported) say(words->where_report);
    say("\n");
  }
  _exit(signalled ? 128 + number : WEXITSTATUS(status));
}

static bool has_threads(void) {
#ifdef __linux__
  struct stat tasks;
  // Itself, its parent's entry, and one folder for each thread.
  return stat("/proc/self/task", &tasks) == 0 && tasks.st_nlink > 3;
#else
  return false;
#endif
}

static bool prepare(void) {
  if (has_threads() || tcgetattr(STDIN_FILENO, &before) != 0) return false;
  void *page = mmap(
      NULL, sizeof *farewell, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) return false;
  farewell = page;
  return true;
}

int guardian_post(const struct guardian_words *words) {
  if (!prepare()) return -1;
  const int watched[] = {SIGCHLD, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
  const int stops[] = {SIGTSTP, SIGTTIN, SIGTTOU};
  sigset_t signals, blocked, earlier;
  sigemptyset(&signals);
  for (unsigned i = 0; i < sizeof watched / sizeof *watched; i++) sigaddset(&signals, watched[i]);
  blocked = signals;
  for (unsigned i = 0; i < sizeof stops / sizeof *stops; i++) sigaddset(&blocked, stops[i]);
  sigprocmask(SIG_BLOCK, &blocked, &earlier);
  // Whoever ignores the end of children never hears of it.
  void (*handler)(int) = signal(SIGCHLD, SIG_DFL);
  pid_t guard = getpid(), program = fork();
  if (program > 0) stand_guard(program, &signals, words);
  signal(SIGCHLD, handler);
#ifdef __linux__
  // Without its guard the program ends in order; it may be gone already.
  if (program == 0) prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
  if (program == 0 && getppid() != guard) raise(SIGTERM);
#else
  (void)guard;
#endif
  sigprocmask(SIG_SETMASK, &earlier, NULL);
  return program == 0 ? 0 : -1;
}
