//! End-to-end tests of the built widget in a real browser.
