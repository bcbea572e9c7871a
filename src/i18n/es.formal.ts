/**
 * Spanish, formal: the sentences that address the visitor. All others are the same in both tones.
 */
import type { main } from './es.main.js';
import type { opening } from './es.opening.js';
import type { ToneMessages } from './tone.js';

export const tone: ToneMessages<typeof opening & typeof main, 'es'> = {
  'flow-chunk-failed':
    'El paso siguiente no se ha cargado. Revise su conexión e inténtelo de nuevo.',
  'register-heading': 'Consiga su tarjeta',
  'register-privacy': 'En nuestra {privacy} explicamos cómo usamos sus datos.',
  'register-have-account': '¿Ya tiene cuenta? {login}',
  'problem-misconfigured': 'Este formulario no está disponible ahora. Vuelva un poco más tarde.',
  'common-waiting-long':
    'Seguimos en ello. Puede parar y volver a intentarlo: lo que ha escrito se conserva.',
  'common-waiting-end':
    'Seguimos en ello. Medio minuto como mucho, y lo que ha escrito se conserva.',
  'flow-offline': 'Parece que no tiene conexión. Lo que ha escrito se conserva.',
  'problem-offline': 'No conseguimos conectar. Revise su conexión e inténtelo de nuevo.',
  'problem-timeout': 'Está tardando demasiado. Inténtelo de nuevo.',
  'problem-too-many-requests':
    'Demasiados intentos seguidos. Podrá volver a intentarlo dentro de {time}.',
  'problem-too-many-requests-over': 'Gracias por esperar. Ya puede volver a intentarlo.',
  'problem-server-error': 'Algo ha fallado por nuestra parte. Inténtelo de nuevo en un momento.',
  'problem-not-our-server':
    'Puede que su wifi le pida identificarse. Hágalo primero y vuelva a intentarlo.',
  'problem-refused': 'No ha funcionado. Escríbanos o llámenos: le ayudamos.',
  'problem-unexpected': 'Algo ha fallado. Inténtelo de nuevo.',
  'mistake-identifier-empty': 'Escriba su correo electrónico o su número de móvil.',
  'mistake-identifier-malformed': 'Escriba un correo electrónico o un número de móvil.',
  'mistake-email-empty': 'Escriba su correo electrónico.',
  'mistake-email-malformed': 'Escriba un correo electrónico, como nombre@example.com.',
  'mistake-mobile-empty': 'Escriba su número de móvil.',
  'mistake-mobile-malformed':
    'Escriba su móvil con cifras y, si es extranjero, con + y el prefijo del país.',
  'mistake-card-empty': 'Escriba su número de tarjeta.',
  'mistake-card-malformed': 'Escriba el número tal como está en su tarjeta.',
  'register-card-unknown-only':
    'No conocemos este número de tarjeta. Revíselo o contacte con nosotros.',
  'register-card-unknown-email': 'No encontramos esta tarjeta. Revise el número o use su correo.',
  'register-card-unknown-mobile': 'No encontramos esta tarjeta. Revise el número o use su móvil.',
  'register-card-unknown-email-mobile':
    'No encontramos esta tarjeta. Revise el número o use su correo o su móvil.',
  'register-registered-elsewhere':
    'Ya tiene cuenta. Inicie sesión en este sitio para ver su tarjeta.',
  'otp-heading': 'Elija su contraseña',
  'otp-code-heading': 'Escriba su código',
  'otp-intro-has-card':
    'Buenas noticias: ya tiene una tarjeta con nosotros. Elija una contraseña para usarla también por internet.',
  'otp-password-again': 'Por su seguridad no guardamos contraseñas. Vuelva a elegir la suya.',
  'otp-uncertain':
    'Algo ha fallado, pero su código puede estar en camino. Espere un momento antes de pedir otro.',
  'otp-spam': '¿No ha llegado nada? Mire en el correo no deseado.',
  'otp-resend-in': 'Podrá pedir otro código dentro de {time}.',
  'otp-resend-now': 'Ya puede pedir otro código.',
  'otp-code-filled': 'Hemos puesto el código de su mensaje.',
  'otp-creating': 'Creando su tarjeta…',
  'otp-activating': 'Activando su tarjeta…',
  'otp-terms': 'Al usar esta tarjeta acepta las {terms}.',
  'checking-by-itself': 'No tiene que hacer nada.',
  'profile-heading': 'Sus datos',
  'profile-intro': 'Su cuenta está lista. Solo unos datos más y la tarjeta es suya.',
  'profile-intro-login': 'Solo unos datos más y la tarjeta es suya.',
  'profile-loading': 'Cargando su formulario…',
  'profile-load-failed': 'Su formulario no se ha cargado. Su cuenta está bien: inténtelo de nuevo.',
  'profile-restored': 'Hemos conservado lo que escribió.',
  'profile-session':
    'Por su seguridad hemos cerrado su sesión. Escriba su contraseña para seguir: lo que ha escrito se conserva.',
  'profile-password-wrong': 'Esta contraseña no es la correcta. Inténtelo de nuevo.',
  'profile-forgot': '¿Ha olvidado su contraseña? Ir al inicio de sesión',
  'login-forgot': '¿Ha olvidado su contraseña?',
  'login-registered': 'Ya tiene cuenta. Inicie sesión con su contraseña.',
  'login-session': 'Por su seguridad hemos cerrado su sesión. Vuelva a iniciarla para seguir.',
  'login-created': 'Su cuenta está lista. Inicie sesión con su contraseña.',
  'login-changed': 'Su contraseña nueva está guardada. Inicie sesión con ella.',
  'reset-heading': 'Elija su nueva contraseña',
  'reset-intro': 'Díganos con qué correo o número se registró y le enviaremos un código.',
  'reset-sent':
    'Si {contact} tiene cuenta con nosotros, hay un código en camino. Escríbalo aquí con su contraseña nueva.',
  'reset-sent-again':
    'Si {contact} tiene cuenta con nosotros, hay otro código en camino. Escríbalo aquí con su contraseña nueva.',
  'incomplete-heading': 'Su registro aún no está completo',
  'error-login-refused':
    'Su cuenta está lista, pero no hemos podido iniciar su sesión. Contacte con nosotros: lo arreglamos.',
  'done-heading': 'Le damos la bienvenida, {name}. Aquí tiene su tarjeta.',
  'done-heading-login': 'Qué bien verle de nuevo',
  'card-heading': 'Su tarjeta',
  'done-intro': 'Enseñe su tarjeta en la caja, en el móvil o impresa.',
  'card-label': 'Su tarjeta de fidelidad',
  'card-copy-failed': 'No se ha podido copiar. Seleccione el número y cópielo.',
  'card-download-failed': 'No se ha podido guardar la tarjeta. Inténtelo de nuevo.',
  'card-full-screen-hint': '¿El lector no lee el código? Suba el brillo de la pantalla.',
  'card-barcode-failed':
    'No se puede mostrar el código de barras. Enseñe su número de tarjeta en la caja.',
  'card-barcode-waiting': 'Su código de barras está en camino…',
  'card-missing':
    'Su tarjeta todavía no está aquí. Vuelva a iniciar sesión en unos minutos: la encontrará aquí.',
  'problem-unauthorised':
    'Este formulario tiene un problema por nuestra parte. Contacte con nosotros.',
  'problem-session-expired':
    'Por su seguridad hemos cerrado su sesión. Vuelva a iniciarla para seguir.',
  'problem-code-not-sent': 'No hemos podido enviar el código. Inténtelo de nuevo en un momento.',
  'problem-wrong-code': 'Este código no es correcto. Revise las cifras o pida otro.',
  'problem-code-expired': 'Este código ya se ha usado o es demasiado antiguo. Pida otro.',
  'problem-username-taken': 'Ya tiene cuenta. Inicie sesión con su contraseña.',
  'problem-wrong-credentials':
    'Los datos no coinciden. Revise el correo o el número, y la contraseña.',
  'problem-password-refused': 'Esta contraseña no vale. Elija otra.',
  'problem-invalid-field': 'Uno de sus datos no vale. Revíselo y vuelva a guardar.',
  'problem-customer-blocked': 'Esta cuenta está bloqueada. Contacte con nosotros.',
  'problem-customer-expired': 'Esta cuenta ha caducado. Contacte con nosotros.',
  'problem-customer-deleted': 'Esta cuenta ya no existe. Contacte con nosotros.',
  'problem-wrong-campaign': 'Esta cuenta es de otro programa. Contacte con nosotros.',
  'problem-options-missing': 'Ahora no podemos mostrar las opciones. Escríbalo usted.',
  'answer-50': 'No encontramos su cuenta. Revise lo que ha escrito.',
  'answer-58':
    'Uno de sus datos, por ejemplo el móvil o el correo, ya pertenece a otra cuenta. Revíselo.',
  'answer-100': 'Ahora mismo no es posible registrarse. Vuelva un poco más tarde.',
  'answer-102': 'Esta fecha de nacimiento no vale. Revísela.',
  'answer-108': 'Este formulario no está disponible ahora. Vuelva un poco más tarde.',
  'answer-119': 'Este NIF o documento de identidad no vale. Revíselo.',
  'answer-127': 'Uno de sus datos no vale. Revíselo.',
  'answer-132': 'Todavía falta algo. Rellene todo lo que no sea opcional.',
  'answer-178': 'Esta cuenta no está activa. Contacte con nosotros.',
  'answer-202':
    'No hemos podido enviar el correo con el código. Revise la dirección o inténtelo de nuevo en un momento.',
  'answer-203':
    'No hemos podido enviar el SMS con el código. Revise el número o inténtelo de nuevo en un momento.',
  'answer-260': 'Este correo electrónico no vale. Revíselo.',
  'answer-262': 'Este correo o móvil no vale. Revíselo.',
  'answer-311': 'Este correo ya pertenece a otra cuenta. Use otro.',
  'answer-350': 'Ahora mismo no hay tarjetas aquí. Contacte con nosotros.',
  'answer-427': 'Sus datos se han cambiado en otro sitio al mismo tiempo. Inténtelo de nuevo.',
  'answer-996': 'Algo no está bien todavía. Revise lo que ha escrito e inténtelo de nuevo.',
  'mistake-username-empty': 'Escriba su correo electrónico, su número de móvil o de tarjeta.',
  'mistake-password-empty': 'Escriba su contraseña.',
  'mistake-password-has-identifier':
    'Su contraseña contiene su correo o su número. Elija una más difícil de adivinar.',
  'mistake-password-common': 'Mucha gente usa esta contraseña. Elija una más difícil de adivinar.',
  'mistake-code-empty': 'Escriba el código del mensaje.',
  'mistake-code-malformed': 'El código son cifras. Escríbalo tal como está en el mensaje.',
  'mistake-choice-missing': 'Elija una opción para «{field}».',
  'mistake-consent-missing': 'Elija Sí o No.',
  'mistake-consent-required': 'Para seguir necesitamos su consentimiento.',
  'mistake-phone-malformed': 'Revise el prefijo del país y escriba el número con cifras.',
  'mistake-number-malformed': 'Escriba un número con cifras, por ejemplo 12.',
  'mistake-date-malformed-day': 'Escriba el día con un número del 1 al 31.',
  'mistake-date-malformed-month': 'Escriba el mes con un número del 1 al 12.',
  'mistake-date-malformed-year': 'Escriba el año con cuatro cifras.',
  'mistake-date-impossible': 'Esta fecha no existe. Revise el día, el mes y el año.',
  'mistake-date-not-past': 'Esta fecha no está en el pasado. Revise el año.',
  'mistake-date-too-old': 'Esta fecha queda demasiado lejos. Revise el año.',
  'mistake-date-too-young': {
    one: 'Para registrarse debe tener al menos {count} año.',
    other: 'Para registrarse debe tener al menos {count} años.',
  },
  'group-you': 'Sobre usted',
  'group-contacts': 'Cómo contactarle',
  'group-address': 'Su dirección',
  'group-preferences': 'Sus preferencias',
  'group-consents': 'Sus consentimientos',
  'group-consents-intro':
    'Usted decide, y puede cambiar de opinión cuando quiera. Todo está en nuestra {privacy}.',
  'group-consents-intro-plain': 'Usted decide, y puede cambiar de opinión cuando quiera.',
  'field-interestareas': 'Sus intereses',
  'field-cangetcurrentlocation': 'Su ubicación',
  'problem-wifi':
    'Aún no tiene conexión. Si su wifi le pide iniciar sesión, hágalo primero y vuelva a intentarlo.',
  'problem-too-many-requests-wait': 'Ahora mismo hay mucha gente por aquí. Espere un momento.',
  'otp-code-heading-email': 'Mire su correo',
  'otp-code-heading-mobile': 'Mire su móvil',
  'otp-spam-or-text': '¿No ha llegado nada? Mire en sus SMS y en el correo no deseado.',
  'profile-more': 'Añadir más sobre usted (opcional)',
  'done-heading-unnamed': 'Aquí tiene su tarjeta.',
  'card-turn': 'Gire el móvil: las barras se verán más anchas.',
};
