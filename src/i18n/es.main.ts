/**
 * Spanish: all sentences after the first form.
 */
import { fields } from './es.fields.js';
import type { MainMessages } from './messages.js';

export const main = {
  'register-use-email': 'Usar mi correo',
  'register-use-mobile': 'Usar mi móvil',
  'register-use-email-mobile': 'Usar mi correo o mi móvil',
  'common-stop': 'Parar',
  'common-mistakes': {
    one: 'Hay un dato por revisar:',
    other: 'Hay {count} datos por revisar:',
  },
  'common-named': '{field}: {text}',
  'common-waiting': 'Está tardando un poco más de lo normal.',
  'common-waiting-long':
    'Seguimos en ello. Puedes parar y volver a intentarlo: lo que has escrito se conserva.',
  'common-waiting-end':
    'Seguimos en ello. Medio minuto como mucho, y lo que has escrito se conserva.',
  'common-support-code': 'Código de asistencia {code}',
  'flow-offline': 'Parece que no tienes conexión. Lo que has escrito se conserva.',
  'problem-offline': 'No conseguimos conectar. Revisa tu conexión e inténtalo de nuevo.',
  'problem-timeout': 'Está tardando demasiado. Inténtalo de nuevo.',
  'problem-too-many-requests':
    'Demasiados intentos seguidos. Podrás volver a intentarlo dentro de {time}.',
  'problem-too-many-requests-over': 'Gracias por esperar. Ya puedes volver a intentarlo.',
  'problem-server-error': 'Algo ha fallado por nuestra parte. Inténtalo de nuevo en un momento.',
  'problem-not-our-server':
    'Puede que tu wifi te pida identificarte. Hazlo primero y vuelve a intentarlo.',
  'problem-refused': 'No ha funcionado. Escríbenos o llámanos: te ayudamos.',
  'problem-unexpected': 'Algo ha fallado. Inténtalo de nuevo.',
  'mistake-identifier-empty': 'Escribe tu correo electrónico o tu número de móvil.',
  'mistake-identifier-malformed': 'Escribe un correo electrónico o un número de móvil.',
  'mistake-email-empty': 'Escribe tu correo electrónico.',
  'mistake-email-malformed': 'Escribe un correo electrónico, como nombre@example.com.',
  'mistake-mobile-empty': 'Escribe tu número de móvil.',
  'mistake-mobile-malformed':
    'Escribe tu móvil con cifras y, si es extranjero, con + y el prefijo del país.',
  'mistake-card-empty': 'Escribe tu número de tarjeta.',
  'mistake-card-malformed': 'Escribe el número tal como está en tu tarjeta.',

  ...fields,

  'common-yes': 'Sí',
  'common-no': 'No',
  'common-not-stated': 'Prefiero no decirlo',
  'common-optional': '{label} (opcional)',
  'common-choose': 'Elegir',
  'common-close': 'Cerrar',
  'common-terms-link': 'condiciones generales',
  'common-show-password': 'Mostrar la contraseña',

  'register-card-unknown-only':
    'No conocemos este número de tarjeta. Revísalo o contacta con nosotros.',
  'register-card-unknown-email':
    'No conocemos este número de tarjeta. Revísalo en «{button}» o sigue con tu correo.',
  'register-card-unknown-mobile':
    'No conocemos este número de tarjeta. Revísalo en «{button}» o sigue con tu móvil.',
  'register-card-unknown-email-mobile':
    'No conocemos este número de tarjeta. Revísalo en «{button}» o sigue con tu correo o tu móvil.',
  'register-registered-elsewhere':
    'Ya tienes cuenta. Inicia sesión en este sitio para ver tu tarjeta.',

  'otp-heading': 'Elige tu contraseña',
  'otp-code-heading': 'Escribe tu código',
  'otp-intro-new': 'Después te enviaremos un código, para saber que te llegan nuestros mensajes.',
  'otp-intro-has-card':
    'Buenas noticias: ya tienes una tarjeta con nosotros. Elige una contraseña para usarla también por internet.',
  'otp-intro-by-card': 'Enviaremos un código al correo o al móvil de esta tarjeta.',
  'otp-contact-email': 'Tu correo electrónico',
  'otp-contact-mobile': 'Tu número de móvil',
  'otp-contact-card': 'Tu número de tarjeta',
  'otp-change-email': 'Usar otro correo',
  'otp-change-mobile': 'Usar otro número',
  'otp-change-card': 'Usar otra tarjeta',
  'otp-password': 'Contraseña nueva',
  'otp-password-again': 'Por tu seguridad no guardamos contraseñas. Vuelve a elegir la tuya.',
  'otp-password-hint': {
    one: 'Al menos {count} carácter. Unas palabras seguidas son fáciles de recordar.',
    other: 'Al menos {count} caracteres. Unas palabras seguidas son fáciles de recordar.',
  },
  'otp-send': 'Enviarme un código',
  'otp-sending': 'Enviando…',
  'otp-sent-email': 'Hemos enviado un código a {contact}.',
  'otp-sent-mobile': 'Hemos enviado un código por SMS al {contact}.',
  'otp-sent-card': 'Hemos enviado un código al correo o al móvil de esta tarjeta.',
  'otp-sent-again-email': 'Hemos enviado otro código a {contact}.',
  'otp-sent-again-mobile': 'Hemos enviado otro código por SMS al {contact}.',
  'otp-sent-again-card': 'Hemos enviado otro código al correo o al móvil de esta tarjeta.',
  'otp-uncertain':
    'Algo ha fallado, pero tu código puede estar en camino. Espera un momento antes de pedir otro.',
  'otp-spam': '¿No ha llegado nada? Mira en el correo no deseado.',
  'otp-patience': 'Un SMS puede tardar un minuto.',
  'otp-resend': 'Enviarme otro código',
  'otp-resend-in': 'Podrás pedir otro código dentro de {time}.',
  'otp-resend-now': 'Ya puedes pedir otro código.',
  'otp-code': 'Código',
  'otp-code-hint': 'Las cifras del mensaje que te hemos enviado.',
  'otp-code-filled': 'Hemos puesto el código de tu mensaje.',
  'otp-create': 'Crear mi tarjeta',
  'otp-creating': 'Creando tu tarjeta…',
  'otp-activate': 'Activar mi tarjeta',
  'otp-activating': 'Activando tu tarjeta…',
  'otp-terms': 'Al usar esta tarjeta aceptas las {terms}.',

  'checking-heading': 'Un momento, por favor',
  'checking-intro': 'Se ha cortado la conexión. Estamos viendo si todo ha ido bien.',
  'checking-by-itself': 'No tienes que hacer nada.',
  'checking-now': 'Comprobar ahora',
  'checking-busy': 'Comprobando…',

  'profile-heading': 'Tus datos',
  'profile-intro': 'Tu cuenta está lista. Solo unos datos más y la tarjeta es tuya.',
  'profile-intro-login': 'Solo unos datos más y la tarjeta es tuya.',
  'profile-loading': 'Cargando tu formulario…',
  'profile-load-failed': 'Tu formulario no se ha cargado. Tu cuenta está bien: inténtalo de nuevo.',
  'profile-save': 'Guardar',
  'profile-saving': 'Guardando…',
  'profile-cancel': 'Volver sin guardar',
  'profile-saved': 'Guardado.',
  'profile-edit': 'Cambiar mis datos',
  'profile-restored': 'Hemos conservado lo que escribiste.',
  'profile-session':
    'Por tu seguridad hemos cerrado tu sesión. Escribe tu contraseña para seguir: lo que has escrito se conserva.',
  'profile-password-wrong': 'Esta contraseña no es la correcta. Inténtalo de nuevo.',
  'profile-forgot': '¿Has olvidado tu contraseña? Ir al inicio de sesión',
  'profile-log-in': 'Iniciar sesión y seguir',

  'login-heading': 'Iniciar sesión',
  'login-username': 'Correo electrónico, número de móvil o de tarjeta',
  'login-password': 'Contraseña',
  'login-busy': 'Iniciando sesión…',
  'login-forgot': '¿Has olvidado tu contraseña?',
  'login-registered': 'Ya tienes cuenta. Inicia sesión con tu contraseña.',
  'login-session': 'Por tu seguridad hemos cerrado tu sesión. Vuelve a iniciarla para seguir.',
  'login-created': 'Tu cuenta está lista. Inicia sesión con tu contraseña.',
  'login-changed': 'Tu contraseña nueva está guardada. Inicia sesión con ella.',
  'login-no-account': '¿Aún no tienes cuenta? {register}',
  'login-register': 'Conseguir mi tarjeta',

  'reset-heading': 'Elige tu nueva contraseña',
  'reset-intro': 'Dinos con qué correo o número te registraste y te enviaremos un código.',
  'reset-sent':
    'Si {contact} tiene cuenta con nosotros, hay un código en camino. Escríbelo aquí con tu contraseña nueva.',
  'reset-sent-again':
    'Si {contact} tiene cuenta con nosotros, hay otro código en camino. Escríbelo aquí con tu contraseña nueva.',
  'reset-save': 'Guardar la contraseña nueva',
  'reset-saving': 'Guardando…',
  'reset-back': 'Volver al inicio de sesión',

  'incomplete-heading': 'Tu registro aún no está completo',
  'incomplete-intro': {
    one: 'Solo falta un dato:',
    other: 'Faltan estos {count} datos:',
  },
  'incomplete-finish': 'Completar mi registro',

  'error-heading': 'Aquí no se puede seguir',
  'error-login-refused':
    'Tu cuenta está lista, pero no hemos podido iniciar tu sesión. Contacta con nosotros: lo arreglamos.',
  'error-home': 'Volver a la página de inicio',
  'error-restart': 'Empezar de nuevo',
  'error-support': 'Contactar con nosotros',

  'done-heading': 'Tu tarjeta está lista',
  'done-heading-login': 'Qué bien verte de nuevo',
  'done-intro': 'Enseña tu tarjeta en la caja, en el móvil o impresa.',
  'card-label': 'Tu tarjeta de fidelidad',
  'card-number': 'Número de tarjeta',
  'card-copy': 'Copiar el número',
  'card-copied': 'Copiado',
  'card-copy-failed': 'No se ha podido copiar. Selecciona el número y cópialo.',
  'card-download-png': 'Descargar como imagen (PNG)',
  'card-download-svg': 'Descargar para imprimir (SVG)',
  'card-download-failed': 'No ha funcionado. Inténtalo de nuevo.',
  'card-print': 'Imprimir',
  'card-full-screen': 'Enseñar en la caja',
  'card-full-screen-hint': '¿El lector no lee el código? Sube el brillo de la pantalla.',
  'card-barcode': 'Código de barras de la tarjeta {number}',
  'card-barcode-failed':
    'No se puede mostrar el código de barras. Enseña tu número de tarjeta en la caja.',
  'card-barcode-waiting': 'Tu código de barras está en camino…',
  'card-missing':
    'Tu tarjeta todavía no está aquí. Vuelve a iniciar sesión en unos minutos: la encontrarás aquí.',
  'card-edit': 'Cambiar mis datos',

  'problem-unauthorised':
    'Este formulario tiene un problema por nuestra parte. Contacta con nosotros.',
  'problem-session-expired':
    'Por tu seguridad hemos cerrado tu sesión. Vuelve a iniciarla para seguir.',
  'problem-code-not-sent': 'No hemos podido enviar el código. Inténtalo de nuevo en un momento.',
  'problem-code-not-sent-because': 'No hemos podido enviar el código. {reason}',
  'problem-wrong-code': 'Este código no es correcto. Revisa las cifras o pide otro.',
  'problem-code-expired': 'Este código ya se ha usado o es demasiado antiguo. Pide otro.',
  'problem-username-taken': 'Ya tienes cuenta. Inicia sesión con tu contraseña.',
  'problem-wrong-credentials':
    'Los datos no coinciden. Revisa el correo o el número, y la contraseña.',
  'problem-password-refused': 'Esta contraseña no vale. Elige otra.',
  'problem-invalid-field': 'Uno de tus datos no vale. Revísalo y vuelve a guardar.',
  'problem-customer-blocked': 'Esta cuenta está bloqueada. Contacta con nosotros.',
  'problem-customer-expired': 'Esta cuenta ha caducado. Contacta con nosotros.',
  'problem-customer-deleted': 'Esta cuenta ya no existe. Contacta con nosotros.',
  'problem-wrong-campaign': 'Esta cuenta es de otro programa. Contacta con nosotros.',
  'problem-options-missing': 'Ahora no podemos mostrar las opciones. Escríbelo tú.',

  'answer-50': 'No encontramos tu cuenta. Revisa lo que has escrito.',
  'answer-58':
    'Uno de tus datos, por ejemplo el móvil o el correo, ya pertenece a otra cuenta. Revísalo.',
  'answer-100': 'Ahora mismo no es posible registrarse. Vuelve un poco más tarde.',
  'answer-102': 'Esta fecha de nacimiento no vale. Revísala.',
  'answer-108': 'Este formulario no está disponible ahora. Vuelve un poco más tarde.',
  'answer-119': 'Este NIF o documento de identidad no vale. Revísalo.',
  'answer-127': 'Uno de tus datos no vale. Revísalo.',
  'answer-132': 'Todavía falta algo. Rellena todo lo que no sea opcional.',
  'answer-178': 'Esta cuenta no está activa. Contacta con nosotros.',
  'answer-202':
    'No hemos podido enviar el correo con el código. Revisa la dirección o inténtalo de nuevo en un momento.',
  'answer-203':
    'No hemos podido enviar el SMS con el código. Revisa el número o inténtalo de nuevo en un momento.',
  'answer-260': 'Este correo electrónico no vale. Revísalo.',
  'answer-262': 'Este correo o móvil no vale. Revísalo.',
  'answer-311': 'Este correo ya pertenece a otra cuenta. Usa otro.',
  'answer-350': 'Ahora mismo no hay tarjetas aquí. Contacta con nosotros.',
  'answer-427': 'Tus datos se han cambiado en otro sitio al mismo tiempo. Inténtalo de nuevo.',
  'answer-996': 'Algo no está bien todavía. Revisa lo que has escrito e inténtalo de nuevo.',

  'mistake-username-empty': 'Escribe tu correo electrónico, tu número de móvil o de tarjeta.',
  'mistake-password-empty': 'Escribe tu contraseña.',
  'mistake-password-too-short': {
    one: 'Hace falta al menos {count} carácter.',
    other: 'Hacen falta al menos {count} caracteres.',
  },
  'mistake-password-has-identifier':
    'Tu contraseña contiene tu correo o tu número. Elige una más difícil de adivinar.',
  'mistake-password-common': 'Mucha gente usa esta contraseña. Elige una más difícil de adivinar.',
  'mistake-code-empty': 'Escribe el código del mensaje.',
  'mistake-code-malformed': 'El código son cifras. Escríbelo tal como está en el mensaje.',
  'mistake-value-missing': 'Falta «{field}».',
  'mistake-choice-missing': 'Elige una opción para «{field}».',
  'mistake-consent-missing': 'Elige Sí o No.',
  'mistake-consent-required': 'Para seguir necesitamos tu consentimiento.',
  'mistake-text-too-long': {
    one: 'Es demasiado largo: {count} carácter como máximo.',
    other: 'Es demasiado largo: {count} caracteres como máximo.',
  },
  'mistake-phone-malformed': 'Revisa el prefijo del país y escribe el número con cifras.',
  'mistake-number-malformed': 'Escribe un número con cifras, por ejemplo 12.',
  'mistake-number-too-small': 'El mínimo es {min}.',
  'mistake-number-too-large': 'El máximo es {max}.',
  'mistake-date-incomplete-day': 'Falta el día.',
  'mistake-date-incomplete-month': 'Falta el mes.',
  'mistake-date-incomplete-year': 'Falta el año.',
  'mistake-date-malformed-day': 'Escribe el día con un número del 1 al 31.',
  'mistake-date-malformed-month': 'Escribe el mes con un número del 1 al 12 o con su nombre.',
  'mistake-date-malformed-year': 'Escribe el año con cuatro cifras.',
  'mistake-date-impossible': 'Esta fecha no existe. Revisa el día, el mes y el año.',
  'mistake-date-not-past': 'Esta fecha no está en el pasado. Revisa el año.',
  'mistake-date-too-old': 'Esta fecha queda demasiado lejos. Revisa el año.',
  'mistake-date-too-young': {
    one: 'Para registrarte debes tener al menos {count} año.',
    other: 'Para registrarte debes tener al menos {count} años.',
  },
  'mistake-date-too-early': 'Primera fecha posible: {min}.',
  'mistake-date-too-late': 'Última fecha posible: {max}.',
} as const satisfies MainMessages;
