page-help-groups = Aun así puede buscar grupos
page-help-groups-lead = Es común probar varios. Cada familia de grupos tiene su propia manera, y los sitios web se abren en otra pestaña.
page-help-lead = No es culpa suya, y nada de lo que puso se guardó ni se envió. Puede ayudar volver a cargar la página. Mientras tanto, aquí hay líneas de ayuda y tipos de grupos.
page-help-lines = Si necesita ayuda ahora mismo
page-help-no-script = Las preguntas necesitan JavaScript, y en este navegador está apagado.
page-help-title = Lo sentimos, las preguntas no pueden mostrarse aquí en este momento
page-wait = Un momento, las preguntas ya vienen.
