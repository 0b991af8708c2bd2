//! Packs the widget into one file that lets nothing out: a static outer page around one sandboxed inner page, and behind that a
//! second, never shown, which only carries the program: so the first words show when a tenth of the file is there.
//!
//! The outer page has no script and forbids every request. The inner page, in its `srcdoc`, has an origin of its own that
//! owns nothing: no storage, no way up, and its own policy names the scripts and styles of the file by hash. The outer policy
//! (`frame-src`) also stops the inner page from navigating itself, which no policy of its own could. [`framed`] puts the
//! frames around any page, so that tests can put a hostile one inside; [`bare`] is the same page without them.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use crate::operands;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
use sha2::{Digest, Sha256, Sha384};

/// What the inner page may do besides running its script: open a link in a new tab (which then is not sandboxed), print,
/// and save a file. Nothing here lets it read or move the pages around it.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";
/// Where the frames may lead: the telephone, and a text to save (Firefox and WebKit look here before they save it).
const FRAMES: &str = "tel: sms: blob:";
/// How every policy begins.
const NOTHING: &str = "default-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'";
const OUTER: &str = include_str!("../../www/outer.html");
const INNER: &str = include_str!("../../www/inner.html");
const CARRIER: &str = include_str!("../../www/carrier.html");
const PROLOGUE: &str = include_str!("../../www/prologue.js");
const OUTER_STYLE: &str =
    "html,body{height:100%;margin:0;overflow:hidden}iframe:first-child{display:block;width:100%;height:100%;border:0}";

/// A page to be framed. Nothing in it is escaped.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// Tag of the language that both documents say they are in.
    pub language: &'a str,
    /// Title of both documents, as HTML.
    pub title: &'a str,
    /// Its one stylesheet.
    pub style: &'a str,
    /// What stands in its body, as HTML.
    pub body: &'a str,
    /// What runs before its body shows, after the prologue.
    pub first: &'a str,
    /// Its one other script, an ES module.
    pub script: &'a str,
    /// The script of the second frame, which carries what the first needs later.
    pub carrier: &'a str,
}

impl Page<'_> {
    /// Nothing, in English.
    pub const EMPTY: Self = Self { language: "en", title: "", style: "", body: "", first: "", script: "", carrier: "" };
}

/// The whole file: our two frames around `page`, the prologue before its scripts.
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
    let first = format!("{prologue}{}", page.first);
    whole("script", &first)?;
    whole("script", page.script)?;
    whole("script", page.carrier)?;
    whole("style", page.style)?;
    // Both inner pages are held to the outer policy as well; their own say as much, so that neither rests on the other.
    let (all, styles) = ([first.as_str(), page.script, page.carrier], [page.style, OUTER_STYLE]);
    let [outer, inner] = [policy(&all, &styles), policy(&all[..2], &styles[..1])];
    let carrier = format!("{NOTHING}; script-src {}", hash(page.carrier));
    let parts = [("language", page.language), ("title", page.title)];
    let filled = |template, policy: &str, own: &[(&str, &str)]| {
        fill(template, &[&parts[..], &[("policy", policy)], own].concat())
    };
    // In single quotes, because our script and markup hold more double ones.
    let attribute = |page: String| page.replace('&', "&amp;").replace('\'', "&#39;");
    let own = [("style", page.style), ("first", &first), ("body", page.body), ("script", page.script)];
    let inner = attribute(filled(INNER, &inner, &own));
    let carrier = attribute(filled(CARRIER, &carrier, &[("carrier", page.carrier)]));
    let own = [("style", OUTER_STYLE), ("sandbox", SANDBOX), ("inner", &inner), ("carrier", &carrier)];
    Ok(filled(OUTER, &outer, &own))
}

/// What a page may do: run these scripts and have these styles, and reach nothing.
fn policy(scripts: &[&str], styles: &[&str]) -> String {
    let hashes = |of: &[&str]| of.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ");
    format!(
        "{NOTHING}; script-src {} 'wasm-unsafe-eval'; style-src {}; frame-src {FRAMES}; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        hashes(scripts),
        hashes(styles),
    )
}

