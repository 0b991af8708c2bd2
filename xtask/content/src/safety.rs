//! Takes up the safety question, notices and helplines.

use crate::check::{Lookup, date, ids};
use crate::diagnose::Log;
use crate::read::{Entry, Raw};
use crate::resolve::{Catalog, Helpline, Lexicon, Notice, SafetyBox};

/// Takes up boxes, helplines and notices.
pub fn check(raw: &Raw, lookup: &Lookup<'_>, catalog: &mut Catalog, words: &mut Lexicon<'_>, log: &mut Log) {
    ids("safety box", &raw.boxes, |b| &b.id, raw, log);
    ids("notice", &raw.notices, |n| &n.id, raw, log);
    let helplines = ids("helpline", &raw.helplines, |h| &h.id, raw, log);
    for entry in &raw.boxes {
        let (id, at) = (&entry.item.id.name, entry.at(&entry.item.id));
        let text = words.word(&format!("safety-{id}"), &entry.item.text, &at, log);
        catalog.boxes.push(SafetyBox { id: id.clone(), audiences: entry.item.audiences.clone(), text });
    }
    for entry in &raw.helplines {
        let line = &entry.item;
        let (id, at) = (&line.id.name, entry.at(&line.id));
        if line.call.is_none() && line.text_to.is_none() {
            log.problem(&at, format!("the helpline \"{id}\" has no number"), "give `call` or `text_to`");
        }
        if line.call.is_some() != line.tel.is_some() {
            log.problem(&at, "`call` and `tel` go together", "give both: as read, and as digits");
        }
        date(&line.checked, &at, log);
        catalog.helplines.push(Helpline {
            id: id.clone(),
            words: [
                words.word(&format!("helpline-{id}"), &line.name, &at, log),
                words.word(&format!("helpline-{id}-for"), &line.purpose, &at, log),
            ],
            numbers: [line.call.clone(), line.tel.clone(), line.text_to.clone(), line.text_say.clone()],
            always: line.always,
            checked: line.checked.clone(),
        });
    }
    let mut notices: Vec<&Entry<crate::model::Notice>> = raw.notices.iter().collect();
    notices.sort_by_key(|entry| entry.item.level);
    for entry in notices {
        let notice = &entry.item;
        let (id, at) = (&notice.id.name, entry.at(&notice.id));
        if notice.when.is_empty() {
            log.problem(&at, format!("nothing calls for the notice \"{id}\""), "say which answers do, in `when`");
        }
        let mine = words.word(&format!("notice-{id}"), &notice.mine, &at, log);
        let family = match &notice.family {
            Some(text) => words.word(&format!("notice-{id}-family"), text, &at, log),
            None => mine,
        };
        catalog.notices.push(Notice {
            id: id.clone(),
            level: notice.level,
            when: notice.when.iter().filter_map(|said| lookup.said(&said.name, &entry.at(said), log)).collect(),
            words: [
                words.word(&format!("notice-{id}-title"), &notice.title, &at, log),
                words.word(&format!("notice-{id}-first"), &notice.first, &at, log),
                mine,
                family,
            ],
            helplines: helplines.find_all(&notice.helplines, entry, log),
        });
    }
}
