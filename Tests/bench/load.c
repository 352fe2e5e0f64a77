// How long from the sending of a note to the moment when the last of all readers has it, and how many notes a second.
//
//   load PORT NOTES RATE < PEOPLE
//
// Each line of PEOPLE is a device: "reader PATH COOKIE" follows a stream, "writer PATH COOKIE FORM" sends notes. In FORM,
// @ stands for the number of the note as "q" and digits, by which a reader knows it again in whatever it is sent.
// RATE notes a second are sent, and a note's time counts from when it was due, also if no writer was free then. With
// RATE 0 each writer sends its next note when it has the answer to its last. Prints "open" when all streams are open, and
// one line of JSON at the end.
//
// It is C because it reads hundreds of megabytes a second beside the server that it measures; Python would measure itself.

#include "socket.h"

enum { DIGITS = 7, KEPT = DIGITS, PIECE = 1 << 20, PATIENCE_SECONDS = 60 };

typedef struct {
    const char *path, *cookie, *form;  // a reader has no form
    int socket, is_ready, is_busy, note;
    char kept[KEPT];  // the end of what came last: a number may come in two pieces
    int kept_length;
    char *has_seen;
} Device;

static Device *readers, *writers;
static int port, note_count, reader_count, writer_count;
static double *due_at, *answered_at, *seen_by_all_at;
static int *seen_by, answered, complete;
static long bytes_read;

static void give_up(const char *why, const char *more) {
    fprintf(stderr, "%s %.400s\n", why, more);
    exit(1);
}

// ---- the people -----------------------------------------------------------------------------------------------------

static void read_people(void) {
    static char line[1 << 16];
    readers = calloc(4096, sizeof *readers);
    writers = calloc(4096, sizeof *writers);
    while (fgets(line, sizeof line, stdin)) {
        char *words = strdup(line), *kind = strtok(words, " \n");
        Device *device = !strcmp(kind, "reader") ? &readers[reader_count++] : &writers[writer_count++];
        device->path = strtok(NULL, " \n");
        device->cookie = strtok(NULL, " \n");
        device->form = strtok(NULL, "\n");
        device->has_seen = calloc(note_count, 1);
    }
}

static void open_connection(Device *device) {
    struct sockaddr_in address = loopback(port);
    device->socket = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(device->socket, (void *)&address, sizeof address) < 0) fail("connect");
    send_at_once(device->socket);
    follow(device->socket, device);
}

static void ask_for_stream(Device *reader) {
    char request[4096];
    int length = snprintf(
        request, sizeof request, "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\n\r\n", reader->path, port,
        reader->cookie);
    send_all(reader->socket, request, length);
}

static void send_note(Device *writer, int note) {
    char form[4096], request[8192];
    int size = 0;
    for (const char *from = writer->form; *from && size < (int)sizeof form - 2 * DIGITS; from++)
        if (*from == '@')
            size += sprintf(form + size, "q%0*d", DIGITS, note);
        else
            form[size++] = *from;
    int length = snprintf(
        request, sizeof request,
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: http://127.0.0.1:%d\r\nCookie: %s\r\nX-Samtal: 1\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%.*s",
        writer->path, port, port, writer->cookie, size, size, form);
    writer->is_busy = 1;
    writer->note = note;
    send_all(writer->socket, request, length);
}

// ---- what they are sent ---------------------------------------------------------------------------------------------

static void see(Device *reader, int note) {
    if (note >= note_count || reader->has_seen[note]) return;
    reader->has_seen[note] = 1;
    if (++seen_by[note] < reader_count) return;
    seen_by_all_at[note] = now();
    complete++;
}

static void read_stream(Device *reader) {
    static char bytes[KEPT + PIECE];
    memcpy(bytes, reader->kept, reader->kept_length);
    ssize_t length = recv(reader->socket, bytes + reader->kept_length, PIECE, 0);
    if (length <= 0) give_up("A reader's stream was closed.", "");
    if (!reader->is_ready && strncmp(bytes, "HTTP/1.1 200", 12)) give_up("A reader got no stream:", bytes);
    reader->is_ready = 1;
    bytes_read += length;
    length += reader->kept_length;
    char *end = bytes + length;
    for (char *at = bytes; (at = memchr(at, 'q', end - at)) && at + DIGITS < end; at++) {
        int note = 0, digit = 1;
        while (digit <= DIGITS && at[digit] >= '0' && at[digit] <= '9') note = note * 10 + at[digit++] - '0';
        if (digit > DIGITS) see(reader, note);
    }
    reader->kept_length = length < KEPT ? length : KEPT;
    memcpy(reader->kept, end - reader->kept_length, reader->kept_length);
}

