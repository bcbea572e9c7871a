/**
 * Spanish: all sentences after the first form.
 */
import { fields } from './es.fields.js';
import type { MainMessages } from './messages.js';

export const main: MainMessages = {
  'register-use-email': 'Usar mi correo',
  'register-use-mobile': 'Usar mi móvil',
  'register-use-email-mobile': 'Usar mi correo o mi móvil',
  'common-stop': 'Parar',
  'common-mistakes': {
    one: 'Revisa este dato:',
    other: 'Revisa estos {count} datos:',
  },
  'common-named': '{field}: {text}',
  'common-waiting': 'Está tardando más de lo normal.',
  'common-waiting-long':
    'Todavía no hay respuesta. Puedes parar y volver a intentarlo: lo que has escrito se conserva.',
  'common-waiting-end':
    'Todavía no hay respuesta. Tardará como mucho medio minuto, y lo que has escrito se conserva.',
  'common-support-code': 'Código de asistencia {code}',
  'flow-offline': 'Parece que no tienes conexión. Lo que has escrito se conserva.',
  'problem-offline':
    'No podemos conectar con el servidor. Revisa tu conexión e inténtalo de nuevo.',
  'problem-wifi':
    'Aún no tienes conexión. Si tu wifi te pide iniciar sesión, hazlo primero y vuelve a intentarlo.',
  'problem-timeout': 'La respuesta tarda demasiado. Inténtalo de nuevo.',
  'problem-too-many-requests':
    'Demasiadas solicitudes en este momento. Podrás volver a intentarlo dentro de {time}.',
  'problem-too-many-requests-over': 'Había demasiadas solicitudes. Ya puedes volver a intentarlo.',
  'problem-too-many-requests-wait': 'Ahora mismo hay mucha gente por aquí. Espera un momento.',
  'problem-server-error': 'Algo ha fallado por nuestra parte. Inténtalo de nuevo en un momento.',
  'problem-not-our-server':
    'Esta respuesta no es de nuestro servidor. Si tu wifi te pide que te identifiques, hazlo primero y vuelve a intentarlo.',
  'problem-refused': 'Nuestro sistema no ha aceptado la solicitud. Ponte en contacto con nosotros.',
  'problem-unexpected': 'Ha ocurrido algo inesperado. Inténtalo de nuevo.',
  'mistake-identifier-empty': 'Escribe tu correo electrónico o tu número de móvil.',
  'mistake-identifier-malformed': 'Escribe una dirección de correo o un número de móvil.',
  'mistake-email-empty': 'Escribe tu correo electrónico.',
  'mistake-email-malformed': 'Escribe una dirección de correo, como nombre@example.com.',
  'mistake-mobile-empty': 'Escribe tu número de móvil.',
  'mistake-mobile-malformed':
    'Escribe el número de móvil con cifras y, si es extranjero, con + y el prefijo del país.',
  'mistake-card-empty': 'Escribe tu número de tarjeta.',
  'mistake-card-malformed': 'Escribe el número tal como está impreso en tu tarjeta.',

  ...fields,

  'common-yes': 'Sí',
  'common-no': 'No',
  'common-not-stated': 'Prefiero no decirlo',
  'common-optional': '{label} (opcional)',
  'common-choose': 'Elige una opción',
  'common-change': 'Cambiar',
  'common-close': 'Cerrar',
  'common-terms-link': 'condiciones generales',
  'common-show-password': 'Mostrar la contraseña',

  'register-card-unknown-only':
    'No encontramos esta tarjeta. Revisa el número o ponte en contacto con nosotros.',
  'register-card-unknown-email': 'No encontramos esta tarjeta. Revisa el número o usa tu correo.',
  'register-card-unknown-mobile': 'No encontramos esta tarjeta. Revisa el número o usa tu móvil.',
  'register-card-unknown-email-mobile':
    'No encontramos esta tarjeta. Revisa el número o usa tu correo o tu móvil.',
  'register-registered-elsewhere':
    'Ya tienes cuenta. Inicia sesión en este sitio web para ver tu tarjeta.',

  'otp-heading': 'Elige tu contraseña',
  'otp-code-heading': 'Escribe tu código',
  'otp-code-heading-email': 'Mira tu correo',
  'otp-code-heading-mobile': 'Mira tu móvil',
  'otp-intro-new': 'Después enviaremos un código a {contact}.',
  'otp-intro-has-card':
    'Buenas noticias: ya tienes una tarjeta con nosotros. Elige una contraseña para usarla también en línea.',
  'otp-intro-by-card':
    'Después enviaremos un código al correo o al móvil que tenemos guardado para la tarjeta {contact}.',
  'otp-change-email': 'Cambiar el correo electrónico',
  'otp-change-mobile': 'Cambiar el número de móvil',
  'otp-change-card': 'Cambiar el número de tarjeta',
  'otp-password': 'Contraseña nueva',
  'otp-password-again': 'Por tu seguridad no guardamos contraseñas: vuelve a elegir la tuya.',
  'otp-password-hint': {
    one: 'Al menos {count} carácter. Unas cuantas palabras seguidas son fáciles de recordar y difíciles de adivinar.',
    other:
      'Al menos {count} caracteres. Unas cuantas palabras seguidas son fáciles de recordar y difíciles de adivinar.',
  },
  'otp-password-chosen': 'Contraseña elegida',
  'otp-password-change': 'Cambiar la contraseña',
  'otp-send': 'Enviarme un código',
  'otp-send-email': 'Enviarme un código por correo',
  'otp-send-mobile': 'Enviarme un código por SMS',
  'otp-sending': 'Enviando…',
  'otp-sent-email': 'Hemos enviado un código a {contact}.',
  'otp-sent-mobile': 'Hemos enviado un SMS con un código al {contact}.',
  'otp-sent-card':
    'Hemos enviado un código al correo o al móvil que tenemos guardado para la tarjeta {contact}.',
  'otp-sent-again-email': 'Hemos enviado otro código a {contact}.',
  'otp-sent-again-mobile': 'Hemos enviado un SMS con otro código al {contact}.',
  'otp-sent-again-card':
    'Hemos enviado otro código al correo o al móvil que tenemos guardado para esta tarjeta.',
  'otp-sent-unconfirmed': 'El código se envía a {contact}.',
  'otp-sent-unconfirmed-card':
    'El código se envía al contacto que tenemos guardado para la tarjeta {contact}.',
  'otp-uncertain':
    'Algo ha fallado. Aun así, tu código puede estar en camino. Espera un momento antes de pedir otro.',
  'otp-spam': '¿No ha llegado nada? Mira en la carpeta de correo no deseado.',
  'otp-patience': '¿No ha llegado nada? Un SMS puede tardar un minuto.',
  'otp-spam-or-text': '¿No ha llegado nada? Mira en tus SMS y en el correo no deseado.',
  'otp-resend': 'Enviar otro código',
  'otp-resend-in': 'Podrás pedir otro código dentro de {time}.',
  'otp-resend-now': 'Ya puedes pedir otro código.',
  'otp-code': 'Código',
  'otp-code-complete': 'Seguimos en cuanto esté completo.',
  'otp-code-filled': 'Hemos introducido el código de tu mensaje.',
  'otp-create': 'Crear mi tarjeta',
  'otp-creating': 'Creando tu tarjeta…',
  'otp-activate': 'Activar mi tarjeta',
  'otp-activating': 'Activando tu tarjeta…',
  'otp-terms': 'Al usar esta tarjeta aceptas las {terms}.',

  'checking-heading': 'Un momento, por favor',
  'checking-intro':
    'Se ha cortado la conexión antes de la respuesta. Estamos comprobando si todo ha ido bien.',
  'checking-by-itself': 'No tienes que hacer nada.',
  'checking-now': 'Comprobar ahora',
  'checking-busy': 'Comprobando…',

  'profile-heading': 'Tus datos',
  'profile-intro': 'Tu cuenta está lista. Solo unos datos más y la tarjeta es tuya.',
  'profile-intro-login': 'Completa tus datos y la tarjeta es tuya.',
  'profile-loading': 'Cargando tu formulario…',
  'profile-load-failed': 'Tu formulario no se ha cargado. Tu cuenta está bien. Inténtalo de nuevo.',
  'profile-save': 'Conseguir mi tarjeta',
  'profile-save-changes': 'Guardar los cambios',
  'profile-saving': 'Guardando…',
  'profile-more': 'Añadir más sobre ti (opcional)',
  'profile-more-count': { one: '{count} pregunta', other: '{count} preguntas' },
  'profile-cancel': 'Volver sin guardar',
  'profile-saved': 'Guardado.',
  'profile-edit': 'Cambiar mis datos',
  'profile-restored': 'Hemos conservado lo que escribiste.',
  'profile-session':
    'Por tu seguridad se ha cerrado tu sesión. Escribe tu contraseña para seguir: lo que has escrito se conserva.',
  'profile-password-wrong': 'Esta contraseña no es correcta. Revísala e inténtalo de nuevo.',
  'profile-forgot': '¿Has olvidado tu contraseña? Ir al inicio de sesión',
  'profile-log-in': 'Iniciar sesión y seguir',

  'login-heading': 'Inicia sesión',
  'login-username': 'Correo electrónico, número de móvil o de tarjeta',
  'login-password': 'Contraseña',
  'login-busy': 'Iniciando sesión…',
  'login-forgot': '¿Has olvidado tu contraseña?',
  'login-registered': 'Ya tienes cuenta. Inicia sesión con tu contraseña.',
  'login-session': 'Por tu seguridad se ha cerrado tu sesión. Vuelve a iniciarla para seguir.',
  'login-created': 'Tu cuenta está lista. Inicia sesión con tu contraseña.',
  'login-changed': 'Tu contraseña nueva está guardada. Inicia sesión con ella.',
  'login-no-account': '¿Aún no tienes cuenta? {register}',
  'login-register': 'Conseguir mi tarjeta',

  'reset-heading': 'Elige una contraseña nueva',
  'reset-intro': 'Dinos con qué correo o número te registraste y te enviaremos un código.',
  'reset-sent':
    'Si {contact} tiene cuenta con nosotros, hay un código en camino. Escríbelo aquí junto con tu contraseña nueva.',
  'reset-sent-again':
    'Si {contact} tiene cuenta con nosotros, hay otro código en camino. Escríbelo aquí junto con tu contraseña nueva.',
  'reset-save': 'Guardar la contraseña nueva',
  'reset-saving': 'Guardando…',
  'reset-back': 'Volver al inicio de sesión',

  'incomplete-heading': 'Tu registro aún no está completo',
  'incomplete-intro': {
    one: 'Solo falta un dato:',
    other: 'Faltan estos {count} datos:',
  },

  'error-heading': 'No podemos continuar',
  'error-login-refused':
    'Tu cuenta se ha creado, pero no hemos podido iniciar tu sesión. Ponte en contacto con nosotros: lo arreglaremos.',
  'error-home': 'Volver a la página de inicio',
  'error-restart': 'Empezar de nuevo',
  'error-support': 'Contactar con nosotros',

  'done-heading': 'Te damos la bienvenida, {name}. Aquí tienes tu tarjeta.',
  'done-heading-unnamed': 'Aquí tienes tu tarjeta.',
  'done-heading-login': 'Te damos la bienvenida de nuevo',
  'card-heading': 'Tu tarjeta',
  'done-intro': 'Muestra tu tarjeta en la caja: en el móvil o impresa.',
  'card-label': 'Tu tarjeta de fidelidad',
  'card-number': 'Número de tarjeta',
  'card-copy': 'Copiar',
  'card-copied': 'Copiado',
  'card-copy-failed': 'No se ha podido copiar el número. Selecciónalo y cópialo a mano.',
  'card-share': 'Compartir o guardar',
  'card-download-png': 'Guardar',
  'card-download-failed': 'No se ha podido guardar la tarjeta. Inténtalo de nuevo.',
  'card-print': 'Imprimir',
  'card-wallet': 'Añadir al wallet',
  'card-wallet-apple': 'Añadir a Apple Wallet',
  'card-wallet-google': 'Añadir a Google Wallet',
  'card-full-screen': 'Mostrar en la caja',
  'card-full-screen-hint':
    'Si el lector no lee el código de barras, sube el brillo de la pantalla.',
  'card-turn': 'Gira el móvil: las barras se verán más anchas.',
  'card-barcode': 'Código de barras de la tarjeta {number}',
  'card-barcode-failed':
    'No se puede mostrar el código de barras. Enseña tu número de tarjeta en la caja.',
  'card-barcode-waiting': 'Tu código de barras está en camino…',
  'card-missing':
    'Tu tarjeta todavía no está lista. Vuelve a iniciar sesión en unos minutos: la encontrarás aquí.',
  'card-edit': 'Cambiar mis datos',

  'problem-unauthorised':
    'Hay un problema con este formulario por nuestra parte. Ponte en contacto con nosotros.',
  'problem-session-expired':
    'Por tu seguridad se ha cerrado tu sesión. Vuelve a iniciarla para seguir.',
  'problem-code-not-sent': 'El código no se ha enviado. Inténtalo de nuevo en un momento.',
  'problem-code-not-sent-because': 'El código no se ha enviado. {reason}',
  'problem-wrong-code': 'Este código no es correcto. Revisa las cifras o pide otro código.',
  'problem-code-expired': 'Este código ya se ha usado o es demasiado antiguo. Pide otro.',
  'problem-username-taken': 'Ya tienes cuenta. Inicia sesión con tu contraseña.',
  'problem-wrong-credentials':
    'Los datos no coinciden. Revisa el correo o el número, y la contraseña.',
  'problem-password-refused': 'Esta contraseña no es válida. Elige otra.',
  'problem-invalid-field': 'Uno de tus datos no es válido. Revísalo y vuelve a guardar.',
  'problem-customer-blocked': 'Esta cuenta está bloqueada. Ponte en contacto con nosotros.',
  'problem-customer-expired': 'Esta cuenta ha caducado. Ponte en contacto con nosotros.',
  'problem-customer-deleted': 'Esta cuenta ya no existe. Ponte en contacto con nosotros.',
  'problem-wrong-campaign':
    'Esta cuenta pertenece a otro programa. Ponte en contacto con nosotros.',
  'problem-options-missing':
    'Las opciones de esta pregunta no están disponibles. Escribe tu respuesta.',

  'answer-50': 'No encontramos tu cuenta. Revisa lo que has escrito.',
  'answer-58':
    'Uno de tus datos, por ejemplo el número de móvil o el correo electrónico, ya pertenece a otra cuenta. Revísalo.',
  'answer-100': 'El registro está cerrado en este momento. Vuelve más tarde.',
  'answer-102': 'Esta fecha de nacimiento no es válida. Revísala.',
  'answer-108': 'Este formulario no está disponible ahora. Vuelve más tarde.',
  'answer-119': 'Este NIF o documento de identidad no es válido. Revísalo.',
  'answer-127': 'Uno de los datos no es válido. Revísalo.',
  'answer-132': 'Falta un dato. Rellena todo lo que no sea opcional.',
  'answer-178': 'Esta cuenta no está activa. Ponte en contacto con nosotros.',
  'answer-202':
    'No se ha podido enviar el correo con el código. Revisa la dirección o inténtalo de nuevo en un momento.',
  'answer-203':
    'No se ha podido enviar el SMS con el código. Revisa el número o inténtalo de nuevo en un momento.',
  'answer-260': 'Este correo electrónico no es válido. Revísalo.',
  'answer-262': 'Este correo electrónico o número de móvil no es válido. Revísalo.',
  'answer-311': 'Este correo electrónico ya pertenece a otra cuenta. Usa otro.',
  'answer-350': 'En este momento no hay tarjetas disponibles aquí. Ponte en contacto con nosotros.',
  'answer-427': 'Tus datos se han cambiado en otro sitio al mismo tiempo. Inténtalo de nuevo.',
  'answer-996': 'Algo de lo que has escrito no es válido. Revísalo e inténtalo de nuevo.',

  'mistake-username-empty': 'Escribe tu correo electrónico, tu número de móvil o de tarjeta.',
  'mistake-password-empty': 'Escribe tu contraseña.',
  'mistake-password-too-short': {
    one: 'Usa al menos {count} carácter.',
    other: 'Usa al menos {count} caracteres.',
  },
  'mistake-password-has-identifier':
    'Tu contraseña contiene tu correo o tu número. Elige una más difícil de adivinar.',
  'mistake-password-common': 'Mucha gente usa esta contraseña. Elige una más difícil de adivinar.',
  'mistake-code-empty': 'Escribe el código del mensaje.',
  'mistake-code-malformed':
    'El código está formado por cifras. Escríbelo tal como está en el mensaje.',
  'mistake-value-missing': 'Rellena «{field}».',
  'mistake-choice-missing': 'Elige una respuesta para «{field}».',
  'mistake-consent-missing': 'Responde Sí o No.',
  'mistake-consent-required': 'Para seguir necesitamos tu consentimiento.',
  'mistake-text-too-long': {
    one: 'Es demasiado largo: {count} carácter como máximo.',
    other: 'Es demasiado largo: {count} caracteres como máximo.',
  },
  'mistake-phone-malformed': 'Revisa el prefijo del país y escribe el número con cifras.',
  'mistake-number-malformed': 'Escribe un número solo con cifras, por ejemplo 12.',
  'mistake-number-too-small': 'Escribe {min} o más.',
  'mistake-number-too-large': 'Escribe {max} o menos.',
  'mistake-date-incomplete-day': 'Escribe también el día.',
  'mistake-date-incomplete-month': 'Escribe también el mes.',
  'mistake-date-incomplete-year': 'Escribe también el año.',
  'mistake-date-malformed-day': 'Escribe el día con un número del 1 al 31.',
  'mistake-date-malformed-month': 'Escribe el mes con un número del 1 al 12 o con su nombre.',
  'mistake-date-malformed-year': 'Escribe el año con cuatro cifras.',
  'mistake-date-impossible': 'Esta fecha no existe. Revisa el día, el mes y el año.',
  'mistake-date-not-past': 'Esta fecha no está en el pasado. Revisa el año.',
  'mistake-date-too-old': 'Esta fecha es demasiado antigua. Revisa el año.',
  'mistake-date-too-young': {
    one: 'Para registrarte tienes que tener al menos {count} año.',
    other: 'Para registrarte tienes que tener al menos {count} años.',
  },
  'mistake-date-too-early': 'Primera fecha posible: {min}.',
  'mistake-date-too-late': 'Última fecha posible: {max}.',
};
