#include "CProcess.h"

#include <signal.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

int process_keep_memory_private(void) {
  const struct rlimit none = {0, 0};
  int failed = setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) failed = -1;
#endif
  // The language's own handlers would print what was in memory.
  const int crashes[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP};
  for (unsigned i = 0; i < sizeof crashes / sizeof *crashes; i++) signal(crashes[i], SIG_DFL);
  return failed;
}
