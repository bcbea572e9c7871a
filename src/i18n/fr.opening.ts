/**
 * French: the sentences of the first form. Spaces before a colon, a question mark and inside quotation marks do not
 * break.
 */
import type { OpeningMessages } from './messages.js';

export const opening = {
  'common-continue': 'Continuer',
  'common-log-in': 'Se connecter',
  'common-retry': 'Réessayer',
  'common-reload': 'Recharger la page',
  'common-privacy-link': 'politique de confidentialité',
  'flow-step': 'Étape {step} sur {steps}',
  'flow-chunk-failed':
    'L’étape suivante ne s’est pas chargée. Vérifiez votre connexion et réessayez.',
  'register-heading': 'Obtenez votre carte',
  'register-intro': '',
  'register-email': 'Adresse e-mail',
  'register-mobile': 'Numéro de mobile',
  'register-email-mobile': 'E-mail ou numéro de mobile',
  'register-card': 'Numéro de carte',
  'register-card-hint': 'Il est sur la carte.',
  'register-busy': 'Nous vérifions…',
  'register-use-card': 'J’ai une carte, mais pas encore de compte',
  'register-use-card-number': 'Utiliser mon numéro de carte',
  'otp-send': 'Recevoir un code',
  'register-privacy': 'Notre {privacy} explique comment nous utilisons vos données.',
  'register-have-account': 'Déjà un compte\u202f? {login}',
  'problem-misconfigured':
    'Ce formulaire n’est pas disponible pour le moment. Revenez un peu plus tard.',
} as const satisfies OpeningMessages;
