/**
 * A reason to join for the first form of the playground, as a shop would write it.
 */
const intros = {
  en: 'Free, and ready in a minute: points, offers and receipts in one place.',
  de: 'Kostenlos und in einer Minute fertig: Punkte, Angebote und Belege an einem Ort.',
  es: 'Gratis y lista en un minuto: puntos, ofertas y tickets en un solo lugar.',
  fr: 'Gratuite et prête en une minute : points, offres et tickets au même endroit.',
  nl: 'Gratis en binnen een minuut klaar: punten, aanbiedingen en bonnen op één plek.',
  pl: 'Za darmo i w minutę: punkty, oferty i paragony w jednym miejscu.',
  pt: 'Grátis e pronto num minuto: pontos, ofertas e talões num só lugar.',
  it: 'Gratis e pronta in un minuto: punti, offerte e scontrini in un solo posto.',
};

/** The sentences that the page gives to the elements. A language without a reason has none. */
export function messagesIn(lang) {
  return intros[lang] ? { 'register-intro': intros[lang] } : {};
}
