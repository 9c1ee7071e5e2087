<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>Marmot</name>
    <message>
        <source> and </source>
        <translation> e </translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source> times</source>
        <translation> volte</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts up to date</source>
        <comment>account up to date</comment>
        <translation>
            <numerusform>%n account aggiornato</numerusform>
            <numerusform>%n account aggiornati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses copied</source>
        <comment>1 address copied</comment>
        <translation>
            <numerusform>%n indirizzo copiato</numerusform>
            <numerusform>%n indirizzi copiati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers are overdue</source>
        <comment>1 answer is overdue</comment>
        <translation>
            <numerusform>%n risposta è in ritardo</numerusform>
            <numerusform>%n risposte sono in ritardo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendars</source>
        <comment>1 calendar</comment>
        <translation>
            <numerusform>%n calendario</numerusform>
            <numerusform>%n calendari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait to be sent</source>
        <comment>1 change waits to be sent</comment>
        <translation>
            <numerusform>%n modifica in attesa di invio</numerusform>
            <numerusform>%n modifiche in attesa di invio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <comment>1 contact</comment>
        <translation>
            <numerusform>%n contatto</numerusform>
            <numerusform>%n contatti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are in the file more than once and come once.</source>
        <comment>1 contact is in the file twice and comes once.</comment>
        <translation>
            <numerusform>%n contatto è due volte nel file e arriva una volta.</numerusform>
            <numerusform>%n contatti sono più volte nel file e arrivano una volta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are there already and are left as they are.</source>
        <comment>1 contact is there already and is left as it is.</comment>
        <translation>
            <numerusform>%n contatto c’è già e resta com’è.</numerusform>
            <numerusform>%n contatti ci sono già e restano come sono.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts deleted</source>
        <comment>1 contact deleted</comment>
        <translation>
            <numerusform>%n contatto eliminato</numerusform>
            <numerusform>%n contatti eliminati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts exported to {file}</source>
        <comment>1 contact exported to {file}</comment>
        <translation>
            <numerusform>%n contatto esportato in {file}</numerusform>
            <numerusform>%n contatti esportati in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts have an e-mail address that cannot be used; they come as they are (the first at line {line}).</source>
        <comment>1 contact has an e-mail address that cannot be used; it comes as it is (line {line}).</comment>
        <translation>
            <numerusform>1 contatto ha un indirizzo e-mail inutilizzabile; viene preso così com’è (riga {line}).</numerusform>
            <numerusform>%n contatti hanno un indirizzo e-mail inutilizzabile; vengono presi così come sono (il primo alla riga {line}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts imported into {book}</source>
        <comment>1 contact imported into {book}</comment>
        <translation>
            <numerusform>%n contatto importato in {book}</numerusform>
            <numerusform>%n contatti importati in {book}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts selected</source>
        <comment>1 contact selected</comment>
        <translation>
            <numerusform>%n contatto selezionato</numerusform>
            <numerusform>%n contatti selezionati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied to {to}</source>
        <comment>1 copied to {to}</comment>
        <translation>
            <numerusform>%n copiato in {to}</numerusform>
            <numerusform>%n copiati in {to}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>1 day</comment>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <comment>1 day before</comment>
        <translation>
            <numerusform>%n giorno prima</numerusform>
            <numerusform>%n giorni prima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier messages are hidden</source>
        <comment>1 earlier message is hidden</comment>
        <translation>
            <numerusform>%n messaggio precedente è nascosto</numerusform>
            <numerusform>%n messaggi precedenti sono nascosti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries cannot be read and stay out; the first begins at line {line}.</source>
        <comment>1 entry cannot be read and stays out; it begins at line {line}.</comment>
        <translation>
            <numerusform>%n voce non è leggibile e resta fuori; comincia alla riga {line}.</numerusform>
            <numerusform>%n voci non sono leggibili e restano fuori; la prima comincia alla riga {line}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <comment>1 event</comment>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events changed on two sides</source>
        <comment>1 event changed on two sides</comment>
        <translation>
            <numerusform>%n evento modificato da due parti</numerusform>
            <numerusform>%n eventi modificati da due parti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files saved to {where}</source>
        <comment>1 file saved to {where}</comment>
        <translation>
            <numerusform>%n file salvato in {where}</numerusform>
            <numerusform>%n file salvati in {where}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders could not be searched.</source>
        <comment>1 folder could not be searched.</comment>
        <translation>
            <numerusform>Non è stato possibile cercare in %n cartella.</numerusform>
            <numerusform>Non è stato possibile cercare in %n cartelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <comment>1 hit</comment>
        <translation>
            <numerusform>%n risultato</numerusform>
            <numerusform>%n risultati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours before</source>
        <comment>1 hour before</comment>
        <translation>
            <numerusform>%n ora prima</numerusform>
            <numerusform>%n ore prima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys imported</source>
        <comment>1 key imported</comment>
        <translation>
            <numerusform>%n chiave importata</numerusform>
            <numerusform>%n chiavi importate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>1 message</comment>
        <translation>
            <numerusform>%n messaggio</numerusform>
            <numerusform>%n messaggi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages archived</source>
        <comment>1 message archived</comment>
        <translation>
            <numerusform>%n messaggio archiviato</numerusform>
            <numerusform>%n messaggi archiviati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are back</source>
        <comment>1 message is back</comment>
        <translation>
            <numerusform>%n messaggio è di nuovo qui</numerusform>
            <numerusform>%n messaggi sono di nuovo qui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are deleted for good and cannot be brought back.</source>
        <comment>1 message is deleted for good and cannot be brought back.</comment>
        <translation>
            <numerusform>%n messaggio verrà eliminato definitivamente e non si potrà recuperare.</numerusform>
            <numerusform>%n messaggi verranno eliminati definitivamente e non si potranno recuperare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are deleted from the server. Those that are whole on this computer can be brought back for a while: see {place}.</source>
        <comment>1 message is deleted from the server. If it is whole on this computer, it can be brought back for a while: see {place}.</comment>
        <translation>
            <numerusform>1 messaggio verrà eliminato dal server. Se è completo su questo computer, si potrà recuperare ancora per un po’ di tempo: vedi «{place}».</numerusform>
            <numerusform>%n messaggi verranno eliminati dal server. Quelli completi su questo computer si potranno recuperare ancora per un po’ di tempo: vedi «{place}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages deleted for good</source>
        <comment>1 message deleted for good</comment>
        <translation>
            <numerusform>%n messaggio eliminato definitivamente</numerusform>
            <numerusform>%n messaggi eliminati definitivamente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages marked as read</source>
        <comment>1 message marked as read</comment>
        <translation>
            <numerusform>%n messaggio segnato come letto</numerusform>
            <numerusform>%n messaggi segnati come letti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages moved to Spam</source>
        <comment>1 message moved to Spam</comment>
        <translation>
            <numerusform>%n messaggio spostato in Spam</numerusform>
            <numerusform>%n messaggi spostati in Spam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages on this computer</source>
        <comment>1 message on this computer</comment>
        <translation>
            <numerusform>%n messaggio su questo computer</numerusform>
            <numerusform>%n messaggi su questo computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages put back</source>
        <comment>1 message put back</comment>
        <translation>
            <numerusform>%n messaggio ripristinato</numerusform>
            <numerusform>%n messaggi ripristinati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages selected</source>
        <comment>1 message selected</comment>
        <translation>
            <numerusform>%n messaggio selezionato</numerusform>
            <numerusform>%n messaggi selezionati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <comment>1 minute ago</comment>
        <translation>
            <numerusform>1 minuto fa</numerusform>
            <numerusform>%n minuti fa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes before</source>
        <comment>1 minute before</comment>
        <translation>
            <numerusform>%n minuto prima</numerusform>
            <numerusform>%n minuti prima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>1 more</comment>
        <translation>
            <numerusform>altro %n</numerusform>
            <numerusform>altri %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved to Trash</source>
        <comment>1 moved to Trash</comment>
        <translation>
            <numerusform>%n spostato nel cestino</numerusform>
            <numerusform>%n spostati nel cestino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved to {to}</source>
        <comment>1 moved to {to}</comment>
        <translation>
            <numerusform>%n spostato in {to}</numerusform>
            <numerusform>%n spostati in {to}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>1 overdue</comment>
        <translation>
            <numerusform>%n in ritardo</numerusform>
            <numerusform>%n in ritardo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures from the internet are blocked.</source>
        <comment>1 picture from the internet is blocked.</comment>
        <translation>
            <numerusform>%n immagine da internet è bloccata.</numerusform>
            <numerusform>%n immagini da internet sono bloccate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <comment>1 problem</comment>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems are open</source>
        <comment>1 problem is open</comment>
        <translation>
            <numerusform>%n problema è aperto</numerusform>
            <numerusform>%n problemi sono aperti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back into {to}</source>
        <comment>1 put back into {to}</comment>
        <translation>
            <numerusform>%n ripristinato in {to}</numerusform>
            <numerusform>%n ripristinati in {to}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients</source>
        <comment>1 recipient</comment>
        <translation>
            <numerusform>%n destinatario</numerusform>
            <numerusform>%n destinatari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients have no usable key: the message cannot be encrypted.</source>
        <comment>{who} has no usable key: the message cannot be encrypted.</comment>
        <translation>
            <numerusform>{who} non ha una chiave utilizzabile: il messaggio non può essere cifrato.</numerusform>
            <numerusform>%n destinatari non hanno una chiave utilizzabile: il messaggio non può essere cifrato.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <comment>1 second</comment>
        <translation>
            <numerusform>%n secondo</numerusform>
            <numerusform>%n secondi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed messages are back</source>
        <comment>1 snoozed message is back</comment>
        <translation>
            <numerusform>%n messaggio posticipato è di nuovo qui</numerusform>
            <numerusform>%n messaggi posticipati sono di nuovo qui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed until {when}</source>
        <comment>1 snoozed until {when}</comment>
        <translation>
            <numerusform>%n posticipato fino a {when}</numerusform>
            <numerusform>%n posticipati fino a {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>once</comment>
        <translation>
            <numerusform>una volta</numerusform>
            <numerusform>%n volte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <comment>1 unread</comment>
        <translation>
            <numerusform>%n non letto</numerusform>
            <numerusform>%n non letti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before</source>
        <comment>1 week before</comment>
        <translation>
            <numerusform>%n settimana prima</numerusform>
            <numerusform>%n settimane prima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were judged by their header, their text is not on this computer.</source>
        <comment>1 was judged by its header, its text is not on this computer.</comment>
        <translation>
            <numerusform>%n è stato valutato dalle intestazioni, il testo non è su questo computer.</numerusform>
            <numerusform>%n sono stati valutati dalle intestazioni, il testo non è su questo computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(senza nome)</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(senza oggetto)</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(senza titolo)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(niente)</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} altri</translation>
    </message>
    <message>
        <source>2024, 2024-03-15, yesterday or 7d; also before: on:</source>
        <translation>2024, 2024-03-15, yesterday o 7d; anche before: on:</translation>
    </message>
    <message>
        <source>a collection</source>
        <translation>una raccolta</translation>
    </message>
    <message>
        <source>A condition has nothing to look for.</source>
        <translation>Una condizione non ha nulla da cercare.</translation>
    </message>
    <message>
        <source>A contact needs a name, an address or a number.</source>
        <translation>Un contatto deve avere un nome, un indirizzo o un numero.</translation>
    </message>
    <message>
        <source>A contact needs a name.</source>
        <translation>Un contatto deve avere un nome.</translation>
    </message>
    <message>
        <source>A copy is in Sent</source>
        <translation>Una copia è in Inviati</translation>
    </message>
    <message>
        <source>A folder cannot be moved into itself.</source>
        <translation>Una cartella non può essere spostata in se stessa.</translation>
    </message>
    <message>
        <source>A folder cannot have this name.</source>
        <translation>Una cartella non può avere questo nome.</translation>
    </message>
    <message>
        <source>A folder of this name exists already.</source>
        <translation>Esiste già una cartella con questo nome.</translation>
    </message>
    <message>
        <source>a folder; -in:trash leaves one out</source>
        <translation>una cartella; -in:trash ne esclude una</translation>
    </message>
    <message>
        <source>A limit of your provider is reached.</source>
        <translation>È stato raggiunto un limite del provider.</translation>
    </message>
    <message>
        <source>A link hides its real target, {host}, behind another name.</source>
        <translation>Un link nasconde la sua vera destinazione, {host}, dietro un altro nome.</translation>
    </message>
    <message>
        <source>A link leads to a bare number address, {host}.</source>
        <translation>Un link porta a un semplice indirizzo numerico, {host}.</translation>
    </message>
    <message>
        <source>A link leads to {host}, a name with look-alike letters (really {real}).</source>
        <translation>Un link porta a {host}, un nome con lettere ingannevoli (in realtà {real}).</translation>
    </message>
    <message>
        <source>A link shows {shown} but leads to {real}.</source>
        <translation>Un link mostra {shown} ma porta a {real}.</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Manca un nome.</translation>
    </message>
    <message>
        <source>A password is missing.</source>
        <translation>Manca una password.</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>un’immagine</translation>
    </message>
    <message>
        <source>A provider file of Marmot cannot be read.</source>
        <translation>Un file dei provider di Marmot non è leggibile.</translation>
    </message>
    <message>
        <source>A provider file of Marmot is damaged.</source>
        <translation>Un file dei provider di Marmot è danneggiato.</translation>
    </message>
    <message>
        <source>A rule of its own</source>
        <translation>Una regola propria</translation>
    </message>
    <message>
        <source>A rule that names a folder is for one account.</source>
        <translation>Una regola che indica una cartella vale per un solo account.</translation>
    </message>
    <message>
        <source>A secret key leaves only under a pass phrase.</source>
        <translation>Una chiave segreta si esporta solo con una passphrase.</translation>
    </message>
    <message>
        <source>a size such as 2M; also smaller:</source>
        <translation>una dimensione come 2M; anche smaller:</translation>
    </message>
    <message>
        <source>A stored message is damaged.</source>
        <translation>Un messaggio salvato è danneggiato.</translation>
    </message>
    <message>
        <source>A stored message is missing.</source>
        <translation>Manca un messaggio salvato.</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>un’etichetta</translation>
    </message>
    <message>
        <source>A tag needs a name of at most 60 letters.</source>
        <translation>Un’etichetta deve avere un nome di 60 lettere al massimo.</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Colore di accento</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID account</translation>
    </message>
    <message>
        <source>Account profiles (*.mobileconfig)</source>
        <translation>Profili di account (*.mobileconfig)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Azioni</translation>
    </message>
    <message>
        <source>Actions are kept for 7 days.</source>
        <translation>Le azioni si conservano per 7 giorni.</translation>
    </message>
    <message>
        <source>Actions can be taken back for 7 days.</source>
        <translation>Le azioni si possono annullare per 7 giorni.</translation>
    </message>
    <message>
        <source>Add --help to see how it is written.</source>
        <translation>Aggiungere --help per vedere come si scrive.</translation>
    </message>
    <message>
        <source>Add a reminder</source>
        <translation>Aggiungi promemoria</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Aggiungi account</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Aggiungi azione</translation>
    </message>
    <message>
        <source>Add an account that can send first.</source>
        <translation>Aggiungere prima un account che possa inviare.</translation>
    </message>
    <message>
        <source>Add an account that has one, and synchronise.</source>
        <translation>Aggiungere un account che lo abbia e sincronizzare.</translation>
    </message>
    <message>
        <source>Add at least one.</source>
        <translation>Aggiungerne almeno uno.</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Aggiungi condizione</translation>
    </message>
    <message>
        <source>Add one first.</source>
        <translation>Aggiungerne prima uno.</translation>
    </message>
    <message>
        <source>Add one in its settings.</source>
        <translation>Aggiungerne uno nelle sue impostazioni.</translation>
    </message>
    <message>
        <source>Add one in the account's settings.</source>
        <translation>Aggiungerne uno nelle impostazioni dell’account.</translation>
    </message>
    <message>
        <source>Add one.</source>
        <translation>Aggiungerne uno.</translation>
    </message>
    <message>
        <source>add person card</source>
        <translation>aggiungi persona scheda</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Aggiungi etichetta</translation>
    </message>
    <message>
        <source>Add to calendar</source>
        <translation>Aggiungi al calendario</translation>
    </message>
    <message>
        <source>Add what is missing.</source>
        <translation>Aggiungere ciò che manca.</translation>
    </message>
    <message>
        <source>Add your account</source>
        <translation>Aggiungi il tuo account</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>Aggiungi {what}</translation>
    </message>
    <message>
        <source>Added to {calendar}</source>
        <translation>Aggiunto a {calendar}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>address</source>
        <translation>indirizzo</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Rubrica</translation>
    </message>
    <message>
        <source>Address books and groups</source>
        <translation>Rubriche e gruppi</translation>
    </message>
    <message>
        <source>Address books of your accounts appear here once they have been found.</source>
        <translation>Le rubriche degli account appaiono qui appena vengono trovate.</translation>
    </message>
    <message>
        <source>Address line</source>
        <translation>Riga di indirizzo</translation>
    </message>
    <message>
        <source>after</source>
        <translation>dopo</translation>
    </message>
    <message>
        <source>After 1.5 seconds</source>
        <translation>Dopo 1,5 secondi</translation>
    </message>
    <message>
        <source>After 5 seconds</source>
        <translation>Dopo 5 secondi</translation>
    </message>
    <message>
        <source>After the name</source>
        <translation>Dopo il nome</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tutti gli account</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Tutte le azioni</translation>
    </message>
    <message>
        <source>All actions by name: Ctrl+K</source>
        <translation>Tutte le azioni per nome: Ctrl+K</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Tutte le modifiche salvate</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Tutti i contatti</translation>
    </message>
    <message>
        <source>All contacts of this file are in the book already.</source>
        <translation>Tutti i contatti di questo file sono già nella rubrica.</translation>
    </message>
    <message>
        <source>All contacts of this file are in {book} already.</source>
        <translation>Tutti i contatti di questo file sono già in {book}.</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Tutto il giorno</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>tutto il giorno</translation>
    </message>
    <message>
        <source>all day</source>
        <comment>narrow</comment>
        <translation>giorno</translation>
    </message>
    <message>
        <source>All events of the series</source>
        <translation>Tutti gli eventi della serie</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>All inboxes</source>
        <translation>Tutte le caselle</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tutti i messaggi</translation>
    </message>
    <message>
        <source>All messages here have been read.</source>
        <translation>Qui tutti i messaggi sono stati letti.</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>tutta</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>tutti</translation>
    </message>
    <message>
        <source>All others are here. Webmail may still show it.</source>
        <translation>Tutti gli altri sono qui. La webmail forse lo mostra ancora.</translation>
    </message>
    <message>
        <source>also has:invitation, has:tag</source>
        <translation>anche has:invitation, has:tag</translation>
    </message>
    <message>
        <source>also is:flagged, is:answered, is:draft</source>
        <translation>anche is:flagged, is:answered, is:draft</translation>
    </message>
    <message>
        <source>Always from this sender</source>
        <translation>Sempre da questo mittente</translation>
    </message>
    <message>
        <source>An action is not complete.</source>
        <translation>Un’azione non è completa.</translation>
    </message>
    <message>
        <source>An answer to this message could not be recognised: it has no Message-ID.</source>
        <translation>Una risposta a questo messaggio non sarebbe riconoscibile: non ha un Message-ID.</translation>
    </message>
    <message>
        <source>An entry could not be read.</source>
        <translation>Non è stato possibile leggere una voce.</translation>
    </message>
    <message>
        <source>An event needs a title and a start.</source>
        <translation>Un evento deve avere un titolo e un inizio.</translation>
    </message>
    <message>
        <source>An id is the number that lists and searches show in front of a row.</source>
        <translation>Un identificativo è il numero che elenchi e ricerche mostrano all’inizio di una riga.</translation>
    </message>
    <message>
        <source>An opened message counts as read</source>
        <translation>Un messaggio aperto vale come letto</translation>
    </message>
    <message>
        <source>an unknown person</source>
        <translation>una persona sconosciuta</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>and 1 more</comment>
        <translation>
            <numerusform>e %n altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>announced by the server</source>
        <translation>annunciate dal server</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>risposto</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivia</translation>
    </message>
    <message>
        <source>Archive</source>
        <comment>folder</comment>
        <translation>Archivio</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviato</translation>
    </message>
    <message>
        <source>As others see it</source>
        <translation>Come lo vedono gli altri</translation>
    </message>
    <message>
        <source>As the account</source>
        <translation>Come l’account</translation>
    </message>
    <message>
        <source>Ask earlier</source>
        <translation>Consulta prima</translation>
    </message>
    <message>
        <source>Ask for an address without special letters before the @.</source>
        <translation>Chiedere un indirizzo senza caratteri speciali prima della @.</translation>
    </message>
    <message>
        <source>Ask for it once more.</source>
        <translation>Chiederli di nuovo.</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Consulta dopo</translation>
    </message>
    <message>
        <source>Ask the person for another address.</source>
        <translation>Chiedere alla persona un altro indirizzo.</translation>
    </message>
    <message>
        <source>Ask your provider to check SPF, DKIM and DMARC of your domain.</source>
        <translation>Chiedere al provider di verificare SPF, DKIM e DMARC del dominio.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Subito</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>all’inizio</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>Primo livello</translation>
    </message>
    <message>
        <source>At the weekend, {time}</source>
        <translation>Nel fine settimana, {time}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Allega file</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Allegato</translation>
    </message>
    <message>
        <source>Attachment {name}, {size}</source>
        <translation>Allegato {name}, {size}</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Allegati</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilità</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Back from snooze: {subject}</source>
        <translation>Di nuovo qui: {subject}</translation>
    </message>
    <message>
        <source>Back in time</source>
        <translation>Indietro nel tempo</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Torna alla bozza</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>Torna al messaggio</translation>
    </message>
    <message>
        <source>Back up secret key</source>
        <translation>Salva copia della chiave segreta</translation>
    </message>
    <message>
        <source>Background service</source>
        <translation>Servizio in background</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Ccn</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>Before a rule is switched on, look at what it would have caught.</source>
        <translation>Prima di attivare una regola, vedere a che cosa si sarebbe applicata.</translation>
    </message>
    <message>
        <source>Being handed to the mail server</source>
        <translation>Consegna al server di posta</translation>
    </message>
    <message>
        <source>Being sent now</source>
        <translation>In invio ora</translation>
    </message>
    <message>
        <source>Berry</source>
        <translation>Mora</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Compleanno</translation>
    </message>
    <message>
        <source>blind copy to {people}</source>
        <translation>copia nascosta a {people}</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blu</translation>
    </message>
    <message>
        <source>Both versions are kept</source>
        <translation>Entrambe le versioni restano</translation>
    </message>
    <message>
        <source>Both versions are kept; open it and choose.</source>
        <translation>Entrambe le versioni restano; aprire e scegliere.</translation>
    </message>
    <message>
        <source>Both versions wait for your choice.</source>
        <translation>Entrambe le versioni attendono la Sua scelta.</translation>
    </message>
    <message>
        <source>Bring back now</source>
        <translation>Riporta subito</translation>
    </message>
    <message>
        <source>Bring your people</source>
        <translation>Porta qui i tuoi contatti</translation>
    </message>
    <message>
        <source>Brought back from snooze</source>
        <translation>Non più posticipato</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupato</translation>
    </message>
    <message>
        <source>By tomorrow</source>
        <translation>Entro domani</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Calendar and contacts</source>
        <translation>Calendario e contatti</translation>
    </message>
    <message>
        <source>Calendar and contacts (CalDAV, CardDAV)</source>
        <translation>Calendario e contatti (CalDAV, CardDAV)</translation>
    </message>
    <message>
        <source>Calendar and contacts: address</source>
        <translation>Calendario e contatti: indirizzo</translation>
    </message>
    <message>
        <source>Calendar and contacts: password</source>
        <translation>Calendario e contatti: password</translation>
    </message>
    <message>
        <source>Calendar and contacts: the address must begin with https://</source>
        <translation>Calendario e contatti: l’indirizzo deve iniziare con https://</translation>
    </message>
    <message>
        <source>Calendar and contacts: user name</source>
        <translation>Calendario e contatti: nome utente</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendari</translation>
    </message>
    <message>
        <source>Calendars of your accounts are shown here as soon as they are known.</source>
        <translation>I calendari degli account appaiono qui appena sono noti.</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Chiama {number}</translation>
    </message>
    <message>
        <source>can be encrypted</source>
        <translation>può essere cifrato</translation>
    </message>
    <message>
        <source>can only be read</source>
        <translation>sola lettura</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Annulla  Esc</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annullato.</translation>
    </message>
    <message>
        <source>cannot encrypt</source>
        <translation>non può cifrare</translation>
    </message>
    <message>
        <source>carrying out your changes</source>
        <translation>esecuzione delle modifiche</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Cc Bcc</source>
        <translation>Cc Ccn</translation>
    </message>
    <message>
        <source>Change discarded</source>
        <translation>Modifica scartata</translation>
    </message>
    <message>
        <source>Change its start or its end.</source>
        <translation>Modificare l’inizio o la fine.</translation>
    </message>
    <message>
        <source>Change tags  T</source>
        <translation>Modifica etichette  T</translation>
    </message>
    <message>
        <source>Change the name in the account's settings.</source>
        <translation>Modificare il nome nelle impostazioni dell’account.</translation>
    </message>
    <message>
        <source>Change what it looks for …</source>
        <translation>Modifica il testo cercato …</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificato</translation>
    </message>
    <message>
        <source>Changed here and elsewhere at the same time.</source>
        <translation>Modificato qui e altrove nello stesso momento.</translation>
    </message>
    <message>
        <source>Changed on two sides</source>
        <translation>Modificato da due parti</translation>
    </message>
    <message>
        <source>changed on two sides</source>
        <translation>modificato da due parti</translation>
    </message>
    <message>
        <source>Check both. Some providers want a password made for this program.</source>
        <translation>Verificare entrambi. Alcuni provider vogliono una password creata per questo programma.</translation>
    </message>
    <message>
        <source>Check how the address is written and send it again.</source>
        <translation>Verificare come è scritto l’indirizzo e inviarlo di nuovo.</translation>
    </message>
    <message>
        <source>Check its name and place.</source>
        <translation>Verificare nome e posizione.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Verificare il nome.</translation>
    </message>
    <message>
        <source>Check server name and port, or try again later.</source>
        <translation>Verificare nome del server e porta o riprovare più tardi.</translation>
    </message>
    <message>
        <source>Check server name, port and security.</source>
        <translation>Verificare nome del server, porta e sicurezza.</translation>
    </message>
    <message>
        <source>Check settings</source>
        <translation>Verifica impostazioni</translation>
    </message>
    <message>
        <source>Check that it exists and that you may write there.</source>
        <translation>Verificare che esista e che vi si possa scrivere.</translation>
    </message>
    <message>
        <source>Check that it is there and yours.</source>
        <translation>Verificare che ci sia e che appartenga a Lei.</translation>
    </message>
    <message>
        <source>Check that the disk has space.</source>
        <translation>Verificare che ci sia spazio sul disco.</translation>
    </message>
    <message>
        <source>Check the address; your provider's help pages name it.</source>
        <translation>Verificare l’indirizzo; è indicato nelle pagine di aiuto del provider.</translation>
    </message>
    <message>
        <source>Check the network you are in and the server name.</source>
        <translation>Verificare la rete in uso e il nome del server.</translation>
    </message>
    <message>
        <source>Check the part of the address behind the @.</source>
        <translation>Verificare la parte dell’indirizzo dopo la @.</translation>
    </message>
    <message>
        <source>Check the port.</source>
        <translation>Verificare la porta.</translation>
    </message>
    <message>
        <source>Check the server name, or try again later.</source>
        <translation>Verificare il nome del server o riprovare più tardi.</translation>
    </message>
    <message>
        <source>Check user name and password; the exact answer is under Details.</source>
        <translation>Verificare nome utente e password; la risposta esatta è in Dettagli.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation>Sceglierne una successiva.</translation>
    </message>
    <message>
        <source>Choose a message to read it or to put it back.</source>
        <translation>Scegliere un messaggio per leggerlo o ripristinarlo.</translation>
    </message>
    <message>
        <source>Choose a password of plain letters, digits and signs at your provider.</source>
        <translation>Scegliere presso il provider una password di lettere, cifre e segni semplici.</translation>
    </message>
    <message>
        <source>Choose an earlier one.</source>
        <translation>Sceglierne una più vicina.</translation>
    </message>
    <message>
        <source>Choose another calendar or address book.</source>
        <translation>Scegliere un altro calendario o un’altra rubrica.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Scegliere un’altra cartella.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Scegliere un altro nome.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Sceglierne un’altra.</translation>
    </message>
    <message>
        <source>Choose another place, or make room there.</source>
        <translation>Scegliere un’altra posizione o liberare spazio.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Scegliere un’altra posizione.</translation>
    </message>
    <message>
        <source>Choose one in the account's settings.</source>
        <translation>Sceglierne una nelle impostazioni dell’account.</translation>
    </message>
    <message>
        <source>Choose the account of the folder.</source>
        <translation>Scegliere l’account della cartella.</translation>
    </message>
    <message>
        <source>Choose the folder or the tag.</source>
        <translation>Scegliere la cartella o l’etichetta.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Close all windows, start again.</source>
        <translation>Chiudere tutte le finestre e riavviare.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Colore di {name}</translation>
    </message>
    <message>
        <source>Colour {n}</source>
        <translation>Colore {n}</translation>
    </message>
    <message>
        <source>Compact lists (without the first words of messages)</source>
        <translation>Elenchi compatti (senza le prime parole dei messaggi)</translation>
    </message>
    <message>
        <source>Compare both versions</source>
        <translation>Confronta le due versioni</translation>
    </message>
    <message>
        <source>Compare them and keep one, or both.</source>
        <translation>Confrontarle e tenerne una, o entrambe.</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Confronta …</translation>
    </message>
    <message>
        <source>comparing marks</source>
        <translation>confronto dei contrassegni</translation>
    </message>
    <message>
        <source>compose write</source>
        <translation>componi scrivi</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confermato</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connesso</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connessione</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connessione in corso</translation>
    </message>
    <message>
        <source>Connection for calendar and contacts</source>
        <translation>Connessione per calendario e contatti</translation>
    </message>
    <message>
        <source>Connection for mail</source>
        <translation>Connessione per la posta</translation>
    </message>
    <message>
        <source>Connection for sending</source>
        <translation>Connessione per l’invio</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contatto</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contatto</translation>
    </message>
    <message>
        <source>Contact added: {name}</source>
        <translation>Contatto aggiunto: {name}</translation>
    </message>
    <message>
        <source>Contact changed: {name}</source>
        <translation>Contatto modificato: {name}</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>Contatto salvato</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatti</translation>
    </message>
    <message>
        <source>Contacts deleted</source>
        <translation>Contatti eliminati</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Copied to {folder}</source>
        <translation>Copiato in {folder}</translation>
    </message>
    <message>
        <source>Copies of what you send will be here.</source>
        <translation>Le copie dei messaggi inviati saranno qui.</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Rame</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copia indirizzo</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copia link</translation>
    </message>
    <message>
        <source>Copy the report; addresses and secrets are masked</source>
        <translation>Copia il rapporto; indirizzi e segreti sono mascherati</translation>
    </message>
    <message>
        <source>Copy to folder</source>
        <translation>Copia in una cartella</translation>
    </message>
    <message>
        <source>copy to {people}</source>
        <translation>copia a {people}</translation>
    </message>
    <message>
        <source>Copy {what}</source>
        <translation>Copia {what}</translation>
    </message>
    <message>
        <source>Copying messages</source>
        <translation>Copia di messaggi</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Correggerlo.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crea</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Ogni giorno</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message numerus="yes">
        <source>days</source>
        <comment>day</comment>
        <translation>
            <numerusform>giorno</numerusform>
            <numerusform>giorni</numerusform>
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
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>Elimina evento</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Elimina cartella</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Elimina definitivamente</translation>
    </message>
    <message>
        <source>Delete key?</source>
        <translation>Eliminare la chiave?</translation>
    </message>
    <message>
        <source>Delete mail or ask your provider for more room, then try again.</source>
        <translation>Eliminare messaggi o chiedere più spazio al provider, poi riprovare.</translation>
    </message>
    <message>
        <source>Delete recurring event</source>
        <translation>Elimina evento ricorrente</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>Elimina regola</translation>
    </message>
    <message>
        <source>Delete rule?</source>
        <translation>Eliminare la regola?</translation>
    </message>
    <message>
        <source>Delete something there or get more space, then try again.</source>
        <translation>Eliminare lì qualcosa o ottenere più spazio, poi riprovare.</translation>
    </message>
    <message>
        <source>Delete tag?</source>
        <translation>Eliminare l’etichetta?</translation>
    </message>
    <message>
        <source>Delete the copy by hand.</source>
        <translation>Eliminare la copia a mano.</translation>
    </message>
    <message>
        <source>Delete the folder {name} for good?</source>
        <translation>Eliminare definitivamente la cartella {name}?</translation>
    </message>
    <message>
        <source>Delete the key of {who}?</source>
        <translation>Eliminare la chiave di {who}?</translation>
    </message>
    <message>
        <source>Delete the rule “{name}”?</source>
        <translation>Eliminare la regola «{name}»?</translation>
    </message>
    <message numerus="yes">
        <source>Delete the tag “{name}”? It is taken off %n messages.</source>
        <comment>Delete the tag “{name}”? It is taken off 1 message.</comment>
        <translation>
            <numerusform>Eliminare l’etichetta «{name}»? Viene rimossa da %n messaggio.</numerusform>
            <numerusform>Eliminare l’etichetta «{name}»? Viene rimossa da %n messaggi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the tag “{name}”? No message has it.</source>
        <translation>Eliminare l’etichetta «{name}»? Nessun messaggio la porta.</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>Elimina {name}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminato</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminato</translation>
    </message>
    <message>
        <source>Deleted elsewhere, {time}.</source>
        <translation>Eliminato altrove, {time}.</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Eliminato definitivamente</translation>
    </message>
    <message>
        <source>Deleted here, {time}.</source>
        <translation>Eliminato qui, {time}.</translation>
    </message>
    <message>
        <source>Deleted lately</source>
        <translation>Eliminati di recente</translation>
    </message>
    <message>
        <source>Deleted messages are kept on this computer</source>
        <translation>I messaggi eliminati restano su questo computer</translation>
    </message>
    <message>
        <source>Deleted messages are not kept. Settings, Reading and writing, changes that.</source>
        <translation>I messaggi eliminati non si conservano. Si cambia in Impostazioni, Lettura e scrittura.</translation>
    </message>
    <message>
        <source>Deleted messages stay on this computer until you choose otherwise.</source>
        <translation>I messaggi eliminati restano su questo computer finché non si sceglie altrimenti.</translation>
    </message>
    <message>
        <source>Deleted messages wait here for a while.</source>
        <translation>I messaggi eliminati restano qui per un po’.</translation>
    </message>
    <message>
        <source>Deleting an entry</source>
        <translation>Eliminazione di una voce</translation>
    </message>
    <message>
        <source>Deleting messages</source>
        <translation>Eliminazione di messaggi</translation>
    </message>
    <message>
        <source>Delivered to {recipient}</source>
        <translation>Consegnato a {recipient}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>Scarta la modifica</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignora</translation>
    </message>
    <message>
        <source>Do it once more by hand.</source>
        <translation>Rifarlo a mano.</translation>
    </message>
    <message>
        <source>Do it with these now</source>
        <translation>Applica ora a questi</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>Fare questo</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>non contiene</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>Non si ripete</translation>
    </message>
    <message numerus="yes">
        <source>Done with %n messages</source>
        <comment>Done with 1 message</comment>
        <translation>
            <numerusform>Regola applicata a %n messaggio</numerusform>
            <numerusform>Regola applicata a %n messaggi</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bozza</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Bozza salvata</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bozze</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>E-mail of the account</source>
        <translation>E-mail dell’account</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Edit draft</source>
        <translation>Modifica bozza</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Modifica evento</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Modifica regola</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Modifica {name}</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Altrove</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Svuota</translation>
    </message>
    <message>
        <source>Empty folder</source>
        <translation>Svuota cartella</translation>
    </message>
    <message>
        <source>Empty Trash and Spam, or delete large messages, before new mail is refused.</source>
        <translation>Svuotare il cestino e Spam o eliminare messaggi grandi, prima che la nuova posta venga rifiutata.</translation>
    </message>
    <message>
        <source>Empty Trash and Spam, or delete large messages.</source>
        <translation>Svuotare il cestino e Spam o eliminare messaggi grandi.</translation>
    </message>
    <message>
        <source>Empty {name}?</source>
        <translation>Svuotare la cartella {name}?</translation>
    </message>
    <message>
        <source>Empty: keep the stored one</source>
        <translation>Vuoto: si tiene quella salvata</translation>
    </message>
    <message>
        <source>Empty: the same as for mail</source>
        <translation>Vuoto: come per la posta</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrato</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrato</translation>
    </message>
    <message>
        <source>Encrypted and plain parts are mixed; only the plain ones are shown.</source>
        <translation>Parti cifrate e in chiaro sono mescolate; si mostrano solo quelle in chiaro.</translation>
    </message>
    <message>
        <source>Encrypted connection for mail</source>
        <translation>Connessione cifrata per la posta</translation>
    </message>
    <message>
        <source>Encrypted connection for sending</source>
        <translation>Connessione cifrata per l’invio</translation>
    </message>
    <message>
        <source>Encrypted message</source>
        <translation>Messaggio cifrato</translation>
    </message>
    <message>
        <source>Encrypted part refused</source>
        <translation>Parte cifrata rifiutata</translation>
    </message>
    <message>
        <source>Encrypted, signed by {who}</source>
        <translation>Cifrato, firmato da {who}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>Ora di fine</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Enter a pass phrase.</source>
        <translation>Inserire una passphrase.</translation>
    </message>
    <message>
        <source>Enter a time such as {time}.</source>
        <translation>Inserisca un orario come {time}.</translation>
    </message>
    <message>
        <source>Enter at least one address.</source>
        <translation>Inserire almeno un indirizzo.</translation>
    </message>
    <message>
        <source>Enter at least one server.</source>
        <translation>Inserire almeno un server.</translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation>Inserirne uno.</translation>
    </message>
    <message>
        <source>Enter servers by hand</source>
        <translation>Inserisci i server a mano</translation>
    </message>
    <message>
        <source>Enter sets or takes off a tag, Esc closes.</source>
        <translation>Invio aggiunge o rimuove un’etichetta, Esc chiude.</translation>
    </message>
    <message>
        <source>Enter the master password.</source>
        <translation>Inserire la password principale.</translation>
    </message>
    <message>
        <source>Enter the password of this account.</source>
        <translation>Inserire la password di questo account.</translation>
    </message>
    <message>
        <source>Enter the password, then look at the servers.</source>
        <translation>Inserire la password, poi controllare i server.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Inserire la password.</translation>
    </message>
    <message>
        <source>Enter the server names by hand; your provider's help pages name them.</source>
        <translation>Inserire a mano i nomi dei server; sono nelle pagine di aiuto del provider.</translation>
    </message>
    <message>
        <source>Enter the servers by hand.</source>
        <translation>Inserire i server a mano.</translation>
    </message>
    <message>
        <source>Enter them by hand.</source>
        <translation>Inserirle a mano.</translation>
    </message>
    <message>
        <source>Enter your e-mail address, such as ana@example.org.</source>
        <translation>Inserire l’indirizzo e-mail, per esempio ana@example.org.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Event added</source>
        <translation>Evento aggiunto</translation>
    </message>
    <message>
        <source>Event added: {summary}</source>
        <translation>Evento aggiunto: {summary}</translation>
    </message>
    <message>
        <source>Event changed: {summary}</source>
        <translation>Evento modificato: {summary}</translation>
    </message>
    <message>
        <source>Event deleted</source>
        <translation>Evento eliminato</translation>
    </message>
    <message>
        <source>Event moved</source>
        <translation>Evento spostato</translation>
    </message>
    <message>
        <source>Event saved</source>
        <translation>Evento salvato</translation>
    </message>
    <message>
        <source>Events added</source>
        <translation>Eventi aggiunti</translation>
    </message>
    <message>
        <source>Events with “{query}”</source>
        <translation>Eventi con «{query}»</translation>
    </message>
    <message>
        <source>every </source>
        <translation>ogni </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <comment>Every day</comment>
        <translation>
            <numerusform>Ogni giorno</numerusform>
            <numerusform>Ogni %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <comment>Every month</comment>
        <translation>
            <numerusform>Ogni mese</numerusform>
            <numerusform>Ogni %n mesi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <comment>Every week</comment>
        <translation>
            <numerusform>Ogni settimana</numerusform>
            <numerusform>Ogni %n settimane</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <comment>Every year</comment>
        <translation>
            <numerusform>Ogni anno</numerusform>
            <numerusform>Ogni %n anni</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>Tutto è stato inviato</translation>
    </message>
    <message>
        <source>Everything with {name}</source>
        <translation>Tutto con {name}</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Tutto funziona.</translation>
    </message>
    <message>
        <source>exactly these words</source>
        <translation>esattamente queste parole</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Export all contacts shown …</source>
        <translation>Esporta tutti i contatti mostrati …</translation>
    </message>
    <message>
        <source>Export all contacts …</source>
        <translation>Esporta tutti i contatti …</translation>
    </message>
    <message>
        <source>Export selected contacts …</source>
        <translation>Esporta i contatti selezionati …</translation>
    </message>
    <message>
        <source>Export vCard file</source>
        <translation>Esporta file vCard</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>fetching a large message</source>
        <translation>recupero di un messaggio grande</translation>
    </message>
    <message>
        <source>fetching entries</source>
        <translation>recupero delle voci</translation>
    </message>
    <message>
        <source>fetching messages for offline reading</source>
        <translation>recupero dei messaggi per la lettura offline</translation>
    </message>
    <message>
        <source>Fetching the message…</source>
        <translation>Recupero del messaggio…</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>quinto</translation>
    </message>
    <message>
        <source>Filing a message</source>
        <translation>Archiviazione di un messaggio</translation>
    </message>
    <message>
        <source>Fill it in or remove it.</source>
        <translation>Compilarla o rimuoverla.</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Trova un’azione</translation>
    </message>
    <message>
        <source>Find calendars and address books</source>
        <translation>Trovare calendari e rubriche</translation>
    </message>
    <message>
        <source>Find settings</source>
        <translation>Trova impostazioni</translation>
    </message>
    <message>
        <source>Fingerprint {text}</source>
        <translation>Impronta {text}</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primo</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primo giorno</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Contrassegna</translation>
    </message>
    <message>
        <source>Flag taken off</source>
        <translation>Contrassegno rimosso</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Contrassegnato</translation>
    </message>
    <message>
        <source>Flagged</source>
        <comment>folder</comment>
        <translation>Contrassegnati</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>contrassegnato</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Folder {name} created</source>
        <translation>Cartella {name} creata</translation>
    </message>
    <message>
        <source>Folder {name} deleted</source>
        <translation>Cartella {name} eliminata</translation>
    </message>
    <message numerus="yes">
        <source>Folder {name} deleted; %n messages are in Trash</source>
        <comment>Folder {name} deleted; 1 message is in Trash</comment>
        <translation>
            <numerusform>Cartella {name} eliminata; %n messaggio è nel cestino</numerusform>
            <numerusform>Cartella {name} eliminata; %n messaggi sono nel cestino</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Cartelle</translation>
    </message>
    <message>
        <source>Folders of other people</source>
        <translation>Cartelle di altre persone</translation>
    </message>
    <message>
        <source>follow up remind waiting</source>
        <translation>sollecitare ricordare attesa</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Per sempre</translation>
    </message>
    <message>
        <source>for {address}</source>
        <translation>per {address}</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Inoltra</translation>
    </message>
    <message>
        <source>Forward in time</source>
        <translation>Avanti nel tempo</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trovato</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>quarto</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libero</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>from them</source>
        <translation>da questa persona</translation>
    </message>
    <message>
        <source>Give an end that is later than {start}.</source>
        <translation>Indichi una fine successiva a {start}.</translation>
    </message>
    <message>
        <source>Give it a short one.</source>
        <translation>Dargliene uno breve.</translation>
    </message>
    <message>
        <source>given</source>
        <translation>indicato</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continua a modificare</translation>
    </message>
    <message>
        <source>Go to {pane}</source>
        <translation>Vai a {pane}</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>group</source>
        <translation>gruppo</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppi</translation>
    </message>
    <message>
        <source>guessed, will be tested</source>
        <translation>supposto, verrà provato</translation>
    </message>
    <message>
        <source>has been revoked</source>
        <translation>è stata revocata</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>è scaduta</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Come si confronta</translation>
    </message>
    <message>
        <source>How many conditions must hold</source>
        <translation>Quante condizioni devono valere</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Quante volte</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Non lo so</translation>
    </message>
    <message>
        <source>if all of these hold</source>
        <translation>se valgono tutte queste condizioni</translation>
    </message>
    <message>
        <source>if any of these holds</source>
        <translation>se vale una di queste condizioni</translation>
    </message>
    <message>
        <source>If {when}: {what}</source>
        <translation>Se {when}: {what}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message numerus="yes">
        <source>Import %n contacts</source>
        <comment>Import 1 contact</comment>
        <translation>
            <numerusform>Importa %n contatto</numerusform>
            <numerusform>Importa %n contatti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contacts into {book}?</source>
        <comment>Import 1 contact into {book}?</comment>
        <translation>
            <numerusform>Importare %n contatto in {book}?</numerusform>
            <numerusform>Importare %n contatti in {book}?</numerusform>
        </translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Importa chiavi</translation>
    </message>
    <message>
        <source>Import the key or send without encryption.</source>
        <translation>Importare la chiave o inviare senza cifratura.</translation>
    </message>
    <message>
        <source>Import them one by one.</source>
        <translation>Importarle una per una.</translation>
    </message>
    <message>
        <source>Import vCard file</source>
        <translation>Importa file vCard</translation>
    </message>
    <message>
        <source>Import vCard file …</source>
        <translation>Importa file vCard …</translation>
    </message>
    <message>
        <source>Important</source>
        <comment>tag</comment>
        <translation>Importante</translation>
    </message>
    <message>
        <source>in front of anything: without it</source>
        <translation>davanti a qualcosa: senza</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>Tra un’ora</translation>
    </message>
    <message>
        <source>In the provider's words: {advice}.</source>
        <translation>Con le parole del provider: {advice}.</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>in {folder}</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posta in arrivo</translation>
    </message>
    <message>
        <source>Inbox is empty</source>
        <translation>La posta in arrivo è vuota</translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation>Posta in arrivo</translation>
    </message>
    <message>
        <source>Incoming mail (IMAP)</source>
        <translation>Posta in arrivo (IMAP)</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <source>Install Marmot again.</source>
        <translation>Reinstallare Marmot.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing was changed.</source>
        <translation>Installare la versione più recente. Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervallo</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invito</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>invito</translation>
    </message>
    <message>
        <source>is</source>
        <translation>è</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>è superiore a</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>è inferiore a</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>non è</translation>
    </message>
    <message>
        <source>is too weak</source>
        <translation>è troppo debole</translation>
    </message>
    <message>
        <source>It can only be read from here.</source>
        <translation>Da qui si può solo leggere.</translation>
    </message>
    <message>
        <source>It cannot be taken back any more.</source>
        <translation>Non si può più riprendere.</translation>
    </message>
    <message numerus="yes">
        <source>It did not reach %n of {every} recipients</source>
        <comment>It did not reach 1 of {every} recipients</comment>
        <translation>
            <numerusform>%n destinatario su {every} non raggiunto</numerusform>
            <numerusform>%n destinatari su {every} non raggiunti</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes into {calendar}</source>
        <translation>Andrà in {calendar}</translation>
    </message>
    <message>
        <source>It has been put back already, or the time it is kept for is over.</source>
        <translation>È già stato ripristinato, o il tempo di conservazione è passato.</translation>
    </message>
    <message>
        <source>It is back in Drafts. Its words are under Details; change the message and send it again.</source>
        <translation>È di nuovo in Bozze. La risposta del server è in Dettagli; modificare il messaggio e inviarlo di nuovo.</translation>
    </message>
    <message>
        <source>It is back in Drafts. Send it again later, or ask your provider.</source>
        <translation>È di nuovo in Bozze. Inviarlo di nuovo più tardi o chiedere al provider.</translation>
    </message>
    <message>
        <source>It is back in Drafts; see its words.</source>
        <translation>È di nuovo in Bozze, con la risposta del server.</translation>
    </message>
    <message>
        <source>It is in Drafts.</source>
        <translation>È in Bozze.</translation>
    </message>
    <message>
        <source>It is in {calendar}</source>
        <translation>Si trova in {calendar}</translation>
    </message>
    <message>
        <source>It is kept as it is.</source>
        <translation>Resta così com’è.</translation>
    </message>
    <message>
        <source>It is known what became of this message.</source>
        <translation>Si sa che cosa ne è stato di questo messaggio.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Non c’è più.</translation>
    </message>
    <message>
        <source>It is started again by itself; what you did is safe.</source>
        <translation>Si riavvia da sola; quanto fatto è al sicuro.</translation>
    </message>
    <message>
        <source>It is still in {calendar}.</source>
        <translation>Si trova ancora in {calendar}.</translation>
    </message>
    <message>
        <source>It is still on the server: try again, or discard the deletion.</source>
        <translation>È ancora sul server: riprovare, o scartare l’eliminazione.</translation>
    </message>
    <message>
        <source>It lies in Trash. Its messages are deleted and cannot be brought back.</source>
        <translation>È nel cestino. I suoi messaggi verranno eliminati e non si potranno recuperare.</translation>
    </message>
    <message>
        <source>It lies in Trash. Its messages are deleted from the server. Those that are whole on this computer can be brought back for a while: see {place}.</source>
        <translation>Si trova nel cestino. I suoi messaggi verranno eliminati dal server. Quelli completi su questo computer si potranno recuperare ancora per un po’ di tempo: vedi «{place}».</translation>
    </message>
    <message>
        <source>It may be settled by now.</source>
        <translation>Forse è già risolto.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>Forse è stato eliminato.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted.</source>
        <translation>Forse è stato spostato o eliminato.</translation>
    </message>
    <message>
        <source>It may have been solved already.</source>
        <translation>Forse è già risolto.</translation>
    </message>
    <message>
        <source>It must be JSON as in rules show.</source>
        <translation>Deve essere JSON come in rules show.</translation>
    </message>
    <message>
        <source>It must begin with https://.</source>
        <translation>Deve iniziare con https://.</translation>
    </message>
    <message>
        <source>It opens as soon as all of it is here.</source>
        <translation>Si apre appena è qui per intero.</translation>
    </message>
    <message>
        <source>It opens as soon as there is a connection.</source>
        <translation>Si apre appena c’è una connessione.</translation>
    </message>
    <message>
        <source>It rests: a folder it names is not there. Edit it, then switch it on.</source>
        <translation>È in pausa: una cartella che indica non c’è. Modificarla, poi attivarla.</translation>
    </message>
    <message>
        <source>It stays on this computer.</source>
        <translation>Resta su questo computer.</translation>
    </message>
    <message>
        <source>It waits here; other changes go on. Try it again later, or ask whoever runs the server.</source>
        <translation>La modifica attende qui; le altre proseguono. Riprovare più tardi o chiedere a chi gestisce il server.</translation>
    </message>
    <message>
        <source>It was changed elsewhere at the same time.</source>
        <translation>È stato modificato altrove nello stesso momento.</translation>
    </message>
    <message>
        <source>It was changed on the server meanwhile and has not been deleted.</source>
        <translation>Nel frattempo è stato modificato sul server e non è stato eliminato.</translation>
    </message>
    <message>
        <source>It was damaged or not protected against changes, so nothing of it is shown.</source>
        <translation>Era danneggiata o non protetta da modifiche, perciò non se ne mostra nulla.</translation>
    </message>
    <message>
        <source>It was deleted for good and cannot be taken back.</source>
        <translation>È stato eliminato definitivamente e non si può recuperare.</translation>
    </message>
    <message>
        <source>It was found in the mailbox</source>
        <translation>È stato trovato nella casella di posta</translation>
    </message>
    <message>
        <source>It was in {folder}.</source>
        <translation>Era in {folder}.</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>È stato tralasciato.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>È stato inviato</translation>
    </message>
    <message>
        <source>It was written to the log.</source>
        <translation>È stato annotato nel registro.</translation>
    </message>
    <message>
        <source>It was written to the log; nothing was lost.</source>
        <translation>È stato annotato nel registro; nulla è andato perso.</translation>
    </message>
    <message>
        <source>It will be done when there is one.</source>
        <translation>Verrà fatto appena ce ne sarà una.</translation>
    </message>
    <message>
        <source>It will be loaded again.</source>
        <translation>Verrà caricato di nuovo.</translation>
    </message>
    <message>
        <source>It will be rebuilt from the server; drafts and unsent mail are kept.</source>
        <translation>Verrà ricostruito dal server; bozze e messaggi non inviati restano.</translation>
    </message>
    <message>
        <source>Its folder was deleted elsewhere, {time}.</source>
        <translation>La sua cartella è stata eliminata altrove, {time}.</translation>
    </message>
    <message>
        <source>Its window has been brought to the front.</source>
        <translation>La sua finestra è stata portata in primo piano.</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Qualifica</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>proprio ora</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Tieni entrambe</translation>
    </message>
    <message>
        <source>Keep its mail on this computer</source>
        <translation>Conserva la sua posta su questo computer</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Tieni la mia</translation>
    </message>
    <message>
        <source>Keep on this computer</source>
        <translation>Conserva su questo computer</translation>
    </message>
    <message>
        <source>Keep one of move, archive, spam and delete; copies may be more.</source>
        <translation>Tenere una sola azione tra sposta, archivia, spam ed elimina; le copie possono essere più d’una.</translation>
    </message>
    <message>
        <source>Keep the changes?</source>
        <translation>Conservare le modifiche?</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Tieni l’altra</translation>
    </message>
    <message>
        <source>Kept both versions</source>
        <translation>Entrambe le versioni conservate</translation>
    </message>
    <message>
        <source>Kept in Drafts</source>
        <translation>Conservato in Bozze</translation>
    </message>
    <message>
        <source>Kept on this computer until {date}.</source>
        <translation>Resta su questo computer fino al {date}.</translation>
    </message>
    <message>
        <source>Key made</source>
        <translation>Chiave creata</translation>
    </message>
    <message>
        <source>key of somebody else</source>
        <translation>chiave altrui</translation>
    </message>
    <message>
        <source>Key saved</source>
        <translation>Chiave salvata</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Chiavi</translation>
    </message>
    <message>
        <source>Keys (*.asc *.gpg *.pgp *.key);;All files (*)</source>
        <translation>Chiavi (*.asc *.gpg *.pgp *.key);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Keys sign and encrypt mail (OpenPGP). Compare fingerprints by phone.</source>
        <translation>Le chiavi firmano e cifrano la posta (OpenPGP). Confrontare le impronte al telefono.</translation>
    </message>
    <message>
        <source>Kind of {what}</source>
        <translation>Tipo di {what}</translation>
    </message>
    <message>
        <source>known to Marmot</source>
        <translation>note a Marmot</translation>
    </message>
    <message>
        <source>label keyword</source>
        <translation>tag parola chiave</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Large messages kept on this computer</source>
        <translation>Messaggi grandi su questo computer</translation>
    </message>
    <message>
        <source>last</source>
        <translation>ultimo</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ultimo giorno</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>tag</comment>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>later remind hide</source>
        <translation>più tardi ricordare nascondere</translation>
    </message>
    <message>
        <source>Later today, {time}</source>
        <translation>Più tardi oggi, {time}</translation>
    </message>
    <message>
        <source>Leave it out, or name the servers yourself.</source>
        <translation>Ometterlo o indicare i server.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Letter index</source>
        <translation>Indice alfabetico</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Chiaro o scuro</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Limits of your provider</source>
        <translation>Limiti del provider</translation>
    </message>
    <message>
        <source>Load it again from your provider.</source>
        <translation>Scaricarlo di nuovo dal provider.</translation>
    </message>
    <message>
        <source>Local time, wherever one is</source>
        <translation>Ora locale, ovunque ci si trovi</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Prova con dati di esempio</translation>
    </message>
    <message>
        <source>Look at it, then delete it again if you still want to.</source>
        <translation>Controllare, poi eliminare di nuovo se ancora necessario.</translation>
    </message>
    <message>
        <source>Look at the line under recipients.</source>
        <translation>Vedere la riga sotto i destinatari.</translation>
    </message>
    <message>
        <source>Look first at what it would have caught, then switch it on.</source>
        <translation>Vedere prima a che cosa si sarebbe applicata, poi attivarla.</translation>
    </message>
    <message>
        <source>Look for news now</source>
        <translation>Controlla ora le novità</translation>
    </message>
    <message>
        <source>Look in Settings, Accounts.</source>
        <translation>Vedere Impostazioni, Account.</translation>
    </message>
    <message>
        <source>looking at calendars and address books</source>
        <translation>controllo di calendari e rubriche</translation>
    </message>
    <message>
        <source>looking at folders</source>
        <translation>controllo delle cartelle</translation>
    </message>
    <message>
        <source>Looking for news</source>
        <translation>Controllo delle novità</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Ricerca…</translation>
    </message>
    <message>
        <source>made {date}</source>
        <translation>creata il {date}</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Posta</translation>
    </message>
    <message>
        <source>mail compose</source>
        <translation>posta componi</translation>
    </message>
    <message>
        <source>Mail encrypted to it cannot be read any more, unless you have a backup.</source>
        <translation>La posta cifrata per essa non sarà più leggibile, salvo avere una copia.</translation>
    </message>
    <message>
        <source>Mail kept on this computer</source>
        <translation>Posta su questo computer</translation>
    </message>
    <message>
        <source>Mail password</source>
        <translation>Password della posta</translation>
    </message>
    <message>
        <source>Mail, calendar and contacts in one window. Everything stays on this computer and works without a connection.</source>
        <translation>Posta, calendario e contatti in una sola finestra. Tutto resta su questo computer e funziona senza connessione.</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation>Mailing list</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>Menu principale</translation>
    </message>
    <message>
        <source>Main menu  F10</source>
        <translation>Menu principale  F10</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Crea</translation>
    </message>
    <message>
        <source>Make a backup and check the disk.</source>
        <translation>Fare una copia di sicurezza e verificare il disco.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Crea una chiave</translation>
    </message>
    <message>
        <source>Make it smaller or send to fewer people.</source>
        <translation>Ridurlo o inviarlo a meno persone.</translation>
    </message>
    <message>
        <source>Make it smaller, for example without its picture.</source>
        <translation>Ridurla, per esempio senza l’immagine.</translation>
    </message>
    <message>
        <source>Make or import one in Settings.</source>
        <translation>Crearne o importarne una in Impostazioni.</translation>
    </message>
    <message>
        <source>Make or import one in the settings.</source>
        <translation>Crearne o importarne una nelle impostazioni.</translation>
    </message>
    <message>
        <source>Make room, so that Marmot can go on.</source>
        <translation>Liberare spazio, perché Marmot possa continuare.</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Segna tutti come letti</translation>
    </message>
    <message>
        <source>Mark all in the folder as read</source>
        <translation>Segna tutta la cartella come letta</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Segna come letto</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Segna come non letto</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>Segnato come letto</translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>Segnato come non letto</translation>
    </message>
    <message>
        <source>Marking messages</source>
        <translation>Marcatura di messaggi</translation>
    </message>
    <message>
        <source>Marmot does not follow it, to protect your password.</source>
        <translation>Marmot non lo segue, per proteggere la password.</translation>
    </message>
    <message>
        <source>Marmot goes on as soon as it is made.</source>
        <translation>Marmot continua appena è stata creata.</translation>
    </message>
    <message>
        <source>Marmot goes on later.</source>
        <translation>Marmot continua più tardi.</translation>
    </message>
    <message>
        <source>Marmot is closing.</source>
        <translation>Marmot si sta chiudendo.</translation>
    </message>
    <message>
        <source>Marmot is open already.</source>
        <translation>Marmot è già aperto.</translation>
    </message>
    <message>
        <source>Marmot is running already.</source>
        <translation>Marmot è già in esecuzione.</translation>
    </message>
    <message>
        <source>Marmot keeps it and tries again by itself.</source>
        <translation>Marmot lo conserva e riprova da solo.</translation>
    </message>
    <message>
        <source>Marmot looks for the servers by itself. The password is not sent anywhere yet.</source>
        <translation>Marmot cerca da solo i server. La password non viene ancora inviata.</translation>
    </message>
    <message>
        <source>Marmot looks in Sent. It is never sent twice by itself; decide in the Outbox.</source>
        <translation>Marmot guarda in Inviati. Non viene mai inviato due volte da solo; decidere nella posta in uscita.</translation>
    </message>
    <message>
        <source>Marmot made a mistake.</source>
        <translation>Marmot ha commesso un errore.</translation>
    </message>
    <message>
        <source>Marmot matches it again by itself.</source>
        <translation>Marmot la riallinea da solo.</translation>
    </message>
    <message>
        <source>Marmot opens it again by itself.</source>
        <translation>Marmot la riapre da solo.</translation>
    </message>
    <message>
        <source>Marmot tries again by itself for a day.</source>
        <translation>Marmot riprova da solo per un giorno.</translation>
    </message>
    <message>
        <source>Marmot tries again by itself.</source>
        <translation>Marmot riprova da solo.</translation>
    </message>
    <message>
        <source>Marmot tries again later by itself.</source>
        <translation>Marmot riprova più tardi da solo.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Password principale</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>Message is on its way</source>
        <translation>Il messaggio è in viaggio</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message>
        <source>Messages in this folder appear here.</source>
        <translation>I messaggi in questa cartella appaiono qui.</translation>
    </message>
    <message>
        <source>Messages it would have caught</source>
        <translation>Messaggi a cui si sarebbe applicata</translation>
    </message>
    <message>
        <source>Messages taken for spam will be here.</source>
        <translation>I messaggi ritenuti spam saranno qui.</translation>
    </message>
    <message>
        <source>Messages wait here until they have left.</source>
        <translation>I messaggi aspettano qui finché non partono.</translation>
    </message>
    <message>
        <source>Messages you are writing are kept here.</source>
        <translation>I messaggi in scrittura si conservano qui.</translation>
    </message>
    <message>
        <source>Messages you flag (S) are collected here.</source>
        <translation>I messaggi contrassegnati (S) si raccolgono qui.</translation>
    </message>
    <message>
        <source>Middle names</source>
        <translation>Secondi nomi</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Cellulare</translation>
    </message>
    <message>
        <source>Monday morning, {time}</source>
        <translation>Lunedì mattina, {time}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mese</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mese dopo</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mese prima</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Ogni mese</translation>
    </message>
    <message numerus="yes">
        <source>months</source>
        <comment>month</comment>
        <translation>
            <numerusform>mese</numerusform>
            <numerusform>mesi</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>More parts of the name</source>
        <translation>Altre parti del nome</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Altro …</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Muschio</translation>
    </message>
    <message>
        <source>Most entries of {name} vanished from the server at once.</source>
        <translation>La maggior parte delle voci di {name} è sparita dal server in una volta.</translation>
    </message>
    <message>
        <source>Most programs can save their contacts as a .vcf file.</source>
        <translation>Quasi tutti i programmi possono salvare i contatti in un file .vcf.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Move folder {name}</source>
        <translation>Sposta cartella {name}</translation>
    </message>
    <message>
        <source>Move folder …</source>
        <translation>Sposta cartella …</translation>
    </message>
    <message>
        <source>Move recurring event</source>
        <translation>Sposta evento ricorrente</translation>
    </message>
    <message>
        <source>Move them elsewhere first, or delete the folder: they go to Trash.</source>
        <translation>Spostarli prima altrove o eliminare la cartella: vanno nel cestino.</translation>
    </message>
    <message>
        <source>Move to Bcc</source>
        <translation>Sposta in Ccn</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Sposta in una cartella</translation>
    </message>
    <message>
        <source>Move to Spam</source>
        <translation>Sposta in Spam</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>Sposta nel cestino</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Move {name} down</source>
        <translation>Sposta giù {name}</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation>Sposta su {name}</translation>
    </message>
    <message>
        <source>Move, flag or delete them together, or drag them to a folder.</source>
        <translation>Spostarli, contrassegnarli o eliminarli insieme, o trascinarli su una cartella.</translation>
    </message>
    <message>
        <source>Moved to Spam</source>
        <translation>Spostato in Spam</translation>
    </message>
    <message>
        <source>Moved to Trash</source>
        <translation>Spostato nel cestino</translation>
    </message>
    <message>
        <source>Moved to {folder}</source>
        <translation>Spostato in {folder}</translation>
    </message>
    <message>
        <source>Moving messages</source>
        <translation>Spostamento di messaggi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Name of a tag</source>
        <translation>Nome di un’etichetta</translation>
    </message>
    <message>
        <source>name of an attached file</source>
        <translation>nome di un file allegato</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nome della cartella</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Nome della regola</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Nome della ricerca</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Nome dell’etichetta</translation>
    </message>
    <message>
        <source>Name or address do not fit into a key.</source>
        <translation>Nome o indirizzo non sono adatti a una chiave.</translation>
    </message>
    <message>
        <source>Names with commas between them</source>
        <translation>Nomi separati da virgole</translation>
    </message>
    <message>
        <source>Needs your attention.</source>
        <translation>Richiede attenzione.</translation>
    </message>
    <message>
        <source>Neither signing nor encrypting was asked for.</source>
        <translation>Non è stata chiesta né firma né cifratura.</translation>
    </message>
    <message>
        <source>never ends</source>
        <translation>senza fine</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nuovo contatto</translation>
    </message>
    <message>
        <source>New contact  Ctrl+N</source>
        <translation>Nuovo contatto  Ctrl+N</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nuovo evento</translation>
    </message>
    <message>
        <source>New event  Ctrl+N</source>
        <translation>Nuovo evento  Ctrl+N</translation>
    </message>
    <message>
        <source>New events go here</source>
        <translation>I nuovi eventi vanno qui</translation>
    </message>
    <message>
        <source>new events go here</source>
        <translation>i nuovi eventi vanno qui</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nuova cartella</translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation>Nuova cartella …</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nuovo messaggio</translation>
    </message>
    <message>
        <source>New message  Ctrl+N</source>
        <translation>Nuovo messaggio  Ctrl+N</translation>
    </message>
    <message>
        <source>New messages in the inbox</source>
        <translation>Nuovi messaggi nella posta in arrivo</translation>
    </message>
    <message>
        <source>New messages will appear here.</source>
        <translation>I nuovi messaggi appariranno qui.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nuova regola</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nuova etichetta</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>Nuova etichetta «{name}»</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Messaggio successivo</translation>
    </message>
    <message>
        <source>Next try {time}.</source>
        <translation>Prossimo tentativo {time}.</translation>
    </message>
    <message>
        <source>Next unread message</source>
        <translation>Prossimo messaggio non letto</translation>
    </message>
    <message>
        <source>Next week, {time}</source>
        <translation>La prossima settimana, {time}</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Soprannome</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Ancora nessun account</translation>
    </message>
    <message>
        <source>No address book</source>
        <translation>Nessuna rubrica</translation>
    </message>
    <message>
        <source>No answer is awaited</source>
        <translation>Nessuna risposta attesa</translation>
    </message>
    <message>
        <source>No calendar yet</source>
        <translation>Ancora nessun calendario</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Ancora nessun contatto</translation>
    </message>
    <message>
        <source>No deleted message has these words.</source>
        <translation>Nessun messaggio eliminato contiene queste parole.</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Nessuna bozza</translation>
    </message>
    <message>
        <source>No encrypted connection to {host} could be made.</source>
        <translation>Non è stato possibile stabilire una connessione cifrata con {host}.</translation>
    </message>
    <message>
        <source>No event has these words.</source>
        <translation>Nessun evento contiene queste parole.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>nessuna chiave</translation>
    </message>
    <message>
        <source>No longer subscribed to {name}</source>
        <translation>Cartella {name} non più sottoscritta</translation>
    </message>
    <message>
        <source>No mail and no coming events with this person yet.</source>
        <translation>Ancora nessun messaggio né evento futuro con questa persona.</translation>
    </message>
    <message>
        <source>No message selected</source>
        <translation>Nessun messaggio selezionato</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Nessun messaggio</translation>
    </message>
    <message>
        <source>No password was sent. Check the server name.</source>
        <translation>Nessuna password è stata inviata. Verificare il nome del server.</translation>
    </message>
    <message>
        <source>No password was sent. Check the server name; ask whoever runs the server.</source>
        <translation>Nessuna password è stata inviata. Verificare il nome del server; chiedere a chi lo gestisce.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS or STARTTLS.</source>
        <translation>Nessuna password è stata inviata. Scegliere TLS o STARTTLS.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS with another port, or ask the provider.</source>
        <translation>Nessuna password è stata inviata. Scegliere TLS con un’altra porta o chiedere al provider.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS with another port, or check the network you are in.</source>
        <translation>Nessuna password è stata inviata. Scegliere TLS con un’altra porta o verificare la rete in uso.</translation>
    </message>
    <message>
        <source>No password was sent. Do not use this network.</source>
        <translation>Nessuna password è stata inviata. Non usare questa rete.</translation>
    </message>
    <message>
        <source>No password was sent. Tell whoever runs the server.</source>
        <translation>Nessuna password è stata inviata. Avvisare chi gestisce il server.</translation>
    </message>
    <message>
        <source>No password was sent. Try later, or tell whoever runs the server.</source>
        <translation>Nessuna password è stata inviata. Riprovare più tardi o avvisare chi gestisce il server.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Nessun problema</translation>
    </message>
    <message>
        <source>No program on this computer opens this kind of file.</source>
        <translation>Nessun programma di questo computer apre questo tipo di file.</translation>
    </message>
    <message>
        <source>No rules yet. New mail stays in the inbox.</source>
        <translation>Ancora nessuna regola. La nuova posta resta nella posta in arrivo.</translation>
    </message>
    <message>
        <source>No servers were found for {address}.</source>
        <translation>Nessun server trovato per {address}.</translation>
    </message>
    <message>
        <source>No settings were found for this address.</source>
        <translation>Nessuna impostazione trovata per questo indirizzo.</translation>
    </message>
    <message>
        <source>No settings were found. Enter the servers your provider names.</source>
        <translation>Nessuna impostazione trovata. Inserire i server indicati dal provider.</translation>
    </message>
    <message>
        <source>No spam</source>
        <translation>Nessuno spam</translation>
    </message>
    <message>
        <source>no subject</source>
        <translation>senza oggetto</translation>
    </message>
    <message>
        <source>No such action. Enter searches mail, events and contacts.</source>
        <translation>Nessuna azione del genere. Invio cerca posta, eventi e contatti.</translation>
    </message>
    <message>
        <source>No, wait for nothing</source>
        <translation>No, non aspettare nulla</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nessuno trovato</translation>
    </message>
    <message>
        <source>Nobody has answered: {subject}</source>
        <translation>Nessuno ha risposto: {subject}</translation>
    </message>
    <message>
        <source>Nobody is named as recipient.</source>
        <translation>Non è indicato nessun destinatario.</translation>
    </message>
    <message>
        <source>Nobody is named as recipient. Enter at least one address.</source>
        <translation>Non è indicato nessun destinatario. Inserire almeno un indirizzo.</translation>
    </message>
    <message>
        <source>Nobody selected</source>
        <translation>Nessuno selezionato</translation>
    </message>
    <message>
        <source>Nobody waits for an answer to this message.</source>
        <translation>Non si aspetta nessuna risposta a questo messaggio.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuna</translation>
    </message>
    <message>
        <source>None of these messages is snoozed.</source>
        <translation>Nessuno di questi messaggi è posticipato.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>per niente</translation>
    </message>
    <message>
        <source>Not everything could be fetched.</source>
        <translation>Non è stato possibile recuperare tutto.</translation>
    </message>
    <message>
        <source>Not everything works. Go back to correct it.</source>
        <translation>Non tutto funziona. Tornare indietro per correggere.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Not saved on the server: see Problems</source>
        <translation>Non salvato sul server: vedere Problemi</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Non ancora inviato</translation>
    </message>
    <message>
        <source>Not tried yet. Edit it to see what it would catch, then switch it on.</source>
        <translation>Non ancora provata. Modificarla per vedere a che cosa si applicherebbe, poi attivarla.</translation>
    </message>
    <message>
        <source>Not yet on the server</source>
        <translation>Non ancora sul server</translation>
    </message>
    <message>
        <source>not yet on the server</source>
        <translation>non ancora sul server</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing flagged</source>
        <translation>Niente di contrassegnato</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Ancora nessuna azione.</translation>
    </message>
    <message>
        <source>Nothing is deleted on the server. Unsent messages are lost.</source>
        <translation>Sul server non si elimina nulla. I messaggi non inviati vanno persi.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Niente di posticipato</translation>
    </message>
    <message>
        <source>Nothing of it is shown.</source>
        <translation>Non se ne mostra nulla.</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Niente in programma</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Ancora niente inviato</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>Niente da leggere</translation>
    </message>
    <message>
        <source>Nothing was changed on the server.</source>
        <translation>Sul server nulla è stato modificato.</translation>
    </message>
    <message>
        <source>Nothing was changed there. Ask whoever shares or runs it for the right to do so.</source>
        <translation>Lì nulla è stato modificato. Chiederne il permesso a chi lo condivide o lo gestisce.</translation>
    </message>
    <message>
        <source>Nothing was changed there. Its exact answer is under Details; ask whoever runs it.</source>
        <translation>Lì nulla è stato modificato. La risposta esatta è in Dettagli; chiedere a chi lo gestisce.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever shares this folder with you.</source>
        <translation>Nulla è stato modificato. Chiedere a chi condivide questa cartella.</translation>
    </message>
    <message>
        <source>Nothing was changed. Marmot tries again by itself.</source>
        <translation>Nulla è stato modificato. Marmot riprova da solo.</translation>
    </message>
    <message>
        <source>Nothing was changed. The exact answer is under Details.</source>
        <translation>Nulla è stato modificato. La risposta esatta è in Dettagli.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again later; the exact answer is under Details.</source>
        <translation>Nulla è stato modificato. Riprovare più tardi; la risposta esatta è in Dettagli.</translation>
    </message>
    <message>
        <source>Nothing was deleted lately</source>
        <translation>Nulla è stato eliminato di recente</translation>
    </message>
    <message>
        <source>Nothing was moved. Choose another folder.</source>
        <translation>Nulla è stato spostato. Scegliere un’altra cartella.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>Nulla è stato aperto.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask for a new key.</source>
        <translation>Nulla è stato inviato. Chiedere una nuova chiave.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask for a plain address.</source>
        <translation>Nulla è stato inviato. Chiedere un indirizzo semplice.</translation>
    </message>
    <message>
        <source>Nothing was sent. Correct the addresses named under Details in the message, which is back in Drafts.</source>
        <translation>Nulla è stato inviato. Correggere gli indirizzi indicati in Dettagli nel messaggio, che è di nuovo in Bozze.</translation>
    </message>
    <message>
        <source>Nothing was sent. Marmot tries again by itself for a day.</source>
        <translation>Nulla è stato inviato. Marmot riprova da solo per un giorno.</translation>
    </message>
    <message>
        <source>Nothing was sent. The message is back in Drafts; send it to fewer people at a time.</source>
        <translation>Nulla è stato inviato. Il messaggio è di nuovo in Bozze; inviarlo a meno persone per volta.</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocra</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Offline. Marmot tries again by itself.</source>
        <translation>Offline. Marmot riprova da solo.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Il</translation>
    </message>
    <message>
        <source>on day {day}</source>
        <translation>il giorno {day}</translation>
    </message>
    <message>
        <source>On the last {count} messages of the inbox it would have caught {caught}.</source>
        <translation>Si sarebbe applicata a {caught} degli ultimi {count} messaggi della posta in arrivo.</translation>
    </message>
    <message>
        <source>on the {which} {day}</source>
        <translation>{which} {day}</translation>
    </message>
    <message>
        <source>One address per line</source>
        <translation>Un indirizzo per riga</translation>
    </message>
    <message>
        <source>One message could not be read from the server.</source>
        <translation>Non è stato possibile leggere un messaggio dal server.</translation>
    </message>
    <message>
        <source>One message is too large to keep on this computer.</source>
        <translation>Un messaggio è troppo grande per restare su questo computer.</translation>
    </message>
    <message>
        <source>one or the other; (brackets) keep things together</source>
        <translation>l’uno o l’altro; le (parentesi) raggruppano</translation>
    </message>
    <message>
        <source>Only a part of the message carries the signature.</source>
        <translation>Solo una parte del messaggio porta la firma.</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Solo a mano</translation>
    </message>
    <message>
        <source>Only its header was on this computer: it cannot be put back.</source>
        <translation>Su questo computer c’erano solo le intestazioni: non si può ripristinare.</translation>
    </message>
    <message>
        <source>Only the beginning of this message is here; the rest is still being loaded.</source>
        <translation>Solo l’inizio di questo messaggio è qui; il resto è ancora in caricamento.</translation>
    </message>
    <message>
        <source>Only the beginning of this message is on this computer. Connect to load the rest.</source>
        <translation>Solo l’inizio di questo messaggio è su questo computer. Connettersi per caricare il resto.</translation>
    </message>
    <message>
        <source>Only the list, not the messages</source>
        <translation>Solo l’elenco, non i messaggi</translation>
    </message>
    <message>
        <source>only the lists</source>
        <translation>solo gli elenchi</translation>
    </message>
    <message>
        <source>Only this event</source>
        <translation>Solo questo evento</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open a web browser, sign in to the network, then try again.</source>
        <translation>Aprire un browser, accedere alla rete, poi riprovare.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Apri comunque</translation>
    </message>
    <message>
        <source>Open it in the webmail of your provider.</source>
        <translation>Aprirlo nella webmail del provider.</translation>
    </message>
    <message>
        <source>Open it only if you expected it and know the sender.</source>
        <translation>Aprire solo se era atteso e il mittente è noto.</translation>
    </message>
    <message>
        <source>Open this day</source>
        <translation>Apri questo giorno</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>Aprire questo file?</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Aprire questo link?</translation>
    </message>
    <message>
        <source>Open {url}</source>
        <translation>Apri {url}</translation>
    </message>
    <message>
        <source>Ordinary folder</source>
        <translation>Cartella normale</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizzazione</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organizzazione</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Organizzatore</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>Altro …</translation>
    </message>
    <message>
        <source>Out of date: {calendar} has a later version.</source>
        <translation>Superato: {calendar} contiene una versione successiva.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Posta in uscita</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Posta in uscita</translation>
    </message>
    <message>
        <source>Outgoing mail (SMTP)</source>
        <translation>Posta in uscita (SMTP)</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>in ritardo</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Cercapersone</translation>
    </message>
    <message>
        <source>Part of it signed by {who}</source>
        <translation>In parte firmato da {who}</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Pass phrase again</source>
        <translation>Ripeti la passphrase</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Passwords could not be saved.</source>
        <translation>Non è stato possibile salvare le password.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>People you add, import or keep on the server are listed here.</source>
        <translation>Qui sono elencate le persone aggiunte, importate o presenti sul server.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Personal</source>
        <comment>tag</comment>
        <translation>Personale</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>numero di telefono</translation>
    </message>
    <message>
        <source>Pick date and time …</source>
        <translation>Scegli data e ora …</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Immagine di {name}</translation>
    </message>
    <message>
        <source>Pictures from the internet are never loaded without asking.</source>
        <translation>Le immagini da internet non si caricano mai senza chiedere.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Piano</translation>
    </message>
    <message>
        <source>Plan (for its limits)</source>
        <translation>Piano (per i suoi limiti)</translation>
    </message>
    <message>
        <source>Post box</source>
        <translation>Casella postale</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Indirizzo postale</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>CAP</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Preferito</translation>
    </message>
    <message>
        <source>preparing the search</source>
        <translation>preparazione della ricerca</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Messaggio precedente</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemi</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Proposte</translation>
    </message>
    <message>
        <source>published by the provider</source>
        <translation>pubblicate dal provider</translation>
    </message>
    <message>
        <source>published in the domain's DNS</source>
        <translation>pubblicate nel DNS del dominio</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Put back returns them to the folders they were in.</source>
        <translation>Ripristina li riporta nelle cartelle in cui erano.</translation>
    </message>
    <message>
        <source>Put new contacts here</source>
        <translation>Metti qui i nuovi contatti</translation>
    </message>
    <message>
        <source>Put off until later</source>
        <translation>Rimandato a più tardi</translation>
    </message>
    <message>
        <source>Putting back messages</source>
        <translation>Ripristino di messaggi</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Reach the calendar server</source>
        <translation>Raggiungere il server del calendario</translation>
    </message>
    <message>
        <source>Reach the mail server</source>
        <translation>Raggiungere il server di posta</translation>
    </message>
    <message>
        <source>Reach the sending server</source>
        <translation>Raggiungere il server di invio</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>sola lettura</translation>
    </message>
    <message>
        <source>Read the folders</source>
        <translation>Leggere le cartelle</translation>
    </message>
    <message>
        <source>Reading and writing</source>
        <translation>Lettura e scrittura</translation>
    </message>
    <message>
        <source>reading the list of messages</source>
        <translation>lettura dell’elenco dei messaggi</translation>
    </message>
    <message>
        <source>Reading works; writing goes on as soon as there is space.</source>
        <translation>La lettura funziona; la scrittura riprende appena c’è spazio.</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Lettura di {file}</translation>
    </message>
    <message>
        <source>Recent actions</source>
        <translation>Azioni recenti</translation>
    </message>
    <message>
        <source>Recipient (To or Cc)</source>
        <translation>Destinatario (A o Cc)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regione</translation>
    </message>
    <message>
        <source>relies on outdated signatures</source>
        <translation>si basa su firme superate</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Promemoria</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Promemoria</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Remove account?</source>
        <translation>Rimuovere l’account?</translation>
    </message>
    <message>
        <source>Remove attachment {name}</source>
        <translation>Rimuovi l’allegato {name}</translation>
    </message>
    <message>
        <source>Remove attachments or send a link instead.</source>
        <translation>Rimuovere allegati o inviare invece un link.</translation>
    </message>
    <message>
        <source>Remove attachments, or send a link to them.</source>
        <translation>Rimuovere allegati o inviare un link a essi.</translation>
    </message>
    <message>
        <source>Remove this action</source>
        <translation>Rimuovi questa azione</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Rimuovi questa condizione</translation>
    </message>
    <message>
        <source>Remove this reminder</source>
        <translation>Rimuovi questo promemoria</translation>
    </message>
    <message>
        <source>Remove {address} from Marmot?</source>
        <translation>Rimuovere {address} da Marmot?</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>Rimuovi {what}</translation>
    </message>
    <message>
        <source>Remove {who}</source>
        <translation>Rimuovi {who}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rinomina</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Rinomina cartella</translation>
    </message>
    <message>
        <source>Rename folder …</source>
        <translation>Rinomina cartella …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Rinomina …</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Ripetizione</translation>
    </message>
    <message>
        <source>Repeats by a rule of its own</source>
        <translation>Si ripete con una regola propria</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Rispondi</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Rispondi a tutti</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regole</translation>
    </message>
    <message>
        <source>Rules for new mail</source>
        <translation>Regole per la nuova posta</translation>
    </message>
    <message>
        <source>Rules further down are not asked about these messages</source>
        <translation>Non applicare a questi messaggi le regole più in basso</translation>
    </message>
    <message>
        <source>Rules look at each new message in the inbox once, from the top down, while Marmot runs. What they did can be undone.</source>
        <translation>Le regole esaminano una volta ogni nuovo messaggio della posta in arrivo, dall’alto in basso, mentre Marmot è in esecuzione. Ciò che hanno fatto si può annullare.</translation>
    </message>
    <message>
        <source>Sample data, nothing leaves this computer. {state}</source>
        <translation>Dati di esempio, nulla lascia questo computer. {state}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Save  Ctrl+S</source>
        <translation>Salva  Ctrl+S</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Salva tutti</translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation>Salva tutti gli allegati</translation>
    </message>
    <message>
        <source>Save and switch on</source>
        <translation>Salva e attiva</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Salva allegato</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Salvare le modifiche?</translation>
    </message>
    <message>
        <source>Save instead</source>
        <translation>Salva invece</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>Salva la chiave</translation>
    </message>
    <message>
        <source>Save recurring event</source>
        <translation>Salva evento ricorrente</translation>
    </message>
    <message>
        <source>Save switched off</source>
        <translation>Salva senza attivare</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Salva questa ricerca</translation>
    </message>
    <message>
        <source>Save this search as</source>
        <translation>Salva questa ricerca con nome</translation>
    </message>
    <message>
        <source>Save, and Marmot connects with the password it knows.</source>
        <translation>Salvare, e Marmot si connette con la password che conosce.</translation>
    </message>
    <message>
        <source>Saved beside the folders</source>
        <translation>Salvata accanto alle cartelle</translation>
    </message>
    <message>
        <source>Saved search deleted: {name}</source>
        <translation>Ricerca salvata eliminata: {name}</translation>
    </message>
    <message>
        <source>Saved search {name} deleted</source>
        <translation>Ricerca salvata {name} eliminata</translation>
    </message>
    <message>
        <source>Saving an entry</source>
        <translation>Salvataggio di una voce</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvataggio…</translation>
    </message>
    <message>
        <source>Say what is to be done with the messages.</source>
        <translation>Indicare che cosa fare dei messaggi.</translation>
    </message>
    <message>
        <source>Say which messages it is for.</source>
        <translation>Indicare a quali messaggi si applica.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Cerca contatti</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Cerca eventi</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search help</source>
        <translation>Aiuto per la ricerca</translation>
    </message>
    <message>
        <source>Search help  Alt+Down</source>
        <translation>Aiuto per la ricerca  Alt+Giù</translation>
    </message>
    <message>
        <source>Search mail</source>
        <translation>Cerca nella posta</translation>
    </message>
    <message>
        <source>Search on the server again when there is a connection.</source>
        <translation>Cercare di nuovo sul server quando c’è una connessione.</translation>
    </message>
    <message>
        <source>Search on the server too</source>
        <translation>Cerca anche sul server</translation>
    </message>
    <message>
        <source>Search what was deleted</source>
        <translation>Cerca tra gli eliminati</translation>
    </message>
    <message>
        <source>Searching on the server: {done} of {all} folders</source>
        <translation>Ricerca sul server: {done} di {all} cartelle</translation>
    </message>
    <message>
        <source>Searching on the server…</source>
        <translation>Ricerca sul server…</translation>
    </message>
    <message>
        <source>second</source>
        <translation>secondo</translation>
    </message>
    <message>
        <source>second to last</source>
        <translation>penultimo</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sezioni</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleziona tutto</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Send  Ctrl+Enter</source>
        <translation>Invia  Ctrl+Invio</translation>
    </message>
    <message>
        <source>Send a link to it instead.</source>
        <translation>Inviare invece un link.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Invia di nuovo</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Invia comunque</translation>
    </message>
    <message>
        <source>Send anyway?</source>
        <translation>Inviare comunque?</translation>
    </message>
    <message>
        <source>Send it again later.</source>
        <translation>Inviarlo di nuovo più tardi.</translation>
    </message>
    <message>
        <source>Send it again with other words and fewer links, or ask your provider.</source>
        <translation>Inviarlo di nuovo con altre parole e meno link o chiedere al provider.</translation>
    </message>
    <message>
        <source>Send it again with smaller files, or send a link instead.</source>
        <translation>Inviarlo di nuovo con file più piccoli o inviare invece un link.</translation>
    </message>
    <message>
        <source>Send it as an ordinary message.</source>
        <translation>Inviarlo come messaggio normale.</translation>
    </message>
    <message>
        <source>Send it in several messages.</source>
        <translation>Inviarlo in più messaggi.</translation>
    </message>
    <message>
        <source>Send it in several parts.</source>
        <translation>Inviarlo in più parti.</translation>
    </message>
    <message>
        <source>Send it later or to fewer people.</source>
        <translation>Inviarlo più tardi o a meno persone.</translation>
    </message>
    <message>
        <source>Send it without a signature, or remove unusual characters.</source>
        <translation>Inviarlo senza firma o rimuovere i caratteri insoliti.</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Invia più tardi</translation>
    </message>
    <message>
        <source>Send later, when places are free again.</source>
        <translation>Inviare più tardi, quando ci saranno di nuovo posti liberi.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Invia ora</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Mittente</translation>
    </message>
    <message>
        <source>Sender confirmed by {domain}</source>
        <translation>Mittente confermato da {domain}</translation>
    </message>
    <message>
        <source>Sender known to me</source>
        <translation>Mittente conosciuto</translation>
    </message>
    <message>
        <source>Sender not confirmed by {domain}</source>
        <translation>Mittente non confermato da {domain}</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>invio in corso</translation>
    </message>
    <message>
        <source>Sending a message</source>
        <translation>Invio di un messaggio</translation>
    </message>
    <message>
        <source>Sending can be undone for</source>
        <translation>Invio annullabile per</translation>
    </message>
    <message numerus="yes">
        <source>Sending to %n people in {left} s</source>
        <comment>Sending to 1 person in {left} s</comment>
        <translation>
            <numerusform>Invio a %n persona tra {left} s</numerusform>
            <numerusform>Invio a %n persone tra {left} s</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviati</translation>
    </message>
    <message>
        <source>Sent a message</source>
        <translation>Messaggio inviato</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>Inviati di recente</translation>
    </message>
    <message>
        <source>Sent messages that want an answer are kept here.</source>
        <translation>I messaggi inviati in attesa di risposta sono qui.</translation>
    </message>
    <message>
        <source>Sent {when}, a copy is in Sent</source>
        <translation>Inviato {when}, una copia è in Inviati</translation>
    </message>
    <message>
        <source>Sent {when}, the copy is still to be filed</source>
        <translation>Inviato {when}, la copia è ancora da archiviare</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Server: {words}</source>
        <translation>Server: {words}</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Servers and password</source>
        <translation>Server e password</translation>
    </message>
    <message>
        <source>Set a new one at your provider, then enter it here.</source>
        <translation>Impostarne una nuova presso il provider, poi inserirla qui.</translation>
    </message>
    <message>
        <source>Set date and time, then try again.</source>
        <translation>Impostare data e ora, poi riprovare.</translation>
    </message>
    <message>
        <source>Set up from a .mobileconfig file</source>
        <translation>Da un file .mobileconfig</translation>
    </message>
    <message>
        <source>Set up from a file</source>
        <translation>Da un file</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>Impostazioni trovate</translation>
    </message>
    <message>
        <source>Several senders are named</source>
        <translation>Sono indicati più mittenti</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>Cartelle condivise</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostra tutto</translation>
    </message>
    <message>
        <source>Show all mail from here</source>
        <translation>Mostra tutta la posta da qui</translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation>Mostra come testo semplice</translation>
    </message>
    <message>
        <source>Show Cc and Bcc</source>
        <translation>Mostra Cc e Ccn</translation>
    </message>
    <message>
        <source>Show conversations</source>
        <translation>Mostra conversazioni</translation>
    </message>
    <message>
        <source>Show in calendar</source>
        <translation>Mostra nel calendario</translation>
    </message>
    <message>
        <source>Show mail from this person</source>
        <translation>Mostra la posta di questa persona</translation>
    </message>
    <message>
        <source>Show once</source>
        <translation>Mostra una volta</translation>
    </message>
    <message>
        <source>Show only subscribed folders</source>
        <translation>Mostra solo le cartelle sottoscritte</translation>
    </message>
    <message>
        <source>Show only this one</source>
        <translation>Mostra solo questo</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Mostra sorgente</translation>
    </message>
    <message>
        <source>Show unread only</source>
        <translation>Mostra solo non letti</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Mostra come</translation>
    </message>
    <message>
        <source>Shown when Marmot is started the next time.</source>
        <translation>Vale dal prossimo avvio di Marmot.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Sign in for calendar and contacts</source>
        <translation>Accesso per calendario e contatti</translation>
    </message>
    <message>
        <source>Sign in for mail</source>
        <translation>Accesso per la posta</translation>
    </message>
    <message>
        <source>Sign in for sending</source>
        <translation>Accesso per l’invio</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Signature cannot be checked</source>
        <translation>La firma non può essere verificata</translation>
    </message>
    <message>
        <source>Signature does not fit</source>
        <translation>La firma non corrisponde</translation>
    </message>
    <message>
        <source>Signed by {who}</source>
        <translation>Firmato da {who}</translation>
    </message>
    <message>
        <source>Signed with an unknown key</source>
        <translation>Firmato con una chiave sconosciuta</translation>
    </message>
    <message>
        <source>Signed, key of {who} not compared</source>
        <translation>Firmato, chiave di {who} non confrontata</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Size in megabytes</source>
        <translation>Dimensione in megabyte</translation>
    </message>
    <message>
        <source>Size of the folders</source>
        <translation>Dimensione delle cartelle</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Ardesia</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posticipa</translation>
    </message>
    <message>
        <source>Snooze  Z
Only on this computer; other devices show it all the time.</source>
        <translation>Posticipa  Z
Solo su questo computer; gli altri dispositivi lo mostrano sempre.</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Posticipa fino al</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Posticipati</translation>
    </message>
    <message>
        <source>Snoozed messages wait here until their time.</source>
        <translation>I messaggi posticipati aspettano qui il loro momento.</translation>
    </message>
    <message>
        <source>Some providers want a password made for this program instead of your usual one.</source>
        <translation>Alcuni provider vogliono una password creata per questo programma invece di quella solita.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Qualcuno</translation>
    </message>
    <message>
        <source>Somebody tried to slip commands into the connection to {host}.</source>
        <translation>Qualcuno ha cercato di inserire comandi nella connessione a {host}.</translation>
    </message>
    <message>
        <source>somebody who wrote; also to: cc: bcc:</source>
        <translation>chi ha scritto; anche to: cc: bcc:</translation>
    </message>
    <message>
        <source>Something answers at {host}, but it is not your server.</source>
        <translation>Qualcosa risponde a {host}, ma non è il Suo server.</translation>
    </message>
    <message>
        <source>Something did not work ({code}).</source>
        <translation>Qualcosa non ha funzionato ({code}).</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sorgente</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Sorgente del messaggio</translation>
    </message>
    <message>
        <source>Space on the disk</source>
        <translation>Spazio sul disco</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>special folder role</source>
        <translation>cartella speciale ruolo</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Dividerlo in file più piccoli.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>Ora di inizio</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>State of the accounts</source>
        <translation>Stato degli account</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Stopped waiting for an answer</source>
        <translation>Non più in attesa di risposta</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Fermato.</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Via e numero</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Sottoscritta</translation>
    </message>
    <message>
        <source>Subscribed to {name}</source>
        <translation>Cartella {name} sottoscritta</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation>per esempio {example}</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Passa da chiaro a scuro</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Tag deleted: {tags}</source>
        <translation>Etichetta eliminata: {tags}</translation>
    </message>
    <message>
        <source>Tag number {n}</source>
        <translation>Etichetta numero {n}</translation>
    </message>
    <message>
        <source>Tag taken off: {tags}</source>
        <translation>Etichetta rimossa: {tags}</translation>
    </message>
    <message>
        <source>Tag {name}</source>
        <translation>Etichetta {name}</translation>
    </message>
    <message>
        <source>Tag {name} deleted</source>
        <translation>Etichetta {name} eliminata</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>Etichetta: {name}</translation>
    </message>
    <message>
        <source>Tagged {tags}</source>
        <translation>Etichetta aggiunta: {tags}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>Tags are kept on the mail server, so that other programs see them too. Names, colours and order are kept on this computer.</source>
        <translation>Le etichette si conservano sul server di posta, così anche altri programmi le vedono. Nomi, colori e ordine restano su questo computer.</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>Etichette …</translation>
    </message>
    <message>
        <source>Take all off</source>
        <translation>Rimuovi tutte</translation>
    </message>
    <message>
        <source>Take all tags off</source>
        <translation>Rimuovi tutte le etichette</translation>
    </message>
    <message>
        <source>Take the right to read it away from them.</source>
        <translation>Togliere loro il diritto di leggerlo.</translation>
    </message>
    <message>
        <source>Taken {when}; the servers are still trying</source>
        <translation>Accettato {when}; i server stanno ancora provando</translation>
    </message>
    <message>
        <source>Tell me if nobody answers</source>
        <translation>Avvisa se nessuno risponde</translation>
    </message>
    <message>
        <source>Tell me if nobody has answered by</source>
        <translation>Avvisa se nessuno ha risposto entro il</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>Provvisorio</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>provvisorio</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Text and file names</source>
        <translation>Testo e nomi dei file</translation>
    </message>
    <message>
        <source>That is not the master password.</source>
        <translation>Non è la password principale.</translation>
    </message>
    <message>
        <source>That pass phrase does not fit the key.</source>
        <translation>Questa passphrase non è quella della chiave.</translation>
    </message>
    <message>
        <source>The address {url} cannot be used.</source>
        <translation>L’indirizzo {url} non può essere usato.</translation>
    </message>
    <message>
        <source>The attachment {name} hides what kind of file it is.</source>
        <translation>L’allegato {name} nasconde che tipo di file è.</translation>
    </message>
    <message>
        <source>The attachments are large; a link to the files would be kinder to the reader.</source>
        <translation>Gli allegati sono grandi; un link ai file sarebbe più gentile verso chi legge.</translation>
    </message>
    <message>
        <source>The birthday cannot be read.</source>
        <translation>La data di nascita non è leggibile.</translation>
    </message>
    <message>
        <source>The birthday cannot be read. Write it like {example}.</source>
        <translation>La data di nascita non è leggibile. Scriverla come {example}.</translation>
    </message>
    <message>
        <source>The card of the person you choose is shown here.</source>
        <translation>Qui appare la scheda della persona scelta.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server, not to {host}.</source>
        <translation>Il certificato appartiene a un altro server, non a {host}.</translation>
    </message>
    <message>
        <source>The certificate of {host} comes from an authority this computer does not know.</source>
        <translation>Il certificato di {host} viene da un’autorità che questo computer non conosce.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>Il certificato di {host} è scaduto.</translation>
    </message>
    <message>
        <source>The change is kept on this computer: try again, edit it once more, move it to another place, or discard it.</source>
        <translation>La modifica resta su questo computer: riprovare, modificarla ancora, spostarla altrove o scartarla.</translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong, so certificates do not fit.</source>
        <translation>L’orologio di questo computer sembra sbagliato, perciò i certificati non valgono.</translation>
    </message>
    <message>
        <source>The command is not understood: {problem}.</source>
        <translation>Il comando non è compreso: {problem}.</translation>
    </message>
    <message>
        <source>The connection broke at the last moment: it is not known whether the message was sent.</source>
        <translation>La connessione è caduta all’ultimo momento: non si sa se il messaggio è stato inviato.</translation>
    </message>
    <message>
        <source>The connection to the server ended each time this change was tried.</source>
        <translation>La connessione al server si è interrotta a ogni tentativo di questa modifica.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>La connessione è caduta.</translation>
    </message>
    <message>
        <source>The content is larger than allowed.</source>
        <translation>Il contenuto è più grande di quanto consentito.</translation>
    </message>
    <message>
        <source>The content is nested too deeply.</source>
        <translation>Il contenuto è annidato troppo in profondità.</translation>
    </message>
    <message>
        <source>The copy was not found any more.</source>
        <translation>La copia non è stata più trovata.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Il disco è pieno.</translation>
    </message>
    <message>
        <source>The disk is nearly full.</source>
        <translation>Il disco è quasi pieno.</translation>
    </message>
    <message>
        <source>The disk reports an error.</source>
        <translation>Il disco segnala un errore.</translation>
    </message>
    <message>
        <source>The encrypted data is too large.</source>
        <translation>I dati cifrati sono troppo grandi.</translation>
    </message>
    <message>
        <source>The encrypted part cannot be read; nothing of it is shown.</source>
        <translation>La parte cifrata non è leggibile; non se ne mostra nulla.</translation>
    </message>
    <message>
        <source>The encrypted part is damaged; nothing of it is shown.</source>
        <translation>La parte cifrata è danneggiata; non se ne mostra nulla.</translation>
    </message>
    <message>
        <source>The encrypted part is too large; nothing of it is shown.</source>
        <translation>La parte cifrata è troppo grande; non se ne mostra nulla.</translation>
    </message>
    <message>
        <source>The encrypted part was refused ({reason}); nothing of it is shown.</source>
        <translation>La parte cifrata è stata rifiutata ({reason}); non se ne mostra nulla.</translation>
    </message>
    <message>
        <source>The encrypted part was refused: {reason}.</source>
        <translation>La parte cifrata è stata rifiutata: {reason}.</translation>
    </message>
    <message>
        <source>The entry is larger than the server accepts.</source>
        <translation>La voce è più grande di quanto il server accetti.</translation>
    </message>
    <message>
        <source>The event ends before it starts.</source>
        <translation>L’evento finisce prima di iniziare.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Il file non può essere letto.</translation>
    </message>
    <message>
        <source>The file holds more events than can be taken in at once.</source>
        <translation>Il file contiene più eventi di quanti se ne possano importare in una volta.</translation>
    </message>
    <message>
        <source>The file holds several keys.</source>
        <translation>Il file contiene più chiavi.</translation>
    </message>
    <message>
        <source>The file is protected by a pass phrase. Without it nobody can use it, nor you.</source>
        <translation>Il file è protetto da una passphrase. Senza, nessuno può usarlo, nemmeno Lei.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Il file è troppo grande.</translation>
    </message>
    <message>
        <source>The file of certificates cannot be read.</source>
        <translation>Il file dei certificati non può essere letto.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written.</source>
        <translation>Il file {name} non può essere scritto.</translation>
    </message>
    <message>
        <source>The folder is changing on the server.</source>
        <translation>La cartella sta cambiando sul server.</translation>
    </message>
    <message>
        <source>The folder is no longer on the server.</source>
        <translation>La cartella non è più sul server.</translation>
    </message>
    <message>
        <source>The folder is not on the server yet.</source>
        <translation>La cartella non è ancora sul server.</translation>
    </message>
    <message>
        <source>The folder they came from is no longer there.</source>
        <translation>La cartella da cui venivano non c’è più.</translation>
    </message>
    <message>
        <source>The folder was closed by the server.</source>
        <translation>La cartella è stata chiusa dal server.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be renamed or deleted: every mailbox needs it.</source>
        <translation>La cartella {folder} non può essere rinominata né eliminata: ogni casella ne ha bisogno.</translation>
    </message>
    <message>
        <source>The folder {folder} holds {count} messages; {provider} advises at most {limit}.</source>
        <translation>La cartella {folder} contiene {count} messaggi; {provider} ne consiglia al massimo {limit}.</translation>
    </message>
    <message>
        <source>The folder {path}, which the rule names, is not there.</source>
        <translation>La cartella {path}, indicata dalla regola, non c’è.</translation>
    </message>
    <message>
        <source>The folders known so far are kept.</source>
        <translation>Le cartelle note finora restano.</translation>
    </message>
    <message>
        <source>the key cannot be used</source>
        <translation>la chiave non è utilizzabile</translation>
    </message>
    <message>
        <source>The key is protected by a pass phrase.</source>
        <translation>La chiave è protetta da una passphrase.</translation>
    </message>
    <message>
        <source>The key of {address} cannot be used ({reason}).</source>
        <translation>La chiave di {address} non può essere usata ({reason}).</translation>
    </message>
    <message numerus="yes">
        <source>The last %n months</source>
        <comment>The last month</comment>
        <translation>
            <numerusform>L’ultimo mese</numerusform>
            <numerusform>Gli ultimi %n mesi</numerusform>
        </translation>
    </message>
    <message>
        <source>the last 12 months</source>
        <translation>gli ultimi 12 mesi</translation>
    </message>
    <message>
        <source>the last 3 months</source>
        <translation>gli ultimi 3 mesi</translation>
    </message>
    <message>
        <source>The line broke before the server answered</source>
        <translation>La connessione è caduta prima della risposta del server</translation>
    </message>
    <message>
        <source>The link hides its target behind another name.</source>
        <translation>Il link nasconde la destinazione dietro un altro nome.</translation>
    </message>
    <message>
        <source>The link is unusual.</source>
        <translation>Il link è insolito.</translation>
    </message>
    <message>
        <source>The link leads to a bare number instead of a name.</source>
        <translation>Il link porta a un semplice numero invece che a un nome.</translation>
    </message>
    <message>
        <source>The link's name uses letters that can look like others.</source>
        <translation>Il nome del link usa lettere che possono sembrare altre.</translation>
    </message>
    <message>
        <source>The list of tags is in the settings.</source>
        <translation>L’elenco delle etichette è nelle impostazioni.</translation>
    </message>
    <message>
        <source>The mail server refused it</source>
        <translation>Il server di posta l’ha rifiutato</translation>
    </message>
    <message>
        <source>The mail server took it</source>
        <translation>Il server di posta l’ha accettato</translation>
    </message>
    <message>
        <source>The mailbox file</source>
        <translation>Il file della casella</translation>
    </message>
    <message>
        <source>The mailbox file is busy.</source>
        <translation>Il file della casella è occupato.</translation>
    </message>
    <message>
        <source>The mailbox file is damaged.</source>
        <translation>Il file della casella è danneggiato.</translation>
    </message>
    <message>
        <source>The mailbox on the server is full.</source>
        <translation>La casella sul server è piena.</translation>
    </message>
    <message>
        <source>The message cannot be signed as it is.</source>
        <translation>Il messaggio non può essere firmato così com’è.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}.</source>
        <translation>Il messaggio non è arrivato a {recipient}.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: it is too large for the other server.</source>
        <translation>Il messaggio non è arrivato a {recipient}: è troppo grande per l’altro server.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the mailbox does not take mail any more.</source>
        <translation>Il messaggio non è arrivato a {recipient}: la casella non accetta più posta.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the mailbox is full.</source>
        <translation>Il messaggio non è arrivato a {recipient}: la casella è piena.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server could not take it.</source>
        <translation>Il messaggio non è arrivato a {recipient}: l’altro server non ha potuto accettarlo.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server does not let you write there.</source>
        <translation>Il messaggio non è arrivato a {recipient}: l’altro server non permette di scrivere lì.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server does not trust your address.</source>
        <translation>Il messaggio non è arrivato a {recipient}: l’altro server non si fida del Suo indirizzo.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server took it for spam.</source>
        <translation>Il messaggio non è arrivato a {recipient}: l’altro server l’ha ritenuto spam.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: there is no mail server for this address.</source>
        <translation>Il messaggio non è arrivato a {recipient}: per questo indirizzo non c’è un server di posta.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: there is no such address.</source>
        <translation>Il messaggio non è arrivato a {recipient}: questo indirizzo non esiste.</translation>
    </message>
    <message>
        <source>The message does not say who sent it.</source>
        <translation>Il messaggio non dice chi l’ha inviato.</translation>
    </message>
    <message>
        <source>The message exceeds a limit of your provider.</source>
        <translation>Il messaggio supera un limite del provider.</translation>
    </message>
    <message>
        <source>The message has left already.</source>
        <translation>Il messaggio è già partito.</translation>
    </message>
    <message>
        <source>The message has left already. It cannot be taken back any more.</source>
        <translation>Il messaggio è già partito. Non si può più riprendere.</translation>
    </message>
    <message>
        <source>The message has no recipients.</source>
        <translation>Il messaggio non ha destinatari.</translation>
    </message>
    <message>
        <source>The message has no subject.</source>
        <translation>Il messaggio non ha oggetto.</translation>
    </message>
    <message>
        <source>The message has not reached {recipient} yet.</source>
        <translation>Il messaggio non è ancora arrivato a {recipient}.</translation>
    </message>
    <message>
        <source>The message has {used}, the provider takes {limit} at most. Remove attachments or send a link instead.</source>
        <translation>Il messaggio è di {used}, il provider accetta al massimo {limit}. Rimuovere allegati o inviare invece un link.</translation>
    </message>
    <message>
        <source>The message is being sent.</source>
        <translation>Il messaggio è in fase di invio.</translation>
    </message>
    <message>
        <source>The message is built so oddly that only its source is shown.</source>
        <translation>Il messaggio è costruito in modo così strano che se ne mostra solo il sorgente.</translation>
    </message>
    <message>
        <source>The message is encrypted for a key that is not here.</source>
        <translation>Il messaggio è cifrato per una chiave che non è qui.</translation>
    </message>
    <message>
        <source>The message is encrypted. Enter the master password, then open it again.</source>
        <translation>Il messaggio è cifrato. Inserire la password principale, poi riaprirlo.</translation>
    </message>
    <message>
        <source>The message is kept in the Outbox with the server's words. Send it again there, or take it back to a draft and change it.</source>
        <translation>Il messaggio resta nella posta in uscita con le parole del server. Inviarlo di nuovo da lì, o riportarlo a bozza e modificarlo.</translation>
    </message>
    <message>
        <source>The message is larger than is allowed ({limit} bytes).</source>
        <translation>Il messaggio è più grande di quanto consentito ({limit} byte).</translation>
    </message>
    <message>
        <source>The message is larger than the server accepts ({limit} bytes).</source>
        <translation>Il messaggio è più grande di quanto il server accetti ({limit} byte).</translation>
    </message>
    <message>
        <source>The message is no longer on the server.</source>
        <translation>Il messaggio non è più sul server.</translation>
    </message>
    <message>
        <source>The message is too large to be shown with its layout; some is left out.</source>
        <translation>Il messaggio è troppo grande per essere mostrato con il suo aspetto; una parte è tralasciata.</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>Il messaggio è troppo grande.</translation>
    </message>
    <message>
        <source>The message is very long; the end is left out.</source>
        <translation>Il messaggio è molto lungo; la fine è tralasciata.</translation>
    </message>
    <message>
        <source>The message names several senders.</source>
        <translation>Il messaggio indica più mittenti.</translation>
    </message>
    <message>
        <source>The message waits until there is room again.</source>
        <translation>Il messaggio aspetta finché c’è di nuovo posto.</translation>
    </message>
    <message>
        <source>The message was changed after it was signed, or the signature is forged.</source>
        <translation>Il messaggio è stato modificato dopo la firma, o la firma è falsa.</translation>
    </message>
    <message>
        <source>The message was taken back.</source>
        <translation>Il messaggio è stato ripreso.</translation>
    </message>
    <message>
        <source>The message you choose is shown here.</source>
        <translation>Qui appare il messaggio scelto.</translation>
    </message>
    <message>
        <source>The messages are no longer where they were put.</source>
        <translation>I messaggi non sono più dove erano stati messi.</translation>
    </message>
    <message>
        <source>the newest {n} hits</source>
        <translation>i {n} risultati più recenti</translation>
    </message>
    <message>
        <source>The OpenPGP data is damaged.</source>
        <translation>I dati OpenPGP sono danneggiati.</translation>
    </message>
    <message>
        <source>The other version is kept</source>
        <translation>L’altra versione resta</translation>
    </message>
    <message>
        <source>The Outbox shows it.</source>
        <translation>La posta in uscita lo mostra.</translation>
    </message>
    <message>
        <source>The part of Marmot that talks to the servers did not start.</source>
        <translation>La parte di Marmot che parla con i server non si è avviata.</translation>
    </message>
    <message>
        <source>The part of Marmot that talks to the servers stopped.</source>
        <translation>La parte di Marmot che parla con i server si è fermata.</translation>
    </message>
    <message>
        <source>The pass phrase is empty.</source>
        <translation>La passphrase è vuota.</translation>
    </message>
    <message>
        <source>The password has expired.</source>
        <translation>La password è scaduta.</translation>
    </message>
    <message>
        <source>the port is a number from 1 to 65535</source>
        <translation>la porta è un numero da 1 a 65535</translation>
    </message>
    <message>
        <source>The profile directory cannot be used.</source>
        <translation>La cartella del profilo non può essere usata.</translation>
    </message>
    <message>
        <source>The profile is private</source>
        <translation>Il profilo è privato</translation>
    </message>
    <message numerus="yes">
        <source>The provider deletes what is here after %n days.</source>
        <comment>The provider deletes what is here after 1 day.</comment>
        <translation>
            <numerusform>Il provider elimina dopo %n giorno ciò che è qui.</numerusform>
            <numerusform>Il provider elimina dopo %n giorni ciò che è qui.</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider's sending limit is reached.</source>
        <translation>È stato raggiunto il limite di invio del provider.</translation>
    </message>
    <message>
        <source>The rule could not be read.</source>
        <translation>Non è stato possibile leggere la regola.</translation>
    </message>
    <message>
        <source>The rule does nothing.</source>
        <translation>La regola non fa nulla.</translation>
    </message>
    <message>
        <source>The rule has a condition that is not known here.</source>
        <translation>La regola ha una condizione che qui non è nota.</translation>
    </message>
    <message>
        <source>The rule has no condition.</source>
        <translation>La regola non ha condizioni.</translation>
    </message>
    <message>
        <source>The rule has no name.</source>
        <translation>La regola non ha un nome.</translation>
    </message>
    <message>
        <source>The rule of repetition cannot be read.</source>
        <translation>La regola di ripetizione non è leggibile.</translation>
    </message>
    <message>
        <source>The rule rests. Choose another folder for it, or make the folder again, then switch the rule on.</source>
        <translation>La regola è in pausa. Scegliere un’altra cartella o ricreare la cartella, poi attivare la regola.</translation>
    </message>
    <message>
        <source>The rule sends a message to two places.</source>
        <translation>La regola manda un messaggio in due posti.</translation>
    </message>
    <message>
        <source>The rule wants something done that is not known here.</source>
        <translation>La regola chiede un’azione che qui non è nota.</translation>
    </message>
    <message>
        <source>The sample data could not be started.</source>
        <translation>Non è stato possibile avviare i dati di esempio.</translation>
    </message>
    <message>
        <source>The sample opens in a window of its own. It is gone when you close it.</source>
        <translation>L’esempio si apre in una finestra propria. Sparisce quando la si chiude.</translation>
    </message>
    <message>
        <source>The secrets on standard input are no JSON object.</source>
        <translation>I segreti sullo standard input non sono un oggetto JSON.</translation>
    </message>
    <message>
        <source>The sender calls itself {shown}, but the mail comes from {real}.</source>
        <translation>Il mittente si chiama {shown}, ma il messaggio viene da {real}.</translation>
    </message>
    <message>
        <source>The sender's address ends in {host}, which has look-alike letters (really {real}).</source>
        <translation>L’indirizzo del mittente finisce in {host}, con lettere ingannevoli (in realtà {real}).</translation>
    </message>
    <message>
        <source>The sending limit of your provider is reached.</source>
        <translation>È stato raggiunto il limite di invio del provider.</translation>
    </message>
    <message>
        <source>The series has no occurrence then.</source>
        <translation>La serie non ha un evento in quel momento.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>il server</translation>
    </message>
    <message>
        <source>The server already has an entry with this identity.</source>
        <translation>Il server ha già una voce con questo identificativo.</translation>
    </message>
    <message>
        <source>The server asked to wait</source>
        <translation>Il server chiede di aspettare</translation>
    </message>
    <message>
        <source>The server cannot be reached now; only what is on this computer was searched.</source>
        <translation>Il server ora non è raggiungibile; si è cercato solo in ciò che è su questo computer.</translation>
    </message>
    <message>
        <source>The server cannot do this.</source>
        <translation>Il server non può farlo.</translation>
    </message>
    <message>
        <source>The server cannot search for this.</source>
        <translation>Il server non può cercare questo.</translation>
    </message>
    <message>
        <source>The server cannot send to addresses with special letters.</source>
        <translation>Il server non può inviare a indirizzi con lettere speciali.</translation>
    </message>
    <message>
        <source>The server cannot take some recipients now.</source>
        <translation>Il server ora non può accettare alcuni destinatari.</translation>
    </message>
    <message>
        <source>The server cannot take the message now.</source>
        <translation>Il server ora non può accettare il messaggio.</translation>
    </message>
    <message>
        <source>The server did not accept user name and password.</source>
        <translation>Il server non ha accettato nome utente e password.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Il server non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>The server did not take the message for a whole day.</source>
        <translation>Il server non ha accettato il messaggio per un giorno intero.</translation>
    </message>
    <message>
        <source>The server does not accept this password's special characters.</source>
        <translation>Il server non accetta i caratteri speciali di questa password.</translation>
    </message>
    <message>
        <source>The server does not allow signing in here.</source>
        <translation>Il server non consente l’accesso da qui.</translation>
    </message>
    <message>
        <source>The server does not permit this.</source>
        <translation>Il server non lo consente.</translation>
    </message>
    <message>
        <source>The server does not take so many recipients at once.</source>
        <translation>Il server non accetta così tanti destinatari in una volta.</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation>Il server ha chiuso la connessione.</translation>
    </message>
    <message numerus="yes">
        <source>The server found %n more.</source>
        <comment>The server found 1 more.</comment>
        <translation>
            <numerusform>Il server ne ha trovato %n in più.</numerusform>
            <numerusform>Il server ne ha trovati %n in più.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server found nothing more.</source>
        <translation>Il server non ha trovato altro.</translation>
    </message>
    <message>
        <source>The server gave an answer that makes no sense.</source>
        <translation>Il server ha dato una risposta senza senso.</translation>
    </message>
    <message>
        <source>The server has no place for this entry any more.</source>
        <translation>Il server non ha più un posto per questa voce.</translation>
    </message>
    <message>
        <source>The server has renumbered this folder.</source>
        <translation>Il server ha rinumerato questa cartella.</translation>
    </message>
    <message>
        <source>The server has stored this text in a garbled form.</source>
        <translation>Il server ha salvato questo testo in forma alterata.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Il server è occupato.</translation>
    </message>
    <message>
        <source>The server is working on this entry.</source>
        <translation>Il server sta lavorando su questa voce.</translation>
    </message>
    <message>
        <source>The server keeps no tags of one's own in {folder}.</source>
        <translation>Il server non conserva etichette proprie in {folder}.</translation>
    </message>
    <message>
        <source>The server lists more folders than can be handled.</source>
        <translation>Il server elenca più cartelle di quante se ne possano gestire.</translation>
    </message>
    <message>
        <source>The server offers no way of signing in that is known.</source>
        <translation>Il server non offre alcun modo di accesso conosciuto.</translation>
    </message>
    <message>
        <source>The server pointed to another server.</source>
        <translation>Il server ha rinviato a un altro server.</translation>
    </message>
    <message>
        <source>The server refused at least one recipient.</source>
        <translation>Il server ha rifiutato almeno un destinatario.</translation>
    </message>
    <message>
        <source>The server refused the message.</source>
        <translation>Il server ha rifiutato il messaggio.</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>Il server ha rifiutato.</translation>
    </message>
    <message>
        <source>The server refused to sign you in.</source>
        <translation>Il server ha rifiutato l’accesso.</translation>
    </message>
    <message>
        <source>The server says it saved this, but does not show it.</source>
        <translation>Il server dice di averlo salvato, ma non lo mostra.</translation>
    </message>
    <message>
        <source>The server {host} was not found.</source>
        <translation>Il server {host} non è stato trovato.</translation>
    </message>
    <message>
        <source>The server's answer was larger than allowed and was cut off.</source>
        <translation>La risposta del server era più grande del consentito ed è stata troncata.</translation>
    </message>
    <message>
        <source>The server's list of folders could not be read.</source>
        <translation>Non è stato possibile leggere l’elenco delle cartelle del server.</translation>
    </message>
    <message>
        <source>The server's words are under Details.</source>
        <translation>La risposta del server è in Dettagli.</translation>
    </message>
    <message>
        <source>The servers go on trying. There is nothing to do.</source>
        <translation>I server continuano a provare. Non c’è nulla da fare.</translation>
    </message>
    <message>
        <source>The signature fits the key, but nobody has compared the key's fingerprint.</source>
        <translation>La firma corrisponde alla chiave, ma nessuno ne ha confrontato l’impronta.</translation>
    </message>
    <message>
        <source>The span of time ends before it begins.</source>
        <translation>L’intervallo di tempo finisce prima di iniziare.</translation>
    </message>
    <message>
        <source>The store of passwords</source>
        <translation>L’archivio delle password</translation>
    </message>
    <message>
        <source>The tag was taken off again. In another folder it may work.</source>
        <translation>L’etichetta è stata rimossa. In un’altra cartella forse funziona.</translation>
    </message>
    <message>
        <source>The target folder does not exist on the server any more.</source>
        <translation>La cartella di destinazione non esiste più sul server.</translation>
    </message>
    <message>
        <source>The text speaks of an attachment, but nothing is attached.</source>
        <translation>Il testo parla di un allegato, ma non è allegato nulla.</translation>
    </message>
    <message>
        <source>The times of this event cannot be read.</source>
        <translation>Gli orari di questo evento non sono leggibili.</translation>
    </message>
    <message>
        <source>the user name is missing</source>
        <translation>manca il nome utente</translation>
    </message>
    <message>
        <source>The whole event</source>
        <translation>L’intero evento</translation>
    </message>
    <message>
        <source>Theirs stays, yours becomes a second entry</source>
        <translation>L’altra resta, la Sua diventa una seconda voce</translation>
    </message>
    <message>
        <source>There are messages in the folder, so it was kept.</source>
        <translation>Nella cartella ci sono messaggi, perciò è stata conservata.</translation>
    </message>
    <message>
        <source>There is a tag “{tag}” already.</source>
        <translation>L’etichetta «{tag}» esiste già.</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>Non c’è ancora nessun account.</translation>
    </message>
    <message>
        <source>There is no calendar or address book of that name.</source>
        <translation>Non c’è nessun calendario né rubrica con questo nome.</translation>
    </message>
    <message>
        <source>There is no calendar or address book server at this address.</source>
        <translation>A questo indirizzo non c’è un server di calendario o rubrica.</translation>
    </message>
    <message>
        <source>There is no calendar or address book to put it in.</source>
        <translation>Non c’è un calendario o una rubrica in cui metterlo.</translation>
    </message>
    <message>
        <source>There is no calendar that can be written to.</source>
        <translation>Non c’è nessun calendario in cui si possa scrivere.</translation>
    </message>
    <message>
        <source>There is no connection to the server now.</source>
        <translation>Al momento non c’è connessione con il server.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Non c’è nessun file {name}.</translation>
    </message>
    <message>
        <source>There is no key for {address}.</source>
        <translation>Non c’è una chiave per {address}.</translation>
    </message>
    <message>
        <source>There is no key in this file.</source>
        <translation>In questo file non c’è nessuna chiave.</translation>
    </message>
    <message>
        <source>There is no network connection.</source>
        <translation>Non c’è connessione di rete.</translation>
    </message>
    <message>
        <source>There is no provider called {provider}.</source>
        <translation>Non c’è un provider chiamato {provider}.</translation>
    </message>
    <message>
        <source>There is no secret key for {address}.</source>
        <translation>Non c’è una chiave segreta per {address}.</translation>
    </message>
    <message>
        <source>There is no space left on the server.</source>
        <translation>Sul server non c’è più spazio.</translation>
    </message>
    <message>
        <source>There is no such conflict.</source>
        <translation>Questo conflitto non esiste.</translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation>Questo contatto non esiste.</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>Questa voce non esiste.</translation>
    </message>
    <message>
        <source>There is no such event.</source>
        <translation>Questo evento non esiste.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Questo messaggio non esiste.</translation>
    </message>
    <message>
        <source>There is no such problem.</source>
        <translation>Questo problema non esiste.</translation>
    </message>
    <message>
        <source>There is no such rule.</source>
        <translation>Questa regola non esiste.</translation>
    </message>
    <message>
        <source>There is no tag “{tag}”.</source>
        <translation>L’etichetta «{tag}» non esiste.</translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation>Non c’è un fuso orario con questo nome.</translation>
    </message>
    <message>
        <source>There is no time zone {zone}.</source>
        <translation>Il fuso orario {zone} non esiste.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Non c’è nulla da cercare.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Non c’è nulla da annullare.</translation>
    </message>
    <message>
        <source>There is room {time}: use Send later.</source>
        <translation>C’è posto {time}: usare Invia più tardi.</translation>
    </message>
    <message>
        <source>These are not e-mail addresses: {list}. Correct or remove them.</source>
        <translation>Questi non sono indirizzi e-mail: {list}. Correggerli o toglierli.</translation>
    </message>
    <message>
        <source>They are kept here until you confirm.</source>
        <translation>Restano qui finché non si conferma.</translation>
    </message>
    <message>
        <source>They are under Deleted lately in the mail window and can be put back. What your provider keeps in its Trash is another matter.</source>
        <translation>Sono in «Eliminati di recente» nella finestra della posta e si possono ripristinare. Ciò che il provider tiene nel suo cestino è un’altra cosa.</translation>
    </message>
    <message>
        <source>They are written into the event; Marmot does not send invitations yet. Some servers do so by themselves.</source>
        <translation>Vengono scritte nell’evento; Marmot non invia ancora inviti. Alcuni server lo fanno da soli.</translation>
    </message>
    <message>
        <source>They stay where they are now.</source>
        <translation>Restano dove sono ora.</translation>
    </message>
    <message>
        <source>third</source>
        <translation>terzo</translation>
    </message>
    <message>
        <source>This account has no mail server.</source>
        <translation>Questo account non ha un server di posta.</translation>
    </message>
    <message>
        <source>This account has no server for sending.</source>
        <translation>Questo account non ha un server per l’invio.</translation>
    </message>
    <message>
        <source>This account has no such folder.</source>
        <translation>Questo account non ha una cartella del genere.</translation>
    </message>
    <message>
        <source>This account is no longer here.</source>
        <translation>Questo account non è più qui.</translation>
    </message>
    <message>
        <source>This action is not remembered any more.</source>
        <translation>Questa azione non è più conservata.</translation>
    </message>
    <message>
        <source>This address is set up already.</source>
        <translation>Questo indirizzo è già configurato.</translation>
    </message>
    <message>
        <source>This and all following events</source>
        <translation>Questo e tutti gli eventi seguenti</translation>
    </message>
    <message>
        <source>This attachment is not in the message.</source>
        <translation>Questo allegato non è nel messaggio.</translation>
    </message>
    <message>
        <source>This book is empty</source>
        <translation>Questa rubrica è vuota</translation>
    </message>
    <message>
        <source>This calendar can only be read.</source>
        <translation>Questo calendario si può solo leggere.</translation>
    </message>
    <message>
        <source>This calendar or address book can only be read.</source>
        <translation>Questo calendario o questa rubrica si può solo leggere.</translation>
    </message>
    <message>
        <source>This cannot be the name of a tag.</source>
        <translation>Un’etichetta non può avere questo nome.</translation>
    </message>
    <message>
        <source>This cannot be tried again.</source>
        <translation>Non si può riprovare.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Non si può annullare.</translation>
    </message>
    <message>
        <source>This cannot be undone: the folder the messages came from is no longer there.</source>
        <translation>Non si può annullare: la cartella da cui venivano i messaggi non c’è più.</translation>
    </message>
    <message>
        <source>This cannot be undone: the messages are no longer where it put them.</source>
        <translation>Non si può annullare: i messaggi non sono più dove erano stati messi.</translation>
    </message>
    <message>
        <source>This cannot be undone: the messages were deleted for good.</source>
        <translation>Non si può annullare: i messaggi sono stati eliminati definitivamente.</translation>
    </message>
    <message>
        <source>This cannot be undone: the server did not say which message is the copy.</source>
        <translation>Non si può annullare: il server non ha detto quale messaggio è la copia.</translation>
    </message>
    <message>
        <source>This change is not in the journal any more.</source>
        <translation>Questa modifica non è più nel registro.</translation>
    </message>
    <message>
        <source>This collection can only be read.</source>
        <translation>Questa raccolta si può solo leggere.</translation>
    </message>
    <message>
        <source>This configuration profile holds no mail or calendar account.</source>
        <translation>Questo profilo di configurazione non contiene account di posta o calendario.</translation>
    </message>
    <message>
        <source>This conflict is settled by now.</source>
        <translation>Questo conflitto è già risolto.</translation>
    </message>
    <message>
        <source>This connection would not be encrypted.</source>
        <translation>Questa connessione non sarebbe cifrata.</translation>
    </message>
    <message>
        <source>This date of the series has been cancelled.</source>
        <translation>Questa data della serie è stata annullata.</translation>
    </message>
    <message>
        <source>This evening, {time}</source>
        <translation>Stasera, {time}</translation>
    </message>
    <message>
        <source>This event has been cancelled.</source>
        <translation>Questo evento è stato annullato.</translation>
    </message>
    <message>
        <source>This event is in your calendar already.</source>
        <translation>Questo evento è già nel calendario.</translation>
    </message>
    <message>
        <source>This event repeats. Which events do you mean?</source>
        <translation>Questo evento si ripete. Quali eventi si intendono?</translation>
    </message>
    <message>
        <source>This event was changed. Save it?</source>
        <translation>Questo evento è stato modificato. Salvarlo?</translation>
    </message>
    <message>
        <source>This folder cannot be used as that.</source>
        <translation>Questa cartella non può essere usata per questo.</translation>
    </message>
    <message>
        <source>This folder is not known here.</source>
        <translation>Questa cartella qui non è nota.</translation>
    </message>
    <message>
        <source>This has been undone already.</source>
        <translation>È già stato annullato.</translation>
    </message>
    <message>
        <source>This invitation has been updated.</source>
        <translation>Questo invito è stato aggiornato.</translation>
    </message>
    <message>
        <source>This is another key than the known one.</source>
        <translation>È una chiave diversa da quella nota.</translation>
    </message>
    <message>
        <source>This is no calendar data that can be read.</source>
        <translation>Non sono dati di calendario leggibili.</translation>
    </message>
    <message>
        <source>This is no configuration profile that can be read.</source>
        <translation>Non è un profilo di configurazione leggibile.</translation>
    </message>
    <message>
        <source>This is no contact data that can be read.</source>
        <translation>Non sono dati di contatto leggibili.</translation>
    </message>
    <message>
        <source>this is not a server name</source>
        <translation>non è un nome di server</translation>
    </message>
    <message>
        <source>This is not an e-mail address</source>
        <translation>Non è un indirizzo e-mail</translation>
    </message>
    <message>
        <source>This is not an OpenPGP key.</source>
        <translation>Non è una chiave OpenPGP.</translation>
    </message>
    <message>
        <source>This is not known as a choice of what to keep on this computer.</source>
        <translation>Questa scelta di ciò che resta su questo computer non è nota.</translation>
    </message>
    <message>
        <source>This is settled by now.</source>
        <translation>È già risolto.</translation>
    </message>
    <message>
        <source>This key {problems}.</source>
        <translation>Questa chiave {problems}.</translation>
    </message>
    <message>
        <source>This kind of link is not opened.</source>
        <translation>Questo tipo di link non viene aperto.</translation>
    </message>
    <message>
        <source>This message carries an event that cannot be read.</source>
        <translation>Questo messaggio contiene un evento che non si può leggere.</translation>
    </message>
    <message>
        <source>This message has no plain text.</source>
        <translation>Questo messaggio non ha testo semplice.</translation>
    </message>
    <message>
        <source>This message is empty.</source>
        <translation>Questo messaggio è vuoto.</translation>
    </message>
    <message>
        <source>This message is large and still being loaded.</source>
        <translation>Questo messaggio è grande ed è ancora in caricamento.</translation>
    </message>
    <message>
        <source>This message is no longer here.</source>
        <translation>Questo messaggio non è più qui.</translation>
    </message>
    <message>
        <source>This message is no longer kept.</source>
        <translation>Questo messaggio non è più conservato.</translation>
    </message>
    <message>
        <source>This message is not on this computer yet.</source>
        <translation>Questo messaggio non è ancora su questo computer.</translation>
    </message>
    <message>
        <source>This message would be number {used} of {limit} sends in 24 hours.</source>
        <translation>Questo messaggio sarebbe l’invio {used} di {limit} in 24 ore.</translation>
    </message>
    <message>
        <source>This message would exceed your provider's {limit} sends in the window.</source>
        <translation>Questo messaggio supererebbe i {limit} invii consentiti dal provider nel periodo.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first.</source>
        <translation>Questa rete richiede prima l’accesso.</translation>
    </message>
    <message>
        <source>This profile was used by a newer version of Marmot.</source>
        <translation>Questo profilo è stato usato da una versione più recente di Marmot.</translation>
    </message>
    <message>
        <source>This rule catches none of these messages.</source>
        <translation>Questa regola non si applica a nessuno di questi messaggi.</translation>
    </message>
    <message>
        <source>This rule is not saved yet.</source>
        <translation>Questa regola non è ancora salvata.</translation>
    </message>
    <message>
        <source>This rule was not tried on your mail yet.</source>
        <translation>Questa regola non è ancora stata provata sulla posta.</translation>
    </message>
    <message>
        <source>This saved search is no longer here.</source>
        <translation>Questa ricerca salvata non è più qui.</translation>
    </message>
    <message>
        <source>This step comes from a newer version.</source>
        <translation>Questo passo viene da una versione più recente.</translation>
    </message>
    <message>
        <source>This time is more than ten years ahead.</source>
        <translation>Questa data è fra più di dieci anni.</translation>
    </message>
    <message>
        <source>This time is over already.</source>
        <translation>Questa data è già passata.</translation>
    </message>
    <message>
        <source>This time zone is not known.</source>
        <translation>Questo fuso orario non è noto.</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>discussioni</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Getta via</translation>
    </message>
    <message>
        <source>Throw away?</source>
        <translation>Gettare via?</translation>
    </message>
    <message>
        <source>Throw this message away?</source>
        <translation>Gettare via questo messaggio?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Titolo prima del nome</translation>
    </message>
    <message>
        <source>Title of the new event</source>
        <translation>Titolo del nuovo evento</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>To Do</source>
        <comment>tag</comment>
        <translation>Da fare</translation>
    </message>
    <message>
        <source>to them</source>
        <translation>a questa persona</translation>
    </message>
    <message>
        <source>to {people}</source>
        <translation>a {people}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Today  T</source>
        <translation>Oggi  T</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>oggi {time}</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Oggi, {day}</translation>
    </message>
    <message>
        <source>Tomorrow morning, {time}</source>
        <translation>Domani mattina, {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>domani {time}</translation>
    </message>
    <message>
        <source>Tomorrow, {day}</source>
        <translation>Domani, {day}</translation>
    </message>
    <message>
        <source>Too many recipients.</source>
        <translation>Troppi destinatari.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Località</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Cestino</translation>
    </message>
    <message>
        <source>Trash and Spam are searched too. Accents and capitals do not matter.</source>
        <translation>Si cerca anche nel cestino e in Spam. Accenti e maiuscole non contano.</translation>
    </message>
    <message>
        <source>Trash is empty</source>
        <translation>Il cestino è vuoto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Try again in a few days, or reach the person in another way.</source>
        <translation>Riprovare tra qualche giorno o contattare la persona in altro modo.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Riprovare tra un momento.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Riprovare.</translation>
    </message>
    <message>
        <source>Try again; if it stays, copy the details from the problem panel.</source>
        <translation>Riprovare; se persiste, copiare i dettagli dal pannello dei problemi.</translation>
    </message>
    <message>
        <source>Try again; the exact reason is under Details.</source>
        <translation>Riprovare; il motivo esatto è in Dettagli.</translation>
    </message>
    <message>
        <source>Try another part of the name, an address or a number.</source>
        <translation>Provare un’altra parte del nome, un indirizzo o un numero.</translation>
    </message>
    <message>
        <source>Try it on old mail first, to see what it would do.</source>
        <translation>Provarla prima su vecchi messaggi, per vedere che cosa farebbe.</translation>
    </message>
    <message>
        <source>Try on old mail</source>
        <translation>Prova su vecchi messaggi</translation>
    </message>
    <message>
        <source>Try other words, or fewer.</source>
        <translation>Provare altre parole, o meno.</translation>
    </message>
    <message>
        <source>Try other words; what is on this computer was searched.</source>
        <translation>Provare altre parole; in ciò che è su questo computer si è cercato.</translation>
    </message>
    <message>
        <source>Trying each server. Nothing is stored yet.</source>
        <translation>Prova di ogni server. Nulla è ancora salvato.</translation>
    </message>
    <message>
        <source>Two versions of Marmot are running.</source>
        <translation>Due versioni di Marmot sono in esecuzione.</translation>
    </message>
    <message>
        <source>Type something first.</source>
        <translation>Scrivere prima qualcosa.</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Scrivi che cosa vuoi fare</translation>
    </message>
    <message>
        <source>under {letter}</source>
        <translation>sotto {letter}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Undo of sending and signatures are set per account.</source>
        <translation>Annullamento dell’invio e firme si impostano per account.</translation>
    </message>
    <message>
        <source>Undo send: {n} s</source>
        <translation>Annulla invio: {n} s</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Annulla l’ultima modifica</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annullato</translation>
    </message>
    <message numerus="yes">
        <source>Undone; %n messages have been moved on since and stay where they are.</source>
        <comment>Undone; 1 message has been moved on since and stays where it is.</comment>
        <translation>
            <numerusform>Annullato; %n messaggio nel frattempo è stato spostato e resta dov’è.</numerusform>
            <numerusform>Annullato; %n messaggi nel frattempo sono stati spostati e restano dove sono.</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown sender</source>
        <translation>mittente sconosciuto</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Sblocca</translation>
    </message>
    <message>
        <source>Unlock passwords</source>
        <translation>Sblocca le password</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non letto</translation>
    </message>
    <message>
        <source>until</source>
        <translation>fino al</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>fino al {date}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>fino a {day}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>fino a {when}</translation>
    </message>
    <message>
        <source>Up to date, {time}</source>
        <translation>Aggiornato, {time}</translation>
    </message>
    <message>
        <source>up to {size} MiB</source>
        <translation>fino a {size} MiB</translation>
    </message>
    <message>
        <source>Update Marmot.</source>
        <translation>Aggiornare Marmot.</translation>
    </message>
    <message>
        <source>Updated: {calendar} has an earlier version.</source>
        <translation>Aggiornato: {calendar} contiene una versione precedente.</translation>
    </message>
    <message>
        <source>Use "all", "headers", a number of months, or "account".</source>
        <translation>Indicare "all", "headers", un numero di mesi o "account".</translation>
    </message>
    <message>
        <source>Use a .mobileconfig file</source>
        <translation>Usa un file .mobileconfig</translation>
    </message>
    <message>
        <source>Use a short name without line breaks and without the mark that separates folders.</source>
        <translation>Usare un nome breve, senza ritorni a capo e senza il segno che separa le cartelle.</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>Usa come</translation>
    </message>
    <message>
        <source>Use as {role}</source>
        <translation>Usa come: {role}</translation>
    </message>
    <message>
        <source>Use one word of Latin letters, digits and dashes.</source>
        <translation>Usare una parola di lettere latine, cifre e trattini.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>vCard files (*.vcf *.vcard)</source>
        <translation>File vCard (*.vcf *.vcard)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Viola</translation>
    </message>
    <message>
        <source>Wait for an answer no longer</source>
        <translation>Non aspettare più risposta</translation>
    </message>
    <message>
        <source>Wait no longer</source>
        <translation>Non aspettare più</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>In attesa di risposta</translation>
    </message>
    <message>
        <source>Waiting for an answer no longer</source>
        <translation>Non più in attesa di risposta</translation>
    </message>
    <message>
        <source>Waiting for answer</source>
        <translation>In attesa di risposta</translation>
    </message>
    <message>
        <source>Waits for a connection</source>
        <translation>In attesa di connessione</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>In attesa del server</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>In attesa della Sua decisione</translation>
    </message>
    <message>
        <source>Waits until the sending limit has room</source>
        <translation>Aspetta che il limite di invio lasci posto</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>pagina web</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Settimana</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Settimana {number}</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Ogni settimana</translation>
    </message>
    <message numerus="yes">
        <source>weeks</source>
        <comment>week</comment>
        <translation>
            <numerusform>settimana</numerusform>
            <numerusform>settimane</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome to Marmot</source>
        <translation>Benvenuti in Marmot</translation>
    </message>
    <message>
        <source>What comes in these weeks is shown here.</source>
        <translation>Qui appare ciò che viene in queste settimane.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Che cosa si fa</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Che cosa manca</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Che cosa non va</translation>
    </message>
    <message>
        <source>What it has done stays as it is.</source>
        <translation>Ciò che ha fatto resta così com’è.</translation>
    </message>
    <message>
        <source>What needs your attention will be listed here.</source>
        <translation>Qui sarà elencato ciò che richiede attenzione.</translation>
    </message>
    <message>
        <source>What the condition looks at</source>
        <translation>Che cosa esamina la condizione</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Che cosa cercare</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted for good is kept here for %n days. What you delete is in Trash first.</source>
        <comment>What was deleted for good is kept here for 1 day. What you delete is in Trash first.</comment>
        <translation>
            <numerusform>Ciò che è stato eliminato definitivamente resta qui per %n giorno. Ciò che si elimina va prima nel cestino.</numerusform>
            <numerusform>Ciò che è stato eliminato definitivamente resta qui per %n giorni. Ciò che si elimina va prima nel cestino.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you can search for</source>
        <translation>Che cosa si può cercare</translation>
    </message>
    <message>
        <source>What you did was taken back.</source>
        <translation>La modifica è stata annullata.</translation>
    </message>
    <message>
        <source>What you do is kept and sent later. Start Marmot again.</source>
        <translation>Ciò che si fa resta e viene inviato più tardi. Riavviare Marmot.</translation>
    </message>
    <message>
        <source>What you wrote on this card is not saved yet.</source>
        <translation>Quanto scritto su questa scheda non è ancora salvato.</translation>
    </message>
    <message numerus="yes">
        <source>When %n places are free: {time}</source>
        <comment>When 1 place is free: {time}</comment>
        <translation>
            <numerusform>Quando %n posto è libero: {time}</numerusform>
            <numerusform>Quando %n posti sono liberi: {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Where {provider} shows user name and password</source>
        <translation>Dove {provider} mostra nome utente e password</translation>
    </message>
    <message>
        <source>Whoever shares it can give you the right.</source>
        <translation>Chi la condivide può darne il permesso.</translation>
    </message>
    <message>
        <source>Will be sent {time}</source>
        <translation>Verrà inviato {time}</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Finestra</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>con allegato</translation>
    </message>
    <message>
        <source>With each of them: {what}.</source>
        <translation>Per ciascuno: {what}.</translation>
    </message>
    <message>
        <source>With {used} bytes the message is larger than the {limit} bytes your provider allows.</source>
        <translation>Con {used} byte il messaggio supera i {limit} byte consentiti dal provider.</translation>
    </message>
    <message>
        <source>Within 2 weeks</source>
        <translation>Entro 2 settimane</translation>
    </message>
    <message>
        <source>Within 3 days</source>
        <translation>Entro 3 giorni</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>Entro una settimana</translation>
    </message>
    <message>
        <source>without encryption only this computer itself can be used</source>
        <translation>senza cifratura si può usare solo questo stesso computer</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>senza scadenza</translation>
    </message>
    <message>
        <source>words of the subject; body: of the text</source>
        <translation>parole dell’oggetto; body: del testo</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Lavoro</translation>
    </message>
    <message>
        <source>Work</source>
        <comment>tag</comment>
        <translation>Lavoro</translation>
    </message>
    <message>
        <source>Work week</source>
        <translation>Settimana lavorativa</translation>
    </message>
    <message>
        <source>working</source>
        <translation>lavoro in corso</translation>
    </message>
    <message>
        <source>working without connection</source>
        <translation>lavoro senza connessione</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Scrivi</translation>
    </message>
    <message>
        <source>Write a date like 2024, 2024-03, 2024-03-15, today, yesterday, 7d, 2w, 6m or 1y; in quotation marks it is looked for as text.</source>
        <translation>Scriva una data come 2024, 2024-03, 2024-03-15, today, yesterday, 7d, 2w, 6m o 1y; tra virgolette viene cercata come testo.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Scrivi un messaggio</translation>
    </message>
    <message>
        <source>Write a size like 500k or 2M; in quotation marks it is looked for as text.</source>
        <translation>Scriva una dimensione come 500k o 2M; tra virgolette viene cercata come testo.</translation>
    </message>
    <message>
        <source>Write host:port, for example mail.example.org:993.</source>
        <translation>Scrivere host:porta, per esempio mail.example.org:993.</translation>
    </message>
    <message>
        <source>Write it as name@domain.</source>
        <translation>Scriverlo come nome@dominio.</translation>
    </message>
    <message>
        <source>Write it like #2c5fa8.</source>
        <translation>Scriverlo come #2c5fa8.</translation>
    </message>
    <message>
        <source>Write it like 1980-05-03.</source>
        <translation>Scriverla come 1980-05-03.</translation>
    </message>
    <message>
        <source>Write it like 2026-11-24T09:00.</source>
        <translation>Scriverla come 2026-11-24T09:00.</translation>
    </message>
    <message>
        <source>Write it like Europe/Zurich.</source>
        <translation>Scriverlo come Europe/Zurich.</translation>
    </message>
    <message>
        <source>Write it like FREQ=WEEKLY;BYDAY=TU.</source>
        <translation>Scriverla come FREQ=WEEKLY;BYDAY=TU.</translation>
    </message>
    <message>
        <source>Write to them, export or delete them together.</source>
        <translation>Scrivere loro, esportarli o eliminarli insieme.</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>Scrivi a {address}</translation>
    </message>
    <message>
        <source>Write {{"password": "..."}} to standard input.</source>
        <translation>Scrivere {{"password": "..."}} sullo standard input.</translation>
    </message>
    <message>
        <source>Written into the outbox</source>
        <translation>Messo nella posta in uscita</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Ogni anno</translation>
    </message>
    <message numerus="yes">
        <source>years</source>
        <comment>year</comment>
        <translation>
            <numerusform>anno</numerusform>
            <numerusform>anni</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ieri</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Lei</translation>
    </message>
    <message>
        <source>You are told when nobody has answered by {when}</source>
        <translation>Avviso se nessuno ha risposto entro {when}</translation>
    </message>
    <message>
        <source>You can add the account now and correct calendar and contacts later.</source>
        <translation>Si può aggiungere l’account ora e correggere calendario e contatti più tardi.</translation>
    </message>
    <message>
        <source>You can copy them instead.</source>
        <translation>Si possono invece copiare.</translation>
    </message>
    <message>
        <source>You changed this here while it was changed elsewhere. What does not contradict is kept in any case.</source>
        <translation>È stato modificato qui mentre veniva modificato altrove. Ciò che non si contraddice resta in ogni caso.</translation>
    </message>
    <message>
        <source>You have no secret key for this.</source>
        <translation>Non c’è una chiave segreta per questo.</translation>
    </message>
    <message>
        <source>You may add messages here, but not move or delete them.</source>
        <translation>Qui si possono aggiungere messaggi, ma non spostarli né eliminarli.</translation>
    </message>
    <message>
        <source>You may move and delete messages here, but not add any.</source>
        <translation>Qui si possono spostare ed eliminare messaggi, ma non aggiungerne.</translation>
    </message>
    <message>
        <source>You may not delete the folder {folder}.</source>
        <translation>Manca il permesso di eliminare la cartella {folder}.</translation>
    </message>
    <message>
        <source>You may not make folders in {folder}.</source>
        <translation>Manca il permesso di creare cartelle in {folder}.</translation>
    </message>
    <message>
        <source>You may not put messages into the folder {folder}.</source>
        <translation>Manca il permesso di mettere messaggi nella cartella {folder}.</translation>
    </message>
    <message>
        <source>You may not rename or move the folder {folder}.</source>
        <translation>Manca il permesso di rinominare o spostare la cartella {folder}.</translation>
    </message>
    <message>
        <source>You may not take messages out of the folder {folder}.</source>
        <translation>Manca il permesso di togliere messaggi dalla cartella {folder}.</translation>
    </message>
    <message>
        <source>You may read the folder {folder}, but not mark messages in it.</source>
        <translation>La cartella {folder} si può leggere, ma senza contrassegnarne i messaggi.</translation>
    </message>
    <message>
        <source>You may read this folder, but not change it.</source>
        <translation>Questa cartella si può leggere, ma non modificare.</translation>
    </message>
    <message>
        <source>You said that it was sent</source>
        <translation>Ha indicato che è stato inviato</translation>
    </message>
    <message>
        <source>Your accounts will be listed here.</source>
        <translation>Qui saranno elencati gli account.</translation>
    </message>
    <message>
        <source>your key</source>
        <translation>chiave propria</translation>
    </message>
    <message>
        <source>Your keys and those of others will be here.</source>
        <translation>Qui saranno le chiavi proprie e quelle degli altri.</translation>
    </message>
    <message>
        <source>Your mailbox is full: new mail may be refused.</source>
        <translation>La casella è piena: la nuova posta può essere rifiutata.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full.</source>
        <translation>La casella è piena al {percent} %.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full: {used} of {allowed} messages.</source>
        <translation>La casella è piena al {percent} %: {used} di {allowed} messaggi.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full: {used} of {allowed}.</source>
        <translation>La casella è piena al {percent} %: {used} di {allowed}.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Your passwords are kept under a master password, because this computer offers no key store. Enter it, or choose one if this is the first time.</source>
        <translation>Le password sono protette da una password principale, perché questo computer non offre un portachiavi. Inserirla, o sceglierne una se è la prima volta.</translation>
    </message>
    <message>
        <source>Your passwords are locked.</source>
        <translation>Le password sono bloccate.</translation>
    </message>
    <message>
        <source>Your rules have dealt with this message: {names}.</source>
        <translation>Le regole hanno gestito questo messaggio: {names}.</translation>
    </message>
    <message>
        <source>Your version is kept</source>
        <translation>La Sua versione resta</translation>
    </message>
    <message>
        <source>Your version is kept here.</source>
        <translation>La Sua versione resta qui.</translation>
    </message>
    <message>
        <source>{address} cannot be sent to by this server.</source>
        <translation>Questo server non può inviare a {address}.</translation>
    </message>
    <message>
        <source>{address} is not a mail address that can be used.</source>
        <translation>{address} non è un indirizzo e-mail utilizzabile.</translation>
    </message>
    <message>
        <source>{address} is not an e-mail address.</source>
        <translation>{address} non è un indirizzo e-mail.</translation>
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
        <translation>{first} – {last} {month}</translation>
    </message>
    <message>
        <source>{folder} (not there)</source>
        <translation>{folder} (non c’è)</translation>
    </message>
    <message>
        <source>{hits} in {done} of {all} messages</source>
        <translation>{hits} in {done} di {all} messaggi</translation>
    </message>
    <message>
        <source>{host} does not accept connections on this port.</source>
        <translation>{host} non accetta connessioni su questa porta.</translation>
    </message>
    <message>
        <source>{host} does not keep to the rules of mail.</source>
        <translation>{host} non rispetta le regole della posta.</translation>
    </message>
    <message>
        <source>{host} gave an answer that makes no sense.</source>
        <translation>{host} ha dato una risposta senza senso.</translation>
    </message>
    <message>
        <source>{host} offers no encrypted connection.</source>
        <translation>{host} non offre una connessione cifrata.</translation>
    </message>
    <message>
        <source>{host} offers no encryption on this connection.</source>
        <translation>{host} non offre cifratura su questa connessione.</translation>
    </message>
    <message>
        <source>{host} only knows outdated encryption.</source>
        <translation>{host} conosce solo una cifratura superata.</translation>
    </message>
    <message>
        <source>{how} on day {day}</source>
        <translation>{how} il giorno {day}</translation>
    </message>
    <message>
        <source>{how} on the last day</source>
        <translation>{how} l’ultimo giorno</translation>
    </message>
    <message>
        <source>{how} on the {which} {day}</source>
        <translation>{how}, {which} {day}</translation>
    </message>
    <message>
        <source>{how} on {days}</source>
        <translation>{how}: {days}</translation>
    </message>
    <message>
        <source>{left} of {limit} sends left in {hours} h</source>
        <translation>Ancora {left} di {limit} invii in {hours} h</translation>
    </message>
    <message>
        <source>{name}  ·  no messages may be added</source>
        <translation>{name}  ·  non si possono aggiungere messaggi</translation>
    </message>
    <message>
        <source>{name} can only be read.</source>
        <translation>{name} si può solo leggere.</translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation>{name} eliminato</translation>
    </message>
    <message>
        <source>{name} emptied</source>
        <translation>Cartella {name} svuotata</translation>
    </message>
    <message>
        <source>{name} has accepted.</source>
        <translation>{name} ha accettato.</translation>
    </message>
    <message>
        <source>{name} has answered.</source>
        <translation>{name} ha risposto.</translation>
    </message>
    <message>
        <source>{name} has declined.</source>
        <translation>{name} ha rifiutato.</translation>
    </message>
    <message>
        <source>{name} in the profile can be read by others on this computer.</source>
        <translation>{name} nel profilo può essere letto da altri su questo computer.</translation>
    </message>
    <message>
        <source>{name} is now an ordinary folder</source>
        <translation>{name} ora è una cartella normale</translation>
    </message>
    <message>
        <source>{name} is now used as {role}</source>
        <translation>{name} ora si usa come «{role}»</translation>
    </message>
    <message>
        <source>{name} is too large to be sent by mail.</source>
        <translation>{name} è troppo grande per l’invio per e-mail.</translation>
    </message>
    <message>
        <source>{name} may come.</source>
        <translation>{name} forse verrà.</translation>
    </message>
    <message>
        <source>{name} moved into {to}</source>
        <translation>Cartella {name} spostata in {to}</translation>
    </message>
    <message>
        <source>{name} moved to the top</source>
        <translation>Cartella {name} spostata al primo livello</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} salvato</translation>
    </message>
    <message>
        <source>{n} more {time}</source>
        <translation>altri {n} {time}</translation>
    </message>
    <message>
        <source>{n} of {limit} MiB</source>
        <translation>{n} di {limit} MiB</translation>
    </message>
    <message>
        <source>{n} of {limit} recipients</source>
        <translation>{n} di {limit} destinatari</translation>
    </message>
    <message>
        <source>{n} visible addresses: put them in Bcc?</source>
        <translation>{n} indirizzi visibili: metterli in Ccn?</translation>
    </message>
    <message>
        <source>{old} is now called {name}</source>
        <translation>{old} ora si chiama {name}</translation>
    </message>
    <message>
        <source>{percent} % full</source>
        <translation>piena al {percent} %</translation>
    </message>
    <message>
        <source>{port} is not a port number.</source>
        <translation>{port} non è un numero di porta.</translation>
    </message>
    <message>
        <source>{provider} names a limit of {limit} contacts for one file; these are {used}.</source>
        <translation>{provider} indica un limite di {limit} contatti per file; qui sono {used}.</translation>
    </message>
    <message>
        <source>{provider} names a limit of {limit} for one file; this one has {used}.</source>
        <translation>{provider} indica un limite di {limit} per file; questo ha {used}.</translation>
    </message>
    <message>
        <source>{rule}, until {day}</source>
        <translation>{rule}, fino al {day}</translation>
    </message>
    <message>
        <source>{rule}, {times}</source>
        <translation>{rule}, {times}</translation>
    </message>
    <message>
        <source>{text} is no time that can be understood.</source>
        <translation>{text} non è un orario comprensibile.</translation>
    </message>
    <message>
        <source>{text} is not an e-mail address</source>
        <translation>{text} non è un indirizzo e-mail</translation>
    </message>
    <message>
        <source>{text} is not an e-mail address. Correct or remove it.</source>
        <translation>{text} non è un indirizzo e-mail. Correggerlo o toglierlo.</translation>
    </message>
    <message>
        <source>{text} names no date.</source>
        <translation>{text} non indica una data.</translation>
    </message>
    <message>
        <source>{text} names no size.</source>
        <translation>{text} non indica una dimensione.</translation>
    </message>
    <message>
        <source>{title}: encryption</source>
        <translation>{title}: cifratura</translation>
    </message>
    <message>
        <source>{title}: port</source>
        <translation>{title}: porta</translation>
    </message>
    <message>
        <source>{title}: server</source>
        <translation>{title}: server</translation>
    </message>
    <message>
        <source>{unread} unread of {all}</source>
        <translation>{unread} non letti di {all}</translation>
    </message>
    <message>
        <source>{used} recipients are more than the {limit} your provider allows in one message.</source>
        <translation>{used} destinatari sono più dei {limit} che il provider consente in un messaggio.</translation>
    </message>
    <message>
        <source>{used} recipients, but the provider takes {limit} for one message. Send it in several parts.</source>
        <translation>{used} destinatari, ma il provider ne accetta {limit} per messaggio. Inviarlo in più parti.</translation>
    </message>
    <message>
        <source>{what} on {day}</source>
        <translation>{what}, {day}</translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation>{what}, {done} di {total}</translation>
    </message>
    <message>
        <source>{when} in {zone}</source>
        <translation>{when} in {zone}</translation>
    </message>
    <message>
        <source>{who} needs your attention</source>
        <translation>{who} richiede attenzione</translation>
    </message>
    <message>
        <source>“{id}” is no id.</source>
        <translation>«{id}» non è un identificativo.</translation>
    </message>
    <message>
        <source>“{name}” can only be read.</source>
        <translation>«{name}» si può solo leggere.</translation>
    </message>
    <message>
        <source>“{name}” can run programs on this computer.</source>
        <translation>«{name}» può eseguire programmi su questo computer.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>“{text}” is no colour.</source>
        <translation>«{text}» non è un colore.</translation>
    </message>
</context>
</TS>
