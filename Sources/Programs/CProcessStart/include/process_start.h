#ifndef PROCESS_START_H
#define PROCESS_START_H

/// The arguments of the process, or NULL where the system does not hand them to initializers.
///
/// Swift's `CommandLine` reads them from /proc, which a chroot or a hardened container may not have.
char *const *process_start_arguments(void);

#endif
