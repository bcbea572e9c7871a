/**
 * Spanish: the labels of data entry, for the fields of the catalogue, their groups, and the consents.
 */
import type { FieldMessages } from './messages.js';

export const fields = {
  'date-day': 'Día',
  'date-month': 'Mes',
  'date-year': 'Año',
  'date-hint': 'Por ejemplo, {date}',
  'gender-f': 'Mujer',
  'gender-m': 'Hombre',
  'phone-country': 'Prefijo del país',
  'options-loading': 'Cargando las opciones…',
  'options-empty': 'Aquí no hay nada que elegir.',
  'options-failed': 'Las opciones no se han cargado.',
  'options-stored': '{value} (guardado)',

  'group-you': 'Sobre ti',
  'group-contacts': 'Cómo contactarte',
  'group-address': 'Tu dirección',
  'group-preferences': 'Tus preferencias',
  'group-consents': 'Tus consentimientos',
  'group-consents-intro':
    'Tú decides, y puedes cambiar de opinión cuando quieras. Todo está en nuestra {privacy}.',
  'group-consents-intro-plain': 'Tú decides, y puedes cambiar de opinión cuando quieras.',

  'field-name': 'Nombre',
  'field-surname': 'Apellidos',
  'field-gender': 'Sexo',
  'field-birthdate': 'Fecha de nacimiento',
  'field-identitycard': 'NIF o documento de identidad',
  'field-identitycardtypeid': 'Tipo de documento',
  'field-mailcontactdata': 'Correo electrónico',
  'field-mobilecontactdata': 'Número de móvil',
  'field-telephonecontactdata': 'Teléfono fijo',
  'field-faxcontactdata': 'Número de fax',
  'field-address': 'Calle',
  'field-addressnumber': 'Número',
  'field-addressprefix': 'Tipo de vía',
  'field-zip': 'Código postal',
  'field-country': 'País',
  'field-geolevel1': 'Región',
  'field-geolevel2': 'Provincia',
  'field-geolevel3': 'Municipio',
  'field-geolevel4': 'Distrito',
  'field-geolevel5': 'Barrio',
  'field-interestareas': 'Tus intereses',
  'field-accountnumber': 'Número de cuenta',
  'field-frequentflyernumber': 'Número de viajero frecuente',
  'field-zone': 'Zona',
  'field-notes': 'Observaciones',
  'field-facebookid': 'Facebook',
  'field-twitterid': 'X (Twitter)',
  'field-instagramid': 'Instagram',
  'field-youtubeid': 'YouTube',
  'field-usedforpromotions': 'Ofertas y novedades',
  'field-usedforstatistics': 'Estadísticas',
  'field-usedbyothers': 'Cesión a empresas colaboradoras',
  'field-cangetcurrentlocation': 'Tu ubicación',
  'field-cancomunicaverification': 'Mensajes de verificación',

  'consent-usedforpromotions': 'Me gustaría recibir ofertas y novedades.',
  'consent-usedforstatistics':
    'Acepto que mis datos se usen para estadísticas y para saber qué me gusta.',
  'consent-usedbyothers':
    'Acepto que mis datos se cedan a empresas colaboradoras para sus propias ofertas.',
  'consent-cangetcurrentlocation': 'Acepto que mi ubicación se use para mostrarme qué hay cerca.',
  'consent-cancomunicaverification':
    'Acepto recibir mensajes para confirmar mis datos de contacto.',
  'consent-other': 'Acepto: {label}',
} as const satisfies FieldMessages;
