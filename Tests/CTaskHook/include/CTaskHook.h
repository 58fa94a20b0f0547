#ifndef C_TASK_HOOK_H
#define C_TASK_HOOK_H

/// Where the Swift runtime keeps the function that it asks about every job that no executor of its own
/// takes; nothing stands there unless somebody wants to be asked.
void **task_enqueue_hook(void);

#endif
