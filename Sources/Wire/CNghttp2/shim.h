#ifndef OFEVENTS_CNGHTTP2_SHIM_H
#define OFEVENTS_CNGHTTP2_SHIM_H
#ifdef __linux__
#include <features.h>
#endif
#include <nghttp2/nghttp2.h>
#endif
