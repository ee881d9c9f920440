// Nothing to call: the linker takes these functions in the place of libFuzzer's.
