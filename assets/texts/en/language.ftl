language-name = English
language-direction = ltr
unknown-stance = No stated position was found.
