//! What assistive technology is given: the accessibility tree, as Chromium's developer tools tell it, and the role and name of
//! each element, as WebDriver asks for them in every engine.

use std::collections::HashMap;
use std::fmt::Write as _;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{ElementId, RequestData, SessionId};

use crate::Visit;

/// What has a role or a name that matters, where it is shown.
const TOLD: &str = r#"
const told = "h1, h2, h3, h4, button, a[href], input, fieldset, table, th, main, header, footer, [role=status], [role=group], section[aria-label]";
return [...document.querySelectorAll(told)].filter((it) => it.checkVisibility());
"#;
/// Roles that say nothing of their own, and texts: the tree is told without them.
const SILENT: [&str; 9] =
    ["generic", "none", "paragraph", "strong", "StaticText", "InlineTextBox", "ListMarker", "LabelText", "Legend"];
/// States that are told beside role and name.
const STATES: [&str; 6] = ["level", "checked", "pressed", "expanded", "live", "atomic"];
/// Longer names are cut here.
const LONGEST: usize = 90;

/// Asks for the computed role or label of an element.
#[derive(Debug)]
struct Computed(&'static str, ElementId);

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("session/{session}/element/{}/computed{}", self.1, self.0))
    }
}

impl Visit {
    /// The role and the name of every element that matters and is shown, in the order of the page.
    pub async fn told(&self) -> WebDriverResult<Vec<[String; 2]>> {
        let mut told = Vec::new();
        for element in self.driver.execute(TOLD, Vec::new()).await?.elements()? {
            let mut both = [String::new(), String::new()];
            for (it, what) in both.iter_mut().zip(["role", "label"]) {
                let answer = self.driver.handle().cmd(Computed(what, element.element_id())).await?;
                *it =
                    answer.value_json()?.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            }
            told.push(both);
        }
        Ok(told)
    }

    /// The accessibility tree of the private frame: a line for each node with its role, name, description and states, indented by
    /// its depth, without what is mere text. In Chromium only, with emulation that reaches into frames.
    ///
    /// # Panics
    ///
    /// When the page has no frame.
    pub async fn tree(&self) -> WebDriverResult<String> {
        let cdp = self.driver.cdp();
        let frames = cdp.send_raw("Page.getFrameTree", json!({})).await?;
        let frame = &frames["frameTree"]["childFrames"][0]["frame"]["id"];
        assert!(frame.is_string(), "there is no frame");
        let tree = cdp.send_raw("Accessibility.getFullAXTree", json!({ "frameId": frame })).await?;
        let nodes: Vec<&Value> = tree["nodes"].as_array().into_iter().flatten().collect();
        let by_id: HashMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, *node))).collect();
        let mut text = String::new();
        if let Some(root) = nodes.first() {
            write(root, &by_id, 0, &mut text);
        }
        Ok(text)
    }
}

fn write(node: &Value, by_id: &HashMap<&str, &Value>, depth: usize, text: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let silent = node["ignored"] == true || SILENT.contains(&role);
    if !silent {
        let _ = write!(text, "{}{role}", "  ".repeat(depth));
        for part in ["name", "description"] {
            if let Some(said) = node[part]["value"].as_str().filter(|said| !said.is_empty()) {
                let short: String = said.chars().take(LONGEST).collect();
                let _ = write!(text, " {}{short:?}", if part == "name" { "" } else { "- " });
            }
        }
        for state in node["properties"].as_array().into_iter().flatten() {
            let name = state["name"].as_str().unwrap_or_default();
            if STATES.contains(&name) {
                let _ = write!(text, " {name}={}", state["value"]["value"].to_string().trim_matches('"'));
            }
        }
        text.push('\n');
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| by_id.get(id)) {
            write(child, by_id, depth + usize::from(!silent), text);
        }
    }
}
