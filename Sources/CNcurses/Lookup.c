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

// MARK: Reading an entry

bool curses_entry_open(const char *name) {
  int found = 0;
  return setupterm(name, STDOUT_FILENO, &found) != ERR;
}

void curses_entry_close(void) { del_curterm(cur_term); }

int curses_entry_count(int sort) {
  NCURSES_CONST char *const *names =
      sort == CURSES_FLAGS ? boolnames : sort == CURSES_NUMBERS ? numnames : strnames;
  int count = 0;
  while (names[count] != NULL) count++;
  return count;
}

const char *curses_entry_name(int sort, int place) {
  return sort == CURSES_FLAGS ? boolnames[place]
         : sort == CURSES_NUMBERS ? numnames[place] : strnames[place];
}

bool curses_entry_flag(const char *name) { return tigetflag(name) > 0; }

int curses_entry_number(const char *name) {
  int number = tigetnum(name);
  return number < 0 ? -1 : number;
}

const char *curses_entry_string(const char *name) {
  const char *string = tigetstr(name);
  return string == (const char *)-1 ? NULL : string;
}

// MARK: The locale

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool curses_use_locale(void) {
  if (setlocale(LC_CTYPE, "") != NULL && is_utf8()) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8();
}

int curses_width(uint32_t character) { return wcwidth((wchar_t)character); }
