<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Marmot</name>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source> times</source>
        <translation> veces</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts up to date</source>
        <comment>account up to date</comment>
        <translation>
            <numerusform>%n cuenta al día</numerusform>
            <numerusform>%n cuentas al día</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses copied</source>
        <comment>1 address copied</comment>
        <translation>
            <numerusform>%n dirección copiada</numerusform>
            <numerusform>%n direcciones copiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers are overdue</source>
        <comment>1 answer is overdue</comment>
        <translation>
            <numerusform>%n respuesta va con retraso</numerusform>
            <numerusform>%n respuestas van con retraso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendars</source>
        <comment>1 calendar</comment>
        <translation>
            <numerusform>%n calendario</numerusform>
            <numerusform>%n calendarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait to be sent</source>
        <comment>1 change waits to be sent</comment>
        <translation>
            <numerusform>%n cambio pendiente de envío</numerusform>
            <numerusform>%n cambios pendientes de envío</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <comment>1 contact</comment>
        <translation>
            <numerusform>%n contacto</numerusform>
            <numerusform>%n contactos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are in the file more than once and come once.</source>
        <comment>1 contact is in the file twice and comes once.</comment>
        <translation>
            <numerusform>%n contacto está dos veces en el archivo y entra una vez.</numerusform>
            <numerusform>%n contactos están varias veces en el archivo y entran una vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are there already and are left as they are.</source>
        <comment>1 contact is there already and is left as it is.</comment>
        <translation>
            <numerusform>%n contacto ya está y se queda como está.</numerusform>
            <numerusform>%n contactos ya están y se quedan como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts deleted</source>
        <comment>1 contact deleted</comment>
        <translation>
            <numerusform>%n contacto eliminado</numerusform>
            <numerusform>%n contactos eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts exported to {file}</source>
        <comment>1 contact exported to {file}</comment>
        <translation>
            <numerusform>%n contacto exportado a {file}</numerusform>
            <numerusform>%n contactos exportados a {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts have an e-mail address that cannot be used; they come as they are (the first at line {line}).</source>
        <comment>1 contact has an e-mail address that cannot be used; it comes as it is (line {line}).</comment>
        <translation>
            <numerusform>1 contacto tiene una dirección de correo inservible; viene tal cual (línea {line}).</numerusform>
            <numerusform>%n contactos tienen una dirección de correo inservible; vienen tal cual (el primero en la línea {line}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts imported into {book}</source>
        <comment>1 contact imported into {book}</comment>
        <translation>
            <numerusform>%n contacto importado en {book}</numerusform>
            <numerusform>%n contactos importados en {book}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts selected</source>
        <comment>1 contact selected</comment>
        <translation>
            <numerusform>%n contacto seleccionado</numerusform>
            <numerusform>%n contactos seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied to {to}</source>
        <comment>1 copied to {to}</comment>
        <translation>
            <numerusform>%n copiado a {to}</numerusform>
            <numerusform>%n copiados a {to}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>1 day</comment>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <comment>1 day before</comment>
        <translation>
            <numerusform>%n día antes</numerusform>
            <numerusform>%n días antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier messages are hidden</source>
        <comment>1 earlier message is hidden</comment>
        <translation>
            <numerusform>%n mensaje anterior está oculto</numerusform>
            <numerusform>%n mensajes anteriores están ocultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries cannot be read and stay out; the first begins at line {line}.</source>
        <comment>1 entry cannot be read and stays out; it begins at line {line}.</comment>
        <translation>
            <numerusform>%n entrada no se puede leer y queda fuera; empieza en la línea {line}.</numerusform>
            <numerusform>%n entradas no se pueden leer y quedan fuera; la primera empieza en la línea {line}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <comment>1 event</comment>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events changed on two sides</source>
        <comment>1 event changed on two sides</comment>
        <translation>
            <numerusform>%n evento cambiado en dos sitios</numerusform>
            <numerusform>%n eventos cambiados en dos sitios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files saved to {where}</source>
        <comment>1 file saved to {where}</comment>
        <translation>
            <numerusform>%n archivo guardado en {where}</numerusform>
            <numerusform>%n archivos guardados en {where}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders could not be searched.</source>
        <comment>1 folder could not be searched.</comment>
        <translation>
            <numerusform>No se pudo buscar en %n carpeta.</numerusform>
            <numerusform>No se pudo buscar en %n carpetas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <comment>1 hit</comment>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours before</source>
        <comment>1 hour before</comment>
        <translation>
            <numerusform>%n hora antes</numerusform>
            <numerusform>%n horas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys imported</source>
        <comment>1 key imported</comment>
        <translation>
            <numerusform>%n clave importada</numerusform>
            <numerusform>%n claves importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>1 message</comment>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages archived</source>
        <comment>1 message archived</comment>
        <translation>
            <numerusform>%n mensaje archivado</numerusform>
            <numerusform>%n mensajes archivados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are back</source>
        <comment>1 message is back</comment>
        <translation>
            <numerusform>%n mensaje está de vuelta</numerusform>
            <numerusform>%n mensajes están de vuelta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are deleted for good and cannot be brought back.</source>
        <comment>1 message is deleted for good and cannot be brought back.</comment>
        <translation>
            <numerusform>%n mensaje se eliminará para siempre y no se podrá recuperar.</numerusform>
            <numerusform>%n mensajes se eliminarán para siempre y no se podrán recuperar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are deleted from the server. Those that are whole on this computer can be brought back for a while: see {place}.</source>
        <comment>1 message is deleted from the server. If it is whole on this computer, it can be brought back for a while: see {place}.</comment>
        <translation>
            <numerusform>1 mensaje se eliminará del servidor. Si está completo en este equipo, se podrá recuperar durante un tiempo: consulte «{place}».</numerusform>
            <numerusform>%n mensajes se eliminarán del servidor. Los que estén completos en este equipo se podrán recuperar durante un tiempo: consulte «{place}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages deleted for good</source>
        <comment>1 message deleted for good</comment>
        <translation>
            <numerusform>%n mensaje eliminado para siempre</numerusform>
            <numerusform>%n mensajes eliminados para siempre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages marked as read</source>
        <comment>1 message marked as read</comment>
        <translation>
            <numerusform>%n mensaje marcado como leído</numerusform>
            <numerusform>%n mensajes marcados como leídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages moved to Spam</source>
        <comment>1 message moved to Spam</comment>
        <translation>
            <numerusform>%n mensaje movido a Spam</numerusform>
            <numerusform>%n mensajes movidos a Spam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages on this computer</source>
        <comment>1 message on this computer</comment>
        <translation>
            <numerusform>%n mensaje en este equipo</numerusform>
            <numerusform>%n mensajes en este equipo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages put back</source>
        <comment>1 message put back</comment>
        <translation>
            <numerusform>%n mensaje restaurado</numerusform>
            <numerusform>%n mensajes restaurados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages selected</source>
        <comment>1 message selected</comment>
        <translation>
            <numerusform>%n mensaje seleccionado</numerusform>
            <numerusform>%n mensajes seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <comment>1 minute ago</comment>
        <translation>
            <numerusform>hace 1 minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes before</source>
        <comment>1 minute before</comment>
        <translation>
            <numerusform>%n minuto antes</numerusform>
            <numerusform>%n minutos antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>1 more</comment>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved to Trash</source>
        <comment>1 moved to Trash</comment>
        <translation>
            <numerusform>%n movido a la papelera</numerusform>
            <numerusform>%n movidos a la papelera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved to {to}</source>
        <comment>1 moved to {to}</comment>
        <translation>
            <numerusform>%n movido a {to}</numerusform>
            <numerusform>%n movidos a {to}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>1 overdue</comment>
        <translation>
            <numerusform>%n con retraso</numerusform>
            <numerusform>%n con retraso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures from the internet are blocked.</source>
        <comment>1 picture from the internet is blocked.</comment>
        <translation>
            <numerusform>%n imagen de internet está bloqueada.</numerusform>
            <numerusform>%n imágenes de internet están bloqueadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <comment>1 problem</comment>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems are open</source>
        <comment>1 problem is open</comment>
        <translation>
            <numerusform>%n problema está abierto</numerusform>
            <numerusform>%n problemas están abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back into {to}</source>
        <comment>1 put back into {to}</comment>
        <translation>
            <numerusform>%n restaurado en {to}</numerusform>
            <numerusform>%n restaurados en {to}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients</source>
        <comment>1 recipient</comment>
        <translation>
            <numerusform>%n destinatario</numerusform>
            <numerusform>%n destinatarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients have no usable key: the message cannot be encrypted.</source>
        <comment>{who} has no usable key: the message cannot be encrypted.</comment>
        <translation>
            <numerusform>{who} no tiene una clave utilizable: el mensaje no se puede cifrar.</numerusform>
            <numerusform>%n destinatarios no tienen una clave utilizable: el mensaje no se puede cifrar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <comment>1 second</comment>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed messages are back</source>
        <comment>1 snoozed message is back</comment>
        <translation>
            <numerusform>%n mensaje pospuesto está de vuelta</numerusform>
            <numerusform>%n mensajes pospuestos están de vuelta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed until {when}</source>
        <comment>1 snoozed until {when}</comment>
        <translation>
            <numerusform>%n pospuesto hasta {when}</numerusform>
            <numerusform>%n pospuestos hasta {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>once</comment>
        <translation>
            <numerusform>una vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <comment>1 unread</comment>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before</source>
        <comment>1 week before</comment>
        <translation>
            <numerusform>%n semana antes</numerusform>
            <numerusform>%n semanas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were judged by their header, their text is not on this computer.</source>
        <comment>1 was judged by its header, its text is not on this computer.</comment>
        <translation>
            <numerusform>%n se ha evaluado por sus encabezados, su texto no está en este equipo.</numerusform>
            <numerusform>%n se han evaluado por sus encabezados, su texto no está en este equipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sin asunto)</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(sin título)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} más</translation>
    </message>
    <message>
        <source>2024, 2024-03-15, yesterday or 7d; also before: on:</source>
        <translation>2024, 2024-03-15, yesterday o 7d; también before: on:</translation>
    </message>
    <message>
        <source>a collection</source>
        <translation>una colección</translation>
    </message>
    <message>
        <source>A condition has nothing to look for.</source>
        <translation>Una condición no tiene nada que buscar.</translation>
    </message>
    <message>
        <source>A contact needs a name, an address or a number.</source>
        <translation>Un contacto necesita un nombre, una dirección o un número.</translation>
    </message>
    <message>
        <source>A contact needs a name.</source>
        <translation>Un contacto necesita un nombre.</translation>
    </message>
    <message>
        <source>A copy is in Sent</source>
        <translation>Hay una copia en Enviados</translation>
    </message>
    <message>
        <source>A folder cannot be moved into itself.</source>
        <translation>Una carpeta no se puede mover dentro de sí misma.</translation>
    </message>
    <message>
        <source>A folder cannot have this name.</source>
        <translation>Una carpeta no puede tener este nombre.</translation>
    </message>
    <message>
        <source>A folder of this name exists already.</source>
        <translation>Ya existe una carpeta con este nombre.</translation>
    </message>
    <message>
        <source>a folder; -in:trash leaves one out</source>
        <translation>una carpeta; -in:trash excluye una</translation>
    </message>
    <message>
        <source>A limit of your provider is reached.</source>
        <translation>Se ha alcanzado un límite de su proveedor.</translation>
    </message>
    <message>
        <source>A link hides its real target, {host}, behind another name.</source>
        <translation>Un enlace oculta su destino real, {host}, tras otro nombre.</translation>
    </message>
    <message>
        <source>A link leads to a bare number address, {host}.</source>
        <translation>Un enlace lleva a una simple dirección numérica, {host}.</translation>
    </message>
    <message>
        <source>A link leads to {host}, a name with look-alike letters (really {real}).</source>
        <translation>Un enlace lleva a {host}, un nombre con letras engañosas (en realidad {real}).</translation>
    </message>
    <message>
        <source>A link shows {shown} but leads to {real}.</source>
        <translation>Un enlace muestra {shown} pero lleva a {real}.</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Falta un nombre.</translation>
    </message>
    <message>
        <source>A password is missing.</source>
        <translation>Falta una contraseña.</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>A provider file of Marmot cannot be read.</source>
        <translation>No se puede leer un archivo de proveedor de Marmot.</translation>
    </message>
    <message>
        <source>A provider file of Marmot is damaged.</source>
        <translation>Un archivo de proveedor de Marmot está dañado.</translation>
    </message>
    <message>
        <source>A rule of its own</source>
        <translation>Una regla propia</translation>
    </message>
    <message>
        <source>A rule that names a folder is for one account.</source>
        <translation>Una regla que nombra una carpeta vale para una sola cuenta.</translation>
    </message>
    <message>
        <source>A secret key leaves only under a pass phrase.</source>
        <translation>Una clave secreta solo sale protegida con una frase de contraseña.</translation>
    </message>
    <message>
        <source>a size such as 2M; also smaller:</source>
        <translation>un tamaño como 2M; también smaller:</translation>
    </message>
    <message>
        <source>A stored message is damaged.</source>
        <translation>Un mensaje guardado está dañado.</translation>
    </message>
    <message>
        <source>A stored message is missing.</source>
        <translation>Falta un mensaje guardado.</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>una etiqueta</translation>
    </message>
    <message>
        <source>A tag needs a name of at most 60 letters.</source>
        <translation>Una etiqueta necesita un nombre de 60 letras como máximo.</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Color de acento</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID de la cuenta</translation>
    </message>
    <message>
        <source>Account profiles (*.mobileconfig)</source>
        <translation>Perfiles de cuenta (*.mobileconfig)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Actions are kept for 7 days.</source>
        <translation>Las acciones se conservan 7 días.</translation>
    </message>
    <message>
        <source>Actions can be taken back for 7 days.</source>
        <translation>Las acciones se pueden deshacer durante 7 días.</translation>
    </message>
    <message>
        <source>Add --help to see how it is written.</source>
        <translation>Añada --help para ver cómo se escribe.</translation>
    </message>
    <message>
        <source>Add a reminder</source>
        <translation>Añadir un aviso</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Añadir cuenta</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Añadir acción</translation>
    </message>
    <message>
        <source>Add an account that can send first.</source>
        <translation>Añada primero una cuenta que pueda enviar.</translation>
    </message>
    <message>
        <source>Add an account that has one, and synchronise.</source>
        <translation>Añada una cuenta que lo tenga y sincronice.</translation>
    </message>
    <message>
        <source>Add at least one.</source>
        <translation>Añada al menos uno.</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Añadir condición</translation>
    </message>
    <message>
        <source>Add one first.</source>
        <translation>Añada una primero.</translation>
    </message>
    <message>
        <source>Add one in its settings.</source>
        <translation>Añada uno en sus ajustes.</translation>
    </message>
    <message>
        <source>Add one in the account's settings.</source>
        <translation>Añada uno en los ajustes de la cuenta.</translation>
    </message>
    <message>
        <source>Add one.</source>
        <translation>Añada uno.</translation>
    </message>
    <message>
        <source>add person card</source>
        <translation>añadir persona ficha</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Añadir etiqueta</translation>
    </message>
    <message>
        <source>Add to calendar</source>
        <translation>Añadir al calendario</translation>
    </message>
    <message>
        <source>Add what is missing.</source>
        <translation>Añada lo que falta.</translation>
    </message>
    <message>
        <source>Add your account</source>
        <translation>Añadir su cuenta</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>Añadir {what}</translation>
    </message>
    <message>
        <source>Added to {calendar}</source>
        <translation>Añadido a {calendar}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Libreta de direcciones</translation>
    </message>
    <message>
        <source>Address books and groups</source>
        <translation>Libretas y grupos</translation>
    </message>
    <message>
        <source>Address books of your accounts appear here once they have been found.</source>
        <translation>Las libretas de sus cuentas aparecen aquí en cuanto se encuentran.</translation>
    </message>
    <message>
        <source>Address line</source>
        <translation>Línea de dirección</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después de</translation>
    </message>
    <message>
        <source>After 1.5 seconds</source>
        <translation>Tras 1,5 segundos</translation>
    </message>
    <message>
        <source>After 5 seconds</source>
        <translation>Tras 5 segundos</translation>
    </message>
    <message>
        <source>After the name</source>
        <translation>Tras el nombre</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Todas las cuentas</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Todas las acciones</translation>
    </message>
    <message>
        <source>All actions by name: Ctrl+K</source>
        <translation>Todas las acciones por nombre: Control+K</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Todos los cambios guardados</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Todos los contactos</translation>
    </message>
    <message>
        <source>All contacts of this file are in the book already.</source>
        <translation>Todos los contactos de este archivo ya están en la libreta.</translation>
    </message>
    <message>
        <source>All contacts of this file are in {book} already.</source>
        <translation>Todos los contactos de este archivo ya están en {book}.</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Todo el día</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>todo el día</translation>
    </message>
    <message>
        <source>all day</source>
        <comment>narrow</comment>
        <translation>día</translation>
    </message>
    <message>
        <source>All events of the series</source>
        <translation>Todos los eventos de la serie</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All inboxes</source>
        <translation>Todas las bandejas</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>All messages here have been read.</source>
        <translation>Aquí todos los mensajes están leídos.</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>All others are here. Webmail may still show it.</source>
        <translation>Los demás están aquí. El correo web quizá aún lo muestre.</translation>
    </message>
    <message>
        <source>also has:invitation, has:tag</source>
        <translation>también has:invitation, has:tag</translation>
    </message>
    <message>
        <source>also is:flagged, is:answered, is:draft</source>
        <translation>también is:flagged, is:answered, is:draft</translation>
    </message>
    <message>
        <source>Always from this sender</source>
        <translation>Siempre de este remitente</translation>
    </message>
    <message>
        <source>An action is not complete.</source>
        <translation>Una acción no está completa.</translation>
    </message>
    <message>
        <source>An answer to this message could not be recognised: it has no Message-ID.</source>
        <translation>Una respuesta a este mensaje no se podría reconocer: no tiene Message-ID.</translation>
    </message>
    <message>
        <source>An entry could not be read.</source>
        <translation>No se pudo leer una entrada.</translation>
    </message>
    <message>
        <source>An event needs a title and a start.</source>
        <translation>Un evento necesita un título y un comienzo.</translation>
    </message>
    <message>
        <source>An id is the number that lists and searches show in front of a row.</source>
        <translation>Un identificador es el número que las listas y búsquedas muestran al principio de una fila.</translation>
    </message>
    <message>
        <source>An opened message counts as read</source>
        <translation>Un mensaje abierto cuenta como leído</translation>
    </message>
    <message>
        <source>an unknown person</source>
        <translation>una persona desconocida</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>and 1 more</comment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>announced by the server</source>
        <translation>anunciado por el servidor</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondido</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Archive</source>
        <comment>folder</comment>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>As others see it</source>
        <translation>Como lo ven los demás</translation>
    </message>
    <message>
        <source>As the account</source>
        <translation>Como la cuenta</translation>
    </message>
    <message>
        <source>Ask earlier</source>
        <translation>Consultar antes</translation>
    </message>
    <message>
        <source>Ask for an address without special letters before the @.</source>
        <translation>Pida una dirección sin letras especiales antes de la @.</translation>
    </message>
    <message>
        <source>Ask for it once more.</source>
        <translation>Pídalos otra vez.</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Consultar después</translation>
    </message>
    <message>
        <source>Ask the person for another address.</source>
        <translation>Pida otra dirección a la persona.</translation>
    </message>
    <message>
        <source>Ask your provider to check SPF, DKIM and DMARC of your domain.</source>
        <translation>Pida a su proveedor que compruebe SPF, DKIM y DMARC de su dominio.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Enseguida</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>al comienzo</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>Primer nivel</translation>
    </message>
    <message>
        <source>At the weekend, {time}</source>
        <translation>El fin de semana, {time}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Adjunto</translation>
    </message>
    <message>
        <source>Attachment {name}, {size}</source>
        <translation>Adjunto {name}, {size}</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back from snooze: {subject}</source>
        <translation>De vuelta: {subject}</translation>
    </message>
    <message>
        <source>Back in time</source>
        <translation>Hacia atrás</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Volver a borrador</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>Volver al mensaje</translation>
    </message>
    <message>
        <source>Back up secret key</source>
        <translation>Respaldar la clave secreta</translation>
    </message>
    <message>
        <source>Background service</source>
        <translation>Servicio en segundo plano</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Cco</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before a rule is switched on, look at what it would have caught.</source>
        <translation>Antes de activar una regla, mire a qué se habría aplicado.</translation>
    </message>
    <message>
        <source>Being handed to the mail server</source>
        <translation>Entrega al servidor de correo</translation>
    </message>
    <message>
        <source>Being sent now</source>
        <translation>Se está enviando</translation>
    </message>
    <message>
        <source>Berry</source>
        <translation>Frambuesa</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>blind copy to {people}</source>
        <translation>copia oculta a {people}</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Both versions are kept</source>
        <translation>Se conservan ambas versiones</translation>
    </message>
    <message>
        <source>Both versions are kept; open it and choose.</source>
        <translation>Se conservan ambas versiones; ábralo y elija.</translation>
    </message>
    <message>
        <source>Both versions wait for your choice.</source>
        <translation>Ambas versiones esperan su elección.</translation>
    </message>
    <message>
        <source>Bring back now</source>
        <translation>Traer de vuelta ahora</translation>
    </message>
    <message>
        <source>Bring your people</source>
        <translation>Traiga sus contactos</translation>
    </message>
    <message>
        <source>Brought back from snooze</source>
        <translation>Ya no pospuesto</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>By tomorrow</source>
        <translation>Para mañana</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Calendar and contacts</source>
        <translation>Calendario y contactos</translation>
    </message>
    <message>
        <source>Calendar and contacts (CalDAV, CardDAV)</source>
        <translation>Calendario y contactos (CalDAV, CardDAV)</translation>
    </message>
    <message>
        <source>Calendar and contacts: address</source>
        <translation>Calendario y contactos: dirección</translation>
    </message>
    <message>
        <source>Calendar and contacts: password</source>
        <translation>Calendario y contactos: contraseña</translation>
    </message>
    <message>
        <source>Calendar and contacts: the address must begin with https://</source>
        <translation>Calendario y contactos: la dirección debe empezar por https://</translation>
    </message>
    <message>
        <source>Calendar and contacts: user name</source>
        <translation>Calendario y contactos: usuario</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendarios</translation>
    </message>
    <message>
        <source>Calendars of your accounts are shown here as soon as they are known.</source>
        <translation>Los calendarios de sus cuentas aparecen aquí en cuanto se conocen.</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Llamar a {number}</translation>
    </message>
    <message>
        <source>can be encrypted</source>
        <translation>se puede cifrar</translation>
    </message>
    <message>
        <source>can only be read</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancelar  Esc</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>cannot encrypt</source>
        <translation>no puede cifrar</translation>
    </message>
    <message>
        <source>carrying out your changes</source>
        <translation>aplicando sus cambios</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Cc Bcc</source>
        <translation>Cc Cco</translation>
    </message>
    <message>
        <source>Change discarded</source>
        <translation>Cambio descartado</translation>
    </message>
    <message>
        <source>Change its start or its end.</source>
        <translation>Cambie su comienzo o su fin.</translation>
    </message>
    <message>
        <source>Change tags  T</source>
        <translation>Cambiar etiquetas  T</translation>
    </message>
    <message>
        <source>Change the name in the account's settings.</source>
        <translation>Cambie el nombre en los ajustes de la cuenta.</translation>
    </message>
    <message>
        <source>Change what it looks for …</source>
        <translation>Cambiar el texto buscado …</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>Changed here and elsewhere at the same time.</source>
        <translation>Cambiado aquí y en otro sitio a la vez.</translation>
    </message>
    <message>
        <source>Changed on two sides</source>
        <translation>Cambiado en dos sitios</translation>
    </message>
    <message>
        <source>changed on two sides</source>
        <translation>cambiado en dos sitios</translation>
    </message>
    <message>
        <source>Check both. Some providers want a password made for this program.</source>
        <translation>Compruebe ambos. Algunos proveedores exigen una contraseña creada para este programa.</translation>
    </message>
    <message>
        <source>Check how the address is written and send it again.</source>
        <translation>Compruebe cómo está escrita la dirección y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>Check its name and place.</source>
        <translation>Compruebe su nombre y ubicación.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Compruebe su nombre.</translation>
    </message>
    <message>
        <source>Check server name and port, or try again later.</source>
        <translation>Compruebe el nombre del servidor y el puerto, o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Check server name, port and security.</source>
        <translation>Compruebe el nombre del servidor, el puerto y la seguridad.</translation>
    </message>
    <message>
        <source>Check settings</source>
        <translation>Comprobar los ajustes</translation>
    </message>
    <message>
        <source>Check that it exists and that you may write there.</source>
        <translation>Compruebe que existe y que puede escribir en él.</translation>
    </message>
    <message>
        <source>Check that it is there and yours.</source>
        <translation>Compruebe que está ahí y que es suyo.</translation>
    </message>
    <message>
        <source>Check that the disk has space.</source>
        <translation>Compruebe que haya espacio en el disco.</translation>
    </message>
    <message>
        <source>Check the address; your provider's help pages name it.</source>
        <translation>Compruebe la dirección; figura en las páginas de ayuda de su proveedor.</translation>
    </message>
    <message>
        <source>Check the network you are in and the server name.</source>
        <translation>Compruebe la red en la que está y el nombre del servidor.</translation>
    </message>
    <message>
        <source>Check the part of the address behind the @.</source>
        <translation>Compruebe la parte de la dirección tras la @.</translation>
    </message>
    <message>
        <source>Check the port.</source>
        <translation>Compruebe el puerto.</translation>
    </message>
    <message>
        <source>Check the server name, or try again later.</source>
        <translation>Compruebe el nombre del servidor o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Check user name and password; the exact answer is under Details.</source>
        <translation>Compruebe usuario y contraseña; la respuesta exacta está en Detalles.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation>Elija una posterior.</translation>
    </message>
    <message>
        <source>Choose a message to read it or to put it back.</source>
        <translation>Elija un mensaje para leerlo o restaurarlo.</translation>
    </message>
    <message>
        <source>Choose a password of plain letters, digits and signs at your provider.</source>
        <translation>Elija en su proveedor una contraseña con letras, cifras y signos sencillos.</translation>
    </message>
    <message>
        <source>Choose an earlier one.</source>
        <translation>Elija una más próxima.</translation>
    </message>
    <message>
        <source>Choose another calendar or address book.</source>
        <translation>Elija otro calendario u otra libreta de direcciones.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otra.</translation>
    </message>
    <message>
        <source>Choose another place, or make room there.</source>
        <translation>Elija otro lugar o libere espacio allí.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <source>Choose one in the account's settings.</source>
        <translation>Elija una en los ajustes de la cuenta.</translation>
    </message>
    <message>
        <source>Choose the account of the folder.</source>
        <translation>Elija la cuenta de la carpeta.</translation>
    </message>
    <message>
        <source>Choose the folder or the tag.</source>
        <translation>Elija la carpeta o la etiqueta.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close all windows, start again.</source>
        <translation>Cierre todas las ventanas e inicie de nuevo.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Color de {name}</translation>
    </message>
    <message>
        <source>Colour {n}</source>
        <translation>Color {n}</translation>
    </message>
    <message>
        <source>Compact lists (without the first words of messages)</source>
        <translation>Listas compactas (sin las primeras palabras de los mensajes)</translation>
    </message>
    <message>
        <source>Compare both versions</source>
        <translation>Comparar ambas versiones</translation>
    </message>
    <message>
        <source>Compare them and keep one, or both.</source>
        <translation>Compararlas y conservar una, o ambas.</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Comparar …</translation>
    </message>
    <message>
        <source>comparing marks</source>
        <translation>comparando marcas</translation>
    </message>
    <message>
        <source>compose write</source>
        <translation>redactar escribir</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>Connection for calendar and contacts</source>
        <translation>Conexión para calendario y contactos</translation>
    </message>
    <message>
        <source>Connection for mail</source>
        <translation>Conexión para el correo</translation>
    </message>
    <message>
        <source>Connection for sending</source>
        <translation>Conexión para el envío</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contacto</translation>
    </message>
    <message>
        <source>Contact added: {name}</source>
        <translation>Contacto añadido: {name}</translation>
    </message>
    <message>
        <source>Contact changed: {name}</source>
        <translation>Contacto cambiado: {name}</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>Contacto guardado</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Contacts deleted</source>
        <translation>Contactos eliminados</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copied to {folder}</source>
        <translation>Copiado a {folder}</translation>
    </message>
    <message>
        <source>Copies of what you send will be here.</source>
        <translation>Las copias de lo que envíe estarán aquí.</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Cobre</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Copy the report; addresses and secrets are masked</source>
        <translation>Copiar el informe; direcciones y secretos van ocultos</translation>
    </message>
    <message>
        <source>Copy to folder</source>
        <translation>Copiar a una carpeta</translation>
    </message>
    <message>
        <source>copy to {people}</source>
        <translation>copia a {people}</translation>
    </message>
    <message>
        <source>Copy {what}</source>
        <translation>Copiar {what}</translation>
    </message>
    <message>
        <source>Copying messages</source>
        <translation>Copiar mensajes</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Corríjala.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d 'de' MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message numerus="yes">
        <source>days</source>
        <comment>day</comment>
        <translation>
            <numerusform>día</numerusform>
            <numerusform>días</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d 'de' MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>Eliminar evento</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Eliminar carpeta</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>Delete key?</source>
        <translation>¿Eliminar la clave?</translation>
    </message>
    <message>
        <source>Delete mail or ask your provider for more room, then try again.</source>
        <translation>Elimine correo o pida más espacio a su proveedor y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Delete recurring event</source>
        <translation>Eliminar evento periódico</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>Eliminar regla</translation>
    </message>
    <message>
        <source>Delete rule?</source>
        <translation>¿Eliminar la regla?</translation>
    </message>
    <message>
        <source>Delete something there or get more space, then try again.</source>
        <translation>Elimine algo allí o consiga más espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Delete tag?</source>
        <translation>¿Eliminar la etiqueta?</translation>
    </message>
    <message>
        <source>Delete the copy by hand.</source>
        <translation>Elimine la copia a mano.</translation>
    </message>
    <message>
        <source>Delete the folder {name} for good?</source>
        <translation>¿Eliminar para siempre la carpeta {name}?</translation>
    </message>
    <message>
        <source>Delete the key of {who}?</source>
        <translation>¿Eliminar la clave de {who}?</translation>
    </message>
    <message>
        <source>Delete the rule “{name}”?</source>
        <translation>¿Eliminar la regla «{name}»?</translation>
    </message>
    <message numerus="yes">
        <source>Delete the tag “{name}”? It is taken off %n messages.</source>
        <comment>Delete the tag “{name}”? It is taken off 1 message.</comment>
        <translation>
            <numerusform>¿Eliminar la etiqueta «{name}»? Se quita de %n mensaje.</numerusform>
            <numerusform>¿Eliminar la etiqueta «{name}»? Se quita de %n mensajes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the tag “{name}”? No message has it.</source>
        <translation>¿Eliminar la etiqueta «{name}»? Ningún mensaje la lleva.</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>Eliminar {name}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>Deleted elsewhere, {time}.</source>
        <translation>Eliminado en otro sitio, {time}.</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Eliminado definitivamente</translation>
    </message>
    <message>
        <source>Deleted here, {time}.</source>
        <translation>Eliminado aquí, {time}.</translation>
    </message>
    <message>
        <source>Deleted lately</source>
        <translation>Eliminados recientemente</translation>
    </message>
    <message>
        <source>Deleted messages are kept on this computer</source>
        <translation>Los mensajes eliminados se conservan en este equipo</translation>
    </message>
    <message>
        <source>Deleted messages are not kept. Settings, Reading and writing, changes that.</source>
        <translation>Los mensajes eliminados no se conservan. Se cambia en Ajustes, Leer y escribir.</translation>
    </message>
    <message>
        <source>Deleted messages stay on this computer until you choose otherwise.</source>
        <translation>Los mensajes eliminados se quedan en este equipo hasta que elija otra cosa.</translation>
    </message>
    <message>
        <source>Deleted messages wait here for a while.</source>
        <translation>Los mensajes eliminados esperan aquí un tiempo.</translation>
    </message>
    <message>
        <source>Deleting an entry</source>
        <translation>Eliminar una entrada</translation>
    </message>
    <message>
        <source>Deleting messages</source>
        <translation>Eliminar mensajes</translation>
    </message>
    <message>
        <source>Delivered to {recipient}</source>
        <translation>Entregado a {recipient}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>Descartar el cambio</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Do it once more by hand.</source>
        <translation>Hágalo otra vez a mano.</translation>
    </message>
    <message>
        <source>Do it with these now</source>
        <translation>Aplicar ahora a estos</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>Hacer esto</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>no contiene</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>No se repite</translation>
    </message>
    <message numerus="yes">
        <source>Done with %n messages</source>
        <comment>Done with 1 message</comment>
        <translation>
            <numerusform>Regla aplicada a %n mensaje</numerusform>
            <numerusform>Regla aplicada a %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>E-mail of the account</source>
        <translation>Correo de la cuenta</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit draft</source>
        <translation>Editar borrador</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Editar evento</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Editar regla</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Editar {name}</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>En otro sitio</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Empty folder</source>
        <translation>Vaciar carpeta</translation>
    </message>
    <message>
        <source>Empty Trash and Spam, or delete large messages, before new mail is refused.</source>
        <translation>Vacíe la papelera y Spam, o elimine mensajes grandes, antes de que se rechace el correo nuevo.</translation>
    </message>
    <message>
        <source>Empty Trash and Spam, or delete large messages.</source>
        <translation>Vacíe la papelera y Spam, o elimine mensajes grandes.</translation>
    </message>
    <message>
        <source>Empty {name}?</source>
        <translation>¿Vaciar la carpeta {name}?</translation>
    </message>
    <message>
        <source>Empty: keep the stored one</source>
        <translation>Vacío: conservar la guardada</translation>
    </message>
    <message>
        <source>Empty: the same as for mail</source>
        <translation>Vacío: igual que para el correo</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Cifrar</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrado</translation>
    </message>
    <message>
        <source>Encrypted and plain parts are mixed; only the plain ones are shown.</source>
        <translation>Hay partes cifradas y sin cifrar mezcladas; solo se muestran las no cifradas.</translation>
    </message>
    <message>
        <source>Encrypted connection for mail</source>
        <translation>Conexión cifrada para el correo</translation>
    </message>
    <message>
        <source>Encrypted connection for sending</source>
        <translation>Conexión cifrada para el envío</translation>
    </message>
    <message>
        <source>Encrypted message</source>
        <translation>Mensaje cifrado</translation>
    </message>
    <message>
        <source>Encrypted part refused</source>
        <translation>Parte cifrada rechazada</translation>
    </message>
    <message>
        <source>Encrypted, signed by {who}</source>
        <translation>Cifrado, firmado por {who}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>Hora de fin</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Enter a pass phrase.</source>
        <translation>Escriba una frase de contraseña.</translation>
    </message>
    <message>
        <source>Enter a time such as {time}.</source>
        <translation>Introduzca una hora como {time}.</translation>
    </message>
    <message>
        <source>Enter at least one address.</source>
        <translation>Escriba al menos una dirección.</translation>
    </message>
    <message>
        <source>Enter at least one server.</source>
        <translation>Escriba al menos un servidor.</translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation>Escriba uno.</translation>
    </message>
    <message>
        <source>Enter servers by hand</source>
        <translation>Escribir los servidores a mano</translation>
    </message>
    <message>
        <source>Enter sets or takes off a tag, Esc closes.</source>
        <translation>Intro pone o quita una etiqueta, Esc cierra.</translation>
    </message>
    <message>
        <source>Enter the master password.</source>
        <translation>Escriba la contraseña maestra.</translation>
    </message>
    <message>
        <source>Enter the password of this account.</source>
        <translation>Escriba la contraseña de esta cuenta.</translation>
    </message>
    <message>
        <source>Enter the password, then look at the servers.</source>
        <translation>Escriba la contraseña y después mire los servidores.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Escriba la contraseña.</translation>
    </message>
    <message>
        <source>Enter the server names by hand; your provider's help pages name them.</source>
        <translation>Escriba a mano los nombres de los servidores; figuran en la ayuda de su proveedor.</translation>
    </message>
    <message>
        <source>Enter the servers by hand.</source>
        <translation>Escriba los servidores a mano.</translation>
    </message>
    <message>
        <source>Enter them by hand.</source>
        <translation>Escríbalos a mano.</translation>
    </message>
    <message>
        <source>Enter your e-mail address, such as ana@example.org.</source>
        <translation>Escriba su dirección de correo, por ejemplo ana@example.org.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Event added</source>
        <translation>Evento añadido</translation>
    </message>
    <message>
        <source>Event added: {summary}</source>
        <translation>Evento añadido: {summary}</translation>
    </message>
    <message>
        <source>Event changed: {summary}</source>
        <translation>Evento cambiado: {summary}</translation>
    </message>
    <message>
        <source>Event deleted</source>
        <translation>Evento eliminado</translation>
    </message>
    <message>
        <source>Event moved</source>
        <translation>Evento movido</translation>
    </message>
    <message>
        <source>Event saved</source>
        <translation>Evento guardado</translation>
    </message>
    <message>
        <source>Events added</source>
        <translation>Eventos añadidos</translation>
    </message>
    <message>
        <source>Events with “{query}”</source>
        <translation>Eventos con «{query}»</translation>
    </message>
    <message>
        <source>every </source>
        <translation>cada </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <comment>Every day</comment>
        <translation>
            <numerusform>Cada día</numerusform>
            <numerusform>Cada %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <comment>Every month</comment>
        <translation>
            <numerusform>Cada mes</numerusform>
            <numerusform>Cada %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <comment>Every week</comment>
        <translation>
            <numerusform>Cada semana</numerusform>
            <numerusform>Cada %n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <comment>Every year</comment>
        <translation>
            <numerusform>Cada año</numerusform>
            <numerusform>Cada %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>Todo se ha enviado</translation>
    </message>
    <message>
        <source>Everything with {name}</source>
        <translation>Todo con {name}</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Todo funciona.</translation>
    </message>
    <message>
        <source>exactly these words</source>
        <translation>exactamente estas palabras</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export all contacts shown …</source>
        <translation>Exportar todos los contactos mostrados …</translation>
    </message>
    <message>
        <source>Export all contacts …</source>
        <translation>Exportar todos los contactos …</translation>
    </message>
    <message>
        <source>Export selected contacts …</source>
        <translation>Exportar los contactos seleccionados …</translation>
    </message>
    <message>
        <source>Export vCard file</source>
        <translation>Exportar archivo vCard</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>fetching a large message</source>
        <translation>obteniendo un mensaje grande</translation>
    </message>
    <message>
        <source>fetching entries</source>
        <translation>obteniendo entradas</translation>
    </message>
    <message>
        <source>fetching messages for offline reading</source>
        <translation>obteniendo mensajes para leer sin conexión</translation>
    </message>
    <message>
        <source>Fetching the message…</source>
        <translation>Obteniendo el mensaje…</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>quinto</translation>
    </message>
    <message>
        <source>Filing a message</source>
        <translation>Guardar un mensaje</translation>
    </message>
    <message>
        <source>Fill it in or remove it.</source>
        <translation>Rellénela o quítela.</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Buscar una acción</translation>
    </message>
    <message>
        <source>Find calendars and address books</source>
        <translation>Encontrar calendarios y libretas</translation>
    </message>
    <message>
        <source>Find settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>Fingerprint {text}</source>
        <translation>Huella {text}</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primer</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Destacar</translation>
    </message>
    <message>
        <source>Flag taken off</source>
        <translation>Ya no destacado</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Destacado</translation>
    </message>
    <message>
        <source>Flagged</source>
        <comment>folder</comment>
        <translation>Destacados</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>destacado</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder {name} created</source>
        <translation>Carpeta {name} creada</translation>
    </message>
    <message>
        <source>Folder {name} deleted</source>
        <translation>Carpeta {name} eliminada</translation>
    </message>
    <message numerus="yes">
        <source>Folder {name} deleted; %n messages are in Trash</source>
        <comment>Folder {name} deleted; 1 message is in Trash</comment>
        <translation>
            <numerusform>Carpeta {name} eliminada; %n mensaje está en la papelera</numerusform>
            <numerusform>Carpeta {name} eliminada; %n mensajes están en la papelera</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Folders of other people</source>
        <translation>Carpetas de otras personas</translation>
    </message>
    <message>
        <source>follow up remind waiting</source>
        <translation>seguimiento recordar espera</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Para siempre</translation>
    </message>
    <message>
        <source>for {address}</source>
        <translation>para {address}</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Forward in time</source>
        <translation>Hacia delante</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>cuarto</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>from them</source>
        <translation>de esta persona</translation>
    </message>
    <message>
        <source>Give an end that is later than {start}.</source>
        <translation>Indique un final posterior a {start}.</translation>
    </message>
    <message>
        <source>Give it a short one.</source>
        <translation>Póngale uno corto.</translation>
    </message>
    <message>
        <source>given</source>
        <translation>indicada</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Go to {pane}</source>
        <translation>Ir a {pane}</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>guessed, will be tested</source>
        <translation>supuesto, se probará</translation>
    </message>
    <message>
        <source>has been revoked</source>
        <translation>ha sido revocada</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>ha caducado</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Cómo se compara</translation>
    </message>
    <message>
        <source>How many conditions must hold</source>
        <translation>Cuántas condiciones deben cumplirse</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Cuántas veces</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>if all of these hold</source>
        <translation>si se cumplen todas estas condiciones</translation>
    </message>
    <message>
        <source>if any of these holds</source>
        <translation>si se cumple alguna de estas condiciones</translation>
    </message>
    <message>
        <source>If {when}: {what}</source>
        <translation>Si {when}: {what}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message numerus="yes">
        <source>Import %n contacts</source>
        <comment>Import 1 contact</comment>
        <translation>
            <numerusform>Importar %n contacto</numerusform>
            <numerusform>Importar %n contactos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contacts into {book}?</source>
        <comment>Import 1 contact into {book}?</comment>
        <translation>
            <numerusform>¿Importar %n contacto en {book}?</numerusform>
            <numerusform>¿Importar %n contactos en {book}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Importar claves</translation>
    </message>
    <message>
        <source>Import the key or send without encryption.</source>
        <translation>Importe la clave o envíe sin cifrar.</translation>
    </message>
    <message>
        <source>Import them one by one.</source>
        <translation>Impórtelas una por una.</translation>
    </message>
    <message>
        <source>Import vCard file</source>
        <translation>Importar archivo vCard</translation>
    </message>
    <message>
        <source>Import vCard file …</source>
        <translation>Importar archivo vCard …</translation>
    </message>
    <message>
        <source>Important</source>
        <comment>tag</comment>
        <translation>Importante</translation>
    </message>
    <message>
        <source>in front of anything: without it</source>
        <translation>delante de algo: sin ello</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>Dentro de una hora</translation>
    </message>
    <message>
        <source>In the provider's words: {advice}.</source>
        <translation>En palabras del proveedor: {advice}.</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>en {folder}</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>Inbox is empty</source>
        <translation>La bandeja de entrada está vacía</translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation>Correo entrante</translation>
    </message>
    <message>
        <source>Incoming mail (IMAP)</source>
        <translation>Correo entrante (IMAP)</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro de</translation>
    </message>
    <message>
        <source>Install Marmot again.</source>
        <translation>Vuelva a instalar Marmot.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing was changed.</source>
        <translation>Instale la versión más nueva. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>invitación</translation>
    </message>
    <message>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>es superior a</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>es inferior a</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>no es</translation>
    </message>
    <message>
        <source>is too weak</source>
        <translation>es demasiado débil</translation>
    </message>
    <message>
        <source>It can only be read from here.</source>
        <translation>Desde aquí solo se puede leer.</translation>
    </message>
    <message>
        <source>It cannot be taken back any more.</source>
        <translation>Ya no se puede recuperar.</translation>
    </message>
    <message numerus="yes">
        <source>It did not reach %n of {every} recipients</source>
        <comment>It did not reach 1 of {every} recipients</comment>
        <translation>
            <numerusform>No llegó a %n de {every} destinatarios</numerusform>
            <numerusform>No llegó a %n de {every} destinatarios</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes into {calendar}</source>
        <translation>Irá a {calendar}</translation>
    </message>
    <message>
        <source>It has been put back already, or the time it is kept for is over.</source>
        <translation>Ya se ha restaurado, o ha pasado el tiempo de conservación.</translation>
    </message>
    <message>
        <source>It is back in Drafts. Its words are under Details; change the message and send it again.</source>
        <translation>Está otra vez en Borradores. La respuesta del servidor está en Detalles; cambie el mensaje y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>It is back in Drafts. Send it again later, or ask your provider.</source>
        <translation>Está otra vez en Borradores. Envíelo de nuevo más tarde o pregunte a su proveedor.</translation>
    </message>
    <message>
        <source>It is back in Drafts; see its words.</source>
        <translation>Está otra vez en Borradores, con la respuesta del servidor.</translation>
    </message>
    <message>
        <source>It is in Drafts.</source>
        <translation>Está en Borradores.</translation>
    </message>
    <message>
        <source>It is in {calendar}</source>
        <translation>Está en {calendar}</translation>
    </message>
    <message>
        <source>It is kept as it is.</source>
        <translation>Se conserva tal como está.</translation>
    </message>
    <message>
        <source>It is known what became of this message.</source>
        <translation>Se sabe qué ha sido de este mensaje.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Ya no está.</translation>
    </message>
    <message>
        <source>It is started again by itself; what you did is safe.</source>
        <translation>Se reinicia sola; lo que ha hecho está a salvo.</translation>
    </message>
    <message>
        <source>It is still in {calendar}.</source>
        <translation>Todavía está en {calendar}.</translation>
    </message>
    <message>
        <source>It is still on the server: try again, or discard the deletion.</source>
        <translation>Sigue en el servidor: reintentar o descartar la eliminación.</translation>
    </message>
    <message>
        <source>It lies in Trash. Its messages are deleted and cannot be brought back.</source>
        <translation>Está en la papelera. Sus mensajes se eliminarán y no se podrán recuperar.</translation>
    </message>
    <message>
        <source>It lies in Trash. Its messages are deleted from the server. Those that are whole on this computer can be brought back for a while: see {place}.</source>
        <translation>Está en la papelera. Sus mensajes se eliminarán del servidor. Los que estén completos en este equipo se podrán recuperar durante un tiempo: consulte «{place}».</translation>
    </message>
    <message>
        <source>It may be settled by now.</source>
        <translation>Quizá ya esté resuelto.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>Quizá se haya eliminado.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted.</source>
        <translation>Quizá se haya movido o eliminado.</translation>
    </message>
    <message>
        <source>It may have been solved already.</source>
        <translation>Quizá ya esté resuelto.</translation>
    </message>
    <message>
        <source>It must be JSON as in rules show.</source>
        <translation>Debe ser JSON como en rules show.</translation>
    </message>
    <message>
        <source>It must begin with https://.</source>
        <translation>Debe empezar por https://.</translation>
    </message>
    <message>
        <source>It opens as soon as all of it is here.</source>
        <translation>Se abre en cuanto esté aquí por completo.</translation>
    </message>
    <message>
        <source>It opens as soon as there is a connection.</source>
        <translation>Se abre en cuanto haya conexión.</translation>
    </message>
    <message>
        <source>It rests: a folder it names is not there. Edit it, then switch it on.</source>
        <translation>Está en pausa: falta una carpeta que nombra. Edítela y después actívela.</translation>
    </message>
    <message>
        <source>It stays on this computer.</source>
        <translation>Se queda en este equipo.</translation>
    </message>
    <message>
        <source>It waits here; other changes go on. Try it again later, or ask whoever runs the server.</source>
        <translation>El cambio espera aquí; los demás continúan. Vuelva a intentarlo más tarde o pregunte a quien administra el servidor.</translation>
    </message>
    <message>
        <source>It was changed elsewhere at the same time.</source>
        <translation>Se cambió en otro sitio al mismo tiempo.</translation>
    </message>
    <message>
        <source>It was changed on the server meanwhile and has not been deleted.</source>
        <translation>Entretanto se cambió en el servidor y no se ha eliminado.</translation>
    </message>
    <message>
        <source>It was damaged or not protected against changes, so nothing of it is shown.</source>
        <translation>Estaba dañada o sin protección contra cambios, así que no se muestra nada de ella.</translation>
    </message>
    <message>
        <source>It was deleted for good and cannot be taken back.</source>
        <translation>Se eliminó para siempre y no se puede recuperar.</translation>
    </message>
    <message>
        <source>It was found in the mailbox</source>
        <translation>Se encontró en el buzón</translation>
    </message>
    <message>
        <source>It was in {folder}.</source>
        <translation>Estaba en {folder}.</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Se ha omitido.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Se envió</translation>
    </message>
    <message>
        <source>It was written to the log.</source>
        <translation>Ha quedado anotado en el registro.</translation>
    </message>
    <message>
        <source>It was written to the log; nothing was lost.</source>
        <translation>Ha quedado anotado en el registro; no se ha perdido nada.</translation>
    </message>
    <message>
        <source>It will be done when there is one.</source>
        <translation>Se hará cuando la haya.</translation>
    </message>
    <message>
        <source>It will be loaded again.</source>
        <translation>Se cargará de nuevo.</translation>
    </message>
    <message>
        <source>It will be rebuilt from the server; drafts and unsent mail are kept.</source>
        <translation>Se reconstruirá desde el servidor; se conservan borradores y correo sin enviar.</translation>
    </message>
    <message>
        <source>Its folder was deleted elsewhere, {time}.</source>
        <translation>Su carpeta se eliminó en otro sitio, {time}.</translation>
    </message>
    <message>
        <source>Its window has been brought to the front.</source>
        <translation>Su ventana se ha traído al frente.</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Conservar ambas</translation>
    </message>
    <message>
        <source>Keep its mail on this computer</source>
        <translation>Conservar su correo en este equipo</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar la mía</translation>
    </message>
    <message>
        <source>Keep on this computer</source>
        <translation>Conservar en este equipo</translation>
    </message>
    <message>
        <source>Keep one of move, archive, spam and delete; copies may be more.</source>
        <translation>Deje solo una acción entre mover, archivar, spam y eliminar; las copias pueden ser varias.</translation>
    </message>
    <message>
        <source>Keep the changes?</source>
        <translation>¿Conservar los cambios?</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Conservar la otra</translation>
    </message>
    <message>
        <source>Kept both versions</source>
        <translation>Ambas versiones conservadas</translation>
    </message>
    <message>
        <source>Kept in Drafts</source>
        <translation>Guardado en Borradores</translation>
    </message>
    <message>
        <source>Kept on this computer until {date}.</source>
        <translation>Se conserva en este equipo hasta el {date}.</translation>
    </message>
    <message>
        <source>Key made</source>
        <translation>Clave creada</translation>
    </message>
    <message>
        <source>key of somebody else</source>
        <translation>clave ajena</translation>
    </message>
    <message>
        <source>Key saved</source>
        <translation>Clave guardada</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Keys (*.asc *.gpg *.pgp *.key);;All files (*)</source>
        <translation>Claves (*.asc *.gpg *.pgp *.key);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Keys sign and encrypt mail (OpenPGP). Compare fingerprints by phone.</source>
        <translation>Las claves firman y cifran el correo (OpenPGP). Compare las huellas por teléfono.</translation>
    </message>
    <message>
        <source>Kind of {what}</source>
        <translation>Tipo de {what}</translation>
    </message>
    <message>
        <source>known to Marmot</source>
        <translation>conocido por Marmot</translation>
    </message>
    <message>
        <source>label keyword</source>
        <translation>marca palabra clave</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Large messages kept on this computer</source>
        <translation>Mensajes grandes guardados en este equipo</translation>
    </message>
    <message>
        <source>last</source>
        <translation>último</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>tag</comment>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>later remind hide</source>
        <translation>más tarde recordar ocultar</translation>
    </message>
    <message>
        <source>Later today, {time}</source>
        <translation>Hoy más tarde, {time}</translation>
    </message>
    <message>
        <source>Leave it out, or name the servers yourself.</source>
        <translation>Omítalo o indique usted los servidores.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Letter index</source>
        <translation>Índice alfabético</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Limits of your provider</source>
        <translation>Límites de su proveedor</translation>
    </message>
    <message>
        <source>Load it again from your provider.</source>
        <translation>Descárguelo otra vez de su proveedor.</translation>
    </message>
    <message>
        <source>Local time, wherever one is</source>
        <translation>Hora local, esté donde esté</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Explorar con datos de ejemplo</translation>
    </message>
    <message>
        <source>Look at it, then delete it again if you still want to.</source>
        <translation>Mírelo y elimínelo otra vez si aún lo desea.</translation>
    </message>
    <message>
        <source>Look at the line under recipients.</source>
        <translation>Mire la línea bajo los destinatarios.</translation>
    </message>
    <message>
        <source>Look first at what it would have caught, then switch it on.</source>
        <translation>Mire primero a qué se habría aplicado y después actívela.</translation>
    </message>
    <message>
        <source>Look for news now</source>
        <translation>Buscar novedades ahora</translation>
    </message>
    <message>
        <source>Look in Settings, Accounts.</source>
        <translation>Mire en Ajustes, Cuentas.</translation>
    </message>
    <message>
        <source>looking at calendars and address books</source>
        <translation>mirando calendarios y libretas</translation>
    </message>
    <message>
        <source>looking at folders</source>
        <translation>mirando carpetas</translation>
    </message>
    <message>
        <source>Looking for news</source>
        <translation>Buscando novedades</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>made {date}</source>
        <translation>creada el {date}</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>mail compose</source>
        <translation>correo redactar</translation>
    </message>
    <message>
        <source>Mail encrypted to it cannot be read any more, unless you have a backup.</source>
        <translation>El correo cifrado para ella ya no se podrá leer, salvo que tenga una copia.</translation>
    </message>
    <message>
        <source>Mail kept on this computer</source>
        <translation>Correo guardado en este equipo</translation>
    </message>
    <message>
        <source>Mail password</source>
        <translation>Contraseña del correo</translation>
    </message>
    <message>
        <source>Mail, calendar and contacts in one window. Everything stays on this computer and works without a connection.</source>
        <translation>Correo, calendario y contactos en una sola ventana. Todo queda en este equipo y funciona sin conexión.</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation>Lista de correo</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>Menú principal</translation>
    </message>
    <message>
        <source>Main menu  F10</source>
        <translation>Menú principal  F10</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Make a backup and check the disk.</source>
        <translation>Haga una copia de seguridad y compruebe el disco.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Crear una clave</translation>
    </message>
    <message>
        <source>Make it smaller or send to fewer people.</source>
        <translation>Redúzcalo o envíelo a menos personas.</translation>
    </message>
    <message>
        <source>Make it smaller, for example without its picture.</source>
        <translation>Reducirla, por ejemplo sin su imagen.</translation>
    </message>
    <message>
        <source>Make or import one in Settings.</source>
        <translation>Cree o importe una en Ajustes.</translation>
    </message>
    <message>
        <source>Make or import one in the settings.</source>
        <translation>Cree o importe una en los ajustes.</translation>
    </message>
    <message>
        <source>Make room, so that Marmot can go on.</source>
        <translation>Libere espacio para que Marmot pueda continuar.</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Marcar todo como leído</translation>
    </message>
    <message>
        <source>Mark all in the folder as read</source>
        <translation>Marcar toda la carpeta como leída</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leído</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>Marcado como leído</translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>Marcado como no leído</translation>
    </message>
    <message>
        <source>Marking messages</source>
        <translation>Marcar mensajes</translation>
    </message>
    <message>
        <source>Marmot does not follow it, to protect your password.</source>
        <translation>Marmot no lo sigue, para proteger su contraseña.</translation>
    </message>
    <message>
        <source>Marmot goes on as soon as it is made.</source>
        <translation>Marmot sigue en cuanto esté creada.</translation>
    </message>
    <message>
        <source>Marmot goes on later.</source>
        <translation>Marmot sigue más tarde.</translation>
    </message>
    <message>
        <source>Marmot is closing.</source>
        <translation>Marmot se está cerrando.</translation>
    </message>
    <message>
        <source>Marmot is open already.</source>
        <translation>Marmot ya está abierto.</translation>
    </message>
    <message>
        <source>Marmot is running already.</source>
        <translation>Marmot ya está en marcha.</translation>
    </message>
    <message>
        <source>Marmot keeps it and tries again by itself.</source>
        <translation>Marmot lo conserva y lo vuelve a intentar solo.</translation>
    </message>
    <message>
        <source>Marmot looks for the servers by itself. The password is not sent anywhere yet.</source>
        <translation>Marmot busca solo los servidores. La contraseña aún no se envía a ninguna parte.</translation>
    </message>
    <message>
        <source>Marmot looks in Sent. It is never sent twice by itself; decide in the Outbox.</source>
        <translation>Marmot mira en Enviados. Nunca se envía dos veces por sí solo; decida en la bandeja de salida.</translation>
    </message>
    <message>
        <source>Marmot made a mistake.</source>
        <translation>Marmot ha cometido un error.</translation>
    </message>
    <message>
        <source>Marmot matches it again by itself.</source>
        <translation>Marmot la vuelve a emparejar solo.</translation>
    </message>
    <message>
        <source>Marmot opens it again by itself.</source>
        <translation>Marmot la abre de nuevo solo.</translation>
    </message>
    <message>
        <source>Marmot tries again by itself for a day.</source>
        <translation>Marmot lo sigue intentando solo durante un día.</translation>
    </message>
    <message>
        <source>Marmot tries again by itself.</source>
        <translation>Marmot lo vuelve a intentar solo.</translation>
    </message>
    <message>
        <source>Marmot tries again later by itself.</source>
        <translation>Marmot lo vuelve a intentar solo más tarde.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Contraseña maestra</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Message is on its way</source>
        <translation>El mensaje está en camino</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Messages in this folder appear here.</source>
        <translation>Los mensajes de esta carpeta aparecen aquí.</translation>
    </message>
    <message>
        <source>Messages it would have caught</source>
        <translation>Mensajes a los que se habría aplicado</translation>
    </message>
    <message>
        <source>Messages taken for spam will be here.</source>
        <translation>Los mensajes tomados por spam estarán aquí.</translation>
    </message>
    <message>
        <source>Messages wait here until they have left.</source>
        <translation>Los mensajes esperan aquí hasta que salgan.</translation>
    </message>
    <message>
        <source>Messages you are writing are kept here.</source>
        <translation>Los mensajes que está escribiendo se guardan aquí.</translation>
    </message>
    <message>
        <source>Messages you flag (S) are collected here.</source>
        <translation>Los mensajes que destaque (S) se reúnen aquí.</translation>
    </message>
    <message>
        <source>Middle names</source>
        <translation>Segundos nombres</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Móvil</translation>
    </message>
    <message>
        <source>Monday morning, {time}</source>
        <translation>El lunes por la mañana, {time}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Cada mes</translation>
    </message>
    <message numerus="yes">
        <source>months</source>
        <comment>month</comment>
        <translation>
            <numerusform>mes</numerusform>
            <numerusform>meses</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More parts of the name</source>
        <translation>Más partes del nombre</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Más …</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Musgo</translation>
    </message>
    <message>
        <source>Most entries of {name} vanished from the server at once.</source>
        <translation>La mayoría de las entradas de {name} desaparecieron del servidor de golpe.</translation>
    </message>
    <message>
        <source>Most programs can save their contacts as a .vcf file.</source>
        <translation>La mayoría de los programas pueden guardar sus contactos en un archivo .vcf.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move folder {name}</source>
        <translation>Mover carpeta {name}</translation>
    </message>
    <message>
        <source>Move folder …</source>
        <translation>Mover carpeta …</translation>
    </message>
    <message>
        <source>Move recurring event</source>
        <translation>Mover evento periódico</translation>
    </message>
    <message>
        <source>Move them elsewhere first, or delete the folder: they go to Trash.</source>
        <translation>Muévalos antes a otro sitio o elimine la carpeta: van a la papelera.</translation>
    </message>
    <message>
        <source>Move to Bcc</source>
        <translation>Pasar a Cco</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Mover a una carpeta</translation>
    </message>
    <message>
        <source>Move to Spam</source>
        <translation>Mover a Spam</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move {name} down</source>
        <translation>Bajar {name}</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation>Subir {name}</translation>
    </message>
    <message>
        <source>Move, flag or delete them together, or drag them to a folder.</source>
        <translation>Muévalos, destáquelos o elimínelos juntos, o arrástrelos a una carpeta.</translation>
    </message>
    <message>
        <source>Moved to Spam</source>
        <translation>Movido a Spam</translation>
    </message>
    <message>
        <source>Moved to Trash</source>
        <translation>Movido a la papelera</translation>
    </message>
    <message>
        <source>Moved to {folder}</source>
        <translation>Movido a {folder}</translation>
    </message>
    <message>
        <source>Moving messages</source>
        <translation>Mover mensajes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of a tag</source>
        <translation>Nombre de una etiqueta</translation>
    </message>
    <message>
        <source>name of an attached file</source>
        <translation>nombre de un archivo adjunto</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nombre de la carpeta</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Nombre de la regla</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Nombre de la búsqueda</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Nombre de la etiqueta</translation>
    </message>
    <message>
        <source>Name or address do not fit into a key.</source>
        <translation>El nombre o la dirección no caben en una clave.</translation>
    </message>
    <message>
        <source>Names with commas between them</source>
        <translation>Nombres separados por comas</translation>
    </message>
    <message>
        <source>Needs your attention.</source>
        <translation>Necesita su atención.</translation>
    </message>
    <message>
        <source>Neither signing nor encrypting was asked for.</source>
        <translation>No se pidió ni firmar ni cifrar.</translation>
    </message>
    <message>
        <source>never ends</source>
        <translation>sin final</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nuevo contacto</translation>
    </message>
    <message>
        <source>New contact  Ctrl+N</source>
        <translation>Nuevo contacto  Control+N</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nuevo evento</translation>
    </message>
    <message>
        <source>New event  Ctrl+N</source>
        <translation>Nuevo evento  Control+N</translation>
    </message>
    <message>
        <source>New events go here</source>
        <translation>Los nuevos eventos van aquí</translation>
    </message>
    <message>
        <source>new events go here</source>
        <translation>los nuevos eventos van aquí</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nueva carpeta</translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation>Nueva carpeta …</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nuevo mensaje</translation>
    </message>
    <message>
        <source>New message  Ctrl+N</source>
        <translation>Nuevo mensaje  Control+N</translation>
    </message>
    <message>
        <source>New messages in the inbox</source>
        <translation>Mensajes nuevos en la bandeja de entrada</translation>
    </message>
    <message>
        <source>New messages will appear here.</source>
        <translation>Los mensajes nuevos aparecerán aquí.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nueva regla</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nueva etiqueta</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>Nueva etiqueta «{name}»</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Mensaje siguiente</translation>
    </message>
    <message>
        <source>Next try {time}.</source>
        <translation>Próximo intento {time}.</translation>
    </message>
    <message>
        <source>Next unread message</source>
        <translation>Siguiente mensaje sin leer</translation>
    </message>
    <message>
        <source>Next week, {time}</source>
        <translation>La próxima semana, {time}</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Aún no hay cuentas</translation>
    </message>
    <message>
        <source>No address book</source>
        <translation>Ninguna libreta de direcciones</translation>
    </message>
    <message>
        <source>No answer is awaited</source>
        <translation>No se espera ninguna respuesta</translation>
    </message>
    <message>
        <source>No calendar yet</source>
        <translation>Aún no hay calendarios</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Aún no hay contactos</translation>
    </message>
    <message>
        <source>No deleted message has these words.</source>
        <translation>Ningún mensaje eliminado contiene estas palabras.</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>No hay borradores</translation>
    </message>
    <message>
        <source>No encrypted connection to {host} could be made.</source>
        <translation>No se pudo establecer una conexión cifrada con {host}.</translation>
    </message>
    <message>
        <source>No event has these words.</source>
        <translation>Ningún evento contiene estas palabras.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin clave</translation>
    </message>
    <message>
        <source>No longer subscribed to {name}</source>
        <translation>Ya no suscrito a {name}</translation>
    </message>
    <message>
        <source>No mail and no coming events with this person yet.</source>
        <translation>Aún no hay correo ni eventos próximos con esta persona.</translation>
    </message>
    <message>
        <source>No message selected</source>
        <translation>Ningún mensaje seleccionado</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>No hay mensajes</translation>
    </message>
    <message>
        <source>No password was sent. Check the server name.</source>
        <translation>No se envió ninguna contraseña. Compruebe el nombre del servidor.</translation>
    </message>
    <message>
        <source>No password was sent. Check the server name; ask whoever runs the server.</source>
        <translation>No se envió ninguna contraseña. Compruebe el nombre del servidor; pregunte a quien lo administra.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS or STARTTLS.</source>
        <translation>No se envió ninguna contraseña. Elija TLS o STARTTLS.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS with another port, or ask the provider.</source>
        <translation>No se envió ninguna contraseña. Elija TLS con otro puerto o pregunte al proveedor.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS with another port, or check the network you are in.</source>
        <translation>No se envió ninguna contraseña. Elija TLS con otro puerto o compruebe la red en la que está.</translation>
    </message>
    <message>
        <source>No password was sent. Do not use this network.</source>
        <translation>No se envió ninguna contraseña. No use esta red.</translation>
    </message>
    <message>
        <source>No password was sent. Tell whoever runs the server.</source>
        <translation>No se envió ninguna contraseña. Avise a quien administra el servidor.</translation>
    </message>
    <message>
        <source>No password was sent. Try later, or tell whoever runs the server.</source>
        <translation>No se envió ninguna contraseña. Inténtelo más tarde o avise a quien administra el servidor.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Ningún problema</translation>
    </message>
    <message>
        <source>No program on this computer opens this kind of file.</source>
        <translation>Ningún programa de este equipo abre este tipo de archivo.</translation>
    </message>
    <message>
        <source>No rules yet. New mail stays in the inbox.</source>
        <translation>Aún no hay reglas. El correo nuevo se queda en la bandeja de entrada.</translation>
    </message>
    <message>
        <source>No servers were found for {address}.</source>
        <translation>No se encontraron servidores para {address}.</translation>
    </message>
    <message>
        <source>No settings were found for this address.</source>
        <translation>No se encontraron ajustes para esta dirección.</translation>
    </message>
    <message>
        <source>No settings were found. Enter the servers your provider names.</source>
        <translation>No se encontraron ajustes. Escriba los servidores que indica su proveedor.</translation>
    </message>
    <message>
        <source>No spam</source>
        <translation>No hay spam</translation>
    </message>
    <message>
        <source>no subject</source>
        <translation>sin asunto</translation>
    </message>
    <message>
        <source>No such action. Enter searches mail, events and contacts.</source>
        <translation>No existe esa acción. Intro busca correo, eventos y contactos.</translation>
    </message>
    <message>
        <source>No, wait for nothing</source>
        <translation>No, no esperar nada</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se encontró a nadie</translation>
    </message>
    <message>
        <source>Nobody has answered: {subject}</source>
        <translation>Nadie ha respondido: {subject}</translation>
    </message>
    <message>
        <source>Nobody is named as recipient.</source>
        <translation>No hay ningún destinatario.</translation>
    </message>
    <message>
        <source>Nobody is named as recipient. Enter at least one address.</source>
        <translation>No hay ningún destinatario. Escriba al menos una dirección.</translation>
    </message>
    <message>
        <source>Nobody selected</source>
        <translation>Nadie seleccionado</translation>
    </message>
    <message>
        <source>Nobody waits for an answer to this message.</source>
        <translation>No se espera respuesta a este mensaje.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None of these messages is snoozed.</source>
        <translation>Ninguno de estos mensajes está pospuesto.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Not everything could be fetched.</source>
        <translation>No se pudo obtener todo.</translation>
    </message>
    <message>
        <source>Not everything works. Go back to correct it.</source>
        <translation>No todo funciona. Vuelva atrás para corregirlo.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Not saved on the server: see Problems</source>
        <translation>No guardado en el servidor: ver Problemas</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Aún sin enviar</translation>
    </message>
    <message>
        <source>Not tried yet. Edit it to see what it would catch, then switch it on.</source>
        <translation>Aún sin probar. Edítela para ver a qué se aplicaría y después actívela.</translation>
    </message>
    <message>
        <source>Not yet on the server</source>
        <translation>Aún no está en el servidor</translation>
    </message>
    <message>
        <source>not yet on the server</source>
        <translation>aún no está en el servidor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing flagged</source>
        <translation>Nada destacado</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Aún no hay acciones.</translation>
    </message>
    <message>
        <source>Nothing is deleted on the server. Unsent messages are lost.</source>
        <translation>En el servidor no se elimina nada. Los mensajes sin enviar se pierden.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Nada pospuesto</translation>
    </message>
    <message>
        <source>Nothing of it is shown.</source>
        <translation>No se muestra nada de ella.</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Nada previsto</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Aún no hay enviados</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>Nada sin leer</translation>
    </message>
    <message>
        <source>Nothing was changed on the server.</source>
        <translation>No se cambió nada en el servidor.</translation>
    </message>
    <message>
        <source>Nothing was changed there. Ask whoever shares or runs it for the right to do so.</source>
        <translation>Allí no se cambió nada. Pida permiso a quien lo comparte o lo administra.</translation>
    </message>
    <message>
        <source>Nothing was changed there. Its exact answer is under Details; ask whoever runs it.</source>
        <translation>Allí no se cambió nada. La respuesta exacta está en Detalles; pregunte a quien lo administra.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever shares this folder with you.</source>
        <translation>No se cambió nada. Pregunte a quien comparte esta carpeta con usted.</translation>
    </message>
    <message>
        <source>Nothing was changed. Marmot tries again by itself.</source>
        <translation>No se cambió nada. Marmot lo vuelve a intentar solo.</translation>
    </message>
    <message>
        <source>Nothing was changed. The exact answer is under Details.</source>
        <translation>No se cambió nada. La respuesta exacta está en Detalles.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again later; the exact answer is under Details.</source>
        <translation>No se cambió nada. Inténtelo más tarde; la respuesta exacta está en Detalles.</translation>
    </message>
    <message>
        <source>Nothing was deleted lately</source>
        <translation>No se ha eliminado nada recientemente</translation>
    </message>
    <message>
        <source>Nothing was moved. Choose another folder.</source>
        <translation>No se movió nada. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>No se abrió nada.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask for a new key.</source>
        <translation>No se envió nada. Pida una clave nueva.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask for a plain address.</source>
        <translation>No se envió nada. Pida una dirección sencilla.</translation>
    </message>
    <message>
        <source>Nothing was sent. Correct the addresses named under Details in the message, which is back in Drafts.</source>
        <translation>No se envió nada. Corrija las direcciones citadas en Detalles en el mensaje, que está otra vez en Borradores.</translation>
    </message>
    <message>
        <source>Nothing was sent. Marmot tries again by itself for a day.</source>
        <translation>No se envió nada. Marmot lo sigue intentando solo durante un día.</translation>
    </message>
    <message>
        <source>Nothing was sent. The message is back in Drafts; send it to fewer people at a time.</source>
        <translation>No se envió nada. El mensaje está otra vez en Borradores; envíelo a menos personas a la vez.</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>Offline. Marmot tries again by itself.</source>
        <translation>Sin conexión. Marmot lo vuelve a intentar solo.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El</translation>
    </message>
    <message>
        <source>on day {day}</source>
        <translation>el día {day}</translation>
    </message>
    <message>
        <source>On the last {count} messages of the inbox it would have caught {caught}.</source>
        <translation>Se habría aplicado a {caught} de los últimos {count} mensajes de la bandeja de entrada.</translation>
    </message>
    <message>
        <source>on the {which} {day}</source>
        <translation>el {which} {day}</translation>
    </message>
    <message>
        <source>One address per line</source>
        <translation>Una dirección por línea</translation>
    </message>
    <message>
        <source>One message could not be read from the server.</source>
        <translation>No se pudo leer un mensaje del servidor.</translation>
    </message>
    <message>
        <source>One message is too large to keep on this computer.</source>
        <translation>Un mensaje es demasiado grande para guardarlo en este equipo.</translation>
    </message>
    <message>
        <source>one or the other; (brackets) keep things together</source>
        <translation>uno u otro; los (paréntesis) agrupan</translation>
    </message>
    <message>
        <source>Only a part of the message carries the signature.</source>
        <translation>Solo una parte del mensaje lleva la firma.</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Solo a mano</translation>
    </message>
    <message>
        <source>Only its header was on this computer: it cannot be put back.</source>
        <translation>En este equipo solo estaban sus encabezados: no se puede restaurar.</translation>
    </message>
    <message>
        <source>Only the beginning of this message is here; the rest is still being loaded.</source>
        <translation>Solo el principio de este mensaje está aquí; el resto aún se está cargando.</translation>
    </message>
    <message>
        <source>Only the beginning of this message is on this computer. Connect to load the rest.</source>
        <translation>Solo el principio de este mensaje está en este equipo. Conéctese para cargar el resto.</translation>
    </message>
    <message>
        <source>Only the list, not the messages</source>
        <translation>Solo la lista, no los mensajes</translation>
    </message>
    <message>
        <source>only the lists</source>
        <translation>solo las listas</translation>
    </message>
    <message>
        <source>Only this event</source>
        <translation>Solo este evento</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a web browser, sign in to the network, then try again.</source>
        <translation>Abra un navegador, inicie sesión en la red y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Abrir de todos modos</translation>
    </message>
    <message>
        <source>Open it in the webmail of your provider.</source>
        <translation>Ábralo en el correo web de su proveedor.</translation>
    </message>
    <message>
        <source>Open it only if you expected it and know the sender.</source>
        <translation>Ábralo solo si lo esperaba y conoce al remitente.</translation>
    </message>
    <message>
        <source>Open this day</source>
        <translation>Abrir este día</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>¿Abrir este archivo?</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>¿Abrir este enlace?</translation>
    </message>
    <message>
        <source>Open {url}</source>
        <translation>Abrir {url}</translation>
    </message>
    <message>
        <source>Ordinary folder</source>
        <translation>Carpeta normal</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Organizador</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>Otro …</translation>
    </message>
    <message>
        <source>Out of date: {calendar} has a later version.</source>
        <translation>Obsoleta: {calendar} contiene una versión posterior.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Correo saliente</translation>
    </message>
    <message>
        <source>Outgoing mail (SMTP)</source>
        <translation>Correo saliente (SMTP)</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>con retraso</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Buscapersonas</translation>
    </message>
    <message>
        <source>Part of it signed by {who}</source>
        <translation>En parte firmado por {who}</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Pass phrase again</source>
        <translation>Repetir la frase</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Passwords could not be saved.</source>
        <translation>No se pudieron guardar las contraseñas.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>People you add, import or keep on the server are listed here.</source>
        <translation>Aquí figuran las personas que añada, importe o tenga en el servidor.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Personal</source>
        <comment>tag</comment>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>número de teléfono</translation>
    </message>
    <message>
        <source>Pick date and time …</source>
        <translation>Elegir fecha y hora …</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Imagen de {name}</translation>
    </message>
    <message>
        <source>Pictures from the internet are never loaded without asking.</source>
        <translation>Las imágenes de internet nunca se cargan sin preguntar.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan (for its limits)</source>
        <translation>Plan (por sus límites)</translation>
    </message>
    <message>
        <source>Post box</source>
        <translation>Apartado postal</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Dirección postal</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Preferido</translation>
    </message>
    <message>
        <source>preparing the search</source>
        <translation>preparando la búsqueda</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Mensaje anterior</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>published by the provider</source>
        <translation>publicado por el proveedor</translation>
    </message>
    <message>
        <source>published in the domain's DNS</source>
        <translation>publicado en el DNS del dominio</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Put back returns them to the folders they were in.</source>
        <translation>Restaurar los devuelve a las carpetas en las que estaban.</translation>
    </message>
    <message>
        <source>Put new contacts here</source>
        <translation>Poner aquí los contactos nuevos</translation>
    </message>
    <message>
        <source>Put off until later</source>
        <translation>Pospuesto para más tarde</translation>
    </message>
    <message>
        <source>Putting back messages</source>
        <translation>Restaurar mensajes</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Reach the calendar server</source>
        <translation>Llegar al servidor de calendario</translation>
    </message>
    <message>
        <source>Reach the mail server</source>
        <translation>Llegar al servidor de correo</translation>
    </message>
    <message>
        <source>Reach the sending server</source>
        <translation>Llegar al servidor de envío</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>Read the folders</source>
        <translation>Leer las carpetas</translation>
    </message>
    <message>
        <source>Reading and writing</source>
        <translation>Leer y escribir</translation>
    </message>
    <message>
        <source>reading the list of messages</source>
        <translation>leyendo la lista de mensajes</translation>
    </message>
    <message>
        <source>Reading works; writing goes on as soon as there is space.</source>
        <translation>Se puede leer; se seguirá escribiendo en cuanto haya espacio.</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Leyendo {file}</translation>
    </message>
    <message>
        <source>Recent actions</source>
        <translation>Acciones recientes</translation>
    </message>
    <message>
        <source>Recipient (To or Cc)</source>
        <translation>Destinatario (Para o Cc)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>relies on outdated signatures</source>
        <translation>se apoya en firmas anticuadas</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove account?</source>
        <translation>¿Quitar la cuenta?</translation>
    </message>
    <message>
        <source>Remove attachment {name}</source>
        <translation>Quitar el adjunto {name}</translation>
    </message>
    <message>
        <source>Remove attachments or send a link instead.</source>
        <translation>Quite adjuntos o envíe un enlace en su lugar.</translation>
    </message>
    <message>
        <source>Remove attachments, or send a link to them.</source>
        <translation>Quite adjuntos o envíe un enlace a ellos.</translation>
    </message>
    <message>
        <source>Remove this action</source>
        <translation>Quitar esta acción</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Quitar esta condición</translation>
    </message>
    <message>
        <source>Remove this reminder</source>
        <translation>Quitar este aviso</translation>
    </message>
    <message>
        <source>Remove {address} from Marmot?</source>
        <translation>¿Quitar {address} de Marmot?</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>Quitar {what}</translation>
    </message>
    <message>
        <source>Remove {who}</source>
        <translation>Quitar a {who}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Renombrar carpeta</translation>
    </message>
    <message>
        <source>Rename folder …</source>
        <translation>Renombrar carpeta …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renombrar …</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>Repeats by a rule of its own</source>
        <translation>Se repite según una regla propia</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Responder a todos</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Rules for new mail</source>
        <translation>Reglas para el correo nuevo</translation>
    </message>
    <message>
        <source>Rules further down are not asked about these messages</source>
        <translation>No aplicar a estos mensajes las reglas de más abajo</translation>
    </message>
    <message>
        <source>Rules look at each new message in the inbox once, from the top down, while Marmot runs. What they did can be undone.</source>
        <translation>Las reglas miran una vez cada mensaje nuevo de la bandeja de entrada, de arriba abajo, mientras Marmot está en marcha. Lo que han hecho se puede deshacer.</translation>
    </message>
    <message>
        <source>Sample data, nothing leaves this computer. {state}</source>
        <translation>Datos de ejemplo, nada sale de este equipo. {state}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save  Ctrl+S</source>
        <translation>Guardar  Control+S</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Guardar todo</translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation>Guardar todos los adjuntos</translation>
    </message>
    <message>
        <source>Save and switch on</source>
        <translation>Guardar y activar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Guardar adjunto</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>¿Guardar los cambios?</translation>
    </message>
    <message>
        <source>Save instead</source>
        <translation>Mejor guardar</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>Guardar la clave</translation>
    </message>
    <message>
        <source>Save recurring event</source>
        <translation>Guardar evento periódico</translation>
    </message>
    <message>
        <source>Save switched off</source>
        <translation>Guardar sin activar</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Save this search as</source>
        <translation>Guardar esta búsqueda como</translation>
    </message>
    <message>
        <source>Save, and Marmot connects with the password it knows.</source>
        <translation>Guarde y Marmot se conecta con la contraseña que conoce.</translation>
    </message>
    <message>
        <source>Saved beside the folders</source>
        <translation>Guardada junto a las carpetas</translation>
    </message>
    <message>
        <source>Saved search deleted: {name}</source>
        <translation>Búsqueda guardada eliminada: {name}</translation>
    </message>
    <message>
        <source>Saved search {name} deleted</source>
        <translation>Búsqueda guardada {name} eliminada</translation>
    </message>
    <message>
        <source>Saving an entry</source>
        <translation>Guardar una entrada</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Say what is to be done with the messages.</source>
        <translation>Indique qué hacer con los mensajes.</translation>
    </message>
    <message>
        <source>Say which messages it is for.</source>
        <translation>Indique a qué mensajes se aplica.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Buscar contactos</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Buscar eventos</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search help</source>
        <translation>Ayuda de búsqueda</translation>
    </message>
    <message>
        <source>Search help  Alt+Down</source>
        <translation>Ayuda de búsqueda  Alt+Abajo</translation>
    </message>
    <message>
        <source>Search mail</source>
        <translation>Buscar en el correo</translation>
    </message>
    <message>
        <source>Search on the server again when there is a connection.</source>
        <translation>Busque otra vez en el servidor cuando haya conexión.</translation>
    </message>
    <message>
        <source>Search on the server too</source>
        <translation>Buscar también en el servidor</translation>
    </message>
    <message>
        <source>Search what was deleted</source>
        <translation>Buscar en lo eliminado</translation>
    </message>
    <message>
        <source>Searching on the server: {done} of {all} folders</source>
        <translation>Buscando en el servidor: {done} de {all} carpetas</translation>
    </message>
    <message>
        <source>Searching on the server…</source>
        <translation>Buscando en el servidor…</translation>
    </message>
    <message>
        <source>second</source>
        <translation>segundo</translation>
    </message>
    <message>
        <source>second to last</source>
        <translation>penúltimo</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send  Ctrl+Enter</source>
        <translation>Enviar  Control+Intro</translation>
    </message>
    <message>
        <source>Send a link to it instead.</source>
        <translation>Envíe un enlace en su lugar.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar de todos modos</translation>
    </message>
    <message>
        <source>Send anyway?</source>
        <translation>¿Enviar de todos modos?</translation>
    </message>
    <message>
        <source>Send it again later.</source>
        <translation>Envíelo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>Send it again with other words and fewer links, or ask your provider.</source>
        <translation>Envíelo de nuevo con otras palabras y menos enlaces, o pregunte a su proveedor.</translation>
    </message>
    <message>
        <source>Send it again with smaller files, or send a link instead.</source>
        <translation>Envíelo de nuevo con archivos más pequeños, o envíe un enlace en su lugar.</translation>
    </message>
    <message>
        <source>Send it as an ordinary message.</source>
        <translation>Envíelo como un mensaje normal.</translation>
    </message>
    <message>
        <source>Send it in several messages.</source>
        <translation>Envíelo en varios mensajes.</translation>
    </message>
    <message>
        <source>Send it in several parts.</source>
        <translation>Envíelo en varias partes.</translation>
    </message>
    <message>
        <source>Send it later or to fewer people.</source>
        <translation>Envíelo más tarde o a menos personas.</translation>
    </message>
    <message>
        <source>Send it without a signature, or remove unusual characters.</source>
        <translation>Envíelo sin firma o quite los caracteres poco comunes.</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Enviar más tarde</translation>
    </message>
    <message>
        <source>Send later, when places are free again.</source>
        <translation>Envíe más tarde, cuando vuelva a haber plazas libres.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Sender confirmed by {domain}</source>
        <translation>Remitente confirmado por {domain}</translation>
    </message>
    <message>
        <source>Sender known to me</source>
        <translation>Remitente conocido</translation>
    </message>
    <message>
        <source>Sender not confirmed by {domain}</source>
        <translation>Remitente no confirmado por {domain}</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>Sending a message</source>
        <translation>Enviar un mensaje</translation>
    </message>
    <message>
        <source>Sending can be undone for</source>
        <translation>El envío se puede deshacer durante</translation>
    </message>
    <message numerus="yes">
        <source>Sending to %n people in {left} s</source>
        <comment>Sending to 1 person in {left} s</comment>
        <translation>
            <numerusform>Se envía a %n persona en {left} s</numerusform>
            <numerusform>Se envía a %n personas en {left} s</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Sent a message</source>
        <translation>Mensaje enviado</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>Enviados hace poco</translation>
    </message>
    <message>
        <source>Sent messages that want an answer are kept here.</source>
        <translation>Aquí están los mensajes enviados que esperan respuesta.</translation>
    </message>
    <message>
        <source>Sent {when}, a copy is in Sent</source>
        <translation>Enviado {when}, hay una copia en Enviados</translation>
    </message>
    <message>
        <source>Sent {when}, the copy is still to be filed</source>
        <translation>Enviado {when}, la copia está por guardar</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Server: {words}</source>
        <translation>Servidor: {words}</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Servers and password</source>
        <translation>Servidores y contraseña</translation>
    </message>
    <message>
        <source>Set a new one at your provider, then enter it here.</source>
        <translation>Ponga una nueva en su proveedor y escríbala aquí.</translation>
    </message>
    <message>
        <source>Set date and time, then try again.</source>
        <translation>Ajuste fecha y hora y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Set up from a .mobileconfig file</source>
        <translation>Desde un archivo .mobileconfig</translation>
    </message>
    <message>
        <source>Set up from a file</source>
        <translation>Desde un archivo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>Ajustes encontrados</translation>
    </message>
    <message>
        <source>Several senders are named</source>
        <translation>Figuran varios remitentes</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>Carpetas compartidas</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show all mail from here</source>
        <translation>Mostrar todo el correo de aquí</translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation>Mostrar como texto simple</translation>
    </message>
    <message>
        <source>Show Cc and Bcc</source>
        <translation>Mostrar Cc y Cco</translation>
    </message>
    <message>
        <source>Show conversations</source>
        <translation>Mostrar conversaciones</translation>
    </message>
    <message>
        <source>Show in calendar</source>
        <translation>Mostrar en el calendario</translation>
    </message>
    <message>
        <source>Show mail from this person</source>
        <translation>Mostrar el correo de esta persona</translation>
    </message>
    <message>
        <source>Show once</source>
        <translation>Mostrar una vez</translation>
    </message>
    <message>
        <source>Show only subscribed folders</source>
        <translation>Mostrar solo las carpetas suscritas</translation>
    </message>
    <message>
        <source>Show only this one</source>
        <translation>Mostrar solo este</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Mostrar el código fuente</translation>
    </message>
    <message>
        <source>Show unread only</source>
        <translation>Mostrar solo sin leer</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Mostrar como</translation>
    </message>
    <message>
        <source>Shown when Marmot is started the next time.</source>
        <translation>Se aplica al iniciar Marmot la próxima vez.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Sign in for calendar and contacts</source>
        <translation>Iniciar sesión para calendario y contactos</translation>
    </message>
    <message>
        <source>Sign in for mail</source>
        <translation>Iniciar sesión para el correo</translation>
    </message>
    <message>
        <source>Sign in for sending</source>
        <translation>Iniciar sesión para el envío</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Signature cannot be checked</source>
        <translation>No se puede comprobar la firma</translation>
    </message>
    <message>
        <source>Signature does not fit</source>
        <translation>La firma no coincide</translation>
    </message>
    <message>
        <source>Signed by {who}</source>
        <translation>Firmado por {who}</translation>
    </message>
    <message>
        <source>Signed with an unknown key</source>
        <translation>Firmado con una clave desconocida</translation>
    </message>
    <message>
        <source>Signed, key of {who} not compared</source>
        <translation>Firmado, clave de {who} sin comparar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size in megabytes</source>
        <translation>Tamaño en megabytes</translation>
    </message>
    <message>
        <source>Size of the folders</source>
        <translation>Tamaño de las carpetas</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Pizarra</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>Snooze  Z
Only on this computer; other devices show it all the time.</source>
        <translation>Posponer  Z
Solo en este equipo; los demás dispositivos lo siguen mostrando.</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Posponer hasta el</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Pospuestos</translation>
    </message>
    <message>
        <source>Snoozed messages wait here until their time.</source>
        <translation>Los mensajes pospuestos esperan aquí su hora.</translation>
    </message>
    <message>
        <source>Some providers want a password made for this program instead of your usual one.</source>
        <translation>Algunos proveedores exigen una contraseña creada para este programa en lugar de la habitual.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Somebody tried to slip commands into the connection to {host}.</source>
        <translation>Alguien intentó colar órdenes en la conexión con {host}.</translation>
    </message>
    <message>
        <source>somebody who wrote; also to: cc: bcc:</source>
        <translation>quien escribió; también to: cc: bcc:</translation>
    </message>
    <message>
        <source>Something answers at {host}, but it is not your server.</source>
        <translation>Algo responde en {host}, pero no es su servidor.</translation>
    </message>
    <message>
        <source>Something did not work ({code}).</source>
        <translation>Algo no ha funcionado ({code}).</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Código fuente</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Código fuente del mensaje</translation>
    </message>
    <message>
        <source>Space on the disk</source>
        <translation>Espacio en el disco</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>special folder role</source>
        <translation>carpeta especial función</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Divídalo en archivos más pequeños.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>Hora de comienzo</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>State of the accounts</source>
        <translation>Estado de las cuentas</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stopped waiting for an answer</source>
        <translation>Ya no espera respuesta</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Suscrita</translation>
    </message>
    <message>
        <source>Subscribed to {name}</source>
        <translation>Suscrito a {name}</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation>por ejemplo {example}</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Cambiar entre claro y oscuro</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Tag deleted: {tags}</source>
        <translation>Etiqueta eliminada: {tags}</translation>
    </message>
    <message>
        <source>Tag number {n}</source>
        <translation>Etiqueta número {n}</translation>
    </message>
    <message>
        <source>Tag taken off: {tags}</source>
        <translation>Etiqueta quitada: {tags}</translation>
    </message>
    <message>
        <source>Tag {name}</source>
        <translation>Etiqueta {name}</translation>
    </message>
    <message>
        <source>Tag {name} deleted</source>
        <translation>Etiqueta {name} eliminada</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>Etiqueta: {name}</translation>
    </message>
    <message>
        <source>Tagged {tags}</source>
        <translation>Etiqueta puesta: {tags}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Tags are kept on the mail server, so that other programs see them too. Names, colours and order are kept on this computer.</source>
        <translation>Las etiquetas se guardan en el servidor de correo, para que otros programas también las vean. Nombres, colores y orden se guardan en este equipo.</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>Etiquetas …</translation>
    </message>
    <message>
        <source>Take all off</source>
        <translation>Quitar todas</translation>
    </message>
    <message>
        <source>Take all tags off</source>
        <translation>Quitar todas las etiquetas</translation>
    </message>
    <message>
        <source>Take the right to read it away from them.</source>
        <translation>Quíteles el permiso de lectura.</translation>
    </message>
    <message>
        <source>Taken {when}; the servers are still trying</source>
        <translation>Aceptado {when}; los servidores lo siguen intentando</translation>
    </message>
    <message>
        <source>Tell me if nobody answers</source>
        <translation>Avisar si nadie responde</translation>
    </message>
    <message>
        <source>Tell me if nobody has answered by</source>
        <translation>Avisar si nadie ha respondido antes del</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Text and file names</source>
        <translation>Texto y nombres de archivo</translation>
    </message>
    <message>
        <source>That is not the master password.</source>
        <translation>Esa no es la contraseña maestra.</translation>
    </message>
    <message>
        <source>That pass phrase does not fit the key.</source>
        <translation>Esa frase de contraseña no es la de la clave.</translation>
    </message>
    <message>
        <source>The address {url} cannot be used.</source>
        <translation>No se puede usar la dirección {url}.</translation>
    </message>
    <message>
        <source>The attachment {name} hides what kind of file it is.</source>
        <translation>El adjunto {name} oculta qué clase de archivo es.</translation>
    </message>
    <message>
        <source>The attachments are large; a link to the files would be kinder to the reader.</source>
        <translation>Los adjuntos son grandes; un enlace a los archivos sería más amable para quien lo lea.</translation>
    </message>
    <message>
        <source>The birthday cannot be read.</source>
        <translation>No se puede leer el cumpleaños.</translation>
    </message>
    <message>
        <source>The birthday cannot be read. Write it like {example}.</source>
        <translation>No se puede leer el cumpleaños. Escríbalo como {example}.</translation>
    </message>
    <message>
        <source>The card of the person you choose is shown here.</source>
        <translation>Aquí se muestra la ficha de la persona que elija.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server, not to {host}.</source>
        <translation>El certificado pertenece a otro servidor, no a {host}.</translation>
    </message>
    <message>
        <source>The certificate of {host} comes from an authority this computer does not know.</source>
        <translation>El certificado de {host} es de una autoridad que este equipo no conoce.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>El certificado de {host} ha caducado.</translation>
    </message>
    <message>
        <source>The change is kept on this computer: try again, edit it once more, move it to another place, or discard it.</source>
        <translation>El cambio se conserva en este equipo: reintentar, editarlo de nuevo, moverlo a otro lugar o descartarlo.</translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong, so certificates do not fit.</source>
        <translation>El reloj de este equipo parece estar mal, por eso los certificados no encajan.</translation>
    </message>
    <message>
        <source>The command is not understood: {problem}.</source>
        <translation>No se entiende la orden: {problem}.</translation>
    </message>
    <message>
        <source>The connection broke at the last moment: it is not known whether the message was sent.</source>
        <translation>La conexión se cortó en el último momento: no se sabe si el mensaje se envió.</translation>
    </message>
    <message>
        <source>The connection to the server ended each time this change was tried.</source>
        <translation>La conexión con el servidor terminó cada vez que se intentó este cambio.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Se perdió la conexión.</translation>
    </message>
    <message>
        <source>The content is larger than allowed.</source>
        <translation>El contenido es mayor de lo permitido.</translation>
    </message>
    <message>
        <source>The content is nested too deeply.</source>
        <translation>El contenido está anidado demasiado hondo.</translation>
    </message>
    <message>
        <source>The copy was not found any more.</source>
        <translation>Ya no se encontró la copia.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The disk is nearly full.</source>
        <translation>El disco está casi lleno.</translation>
    </message>
    <message>
        <source>The disk reports an error.</source>
        <translation>El disco informa de un error.</translation>
    </message>
    <message>
        <source>The encrypted data is too large.</source>
        <translation>Los datos cifrados son demasiado grandes.</translation>
    </message>
    <message>
        <source>The encrypted part cannot be read; nothing of it is shown.</source>
        <translation>No se puede leer la parte cifrada; no se muestra nada de ella.</translation>
    </message>
    <message>
        <source>The encrypted part is damaged; nothing of it is shown.</source>
        <translation>La parte cifrada está dañada; no se muestra nada de ella.</translation>
    </message>
    <message>
        <source>The encrypted part is too large; nothing of it is shown.</source>
        <translation>La parte cifrada es demasiado grande; no se muestra nada de ella.</translation>
    </message>
    <message>
        <source>The encrypted part was refused ({reason}); nothing of it is shown.</source>
        <translation>Se rechazó la parte cifrada ({reason}); no se muestra nada de ella.</translation>
    </message>
    <message>
        <source>The encrypted part was refused: {reason}.</source>
        <translation>Se rechazó la parte cifrada: {reason}.</translation>
    </message>
    <message>
        <source>The entry is larger than the server accepts.</source>
        <translation>La entrada es más grande de lo que acepta el servidor.</translation>
    </message>
    <message>
        <source>The event ends before it starts.</source>
        <translation>El evento termina antes de empezar.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>The file holds more events than can be taken in at once.</source>
        <translation>El archivo contiene más eventos de los que se pueden incorporar de una vez.</translation>
    </message>
    <message>
        <source>The file holds several keys.</source>
        <translation>El archivo contiene varias claves.</translation>
    </message>
    <message>
        <source>The file is protected by a pass phrase. Without it nobody can use it, nor you.</source>
        <translation>El archivo está protegido con una frase de contraseña. Sin ella nadie puede usarlo, ni usted.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>El archivo es demasiado grande.</translation>
    </message>
    <message>
        <source>The file of certificates cannot be read.</source>
        <translation>No se puede leer el archivo de certificados.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written.</source>
        <translation>No se puede escribir el archivo {name}.</translation>
    </message>
    <message>
        <source>The folder is changing on the server.</source>
        <translation>La carpeta está cambiando en el servidor.</translation>
    </message>
    <message>
        <source>The folder is no longer on the server.</source>
        <translation>La carpeta ya no está en el servidor.</translation>
    </message>
    <message>
        <source>The folder is not on the server yet.</source>
        <translation>La carpeta aún no está en el servidor.</translation>
    </message>
    <message>
        <source>The folder they came from is no longer there.</source>
        <translation>La carpeta de la que venían ya no existe.</translation>
    </message>
    <message>
        <source>The folder was closed by the server.</source>
        <translation>El servidor cerró la carpeta.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be renamed or deleted: every mailbox needs it.</source>
        <translation>La carpeta {folder} no se puede renombrar ni eliminar: todo buzón la necesita.</translation>
    </message>
    <message>
        <source>The folder {folder} holds {count} messages; {provider} advises at most {limit}.</source>
        <translation>La carpeta {folder} contiene {count} mensajes; {provider} aconseja {limit} como máximo.</translation>
    </message>
    <message>
        <source>The folder {path}, which the rule names, is not there.</source>
        <translation>La carpeta {path}, que nombra la regla, no existe.</translation>
    </message>
    <message>
        <source>The folders known so far are kept.</source>
        <translation>Se conservan las carpetas conocidas hasta ahora.</translation>
    </message>
    <message>
        <source>the key cannot be used</source>
        <translation>la clave no se puede usar</translation>
    </message>
    <message>
        <source>The key is protected by a pass phrase.</source>
        <translation>La clave está protegida con una frase de contraseña.</translation>
    </message>
    <message>
        <source>The key of {address} cannot be used ({reason}).</source>
        <translation>No se puede usar la clave de {address} ({reason}).</translation>
    </message>
    <message numerus="yes">
        <source>The last %n months</source>
        <comment>The last month</comment>
        <translation>
            <numerusform>El último mes</numerusform>
            <numerusform>Los últimos %n meses</numerusform>
        </translation>
    </message>
    <message>
        <source>the last 12 months</source>
        <translation>los últimos 12 meses</translation>
    </message>
    <message>
        <source>the last 3 months</source>
        <translation>los últimos 3 meses</translation>
    </message>
    <message>
        <source>The line broke before the server answered</source>
        <translation>La conexión se cortó antes de que el servidor respondiera</translation>
    </message>
    <message>
        <source>The link hides its target behind another name.</source>
        <translation>El enlace oculta su destino tras otro nombre.</translation>
    </message>
    <message>
        <source>The link is unusual.</source>
        <translation>El enlace es poco común.</translation>
    </message>
    <message>
        <source>The link leads to a bare number instead of a name.</source>
        <translation>El enlace lleva a un simple número en lugar de un nombre.</translation>
    </message>
    <message>
        <source>The link's name uses letters that can look like others.</source>
        <translation>El nombre del enlace usa letras que pueden parecer otras.</translation>
    </message>
    <message>
        <source>The list of tags is in the settings.</source>
        <translation>La lista de etiquetas está en los ajustes.</translation>
    </message>
    <message>
        <source>The mail server refused it</source>
        <translation>El servidor de correo lo rechazó</translation>
    </message>
    <message>
        <source>The mail server took it</source>
        <translation>El servidor de correo lo aceptó</translation>
    </message>
    <message>
        <source>The mailbox file</source>
        <translation>El archivo del buzón</translation>
    </message>
    <message>
        <source>The mailbox file is busy.</source>
        <translation>El archivo del buzón está ocupado.</translation>
    </message>
    <message>
        <source>The mailbox file is damaged.</source>
        <translation>El archivo del buzón está dañado.</translation>
    </message>
    <message>
        <source>The mailbox on the server is full.</source>
        <translation>El buzón en el servidor está lleno.</translation>
    </message>
    <message>
        <source>The message cannot be signed as it is.</source>
        <translation>El mensaje no se puede firmar tal como está.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}.</source>
        <translation>El mensaje no llegó a {recipient}.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: it is too large for the other server.</source>
        <translation>El mensaje no llegó a {recipient}: es demasiado grande para el otro servidor.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the mailbox does not take mail any more.</source>
        <translation>El mensaje no llegó a {recipient}: el buzón ya no acepta correo.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the mailbox is full.</source>
        <translation>El mensaje no llegó a {recipient}: el buzón está lleno.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server could not take it.</source>
        <translation>El mensaje no llegó a {recipient}: el otro servidor no pudo aceptarlo.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server does not let you write there.</source>
        <translation>El mensaje no llegó a {recipient}: el otro servidor no le permite escribir allí.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server does not trust your address.</source>
        <translation>El mensaje no llegó a {recipient}: el otro servidor no se fía de su dirección.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server took it for spam.</source>
        <translation>El mensaje no llegó a {recipient}: el otro servidor lo tomó por spam.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: there is no mail server for this address.</source>
        <translation>El mensaje no llegó a {recipient}: no hay servidor de correo para esta dirección.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: there is no such address.</source>
        <translation>El mensaje no llegó a {recipient}: no existe esa dirección.</translation>
    </message>
    <message>
        <source>The message does not say who sent it.</source>
        <translation>El mensaje no dice quién lo envió.</translation>
    </message>
    <message>
        <source>The message exceeds a limit of your provider.</source>
        <translation>El mensaje supera un límite de su proveedor.</translation>
    </message>
    <message>
        <source>The message has left already.</source>
        <translation>El mensaje ya ha salido.</translation>
    </message>
    <message>
        <source>The message has left already. It cannot be taken back any more.</source>
        <translation>El mensaje ya ha salido. Ya no se puede recuperar.</translation>
    </message>
    <message>
        <source>The message has no recipients.</source>
        <translation>El mensaje no tiene destinatarios.</translation>
    </message>
    <message>
        <source>The message has no subject.</source>
        <translation>El mensaje no tiene asunto.</translation>
    </message>
    <message>
        <source>The message has not reached {recipient} yet.</source>
        <translation>El mensaje aún no ha llegado a {recipient}.</translation>
    </message>
    <message>
        <source>The message has {used}, the provider takes {limit} at most. Remove attachments or send a link instead.</source>
        <translation>El mensaje tiene {used} y el proveedor acepta {limit} como máximo. Quite adjuntos o envíe un enlace en su lugar.</translation>
    </message>
    <message>
        <source>The message is being sent.</source>
        <translation>El mensaje se está enviando.</translation>
    </message>
    <message>
        <source>The message is built so oddly that only its source is shown.</source>
        <translation>El mensaje está construido de forma tan extraña que solo se muestra su código fuente.</translation>
    </message>
    <message>
        <source>The message is encrypted for a key that is not here.</source>
        <translation>El mensaje está cifrado para una clave que no está aquí.</translation>
    </message>
    <message>
        <source>The message is encrypted. Enter the master password, then open it again.</source>
        <translation>El mensaje está cifrado. Escriba la contraseña maestra y ábralo otra vez.</translation>
    </message>
    <message>
        <source>The message is kept in the Outbox with the server's words. Send it again there, or take it back to a draft and change it.</source>
        <translation>El mensaje se conserva en la bandeja de salida con las palabras del servidor. Enviarlo de nuevo allí, o volverlo a borrador y cambiarlo.</translation>
    </message>
    <message>
        <source>The message is larger than is allowed ({limit} bytes).</source>
        <translation>El mensaje es mayor de lo permitido ({limit} bytes).</translation>
    </message>
    <message>
        <source>The message is larger than the server accepts ({limit} bytes).</source>
        <translation>El mensaje es mayor de lo que acepta el servidor ({limit} bytes).</translation>
    </message>
    <message>
        <source>The message is no longer on the server.</source>
        <translation>El mensaje ya no está en el servidor.</translation>
    </message>
    <message>
        <source>The message is too large to be shown with its layout; some is left out.</source>
        <translation>El mensaje es demasiado grande para mostrarlo con su diseño; se omite una parte.</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>El mensaje es demasiado grande.</translation>
    </message>
    <message>
        <source>The message is very long; the end is left out.</source>
        <translation>El mensaje es muy largo; se omite el final.</translation>
    </message>
    <message>
        <source>The message names several senders.</source>
        <translation>El mensaje nombra varios remitentes.</translation>
    </message>
    <message>
        <source>The message waits until there is room again.</source>
        <translation>El mensaje espera hasta que vuelva a haber sitio.</translation>
    </message>
    <message>
        <source>The message was changed after it was signed, or the signature is forged.</source>
        <translation>El mensaje se cambió después de firmarlo, o la firma es falsa.</translation>
    </message>
    <message>
        <source>The message was taken back.</source>
        <translation>El mensaje se recuperó.</translation>
    </message>
    <message>
        <source>The message you choose is shown here.</source>
        <translation>Aquí se muestra el mensaje que elija.</translation>
    </message>
    <message>
        <source>The messages are no longer where they were put.</source>
        <translation>Los mensajes ya no están donde se pusieron.</translation>
    </message>
    <message>
        <source>the newest {n} hits</source>
        <translation>los {n} resultados más recientes</translation>
    </message>
    <message>
        <source>The OpenPGP data is damaged.</source>
        <translation>Los datos OpenPGP están dañados.</translation>
    </message>
    <message>
        <source>The other version is kept</source>
        <translation>Se conserva la otra versión</translation>
    </message>
    <message>
        <source>The Outbox shows it.</source>
        <translation>La bandeja de salida lo muestra.</translation>
    </message>
    <message>
        <source>The part of Marmot that talks to the servers did not start.</source>
        <translation>La parte de Marmot que habla con los servidores no arrancó.</translation>
    </message>
    <message>
        <source>The part of Marmot that talks to the servers stopped.</source>
        <translation>La parte de Marmot que habla con los servidores se detuvo.</translation>
    </message>
    <message>
        <source>The pass phrase is empty.</source>
        <translation>La frase de contraseña está vacía.</translation>
    </message>
    <message>
        <source>The password has expired.</source>
        <translation>La contraseña ha caducado.</translation>
    </message>
    <message>
        <source>the port is a number from 1 to 65535</source>
        <translation>el puerto es un número del 1 al 65535</translation>
    </message>
    <message>
        <source>The profile directory cannot be used.</source>
        <translation>No se puede usar el directorio del perfil.</translation>
    </message>
    <message>
        <source>The profile is private</source>
        <translation>El perfil es privado</translation>
    </message>
    <message numerus="yes">
        <source>The provider deletes what is here after %n days.</source>
        <comment>The provider deletes what is here after 1 day.</comment>
        <translation>
            <numerusform>El proveedor elimina lo que hay aquí tras %n día.</numerusform>
            <numerusform>El proveedor elimina lo que hay aquí tras %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider's sending limit is reached.</source>
        <translation>Se ha alcanzado el límite de envío del proveedor.</translation>
    </message>
    <message>
        <source>The rule could not be read.</source>
        <translation>No se pudo leer la regla.</translation>
    </message>
    <message>
        <source>The rule does nothing.</source>
        <translation>La regla no hace nada.</translation>
    </message>
    <message>
        <source>The rule has a condition that is not known here.</source>
        <translation>La regla tiene una condición que aquí no se conoce.</translation>
    </message>
    <message>
        <source>The rule has no condition.</source>
        <translation>La regla no tiene ninguna condición.</translation>
    </message>
    <message>
        <source>The rule has no name.</source>
        <translation>La regla no tiene nombre.</translation>
    </message>
    <message>
        <source>The rule of repetition cannot be read.</source>
        <translation>No se puede leer la regla de repetición.</translation>
    </message>
    <message>
        <source>The rule rests. Choose another folder for it, or make the folder again, then switch the rule on.</source>
        <translation>La regla está en pausa. Elija otra carpeta para ella o vuelva a crear la carpeta y después active la regla.</translation>
    </message>
    <message>
        <source>The rule sends a message to two places.</source>
        <translation>La regla lleva un mensaje a dos lugares.</translation>
    </message>
    <message>
        <source>The rule wants something done that is not known here.</source>
        <translation>La regla pide una acción que aquí no se conoce.</translation>
    </message>
    <message>
        <source>The sample data could not be started.</source>
        <translation>No se pudieron iniciar los datos de ejemplo.</translation>
    </message>
    <message>
        <source>The sample opens in a window of its own. It is gone when you close it.</source>
        <translation>El ejemplo se abre en su propia ventana. Desaparece al cerrarla.</translation>
    </message>
    <message>
        <source>The secrets on standard input are no JSON object.</source>
        <translation>Los secretos de la entrada estándar no son un objeto JSON.</translation>
    </message>
    <message>
        <source>The sender calls itself {shown}, but the mail comes from {real}.</source>
        <translation>El remitente se llama {shown}, pero el mensaje viene de {real}.</translation>
    </message>
    <message>
        <source>The sender's address ends in {host}, which has look-alike letters (really {real}).</source>
        <translation>La dirección del remitente termina en {host}, con letras engañosas (en realidad {real}).</translation>
    </message>
    <message>
        <source>The sending limit of your provider is reached.</source>
        <translation>Se ha alcanzado el límite de envío de su proveedor.</translation>
    </message>
    <message>
        <source>The series has no occurrence then.</source>
        <translation>La serie no tiene ningún evento entonces.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>el servidor</translation>
    </message>
    <message>
        <source>The server already has an entry with this identity.</source>
        <translation>El servidor ya tiene una entrada con esta identidad.</translation>
    </message>
    <message>
        <source>The server asked to wait</source>
        <translation>El servidor pide esperar</translation>
    </message>
    <message>
        <source>The server cannot be reached now; only what is on this computer was searched.</source>
        <translation>Ahora no se puede llegar al servidor; solo se buscó en lo que hay en este equipo.</translation>
    </message>
    <message>
        <source>The server cannot do this.</source>
        <translation>El servidor no puede hacerlo.</translation>
    </message>
    <message>
        <source>The server cannot search for this.</source>
        <translation>El servidor no puede buscar esto.</translation>
    </message>
    <message>
        <source>The server cannot send to addresses with special letters.</source>
        <translation>El servidor no puede enviar a direcciones con letras especiales.</translation>
    </message>
    <message>
        <source>The server cannot take some recipients now.</source>
        <translation>El servidor no puede aceptar ahora a algunos destinatarios.</translation>
    </message>
    <message>
        <source>The server cannot take the message now.</source>
        <translation>El servidor no puede aceptar ahora el mensaje.</translation>
    </message>
    <message>
        <source>The server did not accept user name and password.</source>
        <translation>El servidor no aceptó el usuario y la contraseña.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The server did not take the message for a whole day.</source>
        <translation>El servidor no aceptó el mensaje durante un día entero.</translation>
    </message>
    <message>
        <source>The server does not accept this password's special characters.</source>
        <translation>El servidor no acepta los caracteres especiales de esta contraseña.</translation>
    </message>
    <message>
        <source>The server does not allow signing in here.</source>
        <translation>El servidor no permite iniciar sesión aquí.</translation>
    </message>
    <message>
        <source>The server does not permit this.</source>
        <translation>El servidor no lo permite.</translation>
    </message>
    <message>
        <source>The server does not take so many recipients at once.</source>
        <translation>El servidor no acepta tantos destinatarios a la vez.</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation>El servidor terminó la conexión.</translation>
    </message>
    <message numerus="yes">
        <source>The server found %n more.</source>
        <comment>The server found 1 more.</comment>
        <translation>
            <numerusform>El servidor encontró %n más.</numerusform>
            <numerusform>El servidor encontró %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server found nothing more.</source>
        <translation>El servidor no encontró nada más.</translation>
    </message>
    <message>
        <source>The server gave an answer that makes no sense.</source>
        <translation>El servidor dio una respuesta sin sentido.</translation>
    </message>
    <message>
        <source>The server has no place for this entry any more.</source>
        <translation>El servidor ya no tiene un lugar para esta entrada.</translation>
    </message>
    <message>
        <source>The server has renumbered this folder.</source>
        <translation>El servidor ha renumerado esta carpeta.</translation>
    </message>
    <message>
        <source>The server has stored this text in a garbled form.</source>
        <translation>El servidor ha guardado este texto deformado.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>El servidor está ocupado.</translation>
    </message>
    <message>
        <source>The server is working on this entry.</source>
        <translation>El servidor está trabajando en esta entrada.</translation>
    </message>
    <message>
        <source>The server keeps no tags of one's own in {folder}.</source>
        <translation>El servidor no guarda etiquetas propias en {folder}.</translation>
    </message>
    <message>
        <source>The server lists more folders than can be handled.</source>
        <translation>El servidor enumera más carpetas de las que se pueden manejar.</translation>
    </message>
    <message>
        <source>The server offers no way of signing in that is known.</source>
        <translation>El servidor no ofrece ninguna forma conocida de iniciar sesión.</translation>
    </message>
    <message>
        <source>The server pointed to another server.</source>
        <translation>El servidor remitió a otro servidor.</translation>
    </message>
    <message>
        <source>The server refused at least one recipient.</source>
        <translation>El servidor rechazó al menos a un destinatario.</translation>
    </message>
    <message>
        <source>The server refused the message.</source>
        <translation>El servidor rechazó el mensaje.</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>El servidor lo rechazó.</translation>
    </message>
    <message>
        <source>The server refused to sign you in.</source>
        <translation>El servidor rechazó el inicio de sesión.</translation>
    </message>
    <message>
        <source>The server says it saved this, but does not show it.</source>
        <translation>El servidor dice haberlo guardado, pero no lo muestra.</translation>
    </message>
    <message>
        <source>The server {host} was not found.</source>
        <translation>No se encontró el servidor {host}.</translation>
    </message>
    <message>
        <source>The server's answer was larger than allowed and was cut off.</source>
        <translation>La respuesta del servidor era mayor de lo permitido y se cortó.</translation>
    </message>
    <message>
        <source>The server's list of folders could not be read.</source>
        <translation>No se pudo leer la lista de carpetas del servidor.</translation>
    </message>
    <message>
        <source>The server's words are under Details.</source>
        <translation>La respuesta del servidor está en Detalles.</translation>
    </message>
    <message>
        <source>The servers go on trying. There is nothing to do.</source>
        <translation>Los servidores lo siguen intentando. No hay que hacer nada.</translation>
    </message>
    <message>
        <source>The signature fits the key, but nobody has compared the key's fingerprint.</source>
        <translation>La firma encaja con la clave, pero nadie ha comparado la huella de la clave.</translation>
    </message>
    <message>
        <source>The span of time ends before it begins.</source>
        <translation>El intervalo de tiempo termina antes de empezar.</translation>
    </message>
    <message>
        <source>The store of passwords</source>
        <translation>El almacén de contraseñas</translation>
    </message>
    <message>
        <source>The tag was taken off again. In another folder it may work.</source>
        <translation>La etiqueta se ha quitado. En otra carpeta quizá funcione.</translation>
    </message>
    <message>
        <source>The target folder does not exist on the server any more.</source>
        <translation>La carpeta de destino ya no existe en el servidor.</translation>
    </message>
    <message>
        <source>The text speaks of an attachment, but nothing is attached.</source>
        <translation>El texto habla de un adjunto, pero no hay nada adjunto.</translation>
    </message>
    <message>
        <source>The times of this event cannot be read.</source>
        <translation>No se pueden leer las horas de este evento.</translation>
    </message>
    <message>
        <source>the user name is missing</source>
        <translation>falta el nombre de usuario</translation>
    </message>
    <message>
        <source>The whole event</source>
        <translation>El evento entero</translation>
    </message>
    <message>
        <source>Theirs stays, yours becomes a second entry</source>
        <translation>La otra se queda, la suya pasa a ser una segunda entrada</translation>
    </message>
    <message>
        <source>There are messages in the folder, so it was kept.</source>
        <translation>Hay mensajes en la carpeta, así que se ha conservado.</translation>
    </message>
    <message>
        <source>There is a tag “{tag}” already.</source>
        <translation>Ya existe la etiqueta «{tag}».</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>Aún no hay ninguna cuenta.</translation>
    </message>
    <message>
        <source>There is no calendar or address book of that name.</source>
        <translation>No hay ningún calendario ni libreta con ese nombre.</translation>
    </message>
    <message>
        <source>There is no calendar or address book server at this address.</source>
        <translation>No hay ningún servidor de calendario o libreta en esta dirección.</translation>
    </message>
    <message>
        <source>There is no calendar or address book to put it in.</source>
        <translation>No hay calendario ni libreta donde ponerlo.</translation>
    </message>
    <message>
        <source>There is no calendar that can be written to.</source>
        <translation>No hay ningún calendario en el que se pueda escribir.</translation>
    </message>
    <message>
        <source>There is no connection to the server now.</source>
        <translation>Ahora no hay conexión con el servidor.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>No hay ningún archivo {name}.</translation>
    </message>
    <message>
        <source>There is no key for {address}.</source>
        <translation>No hay clave para {address}.</translation>
    </message>
    <message>
        <source>There is no key in this file.</source>
        <translation>No hay ninguna clave en este archivo.</translation>
    </message>
    <message>
        <source>There is no network connection.</source>
        <translation>No hay conexión de red.</translation>
    </message>
    <message>
        <source>There is no provider called {provider}.</source>
        <translation>No hay ningún proveedor llamado {provider}.</translation>
    </message>
    <message>
        <source>There is no secret key for {address}.</source>
        <translation>No hay clave secreta para {address}.</translation>
    </message>
    <message>
        <source>There is no space left on the server.</source>
        <translation>No queda espacio en el servidor.</translation>
    </message>
    <message>
        <source>There is no such conflict.</source>
        <translation>No existe ese conflicto.</translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation>No existe ese contacto.</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>No existe esa entrada.</translation>
    </message>
    <message>
        <source>There is no such event.</source>
        <translation>No existe ese evento.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>No existe ese mensaje.</translation>
    </message>
    <message>
        <source>There is no such problem.</source>
        <translation>No existe ese problema.</translation>
    </message>
    <message>
        <source>There is no such rule.</source>
        <translation>Esa regla no existe.</translation>
    </message>
    <message>
        <source>There is no tag “{tag}”.</source>
        <translation>No existe la etiqueta «{tag}».</translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation>No hay ninguna zona horaria con ese nombre.</translation>
    </message>
    <message>
        <source>There is no time zone {zone}.</source>
        <translation>No existe la zona horaria {zone}.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>No hay nada que buscar.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>There is room {time}: use Send later.</source>
        <translation>Hay sitio {time}: use Enviar más tarde.</translation>
    </message>
    <message>
        <source>These are not e-mail addresses: {list}. Correct or remove them.</source>
        <translation>Estas no son direcciones de correo: {list}. Corríjalas o quítelas.</translation>
    </message>
    <message>
        <source>They are kept here until you confirm.</source>
        <translation>Se conservan aquí hasta que usted lo confirme.</translation>
    </message>
    <message>
        <source>They are under Deleted lately in the mail window and can be put back. What your provider keeps in its Trash is another matter.</source>
        <translation>Están en «Eliminados recientemente», en la ventana de correo, y se pueden restaurar. Lo que su proveedor guarda en su papelera es otra cosa.</translation>
    </message>
    <message>
        <source>They are written into the event; Marmot does not send invitations yet. Some servers do so by themselves.</source>
        <translation>Se anotan en el evento; Marmot todavía no envía invitaciones. Algunos servidores lo hacen por sí mismos.</translation>
    </message>
    <message>
        <source>They stay where they are now.</source>
        <translation>Se quedan donde están ahora.</translation>
    </message>
    <message>
        <source>third</source>
        <translation>tercer</translation>
    </message>
    <message>
        <source>This account has no mail server.</source>
        <translation>Esta cuenta no tiene servidor de correo.</translation>
    </message>
    <message>
        <source>This account has no server for sending.</source>
        <translation>Esta cuenta no tiene servidor de envío.</translation>
    </message>
    <message>
        <source>This account has no such folder.</source>
        <translation>Esta cuenta no tiene una carpeta así.</translation>
    </message>
    <message>
        <source>This account is no longer here.</source>
        <translation>Esta cuenta ya no está aquí.</translation>
    </message>
    <message>
        <source>This action is not remembered any more.</source>
        <translation>Esta acción ya no se conserva.</translation>
    </message>
    <message>
        <source>This address is set up already.</source>
        <translation>Esta dirección ya está configurada.</translation>
    </message>
    <message>
        <source>This and all following events</source>
        <translation>Este y todos los eventos siguientes</translation>
    </message>
    <message>
        <source>This attachment is not in the message.</source>
        <translation>Este adjunto no está en el mensaje.</translation>
    </message>
    <message>
        <source>This book is empty</source>
        <translation>Esta libreta está vacía</translation>
    </message>
    <message>
        <source>This calendar can only be read.</source>
        <translation>Este calendario solo se puede leer.</translation>
    </message>
    <message>
        <source>This calendar or address book can only be read.</source>
        <translation>Este calendario o libreta solo se puede leer.</translation>
    </message>
    <message>
        <source>This cannot be the name of a tag.</source>
        <translation>Una etiqueta no puede tener este nombre.</translation>
    </message>
    <message>
        <source>This cannot be tried again.</source>
        <translation>No se puede volver a intentar.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>This cannot be undone: the folder the messages came from is no longer there.</source>
        <translation>No se puede deshacer: la carpeta de la que venían los mensajes ya no existe.</translation>
    </message>
    <message>
        <source>This cannot be undone: the messages are no longer where it put them.</source>
        <translation>No se puede deshacer: los mensajes ya no están donde se pusieron.</translation>
    </message>
    <message>
        <source>This cannot be undone: the messages were deleted for good.</source>
        <translation>No se puede deshacer: los mensajes se eliminaron para siempre.</translation>
    </message>
    <message>
        <source>This cannot be undone: the server did not say which message is the copy.</source>
        <translation>No se puede deshacer: el servidor no dijo qué mensaje es la copia.</translation>
    </message>
    <message>
        <source>This change is not in the journal any more.</source>
        <translation>Este cambio ya no está en el diario.</translation>
    </message>
    <message>
        <source>This collection can only be read.</source>
        <translation>Esta colección solo se puede leer.</translation>
    </message>
    <message>
        <source>This configuration profile holds no mail or calendar account.</source>
        <translation>Este perfil de configuración no contiene ninguna cuenta de correo o calendario.</translation>
    </message>
    <message>
        <source>This conflict is settled by now.</source>
        <translation>Este conflicto ya está resuelto.</translation>
    </message>
    <message>
        <source>This connection would not be encrypted.</source>
        <translation>Esta conexión no iría cifrada.</translation>
    </message>
    <message>
        <source>This date of the series has been cancelled.</source>
        <translation>Esta fecha de la serie se ha cancelado.</translation>
    </message>
    <message>
        <source>This evening, {time}</source>
        <translation>Esta tarde, {time}</translation>
    </message>
    <message>
        <source>This event has been cancelled.</source>
        <translation>Este evento se ha cancelado.</translation>
    </message>
    <message>
        <source>This event is in your calendar already.</source>
        <translation>Este evento ya está en el calendario.</translation>
    </message>
    <message>
        <source>This event repeats. Which events do you mean?</source>
        <translation>Este evento se repite. ¿A qué eventos se refiere?</translation>
    </message>
    <message>
        <source>This event was changed. Save it?</source>
        <translation>Este evento se ha cambiado. ¿Guardarlo?</translation>
    </message>
    <message>
        <source>This folder cannot be used as that.</source>
        <translation>Esta carpeta no se puede usar para eso.</translation>
    </message>
    <message>
        <source>This folder is not known here.</source>
        <translation>Esta carpeta no se conoce aquí.</translation>
    </message>
    <message>
        <source>This has been undone already.</source>
        <translation>Ya se ha deshecho.</translation>
    </message>
    <message>
        <source>This invitation has been updated.</source>
        <translation>Esta invitación se ha actualizado.</translation>
    </message>
    <message>
        <source>This is another key than the known one.</source>
        <translation>Es una clave distinta de la conocida.</translation>
    </message>
    <message>
        <source>This is no calendar data that can be read.</source>
        <translation>No son datos de calendario legibles.</translation>
    </message>
    <message>
        <source>This is no configuration profile that can be read.</source>
        <translation>No es un perfil de configuración legible.</translation>
    </message>
    <message>
        <source>This is no contact data that can be read.</source>
        <translation>No son datos de contacto legibles.</translation>
    </message>
    <message>
        <source>this is not a server name</source>
        <translation>no es un nombre de servidor</translation>
    </message>
    <message>
        <source>This is not an e-mail address</source>
        <translation>No es una dirección de correo</translation>
    </message>
    <message>
        <source>This is not an OpenPGP key.</source>
        <translation>No es una clave OpenPGP.</translation>
    </message>
    <message>
        <source>This is not known as a choice of what to keep on this computer.</source>
        <translation>No se conoce esta opción de lo que se guarda en este equipo.</translation>
    </message>
    <message>
        <source>This is settled by now.</source>
        <translation>Ya está resuelto.</translation>
    </message>
    <message>
        <source>This key {problems}.</source>
        <translation>Esta clave {problems}.</translation>
    </message>
    <message>
        <source>This kind of link is not opened.</source>
        <translation>Este tipo de enlace no se abre.</translation>
    </message>
    <message>
        <source>This message carries an event that cannot be read.</source>
        <translation>Este mensaje contiene un evento que no se puede leer.</translation>
    </message>
    <message>
        <source>This message has no plain text.</source>
        <translation>Este mensaje no tiene texto simple.</translation>
    </message>
    <message>
        <source>This message is empty.</source>
        <translation>Este mensaje está vacío.</translation>
    </message>
    <message>
        <source>This message is large and still being loaded.</source>
        <translation>Este mensaje es grande y aún se está cargando.</translation>
    </message>
    <message>
        <source>This message is no longer here.</source>
        <translation>Este mensaje ya no está aquí.</translation>
    </message>
    <message>
        <source>This message is no longer kept.</source>
        <translation>Este mensaje ya no se conserva.</translation>
    </message>
    <message>
        <source>This message is not on this computer yet.</source>
        <translation>Este mensaje aún no está en este equipo.</translation>
    </message>
    <message>
        <source>This message would be number {used} of {limit} sends in 24 hours.</source>
        <translation>Este mensaje sería el envío {used} de {limit} en 24 horas.</translation>
    </message>
    <message>
        <source>This message would exceed your provider's {limit} sends in the window.</source>
        <translation>Este mensaje superaría los {limit} envíos que permite su proveedor en el plazo.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first.</source>
        <translation>Esta red le pide que inicie sesión primero.</translation>
    </message>
    <message>
        <source>This profile was used by a newer version of Marmot.</source>
        <translation>Este perfil lo usó una versión más nueva de Marmot.</translation>
    </message>
    <message>
        <source>This rule catches none of these messages.</source>
        <translation>Esta regla no se aplica a ninguno de estos mensajes.</translation>
    </message>
    <message>
        <source>This rule is not saved yet.</source>
        <translation>Esta regla aún no está guardada.</translation>
    </message>
    <message>
        <source>This rule was not tried on your mail yet.</source>
        <translation>Esta regla aún no se ha probado con su correo.</translation>
    </message>
    <message>
        <source>This saved search is no longer here.</source>
        <translation>Esta búsqueda guardada ya no está aquí.</translation>
    </message>
    <message>
        <source>This step comes from a newer version.</source>
        <translation>Este paso es de una versión más nueva.</translation>
    </message>
    <message>
        <source>This time is more than ten years ahead.</source>
        <translation>Esta fecha queda a más de diez años.</translation>
    </message>
    <message>
        <source>This time is over already.</source>
        <translation>Esta fecha ya ha pasado.</translation>
    </message>
    <message>
        <source>This time zone is not known.</source>
        <translation>Esta zona horaria no se conoce.</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>hilos</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>Throw away?</source>
        <translation>¿Desechar?</translation>
    </message>
    <message>
        <source>Throw this message away?</source>
        <translation>¿Desechar este mensaje?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Title of the new event</source>
        <translation>Título del nuevo evento</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>To Do</source>
        <comment>tag</comment>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>to them</source>
        <translation>a esta persona</translation>
    </message>
    <message>
        <source>to {people}</source>
        <translation>a {people}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Today  T</source>
        <translation>Hoy  T</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>hoy {time}</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Hoy, {day}</translation>
    </message>
    <message>
        <source>Tomorrow morning, {time}</source>
        <translation>Mañana por la mañana, {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>mañana {time}</translation>
    </message>
    <message>
        <source>Tomorrow, {day}</source>
        <translation>Mañana, {day}</translation>
    </message>
    <message>
        <source>Too many recipients.</source>
        <translation>Demasiados destinatarios.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localidad</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Trash and Spam are searched too. Accents and capitals do not matter.</source>
        <translation>También se busca en la papelera y en Spam. Los acentos y las mayúsculas no importan.</translation>
    </message>
    <message>
        <source>Trash is empty</source>
        <translation>La papelera está vacía</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try again in a few days, or reach the person in another way.</source>
        <translation>Inténtelo de nuevo en unos días o contacte con la persona de otra forma.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Try again; if it stays, copy the details from the problem panel.</source>
        <translation>Inténtelo de nuevo; si continúa, copie los detalles del panel de problemas.</translation>
    </message>
    <message>
        <source>Try again; the exact reason is under Details.</source>
        <translation>Inténtelo de nuevo; el motivo exacto está en Detalles.</translation>
    </message>
    <message>
        <source>Try another part of the name, an address or a number.</source>
        <translation>Pruebe con otra parte del nombre, una dirección o un número.</translation>
    </message>
    <message>
        <source>Try it on old mail first, to see what it would do.</source>
        <translation>Pruébela antes con mensajes antiguos, para ver qué haría.</translation>
    </message>
    <message>
        <source>Try on old mail</source>
        <translation>Probar con mensajes antiguos</translation>
    </message>
    <message>
        <source>Try other words, or fewer.</source>
        <translation>Pruebe con otras palabras, o con menos.</translation>
    </message>
    <message>
        <source>Try other words; what is on this computer was searched.</source>
        <translation>Pruebe con otras palabras; en lo que hay en este equipo ya se buscó.</translation>
    </message>
    <message>
        <source>Trying each server. Nothing is stored yet.</source>
        <translation>Probando cada servidor. Aún no se guarda nada.</translation>
    </message>
    <message>
        <source>Two versions of Marmot are running.</source>
        <translation>Hay dos versiones de Marmot en marcha.</translation>
    </message>
    <message>
        <source>Type something first.</source>
        <translation>Escriba algo primero.</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Escriba lo que quiere hacer</translation>
    </message>
    <message>
        <source>under {letter}</source>
        <translation>en {letter}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo of sending and signatures are set per account.</source>
        <translation>Deshacer el envío y las firmas se ajustan en cada cuenta.</translation>
    </message>
    <message>
        <source>Undo send: {n} s</source>
        <translation>Deshacer envío: {n} s</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message numerus="yes">
        <source>Undone; %n messages have been moved on since and stay where they are.</source>
        <comment>Undone; 1 message has been moved on since and stays where it is.</comment>
        <translation>
            <numerusform>Deshecho; %n mensaje se ha movido entretanto y se queda donde está.</numerusform>
            <numerusform>Deshecho; %n mensajes se han movido entretanto y se quedan donde están.</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown sender</source>
        <translation>remitente desconocido</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unlock passwords</source>
        <translation>Desbloquear contraseñas</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>sin leer</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta el</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>hasta el {date}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>hasta {when}</translation>
    </message>
    <message>
        <source>Up to date, {time}</source>
        <translation>Al día, {time}</translation>
    </message>
    <message>
        <source>up to {size} MiB</source>
        <translation>hasta {size} MiB</translation>
    </message>
    <message>
        <source>Update Marmot.</source>
        <translation>Actualice Marmot.</translation>
    </message>
    <message>
        <source>Updated: {calendar} has an earlier version.</source>
        <translation>Actualizada: {calendar} contiene una versión anterior.</translation>
    </message>
    <message>
        <source>Use "all", "headers", a number of months, or "account".</source>
        <translation>Indique "all", "headers", un número de meses o "account".</translation>
    </message>
    <message>
        <source>Use a .mobileconfig file</source>
        <translation>Usar un archivo .mobileconfig</translation>
    </message>
    <message>
        <source>Use a short name without line breaks and without the mark that separates folders.</source>
        <translation>Use un nombre corto, sin saltos de línea ni el signo que separa las carpetas.</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>Usar como</translation>
    </message>
    <message>
        <source>Use as {role}</source>
        <translation>Usar como: {role}</translation>
    </message>
    <message>
        <source>Use one word of Latin letters, digits and dashes.</source>
        <translation>Use una palabra de letras latinas, cifras y guiones.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>vCard files (*.vcf *.vcard)</source>
        <translation>Archivos vCard (*.vcf *.vcard)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Wait for an answer no longer</source>
        <translation>No esperar más respuesta</translation>
    </message>
    <message>
        <source>Wait no longer</source>
        <translation>No esperar más</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Espera respuesta</translation>
    </message>
    <message>
        <source>Waiting for an answer no longer</source>
        <translation>Ya no espera respuesta</translation>
    </message>
    <message>
        <source>Waiting for answer</source>
        <translation>Esperan respuesta</translation>
    </message>
    <message>
        <source>Waits for a connection</source>
        <translation>Espera una conexión</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>Espera al servidor</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Espera su decisión</translation>
    </message>
    <message>
        <source>Waits until the sending limit has room</source>
        <translation>Espera a que el límite de envío deje sitio</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>página web</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Semana {number}</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Cada semana</translation>
    </message>
    <message numerus="yes">
        <source>weeks</source>
        <comment>week</comment>
        <translation>
            <numerusform>semana</numerusform>
            <numerusform>semanas</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome to Marmot</source>
        <translation>Le damos la bienvenida a Marmot</translation>
    </message>
    <message>
        <source>What comes in these weeks is shown here.</source>
        <translation>Aquí se muestra lo que viene en estas semanas.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Qué falta</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>What it has done stays as it is.</source>
        <translation>Lo que ha hecho se queda como está.</translation>
    </message>
    <message>
        <source>What needs your attention will be listed here.</source>
        <translation>Aquí figurará lo que necesite su atención.</translation>
    </message>
    <message>
        <source>What the condition looks at</source>
        <translation>Qué mira la condición</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Qué buscar</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted for good is kept here for %n days. What you delete is in Trash first.</source>
        <comment>What was deleted for good is kept here for 1 day. What you delete is in Trash first.</comment>
        <translation>
            <numerusform>Lo eliminado definitivamente se conserva aquí %n día. Lo que elimine va primero a la papelera.</numerusform>
            <numerusform>Lo eliminado definitivamente se conserva aquí %n días. Lo que elimine va primero a la papelera.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you can search for</source>
        <translation>Qué se puede buscar</translation>
    </message>
    <message>
        <source>What you did was taken back.</source>
        <translation>Lo que hizo se ha deshecho.</translation>
    </message>
    <message>
        <source>What you do is kept and sent later. Start Marmot again.</source>
        <translation>Lo que haga se guarda y se envía más tarde. Inicie Marmot de nuevo.</translation>
    </message>
    <message>
        <source>What you wrote on this card is not saved yet.</source>
        <translation>Lo que escribió en esta ficha aún no está guardado.</translation>
    </message>
    <message numerus="yes">
        <source>When %n places are free: {time}</source>
        <comment>When 1 place is free: {time}</comment>
        <translation>
            <numerusform>Cuando haya %n plaza libre: {time}</numerusform>
            <numerusform>Cuando haya %n plazas libres: {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Where {provider} shows user name and password</source>
        <translation>Dónde muestra {provider} el usuario y la contraseña</translation>
    </message>
    <message>
        <source>Whoever shares it can give you the right.</source>
        <translation>Quien la comparte puede darle permiso.</translation>
    </message>
    <message>
        <source>Will be sent {time}</source>
        <translation>Se enviará {time}</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>con adjunto</translation>
    </message>
    <message>
        <source>With each of them: {what}.</source>
        <translation>Con cada uno: {what}.</translation>
    </message>
    <message>
        <source>With {used} bytes the message is larger than the {limit} bytes your provider allows.</source>
        <translation>Con {used} bytes, el mensaje supera los {limit} bytes que permite su proveedor.</translation>
    </message>
    <message>
        <source>Within 2 weeks</source>
        <translation>En 2 semanas</translation>
    </message>
    <message>
        <source>Within 3 days</source>
        <translation>En 3 días</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>En una semana</translation>
    </message>
    <message>
        <source>without encryption only this computer itself can be used</source>
        <translation>sin cifrado solo se puede usar este mismo equipo</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>sin caducidad</translation>
    </message>
    <message>
        <source>words of the subject; body: of the text</source>
        <translation>palabras del asunto; body: del texto</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Work</source>
        <comment>tag</comment>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Work week</source>
        <translation>Semana laboral</translation>
    </message>
    <message>
        <source>working</source>
        <translation>trabajando</translation>
    </message>
    <message>
        <source>working without connection</source>
        <translation>trabajando sin conexión</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Write a date like 2024, 2024-03, 2024-03-15, today, yesterday, 7d, 2w, 6m or 1y; in quotation marks it is looked for as text.</source>
        <translation>Escriba una fecha como 2024, 2024-03, 2024-03-15, today, yesterday, 7d, 2w, 6m o 1y; entre comillas se busca como texto.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escribir un mensaje</translation>
    </message>
    <message>
        <source>Write a size like 500k or 2M; in quotation marks it is looked for as text.</source>
        <translation>Escriba un tamaño como 500k o 2M; entre comillas se busca como texto.</translation>
    </message>
    <message>
        <source>Write host:port, for example mail.example.org:993.</source>
        <translation>Escriba servidor:puerto, por ejemplo mail.example.org:993.</translation>
    </message>
    <message>
        <source>Write it as name@domain.</source>
        <translation>Escríbala como nombre@dominio.</translation>
    </message>
    <message>
        <source>Write it like #2c5fa8.</source>
        <translation>Escríbalo como #2c5fa8.</translation>
    </message>
    <message>
        <source>Write it like 1980-05-03.</source>
        <translation>Escríbalo como 1980-05-03.</translation>
    </message>
    <message>
        <source>Write it like 2026-11-24T09:00.</source>
        <translation>Escríbala como 2026-11-24T09:00.</translation>
    </message>
    <message>
        <source>Write it like Europe/Zurich.</source>
        <translation>Escríbala como Europe/Zurich.</translation>
    </message>
    <message>
        <source>Write it like FREQ=WEEKLY;BYDAY=TU.</source>
        <translation>Escríbala como FREQ=WEEKLY;BYDAY=TU.</translation>
    </message>
    <message>
        <source>Write to them, export or delete them together.</source>
        <translation>Escríbales, expórtelos o elimínelos juntos.</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>Escribir a {address}</translation>
    </message>
    <message>
        <source>Write {{"password": "..."}} to standard input.</source>
        <translation>Escriba {{"password": "..."}} en la entrada estándar.</translation>
    </message>
    <message>
        <source>Written into the outbox</source>
        <translation>Puesto en la bandeja de salida</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Cada año</translation>
    </message>
    <message numerus="yes">
        <source>years</source>
        <comment>year</comment>
        <translation>
            <numerusform>año</numerusform>
            <numerusform>años</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>You are told when nobody has answered by {when}</source>
        <translation>Se avisará si nadie ha respondido antes de {when}</translation>
    </message>
    <message>
        <source>You can add the account now and correct calendar and contacts later.</source>
        <translation>Puede añadir la cuenta ahora y corregir calendario y contactos más tarde.</translation>
    </message>
    <message>
        <source>You can copy them instead.</source>
        <translation>En su lugar puede copiarlos.</translation>
    </message>
    <message>
        <source>You changed this here while it was changed elsewhere. What does not contradict is kept in any case.</source>
        <translation>Lo cambió aquí mientras se cambiaba en otro sitio. Lo que no se contradice se conserva en todo caso.</translation>
    </message>
    <message>
        <source>You have no secret key for this.</source>
        <translation>No tiene clave secreta para esto.</translation>
    </message>
    <message>
        <source>You may add messages here, but not move or delete them.</source>
        <translation>Aquí puede añadir mensajes, pero no moverlos ni eliminarlos.</translation>
    </message>
    <message>
        <source>You may move and delete messages here, but not add any.</source>
        <translation>Aquí puede mover y eliminar mensajes, pero no añadir ninguno.</translation>
    </message>
    <message>
        <source>You may not delete the folder {folder}.</source>
        <translation>No tiene permiso para eliminar la carpeta {folder}.</translation>
    </message>
    <message>
        <source>You may not make folders in {folder}.</source>
        <translation>No tiene permiso para crear carpetas en {folder}.</translation>
    </message>
    <message>
        <source>You may not put messages into the folder {folder}.</source>
        <translation>No tiene permiso para poner mensajes en la carpeta {folder}.</translation>
    </message>
    <message>
        <source>You may not rename or move the folder {folder}.</source>
        <translation>No tiene permiso para renombrar ni mover la carpeta {folder}.</translation>
    </message>
    <message>
        <source>You may not take messages out of the folder {folder}.</source>
        <translation>No tiene permiso para sacar mensajes de la carpeta {folder}.</translation>
    </message>
    <message>
        <source>You may read the folder {folder}, but not mark messages in it.</source>
        <translation>Puede leer la carpeta {folder}, pero no marcar mensajes en ella.</translation>
    </message>
    <message>
        <source>You may read this folder, but not change it.</source>
        <translation>Puede leer esta carpeta, pero no cambiarla.</translation>
    </message>
    <message>
        <source>You said that it was sent</source>
        <translation>Ha indicado que se envió</translation>
    </message>
    <message>
        <source>Your accounts will be listed here.</source>
        <translation>Aquí figurarán sus cuentas.</translation>
    </message>
    <message>
        <source>your key</source>
        <translation>su clave</translation>
    </message>
    <message>
        <source>Your keys and those of others will be here.</source>
        <translation>Aquí estarán sus claves y las de otros.</translation>
    </message>
    <message>
        <source>Your mailbox is full: new mail may be refused.</source>
        <translation>Su buzón está lleno: puede que se rechace el correo nuevo.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full.</source>
        <translation>Su buzón está lleno al {percent} %.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full: {used} of {allowed} messages.</source>
        <translation>Su buzón está lleno al {percent} %: {used} de {allowed} mensajes.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full: {used} of {allowed}.</source>
        <translation>Su buzón está lleno al {percent} %: {used} de {allowed}.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your passwords are kept under a master password, because this computer offers no key store. Enter it, or choose one if this is the first time.</source>
        <translation>Sus contraseñas se guardan bajo una contraseña maestra, porque este equipo no ofrece un almacén de claves. Escríbala, o elija una si es la primera vez.</translation>
    </message>
    <message>
        <source>Your passwords are locked.</source>
        <translation>Sus contraseñas están bloqueadas.</translation>
    </message>
    <message>
        <source>Your rules have dealt with this message: {names}.</source>
        <translation>Sus reglas se han ocupado de este mensaje: {names}.</translation>
    </message>
    <message>
        <source>Your version is kept</source>
        <translation>Se conserva su versión</translation>
    </message>
    <message>
        <source>Your version is kept here.</source>
        <translation>Su versión se conserva aquí.</translation>
    </message>
    <message>
        <source>{address} cannot be sent to by this server.</source>
        <translation>Este servidor no puede enviar a {address}.</translation>
    </message>
    <message>
        <source>{address} is not a mail address that can be used.</source>
        <translation>{address} no es una dirección de correo que se pueda usar.</translation>
    </message>
    <message>
        <source>{address} is not an e-mail address.</source>
        <translation>{address} no es una dirección de correo.</translation>
    </message>
    <message>
        <source>{begin} – {end}</source>
        <translation>{begin} – {end}</translation>
    </message>
    <message>
        <source>{day}, {start} – {end}</source>
        <translation>{day}, {start} – {end}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{first} – {last} {month}</source>
        <translation>{first} – {last} de {month}</translation>
    </message>
    <message>
        <source>{folder} (not there)</source>
        <translation>{folder} (no está)</translation>
    </message>
    <message>
        <source>{hits} in {done} of {all} messages</source>
        <translation>{hits} en {done} de {all} mensajes</translation>
    </message>
    <message>
        <source>{host} does not accept connections on this port.</source>
        <translation>{host} no acepta conexiones en este puerto.</translation>
    </message>
    <message>
        <source>{host} does not keep to the rules of mail.</source>
        <translation>{host} no respeta las reglas del correo.</translation>
    </message>
    <message>
        <source>{host} gave an answer that makes no sense.</source>
        <translation>{host} dio una respuesta sin sentido.</translation>
    </message>
    <message>
        <source>{host} offers no encrypted connection.</source>
        <translation>{host} no ofrece conexión cifrada.</translation>
    </message>
    <message>
        <source>{host} offers no encryption on this connection.</source>
        <translation>{host} no ofrece cifrado en esta conexión.</translation>
    </message>
    <message>
        <source>{host} only knows outdated encryption.</source>
        <translation>{host} solo conoce cifrado anticuado.</translation>
    </message>
    <message>
        <source>{how} on day {day}</source>
        <translation>{how} el día {day}</translation>
    </message>
    <message>
        <source>{how} on the last day</source>
        <translation>{how} el último día</translation>
    </message>
    <message>
        <source>{how} on the {which} {day}</source>
        <translation>{how} el {which} {day}</translation>
    </message>
    <message>
        <source>{how} on {days}</source>
        <translation>{how}: {days}</translation>
    </message>
    <message>
        <source>{left} of {limit} sends left in {hours} h</source>
        <translation>Quedan {left} de {limit} envíos en {hours} h</translation>
    </message>
    <message>
        <source>{name}  ·  no messages may be added</source>
        <translation>{name}  ·  no se pueden añadir mensajes</translation>
    </message>
    <message>
        <source>{name} can only be read.</source>
        <translation>{name} solo se puede leer.</translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation>{name} eliminado</translation>
    </message>
    <message>
        <source>{name} emptied</source>
        <translation>Carpeta {name} vaciada</translation>
    </message>
    <message>
        <source>{name} has accepted.</source>
        <translation>{name} ha aceptado.</translation>
    </message>
    <message>
        <source>{name} has answered.</source>
        <translation>{name} ha respondido.</translation>
    </message>
    <message>
        <source>{name} has declined.</source>
        <translation>{name} ha rechazado.</translation>
    </message>
    <message>
        <source>{name} in the profile can be read by others on this computer.</source>
        <translation>{name} del perfil lo pueden leer otros en este equipo.</translation>
    </message>
    <message>
        <source>{name} is now an ordinary folder</source>
        <translation>{name} es ahora una carpeta normal</translation>
    </message>
    <message>
        <source>{name} is now used as {role}</source>
        <translation>{name} se usa ahora como «{role}»</translation>
    </message>
    <message>
        <source>{name} is too large to be sent by mail.</source>
        <translation>{name} es demasiado grande para enviarlo por correo.</translation>
    </message>
    <message>
        <source>{name} may come.</source>
        <translation>{name} quizá venga.</translation>
    </message>
    <message>
        <source>{name} moved into {to}</source>
        <translation>Carpeta {name} movida a {to}</translation>
    </message>
    <message>
        <source>{name} moved to the top</source>
        <translation>Carpeta {name} movida al primer nivel</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} guardado</translation>
    </message>
    <message>
        <source>{n} more {time}</source>
        <translation>{n} más {time}</translation>
    </message>
    <message>
        <source>{n} of {limit} MiB</source>
        <translation>{n} de {limit} MiB</translation>
    </message>
    <message>
        <source>{n} of {limit} recipients</source>
        <translation>{n} de {limit} destinatarios</translation>
    </message>
    <message>
        <source>{n} visible addresses: put them in Bcc?</source>
        <translation>{n} direcciones visibles: ¿pasarlas a Cco?</translation>
    </message>
    <message>
        <source>{old} is now called {name}</source>
        <translation>{old} ahora se llama {name}</translation>
    </message>
    <message>
        <source>{percent} % full</source>
        <translation>lleno al {percent} %</translation>
    </message>
    <message>
        <source>{port} is not a port number.</source>
        <translation>{port} no es un número de puerto.</translation>
    </message>
    <message>
        <source>{provider} names a limit of {limit} contacts for one file; these are {used}.</source>
        <translation>{provider} indica un límite de {limit} contactos por archivo; aquí hay {used}.</translation>
    </message>
    <message>
        <source>{provider} names a limit of {limit} for one file; this one has {used}.</source>
        <translation>{provider} indica un límite de {limit} por archivo; este tiene {used}.</translation>
    </message>
    <message>
        <source>{rule}, until {day}</source>
        <translation>{rule}, hasta el {day}</translation>
    </message>
    <message>
        <source>{rule}, {times}</source>
        <translation>{rule}, {times}</translation>
    </message>
    <message>
        <source>{text} is no time that can be understood.</source>
        <translation>{text} no es una hora que se entienda.</translation>
    </message>
    <message>
        <source>{text} is not an e-mail address</source>
        <translation>{text} no es una dirección de correo</translation>
    </message>
    <message>
        <source>{text} is not an e-mail address. Correct or remove it.</source>
        <translation>{text} no es una dirección de correo. Corríjala o quítela.</translation>
    </message>
    <message>
        <source>{text} names no date.</source>
        <translation>{text} no indica ninguna fecha.</translation>
    </message>
    <message>
        <source>{text} names no size.</source>
        <translation>{text} no indica ningún tamaño.</translation>
    </message>
    <message>
        <source>{title}: encryption</source>
        <translation>{title}: cifrado</translation>
    </message>
    <message>
        <source>{title}: port</source>
        <translation>{title}: puerto</translation>
    </message>
    <message>
        <source>{title}: server</source>
        <translation>{title}: servidor</translation>
    </message>
    <message>
        <source>{unread} unread of {all}</source>
        <translation>{unread} sin leer de {all}</translation>
    </message>
    <message>
        <source>{used} recipients are more than the {limit} your provider allows in one message.</source>
        <translation>{used} destinatarios son más que los {limit} que su proveedor permite en un mensaje.</translation>
    </message>
    <message>
        <source>{used} recipients, but the provider takes {limit} for one message. Send it in several parts.</source>
        <translation>{used} destinatarios, pero el proveedor acepta {limit} por mensaje. Envíelo en varias partes.</translation>
    </message>
    <message>
        <source>{what} on {day}</source>
        <translation>{what}, {day}</translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation>{what}, {done} de {total}</translation>
    </message>
    <message>
        <source>{when} in {zone}</source>
        <translation>{when} en {zone}</translation>
    </message>
    <message>
        <source>{who} needs your attention</source>
        <translation>{who} necesita su atención</translation>
    </message>
    <message>
        <source>“{id}” is no id.</source>
        <translation>«{id}» no es un identificador.</translation>
    </message>
    <message>
        <source>“{name}” can only be read.</source>
        <translation>«{name}» solo se puede leer.</translation>
    </message>
    <message>
        <source>“{name}” can run programs on this computer.</source>
        <translation>«{name}» puede ejecutar programas en este equipo.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>“{text}” is no colour.</source>
        <translation>«{text}» no es un color.</translation>
    </message>
</context>
</TS>
