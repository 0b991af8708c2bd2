//! Packs the widget into one file that lets nothing out: a static outer page around one sandboxed inner page.
//!
//! The outer page has no script and forbids every request. The inner page, in its `srcdoc`, has an origin of its own that
//! owns nothing: no storage, no way up, and its own policy names its one script and one style by hash. The outer policy
//! (`frame-src`) also stops the inner page from navigating itself, which no policy of its own could. [`framed`] puts the
//! frames around any page, so that tests can put a hostile one inside; [`bare`] is the same page without them.

use std::fmt::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256, Sha384};

/// What the inner page may do besides running its script: open a link in a new tab (which then is not sandboxed), print,
/// and save a file. Nothing here lets it read or move the pages around it.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";
/// Where the frames may lead: the telephone, and a text to save (Firefox and WebKit look here before they save it).
const FRAMES: &str = "tel: sms: blob:";
const OUTER: &str = include_str!("../../www/outer.html");
const INNER: &str = include_str!("../../www/inner.html");
const PROLOGUE: &str = include_str!("../../www/prologue.js");
const OUTER_STYLE: &str =
    "html,body{height:100%;margin:0;overflow:hidden}iframe{display:block;width:100%;height:100%;border:0}";

/// A page to be framed. Nothing in it is escaped.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// Title of both documents, as HTML.
    pub title: &'a str,
    /// Its one stylesheet.
    pub style: &'a str,
    /// What stands in its body, as HTML.
    pub body: &'a str,
    /// Its one script, an ES module.
    pub script: &'a str,
}

/// The whole file: our two frames around `page`, the prologue before its script.
///
/// # Errors
///
/// When a part holds what would end it early (`</script`, `</style`).
pub fn framed(page: &Page<'_>) -> Result<String, String> {
    framed_after(PROLOGUE, page)
}

/// The same with the prologue in another spelling: minified, in what is shipped.
///
/// # Errors
///
/// As [`framed`].
pub fn framed_after(prologue: &str, page: &Page<'_>) -> Result<String, String> {
    let script = format!("{prologue}{}", page.script);
    whole("script", &script)?;
    whole("style", page.style)?;
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {} {}; connect-src 'none'; base-uri 'none'; \
         form-action 'none'; frame-src {FRAMES}; require-trusted-types-for 'script'; trusted-types 'none'",
        hash(&script),
        hash(page.style),
        hash(OUTER_STYLE)
    );
    // The inner page is held to the outer policy as well; its own says the same, so that neither rests on the other.
    let parts = [("policy", &*policy), ("title", page.title), ("style", page.style), ("body", page.body)];
    let inner = fill(INNER, &[&parts[..], &[("script", &script)]].concat());
    // In single quotes, because our script and markup hold more double ones.
    let inner = inner.replace('&', "&amp;").replace('\'', "&#39;");
    let frame = format!("{}, in its private frame", page.title);
    let parts = [
        ("policy", &*policy),
        ("title", page.title),
        ("style", OUTER_STYLE),
        ("frame", &frame),
        ("sandbox", SANDBOX),
        ("inner", &inner),
    ];
    Ok(fill(OUTER, &parts))
}

/// The same page without frames, policy and prologue: what a test holds the frames against.
#[must_use]
pub fn bare(page: &Page<'_>) -> String {
    let Page { title, style, body, script } = page;
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>{style}</style>\n</head>\n<body>\n{body}\n<script type=\"module\">{script}</script>\n</body>\n</html>\n"
    )
}

/// The wasm as the inner script carries it: deflated by zopfli, then base64.
///
/// # Errors
///
/// When memory can't be written to, which does not happen.
pub fn packed(wasm: &[u8]) -> Result<String, String> {
    let mut deflated = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Deflate, wasm, &mut deflated)
        .map_err(|e| format!("cannot deflate the wasm: {e}"))?;
    Ok(BASE64.encode(deflated))
}

/// Lines as `sha384sum` writes and checks them, for files of `folder`, followed by what a page's `integrity` wants.
///
/// # Errors
///
/// When a file can't be read.
pub fn sums(folder: &Path, names: &[&str]) -> Result<String, String> {
    let mut text = String::new();
    for name in names {
        let path = folder.join(name);
        let bytes = std::fs::read(&path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        for byte in Sha384::digest(bytes) {
            let _ = write!(text, "{byte:02x}");
        }
        let _ = writeln!(text, "  {name}");
    }
    Ok(text)
}

/// Puts each part in its `{place}`. What is put in is not looked at again.
#[must_use]
pub fn fill(template: &str, parts: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, tail)| {
            let (_, part) = parts.iter().find(|(known, _)| *known == name)?;
            Some((*part, tail))
        });
        let (part, tail) = known.unwrap_or(("{", after));
        filled.push_str(part);
        rest = tail;
    }
    filled + rest
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))
}

fn whole(tag: &str, text: &str) -> Result<(), String> {
    let end = format!("</{tag}");
    if text.to_ascii_lowercase().contains(&end) || text.contains("<!--") {
        return Err(format!("the page's {tag} holds `{end}` or `<!--`, which would end it early: write it otherwise"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: Page<'_> =
        Page { title: "T", style: "p{color:red}", body: "<p title='a'>&amp;</p>", script: "self.x = 'a' && \"b\";" };

    #[test]
    fn the_inner_page_survives_as_an_attribute() {
        let file = framed(&PAGE).unwrap();
        let (_, rest) = file.split_once("srcdoc='").unwrap();
        let (inner, _) = rest.split_once('\'').unwrap();
        let inner = inner.replace("&#39;", "'").replace("&amp;", "&");
        assert!(inner.contains(PAGE.body) && inner.contains(PAGE.script) && inner.contains(PAGE.style));
        let script = inner.split_once("<script type=\"module\">").unwrap().1.split_once("</script>").unwrap().0;
        assert!(script.starts_with(PROLOGUE), "{script}");
        for document in [&file, &inner] {
            assert!(document.contains(&hash(script)), "its policy names the script");
        }
    }

    #[test]
    fn a_part_that_would_end_early_is_refused() {
        assert!(framed(&Page { script: "'</Script>'", ..PAGE }).unwrap_err().contains("</script"));
        assert!(framed(&Page { style: "/*</style>*/", ..PAGE }).is_err());
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        assert_eq!(fill("{a}{b}{c}", &[("a", "{b}"), ("b", "2")]), "{b}2{c}");
    }

    #[test]
    fn packing_is_the_same_each_time() {
        let wasm = b"\0asm".repeat(500);
        assert_eq!(packed(&wasm), packed(&wasm));
    }
}
