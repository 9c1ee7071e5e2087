<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Marmot</name>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source> times</source>
        <translation> fois</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts up to date</source>
        <comment>account up to date</comment>
        <translation>
            <numerusform>%n compte à jour</numerusform>
            <numerusform>%n comptes à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses copied</source>
        <comment>1 address copied</comment>
        <translation>
            <numerusform>%n adresse copiée</numerusform>
            <numerusform>%n adresses copiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers are overdue</source>
        <comment>1 answer is overdue</comment>
        <translation>
            <numerusform>%n réponse est en retard</numerusform>
            <numerusform>%n réponses sont en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendars</source>
        <comment>1 calendar</comment>
        <translation>
            <numerusform>%n agenda</numerusform>
            <numerusform>%n agendas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait to be sent</source>
        <comment>1 change waits to be sent</comment>
        <translation>
            <numerusform>%n modification attend d’être envoyée</numerusform>
            <numerusform>%n modifications attendent d’être envoyées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <comment>1 contact</comment>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are in the file more than once and come once.</source>
        <comment>1 contact is in the file twice and comes once.</comment>
        <translation>
            <numerusform>%n contact figure deux fois dans le fichier et vient une fois.</numerusform>
            <numerusform>%n contacts figurent plusieurs fois dans le fichier et viennent une fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are there already and are left as they are.</source>
        <comment>1 contact is there already and is left as it is.</comment>
        <translation>
            <numerusform>%n contact est déjà là et reste tel quel.</numerusform>
            <numerusform>%n contacts sont déjà là et restent tels quels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts deleted</source>
        <comment>1 contact deleted</comment>
        <translation>
            <numerusform>%n contact supprimé</numerusform>
            <numerusform>%n contacts supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts exported to {file}</source>
        <comment>1 contact exported to {file}</comment>
        <translation>
            <numerusform>%n contact exporté dans {file}</numerusform>
            <numerusform>%n contacts exportés dans {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts have an e-mail address that cannot be used; they come as they are (the first at line {line}).</source>
        <comment>1 contact has an e-mail address that cannot be used; it comes as it is (line {line}).</comment>
        <translation>
            <numerusform>%n contact a une adresse e-mail inutilisable ; il vient tel quel (ligne {line}).</numerusform>
            <numerusform>%n contacts ont une adresse e-mail inutilisable ; ils viennent tels quels (le premier à la ligne {line}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts imported into {book}</source>
        <comment>1 contact imported into {book}</comment>
        <translation>
            <numerusform>%n contact importé dans {book}</numerusform>
            <numerusform>%n contacts importés dans {book}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts selected</source>
        <comment>1 contact selected</comment>
        <translation>
            <numerusform>%n contact sélectionné</numerusform>
            <numerusform>%n contacts sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied to {to}</source>
        <comment>1 copied to {to}</comment>
        <translation>
            <numerusform>%n copié dans {to}</numerusform>
            <numerusform>%n copiés dans {to}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>1 day</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <comment>1 day before</comment>
        <translation>
            <numerusform>%n jour avant</numerusform>
            <numerusform>%n jours avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier messages are hidden</source>
        <comment>1 earlier message is hidden</comment>
        <translation>
            <numerusform>%n message précédent est masqué</numerusform>
            <numerusform>%n messages précédents sont masqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries cannot be read and stay out; the first begins at line {line}.</source>
        <comment>1 entry cannot be read and stays out; it begins at line {line}.</comment>
        <translation>
            <numerusform>%n entrée est illisible et reste de côté ; elle commence à la ligne {line}.</numerusform>
            <numerusform>%n entrées sont illisibles et restent de côté ; la première commence à la ligne {line}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <comment>1 event</comment>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events changed on two sides</source>
        <comment>1 event changed on two sides</comment>
        <translation>
            <numerusform>%n événement modifié des deux côtés</numerusform>
            <numerusform>%n événements modifiés des deux côtés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files saved to {where}</source>
        <comment>1 file saved to {where}</comment>
        <translation>
            <numerusform>%n fichier enregistré dans {where}</numerusform>
            <numerusform>%n fichiers enregistrés dans {where}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders could not be searched.</source>
        <comment>1 folder could not be searched.</comment>
        <translation>
            <numerusform>%n dossier n’a pas pu être parcouru.</numerusform>
            <numerusform>%n dossiers n’ont pas pu être parcourus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <comment>1 hit</comment>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours before</source>
        <comment>1 hour before</comment>
        <translation>
            <numerusform>%n heure avant</numerusform>
            <numerusform>%n heures avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys imported</source>
        <comment>1 key imported</comment>
        <translation>
            <numerusform>%n clé importée</numerusform>
            <numerusform>%n clés importées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>1 message</comment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages archived</source>
        <comment>1 message archived</comment>
        <translation>
            <numerusform>%n message archivé</numerusform>
            <numerusform>%n messages archivés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are back</source>
        <comment>1 message is back</comment>
        <translation>
            <numerusform>%n message est de retour</numerusform>
            <numerusform>%n messages sont de retour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are deleted for good and cannot be brought back.</source>
        <comment>1 message is deleted for good and cannot be brought back.</comment>
        <translation>
            <numerusform>%n message sera supprimé définitivement et ne pourra pas être repris.</numerusform>
            <numerusform>%n messages seront supprimés définitivement et ne pourront pas être repris.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are deleted from the server. Those that are whole on this computer can be brought back for a while: see {place}.</source>
        <comment>1 message is deleted from the server. If it is whole on this computer, it can be brought back for a while: see {place}.</comment>
        <translation>
            <numerusform>%n message va être supprimé du serveur. S’il est complet sur cet ordinateur, vous pourrez le récupérer pendant un certain temps : voir « {place} ».</numerusform>
            <numerusform>%n messages vont être supprimés du serveur. Ceux qui sont complets sur cet ordinateur pourront être récupérés pendant un certain temps : voir « {place} ».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages deleted for good</source>
        <comment>1 message deleted for good</comment>
        <translation>
            <numerusform>%n message supprimé définitivement</numerusform>
            <numerusform>%n messages supprimés définitivement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages marked as read</source>
        <comment>1 message marked as read</comment>
        <translation>
            <numerusform>%n message marqué comme lu</numerusform>
            <numerusform>%n messages marqués comme lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages moved to Spam</source>
        <comment>1 message moved to Spam</comment>
        <translation>
            <numerusform>%n message déplacé dans Indésirables</numerusform>
            <numerusform>%n messages déplacés dans Indésirables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages on this computer</source>
        <comment>1 message on this computer</comment>
        <translation>
            <numerusform>%n message sur cet ordinateur</numerusform>
            <numerusform>%n messages sur cet ordinateur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages put back</source>
        <comment>1 message put back</comment>
        <translation>
            <numerusform>%n message restauré</numerusform>
            <numerusform>%n messages restaurés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages selected</source>
        <comment>1 message selected</comment>
        <translation>
            <numerusform>%n message sélectionné</numerusform>
            <numerusform>%n messages sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <comment>1 minute ago</comment>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes before</source>
        <comment>1 minute before</comment>
        <translation>
            <numerusform>%n minute avant</numerusform>
            <numerusform>%n minutes avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>1 more</comment>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved to Trash</source>
        <comment>1 moved to Trash</comment>
        <translation>
            <numerusform>%n déplacé dans la corbeille</numerusform>
            <numerusform>%n déplacés dans la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved to {to}</source>
        <comment>1 moved to {to}</comment>
        <translation>
            <numerusform>%n déplacé dans {to}</numerusform>
            <numerusform>%n déplacés dans {to}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>1 overdue</comment>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures from the internet are blocked.</source>
        <comment>1 picture from the internet is blocked.</comment>
        <translation>
            <numerusform>%n image d’internet est bloquée.</numerusform>
            <numerusform>%n images d’internet sont bloquées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <comment>1 problem</comment>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems are open</source>
        <comment>1 problem is open</comment>
        <translation>
            <numerusform>%n problème est ouvert</numerusform>
            <numerusform>%n problèmes sont ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back into {to}</source>
        <comment>1 put back into {to}</comment>
        <translation>
            <numerusform>%n restauré dans {to}</numerusform>
            <numerusform>%n restaurés dans {to}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients</source>
        <comment>1 recipient</comment>
        <translation>
            <numerusform>%n destinataire</numerusform>
            <numerusform>%n destinataires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients have no usable key: the message cannot be encrypted.</source>
        <comment>{who} has no usable key: the message cannot be encrypted.</comment>
        <translation>
            <numerusform>{who} n’a pas de clé utilisable : le message ne peut pas être chiffré.</numerusform>
            <numerusform>%n destinataires n’ont pas de clé utilisable : le message ne peut pas être chiffré.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <comment>1 second</comment>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed messages are back</source>
        <comment>1 snoozed message is back</comment>
        <translation>
            <numerusform>%n message reporté est de retour</numerusform>
            <numerusform>%n messages reportés sont de retour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed until {when}</source>
        <comment>1 snoozed until {when}</comment>
        <translation>
            <numerusform>%n reporté jusqu’à {when}</numerusform>
            <numerusform>%n reportés jusqu’à {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>once</comment>
        <translation>
            <numerusform>une fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <comment>1 unread</comment>
        <translation>
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before</source>
        <comment>1 week before</comment>
        <translation>
            <numerusform>%n semaine avant</numerusform>
            <numerusform>%n semaines avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were judged by their header, their text is not on this computer.</source>
        <comment>1 was judged by its header, its text is not on this computer.</comment>
        <translation>
            <numerusform>%n a été jugé sur ses en-têtes, son texte n’est pas sur cet ordinateur.</numerusform>
            <numerusform>%n ont été jugés sur leurs en-têtes, leur texte n’est pas sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(rien)</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} autres</translation>
    </message>
    <message>
        <source>2024, 2024-03-15, yesterday or 7d; also before: on:</source>
        <translation>2024, 2024-03-15, yesterday ou 7d ; aussi before: on:</translation>
    </message>
    <message>
        <source>a collection</source>
        <translation>une collection</translation>
    </message>
    <message>
        <source>A condition has nothing to look for.</source>
        <translation>Une condition n’a rien à chercher.</translation>
    </message>
    <message>
        <source>A contact needs a name, an address or a number.</source>
        <translation>Un contact a besoin d’un nom, d’une adresse ou d’un numéro.</translation>
    </message>
    <message>
        <source>A contact needs a name.</source>
        <translation>Un contact a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A copy is in Sent</source>
        <translation>Une copie est dans Envoyés</translation>
    </message>
    <message>
        <source>A folder cannot be moved into itself.</source>
        <translation>Un dossier ne peut pas être déplacé dans lui-même.</translation>
    </message>
    <message>
        <source>A folder cannot have this name.</source>
        <translation>Un dossier ne peut pas porter ce nom.</translation>
    </message>
    <message>
        <source>A folder of this name exists already.</source>
        <translation>Un dossier de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>a folder; -in:trash leaves one out</source>
        <translation>un dossier ; -in:trash en écarte un</translation>
    </message>
    <message>
        <source>A limit of your provider is reached.</source>
        <translation>Une limite de votre fournisseur est atteinte.</translation>
    </message>
    <message>
        <source>A link hides its real target, {host}, behind another name.</source>
        <translation>Un lien cache sa vraie destination, {host}, derrière un autre nom.</translation>
    </message>
    <message>
        <source>A link leads to a bare number address, {host}.</source>
        <translation>Un lien mène à une simple adresse numérique, {host}.</translation>
    </message>
    <message>
        <source>A link leads to {host}, a name with look-alike letters (really {real}).</source>
        <translation>Un lien mène à {host}, un nom aux lettres trompeuses (en réalité {real}).</translation>
    </message>
    <message>
        <source>A link shows {shown} but leads to {real}.</source>
        <translation>Un lien affiche {shown} mais mène à {real}.</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Il manque un nom.</translation>
    </message>
    <message>
        <source>A password is missing.</source>
        <translation>Il manque un mot de passe.</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>A provider file of Marmot cannot be read.</source>
        <translation>Un fichier de fournisseur de Marmot est illisible.</translation>
    </message>
    <message>
        <source>A provider file of Marmot is damaged.</source>
        <translation>Un fichier de fournisseur de Marmot est endommagé.</translation>
    </message>
    <message>
        <source>A rule of its own</source>
        <translation>Une règle particulière</translation>
    </message>
    <message>
        <source>A rule that names a folder is for one account.</source>
        <translation>Une règle qui nomme un dossier vaut pour un seul compte.</translation>
    </message>
    <message>
        <source>A secret key leaves only under a pass phrase.</source>
        <translation>Une clé secrète ne sort que protégée par une phrase secrète.</translation>
    </message>
    <message>
        <source>a size such as 2M; also smaller:</source>
        <translation>une taille comme 2M ; aussi smaller:</translation>
    </message>
    <message>
        <source>A stored message is damaged.</source>
        <translation>Un message enregistré est endommagé.</translation>
    </message>
    <message>
        <source>A stored message is missing.</source>
        <translation>Un message enregistré manque.</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>une étiquette</translation>
    </message>
    <message>
        <source>A tag needs a name of at most 60 letters.</source>
        <translation>Une étiquette a besoin d’un nom de 60 lettres au plus.</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Couleur d’accentuation</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Identifiant du compte</translation>
    </message>
    <message>
        <source>Account profiles (*.mobileconfig)</source>
        <translation>Profils de compte (*.mobileconfig)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Actions are kept for 7 days.</source>
        <translation>Les actions sont gardées 7 jours.</translation>
    </message>
    <message>
        <source>Actions can be taken back for 7 days.</source>
        <translation>Les actions peuvent être annulées pendant 7 jours.</translation>
    </message>
    <message>
        <source>Add --help to see how it is written.</source>
        <translation>Ajoutez --help pour voir comment l’écrire.</translation>
    </message>
    <message>
        <source>Add a reminder</source>
        <translation>Ajouter un rappel</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Ajouter une action</translation>
    </message>
    <message>
        <source>Add an account that can send first.</source>
        <translation>Ajoutez d’abord un compte qui peut envoyer.</translation>
    </message>
    <message>
        <source>Add an account that has one, and synchronise.</source>
        <translation>Ajoutez un compte qui en possède et synchronisez.</translation>
    </message>
    <message>
        <source>Add at least one.</source>
        <translation>Ajoutez-en au moins un.</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>Add one first.</source>
        <translation>Ajoutez-en d’abord un.</translation>
    </message>
    <message>
        <source>Add one in its settings.</source>
        <translation>Ajoutez-en un dans ses réglages.</translation>
    </message>
    <message>
        <source>Add one in the account's settings.</source>
        <translation>Ajoutez-en un dans les réglages du compte.</translation>
    </message>
    <message>
        <source>Add one.</source>
        <translation>Ajoutez-en un.</translation>
    </message>
    <message>
        <source>add person card</source>
        <translation>ajouter personne fiche</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Add to calendar</source>
        <translation>Ajouter à l’agenda</translation>
    </message>
    <message>
        <source>Add what is missing.</source>
        <translation>Ajoutez ce qui manque.</translation>
    </message>
    <message>
        <source>Add your account</source>
        <translation>Ajouter votre compte</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>Ajouter : {what}</translation>
    </message>
    <message>
        <source>Added to {calendar}</source>
        <translation>Ajouté à {calendar}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Carnet d’adresses</translation>
    </message>
    <message>
        <source>Address books and groups</source>
        <translation>Carnets d’adresses et groupes</translation>
    </message>
    <message>
        <source>Address books of your accounts appear here once they have been found.</source>
        <translation>Les carnets d’adresses de vos comptes apparaissent ici dès qu’ils sont trouvés.</translation>
    </message>
    <message>
        <source>Address line</source>
        <translation>Complément d’adresse</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>After 1.5 seconds</source>
        <translation>Après 1,5 seconde</translation>
    </message>
    <message>
        <source>After 5 seconds</source>
        <translation>Après 5 secondes</translation>
    </message>
    <message>
        <source>After the name</source>
        <translation>Après le nom</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>All actions by name: Ctrl+K</source>
        <translation>Toutes les actions par leur nom : Ctrl+K</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Toutes les modifications sont enregistrées</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Tous les contacts</translation>
    </message>
    <message>
        <source>All contacts of this file are in the book already.</source>
        <translation>Tous les contacts de ce fichier sont déjà dans le carnet.</translation>
    </message>
    <message>
        <source>All contacts of this file are in {book} already.</source>
        <translation>Tous les contacts de ce fichier sont déjà dans {book}.</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>toute la journée</translation>
    </message>
    <message>
        <source>all day</source>
        <comment>narrow</comment>
        <translation>journée</translation>
    </message>
    <message>
        <source>All events of the series</source>
        <translation>Tous les événements de la série</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All inboxes</source>
        <translation>Toutes les boîtes</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>All messages here have been read.</source>
        <translation>Tous les messages d’ici ont été lus.</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>All others are here. Webmail may still show it.</source>
        <translation>Tous les autres sont ici. Le webmail peut encore l’afficher.</translation>
    </message>
    <message>
        <source>also has:invitation, has:tag</source>
        <translation>aussi has:invitation, has:tag</translation>
    </message>
    <message>
        <source>also is:flagged, is:answered, is:draft</source>
        <translation>aussi is:flagged, is:answered, is:draft</translation>
    </message>
    <message>
        <source>Always from this sender</source>
        <translation>Toujours de cet expéditeur</translation>
    </message>
    <message>
        <source>An action is not complete.</source>
        <translation>Une action est incomplète.</translation>
    </message>
    <message>
        <source>An answer to this message could not be recognised: it has no Message-ID.</source>
        <translation>Une réponse à ce message ne pourrait pas être reconnue : il n’a pas de Message-ID.</translation>
    </message>
    <message>
        <source>An entry could not be read.</source>
        <translation>Une entrée n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>An event needs a title and a start.</source>
        <translation>Un événement a besoin d’un titre et d’un début.</translation>
    </message>
    <message>
        <source>An id is the number that lists and searches show in front of a row.</source>
        <translation>Un identifiant est le nombre que les listes et les recherches affichent au début d’une ligne.</translation>
    </message>
    <message>
        <source>An opened message counts as read</source>
        <translation>Un message ouvert compte comme lu</translation>
    </message>
    <message>
        <source>an unknown person</source>
        <translation>une personne inconnue</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>and 1 more</comment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>announced by the server</source>
        <translation>annoncé par le serveur</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Archive</source>
        <comment>folder</comment>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>As others see it</source>
        <translation>Tel que les autres le voient</translation>
    </message>
    <message>
        <source>As the account</source>
        <translation>Comme le compte</translation>
    </message>
    <message>
        <source>Ask earlier</source>
        <translation>Consulter plus tôt</translation>
    </message>
    <message>
        <source>Ask for an address without special letters before the @.</source>
        <translation>Demandez une adresse sans caractères spéciaux avant le @.</translation>
    </message>
    <message>
        <source>Ask for it once more.</source>
        <translation>Demandez-les encore une fois.</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Consulter plus tard</translation>
    </message>
    <message>
        <source>Ask the person for another address.</source>
        <translation>Demandez une autre adresse à la personne.</translation>
    </message>
    <message>
        <source>Ask your provider to check SPF, DKIM and DMARC of your domain.</source>
        <translation>Demandez à votre fournisseur de vérifier SPF, DKIM et DMARC de votre domaine.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Tout de suite</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>au début</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>Premier niveau</translation>
    </message>
    <message>
        <source>At the weekend, {time}</source>
        <translation>Ce week-end, {time}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Pièce jointe</translation>
    </message>
    <message>
        <source>Attachment {name}, {size}</source>
        <translation>Pièce jointe {name}, {size}</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back from snooze: {subject}</source>
        <translation>De retour : {subject}</translation>
    </message>
    <message>
        <source>Back in time</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Remettre en brouillon</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>Retour au message</translation>
    </message>
    <message>
        <source>Back up secret key</source>
        <translation>Sauvegarder la clé secrète</translation>
    </message>
    <message>
        <source>Background service</source>
        <translation>Service d’arrière-plan</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Cci</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Before a rule is switched on, look at what it would have caught.</source>
        <translation>Avant d’activer une règle, regardez à quoi elle se serait appliquée.</translation>
    </message>
    <message>
        <source>Being handed to the mail server</source>
        <translation>Remise au serveur de courrier</translation>
    </message>
    <message>
        <source>Being sent now</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Berry</source>
        <translation>Framboise</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>blind copy to {people}</source>
        <translation>copie cachée à {people}</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Both versions are kept</source>
        <translation>Les deux versions sont conservées</translation>
    </message>
    <message>
        <source>Both versions are kept; open it and choose.</source>
        <translation>Les deux versions sont conservées ; ouvrez et choisissez.</translation>
    </message>
    <message>
        <source>Both versions wait for your choice.</source>
        <translation>Les deux versions attendent votre choix.</translation>
    </message>
    <message>
        <source>Bring back now</source>
        <translation>Ramener maintenant</translation>
    </message>
    <message>
        <source>Bring your people</source>
        <translation>Apportez vos contacts</translation>
    </message>
    <message>
        <source>Brought back from snooze</source>
        <translation>Report annulé</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>By tomorrow</source>
        <translation>D’ici demain</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Calendar and contacts</source>
        <translation>Agenda et contacts</translation>
    </message>
    <message>
        <source>Calendar and contacts (CalDAV, CardDAV)</source>
        <translation>Agenda et contacts (CalDAV, CardDAV)</translation>
    </message>
    <message>
        <source>Calendar and contacts: address</source>
        <translation>Agenda et contacts : adresse</translation>
    </message>
    <message>
        <source>Calendar and contacts: password</source>
        <translation>Agenda et contacts : mot de passe</translation>
    </message>
    <message>
        <source>Calendar and contacts: the address must begin with https://</source>
        <translation>Agenda et contacts : l’adresse doit commencer par https://</translation>
    </message>
    <message>
        <source>Calendar and contacts: user name</source>
        <translation>Agenda et contacts : nom d’utilisateur</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Agendas</translation>
    </message>
    <message>
        <source>Calendars of your accounts are shown here as soon as they are known.</source>
        <translation>Les agendas de vos comptes apparaissent ici dès qu’ils sont connus.</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Appeler le {number}</translation>
    </message>
    <message>
        <source>can be encrypted</source>
        <translation>peut être chiffré</translation>
    </message>
    <message>
        <source>can only be read</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Annuler  Esc</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>cannot encrypt</source>
        <translation>ne peut pas chiffrer</translation>
    </message>
    <message>
        <source>carrying out your changes</source>
        <translation>exécution de vos modifications</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Cc Bcc</source>
        <translation>Cc Cci</translation>
    </message>
    <message>
        <source>Change discarded</source>
        <translation>Modification abandonnée</translation>
    </message>
    <message>
        <source>Change its start or its end.</source>
        <translation>Modifiez son début ou sa fin.</translation>
    </message>
    <message>
        <source>Change tags  T</source>
        <translation>Modifier les étiquettes  T</translation>
    </message>
    <message>
        <source>Change the name in the account's settings.</source>
        <translation>Modifiez le nom dans les réglages du compte.</translation>
    </message>
    <message>
        <source>Change what it looks for …</source>
        <translation>Modifier le texte cherché …</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Changed here and elsewhere at the same time.</source>
        <translation>Modifié ici et ailleurs en même temps.</translation>
    </message>
    <message>
        <source>Changed on two sides</source>
        <translation>Modifié des deux côtés</translation>
    </message>
    <message>
        <source>changed on two sides</source>
        <translation>modifié des deux côtés</translation>
    </message>
    <message>
        <source>Check both. Some providers want a password made for this program.</source>
        <translation>Vérifiez les deux. Certains fournisseurs exigent un mot de passe créé pour ce programme.</translation>
    </message>
    <message>
        <source>Check how the address is written and send it again.</source>
        <translation>Vérifiez l’orthographe de l’adresse et envoyez-le de nouveau.</translation>
    </message>
    <message>
        <source>Check its name and place.</source>
        <translation>Vérifiez son nom et son emplacement.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Vérifiez son nom.</translation>
    </message>
    <message>
        <source>Check server name and port, or try again later.</source>
        <translation>Vérifiez le nom du serveur et le port, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>Check server name, port and security.</source>
        <translation>Vérifiez le nom du serveur, le port et la sécurité.</translation>
    </message>
    <message>
        <source>Check settings</source>
        <translation>Vérifier les réglages</translation>
    </message>
    <message>
        <source>Check that it exists and that you may write there.</source>
        <translation>Vérifiez qu’il existe et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>Check that it is there and yours.</source>
        <translation>Vérifiez qu’il est là et qu’il est à vous.</translation>
    </message>
    <message>
        <source>Check that the disk has space.</source>
        <translation>Vérifiez qu’il reste de la place sur le disque.</translation>
    </message>
    <message>
        <source>Check the address; your provider's help pages name it.</source>
        <translation>Vérifiez l’adresse ; les pages d’aide de votre fournisseur l’indiquent.</translation>
    </message>
    <message>
        <source>Check the network you are in and the server name.</source>
        <translation>Vérifiez le réseau utilisé et le nom du serveur.</translation>
    </message>
    <message>
        <source>Check the part of the address behind the @.</source>
        <translation>Vérifiez la partie de l’adresse après le @.</translation>
    </message>
    <message>
        <source>Check the port.</source>
        <translation>Vérifiez le port.</translation>
    </message>
    <message>
        <source>Check the server name, or try again later.</source>
        <translation>Vérifiez le nom du serveur ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>Check user name and password; the exact answer is under Details.</source>
        <translation>Vérifiez le nom d’utilisateur et le mot de passe ; la réponse exacte est sous Détails.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Choose a later one.</source>
        <translation>Choisissez-en une plus tardive.</translation>
    </message>
    <message>
        <source>Choose a message to read it or to put it back.</source>
        <translation>Choisissez un message pour le lire ou le restaurer.</translation>
    </message>
    <message>
        <source>Choose a password of plain letters, digits and signs at your provider.</source>
        <translation>Choisissez chez votre fournisseur un mot de passe fait de lettres, de chiffres et de signes simples.</translation>
    </message>
    <message>
        <source>Choose an earlier one.</source>
        <translation>Choisissez-en une plus proche.</translation>
    </message>
    <message>
        <source>Choose another calendar or address book.</source>
        <translation>Choisissez un autre agenda ou carnet d’adresses.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Choose another place, or make room there.</source>
        <translation>Choisissez un autre emplacement ou faites-y de la place.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Choose one in the account's settings.</source>
        <translation>Choisissez-en un dans les réglages du compte.</translation>
    </message>
    <message>
        <source>Choose the account of the folder.</source>
        <translation>Choisissez le compte du dossier.</translation>
    </message>
    <message>
        <source>Choose the folder or the tag.</source>
        <translation>Choisissez le dossier ou l’étiquette.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close all windows, start again.</source>
        <translation>Fermez toutes les fenêtres et redémarrez.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Couleur de {name}</translation>
    </message>
    <message>
        <source>Colour {n}</source>
        <translation>Couleur {n}</translation>
    </message>
    <message>
        <source>Compact lists (without the first words of messages)</source>
        <translation>Listes compactes (sans les premiers mots des messages)</translation>
    </message>
    <message>
        <source>Compare both versions</source>
        <translation>Comparer les deux versions</translation>
    </message>
    <message>
        <source>Compare them and keep one, or both.</source>
        <translation>Les comparer et en garder une, ou les deux.</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Comparer …</translation>
    </message>
    <message>
        <source>comparing marks</source>
        <translation>comparaison des marques</translation>
    </message>
    <message>
        <source>compose write</source>
        <translation>rédiger écrire</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion en cours</translation>
    </message>
    <message>
        <source>Connection for calendar and contacts</source>
        <translation>Connexion pour l’agenda et les contacts</translation>
    </message>
    <message>
        <source>Connection for mail</source>
        <translation>Connexion pour le courrier</translation>
    </message>
    <message>
        <source>Connection for sending</source>
        <translation>Connexion pour l’envoi</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>Contact added: {name}</source>
        <translation>Contact ajouté : {name}</translation>
    </message>
    <message>
        <source>Contact changed: {name}</source>
        <translation>Contact modifié : {name}</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>Contact enregistré</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Contacts deleted</source>
        <translation>Contacts supprimés</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copied to {folder}</source>
        <translation>Copié dans {folder}</translation>
    </message>
    <message>
        <source>Copies of what you send will be here.</source>
        <translation>Les copies de vos envois seront ici.</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Cuivre</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy the report; addresses and secrets are masked</source>
        <translation>Copier le rapport ; adresses et secrets sont masqués</translation>
    </message>
    <message>
        <source>Copy to folder</source>
        <translation>Copier dans un dossier</translation>
    </message>
    <message>
        <source>copy to {people}</source>
        <translation>copie à {people}</translation>
    </message>
    <message>
        <source>Copy {what}</source>
        <translation>Copier : {what}</translation>
    </message>
    <message>
        <source>Copying messages</source>
        <translation>Copie de messages</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Corrigez-la.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
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
        <translation>Chaque jour</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message numerus="yes">
        <source>days</source>
        <comment>day</comment>
        <translation>
            <numerusform>jour</numerusform>
            <numerusform>jours</numerusform>
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
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>Supprimer l’événement</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Supprimer le dossier</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Delete key?</source>
        <translation>Supprimer la clé ?</translation>
    </message>
    <message>
        <source>Delete mail or ask your provider for more room, then try again.</source>
        <translation>Supprimez des messages ou demandez plus de place à votre fournisseur, puis réessayez.</translation>
    </message>
    <message>
        <source>Delete recurring event</source>
        <translation>Supprimer l’événement récurrent</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>Supprimer la règle</translation>
    </message>
    <message>
        <source>Delete rule?</source>
        <translation>Supprimer la règle ?</translation>
    </message>
    <message>
        <source>Delete something there or get more space, then try again.</source>
        <translation>Supprimez-y quelque chose ou obtenez plus de place, puis réessayez.</translation>
    </message>
    <message>
        <source>Delete tag?</source>
        <translation>Supprimer l’étiquette ?</translation>
    </message>
    <message>
        <source>Delete the copy by hand.</source>
        <translation>Supprimez la copie à la main.</translation>
    </message>
    <message>
        <source>Delete the folder {name} for good?</source>
        <translation>Supprimer définitivement le dossier {name} ?</translation>
    </message>
    <message>
        <source>Delete the key of {who}?</source>
        <translation>Supprimer la clé de {who} ?</translation>
    </message>
    <message>
        <source>Delete the rule “{name}”?</source>
        <translation>Supprimer la règle « {name} » ?</translation>
    </message>
    <message numerus="yes">
        <source>Delete the tag “{name}”? It is taken off %n messages.</source>
        <comment>Delete the tag “{name}”? It is taken off 1 message.</comment>
        <translation>
            <numerusform>Supprimer l’étiquette « {name} » ? Elle est retirée de %n message.</numerusform>
            <numerusform>Supprimer l’étiquette « {name} » ? Elle est retirée de %n messages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the tag “{name}”? No message has it.</source>
        <translation>Supprimer l’étiquette « {name} » ? Aucun message ne la porte.</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>Supprimer {name}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>Deleted elsewhere, {time}.</source>
        <translation>Supprimé ailleurs, {time}.</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Supprimé définitivement</translation>
    </message>
    <message>
        <source>Deleted here, {time}.</source>
        <translation>Supprimé ici, {time}.</translation>
    </message>
    <message>
        <source>Deleted lately</source>
        <translation>Supprimés récemment</translation>
    </message>
    <message>
        <source>Deleted messages are kept on this computer</source>
        <translation>Les messages supprimés restent sur cet ordinateur</translation>
    </message>
    <message>
        <source>Deleted messages are not kept. Settings, Reading and writing, changes that.</source>
        <translation>Les messages supprimés ne sont pas gardés. Cela se change dans Réglages, Lecture et écriture.</translation>
    </message>
    <message>
        <source>Deleted messages stay on this computer until you choose otherwise.</source>
        <translation>Les messages supprimés restent sur cet ordinateur jusqu’à ce que vous en décidiez autrement.</translation>
    </message>
    <message>
        <source>Deleted messages wait here for a while.</source>
        <translation>Les messages supprimés attendent ici un moment.</translation>
    </message>
    <message>
        <source>Deleting an entry</source>
        <translation>Suppression d’une entrée</translation>
    </message>
    <message>
        <source>Deleting messages</source>
        <translation>Suppression de messages</translation>
    </message>
    <message>
        <source>Delivered to {recipient}</source>
        <translation>Remis à {recipient}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>Abandonner la modification</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Do it once more by hand.</source>
        <translation>Refaites-le à la main.</translation>
    </message>
    <message>
        <source>Do it with these now</source>
        <translation>Appliquer maintenant à ceux-ci</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>Faire ceci</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>ne contient pas</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>Ne se répète pas</translation>
    </message>
    <message numerus="yes">
        <source>Done with %n messages</source>
        <comment>Done with 1 message</comment>
        <translation>
            <numerusform>Règle appliquée à %n message</numerusform>
            <numerusform>Règle appliquée à %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Brouillon enregistré</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
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
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>E-mail of the account</source>
        <translation>E-mail du compte</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit draft</source>
        <translation>Modifier le brouillon</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Modifier l’événement</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Modifier la règle</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Empty folder</source>
        <translation>Vider le dossier</translation>
    </message>
    <message>
        <source>Empty Trash and Spam, or delete large messages, before new mail is refused.</source>
        <translation>Videz la corbeille et Indésirables, ou supprimez de gros messages, avant que du nouveau courrier ne soit refusé.</translation>
    </message>
    <message>
        <source>Empty Trash and Spam, or delete large messages.</source>
        <translation>Videz la corbeille et Indésirables, ou supprimez de gros messages.</translation>
    </message>
    <message>
        <source>Empty {name}?</source>
        <translation>Vider le dossier {name} ?</translation>
    </message>
    <message>
        <source>Empty: keep the stored one</source>
        <translation>Vide : garder celui enregistré</translation>
    </message>
    <message>
        <source>Empty: the same as for mail</source>
        <translation>Vide : le même que pour le courrier</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Chiffrer</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Chiffré</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffré</translation>
    </message>
    <message>
        <source>Encrypted and plain parts are mixed; only the plain ones are shown.</source>
        <translation>Des parties chiffrées et en clair sont mélangées ; seules celles en clair sont affichées.</translation>
    </message>
    <message>
        <source>Encrypted connection for mail</source>
        <translation>Connexion chiffrée pour le courrier</translation>
    </message>
    <message>
        <source>Encrypted connection for sending</source>
        <translation>Connexion chiffrée pour l’envoi</translation>
    </message>
    <message>
        <source>Encrypted message</source>
        <translation>Message chiffré</translation>
    </message>
    <message>
        <source>Encrypted part refused</source>
        <translation>Partie chiffrée refusée</translation>
    </message>
    <message>
        <source>Encrypted, signed by {who}</source>
        <translation>Chiffré, signé par {who}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>Heure de fin</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Se termine</translation>
    </message>
    <message>
        <source>Enter a pass phrase.</source>
        <translation>Saisissez une phrase secrète.</translation>
    </message>
    <message>
        <source>Enter a time such as {time}.</source>
        <translation>Saisissez une heure comme {time}.</translation>
    </message>
    <message>
        <source>Enter at least one address.</source>
        <translation>Saisissez au moins une adresse.</translation>
    </message>
    <message>
        <source>Enter at least one server.</source>
        <translation>Saisissez au moins un serveur.</translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation>Saisissez-en un.</translation>
    </message>
    <message>
        <source>Enter servers by hand</source>
        <translation>Saisir les serveurs à la main</translation>
    </message>
    <message>
        <source>Enter sets or takes off a tag, Esc closes.</source>
        <translation>Entrée ajoute ou retire une étiquette, Esc ferme.</translation>
    </message>
    <message>
        <source>Enter the master password.</source>
        <translation>Saisissez le mot de passe principal.</translation>
    </message>
    <message>
        <source>Enter the password of this account.</source>
        <translation>Saisissez le mot de passe de ce compte.</translation>
    </message>
    <message>
        <source>Enter the password, then look at the servers.</source>
        <translation>Saisissez le mot de passe, puis regardez les serveurs.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Saisissez le mot de passe.</translation>
    </message>
    <message>
        <source>Enter the server names by hand; your provider's help pages name them.</source>
        <translation>Saisissez les noms des serveurs à la main ; les pages d’aide de votre fournisseur les indiquent.</translation>
    </message>
    <message>
        <source>Enter the servers by hand.</source>
        <translation>Saisissez les serveurs à la main.</translation>
    </message>
    <message>
        <source>Enter them by hand.</source>
        <translation>Saisissez-les à la main.</translation>
    </message>
    <message>
        <source>Enter your e-mail address, such as ana@example.org.</source>
        <translation>Saisissez votre adresse e-mail, par exemple ana@example.org.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Event added</source>
        <translation>Événement ajouté</translation>
    </message>
    <message>
        <source>Event added: {summary}</source>
        <translation>Événement ajouté : {summary}</translation>
    </message>
    <message>
        <source>Event changed: {summary}</source>
        <translation>Événement modifié : {summary}</translation>
    </message>
    <message>
        <source>Event deleted</source>
        <translation>Événement supprimé</translation>
    </message>
    <message>
        <source>Event moved</source>
        <translation>Événement déplacé</translation>
    </message>
    <message>
        <source>Event saved</source>
        <translation>Événement enregistré</translation>
    </message>
    <message>
        <source>Events added</source>
        <translation>Événements ajoutés</translation>
    </message>
    <message>
        <source>Events with “{query}”</source>
        <translation>Événements avec « {query} »</translation>
    </message>
    <message>
        <source>every </source>
        <translation>tous les </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <comment>Every day</comment>
        <translation>
            <numerusform>Chaque jour</numerusform>
            <numerusform>Tous les %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <comment>Every month</comment>
        <translation>
            <numerusform>Chaque mois</numerusform>
            <numerusform>Tous les %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <comment>Every week</comment>
        <translation>
            <numerusform>Chaque semaine</numerusform>
            <numerusform>Toutes les %n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <comment>Every year</comment>
        <translation>
            <numerusform>Chaque année</numerusform>
            <numerusform>Tous les %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>Tout a été envoyé</translation>
    </message>
    <message>
        <source>Everything with {name}</source>
        <translation>Tout avec {name}</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Tout fonctionne.</translation>
    </message>
    <message>
        <source>exactly these words</source>
        <translation>exactement ces mots</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export all contacts shown …</source>
        <translation>Exporter tous les contacts affichés …</translation>
    </message>
    <message>
        <source>Export all contacts …</source>
        <translation>Exporter tous les contacts …</translation>
    </message>
    <message>
        <source>Export selected contacts …</source>
        <translation>Exporter les contacts sélectionnés …</translation>
    </message>
    <message>
        <source>Export vCard file</source>
        <translation>Exporter un fichier vCard</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>fetching a large message</source>
        <translation>récupération d’un gros message</translation>
    </message>
    <message>
        <source>fetching entries</source>
        <translation>récupération des entrées</translation>
    </message>
    <message>
        <source>fetching messages for offline reading</source>
        <translation>récupération des messages pour la lecture hors ligne</translation>
    </message>
    <message>
        <source>Fetching the message…</source>
        <translation>Récupération du message…</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>cinquième</translation>
    </message>
    <message>
        <source>Filing a message</source>
        <translation>Classement d’un message</translation>
    </message>
    <message>
        <source>Fill it in or remove it.</source>
        <translation>Remplissez-la ou retirez-la.</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Trouver une action</translation>
    </message>
    <message>
        <source>Find calendars and address books</source>
        <translation>Trouver les agendas et carnets d’adresses</translation>
    </message>
    <message>
        <source>Find settings</source>
        <translation>Chercher les réglages</translation>
    </message>
    <message>
        <source>Fingerprint {text}</source>
        <translation>Empreinte {text}</translation>
    </message>
    <message>
        <source>first</source>
        <translation>premier</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Flag taken off</source>
        <translation>Suivi retiré</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Flagged</source>
        <comment>folder</comment>
        <translation>Suivis</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>suivi</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder {name} created</source>
        <translation>Dossier {name} créé</translation>
    </message>
    <message>
        <source>Folder {name} deleted</source>
        <translation>Dossier {name} supprimé</translation>
    </message>
    <message numerus="yes">
        <source>Folder {name} deleted; %n messages are in Trash</source>
        <comment>Folder {name} deleted; 1 message is in Trash</comment>
        <translation>
            <numerusform>Dossier {name} supprimé ; %n message est dans la corbeille</numerusform>
            <numerusform>Dossier {name} supprimé ; %n messages sont dans la corbeille</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Folders of other people</source>
        <translation>Dossiers d’autres personnes</translation>
    </message>
    <message>
        <source>follow up remind waiting</source>
        <translation>relancer rappeler attente</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Pour toujours</translation>
    </message>
    <message>
        <source>for {address}</source>
        <translation>pour {address}</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>Forward in time</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>quatrième</translation>
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
        <translation>de sa part</translation>
    </message>
    <message>
        <source>Give an end that is later than {start}.</source>
        <translation>Indiquez une fin postérieure à {start}.</translation>
    </message>
    <message>
        <source>Give it a short one.</source>
        <translation>Donnez-lui-en un court.</translation>
    </message>
    <message>
        <source>given</source>
        <translation>indiquée</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Go to {pane}</source>
        <translation>Aller à {pane}</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>guessed, will be tested</source>
        <translation>supposé, sera testé</translation>
    </message>
    <message>
        <source>has been revoked</source>
        <translation>a été révoquée</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>a expiré</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Domicile</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Manière de comparer</translation>
    </message>
    <message>
        <source>How many conditions must hold</source>
        <translation>Combien de conditions doivent être remplies</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Combien de fois</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>if all of these hold</source>
        <translation>si toutes ces conditions sont remplies</translation>
    </message>
    <message>
        <source>if any of these holds</source>
        <translation>si l’une de ces conditions est remplie</translation>
    </message>
    <message>
        <source>If {when}: {what}</source>
        <translation>Si {when} : {what}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message numerus="yes">
        <source>Import %n contacts</source>
        <comment>Import 1 contact</comment>
        <translation>
            <numerusform>Importer %n contact</numerusform>
            <numerusform>Importer %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contacts into {book}?</source>
        <comment>Import 1 contact into {book}?</comment>
        <translation>
            <numerusform>Importer %n contact dans {book} ?</numerusform>
            <numerusform>Importer %n contacts dans {book} ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Importer des clés</translation>
    </message>
    <message>
        <source>Import the key or send without encryption.</source>
        <translation>Importez la clé ou envoyez sans chiffrement.</translation>
    </message>
    <message>
        <source>Import them one by one.</source>
        <translation>Importez-les une par une.</translation>
    </message>
    <message>
        <source>Import vCard file</source>
        <translation>Importer un fichier vCard</translation>
    </message>
    <message>
        <source>Import vCard file …</source>
        <translation>Importer un fichier vCard …</translation>
    </message>
    <message>
        <source>Important</source>
        <comment>tag</comment>
        <translation>Important</translation>
    </message>
    <message>
        <source>in front of anything: without it</source>
        <translation>devant quelque chose : sans cela</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>In the provider's words: {advice}.</source>
        <translation>Selon les mots du fournisseur : {advice}.</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>dans {folder}</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>Inbox is empty</source>
        <translation>La boîte de réception est vide</translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation>Courrier entrant</translation>
    </message>
    <message>
        <source>Incoming mail (IMAP)</source>
        <translation>Courrier entrant (IMAP)</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Install Marmot again.</source>
        <translation>Réinstallez Marmot.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing was changed.</source>
        <translation>Installez la version plus récente. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>invitation</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>est au-dessus de</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>est en dessous de</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>is too weak</source>
        <translation>est trop faible</translation>
    </message>
    <message>
        <source>It can only be read from here.</source>
        <translation>D’ici, on ne peut que le lire.</translation>
    </message>
    <message>
        <source>It cannot be taken back any more.</source>
        <translation>Il ne peut plus être repris.</translation>
    </message>
    <message numerus="yes">
        <source>It did not reach %n of {every} recipients</source>
        <comment>It did not reach 1 of {every} recipients</comment>
        <translation>
            <numerusform>%n destinataire sur {every} n’a pas été atteint</numerusform>
            <numerusform>%n destinataires sur {every} n’ont pas été atteints</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes into {calendar}</source>
        <translation>Ira dans {calendar}</translation>
    </message>
    <message>
        <source>It has been put back already, or the time it is kept for is over.</source>
        <translation>Il a déjà été restauré, ou sa durée de conservation est passée.</translation>
    </message>
    <message>
        <source>It is back in Drafts. Its words are under Details; change the message and send it again.</source>
        <translation>Il est revenu dans Brouillons. La réponse du serveur est sous Détails ; modifiez le message et envoyez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is back in Drafts. Send it again later, or ask your provider.</source>
        <translation>Il est revenu dans Brouillons. Renvoyez-le plus tard ou demandez à votre fournisseur.</translation>
    </message>
    <message>
        <source>It is back in Drafts; see its words.</source>
        <translation>Il est revenu dans Brouillons, avec la réponse du serveur.</translation>
    </message>
    <message>
        <source>It is in Drafts.</source>
        <translation>Il est dans Brouillons.</translation>
    </message>
    <message>
        <source>It is in {calendar}</source>
        <translation>Se trouve dans {calendar}</translation>
    </message>
    <message>
        <source>It is kept as it is.</source>
        <translation>Elle est gardée telle quelle.</translation>
    </message>
    <message>
        <source>It is known what became of this message.</source>
        <translation>On sait ce qu’est devenu ce message.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Cela n’existe plus.</translation>
    </message>
    <message>
        <source>It is started again by itself; what you did is safe.</source>
        <translation>Elle redémarre d’elle-même ; ce que vous avez fait est en sécurité.</translation>
    </message>
    <message>
        <source>It is still in {calendar}.</source>
        <translation>Il se trouve encore dans {calendar}.</translation>
    </message>
    <message>
        <source>It is still on the server: try again, or discard the deletion.</source>
        <translation>L’élément est encore sur le serveur : réessayer, ou abandonner la suppression.</translation>
    </message>
    <message>
        <source>It lies in Trash. Its messages are deleted and cannot be brought back.</source>
        <translation>Il est dans la corbeille. Ses messages seront supprimés et ne pourront pas être repris.</translation>
    </message>
    <message>
        <source>It lies in Trash. Its messages are deleted from the server. Those that are whole on this computer can be brought back for a while: see {place}.</source>
        <translation>Il se trouve dans la corbeille. Ses messages vont être supprimés du serveur. Ceux qui sont complets sur cet ordinateur pourront être récupérés pendant un certain temps : voir « {place} ».</translation>
    </message>
    <message>
        <source>It may be settled by now.</source>
        <translation>Il est peut-être déjà réglé.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>Il a peut-être été supprimé.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted.</source>
        <translation>Il a peut-être été déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>It may have been solved already.</source>
        <translation>Il est peut-être déjà résolu.</translation>
    </message>
    <message>
        <source>It must be JSON as in rules show.</source>
        <translation>Elle doit être en JSON comme dans rules show.</translation>
    </message>
    <message>
        <source>It must begin with https://.</source>
        <translation>Elle doit commencer par https://.</translation>
    </message>
    <message>
        <source>It opens as soon as all of it is here.</source>
        <translation>Il s’ouvre dès qu’il est ici en entier.</translation>
    </message>
    <message>
        <source>It opens as soon as there is a connection.</source>
        <translation>Il s’ouvre dès qu’il y a une connexion.</translation>
    </message>
    <message>
        <source>It rests: a folder it names is not there. Edit it, then switch it on.</source>
        <translation>Elle est en pause : un dossier qu’elle nomme n’existe pas. Modifiez-la, puis activez-la.</translation>
    </message>
    <message>
        <source>It stays on this computer.</source>
        <translation>Il reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>It waits here; other changes go on. Try it again later, or ask whoever runs the server.</source>
        <translation>La modification attend ici ; les autres continuent. Réessayez plus tard ou adressez-vous à l’exploitant du serveur.</translation>
    </message>
    <message>
        <source>It was changed elsewhere at the same time.</source>
        <translation>Cela a été modifié ailleurs en même temps.</translation>
    </message>
    <message>
        <source>It was changed on the server meanwhile and has not been deleted.</source>
        <translation>Cela a été modifié entre-temps sur le serveur et n’a pas été supprimé.</translation>
    </message>
    <message>
        <source>It was damaged or not protected against changes, so nothing of it is shown.</source>
        <translation>Elle était endommagée ou pas protégée contre les modifications ; rien n’en est affiché.</translation>
    </message>
    <message>
        <source>It was deleted for good and cannot be taken back.</source>
        <translation>Cela a été supprimé définitivement et ne peut être repris.</translation>
    </message>
    <message>
        <source>It was found in the mailbox</source>
        <translation>Il a été trouvé dans la boîte aux lettres</translation>
    </message>
    <message>
        <source>It was in {folder}.</source>
        <translation>Il était dans {folder}.</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Il a été omis.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Il a été envoyé</translation>
    </message>
    <message>
        <source>It was written to the log.</source>
        <translation>C’est noté dans le journal.</translation>
    </message>
    <message>
        <source>It was written to the log; nothing was lost.</source>
        <translation>C’est noté dans le journal ; rien n’a été perdu.</translation>
    </message>
    <message>
        <source>It will be done when there is one.</source>
        <translation>Ce sera fait dès qu’il y en aura une.</translation>
    </message>
    <message>
        <source>It will be loaded again.</source>
        <translation>Il sera chargé de nouveau.</translation>
    </message>
    <message>
        <source>It will be rebuilt from the server; drafts and unsent mail are kept.</source>
        <translation>Il sera reconstruit depuis le serveur ; brouillons et messages non envoyés sont conservés.</translation>
    </message>
    <message>
        <source>Its folder was deleted elsewhere, {time}.</source>
        <translation>Son dossier a été supprimé ailleurs, {time}.</translation>
    </message>
    <message>
        <source>Its window has been brought to the front.</source>
        <translation>Sa fenêtre a été mise au premier plan.</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Keep its mail on this computer</source>
        <translation>Garder son courrier sur cet ordinateur</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Keep on this computer</source>
        <translation>Garder sur cet ordinateur</translation>
    </message>
    <message>
        <source>Keep one of move, archive, spam and delete; copies may be more.</source>
        <translation>Ne gardez qu’une action parmi déplacer, archiver, indésirables et supprimer ; les copies peuvent être plusieurs.</translation>
    </message>
    <message>
        <source>Keep the changes?</source>
        <translation>Garder les modifications ?</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Garder l’autre</translation>
    </message>
    <message>
        <source>Kept both versions</source>
        <translation>Deux versions gardées</translation>
    </message>
    <message>
        <source>Kept in Drafts</source>
        <translation>Gardé dans Brouillons</translation>
    </message>
    <message>
        <source>Kept on this computer until {date}.</source>
        <translation>Gardé sur cet ordinateur jusqu’au {date}.</translation>
    </message>
    <message>
        <source>Key made</source>
        <translation>Clé créée</translation>
    </message>
    <message>
        <source>key of somebody else</source>
        <translation>clé d’autrui</translation>
    </message>
    <message>
        <source>Key saved</source>
        <translation>Clé enregistrée</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Keys (*.asc *.gpg *.pgp *.key);;All files (*)</source>
        <translation>Clés (*.asc *.gpg *.pgp *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Keys sign and encrypt mail (OpenPGP). Compare fingerprints by phone.</source>
        <translation>Les clés signent et chiffrent le courrier (OpenPGP). Comparez les empreintes par téléphone.</translation>
    </message>
    <message>
        <source>Kind of {what}</source>
        <translation>Type : {what}</translation>
    </message>
    <message>
        <source>known to Marmot</source>
        <translation>connu de Marmot</translation>
    </message>
    <message>
        <source>label keyword</source>
        <translation>libellé mot-clé tag</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Large messages kept on this computer</source>
        <translation>Gros messages gardés sur cet ordinateur</translation>
    </message>
    <message>
        <source>last</source>
        <translation>dernier</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>tag</comment>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>later remind hide</source>
        <translation>plus tard rappeler masquer</translation>
    </message>
    <message>
        <source>Later today, {time}</source>
        <translation>Plus tard aujourd’hui, {time}</translation>
    </message>
    <message>
        <source>Leave it out, or name the servers yourself.</source>
        <translation>Omettez-le ou indiquez vous-même les serveurs.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Letter index</source>
        <translation>Index alphabétique</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Limits of your provider</source>
        <translation>Limites de votre fournisseur</translation>
    </message>
    <message>
        <source>Load it again from your provider.</source>
        <translation>Chargez-le de nouveau chez votre fournisseur.</translation>
    </message>
    <message>
        <source>Local time, wherever one is</source>
        <translation>Heure locale, où que l’on soit</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Essayer avec un exemple</translation>
    </message>
    <message>
        <source>Look at it, then delete it again if you still want to.</source>
        <translation>Regardez-le, puis supprimez-le encore si vous le voulez toujours.</translation>
    </message>
    <message>
        <source>Look at the line under recipients.</source>
        <translation>Voyez la ligne sous les destinataires.</translation>
    </message>
    <message>
        <source>Look first at what it would have caught, then switch it on.</source>
        <translation>Regardez d’abord à quoi elle se serait appliquée, puis activez-la.</translation>
    </message>
    <message>
        <source>Look for news now</source>
        <translation>Relever maintenant</translation>
    </message>
    <message>
        <source>Look in Settings, Accounts.</source>
        <translation>Voyez Réglages, Comptes.</translation>
    </message>
    <message>
        <source>looking at calendars and address books</source>
        <translation>consultation des agendas et carnets d’adresses</translation>
    </message>
    <message>
        <source>looking at folders</source>
        <translation>consultation des dossiers</translation>
    </message>
    <message>
        <source>Looking for news</source>
        <translation>Recherche de nouveautés</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>made {date}</source>
        <translation>créée le {date}</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Courrier</translation>
    </message>
    <message>
        <source>mail compose</source>
        <translation>courrier rédiger</translation>
    </message>
    <message>
        <source>Mail encrypted to it cannot be read any more, unless you have a backup.</source>
        <translation>Le courrier chiffré pour elle ne pourra plus être lu, sauf avec une sauvegarde.</translation>
    </message>
    <message>
        <source>Mail kept on this computer</source>
        <translation>Courrier gardé sur cet ordinateur</translation>
    </message>
    <message>
        <source>Mail password</source>
        <translation>Mot de passe du courrier</translation>
    </message>
    <message>
        <source>Mail, calendar and contacts in one window. Everything stays on this computer and works without a connection.</source>
        <translation>Courrier, agenda et contacts dans une seule fenêtre. Tout reste sur cet ordinateur et fonctionne sans connexion.</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation>Liste de diffusion</translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation>Menu principal</translation>
    </message>
    <message>
        <source>Main menu  F10</source>
        <translation>Menu principal  F10</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Make a backup and check the disk.</source>
        <translation>Faites une sauvegarde et vérifiez le disque.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Créer une clé</translation>
    </message>
    <message>
        <source>Make it smaller or send to fewer people.</source>
        <translation>Réduisez-le ou envoyez-le à moins de personnes.</translation>
    </message>
    <message>
        <source>Make it smaller, for example without its picture.</source>
        <translation>La réduire, par exemple sans son image.</translation>
    </message>
    <message>
        <source>Make or import one in Settings.</source>
        <translation>Créez-en une ou importez-en une dans Réglages.</translation>
    </message>
    <message>
        <source>Make or import one in the settings.</source>
        <translation>Créez-en une ou importez-en une dans les réglages.</translation>
    </message>
    <message>
        <source>Make room, so that Marmot can go on.</source>
        <translation>Faites de la place pour que Marmot puisse continuer.</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>Mark all in the folder as read</source>
        <translation>Marquer tout le dossier comme lu</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marquer comme non lu</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>Marqué comme lu</translation>
    </message>
    <message>
        <source>Marked as unread</source>
        <translation>Marqué comme non lu</translation>
    </message>
    <message>
        <source>Marking messages</source>
        <translation>Marquage de messages</translation>
    </message>
    <message>
        <source>Marmot does not follow it, to protect your password.</source>
        <translation>Marmot ne le suit pas, pour protéger votre mot de passe.</translation>
    </message>
    <message>
        <source>Marmot goes on as soon as it is made.</source>
        <translation>Marmot continue dès qu’il est créé.</translation>
    </message>
    <message>
        <source>Marmot goes on later.</source>
        <translation>Marmot continue plus tard.</translation>
    </message>
    <message>
        <source>Marmot is closing.</source>
        <translation>Marmot se ferme.</translation>
    </message>
    <message>
        <source>Marmot is open already.</source>
        <translation>Marmot est déjà ouvert.</translation>
    </message>
    <message>
        <source>Marmot is running already.</source>
        <translation>Marmot fonctionne déjà.</translation>
    </message>
    <message>
        <source>Marmot keeps it and tries again by itself.</source>
        <translation>Marmot le garde et réessaie de lui-même.</translation>
    </message>
    <message>
        <source>Marmot looks for the servers by itself. The password is not sent anywhere yet.</source>
        <translation>Marmot cherche lui-même les serveurs. Le mot de passe n’est encore envoyé nulle part.</translation>
    </message>
    <message>
        <source>Marmot looks in Sent. It is never sent twice by itself; decide in the Outbox.</source>
        <translation>Marmot regarde dans Envoyés. Il n’est jamais envoyé deux fois tout seul ; décidez dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>Marmot made a mistake.</source>
        <translation>Marmot a fait une erreur.</translation>
    </message>
    <message>
        <source>Marmot matches it again by itself.</source>
        <translation>Marmot le réassocie de lui-même.</translation>
    </message>
    <message>
        <source>Marmot opens it again by itself.</source>
        <translation>Marmot le rouvre de lui-même.</translation>
    </message>
    <message>
        <source>Marmot tries again by itself for a day.</source>
        <translation>Marmot réessaie de lui-même pendant une journée.</translation>
    </message>
    <message>
        <source>Marmot tries again by itself.</source>
        <translation>Marmot réessaie de lui-même.</translation>
    </message>
    <message>
        <source>Marmot tries again later by itself.</source>
        <translation>Marmot réessaie plus tard de lui-même.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Mot de passe principal</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Message is on its way</source>
        <translation>Le message est en route</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Messages in this folder appear here.</source>
        <translation>Les messages de ce dossier apparaissent ici.</translation>
    </message>
    <message>
        <source>Messages it would have caught</source>
        <translation>Messages auxquels elle se serait appliquée</translation>
    </message>
    <message>
        <source>Messages taken for spam will be here.</source>
        <translation>Les messages tenus pour indésirables seront ici.</translation>
    </message>
    <message>
        <source>Messages wait here until they have left.</source>
        <translation>Les messages attendent ici jusqu’à leur départ.</translation>
    </message>
    <message>
        <source>Messages you are writing are kept here.</source>
        <translation>Les messages en cours d’écriture sont gardés ici.</translation>
    </message>
    <message>
        <source>Messages you flag (S) are collected here.</source>
        <translation>Les messages que vous suivez (S) sont réunis ici.</translation>
    </message>
    <message>
        <source>Middle names</source>
        <translation>Autres prénoms</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Monday morning, {time}</source>
        <translation>Lundi matin, {time}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Chaque mois</translation>
    </message>
    <message numerus="yes">
        <source>months</source>
        <comment>month</comment>
        <translation>
            <numerusform>mois</numerusform>
            <numerusform>mois</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More parts of the name</source>
        <translation>Autres parties du nom</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Plus …</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Mousse</translation>
    </message>
    <message>
        <source>Most entries of {name} vanished from the server at once.</source>
        <translation>La plupart des entrées de {name} ont disparu du serveur d’un coup.</translation>
    </message>
    <message>
        <source>Most programs can save their contacts as a .vcf file.</source>
        <translation>La plupart des programmes savent enregistrer leurs contacts dans un fichier .vcf.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move folder {name}</source>
        <translation>Déplacer le dossier {name}</translation>
    </message>
    <message>
        <source>Move folder …</source>
        <translation>Déplacer le dossier …</translation>
    </message>
    <message>
        <source>Move recurring event</source>
        <translation>Déplacer l’événement récurrent</translation>
    </message>
    <message>
        <source>Move them elsewhere first, or delete the folder: they go to Trash.</source>
        <translation>Déplacez-les d’abord ailleurs, ou supprimez le dossier : ils vont dans la corbeille.</translation>
    </message>
    <message>
        <source>Move to Bcc</source>
        <translation>Mettre en Cci</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Déplacer dans un dossier</translation>
    </message>
    <message>
        <source>Move to Spam</source>
        <translation>Déplacer dans Indésirables</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>Déplacer dans la corbeille</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move {name} down</source>
        <translation>Descendre {name}</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation>Monter {name}</translation>
    </message>
    <message>
        <source>Move, flag or delete them together, or drag them to a folder.</source>
        <translation>Déplacez-les, suivez-les ou supprimez-les ensemble, ou glissez-les sur un dossier.</translation>
    </message>
    <message>
        <source>Moved to Spam</source>
        <translation>Déplacé dans Indésirables</translation>
    </message>
    <message>
        <source>Moved to Trash</source>
        <translation>Déplacé dans la corbeille</translation>
    </message>
    <message>
        <source>Moved to {folder}</source>
        <translation>Déplacé dans {folder}</translation>
    </message>
    <message>
        <source>Moving messages</source>
        <translation>Déplacement de messages</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of a tag</source>
        <translation>Nom d’une étiquette</translation>
    </message>
    <message>
        <source>name of an attached file</source>
        <translation>nom d’un fichier joint</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nom du dossier</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Nom de la règle</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Nom de la recherche</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Nom de l’étiquette</translation>
    </message>
    <message>
        <source>Name or address do not fit into a key.</source>
        <translation>Le nom ou l’adresse ne conviennent pas à une clé.</translation>
    </message>
    <message>
        <source>Names with commas between them</source>
        <translation>Noms séparés par des virgules</translation>
    </message>
    <message>
        <source>Needs your attention.</source>
        <translation>Demande votre attention.</translation>
    </message>
    <message>
        <source>Neither signing nor encrypting was asked for.</source>
        <translation>Ni signature ni chiffrement n’ont été demandés.</translation>
    </message>
    <message>
        <source>never ends</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>New contact  Ctrl+N</source>
        <translation>Nouveau contact  Ctrl+N</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nouvel événement</translation>
    </message>
    <message>
        <source>New event  Ctrl+N</source>
        <translation>Nouvel événement  Ctrl+N</translation>
    </message>
    <message>
        <source>New events go here</source>
        <translation>Les nouveaux événements vont ici</translation>
    </message>
    <message>
        <source>new events go here</source>
        <translation>les nouveaux événements vont ici</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation>Nouveau dossier …</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>New message  Ctrl+N</source>
        <translation>Nouveau message  Ctrl+N</translation>
    </message>
    <message>
        <source>New messages in the inbox</source>
        <translation>Nouveaux messages dans la boîte de réception</translation>
    </message>
    <message>
        <source>New messages will appear here.</source>
        <translation>Les nouveaux messages apparaîtront ici.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>Nouvelle étiquette « {name} »</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Message suivant</translation>
    </message>
    <message>
        <source>Next try {time}.</source>
        <translation>Prochain essai {time}.</translation>
    </message>
    <message>
        <source>Next unread message</source>
        <translation>Message non lu suivant</translation>
    </message>
    <message>
        <source>Next week, {time}</source>
        <translation>La semaine prochaine, {time}</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Surnom</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Pas encore de compte</translation>
    </message>
    <message>
        <source>No address book</source>
        <translation>Aucun carnet d’adresses</translation>
    </message>
    <message>
        <source>No answer is awaited</source>
        <translation>Aucune réponse attendue</translation>
    </message>
    <message>
        <source>No calendar yet</source>
        <translation>Pas encore d’agenda</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Pas encore de contacts</translation>
    </message>
    <message>
        <source>No deleted message has these words.</source>
        <translation>Aucun message supprimé ne contient ces mots.</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Aucun brouillon</translation>
    </message>
    <message>
        <source>No encrypted connection to {host} could be made.</source>
        <translation>Aucune connexion chiffrée avec {host} n’a pu être établie.</translation>
    </message>
    <message>
        <source>No event has these words.</source>
        <translation>Aucun événement ne contient ces mots.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>pas de clé</translation>
    </message>
    <message>
        <source>No longer subscribed to {name}</source>
        <translation>Désabonné de {name}</translation>
    </message>
    <message>
        <source>No mail and no coming events with this person yet.</source>
        <translation>Pas encore de courrier ni d’événement à venir avec cette personne.</translation>
    </message>
    <message>
        <source>No message selected</source>
        <translation>Aucun message sélectionné</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Aucun message</translation>
    </message>
    <message>
        <source>No password was sent. Check the server name.</source>
        <translation>Aucun mot de passe n’a été envoyé. Vérifiez le nom du serveur.</translation>
    </message>
    <message>
        <source>No password was sent. Check the server name; ask whoever runs the server.</source>
        <translation>Aucun mot de passe n’a été envoyé. Vérifiez le nom du serveur ; demandez à qui l’exploite.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS or STARTTLS.</source>
        <translation>Aucun mot de passe n’a été envoyé. Choisissez TLS ou STARTTLS.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS with another port, or ask the provider.</source>
        <translation>Aucun mot de passe n’a été envoyé. Choisissez TLS avec un autre port ou demandez au fournisseur.</translation>
    </message>
    <message>
        <source>No password was sent. Choose TLS with another port, or check the network you are in.</source>
        <translation>Aucun mot de passe n’a été envoyé. Choisissez TLS avec un autre port ou vérifiez le réseau utilisé.</translation>
    </message>
    <message>
        <source>No password was sent. Do not use this network.</source>
        <translation>Aucun mot de passe n’a été envoyé. N’utilisez pas ce réseau.</translation>
    </message>
    <message>
        <source>No password was sent. Tell whoever runs the server.</source>
        <translation>Aucun mot de passe n’a été envoyé. Prévenez qui exploite le serveur.</translation>
    </message>
    <message>
        <source>No password was sent. Try later, or tell whoever runs the server.</source>
        <translation>Aucun mot de passe n’a été envoyé. Réessayez plus tard ou prévenez qui exploite le serveur.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>No program on this computer opens this kind of file.</source>
        <translation>Aucun programme de cet ordinateur n’ouvre ce type de fichier.</translation>
    </message>
    <message>
        <source>No rules yet. New mail stays in the inbox.</source>
        <translation>Pas encore de règles. Le nouveau courrier reste dans la boîte de réception.</translation>
    </message>
    <message>
        <source>No servers were found for {address}.</source>
        <translation>Aucun serveur trouvé pour {address}.</translation>
    </message>
    <message>
        <source>No settings were found for this address.</source>
        <translation>Aucun réglage trouvé pour cette adresse.</translation>
    </message>
    <message>
        <source>No settings were found. Enter the servers your provider names.</source>
        <translation>Aucun réglage trouvé. Saisissez les serveurs indiqués par votre fournisseur.</translation>
    </message>
    <message>
        <source>No spam</source>
        <translation>Aucun indésirable</translation>
    </message>
    <message>
        <source>no subject</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>No such action. Enter searches mail, events and contacts.</source>
        <translation>Aucune action de ce nom. Entrée cherche courrier, événements et contacts.</translation>
    </message>
    <message>
        <source>No, wait for nothing</source>
        <translation>Non, ne rien attendre</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Personne trouvé</translation>
    </message>
    <message>
        <source>Nobody has answered: {subject}</source>
        <translation>Personne n’a répondu : {subject}</translation>
    </message>
    <message>
        <source>Nobody is named as recipient.</source>
        <translation>Aucun destinataire n’est indiqué.</translation>
    </message>
    <message>
        <source>Nobody is named as recipient. Enter at least one address.</source>
        <translation>Aucun destinataire n’est indiqué. Saisissez au moins une adresse.</translation>
    </message>
    <message>
        <source>Nobody selected</source>
        <translation>Personne n’est sélectionné</translation>
    </message>
    <message>
        <source>Nobody waits for an answer to this message.</source>
        <translation>Aucune réponse n’est attendue à ce message.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>None of these messages is snoozed.</source>
        <translation>Aucun de ces messages n’est reporté.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Pas du tout</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>pas du tout</translation>
    </message>
    <message>
        <source>Not everything could be fetched.</source>
        <translation>Tout n’a pas pu être récupéré.</translation>
    </message>
    <message>
        <source>Not everything works. Go back to correct it.</source>
        <translation>Tout ne fonctionne pas. Revenez en arrière pour corriger.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Not saved on the server: see Problems</source>
        <translation>Non enregistré sur le serveur : voir Problèmes</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyé</translation>
    </message>
    <message>
        <source>Not tried yet. Edit it to see what it would catch, then switch it on.</source>
        <translation>Pas encore essayée. Modifiez-la pour voir à quoi elle s’appliquerait, puis activez-la.</translation>
    </message>
    <message>
        <source>Not yet on the server</source>
        <translation>Pas encore sur le serveur</translation>
    </message>
    <message>
        <source>not yet on the server</source>
        <translation>pas encore sur le serveur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nothing flagged</source>
        <translation>Aucun message suivi</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Aucune action pour l’instant.</translation>
    </message>
    <message>
        <source>Nothing is deleted on the server. Unsent messages are lost.</source>
        <translation>Rien n’est supprimé sur le serveur. Les messages non envoyés sont perdus.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Aucun message reporté</translation>
    </message>
    <message>
        <source>Nothing of it is shown.</source>
        <translation>Rien n’en est affiché.</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Rien de prévu</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Rien d’envoyé</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>Rien de non lu</translation>
    </message>
    <message>
        <source>Nothing was changed on the server.</source>
        <translation>Rien n’a été modifié sur le serveur.</translation>
    </message>
    <message>
        <source>Nothing was changed there. Ask whoever shares or runs it for the right to do so.</source>
        <translation>Rien n’y a été modifié. Demandez-en le droit à qui le partage ou le gère.</translation>
    </message>
    <message>
        <source>Nothing was changed there. Its exact answer is under Details; ask whoever runs it.</source>
        <translation>Rien n’y a été modifié. Sa réponse exacte est sous Détails ; demandez à qui le gère.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever shares this folder with you.</source>
        <translation>Rien n’a été modifié. Demandez à qui partage ce dossier avec vous.</translation>
    </message>
    <message>
        <source>Nothing was changed. Marmot tries again by itself.</source>
        <translation>Rien n’a été modifié. Marmot réessaie de lui-même.</translation>
    </message>
    <message>
        <source>Nothing was changed. The exact answer is under Details.</source>
        <translation>Rien n’a été modifié. La réponse exacte est sous Détails.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again later; the exact answer is under Details.</source>
        <translation>Rien n’a été modifié. Réessayez plus tard ; la réponse exacte est sous Détails.</translation>
    </message>
    <message>
        <source>Nothing was deleted lately</source>
        <translation>Rien n’a été supprimé récemment</translation>
    </message>
    <message>
        <source>Nothing was moved. Choose another folder.</source>
        <translation>Rien n’a été déplacé. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>Rien n’a été ouvert.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask for a new key.</source>
        <translation>Rien n’a été envoyé. Demandez une nouvelle clé.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask for a plain address.</source>
        <translation>Rien n’a été envoyé. Demandez une adresse simple.</translation>
    </message>
    <message>
        <source>Nothing was sent. Correct the addresses named under Details in the message, which is back in Drafts.</source>
        <translation>Rien n’a été envoyé. Corrigez les adresses citées sous Détails dans le message, qui est revenu dans Brouillons.</translation>
    </message>
    <message>
        <source>Nothing was sent. Marmot tries again by itself for a day.</source>
        <translation>Rien n’a été envoyé. Marmot réessaie de lui-même pendant une journée.</translation>
    </message>
    <message>
        <source>Nothing was sent. The message is back in Drafts; send it to fewer people at a time.</source>
        <translation>Rien n’a été envoyé. Le message est revenu dans Brouillons ; envoyez-le à moins de personnes à la fois.</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>Offline. Marmot tries again by itself.</source>
        <translation>Hors ligne. Marmot réessaie de lui-même.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>on day {day}</source>
        <translation>le {day}</translation>
    </message>
    <message>
        <source>On the last {count} messages of the inbox it would have caught {caught}.</source>
        <translation>Elle se serait appliquée à {caught} des {count} derniers messages de la boîte de réception.</translation>
    </message>
    <message>
        <source>on the {which} {day}</source>
        <translation>le {which} {day}</translation>
    </message>
    <message>
        <source>One address per line</source>
        <translation>Une adresse par ligne</translation>
    </message>
    <message>
        <source>One message could not be read from the server.</source>
        <translation>Un message n’a pas pu être lu depuis le serveur.</translation>
    </message>
    <message>
        <source>One message is too large to keep on this computer.</source>
        <translation>Un message est trop grand pour être gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>one or the other; (brackets) keep things together</source>
        <translation>l’un ou l’autre ; les (parenthèses) regroupent</translation>
    </message>
    <message>
        <source>Only a part of the message carries the signature.</source>
        <translation>Seule une partie du message porte la signature.</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Seulement à la main</translation>
    </message>
    <message>
        <source>Only its header was on this computer: it cannot be put back.</source>
        <translation>Seuls ses en-têtes étaient sur cet ordinateur : il ne peut pas être restauré.</translation>
    </message>
    <message>
        <source>Only the beginning of this message is here; the rest is still being loaded.</source>
        <translation>Seul le début de ce message est ici ; le reste est encore en cours de chargement.</translation>
    </message>
    <message>
        <source>Only the beginning of this message is on this computer. Connect to load the rest.</source>
        <translation>Seul le début de ce message est sur cet ordinateur. Connectez-vous pour charger le reste.</translation>
    </message>
    <message>
        <source>Only the list, not the messages</source>
        <translation>Seulement la liste, pas les messages</translation>
    </message>
    <message>
        <source>only the lists</source>
        <translation>seulement les listes</translation>
    </message>
    <message>
        <source>Only this event</source>
        <translation>Seulement cet événement</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a web browser, sign in to the network, then try again.</source>
        <translation>Ouvrez un navigateur, connectez-vous au réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Ouvrir quand même</translation>
    </message>
    <message>
        <source>Open it in the webmail of your provider.</source>
        <translation>Ouvrez-le dans le webmail de votre fournisseur.</translation>
    </message>
    <message>
        <source>Open it only if you expected it and know the sender.</source>
        <translation>Ne l’ouvrez que si vous l’attendiez et connaissez l’expéditeur.</translation>
    </message>
    <message>
        <source>Open this day</source>
        <translation>Ouvrir ce jour</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>Ouvrir ce fichier ?</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Ouvrir ce lien ?</translation>
    </message>
    <message>
        <source>Open {url}</source>
        <translation>Ouvrir {url}</translation>
    </message>
    <message>
        <source>Ordinary folder</source>
        <translation>Dossier ordinaire</translation>
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
        <translation>Organisateur</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>Autre …</translation>
    </message>
    <message>
        <source>Out of date: {calendar} has a later version.</source>
        <translation>Dépassé : {calendar} contient une version plus récente.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Courrier sortant</translation>
    </message>
    <message>
        <source>Outgoing mail (SMTP)</source>
        <translation>Courrier sortant (SMTP)</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Pager</translation>
    </message>
    <message>
        <source>Part of it signed by {who}</source>
        <translation>En partie signé par {who}</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Pass phrase again</source>
        <translation>Répéter la phrase secrète</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Passwords could not be saved.</source>
        <translation>Les mots de passe n’ont pas pu être enregistrés.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>People you add, import or keep on the server are listed here.</source>
        <translation>Les contacts ajoutés, importés ou gardés sur le serveur sont listés ici.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Personal</source>
        <comment>tag</comment>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>numéro de téléphone</translation>
    </message>
    <message>
        <source>Pick date and time …</source>
        <translation>Choisir date et heure …</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Photo de {name}</translation>
    </message>
    <message>
        <source>Pictures from the internet are never loaded without asking.</source>
        <translation>Les images d’internet ne sont jamais chargées sans demander.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Forfait</translation>
    </message>
    <message>
        <source>Plan (for its limits)</source>
        <translation>Forfait (pour ses limites)</translation>
    </message>
    <message>
        <source>Post box</source>
        <translation>Boîte postale</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Préféré</translation>
    </message>
    <message>
        <source>preparing the search</source>
        <translation>préparation de la recherche</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Message précédent</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>published by the provider</source>
        <translation>publié par le fournisseur</translation>
    </message>
    <message>
        <source>published in the domain's DNS</source>
        <translation>publié dans le DNS du domaine</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Put back returns them to the folders they were in.</source>
        <translation>Restaurer les remet dans les dossiers où ils étaient.</translation>
    </message>
    <message>
        <source>Put new contacts here</source>
        <translation>Placer ici les nouveaux contacts</translation>
    </message>
    <message>
        <source>Put off until later</source>
        <translation>Reporté à plus tard</translation>
    </message>
    <message>
        <source>Putting back messages</source>
        <translation>Restauration de messages</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Reach the calendar server</source>
        <translation>Joindre le serveur d’agenda</translation>
    </message>
    <message>
        <source>Reach the mail server</source>
        <translation>Joindre le serveur de courrier</translation>
    </message>
    <message>
        <source>Reach the sending server</source>
        <translation>Joindre le serveur d’envoi</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>Read the folders</source>
        <translation>Lire les dossiers</translation>
    </message>
    <message>
        <source>Reading and writing</source>
        <translation>Lecture et écriture</translation>
    </message>
    <message>
        <source>reading the list of messages</source>
        <translation>lecture de la liste des messages</translation>
    </message>
    <message>
        <source>Reading works; writing goes on as soon as there is space.</source>
        <translation>La lecture fonctionne ; l’écriture reprend dès qu’il y a de la place.</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Lecture de {file}</translation>
    </message>
    <message>
        <source>Recent actions</source>
        <translation>Actions récentes</translation>
    </message>
    <message>
        <source>Recipient (To or Cc)</source>
        <translation>Destinataire (À ou Cc)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>relies on outdated signatures</source>
        <translation>repose sur des signatures dépassées</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove account?</source>
        <translation>Retirer le compte ?</translation>
    </message>
    <message>
        <source>Remove attachment {name}</source>
        <translation>Retirer la pièce jointe {name}</translation>
    </message>
    <message>
        <source>Remove attachments or send a link instead.</source>
        <translation>Retirez des pièces jointes ou envoyez plutôt un lien.</translation>
    </message>
    <message>
        <source>Remove attachments, or send a link to them.</source>
        <translation>Retirez des pièces jointes ou envoyez un lien vers elles.</translation>
    </message>
    <message>
        <source>Remove this action</source>
        <translation>Retirer cette action</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Retirer cette condition</translation>
    </message>
    <message>
        <source>Remove this reminder</source>
        <translation>Retirer ce rappel</translation>
    </message>
    <message>
        <source>Remove {address} from Marmot?</source>
        <translation>Retirer {address} de Marmot ?</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>Retirer : {what}</translation>
    </message>
    <message>
        <source>Remove {who}</source>
        <translation>Retirer {who}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Renommer le dossier</translation>
    </message>
    <message>
        <source>Rename folder …</source>
        <translation>Renommer le dossier …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renommer …</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Repeats by a rule of its own</source>
        <translation>Se répète selon une règle particulière</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Répondre à tous</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Rules for new mail</source>
        <translation>Règles pour le nouveau courrier</translation>
    </message>
    <message>
        <source>Rules further down are not asked about these messages</source>
        <translation>Ne pas appliquer à ces messages les règles plus bas</translation>
    </message>
    <message>
        <source>Rules look at each new message in the inbox once, from the top down, while Marmot runs. What they did can be undone.</source>
        <translation>Les règles examinent une fois chaque nouveau message de la boîte de réception, de haut en bas, tant que Marmot fonctionne. Ce qu’elles ont fait peut être annulé.</translation>
    </message>
    <message>
        <source>Sample data, nothing leaves this computer. {state}</source>
        <translation>Données d’exemple, rien ne quitte cet ordinateur. {state}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save  Ctrl+S</source>
        <translation>Enregistrer  Ctrl+S</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Tout enregistrer</translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation>Enregistrer toutes les pièces jointes</translation>
    </message>
    <message>
        <source>Save and switch on</source>
        <translation>Enregistrer et activer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Enregistrer la pièce jointe</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Enregistrer les modifications ?</translation>
    </message>
    <message>
        <source>Save instead</source>
        <translation>Plutôt enregistrer</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>Enregistrer la clé</translation>
    </message>
    <message>
        <source>Save recurring event</source>
        <translation>Enregistrer l’événement récurrent</translation>
    </message>
    <message>
        <source>Save switched off</source>
        <translation>Enregistrer sans activer</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Save this search as</source>
        <translation>Enregistrer cette recherche sous</translation>
    </message>
    <message>
        <source>Save, and Marmot connects with the password it knows.</source>
        <translation>Enregistrez, et Marmot se connecte avec le mot de passe qu’il connaît.</translation>
    </message>
    <message>
        <source>Saved beside the folders</source>
        <translation>Enregistrée à côté des dossiers</translation>
    </message>
    <message>
        <source>Saved search deleted: {name}</source>
        <translation>Recherche enregistrée supprimée : {name}</translation>
    </message>
    <message>
        <source>Saved search {name} deleted</source>
        <translation>Recherche enregistrée {name} supprimée</translation>
    </message>
    <message>
        <source>Saving an entry</source>
        <translation>Enregistrement d’une entrée</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Say what is to be done with the messages.</source>
        <translation>Indiquez ce qu’il faut faire des messages.</translation>
    </message>
    <message>
        <source>Say which messages it is for.</source>
        <translation>Indiquez à quels messages elle s’applique.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Chercher des contacts</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Chercher des événements</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search help</source>
        <translation>Aide à la recherche</translation>
    </message>
    <message>
        <source>Search help  Alt+Down</source>
        <translation>Aide à la recherche  Alt+Bas</translation>
    </message>
    <message>
        <source>Search mail</source>
        <translation>Chercher dans le courrier</translation>
    </message>
    <message>
        <source>Search on the server again when there is a connection.</source>
        <translation>Cherchez de nouveau sur le serveur quand il y aura une connexion.</translation>
    </message>
    <message>
        <source>Search on the server too</source>
        <translation>Chercher aussi sur le serveur</translation>
    </message>
    <message>
        <source>Search what was deleted</source>
        <translation>Chercher dans ce qui a été supprimé</translation>
    </message>
    <message>
        <source>Searching on the server: {done} of {all} folders</source>
        <translation>Recherche sur le serveur : {done} dossiers sur {all}</translation>
    </message>
    <message>
        <source>Searching on the server…</source>
        <translation>Recherche sur le serveur…</translation>
    </message>
    <message>
        <source>second</source>
        <translation>deuxième</translation>
    </message>
    <message>
        <source>second to last</source>
        <translation>avant-dernier</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send  Ctrl+Enter</source>
        <translation>Envoyer  Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Send a link to it instead.</source>
        <translation>Envoyez plutôt un lien.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Envoyer à nouveau</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Send anyway?</source>
        <translation>Envoyer quand même ?</translation>
    </message>
    <message>
        <source>Send it again later.</source>
        <translation>Envoyez-le de nouveau plus tard.</translation>
    </message>
    <message>
        <source>Send it again with other words and fewer links, or ask your provider.</source>
        <translation>Envoyez-le de nouveau avec d’autres mots et moins de liens, ou demandez à votre fournisseur.</translation>
    </message>
    <message>
        <source>Send it again with smaller files, or send a link instead.</source>
        <translation>Envoyez-le de nouveau avec des fichiers plus petits, ou envoyez plutôt un lien.</translation>
    </message>
    <message>
        <source>Send it as an ordinary message.</source>
        <translation>Envoyez-le comme un message ordinaire.</translation>
    </message>
    <message>
        <source>Send it in several messages.</source>
        <translation>Envoyez-le en plusieurs messages.</translation>
    </message>
    <message>
        <source>Send it in several parts.</source>
        <translation>Envoyez-le en plusieurs fois.</translation>
    </message>
    <message>
        <source>Send it later or to fewer people.</source>
        <translation>Envoyez-le plus tard ou à moins de personnes.</translation>
    </message>
    <message>
        <source>Send it without a signature, or remove unusual characters.</source>
        <translation>Envoyez-le sans signature ou retirez les caractères inhabituels.</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
    <message>
        <source>Send later, when places are free again.</source>
        <translation>Envoyez plus tard, quand des places seront libres.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Sender confirmed by {domain}</source>
        <translation>Expéditeur confirmé par {domain}</translation>
    </message>
    <message>
        <source>Sender known to me</source>
        <translation>Expéditeur connu</translation>
    </message>
    <message>
        <source>Sender not confirmed by {domain}</source>
        <translation>Expéditeur non confirmé par {domain}</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi en cours</translation>
    </message>
    <message>
        <source>Sending a message</source>
        <translation>Envoi d’un message</translation>
    </message>
    <message>
        <source>Sending can be undone for</source>
        <translation>Envoi annulable pendant</translation>
    </message>
    <message numerus="yes">
        <source>Sending to %n people in {left} s</source>
        <comment>Sending to 1 person in {left} s</comment>
        <translation>
            <numerusform>Envoi à %n personne dans {left} s</numerusform>
            <numerusform>Envoi à %n personnes dans {left} s</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Sent a message</source>
        <translation>Message envoyé</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>Envoyés récemment</translation>
    </message>
    <message>
        <source>Sent messages that want an answer are kept here.</source>
        <translation>Les messages envoyés qui attendent une réponse sont gardés ici.</translation>
    </message>
    <message>
        <source>Sent {when}, a copy is in Sent</source>
        <translation>Envoyé {when}, une copie est dans Envoyés</translation>
    </message>
    <message>
        <source>Sent {when}, the copy is still to be filed</source>
        <translation>Envoyé {when}, la copie reste à classer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Server: {words}</source>
        <translation>Serveur : {words}</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Servers and password</source>
        <translation>Serveurs et mot de passe</translation>
    </message>
    <message>
        <source>Set a new one at your provider, then enter it here.</source>
        <translation>Définissez-en un nouveau chez votre fournisseur, puis saisissez-le ici.</translation>
    </message>
    <message>
        <source>Set date and time, then try again.</source>
        <translation>Réglez la date et l’heure, puis réessayez.</translation>
    </message>
    <message>
        <source>Set up from a .mobileconfig file</source>
        <translation>Depuis un fichier .mobileconfig</translation>
    </message>
    <message>
        <source>Set up from a file</source>
        <translation>Depuis un fichier</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>Réglages trouvés</translation>
    </message>
    <message>
        <source>Several senders are named</source>
        <translation>Plusieurs expéditeurs sont indiqués</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>Dossiers partagés</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show all mail from here</source>
        <translation>Afficher tout le courrier d’ici</translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation>Afficher en texte simple</translation>
    </message>
    <message>
        <source>Show Cc and Bcc</source>
        <translation>Afficher Cc et Cci</translation>
    </message>
    <message>
        <source>Show conversations</source>
        <translation>Afficher les conversations</translation>
    </message>
    <message>
        <source>Show in calendar</source>
        <translation>Montrer dans l’agenda</translation>
    </message>
    <message>
        <source>Show mail from this person</source>
        <translation>Afficher le courrier de cette personne</translation>
    </message>
    <message>
        <source>Show once</source>
        <translation>Afficher une fois</translation>
    </message>
    <message>
        <source>Show only subscribed folders</source>
        <translation>Afficher seulement les dossiers abonnés</translation>
    </message>
    <message>
        <source>Show only this one</source>
        <translation>Afficher seulement celui-ci</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Afficher la source</translation>
    </message>
    <message>
        <source>Show unread only</source>
        <translation>Afficher seulement les non lus</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Affiché comme</translation>
    </message>
    <message>
        <source>Shown when Marmot is started the next time.</source>
        <translation>S’applique au prochain démarrage de Marmot.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Sign in for calendar and contacts</source>
        <translation>Connexion au compte pour l’agenda et les contacts</translation>
    </message>
    <message>
        <source>Sign in for mail</source>
        <translation>Connexion au compte pour le courrier</translation>
    </message>
    <message>
        <source>Sign in for sending</source>
        <translation>Connexion au compte pour l’envoi</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Signature cannot be checked</source>
        <translation>La signature ne peut pas être vérifiée</translation>
    </message>
    <message>
        <source>Signature does not fit</source>
        <translation>La signature ne correspond pas</translation>
    </message>
    <message>
        <source>Signed by {who}</source>
        <translation>Signé par {who}</translation>
    </message>
    <message>
        <source>Signed with an unknown key</source>
        <translation>Signé avec une clé inconnue</translation>
    </message>
    <message>
        <source>Signed, key of {who} not compared</source>
        <translation>Signé, clé de {who} non comparée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Size in megabytes</source>
        <translation>Taille en mégaoctets</translation>
    </message>
    <message>
        <source>Size of the folders</source>
        <translation>Taille des dossiers</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Ardoise</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Snooze  Z
Only on this computer; other devices show it all the time.</source>
        <translation>Reporter  Z
Seulement sur cet ordinateur ; les autres appareils affichent toujours le message.</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Reporter jusqu’au</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Reportés</translation>
    </message>
    <message>
        <source>Snoozed messages wait here until their time.</source>
        <translation>Les messages reportés attendent ici leur heure.</translation>
    </message>
    <message>
        <source>Some providers want a password made for this program instead of your usual one.</source>
        <translation>Certains fournisseurs exigent un mot de passe créé pour ce programme au lieu de l’habituel.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Somebody tried to slip commands into the connection to {host}.</source>
        <translation>Quelqu’un a tenté de glisser des commandes dans la connexion à {host}.</translation>
    </message>
    <message>
        <source>somebody who wrote; also to: cc: bcc:</source>
        <translation>qui a écrit ; aussi to: cc: bcc:</translation>
    </message>
    <message>
        <source>Something answers at {host}, but it is not your server.</source>
        <translation>Quelque chose répond à {host}, mais ce n’est pas votre serveur.</translation>
    </message>
    <message>
        <source>Something did not work ({code}).</source>
        <translation>Quelque chose n’a pas fonctionné ({code}).</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Source du message</translation>
    </message>
    <message>
        <source>Space on the disk</source>
        <translation>Place sur le disque</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Indésirables</translation>
    </message>
    <message>
        <source>special folder role</source>
        <translation>dossier spécial rôle</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Divisez-le en fichiers plus petits.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>Heure de début</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>State of the accounts</source>
        <translation>État des comptes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Stopped waiting for an answer</source>
        <translation>Réponse plus attendue</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Rue et numéro</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Abonné</translation>
    </message>
    <message>
        <source>Subscribed to {name}</source>
        <translation>Abonné à {name}</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation>par exemple {example}</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Passer du clair au sombre</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Tag deleted: {tags}</source>
        <translation>Étiquette supprimée : {tags}</translation>
    </message>
    <message>
        <source>Tag number {n}</source>
        <translation>Étiquette numéro {n}</translation>
    </message>
    <message>
        <source>Tag taken off: {tags}</source>
        <translation>Étiquette retirée : {tags}</translation>
    </message>
    <message>
        <source>Tag {name}</source>
        <translation>Étiquette {name}</translation>
    </message>
    <message>
        <source>Tag {name} deleted</source>
        <translation>Étiquette {name} supprimée</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>Étiquette : {name}</translation>
    </message>
    <message>
        <source>Tagged {tags}</source>
        <translation>Étiquette ajoutée : {tags}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Tags are kept on the mail server, so that other programs see them too. Names, colours and order are kept on this computer.</source>
        <translation>Les étiquettes sont gardées sur le serveur de courrier, pour que d’autres programmes les voient aussi. Noms, couleurs et ordre restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>Étiquettes …</translation>
    </message>
    <message>
        <source>Take all off</source>
        <translation>Tout retirer</translation>
    </message>
    <message>
        <source>Take all tags off</source>
        <translation>Retirer toutes les étiquettes</translation>
    </message>
    <message>
        <source>Take the right to read it away from them.</source>
        <translation>Retirez-leur le droit de le lire.</translation>
    </message>
    <message>
        <source>Taken {when}; the servers are still trying</source>
        <translation>Accepté {when} ; les serveurs essaient encore</translation>
    </message>
    <message>
        <source>Tell me if nobody answers</source>
        <translation>Prévenir si personne ne répond</translation>
    </message>
    <message>
        <source>Tell me if nobody has answered by</source>
        <translation>Prévenir si personne n’a répondu d’ici le</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>Provisoire</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>provisoire</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Text and file names</source>
        <translation>Texte et noms de fichiers</translation>
    </message>
    <message>
        <source>That is not the master password.</source>
        <translation>Ce n’est pas le mot de passe principal.</translation>
    </message>
    <message>
        <source>That pass phrase does not fit the key.</source>
        <translation>Cette phrase secrète ne correspond pas à la clé.</translation>
    </message>
    <message>
        <source>The address {url} cannot be used.</source>
        <translation>L’adresse {url} ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>The attachment {name} hides what kind of file it is.</source>
        <translation>La pièce jointe {name} cache son type de fichier.</translation>
    </message>
    <message>
        <source>The attachments are large; a link to the files would be kinder to the reader.</source>
        <translation>Les pièces jointes sont volumineuses ; un lien vers les fichiers serait plus agréable pour les destinataires.</translation>
    </message>
    <message>
        <source>The birthday cannot be read.</source>
        <translation>La date d’anniversaire est illisible.</translation>
    </message>
    <message>
        <source>The birthday cannot be read. Write it like {example}.</source>
        <translation>La date d’anniversaire est illisible. Écrivez-la comme {example}.</translation>
    </message>
    <message>
        <source>The card of the person you choose is shown here.</source>
        <translation>La fiche de la personne choisie s’affiche ici.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server, not to {host}.</source>
        <translation>Le certificat appartient à un autre serveur, pas à {host}.</translation>
    </message>
    <message>
        <source>The certificate of {host} comes from an authority this computer does not know.</source>
        <translation>Le certificat de {host} vient d’une autorité que cet ordinateur ne connaît pas.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>Le certificat de {host} a expiré.</translation>
    </message>
    <message>
        <source>The change is kept on this computer: try again, edit it once more, move it to another place, or discard it.</source>
        <translation>La modification est conservée sur cet ordinateur : réessayer, la modifier encore, la déplacer ailleurs ou l’abandonner.</translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong, so certificates do not fit.</source>
        <translation>L’horloge de cet ordinateur semble fausse ; les certificats ne conviennent donc pas.</translation>
    </message>
    <message>
        <source>The command is not understood: {problem}.</source>
        <translation>La commande n’est pas comprise : {problem}.</translation>
    </message>
    <message>
        <source>The connection broke at the last moment: it is not known whether the message was sent.</source>
        <translation>La connexion a été coupée au dernier moment : on ne sait pas si le message a été envoyé.</translation>
    </message>
    <message>
        <source>The connection to the server ended each time this change was tried.</source>
        <translation>La connexion au serveur s’est interrompue à chaque essai de cette modification.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>La connexion a été perdue.</translation>
    </message>
    <message>
        <source>The content is larger than allowed.</source>
        <translation>Le contenu est plus grand que permis.</translation>
    </message>
    <message>
        <source>The content is nested too deeply.</source>
        <translation>Le contenu est trop profondément imbriqué.</translation>
    </message>
    <message>
        <source>The copy was not found any more.</source>
        <translation>La copie n’a plus été trouvée.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The disk is nearly full.</source>
        <translation>Le disque est presque plein.</translation>
    </message>
    <message>
        <source>The disk reports an error.</source>
        <translation>Le disque signale une erreur.</translation>
    </message>
    <message>
        <source>The encrypted data is too large.</source>
        <translation>Les données chiffrées sont trop grandes.</translation>
    </message>
    <message>
        <source>The encrypted part cannot be read; nothing of it is shown.</source>
        <translation>La partie chiffrée est illisible ; rien n’en est affiché.</translation>
    </message>
    <message>
        <source>The encrypted part is damaged; nothing of it is shown.</source>
        <translation>La partie chiffrée est endommagée ; rien n’en est affiché.</translation>
    </message>
    <message>
        <source>The encrypted part is too large; nothing of it is shown.</source>
        <translation>La partie chiffrée est trop grande ; rien n’en est affiché.</translation>
    </message>
    <message>
        <source>The encrypted part was refused ({reason}); nothing of it is shown.</source>
        <translation>La partie chiffrée a été refusée ({reason}) ; rien n’en est affiché.</translation>
    </message>
    <message>
        <source>The encrypted part was refused: {reason}.</source>
        <translation>La partie chiffrée a été refusée : {reason}.</translation>
    </message>
    <message>
        <source>The entry is larger than the server accepts.</source>
        <translation>L’entrée est plus grande que ce que le serveur accepte.</translation>
    </message>
    <message>
        <source>The event ends before it starts.</source>
        <translation>L’événement finit avant de commencer.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier est illisible.</translation>
    </message>
    <message>
        <source>The file holds more events than can be taken in at once.</source>
        <translation>Le fichier contient plus d’événements qu’on ne peut en reprendre d’un coup.</translation>
    </message>
    <message>
        <source>The file holds several keys.</source>
        <translation>Le fichier contient plusieurs clés.</translation>
    </message>
    <message>
        <source>The file is protected by a pass phrase. Without it nobody can use it, nor you.</source>
        <translation>Le fichier est protégé par une phrase secrète. Sans elle, personne ne peut l’utiliser, pas même vous.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Le fichier est trop grand.</translation>
    </message>
    <message>
        <source>The file of certificates cannot be read.</source>
        <translation>Le fichier de certificats est illisible.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written.</source>
        <translation>Le fichier {name} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The folder is changing on the server.</source>
        <translation>Le dossier est en train de changer sur le serveur.</translation>
    </message>
    <message>
        <source>The folder is no longer on the server.</source>
        <translation>Le dossier n’est plus sur le serveur.</translation>
    </message>
    <message>
        <source>The folder is not on the server yet.</source>
        <translation>Le dossier n’est pas encore sur le serveur.</translation>
    </message>
    <message>
        <source>The folder they came from is no longer there.</source>
        <translation>Le dossier d’où ils venaient n’existe plus.</translation>
    </message>
    <message>
        <source>The folder was closed by the server.</source>
        <translation>Le dossier a été fermé par le serveur.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be renamed or deleted: every mailbox needs it.</source>
        <translation>Le dossier {folder} ne peut pas être renommé ni supprimé : toute boîte aux lettres en a besoin.</translation>
    </message>
    <message>
        <source>The folder {folder} holds {count} messages; {provider} advises at most {limit}.</source>
        <translation>Le dossier {folder} contient {count} messages ; {provider} en conseille {limit} au plus.</translation>
    </message>
    <message>
        <source>The folder {path}, which the rule names, is not there.</source>
        <translation>Le dossier {path}, que nomme la règle, n’existe pas.</translation>
    </message>
    <message>
        <source>The folders known so far are kept.</source>
        <translation>Les dossiers connus jusqu’ici sont conservés.</translation>
    </message>
    <message>
        <source>the key cannot be used</source>
        <translation>la clé n’est pas utilisable</translation>
    </message>
    <message>
        <source>The key is protected by a pass phrase.</source>
        <translation>La clé est protégée par une phrase secrète.</translation>
    </message>
    <message>
        <source>The key of {address} cannot be used ({reason}).</source>
        <translation>La clé de {address} ne peut pas être utilisée ({reason}).</translation>
    </message>
    <message numerus="yes">
        <source>The last %n months</source>
        <comment>The last month</comment>
        <translation>
            <numerusform>Le dernier mois</numerusform>
            <numerusform>Les %n derniers mois</numerusform>
        </translation>
    </message>
    <message>
        <source>the last 12 months</source>
        <translation>les 12 derniers mois</translation>
    </message>
    <message>
        <source>the last 3 months</source>
        <translation>les 3 derniers mois</translation>
    </message>
    <message>
        <source>The line broke before the server answered</source>
        <translation>La connexion a été coupée avant la réponse du serveur</translation>
    </message>
    <message>
        <source>The link hides its target behind another name.</source>
        <translation>Le lien cache sa destination derrière un autre nom.</translation>
    </message>
    <message>
        <source>The link is unusual.</source>
        <translation>Le lien est inhabituel.</translation>
    </message>
    <message>
        <source>The link leads to a bare number instead of a name.</source>
        <translation>Le lien mène à un simple numéro au lieu d’un nom.</translation>
    </message>
    <message>
        <source>The link's name uses letters that can look like others.</source>
        <translation>Le nom du lien contient des lettres qui peuvent ressembler à d’autres.</translation>
    </message>
    <message>
        <source>The list of tags is in the settings.</source>
        <translation>La liste des étiquettes est dans les réglages.</translation>
    </message>
    <message>
        <source>The mail server refused it</source>
        <translation>Le serveur de courrier l’a refusé</translation>
    </message>
    <message>
        <source>The mail server took it</source>
        <translation>Le serveur de courrier l’a accepté</translation>
    </message>
    <message>
        <source>The mailbox file</source>
        <translation>Le fichier de la boîte aux lettres</translation>
    </message>
    <message>
        <source>The mailbox file is busy.</source>
        <translation>Le fichier de la boîte aux lettres est occupé.</translation>
    </message>
    <message>
        <source>The mailbox file is damaged.</source>
        <translation>Le fichier de la boîte aux lettres est endommagé.</translation>
    </message>
    <message>
        <source>The mailbox on the server is full.</source>
        <translation>La boîte aux lettres sur le serveur est pleine.</translation>
    </message>
    <message>
        <source>The message cannot be signed as it is.</source>
        <translation>Le message ne peut pas être signé tel quel.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}.</source>
        <translation>Le message n’est pas parvenu à {recipient}.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: it is too large for the other server.</source>
        <translation>Le message n’est pas parvenu à {recipient} : il est trop grand pour l’autre serveur.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the mailbox does not take mail any more.</source>
        <translation>Le message n’est pas parvenu à {recipient} : la boîte aux lettres n’accepte plus de courrier.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the mailbox is full.</source>
        <translation>Le message n’est pas parvenu à {recipient} : la boîte aux lettres est pleine.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server could not take it.</source>
        <translation>Le message n’est pas parvenu à {recipient} : l’autre serveur n’a pas pu l’accepter.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server does not let you write there.</source>
        <translation>Le message n’est pas parvenu à {recipient} : l’autre serveur ne vous permet pas d’y écrire.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server does not trust your address.</source>
        <translation>Le message n’est pas parvenu à {recipient} : l’autre serveur ne fait pas confiance à votre adresse.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: the other server took it for spam.</source>
        <translation>Le message n’est pas parvenu à {recipient} : l’autre serveur l’a tenu pour indésirable.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: there is no mail server for this address.</source>
        <translation>Le message n’est pas parvenu à {recipient} : il n’y a pas de serveur de courrier pour cette adresse.</translation>
    </message>
    <message>
        <source>The message did not reach {recipient}: there is no such address.</source>
        <translation>Le message n’est pas parvenu à {recipient} : cette adresse n’existe pas.</translation>
    </message>
    <message>
        <source>The message does not say who sent it.</source>
        <translation>Le message ne dit pas qui l’a envoyé.</translation>
    </message>
    <message>
        <source>The message exceeds a limit of your provider.</source>
        <translation>Le message dépasse une limite de votre fournisseur.</translation>
    </message>
    <message>
        <source>The message has left already.</source>
        <translation>Le message est déjà parti.</translation>
    </message>
    <message>
        <source>The message has left already. It cannot be taken back any more.</source>
        <translation>Le message est déjà parti. Il ne peut plus être repris.</translation>
    </message>
    <message>
        <source>The message has no recipients.</source>
        <translation>Le message n’a pas de destinataires.</translation>
    </message>
    <message>
        <source>The message has no subject.</source>
        <translation>Le message n’a pas d’objet.</translation>
    </message>
    <message>
        <source>The message has not reached {recipient} yet.</source>
        <translation>Le message n’est pas encore parvenu à {recipient}.</translation>
    </message>
    <message>
        <source>The message has {used}, the provider takes {limit} at most. Remove attachments or send a link instead.</source>
        <translation>Le message fait {used}, le fournisseur accepte {limit} au plus. Retirez des pièces jointes ou envoyez plutôt un lien.</translation>
    </message>
    <message>
        <source>The message is being sent.</source>
        <translation>Le message est en cours d’envoi.</translation>
    </message>
    <message>
        <source>The message is built so oddly that only its source is shown.</source>
        <translation>Le message est construit si étrangement que seule sa source est affichée.</translation>
    </message>
    <message>
        <source>The message is encrypted for a key that is not here.</source>
        <translation>Le message est chiffré pour une clé qui n’est pas ici.</translation>
    </message>
    <message>
        <source>The message is encrypted. Enter the master password, then open it again.</source>
        <translation>Le message est chiffré. Saisissez le mot de passe principal, puis rouvrez-le.</translation>
    </message>
    <message>
        <source>The message is kept in the Outbox with the server's words. Send it again there, or take it back to a draft and change it.</source>
        <translation>Le message reste dans la boîte d’envoi avec les mots du serveur. L’y envoyer de nouveau, ou le remettre en brouillon et le modifier.</translation>
    </message>
    <message>
        <source>The message is larger than is allowed ({limit} bytes).</source>
        <translation>Le message est plus grand que permis ({limit} octets).</translation>
    </message>
    <message>
        <source>The message is larger than the server accepts ({limit} bytes).</source>
        <translation>Le message est plus grand que le serveur ne l’accepte ({limit} octets).</translation>
    </message>
    <message>
        <source>The message is no longer on the server.</source>
        <translation>Le message n’est plus sur le serveur.</translation>
    </message>
    <message>
        <source>The message is too large to be shown with its layout; some is left out.</source>
        <translation>Le message est trop grand pour être affiché avec sa mise en page ; une partie est omise.</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>Le message est trop grand.</translation>
    </message>
    <message>
        <source>The message is very long; the end is left out.</source>
        <translation>Le message est très long ; la fin est omise.</translation>
    </message>
    <message>
        <source>The message names several senders.</source>
        <translation>Le message indique plusieurs expéditeurs.</translation>
    </message>
    <message>
        <source>The message waits until there is room again.</source>
        <translation>Le message attend qu’il y ait de nouveau de la place.</translation>
    </message>
    <message>
        <source>The message was changed after it was signed, or the signature is forged.</source>
        <translation>Le message a été modifié après sa signature, ou la signature est falsifiée.</translation>
    </message>
    <message>
        <source>The message was taken back.</source>
        <translation>Le message a été repris.</translation>
    </message>
    <message>
        <source>The message you choose is shown here.</source>
        <translation>Le message choisi s’affiche ici.</translation>
    </message>
    <message>
        <source>The messages are no longer where they were put.</source>
        <translation>Les messages ne sont plus là où ils avaient été mis.</translation>
    </message>
    <message>
        <source>the newest {n} hits</source>
        <translation>les {n} résultats les plus récents</translation>
    </message>
    <message>
        <source>The OpenPGP data is damaged.</source>
        <translation>Les données OpenPGP sont endommagées.</translation>
    </message>
    <message>
        <source>The other version is kept</source>
        <translation>L’autre version est gardée</translation>
    </message>
    <message>
        <source>The Outbox shows it.</source>
        <translation>La boîte d’envoi l’indique.</translation>
    </message>
    <message>
        <source>The part of Marmot that talks to the servers did not start.</source>
        <translation>La partie de Marmot qui parle aux serveurs n’a pas démarré.</translation>
    </message>
    <message>
        <source>The part of Marmot that talks to the servers stopped.</source>
        <translation>La partie de Marmot qui parle aux serveurs s’est arrêtée.</translation>
    </message>
    <message>
        <source>The pass phrase is empty.</source>
        <translation>La phrase secrète est vide.</translation>
    </message>
    <message>
        <source>The password has expired.</source>
        <translation>Le mot de passe a expiré.</translation>
    </message>
    <message>
        <source>the port is a number from 1 to 65535</source>
        <translation>le port est un nombre de 1 à 65535</translation>
    </message>
    <message>
        <source>The profile directory cannot be used.</source>
        <translation>Le répertoire du profil ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>The profile is private</source>
        <translation>Le profil est privé</translation>
    </message>
    <message numerus="yes">
        <source>The provider deletes what is here after %n days.</source>
        <comment>The provider deletes what is here after 1 day.</comment>
        <translation>
            <numerusform>Le fournisseur supprime après %n jour ce qui se trouve ici.</numerusform>
            <numerusform>Le fournisseur supprime après %n jours ce qui se trouve ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider's sending limit is reached.</source>
        <translation>La limite d’envoi du fournisseur est atteinte.</translation>
    </message>
    <message>
        <source>The rule could not be read.</source>
        <translation>La règle n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>The rule does nothing.</source>
        <translation>La règle ne fait rien.</translation>
    </message>
    <message>
        <source>The rule has a condition that is not known here.</source>
        <translation>La règle a une condition inconnue ici.</translation>
    </message>
    <message>
        <source>The rule has no condition.</source>
        <translation>La règle n’a pas de condition.</translation>
    </message>
    <message>
        <source>The rule has no name.</source>
        <translation>La règle n’a pas de nom.</translation>
    </message>
    <message>
        <source>The rule of repetition cannot be read.</source>
        <translation>La règle de répétition est illisible.</translation>
    </message>
    <message>
        <source>The rule rests. Choose another folder for it, or make the folder again, then switch the rule on.</source>
        <translation>La règle est en pause. Choisissez-lui un autre dossier ou recréez le dossier, puis activez la règle.</translation>
    </message>
    <message>
        <source>The rule sends a message to two places.</source>
        <translation>La règle envoie un message à deux endroits.</translation>
    </message>
    <message>
        <source>The rule wants something done that is not known here.</source>
        <translation>La règle demande une action inconnue ici.</translation>
    </message>
    <message>
        <source>The sample data could not be started.</source>
        <translation>Les données d’exemple n’ont pas pu être lancées.</translation>
    </message>
    <message>
        <source>The sample opens in a window of its own. It is gone when you close it.</source>
        <translation>L’exemple s’ouvre dans sa propre fenêtre. Il disparaît quand vous la fermez.</translation>
    </message>
    <message>
        <source>The secrets on standard input are no JSON object.</source>
        <translation>Les secrets sur l’entrée standard ne sont pas un objet JSON.</translation>
    </message>
    <message>
        <source>The sender calls itself {shown}, but the mail comes from {real}.</source>
        <translation>L’expéditeur se nomme {shown}, mais le message vient de {real}.</translation>
    </message>
    <message>
        <source>The sender's address ends in {host}, which has look-alike letters (really {real}).</source>
        <translation>L’adresse de l’expéditeur finit par {host}, aux lettres trompeuses (en réalité {real}).</translation>
    </message>
    <message>
        <source>The sending limit of your provider is reached.</source>
        <translation>La limite d’envoi de votre fournisseur est atteinte.</translation>
    </message>
    <message>
        <source>The series has no occurrence then.</source>
        <translation>La série n’a pas d’occurrence à ce moment.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>le serveur</translation>
    </message>
    <message>
        <source>The server already has an entry with this identity.</source>
        <translation>Le serveur a déjà une entrée avec cet identifiant.</translation>
    </message>
    <message>
        <source>The server asked to wait</source>
        <translation>Le serveur demande d’attendre</translation>
    </message>
    <message>
        <source>The server cannot be reached now; only what is on this computer was searched.</source>
        <translation>Le serveur n’est pas joignable maintenant ; seul ce qui est sur cet ordinateur a été parcouru.</translation>
    </message>
    <message>
        <source>The server cannot do this.</source>
        <translation>Le serveur ne sait pas faire cela.</translation>
    </message>
    <message>
        <source>The server cannot search for this.</source>
        <translation>Le serveur ne sait pas chercher cela.</translation>
    </message>
    <message>
        <source>The server cannot send to addresses with special letters.</source>
        <translation>Le serveur ne peut pas envoyer à des adresses avec des lettres spéciales.</translation>
    </message>
    <message>
        <source>The server cannot take some recipients now.</source>
        <translation>Le serveur ne peut pas accepter certains destinataires maintenant.</translation>
    </message>
    <message>
        <source>The server cannot take the message now.</source>
        <translation>Le serveur ne peut pas accepter le message maintenant.</translation>
    </message>
    <message>
        <source>The server did not accept user name and password.</source>
        <translation>Le serveur n’a pas accepté le nom d’utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The server did not take the message for a whole day.</source>
        <translation>Le serveur n’a pas accepté le message de toute une journée.</translation>
    </message>
    <message>
        <source>The server does not accept this password's special characters.</source>
        <translation>Le serveur n’accepte pas les caractères spéciaux de ce mot de passe.</translation>
    </message>
    <message>
        <source>The server does not allow signing in here.</source>
        <translation>Le serveur ne permet pas de se connecter ici.</translation>
    </message>
    <message>
        <source>The server does not permit this.</source>
        <translation>Le serveur ne le permet pas.</translation>
    </message>
    <message>
        <source>The server does not take so many recipients at once.</source>
        <translation>Le serveur n’accepte pas autant de destinataires à la fois.</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation>Le serveur a mis fin à la connexion.</translation>
    </message>
    <message numerus="yes">
        <source>The server found %n more.</source>
        <comment>The server found 1 more.</comment>
        <translation>
            <numerusform>Le serveur en a trouvé %n de plus.</numerusform>
            <numerusform>Le serveur en a trouvé %n de plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server found nothing more.</source>
        <translation>Le serveur n’a rien trouvé de plus.</translation>
    </message>
    <message>
        <source>The server gave an answer that makes no sense.</source>
        <translation>Le serveur a donné une réponse qui n’a pas de sens.</translation>
    </message>
    <message>
        <source>The server has no place for this entry any more.</source>
        <translation>Le serveur n’a plus d’emplacement pour cette entrée.</translation>
    </message>
    <message>
        <source>The server has renumbered this folder.</source>
        <translation>Le serveur a renuméroté ce dossier.</translation>
    </message>
    <message>
        <source>The server has stored this text in a garbled form.</source>
        <translation>Le serveur a enregistré ce texte sous une forme abîmée.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Le serveur est occupé.</translation>
    </message>
    <message>
        <source>The server is working on this entry.</source>
        <translation>Le serveur travaille sur cette entrée.</translation>
    </message>
    <message>
        <source>The server keeps no tags of one's own in {folder}.</source>
        <translation>Le serveur ne garde pas d’étiquettes personnelles dans {folder}.</translation>
    </message>
    <message>
        <source>The server lists more folders than can be handled.</source>
        <translation>Le serveur annonce plus de dossiers qu’on ne peut en traiter.</translation>
    </message>
    <message>
        <source>The server offers no way of signing in that is known.</source>
        <translation>Le serveur n’offre aucun mode de connexion connu.</translation>
    </message>
    <message>
        <source>The server pointed to another server.</source>
        <translation>Le serveur a renvoyé vers un autre serveur.</translation>
    </message>
    <message>
        <source>The server refused at least one recipient.</source>
        <translation>Le serveur a refusé au moins un destinataire.</translation>
    </message>
    <message>
        <source>The server refused the message.</source>
        <translation>Le serveur a refusé le message.</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>Le serveur a refusé.</translation>
    </message>
    <message>
        <source>The server refused to sign you in.</source>
        <translation>Le serveur a refusé la connexion à votre compte.</translation>
    </message>
    <message>
        <source>The server says it saved this, but does not show it.</source>
        <translation>Le serveur dit l’avoir enregistré, mais ne le montre pas.</translation>
    </message>
    <message>
        <source>The server {host} was not found.</source>
        <translation>Le serveur {host} est introuvable.</translation>
    </message>
    <message>
        <source>The server's answer was larger than allowed and was cut off.</source>
        <translation>La réponse du serveur dépassait la taille permise et a été coupée.</translation>
    </message>
    <message>
        <source>The server's list of folders could not be read.</source>
        <translation>La liste des dossiers du serveur est illisible.</translation>
    </message>
    <message>
        <source>The server's words are under Details.</source>
        <translation>La réponse du serveur est sous Détails.</translation>
    </message>
    <message>
        <source>The servers go on trying. There is nothing to do.</source>
        <translation>Les serveurs continuent d’essayer. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>The signature fits the key, but nobody has compared the key's fingerprint.</source>
        <translation>La signature correspond à la clé, mais personne n’a comparé l’empreinte de la clé.</translation>
    </message>
    <message>
        <source>The span of time ends before it begins.</source>
        <translation>La période se termine avant de commencer.</translation>
    </message>
    <message>
        <source>The store of passwords</source>
        <translation>Le coffre des mots de passe</translation>
    </message>
    <message>
        <source>The tag was taken off again. In another folder it may work.</source>
        <translation>L’étiquette a été retirée. Dans un autre dossier, cela peut marcher.</translation>
    </message>
    <message>
        <source>The target folder does not exist on the server any more.</source>
        <translation>Le dossier de destination n’existe plus sur le serveur.</translation>
    </message>
    <message>
        <source>The text speaks of an attachment, but nothing is attached.</source>
        <translation>Le texte parle d’une pièce jointe, mais rien n’est joint.</translation>
    </message>
    <message>
        <source>The times of this event cannot be read.</source>
        <translation>Les heures de cet événement sont illisibles.</translation>
    </message>
    <message>
        <source>the user name is missing</source>
        <translation>il manque le nom d’utilisateur</translation>
    </message>
    <message>
        <source>The whole event</source>
        <translation>L’événement entier</translation>
    </message>
    <message>
        <source>Theirs stays, yours becomes a second entry</source>
        <translation>L’autre reste, la vôtre devient une seconde entrée</translation>
    </message>
    <message>
        <source>There are messages in the folder, so it was kept.</source>
        <translation>Le dossier contient des messages ; il a donc été gardé.</translation>
    </message>
    <message>
        <source>There is a tag “{tag}” already.</source>
        <translation>L’étiquette « {tag} » existe déjà.</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>Il n’y a pas encore de compte.</translation>
    </message>
    <message>
        <source>There is no calendar or address book of that name.</source>
        <translation>Il n’y a pas d’agenda ni de carnet d’adresses de ce nom.</translation>
    </message>
    <message>
        <source>There is no calendar or address book server at this address.</source>
        <translation>Il n’y a pas de serveur d’agenda ou de carnet d’adresses à cette adresse.</translation>
    </message>
    <message>
        <source>There is no calendar or address book to put it in.</source>
        <translation>Il n’y a pas d’agenda ou de carnet d’adresses pour cela.</translation>
    </message>
    <message>
        <source>There is no calendar that can be written to.</source>
        <translation>Il n’y a pas d’agenda où écrire.</translation>
    </message>
    <message>
        <source>There is no connection to the server now.</source>
        <translation>Il n’y a pas de connexion au serveur en ce moment.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Il n’y a pas de fichier {name}.</translation>
    </message>
    <message>
        <source>There is no key for {address}.</source>
        <translation>Il n’y a pas de clé pour {address}.</translation>
    </message>
    <message>
        <source>There is no key in this file.</source>
        <translation>Il n’y a pas de clé dans ce fichier.</translation>
    </message>
    <message>
        <source>There is no network connection.</source>
        <translation>Il n’y a pas de connexion réseau.</translation>
    </message>
    <message>
        <source>There is no provider called {provider}.</source>
        <translation>Il n’y a pas de fournisseur nommé {provider}.</translation>
    </message>
    <message>
        <source>There is no secret key for {address}.</source>
        <translation>Il n’y a pas de clé secrète pour {address}.</translation>
    </message>
    <message>
        <source>There is no space left on the server.</source>
        <translation>Il n’y a plus de place sur le serveur.</translation>
    </message>
    <message>
        <source>There is no such conflict.</source>
        <translation>Ce conflit n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation>Ce contact n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>Cette entrée n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such event.</source>
        <translation>Cet événement n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Ce message n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such problem.</source>
        <translation>Ce problème n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such rule.</source>
        <translation>Cette règle n’existe pas.</translation>
    </message>
    <message>
        <source>There is no tag “{tag}”.</source>
        <translation>L’étiquette « {tag} » n’existe pas.</translation>
    </message>
    <message>
        <source>There is no time zone of this name.</source>
        <translation>Il n’y a pas de fuseau horaire de ce nom.</translation>
    </message>
    <message>
        <source>There is no time zone {zone}.</source>
        <translation>Le fuseau horaire {zone} n’existe pas.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Il n’y a rien à chercher.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is room {time}: use Send later.</source>
        <translation>Il y a de la place {time} : utilisez Envoyer plus tard.</translation>
    </message>
    <message>
        <source>These are not e-mail addresses: {list}. Correct or remove them.</source>
        <translation>Ce ne sont pas des adresses e-mail : {list}. Les corriger ou les retirer.</translation>
    </message>
    <message>
        <source>They are kept here until you confirm.</source>
        <translation>Elles sont gardées ici jusqu’à votre confirmation.</translation>
    </message>
    <message>
        <source>They are under Deleted lately in the mail window and can be put back. What your provider keeps in its Trash is another matter.</source>
        <translation>Ils sont sous « Supprimés récemment » dans la fenêtre du courrier et peuvent être restaurés. Ce que votre fournisseur garde dans sa corbeille est une autre affaire.</translation>
    </message>
    <message>
        <source>They are written into the event; Marmot does not send invitations yet. Some servers do so by themselves.</source>
        <translation>Elles sont inscrites dans l’événement ; Marmot n’envoie pas encore d’invitations. Certains serveurs le font d’eux-mêmes.</translation>
    </message>
    <message>
        <source>They stay where they are now.</source>
        <translation>Ils restent où ils sont.</translation>
    </message>
    <message>
        <source>third</source>
        <translation>troisième</translation>
    </message>
    <message>
        <source>This account has no mail server.</source>
        <translation>Ce compte n’a pas de serveur de courrier.</translation>
    </message>
    <message>
        <source>This account has no server for sending.</source>
        <translation>Ce compte n’a pas de serveur d’envoi.</translation>
    </message>
    <message>
        <source>This account has no such folder.</source>
        <translation>Ce compte n’a pas de tel dossier.</translation>
    </message>
    <message>
        <source>This account is no longer here.</source>
        <translation>Ce compte n’est plus ici.</translation>
    </message>
    <message>
        <source>This action is not remembered any more.</source>
        <translation>Cette action n’est plus gardée.</translation>
    </message>
    <message>
        <source>This address is set up already.</source>
        <translation>Cette adresse est déjà configurée.</translation>
    </message>
    <message>
        <source>This and all following events</source>
        <translation>Cet événement et tous les suivants</translation>
    </message>
    <message>
        <source>This attachment is not in the message.</source>
        <translation>Cette pièce jointe n’est pas dans le message.</translation>
    </message>
    <message>
        <source>This book is empty</source>
        <translation>Ce carnet est vide</translation>
    </message>
    <message>
        <source>This calendar can only be read.</source>
        <translation>Cet agenda ne peut être que lu.</translation>
    </message>
    <message>
        <source>This calendar or address book can only be read.</source>
        <translation>Cet agenda ou carnet d’adresses ne peut être que lu.</translation>
    </message>
    <message>
        <source>This cannot be the name of a tag.</source>
        <translation>Une étiquette ne peut pas porter ce nom.</translation>
    </message>
    <message>
        <source>This cannot be tried again.</source>
        <translation>Cela ne peut pas être retenté.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>This cannot be undone: the folder the messages came from is no longer there.</source>
        <translation>Cela ne peut pas être annulé : le dossier d’où venaient les messages n’existe plus.</translation>
    </message>
    <message>
        <source>This cannot be undone: the messages are no longer where it put them.</source>
        <translation>Cela ne peut pas être annulé : les messages ne sont plus là où ils avaient été mis.</translation>
    </message>
    <message>
        <source>This cannot be undone: the messages were deleted for good.</source>
        <translation>Cela ne peut pas être annulé : les messages ont été supprimés définitivement.</translation>
    </message>
    <message>
        <source>This cannot be undone: the server did not say which message is the copy.</source>
        <translation>Cela ne peut pas être annulé : le serveur n’a pas dit quel message est la copie.</translation>
    </message>
    <message>
        <source>This change is not in the journal any more.</source>
        <translation>Cette modification n’est plus dans le journal.</translation>
    </message>
    <message>
        <source>This collection can only be read.</source>
        <translation>Cette collection ne peut être que lue.</translation>
    </message>
    <message>
        <source>This configuration profile holds no mail or calendar account.</source>
        <translation>Ce profil de configuration ne contient aucun compte de courrier ou d’agenda.</translation>
    </message>
    <message>
        <source>This conflict is settled by now.</source>
        <translation>Ce conflit est déjà réglé.</translation>
    </message>
    <message>
        <source>This connection would not be encrypted.</source>
        <translation>Cette connexion ne serait pas chiffrée.</translation>
    </message>
    <message>
        <source>This date of the series has been cancelled.</source>
        <translation>Cette date de la série a été annulée.</translation>
    </message>
    <message>
        <source>This evening, {time}</source>
        <translation>Ce soir, {time}</translation>
    </message>
    <message>
        <source>This event has been cancelled.</source>
        <translation>Cet événement a été annulé.</translation>
    </message>
    <message>
        <source>This event is in your calendar already.</source>
        <translation>Cet événement est déjà dans l’agenda.</translation>
    </message>
    <message>
        <source>This event repeats. Which events do you mean?</source>
        <translation>Cet événement se répète. De quels événements s’agit-il ?</translation>
    </message>
    <message>
        <source>This event was changed. Save it?</source>
        <translation>Cet événement a été modifié. L’enregistrer ?</translation>
    </message>
    <message>
        <source>This folder cannot be used as that.</source>
        <translation>Ce dossier ne peut pas servir à cela.</translation>
    </message>
    <message>
        <source>This folder is not known here.</source>
        <translation>Ce dossier n’est pas connu ici.</translation>
    </message>
    <message>
        <source>This has been undone already.</source>
        <translation>Cela a déjà été annulé.</translation>
    </message>
    <message>
        <source>This invitation has been updated.</source>
        <translation>Cette invitation a été mise à jour.</translation>
    </message>
    <message>
        <source>This is another key than the known one.</source>
        <translation>C’est une autre clé que celle connue.</translation>
    </message>
    <message>
        <source>This is no calendar data that can be read.</source>
        <translation>Ce ne sont pas des données d’agenda lisibles.</translation>
    </message>
    <message>
        <source>This is no configuration profile that can be read.</source>
        <translation>Ce n’est pas un profil de configuration lisible.</translation>
    </message>
    <message>
        <source>This is no contact data that can be read.</source>
        <translation>Ce ne sont pas des données de contact lisibles.</translation>
    </message>
    <message>
        <source>this is not a server name</source>
        <translation>ce n’est pas un nom de serveur</translation>
    </message>
    <message>
        <source>This is not an e-mail address</source>
        <translation>Ce n’est pas une adresse e-mail</translation>
    </message>
    <message>
        <source>This is not an OpenPGP key.</source>
        <translation>Ce n’est pas une clé OpenPGP.</translation>
    </message>
    <message>
        <source>This is not known as a choice of what to keep on this computer.</source>
        <translation>Ce choix de ce qui est gardé sur cet ordinateur n’est pas connu.</translation>
    </message>
    <message>
        <source>This is settled by now.</source>
        <translation>C’est déjà réglé.</translation>
    </message>
    <message>
        <source>This key {problems}.</source>
        <translation>Cette clé {problems}.</translation>
    </message>
    <message>
        <source>This kind of link is not opened.</source>
        <translation>Ce type de lien n’est pas ouvert.</translation>
    </message>
    <message>
        <source>This message carries an event that cannot be read.</source>
        <translation>Ce message contient un événement illisible.</translation>
    </message>
    <message>
        <source>This message has no plain text.</source>
        <translation>Ce message n’a pas de texte simple.</translation>
    </message>
    <message>
        <source>This message is empty.</source>
        <translation>Ce message est vide.</translation>
    </message>
    <message>
        <source>This message is large and still being loaded.</source>
        <translation>Ce message est volumineux et encore en cours de chargement.</translation>
    </message>
    <message>
        <source>This message is no longer here.</source>
        <translation>Ce message n’est plus ici.</translation>
    </message>
    <message>
        <source>This message is no longer kept.</source>
        <translation>Ce message n’est plus gardé.</translation>
    </message>
    <message>
        <source>This message is not on this computer yet.</source>
        <translation>Ce message n’est pas encore sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This message would be number {used} of {limit} sends in 24 hours.</source>
        <translation>Ce message serait l’envoi {used} sur {limit} en 24 heures.</translation>
    </message>
    <message>
        <source>This message would exceed your provider's {limit} sends in the window.</source>
        <translation>Ce message dépasserait les {limit} envois permis par votre fournisseur sur la période.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first.</source>
        <translation>Ce réseau veut que vous vous connectiez d’abord.</translation>
    </message>
    <message>
        <source>This profile was used by a newer version of Marmot.</source>
        <translation>Ce profil a été utilisé par une version plus récente de Marmot.</translation>
    </message>
    <message>
        <source>This rule catches none of these messages.</source>
        <translation>Cette règle ne s’applique à aucun de ces messages.</translation>
    </message>
    <message>
        <source>This rule is not saved yet.</source>
        <translation>Cette règle n’est pas encore enregistrée.</translation>
    </message>
    <message>
        <source>This rule was not tried on your mail yet.</source>
        <translation>Cette règle n’a pas encore été essayée sur votre courrier.</translation>
    </message>
    <message>
        <source>This saved search is no longer here.</source>
        <translation>Cette recherche enregistrée n’est plus ici.</translation>
    </message>
    <message>
        <source>This step comes from a newer version.</source>
        <translation>Cette étape vient d’une version plus récente.</translation>
    </message>
    <message>
        <source>This time is more than ten years ahead.</source>
        <translation>Cette date est à plus de dix ans.</translation>
    </message>
    <message>
        <source>This time is over already.</source>
        <translation>Cette date est déjà passée.</translation>
    </message>
    <message>
        <source>This time zone is not known.</source>
        <translation>Ce fuseau horaire n’est pas connu.</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>fils de discussion</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Throw away?</source>
        <translation>Jeter ?</translation>
    </message>
    <message>
        <source>Throw this message away?</source>
        <translation>Jeter ce message ?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Titre avant le nom</translation>
    </message>
    <message>
        <source>Title of the new event</source>
        <translation>Titre du nouvel événement</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>To Do</source>
        <comment>tag</comment>
        <translation>À faire</translation>
    </message>
    <message>
        <source>to them</source>
        <translation>à cette personne</translation>
    </message>
    <message>
        <source>to {people}</source>
        <translation>à {people}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Today  T</source>
        <translation>Aujourd’hui  T</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>aujourd’hui {time}</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Aujourd’hui, {day}</translation>
    </message>
    <message>
        <source>Tomorrow morning, {time}</source>
        <translation>Demain matin, {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>demain {time}</translation>
    </message>
    <message>
        <source>Tomorrow, {day}</source>
        <translation>Demain, {day}</translation>
    </message>
    <message>
        <source>Too many recipients.</source>
        <translation>Trop de destinataires.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Trash and Spam are searched too. Accents and capitals do not matter.</source>
        <translation>La corbeille et Indésirables sont aussi parcourus. Accents et majuscules ne comptent pas.</translation>
    </message>
    <message>
        <source>Trash is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try again in a few days, or reach the person in another way.</source>
        <translation>Réessayez dans quelques jours ou joignez la personne autrement.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Try again; if it stays, copy the details from the problem panel.</source>
        <translation>Réessayez ; si cela persiste, copiez les détails du panneau des problèmes.</translation>
    </message>
    <message>
        <source>Try again; the exact reason is under Details.</source>
        <translation>Réessayez ; la raison exacte est sous Détails.</translation>
    </message>
    <message>
        <source>Try another part of the name, an address or a number.</source>
        <translation>Essayez une autre partie du nom, une adresse ou un numéro.</translation>
    </message>
    <message>
        <source>Try it on old mail first, to see what it would do.</source>
        <translation>Essayez-la d’abord sur d’anciens messages, pour voir ce qu’elle ferait.</translation>
    </message>
    <message>
        <source>Try on old mail</source>
        <translation>Essayer sur d’anciens messages</translation>
    </message>
    <message>
        <source>Try other words, or fewer.</source>
        <translation>Essayez d’autres mots, ou moins de mots.</translation>
    </message>
    <message>
        <source>Try other words; what is on this computer was searched.</source>
        <translation>Essayez d’autres mots ; ce qui est sur cet ordinateur a été parcouru.</translation>
    </message>
    <message>
        <source>Trying each server. Nothing is stored yet.</source>
        <translation>Essai de chaque serveur. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>Two versions of Marmot are running.</source>
        <translation>Deux versions de Marmot fonctionnent.</translation>
    </message>
    <message>
        <source>Type something first.</source>
        <translation>Saisissez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Écrivez ce que vous voulez faire</translation>
    </message>
    <message>
        <source>under {letter}</source>
        <translation>sous {letter}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo of sending and signatures are set per account.</source>
        <translation>L’annulation de l’envoi et les signatures se règlent par compte.</translation>
    </message>
    <message>
        <source>Undo send: {n} s</source>
        <translation>Annuler l’envoi : {n} s</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message numerus="yes">
        <source>Undone; %n messages have been moved on since and stay where they are.</source>
        <comment>Undone; 1 message has been moved on since and stays where it is.</comment>
        <translation>
            <numerusform>Annulé ; %n message a été déplacé depuis et reste où il est.</numerusform>
            <numerusform>Annulé ; %n messages ont été déplacés depuis et restent où ils sont.</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown sender</source>
        <translation>expéditeur inconnu</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unlock passwords</source>
        <translation>Déverrouiller les mots de passe</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>until</source>
        <translation>jusqu’au</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>jusqu’au {date}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>jusqu’à {when}</translation>
    </message>
    <message>
        <source>Up to date, {time}</source>
        <translation>À jour, {time}</translation>
    </message>
    <message>
        <source>up to {size} MiB</source>
        <translation>jusqu’à {size} Mio</translation>
    </message>
    <message>
        <source>Update Marmot.</source>
        <translation>Mettez Marmot à jour.</translation>
    </message>
    <message>
        <source>Updated: {calendar} has an earlier version.</source>
        <translation>Mis à jour : {calendar} contient une version antérieure.</translation>
    </message>
    <message>
        <source>Use "all", "headers", a number of months, or "account".</source>
        <translation>Indiquez "all", "headers", un nombre de mois ou "account".</translation>
    </message>
    <message>
        <source>Use a .mobileconfig file</source>
        <translation>Utiliser un fichier .mobileconfig</translation>
    </message>
    <message>
        <source>Use a short name without line breaks and without the mark that separates folders.</source>
        <translation>Choisissez un nom court, sans retour à la ligne ni le signe qui sépare les dossiers.</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>Utiliser comme</translation>
    </message>
    <message>
        <source>Use as {role}</source>
        <translation>Utiliser comme : {role}</translation>
    </message>
    <message>
        <source>Use one word of Latin letters, digits and dashes.</source>
        <translation>Choisissez un mot fait de lettres latines, de chiffres et de tirets.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>vCard files (*.vcf *.vcard)</source>
        <translation>Fichiers vCard (*.vcf *.vcard)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Wait for an answer no longer</source>
        <translation>Ne plus attendre de réponse</translation>
    </message>
    <message>
        <source>Wait no longer</source>
        <translation>Ne plus attendre</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Réponse attendue</translation>
    </message>
    <message>
        <source>Waiting for an answer no longer</source>
        <translation>Réponse plus attendue</translation>
    </message>
    <message>
        <source>Waiting for answer</source>
        <translation>Réponse attendue</translation>
    </message>
    <message>
        <source>Waits for a connection</source>
        <translation>Attend une connexion</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>Attend le serveur</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Attend votre décision</translation>
    </message>
    <message>
        <source>Waits until the sending limit has room</source>
        <translation>Attend que la limite d’envoi laisse de la place</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>page web</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Semaine {number}</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Chaque semaine</translation>
    </message>
    <message numerus="yes">
        <source>weeks</source>
        <comment>week</comment>
        <translation>
            <numerusform>semaine</numerusform>
            <numerusform>semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome to Marmot</source>
        <translation>Bienvenue dans Marmot</translation>
    </message>
    <message>
        <source>What comes in these weeks is shown here.</source>
        <translation>Ce qui vient ces semaines s’affiche ici.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What it has done stays as it is.</source>
        <translation>Ce qu’elle a fait reste tel quel.</translation>
    </message>
    <message>
        <source>What needs your attention will be listed here.</source>
        <translation>Ce qui demande votre attention sera listé ici.</translation>
    </message>
    <message>
        <source>What the condition looks at</source>
        <translation>Ce que la condition examine</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Ce qu’il faut chercher</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted for good is kept here for %n days. What you delete is in Trash first.</source>
        <comment>What was deleted for good is kept here for 1 day. What you delete is in Trash first.</comment>
        <translation>
            <numerusform>Ce qui a été supprimé définitivement est gardé ici %n jour. Ce que vous supprimez va d’abord dans la corbeille.</numerusform>
            <numerusform>Ce qui a été supprimé définitivement est gardé ici %n jours. Ce que vous supprimez va d’abord dans la corbeille.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you can search for</source>
        <translation>Ce que vous pouvez chercher</translation>
    </message>
    <message>
        <source>What you did was taken back.</source>
        <translation>Votre modification a été annulée.</translation>
    </message>
    <message>
        <source>What you do is kept and sent later. Start Marmot again.</source>
        <translation>Ce que vous faites est gardé et envoyé plus tard. Redémarrez Marmot.</translation>
    </message>
    <message>
        <source>What you wrote on this card is not saved yet.</source>
        <translation>Ce que vous avez écrit sur cette fiche n’est pas encore enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>When %n places are free: {time}</source>
        <comment>When 1 place is free: {time}</comment>
        <translation>
            <numerusform>Quand %n place sera libre : {time}</numerusform>
            <numerusform>Quand %n places seront libres : {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Where {provider} shows user name and password</source>
        <translation>Où {provider} affiche nom d’utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>Whoever shares it can give you the right.</source>
        <translation>La personne qui le partage peut vous en donner le droit.</translation>
    </message>
    <message>
        <source>Will be sent {time}</source>
        <translation>Sera envoyé {time}</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>avec pièce jointe</translation>
    </message>
    <message>
        <source>With each of them: {what}.</source>
        <translation>Pour chacun : {what}.</translation>
    </message>
    <message>
        <source>With {used} bytes the message is larger than the {limit} bytes your provider allows.</source>
        <translation>Avec {used} octets, le message dépasse les {limit} octets permis par votre fournisseur.</translation>
    </message>
    <message>
        <source>Within 2 weeks</source>
        <translation>D’ici 2 semaines</translation>
    </message>
    <message>
        <source>Within 3 days</source>
        <translation>D’ici 3 jours</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>D’ici une semaine</translation>
    </message>
    <message>
        <source>without encryption only this computer itself can be used</source>
        <translation>sans chiffrement, seul cet ordinateur lui-même peut être utilisé</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>words of the subject; body: of the text</source>
        <translation>mots de l’objet ; body: du texte</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Work</source>
        <comment>tag</comment>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Work week</source>
        <translation>Semaine de travail</translation>
    </message>
    <message>
        <source>working</source>
        <translation>travail en cours</translation>
    </message>
    <message>
        <source>working without connection</source>
        <translation>travail sans connexion</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Write a date like 2024, 2024-03, 2024-03-15, today, yesterday, 7d, 2w, 6m or 1y; in quotation marks it is looked for as text.</source>
        <translation>Écrivez une date comme 2024, 2024-03, 2024-03-15, today, yesterday, 7d, 2w, 6m ou 1y ; entre guillemets, elle est cherchée comme du texte.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Écrire un message</translation>
    </message>
    <message>
        <source>Write a size like 500k or 2M; in quotation marks it is looked for as text.</source>
        <translation>Écrivez une taille comme 500k ou 2M ; entre guillemets, elle est cherchée comme du texte.</translation>
    </message>
    <message>
        <source>Write host:port, for example mail.example.org:993.</source>
        <translation>Écrivez hôte:port, par exemple mail.example.org:993.</translation>
    </message>
    <message>
        <source>Write it as name@domain.</source>
        <translation>Écrivez-la sous la forme nom@domaine.</translation>
    </message>
    <message>
        <source>Write it like #2c5fa8.</source>
        <translation>Écrivez-la comme #2c5fa8.</translation>
    </message>
    <message>
        <source>Write it like 1980-05-03.</source>
        <translation>Écrivez-la comme 1980-05-03.</translation>
    </message>
    <message>
        <source>Write it like 2026-11-24T09:00.</source>
        <translation>Écrivez-la comme 2026-11-24T09:00.</translation>
    </message>
    <message>
        <source>Write it like Europe/Zurich.</source>
        <translation>Écrivez-le comme Europe/Zurich.</translation>
    </message>
    <message>
        <source>Write it like FREQ=WEEKLY;BYDAY=TU.</source>
        <translation>Écrivez-la comme FREQ=WEEKLY;BYDAY=TU.</translation>
    </message>
    <message>
        <source>Write to them, export or delete them together.</source>
        <translation>Écrivez-leur, exportez-les ou supprimez-les ensemble.</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>Écrire à {address}</translation>
    </message>
    <message>
        <source>Write {{"password": "..."}} to standard input.</source>
        <translation>Écrivez {{"password": "..."}} sur l’entrée standard.</translation>
    </message>
    <message>
        <source>Written into the outbox</source>
        <translation>Placé dans la boîte d’envoi</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Chaque année</translation>
    </message>
    <message numerus="yes">
        <source>years</source>
        <comment>year</comment>
        <translation>
            <numerusform>année</numerusform>
            <numerusform>années</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>You are told when nobody has answered by {when}</source>
        <translation>Avis si personne n’a répondu d’ici {when}</translation>
    </message>
    <message>
        <source>You can add the account now and correct calendar and contacts later.</source>
        <translation>Vous pouvez ajouter le compte maintenant et corriger l’agenda et les contacts plus tard.</translation>
    </message>
    <message>
        <source>You can copy them instead.</source>
        <translation>Vous pouvez plutôt les copier.</translation>
    </message>
    <message>
        <source>You changed this here while it was changed elsewhere. What does not contradict is kept in any case.</source>
        <translation>Vous avez modifié ceci ici pendant qu’on le modifiait ailleurs. Ce qui ne se contredit pas est gardé de toute façon.</translation>
    </message>
    <message>
        <source>You have no secret key for this.</source>
        <translation>Vous n’avez pas de clé secrète pour cela.</translation>
    </message>
    <message>
        <source>You may add messages here, but not move or delete them.</source>
        <translation>Vous pouvez ajouter des messages ici, mais pas les déplacer ni les supprimer.</translation>
    </message>
    <message>
        <source>You may move and delete messages here, but not add any.</source>
        <translation>Vous pouvez déplacer et supprimer des messages ici, mais pas en ajouter.</translation>
    </message>
    <message>
        <source>You may not delete the folder {folder}.</source>
        <translation>Vous n’avez pas le droit de supprimer le dossier {folder}.</translation>
    </message>
    <message>
        <source>You may not make folders in {folder}.</source>
        <translation>Vous n’avez pas le droit de créer des dossiers dans {folder}.</translation>
    </message>
    <message>
        <source>You may not put messages into the folder {folder}.</source>
        <translation>Vous n’avez pas le droit de mettre des messages dans le dossier {folder}.</translation>
    </message>
    <message>
        <source>You may not rename or move the folder {folder}.</source>
        <translation>Vous n’avez pas le droit de renommer ni de déplacer le dossier {folder}.</translation>
    </message>
    <message>
        <source>You may not take messages out of the folder {folder}.</source>
        <translation>Vous n’avez pas le droit de retirer des messages du dossier {folder}.</translation>
    </message>
    <message>
        <source>You may read the folder {folder}, but not mark messages in it.</source>
        <translation>Vous pouvez lire le dossier {folder}, mais pas y marquer de messages.</translation>
    </message>
    <message>
        <source>You may read this folder, but not change it.</source>
        <translation>Vous pouvez lire ce dossier, mais pas le modifier.</translation>
    </message>
    <message>
        <source>You said that it was sent</source>
        <translation>Vous avez indiqué qu’il a été envoyé</translation>
    </message>
    <message>
        <source>Your accounts will be listed here.</source>
        <translation>Vos comptes seront listés ici.</translation>
    </message>
    <message>
        <source>your key</source>
        <translation>votre clé</translation>
    </message>
    <message>
        <source>Your keys and those of others will be here.</source>
        <translation>Vos clés et celles des autres seront ici.</translation>
    </message>
    <message>
        <source>Your mailbox is full: new mail may be refused.</source>
        <translation>Votre boîte aux lettres est pleine : du nouveau courrier peut être refusé.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full.</source>
        <translation>Votre boîte aux lettres est pleine à {percent} %.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full: {used} of {allowed} messages.</source>
        <translation>Votre boîte aux lettres est pleine à {percent} % : {used} messages sur {allowed}.</translation>
    </message>
    <message>
        <source>Your mailbox is {percent} % full: {used} of {allowed}.</source>
        <translation>Votre boîte aux lettres est pleine à {percent} % : {used} sur {allowed}.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your passwords are kept under a master password, because this computer offers no key store. Enter it, or choose one if this is the first time.</source>
        <translation>Vos mots de passe sont gardés sous un mot de passe principal, car cet ordinateur n’offre pas de trousseau. Saisissez-le, ou choisissez-en un si c’est la première fois.</translation>
    </message>
    <message>
        <source>Your passwords are locked.</source>
        <translation>Vos mots de passe sont verrouillés.</translation>
    </message>
    <message>
        <source>Your rules have dealt with this message: {names}.</source>
        <translation>Vos règles ont traité ce message : {names}.</translation>
    </message>
    <message>
        <source>Your version is kept</source>
        <translation>Votre version est gardée</translation>
    </message>
    <message>
        <source>Your version is kept here.</source>
        <translation>Votre version est gardée ici.</translation>
    </message>
    <message>
        <source>{address} cannot be sent to by this server.</source>
        <translation>Ce serveur ne peut pas envoyer à {address}.</translation>
    </message>
    <message>
        <source>{address} is not a mail address that can be used.</source>
        <translation>{address} n’est pas une adresse e-mail utilisable.</translation>
    </message>
    <message>
        <source>{address} is not an e-mail address.</source>
        <translation>{address} n’est pas une adresse e-mail.</translation>
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
        <translation>{folder} (introuvable)</translation>
    </message>
    <message>
        <source>{hits} in {done} of {all} messages</source>
        <translation>{hits} dans {done} messages sur {all}</translation>
    </message>
    <message>
        <source>{host} does not accept connections on this port.</source>
        <translation>{host} n’accepte pas de connexions sur ce port.</translation>
    </message>
    <message>
        <source>{host} does not keep to the rules of mail.</source>
        <translation>{host} ne respecte pas les règles du courrier.</translation>
    </message>
    <message>
        <source>{host} gave an answer that makes no sense.</source>
        <translation>{host} a donné une réponse qui n’a pas de sens.</translation>
    </message>
    <message>
        <source>{host} offers no encrypted connection.</source>
        <translation>{host} n’offre pas de connexion chiffrée.</translation>
    </message>
    <message>
        <source>{host} offers no encryption on this connection.</source>
        <translation>{host} n’offre pas de chiffrement sur cette connexion.</translation>
    </message>
    <message>
        <source>{host} only knows outdated encryption.</source>
        <translation>{host} ne connaît que des chiffrements dépassés.</translation>
    </message>
    <message>
        <source>{how} on day {day}</source>
        <translation>{how} le {day}</translation>
    </message>
    <message>
        <source>{how} on the last day</source>
        <translation>{how} le dernier jour</translation>
    </message>
    <message>
        <source>{how} on the {which} {day}</source>
        <translation>{how} le {which} {day}</translation>
    </message>
    <message>
        <source>{how} on {days}</source>
        <translation>{how} le {days}</translation>
    </message>
    <message>
        <source>{left} of {limit} sends left in {hours} h</source>
        <translation>Encore {left} envois sur {limit} en {hours} h</translation>
    </message>
    <message>
        <source>{name}  ·  no messages may be added</source>
        <translation>{name}  ·  aucun message ne peut y être ajouté</translation>
    </message>
    <message>
        <source>{name} can only be read.</source>
        <translation>{name} ne peut être que lu.</translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation>{name} supprimé</translation>
    </message>
    <message>
        <source>{name} emptied</source>
        <translation>Dossier {name} vidé</translation>
    </message>
    <message>
        <source>{name} has accepted.</source>
        <translation>{name} a accepté.</translation>
    </message>
    <message>
        <source>{name} has answered.</source>
        <translation>{name} a répondu.</translation>
    </message>
    <message>
        <source>{name} has declined.</source>
        <translation>{name} a décliné.</translation>
    </message>
    <message>
        <source>{name} in the profile can be read by others on this computer.</source>
        <translation>{name} dans le profil peut être lu par d’autres sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{name} is now an ordinary folder</source>
        <translation>{name} est maintenant un dossier ordinaire</translation>
    </message>
    <message>
        <source>{name} is now used as {role}</source>
        <translation>{name} sert maintenant de « {role} »</translation>
    </message>
    <message>
        <source>{name} is too large to be sent by mail.</source>
        <translation>{name} est trop grand pour être envoyé par e-mail.</translation>
    </message>
    <message>
        <source>{name} may come.</source>
        <translation>{name} viendra peut-être.</translation>
    </message>
    <message>
        <source>{name} moved into {to}</source>
        <translation>Dossier {name} déplacé dans {to}</translation>
    </message>
    <message>
        <source>{name} moved to the top</source>
        <translation>Dossier {name} déplacé au premier niveau</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} enregistré</translation>
    </message>
    <message>
        <source>{n} more {time}</source>
        <translation>{n} de plus {time}</translation>
    </message>
    <message>
        <source>{n} of {limit} MiB</source>
        <translation>{n} sur {limit} Mio</translation>
    </message>
    <message>
        <source>{n} of {limit} recipients</source>
        <translation>{n} destinataires sur {limit}</translation>
    </message>
    <message>
        <source>{n} visible addresses: put them in Bcc?</source>
        <translation>{n} adresses visibles : les mettre en Cci ?</translation>
    </message>
    <message>
        <source>{old} is now called {name}</source>
        <translation>{old} s’appelle maintenant {name}</translation>
    </message>
    <message>
        <source>{percent} % full</source>
        <translation>pleine à {percent} %</translation>
    </message>
    <message>
        <source>{port} is not a port number.</source>
        <translation>{port} n’est pas un numéro de port.</translation>
    </message>
    <message>
        <source>{provider} names a limit of {limit} contacts for one file; these are {used}.</source>
        <translation>{provider} indique une limite de {limit} contacts par fichier ; il y en a ici {used}.</translation>
    </message>
    <message>
        <source>{provider} names a limit of {limit} for one file; this one has {used}.</source>
        <translation>{provider} indique une limite de {limit} par fichier ; celui-ci a {used}.</translation>
    </message>
    <message>
        <source>{rule}, until {day}</source>
        <translation>{rule}, jusqu’au {day}</translation>
    </message>
    <message>
        <source>{rule}, {times}</source>
        <translation>{rule}, {times}</translation>
    </message>
    <message>
        <source>{text} is no time that can be understood.</source>
        <translation>{text} n’est pas une heure compréhensible.</translation>
    </message>
    <message>
        <source>{text} is not an e-mail address</source>
        <translation>{text} n’est pas une adresse e-mail</translation>
    </message>
    <message>
        <source>{text} is not an e-mail address. Correct or remove it.</source>
        <translation>{text} n’est pas une adresse e-mail. La corriger ou la retirer.</translation>
    </message>
    <message>
        <source>{text} names no date.</source>
        <translation>{text} n’indique pas de date.</translation>
    </message>
    <message>
        <source>{text} names no size.</source>
        <translation>{text} n’indique pas de taille.</translation>
    </message>
    <message>
        <source>{title}: encryption</source>
        <translation>{title} : chiffrement</translation>
    </message>
    <message>
        <source>{title}: port</source>
        <translation>{title} : port</translation>
    </message>
    <message>
        <source>{title}: server</source>
        <translation>{title} : serveur</translation>
    </message>
    <message>
        <source>{unread} unread of {all}</source>
        <translation>{unread} non lus sur {all}</translation>
    </message>
    <message>
        <source>{used} recipients are more than the {limit} your provider allows in one message.</source>
        <translation>{used} destinataires dépassent les {limit} que votre fournisseur permet par message.</translation>
    </message>
    <message>
        <source>{used} recipients, but the provider takes {limit} for one message. Send it in several parts.</source>
        <translation>{used} destinataires, mais le fournisseur en accepte {limit} par message. Envoyez-le en plusieurs fois.</translation>
    </message>
    <message>
        <source>{what} on {day}</source>
        <translation>{what} le {day}</translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation>{what}, {done} sur {total}</translation>
    </message>
    <message>
        <source>{when} in {zone}</source>
        <translation>{when} à {zone}</translation>
    </message>
    <message>
        <source>{who} needs your attention</source>
        <translation>{who} demande votre attention</translation>
    </message>
    <message>
        <source>“{id}” is no id.</source>
        <translation>« {id} » n’est pas un identifiant.</translation>
    </message>
    <message>
        <source>“{name}” can only be read.</source>
        <translation>« {name} » ne peut être que lu.</translation>
    </message>
    <message>
        <source>“{name}” can run programs on this computer.</source>
        <translation>« {name} » peut exécuter des programmes sur cet ordinateur.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>« {text} »</translation>
    </message>
    <message>
        <source>“{text}” is no colour.</source>
        <translation>« {text} » n’est pas une couleur.</translation>
    </message>
</context>
</TS>
