#ifndef FENQI_CPROCESS_H
#define FENQI_CPROCESS_H

#include "CGuardian.h"

// Leaves no core of this process behind, and lets no process of the same person look into its memory.
// 0, or -1 when the system refuses.
int process_keep_memory_private(void);

#endif
