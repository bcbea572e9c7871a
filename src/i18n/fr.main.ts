/**
 * French: all sentences after the first form.
 */
import { fields } from './fr.fields.js';
import type { MainMessages } from './messages.js';

export const main = {
  'register-once-more':
    'Par sécurité, aucune session ne reste ouverte ici. Pour continuer, il faut un nouveau code.',
  'register-suggestion': 'Vouliez-vous dire {address} ?',
  'register-use-email': 'Utiliser plutôt mon e-mail',
  'register-use-mobile': 'Utiliser plutôt mon numéro de mobile',
  'register-use-email-mobile': 'Utiliser plutôt mon e-mail ou mon mobile',
  'common-stop': 'Arrêter',
  'common-mistakes': {
    one: 'Une information est à vérifier\u00a0:',
    other: '{count} informations sont à vérifier\u00a0:',
  },
  'common-named': '{field}\u00a0: {text}',
  'common-waiting': 'C’est un peu plus long que d’habitude.',
  'common-waiting-long':
    'Nous y travaillons encore. Vous pouvez arrêter et réessayer\u00a0: votre saisie est conservée.',
  'common-waiting-end':
    'Nous y travaillons encore. Une demi-minute au plus, et votre saisie est conservée.',
  'common-support-code': 'Code d’assistance {code}',
  'flow-offline': 'Vous semblez hors ligne. Votre saisie est conservée.',
  'flow-offline-waiting': 'Pas de connexion. Dès qu’elle reviendra, nous réessaierons.',
  'flow-back': 'La connexion est revenue. Nouvel essai…',
  'problem-offline': 'La connexion ne passe pas. Vérifiez votre réseau et réessayez.',
  'problem-wifi':
    'Vous n’êtes pas encore en ligne. Si votre Wi-Fi demande de vous connecter, faites-le d’abord, puis réessayez.',
  'problem-timeout': 'Cela prend trop de temps. Réessayez, s’il vous plaît.',
  'problem-too-many-requests': 'Trop d’essais d’un coup. Vous pourrez réessayer dans {time}.',
  'problem-too-many-requests-over': 'Merci d’avoir attendu. Vous pouvez réessayer maintenant.',
  'problem-too-many-requests-wait': 'Il y a beaucoup de monde en ce moment. Patientez un instant.',
  'problem-server-error': 'Il y a eu un souci de notre côté. Réessayez dans un instant.',
  'problem-not-our-server':
    'Votre Wi-Fi vous demande peut-être de vous connecter. Faites-le d’abord, puis réessayez.',
  'problem-refused': 'Cela n’a pas marché. Contactez-nous, s’il vous plaît.',
  'problem-unexpected': 'Quelque chose n’a pas marché. Réessayez, s’il vous plaît.',
  'mistake-identifier-empty': 'Indiquez votre adresse e-mail ou votre numéro de mobile.',
  'mistake-identifier-malformed': 'Indiquez une adresse e-mail ou un numéro de mobile.',
  'mistake-email-empty': 'Indiquez votre adresse e-mail.',
  'mistake-email-malformed': 'Indiquez une adresse e-mail, comme nom@example.com.',
  'mistake-mobile-empty': 'Indiquez votre numéro de mobile.',
  'mistake-mobile-malformed':
    'Écrivez votre numéro en chiffres, avec + et l’indicatif du pays s’il est étranger.',
  'mistake-card-empty': 'Indiquez votre numéro de carte.',
  'mistake-card-malformed': 'Écrivez le numéro comme il est sur votre carte.',

  ...fields,

  'common-yes': 'Oui',
  'common-no': 'Non',
  'common-not-stated': 'Je préfère ne pas répondre',
  'common-optional': '{label} (facultatif)',
  'common-choose': 'Choisir',
  'common-change': 'Modifier',
  'common-close': 'Fermer',
  'common-terms-link': 'conditions générales',
  'common-show-password': 'Afficher le mot de passe',

  'register-card-unknown-only':
    'Nous ne connaissons pas ce numéro de carte. Vérifiez-le ou contactez-nous.',
  'register-card-unknown-email':
    'Nous ne trouvons pas cette carte. Vérifiez son numéro ou utilisez votre e-mail.',
  'register-card-unknown-mobile':
    'Nous ne trouvons pas cette carte. Vérifiez son numéro ou utilisez votre numéro de mobile.',
  'register-card-unknown-email-mobile':
    'Nous ne trouvons pas cette carte. Vérifiez son numéro ou utilisez votre e-mail ou votre numéro de mobile.',
  'register-registered-elsewhere':
    'Vous avez déjà un compte. Connectez-vous sur ce site pour voir votre carte.',

  'otp-heading': 'Choisissez votre mot de passe',
  'otp-code-heading': 'Entrez votre code',
  'otp-code-heading-email': 'Consultez vos e-mails',
  'otp-code-heading-mobile': 'Consultez votre téléphone',
  'otp-intro-new': 'Nous enverrons ensuite un code à {contact}.',
  'otp-intro-has-card':
    'Bonne nouvelle\u00a0: vous avez déjà une carte chez nous. Choisissez un mot de passe pour l’utiliser aussi en ligne.',
  'otp-intro-by-card':
    'Nous enverrons ensuite un code à l’adresse e-mail ou au numéro de mobile enregistré pour la carte {contact}.',
  'otp-change-email': 'Modifier l’adresse e-mail',
  'otp-change-mobile': 'Modifier le numéro de mobile',
  'otp-change-card': 'Modifier le numéro de carte',
  'otp-password': 'Nouveau mot de passe',
  'otp-password-again':
    'Pour votre sécurité, nous ne gardons pas les mots de passe. Choisissez le vôtre à nouveau.',
  'otp-password-hint': {
    one: 'Au moins {count} caractère. Quelques mots à la suite sont faciles à retenir.',
    other: 'Au moins {count} caractères. Quelques mots à la suite sont faciles à retenir.',
  },
  'otp-password-chosen': 'Mot de passe choisi',
  'otp-password-change': 'Modifier le mot de passe',
  'otp-send-email': 'Recevoir un code par e-mail',
  'otp-send-mobile': 'Recevoir un code par SMS',
  'otp-sending': 'Envoi…',
  'otp-sent-email': 'Nous avons envoyé un code à {contact}.',
  'otp-sent-mobile': 'Nous avons envoyé un code par SMS au {contact}.',
  'otp-sent-card':
    'Nous avons envoyé un code à l’adresse e-mail ou au numéro de mobile enregistré pour la carte {contact}.',
  'otp-sent-again-email': 'Nous avons envoyé un nouveau code.',
  'otp-sent-again-mobile': 'Nous avons envoyé un nouveau code par SMS.',
  'otp-sent-again-card': 'Nous avons envoyé un nouveau code.',
  'otp-sent-unconfirmed': 'Le code est destiné à {contact}.',
  'otp-sent-unconfirmed-card': 'Le code est destiné au contact enregistré pour la carte {contact}.',
  'otp-uncertain':
    'Il y a eu un souci, mais votre code est peut-être en route. Attendez un instant avant d’en demander un autre.',
  'otp-spam': 'Rien reçu\u202f? Regardez dans vos spams.',
  'otp-open-mail': 'Ouvrir {name}',
  'otp-patience': 'Rien reçu\u202f? Un SMS peut mettre une minute.',
  'otp-spam-or-text': 'Rien reçu\u202f? Regardez dans vos SMS et vos courriers indésirables.',
  'otp-suggestion': 'L’adresse {address} est-elle juste ?',
  'otp-resend': 'Envoyer un nouveau code',
  'otp-resend-in': 'Vous pourrez demander un nouveau code dans {time}.',
  'otp-resend-now': 'Vous pouvez maintenant demander un nouveau code.',
  'otp-code': 'Code',
  'otp-code-digits': 'Code à {count} chiffres',
  'otp-code-complete': 'Nous continuons dès qu’il est complet.',
  'otp-code-filled': 'Nous avons saisi le code de votre message.',
  'otp-create': 'Confirmer le code',
  'otp-creating': 'Vérification du code…',
  'otp-activate': 'Confirmer le code',
  'otp-activating': 'Vérification du code…',
  'otp-terms': 'En utilisant cette carte, vous acceptez les {terms}.',

  'checking-heading': 'Un instant, s’il vous plaît',
  'checking-intro': 'La connexion a été coupée. Nous vérifions si tout s’est bien passé.',
  'checking-by-itself': 'Vous n’avez rien à faire.',
  'checking-now': 'Réessayer',
  'checking-enter-code': 'Saisir de nouveau le code',
  'checking-busy': 'Nous vérifions…',
  'checking-ended-heading': 'Nous ne le savons pas encore',
  'checking-ended': 'Nous n’avons pas pu vérifier si tout s’est bien passé. Rien n’est perdu.',

  'profile-heading': 'Vos informations',
  'profile-intro': 'Votre compte est prêt. Encore quelques informations et la carte est à vous.',
  'profile-intro-login': 'Encore quelques informations et la carte est à vous.',
  'profile-loading': 'Un instant, s’il vous plaît',
  'profile-load-failed':
    'Votre formulaire ne s’est pas chargé. Votre compte est bien là\u00a0: réessayez.',
  'profile-save': 'Obtenir ma carte',
  'profile-save-changes': 'Enregistrer les modifications',
  'profile-saving': 'Enregistrement…',
  'profile-more': 'Compléter mon profil (facultatif)',
  'profile-more-count': { one: '{count} information', other: '{count} informations' },
  'profile-rest': 'Vérifier le reste de vos informations',
  'profile-cancel': 'Revenir sans enregistrer',
  'profile-saved': 'C’est enregistré.',
  'profile-edit': 'Modifier mes informations',
  'profile-restored': 'Nous avons conservé votre saisie.',
  'profile-session':
    'Pour votre sécurité, nous avons fermé votre session. Entrez votre mot de passe pour continuer\u00a0: votre saisie est conservée.',
  'profile-password-wrong': 'Ce n’est pas le bon mot de passe. Réessayez.',
  'profile-forgot': 'Mot de passe oublié\u202f? Aller à la connexion',
  'profile-log-in': 'Se connecter et continuer',

  'login-heading': 'Connexion',
  'login-username': 'E-mail, numéro de mobile ou de carte',
  'login-password': 'Mot de passe',
  'login-busy': 'Connexion…',
  'login-forgot': 'Mot de passe oublié\u202f?',
  'login-registered': 'Vous avez déjà un compte. Connectez-vous avec votre mot de passe.',
  'login-session':
    'Pour votre sécurité, nous avons fermé votre session. Reconnectez-vous pour continuer.',
  'login-created': 'Votre compte est prêt. Connectez-vous avec votre mot de passe.',
  'login-changed': 'Votre nouveau mot de passe est enregistré. Connectez-vous avec.',
  'login-no-account': 'Pas encore de compte\u202f? {register}',
  'login-register': 'Obtenir ma carte',

  'reset-heading': 'Choisissez un nouveau mot de passe',
  'reset-intro':
    'Dites-nous avec quelle adresse ou quel numéro vous vous connectez, et nous vous enverrons un code.',
  'reset-sent':
    'Si un compte existe pour {contact}, un code est en route. Entrez-le ici avec votre nouveau mot de passe.',
  'reset-sent-again': 'Si vous avez un compte chez nous, un nouveau code est en route.',
  'reset-save': 'Enregistrer le mot de passe',
  'reset-saving': 'Enregistrement…',
  'reset-back': 'Retour à la connexion',

  'incomplete-heading': 'C’est presque fini, {name}',
  'incomplete-heading-unnamed': 'C’est presque fini',
  'incomplete-intro': {
    one: 'Il ne manque qu’une information\u00a0:',
    other: 'Il manque {count} informations\u00a0:',
  },

  'error-heading': 'Impossible de continuer',
  'error-login-refused':
    'Votre compte est prêt, mais la connexion n’a pas marché. Contactez-nous, s’il vous plaît.',
  'error-home': 'Retour à la page d’accueil',
  'error-restart': 'Recommencer',
  'error-support': 'Nous contacter',
  'error-contact': 'Contactez-nous, s’il vous plaît.',

  'done-heading': 'Bienvenue, {name}. Voici votre carte.',
  'done-heading-unnamed': 'Voici votre carte.',
  'done-heading-login': 'Ravis de vous revoir',
  'card-not-you': 'Ce n’est pas vous\u202f?',
  'card-heading': 'Votre carte',
  'done-intro': 'Montrez votre carte en caisse, sur votre téléphone ou imprimée.',
  'card-label': 'Votre carte de fidélité',
  'card-number': 'Numéro de carte',
  'card-copy': 'Copier',
  'card-copied': 'Copié',
  'card-copy-failed': 'La copie n’a pas marché. Sélectionnez le numéro et copiez-le.',
  'card-print': 'Imprimer',
  'card-wallet': 'Ajouter au wallet',
  'card-wallet-apple': 'Ajouter à Apple Wallet',
  'card-wallet-google': 'Ajouter à Google Wallet',
  'card-wallet-asked': 'Le pass arrive…',
  'card-wallet-in-app':
    'Rien ne s’est ouvert\u202f? Cette application n’affiche pas les pass. Ouvrez la page dans Safari.',
  'card-phone': 'Mettre sur mon téléphone',
  'card-phone-hide': 'Masquer le code',
  'card-phone-asked': 'Le code arrive…',
  'card-phone-hint': 'Scannez le code avec l’appareil photo de votre téléphone.',
  'card-phone-code': 'Code QR qui met la carte sur le téléphone',
  'card-full-screen': 'Montrer en caisse',
  'card-full-screen-hint':
    'Le lecteur n’y arrive pas\u202f? Augmentez la luminosité de votre écran.',
  'card-barcode': 'Code-barres de la carte {number}',
  'card-barcode-failed':
    'Le code-barres ne s’affiche pas. Montrez votre numéro de carte en caisse.',
  'card-barcode-waiting': 'Votre code-barres arrive…',
  'card-missing':
    'Votre carte n’est pas encore là. Reconnectez-vous dans quelques minutes\u00a0: vous la trouverez ici.',
  'card-edit': 'Modifier mes informations',

  'problem-unauthorised':
    'Ce formulaire a un souci de notre côté. Contactez-nous, s’il vous plaît.',
  'problem-session-expired':
    'Pour votre sécurité, nous avons fermé votre session. Reconnectez-vous pour continuer.',
  'problem-code-not-sent': 'Le code n’est pas parti. Réessayez dans un instant.',
  'problem-code-not-sent-because': 'Le code n’est pas parti. {reason}',
  'problem-wrong-code':
    'Ce n’est pas le bon code. Vérifiez les chiffres ou demandez un nouveau code.',
  'problem-code-expired': 'Ce code a déjà servi ou est trop ancien. Demandez-en un nouveau.',
  'problem-username-taken': 'Vous avez déjà un compte. Connectez-vous avec votre mot de passe.',
  'problem-wrong-credentials':
    'Cela ne correspond pas. Vérifiez l’adresse ou le numéro, et le mot de passe.',
  'problem-password-refused': 'Ce mot de passe n’est pas accepté. Choisissez-en un autre.',
  'problem-invalid-field':
    'Une de vos informations n’est pas acceptée. Vérifiez-la et enregistrez de nouveau.',
  'problem-customer-blocked': 'Ce compte est bloqué. Contactez-nous, s’il vous plaît.',
  'problem-customer-expired': 'Ce compte a expiré. Contactez-nous, s’il vous plaît.',
  'problem-customer-deleted': 'Ce compte n’existe plus. Contactez-nous, s’il vous plaît.',
  'problem-wrong-campaign':
    'Ce compte fait partie d’un autre programme. Contactez-nous, s’il vous plaît.',
  'problem-options-missing':
    'Impossible d’afficher les choix pour le moment. Écrivez-le simplement.',

  'answer-50': 'Nous ne trouvons pas votre compte. Vérifiez ce que vous avez saisi.',
  'answer-58':
    'Une de vos informations, par exemple le numéro de mobile ou l’adresse e-mail, appartient déjà à un autre compte. Vérifiez-la.',
  'answer-100': 'Les inscriptions sont fermées pour le moment. Revenez un peu plus tard.',
  'answer-102': 'Cette date de naissance n’est pas acceptée. Vérifiez-la.',
  'answer-108': 'Ce formulaire n’est pas disponible pour le moment. Revenez un peu plus tard.',
  'answer-119': 'Ce numéro fiscal ou de carte d’identité n’est pas accepté. Vérifiez-le.',
  'answer-127': 'Une de vos informations n’est pas acceptée. Vérifiez-la.',
  'answer-132': 'Il manque encore quelque chose. Remplissez tout ce qui n’est pas facultatif.',
  'answer-178': 'Ce compte n’est pas actif. Contactez-nous, s’il vous plaît.',
  'answer-202':
    'L’e-mail avec le code n’est pas parti. Vérifiez l’adresse ou réessayez dans un instant.',
  'answer-203':
    'Le SMS avec le code n’est pas parti. Vérifiez le numéro ou réessayez dans un instant.',
  'answer-260': 'Cette adresse e-mail n’est pas acceptée. Vérifiez-la.',
  'answer-262':
    'Cette adresse e-mail ou ce numéro de mobile n’est pas accepté. Vérifiez, s’il vous plaît.',
  'answer-311': 'Cette adresse e-mail appartient déjà à un autre compte. Prenez-en une autre.',
  'answer-350': 'Il n’y a pas de carte ici pour le moment. Contactez-nous, s’il vous plaît.',
  'answer-427':
    'Vos informations ont été modifiées ailleurs au même moment. Réessayez, s’il vous plaît.',
  'answer-452': 'Ce profil appartient déjà à un autre compte. Prenez-en un autre.',
  'answer-996': 'Il y a encore une erreur. Vérifiez ce que vous avez saisi et réessayez.',

  'mistake-username-empty': 'Indiquez votre adresse e-mail, votre numéro de mobile ou de carte.',
  'mistake-password-empty': 'Entrez votre mot de passe.',
  'mistake-password-too-short': {
    one: 'Il faut au moins {count} caractère.',
    other: 'Il faut au moins {count} caractères.',
  },
  'mistake-password-has-identifier':
    'Votre mot de passe contient votre adresse ou votre numéro. Choisissez-en un plus difficile à deviner.',
  'mistake-password-common':
    'Beaucoup de gens ont ce mot de passe. Choisissez-en un plus difficile à deviner.',
  'mistake-code-empty': 'Entrez le code du message.',
  'mistake-code-malformed': 'Le code est fait de chiffres. Entrez-le comme dans le message.',
  'mistake-code-too-long': 'Il y a trop de chiffres. Entrez seulement le dernier code.',
  'mistake-value-missing': 'Il manque «\u00a0{field}\u00a0».',
  'mistake-choice-missing': 'Faites un choix pour «\u00a0{field}\u00a0».',
  'mistake-consent-missing': 'Choisissez Oui ou Non.',
  'mistake-consent-required': 'Pour continuer, il nous faut votre accord.',
  'mistake-text-too-long': {
    one: 'C’est trop long\u00a0: {count} caractère au maximum.',
    other: 'C’est trop long\u00a0: {count} caractères au maximum.',
  },
  'mistake-phone-malformed': 'Vérifiez l’indicatif du pays et écrivez le numéro en chiffres.',
  'mistake-number-malformed': 'Écrivez un nombre en chiffres, par exemple 12.',
  'mistake-number-too-small': 'Le minimum est {min}.',
  'mistake-number-too-large': 'Le maximum est {max}.',
  'mistake-date-incomplete-day': 'Il manque le jour.',
  'mistake-date-incomplete-month': 'Il manque le mois.',
  'mistake-date-incomplete-year': 'Il manque l’année.',
  'mistake-date-malformed-day': 'Écrivez le jour en chiffres, de 1 à 31.',
  'mistake-date-malformed-month': 'Écrivez le mois en chiffres, de 1 à 12.',
  'mistake-date-malformed-year': 'Écrivez l’année en quatre chiffres.',
  'mistake-date-impossible': 'Cette date n’existe pas. Vérifiez le jour, le mois et l’année.',
  'mistake-date-not-past': 'Cette date n’est pas dans le passé. Vérifiez l’année.',
  'mistake-date-too-old': 'Cette date est trop ancienne. Vérifiez l’année.',
  'mistake-date-too-young': {
    one: 'Pour vous inscrire, vous devez avoir au moins {count} an.',
    other: 'Pour vous inscrire, vous devez avoir au moins {count} ans.',
  },
  'mistake-date-too-early': 'Première date possible\u00a0: {min}.',
  'mistake-date-too-late': 'Dernière date possible\u00a0: {max}.',
} as const satisfies MainMessages;
