//! Sites that the guide stands in: their pages, their headers, and the two ways to put it there. [`Site`] is a folder that
//! a server serves; [`Way`] a plain `<iframe>` or our loader's `<many-paths>`, and how a visitor comes inside; [`keys`] goes
//! through without a mouse.

pub mod keys;

use std::fs;
use std::path::Path;

use thirtyfour::error::WebDriverResult;
use xtask::dist::SHIPPED;
use xtask::pack::SANDBOX;

use crate::process::Folder;
use crate::{Done, Engine, Visit, setting, visit_in};

/// Where the frame begins, in the guide's file, that carries the program.
pub const CARRIER: &str = "<iframe hidden";
/// What any script of a site can do: keep the shadow roots that it sees made, and listen to all messages.
const SCRIPT: &str = r"
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (how) { return this.kept = attach.call(this, how); };
window.heard = [];
addEventListener('message', ({ data, origin }) => heard.push(`${origin}: ${JSON.stringify(data)}`));
";
/// The frame in the first `<many-paths>`.
pub const FRAME: &str = "document.querySelector('many-paths').kept.querySelector('iframe')";
/// A crisis line in the page around the guide is shown.
pub const CRISIS: &str = "document.querySelector('a[href=\"tel:988\"]')?.checkVisibility()";

/// A way to put the guide into a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// `<iframe src=…>`.
    Plain,
    /// `<many-paths>` with `embed.js`.
    Element,
}

impl Way {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Plain, Self::Element];

    /// The markup, for the two files at this place, with crisis lines of the page's own.
    #[must_use]
    pub fn markup(self, place: &str) -> String {
        let lines = "<p>In a crisis? <a href=\"tel:988\">Call or text 988</a></p>";
        match self {
            Self::Plain => format!(
                "<iframe src=\"{place}many-paths.html\" title=\"A guide\" width=\"100%\" height=\"700\" \
                 sandbox=\"{SANDBOX}\"></iframe>{lines}"
            ),
            Self::Element => format!("<many-paths>{lines}</many-paths><script src=\"{place}embed.js\"></script>"),
        }
    }

    /// Goes from the page into the private frame, where the questions are.
    pub async fn enter(self, visit: &Visit) -> Done {
        visit.leave().await?;
        match self {
            Self::Plain => visit.driver.enter_frame(0).await?,
            Self::Element => {
                let frame = visit.driver.execute(format!("return {FRAME}"), Vec::new()).await?;
                frame.element()?.enter_frame().await?;
            }
        }
        visit.driver.enter_frame(0).await
    }

    /// Goes in and waits for the start screen.
    pub async fn open(self, visit: &Visit) -> Done {
        visit.leave().await?;
        let frame = if self == Self::Plain { "window[0]" } else { &format!("{FRAME}.contentWindow") };
        visit.until(&format!("{frame}.length === 2")).await?;
        if self == Self::Element {
            // It has its height, so nothing moves any more.
            visit.until("heard.length > 0").await?;
        }
        // Firefox's driver misses what is out of the window, in a frame within a frame, and what was just moved.
        visit.js("document.querySelector('many-paths, iframe').scrollIntoView()", &[]).await?;
        self.enter(visit).await?;
        visit.until("document.querySelector('.mp-door')").await?;
        let drawn =
            "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))";
        visit.driver.execute_async(drawn, Vec::new()).await.map(drop)
    }
}

/// A page of a site around this markup, between two links.
#[must_use]
pub fn page(markup: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A center</title>\
         <script src=\"/site.js\"></script></head><body><main><h1>Find a group</h1>\
         <p><a id=\"before\" href=\"#before\">Before</a></p>{markup}\
         <p><a id=\"after\" href=\"#after\">After</a></p></main></body></html>"
    )
}

/// A site: a folder with the two files that are shipped, and what a test adds.
pub struct Site(Folder);

impl Site {
    /// The site with our two files, and `site.js`, in its root.
    #[must_use]
    pub fn new() -> Self {
        let site = Self(Folder::new());
        site.install("");
        site.write("site.js", SCRIPT);
        site
    }

    /// The site with a guide whose program never comes: the file ends before it.
    ///
    /// # Panics
    ///
    /// When the guide is not built.
    #[must_use]
    pub fn without_program() -> Self {
        let site = Self::new();
        let file = fs::read_to_string(setting("MANY_PATHS_DIST").join(SHIPPED[0])).expect("the guide is built");
        let (early, _) = file.split_once(CARRIER).expect("a frame that carries the program");
        site.write(SHIPPED[0], early);
        site
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.0.0
    }

    /// Puts our two files into a folder of it: `""` or `folder/`.
    pub fn install(&self, place: &str) {
        for file in SHIPPED {
            let bytes = fs::read(setting("MANY_PATHS_DIST").join(file)).expect("the widget is built");
            self.write(&format!("{place}{file}"), bytes);
        }
    }

    /// Writes a file.
    ///
    /// # Panics
    ///
    /// When it cannot be written.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let to = self.0.0.join(path);
        let folder = to.parent().expect("a file stands in a folder");
        fs::create_dir_all(folder).and_then(|()| fs::write(&to, content)).expect("a file can be written");
    }

    /// Makes the loader at this place give up sooner, so that a test need not wait as long as a visitor would.
    ///
    /// # Panics
    ///
    /// When it does not say, once, how long it waits.
    pub fn hurry(&self, place: &str) {
        let path = format!("{place}{}", SHIPPED[1]);
        let loader = fs::read_to_string(self.0.0.join(&path)).expect("the loader is built");
        assert_eq!(loader.matches("8e3").count(), 1, "eight seconds, said once");
        self.write(&path, loader.replace("8e3", "1500"));
    }

    /// Runs a test in this engine on the site.
    pub fn visit<T>(&self, engine: Engine, test: impl AsyncFnOnce(&Visit) -> WebDriverResult<T>) -> T {
        visit_in(engine, self.folder(), test)
    }
}

impl Default for Site {
    fn default() -> Self {
        Self::new()
    }
}
