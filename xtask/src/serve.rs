//! A static file server on 127.0.0.1, for `cargo xtask serve` and for the end-to-end tests, which read its request log
//! to prove what the widget asks for. It has GET and HEAD, no caching, no listing, and nothing outside its folder. A file
//! `_headers` there, as static hosts read it, gives paths headers of their own: what a site's server may send is tried so.
//! Connections that browsers keep open, or open ahead, cost no thread: hyper waits for all of them at once.

use std::convert::Infallible;
use std::ffi::OsStr;
use std::fmt::Display;
use std::future::ready;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, io::ErrorKind};

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime::{Builder, Runtime};

/// Lines with a path, each followed by indented lines with its headers.
const HEADERS: &str = "_headers";
const NOT_FOUND: &str = "<!doctype html><title>Not found</title><h1>Not found</h1>";

/// What was asked for, in order: `METHOD URL STATUS`, for example `GET /widget/?lang=es 200`. Where no URL can be read
/// there is a line about that, so nothing that was sent goes unseen.
pub type Log = Arc<Mutex<Vec<String>>>;

type Response = hyper::Response<Full<Bytes>>;

/// A running server. It stops when dropped.
pub struct Server {
    /// The log of requests; it grows as they are answered.
    pub log: Log,
    port: u16,
    /// There until the server is dropped.
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves `folder` on 127.0.0.1; port 0 picks a free port.
    ///
    /// # Errors
    ///
    /// When the folder is missing or the port cannot be had.
    pub fn start(folder: &Path, port: u16) -> Result<Self, String> {
        Self::on(listen(port)?, folder)
    }

    /// Serves `folder` on what [`listen`] gave.
    ///
    /// # Errors
    ///
    /// When the folder is missing or the server cannot start.
    pub fn on(listener: TcpListener, folder: &Path) -> Result<Self, String> {
        let told = |e: &dyn Display| format!("cannot serve {}: {e}", folder.display());
        let root = fs::canonicalize(folder).map_err(|e| told(&e))?;
        let port = listener.local_addr().map_err(|e| told(&e))?.port();
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_io().build().map_err(|e| told(&e))?;
        let log = Log::default();
        listener.set_nonblocking(true).map_err(|e| told(&e))?;
        let entered = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener).map_err(|e| told(&e))?;
        drop(entered);
        runtime.spawn(accept(listener, Arc::new(root), log.clone()));
        Ok(Self { log, port, runtime: Some(runtime) })
    }

    /// Where it listens, without a closing slash: `http://127.0.0.1:8080`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A runtime that is merely dropped waits for its threads, which another runtime around us would not allow.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Takes a port of 127.0.0.1; 0 takes a free one. Browsers that come before the server starts wait.
///
/// # Errors
///
/// When the port is in use or not allowed.
pub fn listen(port: u16) -> Result<TcpListener, String> {
    TcpListener::bind(("127.0.0.1", port)).map_err(|e| {
        let why = match e.kind() {
            ErrorKind::AddrInUse => "it is in use".to_owned(),
            _ => e.to_string(),
        };
        format!("cannot listen on 127.0.0.1:{port}: {why}; choose another port with --port")
    })
}

/// Takes every connection, and answers on it until the browser closes it.
async fn accept(listener: tokio::net::TcpListener, root: Arc<PathBuf>, log: Log) {
    loop {
        // An error is a connection that failed before it was taken.
        let Ok((stream, _)) = listener.accept().await else { continue };
        let (root, log) = (root.clone(), log.clone());
        tokio::spawn(async move {
            let answers = service_fn(|request| ready(Ok::<_, Infallible>(answer(&request, &root, &log))));
            let connection =
                http1::Builder::new().title_case_headers(true).serve_connection(TokioIo::new(stream), answers);
            // A browser that has gone away needs no answer.
            if let Err(error) = connection.await
                && error.is_parse()
            {
                write(&log, format!("not a request: {error}"));
            }
        });
    }
}

