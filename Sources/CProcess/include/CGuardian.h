#ifndef FENQI_CGUARDIAN_H
#define FENQI_CGUARDIAN_H

#include <stdint.h>

// What the one who stands guard says and writes when the program was broken off. UTF-8, kept by the
// caller; any of them may be empty.
struct guardian_words {
  // Around the signal's name: `fenqi: ... (SIGSEGV); ...`.
  const char *before_signal, *after_signal;
  // Said after that when there is a report.
  const char *where_report;
  // A file in a folder that is there; a line is added to it.
  const char *report;
  const char *version, *terminal;
};

// Splits the process in two: the one that was started stands guard over its terminal, and its child
// goes on as the program. The guard passes on the signals that it is sent, stops when the program
// stops, and ends as the program does, with 128 + n after the signal n; what the program was told by
// guardian_farewell is sent then. Never returns in the guard.
//
// 0 in the program; -1 where nobody stands guard: the process has threads already, or can't be split.
int guardian_post(const struct guardian_words *words);

// The bytes that give the terminal back as it is now; none while it isn't taken. At most 512.
void guardian_farewell(const uint8_t *bytes, int count);

#endif
