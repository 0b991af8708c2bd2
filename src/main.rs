//! The wasm entry: mounts the app once. A panic says nothing to the console, where an error collector could read it; the trap
//! that follows makes the page show its static help (`www/inner.js`).

use many_paths::host;
use many_paths::session::Session;
use many_paths::ui::{App, AppProps};

/// A kilobyte and a half less to download than with the standard library's own.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    yew::set_custom_panic_hook(Box::new(|_| ()));
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        let settings = host::settings();
        let session = Session { lang: host::chosen(settings.lang), ..Session::default() };
        let props = AppProps { settings, session };
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}
