<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Marmot</name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source> times</source>
        <translation> Mal</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts up to date</source>
        <comment>account up to date</comment>
        <translation>
            <numerusform>%n Konto aktuell</numerusform>
            <numerusform>%n Konten aktuell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses copied</source>
        <comment>1 address copied</comment>
        <translation>
            <numerusform>%n Adresse kopiert</numerusform>
            <numerusform>%n Adressen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers are overdue</source>
        <comment>1 answer is overdue</comment>
        <translation>
            <numerusform>%n Antwort ist überfällig</numerusform>
            <numerusform>%n Antworten sind überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendars</source>
        <comment>1 calendar</comment>
        <translation>
            <numerusform>%n Kalender</numerusform>
            <numerusform>%n Kalender</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait to be sent</source>
        <comment>1 change waits to be sent</comment>
        <translation>
            <numerusform>%n Änderung wartet auf die Übertragung</numerusform>
            <numerusform>%n Änderungen warten auf die Übertragung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <comment>1 contact</comment>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are in the file more than once and come once.</source>
        <comment>1 contact is in the file twice and comes once.</comment>
        <translation>
            <numerusform>%n Kontakt steht mehrfach in der Datei und kommt einmal.</numerusform>
            <numerusform>%n Kontakte stehen mehrfach in der Datei und kommen einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are there already and are left as they are.</source>
        <comment>1 contact is there already and is left as it is.</comment>
        <translation>
            <numerusform>%n Kontakt ist schon da und bleibt, wie er ist.</numerusform>
            <numerusform>%n Kontakte sind schon da und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts deleted</source>
        <comment>1 contact deleted</comment>
        <translation>
            <numerusform>%n Kontakt gelöscht</numerusform>
            <numerusform>%n Kontakte gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts exported to {file}</source>
        <comment>1 contact exported to {file}</comment>
        <translation>
            <numerusform>%n Kontakt nach {file} exportiert</numerusform>
            <numerusform>%n Kontakte nach {file} exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts have an e-mail address that cannot be used; they come as they are (the first at line {line}).</source>
        <comment>1 contact has an e-mail address that cannot be used; it comes as it is (line {line}).</comment>
        <translation>
            <numerusform>1 Kontakt hat eine unbrauchbare E-Mail-Adresse; er kommt, wie er ist (Zeile {line}).</numerusform>
            <numerusform>%n Kontakte haben eine unbrauchbare E-Mail-Adresse; sie kommen, wie sie sind (der erste in Zeile {line}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts imported into {book}</source>
        <comment>1 contact imported into {book}</comment>
        <translation>
            <numerusform>%n Kontakt in {book} importiert</numerusform>
            <numerusform>%n Kontakte in {book} importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts selected</source>
        <comment>1 contact selected</comment>
        <translation>
            <numerusform>%n Kontakt ausgewählt</numerusform>
            <numerusform>%n Kontakte ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied to {to}</source>
        <comment>1 copied to {to}</comment>
        <translation>
            <numerusform>%n nach {to} kopiert</numerusform>
            <numerusform>%n nach {to} kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>1 day</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <comment>1 day before</comment>
        <translation>
            <numerusform>%n Tag vorher</numerusform>
            <numerusform>%n Tage vorher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier messages are hidden</source>
        <comment>1 earlier message is hidden</comment>
        <translation>
            <numerusform>%n frühere Nachricht ist ausgeblendet</numerusform>
            <numerusform>%n frühere Nachrichten sind ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries cannot be read and stay out; the first begins at line {line}.</source>
        <comment>1 entry cannot be read and stays out; it begins at line {line}.</comment>
        <translation>
            <numerusform>%n Eintrag ist nicht lesbar und bleibt weg; er beginnt in Zeile {line}.</numerusform>
            <numerusform>%n Einträge sind nicht lesbar und bleiben weg; der erste beginnt in Zeile {line}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <comment>1 event</comment>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events changed on two sides</source>
        <comment>1 event changed on two sides</comment>
        <translation>
            <numerusform>%n Termin auf zwei Seiten geändert</numerusform>
            <numerusform>%n Termine auf zwei Seiten geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files saved to {where}</source>
        <comment>1 file saved to {where}</comment>
        <translation>
            <numerusform>%n Datei in {where} gespeichert</numerusform>
            <numerusform>%n Dateien in {where} gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders could not be searched.</source>
        <comment>1 folder could not be searched.</comment>
        <translation>
            <numerusform>%n Ordner konnte nicht durchsucht werden.</numerusform>
            <numerusform>%n Ordner konnten nicht durchsucht werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <comment>1 hit</comment>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours before</source>
        <comment>1 hour before</comment>
        <translation>
            <numerusform>%n Stunde vorher</numerusform>
            <numerusform>%n Stunden vorher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys imported</source>
        <comment>1 key imported</comment>
        <translation>
            <numerusform>%n Schlüssel importiert</numerusform>
            <numerusform>%n Schlüssel importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>1 message</comment>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages archived</source>
        <comment>1 message archived</comment>
        <translation>
            <numerusform>%n Nachricht archiviert</numerusform>
            <numerusform>%n Nachrichten archiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are back</source>
        <comment>1 message is back</comment>
        <translation>
            <numerusform>%n Nachricht ist wieder da</numerusform>
            <numerusform>%n Nachrichten sind wieder da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are deleted for good and cannot be brought back.</source>
        <comment>1 message is deleted for good and cannot be brought back.</comment>
        <translation>
            <numerusform>%n Nachricht wird endgültig gelöscht und lässt sich nicht zurückholen.</numerusform>
            <numerusform>%n Nachrichten werden endgültig gelöscht und lassen sich nicht zurückholen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are deleted from the server. Those that are whole on this computer can be brought back for a while: see {place}.</source>
        <comment>1 message is deleted from the server. If it is whole on this computer, it can be brought back for a while: see {place}.</comment>
        <translation>
            <numerusform>1 Nachricht wird vom Server gelöscht. Liegt sie ganz auf diesem Computer, lässt sie sich noch eine Zeit lang zurückholen: siehe „{place}“.</numerusform>
            <numerusform>%n Nachrichten werden vom Server gelöscht. Was ganz auf diesem Computer liegt, lässt sich noch eine Zeit lang zurückholen: siehe „{place}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages deleted for good</source>
        <comment>1 message deleted for good</comment>
        <translation>
            <numerusform>%n Nachricht endgültig gelöscht</numerusform>
            <numerusform>%n Nachrichten endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages marked as read</source>
        <comment>1 message marked as read</comment>
        <translation>
            <numerusform>%n Nachricht als gelesen markiert</numerusform>
            <numerusform>%n Nachrichten als gelesen markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages moved to Spam</source>
        <comment>1 message moved to Spam</comment>
        <translation>
            <numerusform>%n Nachricht in den Spam verschoben</numerusform>
            <numerusform>%n Nachrichten in den Spam verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages on this computer</source>
        <comment>1 message on this computer</comment>
        <translation>
            <numerusform>%n Nachricht auf diesem Computer</numerusform>
            <numerusform>%n Nachrichten auf diesem Computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages put back</source>
        <comment>1 message put back</comment>
        <translation>
            <numerusform>%n Nachricht zurückgelegt</numerusform>
            <numerusform>%n Nachrichten zurückgelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages selected</source>
        <comment>1 message selected</comment>
        <translation>
            <numerusform>%n Nachricht ausgewählt</numerusform>
            <numerusform>%n Nachrichten ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <comment>1 minute ago</comment>
        <translation>
            <numerusform>vor 1 Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes before</source>
        <comment>1 minute before</comment>
        <translation>
            <numerusform>%n Minute vorher</numerusform>
            <numerusform>%n Minuten vorher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>1 more</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved to Trash</source>
        <comment>1 moved to Trash</comment>
        <translation>
            <numerusform>%n in den Papierkorb verschoben</numerusform>
            <numerusform>%n in den Papierkorb verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved to {to}</source>
        <comment>1 moved to {to}</comment>
        <translation>
            <numerusform>%n nach {to} verschoben</numerusform>
            <numerusform>%n nach {to} verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>1 overdue</comment>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures from the internet are blocked.</source>
        <comment>1 picture from the internet is blocked.</comment>
        <translation>
            <numerusform>%n Bild aus dem Internet ist blockiert.</numerusform>
            <numerusform>%n Bilder aus dem Internet sind blockiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <comment>1 problem</comment>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems are open</source>
        <comment>1 problem is open</comment>
        <translation>
            <numerusform>%n Problem ist offen</numerusform>
            <numerusform>%n Probleme sind offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back into {to}</source>
        <comment>1 put back into {to}</comment>
        <translation>
            <numerusform>%n in {to} zurückgelegt</numerusform>
            <numerusform>%n in {to} zurückgelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients</source>
        <comment>1 recipient</comment>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients have no usable key: the message cannot be encrypted.</source>
        <comment>{who} has no usable key: the message cannot be encrypted.</comment>
        <translation>
            <numerusform>{who} hat keinen brauchbaren Schlüssel: Die Nachricht kann nicht verschlüsselt werden.</numerusform>
            <numerusform>%n Empfänger haben keinen brauchbaren Schlüssel: Die Nachricht kann nicht verschlüsselt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <comment>1 second</comment>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed messages are back</source>
        <comment>1 snoozed message is back</comment>
        <translation>
            <numerusform>%n zurückgestellte Nachricht ist wieder da</numerusform>
            <numerusform>%n zurückgestellte Nachrichten sind wieder da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed until {when}</source>
        <comment>1 snoozed until {when}</comment>
        <translation>
            <numerusform>%n bis {when} zurückgestellt</numerusform>
            <numerusform>%n bis {when} zurückgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>once</comment>
        <translation>
            <numerusform>einmal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <comment>1 unread</comment>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before</source>
        <comment>1 week before</comment>
        <translation>
            <numerusform>%n Woche vorher</numerusform>
            <numerusform>%n Wochen vorher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were judged by their header, their text is not on this computer.</source>
        <comment>1 was judged by its header, its text is not on this computer.</comment>
        <translation>
            <numerusform>%n wurde nach den Kopfzeilen beurteilt, der Text ist nicht auf diesem Computer.</numerusform>
            <numerusform>%n wurden nach den Kopfzeilen beurteilt, der Text ist nicht auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(kein Titel)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} weitere</translation>
    </message>
    <message>
        <source>2024, 2024-03-15, yesterday or 7d; also before: on:</source>
        <translation>2024, 2024-03-15, yesterday oder 7d; auch before: on:</translation>
    </message>
    <message>
        <source>a collection</source>
        <translation>einer Sammlung</translation>
    </message>
    <message>
        <source>A condition has nothing to look for.</source>
        <translation>Eine Bedingung hat nichts, wonach sie suchen soll.</translation>
    </message>
    <message>
        <source>A contact needs a name, an address or a number.</source>
        <translation>Ein Kontakt braucht einen Namen, eine Adresse oder eine Nummer.</translation>
    </message>
    <message>
        <source>A contact needs a name.</source>
        <translation>Ein Kontakt braucht einen Namen.</translation>
    </message>
    <message>
        <source>A copy is in Sent</source>
        <translation>Eine Kopie liegt in „Gesendet“</translation>
    </message>
    <message>
        <source>A folder cannot be moved into itself.</source>
        <translation>Ein Ordner kann nicht in sich selbst verschoben werden.</translation>
    </message>
    <message>
        <source>A folder cannot have this name.</source>
        <translation>Ein Ordner kann nicht so heißen.</translation>
    </message>
    <message>
        <source>A folder of this name exists already.</source>
        <translation>Einen Ordner mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>a folder; -in:trash leaves one out</source>
        <translation>ein Ordner; -in:trash lässt einen weg</translation>
    </message>
    <message>
        <source>A limit of your provider is reached.</source>
        <translation>Eine Grenze des Anbieters ist erreicht.</translation>
    </message>
    <message>
        <source>A link hides its real target, {host}, behind another name.</source>
        <translation>Ein Link verbirgt sein wirkliches Ziel, {host}, hinter einem anderen Namen.</translation>
    </message>
    <message>
        <source>A link leads to a bare number address, {host}.</source>
        <translation>Ein Link führt zu einer bloßen Zahlenadresse, {host}.</translation>
    </message>
    <message>
        <source>A link leads to {host}, a name with look-alike letters (really {real}).</source>
        <translation>Ein Link führt zu {host}, einem Namen mit täuschend ähnlichen Buchstaben (tatsächlich {real}).</translation>
    </message>
    <message>
        <source>A link shows {shown} but leads to {real}.</source>
        <translation>Ein Link zeigt {shown}, führt aber zu {real}.</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Ein Name fehlt.</translation>
    </message>
    <message>
        <source>A password is missing.</source>
        <translation>Ein Passwort fehlt.</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>A provider file of Marmot cannot be read.</source>
        <translation>Eine Anbieterdatei von Marmot kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A provider file of Marmot is damaged.</source>
        <translation>Eine Anbieterdatei von Marmot ist beschädigt.</translation>
    </message>
    <message>
        <source>A rule of its own</source>
        <translation>Eine eigene Regel</translation>
    </message>
    <message>
        <source>A rule that names a folder is for one account.</source>
        <translation>Eine Regel, die einen Ordner nennt, gilt für ein einziges Konto.</translation>
    </message>
    <message>
        <source>A secret key leaves only under a pass phrase.</source>
        <translation>Ein geheimer Schlüssel wird nur mit einer Passphrase herausgegeben.</translation>
    </message>
    <message>
        <source>a size such as 2M; also smaller:</source>
        <translation>eine Größe wie 2M; auch smaller:</translation>
    </message>
    <message>
        <source>A stored message is damaged.</source>
        <translation>Eine gespeicherte Nachricht ist beschädigt.</translation>
    </message>
    <message>
        <source>A stored message is missing.</source>
        <translation>Eine gespeicherte Nachricht fehlt.</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>ein Schlagwort</translation>
    </message>
    <message>
        <source>A tag needs a name of at most 60 letters.</source>
        <translation>Ein Schlagwort braucht einen Namen von höchstens 60 Buchstaben.</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Account profiles (*.mobileconfig)</source>
        <translation>Kontoprofile (*.mobileconfig)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Actions are kept for 7 days.</source>
        <translation>Aktionen bleiben 7 Tage verzeichnet.</translation>
    </message>
    <message>
        <source>Actions can be taken back for 7 days.</source>
        <translation>Aktionen lassen sich 7 Tage lang rückgängig machen.</translation>
    </message>
    <message>
        <source>Add --help to see how it is written.</source>
        <translation>Mit --help wird die Schreibweise gezeigt.</translation>
    </message>
    <message>
        <source>Add a reminder</source>
        <translation>Erinnerung hinzufügen</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Aktion hinzufügen</translation>
    </message>
    <message>
        <source>Add an account that can send first.</source>
        <translation>Zuerst ein Konto hinzufügen, das senden kann.</translation>
    </message>
    <message>
        <source>Add an account that has one, and synchronise.</source>
        <translation>Ein Konto hinzufügen, das so etwas hat, und abgleichen.</translation>
    </message>
    <message>
        <source>Add at least one.</source>
        <translation>Mindestens einen hinzufügen.</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add one first.</source>
        <translation>Zuerst eines hinzufügen.</translation>
    </message>
    <message>
        <source>Add one in its settings.</source>
        <translation>Einen in den Einstellungen des Kontos eintragen.</translation>
    </message>
    <message>
        <source>Add one in the account's settings.</source>
        <translation>Einen in den Einstellungen des Kontos eintragen.</translation>
    </message>
    <message>
        <source>Add one.</source>
        <translation>Einen eintragen.</translation>
    </message>
    <message>
        <source>add person card</source>
        <translation>hinzufügen Person Karte</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Add to calendar</source>
        <translation>In den Kalender eintragen</translation>
    </message>
    <message>
        <source>Add what is missing.</source>
        <translation>Das Fehlende ergänzen.</translation>
    </message>
    <message>
        <source>Add your account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>{what} hinzufügen</translation>
    </message>
    <message>
        <source>Added to {calendar}</source>
        <translation>In {calendar} eingetragen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Adressbuch</translation>
    </message>
    <message>
        <source>Address books and groups</source>
        <translation>Adressbücher und Gruppen</translation>
    </message>
    <message>
        <source>Address books of your accounts appear here once they have been found.</source>
        <translation>Adressbücher der Konten erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Address line</source>
        <translation>Adresszusatz</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>After 1.5 seconds</source>
        <translation>Nach 1,5 Sekunden</translation>
    </message>
    <message>
        <source>After 5 seconds</source>
        <translation>Nach 5 Sekunden</translation>
    </message>
    <message>
        <source>After the name</source>
        <translation>Nach dem Namen</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Aktionen</translation>
    </message>
    <message>
        <source>All actions by name: Ctrl+K</source>
        <translation>Alle Aktionen nach Namen: Strg+K</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>All contacts of this file are in the book already.</source>
        <translation>Alle Kontakte dieser Datei sind schon im Adressbuch.</translation>
    </message>
    <message>
        <source>All contacts of this file are in {book} already.</source>
        <translation>Alle Kontakte dieser Datei sind schon in {book}.</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Ganztägig</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganztägig</translation>
    </message>
    <message>
        <source>all day</source>
        <comment>narrow</comment>
        <translation>ganztg.</translation>
    </message>
    <message>
        <source>All events of the series</source>
        <translation>Alle Termine der Serie</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All inboxes</source>
        <translation>Alle Posteingänge</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>All messages here have been read.</source>
        <translation>Hier sind alle Nachrichten gelesen.</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>All others are here. Webmail may still show it.</source>
        <translation>Alle anderen sind hier. Webmail zeigt sie vielleicht noch.</translation>
    </message>
    <message>
        <source>also has:invitation, has:tag</source>
        <translation>auch has:invitation, has:tag</translation>
    </message>
    <message>
        <source>also is:flagged, is:answered, is:draft</source>
        <translation>auch is:flagged, is:answered, is:draft</translation>
    </message>
    <message>
        <source>Always from this sender</source>
        <translation>Immer von diesem Absender</translation>
    </message>
    <message>
        <source>An action is not complete.</source>
        <translation>Eine Aktion ist nicht vollständig.</translation>
    </message>
    <message>
        <source>An answer to this message could not be recognised: it has no Message-ID.</source>
        <translation>Eine Antwort auf diese Nachricht ließe sich nicht erkennen: Sie hat keine Message-ID.</translation>
    </message>
    <message>
        <source>An entry could not be read.</source>
        <translation>Ein Eintrag konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>An event needs a title and a start.</source>
        <translation>Ein Termin braucht einen Titel und einen Beginn.</translation>
    </message>
    <message>
        <source>An id is the number that lists and searches show in front of a row.</source>
        <translation>Eine Kennung ist die Zahl, die Listen und Suchen vor einer Zeile zeigen.</translation>
    </message>
    <message>
        <source>An opened message counts as read</source>
        <translation>Eine geöffnete Nachricht gilt als gelesen</translation>
    </message>
    <message>
        <source>an unknown person</source>
        <translation>einer unbekannten Person</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>and 1 more</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>announced by the server</source>
        <translation>vom Server angekündigt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Archive</source>
        <comment>folder</comment>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>As others see it</source>
        <translation>Wie andere ihn sehen</translation>
    </message>
    <message>
        <source>As the account</source>
        <translation>Wie das Konto</translation>
    </message>
    <message>
        <source>Ask earlier</source>
        <translation>Früher prüfen</translation>
    </message>
    <message>
        <source>Ask for an address without special letters before the @.</source>
        <translation>Um eine Adresse ohne Sonderzeichen vor dem @ bitten.</translation>
    </message>
    <message>
        <source>Ask for it once more.</source>
        <translation>Noch einmal darum bitten.</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Später prüfen</translation>
    </message>
    <message>
        <source>Ask the person for another address.</source>
        <translation>Die Person um eine andere Adresse bitten.</translation>
    </message>
    <message>
        <source>Ask your provider to check SPF, DKIM and DMARC of your domain.</source>
        <translation>Den Anbieter bitten, SPF, DKIM und DMARC der Domain zu prüfen.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>zu Beginn</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>Oberste Ebene</translation>
    </message>
    <message>
        <source>At the weekend, {time}</source>
        <translation>Am Wochenende, {time}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Attachment {name}, {size}</source>
        <translation>Anhang {name}, {size}</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back from snooze: {subject}</source>
        <translation>Wieder da: {subject}</translation>
    </message>
    <message>
        <source>Back in time</source>
        <translation>Zeitlich zurück</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Zurück zu den Entwürfen</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>Zurück zur Nachricht</translation>
    </message>
    <message>
        <source>Back up secret key</source>
        <translation>Geheimen Schlüssel sichern</translation>
    </message>
    <message>
        <source>Background service</source>
        <translation>Hintergrunddienst</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Bcc</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before a rule is switched on, look at what it would have caught.</source>
        <translation>Bevor eine Regel eingeschaltet wird, ansehen, was sie erfasst hätte.</translation>
    </message>
    <message>
        <source>Being handed to the mail server</source>
        <translation>Wird dem Mailserver übergeben</translation>
    </message>
    <message>
        <source>Being sent now</source>
        <translation>Wird gerade gesendet</translation>
    </message>
    <message>
        <source>Berry</source>
        <translation>Beere</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>blind copy to {people}</source>
        <translation>Blindkopie an {people}</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Both versions are kept</source>
        <translation>Beide Fassungen bleiben erhalten</translation>
    </message>
    <message>
        <source>Both versions are kept; open it and choose.</source>
        <translation>Beide Fassungen bleiben erhalten; öffnen und wählen.</translation>
    </message>
    <message>
        <source>Both versions wait for your choice.</source>
        <translation>Beide Fassungen warten auf Ihre Wahl.</translation>
    </message>
    <message>
        <source>Bring back now</source>
        <translation>Jetzt zurückholen</translation>
    </message>
    <message>
        <source>Bring your people</source>
        <translation>Eigene Kontakte mitbringen</translation>
    </message>
    <message>
        <source>Brought back from snooze</source>
        <translation>Zurückstellen beendet</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>By tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar and contacts</source>
        <translation>Kalender und Kontakte</translation>
    </message>
    <message>
        <source>Calendar and contacts (CalDAV, CardDAV)</source>
        <translation>Kalender und Kontakte (CalDAV, CardDAV)</translation>
    </message>
    <message>
        <source>Calendar and contacts: address</source>
        <translation>Kalender und Kontakte: Adresse</translation>
    </message>
    <message>
        <source>Calendar and contacts: password</source>
        <translation>Kalender und Kontakte: Passwort</translation>
    </message>
    <message>
        <source>Calendar and contacts: the address must begin with https://</source>
        <translation>Kalender und Kontakte: Die Adresse muss mit https:// beginnen</translation>
    </message>
    <message>
        <source>Calendar and contacts: user name</source>
        <translation>Kalender und Kontakte: Benutzername</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendars of your accounts are shown here as soon as they are known.</source>
        <translation>Kalender der Konten erscheinen hier, sobald sie bekannt sind.</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>{number} anrufen</translation>
    </message>
    <message>
        <source>can be encrypted</source>
        <translation>kann verschlüsselt werden</translation>
    </message>
    <message>
        <source>can only be read</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Abbrechen  Esc</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>cannot encrypt</source>
        <translation>kann nicht verschlüsseln</translation>
    </message>
    <message>
        <source>carrying out your changes</source>
        <translation>Änderungen werden übertragen</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Cc Bcc</source>
        <translation>Cc Bcc</translation>
    </message>
    <message>
        <source>Change discarded</source>
        <translation>Änderung verworfen</translation>
    </message>
    <message>
        <source>Change its start or its end.</source>
        <translation>Beginn oder Ende ändern.</translation>
    </message>
    <message>
        <source>Change tags  T</source>
        <translation>Schlagwörter ändern  T</translation>
    </message>
    <message>
        <source>Change the name in the account's settings.</source>
        <translation>Den Namen in den Einstellungen des Kontos ändern.</translation>
    </message>
    <message>
        <source>Change what it looks for …</source>
        <translation>Suchtext ändern …</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Changed here and elsewhere at the same time.</source>
        <translation>Gleichzeitig hier und anderswo geändert.</translation>
    </message>
    <message>
        <source>Changed on two sides</source>
        <translation>Auf zwei Seiten geändert</translation>
    </message>
    <message>
        <source>changed on two sides</source>
        <translation>auf zwei Seiten geändert</translation>
    </message>
    <message>
        <source>Check both. Some providers want a password made for this program.</source>
        <translation>Beides prüfen. Manche Anbieter verlangen ein eigenes Passwort für dieses Programm.</translation>
    </message>
    <message>
        <source>Check how the address is written and send it again.</source>
        <translation>Die Schreibweise der Adresse prüfen und noch einmal senden.</translation>
    </message>
    <message>
        <source>Check its name and place.</source>
        <translation>Name und Ort prüfen.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Den Namen prüfen.</translation>
    </message>
    <message>
        <source>Check server name and port, or try again later.</source>
        <translation>Servername und Port prüfen oder es später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check server name, port and security.</source>
        <translation>Servername, Port und Verschlüsselung prüfen.</translation>
    </message>
    <message>
        <source>Check settings</source>
        <translation>Einstellungen prüfen</translation>
    </message>
    <message>
        <source>Check that it exists and that you may write there.</source>
        <translation>Prüfen, ob es vorhanden und beschreibbar ist.</translation>
    </message>
    <message>
        <source>Check that it is there and yours.</source>
        <translation>Prüfen, ob sie vorhanden ist und Ihnen gehört.</translation>
    </message>
    <message>
        <source>Check that the disk has space.</source>
        <translation>Prüfen, ob auf der Festplatte Platz ist.</translation>
    </message>
    <message>
        <source>Check the address; your provider's help pages name it.</source>
        <translation>Die Adresse prüfen; sie steht auf den Hilfeseiten des Anbieters.</translation>
    </message>
    <message>
        <source>Check the network you are in and the server name.</source>
        <translation>Das Netzwerk und den Servernamen prüfen.</translation>
    </message>
    <message>
        <source>Check the part of the address behind the @.</source>
        <translation>Den Teil der Adresse nach dem @ prüfen.</translation>
    </message>
    <message>
        <source>Check the port.</source>
        <translation>Den Port prüfen.</translation>
    </message>
    <message>
        <source>Check the server name, or try again later.</source>
        <translation>Den Servernamen prüfen oder es später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check user name and password; the exact answer is under Details.</source>
        <translation>Benutzername und Passwort prüfen; die genaue Antwort steht unter Details.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation>Eine spätere wählen.</translation>
    </message>
    <message>
        <source>Choose a message to read it or to put it back.</source>
        <translation>Eine Nachricht wählen, um sie zu lesen oder zurückzulegen.</translation>
    </message>
    <message>
        <source>Choose a password of plain letters, digits and signs at your provider.</source>
        <translation>Beim Anbieter ein Passwort aus einfachen Buchstaben, Ziffern und Zeichen wählen.</translation>
    </message>
    <message>
        <source>Choose an earlier one.</source>
        <translation>Eine frühere wählen.</translation>
    </message>
    <message>
        <source>Choose another calendar or address book.</source>
        <translation>Einen anderen Kalender oder ein anderes Adressbuch wählen.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Etwas anderes wählen.</translation>
    </message>
    <message>
        <source>Choose another place, or make room there.</source>
        <translation>Einen anderen Ort wählen oder dort Platz schaffen.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Choose one in the account's settings.</source>
        <translation>Einen in den Einstellungen des Kontos wählen.</translation>
    </message>
    <message>
        <source>Choose the account of the folder.</source>
        <translation>Das Konto des Ordners wählen.</translation>
    </message>
    <message>
        <source>Choose the folder or the tag.</source>
        <translation>Den Ordner oder das Schlagwort wählen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close all windows, start again.</source>
        <translation>Alle Fenster schließen und neu starten.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Farbe von {name}</translation>
    </message>
    <message>
        <source>Colour {n}</source>
        <translation>Farbe {n}</translation>
    </message>
    <message>
        <source>Compact lists (without the first words of messages)</source>
        <translation>Kompakte Listen (ohne die ersten Worte der Nachrichten)</translation>
    </message>
    <message>
        <source>Compare both versions</source>
        <translation>Beide Fassungen vergleichen</translation>
    </message>
    <message>
        <source>Compare them and keep one, or both.</source>
        <translation>Vergleichen und eine behalten, oder beide.</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>comparing marks</source>
        <translation>Markierungen werden verglichen</translation>
    </message>
    <message>
        <source>compose write</source>
        <translation>verfassen schreiben</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>Connection for calendar and contacts</source>
        <translation>Verbindung für Kalender und Kontakte</translation>
    </message>
    <message>
        <source>Connection for mail</source>
        <translation>Verbindung für E-Mail</translation>
    </message>
    <message>
        <source>Connection for sending</source>
        <translation>Verbindung zum Senden</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contact added: {name}</source>
        <translation>Kontakt hinzugefügt: {name}</translation>
    </message>
    <message>
        <source>Contact changed: {name}</source>
        <translation>Kontakt geändert: {name}</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>Kontakt gespeichert</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Contacts deleted</source>
        <translation>Kontakte gelöscht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied to {folder}</source>
        <translation>Nach {folder} kopiert</translation>
    </message>
    <message>
        <source>Copies of what you send will be here.</source>
        <translation>Hier liegen Kopien der gesendeten Nachrichten.</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Kupfer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy the report; addresses and secrets are masked</source>
        <translation>Bericht kopieren; Adressen und Geheimnisse sind unkenntlich</translation>
    </message>
    <message>
        <source>Copy to folder</source>
        <translation>In Ordner kopieren</translation>
    </message>
    <message>
        <source>copy to {people}</source>
        <translation>Kopie an {people}</translation>
    </message>
    <message>
        <source>Copy {what}</source>
        <translation>{what} kopieren</translation>
    </message>
    <message>
        <source>Copying messages</source>
        <translation>Nachrichten kopieren</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Sie muss berichtigt werden.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message numerus="yes">
        <source>days</source>
        <comment>day</comment>
        <translation>
            <numerusform>Tag</numerusform>
            <numerusform>Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>Termin löschen</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Ordner löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete key?</source>
        <translation>Schlüssel löschen?</translation>
    </message>
    <message>
        <source>Delete mail or ask your provider for more room, then try again.</source>
        <translation>Nachrichten löschen oder beim Anbieter um mehr Platz bitten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Delete recurring event</source>
        <translation>Wiederkehrenden Termin löschen</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>Regel löschen</translation>
    </message>
    <message>
        <source>Delete rule?</source>
        <translation>Regel löschen?</translation>
    </message>
    <message>
        <source>Delete something there or get more space, then try again.</source>
        <translation>Dort etwas löschen oder mehr Platz beschaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Delete tag?</source>
        <translation>Schlagwort löschen?</translation>
    </message>
    <message>
        <source>Delete the copy by hand.</source>
        <translation>Die Kopie von Hand löschen.</translation>
    </message>
    <message>
        <source>Delete the folder {name} for good?</source>
        <translation>Den Ordner {name} endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete the key of {who}?</source>
        <translation>Den Schlüssel von {who} löschen?</translation>
    </message>
    <message>
        <source>Delete the rule “{name}”?</source>
        <translation>Die Regel „{name}“ löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete the tag “{name}”? It is taken off %n messages.</source>
        <comment>Delete the tag “{name}”? It is taken off 1 message.</comment>
        <translation>
            <numerusform>Das Schlagwort „{name}“ löschen? Es wird von %n Nachricht entfernt.</numerusform>
            <numerusform>Das Schlagwort „{name}“ löschen? Es wird von %n Nachrichten entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the tag “{name}”? No message has it.</source>
        <translation>Das Schlagwort „{name}“ löschen? Keine Nachricht hat es.</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Deleted elsewhere, {time}.</source>
        <translation>Anderswo gelöscht, {time}.</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Endgültig gelöscht</translation>
    </message>
    <message>
        <source>Deleted here, {time}.</source>
        <translation>Hier gelöscht, {time}.</translation>
    </message>
    <message>
        <source>Deleted lately</source>
        <translation>Kürzlich gelöscht</translation>
    </message>
    <message>
        <source>Deleted messages are kept on this computer</source>
        <translation>Gelöschte Nachrichten bleiben auf diesem Computer</translation>
    </message>
    <message>
        <source>Deleted messages are not kept. Settings, Reading and writing, changes that.</source>
        <translation>Gelöschte Nachrichten werden nicht aufbewahrt. Ändern lässt sich das unter Einstellungen, Lesen und Schreiben.</translation>
    </message>
    <message>
        <source>Deleted messages stay on this computer until you choose otherwise.</source>
        <translation>Gelöschte Nachrichten bleiben auf diesem Computer, bis Sie es anders einstellen.</translation>
    </message>
    <message>
        <source>Deleted messages wait here for a while.</source>
        <translation>Gelöschte Nachrichten warten hier eine Weile.</translation>
    </message>
    <message>
        <source>Deleting an entry</source>
        <translation>Einen Eintrag löschen</translation>
    </message>
    <message>
        <source>Deleting messages</source>
        <translation>Nachrichten löschen</translation>
    </message>
    <message>
        <source>Delivered to {recipient}</source>
        <translation>An {recipient} zugestellt</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>Änderung verwerfen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Do it once more by hand.</source>
        <translation>Es von Hand noch einmal tun.</translation>
    </message>
    <message>
        <source>Do it with these now</source>
        <translation>Jetzt auf diese anwenden</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>Dies tun</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>Wiederholt sich nicht</translation>
    </message>
    <message numerus="yes">
        <source>Done with %n messages</source>
        <comment>Done with 1 message</comment>
        <translation>
            <numerusform>Auf %n Nachricht angewendet</numerusform>
            <numerusform>Auf %n Nachrichten angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Entwurf gespeichert</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>E-mail of the account</source>
        <translation>E-Mail des Kontos</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit draft</source>
        <translation>Entwurf bearbeiten</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Termin bearbeiten</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Regel bearbeiten</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} bearbeiten</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty folder</source>
        <translation>Ordner leeren</translation>
    </message>
    <message>
        <source>Empty Trash and Spam, or delete large messages, before new mail is refused.</source>
        <translation>Papierkorb und Spam leeren oder große Nachrichten löschen, bevor neue Nachrichten abgelehnt werden.</translation>
    </message>
    <message>
        <source>Empty Trash and Spam, or delete large messages.</source>
        <translation>Papierkorb und Spam leeren oder große Nachrichten löschen.</translation>
    </message>
    <message>
        <source>Empty {name}?</source>
        <translation>{name} leeren?</translation>
    </message>
    <message>
        <source>Empty: keep the stored one</source>
        <translation>Leer: das gespeicherte behalten</translation>
    </message>
    <message>
        <source>Empty: the same as for mail</source>
        <translation>Leer: wie für E-Mail</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted and plain parts are mixed; only the plain ones are shown.</source>
        <translation>Verschlüsselte und offene Teile sind vermischt; nur die offenen werden gezeigt.</translation>
    </message>
    <message>
        <source>Encrypted connection for mail</source>
        <translation>Verschlüsselte Verbindung für E-Mail</translation>
    </message>
    <message>
        <source>Encrypted connection for sending</source>
        <translation>Verschlüsselte Verbindung zum Senden</translation>
    </message>
    <message>
        <source>Encrypted message</source>
        <translation>Verschlüsselte Nachricht</translation>
    </message>
    <message>
        <source>Encrypted part refused</source>
        <translation>Verschlüsselter Teil abgelehnt</translation>
    </message>
    <message>
        <source>Encrypted, signed by {who}</source>
        <translation>Verschlüsselt, signiert von {who}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>Endzeit</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Enter a pass phrase.</source>
        <translation>Eine Passphrase eingeben.</translation>
    </message>
    <message>
        <source>Enter a time such as {time}.</source>
        <translation>Geben Sie eine Uhrzeit wie {time} ein.</translation>
    </message>
    <message>
        <source>Enter at least one address.</source>
        <translation>Mindestens eine Adresse eingeben.</translation>
    </message>
    <message>
        <source>Enter at least one server.</source>
        <translation>Mindestens einen Server eingeben.</translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation>Einen eingeben.</translation>
    </message>
    <message>
        <source>Enter servers by hand</source>
        <translation>Server von Hand eingeben</translation>
    </message>
    <message>
        <source>Enter sets or takes off a tag, Esc closes.</source>
        <translation>Enter setzt oder entfernt ein Schlagwort, Esc schließt.</translation>
    </message>
    <message>
        <source>Enter the master password.</source>
        <translation>Das Hauptpasswort eingeben.</translation>
    </message>
    <message>
        <source>Enter the password of this account.</source>
        <translation>Das Passwort dieses Kontos eingeben.</translation>
    </message>
    <message>
        <source>Enter the password, then look at the servers.</source>
        <translation>Das Passwort eingeben und dann die Server ansehen.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Das Passwort eingeben.</translation>
    </message>
    <message>
        <source>Enter the server names by hand; your provider's help pages name them.</source>
        <translation>Die Servernamen von Hand eingeben; sie stehen auf den Hilfeseiten des Anbieters.</translation>
    </message>
    <message>
        <source>Enter the servers by hand.</source>
        <translation>Die Server von Hand eingeben.</translation>
    </message>
    <message>
        <source>Enter them by hand.</source>
        <translation>Sie von Hand eingeben.</translation>
    </message>
    <message>
        <source>Enter your e-mail address, such as ana@example.org.</source>
        <translation>Die E-Mail-Adresse eingeben, etwa ana@example.org.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Event added</source>
        <translation>Termin hinzugefügt</translation>
    </message>
    <message>
        <source>Event added: {summary}</source>
        <translation>Termin hinzugefügt: {summary}</translation>
    </message>
    <message>
        <source>Event changed: {summary}</source>
        <translation>Termin geändert: {summary}</translation>
    </message>
    <message>
        <source>Event deleted</source>
        <translation>Termin gelöscht</translation>
    </message>
    <message>
        <source>Event moved</source>
        <translation>Termin verschoben</translation>
    </message>
    <message>
        <source>Event saved</source>
        <translation>Termin gespeichert</translation>
    </message>
    <message>
        <source>Events added</source>
        <translation>Termine hinzugefügt</translation>
    </message>
    <message>
        <source>Events with “{query}”</source>
        <translation>Termine mit „{query}“</translation>
    </message>
    <message>
        <source>every </source>
        <translation>alle </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <comment>Every day</comment>
        <translation>
            <numerusform>Jeden Tag</numerusform>
            <numerusform>Alle %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <comment>Every month</comment>
        <translation>
            <numerusform>Jeden Monat</numerusform>
            <numerusform>Alle %n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <comment>Every week</comment>
        <translation>
            <numerusform>Jede Woche</numerusform>
            <numerusform>Alle %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <comment>Every year</comment>
        <translation>
            <numerusform>Jedes Jahr</numerusform>
            <numerusform>Alle %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>Alles ist gesendet</translation>
    </message>
    <message>
        <source>Everything with {name}</source>
        <translation>Alles mit {name}</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Alles funktioniert.</translation>
    </message>
    <message>
        <source>exactly these words</source>
        <translation>genau diese Wörter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export all contacts shown …</source>
        <translation>Alle gezeigten Kontakte exportieren …</translation>
    </message>
    <message>
        <source>Export all contacts …</source>
        <translation>Alle Kontakte exportieren …</translation>
    </message>
    <message>
        <source>Export selected contacts …</source>
        <translation>Ausgewählte Kontakte exportieren …</translation>
    </message>
    <message>
        <source>Export vCard file</source>
        <translation>vCard-Datei exportieren</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>fetching a large message</source>
        <translation>große Nachricht wird geholt</translation>
    </message>
    <message>
        <source>fetching entries</source>
        <translation>Einträge werden geholt</translation>
    </message>
    <message>
        <source>fetching messages for offline reading</source>
        <translation>Nachrichten werden zum Lesen ohne Verbindung geholt</translation>
    </message>
    <message>
        <source>Fetching the message…</source>
        <translation>Nachricht wird geholt…</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>fünften</translation>
    </message>
    <message>
        <source>Filing a message</source>
        <translation>Eine Nachricht ablegen</translation>
    </message>
    <message>
        <source>Fill it in or remove it.</source>
        <translation>Sie ausfüllen oder entfernen.</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Find calendars and address books</source>
        <translation>Kalender und Adressbücher finden</translation>
    </message>
    <message>
        <source>Find settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Fingerprint {text}</source>
        <translation>Fingerabdruck {text}</translation>
    </message>
    <message>
        <source>first</source>
        <translation>ersten</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Flag taken off</source>
        <translation>Markierung entfernt</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Flagged</source>
        <comment>folder</comment>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder {name} created</source>
        <translation>Ordner {name} erstellt</translation>
    </message>
    <message>
        <source>Folder {name} deleted</source>
        <translation>Ordner {name} gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>Folder {name} deleted; %n messages are in Trash</source>
        <comment>Folder {name} deleted; 1 message is in Trash</comment>
        <translation>
            <numerusform>Ordner {name} gelöscht; %n Nachricht liegt im Papierkorb</numerusform>
            <numerusform>Ordner {name} gelöscht; %n Nachrichten liegen im Papierkorb</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders of other people</source>
        <translation>Ordner anderer Personen</translation>
    </message>
    <message>
        <source>follow up remind waiting</source>
        <translation>nachfassen erinnern warten</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>for {address}</source>
        <translation>für {address}</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Forward in time</source>
        <translation>Zeitlich vor</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>vierten</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>from them</source>
        <translation>von dort</translation>
    </message>
    <message>
        <source>Give an end that is later than {start}.</source>
        <translation>Geben Sie ein Ende an, das nach {start} liegt.</translation>
    </message>
    <message>
        <source>Give it a short one.</source>
        <translation>Ihr einen kurzen geben.</translation>
    </message>
    <message>
        <source>given</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Go to {pane}</source>
        <translation>Zu {pane} wechseln</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>guessed, will be tested</source>
        <translation>geraten, wird getestet</translation>
    </message>
    <message>
        <source>has been revoked</source>
        <translation>wurde widerrufen</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>ist abgelaufen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <source>How many conditions must hold</source>
        <translation>Wie viele Bedingungen zutreffen müssen</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weiß ich nicht</translation>
    </message>
    <message>
        <source>if all of these hold</source>
        <translation>wenn alle diese Bedingungen zutreffen</translation>
    </message>
    <message>
        <source>if any of these holds</source>
        <translation>wenn eine dieser Bedingungen zutrifft</translation>
    </message>
    <message>
        <source>If {when}: {what}</source>
        <translation>Wenn {when}: {what}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n contacts</source>
        <comment>Import 1 contact</comment>
        <translation>
            <numerusform>%n Kontakt importieren</numerusform>
            <numerusform>%n Kontakte importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contacts into {book}?</source>
        <comment>Import 1 contact into {book}?</comment>
        <translation>
            <numerusform>%n Kontakt in {book} importieren?</numerusform>
            <numerusform>%n Kontakte in {book} importieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Schlüssel importieren</translation>
    </message>
    <message>
        <source>Import the key or send without encryption.</source>
        <translation>Den Schlüssel importieren oder unverschlüsselt senden.</translation>
    </message>
    <message>
        <source>Import them one by one.</source>
        <translation>Sie einzeln importieren.</translation>
    </message>
    <message>
        <source>Import vCard file</source>
        <translation>vCard-Datei importieren</translation>
    </message>
    <message>
        <source>Import vCard file …</source>
        <translation>vCard-Datei importieren …</translation>
    </message>
    <message>
        <source>Important</source>
        <comment>tag</comment>
        <translation>Wichtig</translation>
    </message>
    <message>
        <source>in front of anything: without it</source>
        <translation>vor etwas: ohne dieses</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>In the provider's words: {advice}.</source>
        <translation>In den Worten des Anbieters: {advice}.</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>in {folder}</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Inbox is empty</source>
        <translation>Der Posteingang ist leer</translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Incoming mail (IMAP)</source>
        <translation>Posteingang (IMAP)</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>Install Marmot again.</source>
        <translation>Marmot neu installieren.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing was changed.</source>
        <translation>Die neuere Version installieren. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>ist über</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>ist unter</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is too weak</source>
        <translation>ist zu schwach</translation>
    </message>
    <message>
        <source>It can only be read from here.</source>
        <translation>Hier kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>It cannot be taken back any more.</source>
        <translation>Sie lässt sich nicht mehr zurückholen.</translation>
    </message>
    <message numerus="yes">
        <source>It did not reach %n of {every} recipients</source>
        <comment>It did not reach 1 of {every} recipients</comment>
        <translation>
            <numerusform>%n von {every} Empfängern nicht erreicht</numerusform>
            <numerusform>%n von {every} Empfängern nicht erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes into {calendar}</source>
        <translation>Kommt in {calendar}</translation>
    </message>
    <message>
        <source>It has been put back already, or the time it is kept for is over.</source>
        <translation>Sie wurde schon zurückgelegt, oder die Zeit der Aufbewahrung ist vorbei.</translation>
    </message>
    <message>
        <source>It is back in Drafts. Its words are under Details; change the message and send it again.</source>
        <translation>Sie liegt wieder in den Entwürfen. Die Worte des Servers stehen unter Details; die Nachricht ändern und noch einmal senden.</translation>
    </message>
    <message>
        <source>It is back in Drafts. Send it again later, or ask your provider.</source>
        <translation>Sie liegt wieder in den Entwürfen. Später noch einmal senden oder beim Anbieter nachfragen.</translation>
    </message>
    <message>
        <source>It is back in Drafts; see its words.</source>
        <translation>Sie liegt wieder in den Entwürfen, mit der Antwort des Servers.</translation>
    </message>
    <message>
        <source>It is in Drafts.</source>
        <translation>Sie liegt in den Entwürfen.</translation>
    </message>
    <message>
        <source>It is in {calendar}</source>
        <translation>Steht in {calendar}</translation>
    </message>
    <message>
        <source>It is kept as it is.</source>
        <translation>Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>It is known what became of this message.</source>
        <translation>Es ist bekannt, was aus dieser Nachricht geworden ist.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Das ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It is started again by itself; what you did is safe.</source>
        <translation>Er wird von selbst neu gestartet; was Sie getan haben, ist sicher.</translation>
    </message>
    <message>
        <source>It is still in {calendar}.</source>
        <translation>Er steht noch in {calendar}.</translation>
    </message>
    <message>
        <source>It is still on the server: try again, or discard the deletion.</source>
        <translation>Es ist noch auf dem Server: noch einmal versuchen oder das Löschen verwerfen.</translation>
    </message>
    <message>
        <source>It lies in Trash. Its messages are deleted and cannot be brought back.</source>
        <translation>Er liegt im Papierkorb. Seine Nachrichten werden gelöscht und lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>It lies in Trash. Its messages are deleted from the server. Those that are whole on this computer can be brought back for a while: see {place}.</source>
        <translation>Er liegt im Papierkorb. Seine Nachrichten werden vom Server gelöscht. Was ganz auf diesem Computer liegt, lässt sich noch eine Zeit lang zurückholen: siehe „{place}“.</translation>
    </message>
    <message>
        <source>It may be settled by now.</source>
        <translation>Vielleicht ist er inzwischen gelöst.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>Vielleicht wurde er gelöscht.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted.</source>
        <translation>Vielleicht wurde sie verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>It may have been solved already.</source>
        <translation>Vielleicht ist es schon gelöst.</translation>
    </message>
    <message>
        <source>It must be JSON as in rules show.</source>
        <translation>Sie muss JSON sein wie bei rules show.</translation>
    </message>
    <message>
        <source>It must begin with https://.</source>
        <translation>Sie muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>It opens as soon as all of it is here.</source>
        <translation>Sie öffnet sich, sobald alles von ihr hier ist.</translation>
    </message>
    <message>
        <source>It opens as soon as there is a connection.</source>
        <translation>Sie öffnet sich, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>It rests: a folder it names is not there. Edit it, then switch it on.</source>
        <translation>Sie ruht: Ein Ordner, den sie nennt, fehlt. Die Regel bearbeiten, dann einschalten.</translation>
    </message>
    <message>
        <source>It stays on this computer.</source>
        <translation>Sie bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>It waits here; other changes go on. Try it again later, or ask whoever runs the server.</source>
        <translation>Die Änderung wartet hier; andere gehen weiter. Versuchen Sie es später erneut oder fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>It was changed elsewhere at the same time.</source>
        <translation>Das wurde gleichzeitig anderswo geändert.</translation>
    </message>
    <message>
        <source>It was changed on the server meanwhile and has not been deleted.</source>
        <translation>Das wurde inzwischen auf dem Server geändert und ist nicht gelöscht.</translation>
    </message>
    <message>
        <source>It was damaged or not protected against changes, so nothing of it is shown.</source>
        <translation>Er war beschädigt oder nicht gegen Änderungen geschützt, deshalb wird nichts davon gezeigt.</translation>
    </message>
    <message>
        <source>It was deleted for good and cannot be taken back.</source>
        <translation>Das wurde endgültig gelöscht und lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>It was found in the mailbox</source>
        <translation>Sie wurde im Postfach gefunden</translation>
    </message>
    <message>
        <source>It was in {folder}.</source>
        <translation>Sie lag in {folder}.</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Er wurde weggelassen.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Sie wurde gesendet</translation>
    </message>
    <message>
        <source>It was written to the log.</source>
        <translation>Das steht im Protokoll.</translation>
    </message>
    <message>
        <source>It was written to the log; nothing was lost.</source>
        <translation>Das steht im Protokoll; nichts ging verloren.</translation>
    </message>
    <message>
        <source>It will be done when there is one.</source>
        <translation>Es wird erledigt, sobald eine besteht.</translation>
    </message>
    <message>
        <source>It will be loaded again.</source>
        <translation>Sie wird noch einmal geladen.</translation>
    </message>
    <message>
        <source>It will be rebuilt from the server; drafts and unsent mail are kept.</source>
        <translation>Sie wird vom Server neu aufgebaut; Entwürfe und nicht gesendete Nachrichten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Its folder was deleted elsewhere, {time}.</source>
        <translation>Ihr Ordner wurde anderswo gelöscht, {time}.</translation>
    </message>
    <message>
        <source>Its window has been brought to the front.</source>
        <translation>Sein Fenster wurde nach vorne geholt.</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Berufsbezeichnung</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keep its mail on this computer</source>
        <translation>Seine Nachrichten auf diesem Computer behalten</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Keep on this computer</source>
        <translation>Auf diesem Computer behalten</translation>
    </message>
    <message>
        <source>Keep one of move, archive, spam and delete; copies may be more.</source>
        <translation>Nur eines behalten: Verschieben, Archivieren, Spam oder Löschen; Kopien dürfen es mehrere sein.</translation>
    </message>
    <message>
        <source>Keep the changes?</source>
        <translation>Änderungen behalten?</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Die andere behalten</translation>
    </message>
    <message>
        <source>Kept both versions</source>
        <translation>Beide Fassungen behalten</translation>
    </message>
    <message>
        <source>Kept in Drafts</source>
        <translation>In den Entwürfen aufbewahrt</translation>
    </message>
    <message>
        <source>Kept on this computer until {date}.</source>
        <translation>Bleibt bis {date} auf diesem Computer.</translation>
    </message>
    <message>
        <source>Key made</source>
        <translation>Schlüssel erstellt</translation>
    </message>
    <message>
        <source>key of somebody else</source>
        <translation>fremder Schlüssel</translation>
    </message>
    <message>
        <source>Key saved</source>
        <translation>Schlüssel gespeichert</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys (*.asc *.gpg *.pgp *.key);;All files (*)</source>
        <translation>Schlüssel (*.asc *.gpg *.pgp *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Keys sign and encrypt mail (OpenPGP). Compare fingerprints by phone.</source>
        <translation>Schlüssel signieren und verschlüsseln E-Mails (OpenPGP). Fingerabdrücke am Telefon vergleichen.</translation>
    </message>
    <message>
        <source>Kind of {what}</source>
        <translation>Art von {what}</translation>
    </message>
    <message>
        <source>known to Marmot</source>
        <translation>Marmot bekannt</translation>
    </message>
    <message>
        <source>label keyword</source>
        <translation>Etikett Stichwort Label</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Large messages kept on this computer</source>
        <translation>Große Nachrichten auf diesem Computer</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzten</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>tag</comment>
        <translation>Später</translation>
    </message>
    <message>
        <source>later remind hide</source>
        <translation>später erinnern ausblenden</translation>
    </message>
    <message>
        <source>Later today, {time}</source>
        <translation>Heute später, {time}</translation>
    </message>
    <message>
        <source>Leave it out, or name the servers yourself.</source>
        <translation>Ihn weglassen oder die Server selbst nennen.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Letter index</source>
        <translation>Buchstabenregister</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Limits of your provider</source>
        <translation>Grenzen des Anbieters</translation>
    </message>
    <message>
        <source>Load it again from your provider.</source>
        <translation>Es beim Anbieter noch einmal laden.</translation>
    </message>
    <message>
        <source>Local time, wherever one is</source>
        <translation>Ortszeit, wo immer man ist</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>Look at it, then delete it again if you still want to.</source>
        <translation>Erst ansehen und dann, falls noch gewünscht, noch einmal löschen.</translation>
    </message>
    <message>
        <source>Look at the line under recipients.</source>
        <translation>Siehe die Zeile unter den Empfängern.</translation>
    </message>
    <message>
        <source>Look first at what it would have caught, then switch it on.</source>
        <translation>Erst ansehen, was sie erfasst hätte, dann einschalten.</translation>
    </message>
    <message>
        <source>Look for news now</source>
        <translation>Jetzt nach Neuem sehen</translation>
    </message>
    <message>
        <source>Look in Settings, Accounts.</source>
        <translation>Siehe Einstellungen, Konten.</translation>
    </message>
    <message>
        <source>looking at calendars and address books</source>
        <translation>Kalender und Adressbücher werden angesehen</translation>
    </message>
    <message>
        <source>looking at folders</source>
        <translation>Ordner werden angesehen</translation>
    </message>
    <message>
        <source>Looking for news</source>
        <translation>Es wird nach Neuem gesehen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Es wird gesucht…</translation>
    </message>
    <message>
        <source>made {date}</source>
        <translation>erstellt {date}</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>mail compose</source>
        <translation>Mail verfassen</translation>
    </message>
    <message>
        <source>Mail encrypted to it cannot be read any more, unless you have a backup.</source>
        <translation>Damit verschlüsselte E-Mails sind ohne Sicherung nicht mehr lesbar.</translation>
    </message>
    <message>
        <source>Mail kept on this computer</source>
        <translation>E-Mails auf diesem Computer</translation>
    </message>
    <message>
        <source>Mail password</source>
        <translation>E-Mail-Passwort</translation>
    </message>
    <message>
        <source>Mail, calendar and contacts in one window. Everything stays on this computer and works without a connection.</source>
        <translation>E-Mail, Kalender und Kontakte in einem Fenster. Alles bleibt auf diesem Computer und funktioniert ohne Verbindung.</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation>Mailingliste</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>Hauptmenü</translation>
    </message>
    <message>
        <source>Main menu  F10</source>
        <translation>Hauptmenü  F10</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Make a backup and check the disk.</source>
        <translation>Eine Sicherung machen und die Festplatte prüfen.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Make it smaller or send to fewer people.</source>
        <translation>Sie verkleinern oder an weniger Personen senden.</translation>
    </message>
    <message>
        <source>Make it smaller, for example without its picture.</source>
        <translation>Ihn verkleinern, zum Beispiel ohne Bild.</translation>
    </message>
    <message>
        <source>Make or import one in Settings.</source>
        <translation>In den Einstellungen einen erstellen oder importieren.</translation>
    </message>
    <message>
        <source>Make or import one in the settings.</source>
        <translation>In den Einstellungen einen erstellen oder importieren.</translation>
    </message>
    <message>
        <source>Make room, so that Marmot can go on.</source>
        <translation>Platz schaffen, damit Marmot weitermachen kann.</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark all in the folder as read</source>
        <translation>Alle im Ordner als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>Als gelesen markiert</translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>Als ungelesen markiert</translation>
    </message>
    <message>
        <source>Marking messages</source>
        <translation>Nachrichten markieren</translation>
    </message>
    <message>
        <source>Marmot does not follow it, to protect your password.</source>
        <translation>Marmot folgt dem nicht, um das Passwort zu schützen.</translation>
    </message>
    <message>
        <source>Marmot goes on as soon as it is made.</source>
        <translation>Marmot macht weiter, sobald er erstellt ist.</translation>
    </message>
    <message>
        <source>Marmot goes on later.</source>
        <translation>Marmot macht später weiter.</translation>
    </message>
    <message>
        <source>Marmot is closing.</source>
        <translation>Marmot wird beendet.</translation>
    </message>
    <message>
        <source>Marmot is open already.</source>
        <translation>Marmot ist schon geöffnet.</translation>
    </message>
    <message>
        <source>Marmot is running already.</source>
        <translation>Marmot läuft schon.</translation>
    </message>
    <message>
        <source>Marmot keeps it and tries again by itself.</source>
        <translation>Marmot behält es und versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Marmot looks for the servers by itself. The password is not sent anywhere yet.</source>
        <translation>Marmot sucht die Server selbst. Das Passwort wird noch nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Marmot looks in Sent. It is never sent twice by itself; decide in the Outbox.</source>
        <translation>Marmot sieht in „Gesendet“ nach. Von selbst wird nie doppelt gesendet; im Postausgang entscheiden.</translation>
    </message>
    <message>
        <source>Marmot made a mistake.</source>
        <translation>Marmot hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>Marmot matches it again by itself.</source>
        <translation>Marmot ordnet ihn von selbst neu zu.</translation>
    </message>
    <message>
        <source>Marmot opens it again by itself.</source>
        <translation>Marmot öffnet ihn von selbst wieder.</translation>
    </message>
    <message>
        <source>Marmot tries again by itself for a day.</source>
        <translation>Marmot versucht es einen Tag lang von selbst weiter.</translation>
    </message>
    <message>
        <source>Marmot tries again by itself.</source>
        <translation>Marmot versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Marmot tries again later by itself.</source>
        <translation>Marmot versucht es später von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Hauptpasswort</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message is on its way</source>
        <translation>Nachricht ist unterwegs</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Messages in this folder appear here.</source>
        <translation>Nachrichten in diesem Ordner erscheinen hier.</translation>
    </message>
    <message>
        <source>Messages it would have caught</source>
        <translation>Nachrichten, die sie erfasst hätte</translation>
    </message>
    <message>
        <source>Messages taken for spam will be here.</source>
        <translation>Für Spam gehaltene Nachrichten liegen hier.</translation>
    </message>
    <message>
        <source>Messages wait here until they have left.</source>
        <translation>Hier warten Nachrichten, bis sie gesendet sind.</translation>
    </message>
    <message>
        <source>Messages you are writing are kept here.</source>
        <translation>Angefangene Nachrichten werden hier aufbewahrt.</translation>
    </message>
    <message>
        <source>Messages you flag (S) are collected here.</source>
        <translation>Mit S markierte Nachrichten werden hier gesammelt.</translation>
    </message>
    <message>
        <source>Middle names</source>
        <translation>Weitere Vornamen</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Monday morning, {time}</source>
        <translation>Montagmorgen, {time}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Monat danach</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message numerus="yes">
        <source>months</source>
        <comment>month</comment>
        <translation>
            <numerusform>Monat</numerusform>
            <numerusform>Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More parts of the name</source>
        <translation>Weitere Namensteile</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Moos</translation>
    </message>
    <message>
        <source>Most entries of {name} vanished from the server at once.</source>
        <translation>Die meisten Einträge aus {name} sind auf einmal vom Server verschwunden.</translation>
    </message>
    <message>
        <source>Most programs can save their contacts as a .vcf file.</source>
        <translation>Die meisten Programme können ihre Kontakte als .vcf-Datei speichern.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move folder {name}</source>
        <translation>Ordner {name} verschieben</translation>
    </message>
    <message>
        <source>Move folder …</source>
        <translation>Ordner verschieben …</translation>
    </message>
    <message>
        <source>Move recurring event</source>
        <translation>Wiederkehrenden Termin verschieben</translation>
    </message>
    <message>
        <source>Move them elsewhere first, or delete the folder: they go to Trash.</source>
        <translation>Sie zuerst anderswohin verschieben oder den Ordner löschen: Sie kommen in den Papierkorb.</translation>
    </message>
    <message>
        <source>Move to Bcc</source>
        <translation>In Bcc verschieben</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>Move to Spam</source>
        <translation>In den Spam verschieben</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>In den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move {name} down</source>
        <translation>{name} nach unten</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation>{name} nach oben</translation>
    </message>
    <message>
        <source>Move, flag or delete them together, or drag them to a folder.</source>
        <translation>Sie gemeinsam verschieben, markieren oder löschen, oder auf einen Ordner ziehen.</translation>
    </message>
    <message>
        <source>Moved to Spam</source>
        <translation>In den Spam verschoben</translation>
    </message>
    <message>
        <source>Moved to Trash</source>
        <translation>In den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>Moved to {folder}</source>
        <translation>Nach {folder} verschoben</translation>
    </message>
    <message>
        <source>Moving messages</source>
        <translation>Nachrichten verschieben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of a tag</source>
        <translation>Name eines Schlagworts</translation>
    </message>
    <message>
        <source>name of an attached file</source>
        <translation>Name einer angehängten Datei</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Name des Schlagworts</translation>
    </message>
    <message>
        <source>Name or address do not fit into a key.</source>
        <translation>Name oder Adresse passen nicht in einen Schlüssel.</translation>
    </message>
    <message>
        <source>Names with commas between them</source>
        <translation>Namen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Needs your attention.</source>
        <translation>Braucht Ihre Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>Neither signing nor encrypting was asked for.</source>
        <translation>Weder Signieren noch Verschlüsseln war verlangt.</translation>
    </message>
    <message>
        <source>never ends</source>
        <translation>endet nie</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>New contact  Ctrl+N</source>
        <translation>Neuer Kontakt  Strg+N</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neuer Termin</translation>
    </message>
    <message>
        <source>New event  Ctrl+N</source>
        <translation>Neuer Termin  Strg+N</translation>
    </message>
    <message>
        <source>New events go here</source>
        <translation>Neue Termine kommen hierher</translation>
    </message>
    <message>
        <source>new events go here</source>
        <translation>neue Termine kommen hierher</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation>Neuer Ordner …</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>New message  Ctrl+N</source>
        <translation>Neue Nachricht  Strg+N</translation>
    </message>
    <message>
        <source>New messages in the inbox</source>
        <translation>Neue Nachrichten im Posteingang</translation>
    </message>
    <message>
        <source>New messages will appear here.</source>
        <translation>Neue Nachrichten erscheinen hier.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>Neues Schlagwort „{name}“</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste Nachricht</translation>
    </message>
    <message>
        <source>Next try {time}.</source>
        <translation>Nächster Versuch {time}.</translation>
    </message>
    <message>
        <source>Next unread message</source>
        <translation>Nächste ungelesene Nachricht</translation>
    </message>
    <message>
        <source>Next week, {time}</source>
        <translation>Nächste Woche, {time}</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Noch kein Konto</translation>
    </message>
    <message>
        <source>No address book</source>
        <translation>Kein Adressbuch</translation>
    </message>
    <message>
        <source>No answer is awaited</source>
        <translation>Keine Antwort erwartet</translation>
    </message>
    <message>
        <source>No calendar yet</source>
        <translation>Noch kein Kalender</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>No deleted message has these words.</source>
        <translation>Keine gelöschte Nachricht enthält diese Wörter.</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Keine Entwürfe</translation>
    </message>
    <message>
        <source>No encrypted connection to {host} could be made.</source>
        <translation>Es kam keine verschlüsselte Verbindung zu {host} zustande.</translation>
    </message>
    <message>
        <source>No event has these words.</source>
        <translation>Kein Termin enthält diese Worte.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>No longer subscribed to {name}</source>
        <translation>{name} nicht mehr abonniert</translation>
    </message>
    <message>
        <source>No mail and no coming events with this person yet.</source>
        <translation>Noch keine Nachrichten und keine kommenden Termine mit dieser Person.</translation>
    </message>
    <message>
        <source>No message selected</source>
        <translation>Keine Nachricht ausgewählt</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Keine Nachrichten</translation>
    </message>
    <message>
        <source>No password was sent. Check the server name.</source>
        <translation>Es wurde kein Passwort gesendet. Den Servernamen prüfen.</translation>
    </message>
    <message>
        <source>No password was sent. Check the server name; ask whoever runs the server.</source>
        <translation>Es wurde kein Passwort gesendet. Den Servernamen prüfen oder beim Betreiber des Servers nachfragen.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS or STARTTLS.</source>
        <translation>Es wurde kein Passwort gesendet. TLS oder STARTTLS wählen.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS with another port, or ask the provider.</source>
        <translation>Es wurde kein Passwort gesendet. TLS mit einem anderen Port wählen oder den Anbieter fragen.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS with another port, or check the network you are in.</source>
        <translation>Es wurde kein Passwort gesendet. TLS mit einem anderen Port wählen oder das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>No password was sent. Do not use this network.</source>
        <translation>Es wurde kein Passwort gesendet. Dieses Netzwerk nicht benutzen.</translation>
    </message>
    <message>
        <source>No password was sent. Tell whoever runs the server.</source>
        <translation>Es wurde kein Passwort gesendet. Den Betreiber des Servers informieren.</translation>
    </message>
    <message>
        <source>No password was sent. Try later, or tell whoever runs the server.</source>
        <translation>Es wurde kein Passwort gesendet. Später versuchen oder den Betreiber des Servers informieren.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>No program on this computer opens this kind of file.</source>
        <translation>Kein Programm auf diesem Computer öffnet diese Art von Datei.</translation>
    </message>
    <message>
        <source>No rules yet. New mail stays in the inbox.</source>
        <translation>Noch keine Regeln. Neue Nachrichten bleiben im Posteingang.</translation>
    </message>
    <message>
        <source>No servers were found for {address}.</source>
        <translation>Für {address} wurden keine Server gefunden.</translation>
    </message>
    <message>
        <source>No settings were found for this address.</source>
        <translation>Für diese Adresse wurden keine Einstellungen gefunden.</translation>
    </message>
    <message>
        <source>No settings were found. Enter the servers your provider names.</source>
        <translation>Keine Einstellungen gefunden. Die Server eingeben, die der Anbieter nennt.</translation>
    </message>
    <message>
        <source>No spam</source>
        <translation>Kein Spam</translation>
    </message>
    <message>
        <source>no subject</source>
        <translation>kein Betreff</translation>
    </message>
    <message>
        <source>No such action. Enter searches mail, events and contacts.</source>
        <translation>Keine solche Aktion. Enter sucht in Mails, Terminen und Kontakten.</translation>
    </message>
    <message>
        <source>No, wait for nothing</source>
        <translation>Nein, auf nichts warten</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Nobody has answered: {subject}</source>
        <translation>Niemand hat geantwortet: {subject}</translation>
    </message>
    <message>
        <source>Nobody is named as recipient.</source>
        <translation>Es ist kein Empfänger genannt.</translation>
    </message>
    <message>
        <source>Nobody is named as recipient. Enter at least one address.</source>
        <translation>Es ist kein Empfänger genannt. Mindestens eine Adresse eingeben.</translation>
    </message>
    <message>
        <source>Nobody selected</source>
        <translation>Niemand ausgewählt</translation>
    </message>
    <message>
        <source>Nobody waits for an answer to this message.</source>
        <translation>Auf diese Nachricht wird keine Antwort erwartet.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None of these messages is snoozed.</source>
        <translation>Keine dieser Nachrichten ist zurückgestellt.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>Not everything could be fetched.</source>
        <translation>Es konnte nicht alles geholt werden.</translation>
    </message>
    <message>
        <source>Not everything works. Go back to correct it.</source>
        <translation>Nicht alles funktioniert. Zurückgehen, um es zu berichtigen.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Not saved on the server: see Problems</source>
        <translation>Nicht auf dem Server gespeichert: siehe Probleme</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Not tried yet. Edit it to see what it would catch, then switch it on.</source>
        <translation>Noch nicht erprobt. Die Regel bearbeiten, um zu sehen, was sie erfassen würde, dann einschalten.</translation>
    </message>
    <message>
        <source>Not yet on the server</source>
        <translation>Noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>not yet on the server</source>
        <translation>noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing flagged</source>
        <translation>Nichts markiert</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Noch keine Aktionen.</translation>
    </message>
    <message>
        <source>Nothing is deleted on the server. Unsent messages are lost.</source>
        <translation>Auf dem Server wird nichts gelöscht. Nicht gesendete Nachrichten gehen verloren.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Nichts zurückgestellt</translation>
    </message>
    <message>
        <source>Nothing of it is shown.</source>
        <translation>Nichts davon wird gezeigt.</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Nichts geplant</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>Nichts ungelesen</translation>
    </message>
    <message>
        <source>Nothing was changed on the server.</source>
        <translation>Auf dem Server wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed there. Ask whoever shares or runs it for the right to do so.</source>
        <translation>Dort wurde nichts geändert. Bei der Person, die es freigibt oder betreibt, um das Recht dazu bitten.</translation>
    </message>
    <message>
        <source>Nothing was changed there. Its exact answer is under Details; ask whoever runs it.</source>
        <translation>Dort wurde nichts geändert. Die genaue Antwort steht unter Details; beim Betreiber nachfragen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever shares this folder with you.</source>
        <translation>Nichts wurde geändert. Bei der Person nachfragen, die diesen Ordner freigibt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Marmot tries again by itself.</source>
        <translation>Nichts wurde geändert. Marmot versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was changed. The exact answer is under Details.</source>
        <translation>Nichts wurde geändert. Die genaue Antwort steht unter Details.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again later; the exact answer is under Details.</source>
        <translation>Nichts wurde geändert. Später noch einmal versuchen; die genaue Antwort steht unter Details.</translation>
    </message>
    <message>
        <source>Nothing was deleted lately</source>
        <translation>Kürzlich wurde nichts gelöscht</translation>
    </message>
    <message>
        <source>Nothing was moved. Choose another folder.</source>
        <translation>Nichts wurde verschoben. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask for a new key.</source>
        <translation>Nichts wurde gesendet. Um einen neuen Schlüssel bitten.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask for a plain address.</source>
        <translation>Nichts wurde gesendet. Um eine einfache Adresse bitten.</translation>
    </message>
    <message>
        <source>Nothing was sent. Correct the addresses named under Details in the message, which is back in Drafts.</source>
        <translation>Nichts wurde gesendet. Die unter Details genannten Adressen in der Nachricht berichtigen; sie liegt wieder in den Entwürfen.</translation>
    </message>
    <message>
        <source>Nothing was sent. Marmot tries again by itself for a day.</source>
        <translation>Nichts wurde gesendet. Marmot versucht es einen Tag lang von selbst weiter.</translation>
    </message>
    <message>
        <source>Nothing was sent. The message is back in Drafts; send it to fewer people at a time.</source>
        <translation>Nichts wurde gesendet. Die Nachricht liegt wieder in den Entwürfen; an weniger Personen auf einmal senden.</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocker</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Offline. Marmot tries again by itself.</source>
        <translation>Offline. Marmot versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>on day {day}</source>
        <translation>am {day}.</translation>
    </message>
    <message>
        <source>On the last {count} messages of the inbox it would have caught {caught}.</source>
        <translation>Von den letzten {count} Nachrichten im Posteingang hätte sie {caught} erfasst.</translation>
    </message>
    <message>
        <source>on the {which} {day}</source>
        <translation>am {which} {day}</translation>
    </message>
    <message>
        <source>One address per line</source>
        <translation>Eine Adresse pro Zeile</translation>
    </message>
    <message>
        <source>One message could not be read from the server.</source>
        <translation>Eine Nachricht konnte nicht vom Server gelesen werden.</translation>
    </message>
    <message>
        <source>One message is too large to keep on this computer.</source>
        <translation>Eine Nachricht ist zu groß, um sie auf diesem Computer zu behalten.</translation>
    </message>
    <message>
        <source>one or the other; (brackets) keep things together</source>
        <translation>eines oder das andere; (Klammern) fassen zusammen</translation>
    </message>
    <message>
        <source>Only a part of the message carries the signature.</source>
        <translation>Nur ein Teil der Nachricht trägt die Signatur.</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Nur von Hand</translation>
    </message>
    <message>
        <source>Only its header was on this computer: it cannot be put back.</source>
        <translation>Nur ihre Kopfzeilen waren auf diesem Computer: Sie lässt sich nicht zurücklegen.</translation>
    </message>
    <message>
        <source>Only the beginning of this message is here; the rest is still being loaded.</source>
        <translation>Nur der Anfang dieser Nachricht ist hier; der Rest wird noch geladen.</translation>
    </message>
    <message>
        <source>Only the beginning of this message is on this computer. Connect to load the rest.</source>
        <translation>Nur der Anfang dieser Nachricht ist auf diesem Computer. Mit einer Verbindung wird der Rest geladen.</translation>
    </message>
    <message>
        <source>Only the list, not the messages</source>
        <translation>Nur die Liste, nicht die Nachrichten</translation>
    </message>
    <message>
        <source>only the lists</source>
        <translation>nur die Listen</translation>
    </message>
    <message>
        <source>Only this event</source>
        <translation>Nur dieser Termin</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a web browser, sign in to the network, then try again.</source>
        <translation>Einen Webbrowser öffnen, sich im Netzwerk anmelden und dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Open it in the webmail of your provider.</source>
        <translation>Sie im Webmail des Anbieters öffnen.</translation>
    </message>
    <message>
        <source>Open it only if you expected it and know the sender.</source>
        <translation>Nur öffnen, wenn Sie sie erwartet haben und den Absender kennen.</translation>
    </message>
    <message>
        <source>Open this day</source>
        <translation>Diesen Tag öffnen</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>Diese Datei öffnen?</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>Open {url}</source>
        <translation>{url} öffnen</translation>
    </message>
    <message>
        <source>Ordinary folder</source>
        <translation>Gewöhnlicher Ordner</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Organisation durch</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>Andere …</translation>
    </message>
    <message>
        <source>Out of date: {calendar} has a later version.</source>
        <translation>Überholt: In {calendar} steht eine spätere Fassung.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Outgoing mail (SMTP)</source>
        <translation>Postausgang (SMTP)</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Pager</translation>
    </message>
    <message>
        <source>Part of it signed by {who}</source>
        <translation>Ein Teil davon signiert von {who}</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Pass phrase again</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Passwords could not be saved.</source>
        <translation>Passwörter konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People you add, import or keep on the server are listed here.</source>
        <translation>Kontakte, die Sie hinzufügen, importieren oder auf dem Server haben, stehen hier.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Personal</source>
        <comment>tag</comment>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Pick date and time …</source>
        <translation>Datum und Uhrzeit wählen …</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Bild von {name}</translation>
    </message>
    <message>
        <source>Pictures from the internet are never loaded without asking.</source>
        <translation>Bilder aus dem Internet werden nie ohne Nachfrage geladen.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Plan (for its limits)</source>
        <translation>Tarif (wegen seiner Grenzen)</translation>
    </message>
    <message>
        <source>Post box</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postanschrift</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Bevorzugt</translation>
    </message>
    <message>
        <source>preparing the search</source>
        <translation>Suche wird vorbereitet</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Vorherige Nachricht</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>published by the provider</source>
        <translation>vom Anbieter veröffentlicht</translation>
    </message>
    <message>
        <source>published in the domain's DNS</source>
        <translation>im DNS der Domain veröffentlicht</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Put back returns them to the folders they were in.</source>
        <translation>Zurücklegen bringt sie in die Ordner, in denen sie lagen.</translation>
    </message>
    <message>
        <source>Put new contacts here</source>
        <translation>Neue Kontakte hier ablegen</translation>
    </message>
    <message>
        <source>Put off until later</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Putting back messages</source>
        <translation>Nachrichten zurücklegen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Reach the calendar server</source>
        <translation>Den Kalenderserver erreichen</translation>
    </message>
    <message>
        <source>Reach the mail server</source>
        <translation>Den Mailserver erreichen</translation>
    </message>
    <message>
        <source>Reach the sending server</source>
        <translation>Den Server zum Senden erreichen</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>Read the folders</source>
        <translation>Die Ordner lesen</translation>
    </message>
    <message>
        <source>Reading and writing</source>
        <translation>Lesen und Schreiben</translation>
    </message>
    <message>
        <source>reading the list of messages</source>
        <translation>Nachrichtenliste wird gelesen</translation>
    </message>
    <message>
        <source>Reading works; writing goes on as soon as there is space.</source>
        <translation>Lesen geht; Schreiben geht weiter, sobald Platz da ist.</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} wird gelesen</translation>
    </message>
    <message>
        <source>Recent actions</source>
        <translation>Letzte Aktionen</translation>
    </message>
    <message>
        <source>Recipient (To or Cc)</source>
        <translation>Empfänger (An oder Cc)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>relies on outdated signatures</source>
        <translation>beruht auf veralteten Signaturen</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove account?</source>
        <translation>Konto entfernen?</translation>
    </message>
    <message>
        <source>Remove attachment {name}</source>
        <translation>Anhang {name} entfernen</translation>
    </message>
    <message>
        <source>Remove attachments or send a link instead.</source>
        <translation>Anhänge entfernen oder stattdessen einen Link senden.</translation>
    </message>
    <message>
        <source>Remove attachments, or send a link to them.</source>
        <translation>Anhänge entfernen oder einen Link darauf senden.</translation>
    </message>
    <message>
        <source>Remove this action</source>
        <translation>Diese Aktion entfernen</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>Remove this reminder</source>
        <translation>Diese Erinnerung entfernen</translation>
    </message>
    <message>
        <source>Remove {address} from Marmot?</source>
        <translation>{address} aus Marmot entfernen?</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>{what} entfernen</translation>
    </message>
    <message>
        <source>Remove {who}</source>
        <translation>{who} entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Ordner umbenennen</translation>
    </message>
    <message>
        <source>Rename folder …</source>
        <translation>Ordner umbenennen …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Repeats by a rule of its own</source>
        <translation>Wiederholt sich nach eigener Regel</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Allen antworten</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules for new mail</source>
        <translation>Regeln für neue Nachrichten</translation>
    </message>
    <message>
        <source>Rules further down are not asked about these messages</source>
        <translation>Regeln weiter unten nicht auf diese Nachrichten anwenden</translation>
    </message>
    <message>
        <source>Rules look at each new message in the inbox once, from the top down, while Marmot runs. What they did can be undone.</source>
        <translation>Regeln prüfen jede neue Nachricht im Posteingang einmal, von oben nach unten, solange Marmot läuft. Was sie getan haben, lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Sample data, nothing leaves this computer. {state}</source>
        <translation>Beispieldaten, nichts verlässt diesen Computer. {state}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save  Ctrl+S</source>
        <translation>Speichern  Strg+S</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation>Alle Anhänge speichern</translation>
    </message>
    <message>
        <source>Save and switch on</source>
        <translation>Speichern und einschalten</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>Save instead</source>
        <translation>Stattdessen speichern</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>Schlüssel speichern</translation>
    </message>
    <message>
        <source>Save recurring event</source>
        <translation>Wiederkehrenden Termin speichern</translation>
    </message>
    <message>
        <source>Save switched off</source>
        <translation>Ausgeschaltet speichern</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Save this search as</source>
        <translation>Diese Suche speichern unter</translation>
    </message>
    <message>
        <source>Save, and Marmot connects with the password it knows.</source>
        <translation>Speichern, und Marmot verbindet sich mit dem bekannten Passwort.</translation>
    </message>
    <message>
        <source>Saved beside the folders</source>
        <translation>Bei den Ordnern gespeichert</translation>
    </message>
    <message>
        <source>Saved search deleted: {name}</source>
        <translation>Gespeicherte Suche gelöscht: {name}</translation>
    </message>
    <message>
        <source>Saved search {name} deleted</source>
        <translation>Gespeicherte Suche {name} gelöscht</translation>
    </message>
    <message>
        <source>Saving an entry</source>
        <translation>Einen Eintrag speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Say what is to be done with the messages.</source>
        <translation>Angeben, was mit den Nachrichten geschehen soll.</translation>
    </message>
    <message>
        <source>Say which messages it is for.</source>
        <translation>Angeben, für welche Nachrichten sie gilt.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte suchen</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Termine suchen</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <source>Search help</source>
        <translation>Suchhilfe</translation>
    </message>
    <message>
        <source>Search help  Alt+Down</source>
        <translation>Suchhilfe  Alt+Herunter</translation>
    </message>
    <message>
        <source>Search mail</source>
        <translation>Mails suchen</translation>
    </message>
    <message>
        <source>Search on the server again when there is a connection.</source>
        <translation>Noch einmal auf dem Server suchen, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>Search on the server too</source>
        <translation>Auch auf dem Server suchen</translation>
    </message>
    <message>
        <source>Search what was deleted</source>
        <translation>Gelöschtes durchsuchen</translation>
    </message>
    <message>
        <source>Searching on the server: {done} of {all} folders</source>
        <translation>Suche auf dem Server: {done} von {all} Ordnern</translation>
    </message>
    <message>
        <source>Searching on the server…</source>
        <translation>Suche auf dem Server…</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweiten</translation>
    </message>
    <message>
        <source>second to last</source>
        <translation>vorletzten</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send  Ctrl+Enter</source>
        <translation>Senden  Strg+Enter</translation>
    </message>
    <message>
        <source>Send a link to it instead.</source>
        <translation>Stattdessen einen Link darauf senden.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Send anyway?</source>
        <translation>Trotzdem senden?</translation>
    </message>
    <message>
        <source>Send it again later.</source>
        <translation>Sie später noch einmal senden.</translation>
    </message>
    <message>
        <source>Send it again with other words and fewer links, or ask your provider.</source>
        <translation>Sie mit anderen Worten und weniger Links noch einmal senden oder beim Anbieter nachfragen.</translation>
    </message>
    <message>
        <source>Send it again with smaller files, or send a link instead.</source>
        <translation>Sie mit kleineren Dateien noch einmal senden oder stattdessen einen Link senden.</translation>
    </message>
    <message>
        <source>Send it as an ordinary message.</source>
        <translation>Sie als gewöhnliche Nachricht senden.</translation>
    </message>
    <message>
        <source>Send it in several messages.</source>
        <translation>Sie in mehreren Nachrichten senden.</translation>
    </message>
    <message>
        <source>Send it in several parts.</source>
        <translation>Sie in mehreren Teilen senden.</translation>
    </message>
    <message>
        <source>Send it later or to fewer people.</source>
        <translation>Sie später oder an weniger Personen senden.</translation>
    </message>
    <message>
        <source>Send it without a signature, or remove unusual characters.</source>
        <translation>Sie ohne Signatur senden oder ungewöhnliche Zeichen entfernen.</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>Send later, when places are free again.</source>
        <translation>Später senden, wenn wieder Platz frei ist.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Sender confirmed by {domain}</source>
        <translation>Absender von {domain} bestätigt</translation>
    </message>
    <message>
        <source>Sender known to me</source>
        <translation>Bekannter Absender</translation>
    </message>
    <message>
        <source>Sender not confirmed by {domain}</source>
        <translation>Absender von {domain} nicht bestätigt</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>Sending a message</source>
        <translation>Eine Nachricht senden</translation>
    </message>
    <message>
        <source>Sending can be undone for</source>
        <translation>Senden rückgängig machen innerhalb von</translation>
    </message>
    <message numerus="yes">
        <source>Sending to %n people in {left} s</source>
        <comment>Sending to 1 person in {left} s</comment>
        <translation>
            <numerusform>Wird in {left} s an %n Person gesendet</numerusform>
            <numerusform>Wird in {left} s an %n Personen gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent a message</source>
        <translation>Nachricht gesendet</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>Kürzlich gesendet</translation>
    </message>
    <message>
        <source>Sent messages that want an answer are kept here.</source>
        <translation>Gesendete Nachrichten, die auf Antwort warten, stehen hier.</translation>
    </message>
    <message>
        <source>Sent {when}, a copy is in Sent</source>
        <translation>Gesendet {when}, eine Kopie liegt in „Gesendet“</translation>
    </message>
    <message>
        <source>Sent {when}, the copy is still to be filed</source>
        <translation>Gesendet {when}, die Kopie wird noch abgelegt</translation>
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
        <translation>Server und Passwort</translation>
    </message>
    <message>
        <source>Set a new one at your provider, then enter it here.</source>
        <translation>Beim Anbieter ein neues setzen und dann hier eingeben.</translation>
    </message>
    <message>
        <source>Set date and time, then try again.</source>
        <translation>Datum und Uhrzeit stellen und dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Set up from a .mobileconfig file</source>
        <translation>Mit .mobileconfig-Datei einrichten</translation>
    </message>
    <message>
        <source>Set up from a file</source>
        <translation>Mit Datei einrichten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>Einstellungen gefunden</translation>
    </message>
    <message>
        <source>Several senders are named</source>
        <translation>Mehrere Absender sind genannt</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>Freigegebene Ordner</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all mail from here</source>
        <translation>Alle Nachrichten von hier zeigen</translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation>Als reinen Text zeigen</translation>
    </message>
    <message>
        <source>Show Cc and Bcc</source>
        <translation>Cc und Bcc zeigen</translation>
    </message>
    <message>
        <source>Show conversations</source>
        <translation>Konversationen zeigen</translation>
    </message>
    <message>
        <source>Show in calendar</source>
        <translation>Im Kalender zeigen</translation>
    </message>
    <message>
        <source>Show mail from this person</source>
        <translation>Nachrichten dieser Person zeigen</translation>
    </message>
    <message>
        <source>Show once</source>
        <translation>Einmal zeigen</translation>
    </message>
    <message>
        <source>Show only subscribed folders</source>
        <translation>Nur abonnierte Ordner zeigen</translation>
    </message>
    <message>
        <source>Show only this one</source>
        <translation>Nur diesen zeigen</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Quelltext zeigen</translation>
    </message>
    <message>
        <source>Show unread only</source>
        <translation>Nur ungelesene zeigen</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Anzeigen als</translation>
    </message>
    <message>
        <source>Shown when Marmot is started the next time.</source>
        <translation>Gilt ab dem nächsten Start von Marmot.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Sign in for calendar and contacts</source>
        <translation>Anmeldung für Kalender und Kontakte</translation>
    </message>
    <message>
        <source>Sign in for mail</source>
        <translation>Anmeldung für E-Mail</translation>
    </message>
    <message>
        <source>Sign in for sending</source>
        <translation>Anmeldung zum Senden</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Signature cannot be checked</source>
        <translation>Signatur kann nicht geprüft werden</translation>
    </message>
    <message>
        <source>Signature does not fit</source>
        <translation>Signatur passt nicht</translation>
    </message>
    <message>
        <source>Signed by {who}</source>
        <translation>Signiert von {who}</translation>
    </message>
    <message>
        <source>Signed with an unknown key</source>
        <translation>Mit unbekanntem Schlüssel signiert</translation>
    </message>
    <message>
        <source>Signed, key of {who} not compared</source>
        <translation>Signiert, Schlüssel von {who} nicht verglichen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size in megabytes</source>
        <translation>Größe in Megabyte</translation>
    </message>
    <message>
        <source>Size of the folders</source>
        <translation>Größe der Ordner</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Snooze  Z
