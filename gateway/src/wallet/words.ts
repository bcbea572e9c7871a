/**
 * The words that the gateway says by itself, by language. No sentence addresses the visitor, so each is right for formal and
 * informal sites.
 */

/** Those of the elements: two letters of ISO 639-1. */
type Language = 'en' | 'it' | 'de' | 'fr' | 'es' | 'nl' | 'pl' | 'pt';

/** Why there is no pass. */
export type NoPass = 'no-phone' | 'no-wallet' | 'ended' | 'busy';

/** The labels on a pass, by their names in it. */
export type Label = 'Card' | 'Name';

export const words: Readonly<Record<Language, Readonly<Record<Label | NoPass, string>>>> = {
  en: {
    Card: 'Card',
    Name: 'Name',
    'no-phone': 'Open this address with a phone to add the card to its wallet.',
    'no-wallet': 'There is no pass for the wallet of this device.',
    ended: 'This address is no longer valid. The page with the card gives a new one.',
    busy: 'This is not possible at the moment. A second try in a minute will help.',
  },
  it: {
    Card: 'Carta',
    Name: 'Nome',
    'no-phone': 'Per aggiungere la carta al wallet serve aprire questo indirizzo con un telefono.',
    'no-wallet': 'Non c’è una carta per il wallet di questo dispositivo.',
    ended: 'Questo indirizzo non è più valido. La pagina con la carta ne dà uno nuovo.',
    busy: 'In questo momento non è possibile. Conviene riprovare tra un minuto.',
  },
  de: {
    Card: 'Karte',
    Name: 'Name',
    'no-phone': 'Um die Karte ins Wallet zu legen, diese Adresse mit einem Smartphone öffnen.',
    'no-wallet': 'Für das Wallet dieses Geräts gibt es keine Karte.',
    ended: 'Diese Adresse gilt nicht mehr. Die Seite mit der Karte gibt eine neue.',
    busy: 'Das ist gerade nicht möglich. Ein zweiter Versuch in einer Minute hilft.',
  },
  fr: {
    Card: 'Carte',
    Name: 'Nom',
    'no-phone': 'Pour ajouter la carte au wallet, ouvrir cette adresse avec un téléphone.',
    'no-wallet': 'Il n’y a pas de carte pour le wallet de cet appareil.',
    ended: 'Cette adresse n’est plus valable. La page de la carte en donne une nouvelle.',
    busy: 'Ce n’est pas possible pour le moment. Un nouvel essai dans une minute aidera.',
  },
  es: {
    Card: 'Tarjeta',
    Name: 'Nombre',
    'no-phone': 'Para añadir la tarjeta al wallet hay que abrir esta dirección con un teléfono.',
    'no-wallet': 'No hay tarjeta para el wallet de este dispositivo.',
    ended: 'Esta dirección ya no es válida. La página de la tarjeta da una nueva.',
    busy: 'No es posible en este momento. Conviene volver a intentarlo en un minuto.',
  },
  pt: {
    Card: 'Cartão',
    Name: 'Nome',
    'no-phone': 'Para adicionar o cartão à wallet, abrir este endereço com um telemóvel.',
    'no-wallet': 'Não há cartão para a wallet deste dispositivo.',
    ended: 'Este endereço já não é válido. A página com o cartão dá um novo.',
    busy: 'De momento não é possível. Uma nova tentativa dentro de um minuto ajuda.',
  },
  nl: {
    Card: 'Kaart',
    Name: 'Naam',
    'no-phone': 'Om de kaart aan de wallet toe te voegen, dit adres met een telefoon openen.',
    'no-wallet': 'Er is geen kaart voor de wallet van dit apparaat.',
    ended: 'Dit adres is niet meer geldig. De pagina met de kaart geeft een nieuw adres.',
    busy: 'Dit is op dit moment niet mogelijk. Een nieuwe poging over een minuut helpt.',
  },
  pl: {
    Card: 'Karta',
    Name: 'Imię i nazwisko',
    'no-phone': 'Aby dodać kartę do portfela, należy otworzyć ten adres na telefonie.',
    'no-wallet': 'Nie ma karty dla portfela tego urządzenia.',
    ended: 'Ten adres stracił ważność. Nowy można uzyskać na stronie z kartą.',
    busy: 'W tej chwili nie jest to możliwe. Warto spróbować ponownie za minutę.',
  },
};
