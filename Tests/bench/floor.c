// The least that must be done for a note: on disk, then to every reader, by one thread with nothing in between.
//
//   floor PORT FILE
//
// A GET is a reader. The body of a POST is written to FILE with fdatasync, sent to all readers, and then answered; those
// that have come while the disk was busy share the next flush and the next sending, as in Samtal.
// A request is taken to come whole, which those of load.c do.

#include "socket.h"

#include <fcntl.h>

enum { MOST_READERS = 4096, REQUEST_BYTES = 16384 };

typedef struct {
    int socket, has_posted;
} Client;

static int readers[MOST_READERS], reader_count;

static void open_door(int listener) {
    Client *client = calloc(1, sizeof *client);
    client->socket = accept(listener, NULL, NULL);
    if (client->socket < 0) fail("accept");
    send_at_once(client->socket);
    follow(client->socket, client);
}

// Not freed: it may stand once more among the events at hand.
static void leave(Client *client) {
    for (int i = 0; i < reader_count; i++)
        if (readers[i] == client->socket) readers[i--] = readers[--reader_count];
    close(client->socket);
}

// Adds what was posted to the bytes for the disk and to those for the readers.
static void take(Client *client, char *stored, size_t *stored_length, char *told, size_t *told_length) {
    static const char ready[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: ready\n\n";
    char request[REQUEST_BYTES];
    ssize_t length = recv(client->socket, request, sizeof request - 1, 0);
    if (length <= 0) return leave(client);
    request[length] = 0;
    char *body = strstr(request, "\r\n\r\n");
    if (!body) fail("half a request");
    if (!strncmp(request, "GET", 3)) {
        if (reader_count == MOST_READERS) fail("too many readers");
        readers[reader_count++] = client->socket;
        return send_all(client->socket, ready, sizeof ready - 1);
    }
    *stored_length += sprintf(stored + *stored_length, "%s\n", body + 4);
    *told_length += sprintf(told + *told_length, "data: %s\n\n", body + 4);
    client->has_posted = 1;
}

int main(int count, char **words) {
    static const char done[] = "HTTP/1.1 204 No Content\r\n\r\n";
    static char stored[MOST_EVENTS * REQUEST_BYTES], told[MOST_EVENTS * REQUEST_BYTES];
    if (count != 3) return fputs("floor PORT FILE\n", stderr), 2;
    start_polling();
    int file = open(words[2], O_CREAT | O_TRUNC | O_WRONLY, 0600), listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = loopback(atoi(words[1]));
    if (file < 0) fail(words[2]);
    if (bind(listener, (void *)&address, sizeof address) < 0 || listen(listener, 1024) < 0) fail("listen");
    follow(listener, NULL);
    for (;;) {
        struct epoll_event events[MOST_EVENTS];
        int event_count = epoll_wait(poller, events, MOST_EVENTS, -1);
        size_t stored_length = 0, told_length = 0;
        for (int i = 0; i < event_count; i++) {
            Client *client = events[i].data.ptr;
            client ? take(client, stored, &stored_length, told, &told_length) : open_door(listener);
        }
        if (!stored_length) continue;
        if (write(file, stored, stored_length) < 0 || fdatasync(file) < 0) fail("write");
        for (int i = 0; i < reader_count; i++) send_all(readers[i], told, told_length);
        for (int i = 0; i < event_count; i++) {
            Client *client = events[i].data.ptr;
            if (!client || !client->has_posted) continue;
            client->has_posted = 0;
            send_all(client->socket, done, sizeof done - 1);
        }
    }
}
