"""The inputs of http1.py: requests, half of them broken on purpose."""

import random
import re

DIGITS = "0123456789"
TOKEN = "!#$%&'*+-.^_`|~" + DIGITS + "abcxyzABCXYZ"


class Maker:
    """Makes inputs from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def word(self, letters, most):
        return "".join(self.random.choices(letters, k=self.random.randint(1, most)))

    def blanks(self):
        return self.random.choice(["", " ", " ", " ", "\t", "  \t"])

    def case(self, text):
        return self.random.choice([text, text, text.lower(), text.upper()])

    def request(self):
        """A request as its parts: line, fields, body."""
        pick = self.random
        version = pick.choice(["1.1"] * 5 + ["1.0"])
        method = pick.choice(["GET", "POST", "POST", "PUT", "HEAD", "OPTIONS", self.word(TOKEN, 8)])
        target = pick.choice(["/", "/source", "/topics/0", "/a?b=c&d", "/%41" + self.word(TOKEN + "/?:@", 20), "http://a.b:80/c?d", "https://[::1]"])
        if method == "OPTIONS" and pick.random() < 0.3:
            target = "*"
        fields = [("Host", pick.choice(["a", "localhost:5050", "[::1]:80", "", "a.b-c", "1.2.3.4"]))]
        for _ in range(pick.choice([0, 1, 2, 5, 15])):
            fields.append((self.word(TOKEN, 12), pick.choice([self.word(TOKEN + " \t,;=\"()<>@?{}[]\\/é", 30).strip(" \t"), ""])))
        if pick.random() < 0.2:
            fields.append(("Connection", pick.choice(["close", "keep-alive", "keep-alive, x", "x , CLOSE"])))
        if pick.random() < 0.1:
            fields.append(("Expect", "100-continue"))
        data = bytes(pick.choices(range(256), k=pick.choice([0, 1, 5, 40, 3000])))
        body = b""
        kind = pick.choice(["none", "length", "length", "chunked", "chunked"])
        if kind == "length":
            fields.append(("Content-Length", f"{len(data)}" if pick.random() < 0.9 else f"000{len(data)}"))
            body = data
        elif kind == "chunked" and version == "1.1":
            fields.append(("Transfer-Encoding", self.case("Chunked")))
            body = self.chunks(data)
        pick.shuffle(fields)
        return [f"{method} {target} HTTP/{version}", fields, body]

    def chunks(self, data):
        pick = self.random
        out = b""
        while data:
            count = pick.randint(1, len(data)) if pick.random() < 0.8 else len(data)
            out += self.size(count) + b"\r\n" + data[:count] + b"\r\n"
            data = data[count:]
        trailers = "".join(f"{self.word(TOKEN, 8)}:{self.blanks()}{self.word(TOKEN, 8)}\r\n" for _ in range(pick.choice([0, 0, 0, 1, 3])))
        return out + self.size(0) + b"\r\n" + trailers.encode() + b"\r\n"

    def size(self, count):
        pick = self.random
        extension = pick.choice(["", "", "", "", ";a", ";a=b", ';\ta = "b;\\"c"', ";a;b=1"])
        if pick.random() < 0.02:
            extension = " ;a"
        return (pick.choice(["", "", "0", "00"]) + self.case(f"{count:x}") + extension).encode()

    def bytes_of(self, request):
        line, fields, body = request
        head = line + "\r\n" + "".join(f"{name}:{self.blanks()}{value}{self.blanks()}\r\n" for name, value in fields) + "\r\n"
        return head.encode() + body

    def broken(self, requests):
        """The bytes of requests, one of which has something wrong, most of the time."""
        request = self.random.choice(requests)
        way = self.random.choice([self.break_line, self.break_fields, self.break_fields, self.break_lengths, self.break_lengths])
        if self.random.random() < 0.5:
            way(request)
            return b"".join(map(self.bytes_of, requests))
        raw = bytearray(b"".join(map(self.bytes_of, requests)))
        for _ in range(self.random.choice([1, 1, 2, 4])):
            self.break_bytes(raw)
        return bytes(raw)

    def break_line(self, request):
        method, target, version = (request[0].split(" ") + ["", ""])[:3]
        request[0] = self.random.choice([
            f"{method} {target}", f"{method}  {target} {version}", f"{method} {target} {version} ", f" {request[0]}", f"{method}\t{target} {version}",
            f"{method} {target} HTTP/1.2", f"{method} {target} HTTP/2.0", f"{method} {target} http/1.1", f"{method} {target} HTTP/1.10", f"{method}( {target} {version}",
            f"{method} {target}#a {version}", f"{method} a/b {version}", f"CONNECT a:80 {version}", f"{method} ftp://a {version}", f"{method} /é {version}", f"{method} http://a b {version}",
            f"{method} /{'a' * 40000} {version}", "", f"\r\n{request[0]}", "\r\n" * 5 + request[0], f"{method} {target} HTTP/0.9", f"{method} * {version}",
        ])

    def break_fields(self, request):
        fields = request[1]
        place = self.random.randint(0, len(fields))
        name, value = self.random.choice(fields)
        fields[place:place] = self.random.choice([
            [("Host", "b")], [(f"{name} ", "a")], [(f"{name}\t", "a")], [("", "a")], [("a b", "c")], [("a[0]", "c")], [(f" {name}", "a")], [("x", "a\r\n b")],
            [("x", "a\nb: c")], [("x", "a\rb")], [("x", "a\0b")], [("x", "\x01")], [("x", "\x7f")], [("x\x0b", "a")], [("é", "a")], [("x", "a\n")],
            [("x", "y")] * 600, [("x", "y" * 33000)], [("x", "a\r\n\r\nGET / HTTP/1.1\r\nHost: a")], [("x\r\ny", "z")],
        ])
        if self.random.random() < 0.2:
            fields[:] = [(key, self.random.choice(["a b", "a/b", "a@b", ":80", "a:b", "[::1", "a%", "é"]) if key == "Host" else text) for key, text in fields]
        elif self.random.random() < 0.1:
            fields[:] = [field for field in fields if field[0] != "Host"]

    def break_lengths(self, request):
        fields, pick = request[1], self.random
        lengths = [("Content-Length", value) for value in ["5", "5, 5", "5,6", "+5", "-5", "0x5", "", "5 5", "5;", "9" * 19, "9" * 20, "9" * 30, "٥", "1_0", "5.0", "99999"]]
        codings = [("Transfer-Encoding", value) for value in ["chunked", "xchunked", "chunkedx", "gzip, chunked", "identity", "chunked, chunked", "", "\"chunked\"", ",chunked", "chunked;a", "\x0bchunked"]]
        fields.insert(pick.randint(0, len(fields)), pick.choice(lengths + codings))
        if pick.random() < 0.3:
            request[2] = pick.choice([
                b"5 \r\nhello\r\n0\r\n\r\n", b"+5\r\nhello\r\n0\r\n\r\n", b"0x5\r\nhello\r\n0\r\n\r\n", b"5;\r\nhello\r\n0\r\n\r\n", b"5\nhello\n0\n\n", b"5\r\nhelloo\r\n0\r\n\r\n",
                b"5\r\nhello0\r\n\r\n", b"f" * 16 + b"\r\nhello\r\n0\r\n\r\n", b"0" * 18 + b"5\r\nhello\r\n0\r\n\r\n", b"f" * 30 + b"\r\n", b"\r\n", b"5;a=\"b\r\nhello\r\n0\r\n\r\n",
                b"5;" + b"a" * 5000 + b"\r\nhello\r\n0\r\n\r\n", b"0\r\nx\r\n\r\n", b"0\r\nx: y\r\n z\r\n\r\n", b"0\r\nContent-Length: x\r\n\r\n", b"0\r\nx : y\r\n\r\n", b"0\r\n\r\r\n", b"hello",
            ])
            if not any(name == "Transfer-Encoding" for name, _ in fields) or pick.random() < 0.5:
                fields[:] = [field for field in fields if field[0] not in ("Content-Length", "Transfer-Encoding")] + [("Transfer-Encoding", "chunked")]

    def break_bytes(self, raw):
        pick = self.random
        ends = [match.start() for match in re.finditer(rb"\r\n|[:; ]", bytes(raw))]
        place = pick.choice(ends) if ends and pick.random() < 0.6 else pick.randrange(len(raw))
        piece = pick.choice([b"\r", b"\n", b"\r\n", b" ", b"\t", b":", b",", b"\0", b"\x0b", b"\x7f", b"\x80", b"0", b"f", bytes([pick.randrange(256)])])
        end = place + pick.choice([0, 0, 1, 1, 2, 4])
        raw[place:end] = pick.choice([piece, b""]) if end > place else piece
        if pick.random() < 0.1:
            del raw[place:]
        if not raw:
            raw += b"x"

    def make(self):
        requests = [self.request() for _ in range(self.random.choice([1, 1, 1, 2, 3]))]
        if self.random.random() < 0.5:
            return True, self.broken(requests)
        return False, (b"\r\n" * self.random.choice([0] * 9 + [1])) + b"".join(map(self.bytes_of, requests))
