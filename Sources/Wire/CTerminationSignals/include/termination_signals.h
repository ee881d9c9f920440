#ifndef TERMINATION_SIGNALS_H
#define TERMINATION_SIGNALS_H

/// Takes over SIGTERM and SIGINT for the whole process, and ignores SIGPIPE.
///
/// The first of the two signals writes its number, one byte, to a pipe. Each later one ends the process at once with status
/// 128 + its number, whatever the process is doing. The default action is never restored for this: the first process of a
/// container does not get it.
///
/// Returns the end of the pipe to read from, which does not block and is the caller's to close, or -1 with errno set (EBUSY:
/// it was called before).
int termination_signals_start(void);

/// Gives SIGTERM and SIGINT back to whom they belonged to before, and closes the end of the pipe that it writes to. SIGPIPE
/// stays ignored. Does nothing if not started.
void termination_signals_stop(void);

#endif
