// The real functions, not the macros of the same names: WINDOW's insides stay closed.
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1

#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
// Keys are read through a pad: reading through the page's window would refresh it half composed.
static WINDOW *keyboard;
static bool has_default_colors;

// MARK: Opening and closing

static void send_bytes(const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, next, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return;
    next += sent;
    count -= (size_t)sent;
  }
}

static void send(const char *bytes) { send_bytes(bytes, strlen(bytes)); }

// endwin knows nothing of them, so they are switched here on every way in and out.
static char modes_on[64], modes_off[64];
static void enter_modes(void) { send(modes_on); }
static void leave_modes(void) { send(modes_off); }

// Terminals send either form, whatever their entry says, and add a number for held-down modifiers.
static void define_cursor_key(char final, int code) {
  char bytes[16];
  const char *plain[] = {"\033[%c", "\033O%c"};
  for (int form = 0; form < 2; form++) {
    snprintf(bytes, sizeof bytes, plain[form], final);
    define_key(bytes, code);
  }
  for (int modifier = 2; modifier <= 8; modifier++) {
    snprintf(bytes, sizeof bytes, "\033[1;%d%c", modifier, final);
    define_key(bytes, code);
  }
}

// Some entries name control characters as keys, such as Ctrl-Z on the Linux console.
static void keep_control_characters(void) {
  for (char byte = 1; byte < 32; byte++) {
    const char text[] = {byte, 0};
    if (byte != 27) define_key(text, 0);
  }
}

static void define_keys(void) {
  keep_control_characters();
  define_cursor_key('A', KEY_UP);
  define_cursor_key('B', KEY_DOWN);
  define_cursor_key('C', KEY_RIGHT);
  define_cursor_key('D', KEY_LEFT);
  define_cursor_key('H', KEY_HOME);
  define_cursor_key('F', KEY_END);
  define_key("\033[1~", KEY_HOME);
  define_key("\033[7~", KEY_HOME);
  define_key("\033[4~", KEY_END);
  define_key("\033[8~", KEY_END);
  define_key("\033[3~", KEY_DC);
  define_key("\033[5~", KEY_PPAGE);
  define_key("\033[6~", KEY_NPAGE);
  define_key("\033[Z", KEY_BTAB);
  define_key("\033[200~", CURSES_PASTE_START);
  define_key("\033[201~", CURSES_PASTE_END);
  define_key("\033[<", CURSES_MOUSE);
}

// ncurses' own handler loses the keypad mode, and it comes back with every return from endwin.
static void stop_as_usual(void) { signal(SIGTSTP, SIG_DFL); }

bool curses_open(const char *name, int escape_delay_ms, const char *on, const char *off) {
  if (screen != NULL) return true;
  snprintf(modes_on, sizeof modes_on, "%s", on);
  snprintf(modes_off, sizeof modes_off, "%s", off);
  use_extended_names(TRUE);
  screen = newterm(name, stdout, stdin);
  if (screen == NULL) return false;
  raw();
  noecho();
  nonl();
  set_escdelay(escape_delay_ms);
  // A page is written whole, whatever is typed meanwhile.
  typeahead(-1);
  keyboard = newpad(1, 1);
  keypad(keyboard, TRUE);
  nodelay(keyboard, TRUE);
  define_keys();
  if (has_colors()) {
    start_color();
    has_default_colors = use_default_colors() == OK;
  }
  refresh();
  stop_as_usual();
  enter_modes();
  return true;
}

void curses_close(void) {
  if (screen == NULL) return;
  leave_modes();
  endwin();
  delwin(keyboard);
  delscreen(screen);
  keyboard = NULL;
  screen = NULL;
}

// Stops the program and those it was started with, a script for instance, until the shell goes on
// with them. Unlike SIGSTOP, SIGTSTP does nothing where no shell ever would.
static void stop(void) {
  sigset_t stopping, before;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGTSTP);
  signal(SIGTSTP, SIG_IGN);
  kill(0, SIGTSTP);
  stop_as_usual();
  // Sent to this very thread, which Dispatch may have blocked it for: another thread would take it
  // late, with the terminal taken back already.
  pthread_sigmask(SIG_UNBLOCK, &stopping, &before);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void curses_suspend(void) {
  if (screen == NULL) return;
  leave_modes();
  endwin();
  stop();
  curses_resume();
}

