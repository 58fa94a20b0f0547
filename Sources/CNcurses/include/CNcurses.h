#ifndef FENQI_CNCURSES_H
#define FENQI_CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// Attributes of a run, the same bits as the Swift side's.
enum { CURSES_BOLD = 1, CURSES_DIM = 2, CURSES_UNDERLINE = 4, CURSES_REVERSE = 8 };

// What curses_read answers: a byte (0 to 255), nothing, or one of these.
enum {
  CURSES_NOTHING = -1,
  CURSES_KEY_OTHER = 0x1000,
  CURSES_KEY_UP,
  CURSES_KEY_DOWN,
  CURSES_KEY_LEFT,
  CURSES_KEY_RIGHT,
  CURSES_KEY_HOME,
  CURSES_KEY_END,
  CURSES_KEY_PAGE_UP,
  CURSES_KEY_PAGE_DOWN,
  CURSES_KEY_BACK_TAB,
  CURSES_KEY_BACKSPACE,
  CURSES_KEY_DELETE,
  CURSES_KEY_ENTER,
  CURSES_PASTE_START,
  CURSES_PASTE_END,
  // The beginning of a report of the mouse; its rest follows as bytes, up to M or m.
  CURSES_MOUSE,
  // The n-th function key is CURSES_KEY_FUNCTION + n.
  CURSES_KEY_FUNCTION = 0x1100
};

// What the terminal database says of a name; asking prints nothing.
enum { CURSES_TERMINAL_USABLE, CURSES_TERMINAL_UNKNOWN, CURSES_TERMINAL_WITHOUT_CURSOR };
int curses_look_up(const char *name);

// Reads an entry of the terminal database: whether there is one; its capabilities by name, and their
// names by sort and place, in the order of the compiled form. To be closed before the next is opened.
enum { CURSES_FLAGS, CURSES_NUMBERS, CURSES_STRINGS };
bool curses_entry_open(const char *name);
void curses_entry_close(void);
int curses_entry_count(int sort);
const char *curses_entry_name(int sort, int place);
bool curses_entry_flag(const char *name);
// -1 for none.
int curses_entry_number(const char *name);
// NULL for none.
const char *curses_entry_string(const char *name);

// Takes the locale of the environment, or C.UTF-8 where it has none that can write every script.
// Answers whether text is UTF-8 now.
bool curses_use_locale(void);
// The columns that ncurses counts for a character; -1 for one that the C library doesn't know.
int curses_width(uint32_t character);

// Takes the terminal on the standard input and output. False when the name is unknown. `modes_on` and
// `modes_off`, of at most 63 bytes, are sent whenever it is taken and given back.
bool curses_open(
    const char *name, int escape_delay_ms, const char *modes_on, const char *modes_off);
// Gives the terminal back; safe to call at any time and twice.
void curses_close(void);
// Gives the terminal to the shell until it continues the program.
void curses_suspend(void);
// Takes the terminal again after the program was stopped from outside.
void curses_resume(void);

// The size that the terminal has now, which ncurses learns with curses_resize.
void curses_size(int *columns, int *rows);
void curses_resize(int columns, int rows);

// Colours: -1 is the terminal's own.
int curses_pairs(void);
bool curses_set_pair(int pair, int foreground, int background);

// Blanks the page in memory; nothing is sent before curses_refresh.
void curses_blank(void);
void curses_write(
    int row, int column, const uint32_t *text, int count, unsigned attributes, int pair);
void curses_place_cursor(int row, int column);
void curses_hide_cursor(void);
// Has the next refresh send everything.
void curses_repaint(void);
void curses_refresh(void);

// Whether the terminal takes more at once, has not taken yet what it was sent, or is gone.
enum { CURSES_OUTPUT_READY, CURSES_OUTPUT_BUSY, CURSES_OUTPUT_GONE };
int curses_output(void);
// Sends bytes to the terminal as they are, after what has been sent before.
void curses_send(const uint8_t *bytes, int count);

// The next byte or key that was typed, without waiting for one.
int curses_read(void);
// Whether nothing can be typed any more: the terminal was closed.
bool curses_is_gone(void);

#endif
