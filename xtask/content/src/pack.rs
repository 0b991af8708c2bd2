//! Packs facts and words the way `src/catalog/unpack.rs` takes them out: one after the other, in the order in which they
//! are read. What the order says already (a text's number, where a list begins) is not written down.

use std::io::Write;

use crate::resolve::Word;

/// The order of the model that packs words. Eight letters of context are worth 2 percent over six, sixteen 1 more.
pub const ORDER: u32 = 8;
/// Bytes of memory for the model; it needs about 16 for each byte of words, and starts afresh when it has no more.
pub const MEMORY: u32 = 4 << 20;

/// Facts and words on their way into the program.
#[derive(Default)]
pub struct Packer {
    /// Numbers: below 128 in one byte, others in two.
    pub facts: Vec<u8>,
    /// Every text, in the order in which it is read.
    pub words: Vec<Word>,
    /// What has no language: ids, addresses, titles of sources.
    pub names: Vec<String>,
}

impl Packer {
    /// A number below 16384.
    pub fn number(&mut self, number: usize) {
        assert!(number < 1 << 14, "{number} is too large a number for the tables");
        if number < 128 {
            self.facts.push(number as u8);
        } else {
            self.facts.extend([(number & 127 | 128) as u8, (number >> 7) as u8]);
        }
    }

    /// Numbers, and how many there are.
    pub fn list(&mut self, numbers: &[usize]) {
        self.number(numbers.len());
        for number in numbers {
            self.number(*number);
        }
    }

    /// Texts.
    pub fn words(&mut self, words: &[Word]) {
        self.words.extend(words);
    }

    /// A name; nothing is an empty one.
    pub fn name(&mut self, name: &str) {
        self.names.push(name.to_owned());
    }
}

/// Texts as one packed stream, and its length unpacked. Each text ends in a zero byte.
#[must_use]
pub fn compress<'a>(texts: impl Iterator<Item = &'a str>) -> (Vec<u8>, usize) {
    let text: String = texts.flat_map(|text| [text, "\0"]).collect();
    let mut packed = Vec::new();
    let mut encoder = ppmd_rust::Ppmd7Encoder::new(&mut packed, ORDER, MEMORY).expect("order and memory are in range");
    encoder.write_all(text.as_bytes()).expect("a Vec takes every byte");
    encoder.finish(false).expect("a Vec takes every byte");
    (packed, text.len())
}