Only on this computer; other devices show it all the time.</source>
        <translation>Zurückstellen  Z
Nur auf diesem Computer; andere Geräte zeigen die Nachricht weiterhin.</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Snoozed messages wait here until their time.</source>
        <translation>Zurückgestellte Nachrichten warten hier, bis es so weit ist.</translation>
    </message>
    <message>
        <source>Some providers want a password made for this program instead of your usual one.</source>
        <translation>Manche Anbieter verlangen statt des üblichen ein eigenes Passwort für dieses Programm.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Somebody tried to slip commands into the connection to {host}.</source>
        <translation>Jemand hat versucht, Befehle in die Verbindung zu {host} einzuschleusen.</translation>
    </message>
    <message>
        <source>somebody who wrote; also to: cc: bcc:</source>
        <translation>wer geschrieben hat; auch to: cc: bcc:</translation>
    </message>
    <message>
        <source>Something answers at {host}, but it is not your server.</source>
        <translation>Unter {host} antwortet etwas, aber nicht Ihr Server.</translation>
    </message>
    <message>
        <source>Something did not work ({code}).</source>
        <translation>Etwas hat nicht funktioniert ({code}).</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Quelltext der Nachricht</translation>
    </message>
    <message>
        <source>Space on the disk</source>
        <translation>Platz auf der Festplatte</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>special folder role</source>
        <translation>besonderer Ordner Rolle</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Sie in kleinere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>Beginnzeit</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State of the accounts</source>
        <translation>Zustand der Konten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stopped waiting for an answer</source>
        <translation>Wartet nicht mehr auf Antwort</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Nummer</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Subscribed to {name}</source>
        <translation>{name} abonniert</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation>etwa {example}</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Tag deleted: {tags}</source>
        <translation>Schlagwort gelöscht: {tags}</translation>
    </message>
    <message>
        <source>Tag number {n}</source>
        <translation>Schlagwort Nummer {n}</translation>
    </message>
    <message>
        <source>Tag taken off: {tags}</source>
        <translation>Schlagwort entfernt: {tags}</translation>
    </message>
    <message>
        <source>Tag {name}</source>
        <translation>Schlagwort {name}</translation>
    </message>
    <message>
        <source>Tag {name} deleted</source>
        <translation>Schlagwort {name} gelöscht</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>Schlagwort: {name}</translation>
    </message>
    <message>
        <source>Tagged {tags}</source>
        <translation>Schlagwort gesetzt: {tags}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags are kept on the mail server, so that other programs see them too. Names, colours and order are kept on this computer.</source>
        <translation>Schlagwörter liegen auf dem Mailserver, damit auch andere Programme sie sehen. Namen, Farben und Reihenfolge bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Take all off</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Take all tags off</source>
        <translation>Alle Schlagwörter entfernen</translation>
    </message>
    <message>
        <source>Take the right to read it away from them.</source>
        <translation>Ihnen das Leserecht entziehen.</translation>
    </message>
    <message>
        <source>Taken {when}; the servers are still trying</source>
        <translation>Angenommen {when}; die Server versuchen es noch</translation>
    </message>
    <message>
        <source>Tell me if nobody answers</source>
        <translation>Melden, wenn niemand antwortet</translation>
    </message>
    <message>
        <source>Tell me if nobody has answered by</source>
        <translation>Melden, wenn niemand antwortet bis</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>Mit Vorbehalt</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>mit Vorbehalt</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Text and file names</source>
        <translation>Text und Dateinamen</translation>
    </message>
    <message>
        <source>That is not the master password.</source>
        <translation>Das ist nicht das Hauptpasswort.</translation>
    </message>
    <message>
        <source>That pass phrase does not fit the key.</source>
        <translation>Diese Passphrase passt nicht zum Schlüssel.</translation>
    </message>
    <message>
        <source>The address {url} cannot be used.</source>
        <translation>Die Adresse {url} kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The attachment {name} hides what kind of file it is.</source>
        <translation>Der Anhang {name} verbirgt, was für eine Datei er ist.</translation>
    </message>
    <message>
        <source>The attachments are large; a link to the files would be kinder to the reader.</source>
        <translation>Die Anhänge sind groß; ein Link zu den Dateien wäre für die Empfänger angenehmer.</translation>
    </message>
    <message>
        <source>The birthday cannot be read.</source>
        <translation>Der Geburtstag kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The birthday cannot be read. Write it like {example}.</source>
        <translation>Der Geburtstag kann nicht gelesen werden. Schreibweise: {example}.</translation>
    </message>
    <message>
        <source>The card of the person you choose is shown here.</source>
        <translation>Die Karte der gewählten Person erscheint hier.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server, not to {host}.</source>
        <translation>Das Zertifikat gehört zu einem anderen Server, nicht zu {host}.</translation>
    </message>
    <message>
        <source>The certificate of {host} comes from an authority this computer does not know.</source>
        <translation>Das Zertifikat von {host} stammt von einer Stelle, die dieser Computer nicht kennt.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>Das Zertifikat von {host} ist abgelaufen.</translation>
    </message>
    <message>
        <source>The change is kept on this computer: try again, edit it once more, move it to another place, or discard it.</source>
        <translation>Die Änderung bleibt auf diesem Computer erhalten: noch einmal versuchen, nochmals bearbeiten, an einen anderen Ort verschieben oder verwerfen.</translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong, so certificates do not fit.</source>
        <translation>Die Uhr dieses Computers scheint falsch zu gehen, deshalb passen Zertifikate nicht.</translation>
    </message>
    <message>
        <source>The command is not understood: {problem}.</source>
        <translation>Der Befehl wird nicht verstanden: {problem}.</translation>
    </message>
    <message>
        <source>The connection broke at the last moment: it is not known whether the message was sent.</source>
        <translation>Die Verbindung brach im letzten Moment ab: Es ist nicht bekannt, ob die Nachricht gesendet wurde.</translation>
    </message>
    <message>
        <source>The connection to the server ended each time this change was tried.</source>
        <translation>Die Verbindung zum Server brach bei jedem Versuch dieser Änderung ab.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>The content is larger than allowed.</source>
        <translation>Der Inhalt ist größer als erlaubt.</translation>
    </message>
    <message>
        <source>The content is nested too deeply.</source>
        <translation>Der Inhalt ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The copy was not found any more.</source>
        <translation>Die Kopie wurde nicht mehr gefunden.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>The disk is nearly full.</source>
        <translation>Die Festplatte ist fast voll.</translation>
    </message>
    <message>
        <source>The disk reports an error.</source>
        <translation>Die Festplatte meldet einen Fehler.</translation>
    </message>
    <message>
        <source>The encrypted data is too large.</source>
        <translation>Die verschlüsselten Daten sind zu groß.</translation>
    </message>
    <message>
        <source>The encrypted part cannot be read; nothing of it is shown.</source>
        <translation>Der verschlüsselte Teil kann nicht gelesen werden; nichts davon wird gezeigt.</translation>
    </message>
    <message>
        <source>The encrypted part is damaged; nothing of it is shown.</source>
        <translation>Der verschlüsselte Teil ist beschädigt; nichts davon wird gezeigt.</translation>
    </message>
    <message>
        <source>The encrypted part is too large; nothing of it is shown.</source>
        <translation>Der verschlüsselte Teil ist zu groß; nichts davon wird gezeigt.</translation>
    </message>
    <message>
        <source>The encrypted part was refused ({reason}); nothing of it is shown.</source>
        <translation>Der verschlüsselte Teil wurde abgelehnt ({reason}); nichts davon wird gezeigt.</translation>
    </message>
    <message>
        <source>The encrypted part was refused: {reason}.</source>
        <translation>Der verschlüsselte Teil wurde abgelehnt: {reason}.</translation>
    </message>
    <message>
        <source>The entry is larger than the server accepts.</source>
        <translation>Der Eintrag ist größer, als der Server annimmt.</translation>
    </message>
    <message>
        <source>The event ends before it starts.</source>
        <translation>Der Termin endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file holds more events than can be taken in at once.</source>
        <translation>Die Datei enthält mehr Termine, als auf einmal übernommen werden können.</translation>
    </message>
    <message>
        <source>The file holds several keys.</source>
        <translation>Die Datei enthält mehrere Schlüssel.</translation>
    </message>
    <message>
        <source>The file is protected by a pass phrase. Without it nobody can use it, nor you.</source>
        <translation>Die Datei ist mit einer Passphrase geschützt. Ohne sie kann niemand sie benutzen, auch Sie nicht.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>The file of certificates cannot be read.</source>
        <translation>Die Zertifikatsdatei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written.</source>
        <translation>Die Datei {name} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder is changing on the server.</source>
        <translation>Der Ordner ändert sich gerade auf dem Server.</translation>
    </message>
    <message>
        <source>The folder is no longer on the server.</source>
        <translation>Der Ordner ist nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>The folder is not on the server yet.</source>
        <translation>Der Ordner ist noch nicht auf dem Server.</translation>
    </message>
    <message>
        <source>The folder they came from is no longer there.</source>
        <translation>Den Ordner, aus dem sie kamen, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The folder was closed by the server.</source>
        <translation>Der Ordner wurde vom Server geschlossen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be renamed or deleted: every mailbox needs it.</source>
        <translation>Der Ordner {folder} kann nicht umbenannt oder gelöscht werden: Jedes Postfach braucht ihn.</translation>
    </message>
    <message>
        <source>The folder {folder} holds {count} messages; {provider} advises at most {limit}.</source>
        <translation>Der Ordner {folder} enthält {count} Nachrichten; {provider} rät zu höchstens {limit}.</translation>
    </message>
    <message>
        <source>The folder {path}, which the rule names, is not there.</source>
        <translation>Den Ordner {path}, den die Regel nennt, gibt es nicht.</translation>
    </message>
    <message>
        <source>The folders known so far are kept.</source>
        <translation>Die bisher bekannten Ordner bleiben erhalten.</translation>
    </message>
    <message>
        <source>the key cannot be used</source>
        <translation>der Schlüssel ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The key is protected by a pass phrase.</source>
        <translation>Der Schlüssel ist mit einer Passphrase geschützt.</translation>
    </message>
    <message>
        <source>The key of {address} cannot be used ({reason}).</source>
        <translation>Der Schlüssel von {address} kann nicht benutzt werden ({reason}).</translation>
    </message>
    <message numerus="yes">
        <source>The last %n months</source>
        <comment>The last month</comment>
        <translation>
            <numerusform>Der letzte Monat</numerusform>
            <numerusform>Die letzten %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>the last 12 months</source>
        <translation>die letzten 12 Monate</translation>
    </message>
    <message>
        <source>the last 3 months</source>
        <translation>die letzten 3 Monate</translation>
    </message>
    <message>
        <source>The line broke before the server answered</source>
        <translation>Die Verbindung brach ab, bevor der Server antwortete</translation>
    </message>
    <message>
        <source>The link hides its target behind another name.</source>
        <translation>Der Link verbirgt sein Ziel hinter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The link is unusual.</source>
        <translation>Der Link ist ungewöhnlich.</translation>
    </message>
    <message>
        <source>The link leads to a bare number instead of a name.</source>
        <translation>Der Link führt zu einer bloßen Zahl statt zu einem Namen.</translation>
    </message>
    <message>
        <source>The link's name uses letters that can look like others.</source>
        <translation>Der Name im Link enthält Buchstaben, die wie andere aussehen können.</translation>
    </message>
    <message>
        <source>The list of tags is in the settings.</source>
        <translation>Die Liste der Schlagwörter steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>The mail server refused it</source>
        <translation>Der Mailserver hat sie abgelehnt</translation>
    </message>
    <message>
        <source>The mail server took it</source>
        <translation>Der Mailserver hat sie angenommen</translation>
    </message>
    <message>
        <source>The mailbox file</source>
        <translation>Die Postfachdatei</translation>
    </message>
    <message>
        <source>The mailbox file is busy.</source>
        <translation>Die Postfachdatei ist gerade belegt.</translation>
    </message>
    <message>
        <source>The mailbox file is damaged.</source>
        <translation>Die Postfachdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The mailbox on the server is full.</source>
        <translation>Das Postfach auf dem Server ist voll.</translation>
    </message>
    <message>
        <source>The message cannot be signed as it is.</source>
        <translation>Die Nachricht kann so nicht signiert werden.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}.</source>
        <translation>Die Nachricht hat {recipient} nicht erreicht.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: it is too large for the other server.</source>
        <translation>Die Nachricht hat {recipient} nicht erreicht: Sie ist zu groß für den anderen Server.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the mailbox does not take mail any more.</source>
        <translation>Die Nachricht hat {recipient} nicht erreicht: Das Postfach nimmt keine E-Mails mehr an.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the mailbox is full.</source>
        <translation>Die Nachricht hat {recipient} nicht erreicht: Das Postfach ist voll.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server could not take it.</source>
        <translation>Die Nachricht hat {recipient} nicht erreicht: Der andere Server konnte sie nicht annehmen.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server does not let you write there.</source>
        <translation>Die Nachricht hat {recipient} nicht erreicht: Der andere Server lässt Sie dorthin nicht schreiben.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server does not trust your address.</source>
        <translation>Die Nachricht hat {recipient} nicht erreicht: Der andere Server vertraut Ihrer Adresse nicht.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server took it for spam.</source>
        <translation>Die Nachricht hat {recipient} nicht erreicht: Der andere Server hielt sie für Spam.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: there is no mail server for this address.</source>
        <translation>Die Nachricht hat {recipient} nicht erreicht: Für diese Adresse gibt es keinen Mailserver.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: there is no such address.</source>
        <translation>Die Nachricht hat {recipient} nicht erreicht: Diese Adresse gibt es nicht.</translation>
    </message>
    <message>
        <source>The message does not say who sent it.</source>
        <translation>Die Nachricht nennt keinen Absender.</translation>
    </message>
    <message>
        <source>The message exceeds a limit of your provider.</source>
        <translation>Die Nachricht überschreitet eine Grenze des Anbieters.</translation>
    </message>
    <message>
        <source>The message has left already.</source>
        <translation>Die Nachricht ist schon gesendet.</translation>
    </message>
    <message>
        <source>The message has left already. It cannot be taken back any more.</source>
        <translation>Die Nachricht ist schon gesendet. Sie lässt sich nicht mehr zurückholen.</translation>
    </message>
    <message>
        <source>The message has no recipients.</source>
        <translation>Die Nachricht hat keine Empfänger.</translation>
    </message>
    <message>
        <source>The message has no subject.</source>
        <translation>Die Nachricht hat keinen Betreff.</translation>
    </message>
    <message>
        <source>The message has not reached {recipient} yet.</source>
        <translation>Die Nachricht hat {recipient} noch nicht erreicht.</translation>
    </message>
    <message>
        <source>The message has {used}, the provider takes {limit} at most. Remove attachments or send a link instead.</source>
        <translation>Die Nachricht hat {used}, der Anbieter nimmt höchstens {limit}. Anhänge entfernen oder stattdessen einen Link senden.</translation>
    </message>
    <message>
        <source>The message is being sent.</source>
        <translation>Die Nachricht wird gerade gesendet.</translation>
    </message>
    <message>
        <source>The message is built so oddly that only its source is shown.</source>
        <translation>Die Nachricht ist so seltsam aufgebaut, dass nur ihr Quelltext gezeigt wird.</translation>
    </message>
    <message>
        <source>The message is encrypted for a key that is not here.</source>
        <translation>Die Nachricht ist für einen Schlüssel verschlüsselt, der nicht hier ist.</translation>
    </message>
    <message>
        <source>The message is encrypted. Enter the master password, then open it again.</source>
        <translation>Die Nachricht ist verschlüsselt. Das Hauptpasswort eingeben und sie noch einmal öffnen.</translation>
    </message>
    <message>
        <source>The message is kept in the Outbox with the server's words. Send it again there, or take it back to a draft and change it.</source>
        <translation>Die Nachricht bleibt mit den Worten des Servers im Postausgang. Dort noch einmal senden, oder zurück zu den Entwürfen nehmen und ändern.</translation>
    </message>
    <message>
        <source>The message is larger than is allowed ({limit} bytes).</source>
        <translation>Die Nachricht ist größer als erlaubt ({limit} Bytes).</translation>
    </message>
    <message>
        <source>The message is larger than the server accepts ({limit} bytes).</source>
        <translation>Die Nachricht ist größer, als der Server annimmt ({limit} Bytes).</translation>
    </message>
    <message>
        <source>The message is no longer on the server.</source>
        <translation>Die Nachricht ist nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>The message is too large to be shown with its layout; some is left out.</source>
        <translation>Die Nachricht ist zu groß, um mit ihrer Gestaltung gezeigt zu werden; einiges fehlt.</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>Die Nachricht ist zu groß.</translation>
    </message>
    <message>
        <source>The message is very long; the end is left out.</source>
        <translation>Die Nachricht ist sehr lang; das Ende fehlt.</translation>
    </message>
    <message>
        <source>The message names several senders.</source>
        <translation>Die Nachricht nennt mehrere Absender.</translation>
    </message>
    <message>
        <source>The message waits until there is room again.</source>
        <translation>Die Nachricht wartet, bis wieder Platz ist.</translation>
    </message>
    <message>
        <source>The message was changed after it was signed, or the signature is forged.</source>
        <translation>Die Nachricht wurde nach dem Signieren geändert, oder die Signatur ist gefälscht.</translation>
    </message>
    <message>
        <source>The message was taken back.</source>
        <translation>Die Nachricht wurde zurückgeholt.</translation>
    </message>
    <message>
        <source>The message you choose is shown here.</source>
        <translation>Die gewählte Nachricht erscheint hier.</translation>
    </message>
    <message>
        <source>The messages are no longer where they were put.</source>
        <translation>Die Nachrichten sind nicht mehr dort, wohin sie gelegt wurden.</translation>
    </message>
    <message>
        <source>the newest {n} hits</source>
        <translation>die neuesten {n} Treffer</translation>
    </message>
    <message>
        <source>The OpenPGP data is damaged.</source>
        <translation>Die OpenPGP-Daten sind beschädigt.</translation>
    </message>
    <message>
        <source>The other version is kept</source>
        <translation>Die andere Fassung bleibt erhalten</translation>
    </message>
    <message>
        <source>The Outbox shows it.</source>
        <translation>Der Postausgang zeigt es.</translation>
    </message>
    <message>
        <source>The part of Marmot that talks to the servers did not start.</source>
        <translation>Der Teil von Marmot, der mit den Servern spricht, ist nicht gestartet.</translation>
    </message>
    <message>
        <source>The part of Marmot that talks to the servers stopped.</source>
        <translation>Der Teil von Marmot, der mit den Servern spricht, wurde beendet.</translation>
    </message>
    <message>
        <source>The pass phrase is empty.</source>
        <translation>Die Passphrase ist leer.</translation>
    </message>
    <message>
        <source>The password has expired.</source>
        <translation>Das Passwort ist abgelaufen.</translation>
    </message>
    <message>
        <source>the port is a number from 1 to 65535</source>
        <translation>der Port ist eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>The profile directory cannot be used.</source>
        <translation>Das Profilverzeichnis kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The profile is private</source>
        <translation>Das Profil ist privat</translation>
    </message>
    <message numerus="yes">
        <source>The provider deletes what is here after %n days.</source>
        <comment>The provider deletes what is here after 1 day.</comment>
        <translation>
            <numerusform>Der Anbieter löscht, was hier liegt, nach %n Tag.</numerusform>
            <numerusform>Der Anbieter löscht, was hier liegt, nach %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider's sending limit is reached.</source>
        <translation>Die Sendegrenze des Anbieters ist erreicht.</translation>
    </message>
    <message>
        <source>The rule could not be read.</source>
        <translation>Die Regel konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The rule does nothing.</source>
        <translation>Die Regel tut nichts.</translation>
    </message>
    <message>
        <source>The rule has a condition that is not known here.</source>
        <translation>Die Regel hat eine Bedingung, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The rule has no condition.</source>
        <translation>Die Regel hat keine Bedingung.</translation>
    </message>
    <message>
        <source>The rule has no name.</source>
        <translation>Die Regel hat keinen Namen.</translation>
    </message>
    <message>
        <source>The rule of repetition cannot be read.</source>
        <translation>Die Wiederholungsregel kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The rule rests. Choose another folder for it, or make the folder again, then switch the rule on.</source>
        <translation>Die Regel ruht. Einen anderen Ordner für sie wählen oder den Ordner wieder erstellen, dann die Regel einschalten.</translation>
    </message>
    <message>
        <source>The rule sends a message to two places.</source>
        <translation>Die Regel schickt eine Nachricht an zwei Orte.</translation>
    </message>
    <message>
        <source>The rule wants something done that is not known here.</source>
        <translation>Die Regel verlangt eine Aktion, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The sample data could not be started.</source>
        <translation>Die Beispieldaten konnten nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The sample opens in a window of its own. It is gone when you close it.</source>
        <translation>Das Beispiel öffnet sich in einem eigenen Fenster. Beim Schließen verschwindet es.</translation>
    </message>
    <message>
        <source>The secrets on standard input are no JSON object.</source>
        <translation>Die Geheimnisse auf der Standardeingabe sind kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The sender calls itself {shown}, but the mail comes from {real}.</source>
        <translation>Der Absender nennt sich {shown}, aber die Nachricht kommt von {real}.</translation>
    </message>
    <message>
        <source>The sender's address ends in {host}, which has look-alike letters (really {real}).</source>
        <translation>Die Adresse des Absenders endet auf {host}, mit täuschend ähnlichen Buchstaben (tatsächlich {real}).</translation>
    </message>
    <message>
        <source>The sending limit of your provider is reached.</source>
        <translation>Die Sendegrenze des Anbieters ist erreicht.</translation>
    </message>
    <message>
        <source>The series has no occurrence then.</source>
        <translation>Die Serie hat dann keinen Termin.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>The server already has an entry with this identity.</source>
        <translation>Der Server hat schon einen Eintrag mit dieser Kennung.</translation>
    </message>
    <message>
        <source>The server asked to wait</source>
        <translation>Der Server bittet um Geduld</translation>
    </message>
    <message>
        <source>The server cannot be reached now; only what is on this computer was searched.</source>
        <translation>Der Server ist gerade nicht erreichbar; durchsucht wurde nur, was auf diesem Computer ist.</translation>
    </message>
    <message>
        <source>The server cannot do this.</source>
        <translation>Der Server kann das nicht.</translation>
    </message>
    <message>
        <source>The server cannot search for this.</source>
        <translation>Der Server kann danach nicht suchen.</translation>
    </message>
    <message>
        <source>The server cannot send to addresses with special letters.</source>
        <translation>Der Server kann nicht an Adressen mit Sonderzeichen senden.</translation>
    </message>
    <message>
        <source>The server cannot take some recipients now.</source>
        <translation>Der Server kann manche Empfänger gerade nicht annehmen.</translation>
    </message>
    <message>
        <source>The server cannot take the message now.</source>
        <translation>Der Server kann die Nachricht gerade nicht annehmen.</translation>
    </message>
    <message>
        <source>The server did not accept user name and password.</source>
        <translation>Der Server hat Benutzername und Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server did not take the message for a whole day.</source>
        <translation>Der Server hat die Nachricht einen ganzen Tag lang nicht angenommen.</translation>
    </message>
    <message>
        <source>The server does not accept this password's special characters.</source>
        <translation>Der Server nimmt die Sonderzeichen dieses Passworts nicht an.</translation>
    </message>
    <message>
        <source>The server does not allow signing in here.</source>
        <translation>Der Server erlaubt hier keine Anmeldung.</translation>
    </message>
    <message>
        <source>The server does not permit this.</source>
        <translation>Der Server erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The server does not take so many recipients at once.</source>
        <translation>Der Server nimmt nicht so viele Empfänger auf einmal.</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation>Der Server hat die Verbindung beendet.</translation>
    </message>
    <message numerus="yes">
        <source>The server found %n more.</source>
        <comment>The server found 1 more.</comment>
        <translation>
            <numerusform>Der Server hat %n weitere gefunden.</numerusform>
            <numerusform>Der Server hat %n weitere gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server found nothing more.</source>
        <translation>Der Server hat nichts weiter gefunden.</translation>
    </message>
    <message>
        <source>The server gave an answer that makes no sense.</source>
        <translation>Der Server gab eine Antwort, die keinen Sinn ergibt.</translation>
    </message>
    <message>
        <source>The server has no place for this entry any more.</source>
        <translation>Der Server hat für diesen Eintrag keinen Platz mehr.</translation>
    </message>
    <message>
        <source>The server has renumbered this folder.</source>
        <translation>Der Server hat diesen Ordner neu nummeriert.</translation>
    </message>
    <message>
        <source>The server has stored this text in a garbled form.</source>
        <translation>Der Server hat diesen Text entstellt gespeichert.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Der Server ist überlastet.</translation>
    </message>
    <message>
        <source>The server is working on this entry.</source>
        <translation>Der Server bearbeitet diesen Eintrag gerade.</translation>
    </message>
    <message>
        <source>The server keeps no tags of one's own in {folder}.</source>
        <translation>Der Server behält in {folder} keine eigenen Schlagwörter.</translation>
    </message>
    <message>
        <source>The server lists more folders than can be handled.</source>
        <translation>Der Server nennt mehr Ordner, als verarbeitet werden können.</translation>
    </message>
    <message>
        <source>The server offers no way of signing in that is known.</source>
        <translation>Der Server bietet keine bekannte Art der Anmeldung.</translation>
    </message>
    <message>
        <source>The server pointed to another server.</source>
        <translation>Der Server hat auf einen anderen Server verwiesen.</translation>
    </message>
    <message>
        <source>The server refused at least one recipient.</source>
        <translation>Der Server hat mindestens einen Empfänger abgelehnt.</translation>
    </message>
    <message>
        <source>The server refused the message.</source>
        <translation>Der Server hat die Nachricht abgelehnt.</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>Der Server hat das abgelehnt.</translation>
    </message>
    <message>
        <source>The server refused to sign you in.</source>
        <translation>Der Server hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>The server says it saved this, but does not show it.</source>
        <translation>Der Server sagt, er habe es gespeichert, zeigt es aber nicht.</translation>
    </message>
    <message>
        <source>The server {host} was not found.</source>
        <translation>Der Server {host} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The server's answer was larger than allowed and was cut off.</source>
        <translation>Die Antwort des Servers war größer als erlaubt und wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The server's list of folders could not be read.</source>
        <translation>Die Ordnerliste des Servers konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The server's words are under Details.</source>
        <translation>Die Worte des Servers stehen unter Details.</translation>
    </message>
    <message>
        <source>The servers go on trying. There is nothing to do.</source>
        <translation>Die Server versuchen es weiter. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The signature fits the key, but nobody has compared the key's fingerprint.</source>
        <translation>Die Signatur passt zum Schlüssel, aber niemand hat dessen Fingerabdruck verglichen.</translation>
    </message>
    <message>
        <source>The span of time ends before it begins.</source>
        <translation>Die Zeitspanne endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>The store of passwords</source>
        <translation>Der Speicher der Passwörter</translation>
    </message>
    <message>
        <source>The tag was taken off again. In another folder it may work.</source>
        <translation>Das Schlagwort wurde wieder entfernt. In einem anderen Ordner geht es vielleicht.</translation>
    </message>
    <message>
        <source>The target folder does not exist on the server any more.</source>
        <translation>Den Zielordner gibt es auf dem Server nicht mehr.</translation>
    </message>
    <message>
        <source>The text speaks of an attachment, but nothing is attached.</source>
        <translation>Der Text erwähnt einen Anhang, aber es ist nichts angehängt.</translation>
    </message>
    <message>
        <source>The times of this event cannot be read.</source>
        <translation>Die Zeiten dieses Termins können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>the user name is missing</source>
        <translation>der Benutzername fehlt</translation>
    </message>
    <message>
        <source>The whole event</source>
        <translation>Der ganze Termin</translation>
    </message>
    <message>
        <source>Theirs stays, yours becomes a second entry</source>
        <translation>Die andere bleibt, die eigene wird ein zweiter Eintrag</translation>
    </message>
    <message>
        <source>There are messages in the folder, so it was kept.</source>
        <translation>Im Ordner sind Nachrichten, deshalb blieb er erhalten.</translation>
    </message>
    <message>
        <source>There is a tag “{tag}” already.</source>
        <translation>Das Schlagwort „{tag}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>Es gibt noch kein Konto.</translation>
    </message>
    <message>
        <source>There is no calendar or address book of that name.</source>
        <translation>Es gibt keinen Kalender und kein Adressbuch mit diesem Namen.</translation>
    </message>
    <message>
        <source>There is no calendar or address book server at this address.</source>
        <translation>Unter dieser Adresse ist kein Kalender- oder Adressbuchserver.</translation>
    </message>
    <message>
        <source>There is no calendar or address book to put it in.</source>
        <translation>Es gibt keinen Kalender und kein Adressbuch dafür.</translation>
    </message>
    <message>
        <source>There is no calendar that can be written to.</source>
        <translation>Es gibt keinen Kalender, in den geschrieben werden kann.</translation>
    </message>
    <message>
        <source>There is no connection to the server now.</source>
        <translation>Zurzeit besteht keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Es gibt keine Datei {name}.</translation>
    </message>
    <message>
        <source>There is no key for {address}.</source>
        <translation>Es gibt keinen Schlüssel für {address}.</translation>
    </message>
    <message>
        <source>There is no key in this file.</source>
        <translation>In dieser Datei ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>There is no network connection.</source>
        <translation>Es besteht keine Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>There is no provider called {provider}.</source>
        <translation>Es gibt keinen Anbieter namens {provider}.</translation>
    </message>
    <message>
        <source>There is no secret key for {address}.</source>
        <translation>Es gibt keinen geheimen Schlüssel für {address}.</translation>
    </message>
    <message>
        <source>There is no space left on the server.</source>
        <translation>Auf dem Server ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>There is no such conflict.</source>
        <translation>Diesen Konflikt gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation>Diesen Kontakt gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>Diesen Eintrag gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such event.</source>
        <translation>Diesen Termin gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Diese Nachricht gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such problem.</source>
        <translation>Dieses Problem gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such rule.</source>
        <translation>Eine solche Regel gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no tag “{tag}”.</source>
        <translation>Das Schlagwort „{tag}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation>Eine Zeitzone dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no time zone {zone}.</source>
        <translation>Die Zeitzone {zone} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is room {time}: use Send later.</source>
        <translation>Platz ist {time}: „Später senden“ benutzen.</translation>
    </message>
    <message>
        <source>These are not e-mail addresses: {list}. Correct or remove them.</source>
        <translation>Das sind keine E-Mail-Adressen: {list}. Bitte berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>They are kept here until you confirm.</source>
        <translation>Sie bleiben hier, bis Sie es bestätigen.</translation>
    </message>
    <message>
        <source>They are under Deleted lately in the mail window and can be put back. What your provider keeps in its Trash is another matter.</source>
        <translation>Sie stehen im Mailfenster unter „Kürzlich gelöscht“ und lassen sich zurücklegen. Was der Anbieter in seinem Papierkorb behält, ist davon unabhängig.</translation>
    </message>
    <message>
        <source>They are written into the event; Marmot does not send invitations yet. Some servers do so by themselves.</source>
        <translation>Sie werden in den Termin geschrieben; Marmot verschickt noch keine Einladungen. Manche Server tun es von selbst.</translation>
    </message>
    <message>
        <source>They stay where they are now.</source>
        <translation>Sie bleiben, wo sie jetzt sind.</translation>
    </message>
    <message>
        <source>third</source>
        <translation>dritten</translation>
    </message>
    <message>
        <source>This account has no mail server.</source>
        <translation>Dieses Konto hat keinen Mailserver.</translation>
    </message>
    <message>
        <source>This account has no server for sending.</source>
        <translation>Dieses Konto hat keinen Server zum Senden.</translation>
    </message>
    <message>
        <source>This account has no such folder.</source>
        <translation>Dieses Konto hat keinen solchen Ordner.</translation>
    </message>
    <message>
        <source>This account is no longer here.</source>
        <translation>Dieses Konto ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>This action is not remembered any more.</source>
        <translation>Diese Aktion ist nicht mehr verzeichnet.</translation>
    </message>
    <message>
        <source>This address is set up already.</source>
        <translation>Diese Adresse ist schon eingerichtet.</translation>
    </message>
    <message>
        <source>This and all following events</source>
        <translation>Dieser und alle folgenden Termine</translation>
    </message>
    <message>
        <source>This attachment is not in the message.</source>
        <translation>Dieser Anhang ist nicht in der Nachricht.</translation>
    </message>
    <message>
        <source>This book is empty</source>
        <translation>Dieses Adressbuch ist leer</translation>
    </message>
    <message>
        <source>This calendar can only be read.</source>
        <translation>Dieser Kalender kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>This calendar or address book can only be read.</source>
        <translation>Dieser Kalender oder dieses Adressbuch kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>This cannot be the name of a tag.</source>
        <translation>Ein Schlagwort kann nicht so heißen.</translation>
    </message>
    <message>
        <source>This cannot be tried again.</source>
        <translation>Das lässt sich nicht noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>This cannot be undone: the folder the messages came from is no longer there.</source>
        <translation>Das lässt sich nicht rückgängig machen: Den Ordner, aus dem die Nachrichten kamen, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This cannot be undone: the messages are no longer where it put them.</source>
        <translation>Das lässt sich nicht rückgängig machen: Die Nachrichten sind nicht mehr dort, wohin sie gelegt wurden.</translation>
    </message>
    <message>
        <source>This cannot be undone: the messages were deleted for good.</source>
        <translation>Das lässt sich nicht rückgängig machen: Die Nachrichten wurden endgültig gelöscht.</translation>
    </message>
    <message>
        <source>This cannot be undone: the server did not say which message is the copy.</source>
        <translation>Das lässt sich nicht rückgängig machen: Der Server hat nicht gesagt, welche Nachricht die Kopie ist.</translation>
    </message>
    <message>
        <source>This change is not in the journal any more.</source>
        <translation>Diese Änderung steht nicht mehr im Journal.</translation>
    </message>
    <message>
        <source>This collection can only be read.</source>
        <translation>Diese Sammlung kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>This configuration profile holds no mail or calendar account.</source>
        <translation>Dieses Konfigurationsprofil enthält kein Mail- oder Kalenderkonto.</translation>
    </message>
    <message>
        <source>This conflict is settled by now.</source>
        <translation>Dieser Konflikt ist inzwischen gelöst.</translation>
    </message>
    <message>
        <source>This connection would not be encrypted.</source>
        <translation>Diese Verbindung wäre nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>This date of the series has been cancelled.</source>
        <translation>Dieser Termin der Serie wurde abgesagt.</translation>
    </message>
    <message>
        <source>This evening, {time}</source>
        <translation>Heute Abend, {time}</translation>
    </message>
    <message>
        <source>This event has been cancelled.</source>
        <translation>Dieser Termin wurde abgesagt.</translation>
    </message>
    <message>
        <source>This event is in your calendar already.</source>
        <translation>Dieser Termin steht schon im Kalender.</translation>
    </message>
    <message>
        <source>This event repeats. Which events do you mean?</source>
        <translation>Dieser Termin wiederholt sich. Welche Termine sind gemeint?</translation>
    </message>
    <message>
        <source>This event was changed. Save it?</source>
        <translation>Dieser Termin wurde geändert. Speichern?</translation>
    </message>
    <message>
        <source>This folder cannot be used as that.</source>
        <translation>Dieser Ordner kann dafür nicht benutzt werden.</translation>
    </message>
    <message>
        <source>This folder is not known here.</source>
        <translation>Dieser Ordner ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This has been undone already.</source>
        <translation>Das wurde schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>This invitation has been updated.</source>
        <translation>Diese Einladung wurde geändert.</translation>
    </message>
    <message>
        <source>This is another key than the known one.</source>
        <translation>Das ist ein anderer Schlüssel als der bekannte.</translation>
    </message>
    <message>
        <source>This is no calendar data that can be read.</source>
        <translation>Das sind keine lesbaren Kalenderdaten.</translation>
    </message>
    <message>
        <source>This is no configuration profile that can be read.</source>
        <translation>Das ist kein lesbares Konfigurationsprofil.</translation>
    </message>
    <message>
        <source>This is no contact data that can be read.</source>
        <translation>Das sind keine lesbaren Kontaktdaten.</translation>
    </message>
    <message>
        <source>this is not a server name</source>
        <translation>das ist kein Servername</translation>
    </message>
    <message>
        <source>This is not an e-mail address</source>
        <translation>Das ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>This is not an OpenPGP key.</source>
        <translation>Das ist kein OpenPGP-Schlüssel.</translation>
    </message>
    <message>
        <source>This is not known as a choice of what to keep on this computer.</source>
        <translation>Diese Wahl, was auf diesem Computer bleibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This is settled by now.</source>
        <translation>Das ist inzwischen gelöst.</translation>
    </message>
    <message>
        <source>This key {problems}.</source>
        <translation>Dieser Schlüssel {problems}.</translation>
    </message>
    <message>
        <source>This kind of link is not opened.</source>
        <translation>Diese Art von Link wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>This message carries an event that cannot be read.</source>
        <translation>Diese Nachricht enthält einen Termin, der nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>This message has no plain text.</source>
        <translation>Diese Nachricht hat keinen reinen Text.</translation>
    </message>
    <message>
        <source>This message is empty.</source>
        <translation>Diese Nachricht ist leer.</translation>
    </message>
    <message>
        <source>This message is large and still being loaded.</source>
        <translation>Diese Nachricht ist groß und wird noch geladen.</translation>
    </message>
    <message>
        <source>This message is no longer here.</source>
        <translation>Diese Nachricht ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>This message is no longer kept.</source>
        <translation>Diese Nachricht wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>This message is not on this computer yet.</source>
        <translation>Diese Nachricht ist noch nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>This message would be number {used} of {limit} sends in 24 hours.</source>
        <translation>Das wäre Sendung {used} von {limit} in 24 Stunden.</translation>
    </message>
    <message>
        <source>This message would exceed your provider's {limit} sends in the window.</source>
        <translation>Diese Nachricht überschritte die {limit} Sendungen, die der Anbieter in der Frist erlaubt.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first.</source>
        <translation>In diesem Netzwerk müssen Sie sich zuerst anmelden.</translation>
    </message>
    <message>
        <source>This profile was used by a newer version of Marmot.</source>
        <translation>Dieses Profil wurde mit einer neueren Version von Marmot benutzt.</translation>
    </message>
    <message>
        <source>This rule catches none of these messages.</source>
        <translation>Diese Regel erfasst keine dieser Nachrichten.</translation>
    </message>
    <message>
        <source>This rule is not saved yet.</source>
        <translation>Diese Regel ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>This rule was not tried on your mail yet.</source>
        <translation>Diese Regel wurde noch nicht an Ihren Nachrichten erprobt.</translation>
    </message>
    <message>
        <source>This saved search is no longer here.</source>
        <translation>Diese gespeicherte Suche ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>This step comes from a newer version.</source>
        <translation>Dieser Schritt stammt aus einer neueren Version.</translation>
    </message>
    <message>
        <source>This time is more than ten years ahead.</source>
        <translation>Diese Zeit liegt mehr als zehn Jahre voraus.</translation>
    </message>
    <message>
        <source>This time is over already.</source>
        <translation>Diese Zeit ist schon vorbei.</translation>
    </message>
    <message>
        <source>This time zone is not known.</source>
        <translation>Diese Zeitzone ist nicht bekannt.</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Throw away?</source>
        <translation>Verwerfen?</translation>
    </message>
    <message>
        <source>Throw this message away?</source>
        <translation>Diese Nachricht verwerfen?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Titel vor dem Namen</translation>
    </message>
    <message>
        <source>Title of the new event</source>
        <translation>Titel des neuen Termins</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>To Do</source>
        <comment>tag</comment>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>to them</source>
        <translation>dorthin</translation>
    </message>
    <message>
        <source>to {people}</source>
        <translation>an {people}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today  T</source>
        <translation>Heute  T</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Heute, {day}</translation>
    </message>
    <message>
        <source>Tomorrow morning, {time}</source>
        <translation>Morgen früh, {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>morgen {time}</translation>
    </message>
    <message>
        <source>Tomorrow, {day}</source>
        <translation>Morgen, {day}</translation>
    </message>
    <message>
        <source>Too many recipients.</source>
        <translation>Zu viele Empfänger.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Trash and Spam are searched too. Accents and capitals do not matter.</source>
        <translation>Papierkorb und Spam werden auch durchsucht. Akzente und Großbuchstaben spielen keine Rolle.</translation>
    </message>
    <message>
        <source>Trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Try again in a few days, or reach the person in another way.</source>
        <translation>In einigen Tagen noch einmal versuchen oder die Person auf anderem Weg erreichen.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again; if it stays, copy the details from the problem panel.</source>
        <translation>Noch einmal versuchen; wenn es bleibt, die Details aus der Problemanzeige kopieren.</translation>
    </message>
    <message>
        <source>Try again; the exact reason is under Details.</source>
        <translation>Noch einmal versuchen; der genaue Grund steht unter Details.</translation>
    </message>
    <message>
        <source>Try another part of the name, an address or a number.</source>
        <translation>Einen anderen Teil des Namens, eine Adresse oder eine Nummer versuchen.</translation>
    </message>
    <message>
        <source>Try it on old mail first, to see what it would do.</source>
        <translation>Sie zuerst an alten Nachrichten erproben, um zu sehen, was sie tun würde.</translation>
    </message>
    <message>
        <source>Try on old mail</source>
        <translation>An alten Nachrichten erproben</translation>
    </message>
    <message>
        <source>Try other words, or fewer.</source>
        <translation>Andere oder weniger Wörter versuchen.</translation>
    </message>
    <message>
        <source>Try other words; what is on this computer was searched.</source>
        <translation>Andere Wörter versuchen; was auf diesem Computer ist, wurde durchsucht.</translation>
    </message>
    <message>
        <source>Trying each server. Nothing is stored yet.</source>
        <translation>Jeder Server wird ausprobiert. Noch wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Two versions of Marmot are running.</source>
        <translation>Zwei Versionen von Marmot laufen.</translation>
    </message>
    <message>
        <source>Type something first.</source>
        <translation>Zuerst etwas eingeben.</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Eingeben, was Sie tun möchten</translation>
    </message>
    <message>
        <source>under {letter}</source>
        <translation>unter {letter}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo of sending and signatures are set per account.</source>
        <translation>Rückgängigmachen des Sendens und Signaturen gelten je Konto.</translation>
    </message>
    <message>
        <source>Undo send: {n} s</source>
        <translation>Senden rückgängig: {n} s</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Die letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message numerus="yes">
        <source>Undone; %n messages have been moved on since and stay where they are.</source>
        <comment>Undone; 1 message has been moved on since and stays where it is.</comment>
        <translation>
            <numerusform>Rückgängig gemacht; %n Nachricht wurde inzwischen weiterverschoben und bleibt, wo sie ist.</numerusform>
            <numerusform>Rückgängig gemacht; %n Nachrichten wurden inzwischen weiterverschoben und bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown sender</source>
        <translation>unbekannter Absender</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlock passwords</source>
        <translation>Passwörter entsperren</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>bis {when}</translation>
    </message>
    <message>
        <source>Up to date, {time}</source>
        <translation>Aktuell, {time}</translation>
    </message>
    <message>
        <source>up to {size} MiB</source>
        <translation>bis {size} MiB</translation>
    </message>
    <message>
        <source>Update Marmot.</source>
        <translation>Marmot aktualisieren.</translation>
    </message>
    <message>
        <source>Updated: {calendar} has an earlier version.</source>
        <translation>Geändert: In {calendar} steht eine frühere Fassung.</translation>
    </message>
    <message>
        <source>Use "all", "headers", a number of months, or "account".</source>
        <translation>"all", "headers", eine Anzahl Monate oder "account" angeben.</translation>
    </message>
    <message>
        <source>Use a .mobileconfig file</source>
        <translation>.mobileconfig-Datei benutzen</translation>
    </message>
    <message>
        <source>Use a short name without line breaks and without the mark that separates folders.</source>
        <translation>Einen kurzen Namen ohne Zeilenumbrüche und ohne das Trennzeichen der Ordner wählen.</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>Benutzen als</translation>
    </message>
    <message>
        <source>Use as {role}</source>
        <translation>Benutzen als: {role}</translation>
    </message>
    <message>
        <source>Use one word of Latin letters, digits and dashes.</source>
        <translation>Ein Wort aus lateinischen Buchstaben, Ziffern und Bindestrichen wählen.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>vCard files (*.vcf *.vcard)</source>
        <translation>vCard-Dateien (*.vcf *.vcard)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Wait for an answer no longer</source>
        <translation>Nicht mehr auf Antwort warten</translation>
    </message>
    <message>
        <source>Wait no longer</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Waiting for an answer no longer</source>
        <translation>Wartet nicht mehr auf Antwort</translation>
    </message>
    <message>
        <source>Waiting for answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Waits for a connection</source>
        <translation>Wartet auf eine Verbindung</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>Wartet auf den Server</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Waits until the sending limit has room</source>
        <translation>Wartet, bis die Sendegrenze Platz lässt</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Woche {number}</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message numerus="yes">
        <source>weeks</source>
        <comment>week</comment>
        <translation>
            <numerusform>Woche</numerusform>
            <numerusform>Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome to Marmot</source>
        <translation>Willkommen bei Marmot</translation>
    </message>
    <message>
        <source>What comes in these weeks is shown here.</source>
        <translation>Was in diesen Wochen ansteht, erscheint hier.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What it has done stays as it is.</source>
        <translation>Was sie getan hat, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>What needs your attention will be listed here.</source>
        <translation>Was Ihre Aufmerksamkeit braucht, steht hier.</translation>
    </message>
    <message>
        <source>What the condition looks at</source>
        <translation>Was die Bedingung prüft</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted for good is kept here for %n days. What you delete is in Trash first.</source>
        <comment>What was deleted for good is kept here for 1 day. What you delete is in Trash first.</comment>
        <translation>
            <numerusform>Endgültig Gelöschtes bleibt hier %n Tag lang. Was Sie löschen, liegt zuerst im Papierkorb.</numerusform>
            <numerusform>Endgültig Gelöschtes bleibt hier %n Tage lang. Was Sie löschen, liegt zuerst im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you can search for</source>
        <translation>Wonach sich suchen lässt</translation>
    </message>
    <message>
        <source>What you did was taken back.</source>
        <translation>Ihre Änderung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>What you do is kept and sent later. Start Marmot again.</source>
        <translation>Was Sie tun, bleibt erhalten und wird später übertragen. Marmot neu starten.</translation>
    </message>
    <message>
        <source>What you wrote on this card is not saved yet.</source>
        <translation>Das auf dieser Karte Geschriebene ist noch nicht gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>When %n places are free: {time}</source>
        <comment>When 1 place is free: {time}</comment>
        <translation>
            <numerusform>Wenn %n Platz frei ist: {time}</numerusform>
            <numerusform>Wenn %n Plätze frei sind: {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Where {provider} shows user name and password</source>
        <translation>Wo {provider} Benutzername und Passwort zeigt</translation>
    </message>
    <message>
        <source>Whoever shares it can give you the right.</source>
        <translation>Wer ihn freigibt, kann das Recht dazu geben.</translation>
    </message>
    <message>
        <source>Will be sent {time}</source>
        <translation>Wird gesendet: {time}</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>mit Anhang</translation>
    </message>
    <message>
        <source>With each of them: {what}.</source>
        <translation>Mit jeder davon: {what}.</translation>
    </message>
    <message>
        <source>With {used} bytes the message is larger than the {limit} bytes your provider allows.</source>
        <translation>Mit {used} Bytes ist die Nachricht größer als die {limit} Bytes, die der Anbieter erlaubt.</translation>
    </message>
    <message>
        <source>Within 2 weeks</source>
        <translation>Innerhalb von 2 Wochen</translation>
    </message>
    <message>
        <source>Within 3 days</source>
        <translation>Innerhalb von 3 Tagen</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>Innerhalb einer Woche</translation>
    </message>
    <message>
        <source>without encryption only this computer itself can be used</source>
        <translation>ohne Verschlüsselung geht nur dieser Computer selbst</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>words of the subject; body: of the text</source>
        <translation>Wörter im Betreff; body: im Text</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Geschäftlich</translation>
    </message>
    <message>
        <source>Work</source>
        <comment>tag</comment>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Work week</source>
        <translation>Arbeitswoche</translation>
    </message>
    <message>
        <source>working</source>
        <translation>wird bearbeitet</translation>
    </message>
    <message>
        <source>working without connection</source>
        <translation>Arbeit ohne Verbindung</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Write a date like 2024, 2024-03, 2024-03-15, today, yesterday, 7d, 2w, 6m or 1y; in quotation marks it is looked for as text.</source>
        <translation>Schreiben Sie ein Datum wie 2024, 2024-03, 2024-03-15, today, yesterday, 7d, 2w, 6m oder 1y; in Anführungszeichen wird es als Text gesucht.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Write a size like 500k or 2M; in quotation marks it is looked for as text.</source>
        <translation>Schreiben Sie eine Größe wie 500k oder 2M; in Anführungszeichen wird sie als Text gesucht.</translation>
    </message>
    <message>
        <source>Write host:port, for example mail.example.org:993.</source>
        <translation>Schreibweise host:port, zum Beispiel mail.example.org:993.</translation>
    </message>
    <message>
        <source>Write it as name@domain.</source>
        <translation>Schreibweise: name@domain.</translation>
    </message>
    <message>
        <source>Write it like #2c5fa8.</source>
        <translation>Schreibweise: #2c5fa8.</translation>
    </message>
    <message>
        <source>Write it like 1980-05-03.</source>
        <translation>Schreibweise: 1980-05-03.</translation>
    </message>
    <message>
        <source>Write it like 2026-11-24T09:00.</source>
        <translation>Schreibweise: 2026-11-24T09:00.</translation>
    </message>
    <message>
        <source>Write it like Europe/Zurich.</source>
        <translation>Schreibweise: Europe/Zurich.</translation>
    </message>
    <message>
        <source>Write it like FREQ=WEEKLY;BYDAY=TU.</source>
        <translation>Schreibweise: FREQ=WEEKLY;BYDAY=TU.</translation>
    </message>
    <message>
        <source>Write to them, export or delete them together.</source>
        <translation>Allen schreiben oder sie gemeinsam exportieren oder löschen.</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>An {address} schreiben</translation>
    </message>
    <message>
        <source>Write {{"password": "..."}} to standard input.</source>
        <translation>{{"password": "..."}} auf die Standardeingabe schreiben.</translation>
    </message>
    <message>
        <source>Written into the outbox</source>
        <translation>In den Postausgang gelegt</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Jährlich</translation>
    </message>
    <message numerus="yes">
        <source>years</source>
        <comment>year</comment>
        <translation>
            <numerusform>Jahr</numerusform>
            <numerusform>Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>You are told when nobody has answered by {when}</source>
        <translation>Meldung, wenn bis {when} niemand antwortet</translation>
    </message>
    <message>
        <source>You can add the account now and correct calendar and contacts later.</source>
        <translation>Das Konto kann jetzt hinzugefügt werden; Kalender und Kontakte lassen sich später berichtigen.</translation>
    </message>
    <message>
        <source>You can copy them instead.</source>
        <translation>Sie lassen sich stattdessen kopieren.</translation>
    </message>
    <message>
        <source>You changed this here while it was changed elsewhere. What does not contradict is kept in any case.</source>
        <translation>Das wurde hier geändert, während es anderswo geändert wurde. Was sich nicht widerspricht, bleibt auf jeden Fall erhalten.</translation>
    </message>
    <message>
        <source>You have no secret key for this.</source>
        <translation>Dafür ist kein geheimer Schlüssel vorhanden.</translation>
    </message>
    <message>
        <source>You may add messages here, but not move or delete them.</source>
        <translation>Hier dürfen Sie Nachrichten hinzufügen, aber nicht verschieben oder löschen.</translation>
    </message>
    <message>
        <source>You may move and delete messages here, but not add any.</source>
        <translation>Hier dürfen Sie Nachrichten verschieben und löschen, aber keine hinzufügen.</translation>
    </message>
    <message>
        <source>You may not delete the folder {folder}.</source>
        <translation>Sie dürfen den Ordner {folder} nicht löschen.</translation>
    </message>
    <message>
        <source>You may not make folders in {folder}.</source>
        <translation>Sie dürfen in {folder} keine Ordner erstellen.</translation>
    </message>
    <message>
        <source>You may not put messages into the folder {folder}.</source>
        <translation>Sie dürfen in den Ordner {folder} keine Nachrichten legen.</translation>
    </message>
    <message>
        <source>You may not rename or move the folder {folder}.</source>
        <translation>Sie dürfen den Ordner {folder} nicht umbenennen oder verschieben.</translation>
    </message>
    <message>
        <source>You may not take messages out of the folder {folder}.</source>
        <translation>Sie dürfen aus dem Ordner {folder} keine Nachrichten entnehmen.</translation>
    </message>
    <message>
        <source>You may read the folder {folder}, but not mark messages in it.</source>
        <translation>Sie dürfen den Ordner {folder} lesen, aber keine Nachrichten darin markieren.</translation>
    </message>
    <message>
        <source>You may read this folder, but not change it.</source>
        <translation>Sie dürfen diesen Ordner lesen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>You said that it was sent</source>
        <translation>Sie haben gesagt, dass sie gesendet wurde</translation>
    </message>
    <message>
        <source>Your accounts will be listed here.</source>
        <translation>Ihre Konten stehen hier.</translation>
    </message>
    <message>
        <source>your key</source>
        <translation>eigener Schlüssel</translation>
    </message>
    <message>
        <source>Your keys and those of others will be here.</source>
        <translation>Eigene und fremde Schlüssel stehen hier.</translation>
    </message>
    <message>
        <source>Your mailbox is full: new mail may be refused.</source>
        <translation>Ihr Postfach ist voll: Neue Nachrichten werden vielleicht abgelehnt.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full.</source>
        <translation>Ihr Postfach ist zu {percent} % voll.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full: {used} of {allowed} messages.</source>
        <translation>Ihr Postfach ist zu {percent} % voll: {used} von {allowed} Nachrichten.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full: {used} of {allowed}.</source>
        <translation>Ihr Postfach ist zu {percent} % voll: {used} von {allowed}.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your passwords are kept under a master password, because this computer offers no key store. Enter it, or choose one if this is the first time.</source>
        <translation>Die Passwörter liegen unter einem Hauptpasswort, weil dieser Computer keinen Schlüsselspeicher bietet. Geben Sie es ein oder wählen Sie beim ersten Mal eines.</translation>
    </message>
    <message>
        <source>Your passwords are locked.</source>
        <translation>Die Passwörter sind gesperrt.</translation>
    </message>
    <message>
        <source>Your rules have dealt with this message: {names}.</source>
        <translation>Ihre Regeln haben diese Nachricht bearbeitet: {names}.</translation>
    </message>
    <message>
        <source>Your version is kept</source>
        <translation>Ihre Fassung bleibt erhalten</translation>
    </message>
    <message>
        <source>Your version is kept here.</source>
        <translation>Ihre Fassung bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>{address} cannot be sent to by this server.</source>
        <translation>An {address} kann dieser Server nicht senden.</translation>
    </message>
    <message>
        <source>{address} is not a mail address that can be used.</source>
        <translation>{address} ist keine verwendbare E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>{address} is not an e-mail address.</source>
        <translation>{address} ist keine E-Mail-Adresse.</translation>
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
        <translation>{first}. – {last}. {month}</translation>
    </message>
    <message>
        <source>{folder} (not there)</source>
        <translation>{folder} (fehlt)</translation>
    </message>
    <message>
        <source>{hits} in {done} of {all} messages</source>
        <translation>{hits} in {done} von {all} Nachrichten</translation>
    </message>
    <message>
        <source>{host} does not accept connections on this port.</source>
        <translation>{host} nimmt auf diesem Port keine Verbindungen an.</translation>
    </message>
    <message>
        <source>{host} does not keep to the rules of mail.</source>
        <translation>{host} hält sich nicht an die Regeln für E-Mail.</translation>
    </message>
    <message>
        <source>{host} gave an answer that makes no sense.</source>
        <translation>{host} gab eine Antwort, die keinen Sinn ergibt.</translation>
    </message>
    <message>
        <source>{host} offers no encrypted connection.</source>
        <translation>{host} bietet keine verschlüsselte Verbindung.</translation>
    </message>
    <message>
        <source>{host} offers no encryption on this connection.</source>
        <translation>{host} bietet auf dieser Verbindung keine Verschlüsselung.</translation>
    </message>
    <message>
        <source>{host} only knows outdated encryption.</source>
        <translation>{host} kennt nur veraltete Verschlüsselung.</translation>
    </message>
    <message>
        <source>{how} on day {day}</source>
        <translation>{how} am {day}.</translation>
    </message>
    <message>
        <source>{how} on the last day</source>
        <translation>{how} am letzten Tag</translation>
    </message>
    <message>
        <source>{how} on the {which} {day}</source>
        <translation>{how} am {which} {day}</translation>
    </message>
    <message>
        <source>{how} on {days}</source>
        <translation>{how} am {days}</translation>
    </message>
    <message>
        <source>{left} of {limit} sends left in {hours} h</source>
        <translation>Noch {left} von {limit} Sendungen in {hours} h</translation>
    </message>
    <message>
        <source>{name}  ·  no messages may be added</source>
        <translation>{name}  ·  keine Nachrichten erlaubt</translation>
    </message>
    <message>
        <source>{name} can only be read.</source>
        <translation>{name} kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation>{name} gelöscht</translation>
    </message>
    <message>
        <source>{name} emptied</source>
        <translation>{name} geleert</translation>
    </message>
    <message>
        <source>{name} has accepted.</source>
        <translation>{name} hat zugesagt.</translation>
    </message>
    <message>
        <source>{name} has answered.</source>
        <translation>{name} hat geantwortet.</translation>
    </message>
    <message>
        <source>{name} has declined.</source>
        <translation>{name} hat abgesagt.</translation>
    </message>
    <message>
        <source>{name} in the profile can be read by others on this computer.</source>
        <translation>{name} im Profil kann von anderen an diesem Computer gelesen werden.</translation>
    </message>
    <message>
        <source>{name} is now an ordinary folder</source>
        <translation>{name} ist jetzt ein gewöhnlicher Ordner</translation>
    </message>
    <message>
        <source>{name} is now used as {role}</source>
        <translation>{name} wird jetzt als „{role}“ benutzt</translation>
    </message>
    <message>
        <source>{name} is too large to be sent by mail.</source>
        <translation>{name} ist zu groß, um per E-Mail gesendet zu werden.</translation>
    </message>
    <message>
        <source>{name} may come.</source>
        <translation>{name} kommt vielleicht.</translation>
    </message>
    <message>
        <source>{name} moved into {to}</source>
        <translation>{name} nach {to} verschoben</translation>
    </message>
    <message>
        <source>{name} moved to the top</source>
        <translation>{name} auf die oberste Ebene verschoben</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>{n} more {time}</source>
        <translation>{n} weitere {time}</translation>
    </message>
    <message>
        <source>{n} of {limit} MiB</source>
        <translation>{n} von {limit} MiB</translation>
    </message>
    <message>
        <source>{n} of {limit} recipients</source>
        <translation>{n} von {limit} Empfängern</translation>
    </message>
    <message>
        <source>{n} visible addresses: put them in Bcc?</source>
        <translation>{n} sichtbare Adressen: in Bcc verschieben?</translation>
    </message>
    <message>
        <source>{old} is now called {name}</source>
        <translation>{old} heißt jetzt {name}</translation>
    </message>
    <message>
        <source>{percent} % full</source>
        <translation>zu {percent} % voll</translation>
    </message>
    <message>
        <source>{port} is not a port number.</source>
        <translation>{port} ist keine Portnummer.</translation>
    </message>
    <message>
        <source>{provider} names a limit of {limit} contacts for one file; these are {used}.</source>
        <translation>{provider} nennt als Grenze {limit} Kontakte je Datei; hier sind es {used}.</translation>
    </message>
    <message>
        <source>{provider} names a limit of {limit} for one file; this one has {used}.</source>
        <translation>{provider} nennt als Grenze {limit} je Datei; diese hat {used}.</translation>
    </message>
    <message>
        <source>{rule}, until {day}</source>
        <translation>{rule}, bis {day}</translation>
    </message>
    <message>
        <source>{rule}, {times}</source>
        <translation>{rule}, {times}</translation>
    </message>
    <message>
        <source>{text} is no time that can be understood.</source>
        <translation>{text} ist keine verständliche Zeitangabe.</translation>
    </message>
    <message>
        <source>{text} is not an e-mail address</source>
        <translation>{text} ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>{text} is not an e-mail address. Correct or remove it.</source>
        <translation>{text} ist keine E-Mail-Adresse. Bitte berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>{text} names no date.</source>
        <translation>{text} nennt kein Datum.</translation>
    </message>
    <message>
        <source>{text} names no size.</source>
        <translation>{text} nennt keine Größe.</translation>
    </message>
    <message>
        <source>{title}: encryption</source>
        <translation>{title}: Verschlüsselung</translation>
    </message>
    <message>
        <source>{title}: port</source>
        <translation>{title}: Port</translation>
    </message>
    <message>
        <source>{title}: server</source>
        <translation>{title}: Server</translation>
    </message>
    <message>
        <source>{unread} unread of {all}</source>
        <translation>{unread} ungelesen von {all}</translation>
    </message>
    <message>
        <source>{used} recipients are more than the {limit} your provider allows in one message.</source>
        <translation>{used} Empfänger sind mehr als die {limit}, die der Anbieter je Nachricht erlaubt.</translation>
    </message>
    <message>
        <source>{used} recipients, but the provider takes {limit} for one message. Send it in several parts.</source>
        <translation>{used} Empfänger, aber der Anbieter nimmt je Nachricht {limit}. Sie in mehreren Teilen senden.</translation>
    </message>
    <message>
        <source>{what} on {day}</source>
        <translation>{what} am {day}</translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation>{what}, {done} von {total}</translation>
    </message>
    <message>
        <source>{when} in {zone}</source>
        <translation>{when} in {zone}</translation>
    </message>
    <message>
        <source>{who} needs your attention</source>
        <translation>{who} braucht Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>“{id}” is no id.</source>
        <translation>„{id}“ ist keine Kennung.</translation>
    </message>
    <message>
        <source>“{name}” can only be read.</source>
        <translation>„{name}“ kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>“{name}” can run programs on this computer.</source>
        <translation>„{name}“ kann auf diesem Computer Programme ausführen.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>“{text}” is no colour.</source>
        <translation>„{text}“ ist keine Farbe.</translation>
    </message>
</context>
</TS>
