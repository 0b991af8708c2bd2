# Words of the static page: shown before the program runs, and where it can't. They are not part of the program.

page-wait = One moment, the questions are on their way.
page-help-title = Sorry, the questions can't run here right now
page-help-lead = It is not your fault, and nothing you entered was stored or sent. Reloading the page may help. Until then, here are helplines and kinds of groups.
page-help-no-script = The questions need JavaScript, which is off in this browser.
page-help-lines = If you need help right now
page-help-groups = You can still look for groups
page-help-groups-lead = It is common to try several. Each family has its own way, and the websites open in a new tab.
