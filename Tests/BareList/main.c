// The least that a list on a terminal can be, to measure the program against: rows of text, and a bar
// that j and k move. q leaves.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <locale.h>

enum { entries = 18, top = 3 };

static void draw(int chosen) {
  erase();
  mvaddstr(0, 0, " 分期还款 我的订单");
  mvhline(2, 0, '-', COLS);
  for (int entry = 0; entry < entries && top + entry < LINES; entry++) {
    if (entry == chosen) attron(A_REVERSE);
    mvprintw(top + entry, 0, " %c 2026-10-%02d ", entry == chosen ? '>' : ' ', entry + 1);
    attroff(A_REVERSE);
    printw("小米手环 10 陶瓷版 %d   ¥379.00 [分期 0/3]", entry);
  }
  refresh();
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  start_color();
  use_default_colors();
  int chosen = 0;
  for (;;) {
    draw(chosen);
    int key = getch();
    if (key == 'q' || key == ERR) break;
    if (key == 'j' && chosen < entries - 1) chosen++;
    if (key == 'k' && chosen > 0) chosen--;
  }
  endwin();
  return 0;
}
