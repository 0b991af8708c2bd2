//! The proved catalog: every reference is an index, every word a number into the table of words.

use crate::grade::Graded;
use crate::model::{Audience, Combine, Confidence, EvidenceLevel, Pick, SourceKind};
use crate::plain::Text;
use crate::safety::{Country, Helpline, Notice, SafetyBox};

/// Index of a text in the table of words.
pub type Word = usize;

/// Something a visitor can say that a rule may refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A choice of a need, by its index over all choices.
    Choice(usize),
    /// A box of the safety question.
    Safety(usize),
}

/// A dimension.
pub struct Dimension {
    /// Id.
    pub id: String,
    /// Name, what 0 means, what 4 means.
    pub words: [Word; 3],
    /// A question to bring to a group about it.
    pub ask: Option<Word>,
    /// Audiences for whom it is contested.
    pub contested: Vec<Audience>,
    /// Told of every program.
    pub practical: bool,
}

/// A stance, shared by all cells that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    /// Position from -2 to +2, or none where none was found or it varies from meeting to meeting.
    pub position: Option<i8>,
    /// The reason.
    pub why: Word,
    /// Indexes of sources; none means the program's own.
    pub sources: Option<Vec<usize>>,
    /// How sure.
    pub confidence: Option<Confidence>,
    /// True when it is the family's stance.
    pub inherited: bool,
}

/// A source.
pub struct Source {
    /// Id.
    pub id: String,
    /// Citation.
    pub title: String,
    /// Year, 0 when unknown.
    pub year: u16,
    /// Where.
    pub place: String,
    /// Kind.
    pub kind: SourceKind,
    /// Named in "How this works".
    pub cited: bool,
}

/// A statement.
pub struct Statement {
    /// Id.
    pub id: String,
    /// Who is asked.
    pub audience: Audience,
    /// Its dimension, as an index of criteria.
    pub criterion: usize,
    /// +1 when agreeing leans to 4, -1 otherwise.
    pub sign: i8,
    /// Text, why, what it means.
    pub words: [Word; 3],
}

/// A need.
pub struct Need {
    /// Id.
    pub id: String,
    /// Who is asked.
    pub audiences: Vec<Audience>,
    /// One or many.
    pub pick: Pick,
    /// How several choices count.
    pub combine: Combine,
    /// What it is about.
    pub scope: bool,
    /// 1 or 2.
    pub weight: u8,
    /// Asked only after one of these choices.
    pub ask_when: Vec<usize>,
    /// Text, hint, why.
    pub words: [Word; 3],
    /// Words of the must box.
    pub must: Option<Word>,
    /// The question to bring to a group.
    pub ask: Option<Word>,
    /// Range of its choices.
    pub choices: std::ops::Range<usize>,
}

/// A choice.
pub struct Choice {
    /// Id, without the need's.
    pub id: String,
    /// Its need.
    pub need: usize,
    /// Its words.
    pub text: Word,
    /// What it asks for.
    pub criterion: Option<usize>,
    /// Direction on the criterion.
    pub sign: i8,
    /// Excludes the other choices.
    pub alone: bool,
}

/// The words programs and families share: name, short, line, who, first step, three pros, three cons.
pub type Profile = [Word; 11];

/// Where words come from.
pub struct Receipt {
    /// Indexes of sources.
    pub sources: Vec<usize>,
    /// How sure.
    pub confidence: Confidence,
}

/// A family.
pub struct Family {
    /// Id.
    pub id: String,
    /// Its words.
    pub profile: Profile,
    /// A first meeting, fact by fact, and the cost.
    pub facts: [Word; 7],
    /// Where its words come from, and where the first meeting does.
    pub receipts: [Receipt; 2],
    /// Range of its programs.
    pub programs: std::ops::Range<usize>,
}

/// A program.
pub struct Program {
    /// Id.
    pub id: String,
    /// Its family.
    pub family: usize,
    /// Audiences.
    pub audiences: Vec<Audience>,
    /// Its words.
    pub profile: Profile,
    /// A first meeting, fact by fact, and the cost, where they differ from its family.
    pub facts: [Option<Word>; 7],
    /// What research says.
    pub evidence: Word,
    /// How much evidence.
    pub level: EvidenceLevel,
    /// The studies.
    pub studies: Vec<usize>,
    /// How sure we are of its words.
    pub confidence: Confidence,
    /// Where its own facts of a first meeting come from.
    pub meeting: Option<Receipt>,
    /// Web address, each language's own where it has one.
    pub web: Option<Word>,
    /// Date checked.
    pub checked: String,
    /// Indexes of the sources of its words and what it is open to.
    pub sources: Vec<usize>,
    /// One stance per criterion.
    pub row: Vec<usize>,
    /// Entry rules: allowed choices of one need, and the reason.
    pub only_for: Vec<(Vec<usize>, Word)>,
    /// Entry rules: what excludes, and the reason.
    pub not_when: Vec<(Vec<Said>, Word)>,
}

/// The proved catalog.
#[derive(Default)]
pub struct Catalog {
    /// Languages, English first.
    pub languages: Vec<String>,
    /// Which of them the program is to have, the one it begins with first.
    pub built: Vec<usize>,
    /// All words: one row a text, one column a language.
    pub words: Vec<Vec<String>>,
    /// Every English text with its key and place.
    pub texts: Vec<Text>,
    /// The screens' messages: key, word, placeholders.
    pub screens: Vec<(String, Word, Vec<String>)>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Dimensions (the first criteria).
    pub dimensions: Vec<Dimension>,
    /// Ids of all criteria: dimensions, then the choices that programs list.
    pub criteria: Vec<String>,
    /// All different stances; the first is "unknown".
    pub stances: Vec<Stance>,
    /// Statements.
    pub statements: Vec<Statement>,
    /// Needs.
    pub needs: Vec<Need>,
    /// Choices of all needs.
    pub choices: Vec<Choice>,
    /// Safety boxes.
    pub boxes: Vec<SafetyBox>,
    /// Notices, most pressing first.
    pub notices: Vec<Notice>,
    /// Countries, the default first.
    pub countries: Vec<Country>,
    /// Helplines.
    pub helplines: Vec<Helpline>,
    /// Families.
    pub families: Vec<Family>,
    /// Programs, family by family.
    pub programs: Vec<Program>,
    /// How good the tool is, in the order of the list.
    pub grade: Vec<Graded>,
}

impl Catalog {
    /// The index of a stance, added when it is new.
    pub fn stance(&mut self, stance: Stance) -> usize {
        match self.stances.iter().position(|known| *known == stance) {
            Some(index) => index,
            None => {
                self.stances.push(stance);
                self.stances.len() - 1
            }
        }
    }
}
