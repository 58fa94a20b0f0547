#ifndef FENQI_CNCURSES_H
#define FENQI_CNCURSES_H
int curses_placeholder(void);
#endif
