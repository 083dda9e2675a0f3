"""The repository on a free port, as `python3 -m http.server` serves it; files can be made to fail."""

import functools
import http.server
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """What `python3 -m http.server` does, without its log, below a prefix, and counting.

    `faults` maps the end of a path to what is answered instead: (status, body); `always` does the same for good.
    `answers` collects (path, status), `sent` the bytes of each path's body.
    """

    def __init__(self, *arguments, site, **more):
        self.site = site
        super().__init__(*arguments, **more)

    def do_GET(self):
        for ending, (status, body) in (self.site.faults | self.site.always).items():
            if self.path.endswith(ending):
                self.send_response(status)
                self.send_header("Content-Type", self.guess_type(self.path))
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                return
        if not self.path.startswith(self.site.prefix + "/"):
            self.send_error(404)
            return
        self.path = self.path.removeprefix(self.site.prefix)
        super().do_GET()

    def send_response(self, code, message=None):
        self.site.answers.append((self.path, int(code)))
        super().send_response(code, message)

    def copyfile(self, source, outputfile):
        sent = self.site.sent
        sent[self.path] = sent.get(self.path, 0) + Path(source.name).stat().st_size
        super().copyfile(source, outputfile)

    def log_message(self, *arguments):
        pass


class Site:
    """Serves from its making until `stop`; `faults` can be changed while it runs."""

    def __init__(self, prefix="", root=ROOT):
        self.prefix, self.faults, self.always, self.answers, self.sent = prefix, {}, {}, [], {}
        handler = functools.partial(QuietHandler, directory=str(root), site=self)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.url = f"{self.origin}{prefix}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def change(self, path, old, new):
        """Serve a file of ours with this text in place of that, for good."""
        source = (ROOT / path).read_text("utf-8")
        assert old in source, f"{path} must hold {old!r}, and does not"
        self.always[path] = (200, source.replace(old, new).encode())

    def hang_lab(self):
        """Serve a Python that never comes: the page as it is before Python runs, for as long as needed."""
        self.faults["pyodide/pyodide.mjs"] = (200, b"await new Promise(() => {});")
