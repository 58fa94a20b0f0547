// What can be asked before the terminal is taken. Apart from the rest, for term.h defines plain words
// such as `columns` as macros.
#define _GNU_SOURCE

#include "CNcurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

int curses_look_up(const char *name) {
  int found = 0;
  if (setupterm(name, STDOUT_FILENO, &found) == ERR) return CURSES_TERMINAL_UNKNOWN;
  const char *move = tigetstr("cup");
  bool usable = move != NULL && move != (char *)-1;
  del_curterm(cur_term);
  return usable ? CURSES_TERMINAL_USABLE : CURSES_TERMINAL_WITHOUT_CURSOR;
}

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool curses_use_locale(void) {
  if (setlocale(LC_CTYPE, "") != NULL && is_utf8()) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8();
}

int curses_width(uint32_t character) { return wcwidth((wchar_t)character); }
