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

const promise = '5 € on your first purchase|Points on all you buy|Free, ready in a minute';

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
    ...(isFirst && settings.promise === 'yes' && { promise }),
    ...(asksCode && settings.code === 'yes' && { 'code-length': '6' }),
    ...(showsCard && settings.done && { 'done-url': settings.done }),
    ...(showsCard && settings.symbology !== 'code128' && { symbology: settings.symbology }),
  };
}
