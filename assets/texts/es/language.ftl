language-direction = ltr
language-label = Idioma
language-name = Español
unknown-stance = No encontramos que declare una postura.
