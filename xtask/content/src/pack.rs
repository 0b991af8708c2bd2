//! Packs facts and words the way `src/catalog/unpack.rs` takes them out: one after the other, in the order in which they
//! are read. What the order says already (a text's number, where a list begins) is not written down.

use crate::resolve::Word;

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

    /// A text that need not be there.
    pub fn some_word(&mut self, word: Option<Word>) {
        self.number(word.is_some().into());
        self.words.extend(word);
    }

    /// A name; nothing is an empty one.
    pub fn name(&mut self, name: &str) {
        self.names.push(name.to_owned());
    }
}

/// Texts as one packed stream. Each ends in a zero byte.
#[must_use]
pub fn compress<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let text: String = texts.flat_map(|text| [text, "\0"]).collect();
    many_paths_codec::pack(text.as_bytes())
}