fn write(log: &Log, line: String) {
    log.lock().unwrap_or_else(PoisonError::into_inner).push(line);
}

fn answer<T>(request: &Request<T>, root: &Path, log: &Log) -> Response {
    let url = request.uri().to_string();
    let asks = matches!(*request.method(), Method::GET | Method::HEAD);
    let mut response = match look_up(root, &url) {
        _ if !asks => with(page(StatusCode::METHOD_NOT_ALLOWED, "Not allowed"), "Allow", "GET, HEAD"),
        Found::File(path) => file(&path).unwrap_or_else(|| page(StatusCode::NOT_FOUND, NOT_FOUND)),
        Found::Folder(to) => with(page(StatusCode::MOVED_PERMANENTLY, ""), "Location", &to),
        Found::Nothing => page(StatusCode::NOT_FOUND, NOT_FOUND),
    };
    write(log, format!("{} {url} {}", request.method(), response.status().as_u16()));
    for (name, value) in headers(root, &url) {
        response = with(response, &name, &value);
    }
    with(response, "Cache-Control", "no-store")
}

enum Found {
    File(PathBuf),
    /// A folder asked for without its closing slash: relative links in its page would miss.
    Folder(String),
    Nothing,
}

/// What [`HEADERS`] says of a path: names and values.
fn headers(root: &Path, url: &str) -> Vec<(String, String)> {
    let path = url.split('?').next().unwrap_or_default();
    let text = fs::read_to_string(root.join(HEADERS)).unwrap_or_default();
    let lines = text.lines().skip_while(|line| line.trim_end() != path).skip(1);
    let own = lines.take_while(|line| line.starts_with(' ')).filter_map(|line| line.split_once(':'));
    own.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

fn look_up(root: &Path, url: &str) -> Found {
    let (path, query) = url.split_at(url.find('?').unwrap_or(url.len()));
    // No file of ours needs `%`, and without it there is no second spelling of `..`.
    if path.contains(['%', '\\', ':', '\0']) || path.split('/').any(|part| part == "..") {
        return Found::Nothing;
    }
    // A link inside the folder may point out of it: judge by where the file really is.
    let Ok(real) = fs::canonicalize(root.join(path.trim_start_matches('/'))) else {
        return Found::Nothing;
    };
    let index = real.join("index.html");
    match path.ends_with('/') {
        _ if !real.starts_with(root) => Found::Nothing,
        false if real.is_file() => Found::File(real),
        true if index.is_file() => Found::File(index),
        // Trimmed: `//name/` would send the browser to another host.
        false if index.is_file() => Found::Folder(format!("/{}/{query}", path.trim_matches('/'))),
        _ => Found::Nothing,
    }
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(OsStr::to_str).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

fn file(path: &Path) -> Option<Response> {
    let response = Response::new(Full::from(fs::read(path).ok()?));
    Some(with(response, "Content-Type", mime(path)))
}

fn page(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(Full::from(text));
    *response.status_mut() = status;
    with(response, "Content-Type", "text/html; charset=utf-8")
}

/// Adds a header; a second type takes the place of the first. What HTTP does not allow (odd bytes from a URL) is left out.
fn with(mut response: Response, name: &str, value: &str) -> Response {
    if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse::<HeaderValue>()) {
        if name == header::CONTENT_TYPE {
            response.headers_mut().insert(name, value);
        } else {
            response.headers_mut().append(name, value);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use std::net::TcpStream;
    use std::thread;

    /// Asks a server over a small folder, word for word: no client that tidies the path first.
    fn check(method: &str, url: &str, status: u16, holds: &str) {
        let name = format!("serve-test-{:?}", thread::current().id());
        let folder = crate::run::target_dir().join(name);
        fs::create_dir_all(folder.join("site/widget")).unwrap();
        let files = "secret.txt site/index.html site/a.wasm site/widget/index.html";
        for file in files.split(' ') {
            fs::write(folder.join(file), format!("this is {file}")).unwrap();
        }
        let headers = "/a.html\n  X-Other: 1\n/index.html\n  X-Frame-Options: DENY\n  Content-Type: text/plain\n/b\n  X-Other: 2\n";
        fs::write(folder.join("site").join(HEADERS), headers).unwrap();
        let server = Server::start(&folder.join("site"), 0).unwrap();
        let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        let end = "HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        write!(stream, "{method} {url} {end}").unwrap();
        let said = std::io::read_to_string(stream).unwrap();
        for part in [&format!("HTTP/1.1 {status} "), holds, "Cache-Control: no-store"] {
            assert!(said.contains(part), "{url}: {said}");
        }
        assert_eq!(server.log.lock().unwrap()[..], [format!("{method} {url} {status}")]);
        let port = server.port;
        drop(server);
        let closed = |_| TcpStream::connect(("127.0.0.1", port)).is_err();
        let wait = |_: &u32| thread::sleep(std::time::Duration::from_millis(20));
        assert!((0..100).inspect(wait).any(closed), "{port} is open");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn files_come_with_their_type() {
        check("GET", "/?lang=es", 200, "this is site/index.html");
        check("GET", "/a.wasm?x", 200, "Content-Type: application/wasm");
        check("HEAD", "/a.wasm", 200, "Content-Length: 19");
        check("GET", "/widget?lang=es", 301, "Location: /widget/?lang=es");
        check("GET", "//widget", 301, "Location: /widget/");
        check("GET", "/none", 404, "Not found");
        check("POST", "/", 405, "Allow: GET, HEAD");
    }

    #[test]
    fn a_path_has_headers_of_its_own() {
        check("GET", "/index.html?x", 200, "X-Frame-Options: DENY");
        check("GET", "/index.html", 200, "Content-Type: text/plain\r\n");
        check("HEAD", "/", 200, "Content-Type: text/html");
    }

    #[test]
    fn nothing_outside_the_folder_is_given() {
        let plain = "/../secret.txt /widget/../../secret.txt //etc/passwd /a.wasm/";
        let odd = "/..\\secret.txt /..%2fsecret.txt /%2e%2e/secret.txt /a.wasm%00";
        for url in plain.split(' ').chain(odd.split(' ')) {
            check("GET", url, 404, "Not found");
        }
    }

    /// Browsers open connections ahead, several at once, and keep them: none may stand in another's way.
    #[test]
    fn connections_kept_open_keep_nobody_waiting() {
        let server = Server::start(&crate::run::root().join("www"), 0).unwrap();
        for _ in 0..100 {
            // More than any pool of workers has; the first ones never ask.
            let open = |_| TcpStream::connect(("127.0.0.1", server.port)).unwrap();
            let mut kept: Vec<TcpStream> = (0..24).map(open).collect();
            for stream in &mut kept[8..] {
                stream.set_read_timeout(Some(std::time::Duration::from_secs(10))).unwrap();
                stream.write_all(b"HEAD /host.html HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
            }
            for stream in &mut kept[8..] {
                let mut said = [0; 12];
                std::io::Read::read_exact(stream, &mut said).expect("an answer while others are open");
                assert_eq!(&said, b"HTTP/1.1 200");
            }
        }
    }

    #[test]
    fn what_is_not_a_request_is_logged_too() {
        let server = Server::start(&crate::run::root().join("www"), 0).unwrap();
        let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        stream.write_all(b"GET /a\0b HTTP/1.1\r\n\r\n").unwrap();
        assert!(std::io::read_to_string(stream).unwrap().starts_with("HTTP/1.1 400 "));
        let logged = || server.log.lock().unwrap().first().is_some_and(|line| line.starts_with("not a request: "));
        let wait = |_: &u32| thread::sleep(std::time::Duration::from_millis(20));
        assert!((0..100).inspect(wait).any(|_| logged()), "{:?}", server.log);
    }

    #[test]
    fn a_taken_port_is_told() {
        let taken = listen(0).unwrap();
        let message = listen(taken.local_addr().unwrap().port()).unwrap_err();
        assert!(message.contains("in use; choose"), "{message}");
    }
}
