// How long from a form being sent to every reader having seen what it says, and how many such a server can do.
//
//   fan broadcast PORT                        the floor: forwards each post to all readers, from memory, on one thread
//   fan load PORT READERS WRITERS COUNT RATE COOKIE STREAM POST BODY
//
// READERS follow the event stream at STREAM; WRITERS post BODY, in which @ stands for a number of the note, COUNT times in
// all: RATE a second, or as fast as the answers come when RATE is 0. Prints one line of JSON.

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { MARK_DIGITS = 7, LONGEST_WAIT_SECONDS = 20 };

typedef struct {
    int socket, is_reader, is_ready, is_busy, note;
    char kept[16];  // the end of what came last: a mark may be cut in two
    int kept_count;
    char *answer;
    int answer_length, answer_capacity;
    uint8_t *seen;
} Connection;

static int poller;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static void follow(int socket, void *what) {
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = what};
    if (epoll_ctl(poller, EPOLL_CTL_ADD, socket, &event) < 0) fail("epoll");
}

static void send_all(int socket, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t sent = send(socket, bytes, length, MSG_NOSIGNAL);
        if (sent < 0 && (errno == EAGAIN || errno == EINTR)) continue;
        if (sent < 0) fail("send");
        bytes += sent;
        length -= sent;
    }
}

// ---- the floor ------------------------------------------------------------------------------------------------------

