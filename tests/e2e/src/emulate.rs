//! What a visitor's device is like: its size, and what they prefer.

use serde_json::{Value, json};

use crate::{Done, Engine, Visit};

impl Visit {
    /// Gives a command to the browser's developer tools, in Chromium only: the others have none that tests can use.
    ///
    /// # Panics
    ///
    /// In another engine.
    pub async fn cdp(&self, command: &'static str, values: Value) -> Done {
        assert_eq!(self.engine, Engine::Chromium, "{command} is a command of Chromium");
        self.driver.cdp().send_raw(command, values).await.map(drop)
    }

    /// Makes the page so large, in CSS pixels, with so many pixels of the screen to one. In Chromium only.
    pub async fn size(&self, width: u32, height: u32, scale: u32) -> Done {
        let values = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", values).await
    }

    /// Emulates what visitors prefer, such as `("prefers-color-scheme", "dark")`, and nothing else. In Chromium only.
    pub async fn prefer(&self, features: &[(&str, &str)]) -> Done {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "", "features": features })).await
    }

    /// Makes the page so wide, in CSS pixels, and 800 high. Outside Chromium the window is changed, which has a least
    /// width (Firefox: 450).
    pub async fn resize(&self, width: u32) -> Done {
        if self.engine == Engine::Chromium {
            return self.size(width, 800, 1).await;
        }
        let frame = self.js("return [outerWidth - innerWidth, outerHeight - innerHeight]", &[]).await?;
        let frame = |at: usize| frame[at].as_u64().and_then(|size| u32::try_from(size).ok()).unwrap_or_default();
        self.driver.set_window_rect(0, 0, width + frame(0), 800 + frame(1)).await
    }
}
