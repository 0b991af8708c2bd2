//! What a hostile page tries to reach: real sockets on 127.0.0.1, for every channel a port, so an origin, of its own.
//! They answer everything, so that no channel fails on the way, and tell what came: requests, connections without one
//! (all that a preconnect leaves), and packets.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How often the listeners are looked at, and how often they look whether they are to end.
const TURN: Duration = Duration::from_millis(10);

/// How far a channel came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Nothing came.
    Nothing,
    /// A connection was opened and nothing was said on it. With a name instead of an address, that name would have been
    /// looked up.
    Connected,
    /// A request or a packet came.
    Sent,
}

/// What has come so far.
#[derive(Default)]
struct Seen {
    channels: Mutex<BTreeMap<String, Reach>>,
    stun: AtomicU32,
    quic: AtomicU32,
    ended: AtomicBool,
}

impl Seen {
    fn note(&self, channel: &str, reach: Reach) {
        let mut channels = self.channels.lock().unwrap_or_else(PoisonError::into_inner);
        let known = channels.entry(channel.to_owned()).or_insert(reach);
        *known = reach.max(*known);
    }
}

/// Listeners that end when it is dropped.
pub(crate) struct Sink {
    seen: Arc<Seen>,
    /// The script's constants: where to fire.
    pub(crate) script: String,
}

impl Sink {
    /// Starts to listen for each of these channels.
    ///
    /// # Panics
    ///
    /// When there is no free port.
    pub(crate) fn start(channels: &[&'static str]) -> Self {
        let seen = Arc::new(Seen::default());
        let (mut listeners, mut ports) = (Vec::new(), serde_json::Map::new());
        for channel in channels {
            let listener = TcpListener::bind("127.0.0.1:0").expect("127.0.0.1 has a free port");
            listener.set_nonblocking(true).expect("a listener can be made not to wait");
            let port = listener.local_addr().expect("it has an address").port();
            ports.insert((*channel).to_owned(), format!("http://127.0.0.1:{port}/x/{channel}").into());
            listeners.push((*channel, listener));
        }
        let quic = count(&seen, |seen| &seen.quic);
        let stun = count(&seen, |seen| &seen.stun);
        let ports = serde_json::Value::from(ports);
        let script = format!("const AWAY = {ports}, STUN = \"stun:127.0.0.1:{stun}\", QUIC = \"127.0.0.1:{quic}\";\n");
        let taken = seen.clone();
        thread::spawn(move || {
            while !taken.ended.load(Ordering::SeqCst) {
                for (channel, listener) in &listeners {
                    while let Ok((stream, _)) = listener.accept() {
                        taken.note(channel, Reach::Connected);
                        let (seen, channel) = (taken.clone(), *channel);
                        thread::spawn(move || answer(&stream, channel, &seen));
                    }
                }
                thread::sleep(TURN);
            }
        });
        Self { seen, script }
    }

    /// Where a channel fires.
    pub(crate) fn address(&self, channel: &str) -> String {
        let (_, after) = self.script.split_once(&format!("\"{channel}\":\"")).expect("the channel is known");
        after.split('"').next().unwrap_or_default().to_owned()
    }

    /// How far a channel came.
    pub(crate) fn reach(&self, channel: &str) -> Reach {
        let channels = self.seen.channels.lock().unwrap_or_else(PoisonError::into_inner);
        channels.get(channel).copied().unwrap_or(Reach::Nothing)
    }

    /// Packets to the STUN port.
    pub(crate) fn stun(&self) -> u32 {
        self.seen.stun.load(Ordering::SeqCst)
    }

    /// Packets to the port of WebTransport.
    pub(crate) fn quic(&self) -> u32 {
        self.seen.quic.load(Ordering::SeqCst)
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.seen.ended.store(true, Ordering::SeqCst);
    }
}

/// Counts packets; gives the port.
fn count(seen: &Arc<Seen>, counter: impl Fn(&Seen) -> &AtomicU32 + Send + 'static) -> u16 {
    let socket = UdpSocket::bind("127.0.0.1:0").expect("127.0.0.1 has a free port");
    let port = socket.local_addr().expect("it has an address").port();
    socket.set_read_timeout(Some(TURN)).expect("a socket can be given a timeout");
    let seen = seen.clone();
    thread::spawn(move || {
        while !seen.ended.load(Ordering::SeqCst) {
            if socket.recv_from(&mut [0; 2048]).is_ok() {
                counter(&seen).fetch_add(1, Ordering::SeqCst);
            }
        }
    });
    port
}

/// Notes the request and answers it. A WebSocket is noted and not opened: its handshake is a request like others.
fn answer(mut stream: &TcpStream, channel: &str, seen: &Seen) {
    // A connection that says nothing is dropped in the end.
    let _ = stream.set_nonblocking(false).and_then(|()| stream.set_read_timeout(Some(Duration::from_secs(60))));
    let mut lines = BufReader::new(stream).lines();
    let Some(Ok(_)) = lines.next() else { return };
    seen.note(channel, Reach::Sent);
    while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
    let is = |words: &[&str]| words.iter().any(|word| channel.contains(word));
    let (kind, body) = match () {
        () if is(&["json", "manifest"]) => ("application/json", "{}"),
        () if is(&["script", "module", "import-dynamic", "worker", "worklet"]) => ("text/javascript", "0"),
        () if is(&["style", "css"]) => ("text/css", "p{}"),
        () if is(&["eventsource"]) => ("text/event-stream", "data: 0\n\n"),
        () if is(&["image", "svg", "poster", "icon"]) => {
            ("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>")
        }
        () if is(&["download"]) => ("application/octet-stream", "0"),
        () => ("text/html", "<!doctype html><title>away</title>"),
    };
    let _ = write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\
         Cache-Control: no-store\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\n\
         Access-Control-Allow-Methods: *\r\n\r\n{body}",
        body.len()
    );
}
