//! Elements by function call. The screens are plain functions that write into a [`Dom`]; it builds yew's nodes.
//!
//! The `html!` macro writes out the construction of every node where it stands; with some two hundred elements that is
//! forty kilobytes of wasm on an old phone. Here each node is one call (ADR 6 has the figures). The rules of the house
//! are kept by the signatures: classes only (a strict Content-Security-Policy forbids `style=`), text only from words,
//! never markup from text. Closing is done by nesting, so that nothing can be left open.

use std::rc::Rc;

use yew::html::{onchange, onclick, onsubmit};
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VList, VTag, VText};

use crate::session::Action;

/// Elements being written: those still open, the innermost last.
pub(super) struct Dom<'a> {
    /// Where actions go.
    act: &'a Callback<Action>,
    open: Vec<(VTag, Vec<Html>)>,
    done: Vec<Html>,
}

impl<'a> Dom<'a> {
    /// Nothing written yet.
    pub(super) fn new(act: &'a Callback<Action>) -> Self {
        Self { act, open: Vec::new(), done: Vec::new() }
    }

    /// What was written.
    pub(super) fn finish(self) -> Html {
        VList::with_children(self.done, None).into()
    }

    /// An element around what `inside` writes. An empty class is left out.
    #[inline(always)]
    pub(super) fn el(&mut self, tag: &'static str, class: &'static str, inside: impl FnOnce(&mut Self)) {
        self.open(tag, class);
        inside(self);
        self.close();
    }

    /// An element around fixed words.
    pub(super) fn words(&mut self, tag: &'static str, class: &'static str, text: &'static str) {
        self.open(tag, class);
        self.text(text);
        self.close();
    }

    /// An element around filled words.
    pub(super) fn filled(&mut self, tag: &'static str, class: &'static str, text: String) {
        self.open(tag, class);
        self.put(VText::new(text).into());
        self.close();
    }

    /// Bare words.
    pub(super) fn text(&mut self, text: &'static str) {
        self.put(VText::new(text).into());
    }

    /// A finished node.
    pub(super) fn put(&mut self, node: Html) {
        match self.open.last_mut() {
            Some((_, children)) => children.push(node),
            None => self.done.push(node),
        }
    }

    /// An attribute of the element being written.
    pub(super) fn attr(&mut self, name: &'static str, value: &'static str) {
        self.set(name, AttrValue::Static(value));
    }

    /// An attribute with a value made at run time.
    pub(super) fn set(&mut self, name: &'static str, value: AttrValue) {
        if let Some((tag, _)) = self.open.last_mut() {
            tag.add_attribute(name, value);
        }
    }

    /// The key of the element being written: every item of a list has one, and every screen.
    pub(super) fn key(&mut self, key: &'static str) {
        self.keyed(Key::from(key));
    }

    /// A key made at run time.
    pub(super) fn keyed(&mut self, key: Key) {
        if let Some((tag, _)) = self.open.last_mut() {
            tag.key = Some(key);
        }
    }

    /// A disclosure: closed until opened.
    #[inline(always)]
    pub(super) fn details(&mut self, class: &'static str, summary: &'static str, inside: impl FnOnce(&mut Self)) {
        self.open("details", class);
        self.words("summary", "", summary);
        inside(self);
        self.close();
    }

    /// A button that does one thing.
    #[inline(always)]
    pub(super) fn button(&mut self, class: &'static str, action: Action, label: impl FnOnce(&mut Self)) {
        self.open("button", class);
        self.attr("type", "button");
        self.on_click(action);
        label(self);
        self.close();
    }

    /// A button with fixed words.
    pub(super) fn push(&mut self, class: &'static str, action: Action, label: &'static str) {
        self.button(class, action, |dom| dom.text(label));
    }

    /// A link that dials or writes: `tel:` or `sms:`.
    pub(super) fn call(&mut self, href: String, label: String) {
        self.open("a", "mp-call");
        self.set("href", href.into());
        self.put(VText::new(label).into());
        self.close();
    }

    /// A native radio button or checkbox. Checking it does `on`, clearing it `off`.
    pub(super) fn input(&mut self, attributes: [(&'static str, AttrValue); 4], checked: bool, on: Action, off: Action) {
        self.open("input", "");
        for (name, value) in attributes {
            self.set(name, value);
        }
        let act = self.act.clone();
        let changed = Callback::from(move |event: Event| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            act.emit(if input.checked() { on } else { off });
        });
        if let Some((tag, _)) = self.open.last_mut() {
            tag.set_checked(checked);
        }
        self.listen(Rc::new(onchange::Wrapper::new(changed)));
        self.close();
    }

    /// Keeps the form being written from being sent: Enter in a checkbox must not leave the page.
    pub(super) fn stay(&mut self) {
        let stay = Callback::from(|event: SubmitEvent| event.prevent_default());
        self.listen(Rc::new(onsubmit::Wrapper::new(stay)));
    }

    fn on_click(&mut self, action: Action) {
        let act = self.act.clone();
        self.listen(Rc::new(onclick::Wrapper::new(Callback::from(move |_: MouseEvent| act.emit(action)))));
    }

    fn listen(&mut self, listener: Rc<dyn Listener>) {
        if let Some((tag, _)) = self.open.last_mut() {
            tag.add_listener(listener);
        }
    }

    fn open(&mut self, tag: &'static str, class: &'static str) {
        self.open.push((VTag::new(tag), Vec::new()));
        if !class.is_empty() {
            self.attr("class", class);
        }
    }

    fn close(&mut self) {
        if let Some((mut tag, children)) = self.open.pop() {
            if let Some(inside) = tag.children_mut() {
                *inside = VList::with_children(children, None).into();
            }
            self.put(tag.into());
        }
    }
}
