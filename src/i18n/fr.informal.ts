/**
 * French, informal: the sentences that address the visitor. All others are the same in both tones.
 */
import type { MessageOverrides } from './messages.js';

export const tone: MessageOverrides = {
  'register-suggestion': 'Tu voulais dire {address} ?',
  'flow-chunk-failed': 'L’étape suivante ne s’est pas chargée. Vérifie ta connexion et réessaie.',
  'register-heading': 'Obtiens ta carte',
  'register-privacy': 'Notre {privacy} explique comment nous utilisons tes données.',
  'problem-misconfigured':
    'Ce formulaire n’est pas disponible pour le moment. Reviens un peu plus tard.',
  'common-waiting-long':
    'Nous y travaillons encore. Tu peux arrêter et réessayer\u00a0: ce que tu as écrit est gardé.',
  'common-waiting-end':
    'Nous y travaillons encore. Une demi-minute au plus, et ce que tu as écrit est gardé.',
  'flow-offline': 'Tu sembles hors ligne. Ce que tu as écrit est gardé.',
  'problem-offline': 'La connexion ne passe pas. Vérifie ton réseau et réessaie.',
  'problem-timeout': 'C’est trop long. Réessaie, s’il te plaît.',
  'problem-too-many-requests': 'Trop d’essais d’un coup. Tu pourras réessayer dans {time}.',
  'problem-too-many-requests-over': 'Merci d’avoir attendu. Tu peux réessayer maintenant.',
  'problem-server-error': 'Il y a eu un souci de notre côté. Réessaie dans un instant.',
  'problem-not-our-server':
    'Ton Wi-Fi te demande peut-être de te connecter. Fais-le d’abord, puis réessaie.',
  'problem-refused': 'Cela n’a pas marché. Contacte-nous\u00a0: nous allons t’aider.',
  'problem-unexpected': 'Quelque chose n’a pas marché. Réessaie, s’il te plaît.',
  'mistake-identifier-empty': 'Indique ton adresse e-mail ou ton numéro de mobile.',
  'mistake-identifier-malformed': 'Indique une adresse e-mail ou un numéro de mobile.',
  'mistake-email-empty': 'Indique ton adresse e-mail.',
  'mistake-email-malformed': 'Indique une adresse e-mail, comme nom@example.com.',
  'mistake-mobile-empty': 'Indique ton numéro de mobile.',
  'mistake-mobile-malformed':
    'Écris ton numéro en chiffres, avec + et l’indicatif du pays s’il est étranger.',
  'mistake-card-empty': 'Indique ton numéro de carte.',
  'mistake-card-malformed': 'Écris le numéro comme il est sur ta carte.',
  'register-card-unknown-only':
    'Nous ne connaissons pas ce numéro de carte. Vérifie-le ou contacte-nous.',
  'register-card-unknown-email':
    'Nous ne trouvons pas cette carte. Vérifie son numéro ou utilise ton e-mail.',
  'register-card-unknown-mobile':
    'Nous ne trouvons pas cette carte. Vérifie son numéro ou utilise ton numéro de mobile.',
  'register-card-unknown-email-mobile':
    'Nous ne trouvons pas cette carte. Vérifie son numéro ou utilise ton e-mail ou ton numéro de mobile.',
  'register-registered-elsewhere':
    'Tu as déjà un compte. Connecte-toi sur ce site pour voir ta carte.',
  'otp-heading': 'Choisis ton mot de passe',
  'otp-code-heading': 'Entre ton code',
  'otp-intro-has-card':
    'Bonne nouvelle\u00a0: tu as déjà une carte chez nous. Choisis un mot de passe pour l’utiliser aussi en ligne.',
  'otp-password-again':
    'Pour ta sécurité, nous ne gardons pas les mots de passe. Choisis le tien à nouveau.',
  'otp-uncertain':
    'Il y a eu un souci, mais ton code est peut-être en route. Attends un instant avant d’en demander un autre.',
  'otp-spam': 'Rien reçu\u202f? Regarde dans tes spams.',
  'otp-resend-in': 'Tu pourras demander un nouveau code dans {time}.',
  'otp-resend-now': 'Tu peux maintenant demander un nouveau code.',
  'otp-code-filled': 'Nous avons rempli le code de ton message.',
  'otp-terms': 'En utilisant cette carte, tu acceptes les {terms}.',
  'checking-heading': 'Un instant, s’il te plaît',
  'checking-by-itself': 'Tu n’as rien à faire.',
  'profile-heading': 'Tes informations',
  'profile-intro': 'Ton compte est prêt. Encore quelques informations et la carte est à toi.',
  'profile-intro-login': 'Encore quelques informations et la carte est à toi.',
  'profile-loading': 'Un instant, s’il te plaît',
  'profile-load-failed':
    'Ton formulaire ne s’est pas chargé. Ton compte est bien là\u00a0: réessaie.',
  'profile-restored': 'Nous avons gardé ce que tu as écrit.',
  'profile-session':
    'Pour ta sécurité, nous avons fermé ta session. Entre ton mot de passe pour continuer\u00a0: ce que tu as écrit est gardé.',
  'profile-password-wrong': 'Ce n’est pas le bon mot de passe. Réessaie.',
  'login-registered': 'Tu as déjà un compte. Connecte-toi avec ton mot de passe.',
  'login-session': 'Pour ta sécurité, nous avons fermé ta session. Reconnecte-toi pour continuer.',
  'login-created': 'Ton compte est prêt. Connecte-toi avec ton mot de passe.',
  'login-changed': 'Ton nouveau mot de passe est enregistré. Connecte-toi avec.',
  'reset-heading': 'Choisis un nouveau mot de passe',
  'reset-intro':
    'Dis-nous avec quelle adresse ou quel numéro tu te connectes, et nous t’enverrons un code.',
  'reset-sent':
    'Si un compte existe pour {contact}, un code est en route. Entre-le ici avec ton nouveau mot de passe.',
  'reset-sent-again': 'Si tu as un compte chez nous, un nouveau code est en route.',
  'error-login-refused':
    'Ton compte est prêt, mais la connexion n’a pas marché. Contacte-nous\u00a0: nous allons arranger cela.',
  'done-heading': 'Bienvenue, {name}. Voici ta carte.',
  'done-heading-login': 'Ravis de te revoir',
  'card-heading': 'Ta carte',
  'done-intro': 'Montre ta carte en caisse, sur ton téléphone ou imprimée.',
  'card-label': 'Ta carte de fidélité',
  'card-copy-failed': 'La copie n’a pas marché. Sélectionne le numéro et copie-le.',
  'card-download-failed': 'La carte n’a pas pu être enregistrée. Réessaie, s’il te plaît.',
  'card-full-screen-hint': 'Le lecteur n’y arrive pas\u202f? Augmente la luminosité de ton écran.',
  'card-wallet-in-app':
    'Rien ne s’est ouvert\u202f? Cette application n’affiche pas les pass. Ouvre la page dans Safari.',
  'card-phone-hint': 'Vise le code avec l’appareil photo de ton téléphone.',
  'card-barcode-failed': 'Le code-barres ne s’affiche pas. Montre ton numéro de carte en caisse.',
  'card-barcode-waiting': 'Ton code-barres arrive…',
  'card-missing':
    'Ta carte n’est pas encore là. Reconnecte-toi dans quelques minutes\u00a0: tu la trouveras ici.',
  'problem-unauthorised': 'Ce formulaire a un souci de notre côté. Contacte-nous, s’il te plaît.',
  'problem-session-expired':
    'Pour ta sécurité, nous avons fermé ta session. Reconnecte-toi pour continuer.',
  'problem-code-not-sent': 'Le code n’est pas parti. Réessaie dans un instant.',
  'problem-wrong-code':
    'Ce n’est pas le bon code. Vérifie les chiffres ou demande un nouveau code.',
  'problem-code-expired': 'Ce code a déjà servi ou est trop ancien. Demandes-en un nouveau.',
  'problem-username-taken': 'Tu as déjà un compte. Connecte-toi avec ton mot de passe.',
  'problem-wrong-credentials':
    'Cela ne correspond pas. Vérifie l’adresse ou le numéro, et le mot de passe.',
  'problem-password-refused': 'Ce mot de passe n’est pas accepté. Choisis-en un autre.',
  'problem-invalid-field':
    'Une de tes informations n’est pas acceptée. Vérifie-la et enregistre de nouveau.',
  'problem-customer-blocked': 'Ce compte est bloqué. Contacte-nous, s’il te plaît.',
  'problem-customer-expired': 'Ce compte a expiré. Contacte-nous, s’il te plaît.',
  'problem-customer-deleted': 'Ce compte n’existe plus. Contacte-nous, s’il te plaît.',
  'problem-wrong-campaign':
    'Ce compte fait partie d’un autre programme. Contacte-nous, s’il te plaît.',
  'problem-options-missing': 'Impossible d’afficher les choix pour le moment. Écris-le simplement.',
  'answer-50': 'Nous ne trouvons pas ton compte. Vérifie ce que tu as écrit.',
  'answer-58':
    'Une de tes informations, par exemple le numéro de mobile ou l’adresse e-mail, appartient déjà à un autre compte. Vérifie-la.',
  'answer-100': 'Les inscriptions sont fermées pour le moment. Reviens un peu plus tard.',
  'answer-102': 'Cette date de naissance n’est pas acceptée. Vérifie-la.',
  'answer-108': 'Ce formulaire n’est pas disponible pour le moment. Reviens un peu plus tard.',
  'answer-119': 'Ce numéro fiscal ou de carte d’identité n’est pas accepté. Vérifie-le.',
  'answer-127': 'Une de tes informations n’est pas acceptée. Vérifie-la.',
  'answer-132': 'Il manque encore quelque chose. Remplis tout ce qui n’est pas facultatif.',
  'answer-178': 'Ce compte n’est pas actif. Contacte-nous, s’il te plaît.',
  'answer-202':
    'L’e-mail avec le code n’est pas parti. Vérifie l’adresse ou réessaie dans un instant.',
  'answer-203':
    'Le SMS avec le code n’est pas parti. Vérifie le numéro ou réessaie dans un instant.',
  'answer-260': 'Cette adresse e-mail n’est pas acceptée. Vérifie-la.',
  'answer-262':
    'Cette adresse e-mail ou ce numéro de mobile n’est pas accepté. Vérifie, s’il te plaît.',
  'answer-311': 'Cette adresse e-mail appartient déjà à un autre compte. Prends-en une autre.',
  'answer-350': 'Il n’y a pas de carte ici pour le moment. Contacte-nous, s’il te plaît.',
  'answer-427':
    'Tes informations ont été modifiées ailleurs au même moment. Réessaie, s’il te plaît.',
  'answer-996': 'Il y a encore une erreur. Vérifie ce que tu as écrit et réessaie.',
  'mistake-username-empty': 'Indique ton adresse e-mail, ton numéro de mobile ou de carte.',
  'mistake-password-empty': 'Entre ton mot de passe.',
  'mistake-password-has-identifier':
    'Ton mot de passe contient ton adresse ou ton numéro. Choisis-en un plus difficile à deviner.',
  'mistake-password-common':
    'Beaucoup de gens ont ce mot de passe. Choisis-en un plus difficile à deviner.',
  'mistake-code-empty': 'Entre le code du message.',
  'mistake-code-malformed': 'Le code est fait de chiffres. Entre-le comme dans le message.',
  'mistake-choice-missing': 'Fais un choix pour «\u00a0{field}\u00a0».',
  'mistake-consent-missing': 'Choisis Oui ou Non.',
  'mistake-consent-required': 'Pour continuer, il nous faut ton accord.',
  'mistake-phone-malformed': 'Vérifie l’indicatif du pays et écris le numéro en chiffres.',
  'mistake-number-malformed': 'Écris un nombre en chiffres, par exemple 12.',
  'mistake-date-malformed-day': 'Écris le jour en chiffres, de 1 à 31.',
  'mistake-date-malformed-month': 'Écris le mois en chiffres, de 1 à 12.',
  'mistake-date-malformed-year': 'Écris l’année en quatre chiffres.',
  'mistake-date-impossible': 'Cette date n’existe pas. Vérifie le jour, le mois et l’année.',
  'mistake-date-not-past': 'Cette date n’est pas dans le passé. Vérifie l’année.',
  'mistake-date-too-old': 'Cette date est trop ancienne. Vérifie l’année.',
  'mistake-date-too-young': {
    one: 'Pour t’inscrire, tu dois avoir au moins {count} an.',
    other: 'Pour t’inscrire, tu dois avoir au moins {count} ans.',
  },
  'group-you': 'Toi',
  'group-contacts': 'Comment te joindre',
  'group-address': 'Ton adresse',
  'group-preferences': 'Tes préférences',
  'group-consents': 'Tes accords',
  'group-consents-intro':
    'C’est toi qui décides, et tu peux changer d’avis à tout moment. Tout est dans notre {privacy}.',
  'group-consents-intro-plain': 'C’est toi qui décides, et tu peux changer d’avis à tout moment.',
  'field-interestareas': 'Tes centres d’intérêt',
  'field-cangetcurrentlocation': 'Ta position',
  'problem-wifi':
    'Tu n’es pas encore en ligne. Si ton Wi-Fi demande de te connecter, fais-le d’abord, puis réessaie.',
  'problem-too-many-requests-wait': 'Il y a beaucoup de monde en ce moment. Patiente un instant.',
  'otp-code-heading-email': 'Regarde tes e-mails',
  'otp-code-heading-mobile': 'Regarde ton téléphone',
  'otp-spam-or-text': 'Rien reçu\u202f? Regarde dans tes SMS et tes spams.',
  'done-heading-unnamed': 'Voici ta carte.',
  'profile-rest': 'Vérifier le reste de tes informations',
  'missing-name': 'Indique ton prénom.',
  'missing-surname': 'Indique ton nom.',
  'missing-gender': 'Choisis ton sexe.',
  'missing-birthdate': 'Indique ta date de naissance.',
  'missing-identitycard': 'Indique ton numéro fiscal ou numéro de carte d’identité.',
  'missing-identitycardtypeid': 'Choisis le type de document.',
  'missing-mailcontactdata': 'Indique ton adresse e-mail.',
  'missing-mobilecontactdata': 'Indique ton numéro de mobile.',
  'missing-telephonecontactdata': 'Indique ton numéro de téléphone fixe.',
  'missing-faxcontactdata': 'Indique ton numéro de fax.',
  'missing-address': 'Indique ta rue.',
  'missing-addressnumber': 'Indique ton numéro dans la rue.',
  'missing-addressprefix': 'Indique le type de voie.',
  'missing-zip': 'Indique ton code postal.',
  'missing-country': 'Choisis ton pays.',
  'missing-geolevel1': 'Choisis ta région.',
  'missing-geolevel2': 'Choisis ton département.',
  'missing-geolevel3': 'Choisis ta ville.',
  'missing-geolevel4': 'Choisis ton arrondissement.',
  'missing-geolevel5': 'Choisis ton quartier.',
  'missing-interestareas': 'Choisis tes centres d’intérêt.',
  'missing-accountnumber': 'Indique ton numéro de compte.',
  'missing-frequentflyernumber': 'Indique ton numéro de grand voyageur.',
  'missing-zone': 'Indique ton secteur.',
  'missing-notes': 'Indique une remarque.',
  'missing-facebookid': 'Indique ton compte Facebook.',
  'missing-twitterid': 'Indique ton compte X (Twitter).',
  'missing-instagramid': 'Indique ton compte Instagram.',
  'missing-youtubeid': 'Indique ton compte YouTube.',
  'missing-usedforpromotions': 'Choisis Oui ou Non pour les offres et nouveautés.',
  'missing-usedforstatistics': 'Choisis Oui ou Non pour les statistiques.',
  'missing-usedbyothers': 'Choisis Oui ou Non pour la transmission à des partenaires.',
  'missing-cangetcurrentlocation': 'Choisis Oui ou Non pour ta position.',
  'missing-cancomunicaverification': 'Choisis Oui ou Non pour les messages de vérification.',
};
