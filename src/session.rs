//! The session: the only state machine. A state and an action give the next state; nothing else changes anything.

use crate::answers::{Answer, Answers};
use crate::catalog::{Audience, BoxId, ChoiceId, CountryId, NeedId, ProgramId, StatementId};
use crate::journey::{self, Step};
use crate::report::{self, MOST_PICKS};
use crate::text::Lang;

/// What is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Screen {
    /// The start screen.
    Start,
    /// A page of the journey.
    Step(Step),
    /// The visitor has left: nothing is shown any more.
    Left,
}

/// What is shown of the result.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum View {
    /// The result page.
    #[default]
    Page,
    /// The chosen programs side by side.
    Compare,
    /// What groups do first, their names second.
    Unnamed,
    /// A family member's own result beside that of the person they care about.
    Together,
}

/// What is told of the tool itself, on request, from any screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// Who made it, who pays, how it is kept right.
    Makers,
    /// How good it is, by a published list of criteria.
    Grade,
}

/// Would the visitor try a program, asked before its name is shown?
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Liking {
    /// Yes.
    Yes,
    /// Perhaps.
    Perhaps,
    /// No.
    No,
}

/// Questions of the readiness check.
pub const READY: usize = 4;

/// Seconds without a touch or a key after which a shared screen asks whether anyone is there.
pub const ASK_AFTER: u8 = 120;
/// Seconds it then waits for an answer before it forgets everything.
pub const ANSWER_WITHIN: u8 = 30;

/// The whole state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    /// What is shown.
    pub screen: Screen,
    /// What was said.
    pub answers: Answers,
    /// True while one answer is being changed from the check page, so that "continue" goes back there.
    pub changing: bool,
    /// True when programs set aside are shown all the same.
    pub show_set_aside: bool,
    /// A family member's own answers, kept while they answer for the person they care about.
    pub own: Option<Answers>,
    /// What a family member answered for the person they care about, kept when they are back at their own result.
    pub theirs: Option<Answers>,
    /// What is shown of the result.
    pub view: View,
    /// What is told of the tool itself, in the place of the screen.
    pub about: Option<About>,
    /// The programs chosen to be shown side by side, the earliest choice first, at most [`MOST_PICKS`]; none until the
    /// visitor chooses, and the report's are shown.
    pub picks: Option<Vec<ProgramId>>,
    /// What the visitor would try, asked without names.
    pub liked: Vec<(ProgramId, Liking)>,
    /// The readiness check: yes, or not yet.
    pub ready: [Option<bool>; READY],
    /// Where the visitor said they are; none for the site's country. It is no answer, and stays until all is forgotten.
    pub country: Option<CountryId>,
    /// The language that the visitor chose; none for the site's. Kept like the country.
    pub lang: Option<Lang>,
    /// Seconds since someone touched a shared screen, below [`ASK_AFTER`] + [`ANSWER_WITHIN`]; 0 where nothing was begun.
    pub idle: u8,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            screen: Screen::Start,
            answers: Answers::new(Audience::Me),
            changing: false,
            show_set_aside: false,
            own: None,
            theirs: None,
            view: View::Page,
            about: None,
            picks: None,
            liked: Vec::new(),
            ready: [None; READY],
            country: None,
            lang: None,
            idle: 0,
        }
    }
}

/// What a visitor can do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// Say where one is, for the helplines.
    Country(CountryId),
    /// Read everything in another language; no answer is lost.
    Language(Lang),
    /// Begin the journey for this audience, with no answers.
    Begin(Audience),
    /// Tick or clear a safety box.
    Tick(BoxId, bool),
    /// Make or take back a choice.
    Choose(ChoiceId, bool),
    /// Make a need a must, or a wish.
    Must(NeedId, bool),
    /// Answer a statement.
    Say(StatementId, Answer),
    /// Mark a statement as mattering a lot.
    Important(StatementId, bool),
    /// Go on.
    Next,
    /// Take back the answer on this page and go on.
    Skip,
    /// Go back one page.
    Back,
    /// Change one answer from the check page.
    Change(Step),
    /// Go straight to the check page, leaving the rest unanswered.
    ToCheck,
    /// Show programs set aside, or hide them again.
    ShowSetAside(bool),
    /// From a family member's result: answer for the person they care about.
    ForThem,
    /// Back from there to the family member's own result; what was said for the other person is kept.
    BackToMine,
    /// Show the result page, or another view of the result.
    Show(View),
    /// Tell of the tool itself; [`Action::Back`] goes back to where one was.
    About(About),
    /// Choose a program to be shown side by side with others, or take it out.
    Pick(ProgramId, bool),
    /// Say whether one would try a program whose name is not shown yet.
    Like(ProgramId, Liking),
    /// Answer a question of the readiness check.
    Ready(usize, bool),
    /// Print the sheet; changes nothing here.
    Print,
    /// Save the sheet as a file; changes nothing here.
    Save,
    /// Forget everything but the language and show the start screen.
    StartAgain,
    /// Forget everything and show nothing.
    Leave,
    /// On a shared screen: a second passed without a touch.
    Second,
    /// On a shared screen: someone is there. So says every other action too.
    Stay,
    /// On a shared screen: nobody is there, or the next visitor is. Forget everything, the language too.
    Forget,
}

