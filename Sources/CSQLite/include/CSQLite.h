#ifndef CSQLITE_H
#define CSQLITE_H

/// Nothing to call: a program that has this inside has SQLite keep no statistics of its memory.

#endif
