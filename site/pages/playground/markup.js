/**
 * The settings as tags with attributes: the stage creates the elements, the snippet prints them.
 */

/** The tags of each choice of the setting "element", in the order of the page. */
const tagsOf = {
  scattered: ['register', 'login', 'otp', 'profile', 'card'],
};

/**
 * The elements to put on a page: `[{tag, attributes}]`.
 *
 * @param {Record<string, string>} settings
 * @param {string} apiBase
 */
export function elementsFor(settings, apiBase) {
  return (tagsOf[settings.element] ?? [settings.element]).map((kind) => ({
    tag: `onboarding-${kind}`,
    attributes: attributesFor(kind, settings, apiBase),
  }));
}

/** Through the gateway a page holds no key. */
function connection({ gateway }, apiBase) {
  if (gateway !== 'yes') return { 'api-base': apiBase, 'api-key': 'sandbox' };
  return { 'api-base': apiBase.replace(/\/api$/, '/loyalty/api') };
}

/** The benefits of the first form, by language. */
export const promises = {
  en: '5 € on your first purchase|Points on all you buy|Free, ready in a minute',
  de: '5 € beim ersten Einkauf|Punkte für jeden Einkauf|Kostenlos, in einer Minute fertig',
  es: '5 € en tu primera compra|Puntos en todas tus compras|Gratis y lista en un minuto',
  fr: '5 € sur votre premier achat|Des points à chaque achat|Gratuite, prête en une minute',
  it: '5 € sul primo acquisto|Punti su ogni acquisto|Gratis, pronta in un minuto',
  nl: '5 € bij je eerste aankoop|Punten bij elke aankoop|Gratis, klaar in een minuut',
  pl: '5 € na pierwsze zakupy|Punkty za każde zakupy|Bezpłatnie, gotowa w minutę',
  pt: '5 € na primeira compra|Pontos em todas as compras|Grátis, pronto num minuto',
};

function attributesFor(kind, settings, apiBase) {
  const showsCard = kind === 'flow' || kind === 'card';
  const asksWho = ['flow', 'register', 'login'].includes(kind);
  const isFirst = kind === 'flow' || kind === 'register';
  const asksCode = kind === 'flow' || kind === 'otp' || kind === 'login';
  return {
    campaignid: '1001',
    categoryid: '1703',
    ...connection(settings, apiBase),
    ...(kind === 'flow' && settings.start !== 'register' && { start: settings.start }),
    ...(settings.identifiers !== 'email mobile card' && { identifiers: settings.identifiers }),
    ...(asksWho && settings.identifier && { identifier: settings.identifier }),
    ...(settings.privacy === 'yes' && { 'privacy-url': 'https://your-shop.example/privacy' }),
    ...(isFirst && settings.promise === 'yes' && { promise: promises[settings.lang] }),
    ...(kind === 'flow' && settings.details === 'yes' && { details: 'after' }),
    ...(asksCode && settings.code === 'yes' && { 'code-length': '6' }),
    ...(showsCard && settings.done && { 'done-url': settings.done }),
    ...(showsCard && settings.symbology !== 'code128' && { symbology: settings.symbology }),
  };
}