// The answers have no body, so one piece is the whole of one.
static void read_answer(Device *writer) {
    char answer[16384];
    ssize_t length = recv(writer->socket, answer, sizeof answer - 1, 0);
    if (length <= 0) give_up("A writer's connection was closed.", "");
    answer[length] = 0;
    if (strncmp(answer, "HTTP/1.1 204", 12)) give_up("A note was refused:", answer);
    answered_at[writer->note] = now();
    answered++;
    writer->is_busy = 0;
}

static void take_what_comes(double until) {
    struct epoll_event events[MOST_EVENTS];
    double left = until - now();
    int count = epoll_wait(poller, events, MOST_EVENTS, left <= 0 ? 0 : left > 1 ? 1000 : (int)(left * 1000));
    for (int i = 0; i < count; i++) {
        Device *device = events[i].data.ptr;
        device->form ? read_answer(device) : read_stream(device);
    }
}

// ---- the measuring --------------------------------------------------------------------------------------------------

static void open_all(void) {
    double patience = now() + PATIENCE_SECONDS;
    for (int i = 0; i < reader_count; i++) {
        open_connection(&readers[i]);
        ask_for_stream(&readers[i]);
        while (!readers[i].is_ready && now() < patience) take_what_comes(patience);
    }
    for (int i = 0; i < writer_count; i++) open_connection(&writers[i]);
    // The last of the greetings.
    for (double quiet = now() + 0.3; now() < quiet;) take_what_comes(quiet);
    bytes_read = 0;
}

static double send_all_notes(double rate) {
    double began = now(), patience = began + PATIENCE_SECONDS + (rate > 0 ? note_count / rate : 0);
    for (int next = 0, turn = 0; (answered < note_count || complete < note_count) && now() < patience;) {
        // All in turn, so that none writes everything while it is calm.
        for (int tried = 0; tried < writer_count && next < note_count; tried++) {
            Device *writer = &writers[turn++ % writer_count];
            if (writer->is_busy) continue;
            double due = rate > 0 ? began + next / rate : now();
            if (now() < due) break;
            due_at[next] = due;
            send_note(writer, next++);
        }
        take_what_comes(rate > 0 && next < note_count ? began + next / rate : patience);
    }
    return now() - began;
}

static int ascending(const void *left, const void *right) {
    double a = *(double *)left, b = *(double *)right;
    return a < b ? -1 : a > b;
}

static void print_times(const char *name, const double *at) {
    double *taken = calloc(note_count, sizeof *taken);
    for (int note = 0; note < note_count; note++) taken[note] = (at[note] - due_at[note]) * 1000;
    qsort(taken, note_count, sizeof *taken, ascending);
    printf(
        ", \"%s\": {\"p50\": %.2f, \"p99\": %.2f, \"most\": %.2f}", name, taken[note_count / 2],
        taken[(int)(note_count * 0.99)], taken[note_count - 1]);
}

int main(int count, char **words) {
    if (count != 4) return fputs("load PORT NOTES RATE < PEOPLE\n", stderr), 2;
    port = atoi(words[1]);
    note_count = atoi(words[2]);
    due_at = calloc(note_count, sizeof *due_at);
    answered_at = calloc(note_count, sizeof *answered_at);
    seen_by_all_at = calloc(note_count, sizeof *seen_by_all_at);
    seen_by = calloc(note_count, sizeof *seen_by);
    start_polling();
    read_people();
    open_all();
    puts("open");
    fflush(stdout);
    double seconds = send_all_notes(atof(words[3]));
    if (complete < note_count) give_up("Some notes were not seen by all.", "");
    printf("{\"notes_per_second\": %.1f", note_count / seconds);
    printf(", \"kB_per_note_and_reader\": %.2f", bytes_read / 1000.0 / note_count / reader_count);
    print_times("answered_ms", answered_at);
    print_times("seen_by_all_ms", seen_by_all_at);
    printf("}\n");
}
