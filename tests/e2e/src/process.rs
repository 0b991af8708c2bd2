//! What a visit starts and must end: drivers with the browsers below them, one X display, and folders of their own.
//! Everything ends by process id when its owner is dropped, also when a test panics.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{self, Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use crate::setting;

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running program. Dropped, it ends with all that it started.
struct Running(Child);

impl Running {
    fn start(command: &mut Command) -> Self {
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        let told = |e| panic!("cannot start {}: {e}", command.get_program().to_string_lossy());
        Self(child.unwrap_or_else(told))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Listed first: what loses its parent can no longer be found.
        let below = descendants(self.0.id());
        let _ = self.0.kill();
        let _ = self.0.wait();
        if !below.is_empty() {
            let mut kill = Command::new("kill");
            kill.arg("-KILL").args(below.iter().map(u32::to_string));
            let _ = kill.stderr(Stdio::null()).status();
        }
    }
}

/// The processes that this one started, and theirs, as Linux lists them.
fn descendants(id: u32) -> Vec<u32> {
    let mut parents = Vec::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let child = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok());
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // `123 (a name) S 45 …`: the name may hold anything, so what counts stands behind its last bracket.
        let parent = stat.rsplit_once(')').and_then(|(_, rest)| rest.split_whitespace().nth(1)?.parse::<u32>().ok());
        parents.extend(child.zip(parent));
    }
    let mut found = vec![id];
    for at in 0.. {
        let Some(&above) = found.get(at) else { break };
        found.extend(parents.iter().filter(|(_, parent)| *parent == above).map(|(child, _)| child));
    }
    found.split_off(1)
}

/// A port for a driver: WebKit's takes no 0 for a free one. Not one that the system gives to those who ask for any, or a
/// server could get it before the driver does; each test program counts up from a place of its own.
fn free_port() -> u16 {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let first = process::id() as usize * 61;
    loop {
        let port = (20_000 + (first + NEXT.fetch_add(1, Ordering::Relaxed)) % 12_000) as u16;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// A running WebDriver server and its browser.
pub(crate) struct Driver {
    _running: Running,
    /// Where it listens.
    pub(crate) url: String,
}

impl Driver {
    /// Starts a driver on a free port, with a home of its own: nothing of the user's is read or written.
    ///
    /// # Panics
    ///
    /// When it cannot be started or does not listen.
    pub(crate) fn start(mut command: Command, home: &Path) -> Self {
        let port = free_port();
        command.arg(format!("--port={port}")).stdout(Stdio::null()).env("HOME", home);
        for folder in ["CACHE", "CONFIG", "DATA", "STATE"] {
            command.env_remove(format!("XDG_{folder}_HOME"));
        }
        let mut running = Running::start(&mut command);
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = running.0.try_wait().ok().flatten();
            let name = command.get_program().to_string_lossy();
            assert!(ended.is_none(), "{name} ended before it was ready: {ended:?}");
            assert!(start.elapsed() < PATIENCE, "{name} does not listen on port {port}");
            thread::sleep(Duration::from_millis(10));
        }
        Self { _running: running, url: format!("http://127.0.0.1:{port}") }
    }
}

/// An X display that nobody sees, for browsers without a headless mode. It ends with the last visit that uses it.
pub(crate) struct Display {
    _running: Running,
    /// What `DISPLAY` is to be.
    pub(crate) name: String,
    /// Kept open: the server may still write to it.
    _output: BufReader<ChildStdout>,
}

impl Display {
    /// The one that runs, else a new one.
    ///
    /// # Panics
    ///
    /// When Xvfb cannot be started.
    pub(crate) fn shared() -> Arc<Self> {
        static RUNNING: Mutex<Weak<Display>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let new = Arc::new(Self::start());
            *running = Arc::downgrade(&new);
            new
        })
    }

    fn start() -> Self {
        let mut command = Command::new(setting("XVFB"));
        // It takes a free number and tells it.
        command.args("-displayfd 1 -screen 0 1280x1024x24 -nolisten tcp".split(' ')).stdout(Stdio::piped());
        let mut running = Running::start(&mut command);
        let mut output = BufReader::new(running.0.stdout.take().expect("its output is piped"));
        let mut number = String::new();
        let read = output.read_line(&mut number);
        assert!(read.is_ok_and(|length| length > 1), "Xvfb ended before it was ready");
        Self { _running: running, name: format!(":{}", number.trim()), _output: output }
    }
}

/// A new, empty folder. It goes when dropped.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("many-paths-e2e-{}-{count}", process::id()));
        fs::create_dir(&folder).unwrap_or_else(|e| panic!("cannot make {}: {e}", folder.display()));
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
