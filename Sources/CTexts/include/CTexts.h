#ifndef FENQI_CTEXTS_H
#define FENQI_CTEXTS_H

// Texts that the program carries in itself, one behind the other in the order in which CTexts.c names
// their files, each with a nought at its end.
struct text_shelf {
  const unsigned char *bytes;
  long size;
};

struct text_shelf failures_shelf(void);
struct text_shelf questions_shelf(void);
struct text_shelf hotlines_shelf(void);
struct text_shelf pinyin_shelf(void);
struct text_shelf first_guesses_shelf(void);
struct text_shelf household_shelf(void);
struct text_shelf scenarios_shelf(void);
struct text_shelf plays_shelf(void);
struct text_shelf themes_shelf(void);

#endif
