//! One mistake a case: the edit, and what must be told about it.

use super::Case;

const DIMENSIONS: &str = "assets/dimensions.toml";
const HELPLINES: &str = "assets/helplines.toml";
const NEEDS: &str = "assets/needs.toml";
const SAFETY: &str = "assets/safety.toml";
const SCREENS: &str = "assets/texts/en/screens.ftl";
const STATEMENTS: &str = "assets/statements.toml";
const STEPS: &str = "assets/programs/01-12step.toml";
const WOMEN: &str = "assets/programs/06-women.toml";
const AA: (&str, &str) = (STEPS, "id = \"aa\"");

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    Case { name: "unknown source", file: STEPS,
        old: "[\"recovery-directory\"], confidence = \"medium\" }\nskills", new: "[\"recovery-diretory\"], confidence = \"medium\" }\nskills",
        at: (STEPS, "fixed_structure ="), what: "unknown source \"recovery-diretory\"", hint: "did you mean \"recovery-directory\"?" },
    Case { name: "unknown dimension", file: STEPS, old: "\nskills_tools =", new: "\nskill_tools =",
        at: (STEPS, "skill_tools ="), what: "unknown dimension \"skill_tools\"", hint: "did you mean \"skills_tools\"?" },
    Case { name: "unknown need in open", file: STEPS, old: "[programs.open.language]\n", new: "[programs.open.langage]\n",
        at: (STEPS, "yes = [\"en\""), what: "unknown need \"langage\"", hint: "did you mean \"language\"?" },
    Case { name: "unknown choice in open", file: STEPS, old: "yes = [\"alcohol\"]", new: "yes = [\"alcohl\"]",
        at: (STEPS, "alcohl\""), what: "unknown answer \"about.alcohl\"", hint: "did you mean \"about.alcohol\"?" },
    Case { name: "program id twice", file: STEPS, old: "id = \"na\"", new: "id = \"aa\"",
        at: (STEPS, "id = \"aa\"\nname = \"Narcotics"), what: "the program \"aa\" is here twice", hint: "another id" },
    Case { name: "choice id twice", file: NEEDS, old: "{ id = \"moderation\"", new: "{ id = \"abstinence\"",
        at: (NEEDS, "{ id = \"abstinence\", text = \"Cut"), what: "the choice \"abstinence\" is here twice", hint: "another id" },
    Case { name: "statement id twice", file: STATEMENTS, old: "id = \"leave_spiritual_out\"", new: "id = \"higher_power\"",
        at: (STATEMENTS, "id = \"higher_power\"\naudience = \"self\"\ndimension = \"spirituality\"\nagree = \"low\""),
        what: "the statement \"higher_power\" is here twice", hint: "another id" },
    Case { name: "stance beyond the scale", file: STEPS, old: "religion = { value = 1", new: "religion = { value = 7",
        at: (STEPS, "religion = { value = 7"), what: "7 is no stance", hint: "0 to 4, or list the dimension in `unknown`" },
    Case { name: "stance without a source", file: STEPS, old: "sources = [\"mutual-support-web-report\"]", new: "sources = []",
        at: (STEPS, "sources = []"), what: "has no source", hint: "name at least one in `sources`" },
    Case { name: "missing stance", file: STEPS, old: "\ncrosstalk = ", new: "\n# crosstalk = ",
        at: AA, what: "\"aa\" has no stance on \"crosstalk\"", hint: "give one, here or at the family" },
    Case { name: "empty text", file: STATEMENTS, old: "text = \"I would be comfortable with prayer or", new: "text = \" \"\n# \"",
        at: (STATEMENTS, "id = \"prayer\""), what: "no words for statement-prayer", hint: "write at least one sentence" },
    Case { name: "two points in favor", file: STEPS, old: "  \"A sponsor can be a steady contact between meetings.\",\n", new: "",
        at: AA, what: "\"aa\" has 2 points in favor and 3 against", hint: "three of each, in equal detail" },
    Case { name: "unknown field", file: STEPS, old: "\ncost = ", new: "\ncosts = ",
        at: (STEPS, "costs = "), what: "unknown field `costs`", hint: "did you mean \"cost\"?" },
    Case { name: "broken TOML", file: DIMENSIONS, old: "name = \"Religion\"", new: "name = \"Religion",
        at: (DIMENSIONS, "name = \"Religion\n"), what: "string", hint: "" },
    Case { name: "notice with an unknown trigger", file: SAFETY, old: "\"about.nicotine\"", new: "\"about.nicotin\"",
        at: (SAFETY, "about.nicotin\""), what: "unknown answer \"about.nicotin\"", hint: "did you mean \"about.nicotine\"?" },
    Case { name: "notice with an unknown helpline", file: SAFETY, old: "\"samhsa\"", new: "\"samsha\"",
        at: (SAFETY, "\"samsha\""), what: "unknown helpline \"samsha\"", hint: "did you mean \"samhsa\"?" },
    Case { name: "helpline without a number", file: HELPLINES, old: "call = \"911\"\ntel = \"911\"\n", new: "",
        at: (HELPLINES, "id = \"emergency_911\""), what: "the helpline \"emergency_911\" has no number", hint: "give `call` or `text_to`" },
    Case { name: "question that depends on a later one", file: NEEDS, old: "id = \"goal\"\n", new: "id = \"goal\"\nask_when = [\"sent.court\"]\n",
        at: (NEEDS, "id = \"goal\""), what: "\"goal\" can never be asked (self)", hint: "must name a choice of an earlier need" },
    Case { name: "question that depends on nothing known", file: NEEDS, old: "\"about.cannabis\"", new: "\"about.canabis\"",
        at: (NEEDS, "about.canabis"), what: "unknown answer \"about.canabis\"", hint: "did you mean \"about.cannabis\"?" },
    Case { name: "program that refuses whom it is only for", file: WOMEN,
        old: "not_when = [", new: "only_for = [{ choices = [\"gender.man\"], why = \"It is only for men.\" }]\nnot_when = [",
        at: (WOMEN, "id = \"wfs\""), what: "no visitor (self) can be shown \"wfs\": every choice of \"gender\"", hint: "change its entry rules" },
    Case { name: "program for nobody", file: STEPS, old: "audiences = [\"self\"]", new: "audiences = []",
        at: AA, what: "no visitor can be shown \"aa\"", hint: "name at least one of its audiences" },
    Case { name: "contested dimension asked from one side", file: STATEMENTS,
        old: "dimension = \"religion\"\nagree = \"low\"", new: "dimension = \"religion\"\nagree = \"high\"",
        at: (DIMENSIONS, "id = \"religion\""), what: "\"religion\" is contested for self, but no statement leans low", hint: "write one" },
    Case { name: "dimension nobody can ask about", file: DIMENSIONS,
        old: "ask = \"How big a part", new: "# ask = \"How big a part",
        at: (STATEMENTS, "id = \"higher_power\""), what: "no question to bring about this dimension", hint: "give the dimension an `ask`" },
    Case { name: "need nobody can ask about", file: NEEDS, old: "ask = \"are there meetings in this language?\"\n", new: "",
        at: (NEEDS, "id = \"language\""), what: "no question to bring about \"language\"", hint: "give the need an `ask`" },
    Case { name: "bad date", file: STEPS, old: "checked = \"2026-11\"", new: "checked = \"2026-13\"",
        at: AA, what: "\"2026-13\" is no date", hint: "write year and month, such as 2026-11" },
    Case { name: "bad web address", file: STEPS, old: "\"https://aa.org\"", new: "\"www.aa.org\"",
        at: AA, what: "\"www.aa.org\" is no web address", hint: "write https://... or leave it out" },
    Case { name: "choice no program speaks to", file: NEEDS,
        old: "  { id = \"eating_disorder\"", new: "  { id = \"sleep\", text = \"Bad sleep\" },\n  { id = \"eating_disorder\"",
        at: (NEEDS, "id = \"sleep\""), what: "no program speaks to the choice \"sleep\"", hint: "or set silent = true" },
    Case { name: "message that is no message", file: SCREENS, old: "\nback = Back", new: "\nback Back",
        at: (SCREENS, "back Back"), what: "", hint: "a message is written `key = words`" },
];