impl Session {
    /// The state after an action. Actions that make no sense where the visitor is change nothing.
    #[must_use]
    pub fn apply(mut self, action: Action) -> Self {
        let on_a_page = matches!(self.screen, Screen::Step(_));
        if action != Action::Second {
            self.idle = 0;
        }
        match action {
            // Whoever begins anew still reads the same language.
            Action::StartAgain => self = Self { lang: self.lang, ..Self::default() },
            Action::Forget => self = Self::default(),
            // There is nothing to forget.
            Action::Second if self == Self::default() => {}
            Action::Second if self.idle + 1 >= ASK_AFTER + ANSWER_WITHIN => self = Self::default(),
            Action::Second => self.idle += 1,
            Action::Leave => self = Self { screen: Screen::Left, ..Self::default() },
            Action::Begin(audience) => self = self.fresh(Answers::new(audience), Step::Safety),
            Action::About(about) if self.screen != Screen::Left => self.about = Some(about),
            Action::Back if self.about.is_some() => self.about = None,
            Action::Country(_) | Action::Language(_) if self.screen == Screen::Left => {}
            Action::Country(country) => self.country = Some(country),
            Action::Language(lang) => self.lang = Some(lang),
            // The start screen asks nothing, and who has left has left.
            _ if !on_a_page => {}
            Action::Tick(safety, on) => self.answers.tick(safety, on),
            Action::Choose(choice, on) => self.answers.choose(choice, on),
            Action::Must(need, on) => self.answers.set_must(need, on),
            Action::Say(statement, answer) => self.answers.say(statement, Some(answer)),
            Action::Important(statement, on) => self.answers.set_important(statement, on),
            Action::Next => self.go_on(),
            Action::Skip => {
                self.take_back();
                self.go_on();
            }
            Action::Back => self.go_back(),
            Action::Change(step) => {
                if journey::progress(step, &self.answers).is_some() {
                    self.screen = Screen::Step(step);
                    self.changing = true;
                }
            }
            Action::ToCheck => {
                self.screen = Screen::Step(Step::Check);
                self.changing = false;
                self.view = View::Page;
            }
            Action::ShowSetAside(on) => self.show_set_aside = on,
            Action::ForThem => self.for_them(),
            Action::BackToMine => self.back_to_mine(),
            Action::Show(view) => self.view = view,
            Action::Pick(program, on) => self.pick(program, on),
            Action::Like(program, liking) => {
                self.liked.retain(|(liked, _)| *liked != program);
                self.liked.push((program, liking));
            }
            Action::Ready(question, yes) => {
                if let Some(answer) = self.ready.get_mut(question) {
                    *answer = Some(yes);
                }
            }
            Action::Print | Action::Save | Action::Stay | Action::About(_) => {}
        }
        self
    }

    /// Seconds left to answer, while a shared screen asks whether anyone is there.
    #[must_use]
    pub fn asking(&self) -> Option<u8> {
        (self.idle >= ASK_AFTER).then(|| (ASK_AFTER + ANSWER_WITHIN).saturating_sub(self.idle))
    }

    /// Another journey, at this step, in the same country and language.
    fn fresh(&self, answers: Answers, step: Step) -> Self {
        Self { answers, screen: Screen::Step(step), country: self.country, lang: self.lang, ..Self::default() }
    }

    fn go_on(&mut self) {
        let Screen::Step(step) = self.screen else { return };
        let back_to_check = std::mem::take(&mut self.changing);
        let next = if back_to_check { Step::Check } else { journey::next(step, &self.answers) };
        self.screen = Screen::Step(next);
    }

    fn go_back(&mut self) {
        let Screen::Step(step) = self.screen else { return };
        if step == Step::Result && self.view != View::Page {
            self.view = View::Page;
            return;
        }
        let back_to_check = std::mem::take(&mut self.changing);
        self.screen = match journey::previous(step, &self.answers) {
            _ if back_to_check => Screen::Step(Step::Check),
            Some(previous) => Screen::Step(previous),
            None if self.own.is_some() => return self.back_to_mine(),
            None => Screen::Start,
        };
    }

    /// A family member answers for the other person, from where they left off if they did so before.
    fn for_them(&mut self) {
        if self.answers.audience == Audience::Family {
            let step = if self.theirs.is_some() { Step::Result } else { Step::Safety };
            let answers = self.theirs.take().unwrap_or_else(|| Answers::new(Audience::Me));
            let own = Some(std::mem::replace(&mut self.answers, answers.clone()));
            *self = Self { own, ..self.fresh(answers, step) };
        }
    }

    fn back_to_mine(&mut self) {
        if let Some(answers) = self.own.take() {
            let theirs = Some(std::mem::replace(&mut self.answers, answers.clone())).filter(|it| !it.is_empty());
            *self = Self { theirs, ..self.fresh(answers, Step::Result) };
        }
    }

    /// With too many, the earliest choice makes room; what was set aside since then does so at once.
    fn pick(&mut self, program: ProgramId, on: bool) {
        let report = report::report(&self.answers);
        let shown = report.picked(self.picks.as_deref()).into_iter().map(|fit| fit.program);
        let mut picks: Vec<ProgramId> = shown.filter(|picked| *picked != program).collect();
        if on {
            picks.push(program);
        }
        if picks.len() > MOST_PICKS {
            picks.remove(0);
        }
        self.picks = Some(picks);
    }

    fn take_back(&mut self) {
        match self.screen {
            Screen::Step(Step::Safety) => {
                for safety in BoxId::all() {
                    self.answers.tick(safety, false);
                }
            }
            Screen::Step(Step::Need(need)) => self.answers.clear_need(need),
            Screen::Step(Step::Statement(statement)) => {
                self.answers.say(statement, None);
                self.answers.set_important(statement, false);
            }
            Screen::Start | Screen::Left | Screen::Step(Step::Check | Step::Result) => {}
        }
    }
}
