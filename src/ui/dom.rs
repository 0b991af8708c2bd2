//! Elements by function call. The screens are plain functions that write into a [`Dom`]; it builds yew's nodes.
//!
//! The `html!` macro writes out the construction of every node where it stands; with some two hundred elements that is
//! forty kilobytes of wasm on an old phone. Here each node is one call (ADR 6 has the figures). The rules of the house
//! are kept by the signatures: classes only (a strict Content-Security-Policy forbids `style=`), text only from words,
//! never markup from text. Closing is done by nesting, so that nothing can be left open.

use std::rc::Rc;

use yew::html::{onchange, onclick, onsubmit};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VTag, VText};

use crate::catalog::Msg;
use crate::session::Action;
use crate::text::Lang;

/// Elements being written: those still open, the innermost last.
pub(super) struct Dom<'a> {
    /// Where actions go.
    act: &'a Callback<Action>,
    /// On a shared screen nothing leads away: numbers and addresses are only words.
    kiosk: bool,
    open: Vec<Open>,
    done: Vec<Html>,
}

/// An element still open.
struct Open {
    tag: VTag,
    /// Names of its attributes, `class` first where there is one. yew compares lists of the same names value by value; its
    /// map of attributes, the other way to give them, costs two kilobytes of code.
    names: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
}

impl<'a> Dom<'a> {
    /// Nothing written yet.
    pub(super) fn new(act: &'a Callback<Action>, kiosk: bool) -> Self {
        Self { act, kiosk, open: Vec::new(), done: Vec::new() }
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

    /// An element around a message.
    #[inline(never)]
    pub(super) fn say(&mut self, tag: &'static str, class: &'static str, lang: Lang, msg: Msg) {
        self.words(tag, class, lang.text(msg));
    }

    /// An element around filled words.
    pub(super) fn filled(&mut self, tag: &'static str, class: &'static str, text: String) {
        self.open(tag, class);
        self.put_text(text);
        self.close();
    }

    /// Bare words.
    pub(super) fn text(&mut self, text: &'static str) {
        self.put(VText::new(text).into());
    }

    /// Filled words.
    pub(super) fn put_text(&mut self, text: String) {
        self.put(VText::new(text).into());
    }

    /// A finished node.
    pub(super) fn put(&mut self, node: Html) {
        match self.open.last_mut() {
            Some(open) => open.children.push(node),
            None => self.done.push(node),
        }
    }

    /// All attributes of the element being written: `names` begins with `class` if it has one, `values` are the others'.
    pub(super) fn attrs(&mut self, names: &'static [&'static str], values: Vec<AttrValue>) {
        if let Some(open) = self.open.last_mut() {
            open.names = names;
            open.values.extend(values.into_iter().map(|value| Some(AttributeOrProperty::Attribute(value))));
        }
    }

    /// The same where the program knows every value: no lists are made, which makes each use a third as long.
    #[inline(never)]
    pub(super) fn fixed(&mut self, names: &'static [&'static str], values: &[&'static str]) {
        if let Some(open) = self.open.last_mut() {
            open.names = names;
            for value in values {
                open.values.push(Some(AttributeOrProperty::Attribute(AttrValue::Static(value))));
            }
        }
    }

    /// The key of the element being written: every item of a list has one, and every screen.
    pub(super) fn key(&mut self, key: &'static str) {
        self.keyed(Key::from(key));
    }

    /// A key made at run time.
    pub(super) fn keyed(&mut self, key: Key) {
        if let Some(open) = self.open.last_mut() {
            open.tag.key = Some(key);
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
        self.fixed(&["class", "type"], &["button"]);
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
        self.open(if self.kiosk { "span" } else { "a" }, "mp-call");
        if !self.kiosk {
            self.attrs(&["class", "href"], vec![href.into()]);
        }
        self.put(VText::new(label).into());
        self.close();
    }

    /// A link out of the page: a constant address, in a new tab, which learns nothing of where it was opened.
    pub(super) fn link(&mut self, address: &'static str, label: String) {
        self.open(if self.kiosk { "span" } else { "a" }, "");
        if !self.kiosk {
            self.attrs(&["href", "target", "rel"], vec![address.into(), "_blank".into(), "noopener noreferrer".into()]);
        }
        self.put(VText::new(label).into());
        self.close();
    }

    /// Is this a shared screen?
    pub(super) fn kiosk(&self) -> bool {
        self.kiosk
    }

    /// A native radio button or checkbox. Checking it does `on`, clearing it `off`.
    pub(super) fn input(
        &mut self,
        kind: &'static str,
        id: AttrValue,
        name: AttrValue,
        checked: bool,
        on: Action,
        off: Action,
    ) {
        self.open("input", "");
        // Firefox would restore ticks after a reload.
        let values = vec![AttrValue::Static(kind), id, name, AttrValue::Static("off")];
        self.attrs(&["type", "id", "name", "autocomplete"], values);
        let act = self.act.clone();
        let changed = Callback::from(move |event: Event| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            act.emit(if input.checked() { on } else { off });
        });
        if let Some(open) = self.open.last_mut() {
            open.tag.set_checked(checked);
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
        if let Some(open) = self.open.last_mut() {
            open.tag.add_listener(listener);
        }
    }

    fn open(&mut self, tag: &'static str, class: &'static str) {
        let mut open = Open { tag: VTag::new(tag), names: &[], values: Vec::new(), children: Vec::new() };
        if !class.is_empty() {
            open.names = &["class"];
            open.values.push(Some(AttributeOrProperty::Static(class)));
        }
        self.open.push(open);
    }

    fn close(&mut self) {
        if let Some(Open { mut tag, names, values, children }) = self.open.pop() {
            debug_assert_eq!(names.len(), values.len(), "{}: as many names as values", tag.tag());
            tag.set_attributes(Attributes::Dynamic { keys: names, values: values.into() });
            if let Some(inside) = tag.children_mut() {
                *inside = VList::with_children(children, None).into();
            }
            self.put(tag.into());
        }
    }
}
