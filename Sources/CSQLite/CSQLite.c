#include "CSQLite.h"

#include <sqlite3.h>

// SQLite counts each piece of memory under one lock for the whole program, and databases that have
// nothing else in common wait for each other there. Nobody reads what it counts. It can be told so
// only as long as nothing has used it: before `main`. https://sqlite.org/c3ref/config.html
__attribute__((constructor)) static void keep_no_memory_statistics(void) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
