#ifndef OFEVENTS_CLIBYAML_SHIM_H
#define OFEVENTS_CLIBYAML_SHIM_H
#include <yaml.h>
#endif
