/**
 * Spanish: the sentences of the first form.
 */
import type { OpeningMessages } from './messages.js';

export const opening = {
  'common-continue': 'Continuar',
  'common-log-in': 'Iniciar sesión',
  'common-retry': 'Volver a intentarlo',
  'common-reload': 'Recargar la página',
  'common-privacy-link': 'política de privacidad',
  'flow-step': 'Paso {step} de {steps}',
  'flow-chunk-failed':
    'El paso siguiente no se ha cargado. Revisa tu conexión e inténtalo de nuevo.',
  'register-heading': 'Consigue tu tarjeta',
  'register-intro': '',
  'register-email': 'Correo electrónico',
  'register-mobile': 'Número de móvil',
  'register-email-mobile': 'Correo o número de móvil',
  'register-card': 'Número de tarjeta',
  'register-card-hint': 'Está en la tarjeta.',
  'register-busy': 'Comprobando…',
  'register-use-card': 'Tengo tarjeta, pero no cuenta',
  'register-use-card-number': 'Usar mi número de tarjeta',
  'otp-send': 'Enviarme un código',
  'register-privacy': 'En nuestra {privacy} explicamos cómo usamos tus datos.',
  'register-have-account': '¿Ya tienes cuenta? {login}',
  'problem-misconfigured': 'Este formulario no está disponible ahora. Vuelve un poco más tarde.',
} as const satisfies OpeningMessages;
