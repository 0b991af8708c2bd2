language-direction = ltr
language-label = Language
language-name = English
unknown-stance = No stated position was found.
