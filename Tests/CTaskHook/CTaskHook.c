#include "CTaskHook.h"

// Of the runtime's own interface for whoever replaces its global executor.
extern void *swift_task_enqueueGlobal_hook;

void **task_enqueue_hook(void) { return &swift_task_enqueueGlobal_hook; }