void curses_resume(void) {
  if (screen == NULL) return;
  int columns, rows;
  curses_size(&columns, &rows);
  curses_resize(columns, rows);
  // Stopped from outside, ncurses never heard that somebody else had the terminal.
  if (!isendwin()) endwin();
  reset_prog_mode();
  clearok(curscr, TRUE);
  refresh();
  stop_as_usual();
  enter_modes();
}

// MARK: Size and colours

void curses_size(int *columns, int *rows) {
  struct winsize size;
  bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0;
  *columns = known ? size.ws_col : COLS;
  *rows = known ? size.ws_row : LINES;
}

void curses_resize(int columns, int rows) {
  if (screen != NULL) resizeterm(rows, columns);
}

int curses_pairs(void) { return screen != NULL && has_colors() ? COLOR_PAIRS : 0; }

bool curses_set_pair(int pair, int foreground, int background) {
  if (!has_default_colors && foreground < 0) foreground = COLOR_WHITE;
  if (!has_default_colors && background < 0) background = COLOR_BLACK;
  return init_extended_pair(pair, foreground, background) == OK;
}

// MARK: The page

void curses_blank(void) {
  attr_set(A_NORMAL, 0, NULL);
  erase();
}

static attr_t native(unsigned attributes) {
  attr_t answer = A_NORMAL;
  if (attributes & CURSES_BOLD) answer |= A_BOLD;
  if (attributes & CURSES_DIM) answer |= A_DIM;
  if (attributes & CURSES_UNDERLINE) answer |= A_UNDERLINE;
  if (attributes & CURSES_REVERSE) answer |= A_REVERSE;
  return answer;
}

void curses_write(
    int row, int column, const uint32_t *text, int count, unsigned attributes, int pair) {
  // The short pair holds too few; the last argument carries the whole number.
  attr_set(native(attributes), 0, &pair);
  mvaddnwstr(row, column, (const wchar_t *)text, count);
}

void curses_place_cursor(int row, int column) {
  move(row, column);
  curs_set(1);
}

void curses_hide_cursor(void) { curs_set(0); }

void curses_repaint(void) { clearok(curscr, TRUE); }

void curses_refresh(void) { refresh(); }

int curses_output(void) {
  struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
  if (poll(&output, 1, 0) <= 0) return CURSES_OUTPUT_BUSY;
  return output.revents & (POLLERR | POLLHUP | POLLNVAL) ? CURSES_OUTPUT_GONE : CURSES_OUTPUT_READY;
}

void curses_send(const uint8_t *bytes, int count) {
  if (screen == NULL || isendwin() || count <= 0) return;
  send_bytes(bytes, (size_t)count);
}

// MARK: Keys

int curses_read(void) {
  if (keyboard == NULL) return CURSES_NOTHING;
  // Bytes rather than wide characters: wget_wch forgets half a character when the rest is late.
  int key = wgetch(keyboard);
  if (key == ERR) return CURSES_NOTHING;
  if (key < KEY_MIN) return key & 0xFF;
  if (key >= KEY_F0 && key <= KEY_F(63)) return CURSES_KEY_FUNCTION + (key - KEY_F0);
  switch (key) {
    case KEY_UP: case KEY_SR: return CURSES_KEY_UP;
    case KEY_DOWN: case KEY_SF: return CURSES_KEY_DOWN;
    case KEY_LEFT: case KEY_SLEFT: return CURSES_KEY_LEFT;
    case KEY_RIGHT: case KEY_SRIGHT: return CURSES_KEY_RIGHT;
    case KEY_HOME: case KEY_SHOME: return CURSES_KEY_HOME;
    case KEY_END: case KEY_SEND: return CURSES_KEY_END;
    case KEY_PPAGE: return CURSES_KEY_PAGE_UP;
    case KEY_NPAGE: return CURSES_KEY_PAGE_DOWN;
    case KEY_BTAB: return CURSES_KEY_BACK_TAB;
    case KEY_BACKSPACE: return CURSES_KEY_BACKSPACE;
    case KEY_DC: return CURSES_KEY_DELETE;
    case KEY_ENTER: return CURSES_KEY_ENTER;
    case CURSES_PASTE_START: case CURSES_PASTE_END: case CURSES_MOUSE: return key;
    default: return CURSES_KEY_OTHER;
  }
}

bool curses_is_gone(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  if (poll(&input, 1, 0) <= 0) return false;
  if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
  // Ready and yet empty is the end of it.
  int waiting = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting == 0;
}
