#include "CNcurses.h"
int curses_placeholder(void) { return 0; }