static int broadcast(int port) {
    int listener = socket(AF_INET, SOCK_STREAM, 0), yes = 1, reader_count = 0;
    int *readers = calloc(4096, sizeof(int));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(listener, (void *)&address, sizeof address) < 0 || listen(listener, 1024) < 0) fail("listen");
    follow(listener, NULL);
    for (;;) {
        struct epoll_event events[256];
        int count = epoll_wait(poller, events, 256, -1);
        for (int i = 0; i < count; i++) {
            if (!events[i].data.ptr) {
                int *client = malloc(sizeof(int));
                *client = accept(listener, NULL, NULL);
                setsockopt(*client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
                follow(*client, client);
                continue;
            }
            int client = *(int *)events[i].data.ptr;
            char request[65536];
            ssize_t length = recv(client, request, sizeof request - 1, 0);
            if (length <= 0) {
                for (int r = 0; r < reader_count; r++)
                    if (readers[r] == client) readers[r--] = readers[--reader_count];
                close(client);
                continue;
            }
            request[length] = 0;
            if (!strncmp(request, "GET", 3)) {
                static const char ready[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: ready\n\n";
                readers[reader_count++] = client;
                send_all(client, ready, sizeof ready - 1);
            } else {
                static const char done[] = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
                char *body = strstr(request, "\r\n\r\n"), message[66000];
                int size = snprintf(message, sizeof message, "data: %s\n\n", body ? body + 4 : "");
                for (int r = 0; r < reader_count; r++) send_all(readers[r], message, size);
                send_all(client, done, sizeof done - 1);
            }
        }
    }
}

// ---- the load -------------------------------------------------------------------------------------------------------

static int port, reader_count, note_count;
static const char *cookie, *stream, *post, *body;
static double *sent_at, *acknowledged_at, *seen_by_all_at;
static int *seen_by, refused, acknowledged, complete;
static long bytes_read;

static Connection *open_connection(int is_reader) {
    Connection *connection = calloc(1, sizeof *connection);
    int yes = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    connection->socket = socket(AF_INET, SOCK_STREAM, 0);
    connection->is_reader = is_reader;
    if (is_reader) connection->seen = calloc(note_count, 1);
    if (connect(connection->socket, (void *)&address, sizeof address) < 0) fail("connect");
    setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    follow(connection->socket, connection);
    return connection;
}

static void ask_for_stream(Connection *reader) {
    char request[4096];
    int length = snprintf(
        request, sizeof request,
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: text/event-stream\r\nCookie: %s\r\n\r\n", stream, port, cookie);
    send_all(reader->socket, request, length);
}

static void send_note(Connection *writer, int note) {
    char request[8192], text[4096];
    int size = 0;
    for (const char *from = body; *from && size < (int)sizeof text - 16; from++)
        size += *from == '@' ? sprintf(text + size, "q%0*d", MARK_DIGITS, note) : (text[size] = *from, 1);
    int length = snprintf(
        request, sizeof request,
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: http://127.0.0.1:%d\r\nSec-Fetch-Site: same-origin\r\n"
        "Cookie: %s\r\nX-Samtal: 1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%.*s",
        post, port, port, cookie, size, size, text);
    writer->is_busy = 1;
    writer->note = note;
    writer->answer_length = 0;
    sent_at[note] = now();
    send_all(writer->socket, request, length);
}

static void see(Connection *reader, int note) {
    if (note >= note_count || reader->seen[note]) return;
    reader->seen[note] = 1;
    if (++seen_by[note] == reader_count) {
        seen_by_all_at[note] = now();
        complete++;
    }
}

static void read_stream(Connection *reader) {
    static char bytes[1 << 20];
    memcpy(bytes, reader->kept, reader->kept_count);
    ssize_t length = recv(reader->socket, bytes + reader->kept_count, sizeof bytes - 16, 0);
    if (length <= 0) {
        fprintf(stderr, "a reader's stream was closed\n");
        exit(1);
    }
    bytes_read += length;
    reader->is_ready = 1;
    length += reader->kept_count;
    for (char *at = bytes; (at = memchr(at, 'q', bytes + length - at)); at++) {
        if (at + 1 + MARK_DIGITS > bytes + length) break;
        int note = 0, digit = 1;
        while (digit <= MARK_DIGITS && at[digit] >= '0' && at[digit] <= '9') note = note * 10 + at[digit++] - '0';
        if (digit > MARK_DIGITS) see(reader, note);
    }
    reader->kept_count = length < MARK_DIGITS ? length : MARK_DIGITS;
    memmove(reader->kept, bytes + length - reader->kept_count, reader->kept_count);
}

// True when the writer has its whole answer.
static int read_answer(Connection *writer) {
    if (writer->answer_capacity - writer->answer_length < 65536) {
        writer->answer_capacity += 1 << 18;
        writer->answer = realloc(writer->answer, writer->answer_capacity);
    }
    ssize_t length = recv(writer->socket, writer->answer + writer->answer_length, 65535, 0);
    if (length <= 0) {
        fprintf(stderr, "a writer's connection was closed\n");
        exit(1);
    }
    writer->answer_length += length;
    writer->answer[writer->answer_length] = 0;
    char *end = strstr(writer->answer, "\r\n\r\n"), *size = strcasestr(writer->answer, "\r\ncontent-length:");
    if (!end) return 0;
    if (size && size < end) {
        if (writer->answer + writer->answer_length < end + 4 + atoi(size + 17)) return 0;
    } else if (strcasestr(writer->answer, "transfer-encoding: chunked")) {
        if (writer->answer_length < 5 || memcmp(writer->answer + writer->answer_length - 5, "0\r\n\r\n", 5)) return 0;
    }
    int status = atoi(writer->answer + 9);
    if (status >= 400) {
        if (!refused++) fprintf(stderr, "refused: %.600s\n", writer->answer);
    }
    acknowledged_at[writer->note] = now();
    acknowledged++;
    writer->is_busy = 0;
    return 1;
}

static void take_events(double until) {
    struct epoll_event events[256];
    double left = until - now();
    int count = epoll_wait(poller, events, 256, left <= 0 ? 0 : left > 1 ? 1000 : (int)(left * 1000));
    for (int i = 0; i < count; i++) {
        Connection *connection = events[i].data.ptr;
        connection->is_reader ? read_stream(connection) : (void)read_answer(connection);
    }
}

static int ascending(const void *left, const void *right) {
    double a = *(double *)left, b = *(double *)right;
    return a < b ? -1 : a > b;
}

static void print_percentiles(const char *name, double *times) {
    double *taken = malloc(note_count * sizeof(double));
    int count = 0;
    for (int note = 0; note < note_count; note++)
        if (times[note] > 0) taken[count++] = (times[note] - sent_at[note]) * 1000;
    qsort(taken, count, sizeof(double), ascending);
    if (count) printf(", \"%s_p50_ms\": %.2f, \"%s_p99_ms\": %.2f", name, taken[count / 2], name, taken[(int)(count * 0.99)]);
    free(taken);
}

static int load(int writer_count, double rate) {
    Connection **readers = calloc(reader_count, sizeof *readers), **writers = calloc(writer_count, sizeof *writers);
    for (int i = 0; i < reader_count; i++) ask_for_stream(readers[i] = open_connection(1));
    double patience = now() + LONGEST_WAIT_SECONDS;
    for (int ready = 0; ready < reader_count;) {
        take_events(patience);
        ready = 0;
        for (int i = 0; i < reader_count; i++) ready += readers[i]->is_ready;
        if (now() > patience) {
            fprintf(stderr, "only %d of %d readers got a stream\n", ready, reader_count);
            return 1;
        }
    }
    for (int i = 0; i < writer_count; i++) writers[i] = open_connection(0);

    double began = now(), last = 0;
    int next = 0;
    bytes_read = 0;
    patience = began + (rate > 0 ? note_count / rate : 60) + LONGEST_WAIT_SECONDS;
    while ((acknowledged < note_count || complete < note_count - refused) && now() < patience) {
        for (int i = 0; i < writer_count && next < note_count; i++)
            if (!writers[i]->is_busy && (rate == 0 || now() >= began + next / rate)) send_note(writers[i], next++);
        take_events(rate > 0 && next < note_count ? began + next / rate : patience);
        if (acknowledged == note_count && !last) last = now();
    }
    double seconds = (last ? last : now()) - began;
    printf(
        "{\"readers\": %d, \"writers\": %d, \"notes\": %d, \"acknowledged\": %d, \"refused\": %d, \"seen_by_all\": %d, "
        "\"notes_per_second\": %.0f, \"kB_per_note_and_reader\": %.2f",
        reader_count, writer_count, note_count, acknowledged, refused, complete, acknowledged / seconds,
        bytes_read / 1000.0 / note_count / reader_count);
    print_percentiles("acknowledged", acknowledged_at);
    print_percentiles("seen_by_all", seen_by_all_at);
    printf("}\n");
    return complete == note_count - refused && refused == 0 ? 0 : 1;
}

int main(int count, char **words) {
    struct rlimit files = {65536, 65536};
    setrlimit(RLIMIT_NOFILE, &files);
    signal(SIGPIPE, SIG_IGN);
    poller = epoll_create1(0);
    if (count == 3 && !strcmp(words[1], "broadcast")) return broadcast(atoi(words[2]));
    if (count != 11 || strcmp(words[1], "load")) {
        fprintf(stderr, "see the head of fan.c\n");
        return 2;
    }
    port = atoi(words[2]);
    reader_count = atoi(words[3]);
    note_count = atoi(words[5]);
    cookie = words[7];
    stream = words[8];
    post = words[9];
    body = words[10];
    sent_at = calloc(note_count, sizeof(double));
    acknowledged_at = calloc(note_count, sizeof(double));
    seen_by_all_at = calloc(note_count, sizeof(double));
    seen_by = calloc(note_count, sizeof(int));
    return load(atoi(words[4]), atof(words[6]));
}