/// The same page without frames, policy and prologue: what a test holds the frames against.
#[must_use]
pub fn bare(page: &Page<'_>) -> String {
    let Page { language, title, style, body, first, script, .. } = page;
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>{style}</style>\n<script>{first}</script>\n</head>\n<body>\n{body}\n<script type=\"module\">{script}</script>\n</body>\n</html>\n"
    )
}

/// The wasm as the file carries it: its operands by kind, as a .lzma file, in base64.
///
/// # Errors
///
/// When it is no wasm, or holds instructions that are not known here.
pub fn packed(wasm: &[u8]) -> Result<String, String> {
    lzma(&operands::split(wasm)?).map(|file| BASE64.encode(file)).map_err(|e| format!("cannot pack the wasm: {e}"))
}

/// A .lzma file: header with the length, then one LZMA1 stream without an end marker. `www/unlzma.js` unpacks these
/// properties and no others; they are the best of all for this wasm (ADR 14).
fn lzma(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let (lc, lp, pb) = (1, 0, 0);
    // Longer than any wasm to come, so that everything before is in reach.
    let dictionary = 1 << 22;
    let options = LzmaOptions::new(dictionary, lc, lp, pb, EncodeMode::Normal, 64, MfType::Bt4, 1000);
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))?;
    writer.write_all(bytes)?;
    writer.finish()
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
    use std::io::Read as _;
    use std::process::{Command, Stdio};

    use lzma_rust2::LzmaReader;

    use super::*;

    const PAGE: Page<'_> = Page {
        language: "en",
        title: "T",
        style: "p{color:red}",
        body: "<p title='a'>&amp;</p>",
        first: "let y = '&';",
        script: "self.x = 'a' && \"b\";",
        carrier: "send('c&d');",
    };

    #[test]
    fn the_inner_page_survives_as_an_attribute() {
        let file = framed(&PAGE).unwrap();
        let (_, rest) = file.split_once("srcdoc='").unwrap();
        let (inner, _) = rest.split_once('\'').unwrap();
        let inner = inner.replace("&#39;", "'").replace("&amp;", "&");
        assert!(inner.contains(PAGE.body) && inner.contains(PAGE.script) && inner.contains(PAGE.style));
        assert!(
            !inner.contains(PAGE.carrier)
                && file.contains("send(&#39;c&amp;d&#39;)")
                && file.contains(&hash(PAGE.carrier))
        );
        for (begin, text) in [("<script>", PAGE.first), ("<script type=\"module\">", PAGE.script)] {
            let script = inner.split_once(begin).unwrap().1.split_once("</script>").unwrap().0;
            assert!(script.ends_with(text) && script.starts_with(PROLOGUE) == (text == PAGE.first), "{script}");
            for document in [&file, &inner] {
                assert!(document.contains(&hash(script)), "its policy names the script");
            }
        }
    }

    #[test]
    fn a_part_that_would_end_early_is_refused() {
        assert!(framed(&Page { script: "'</Script>'", ..PAGE }).unwrap_err().contains("</script"));
        assert!(framed(&Page { style: "/*</style>*/", ..PAGE }).is_err());
        assert!(framed(&Page { carrier: "'</script>'", ..PAGE }).is_err());
    }

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        assert_eq!(fill("{a}{b}{c}", &[("a", "{b}"), ("b", "2")]), "{b}2{c}");
    }

    /// What node prints that unpacks these files with `www/unlzma.js`: the length and the sum of each, or `refused`.
    fn unpacked(files: &[Vec<u8>]) -> Vec<String> {
        let script = r#"
            import { createHash } from "node:crypto";
            import { readFileSync } from "node:fs";
            const { unlzma } = await import("data:text/javascript," + encodeURIComponent(process.argv[1]));
            const all = new Uint8Array(readFileSync(0)), view = new DataView(all.buffer);
            for (let at = 0; at < all.length; ) {
                const length = view.getUint32(at, true), file = all.slice(at + 4, at += 4 + length);
                try {
                    const bytes = unlzma(file);
                    console.log(bytes.length, createHash("sha256").update(bytes).digest("hex"));
                } catch (error) {
                    console.log(error instanceof RangeError ? "refused" : error);
                }
            }
        "#;
        let mut node = Command::new("node");
        node.args(["--input-type=module", "--eval", script, "--", include_str!("../../www/unlzma.js")]);
        let mut node = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut input = node.stdin.take().unwrap();
        for file in files {
            input.write_all(&(file.len() as u32).to_le_bytes()).unwrap();
            input.write_all(file).unwrap();
        }
        drop(input);
        let output = node.wait_with_output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
    }

    /// Bytes that look like chance, the same each time.
    fn noise(seed: u32) -> impl Iterator<Item = u8> {
        std::iter::successors(Some(seed), |it| Some(it.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)))
            .map(|it| (it >> 24) as u8)
    }

    fn samples() -> Vec<Vec<u8>> {
        let mut samples = vec![vec![], vec![7], vec![0; 300_000], b"abcabcabcabd".repeat(999)];
        for (seed, (length, values)) in
            [(5, 3), (4000, 3), (70_000, 16), (70_000, 256), (300_000, 4)].into_iter().enumerate()
        {
            samples.push(noise(seed as u32).map(|byte| ((u32::from(byte) * values) >> 8) as u8).take(length).collect());
        }
        // Matches from far away, and repeated distances with a letter changed between.
        let far: Vec<u8> = noise(9).take(200_000).collect();
        samples.push([&far[..], &far].concat());
        let changed = noise(1).zip(1_u32..).map(|(byte, at)| if at % 37 == 0 { byte } else { at as u8 % 91 });
        samples.push(changed.take(100_000).collect());
        // A real program: this test.
        let program = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        samples.push(program[..program.len().min(3_000_000)].to_vec());
        samples
    }

    #[test]
    fn the_page_unpacks_what_was_packed() {
        let samples = samples();
        let told = |bytes: &Vec<u8>| {
            let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            format!("{} {sum}", bytes.len())
        };
        let packed: Vec<Vec<u8>> = samples.iter().map(|sample| lzma(sample).unwrap()).collect();
        assert_eq!(unpacked(&packed), samples.iter().map(told).collect::<Vec<_>>());
        for (sample, packed) in samples.iter().zip(packed) {
            let mut theirs = Vec::new();
            LzmaReader::new_mem_limit(&packed[..], u32::MAX, None).unwrap().read_to_end(&mut theirs).unwrap();
            assert!(*sample == theirs, "another reader gets other bytes, of {}", sample.len());
        }
    }

    #[test]
    fn the_page_refuses_what_is_damaged_and_does_not_hang() {
        let whole = lzma(&samples()[6]).unwrap();
        let mut damaged: Vec<Vec<u8>> = [0, 4, 17, 18, 1000, whole.len() - 1].map(|end| whole[..end].to_vec()).into();
        for at in (18..whole.len()).step_by(501) {
            let mut one = whole.clone();
            one[at] ^= 0x10;
            damaged.push(one);
        }
        // Longer and shorter than it says, nothing but zeros, nothing but ones.
        for (at, byte) in [(7, 0x20), (6, 0), (5, 1)] {
            let mut one = whole.clone();
            one[at] = byte;
            damaged.push(one);
        }
        for byte in [0, 255] {
            damaged.push([&whole[..18], &[byte; 4000]].concat());
        }
        let refused = unpacked(&damaged);
        assert!(refused.iter().all(|it| it == "refused"), "{refused:?}");
    }

    #[test]
    fn packing_is_the_same_each_time() {
        let wasm = b"\0asm\x01\0\0\0".to_vec();
        assert_eq!(packed(&wasm), packed(&wasm));
    }
}
