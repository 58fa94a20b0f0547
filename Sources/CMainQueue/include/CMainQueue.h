#ifndef FENQI_CMAINQUEUE_H
#define FENQI_CMAINQUEUE_H

#if defined(__linux__)
// What Dispatch lends to run loops on Linux (Foundation's is made with it), so that the main thread may
// wait for its queue and for other things at once.

// A descriptor that can be read from, eight bytes, when the main queue has work.
int _dispatch_get_main_queue_handle_4CF(void);
// Does the work that is waiting there. To be called by the main thread.
void _dispatch_main_queue_callback_4CF(void *unused);
#endif

#endif
