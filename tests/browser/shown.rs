//! The app in an element of its own, with what a visitor does and sees there.

use gloo::utils::{body, document};
use many_paths::ui::App;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::{AppHandle, Renderer, scheduler};

/// More pages than any journey has.
pub(crate) const MANY: usize = 60;

/// The app in an element of its own. Both go when dropped.
pub(crate) struct Shown {
    pub(crate) root: Element,
    app: Option<AppHandle<App>>,
}

impl Shown {
    pub(crate) async fn new() -> Self {
        let root = document().create_element("div").expect("an element is made");
        body().append_child(&root).expect("it is put into the page");
        let mut shown = Self { root, app: None };
        shown.mount().await;
        shown
    }

    /// Puts a new app into the element.
    pub(crate) async fn mount(&mut self) {
        self.app = Some(Renderer::<App>::with_root(self.root.clone()).render());
        scheduler::flush().await;
    }

    /// Takes the app away, and leaves its element.
    pub(crate) async fn unmount(&mut self) {
        self.app.take().expect("it is mounted").destroy();
        scheduler::flush().await;
    }

    pub(crate) fn all(&self, css: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(css).expect("the selector is valid");
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
    }

    pub(crate) fn count(&self, css: &str) -> usize {
        self.all(css).len()
    }

    #[track_caller]
    pub(crate) fn one(&self, css: &str) -> HtmlElement {
        self.all(css).into_iter().next().unwrap_or_else(|| panic!("{css} is missing in {}", self.text()))
    }

    #[track_caller]
    pub(crate) fn input(&self, css: &str) -> HtmlInputElement {
        self.one(css).unchecked_into()
    }

    pub(crate) fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    /// The ids of what is checked.
    pub(crate) fn checked(&self) -> Vec<String> {
        self.all(":checked").iter().map(|it| it.id()).collect()
    }

    pub(crate) async fn click(&self, css: &str) {
        self.one(css).click();
        scheduler::flush().await;
    }

    /// Goes on until this is shown.
    pub(crate) async fn on_to(&self, css: &str) {
        for _ in 0..MANY {
            if self.count(css) > 0 {
                return;
            }
            self.click(".mp-primary").await;
        }
        panic!("{css} never comes");
    }

    /// Answers every question and comes to the result; gives the number of questions.
    pub(crate) async fn walk(&self, door: &str) -> usize {
        self.click(door).await;
        for page in 0..MANY {
            if self.count(".mp-check") > 0 {
                self.click(".mp-primary").await;
                assert_eq!(self.count(".mp-result"), 1);
                return page;
            }
            let options = self.all("fieldset .mp-option input");
            options[page % options.len()].click();
            scheduler::flush().await;
            assert_eq!(self.count(":checked"), 1);
            self.click(".mp-primary").await;
        }
        panic!("no result after {MANY} pages");
    }

    #[track_caller]
    pub(crate) fn check_focus_on_title(&self) {
        assert_eq!(document().active_element(), Some(self.one("#mp-title").into()), "the focus is on the heading");
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}
