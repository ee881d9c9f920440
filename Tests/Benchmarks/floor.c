// The floor under `ofevents render`: what libyaml alone costs for the same bytes.
//
//   floor parse FILE       parse FILE and throw every event away
//   floor copy FILE        parse FILE and emit it again on standard output
//   floor render IN OUT    parse IN, then emit the events of OUT on standard output; print the seconds of both on
//                          standard error as `parse 0.123456 emit 0.234567`. Parsing OUT is not counted.
//
// Build: cc -O2 floor.c -lyaml -o floor
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

/// Exit codes, as in sysexits.h.
enum { USAGE = 64, BAD_DATA = 65, CANNOT_READ = 66, CANNOT_WRITE = 73 };

/// How many events of OUT are held at a time: few enough to stay in the cache, many enough that reading the clock
/// twice for each batch costs nothing.
enum { BATCH = 512 };

/// A file and the parser that reads it.
struct source {
    const char *path;
    FILE *file;
    yaml_parser_t parser;
};

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void fail(int code, const char *subject, const char *problem) {
    fprintf(stderr, "floor: %s: %s\n", subject, problem);
    exit(code);
}

/// Reads while it parses: hundreds of megabytes of OUT held in memory would make emitting slower.
static void open_source(struct source *source, const char *path) {
    source->path = path;
    source->file = fopen(path, "rb");
    if (!source->file) fail(CANNOT_READ, path, "cannot be opened");
    if (!yaml_parser_initialize(&source->parser)) fail(BAD_DATA, path, "no memory for a parser");
    yaml_parser_set_input_file(&source->parser, source->file);
}

static void close_source(struct source *source) {
    yaml_parser_delete(&source->parser);
    fclose(source->file);
}

/// Parses one event and says whether it is the last one.
static int next_event(struct source *source, yaml_event_t *event) {
    if (!yaml_parser_parse(&source->parser, event)) {
        fprintf(stderr, "floor: %s:%zu: %s\n", source->path, source->parser.problem_mark.line + 1,
                source->parser.problem ? source->parser.problem : "cannot be parsed");
        exit(BAD_DATA);
    }
    return event->type == YAML_STREAM_END_EVENT;
}

/// libyaml's defaults, except that text stays as it is: no \u escapes, no folded lines.
static void open_emitter(yaml_emitter_t *emitter) {
    if (!yaml_emitter_initialize(emitter)) fail(CANNOT_WRITE, "standard output", "no memory for an emitter");
    yaml_emitter_set_output_file(emitter, stdout);
    yaml_emitter_set_unicode(emitter, 1);
    yaml_emitter_set_width(emitter, -1);
}

/// Emits one event; libyaml takes it over and frees it.
static void emit(yaml_emitter_t *emitter, yaml_event_t *event) {
    if (!yaml_emitter_emit(emitter, event))
        fail(CANNOT_WRITE, "standard output", emitter->problem ? emitter->problem : "cannot be written");
}

static void close_emitter(yaml_emitter_t *emitter) {
    yaml_emitter_delete(emitter);
    if (fflush(stdout) != 0) fail(CANNOT_WRITE, "standard output", "cannot be written");
}

static void parse(const char *path) {
    struct source source;
    yaml_event_t event;
    int last = 0;
    open_source(&source, path);
    while (!last) {
        last = next_event(&source, &event);
        yaml_event_delete(&event);
    }
    close_source(&source);
}

static void copy(const char *path) {
    struct source source;
    yaml_emitter_t emitter;
    yaml_event_t event;
    int last = 0;
    open_source(&source, path);
    open_emitter(&emitter);
    while (!last) {
        last = next_event(&source, &event);
        emit(&emitter, &event);
    }
    close_emitter(&emitter);
    close_source(&source);
}

/// Emits what `path` holds and returns the seconds spent on emitting alone: the clock stands still during parsing.
static double emit_seconds(const char *path) {
    static yaml_event_t batch[BATCH];
    struct source source;
    yaml_emitter_t emitter;
    int last = 0;
    open_source(&source, path);
    double start = seconds_now();
    open_emitter(&emitter);
    double spent = seconds_now() - start;
    while (!last) {
        int filled = 0;
        while (!last && filled < BATCH) last = next_event(&source, &batch[filled++]);
        start = seconds_now();
        for (int index = 0; index < filled; index++) emit(&emitter, &batch[index]);
        if (last) close_emitter(&emitter);
        spent += seconds_now() - start;
    }
    close_source(&source);
    return spent;
}

int main(int count, char **arguments) {
    const char *mode = count > 1 ? arguments[1] : "";
    if (count == 3 && strcmp(mode, "parse") == 0) {
        parse(arguments[2]);
    } else if (count == 3 && strcmp(mode, "copy") == 0) {
        copy(arguments[2]);
    } else if (count == 4 && strcmp(mode, "render") == 0) {
        double start = seconds_now();
        parse(arguments[2]);
        double parsed = seconds_now() - start;
        fprintf(stderr, "parse %.6f emit %.6f\n", parsed, emit_seconds(arguments[3]));
    } else {
        fprintf(stderr, "usage: floor parse FILE | floor copy FILE | floor render IN OUT\n");
        return USAGE;
    }
    return 0;
}
