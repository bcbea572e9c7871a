/**
 * French: all sentences after the first form.
 */
import { fields } from './fr.fields.js';
import type { MainMessages } from './messages.js';

export const main: MainMessages = {
  'register-use-email': 'Utiliser plutôt mon e-mail',
  'register-use-mobile': 'Utiliser plutôt mon numéro de mobile',
  'register-use-email-mobile': 'Utiliser plutôt mon e-mail ou mon mobile',
  'common-stop': 'Arrêter',
  'common-mistakes': {
    one: 'Merci de vérifier cette information\u00a0:',
    other: 'Merci de vérifier ces {count} informations\u00a0:',
  },
  'common-named': '{field}\u00a0: {text}',
  'common-waiting': 'Cela prend plus de temps que d’habitude.',
  'common-waiting-long':
    'Toujours pas de réponse. Vous pouvez arrêter et réessayer\u00a0: ce que vous avez saisi est conservé.',
  'common-waiting-end':
    'Toujours pas de réponse. Cela prendra une demi-minute au plus, et ce que vous avez saisi est conservé.',
  'common-support-code': 'Code d’assistance {code}',
  'flow-offline': 'Vous semblez hors ligne. Ce que vous avez saisi est conservé.',
  'problem-offline':
    'Nous n’arrivons pas à joindre le serveur. Vérifiez votre connexion et réessayez.',
  'problem-wifi':
    'Vous n’êtes pas encore en ligne. Si votre Wi-Fi demande de vous connecter, faites-le d’abord, puis réessayez.',
  'problem-timeout': 'Le serveur met trop de temps à répondre. Merci de réessayer.',
  'problem-too-many-requests': 'Trop de demandes en ce moment. Vous pourrez réessayer dans {time}.',
  'problem-too-many-requests-over':
    'Il y avait trop de demandes. Vous pouvez réessayer maintenant.',
  'problem-too-many-requests-wait': 'Il y a beaucoup de monde en ce moment. Patientez un instant.',
  'problem-server-error':
    'Un problème est survenu de notre côté. Merci de réessayer dans un instant.',
  'problem-not-our-server':
    'Cette réponse ne vient pas de notre serveur. Si votre Wi-Fi vous demande de vous connecter, faites-le d’abord, puis réessayez.',
  'problem-refused': 'Notre système n’a pas accepté la demande. Merci de nous contacter.',
  'problem-unexpected': 'Quelque chose d’inattendu s’est produit. Merci de réessayer.',
  'mistake-identifier-empty': 'Saisissez votre adresse e-mail ou votre numéro de mobile.',
  'mistake-identifier-malformed': 'Saisissez une adresse e-mail ou un numéro de mobile.',
  'mistake-email-empty': 'Saisissez votre adresse e-mail.',
  'mistake-email-malformed': 'Saisissez une adresse e-mail, comme nom@example.com.',
  'mistake-mobile-empty': 'Saisissez votre numéro de mobile.',
  'mistake-mobile-malformed':
    'Saisissez un numéro de mobile en chiffres, avec + et l’indicatif du pays s’il est étranger.',
  'mistake-card-empty': 'Saisissez votre numéro de carte.',
  'mistake-card-malformed': 'Saisissez le numéro tel qu’il est imprimé sur votre carte.',

  ...fields,

  'common-yes': 'Oui',
  'common-no': 'Non',
  'common-not-stated': 'Je préfère ne pas répondre',
  'common-optional': '{label} (facultatif)',
  'common-choose': 'Choisissez',
  'common-change': 'Modifier',
  'common-close': 'Fermer',
  'common-terms-link': 'conditions générales',
  'common-show-password': 'Afficher le mot de passe',

  'register-card-unknown-only':
    'Nous ne trouvons pas cette carte. Vérifiez son numéro ou contactez-nous.',
  'register-card-unknown-email':
    'Nous ne trouvons pas cette carte. Vérifiez son numéro ou utilisez votre e-mail.',
  'register-card-unknown-mobile':
    'Nous ne trouvons pas cette carte. Vérifiez son numéro ou utilisez votre numéro de mobile.',
  'register-card-unknown-email-mobile':
    'Nous ne trouvons pas cette carte. Vérifiez son numéro ou utilisez votre e-mail ou votre numéro de mobile.',
  'register-registered-elsewhere':
    'Vous avez déjà un compte. Connectez-vous sur ce site pour voir votre carte.',

  'otp-heading': 'Choisissez votre mot de passe',
  'otp-code-heading': 'Saisissez votre code',
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
    'Pour votre sécurité, nous ne conservons pas les mots de passe\u00a0: choisissez à nouveau le vôtre.',
  'otp-password-hint': {
    one: 'Au moins {count} caractère. Quelques mots à la suite sont faciles à retenir et difficiles à deviner.',
    other:
      'Au moins {count} caractères. Quelques mots à la suite sont faciles à retenir et difficiles à deviner.',
  },
  'otp-password-chosen': 'Mot de passe choisi',
  'otp-password-change': 'Modifier le mot de passe',
  'otp-send': 'Recevoir un code',
  'otp-send-email': 'Recevoir un code par e-mail',
  'otp-send-mobile': 'Recevoir un code par SMS',
  'otp-sending': 'Envoi en cours…',
  'otp-sent-email': 'Nous avons envoyé un code à {contact}.',
  'otp-sent-mobile': 'Nous avons envoyé un SMS avec un code au {contact}.',
  'otp-sent-card':
    'Nous avons envoyé un code à l’adresse e-mail ou au numéro de mobile enregistré pour la carte {contact}.',
  'otp-sent-again-email': 'Nous avons envoyé un nouveau code à {contact}.',
  'otp-sent-again-mobile': 'Nous avons envoyé un SMS avec un nouveau code au {contact}.',
  'otp-sent-again-card':
    'Nous avons envoyé un nouveau code à l’adresse e-mail ou au numéro de mobile enregistré pour cette carte.',
  'otp-sent-unconfirmed': 'Le code est destiné à {contact}.',
  'otp-sent-unconfirmed-card': 'Le code est destiné au contact enregistré pour la carte {contact}.',
  'otp-uncertain':
    'Un incident s’est produit. Votre code est peut-être tout de même en route. Attendez un instant avant d’en demander un autre.',
  'otp-spam': 'Rien reçu\u202f? Regardez dans vos courriers indésirables.',
  'otp-patience': 'Rien reçu\u202f? Un SMS peut mettre une minute.',
  'otp-spam-or-text': 'Rien reçu\u202f? Regardez dans vos SMS et vos courriers indésirables.',
  'otp-resend': 'Envoyer un nouveau code',
  'otp-resend-in': 'Vous pourrez demander un nouveau code dans {time}.',
  'otp-resend-now': 'Vous pouvez maintenant demander un nouveau code.',
  'otp-code': 'Code reçu',
  'otp-code-complete': 'Nous continuons dès qu’il est complet.',
  'otp-code-filled': 'Nous avons saisi le code de votre message.',
  'otp-create': 'Créer ma carte',
  'otp-creating': 'Création de votre carte…',
  'otp-activate': 'Activer ma carte',
  'otp-activating': 'Activation de votre carte…',
  'otp-terms': 'En utilisant cette carte, vous acceptez les {terms}.',

  'checking-heading': 'Un instant, s’il vous plaît',
  'checking-intro':
    'La connexion a été coupée avant la réponse. Nous vérifions si tout s’est bien passé.',
  'checking-by-itself': 'Vous n’avez rien à faire.',
  'checking-now': 'Vérifier maintenant',
  'checking-busy': 'Vérification en cours…',

  'profile-heading': 'Vos informations',
  'profile-intro': 'Votre compte est prêt. Encore quelques informations et la carte est à vous.',
  'profile-intro-login': 'Complétez vos informations et la carte est à vous.',
  'profile-loading': 'Chargement de votre formulaire…',
  'profile-load-failed':
    'Votre formulaire ne s’est pas chargé. Votre compte est bien là\u00a0: merci de réessayer.',
  'profile-save': 'Obtenir ma carte',
  'profile-save-changes': 'Enregistrer les modifications',
  'profile-saving': 'Enregistrement…',
  'profile-more': 'Compléter mon profil (facultatif)',
  'profile-more-count': { one: '{count} information', other: '{count} informations' },
  'profile-cancel': 'Revenir sans enregistrer',
  'profile-saved': 'C’est enregistré.',
  'profile-edit': 'Modifier mes informations',
  'profile-restored': 'Nous avons gardé ce que vous avez saisi.',
  'profile-session':
    'Pour votre sécurité, nous avons fermé votre session. Saisissez votre mot de passe pour continuer\u00a0: ce que vous avez saisi est conservé.',
  'profile-password-wrong': 'Ce mot de passe n’est pas le bon. Vérifiez-le et réessayez.',
  'profile-forgot': 'Mot de passe oublié\u202f? Aller à la connexion',
  'profile-log-in': 'Se connecter et continuer',

  'login-heading': 'Connexion',
  'login-username': 'Adresse e-mail, numéro de mobile ou de carte',
  'login-password': 'Mot de passe',
  'login-busy': 'Connexion en cours…',
  'login-forgot': 'Mot de passe oublié\u202f?',
  'login-registered': 'Vous avez déjà un compte. Connectez-vous avec votre mot de passe.',
  'login-session':
    'Pour votre sécurité, nous avons fermé votre session. Reconnectez-vous pour continuer.',
  'login-created': 'Votre compte est prêt. Connectez-vous avec votre mot de passe.',
  'login-changed': 'Votre nouveau mot de passe est enregistré. Utilisez-le pour vous connecter.',
  'login-no-account': 'Pas encore de compte\u202f? {register}',
  'login-register': 'Obtenir ma carte',

  'reset-heading': 'Choisissez un nouveau mot de passe',
  'reset-intro':
    'Dites-nous avec quelle adresse ou quel numéro vous vous connectez, et nous vous enverrons un code.',
  'reset-sent':
    'Si un compte existe pour {contact}, un code est en route. Saisissez-le ici avec votre nouveau mot de passe.',
  'reset-sent-again':
    'Si un compte existe pour {contact}, un nouveau code est en route. Saisissez-le ici avec votre nouveau mot de passe.',
  'reset-save': 'Enregistrer le nouveau mot de passe',
  'reset-saving': 'Enregistrement…',
  'reset-back': 'Retour à la connexion',

  'incomplete-heading': 'Votre inscription n’est pas encore complète',
  'incomplete-intro': {
    one: 'Il ne manque qu’une information\u00a0:',
    other: 'Il manque {count} informations\u00a0:',
  },

  'error-heading': 'Impossible de continuer',
  'error-login-refused':
    'Votre compte a été créé, mais nous n’avons pas pu vous connecter. Contactez-nous\u00a0: nous allons régler cela.',
  'error-home': 'Retour à la page d’accueil',
  'error-restart': 'Recommencer',
  'error-support': 'Nous contacter',

  'done-heading': 'Bienvenue, {name}. Voici votre carte.',
  'done-heading-unnamed': 'Voici votre carte.',
  'done-heading-login': 'Heureux de vous revoir',
  'card-heading': 'Votre carte',
  'done-intro': 'Présentez votre carte en caisse, sur votre téléphone ou sur papier.',
  'card-label': 'Votre carte de fidélité',
  'card-number': 'Numéro de carte',
  'card-copy': 'Copier',
  'card-copied': 'Numéro copié',
  'card-copy-failed': 'Le numéro n’a pas pu être copié. Sélectionnez-le et copiez-le vous-même.',
  'card-share': 'Partager ou enregistrer',
  'card-download-png': 'Enregistrer',
  'card-download-failed': 'La carte n’a pas pu être enregistrée. Merci de réessayer.',
  'card-print': 'Imprimer',
  'card-wallet': 'Ajouter au wallet',
  'card-wallet-apple': 'Ajouter à Apple Wallet',
  'card-wallet-google': 'Ajouter à Google Wallet',
  'card-full-screen': 'Présenter en caisse',
  'card-full-screen-hint':
    'Si le lecteur ne lit pas le code, augmentez la luminosité de votre écran.',
  'card-turn': 'Tournez votre téléphone : les barres seront plus larges.',
  'card-barcode': 'Code-barres de la carte {number}',
  'card-barcode-failed':
    'Le code-barres ne peut pas être affiché. Présentez votre numéro de carte en caisse.',
  'card-barcode-waiting': 'Votre code-barres arrive…',
  'card-missing':
    'Votre carte n’est pas encore là. Reconnectez-vous dans quelques minutes\u00a0: vous la trouverez ici.',
  'card-edit': 'Modifier mes informations',

  'problem-unauthorised':
    'Ce formulaire présente un problème de notre côté. Merci de nous contacter.',
  'problem-session-expired':
    'Pour votre sécurité, nous avons fermé votre session. Reconnectez-vous pour continuer.',
  'problem-code-not-sent': 'Le code n’a pas été envoyé. Merci de réessayer dans un instant.',
  'problem-code-not-sent-because': 'Le code n’a pas été envoyé. {reason}',
  'problem-wrong-code':
    'Ce code n’est pas le bon. Vérifiez les chiffres ou demandez un nouveau code.',
  'problem-code-expired': 'Ce code a déjà servi ou est trop ancien. Demandez-en un nouveau.',
  'problem-username-taken': 'Vous avez déjà un compte. Connectez-vous avec votre mot de passe.',
  'problem-wrong-credentials':
    'Ces informations ne correspondent pas. Vérifiez l’adresse ou le numéro, et le mot de passe.',
  'problem-password-refused': 'Ce mot de passe n’est pas accepté. Merci d’en choisir un autre.',
  'problem-invalid-field':
    'Une de vos informations n’est pas valide. Vérifiez-la et enregistrez de nouveau.',
  'problem-customer-blocked': 'Ce compte est bloqué. Merci de nous contacter.',
  'problem-customer-expired': 'Ce compte a expiré. Merci de nous contacter.',
  'problem-customer-deleted': 'Ce compte n’existe plus. Merci de nous contacter.',
  'problem-wrong-campaign': 'Ce compte appartient à un autre programme. Merci de nous contacter.',
  'problem-options-missing':
    'Les choix pour cette question ne sont pas disponibles. Saisissez votre réponse.',

  'answer-50': 'Nous ne trouvons pas votre compte. Vérifiez votre saisie.',
  'answer-58':
    'Une de vos informations, par exemple le numéro de mobile ou l’adresse e-mail, appartient déjà à un autre compte. Merci de la vérifier.',
  'answer-100': 'Les inscriptions sont fermées pour le moment. Merci de revenir plus tard.',
  'answer-102': 'Cette date de naissance n’est pas valide. Merci de la vérifier.',
  'answer-108': 'Ce formulaire n’est pas disponible pour le moment. Merci de revenir plus tard.',
  'answer-119': 'Ce numéro fiscal ou cette carte d’identité n’est pas valide. Merci de vérifier.',
  'answer-127': 'Une des informations n’est pas valide. Merci de la vérifier.',
  'answer-132': 'Il manque encore une information. Remplissez tout ce qui n’est pas facultatif.',
  'answer-178': 'Ce compte n’est pas actif. Merci de nous contacter.',
  'answer-202':
    'L’e-mail avec le code n’a pas pu être envoyé. Vérifiez l’adresse ou réessayez dans un instant.',
  'answer-203':
    'Le SMS avec le code n’a pas pu être envoyé. Vérifiez le numéro ou réessayez dans un instant.',
  'answer-260': 'Cette adresse e-mail n’est pas valide. Merci de la vérifier.',
  'answer-262': 'Cette adresse e-mail ou ce numéro de mobile n’est pas valide. Merci de vérifier.',
  'answer-311':
    'Cette adresse e-mail appartient déjà à un autre compte. Merci d’en utiliser une autre.',
  'answer-350': 'Il n’y a pas de carte disponible ici pour le moment. Merci de nous contacter.',
  'answer-427': 'Vos données ont été modifiées ailleurs au même moment. Merci de réessayer.',
  'answer-996': 'Une partie de votre saisie n’est pas valide. Vérifiez-la et réessayez.',

  'mistake-username-empty': 'Saisissez votre adresse e-mail, votre numéro de mobile ou de carte.',
  'mistake-password-empty': 'Saisissez votre mot de passe.',
  'mistake-password-too-short': {
    one: 'Utilisez au moins {count} caractère.',
    other: 'Utilisez au moins {count} caractères.',
  },
  'mistake-password-has-identifier':
    'Votre mot de passe contient votre adresse ou votre numéro. Choisissez-en un plus difficile à deviner.',
  'mistake-password-common':
    'Beaucoup de gens utilisent ce mot de passe. Choisissez-en un plus difficile à deviner.',
  'mistake-code-empty': 'Saisissez le code du message.',
  'mistake-code-malformed':
    'Le code est composé de chiffres. Saisissez-le tel qu’il est dans le message.',
  'mistake-value-missing': 'Merci de remplir «\u00a0{field}\u00a0».',
  'mistake-choice-missing': 'Choisissez une réponse pour «\u00a0{field}\u00a0».',
  'mistake-consent-missing': 'Répondez par Oui ou par Non.',
  'mistake-consent-required': 'Pour continuer, nous avons besoin de votre consentement.',
  'mistake-text-too-long': {
    one: 'C’est trop long\u00a0: {count} caractère au maximum.',
    other: 'C’est trop long\u00a0: {count} caractères au maximum.',
  },
  'mistake-phone-malformed': 'Vérifiez l’indicatif du pays et saisissez le numéro en chiffres.',
  'mistake-number-malformed': 'Saisissez un nombre uniquement en chiffres, par exemple 12.',
  'mistake-number-too-small': 'Saisissez {min} ou plus.',
  'mistake-number-too-large': 'Saisissez {max} ou moins.',
  'mistake-date-incomplete-day': 'Saisissez aussi le jour.',
  'mistake-date-incomplete-month': 'Saisissez aussi le mois.',
  'mistake-date-incomplete-year': 'Saisissez aussi l’année.',
  'mistake-date-malformed-day': 'Saisissez le jour en chiffres, de 1 à 31.',
  'mistake-date-malformed-month': 'Saisissez le mois en chiffres, de 1 à 12, ou en toutes lettres.',
  'mistake-date-malformed-year': 'Saisissez l’année en quatre chiffres.',
  'mistake-date-impossible': 'Cette date n’existe pas. Vérifiez le jour, le mois et l’année.',
  'mistake-date-not-past': 'Cette date n’est pas dans le passé. Vérifiez l’année.',
  'mistake-date-too-old': 'Cette date est trop ancienne. Vérifiez l’année.',
  'mistake-date-too-young': {
    one: 'Pour vous inscrire, vous devez avoir au moins {count} an.',
    other: 'Pour vous inscrire, vous devez avoir au moins {count} ans.',
  },
  'mistake-date-too-early': 'Première date possible\u00a0: {min}.',
  'mistake-date-too-late': 'Dernière date possible\u00a0: {max}.',
};
